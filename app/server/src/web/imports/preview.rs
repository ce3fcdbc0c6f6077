//! The page that shows what an uploaded file holds, before anything is replaced.

use crate::web::imports::choices::{Chosen, questions};
use crate::web::imports::outcome::lost;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::respond::Hidden;
use crate::web::support::views::{DayView, MoneyView, day, money};
use cffa_book::{Book, Purpose};
use cffa_formats::import::spreadsheet::{Questions, Unanswered};
use cffa_formats::{Format, Reading};
use cffa_services::imports::ImportError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
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
    source: String,
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
    unanswered: Vec<&'static str>,
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
            Format::Original => message!("preview-source-previous"),
            Format::Cffa => message!("preview-source-archive"),
            Format::Spreadsheet => message!("preview-source-spreadsheet"),
            Format::Splitwise => message!("preview-source-app", app = "Splitwise"),
            Format::Spliit => message!("preview-source-app", app = "Spliit"),
            Format::IHateMoney => message!("preview-source-app", app = "I Hate Money"),
            Format::Cospend => message!("preview-source-app", app = "Cospend"),
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
        unanswered: reading
            .questions
            .iter()
            .flat_map(Questions::unanswered)
            .map(Unanswered::what)
            .collect(),
    }
}

/// What there is to see of a book that was read.
#[derive(Serialize, Deserialize)]
pub struct Shown {
    preview: Value,
    questions: Value,
}

/// What there is to see of a book that was read as somebody chose.
///
/// # Errors
/// When it can't be written, which is a defect of ours.
pub fn shown(reading: &Reading, chosen: &Chosen) -> Result<Shown, ImportError> {
    let asked = reading.questions.as_ref();
    let questions = asked.map(|asked| questions(asked, chosen, reading.currency));
    Ok(Shown {
        preview: serde_json::to_value(preview(reading)).map_err(lost)?,
        questions: serde_json::to_value(questions).map_err(lost)?,
    })
}

/// The page of a book that waits as `generation`.
pub fn page(shown: &Shown, generation: Uuid, book: &Book) -> Page {
    let replaces = BTreeMap::from([
        ("games", book.game_count()),
        ("players", book.player_count()),
    ]);
    let hidden = [Hidden {
        name: "generation",
        value: generation.to_string(),
    }];
    Page::new(
        "imports/preview.html",
        message!("import-window-title"),
        "settings",
    )
    .with("preview", &shown.preview)
    .with("questions", &shown.questions)
    .with("replaces", &replaces)
    .with("action", "/settings/import/confirm")
    .with("back", "/settings")
    .with("hidden", &hidden)
}
