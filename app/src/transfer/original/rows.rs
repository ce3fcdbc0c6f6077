//! Reads the files of the team and settles who is meant by each name. What comes out
//! are the games, payments and opening balances, each with the row it stood in.

use super::super::ImportRefusal;
use super::super::reading::{Circumstances, Warnings};
use super::super::unpack::{Unpack, shown};
use super::decimal::Decimal;
use super::documents::{AdjustmentRow, PaymentRow, PlayerRow, SummaryRow, team_name};
use super::find::{Files, Kind};
use super::game_row::GameRow;
use super::json::{Row, Rows};
use super::roster::{Place, Roster};
use crate::book::{Money, Note, PlayerId, Score, Turnout, limits};
use jiff::civil::Date;
use std::collections::HashSet;
use std::io::{Read, Seek};

/// More rows than a book may have, of any kind.
pub const MOST_ROWS: u64 = limits::TRANSACTIONS as u64;

/// A game, with its players told apart.
pub struct GameRead {
    pub row: u64,
    pub date: Date,
    pub cost: Money,
    /// Their name as the game has it: a rename may have passed it by.
    pub booker: Option<String>,
    pub score: Option<Score>,
    pub line_up: Vec<Turnout>,
    /// Guests who came without the player who is charged for them.
    /// Nobody is, when the name is in no list.
    pub guests_alone: Vec<(Option<PlayerId>, u8)>,
}

/// A payment.
pub struct PaymentRead {
    pub date: Date,
    pub player: PlayerId,
    pub amount: Money,
    pub note: Note,
    /// The amount was finer than the currency is.
    pub rounded: bool,
    /// What kind of credit for booking a pitch it is.
    pub credit: Option<Credit>,
    /// It became part of a game.
    pub absorbed: bool,
}

/// The original's credits for booking a pitch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Credit {
    /// Written when the game was added; its date is the game's.
    Added,
    /// Written when the game was edited; the game's date is in its text.
    Edited(Date),
}

/// How a player stood in the original.
pub struct Standing {
    pub row: u64,
    pub player: PlayerId,
    pub attended: Option<u32>,
    pub last_played: Option<Option<Date>>,
    pub balance: Option<Money>,
}

/// An opening balance.
pub struct Opening {
    pub player: PlayerId,
    pub amount: Money,
}

/// All that was read.
#[derive(Default)]
pub struct Team {
    pub name: Option<String>,
    pub roster: Roster,
    pub standings: Vec<Standing>,
    pub openings: Vec<Opening>,
    pub games: Vec<GameRead>,
    pub payments: Vec<PaymentRead>,
}

/// Reads files of one team.
pub struct Reader<'a, 'b> {
    pub with: &'a mut Circumstances<'b>,
    pub warnings: Warnings,
    pub team: Team,
}

impl Reader<'_, '_> {
    /// Reads all the files there are.
    pub fn read_all<R: Read + Seek>(
        &mut self,
        unpack: &mut Unpack<R>,
        files: &Files,
    ) -> Result<(), ImportRefusal> {
        // In the order of `Kind`: the list of players before those who name players.
        for (kind, name) in files {
            let mut seen = HashSet::new();
            unpack.read(name, |input| {
                let mut rows = Rows::new(input);
                let mut number: u64 = 0;
                loop {
                    let file = || kind.file().to_owned();
                    number += 1;
                    let row = rows.next_row().map_err(|fault| ImportRefusal::NotJson {
                        file: file(),
                        row: number,
                        what: fault.0,
                    })?;
                    let Some(row) = row else { return Ok(()) };
                    if number > MOST_ROWS {
                        let most = MOST_ROWS;
                        return Err(ImportRefusal::TooManyRows { file: file(), most });
                    }
                    self.take(*kind, &row, number, &mut seen)?;
                }
            })?;
        }
        self.in_order_of_time();
        Ok(())
    }

    /// Puts games and payments in the order in which a book is written.
    pub fn in_order_of_time(&mut self) {
        newest_last(&mut self.team.games, |game| game.date);
        newest_last(&mut self.team.payments, |payment| payment.date);
    }

    /// Takes one row in; `seen` are those who stood in the same file before.
    ///
    /// # Errors
    /// When the book would have more than any book has.
    pub fn take(
        &mut self,
        kind: Kind,
        row: &Row,
        number: u64,
        seen: &mut HashSet<PlayerId>,
    ) -> Result<(), ImportRefusal> {
        let at = Place {
            file: kind.file(),
            row: number,
        };
        match kind {
            Kind::Settings => {
                if self.team.name.is_none() {
                    self.team.name = team_name(row);
                }
                Ok(())
            }
            Kind::Players => self.player(&PlayerRow::from(row), at),
            Kind::Summary => self.standing(SummaryRow::from(row), at, seen),
            Kind::Adjustments => self.opening(&AdjustmentRow::from(row), at),
            Kind::Games => self.game(row, at),
            Kind::Payments => self.payment(&PaymentRow::from(row), at),
        }
    }

