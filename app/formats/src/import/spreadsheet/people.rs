//! Resolves the names in a spreadsheet.

use super::table::squeezed;
use super::{limits, names};
use crate::ImportRefusal;
use crate::choices::{Choices, NameQuestion};
use crate::import::flask::{FilePosition, Roster};
use crate::parsed_book::{ImportContext, Warnings};
use cffa_book::PlayerId;
use std::collections::{HashMap, HashSet};

/// The players so far.
pub struct People<'a> {
    choices: &'a Choices,
    /// The players themselves.
    pub roster: Roster,
    by_name: HashMap<String, PlayerId>,
    /// Every name, in order of appearance, and the name it was read as.
    met: Vec<(String, Option<String>)>,
}

impl<'a> People<'a> {
    /// Starts without players.
    pub fn new(choices: &'a Choices) -> Self {
        People {
            choices,
            roster: Roster::default(),
            by_name: HashMap::new(),
            met: Vec::new(),
        }
    }

    /// Whether a name appeared before, ignoring case.
    pub fn knows(&self, name: &str) -> bool {
        self.roster.seek(&squeezed(name)).is_some()
    }

    /// The player with this name in a list of players: there, names that differ only in case are
    /// two people, unless the user chose otherwise. `None` if the name is not valid.
    pub fn listed(
        &mut self,
        name: &str,
        at: FilePosition,
        ctx: &mut ImportContext,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        let name = squeezed(name);
        if self.choices.same.contains_key(&name) || self.by_name.contains_key(&name) {
            return self.meant(&name, at, ctx, warnings);
        }
        self.enter(&name, at, ctx, warnings)
    }

    /// The player whom a name refers to: as chosen, else the one with this name, ignoring case,
    /// else a new one.
    pub fn meant(
        &mut self,
        name: &str,
        at: FilePosition,
        ctx: &mut ImportContext,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        let name = squeezed(name);
        if let Some(known) = self.by_name.get(&name) {
            return Ok(Some(*known));
        }
        match self.choices.same.get(&name).map(|other| squeezed(other)) {
            Some(other) if other == name => self.enter(&name, at, ctx, warnings),
            Some(other) => {
                let found = match self.roster.seek(&other) {
                    Some(found) => Some(found),
                    None => self.enter(&other, at, ctx, warnings)?,
                };
                self.note(name, Some(other), found);
                Ok(found)
            }
            None => match self.roster.seek(&name) {
                Some(found) => {
                    let as_listed = self.roster.name(found).to_owned();
                    self.roster.find(&name, at, ctx.ids, warnings)?;
                    self.note(name, Some(as_listed), Some(found));
                    Ok(Some(found))
                }
                None => self.enter(&name, at, ctx, warnings),
            },
        }
    }

    fn enter(
        &mut self,
        name: &str,
        at: FilePosition,
        ctx: &mut ImportContext,
        warnings: &mut Warnings,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        self.roster.list(name, "", false, at, ctx.ids, warnings)?;
        let found = self.roster.seek(name);
        self.note(name.to_owned(), None, found);
        Ok(found)
    }

    fn note(&mut self, name: String, taken_for: Option<String>, found: Option<PlayerId>) {
        if let Some(found) = found {
            self.by_name.insert(name.clone(), found);
            self.met.push((name, taken_for));
        }
    }

    /// Which names may refer to another player.
    pub fn questions(&self) -> Vec<NameQuestion> {
        let taken = self.met.iter().filter_map(|(name, taken_for)| {
            let (name, near) = (name.clone(), taken_for.clone()?);
            Some(NameQuestion {
                name,
                near,
                same: true,
            })
        });
        let mut questions: Vec<NameQuestion> = taken.take(limits::QUESTIONS).collect();
        let own: Vec<&str> = self
            .met
            .iter()
            .filter(|(_, taken_for)| taken_for.is_none())
            .map(|(name, _)| name.as_str())
            .collect();
        questions.extend(names::near(&own));
        questions.truncate(limits::QUESTIONS);
        questions
    }

    /// The number of names so far.
    pub fn count(&self) -> usize {
        self.met.len()
    }

    /// The players added since there were `count` names, and some of their names.
    pub fn since(&self, count: usize) -> (usize, Vec<&str>) {
        const SHOWN: usize = 10;
        let mut seen = HashSet::new();
        let new: Vec<&str> = self
            .met
            .iter()
            .skip(count)
            .filter(|(name, taken_for)| taken_for.is_none() && seen.insert(name))
            .map(|(name, _)| name.as_str())
            .collect();
        (new.len(), new.into_iter().take(SHOWN).collect())
    }
}
