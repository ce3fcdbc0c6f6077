//! Headcounts.

use crate::StoreError;
use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

/// The ID of a headcount.
pub type HeadcountId = Uuid;

/// The number of people in a place, such as a hall or a pitch. Its times are stored to the
/// microsecond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headcount {
    /// Never changes. Anyone who knows it can count.
    pub id: HeadcountId,
    /// The name, if any.
    pub name: Option<String>,
    /// The current number of people.
    pub current: u32,
    /// The capacity.
    pub maximum: u32,
    /// The number of changes. Of two states, the one with more changes is newer.
    pub changes: u64,
    /// When it was created.
    pub created: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// When it is deleted unless it is used before.
    pub expires: Timestamp,
}

/// A change to a headcount. `cffa_services::headcount::rule::after` defines its effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadcountChange {
    /// One more person, unless it is full.
    In,
    /// One person fewer, unless it is empty.
    Out,
    /// A new capacity.
    Maximum(u32),
}

/// Stores headcounts. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait HeadcountStore: Send + Sync + 'static {
    /// Adds a headcount. Fails with [`StoreError::Taken`] if its ID exists.
    async fn insert_headcount(&self, headcount: &Headcount) -> Result<(), StoreError>;

    /// Returns how many headcounts have not expired by `now`, counting no further than `limit`.
    async fn count_headcounts(&self, now: Timestamp, limit: u32) -> Result<u32, StoreError>;

    /// Returns those of these headcounts that have not expired by `now`, in any order. This does
    /// not count as a use.
    async fn headcounts(
        &self,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError>;

    /// Returns a headcount that has not expired by `now`, and keeps it until `expires` or later.
    async fn touch_headcount(
        &self,
        id: HeadcountId,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError>;

    /// Changes a headcount that has not expired by `now` and returns the result. The change is
    /// atomic, however many callers change it at once.
    async fn change_headcount(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError>;

    /// Deletes headcounts that expired before `now`.
    async fn purge_headcounts(&self, now: Timestamp) -> Result<(), StoreError>;
}
