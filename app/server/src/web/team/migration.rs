//! Migration of teams from the Flask version. It is offered to all former members; those who
//! managed a team there can start it.

use super::onboarding;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::Currency;
use cffa_services::migration::{
    MigratedTeam, MigrationError, MigrationOutcome, MigrationRequest, Offer,
};
use cffa_services::teams::MembershipError;
use cffa_services::teams::active;
use cffa_store::{Account, Team};
use jiff::Timestamp;
use serde::Serialize;

/// A team of the Flask version that the user was in.
#[derive(Default, Serialize)]
pub struct OfferView {
    /// `bring`: the user can migrate it. `ask`: its managers can. `here`: it has been migrated
    /// already.
    kind: &'static str,
    team: String,
    tenant: String,
    /// The names of its managers.
    managers: String,
    players: u64,
    games: u64,
    payments: u64,
    people: usize,
}

impl From<Offer> for OfferView {
    fn from(offer: Offer) -> OfferView {
        match offer {
            Offer::Bring { tenant, counts } => OfferView {
                kind: "bring",
                team: tenant.called().to_owned(),
                tenant: tenant.id,
                players: counts.players,
                games: counts.games,
                payments: counts.payments,
                people: counts.people,
                ..OfferView::default()
            },
            Offer::Ask { team, managers } => OfferView {
                kind: "ask",
                team,
                managers: managers.join(", "),
                ..OfferView::default()
            },
            Offer::Here { team } => OfferView {
                kind: "here",
                team,
                ..OfferView::default()
            },
        }
    }
}

/// The user's account and the issuer of the Flask version's accounts, if the user has an identity
/// of that issuer.
fn known_there(user: &CurrentUser) -> Option<(&Account, &str)> {
    let account = user.account()?;
    let issuer = user.app().config.original_issuer()?;
    let theirs = account.identities.iter().any(|one| one.issuer == issuer);
    theirs.then_some((account, issuer))
}

/// The teams to offer to the user. For most users there are none, and then no query is made.
///
/// # Errors
/// When the database is unavailable.
pub async fn offers(user: &CurrentUser) -> Result<Vec<OfferView>, WebError> {
    let Some((account, issuer)) = known_there(user) else {
        return Ok(Vec::new());
    };
    match user.app().moving.offers(account, issuer).await {
        Ok(offers) => Ok(offers.into_iter().map(OfferView::from).collect()),
        Err(MigrationError::Store(error)) => Err(error.into()),
        // Creating a team must not fail because of defective data of the Flask version.
        Err(error) => {
            log::warn!(
                "could not look up the teams of the previous CFFA, so none is offered: {error}"
            );
            Ok(Vec::new())
        }
    }
}

/// `POST /onboarding/earlier`: migrates a team for one of its managers.
pub async fn bring(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (account, issuer) = known_there(&user).ok_or(WebError::Missing)?;
    let mut problems = FieldErrors::default();
    let currency = problems.read("form", Currency::parse(form.text("currency")));
    let moving = &user.app().moving;
    let managed = moving.managed(form.text("tenant"), account, issuer).await;
    let outcome = match (managed, currency) {
        (Ok(None), _) => return Err(WebError::Missing),
        (Err(error), _) => Err(error),
        (Ok(Some(tenant)), Some(currency)) => {
            let by = user.actor()?;
            let wanted = MigrationRequest {
                by: &by,
                currency,
                issuer: Some(issuer),
            };
            moving
                .bring(&tenant, &wanted, Timestamp::now())
                .await
                .map(Some)
        }
        (Ok(Some(_)), None) => Ok(None),
    };
    match outcome {
        Ok(Some(MigrationOutcome::MigratedTeam(brought))) => imported(&user, &brought),
        Ok(Some(MigrationOutcome::Already(team))) => already(&user, &team),
        Ok(None) => onboarding::form_again(&user, &request, &problems).await,
        Err(
            MigrationError::Store(error) | MigrationError::Person(MembershipError::Store(error)),
        ) => Err(error.into()),
        Err(MigrationError::Refused(refusal)) => {
            problems.note("form", refusal.sentence());
            onboarding::form_again(&user, &request, &problems).await
        }
        Err(MigrationError::Person(MembershipError::Refused(refusal))) => {
            problems.note("form", refusal.sentence());
            onboarding::form_again(&user, &request, &problems).await
        }
    }
}

/// The page of a migrated team.
#[derive(Serialize)]
pub(crate) struct ImportedView<'a> {
    /// A summary of what was done.
    said: &'a str,
    /// Notes about the migrated data.
    notes: Vec<String>,
}

impl View for ImportedView<'_> {
    const TEMPLATE: &'static str = "team/imported.html";
}

fn imported(user: &CurrentUser, brought: &MigratedTeam) -> Result<HttpResponse, WebError> {
    let MigratedTeam { team, read, .. } = brought;
    choose(user, team)?;
    let renamed = brought.wanted_name.as_ref();
    let renamed = renamed.map(|name| message!("moved-renamed", name = name));
    let compared = match (read.compared, read.unequal) {
        (0, _) => None,
        (all, 0) => Some(message!("moved-balances-unchanged", all = all)),
        (all, some) => Some(message!("moved-balances-changed", some = some, all = all)),
    };
    let moved = message!("moved-done", team = &team.name);
    let sentences = [Some(moved), renamed, compared];
    let said = sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let notes: Vec<String> = read
        .reading
        .warnings
        .iter()
        .chain(&brought.warnings)
        .map(ToString::to_string)
        .collect();
    if notes.is_empty() {
        user.say(said);
        return Ok(see("/cffa"));
    }
    let view = ImportedView { said: &said, notes };
    Page::of(message!("moved-title"), "", &view).render(user, None)
}

/// The form was sent twice, or another manager was faster.
fn already(user: &CurrentUser, team: &Team) -> Result<HttpResponse, WebError> {
    if active(team, user.signed_in()?.id).is_none() {
        user.warn(message!("moved-already-ask", team = &team.name));
        return Ok(see("/onboarding"));
    }
    choose(user, team)?;
    user.say(message!("moved-already", team = &team.name));
    Ok(see("/cffa"))
}

fn choose(user: &CurrentUser, team: &Team) -> Result<(), WebError> {
    let chosen = user.session().set_team(team.id);
    Ok(chosen.map_err(anyhow::Error::from)?)
}

#[cfg(test)]
impl OfferView {
    /// An offer of each kind.
    pub(crate) fn samples() -> Vec<OfferView> {
        let kinds = ["bring", "ask", "here"];
        let offer = |kind| OfferView {
            kind,
            team: "Tuesday Turf".to_owned(),
            tenant: "1".to_owned(),
            managers: "Ann, Bo".to_owned(),
            players: 12,
            games: 40,
            payments: 60,
            people: 3,
        };
        kinds.map(offer).into()
    }
}

#[cfg(test)]
impl crate::web::support::sample::Sample for ImportedView<'_> {
    fn samples() -> Vec<Self> {
        let view = |notes| ImportedView {
            said: "Tuesday Turf was imported.",
            notes,
        };
        let note = "A payment has no date.".to_owned();
        vec![view(vec![note]), view(Vec::new())]
    }
}
