//! The book of a sample season: weekly games that end in the week before today, and payments in
//! between. Every change passes the rules of the book.

use cffa_book::{
    Actor, Book, Command, Entry, FORMAT, GameDraft, GameId, GameResult, LineUpDraft, Money, Note,
    Pays, PlayerId, PlayerName, Score, Settings, TransactionDraft, TransactionId, Who,
};
use cffa_services::books::first_entries;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The number of games in the season.
const WEEKS: usize = 14;

/// The other players: name, the weeks in which they play (`x`, repeated), and the number of guests
/// they bring to every third game.
const PLAYERS: [(&str, &str, u8); 14] = [
    ("Adam", "xxxxxxx", 1),
    ("Ben", "x..x..x", 0),
    ("Big Dave", ".xxxxxx", 0),
    ("Chidi", "xxxxxx.", 0),
    ("Giles", "x.xxx.x", 0),
    ("Hiroshi", "..xx.x.", 0),
    ("Javier", "xxxxx.x", 2),
    ("Lewis", "x......", 0),
    ("Little Dave", "xx.x.xx", 0),
    ("Mark", "xx.xxxx", 0),
    ("Omar", ".xx.xxx", 1),
    ("Seán", "x.x.x.x", 0),
    ("Tomasz", "xxx.xxx", 0),
    ("Yusuf", ".x.xx.x", 0),
];

/// The price of the pitch each week, in pence.
const COSTS: [i64; 4] = [6100, 6100, 7250, 5800];

/// The scores each week.
const SCORES: [(u16, u16); 5] = [(7, 5), (4, 4), (9, 6), (3, 2), (5, 1)];

/// Payments: the player, the interval in weeks, the amount in pence and the note.
const PAYMENTS: [(&str, usize, i64, &str); 9] = [
    ("Mark", 2, 1000, "cash"),
    ("Giles", 3, 1500, ""),
    ("Javier", 4, 4000, "bank transfer"),
    ("Big Dave", 3, 2000, "cash"),
    ("Tomasz", 4, 2500, "bank transfer"),
    ("Chidi", 2, 1200, ""),
    ("Seán", 6, 3000, "for the season"),
    ("Omar", 5, 2000, "cash"),
    ("Adam", 3, -4500, "paid back for the pitch"),
];

/// Records the season. Returns the manager's player and the entries of the book.
pub fn play(
    by: &Actor,
    manager: &'static str,
    now: Timestamp,
) -> anyhow::Result<(PlayerId, Vec<Entry>)> {
    let player = PlayerId(Uuid::now_v7());
    let today = now.to_zoned(TimeZone::UTC).date();
    let last = today.nth_weekday(-1, Weekday::Tuesday)?;
    let first = last.checked_sub(i64::try_from(WEEKS - 1)?.weeks())?;
    let entries = first_entries(
        by,
        evening(first)?,
        Settings::default(),
        player,
        PlayerName::parse(manager)?,
    );
    let mut season = Season {
        by: by.clone(),
        book: Book::fold(&entries),
        entries,
        players: BTreeMap::from([(manager, player)]),
    };
    for week in 0..WEEKS {
        let date = first.checked_add(i64::try_from(week)?.weeks())?;
        season.game(manager, week, date)?;
        let paid_on = date.checked_add(2.days())?;
        if paid_on < today {
            season.payments(week, paid_on)?;
        }
    }
    Ok((player, season.entries))
}

struct Season {
    by: Actor,
    book: Book,
    entries: Vec<Entry>,
    players: BTreeMap<&'static str, PlayerId>,
}

impl Season {
    fn record(&mut self, date: Date, command: Command) -> anyhow::Result<()> {
        let entry = Entry {
            v: FORMAT,
            seq: u64::try_from(self.entries.len())? + 1,
            at: evening(date)?,
            by: self.by.clone(),
            key: None,
            fingerprint: None,
            change: self.book.decide(command)?,
        };
        self.book.apply(&entry);
        self.entries.push(entry);
        Ok(())
    }

    fn game(&mut self, manager: &'static str, week: usize, date: Date) -> anyhow::Result<()> {
        let (winning, losing) = SCORES[week % SCORES.len()];
        let results = match winning == losing {
            true => [GameResult::Draw, GameResult::Draw],
            false => [GameResult::Win, GameResult::Lose],
        };
        let plays = |weeks: &str| weeks.as_bytes().get(week % weeks.len()) == Some(&b'x');
        let with_guests = week.is_multiple_of(3);
        let mut names = vec![(manager, 0)];
        for (name, weeks, guests) in PLAYERS {
            if plays(weeks) {
                names.push((name, if with_guests { guests } else { 0 }));
            }
        }
        let mut line_up = Vec::new();
        for (at, (name, guests)) in names.into_iter().enumerate() {
            line_up.push(LineUpDraft {
                who: self.who(name)?,
                guests,
                result: Some(results[at % 2]),
                pays: Pays::FULL,
                side: None,
            });
        }
        let booker = if week % 3 == 1 { "Adam" } else { manager };
        let draft = GameDraft {
            date,
            cost: Money::from_minor(COSTS[week % COSTS.len()]),
            booker: Some(self.who(booker)?),
            score: Some(Score { winning, losing }),
            line_up,
            expected_heads: None,
            also_paid: Vec::new(),
            goals: None,
        };
        let id = GameId(Uuid::now_v7());
        self.record(date, Command::LogGame { id, draft })
    }

    fn payments(&mut self, week: usize, date: Date) -> anyhow::Result<()> {
        for (name, every, pence, note) in PAYMENTS {
            let Some(&player) = self.players.get(name) else {
                continue;
            };
            if week % every != every - 1 {
                continue;
            }
            let payment = Command::RecordTransaction {
                id: TransactionId(Uuid::now_v7()),
                draft: TransactionDraft::payment(
                    player,
                    Money::from_minor(pence),
                    date,
                    Note::parse(note)?,
                ),
            };
            self.record(date, payment)?;
        }
        Ok(())
    }

    /// A player of the team; a new player joins with their first game.
    fn who(&mut self, name: &'static str) -> anyhow::Result<Who> {
        if let Some(&player) = self.players.get(name)
            && self.book.player(player).is_some()
        {
            return Ok(Who::Known(player));
        }
        let player = *self
            .players
            .entry(name)
            .or_insert_with(|| PlayerId(Uuid::now_v7()));
        Ok(Who::Named(PlayerName::parse(name)?, player))
    }
}

/// 21:30 on that day.
fn evening(date: Date) -> anyhow::Result<Timestamp> {
    let evening = date.at(21, 30, 0, 0).to_zoned(TimeZone::UTC)?;
    Ok(evening.timestamp())
}
