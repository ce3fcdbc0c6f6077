//! The page that shows what an uploaded file holds, before anything is replaced.

use super::answer::Hidden;
use super::import_choices::{Chosen, questions};
use super::page::Page;
use super::views::{DayView, MoneyView, day, money};
use crate::book::{Book, Purpose};
use crate::transfer::{Format, Reading};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Serialize)]
struct BalanceView {
    name: String,
    retired: bool,
    balance: MoneyView,
    attended: usize,
    carried: Option<MoneyView>,
}

#[derive(Serialize)]
struct Preview {
    team_name: Option<String>,
    source: &'static str,
    games: usize,
    players: usize,
    payments: usize,
    first: Option<DayView>,
    last: Option<DayView>,
    sum: MoneyView,
    balances: Vec<BalanceView>,
    warnings: Vec<String>,
    unread: Vec<String>,
    unread_total: usize,
}

fn preview(reading: &Reading) -> Preview {
    let (book, currency) = (&reading.book, reading.currency);
    let payments = book
        .transactions()
        .filter(|one| !matches!(one.details.purpose, Purpose::CarryOver { .. }))
        .count();
    let balances = book
        .players()
        .into_iter()
        .map(|player| {
            let tally = book.tally(player.id);
            BalanceView {
                name: player.details.name.to_string(),
                retired: player.details.retired,
                balance: money(currency, tally.balance()),
                attended: tally.attended(),
                carried: (!tally.carried.is_zero()).then(|| money(currency, tally.carried)),
            }
        })
        .collect();
    Preview {
        team_name: reading.team_name.clone(),
        source: match reading.format {
            Format::Original => "an export of the Flask application",
            Format::Cffa => "an archive of CFFA",
            Format::Spreadsheet => "a spreadsheet",
            Format::Splitwise => "an export of Splitwise",
            Format::Spliit => "an export of Spliit",
            Format::IHateMoney => "an export of I Hate Money",
        },
        games: book.game_count(),
        players: book.player_count(),
        payments,
        first: book.games().next_back().map(|game| day(game.details.date)),
        last: book.last_game().map(|game| day(game.details.date)),
        sum: money(currency, book.money_held()),
        balances,
        warnings: reading.warnings.iter().map(ToString::to_string).collect(),
        unread: reading
            .questions
            .iter()
            .flat_map(|questions| questions.unread.iter().map(ToString::to_string))
            .collect(),
        unread_total: reading
            .questions
            .as_ref()
            .map_or(0, |questions| questions.unread_total),
    }
}

/// The page of a book that was read and waits as `generation`.
pub fn page(reading: &Reading, chosen: &Chosen, generation: Uuid, book: &Book) -> Page {
    let replaces = BTreeMap::from([
        ("games", book.game_count()),
        ("players", book.player_count()),
    ]);
    let hidden = [Hidden {
        name: "generation",
        value: generation.to_string(),
    }];
    let questions = reading
        .questions
        .as_ref()
        .map(|asked| questions(asked, chosen, reading.currency));
    Page::new("import_preview.html", "Import", "settings")
        .with("preview", &preview(reading))
        .with("questions", &questions)
        .with("replaces", &replaces)
        .with("action", "/settings/import/confirm")
        .with("back", "/settings")
        .with("hidden", &hidden)
}
