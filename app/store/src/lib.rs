//! Where what is written stays: one trait, an adapter for each database.
//!
//! What lives here: the [`Store`] trait, the records it keeps beside the changes of a
//! book, and the adapters. What must not: rules. A store keeps what it is given, one
//! record at a time, each write atomic; it never decides.

pub mod deadline;
mod flask;
mod import;
pub mod mongo;
mod next_game;
mod records;
mod shared_failure;
pub mod sqlite;
mod token;

pub use crate::flask::{FlaskCollections, FlaskDocuments};
pub use crate::next_game::{
    AskedOnce, NextGame, NextGameDetails, NextGameLink, NextGameStore, Rsvp,
};
pub use import::{Import, ImportStage, ImportStore};
pub use records::{
    Account, AccountId, ArchivedBook, Headcount, HeadcountChange, HeadcountId, Identity,
    Invitation, Member, NamedInvitation, Opening, Place, Role, SessionRecord, StagedBook,
    StagedBookState, Team, TeamAnswer, TeamAsked, TeamEvent, TeamId,
};
pub use shared_failure::{SharedFailureGuard, SharedFailureMutex};
pub use token::{MOST_TOKENS, PersonalToken, TokenStore};

use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use jiff::Timestamp;
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

/// Why a store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was faster: read again, decide again, try again.
    #[error("written by somebody else in the meantime")]
    Conflict,
    /// Something that must be unique (a team's name, a sign-in) is in use.
    #[error("already in use")]
    Taken,
    /// The database can't be reached or does not answer. It may later.
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    /// The disk that the database is on is full. It may have room again later.
    #[error("the database has no room: {0}")]
    Full(String),
    /// The database answered with something it should not.
    #[error("the database failed: {0}")]
    Broken(String),
}

impl From<deadline::Exceeded> for StoreError {
    fn from(over: deadline::Exceeded) -> StoreError {
        StoreError::Unavailable(over.to_string())
    }
}

/// What a database does for CFFA. All methods may answer [`StoreError::Unavailable`]; they do
/// so at the [deadline](crate::deadline) of the request that asks.
#[async_trait]
pub trait Store: NextGameStore + TokenStore + ImportStore + Send + Sync + 'static {
    /// Whether the database answers.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Whether the database answers and takes what is written. Writes something only where
    /// the last write found no room.
    async fn ready(&self) -> Result<(), StoreError> {
        self.ping().await
    }

    /// Notes when somebody cleared away, and answers when that was done before.
    async fn mark_tidied(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError>;

    /// The time by the clock of the database, so that all who use it agree; by our own
    /// where the database is a file beside us.
    async fn now(&self) -> Result<Timestamp, StoreError> {
        Ok(Timestamp::now())
    }

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

    /// Adds a team. Answers [`StoreError::Taken`] when its name (or its id) is another
    /// team's.
    async fn insert_team(&self, team: &Team) -> Result<(), StoreError>;

    /// Replaces a team that is still at `team.version`, and counts the version up.
    /// Answers [`StoreError::Conflict`] when it is not, [`StoreError::Taken`] when the
    /// new name is another team's.
    async fn replace_team(&self, team: &Team) -> Result<(), StoreError>;

    /// One team.
    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError>;

    /// The team with an open invitation whose token has this hash.
    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError>;

    /// The teams with an invitation by name for any of these identities, expired ones
    /// included, by name.
    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError>;

    /// The teams that an account is or was a member of.
    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError>;

    /// All teams, by name.
    async fn teams(&self) -> Result<Vec<Team>, StoreError>;

    /// Adds an account. Answers [`StoreError::Taken`] when one of its identities is
    /// another account's, or when `first` is set and there is an account already.
    async fn insert_account(&self, account: &Account, first: bool) -> Result<(), StoreError>;

    /// Replaces an account that is still at `account.version`, and counts it up.
    /// Answers [`StoreError::Conflict`] when it is not, [`StoreError::Taken`] when one of
    /// its identities is another account's.
    async fn replace_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Forgets an account, its identities, its sessions and its tokens. Its id may still stand in
    /// books and teams.
    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError>;

    /// One account.
    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Those of these accounts that there are, in any order: a page of members needs
    /// all their names at once.
    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError>;

    /// All accounts whose id is greater than `after`, by id, at most `limit`. Asked again
    /// with the last one's id until a page is short, that is everybody.
    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError>;

    /// The account that signs in as this identity.
    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError>;

    /// Whether there is any account at all.
    async fn has_accounts(&self) -> Result<bool, StoreError>;

    /// Adds a session. Answers [`StoreError::Taken`] when there is one with its id.
    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError>;

    /// Replaces a session that is still there, or answers `false`: one that was ended
    /// while a request of it was under way must not come back with that request.
    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError>;

    /// Notes that a session was used, without touching its state. Nothing happens when
    /// it was ended in the meantime.
    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError>;

    /// A session that has not expired by `now`.
    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError>;

    /// The sessions of an account that have not expired by `now`, the one seen last
    /// first.
    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError>;

    /// Ends one session.
    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError>;

    /// Ends all sessions of an account but one.
    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError>;

    /// Ends the sessions that go with one of an identity provider.
    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError>;

    /// Forgets sessions that expired before `now`.
    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError>;

    /// What the Flask application keeps in the same database. Nothing, where it can't.
    fn original(&self) -> Option<&dyn FlaskCollections> {
        None
    }

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
