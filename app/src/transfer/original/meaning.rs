//! What the original's rows mean as a book of ours: a list of changes.
//!
//! The original kept booking credits among the payments, and balances as floating
//! point. Here a credit belongs to the game it pays for, and every difference to what
//! the original showed is written down as a carry-over that says so.

use super::super::ImportRefusal;
use super::super::reading::{Circumstances, Format, Reading, Warnings, standings};
use super::super::unpack::shown;
use super::find::Kind;
use super::rows::{Credit, GameRead, PaymentRead, Team};
use crate::book::{
    Actor, Book, Change, Entry, FORMAT, GameDetails, GameId, Money, Note, PlayerId, Purpose,
    Settings, TransactionDetails, TransactionId, limits,
};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::HashMap;

const OPENING: &str = "Opening balance from the imported book";
const ROUNDING: &str = "Rounding brought over from the imported book";
const DIFFERENCE: &str =
    "Difference brought over from the imported book, more than rounding explains";

/// Writes the changes of a new book.
pub fn write(
    mut team: Team,
    with: &mut Circumstances,
    mut warnings: Warnings,
) -> Result<Reading, ImportRefusal> {
    let today = with.now.to_zoned(TimeZone::UTC).date();
    let bookers = absorb_credits(&mut team, &mut warnings);
    leave_out_nothings(&mut team.payments, &mut warnings);

    let mut pen = Pen::new(with.now, with.actor.clone());
    let settings = Settings {
        currency: with.currency,
        ..Settings::default()
    };
    if settings != Settings::default() {
        pen.write(Change::SettingsChanged {
            before: Settings::default(),
            after: settings,
        })?;
    }
    for (player, details) in team.roster.people() {
        pen.write(Change::PlayerAdded {
            player: *player,
            details: details.clone(),
        })?;
    }

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
        pen.carry_over(opening.player, opening.amount, first, OPENING, with)?;
    }

    // Both lists are in order of time; on one day the game was before its payments.
    let mut exactness = Exactness::default();
    let games = std::mem::take(&mut team.games).into_iter();
    let mut games = games.zip(bookers).peekable();
    for payment in std::mem::take(&mut team.payments) {
        while let Some((game, booker)) = games.next_if(|(game, _)| game.date <= payment.date) {
            exactness.count_game(&game);
            pen.game(game, booker, with)?;
        }
        if !payment.absorbed {
            exactness.count_payment(&payment);
            pen.payment(payment, with)?;
        }
    }
    for (game, booker) in games {
        exactness.count_game(&game);
        pen.game(game, booker, with)?;
    }

    for standing in &team.standings {
        let name = pen.book.name(standing.player).to_owned();
        let file = Kind::Summary.file();
        let mut warn = |sentence: String| warnings.about(file, Some(standing.row), sentence);
        let tally = pen.book.tally(standing.player);
        let attended = tally.attended();
        if let Some(said) = standing.attended
            && said as usize != attended
        {
            warn(format!(
                "The summary says {name} played {said} games, but the games show {attended}. The games count."
            ));
        }
        let played = tally.last_played();
        if let Some(said) = standing.last_played
            && said != played
        {
            let tell =
                |date: Option<Date>| date.map_or("never".to_owned(), |date| date.to_string());
            let (said, played) = (tell(said), tell(played));
            warn(format!(
                "The summary says {name} played last: {said}; the games show: {played}. The games count."
            ));
        }
        let Some(said) = standing.balance else {
            continue;
        };
        let difference = said - tally.balance();
        if difference.is_zero() {
            continue;
        }
        let explained = exactness.explains(standing.player, difference);
        if !explained {
            let (said, came) = (
                with.currency.show(said),
                with.currency.show(tally.balance()),
            );
            warn(format!(
                "The summary says the balance of {name} is {said}, but their games and payments come to {came}. The difference is more than rounding explains; it was brought over so that the balance is the same. Have a look at their statement."
            ));
        }
        if difference.minor().unsigned_abs() > limits::AMOUNT.unsigned_abs() {
            warn(format!(
                "The difference at {name} is more than can be entered; it was left out."
            ));
            continue;
        }
        let note = if explained { ROUNDING } else { DIFFERENCE };
        pen.carry_over(standing.player, difference, last, note, with)?;
    }

    Ok(Reading {
        format: Format::Original,
        team_name: team.name,
        currency: with.currency,
        entries: pen.entries,
        warnings: warnings.finish(),
        balances: standings(&pen.book),
        book: pen.book,
        questions: None,
    })
}

/// Finds, for each game, the credit that its booker got, and makes it part of the
/// game. Answers who booked each.
fn absorb_credits(team: &mut Team, warnings: &mut Warnings) -> Vec<Option<PlayerId>> {
    let mut credits = Credits::of(&team.payments);
    let mut bookers = vec![None; team.games.len()];
    // Those whose booker is known first: what is left may be of one who was renamed.
    for (game, booker) in team.games.iter().zip(&mut bookers) {
        let Some(name) = &game.booker else { continue };
        let Some(player) = team.roster.seek(name) else {
            continue;
        };
        if credits
            .take(game, Some(player), &mut team.payments)
            .is_some()
            || game.cost.is_zero()
        {
            *booker = Some(player);
        }
    }
    for (game, booker) in team.games.iter().zip(&mut bookers) {
        let (Some(name), None) = (&game.booker, *booker) else {
            continue;
        };
        let unknown = team.roster.seek(name).is_none();
        *booker = unknown
            .then(|| credits.take(game, None, &mut team.payments))
            .flatten();
        let name = shown(name);
        let sentence = match booker {
            Some(player) => format!(
                "The game of {} was booked by {name}, who is in no list; {} got the credit for it and was taken for them.",
                game.date,
                shown(team.roster.name(*player))
            ),
            None => format!(
                "The payments have no credit for {name}, who booked the game of {}; it stands without a booker.",
                game.date
            ),
        };
        warnings.about(Kind::Games.file(), Some(game.row), sentence);
    }
    bookers
}

