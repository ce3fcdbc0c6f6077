//! Makes a book, a list of changes, from the Flask application's rows.
//!
//! The Flask application stored booking credits as payments, and balances as floating-point
//! numbers. Here a credit belongs to the game it pays for, and every difference from the Flask
//! application's balances is recorded as a carry-over that explains it.

use super::credits::absorb_credits;
use super::team::{GameRead, PaymentRead, Team};
use crate::ImportRefusal;
use crate::book_writer::BookWriter;
use crate::import::flask::detect::Kind;
use crate::parsed_book::{Format, ImportContext, ParsedBook, Warnings};
use cffa_book::{GameDetails, Money, PlayerId, Purpose, TransactionDetails, limits};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::HashMap;

const OPENING: &str = "Opening balance from the imported book";
const ROUNDING: &str = "Rounding in the imported book";
const DIFFERENCE: &str = "Difference in the imported book, more than rounding explains";

/// Writes the changes of a new book.
pub fn write(
    mut team: Team,
    ctx: &mut ImportContext,
    mut warnings: Warnings,
) -> Result<ParsedBook, ImportRefusal> {
    let today = ctx.now.to_zoned(TimeZone::UTC).date();
    let bookers = absorb_credits(&mut team, &mut warnings);
    leave_out_nothings(&mut team.payments, &mut warnings);

    let mut book_writer = BookWriter::begin(team.roster.people(), ctx)?;

    let games = team.games.iter().map(|game| game.date);
    let dates = games.chain(team.payments.iter().map(|payment| payment.date));
    let (first, last) = dates
        .fold(None, |ends: Option<(Date, Date)>, date| {
            Some(ends.map_or((date, date), |(first, last)| {
                (first.min(date), last.max(date))
            }))
        })
        .unwrap_or((today, today));

    for opening in &team.openings {
        book_writer.carry_over(opening.player, opening.amount, first, OPENING, ctx)?;
    }

    // Both lists are in chronological order. On the same day, the game comes before its payments.
    let mut exactness = Exactness::default();
    let games = std::mem::take(&mut team.games).into_iter();
    let mut games = games.zip(bookers).peekable();
    for payment in std::mem::take(&mut team.payments) {
        while let Some((game, booker)) = games.next_if(|(game, _)| game.date <= payment.date) {
            exactness.count_game(&game);
            log(&mut book_writer, game, booker, ctx)?;
        }
        if !payment.absorbed {
            exactness.count_payment(&payment);
            pay(&mut book_writer, payment, ctx)?;
        }
    }
    for (game, booker) in games {
        exactness.count_game(&game);
        log(&mut book_writer, game, booker, ctx)?;
    }

    for stated_summary in &team.stated_summaries {
        let name = book_writer.book().name(stated_summary.player).to_owned();
        let file = Kind::Summary.file();
        let mut warn = |sentence: String| warnings.push(file, Some(stated_summary.row), sentence);
        let tally = book_writer.book().tally(stated_summary.player);
        let attended = tally.attended();
        if let Some(stated) = stated_summary.attended
            && stated as usize != attended
        {
            warn(format!(
                "The summary says {name} played {stated} games, but the games show {attended}. The games count."
            ));
        }
        let played = tally.last_played();
        if let Some(stated) = stated_summary.last_played
            && stated != played
        {
            let tell =
                |date: Option<Date>| date.map_or("never".to_owned(), |date| date.to_string());
            let (stated, played) = (tell(stated), tell(played));
            warn(format!(
                "The summary says {name} played last: {stated}; the games show: {played}. The games count."
            ));
        }
        let Some(stated) = stated_summary.balance else {
            continue;
        };
        let difference = stated - tally.balance();
        if difference.is_zero() {
            continue;
        }
        let explained = exactness.explains(stated_summary.player, difference);
        if !explained {
            let (stated, came) = (
                ctx.currency.show(stated),
                ctx.currency.show(tally.balance()),
            );
            warn(format!(
                "The summary says the balance of {name} is {stated}, but their games and payments \
                come to {came}. The difference is more than rounding explains; it was added as a \
                carry-over so that the balance is the same. Check their statement."
            ));
        }
        if difference.minor().unsigned_abs() > limits::AMOUNT.unsigned_abs() {
            warn(format!(
                "The difference at {name} is larger than the maximum; it was left out."
            ));
            continue;
        }
        let note = if explained { ROUNDING } else { DIFFERENCE };
        book_writer.carry_over(stated_summary.player, difference, last, note, ctx)?;
    }

    Ok(book_writer.finish(Format::Original, team.name, warnings, ctx))
}

