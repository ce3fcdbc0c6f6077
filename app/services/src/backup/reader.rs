//! Reads a backup, checks all of it, and only then restores it.

use super::{
    ACCOUNTS, Counts, FORMAT, MANIFEST, MATCH_DAYS, Manifest, NEXT_GAMES, OfTeam, RestoreRefusal,
    TEAMS, VERSION, book_name, hex,
};
use crate::auth::is_too_costly_hash;
use cffa_book::{Book, Change, Entry};
use cffa_store::{Account, BookId, MatchDay, NextGame, PAGE_SIZE, Store, StoreError, Team, TeamId};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};
use std::io::{BufRead, BufReader, Read, Seek};
use uuid::Uuid;
use zip::ZipArchive;

/// The longest line: a merge names every game and transaction of a player, and a full book has
/// 240,000 of them, with IDs of 39 bytes.
const LONGEST_LINE: u64 = 16 << 20;

/// A manifest has a few hundred bytes.
const LONGEST_MANIFEST: u64 = 64 * 1024;

/// A backup that was read completely and is valid. Books stay in the file and are read again, page
/// by page, when they are restored.
pub struct Backup<R: Read + Seek> {
    zip: ZipArchive<R>,
    accounts: Vec<Account>,
    teams: Vec<Team>,
    next_games: Vec<NextGame>,
    match_days: Vec<MatchDay>,
    counts: Counts,
}

impl<R: Read + Seek> Backup<R> {
    /// Opens a backup and checks everything in it: each change by the rules of the book, that there
    /// are no duplicates, and that nothing is missing.
    ///
    /// # Errors
    /// Why it is invalid.
    pub fn open(file: R) -> Result<Backup<R>, RestoreRefusal> {
        let unreadable = |why: String| RestoreRefusal::Unreadable(why);
        let mut zip = ZipArchive::new(file).map_err(|error| unreadable(error.to_string()))?;
        let manifest = manifest(&mut zip)?;
        let promised = manifest.counts;
        let (mut accounts, mut teams) = (Vec::new(), Vec::new());
        let mut seen = HashSet::new();
        each_line(&mut zip, ACCOUNTS, |line, account: Account| {
            let mut keys = vec![account.id.to_string()];
            keys.extend(
                account
                    .identities
                    .iter()
                    .map(|one| format!("{} {}", one.issuer, one.subject)),
            );
            once(&mut seen, keys, ACCOUNTS, line, "an account")?;
            not_too_dear(&account, line)?;
            accounts.push(account);
            Ok(())
        })?;
        seen.clear();
        each_line(&mut zip, TEAMS, |line, team: Team| {
            let mut keys = vec![team.id.to_string(), team.name_key.clone()];
            keys.extend(team.invitations.iter().map(|one| one.token_hash.clone()));
            once(&mut seen, keys, TEAMS, line, "a team")?;
            teams.push(team);
            Ok(())
        })?;
        let next_games = of_teams(
            &mut zip,
            (NEXT_GAMES, "a next game"),
            &teams,
            |next_game: &NextGame| (next_game.team, vec![next_game.link.token_hash.clone()]),
        )?;
        let match_days = of_teams(
            &mut zip,
            (MATCH_DAYS, "a match day"),
            &teams,
            |match_day: &MatchDay| {
                let links = match_day.calendars.iter();
                let hashes = links.map(|link| link.token_hash.clone());
                (match_day.team, hashes.collect())
            },
        )?;
        let mut found = Counts {
            teams: teams.len() as u64,
            accounts: accounts.len() as u64,
            changes: 0,
            next_games: next_games.len() as u64,
            match_days: match_days.len() as u64,
        };
        for team in &teams {
            found.changes += check_book(&mut zip, team)?;
        }
        for (what, promised, found) in [
            ("teams", promised.teams, found.teams),
            ("accounts", promised.accounts, found.accounts),
            ("changes", promised.changes, found.changes),
            ("next games", promised.next_games, found.next_games),
            ("match days", promised.match_days, found.match_days),
        ] {
            if promised != found {
                return Err(RestoreRefusal::CountDiffers {
                    what,
                    promised,
                    found,
                });
            }
        }
        // Last, because the checks above usually give a more precise message.
        if let Some(sums) = &manifest.sums {
            check_sums(&mut zip, &teams, sums)?;
        }
        Ok(Backup {
            zip,
            accounts,
            teams,
            next_games,
            match_days,
            counts: found,
        })
    }

