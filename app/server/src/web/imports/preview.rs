//! The preview of an uploaded file, before anything is replaced.

use crate::text::messages::message;
use crate::web::imports::choices::{Chosen, QuestionsView, questions};
use crate::web::support::page::{Page, View};
use crate::web::support::respond::Hidden;
use crate::web::support::views::{DayView, MoneyView, balance, day, money};
use cffa_book::{Book, Purpose};
use cffa_formats::import::spreadsheet::Questions;
use cffa_formats::{Format, ParsedBook};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct PreviewView {
    #[serde(flatten)]
    shown: Shown,
    replaces: Replaces,
    /// The path of the form that confirms.
    action: &'static str,
    /// The path of the form that cancels.
    back: &'static str,
    /// The hidden field of both forms.
    hidden: [Hidden; 1],
}

/// The preview of a parsed book, as stored until it is shown.
#[derive(Serialize, Deserialize)]
pub struct Shown {
    preview: Preview,
    /// Only for spreadsheets.
    questions: Option<QuestionsView>,
}

#[derive(Serialize, Deserialize)]
struct Preview {
    team_name: Option<String>,
    /// The kind of file.
    source: String,
    games: usize,
    players: usize,
    payments: usize,
    /// The date of the first game, if any.
    first: Option<DayView>,
    last: Option<DayView>,
    /// The sum of the balances.
    sum: MoneyView,
    balances: Vec<BalanceView>,
    warnings: Vec<String>,
    /// The first rows that can't be read.
    unread: Vec<String>,
    /// Their total number.
    unread_total: usize,
    /// Questions that must be answered first, each the end of a sentence.
    unanswered: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct BalanceView {
    name: String,
    retired: bool,
    balance: MoneyView,
    attended: usize,
    /// The difference that is recorded as a carried-over balance, if any.
    carried: Option<MoneyView>,
}

/// The current book.
#[derive(Serialize)]
struct Replaces {
    games: usize,
    players: usize,
}

impl View for PreviewView {
    const TEMPLATE: &'static str = "imports/preview.html";
}

fn preview(reading: &ParsedBook) -> Preview {
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
                balance: balance(currency, tally.balance()),
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
            .map(|what| what.what().to_owned())
            .collect(),
    }
}

/// The preview of a book that was parsed with the user's choices.
pub fn shown(reading: &ParsedBook, chosen: &Chosen) -> Shown {
    let asked = reading.questions.as_ref();
    Shown {
        preview: preview(reading),
        questions: asked.map(|asked| questions(asked, chosen, reading.currency)),
    }
}

impl PreviewView {
    /// The preview of the staged book `generation`, which would replace `book`.
    fn of(shown: Shown, generation: Uuid, book: &Book) -> PreviewView {
        PreviewView {
            shown,
            replaces: Replaces {
                games: book.game_count(),
                players: book.player_count(),
            },
            action: "/settings/import/confirm",
            back: "/settings",
            hidden: [Hidden {
                name: "generation",
                value: generation.to_string(),
            }],
        }
    }
}

/// The preview page of the staged book `generation`.
pub fn page(shown: Shown, generation: Uuid, book: &Book) -> Page {
    let view = PreviewView::of(shown, generation, book);
    Page::of(message!("import-window-title"), "settings", &view)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};
    use cffa_book::Currency;
    use cffa_formats::Warning;
    use cffa_formats::import::spreadsheet::{DateOrder, DateQuestion, UnreadRow};

    impl Sample for PreviewView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let dates = |answered| DateQuestion {
                example: "3/4/2026".to_owned(),
                taken: DateOrder::DayFirst,
                answered,
            };
            let asked = Questions {
                unread: vec![UnreadRow {
                    sheet: "Games".to_owned(),
                    row: 3,
                    reason: "no date".to_owned(),
                }],
                unread_total: 2,
                dates: Some(dates(true)),
                too_fine: 1,
                summary_rows: Some((2, 9)),
                ..Questions::default()
            };
            let unanswered = Questions {
                dates: Some(dates(false)),
                ..Questions::default()
            };
            let warning = Warning {
                file: "summary.csv".to_owned(),
                row: None,
                sentence: "has no total".to_owned(),
            };
            let of = |team_name: Option<&str>, book: Book, warnings, questions| {
                let reading = ParsedBook {
                    format: Format::Spreadsheet,
                    team_name: team_name.map(str::to_owned),
                    currency: Currency::default(),
                    entries: Vec::new(),
                    warnings,
                    balances: Vec::new(),
                    book,
                    questions,
                };
                let shown = shown(&reading, &Chosen::unasked(Currency::default()));
                PreviewView::of(shown, Uuid::nil(), &sample::book())
            };
            vec![
                of(
                    Some("Tuesday Turf"),
                    sample::book(),
                    vec![warning],
                    Some(asked),
                ),
                of(None, sample::book(), Vec::new(), Some(unanswered)),
                of(None, Book::default(), Vec::new(), None),
            ]
        }
    }
}
