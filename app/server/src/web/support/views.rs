//! Views of the book for templates: amounts, days, players, games and movements of money.

use super::form::FieldErrors;
use crate::text::messages::message;
use crate::text::share::{each, full_share};
use crate::text::{amounts, dates};
use cffa_book::{
    Book, Currency, Game, GameDetails, GameResult, Kind, LedgerLine, Money, MovementSource, Player,
    PlayerId, Refusal,
};
use cffa_services::clock;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An amount.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MoneyView {
    text: String,
    /// For scripts.
    plain: String,
    /// For fields.
    typed: String,
    tone: Tone,
}

impl MoneyView {
    /// For people.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which way it goes, as messages name it.
    pub fn tone(&self) -> &'static str {
        match self.tone {
            Tone::Even => "even",
            Tone::Owes => "owes",
            Tone::Credit => "credit",
        }
    }
}

/// Which way an amount goes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tone {
    Even,
    Owes,
    Credit,
}

/// An amount in a currency.
pub fn money(currency: Currency, amount: Money) -> MoneyView {
    let tone = match amount {
        Money::ZERO => Tone::Even,
        amount if amount.is_negative() => Tone::Owes,
        _ => Tone::Credit,
    };
    MoneyView {
        text: amounts::money(currency, amount),
        plain: currency.plain(amount),
        typed: amounts::typed(currency, amount),
        tone,
    }
}

/// A balance. Its text for people has no sign, because the tone and a word show the direction.
pub fn balance(currency: Currency, balance: Money) -> MoneyView {
    MoneyView {
        text: amounts::money(currency, balance.abs()),
        ..money(currency, balance)
    }
}

/// A day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DayView {
    iso: String,
    text: String,
    /// `November 2026`, a heading in long lists.
    month: String,
}

impl DayView {
    /// For people.
    pub fn text(self) -> String {
        self.text
    }
}

/// A day, for people and for machines.
pub fn day(date: Date) -> DayView {
    DayView {
        iso: date.to_string(),
        text: dates::day(date),
        month: dates::long_month(date),
    }
}

/// A day of this year without its year: `17 Nov`.
pub fn day_of_year(date: Date, today: Date) -> DayView {
    if date.year() != today.year() {
        return day(date);
    }
    DayView {
        text: dates::day_of_year(date),
        ..day(date)
    }
}

/// A moment by a team's clocks: `17 Nov 2026, 21:04`.
pub fn moment(book: &Book, at: Timestamp) -> String {
    dates::moment(&clock::local(book, at))
}

/// A moment by the server's clock, for pages that belong to no team.
pub fn server_moment(at: Timestamp) -> String {
    dates::moment(&at.to_zoned(clock::server()))
}

/// A player to choose from a list.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    id: String,
    name: String,
}

impl Choice {
    /// A choice that is not a player.
    pub fn new(id: &str, name: String) -> Choice {
        Choice {
            id: id.to_owned(),
            name,
        }
    }

    /// Whether this is that player.
    pub fn is(&self, id: PlayerId) -> bool {
        self.id == id.to_string()
    }
}

/// All players, active ones first, for a list to choose from.
pub fn choices(book: &Book) -> Vec<Choice> {
    let (retired, active): (Vec<_>, Vec<_>) = book
        .players()
        .into_iter()
        .partition(|player| player.details.retired);
    active.into_iter().chain(retired).map(choice).collect()
}

/// The player by whom a list is filtered; `None` if the field is empty.
pub fn read_filter(typed: &str, book: &Book, problems: &mut FieldErrors) -> Option<PlayerId> {
    if typed.is_empty() {
        return None;
    }
    let known = typed.parse().ok().and_then(|id| book.resolve_player(id));
    problems.read(
        "player",
        known.map(|one| one.id).ok_or(Refusal::NoSuchPlayer),
    )
}

fn choice(player: &Player) -> Choice {
    let name = player.details.name.as_str();
    let name = match player.details.retired {
        true => message!("choice-retired", name = name),
        false => name.to_owned(),
    };
    Choice {
        id: player.id.to_string(),
        name,
    }
}

/// A player in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PlayerView {
    id: String,
    name: String,
    href: String,
    retired: bool,
    comment: String,
    balance: MoneyView,
    attended: usize,
    last_played: Option<DayView>,
    paid: MoneyView,
    games_cost: MoneyView,
    /// Their share of costs other than pitches, if there are any.
    other_costs: Option<MoneyView>,
}

