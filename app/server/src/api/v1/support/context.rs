//! The gate before every handler: finds out who asks, in which team, and lets in whose
//! token and whose membership may do that. Nothing else decides about access.

use super::idempotency::Once;
use super::rooms::Rooms;
use crate::api::bearer;
use crate::api::problem::Problem;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest, ResponseError, web};
use cffa_book::{Actor, Book, Command, PlayerId};
use cffa_services::auth::Memberships;
use cffa_services::auth::tokens::{Bearer, Scope};
use cffa_services::books::{Reading, RecordError, Recorded};
use cffa_services::teams::{ActorNames, Place, active, member};
use cffa_store::{Account, AccountId, BookId, Member, Role, Team};
use jiff::Timestamp;
use std::future::{Ready, ready};
use uuid::Uuid;

/// What an address needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// No token: it tells everybody the same.
    Nothing,
    /// Any token will do: it is about the token itself.
    Token,
    /// This scope; it is about no team, or about all of the asker's.
    Scope(Scope),
    /// This scope, and a place in the team of the address.
    Member(Scope),
    /// This scope, and to keep the book of the team of the address.
    Manager(Scope),
}

impl Needs {
    /// The scope, if it needs one.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Needs::Nothing | Needs::Token => None,
            Needs::Scope(scope) | Needs::Member(scope) | Needs::Manager(scope) => Some(scope),
        }
    }
}

/// Lets the request through to its handler, or answers in its place.
///
/// # Errors
/// As the handler.
pub(crate) async fn admit(
    needs: Needs,
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match check(needs, req.request()).await {
        Ok(()) => Ok(next.call(req).await?.map_into_boxed_body()),
        Err(problem) => Ok(req.into_response(problem.error_response())),
    }
}

/// Finds out who asks, and leaves it with the request.
async fn check(needs: Needs, request: &HttpRequest) -> Result<(), Problem> {
    if needs == Needs::Nothing {
        return Ok(());
    }
    let bearer = bearer::find(request).await?;
    if let Some(scope) = needs.scope() {
        bearer::require(&bearer, scope)?;
    }
    let rooms = request
        .app_data::<web::Data<Rooms>>()
        .ok_or_else(|| Problem::ours("an address of the API without its rooms"))?;
    rooms.throttle.check_caller(bearer.account.id)?;
    let place = match needs {
        Needs::Member(_) | Needs::Manager(_) => Some(place(request, rooms, &bearer).await?),
        Needs::Nothing | Needs::Token | Needs::Scope(_) => None,
    };
    if let (Needs::Manager(_), Some(place)) = (needs, &place)
        && !place.is_manager()
    {
        let sentence = "This is for managers of the team.";
        return Err(Problem::new(StatusCode::FORBIDDEN, sentence));
    }
    request.extensions_mut().insert(bearer.clone());
    request.extensions_mut().insert(Asking {
        rooms: rooms.clone(),
        actor: bearer.actor(),
        account: bearer.account,
        place,
    });
    Ok(())
}

/// The asker's place in the team of the address. Another's team is answered as one that
/// never was.
async fn place(request: &HttpRequest, rooms: &Rooms, bearer: &Bearer) -> Result<Place, Problem> {
    let team = request.match_info().get("team").unwrap_or_default();
    let team = Uuid::parse_str(team).map_err(|_| no_such_team())?;
    let team = rooms.store.team(team).await?.ok_or_else(no_such_team)?;
    let member = is_member(&team, bearer.account.id)?.clone();
    Ok(Place { team, member })
}

/// Somebody's membership of a team.
///
/// # Errors
/// When they are no member, or their access was taken away.
pub fn is_member(team: &Team, account: AccountId) -> Result<&Member, Problem> {
    match (active(team, account), member(team, account)) {
        (Some(found), _) => Ok(found),
        (None, Some(_)) => {
            let sentence = "Your access to this team was taken away. A manager can reinstate you.";
            Err(Problem::new(StatusCode::FORBIDDEN, sentence))
        }
        (None, None) => Err(no_such_team()),
    }
}

/// There is no such team, or the asker is not in it: both look the same.
pub fn no_such_team() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "You are in no such team.")
}

/// Who asks, and where.
#[derive(Clone)]
pub struct Asking {
    /// The rooms to ask.
    pub rooms: web::Data<Rooms>,
    /// The account.
    pub account: Account,
    /// The account as changes name it.
    pub actor: Actor,
    place: Option<Place>,
}

impl Asking {
    /// The asker's place in the team of the address.
    ///
    /// # Errors
    /// Where the route table promised none.
    pub fn place(&self) -> Result<&Place, Problem> {
        let none = || Problem::ours("a route of a team whose row does not say so");
        self.place.as_ref().ok_or_else(none)
    }

