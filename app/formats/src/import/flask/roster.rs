//! The players of the Flask application's book: which name in a file is which player.

use crate::ImportRefusal;
use crate::parsed_book::Warnings;
use crate::unpack::shown;
use cffa_book::{Comment, PlayerDetails, PlayerId, PlayerName, limits};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use uuid::Uuid;

/// The position of a name in a file.
#[derive(Clone, Copy)]
pub struct FilePosition<'a> {
    /// The file.
    pub file: &'a str,
    /// The row in it.
    pub row: u64,
}

/// All players, in the order in which the files name them.
#[derive(Default)]
pub struct Roster {
    people: Vec<(PlayerId, PlayerDetails)>,
    exact: HashMap<String, PlayerId>,
    folded: HashMap<String, PlayerId>,
    /// `None` if several players have the same name without accents.
    unaccented: HashMap<String, Option<PlayerId>>,
    /// Names of payers that were matched ignoring accents.
    payers: HashMap<String, PlayerId>,
}

impl Roster {
    /// Whether the list has exactly this name.
    pub fn knows(&self, name: &str) -> bool {
        self.exact.contains_key(name)
    }

    /// All players.
    pub fn people(&self) -> &[(PlayerId, PlayerDetails)] {
        &self.people
    }

    /// Adds a row of the list of players.
    pub fn list(
        &mut self,
        name: &str,
        comment: &str,
        retired: bool,
        at: FilePosition,
        ids: &mut dyn FnMut() -> Uuid,
        warnings: &mut Warnings,
    ) -> Result<(), ImportRefusal> {
        if self.knows(name) {
            let sentence = format!(
                "{} is in the list twice; the second was left out.",
                shown(name)
            );
            warnings.push(at.file, Some(at.row), sentence);
            return Ok(());
        }
        let comment = readable_comment(comment, at, warnings);
        self.add(name, comment, retired, at, ids, warnings)?;
        Ok(())
    }

    /// The player whom a name refers to so far: with exactly this name, else ignoring case.
    pub fn seek(&self, name: &str) -> Option<PlayerId> {
        let exact = self.exact.get(name);
        exact.copied().or_else(|| {
            let (clean, _) = clean(name)?;
            self.folded.get(&clean.key()).copied()
        })
    }

    /// The only player whom a name can refer to, ignoring case; `None` if names differ only in
    /// case.
    pub fn only(&self, name: &str) -> Option<PlayerId> {
        let (wanted, _) = clean(name)?;
        let wanted = wanted.key();
        let called_so = |raw: &str| clean(raw).is_some_and(|(name, _)| name.key() == wanted);
        let mut alike = self.exact.iter().filter(|(raw, _)| called_so(raw));
        let (_, first) = alike.next()?;
        alike.all(|(_, other)| other == first).then_some(*first)
    }

    /// The player whom a name in another file refers to: with exactly this name, else ignoring
    /// case. A name that is in no list becomes a retired player. `None` if the name is blank.
    pub fn find(
        &mut self,
        name: &str,
        at: FilePosition,
        ids: &mut dyn FnMut() -> Uuid,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        if let Some(id) = self.exact.get(name) {
            return Ok(Some(*id));
        }
        let Some((clean, _)) = clean(name) else {
            return Ok(None);
        };
        if let Some(id) = self.folded.get(&clean.key()).copied() {
            self.exact.insert(name.to_owned(), id);
            let sentence = format!("{} was taken to be {}.", shown(name), shown(self.name(id)));
            warnings.push(at.file, Some(at.row), sentence);
            return Ok(Some(id));
        }
        self.stranger(name, at, ids, warnings)
    }

    /// Like [`Roster::find`], and if nothing matches, ignoring accents: the Flask application
    /// assigned such payments to the player with the similar name.
    pub fn find_payer(
        &mut self,
        name: &str,
        at: FilePosition,
        ids: &mut dyn FnMut() -> Uuid,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        if let Some(id) = self.payers.get(name) {
            return Ok(Some(*id));
        }
        let known = self.knows(name)
            || clean(name).is_none_or(|(clean, _)| self.folded.contains_key(&clean.key()));
        if !known && let Some(Some(id)) = self.unaccented.get(&without_accents(name)).copied() {
            let sentence = format!("{} was taken to be {}.", shown(name), shown(self.name(id)));
            warnings.push(at.file, Some(at.row), sentence);
            self.payers.insert(name.to_owned(), id);
            return Ok(Some(id));
        }
        self.find(name, at, ids, warnings)
    }

