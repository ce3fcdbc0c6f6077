//! `/settings`: the team's name, the book's settings, and deleting and restoring books.

use super::latest_import::{ImportView, latest_import};
use super::members;
use super::payment_methods;
use super::settings_view::{KeptView, MailFailureView, SettingsView};
use crate::text::messages::message;
use crate::web::mail::{push_not_sent, why_not_sent};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::Page;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, fact};
use crate::web::support::views::moment;
use actix_web::HttpResponse;
use cffa_book::{Book, ClosedFor, Command, Currency, Refusal, Settings, Zone};
use cffa_services::books::{KEPT_DAYS, RecordError, kept_until};
use cffa_services::teams::rules;
use cffa_services::teams::{MembershipError, MembershipRefusal};
use cffa_store::{ArchivedBook, MailState};
use std::collections::{BTreeMap, BTreeSet};

fn kept_view(book: &Book, kept: &ArchivedBook) -> KeptView {
    KeptView {
        id: kept.generation.to_string(),
        what: match kept.reason {
            ClosedFor::Import => message!("settings-earlier-import"),
            ClosedFor::Deletion => message!("settings-earlier-deletion"),
            ClosedFor::Restoration => message!("settings-earlier-restoration"),
        },
        replaced_at: moment(book, kept.replaced),
        until: moment(book, kept_until(kept)),
        games: kept.games,
        players: kept.players,
    }
}

pub(crate) async fn page(
    user: &CurrentUser,
    book: &Book,
    typed: &BTreeMap<String, String>,
) -> Result<Page, WebError> {
    let import = latest_import(user, book).await?;
    page_with(user, book, typed, import).await
}

/// The settings page with this import, or with none.
pub(crate) async fn page_with(
    user: &CurrentUser,
    book: &Book,
    typed: &BTreeMap<String, String>,
    import: Option<ImportView>,
) -> Result<Page, WebError> {
    let locked = (!book.is_empty()).then(|| Refusal::CurrencyFixed.sentence());
    let now = user.app().store.now().await?;
    let newest_first = user.team()?.kept.iter().rev();
    let kept = newest_first.filter(|kept| kept_until(kept) > now);
    let view = SettingsView {
        currencies: respond::currencies(),
        currency_locked: locked,
        zones: zones(book.settings().time_zone),
        kept: kept.map(|kept| kept_view(book, kept)).collect(),
        mail_failures: mail_failures(user, book).await?,
        payment_methods: user
            .membership()?
            .member
            .payment_methods
            .iter()
            .map(payment_methods::line)
            .collect(),
        import,
    };
    Ok(Page::of(message!("common-team-settings"), "settings", &view).typed(typed))
}

/// Mail about the team that could not be delivered.
async fn mail_failures(user: &CurrentUser, book: &Book) -> Result<Vec<MailFailureView>, WebError> {
    let failures = user.app().mails.failures(user.team()?.id).await?;
    let failures = failures.into_iter().map(|mail| MailFailureView {
        when: moment(book, mail.made),
        // The subject is empty if delivery was never attempted.
        subject: match mail.subject.is_empty() {
            true if mail.device.is_some() => message!("push-title"),
            true => message!("mail-title"),
            false => mail.subject,
        },
        why: match &mail.state {
            MailState::Failed(answer) if mail.device.is_some() => push_not_sent(answer),
            MailState::Failed(answer) => why_not_sent(answer),
            _ => String::new(),
        },
    });
    Ok(failures.collect())
}

pub(crate) fn as_typed(name: &str, settings: &Settings) -> BTreeMap<String, String> {
    [
        ("name", name.to_owned()),
        ("currency", settings.currency.code().to_owned()),
        ("active_days", settings.active_days.to_string()),
        ("recent_days", settings.recent_days.to_string()),
        ("time_zone", zone_name(settings.time_zone).to_owned()),
    ]
    .map(|(field, value)| (field.to_owned(), value))
    .into()
}

fn zone_name(zone: Option<Zone>) -> &'static str {
    zone.map_or("", Zone::name)
}

/// The names of the available time zones, including the selected one.
pub(crate) fn zones(chosen: Option<Zone>) -> BTreeSet<&'static str> {
    Zone::places().chain(chosen).map(Zone::name).collect()
}

/// The selected time zone; the previous one if the form has no such field.
pub(crate) fn read_zone(form: &Form, before: Option<Zone>) -> Result<Option<Zone>, Refusal> {
    match form.ticked("time_zone") {
        true => Zone::parse(form.text("time_zone")),
        false => Ok(before),
    }
}

