//! `/playerSummary/claim` and `/claims`: a player says that they paid, and a manager confirms it.

use super::statement::{self, PageQuery};
use crate::text::messages::message;
use crate::web::next_game::view::Boxed;
use crate::web::support::book_page::BookPage;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::{self, Saved};
use crate::web::support::views::{DayView, MoneyView, balance, day_of_year, money};
use actix_web::HttpResponse;
use cffa_book::{Actor, Book, Money, Player};
use cffa_services::books::RecordError;
use cffa_services::clock;
use cffa_services::payment_claims::{self, ConfirmError};
use cffa_services::teams::{MembershipError, open_claims};
use cffa_store::{PaymentClaim, Team};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

const OWN_STATEMENT: &str = "/playerSummary";
const DASHBOARD: &str = "/cffa";

/// The payment claim that a player can make on their own page, or has made.
#[derive(Serialize)]
pub(crate) struct OwnClaimView {
    /// What they owe, as the form shows it; `None` if they owe nothing.
    debt: Option<MoneyView>,
    /// Their open claim.
    open: Option<ClaimView>,
    /// Whether the reader may withdraw it.
    can_withdraw: bool,
}

/// An open claim.
#[derive(Serialize)]
pub(crate) struct ClaimView {
    id: String,
    /// Who paid.
    player: String,
    amount: MoneyView,
    date: DayView,
    /// Whether its payment is being recorded.
    confirmed: bool,
    /// Whether somebody with the team's link made it, who need not be the player.
    by_link: bool,
    /// The player's balance, if they owe less than they claim to have paid: the payment may be in
    /// the book already.
    doubt: Option<MoneyView>,
}

impl ClaimView {
    fn of(book: &Book, claim: &PaymentClaim, player: &str, today: Date) -> ClaimView {
        ClaimView {
            id: claim.id.to_string(),
            player: player.to_owned(),
            amount: money(book.settings().currency, claim.amount),
            date: day_of_year(claim.date, today),
            confirmed: claim.confirmed,
            by_link: claim.is_by_link(),
            doubt: doubt(book, claim),
        }
    }

    /// The open claims of a team, oldest first, for managers.
    pub(super) fn list(team: &Team, book: &Book) -> Vec<ClaimView> {
        let today = clock::today(book);
        let claims = open_claims(team, book);
        claims
            .map(|(claim, player)| ClaimView::of(book, claim, book.name(player), today))
            .collect()
    }

    #[cfg(test)]
    pub(super) fn sample() -> ClaimView {
        let today = jiff::civil::date(2026, 11, 28);
        ClaimView {
            id: Uuid::nil().to_string(),
            player: "Ann".to_owned(),
            amount: money(cffa_book::Currency::default(), Money::from_minor(13_34)),
            date: day_of_year(today, today),
            confirmed: false,
            by_link: false,
            doubt: None,
        }
    }

    /// One whose payment may be in the book already.
    #[cfg(test)]
    pub(super) fn doubtful_sample() -> ClaimView {
        let currency = cffa_book::Currency::default();
        ClaimView {
            by_link: true,
            doubt: Some(balance(currency, Money::from_minor(-3_34))),
            ..ClaimView::sample()
        }
    }
}

/// The balance of a player who owes less than they claim to have paid.
fn doubt(book: &Book, claim: &PaymentClaim) -> Option<MoneyView> {
    let player = book.resolve_player(claim.player)?;
    let now = book.tally(player.id).balance();
    let doubtful = -now < claim.amount && !claim.confirmed;
    doubtful.then(|| balance(book.settings().currency, now))
}

impl OwnClaimView {
    /// What players can report on their own page, if they `may`: managers record their payments
    /// themselves.
    pub(super) fn of(team: &Team, may: bool, book: &Book, player: &Player) -> Option<OwnClaimView> {
        OwnClaimView::about(team, book, player, may, |_| true)
    }

