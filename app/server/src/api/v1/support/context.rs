//! The context of a request for its handler: the application, the requester and the team.

use super::idempotency::IdempotencyKey;
use crate::api::problem::Problem;
use crate::app::App;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use cffa_book::{Actor, Book, Command, PlayerId};
use cffa_services::auth::tokens::Bearer;
use cffa_services::books::{Reading, RecordError, Recorded};
use cffa_services::teams::Memberships;
use cffa_services::teams::{ActorNames, Membership};
use cffa_store::{Account, BookId, Role, Team};
use jiff::Timestamp;
use std::future::{Ready, ready};

/// The requester, and the team of the path.
#[derive(Clone)]
pub struct ApiContext {
    /// The application.
    pub app: web::Data<App>,
    /// The account.
    pub account: Account,
    /// The account, as recorded with changes.
    pub actor: Actor,
    membership: Option<Membership>,
}

impl ApiContext {
    /// The context of an authorized request.
    pub(super) fn new(
        app: web::Data<App>,
        bearer: Bearer,
        membership: Option<Membership>,
    ) -> ApiContext {
        ApiContext {
            app,
            actor: bearer.actor(),
            account: bearer.account,
            membership,
        }
    }

    /// The requester's membership of the team in the path.
    ///
    /// # Errors
    /// When the route's access level requires no membership.
    pub fn membership(&self) -> Result<&Membership, Problem> {
        let none = || Problem::internal("a team route without a team access level");
        self.membership.as_ref().ok_or_else(none)
    }

    /// The team in the path.
    ///
    /// # Errors
    /// As [`ApiContext::membership`].
    pub fn team(&self) -> Result<&Team, Problem> {
        Ok(&self.membership()?.team)
    }

    /// How much of the team's book the requester may see.
    ///
    /// # Errors
    /// As [`ApiContext::membership`].
    pub fn visibility(&self, book: &Book) -> Result<Visibility, Problem> {
        let membership = self.membership()?;
        Ok(match membership.member.role {
            Role::Manager => Visibility::All,
            Role::Player => Visibility::Own(membership.player(book)),
        })
    }

    /// The team's book. Writers wait while the guard is held.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn book(&self) -> Result<Reading, Problem> {
        Ok(self.app.books.read(self.team()?).await?)
    }

    /// The memberships service, which applies this request at most once.
    pub fn memberships(&self, key: &IdempotencyKey) -> Memberships {
        self.app.memberships.for_request(key.to_record())
    }

    /// The names of the members of the team, and of these actors.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn names<'a>(
        &self,
        actors: impl Iterator<Item = &'a Actor>,
    ) -> Result<ActorNames, Problem> {
        Ok(ActorNames::of(&*self.app.store, self.team()?, actors).await?)
    }

    /// The database's clock, by which records expire.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn now(&self) -> Result<Timestamp, Problem> {
        Ok(self.app.store.now().await?)
    }

    /// The change that an earlier request with the same key recorded.
    ///
    /// # Errors
    /// When the key was used for another request; when the database is unavailable.
    pub async fn recorded_with(&self, key: &IdempotencyKey) -> Result<Option<Recorded>, Problem> {
        let found = self.app.books.written(self.team()?, key.uuid()).await?;
        found.map(|first| key.check_reuse(first)).transpose()
    }

    /// The book to describe a recorded change from: the current one if the recorded item still
    /// exists in it (`is_there`), or else the book right after the change.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn book_after(
        &self,
        recorded: &Recorded,
        is_there: impl FnOnce(&Reading) -> bool,
    ) -> Result<Reading, Problem> {
        if !recorded.again {
            let book = self.book().await?;
            if book.id() == recorded.book && is_there(&book) {
                return Ok(book);
            }
        }
        Ok(self.app.books.read_after(recorded).await?)
    }

    /// Records a command on behalf of the requester.
    ///
    /// # Errors
    /// When the book rejects it, the key was used for another request, or the database is
    /// unavailable.
    pub async fn record(
        &self,
        key: &IdempotencyKey,
        command: Command,
    ) -> Result<Recorded, Problem> {
        Ok(self.try_record(key, command).await??)
    }

    /// Like [`ApiContext::record`], but returns the book's refusal unchanged.
    ///
    /// # Errors
    /// When the key was used for another request.
    pub async fn try_record(
        &self,
        key: &IdempotencyKey,
        command: Command,
    ) -> Result<Result<Recorded, RecordError>, Problem> {
        let (books, team) = (&self.app.books, self.team()?);
        let recorded = books.record(team, &self.actor, key.request_key(), command);
        check_reuse(key, recorded.await)
    }

    /// Like [`ApiContext::try_record`]. If the request has `If-Match` (`is_conditional`), the
    /// command applies only while the team's book is the one that was `read`.
    ///
    /// # Errors
    /// As [`ApiContext::try_record`].
    pub async fn try_record_in(
        &self,
        (key, is_conditional): (&IdempotencyKey, bool),
        read: BookId,
        command: Command,
    ) -> Result<Result<Recorded, RecordError>, Problem> {
        if !is_conditional {
            return self.try_record(key, command).await;
        }
        let (books, team, stored) = (&self.app.books, self.team()?, key.request_key());
        let recorded = books.record_in(team, &self.actor, stored, read.generation, command);
        check_reuse(key, recorded.await)
    }
}

/// Checks the key of the recorded change: a concurrent request with the same key may have been
/// faster.
fn check_reuse(
    key: &IdempotencyKey,
    recorded: Result<Recorded, RecordError>,
) -> Result<Result<Recorded, RecordError>, Problem> {
    Ok(match recorded {
        Ok(recorded) => Ok(key.check_reuse(recorded)?),
        refused => refused,
    })
}

/// How much of a book the requester may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// All of it, for managers.
    All,
    /// Only data about their own player; nothing when their account is not linked to a player.
    Own(Option<PlayerId>),
}

impl Visibility {
    /// The only player that is visible, if not all are.
    pub fn own(self) -> Option<PlayerId> {
        match self {
            Visibility::All => None,
            Visibility::Own(own) => own,
        }
    }

    /// Whether an item that involves these players is visible.
    pub fn includes(self, mut players: impl Iterator<Item = PlayerId>) -> bool {
        match self {
            Visibility::All => true,
            Visibility::Own(own) => own.is_some_and(|own| players.any(|player| player == own)),
        }
    }
}

impl FromRequest for ApiContext {
    type Error = Problem;
    type Future = Ready<Result<ApiContext, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(from_extensions(req))
    }
}

/// The token that the request was sent with.
pub struct CurrentToken(pub Bearer);

impl FromRequest for CurrentToken {
    type Error = Problem;
    type Future = Ready<Result<CurrentToken, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(from_extensions(req).map(CurrentToken))
    }
}

/// Fails only if a handler was registered outside the route table.
fn from_extensions<T: Clone + 'static>(req: &HttpRequest) -> Result<T, Problem> {
    let found = req.extensions().get::<T>().cloned();
    found.ok_or_else(|| Problem::internal("a route without access control"))
}