    fn warn(&mut self, at: Place, sentence: impl Into<String>) {
        self.warnings.about(at.file, Some(at.row), sentence);
    }

    fn find(&mut self, name: &str, at: Place) -> Result<Option<PlayerId>, ImportRefusal> {
        self.team
            .roster
            .find(name, at, self.with.ids, &mut self.warnings)
    }

    fn find_payer(&mut self, name: &str, at: Place) -> Result<Option<PlayerId>, ImportRefusal> {
        self.team
            .roster
            .find_payer(name, at, self.with.ids, &mut self.warnings)
    }

    fn player(&mut self, row: &PlayerRow, at: Place) -> Result<(), ImportRefusal> {
        let roster = &mut self.team.roster;
        roster.list(
            &row.name,
            &row.comment,
            row.retired,
            at,
            self.with.ids,
            &mut self.warnings,
        )
    }

    fn standing(
        &mut self,
        row: SummaryRow,
        at: Place,
        seen: &mut HashSet<PlayerId>,
    ) -> Result<(), ImportRefusal> {
        let Some(player) = self.find(&row.name, at)? else {
            self.warn(at, "A row without a name was left out.");
            return Ok(());
        };
        if !seen.insert(player) {
            let sentence = format!(
                "There is a second row for {}; it was left out.",
                shown(&row.name)
            );
            self.warn(at, sentence);
            return Ok(());
        }
        let balance = match row.balance.and_then(|balance| self.money(&balance)) {
            Ok((balance, _)) => Some(balance),
            Err(why) => {
                let sentence = format!(
                    "The balance of {} {why}; theirs is what their games and payments come to.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                None
            }
        };
        self.team.standings.push(Standing {
            row: at.row,
            player,
            attended: row.attended.ok(),
            last_played: row.last_played.ok(),
            balance,
        });
        Ok(())
    }

    fn opening(&mut self, row: &AdjustmentRow, at: Place) -> Result<(), ImportRefusal> {
        let amount = match row.amount.clone().and_then(|amount| self.money(&amount)) {
            Ok((amount, _)) if amount.is_zero() => return Ok(()),
            Ok((amount, _)) => amount,
            Err(why) => {
                let sentence = format!(
                    "The opening balance of {} {why}; it was left out.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                return Ok(());
            }
        };
        match self.team.roster.seek(&row.name) {
            Some(player) => self.team.openings.push(Opening { player, amount }),
            None => {
                let amount = self.with.currency.show(amount);
                let sentence = format!(
                    "The opening balance of {}, {amount}, was left out: nobody in the list is called that (renamed since, perhaps), so it counted in nobody's balance.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
            }
        }
        Ok(())
    }

    fn payment(&mut self, row: &PaymentRow, at: Place) -> Result<(), ImportRefusal> {
        let credit = if row.is_booking_credit() {
            Some(Credit::Added)
        } else {
            row.edited_game().map(Credit::Edited)
        };
        let (amount, rounded) = match row.amount.clone().and_then(|amount| self.money(&amount)) {
            Ok(read) => read,
            Err(why) => {
                let sentence = format!(
                    "The amount of a payment of {} {why}; it was left out.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                return Ok(());
            }
        };
        let date = match row.date.clone().and_then(in_range) {
            Ok(date) => date,
            Err(why) => {
                let sentence = format!(
                    "The date of a payment of {} {why}; it was left out.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                return Ok(());
            }
        };
        if row.name.trim().is_empty() {
            let amount = self.with.currency.show(amount);
            let what = if row.kind.is_empty() {
                String::new()
            } else {
                format!(" ({})", shown(&row.kind))
            };
            let sentence = format!(
                "A payment of {amount}{what} names no player; it was left out, since it touched nobody's balance."
            );
            self.warn(at, sentence);
            return Ok(());
        }
        let Some(player) = self.find_payer(&row.name, at)? else {
            self.warn(
                at,
                "A payment whose player has no readable name was left out.",
            );
            return Ok(());
        };
        let note = self.note(&row.kind, at);
        self.team.payments.push(PaymentRead {
            date,
            player,
            amount,
            note,
            rounded,
            credit,
            absorbed: false,
        });
        Ok(())
    }

    fn note(&mut self, kind: &str, at: Place) -> Note {
        let (note, whole) = readable_note(kind);
        if !whole {
            self.warn(
                at,
                "The type of a payment was too long or unreadable, and was shortened.",
            );
        }
        note
    }

    fn game(&mut self, row: &Row, at: Place) -> Result<(), ImportRefusal> {
        let roster = &self.team.roster;
        let game = GameRow::read(row, &|name| roster.knows(name));
        let date = match game.date.clone().and_then(in_range) {
            Ok(date) => date,
            Err(why) => {
                self.warn(
                    at,
                    format!("The date of the game {why}; the game was left out."),
                );
                return Ok(());
            }
        };
        for oddity in &game.oddities {
            self.warn(at, format!("The game of {date}: {oddity}."));
        }
        if game.line_up.is_empty() {
            self.warn(
                at,
                format!("Nobody played in the game of {date}; it was left out."),
            );
            return Ok(());
        }
        if game.line_up.len() > limits::LINE_UP {
            let sentence = format!(
                "More than {} people played in the game of {date}; it was left out.",
                limits::LINE_UP
            );
            self.warn(at, sentence);
            return Ok(());
        }
        let cost = match game.cost.clone().and_then(|cost| self.cost(&cost)) {
            Ok(cost) => cost,
            Err(why) => {
                let sentence = format!(
                    "The cost of the game of {date} {why}; the game was taken without a cost."
                );
                self.warn(at, sentence);
                Money::ZERO
            }
        };
        let line_up = self.line_up(&game, at)?;
        if line_up.is_empty() {
            self.warn(
                at,
                format!("Nobody with a name played in the game of {date}; it was left out."),
            );
            return Ok(());
        }
        let mut guests_alone = Vec::new();
        for (name, guests) in &game.guests_alone {
            let host = self.team.roster.seek(name);
            let name = shown(name);
            let sentence = match host {
                Some(_) => format!(
                    "The game of {date}: {name} did not play, but sent {guests} as guests; their share stands as a carry-over."
                ),
                None => format!(
                    "The game of {date}: it had {guests} as guests of {name}, who is in no list (renamed since, perhaps). They were charged to nobody, which stands as carry-overs."
                ),
            };
            self.warn(at, sentence);
            guests_alone.push((host, *guests));
        }
        if self.team.games.len() >= limits::GAMES {
            let most = limits::GAMES as u64;
            return Err(ImportRefusal::TooManyRows {
                file: at.file.to_owned(),
                most,
            });
        }
        let score = game.score;
        self.team.games.push(GameRead {
            row: at.row,
            date,
            cost,
            booker: game.booker,
            score,
            line_up,
            guests_alone,
        });
        Ok(())
    }

    fn line_up(&mut self, game: &GameRow, at: Place) -> Result<Vec<Turnout>, ImportRefusal> {
        let mut line_up: Vec<Turnout> = Vec::with_capacity(game.line_up.len());
        // Exact names first, so that `Adam K` is himself and `adam k` beside him isn't.
        let exact: HashSet<PlayerId> = {
            let mut exact = HashSet::new();
            for one in &game.line_up {
                if self.team.roster.knows(&one.name)
                    && let Some(id) = self.find(&one.name, at)?
                {
                    exact.insert(id);
                }
            }
            exact
        };
        let mut standing = HashSet::new();
        for one in &game.line_up {
            let known = self.team.roster.knows(&one.name);
            let mut found = self.find(&one.name, at)?;
            let taken = |id: &PlayerId| standing.contains(id) || (!known && exact.contains(id));
            if found.as_ref().is_some_and(taken) {
                let roster = &mut self.team.roster;
                found = roster.stranger(&one.name, at, self.with.ids, &mut self.warnings)?;
            }
            match found {
                Some(player) => {
                    standing.insert(player);
                    line_up.push(Turnout {
                        player,
                        guests: one.guests,
                        result: one.result,
                    });
                }
                None => self.warn(at, "A player without a name in the line-up was left out."),
            }
        }
        Ok(line_up)
    }

    fn cost(&self, cost: &Decimal) -> Result<Money, String> {
        let (cost, _) = self.money(cost)?;
        if cost.is_negative() {
            return Err("is below zero".to_owned());
        }
        Ok(cost)
    }

    /// An amount in minor units, half to even, and whether that left something out.
    fn money(&self, amount: &Decimal) -> Result<(Money, bool), String> {
        let places = self.with.currency.digits();
        match i64::try_from(amount.rounded(places)) {
            Ok(units) if units.unsigned_abs() <= limits::AMOUNT.unsigned_abs() => {
                Ok((Money::from_minor(units), amount.is_finer_than(places)))
            }
            _ => Err("is more than can be entered".to_owned()),
        }
    }
}

/// What a payment's type is as a note, and whether that is all of it.
pub fn readable_note(kind: &str) -> (Note, bool) {
    if let Ok(note) = Note::parse(kind) {
        return (note, true);
    }
    let seen: String = kind
        .chars()
        .take(4 * limits::NOTE)
        .filter(|letter| letter.is_whitespace() || Note::parse(&letter.to_string()).is_ok())
        .collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(limits::NOTE).collect();
    (Note::parse(&short).unwrap_or_default(), false)
}

fn in_range(date: Date) -> Result<Date, String> {
    let (first, last) = limits::YEARS;
    if (first..=last).contains(&date.year()) {
        Ok(date)
    } else {
        Err(format!("is not between {first} and {last}"))
    }
}

/// Sorts by date. Rows of one day stay in the order of time: an export lists the
/// newest first, a copy of the database the oldest.
pub fn newest_last<T>(rows: &mut [T], date: impl Fn(&T) -> Date) {
    let newest_first = match (rows.first(), rows.last()) {
        (Some(first), Some(last)) => date(first) >= date(last),
        _ => false,
    };
    if newest_first {
        rows.reverse();
    }
    rows.sort_by_key(date);
}