    /// A separate player for a name that otherwise refers to another player in the same line-up.
    pub fn stranger(
        &mut self,
        name: &str,
        at: FilePosition,
        ids: &mut dyn FnMut() -> Uuid,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        if clean(name).is_none() {
            return Ok(None);
        }
        let comment = format!(
            "Named in {} of the imported book, not in its list of players.",
            at.file
        );
        let comment = Comment::parse(&comment).unwrap_or_default();
        let sentence = format!(
            "{} is not in the list of players, and became a retired player.",
            shown(name)
        );
        warnings.push(at.file, Some(at.row), sentence);
        self.add(name, comment, true, at, ids, warnings)
    }

    /// The name of a player.
    pub fn name(&self, id: PlayerId) -> &str {
        let person = self.people.iter().find(|(other, _)| *other == id);
        person.map_or("", |(_, details)| details.name.as_str())
    }

    fn add(
        &mut self,
        raw: &str,
        comment: Comment,
        retired: bool,
        at: FilePosition,
        ids: &mut dyn FnMut() -> Uuid,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        let Some((mut name, altered)) = clean(raw) else {
            warnings.push(
                at.file,
                Some(at.row),
                "A player without a name was left out.",
            );
            return Ok(None);
        };
        if self.people.len() >= limits::PLAYERS {
            return Err(ImportRefusal::TooManyPlayers);
        }
        if altered {
            let sentence = format!(
                "{} is not allowed as a name; it was changed to {}.",
                shown(raw),
                shown(name.as_str())
            );
            warnings.push(at.file, Some(at.row), sentence);
        }
        if self.folded.contains_key(&name.key()) {
            name = self.numbered(&name);
            let sentence = format!(
                "{} differs from another player's name only in upper and lower case; it was \
                changed to {}. If they are the same person, merge them.",
                shown(raw),
                shown(name.as_str())
            );
            warnings.push(at.file, Some(at.row), sentence);
        }
        let id = PlayerId(ids());
        self.exact.insert(raw.to_owned(), id);
        self.folded.insert(name.key(), id);
        self.unaccented
            .entry(without_accents(name.as_str()))
            .and_modify(|one| *one = None)
            .or_insert(Some(id));
        let details = PlayerDetails {
            name,
            comment,
            retired,
        };
        self.people.push((id, details));
        Ok(Some(id))
    }

    /// `Adam K (2)`, or the next free number.
    fn numbered(&self, name: &PlayerName) -> PlayerName {
        let free = (2..=limits::PLAYERS + 1).find_map(|number| {
            let ending = format!(" ({number})");
            let room = limits::NAME - ending.len();
            let short: String = name.as_str().chars().take(room).collect();
            let tried = PlayerName::parse(&format!("{}{ending}", short.trim_end())).ok()?;
            (!self.folded.contains_key(&tried.key())).then_some(tried)
        });
        free.unwrap_or_else(|| name.clone())
    }
}

/// A valid name for a player, and whether something had to be removed for that.
fn clean(raw: &str) -> Option<(PlayerName, bool)> {
    if let Ok(name) = PlayerName::parse(raw) {
        return Some((name, false));
    }
    let kept = raw
        .chars()
        .take(1_000)
        .filter(|letter| letter.is_whitespace() || PlayerName::parse(&letter.to_string()).is_ok());
    let words = kept.collect::<String>();
    let words: String = words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect();
    let short: String = words.chars().take(limits::NAME).collect();
    PlayerName::parse(&short).ok().map(|name| (name, true))
}

fn without_accents(name: &str) -> String {
    let folded = PlayerName::parse(name).map_or_else(|_| name.to_owned(), |name| name.key());
    folded
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect()
}

fn readable_comment(raw: &str, at: FilePosition, warnings: &mut Warnings) -> Comment {
    if let Ok(comment) = Comment::parse(raw) {
        return comment;
    }
    warnings.push(
        at.file,
        Some(at.row),
        "The comment was too long or unreadable, and was shortened.",
    );
    let seen: String = raw
        .chars()
        .take(4 * limits::COMMENT)
        .filter(|letter| letter.is_whitespace() || Comment::parse(&letter.to_string()).is_ok())
        .collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(limits::COMMENT).collect();
    Comment::parse(&short).unwrap_or_default()
}