/// Whether an edit wrote it, whose it is, and which of the payments it is.
type GivenCredit = (bool, PlayerId, usize);

/// The credits for booking a pitch that belong to no game yet, by amount and day.
struct Credits {
    by_game: HashMap<(Money, Date), Vec<GivenCredit>>,
}

impl Credits {
    fn of(payments: &[PaymentRead]) -> Credits {
        let mut by_game: HashMap<_, Vec<_>> = HashMap::new();
        for (at, payment) in payments.iter().enumerate() {
            let (edited, date) = match payment.credit {
                Some(Credit::Added) => (false, payment.date),
                Some(Credit::Edited(date)) => (true, date),
                None => continue,
            };
            let credit = (edited, payment.player, at);
            let key = (payment.amount, date);
            by_game.entry(key).or_default().push(credit);
        }
        Credits { by_game }
    }

    /// Takes the credit for a game: of one player, or of whoever is the only one left.
    /// The one written with the game comes before the one of a later edit.
    fn take(
        &mut self,
        game: &GameRead,
        player: Option<PlayerId>,
        payments: &mut [PaymentRead],
    ) -> Option<PlayerId> {
        let left = self.by_game.get_mut(&(game.cost, game.date))?;
        if player.is_none() && left.len() > 1 {
            return None;
        }
        let fits = |of: PlayerId| player.is_none_or(|player| player == of);
        let find = |wanted: bool| {
            left.iter()
                .rposition(|(edited, of, _)| *edited == wanted && fits(*of))
        };
        let found = find(false).or_else(|| find(true))?;
        let (_, of, at) = left.remove(found);
        payments.get_mut(at)?.absorbed = true;
        Some(of)
    }
}

fn leave_out_nothings(payments: &mut [PaymentRead], warnings: &mut Warnings) {
    let nothing = |payment: &&mut PaymentRead| payment.amount.is_zero() && !payment.absorbed;
    let mut count = 0_usize;
    for payment in payments.iter_mut().filter(nothing) {
        payment.absorbed = true;
        count += 1;
    }
    if count > 0 {
        let sentence = format!("{count} payments of nothing at all were left out.");
        warnings.about(Kind::Payments.file(), None, sentence);
    }
}

/// How far a balance may be off for no other reason than rounding, in minor units.
#[derive(Default)]
struct Exactness {
    slack: HashMap<PlayerId, i64>,
}

impl Exactness {
    /// Each head's share is rounded by less than one unit.
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

/// In the original somebody could send guests without playing, and was charged for
/// them. A line-up of ours has no such place: whoever stands in it has played. So the
/// game is split over those who played, and the guests' share is moved from them to
/// the one who sent the guests. What is moved comes to nothing in sum, unless that one
/// is in no list: then the original charged nobody, and the team bears it.
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

/// Writes entries and keeps the book that they make, which checks each of them.
struct Pen {
    at: Timestamp,
    by: Actor,
    book: Book,
    entries: Vec<Entry>,
    turn: u32,
}

impl Pen {
    fn new(at: Timestamp, by: Actor) -> Self {
        let (book, entries) = (Book::default(), Vec::new());
        Pen {
            at,
            by,
            book,
            entries,
            turn: 0,
        }
    }

    fn write(&mut self, change: Change) -> Result<(), ImportRefusal> {
        let entry = Entry {
            v: FORMAT,
            seq: self.book.seq() + 1,
            at: self.at,
            by: self.by.clone(),
            key: None,
            change,
        };
        self.book
            .admit(&entry)
            .map_err(ImportRefusal::Inconsistent)?;
        self.entries.push(entry);
        Ok(())
    }

    fn game(
        &mut self,
        game: GameRead,
        booker: Option<PlayerId>,
        with: &mut Circumstances,
    ) -> Result<(), ImportRefusal> {
        let details = GameDetails {
            date: game.date,
            cost: game.cost,
            booker,
            score: game.score,
            line_up: game.line_up,
            turn: self.turn,
        };
        let (_, odd) = details.each();
        self.turn = details.turn.wrapping_add(odd);
        let (game_id, new_players) = (GameId((with.ids)()), Vec::new());
        let moves = for_guests_alone(&details, &game.guests_alone);
        self.write(Change::GameLogged {
            game: game_id,
            details,
            new_players,
        })?;
        for (player, amount, note) in moves {
            self.carry_over(player, amount, game.date, &note, with)?;
        }
        Ok(())
    }

    fn payment(
        &mut self,
        payment: PaymentRead,
        with: &mut Circumstances,
    ) -> Result<(), ImportRefusal> {
        let player = payment.player;
        let details = TransactionDetails {
            date: payment.date,
            amount: payment.amount,
            note: payment.note,
            purpose: Purpose::Payment { player },
        };
        let transaction = TransactionId((with.ids)());
        self.write(Change::TransactionRecorded {
            transaction,
            details,
        })
    }

    fn carry_over(
        &mut self,
        player: PlayerId,
        amount: Money,
        date: Date,
        note: &str,
        with: &mut Circumstances,
    ) -> Result<(), ImportRefusal> {
        let details = TransactionDetails {
            date,
            amount,
            note: Note::parse(note).unwrap_or_default(),
            purpose: Purpose::CarryOver { player },
        };
        let transaction = TransactionId((with.ids)());
        self.write(Change::TransactionRecorded {
            transaction,
            details,
        })
    }
}
