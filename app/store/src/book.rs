//! The changes of books and the files that books were imported from, and how the store keeps them.

use crate::{StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use uuid::Uuid;

/// How many changes are read at once; keeps memory bounded whatever the book's size.
pub const PAGE_SIZE: usize = 2_000;

/// The largest part of a file that is kept, in bytes: far below what any database takes in
/// one record, and small enough to be in memory.
pub const CHUNK_BYTES: usize = 1 << 20;

/// One generation of one team's book. Every query for changes carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BookId {
    /// The team.
    pub team: TeamId,
    /// Which of its books.
    pub generation: Uuid,
}

/// Stores the changes and files of books. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait BookStore: Send + Sync + 'static {
    /// Writes one entry of a book, durably and atomically. Answers
    /// [`StoreError::Conflict`] when its number or its idempotency key is there already.
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError>;

    /// Writes many entries of a book that nobody reads yet. Not atomic as a whole.
    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError>;

    /// The entries after number `after`, the oldest first, at most `limit`.
    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError>;

    /// The entries before number `before`, the newest first, at most `limit`.
    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError>;

    /// The entry written with an idempotency key.
    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError>;

    /// The entry written with an idempotency key in one of these books of a team, and in
    /// which of them.
    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError>;

    /// Forgets all entries of a book, and its file.
    async fn drop_book(&self, book: BookId) -> Result<(), StoreError>;

    /// Forgets the entries of a book before number `before`, and its file.
    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError>;

    /// Keeps a part, at most [`CHUNK_BYTES`] bytes, of the file that a book was read from. Parts
    /// count from 0. Answers [`StoreError::Conflict`] when there is one of this number.
    async fn put_chunk(&self, book: BookId, part: u32, bytes: &[u8]) -> Result<(), StoreError>;

    /// A part of the file that a book was read from; nothing after the last one.
    async fn part(&self, book: BookId, part: u32) -> Result<Option<Vec<u8>>, StoreError>;

    /// Forgets the file that a book was read from, and nothing else of it.
    async fn drop_file(&self, book: BookId) -> Result<(), StoreError>;
}
