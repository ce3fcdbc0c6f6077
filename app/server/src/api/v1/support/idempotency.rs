//! `Idempotency-Key`: a request that is sent twice, because the client doesn't know whether the
//! first one arrived, is executed once.
//!
//! The key that is stored with a change is derived from the header, the account, the method and the
//! path; a fingerprint of the body is stored with it. When a key is used again, the fingerprint
//! shows whether it is the same request. Changes of the book store both themselves; a team and its
//! next game keep a list ([`AnsweredRequest`]).

use super::context::ApiContext;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::http::digest::digest;
use actix_web::HttpRequest;
use actix_web::http::{Method, StatusCode};
use cffa_book::{Change, Entry};
use cffa_services::books::{Recorded, RequestKey};
use cffa_services::teams::rules;
use cffa_store::{AnsweredRequest, NextGame, Team, TeamAnswer};
use jiff::Timestamp;
use uuid::{Builder, Uuid};

/// The name of the header.
pub const HEADER: &str = "Idempotency-Key";
/// The maximum length of its value: a UUID has 36 characters, a SHA-512 in hex 128.
pub const MAX_LENGTH: usize = 255;
/// The number of bytes of a UUID (version 7) after the timestamp.
const RANDOM_BYTES: usize = 10;

/// Identifies a request, so that it is recognized when it is sent again.
#[derive(Clone, Copy, Debug)]
pub struct IdempotencyKey {
    /// Derived from the header, the account, the method and the path.
    uuid: Option<Uuid>,
    /// A hash of the same values and the body.
    request_hash: Option<[u8; RANDOM_BYTES]>,
}

impl IdempotencyKey {
    /// The key of a request whose body has this hash.
    ///
    /// # Errors
    /// When the header is empty or too long.
    pub fn of(
        request: &HttpRequest,
        context: &ApiContext,
        body_hash: &[u8],
    ) -> Result<IdempotencyKey, Problem> {
        let Some(value) = request.headers().get(HEADER) else {
            return Ok(IdempotencyKey {
                uuid: None,
                request_hash: None,
            });
        };
        let value = value.as_bytes();
        if value.is_empty() || value.len() > MAX_LENGTH {
            let sentence = sentences::idempotency_key_length(HEADER, MAX_LENGTH);
            return Err(Problem::new(StatusCode::BAD_REQUEST, sentence));
        }
        let (account, path) = (context.account.id.as_bytes(), request.path().as_bytes());
        let key = match request.method() {
            &Method::POST => digest([&account[..], path, value]),
            // Other methods share their path with each other.
            method => digest([&account[..], path, value, method.as_str().as_bytes()]),
        };
        let request_hash = digest([&key[..], body_hash]);
        Ok(IdempotencyKey {
            uuid: key.first_chunk().map(|bytes| Uuid::new_v8(*bytes)),
            request_hash: request_hash.first_chunk().copied(),
        })
    }

    /// The key as it is stored with a change.
    pub fn uuid(&self) -> Option<Uuid> {
        self.uuid
    }

    /// The fingerprint of the request, body included, that is stored next to the key.
    pub fn fingerprint(&self) -> Option<Uuid> {
        let (uuid, request_hash) = (self.uuid?, self.request_hash?);
        let bytes = digest([&uuid.as_bytes()[..], &request_hash]);
        bytes.first_chunk().map(|bytes| Uuid::new_v8(*bytes))
    }

    /// An id for what this request creates: the current time, followed by a hash of the request.
    pub fn new_id(&self) -> Uuid {
        let now = Timestamp::now().as_millisecond();
        match (self.request_hash, u64::try_from(now)) {
            (Some(hash), Ok(now)) => Builder::from_unix_timestamp_millis(now, &hash).into_uuid(),
            _ => Uuid::now_v7(),
        }
    }

    /// The key and fingerprint, to store with a change of the book.
    pub fn request_key(&self) -> RequestKey {
        RequestKey {
            key: self.uuid,
            fingerprint: self.fingerprint(),
        }
    }