fn leave_out_nothings(payments: &mut [PaymentRead], warnings: &mut Warnings) {
    let nothing = |payment: &&mut PaymentRead| payment.amount.is_zero() && !payment.absorbed;
    let mut count = 0_usize;
    for payment in payments.iter_mut().filter(nothing) {
        payment.absorbed = true;
        count += 1;
    }
    if count > 0 {
        let sentence = format!("{count} payments of zero were left out.");
        warnings.push(Kind::Payments.file(), None, sentence);
    }
}

/// The most that a balance may be off because of rounding alone, in minor units.
#[derive(Default)]
struct Exactness {
    slack: HashMap<PlayerId, i64>,
}

impl Exactness {
    /// The share of each head is off by less than one unit.
    fn count_game(&mut self, game: &GameRead) {
        let alone = i64::from(!game.guests_alone.is_empty());
        for turnout in &game.line_up {
            let units = i64::from(turnout.heads()) + alone;
            *self.slack.entry(turnout.player).or_default() += units;
        }
        for (host, _) in &game.guests_alone {
            if let Some(host) = host {
                *self.slack.entry(*host).or_default() += 1;
            }
        }
    }

    fn count_payment(&mut self, payment: &PaymentRead) {
        if payment.rounded {
            *self.slack.entry(payment.player).or_default() += 1;
        }
    }

    fn explains(&self, player: PlayerId, difference: Money) -> bool {
        // One more for the rounding of the balance itself.
        let slack = self.slack.get(&player).copied().unwrap_or(0) + 1;
        difference.minor().abs() <= slack
    }
}

/// In the Flask application, people could send guests without playing, and were charged for them. A
/// line-up here can't express this: everyone in it has played. So the game is split among those who
/// played, and the guests' share is moved from them to the player who sent the guests. The
/// movements add up to zero, unless that player is in no list: then the Flask application charged
/// nobody, and the team bears the cost.
fn for_guests_alone(
    game: &GameDetails,
    alone: &[(Option<PlayerId>, u8)],
) -> Vec<(PlayerId, Money, String)> {
    let guests: i64 = alone.iter().map(|(_, guests)| i64::from(*guests)).sum();
    let played = i64::from(game.heads());
    let mut moves = Vec::new();
    let mut moved = 0;
    for (host, guests_of_host) in alone {
        let share = game.cost.minor() * i64::from(*guests_of_host) / (played + guests);
        moved += share;
        if let Some(host) = host {
            let note = format!("Guests without playing on {}: {guests_of_host}", game.date);
            moves.push((*host, Money::from_minor(-share), note));
        }
    }
    let mut before = 0;
    let mut given = 0;
    for turnout in &game.line_up {
        before += i64::from(turnout.heads());
        let until_here = moved * before / played;
        let note = format!("Paid by guests whose host did not play on {}", game.date);
        moves.push((turnout.player, Money::from_minor(until_here - given), note));
        given = until_here;
    }
    if alone.is_empty() {
        moves.clear();
    }
    moves.retain(|(_, amount, _)| !amount.is_zero());
    moves
}

/// Writes a game, and the movements for guests who came without their host.
fn log(
    book_writer: &mut BookWriter,
    game: GameRead,
    booker: Option<PlayerId>,
    ctx: &mut ImportContext,
) -> Result<(), ImportRefusal> {
    let alone = game.guests_alone;
    let details = GameDetails {
        date: game.date,
        cost: game.cost,
        booker,
        score: game.score,
        line_up: game.line_up,
        turn: book_writer.turn(),
        also_paid: Vec::new(),
        goals: None,
    };
    let moves = for_guests_alone(&details, &alone);
    book_writer.game(details, ctx)?;
    for (player, amount, note) in moves {
        book_writer.carry_over(player, amount, game.date, &note, ctx)?;
    }
    Ok(())
}

fn pay(
    book_writer: &mut BookWriter,
    payment: PaymentRead,
    ctx: &mut ImportContext,
) -> Result<(), ImportRefusal> {
    let player = payment.player;
    let details = TransactionDetails {
        date: payment.date,
        amount: payment.amount,
        note: payment.note,
        purpose: Purpose::Payment { player },
    };
    book_writer.transaction(details, ctx)
}
