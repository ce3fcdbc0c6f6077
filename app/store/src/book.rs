//! The changes of books, and the files that books were imported from.

use crate::{StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use uuid::Uuid;

/// The maximum number of changes that are read at once. It bounds the memory for a book of any
/// size.
pub const PAGE_SIZE: usize = 2_000;

/// The maximum number of bytes in one chunk of a file: far below the record limit of any database,
/// and small enough to hold in memory.
pub const CHUNK_BYTES: usize = 1 << 20;

/// One of a team's books. Every query for changes has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BookId {
    /// The team.
    pub team: TeamId,
    /// The generation, which identifies one of its books.
    pub generation: Uuid,
}

/// Stores the changes and files of books. Every method can fail with
/// [`StoreError::Unavailable`].
#[async_trait]
pub trait BookStore: Send + Sync + 'static {
    /// Appends one entry to a book, durably and atomically. Fails with [`StoreError::Conflict`]
    /// if the book has an entry with its number or its idempotency key.
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError>;

    /// Appends entries to a book that has no readers yet. Not atomic as a whole.
    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError>;

    /// Returns at most `limit` entries after number `after`, oldest first.
    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError>;

    /// Returns at most `limit` entries before number `before`, newest first.
    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError>;

    /// Returns the entry with an idempotency key.
    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError>;

    /// Returns the entry with an idempotency key in any of these books of a team, and the book
    /// that has it.
    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError>;

    /// Deletes all entries of a book, and its file.
    async fn drop_book(&self, book: BookId) -> Result<(), StoreError>;

    /// Deletes the entries of a book before number `before`, and its file.
    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError>;

    /// Stores a chunk of the file that a book was imported from: at most [`CHUNK_BYTES`] bytes,
    /// numbered from 0. Fails with [`StoreError::Conflict`] if the number exists.
    async fn put_chunk(&self, book: BookId, chunk: u32, bytes: &[u8]) -> Result<(), StoreError>;

    /// Returns a chunk of the file that a book was imported from, or `None` after the last.
    async fn chunk(&self, book: BookId, chunk: u32) -> Result<Option<Vec<u8>>, StoreError>;

    /// Deletes the file that a book was imported from, and nothing else of the book.
    async fn drop_file(&self, book: BookId) -> Result<(), StoreError>;
}