    /// The key and fingerprint, to store with a team or a next game.
    pub fn to_record(self) -> Option<AnsweredRequest> {
        let (key, fingerprint) = (self.uuid?, self.fingerprint()?);
        Some(AnsweredRequest { key, fingerprint })
    }

    /// Returns the change that was recorded with this key, if it was for the same request.
    ///
    /// # Errors
    /// When the key was used for another request before.
    pub fn check_reuse(&self, recorded: Recorded) -> Result<Recorded, Problem> {
        let earlier = recorded.entry.fingerprint;
        match recorded.again && earlier.is_some() && earlier != self.fingerprint() {
            true => Err(reused()),
            false => Ok(recorded),
        }
    }

    /// The id of the created item, whether created now or by an earlier identical request.
    ///
    /// # Errors
    /// When the recorded change created nothing.
    pub fn resolve(&self, id: Uuid, recorded: &Recorded) -> Result<Uuid, Problem> {
        match recorded.again {
            true => created_by(&recorded.entry).ok_or_else(reused),
            false => Ok(id),
        }
    }

    /// Whether this request has already changed the next game.
    ///
    /// # Errors
    /// When the key was used for another request before.
    pub fn was_used_for(&self, plan: &NextGame) -> Result<bool, Problem> {
        self.was_used_in(&plan.requests)
    }

    /// Whether this request is in a record's list of requests.
    ///
    /// # Errors
    /// When the key was used for another request before.
    pub fn was_used_in(&self, requests: &[AnsweredRequest]) -> Result<bool, Problem> {
        let mut earlier = requests.iter();
        match earlier.find(|earlier| Some(earlier.key) == self.uuid) {
            None => Ok(false),
            Some(earlier) if Some(earlier.fingerprint) == self.fingerprint() => Ok(true),
            Some(_) => Err(reused()),
        }
    }

    /// The response to the same request earlier, if it concerned the team.
    ///
    /// # Errors
    /// When the key was used for another request before.
    pub fn earlier_answer(&self, team: &Team) -> Result<Option<TeamAnswer>, Problem> {
        match self.to_record() {
            Some(key) => Ok(rules::first_answer(team, &key)?),
            None => Ok(None),
        }
    }
}

/// The error when the key was used for another request before.
pub fn reused() -> Problem {
    let sentence = sentences::idempotency_key_reused(HEADER);
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence)
}

/// Whether two ids belong to the same request. Without a key, every request is different.
pub fn is_same_request(one: Uuid, other: Uuid) -> bool {
    request_bits(one) == request_bits(other)
}

/// The id without its timestamp.
fn request_bits(id: Uuid) -> u128 {
    const TIME_BITS: u32 = 48;
    id.as_u128() << TIME_BITS
}

fn created_by(entry: &Entry) -> Option<Uuid> {
    match &entry.change {
        Change::PlayerAdded { player, .. } => Some(player.0),
        Change::GameLogged { game, .. } => Some(game.0),
        Change::TransactionRecorded { transaction, .. } => Some(transaction.0),
        Change::CostAdded { cost, .. } => Some(cost.0),
        Change::SeasonAdded { season, .. } => Some(season.0),
        // The other kinds are listed by name, so that a new kind that creates something can't be
        // forgotten.
        Change::PlayerEdited { .. }
        | Change::PlayerRetired { .. }
        | Change::PlayerReactivated { .. }
        | Change::PlayerDeleted { .. }
        | Change::PlayersMerged(_)
        | Change::PlayersParted(_)
        | Change::GameEdited { .. }
        | Change::GameDeleted { .. }
        | Change::TransactionsRecorded { .. }
        | Change::TransactionEdited { .. }
        | Change::TransactionDeleted { .. }
        | Change::CostEdited { .. }
        | Change::CostDeleted { .. }
        | Change::SeasonEdited { .. }
        | Change::SeasonDeleted { .. }
        | Change::SettingsChanged { .. }
        | Change::Undone { .. }
        | Change::Closed { .. } => None,
    }
}