/// `GET /settings`
pub async fn form(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let typed = as_typed(&team.name, book.settings());
    page(&user, &book, &typed).await?.render(&user, Some(&book))
}

/// `POST /settings`
pub async fn save(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let mut problems = form.problems();
    problems.read("name", rules::team_name(form.text("name")));
    let currency = problems.read("currency", Currency::parse(form.text("currency")));
    let active_days = problems.read("active_days", Settings::days(form.text("active_days")));
    let recent_days = problems.read("recent_days", Settings::days(form.text("recent_days")));
    let before = user.app().books.read(team).await?.settings().time_zone;
    let time_zone = problems.read("time_zone", read_zone(&form, before));
    let wanted = (currency, active_days, recent_days, time_zone);
    let name = form.text("name");
    if let (Some(currency), Some(active_days), Some(recent_days), Some(time_zone)) = wanted {
        let command = Command::ChangeSettings {
            settings: Settings {
                currency,
                active_days,
                recent_days,
                time_zone,
            },
        };
        let allowed = user.app().books.read(team).await?.decide(command.clone());
        let change = match allowed {
            Ok(_) => true,
            Err(Refusal::NothingChanged) => false,
            Err(refusal) => {
                problems.refused(&refusal);
                false
            }
        };
        if problems.is_empty() {
            let (by, now) = (user.actor()?, user.app().store.now().await?);
            match user
                .app()
                .memberships
                .for_request(form.to_record())
                .rename(team.id, name, &by, now)
                .await
            {
                Ok(()) | Err(MembershipError::Refused(MembershipRefusal::NothingChanged)) => {}
                Err(error) => members::note(error, &mut problems, "name")?,
            }
        }
        let saved = problems.is_empty()
            && (!change
                || respond::record(&user, &form, command, &mut problems)
                    .await?
                    .is_some());
        if saved {
            user.say(message!("settings-saved"));
            return Ok(respond::see("/settings"));
        }
    }
    let book = user.app().books.read(team).await?;
    page(&user, &book, form.typed())
        .await?
        .problems(&problems, form.page_key())
        .render(&user, Some(&book))
}

fn deletion(team: &str, book: &Book) -> Confirmation {
    Confirmation {
        heading: message!("settings-delete-title"),
        sentences: vec![
            message!("settings-delete-what", team = team),
            message!("settings-delete-restore", days = KEPT_DAYS),
        ],
        rows: vec![
            fact(message!("settings-delete-team"), team),
            fact(message!("common-players"), book.player_count().to_string()),
            fact(message!("common-games"), book.game_count().to_string()),
            fact(
                message!("common-transactions"),
                book.transaction_count().to_string(),
            ),
        ],
        action: "/settings/delete".to_owned(),
        button: message!("settings-delete"),
        back: "/settings".to_owned(),
        hidden: Vec::new(),
        must_type: Some(team.to_owned()),
    }
}

/// `GET /settings/delete`
pub async fn confirm_delete(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    deletion(&team.name, &book)
        .page("settings")
        .render(&user, Some(&book))
}

/// `POST /settings/delete`
pub async fn delete(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let mut problems = form.problems();
    if form.text("typed_name").trim() != team.name {
        problems.note(
            "typed_name",
            message!("settings-delete-type", team = &team.name),
        );
    }
    if !problems.is_empty() {
        let book = user.app().books.read(team).await?;
        return deletion(&team.name, &book)
            .page("settings")
            .typed(form.typed())
            .problems(&problems, form.page_key())
            .render(&user, Some(&book));
    }
    let books = &user.app().books;
    books
        .replace(team, &user.actor()?, form.key(), &[], ClosedFor::Deletion)
        .await?;
    // Stop the schedule first; otherwise it would schedule the next game again.
    user.app().match_days.stop_schedule(team.id).await?;
    user.app().next_games.forget(team.id).await?;
    user.app().memberships.forget_claims(team.id).await?;
    user.app().mails.forget_team(team.id).await?;
    user.app().pushes.forget_team(team.id).await?;
    user.say(message!("settings-deleted", days = KEPT_DAYS));
    Ok(respond::see("/settings"))
}

/// `POST /settings/restore`
pub async fn restore(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let generation = form.id("generation").ok_or(WebError::Missing)?;
    match user
        .app()
        .books
        .restore(team, &user.actor()?, form.key(), generation)
        .await
    {
        Ok(()) => user.say(message!("settings-restored")),
        Err(RecordError::Refused(refusal @ Refusal::NoSuchBook)) => {
            return Err(WebError::NotKept(refusal.sentence()));
        }
        Err(other) => return Err(other.into()),
    }
    Ok(respond::see("/settings"))
}
