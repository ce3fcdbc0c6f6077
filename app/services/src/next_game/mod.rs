//! Next games: what is planned, who comes, and who waits for a place.
//!
//! What lives here: the rules of a plan ([`rule`]), whom it means by the book ([`people`]),
//! and [`NextGames`], which applies them to a store and tells who watches. What must not: pages
//! and addresses; who may ask how often, which is `access`'s; the game itself, which is a
//! change of the book like any other.
//!
//! A plan is not money, so it is no change of the book but a record beside the team. A team
//! has one. What can be derived is not in it: who plays and who waits follows from the
//! order of the heads, that it was played from the book.

pub mod people;
mod refusal;
pub mod rule;

pub use refusal::{NextGameError, Refusal};

use crate::auth::Token;
use crate::live::{Broadcaster, Watchable};
use async_trait::async_trait;
use cffa_store::{AskedOnce, NextGame, NextGameDetails, NextGameLink, Store, StoreError, TeamId};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;
use uuid::Uuid;

/// The limits of a plan. It is read whole for everybody who has it open.
pub mod limits {
    /// Guests that one person brings: a five-a-side team, with themselves and to spare.
    pub const GUESTS: u32 = 9;
    /// Answers to one plan: more than any team has players who are asked.
    pub const REPLIES: usize = 200;
    /// Of these, from people who are in no list: whoever has the link can type a name.
    pub const STRANGERS: usize = 40;
    /// Characters of a place: a name and an address.
    pub const PLACE: usize = 80;
    /// Heads that can be the most: four full teams.
    pub const HEADS: u32 = 100;
    /// Idempotency keys that are kept of programs: two for each answer that there can be.
    pub const KEYS: usize = 400;
    /// How far ahead a game is planned: a year, for the one at Christmas.
    pub const DAYS_AHEAD: i64 = 366;
    /// How long a plan is kept after its day, for who came and for the next one's form.
    pub const KEPT_DAYS: i64 = 60;
}

/// How often a change is tried anew when somebody else changed the plan meanwhile. Each
/// try that fails is another's that succeeded: a whole team answers at once.
const TRIES: usize = 60;

/// What the secret key is used for here.
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

    async fn look(
        store: &dyn Store,
        ids: &[TeamId],
        _: Timestamp,
    ) -> Result<Vec<NextGame>, StoreError> {
        store.next_games(ids).await
    }
}

/// All plans. Clones share who watches.
#[derive(Clone)]
pub struct NextGames {
    store: Arc<dyn Store>,
    secret_key: Arc<[u8]>,
    live: Broadcaster<NextGame>,
}

impl NextGames {
    /// The plans in a store; the tokens of their links follow from the secret key.
    pub fn new(store: Arc<dyn Store>, secret_key: &[u8]) -> NextGames {
        NextGames {
            live: Broadcaster::new(store.clone()),
            store,
            secret_key: secret_key.into(),
        }
    }

    /// Who watches which one.
    pub fn live(&self) -> &Broadcaster<NextGame> {
        &self.live
    }

