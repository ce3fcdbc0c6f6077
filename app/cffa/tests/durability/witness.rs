//! Reads the database directly, without the program.

use cffa_book::{Book, Change, Entry, Purpose};
use cffa_services::books::Books;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Store, Team};
use cffa_testing::browser::Browser;
use cffa_testing::program::Installation;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

pub const TEAM: &str = "Tuesday Turf";

/// The store of an installation.
pub async fn store(here: &Installation) -> Arc<dyn Store> {
    Arc::new(Sqlite::open(here.database()).await.unwrap())
}

/// The only team.
pub async fn team(store: &dyn Store) -> Team {
    let mut teams = store.teams().await.unwrap();
    assert_eq!(teams.len(), 1);
    teams.remove(0)
}

/// Every entry of the team's book, after checking that the numbers have no gaps and the balances
/// add up to the money held.
pub async fn entries(here: &Installation) -> Vec<Entry> {
    let store = store(here).await;
    let team = team(&*store).await;
    let entries = Books::new(store).all_entries(&team).await.unwrap();
    let numbers: Vec<u64> = entries.iter().map(|entry| entry.seq).collect();
    let expected: Vec<u64> = (1..=entries.len() as u64).collect();
    assert_eq!(numbers, expected);
    let book = Book::fold(&entries);
    let players = book.players().into_iter();
    let sum: i64 = players
        .map(|player| book.tally(player.id).balance().minor())
        .sum();
    assert_eq!(sum, book.money_held().minor());
    entries
}

/// How often the book has each payment, by its note.
pub async fn payments(here: &Installation) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for entry in entries(here).await {
        let Change::TransactionRecorded { details, .. } = entry.change else {
            continue;
        };
        assert!(matches!(details.purpose, Purpose::Payment { .. }));
        *found.entry(details.note.as_str().to_owned()).or_default() += 1;
    }
    found
}

/// A payment that can be sent more than once: the same form with the same key.
#[derive(Clone, Debug)]
pub struct Payment {
    pub note: String,
    fields: Vec<(&'static str, String)>,
}

impl Payment {
    pub fn new(team: &str, player: &str, pennies: usize, note: String) -> Payment {
        let fields = vec![
            ("team", team.to_owned()),
            ("player", player.to_owned()),
            ("amount", format!("{}.{:02}", pennies / 100, pennies % 100)),
            ("date", "2026-11-17".to_owned()),
            ("note", note.clone()),
            ("form_key", Uuid::new_v4().to_string()),
        ];
        Payment { note, fields }
    }

    /// Sends it; returns whether the server acknowledged it.
    pub async fn send(&self, browser: &Browser) -> bool {
        let fields: Vec<(&str, &str)> = self
            .fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match browser.try_post("/transactions/new", &fields).await {
            Ok(answer) => {
                assert_eq!(answer.status, 303, "{}", answer.body);
                assert_eq!(answer.location.as_deref(), Some("/transactions"));
                true
            }
            Err(_) => false,
        }
    }
}

/// An installation with a team of three players, and its signed-in manager.
pub struct Turf {
    pub here: Installation,
    pub manager: Browser,
    pub team: String,
    pub players: Vec<String>,
}

impl Turf {
    pub async fn open() -> Turf {
        let here = Installation::new();
        let server = here.serve();
        let manager = Browser::new(&server.url);
        manager.set_up(&server.set_up_path()).await;
        let team = manager.open_team(TEAM, "Tess").await;
        for name in ["Ann", "Bob"] {
            manager.add_player(&team, name).await;
        }
        let players = manager.players().await;
        let players: Vec<String> = players.into_iter().map(|(_, id)| id).collect();
        assert_eq!(players.len(), 3);
        assert_eq!(server.stop().code, Some(0));
        Turf {
            here,
            manager,
            team,
            players,
        }
    }

    /// A payment by one of the players.
    pub fn payment(&self, number: usize, note: String) -> Payment {
        let player = &self.players[number % self.players.len()];
        Payment::new(&self.team, player, 100 + number, note)
    }
}