    /// What someone with the team's link can report about the player whom they chose. They can
    /// withdraw what was reported by the link.
    pub(crate) fn by_link(team: &Team, book: &Book, player: &Player) -> Option<OwnClaimView> {
        OwnClaimView::about(team, book, player, true, PaymentClaim::is_by_link)
    }

    fn about(
        team: &Team,
        book: &Book,
        player: &Player,
        may_claim: bool,
        may_withdraw: impl Fn(&PaymentClaim) -> bool,
    ) -> Option<OwnClaimView> {
        let mut open = open_claims(team, book);
        let open = open.find(|(_, whose)| *whose == player.id);
        let open = open.map(|(claim, _)| claim);
        let debt = -book.tally(player.id).balance();
        let may_claim = may_claim && debt > Money::ZERO;
        if open.is_none() && !may_claim {
            return None;
        }
        let (today, name) = (clock::today(book), player.details.name.as_str());
        Some(OwnClaimView {
            debt: may_claim.then(|| money(book.settings().currency, debt)),
            can_withdraw: open.is_some_and(|claim| !claim.confirmed && may_withdraw(claim)),
            open: open.map(|claim| ClaimView::of(book, claim, name, today)),
        })
    }

    #[cfg(test)]
    pub(crate) fn sample(open: bool) -> OwnClaimView {
        let claim = ClaimView::sample();
        OwnClaimView {
            debt: Some(claim.amount.clone()),
            open: open.then_some(claim),
            can_withdraw: open,
        }
    }
}

/// `POST /playerSummary/claim`
pub async fn claim(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let own = user.membership()?.player(&book);
    let player = own
        .and_then(|id| book.player(id))
        .ok_or(WebError::Missing)?;
    let mut problems = form.problems();
    let now = user.app().store.now().await?;
    let claim = read(&form, &book, (player, user.actor()?), now, &mut problems);
    if let Some(claim) = claim.filter(|_| problems.is_empty()) {
        let memberships = user.app().memberships.for_request(form.to_record());
        match memberships.claim_payment(team.id, &book, claim).await {
            Ok(_) => {
                user.say(message!("claim-made"));
                return Ok(respond::see(OWN_STATEMENT));
            }
            Err(MembershipError::Refused(refusal)) if !refusal.is_missing() => {
                problems.note(refusal.field(), refusal.sentence());
            }
            Err(MembershipError::Refused(_)) => return Err(WebError::Missing),
            Err(MembershipError::Store(error)) => return Err(error.into()),
        }
    }
    let next = Boxed::find(&user, &book).await?;
    let shown = statement::own_page(&user, &book, next, player, &PageQuery::default()).await?;
    let page = shown.page(&book, team);
    page.typed(form.typed())
        .problems(&problems, form.page_key())
        .render(&user, Some(&book))
}

/// Reads a claim about a player from a form.
fn read(
    form: &Form,
    book: &Book,
    (player, by): (&Player, Actor),
    now: Timestamp,
    problems: &mut FieldErrors,
) -> Option<PaymentClaim> {
    let currency = book.settings().currency;
    let amount = problems.read("amount", currency.read(form.text("amount")))?;
    Some(PaymentClaim {
        id: form.key().unwrap_or_else(Uuid::now_v7),
        player: player.id,
        by,
        amount,
        currency: Some(currency),
        date: clock::today(book),
        made: now,
        confirmed: false,
    })
}