    /// The plan of a team, while it is kept.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(&self, team: TeamId, today: Date) -> Result<Option<NextGame>, StoreError> {
        let found = self.store.next_games(&[team]).await?.pop();
        Ok(found.filter(|plan| rule::kept_until(&plan.details) >= today))
    }

    /// The plan that a link is for, while it is kept.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn by_link(&self, token: &str, today: Date) -> Result<Option<NextGame>, StoreError> {
        let found = self
            .store
            .next_game_with_link(&Token::hash_of(token))
            .await?;
        Ok(found.filter(|plan| rule::kept_until(&plan.details) >= today))
    }

    /// The token in the link of a plan. Nothing when it was made with another secret key:
    /// the link works on, but only a new one can be shown.
    pub fn token(&self, plan: &NextGame) -> Option<Token> {
        let token = self.derived(plan.link.salt);
        (token.hash() == plan.link.token_hash).then_some(token)
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

    /// Plans a team's next game in the place of `last`, whose link it keeps: a team that
    /// has it at hand in its chat needs no other. `game` will be the id of the game; `once`
    /// is what a program asked with, to be known again.
    ///
    /// # Errors
    /// [`Refusal::AlreadyPlanned`] when somebody else was faster.
    pub async fn begin(
        &self,
        team: TeamId,
        last: Option<NextGame>,
        game: Uuid,
        details: NextGameDetails,
        once: Option<AskedOnce>,
    ) -> Result<NextGame, NextGameError> {
        let link = last.as_ref().map(|last| last.link.clone());
        let mut plan = NextGame {
            team,
            version: last.as_ref().map_or(1, |last| last.version),
            id: game,
            details,
            edits: 0,
            called_off: false,
            link: link.unwrap_or_else(|| self.new_link()),
            replies: Vec::new(),
            queue: Vec::new(),
            asked: last
                .as_ref()
                .map_or_else(Vec::new, |last| last.asked.clone()),
        };
        if let Some(once) = once {
            rule::note_key(&mut plan, once);
        }
        let written = match last {
            Some(_) => self.store.replace_next_game(&plan).await,
            None => self.first(&plan).await,
        };
        match written {
            Ok(()) => {
                plan.version += u64::from(last.is_some());
                self.live.tell(&plan);
                Ok(plan)
            }
            Err(StoreError::Taken | StoreError::Conflict) => Err(Refusal::AlreadyPlanned.into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Adds a plan; one that is not kept any more, only not cleared away yet, makes room.
    async fn first(&self, plan: &NextGame) -> Result<(), StoreError> {
        let today = plan.details.date;
        let old = self.store.next_games(&[plan.team]).await?.pop();
        if old.is_some_and(|old| rule::kept_until(&old.details) < today) {
            self.store.delete_next_game(plan.team).await?;
        }
        self.store.insert_next_game(plan).await
    }

    /// Changes the plan of a team for this game, whoever else does so at the same moment,
    /// and tells who watches it. Answers the plan as it was left.
    ///
    /// # Errors
    /// When there is no such plan any more, or the rule refuses.
    pub async fn change<T>(
        &self,
        team: TeamId,
        game: Uuid,
        rule: impl Fn(&mut NextGame) -> Result<T, Refusal>,
    ) -> Result<(NextGame, T), NextGameError> {
        for _ in 0..TRIES {
            let found = self.store.next_games(&[team]).await?.pop();
            let mut plan = found.ok_or(Refusal::NotPlanned)?;
            if plan.id != game {
                return Err(Refusal::AnotherGame.into());
            }
            let made = rule(&mut plan)?;
            match self.store.replace_next_game(&plan).await {
                Ok(()) => {
                    plan.version += 1;
                    self.live.tell(&plan);
                    return Ok((plan, made));
                }
                Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Conflict.into())
    }

    /// Gives a plan another link; the old one ends. `once` is what a program asked with.
    ///
    /// # Errors
    /// As [`NextGames::change`].
    pub async fn renew_link(
        &self,
        team: TeamId,
        game: Uuid,
        once: Option<AskedOnce>,
    ) -> Result<(), NextGameError> {
        let changed = self.change(team, game, |plan| {
            plan.link = self.new_link();
            if let Some(once) = &once {
                rule::note_key(plan, once.clone());
            }
            Ok(())
        });
        changed.await.map(|_| ())
    }

    /// Tells who watches that the book has something new to say about a plan: its game was
    /// logged. Nobody waits for it, so that it fails is no reason to fail.
    pub async fn touch(&self, team: TeamId, game: Uuid) {
        if let Err(error) = self.change(team, game, |_| Ok(())).await {
            log::warn!("open pages of a next game could not be updated: {error}");
        }
    }

    /// Forgets the plan of a team: its data is deleted.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn forget(&self, team: TeamId) -> Result<(), StoreError> {
        self.store.delete_next_game(team).await
    }
}

/// Clears away plans that were kept long enough.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_old(store: &dyn Store, today: Date) -> Result<(), StoreError> {
    let first = today.saturating_sub(limits::KEPT_DAYS.days());
    store.purge_next_games(first).await
}
