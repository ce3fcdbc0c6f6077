//! The history of a book: its entries and its earlier states.

use super::Books;
use cffa_book::{Book, Entry, Seq};
use cffa_store::{BookId, PAGE_SIZE, Store, StoreError, Team};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;

impl Books {
    /// Returns every entry of the team's book, oldest first.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn all_entries(&self, team: &Team) -> Result<Vec<Entry>, StoreError> {
        let id = self.current(team).await?.id;
        self.entries(id).await
    }

    /// Returns the entries of the team's current book, to be read page by page.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn pages(&self, team: &Team) -> Result<Pages, StoreError> {
        let now = self.current(team).await?;
        let last = now.live.book.read().await.seq();
        Ok(Pages {
            store: self.store.clone(),
            id: now.id,
            read: 0,
            last,
        })
    }

    /// Returns the latest entries before number `before`, newest first.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn entries_before(
        &self,
        team: &Team,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        let id = self.current(team).await?.id;
        self.store.changes_before(id, before, limit).await
    }

    /// Returns one entry of the team's book.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn entry(&self, team: &Team, seq: Seq) -> Result<Option<Entry>, StoreError> {
        let found = self.entries_before(team, seq.saturating_add(1), 1).await?;
        Ok(found.into_iter().find(|entry| entry.seq == seq))
    }

    /// Returns the book at an earlier time, from the entries recorded until then. The order of the
    /// numbers decides: an entry with a lower number than one from that time is included, whatever
    /// time its own clock recorded.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn as_of(&self, team: &Team, moment: Timestamp) -> Result<Book, StoreError> {
        let id = self.current(team).await?.id;
        let mut before = Seq::MAX;
        loop {
            let page = self.store.changes_before(id, before, PAGE_SIZE).await?;
            if let Some(last) = page.iter().find(|entry| entry.at <= moment) {
                return self.as_at(id, last.seq).await;
            }
            match page.last() {
                Some(oldest) if page.len() == PAGE_SIZE => before = oldest.seq,
                _ => return Ok(Book::default()),
            }
        }
    }

    /// Returns one of a team's books as it was after its change `seq`.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn as_at(&self, id: BookId, seq: Seq) -> Result<Book, StoreError> {
        let mut book = Book::default();
        while book.seq() < seq {
            let page = self.store.changes_after(id, book.seq(), PAGE_SIZE).await?;
            let next = page.first().map(|entry| entry.seq);
            if next != Some(book.seq() + 1) {
                return Err(replaced_meanwhile());
            }
            let wanted = page.iter().take_while(|entry| entry.seq <= seq);
            wanted.for_each(|entry| book.apply(entry));
        }
        Ok(book)
    }

    /// Returns the book as it was at the end of a day in a time zone.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn written_by(
        &self,
        team: &Team,
        date: Date,
        zone: TimeZone,
    ) -> Result<Book, StoreError> {
        let end = date
            .checked_add(1.day())
            .and_then(|next| next.to_zoned(zone))
            .map_or(Timestamp::MAX, |midnight| midnight.timestamp());
        self.as_of(team, end).await
    }

    pub(super) async fn entries(&self, id: BookId) -> Result<Vec<Entry>, StoreError> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let after = entries.last().map_or(0, |entry| entry.seq);
            let page = self.store.changes_after(id, after, PAGE_SIZE).await?;
            let done = page.len() < PAGE_SIZE;
            entries.extend(page);
            if done {
                return Ok(entries);
            }
        }
    }
}

/// A book's entries, oldest first, up to the one that was the last at the start. Later entries are
/// left out.
pub struct Pages {
    store: Arc<dyn Store>,
    id: BookId,
    read: Seq,
    last: Seq,
}

impl Pages {
    /// The total number of entries.
    pub fn total(&self) -> Seq {
        self.last
    }

    /// Returns the next page; it is empty at the end.
    ///
    /// # Errors
    /// If the database is unavailable, or the book was deleted meanwhile.
    pub async fn next(&mut self) -> Result<Vec<Entry>, StoreError> {
        let left = usize::try_from(self.last - self.read).unwrap_or(usize::MAX);
        if left == 0 {
            return Ok(Vec::new());
        }
        let wanted = left.min(PAGE_SIZE);
        let page = self.store.changes_after(self.id, self.read, wanted).await?;
        // If the book was deleted meanwhile, the last entry can exist without earlier ones.
        if page.first().map(|entry| entry.seq) != Some(self.read + 1) {
            return Err(replaced_meanwhile());
        }
        self.read = page.last().map_or(self.read, |entry| entry.seq);
        Ok(page)
    }
}

fn replaced_meanwhile() -> StoreError {
    StoreError::Unavailable("the book went away meanwhile".into())
}