/// Adds or withdraws a claim about a player, by somebody with the team's link.
pub(crate) async fn by_link(
    user: &CurrentUser,
    form: &Form,
    (team, token): (&Team, &str),
    (book, player): (&Book, &Player),
    problems: &mut FieldErrors,
) -> Result<(), WebError> {
    let memberships = user.app().memberships.for_request(form.to_record());
    let done = if form.text("withdraw").is_empty() {
        let now = user.app().store.now().await?;
        // The link does not identify its user: the history has the name that they chose.
        let by = Actor {
            account: None,
            name: player.details.name.to_string(),
        };
        let Some(claim) = read(form, book, (player, by), now, problems) else {
            return Ok(());
        };
        let claimed = memberships.claim_payment_by_link(team.id, token, book, claim);
        claimed.await.map(drop)
    } else {
        let id = form.id("withdraw").unwrap_or_default();
        let which = (id, player.id);
        memberships
            .withdraw_claim_by_link(team.id, token, book, which)
            .await
    };
    match done {
        Ok(()) => Ok(()),
        Err(MembershipError::Refused(refusal)) if !refusal.is_missing() => {
            problems.note(refusal.field(), refusal.sentence());
            Ok(())
        }
        // The link has just been revoked.
        Err(MembershipError::Refused(_)) => Err(WebError::Gone(message!("team-link-over"))),
        Err(MembershipError::Store(error)) => Err(error.into()),
    }
}

/// Shows the outcome of a claim, and redirects to the list that it was in.
fn done(
    user: &CurrentUser,
    result: Result<(), MembershipError>,
    said: String,
    back: &str,
) -> Result<HttpResponse, WebError> {
    match result {
        Ok(()) => user.say(said),
        Err(MembershipError::Refused(refusal)) if !refusal.is_missing() => {
            user.warn(refusal.sentence());
        }
        Err(MembershipError::Refused(_)) => return Err(WebError::Missing),
        Err(MembershipError::Store(error)) => return Err(error.into()),
    }
    Ok(respond::see(back))
}

/// `POST /playerSummary/claim/withdraw`
pub async fn withdraw(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (team, id) = (user.team()?, form.id("claim").unwrap_or_default());
    let book = user.app().books.read(team).await?;
    let memberships = user.app().memberships.for_request(form.to_record());
    let by = user.actor()?;
    let withdrawn = memberships.withdraw_claim(team.id, &book, id, &by).await;
    done(&user, withdrawn, message!("claim-withdrawn"), OWN_STATEMENT)
}

/// `POST /claims/dismiss`
pub async fn dismiss(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (team, id) = (user.team()?, form.id("claim").unwrap_or_default());
    let memberships = user.app().memberships.for_request(form.to_record());
    let dismissed = memberships.dismiss_claim(team.id, id, &user.actor()?).await;
    done(&user, dismissed, message!("claim-dismissed"), DASHBOARD)
}

/// `POST /claims/confirm`
pub async fn confirm(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (team, id) = (user.team()?, form.id("claim").unwrap_or_default());
    let (books, memberships) = (&user.app().books, &user.app().memberships);
    let by = user.actor()?;
    let doubtful = {
        let book = books.read(team).await?;
        let claim = open_claims(team, &book).find(|(claim, _)| claim.id == id);
        claim.is_some_and(|(claim, _)| doubt(&book, claim).is_some())
    };
    // A claim that another manager confirmed at the same time counts as confirmed.
    if doubtful && form.text("sure") != "on" && books.written(team, Some(id)).await?.is_none() {
        user.warn(message!("claim-doubtful"));
        return Ok(respond::see(DASHBOARD));
    }
    match payment_claims::confirm(books, memberships, team, id, &by).await {
        Ok(recorded) => {
            user.say(message!("claim-confirmed"));
            let book = books.read(team).await?;
            let saved = Saved::Recorded(Box::new(recorded));
            respond::offer_undo(&user, &book, &saved, DASHBOARD);
            Ok(respond::see(DASHBOARD))
        }
        Err(ConfirmError::Membership(error)) => done(&user, Err(error), String::new(), DASHBOARD),
        Err(ConfirmError::Record(RecordError::Refused(refusal))) => {
            user.warn(refusal.sentence());
            Ok(respond::see(DASHBOARD))
        }
        Err(ConfirmError::Record(error)) => Err(error.into()),
    }
}
