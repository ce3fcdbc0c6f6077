//! Next games: what is scheduled, who comes, and who is on the waiting list.
//!
//! [`rule`] has the rules of a next game, [`people`] resolves its replies with the book, and
//! [`NextGames`] applies them to a store and notifies subscribers. The game that is logged from it
//! is a change of the book like any other.
//!
//! A next game is not money, so it is not a change of the book but a record of its own. A team has
//! at most one. It contains nothing that can be derived: who plays and who waits follows from the
//! order of the queue; whether it was played follows from the book.

pub mod people;
mod refusal;
pub mod rule;
pub mod sides;

pub use refusal::{NextGameError, Refusal};

use crate::live::{Broadcaster, Watchable};
use crate::token::Token;
use async_trait::async_trait;
use cffa_store::{
    AnsweredRequest, NextGame, NextGameDetails, NextGameLink, Store, StoreError, TeamId,
};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;
use uuid::Uuid;

/// The limits of a next game. Each page that shows it reads the whole record.
pub mod limits {
    /// Guests of one person: a five-a-side team together, with room to spare.
    pub const GUESTS: u32 = 9;
    /// Replies to one next game: more than any team has players.
    pub const REPLIES: usize = 200;
    /// Replies from people who are not in the list: anyone with the link can type a name.
    pub const STRANGERS: usize = 40;
    /// Characters of the place: a name and an address.
    pub const PLACE: usize = 80;
    /// The largest maximum: four full teams.
    pub const HEADS: u32 = 100;
    /// Idempotency keys to keep: two for each possible reply.
    pub const KEYS: usize = 400;
    /// Earlier games whose times are kept for calendars: those of the weeks that a calendar shows,
    /// if a team plays every other day.
    pub const EARLIER: usize = 28;
    /// How many days ahead a game can be scheduled: a year, for the one at Christmas.
    pub const DAYS_AHEAD: i64 = 366;
    /// How many days a next game is kept after its date, for its line-up and for the form of the
    /// following game.
    pub const KEPT_DAYS: i64 = 60;
}

/// How often a change is retried if another one was first. A try fails only if another change
/// succeeded, and a whole team may reply at once.
const TRIES: usize = 60;

/// The purpose for which tokens are derived from the secret key.
const LABEL: &[u8] = b"cffa next game 1";

#[async_trait]
impl Watchable for NextGame {
    type Id = TeamId;

    fn known_by(&self) -> TeamId {
        self.team
    }

    fn changes(&self) -> u64 {
        self.version
    }

    async fn load(
        store: &dyn Store,
        ids: &[TeamId],
        _: Timestamp,
    ) -> Result<Vec<NextGame>, StoreError> {
        store.next_games(ids).await
    }
}

/// All next games. Clones share their subscribers.
#[derive(Clone)]
pub struct NextGames {
    store: Arc<dyn Store>,
    secret_key: Arc<[u8]>,
    live: Broadcaster<NextGame>,
}

impl NextGames {
    /// Creates it for the next games in a store. The tokens of their links are derived from the
    /// secret key.
    pub fn new(store: Arc<dyn Store>, secret_key: &[u8]) -> NextGames {
        NextGames {
            live: Broadcaster::new(store.clone()),
            store,
            secret_key: secret_key.into(),
        }
    }

    /// The subscribers.
    pub fn live(&self) -> &Broadcaster<NextGame> {
        &self.live
    }