    /// The team of the address.
    ///
    /// # Errors
    /// As [`Asking::place`].
    pub fn team(&self) -> Result<&Team, Problem> {
        Ok(&self.place()?.team)
    }

    /// What the asker sees of the team's book.
    ///
    /// # Errors
    /// As [`Asking::place`].
    pub fn sight(&self, book: &Book) -> Result<Sight, Problem> {
        let place = self.place()?;
        Ok(match place.member.role {
            Role::Manager => Sight::All,
            Role::Player => Sight::Own(place.player(book)),
        })
    }

    /// The team's book. Writers wait while it is held.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn book(&self) -> Result<Reading, Problem> {
        Ok(self.rooms.books.read(self.team()?).await?)
    }

    /// Who is in which team, to change that once for this request.
    pub fn memberships(&self, once: &Once) -> Memberships {
        self.rooms.memberships.once(once.to_keep())
    }

    /// What those are called who are in the team, or did these things.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn names<'a>(
        &self,
        did: impl Iterator<Item = &'a Actor>,
    ) -> Result<ActorNames, Problem> {
        Ok(ActorNames::of(&*self.rooms.store, self.team()?, did).await?)
    }

    /// The time by the clock of the database, by which what is kept expires.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn now(&self) -> Result<Timestamp, Problem> {
        Ok(self.rooms.store.now().await?)
    }

    /// What was recorded before with the key of this request.
    ///
    /// # Errors
    /// When it was used for another request; when the database is away.
    pub async fn written(&self, once: &Once) -> Result<Option<Recorded>, Problem> {
        let found = self.rooms.books.written(self.team()?, once.key()).await?;
        found.map(|first| once.is_for(first)).transpose()
    }

    /// The book from which to tell what was recorded: as it stands, if what was recorded
    /// now `is_there`; else as it stood right after.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn after(
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
        Ok(self.rooms.books.read_after(recorded).await?)
    }

    /// Records a command for the asker.
    ///
    /// # Errors
    /// What the book refuses; when the key was used for another request; when the database is
    /// away.
    pub async fn record(&self, once: &Once, command: Command) -> Result<Recorded, Problem> {
        Ok(self.try_record(once, command).await??)
    }

    /// The same, with what the book refuses still as the book says it.
    ///
    /// # Errors
    /// When the key was used for another request.
    pub async fn try_record(
        &self,
        once: &Once,
        command: Command,
    ) -> Result<Result<Recorded, RecordError>, Problem> {
        let (books, team, key) = (&self.rooms.books, self.team()?, once.request_key());
        let recorded = books.record(team, &self.actor, key, command).await;
        is_for(once, recorded)
    }

    /// The same, if the team's book is still the one that was `read`, where the asker said
    /// what they saw of it.
    ///
    /// # Errors
    /// As [`Asking::try_record`].
    pub async fn try_record_seen(
        &self,
        (once, seen): (&Once, bool),
        read: BookId,
        command: Command,
    ) -> Result<Result<Recorded, RecordError>, Problem> {
        if !seen {
            return self.try_record(once, command).await;
        }
        let (books, team, key) = (&self.rooms.books, self.team()?, once.request_key());
        let recorded = books.record_in(team, &self.actor, key, read.generation, command);
        is_for(once, recorded.await)
    }
}

/// Another request with the same key may have been a moment faster.
fn is_for(
    once: &Once,
    recorded: Result<Recorded, RecordError>,
) -> Result<Result<Recorded, RecordError>, Problem> {
    Ok(match recorded {
        Ok(recorded) => Ok(once.is_for(recorded)?),
        refused => refused,
    })
}

/// How much of a book somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it: they keep it.
    All,
    /// What is about this player, who they are; nothing when they are linked to none.
    Own(Option<PlayerId>),
}

impl Sight {
    /// Whether what is about these players is among what they see.
    pub fn shows(self, mut players: impl Iterator<Item = PlayerId>) -> bool {
        match self {
            Sight::All => true,
            Sight::Own(own) => own.is_some_and(|own| players.any(|player| player == own)),
        }
    }
}

impl FromRequest for Asking {
    type Error = Problem;
    type Future = Ready<Result<Asking, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(left_by_the_gate(req))
    }
}

/// The token that a request came with.
pub struct CurrentToken(pub Bearer);

impl FromRequest for CurrentToken {
    type Error = Problem;
    type Future = Ready<Result<CurrentToken, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(left_by_the_gate(req).map(CurrentToken))
    }
}

/// Absent only where a handler was registered outside the route table.
fn left_by_the_gate<T: Clone + 'static>(req: &HttpRequest) -> Result<T, Problem> {
    let found = req.extensions().get::<T>().cloned();
    found.ok_or_else(|| Problem::ours("a route without its gate"))
}
