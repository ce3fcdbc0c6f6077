//! Makes a book from another program's ledger.
//!
//! A bill that one person paid and several shared evenly is a game: the payer booked it, and the
//! sharers played. A payment from one person to another is a transfer. Of everything else, the
//! effect on each balance is kept as carry-overs, and a warning says so. Each balance equals that
//! in the other program. If its odd pennies went to others than in a book, or it states a balance
//! that its own rows don't explain, a carry-over describes the difference.

use super::ledger::{Bill, BillKind, Ledger, Person};
use crate::ImportRefusal;
use crate::book_writer::BookWriter;
use crate::import::flask::{FilePosition, Roster, newest_last};
use crate::parsed_book::{ImportContext, ParsedBook, Warnings};
use cffa_book::{
    GameDetails, Money, Note, Pays, PlayerId, Purpose, TransactionDetails, Turnout, limits,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

const PENNIES: &str = "Odd pennies, split differently in the imported book";
const DIFFERENCE: &str = "Difference to the balance that the imported book states";

/// Writes a new book.
pub fn write(mut ledger: Ledger, ctx: &mut ImportContext) -> Result<ParsedBook, ImportRefusal> {
    let mut warnings = Warnings::default();
    let (roster, players) = everybody(&ledger, ctx, &mut warnings)?;
    if players.is_empty() && ledger.questions.unread_total == 0 {
        return Err(ImportRefusal::NothingInside);
    }
    newest_last(&mut ledger.bills, |bill| bill.date);
    let today = ctx.now.to_zoned(TimeZone::UTC).date();
    let last = ledger.bills.last().map_or(today, |bill| bill.date);
    let mut writer = EntryWriter {
        file: ledger.file.clone(),
        book_writer: BookWriter::begin(roster.people(), ctx)?,
        players,
        should: BTreeMap::new(),
    };
    for (row, note) in &ledger.notes {
        warnings.push(&ledger.file, row.map(u64::from), note.clone());
    }
    let mut games = 0_usize;
    for bill in &ledger.bills {
        games += usize::from(matches!(bill.kind, BillKind::Shared { .. }));
        if let BillKind::Otherwise(why) = bill.kind {
            let sentence = format!(
                "“{}” became carry-overs of what each person gained or owed by it, because {why}.",
                short(&bill.what)
            );
            warnings.push(&ledger.file, Some(u64::from(bill.row)), sentence);
        }
        writer.bill(bill, ctx)?;
    }
    if games > 0 {
        let sentence = "Costs that one person paid and others shared evenly became games. Games \
            have no description, so the descriptions were left out.";
        warnings.push(&ledger.file, None, sentence);
    }
    writer.settle_pennies(last, ctx)?;
    writer.settle_stated(&ledger, last, ctx, &mut warnings)?;
    let reading = writer
        .book_writer
        .finish(ledger.format, ledger.team_name, warnings, ctx);
    Ok(ParsedBook {
        questions: Some(ledger.questions),
        ..reading
    })
}

/// Adds everyone in the ledger as players, in its order.
fn everybody(
    ledger: &Ledger,
    ctx: &mut ImportContext,
    warnings: &mut Warnings,
) -> Result<(Roster, Vec<PlayerId>), ImportRefusal> {
    let mut roster = Roster::default();
    let place = FilePosition {
        file: &ledger.file,
        row: 1,
    };
    for (at, name) in ledger.people.iter().enumerate() {
        roster.list(name, "", false, place, ctx.ids, warnings)?;
        // Some names are not valid for players, but their money must still belong to someone.
        let mut number = at;
        while roster.people().len() == at {
            number += 1;
            let name = format!("Somebody ({number})");
            roster.list(&name, "", false, place, ctx.ids, warnings)?;
        }
    }
    let players = roster.people().iter().map(|(player, _)| *player).collect();
    Ok((roster, players))
}

struct EntryWriter {
    file: String,
    book_writer: BookWriter,
    players: Vec<PlayerId>,
    /// The balance that each person should have.
    should: BTreeMap<Person, Money>,
}

impl EntryWriter {
    fn player(&self, person: Person) -> Option<PlayerId> {
        self.players.get(person).copied()
    }

    /// Whether a book has room for one more of something.
    fn room(&self, there: usize, most: usize) -> Result<(), ImportRefusal> {
        if there < most {
            return Ok(());
        }
        Err(ImportRefusal::TooManyRows {
            file: self.file.clone(),
            most: most as u64,
        })
    }

    fn bill(&mut self, bill: &Bill, ctx: &mut ImportContext) -> Result<(), ImportRefusal> {
        for (person, moved) in &bill.moved {
            let balance = self.should.entry(*person).or_insert(Money::ZERO);
            *balance += *moved;
        }
        match &bill.kind {
            BillKind::Shared { payer, sharers } => {
                let line_up = sharers.iter().filter_map(|person| {
                    let player = self.player(*person)?;
                    Some(Turnout {
                        player,
                        guests: 0,
                        result: None,
                        pays: Pays::FULL,
                        side: None,
                    })
                });
                let details = GameDetails {
                    date: bill.date,
                    cost: bill.amount,
                    booker: self.player(*payer),
                    score: None,
                    line_up: line_up.collect(),
                    turn: self.book_writer.turn(),
                    also_paid: Vec::new(),
                    goals: None,
                };
                self.room(self.book_writer.book().game_count(), limits::GAMES)?;
                self.book_writer.game(details, ctx)
            }
            BillKind::Settled { from, to } => {
                // The person who paid is owed more, and the one who was paid is owed less.
                let (Some(to), Some(from)) = (self.player(*from), self.player(*to)) else {
                    return Ok(());
                };
                let details = TransactionDetails {
                    date: bill.date,
                    amount: bill.amount,
                    note: note(&bill.what),
                    purpose: Purpose::Transfer { from, to },
                };
                self.room(
                    self.book_writer.book().transaction_count(),
                    limits::TRANSACTIONS,
                )?;
                self.book_writer.transaction(details, ctx)
            }
            BillKind::Otherwise(_) => {
                let mut moved: BTreeMap<Person, Money> = BTreeMap::new();
                for (person, amount) in &bill.moved {
                    *moved.entry(*person).or_insert(Money::ZERO) += *amount;
                }
                for (person, amount) in moved {
                    self.carry(person, amount, bill.date, &bill.what, ctx)?;
                }
                Ok(())
            }
        }
    }

    fn carry(
        &mut self,
        person: Person,
        amount: Money,
        date: Date,
        what: &str,
        ctx: &mut ImportContext,
    ) -> Result<(), ImportRefusal> {
        match self.player(person) {
            Some(player) if !amount.is_zero() => {
                let what = note(what);
                self.room(
                    self.book_writer.book().transaction_count(),
                    limits::TRANSACTIONS,
                )?;
                self.book_writer
                    .carry_over(player, amount, date, what.as_str(), ctx)
            }
            _ => Ok(()),
        }
    }

    fn balance(&self, person: Person) -> Money {
        self.player(person).map_or(Money::ZERO, |player| {
            self.book_writer.book().tally(player).balance()
        })
    }

    fn settle_pennies(&mut self, date: Date, ctx: &mut ImportContext) -> Result<(), ImportRefusal> {
        for (person, should) in self.should.clone() {
            let missing = should - self.balance(person);
            self.carry(person, missing, date, PENNIES, ctx)?;
        }
        Ok(())
    }

    /// Sets every balance to the one that the file states, and describes what its own rows don't
    /// explain.
    fn settle_stated(
        &mut self,
        ledger: &Ledger,
        date: Date,
        ctx: &mut ImportContext,
        warnings: &mut Warnings,
    ) -> Result<(), ImportRefusal> {
        for stated in &ledger.stated {
            let came = self.balance(stated.person);
            let difference = stated.balance - came;
            if difference.is_zero() {
                continue;
            }
            let too_much = difference.minor().unsigned_abs() > limits::AMOUNT.unsigned_abs();
            let name = ledger.people.get(stated.person).map_or("", String::as_str);
            let end = match too_much {
                true => "is larger than the maximum, and was left out",
                false => "was added as a carry-over, so that the balance is the same",
            };
            let sentence = format!(
                "The file says the balance of {} is {}, but the rows that can be read come to {}. The difference {end}.",
                short(name),
                ctx.currency.show(stated.balance),
                ctx.currency.show(came),
            );
            warnings.push(&ledger.file, Some(u64::from(stated.row)), sentence);
            if !too_much {
                self.carry(stated.person, difference, date, DIFFERENCE, ctx)?;
            }
        }
        Ok(())
    }
}

fn note(what: &str) -> Note {
    let (note, _) = crate::import::flask::readable_note(what);
    note
}

fn short(what: &str) -> String {
    what.chars()
        .filter(|letter| !letter.is_control())
        .take(60)
        .collect()
}