    /// Returns the next game of a team, while it is kept.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(&self, team: TeamId, today: Date) -> Result<Option<NextGame>, StoreError> {
        let found = self.store.next_games(&[team]).await?.pop();
        Ok(found.filter(|next_game| rule::kept_until(&next_game.details) >= today))
    }

    /// Returns the next game with a link, while it is kept.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn by_link(&self, token: &str, today: Date) -> Result<Option<NextGame>, StoreError> {
        let found = self
            .store
            .next_game_with_link(&Token::hash_of(token))
            .await?;
        Ok(found.filter(|next_game| rule::kept_until(&next_game.details) >= today))
    }

    /// The token in the link of a next game, or `None` if it was derived from another secret key:
    /// the link still works, but only a new one can be shown.
    pub fn token(&self, next_game: &NextGame) -> Option<Token> {
        let token = self.derived(next_game.link.salt);
        (token.hash() == next_game.link.token_hash).then_some(token)
    }

    fn derived(&self, salt: Uuid) -> Token {
        Token::derived(&self.secret_key, LABEL, salt.as_bytes())
    }

    fn new_link(&self) -> NextGameLink {
        let salt = Uuid::new_v4();
        NextGameLink {
            salt,
            token_hash: self.derived(salt).hash(),
        }
    }

    /// Schedules a team's next game in place of `last`, and keeps its link, which the team may have
    /// in its chat. `game` will be the ID of the game. `request` is the idempotency key of the request.
    ///
    /// # Errors
    /// [`Refusal::AlreadyPlanned`] if another request was first.
    pub async fn begin(
        &self,
        team: TeamId,
        last: Option<NextGame>,
        game: Uuid,
        details: NextGameDetails,
        request: Option<AnsweredRequest>,
    ) -> Result<NextGame, NextGameError> {
        let link = last.as_ref().map(|last| last.link.clone());
        let mut next_game = NextGame {
            team,
            version: last.as_ref().map_or(1, |last| last.version),
            id: game,
            details,
            edits: 0,
            called_off: false,
            link: link.unwrap_or_else(|| self.new_link()),
            replies: Vec::new(),
            queue: Vec::new(),
            requests: last
                .as_ref()
                .map_or_else(Vec::new, |last| last.requests.clone()),
            earlier: last.as_ref().map_or_else(Vec::new, rule::earlier_with),
        };
        if let Some(request) = request {
            rule::note_key(&mut next_game, request);
        }
        let written = match last {
            Some(_) => self.store.replace_next_game(&next_game).await,
            None => self.insert(&next_game).await,
        };
        match written {
            Ok(()) => {
                next_game.version += u64::from(last.is_some());
                self.live.publish(&next_game);
                Ok(next_game)
            }
            Err(StoreError::Taken | StoreError::Conflict) => Err(Refusal::AlreadyPlanned.into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Adds a next game. Deletes the previous one first if its retention has ended.
    async fn insert(&self, next_game: &NextGame) -> Result<(), StoreError> {
        let today = next_game.details.date;
        let old = self.store.next_games(&[next_game.team]).await?.pop();
        if old.is_some_and(|old| rule::kept_until(&old.details) < today) {
            self.store.delete_next_game(next_game.team).await?;
        }
        self.store.insert_next_game(next_game).await
    }

    /// Changes the next game of a team, even if others change it at the same time, and notifies
    /// subscribers. Returns the new record.
    ///
    /// # Errors
    /// If the team's next game is not `game`, or the rule refuses.
    pub async fn change<T>(
        &self,
        team: TeamId,
        game: Uuid,
        rule: impl Fn(&mut NextGame) -> Result<T, Refusal>,
    ) -> Result<(NextGame, T), NextGameError> {
        for _ in 0..TRIES {
            let found = self.store.next_games(&[team]).await?.pop();
            let mut next_game = found.ok_or(Refusal::NotPlanned)?;
            if next_game.id != game {
                return Err(Refusal::AnotherGame.into());
            }
            let made = rule(&mut next_game)?;
            match self.store.replace_next_game(&next_game).await {
                Ok(()) => {
                    next_game.version += 1;
                    self.live.publish(&next_game);
                    return Ok((next_game, made));
                }
                Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Conflict.into())
    }

    /// Gives a next game a new link. The old one stops working. `request` is the idempotency key of the
    /// request.
    ///
    /// # Errors
    /// Same as [`NextGames::change`].
    pub async fn renew_link(
        &self,
        team: TeamId,
        game: Uuid,
        request: Option<AnsweredRequest>,
    ) -> Result<(), NextGameError> {
        let changed = self.change(team, game, |next_game| {
            next_game.link = self.new_link();
            if let Some(request) = &request {
                rule::note_key(next_game, request.clone());
            }
            Ok(())
        });
        changed.await.map(|_| ())
    }

    /// Notifies subscribers that the book changed because the game was logged. The caller has
    /// already succeeded, so a failure is only logged.
    pub async fn touch(&self, team: TeamId, game: Uuid) {
        if let Err(error) = self.change(team, game, |_| Ok(())).await {
            log::warn!("open pages of a next game could not be updated: {error}");
        }
    }

    /// Deletes the next game of a team.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget(&self, team: TeamId) -> Result<(), StoreError> {
        self.store.delete_next_game(team).await
    }
}

/// Deletes next games whose retention has ended.
///
/// # Errors
/// If the database is unavailable.
pub async fn forget_old(store: &dyn Store, today: Date) -> Result<(), StoreError> {
    let first = today.saturating_sub(limits::KEPT_DAYS.days());
    store.purge_next_games(first).await
}
