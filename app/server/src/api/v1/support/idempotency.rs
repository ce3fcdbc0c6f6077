//! `Idempotency-Key`: what is sent twice, because nobody knows whether the first arrived,
//! is done once.
//!
//! The key that is kept with a change is made of the header, whose token it is, the method and
//! the address; next to it is kept a fingerprint of the body. So when the key was used before,
//! it is known whether it was for the same request. Changes of the book keep both themselves,
//! a team and its next game keep a list ([`AskedOnce`]).

use super::context::Asking;
use crate::api::problem::Problem;
use actix_web::HttpRequest;
use actix_web::http::{Method, StatusCode};
use cffa_book::{Change, Entry};
use cffa_services::books::{Recorded, RequestKey};
use cffa_services::teams::rules;
use cffa_store::{AskedOnce, Plan, Team, TeamAnswer};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// The header.
pub const NAME: &str = "Idempotency-Key";
/// Characters that it can have: a UUID has 36, a SHA-512 in hex 128.
pub const LONGEST: usize = 255;
/// Bytes of an id that are not its time and its version.
const LOT: usize = 10;

/// By what a request is known to be the same as an earlier one.
#[derive(Clone, Copy, Debug)]
pub struct Once {
    key: Option<Uuid>,
    lot: Option<[u8; LOT]>,
}

impl Once {
    /// Of a request with a body that has this print.
    ///
    /// # Errors
    /// When the header is empty or too long.
    pub fn of(request: &HttpRequest, asking: &Asking, print: &[u8]) -> Result<Once, Problem> {
        let Some(said) = request.headers().get(NAME) else {
            return Ok(Once {
                key: None,
                lot: None,
            });
        };
        let said = said.as_bytes();
        if said.is_empty() || said.len() > LONGEST {
            let sentence = format!("{NAME} is a text of 1 to {LONGEST} characters.");
            return Err(Problem::new(StatusCode::BAD_REQUEST, sentence));
        }
        let (who, path) = (asking.account.id.as_bytes(), request.path().as_bytes());
        let asked = match request.method() {
            &Method::POST => digest(&[who, path, said]),
            // Several can be asked of one address.
            method => digest(&[who, path, said, method.as_str().as_bytes()]),
        };
        let lot = digest(&[&asked, print]);
        Ok(Once {
            key: asked.first_chunk().map(|bytes| Uuid::new_v8(*bytes)),
            lot: lot.first_chunk().copied(),
        })
    }

    /// By which the body is known again, where what is made has an id of its own.
    pub fn print(&self) -> Option<Uuid> {
        let (key, lot) = (self.key?, self.lot?);
        let bytes = digest(&[key.as_bytes(), &lot]);
        bytes.first_chunk().map(|bytes| Uuid::new_v8(*bytes))
    }

    /// The key of the change.
    pub fn key(&self) -> Option<Uuid> {
        self.key
    }

    /// An id for what is made: of now, as all are, and otherwise of what was asked.
    pub fn id(&self) -> Uuid {
        let now = Timestamp::now().as_millisecond();
        match (self.lot, u64::try_from(now)) {
            (Some(lot), Ok(now)) => Builder::from_unix_timestamp_millis(now, &lot).into_uuid(),
            _ => Uuid::now_v7(),
        }
    }

    /// By which what is written is known again.
    pub fn request_key(&self) -> RequestKey {
        RequestKey {
            key: self.key,
            fingerprint: self.print(),
        }
    }

    /// What was recorded with this key, if it was for the same request.
    ///
    /// # Errors
    /// When something else was asked with this key before.
    pub fn is_for(&self, recorded: Recorded) -> Result<Recorded, Problem> {
        let before = recorded.entry.fingerprint;
        match recorded.again && before.is_some() && before != self.print() {
            true => Err(other()),
            false => Ok(recorded),
        }
    }

    /// The id of what was made, now or when the same was asked before.
    ///
    /// # Errors
    /// When what was recorded made nothing.
    pub fn made(&self, id: Uuid, recorded: &Recorded) -> Result<Uuid, Problem> {
        match recorded.again {
            true => made_by(&recorded.entry).ok_or_else(other),
            false => Ok(id),
        }
    }

    /// Whether a plan knows this request: it was done, and must not be done again.
    ///
    /// # Errors
    /// When something else was asked with this key before.
    pub fn is_in(&self, plan: &Plan) -> Result<bool, Problem> {
        let mut asked = plan.asked.iter();
        match asked.find(|asked| Some(asked.key) == self.key) {
            None => Ok(false),
            Some(asked) if Some(asked.print) == self.print() => Ok(true),
            Some(_) => Err(other()),
        }
    }

    /// What was answered when the same was asked of a team before.
    ///
    /// # Errors
    /// When something else was asked with this key before.
    pub fn answered(&self, team: &Team) -> Result<Option<TeamAnswer>, Problem> {
        match self.to_keep() {
            Some(once) => Ok(rules::first_answer(team, &once)?),
            None => Ok(None),
        }
    }

    /// What a team or a plan keeps of this request.
    pub fn to_keep(self) -> Option<AskedOnce> {
        let (key, print) = (self.key?, self.print()?);
        Some(AskedOnce { key, print })
    }
}

/// Something else was asked with this key before.
pub fn other() -> Problem {
    let sentence = format!("This {NAME} was used for something else. Make a new one.");
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence)
}

fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part);
    }
    sum.finalize().into()
}

/// Whether two ids were made for the same request. Without a key no two ever are.
pub fn is_same(one: Uuid, other: Uuid) -> bool {
    lot_of(one) == lot_of(other)
}

fn lot_of(id: Uuid) -> u128 {
    const TIME: u32 = 48;
    id.as_u128() << TIME
}

fn made_by(entry: &Entry) -> Option<Uuid> {
    match &entry.change {
        Change::PlayerAdded { player, .. } => Some(player.0),
        Change::GameLogged { game, .. } => Some(game.0),
        Change::TransactionRecorded { transaction, .. } => Some(transaction.0),
        _ => None,
    }
}