    /// The numbers of records in it.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Restores everything into an empty store.
    ///
    /// # Errors
    /// [`RestoreRefusal::InUse`] if the store is not empty; [`RestoreRefusal::BrokenOff`] if it
    /// fails on the way.
    pub async fn restore(mut self, store: &dyn Store) -> Result<Counts, RestoreRefusal> {
        if store.has_accounts().await? || !store.teams().await?.is_empty() {
            return Err(RestoreRefusal::InUse);
        }
        for team in std::mem::take(&mut self.teams) {
            // A new generation, because an earlier attempt may have written a part of the book.
            let generation = Uuid::now_v7();
            let team = Team { generation, ..team };
            self.restore_book(store, &team).await?;
            store.insert_team(&team).await.map_err(broken_off)?;
        }
        for next_game in &self.next_games {
            store
                .insert_next_game(next_game)
                .await
                .map_err(broken_off)?;
        }
        for match_day in &self.match_days {
            let inserted = store.insert_match_day(match_day).await;
            inserted.map_err(broken_off)?;
        }
        for account in &self.accounts {
            let inserted = store.insert_account(account).await;
            inserted.map_err(broken_off)?;
        }
        Ok(self.counts)
    }

    async fn restore_book(&mut self, store: &dyn Store, team: &Team) -> Result<(), RestoreRefusal> {
        let book = BookId {
            team: team.id,
            generation: team.generation,
        };
        let name = book_name(team.id);
        let mut lines = Lines::of(&mut self.zip, &name)?;
        loop {
            let mut page: Vec<Entry> = Vec::new();
            while page.len() < PAGE_SIZE {
                match lines.next()? {
                    Some((_, entry)) => page.push(entry),
                    None => break,
                }
            }
            if page.is_empty() {
                return Ok(());
            }
            store.append_all(book, &page).await.map_err(broken_off)?;
        }
    }
}

fn broken_off(why: StoreError) -> RestoreRefusal {
    RestoreRefusal::BrokenOff(why)
}

fn manifest(zip: &mut ZipArchive<impl Read + Seek>) -> Result<Manifest, RestoreRefusal> {
    let unreadable = |why: String| RestoreRefusal::Unreadable(format!("{MANIFEST}: {why}"));
    let part = zip
        .by_name(MANIFEST)
        .map_err(|error| unreadable(error.to_string()))?;
    let value: serde_json::Value = serde_json::from_reader(part.take(LONGEST_MANIFEST))
        .map_err(|error| unreadable(error.to_string()))?;
    match value.get("format").and_then(|format| format.as_str()) {
        Some(FORMAT) => {}
        Some(cffa_formats::archive::FORMAT) => return Err(RestoreRefusal::AnExport),
        _ => return Err(unreadable("it says nothing of a backup".to_owned())),
    }
    // Check the version first: a newer version may have changed the rest.
    let version = value.get("version").and_then(|version| version.as_u64());
    match version {
        Some(found) if found > VERSION => Err(RestoreRefusal::Newer {
            found,
            known: VERSION,
        }),
        _ => serde_json::from_value(value).map_err(|error| unreadable(error.to_string())),
    }
}

/// Checks the checksum of each part.
fn check_sums(
    zip: &mut ZipArchive<impl Read + Seek>,
    teams: &[Team],
    sums: &BTreeMap<String, String>,
) -> Result<(), RestoreRefusal> {
    let mut parts: Vec<String> = teams.iter().map(|team| book_name(team.id)).collect();
    parts.extend([ACCOUNTS, TEAMS].map(str::to_owned));
    for part in [NEXT_GAMES, MATCH_DAYS] {
        if zip.index_for_name(part).is_some() {
            parts.push(part.to_owned());
        }
    }
    for file in parts {
        let unreadable = |why: String| RestoreRefusal::Unreadable(format!("{file}: {why}"));
        let Some(promised) = sums.get(&file) else {
            return Err(RestoreRefusal::SumMissing { file });
        };
        let part = zip
            .by_name(&file)
            .map_err(|error| unreadable(error.to_string()))?;
        let mut part = BufReader::with_capacity(64 * 1024, part);
        let mut sum = Sha256::new();
        loop {
            let bytes = part
                .fill_buf()
                .map_err(|error| unreadable(error.to_string()))?;
            if bytes.is_empty() {
                break;
            }
            sum.update(bytes);
            let many = bytes.len();
            part.consume(many);
        }
        if hex(sum) != *promised {
            return Err(RestoreRefusal::SumDiffers { file });
        }
    }
    Ok(())
}

/// Refuses a password hash that is more expensive to check than any of ours: each sign-in with it
/// would stop the server.
fn not_too_dear(account: &Account, line: u64) -> Result<(), RestoreRefusal> {
    let hash = account.password_hash.as_deref();
    if hash.is_some_and(is_too_costly_hash) {
        return Err(RestoreRefusal::NotARecord {
            file: ACCOUNTS.to_owned(),
            line,
            what: "its password would cost more to check than any that CFFA makes".to_owned(),
        });
    }
    Ok(())
}

