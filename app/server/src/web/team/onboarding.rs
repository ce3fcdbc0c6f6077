//! `/onboarding`: creating a team.

use super::members;
use super::settings;
use crate::text::messages::{language, message};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::respond::{self, CurrencyChoice, see};
use crate::web::team::migration::{self, OfferView};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Currency, Entry, PlayerId, PlayerName, Settings};
use cffa_services::books::{Opened, first_entries};
use cffa_services::teams::{MembershipError, MembershipRefusal};
use cffa_services::teams::{active, rules};
use cffa_store::{Role, Team, TeamId};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct OnboardingView {
    currencies: Vec<CurrencyChoice>,
    /// The names of the available time zones.
    zones: BTreeSet<&'static str>,
    /// The teams of the Flask version that the user was in.
    earlier: Vec<OfferView>,
}

impl View for OnboardingView {
    const TEMPLATE: &'static str = "team/onboarding.html";
}

async fn page(user: &CurrentUser, typed: &BTreeMap<String, String>) -> Result<Page, WebError> {
    let view = OnboardingView {
        currencies: respond::currencies(),
        zones: settings::zones(None),
        earlier: migration::offers(user).await?,
    };
    Ok(Page::of(message!("common-create-team"), "", &view).typed(typed))
}

/// Returns an error if the user may not create a team (REGISTRATION).
async fn allowed(user: &CurrentUser) -> Result<(), WebError> {
    if user.may_open_team().await? {
        Ok(())
    } else {
        Err(WebError::Forbidden(message!("onboarding-not-allowed")))
    }
}

/// `GET /onboarding`
pub async fn form(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    allowed(&user).await?;
    form_again(&user, &request, &FieldErrors::default()).await
}

/// The initial form, with the error of another form on the same page.
pub(crate) async fn form_again(
    user: &CurrentUser,
    request: &HttpRequest,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let country = language::country(request);
    let currency = country.and_then(|code| Currency::of_country(&code));
    let currency = currency.unwrap_or_default();
    let typed = BTreeMap::from([
        ("currency".to_owned(), currency.code().to_owned()),
        ("player_name".to_owned(), user.signed_in()?.name.clone()),
    ]);
    page(user, &typed)
        .await?
        .problems(problems, None)
        .render(user, None)
}

/// `POST /onboarding`
pub async fn open_team(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    allowed(&user).await?;
    let account = user.signed_in()?;
    let mut problems = form.problems();
    // The id of the team comes from the form, so that submitting it twice creates one team.
    let id = form.key().unwrap_or_else(Uuid::now_v7);
    let founder = rules::Person {
        account: account.id,
        name: &account.name,
    };
    let now = Timestamp::now();
    let found = rules::create_team(id, Uuid::now_v7(), form.text("team_name"), founder, now);
    let team = problems.read("team_name", found);
    let currency = problems.read("currency", Currency::parse(form.text("currency")));
    let name = problems.read("player_name", PlayerName::parse(form.text("player_name")));
    let time_zone = problems.read("time_zone", settings::read_zone(&form, None));
    let read = (team, currency, name, time_zone);
    if let (Some(mut team), Some(currency), Some(name), Some(time_zone)) = read
        && problems.is_empty()
    {
        let player = PlayerId(Uuid::now_v7());
        for member in &mut team.members {
            member.player = Some(player);
        }
        let begins = Settings {
            currency,
            time_zone,
            ..Settings::default()
        };
        let entries = first_entries(&user.actor()?, now, begins, player, name);
        match found_team(&user, &team, &entries).await {
            Ok(()) => {
                user.session()
                    .set_team(team.id)
                    .map_err(anyhow::Error::from)?;
                user.say(message!("onboarding-created", team = &team.name));
                return Ok(see("/cffa"));
            }
            Err(error) => members::note(error, &mut problems, "team_name")?,
        }
    }
    page(&user, form.typed())
        .await?
        .problems(&problems, form.page_key())
        .render(&user, None)
}

async fn found_team(
    user: &CurrentUser,
    team: &Team,
    entries: &[Entry],
) -> Result<(), MembershipError> {
    let app = user.app();
    if let Some(account) = user.account() {
        app.memberships.count_opening(account.id, team.id).await?;
    }
    let theirs = match app.books.open(team, entries).await? {
        Opened::Now => true,
        // The same form was sent again. If another user sends it, they get no access.
        Opened::Before => manages(user, team.id).await?,
        Opened::NameTaken => false,
    };
    match theirs {
        true => Ok(()),
        false => Err(MembershipRefusal::NameTaken {
            name: team.name.clone(),
        }
        .into()),
    }
}

/// Whether the user currently manages a team.
async fn manages(user: &CurrentUser, team: TeamId) -> Result<bool, MembershipError> {
    let found = user.app().store.team(team).await?;
    let account = user.account().map(|account| account.id);
    let member = found
        .as_ref()
        .zip(account)
        .and_then(|(team, account)| active(team, account));
    Ok(member.is_some_and(|member| member.role == Role::Manager))
}

#[cfg(test)]
impl crate::web::support::sample::Sample for OnboardingView {
    fn samples() -> Vec<Self> {
        let full = OnboardingView {
            currencies: respond::currencies(),
            zones: BTreeSet::from(["Europe/London"]),
            earlier: OfferView::samples(),
        };
        let empty = OnboardingView {
            currencies: Vec::new(),
            zones: BTreeSet::new(),
            earlier: Vec::new(),
        };
        vec![full, empty]
    }
}
