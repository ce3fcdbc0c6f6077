//! Headcounts: how many people are in a place, and how many fit.
//!
//! [`rule`] has the rules of a headcount and [`name`] those of its name. [`Headcounts`] applies them
//! to a store and notifies subscribers.
//!
//! A headcount has no owner: anyone who knows its ID, which can't be guessed, can count. It is
//! deleted [`rule::LASTS`] after its last use.

pub mod name;
pub mod rule;

use crate::live::{Broadcaster, Watchable};
use async_trait::async_trait;
use cffa_store::{Headcount, HeadcountChange, HeadcountId, Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use rule::Refusal;
use std::sync::Arc;

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum HeadcountError {
    /// A value is invalid, or there are too many headcounts.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed.
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

    async fn load(
        store: &dyn Store,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        let now = by_the_database(store, now).await;
        store.headcounts(ids, now).await
    }
}

/// All headcounts. Clones share their subscribers.
#[derive(Clone)]
pub struct Headcounts {
    store: Arc<dyn Store>,
    live: Broadcaster<Headcount>,
}

impl Headcounts {
    /// The headcounts in a store.
    pub fn new(store: Arc<dyn Store>) -> Headcounts {
        Headcounts {
            live: Broadcaster::new(store.clone()),
            store,
        }
    }

    /// The subscribers.
    pub fn live(&self) -> &Broadcaster<Headcount> {
        &self.live
    }

    /// Creates a headcount.
    ///
    /// # Errors
    /// If its name or its numbers are invalid, or there are too many headcounts.
    pub async fn make(
        &self,
        name: &str,
        current: u64,
        maximum: u64,
        now: Timestamp,
    ) -> Result<Headcount, HeadcountError> {
        let made = by_the_database(&*self.store, now).await;
        let headcount = rule::new(HeadcountId::new_v4(), name, current, maximum, made)?;
        self.open(headcount, now).await
    }

    /// Adds a headcount. Concurrent calls can exceed [`rule::MOST_HEADCOUNTS`] by their number.
    ///
    /// # Errors
    /// If there are too many headcounts; [`StoreError::Taken`] if its ID exists.
    pub async fn open(
        &self,
        headcount: Headcount,
        now: Timestamp,
    ) -> Result<Headcount, HeadcountError> {
        let most = rule::MOST_HEADCOUNTS;
        let now = by_the_database(&*self.store, now).await;
        if self.store.count_headcounts(now, most).await? >= most {
            return Err(Refusal::TooManyHeadcounts.into());
        }
        self.store.insert_headcount(&headcount).await?;
        Ok(headcount)
    }

    /// Returns a headcount. This counts as a use.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn visit(
        &self,
        id: HeadcountId,
        now: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        let now = by_the_database(&*self.store, now).await;
        self.store.touch_headcount(id, now, rule::expiry(now)).await
    }

    /// Changes a headcount and notifies subscribers.
    ///
    /// # Errors
    /// If the database is unavailable.
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
        if let Some(headcount) = &changed {
            self.live.publish(headcount);
        }
        Ok(changed)
    }
}

/// The most that the clocks of this machine and the database may differ. Beyond it, the database's
/// clock decides: all processes must agree on what has expired.
const OFF: SignedDuration = SignedDuration::from_secs(60);

/// The time by the database's clock if the clocks differ, else `ours`. If the database does not
/// respond, the caller's next query fails anyway.
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
