//! Headcounts: how many people are in a space, and how many fit.
//!
//! What lives here: the rules of a count ([`rule`]), what a space may be called
//! ([`name`]), and that one can be watched. What must not: addresses, pages and JSON; who
//! may ask how often, which is `access`'s.
//!
//! A space belongs to nobody: whoever knows its id, which can't be guessed, may count. It
//! is gone [`rule::LASTS`] after its last use.

pub mod name;
pub mod rule;

use crate::live::{Broadcaster, Watchable};
use async_trait::async_trait;
use cffa_store::{Headcount, HeadcountChange, HeadcountId, Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use rule::Refusal;
use std::sync::Arc;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum HeadcountError {
    /// It makes no sense, or there are too many.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[async_trait]
impl Watchable for Headcount {
    type Id = HeadcountId;

    fn known_by(&self) -> HeadcountId {
        self.id
    }

    fn changes(&self) -> u64 {
        self.changes
    }

    async fn look(
        store: &dyn Store,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        let now = by_the_database(store, now).await;
        store.headcounts(ids, now).await
    }
}

/// All spaces. Clones share what they watch.
#[derive(Clone)]
pub struct Headcounts {
    store: Arc<dyn Store>,
    live: Broadcaster<Headcount>,
}

impl Headcounts {
    /// The spaces in a store.
    pub fn new(store: Arc<dyn Store>) -> Headcounts {
        Headcounts {
            live: Broadcaster::new(store.clone()),
            store,
        }
    }

    /// Who watches which one.
    pub fn live(&self) -> &Broadcaster<Headcount> {
        &self.live
    }

    /// Makes a space.
    ///
    /// # Errors
    /// When its name or its numbers are refused, or there are too many spaces.
    pub async fn make(
        &self,
        name: &str,
        current: u64,
        maximum: u64,
        now: Timestamp,
    ) -> Result<Headcount, HeadcountError> {
        let made = by_the_database(&*self.store, now).await;
        let space = rule::new(HeadcountId::new_v4(), name, current, maximum, made)?;
        self.open(space, now).await
    }

    /// Adds a space that is made already. [`rule::MOST_SPACES`] may be passed by as many as
    /// are added in the same moment.
    ///
    /// # Errors
    /// When there are too many spaces; [`StoreError::Taken`] when there is one of its id.
    pub async fn open(
        &self,
        space: Headcount,
        now: Timestamp,
    ) -> Result<Headcount, HeadcountError> {
        let most = rule::MOST_SPACES;
        let now = by_the_database(&*self.store, now).await;
        if self.store.count_headcounts(now, most).await? >= most {
            return Err(Refusal::TooManySpaces.into());
        }
        self.store.insert_headcount(&space).await?;
        Ok(space)
    }

    /// A space that somebody looks at, which counts as a use of it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn visit(
        &self,
        id: HeadcountId,
        now: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        let now = by_the_database(&*self.store, now).await;
        self.store.touch_headcount(id, now, rule::expiry(now)).await
    }

    /// Changes a space, and tells who watches it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn change(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        let now = by_the_database(&*self.store, now).await;
        let changed = self
            .store
            .change_headcount(id, change, now, rule::expiry(now))
            .await?;
        if let Some(space) = &changed {
            self.live.tell(space);
        }
        Ok(changed)
    }
}

/// A clock further off than this from the database's is not gone by: everybody who counts
/// must agree on what is over, and which process somebody reaches is chance.
const OFF: SignedDuration = SignedDuration::from_secs(60);

/// The time by the clock of the database, where ours is off. While that does not answer,
/// nor does anything else.
async fn by_the_database(store: &dyn Store, ours: Timestamp) -> Timestamp {
    let Ok(theirs) = store.now().await else {
        return ours;
    };
    let ahead = Timestamp::now().duration_since(theirs);
    match ahead.abs() > OFF {
        true => ours.checked_sub(ahead).unwrap_or(ours),
        false => ours,
    }
}
