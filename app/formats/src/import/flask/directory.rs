//! The teams in the Flask application's database and their people: the collection `MultiTenancy`,
//! and the names of the others.

use super::collections::one_row;
use super::documents::name;
use super::extended::truth;
use super::json::{Row, Value};
use crate::ImportRefusal;
use crate::import::flask::detect;
use crate::import::flask::detect::Kind;
use crate::parsed_book::{Warning, Warnings};
use crate::unpack::shown;
use std::collections::BTreeMap;

/// The collection of all teams' people.
const PEOPLE: &str = "MultiTenancy";

/// The most rows in it: a hundred teams, each with the most people that a team can have.
const MOST_ROWS: u64 = 50_000;

/// The longest tenancy ID. The Flask application's have eleven digits.
const LONGEST_ID: usize = 64;

/// A person's role in a team of the Flask application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UserType {
    /// A player, who saw their own page.
    Player,
    /// A manager, who kept the book.
    Manager,
}

/// A person in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their ID at the identity provider: `userID`.
    pub subject: String,
    /// Their name, by which the Flask application found their player: `userName`.
    pub name: String,
    /// `userType`
    pub is: UserType,
    /// `revoked`
    pub revoked: bool,
}

/// A team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tenant {
    /// Its tenancy ID, in lower case.
    pub id: String,
    /// Its name in `MultiTenancy`; its own settings may have another.
    pub name: Option<String>,
    /// Its collections. Collections of the same kind differ only in the case of their names; the
    /// one with the correct spelling comes first.
    pub collections: BTreeMap<Kind, Vec<String>>,
    /// Everyone in it, including those without access.
    pub people: Vec<Person>,
}

impl Tenant {
    /// Its name in a sentence, or its ID if it has no name here.
    pub fn called(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }
}

/// All teams.
#[derive(Default)]
pub struct Directory {
    tenants: BTreeMap<String, Tenant>,
    warnings: Warnings,
    row: u64,
}

impl Directory {
    /// Which of these collections contain people.
    pub fn sources(names: &[String]) -> Vec<&str> {
        let mut sources: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .filter(|name| name.eq_ignore_ascii_case(PEOPLE))
            .collect();
        sources.sort_by_key(|name| *name != PEOPLE);
        sources
    }

    /// The teams that these collections belong to.
    pub fn of(names: &[String]) -> Directory {
        let mut directory = Directory::default();
        for name in names {
            if let Some((id, kind)) = detect::collection(name) {
                let tenant = directory.tenant(id);
                tenant
                    .collections
                    .entry(kind)
                    .or_default()
                    .push(name.clone());
            }
        }
        for tenant in directory.tenants.values_mut() {
            for (kind, names) in &mut tenant.collections {
                names.sort_by_key(|name| !name.ends_with(kind.collection()));
            }
        }
        directory
    }

    /// Adds a document of [`Directory::sources`], as extended JSON. An unusable one leads to a
    /// warning.
    ///
    /// # Errors
    /// If there are too many.
    pub fn document(&mut self, text: &str) -> Result<(), ImportRefusal> {
        self.row += 1;
        if self.row > MOST_ROWS {
            return Err(ImportRefusal::TooManyRows {
                file: PEOPLE.to_owned(),
                most: MOST_ROWS,
            });
        }
        match one_row(text) {
            Ok(row) => self.person(&row),
            Err(why) => self.warn(format!("It was left out: {why}")),
        }
        Ok(())
    }

    /// Returns all teams, ordered by ID, and warnings about unusable rows.
    pub fn finish(self) -> (Vec<Tenant>, Vec<Warning>) {
        let tenants = self.tenants.into_values().collect();
        (tenants, self.warnings.finish())
    }

    fn tenant(&mut self, id: String) -> &mut Tenant {
        self.tenants.entry(id.clone()).or_insert_with(|| Tenant {
            id,
            ..Tenant::default()
        })
    }

    fn warn(&mut self, sentence: String) {
        self.warnings.push(PEOPLE, Some(self.row), sentence);
    }

    fn person(&mut self, row: &Row) {
        let user = name(row, "userName").trim().to_owned();
        let id = name(row, "tenancyID").trim().to_ascii_lowercase();
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_id || id.len() > LONGEST_ID {
            return self.warn(format!(
                "{} was left out: their team is unknown.",
                shown(&user)
            ));
        }
        let team = name(row, "teamName");
        let team = team.split_whitespace().collect::<Vec<_>>().join(" ");
        let tenant = self.tenant(id);
        if tenant.name.is_none() && !team.is_empty() {
            tenant.name = Some(team);
        }
        let subject = name(row, "userID").trim().to_owned();
        if subject.is_empty() {
            return self.warn(format!(
                "{} was left out: they have no id to sign in with.",
                shown(&user)
            ));
        }
        let is = match name(row, "userType").trim().to_ascii_lowercase().as_str() {
            "manager" => UserType::Manager,
            "player" => UserType::Player,
            other => {
                return self.warn(format!(
                    "{} was left out: they are neither Manager nor Player, but {}.",
                    shown(&user),
                    shown(other)
                ));
            }
        };
        let revoked = match row.get("revoked") {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(value) if truth(value) => true,
            // A value that does not clearly grant access grants none.
            Some(_) => {
                self.warn(format!(
                    "It is unclear whether the access of {} was revoked, so they have none.",
                    shown(&user)
                ));
                true
            }
        };
        let person = Person {
            subject,
            name: user,
            is,
            revoked,
        };
        self.add(&name(row, "tenancyID").trim().to_ascii_lowercase(), person);
    }

    /// A person with two rows in a team has what both rows allow.
    fn add(&mut self, id: &str, person: Person) {
        let people = &mut self.tenant(id.to_owned()).people;
        let known = people.iter_mut().find(|one| one.subject == person.subject);
        let Some(known) = known else {
            return people.push(person);
        };
        known.is = known.is.min(person.is);
        known.revoked |= person.revoked;
        let sentence = format!(
            "{} is in the same team twice; they get the access that both rows allow.",
            shown(&known.name)
        );
        self.warn(sentence);
    }
}
