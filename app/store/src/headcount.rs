//! Headcounts, and how the store keeps them.

use crate::StoreError;
use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

/// One space whose heads are counted.
pub type HeadcountId = Uuid;

/// A space whose heads are counted: a hall, a stand, a pitch. Its times are kept to the
/// microsecond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headcount {
    /// Stays the same. Who knows it may count.
    pub id: HeadcountId,
    /// What people call it, when it was given a name.
    pub name: Option<String>,
    /// Heads in it now.
    pub current: u32,
    /// Heads that fit.
    pub maximum: u32,
    /// Counts the changes, so that it is known which of two sights of it is the newer.
    pub changes: u64,
    /// When it was made.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
    /// When it is gone unless it is used.
    pub expires: Timestamp,
}

/// What is done to a space. `spaces::rule::after` says what it makes of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadcountChange {
    /// One more head, unless it is full.
    In,
    /// One head fewer, unless it is empty.
    Out,
    /// So many heads fit from now on.
    Maximum(u32),
}

/// Stores headcounts. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait HeadcountStore: Send + Sync + 'static {
    /// Adds a space. Answers [`StoreError::Taken`] when there is one with its id.
    async fn insert_space(&self, space: &Headcount) -> Result<(), StoreError>;

    /// How many spaces have not expired by `now`; nobody counts further than `most`.
    async fn count_spaces(&self, now: Timestamp, most: u32) -> Result<u32, StoreError>;

    /// Those of these spaces that have not expired by `now`, in any order. Looking at them
    /// so is no use of them.
    async fn spaces(
        &self,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError>;

    /// A space that has not expired by `now`, which lasts until `expires` at least from
    /// now on.
    async fn use_space(
        &self,
        id: HeadcountId,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError>;

    /// Changes a space that has not expired by `now`, in one atomic step, whoever else
    /// does so at the same moment, and answers what became of it.
    async fn change_space(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError>;

    /// Forgets spaces that expired before `now`.
    async fn purge_spaces(&self, now: Timestamp) -> Result<(), StoreError>;
}
