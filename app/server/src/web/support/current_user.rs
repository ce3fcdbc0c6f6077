//! The user who sent a request: the account, its memberships, and the team that the request is for.
//! The gate looks them up once for each request.

use crate::app::App;
use crate::web::support::error::WebError;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use cffa_book::Actor;
use cffa_services::auth::{Flash, LimitedAction, Offer, Tone, UserSession};
use cffa_services::teams::{AccountTeams, Membership, actor};
use cffa_store::{Account, Requester, Role, Team};
use serde::Serialize;
use std::future::{Ready, ready};
use std::net::IpAddr;
use std::rc::Rc;
use uuid::Uuid;

struct Found {
    app: web::Data<App>,
    session: UserSession,
    account: Option<Account>,
    memberships: Vec<Membership>,
    revoked: Vec<String>,
    current: Option<usize>,
    form_token: Option<String>,
    silent_at: Option<IpAddr>,
}

/// The user who sent a request.
#[derive(Clone)]
pub struct CurrentUser(Rc<Found>);

impl CurrentUser {
    /// Finds the user who sent the request. `read` is the requester who was read together with the
    /// session, if any. `wanted` is the team that a form or an address is for; without it, it is
    /// the team last chosen in this session, or the first. `silent_at` is the address of a browser
    /// that does not state from which site its requests come.
    ///
    /// # Errors
    /// If the database is unavailable, or a signed-in user wants a team that is not theirs.
    pub async fn find(
        app: web::Data<App>,
        session: UserSession,
        read: Option<Requester>,
        wanted: Option<Uuid>,
        silent_at: Option<IpAddr>,
    ) -> Result<CurrentUser, WebError> {
        let requester = requester_of(&app, &session, read).await?;
        let (account, teams) = match requester {
            Some(Requester { account, teams }) => {
                let teams = AccountTeams::of(account.id, teams);
                (Some(account), teams)
            }
            None => (None, AccountTeams::default()),
        };
        let AccountTeams {
            open: memberships,
            revoked,
        } = teams;
        let at = |id: Uuid| {
            memberships
                .iter()
                .position(|membership| membership.team.id == id)
        };
        // A user who is not signed in has no teams: they sign in first, whatever the form is for.
        let current = match wanted.filter(|_| account.is_some()) {
            Some(id) => Some(at(id).ok_or(WebError::Missing)?),
            None => session.team().and_then(at).or(if memberships.is_empty() {
                None
            } else {
                Some(0)
            }),
        };
        // Read here, because error pages are rendered after the session has been stored.
        let form_token = session.form_token();
        Ok(CurrentUser(Rc::new(Found {
            app,
            session,
            account,
            memberships,
            revoked: revoked.into_iter().map(|team| team.name).collect(),
            current,
            form_token,
            silent_at,
        })))
    }