/// A player with what their balance is made of.
pub fn player(book: &Book, player: &Player) -> PlayerView {
    let (tally, currency) = (book.tally(player.id), book.settings().currency);
    PlayerView {
        id: player.id.to_string(),
        name: player.details.name.to_string(),
        href: format!("/playerSummary/{}", player.id),
        retired: player.details.retired,
        comment: player.details.comment.as_str().to_owned(),
        balance: balance(currency, tally.balance()),
        attended: tally.attended(),
        last_played: tally.last_played().map(day),
        paid: money(currency, tally.paid()),
        games_cost: money(currency, tally.shares),
        other_costs: (!tally.cost_shares.is_zero()).then(|| money(currency, tally.cost_shares)),
    }
}

/// A game in a list.
#[derive(Clone, Debug, Serialize)]
pub struct GameView {
    id: String,
    date: DayView,
    /// With its weekday: `Tue 24 Nov`.
    weekday: String,
    cost: MoneyView,
    heads: u32,
    /// Whether everybody pays the same.
    even: bool,
    /// What each pays; if not everybody pays the same, a phrase such as “full share £6.10”.
    each: String,
    /// The same at most: some pay a penny less.
    each_at_most: String,
    booker: Option<String>,
    players: usize,
    guests: u32,
    score: Option<String>,
    edited: bool,
    href: String,
    href_edit: String,
    href_delete: String,
}

/// A game.
pub fn game(book: &Book, game: &Game) -> GameView {
    let (details, currency) = (&game.details, book.settings().currency);
    let href = format!("/games/{}", game.id);
    GameView {
        id: game.id.to_string(),
        date: day(details.date),
        weekday: weekday(details.date, clock::today(book)),
        cost: money(currency, details.cost),
        heads: details.heads(),
        even: details.is_even(),
        each: each(currency, details),
        each_at_most: each_at_most(currency, details),
        booker: details.booker.map(|id| book.name(id).to_owned()),
        players: details.line_up.len(),
        guests: details.guests(),
        score: details
            .final_score()
            .map(|score| format!("{}–{}", score.winning, score.losing)),
        edited: game.changed != game.logged,
        href_edit: format!("{href}/edit"),
        href_delete: format!("{href}/delete"),
        href,
    }
}

/// A day with its weekday, and its year if that is another: `Tue 24 Nov`.
pub fn weekday(date: Date, today: Date) -> String {
    match date.year() == today.year() {
        true => dates::weekday_and_day(date),
        false => dates::weekday_and_full_day(date),
    }
}

/// What a head pays at most: `£6.78` when some pay £6.77.
fn each_at_most(currency: Currency, details: &GameDetails) -> String {
    let (low, odd) = details.each();
    let odd = if odd == 0 { 0 } else { 1 };
    full_share(
        details,
        amounts::money(currency, low + Money::from_minor(odd)),
    )
}

/// The result of a game, as the message `result` and templates name it.
pub fn result(result: GameResult) -> &'static str {
    match result {
        GameResult::Win => "won",
        GameResult::Lose => "lost",
        GameResult::Draw => "drew",
        GameResult::NoShow => "no-show",
    }
}

/// A movement of money in a list.
#[derive(Clone, Debug, Serialize)]
pub struct MovementView {
    id: String,
    date: DayView,
    kind: &'static str,
    player: String,
    other: Option<String>,
    amount: MoneyView,
    note: String,
    editable: bool,
    href_edit: String,
    href_delete: String,
}

/// What a kind is called in addresses and templates.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Payment => "payment",
        Kind::AutoPay => "autopay",
        Kind::Transfer => "transfer",
        Kind::Booking => "booking",
        Kind::Cost => "cost",
        Kind::CarryOver => "carry-over",
    }
}

/// A movement of money.
pub fn movement(book: &Book, line: &LedgerLine<'_>) -> MovementView {
    let name = |id: PlayerId| book.name(id).to_owned();
    let (id, href_edit, href_delete) = match line.source {
        MovementSource::Transaction(id) => (
            id.to_string(),
            format!("/transactions/{id}/edit"),
            format!("/transactions/{id}/delete"),
        ),
        // The credit is derived from the game, which is edited instead.
        MovementSource::Booking(id) => (
            id.to_string(),
            format!("/games/{id}/edit"),
            format!("/games/{id}/delete"),
        ),
        MovementSource::Cost(id) => (
            id.to_string(),
            format!("/costs/{id}/edit"),
            format!("/costs/{id}/delete"),
        ),
    };
    MovementView {
        id,
        date: day(line.date),
        kind: kind_name(line.kind),
        player: name(line.player),
        other: line.other.map(name),
        amount: money(book.settings().currency, line.amount),
        note: line.note.to_owned(),
        editable: matches!(line.kind, Kind::Payment | Kind::Transfer | Kind::Cost),
        href_edit,
        href_delete,
    }
}

#[cfg(test)]
impl Choice {
    pub(crate) fn sample() -> Choice {
        Choice {
            id: uuid::Uuid::nil().to_string(),
            name: "Ann".to_owned(),
        }
    }
}