/// Reads records of which a team has one, each with its team and the keys that no other record may
/// have. Older backups have none.
fn of_teams<T: DeserializeOwned>(
    zip: &mut ZipArchive<impl Read + Seek>,
    (file, what): (&str, &'static str),
    teams: &[Team],
    keys: impl Fn(&T) -> (TeamId, Vec<String>),
) -> Result<Vec<T>, RestoreRefusal> {
    let (mut records, mut seen) = (Vec::new(), HashSet::new());
    if zip.index_for_name(file).is_none() {
        return Ok(records);
    }
    each_line(zip, file, |line, record: T| {
        let (of, mut unique) = keys(&record);
        if !teams.iter().any(|team| team.id == of) {
            return Err(RestoreRefusal::NotARecord {
                file: file.to_owned(),
                line,
                what: "it is of a team that is not in the backup".to_owned(),
            });
        }
        unique.push(of.to_string());
        once(&mut seen, unique, file, line, what)?;
        records.push(record);
        Ok(())
    })?;
    Ok(records)
}

/// Checks that the changes in a team's file make a valid book, and returns their number.
fn check_book(zip: &mut ZipArchive<impl Read + Seek>, team: &Team) -> Result<u64, RestoreRefusal> {
    let file = book_name(team.id);
    let (mut book, mut keys) = (Book::default(), HashSet::new());
    let mut changes = 0;
    each_change(zip, &file, |line, of, entry| {
        let refused = |what: &str| RestoreRefusal::NotARecord {
            file: file.clone(),
            line,
            what: what.to_owned(),
        };
        if of.is_some_and(|of| of != team.id) {
            return Err(refused("it is of another team's book"));
        }
        if matches!(entry.change, Change::Closed { .. }) {
            return Err(refused("it closes the book, which no backup says"));
        }
        book.admit(&entry)
            .map_err(|why| RestoreRefusal::UnsoundChange {
                file: file.clone(),
                seq: entry.seq,
                why,
            })?;
        if entry.key.is_some_and(|key| !keys.insert(key)) {
            return Err(refused("its idempotency key was used before"));
        }
        changes += 1;
        Ok(())
    })?;
    Ok(changes)
}

/// Refuses a record whose key an earlier line has, because the database would reject it.
fn once(
    seen: &mut HashSet<String>,
    keys: Vec<String>,
    file: &str,
    line: u64,
    what: &'static str,
) -> Result<(), RestoreRefusal> {
    for key in keys {
        if !seen.insert(key) {
            let file = file.to_owned();
            return Err(RestoreRefusal::Twice { file, line, what });
        }
    }
    Ok(())
}

/// Reads the changes in a team's file, each with the team that it names.
fn each_change(
    zip: &mut ZipArchive<impl Read + Seek>,
    file: &str,
    mut with: impl FnMut(u64, Option<TeamId>, Entry) -> Result<(), RestoreRefusal>,
) -> Result<(), RestoreRefusal> {
    let mut lines = Lines::of(zip, file)?;
    while let Some((line, entry)) = lines.next()? {
        let OfTeam { team } = lines.same()?;
        with(line, team, entry)?;
    }
    Ok(())
}

fn each_line<T: DeserializeOwned>(
    zip: &mut ZipArchive<impl Read + Seek>,
    file: &str,
    mut with: impl FnMut(u64, T) -> Result<(), RestoreRefusal>,
) -> Result<(), RestoreRefusal> {
    let mut lines = Lines::of(zip, file)?;
    while let Some((line, record)) = lines.next()? {
        with(line, record)?;
    }
    Ok(())
}

/// The records of one file, one per line. Only one of them is in memory at a time.
struct Lines<'a, P: Read> {
    part: BufReader<P>,
    file: &'a str,
    line: u64,
    bytes: Vec<u8>,
}

impl<'a, 'z, R: Read + Seek> Lines<'a, zip::read::ZipFile<'z, R>> {
    fn of(zip: &'z mut ZipArchive<R>, file: &'a str) -> Result<Self, RestoreRefusal> {
        let part = zip
            .by_name(file)
            .map_err(|error| RestoreRefusal::Unreadable(format!("{file}: {error}")))?;
        Ok(Lines {
            part: BufReader::with_capacity(64 * 1024, part),
            file,
            line: 0,
            bytes: Vec::new(),
        })
    }
}

impl<P: Read> Lines<'_, P> {
    /// Returns the next record with its line number, or `None` at the end.
    fn next<T: DeserializeOwned>(&mut self) -> Result<Option<(u64, T)>, RestoreRefusal> {
        self.line += 1;
        self.bytes.clear();
        let mut limited = self.part.by_ref().take(LONGEST_LINE);
        limited
            .read_until(b'\n', &mut self.bytes)
            .map_err(|error| RestoreRefusal::Unreadable(format!("{}: {error}", self.file)))?;
        if self.bytes.is_empty() {
            return Ok(None);
        }
        if self.bytes.len() as u64 == LONGEST_LINE {
            return Err(self.refused("it is too long".to_owned()));
        }
        self.same().map(|record| Some((self.line, record)))
    }

    /// Parses the last line again, as another type.
    fn same<T: DeserializeOwned>(&self) -> Result<T, RestoreRefusal> {
        serde_json::from_slice(&self.bytes).map_err(|error| self.refused(error.to_string()))
    }

    fn refused(&self, what: String) -> RestoreRefusal {
        RestoreRefusal::NotARecord {
            file: self.file.to_owned(),
            line: self.line,
            what,
        }
    }
}