    /// The application.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// Whether they may create a team of their own.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn may_open_team(&self) -> Result<bool, WebError> {
        let Some(account) = self.account() else {
            return Ok(false);
        };
        let manages = self.memberships().any(|it| it.member.role == Role::Manager);
        Ok(self
            .app()
            .identities
            .may_open_team(account, manages)
            .await?)
    }

    /// The session.
    pub fn session(&self) -> &UserSession {
        &self.0.session
    }

    /// The account, when signed in.
    pub fn account(&self) -> Option<&Account> {
        self.0.account.as_ref()
    }

    /// The account.
    ///
    /// # Errors
    /// If the user is not signed in.
    pub fn signed_in(&self) -> Result<&Account, WebError> {
        self.account().ok_or(WebError::SignInFirst)
    }

    /// The membership of the team that this request is for.
    pub fn current(&self) -> Option<&Membership> {
        self.0.current.and_then(|at| self.0.memberships.get(at))
    }

    /// The team that this request is for.
    ///
    /// # Errors
    /// If the user is in no team.
    pub fn team(&self) -> Result<&Team, WebError> {
        self.membership().map(|membership| &membership.team)
    }

    /// The membership of the team that this request is for.
    ///
    /// # Errors
    /// If the user is in no team.
    pub fn membership(&self) -> Result<&Membership, WebError> {
        self.current().ok_or(WebError::Missing)
    }

    /// All memberships, by the name of the team.
    pub fn memberships(&self) -> impl Iterator<Item = &Membership> {
        self.0.memberships.iter()
    }

    /// The names of teams that revoked the user's access.
    pub fn revoked(&self) -> &[String] {
        &self.0.revoked
    }

    /// Whether the user is a manager of this team.
    pub fn is_manager(&self) -> bool {
        self.current().is_some_and(Membership::is_manager)
    }

    /// The user, as recorded with a change.
    ///
    /// # Errors
    /// If the user is not signed in.
    pub fn actor(&self) -> Result<Actor, WebError> {
        self.signed_in().map(actor)
    }

    /// Shows a success message on the next page.
    pub fn say(&self, text: impl Into<String>) {
        self.flash(Tone::Done, text.into());
    }

    /// Shows a failure message on the next page.
    pub fn warn(&self, text: impl Into<String>) {
        self.flash(Tone::Problem, text.into());
    }

    /// Shows an informational message on the next page.
    pub fn mention(&self, text: impl Into<String>) {
        self.flash(Tone::Note, text.into());
    }

    /// Offers an action next to the last message.
    pub fn offer(&self, offer: Offer) {
        if let Err(error) = self.session().offer(offer) {
            log::warn!("could not store the offer for the next page: {error}");
        }
    }

    fn flash(&self, tone: Tone, text: String) {
        // What was done stays done even if the message is lost.
        if let Err(error) = self.session().flash(tone, text) {
            log::warn!("could not store the message for the next page: {error}");
        }
    }

    /// The token in a form, for browsers that don't state from which site it is sent. Guests
    /// get a session for it only where `guests_fill_it_in`, and only a limited number of guests
    /// for each address, so that they can't fill the disk.
    pub(crate) fn form_token(&self, guests_fill_it_in: bool) -> Option<String> {
        self.0.form_token.clone().or_else(|| {
            let silent_at = self.0.silent_at.filter(|_| guests_fill_it_in)?;
            self.app()
                .throttle
                .check(LimitedAction::Form, silent_at)
                .ok()?;
            self.session().new_form_token().ok()
        })
    }

    pub(crate) fn take_flash(&self) -> Vec<FlashView> {
        let flashes = self.session().take_flashes();
        flashes.into_iter().map(FlashView::from).collect()
    }
}

/// The requester of a session, if it is still valid. An invalid session is ended.
async fn requester_of(
    app: &App,
    session: &UserSession,
    read: Option<Requester>,
) -> Result<Option<Requester>, WebError> {
    let Some(id) = session.account() else {
        return Ok(None);
    };
    let requester = match read {
        Some(read) => Some(read),
        None => app.store.requester(id).await?,
    };
    let requester = requester.filter(|requester| session.still_opens(&requester.account));
    if let Some(over) = session.this().filter(|_| requester.is_none()) {
        app.store.delete_session(&over).await?;
    }
    Ok(requester)
}

/// A message that a page shows once.
#[derive(Serialize)]
pub struct FlashView {
    kind: &'static str,
    text: String,
    offers: Vec<Offer>,
}

impl From<Flash> for FlashView {
    fn from(flash: Flash) -> FlashView {
        let kind = match flash.tone {
            Tone::Done => "good",
            Tone::Note => "note",
            Tone::Problem => "bad",
        };
        FlashView {
            kind,
            text: flash.text,
            offers: flash.offers,
        }
    }
}

impl FromRequest for CurrentUser {
    type Error = WebError;
    type Future = Ready<Result<CurrentUser, WebError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        // Absent only where a handler was registered outside the route table.
        let found = req.extensions().get::<CurrentUser>().cloned();
        ready(
            found.ok_or_else(|| {
                WebError::Internal(anyhow::anyhow!("the route has no access check"))
            }),
        )
    }
}
