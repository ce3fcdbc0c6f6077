//! `cffa import`

use super::{cli_actor, counted, migration, open_store, println_lossy, progress};
use anyhow::{Context, bail};
use cffa_book::{ClosedFor, Currency};
use cffa_formats::import::spreadsheet::{
    AmountQuestion, Choices, ColumnIs, DateOrder, DecimalSign, Questions, Role, Separator,
    TextChoices, TextEncoding, Unanswered, bundle,
};
use cffa_formats::progress::{Progress, ProgressReader};
use cffa_formats::{ImportContext, ImportRefusal, ParsedBook};
use cffa_services::books::Books;
use cffa_services::config::Config;
use cffa_services::google_sheets;
use cffa_services::google_sheets::{Addresses, KEY, ServiceKey, SheetRequest};
use cffa_services::teams::rules;
use cffa_store::{Store, Team};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What is said of a team without members.
pub(super) const NOBODY_YET: &str = "This team has no members yet. The first manager to be set \
    up will own it, or add one with: cffa user NAME --manages TEAM";

/// What to import, and how it is meant.
#[derive(Args)]
pub struct Import {
    /// The archive (.zip), the workbook (.xlsx, .ods), or the worksheets (.csv).
    #[arg(required_unless_present_any = ["from_database", "google"])]
    files: Vec<PathBuf>,
    /// Read a spreadsheet in Google Sheets with this service account key (.json).
    #[arg(long, value_name = "KEY", requires = "spreadsheet", conflicts_with_all = ["files", "from_database"])]
    google: Option<PathBuf>,
    /// The spreadsheet in Google Sheets: its name, its address or its id.
    #[arg(long, value_name = "NAME", requires = "google")]
    spreadsheet: Option<String>,
    /// The team that gets the book.
    #[arg(long)]
    team: Option<String>,
    /// The currency (ISO 4217) for files that don't contain one; GBP by default.
    #[arg(long)]
    currency: Option<String>,
    /// Import without the rows that can't be read.
    #[arg(long)]
    skip_unreadable: bool,
    /// Move all teams of the previous CFFA from its database in MongoDB.
    #[arg(long, conflicts_with_all = ["files", "team"])]
    from_database: bool,
    /// The issuer of its people's ids, as it appears in tokens; AUTH0_DOMAIN sets it too.
    #[arg(long, value_name = "URL", requires = "from_database")]
    issuer: Option<String>,
    /// Move only the books, without the people.
    #[arg(long, requires = "from_database", conflicts_with = "issuer")]
    books_only: bool,
    #[command(flatten)]
    sheet: Spreadsheet,
}

/// What a spreadsheet does not say itself.
#[derive(Args)]
#[command(next_help_heading = "How a spreadsheet is read")]
struct Spreadsheet {
    /// Whether the day or the month comes first in dates like 03/04/2025.
    #[arg(long)]
    dates: Option<Dates>,
    /// The decimal sign of the amounts: 1.234,50 has a decimal comma, 1,234.50 a decimal point.
    /// Detected from the file by default. Numbers in workbooks are read as they are.
    #[arg(long, value_name = "NOTATION")]
    amounts: Option<Amounts>,
    /// Round amounts that have more decimals than the currency.
    #[arg(long)]
    round: bool,
    /// Treat two names as the same player: "Jon Smith=John Smith". A name that equals itself
    /// is a separate player. Can be repeated.
    #[arg(long, value_name = "NAME=OTHER", value_parser = two_names)]
    same: Vec<(String, String)>,
    /// A column of the games, or a row called Total or similar, that is a player. Can be
    /// repeated.
    #[arg(long, value_name = "COLUMN")]
    player: Vec<String>,
    /// A column of the games, or a row of totals, that is not a player. Can be repeated.
    #[arg(long, value_name = "COLUMN")]
    not_player: Vec<String>,
    /// The sheet with the transactions; empty for none.
    #[arg(long, value_name = "SHEET")]
    transactions: Option<String>,
    /// The sheet with the games; empty for none.
    #[arg(long, value_name = "SHEET")]
    games: Option<String>,
    /// The sheet with the summary; empty for none.
    #[arg(long, value_name = "SHEET")]
    summary: Option<String>,
    /// The first row of the summary that is read.
    #[arg(long, value_name = "ROW")]
    first_row: Option<u32>,
    /// The last row of the summary that is read.
    #[arg(long, value_name = "ROW")]
    last_row: Option<u32>,
    /// The encoding of a .csv, such as windows-1252 or macintosh.
    #[arg(long, value_parser = TextEncoding::parse)]
    encoding: Option<TextEncoding>,
    /// The character that separates the cells of a .csv.
    #[arg(long, value_parser = PossibleValuesParser::new(Separator::ALL.map(Separator::word)).try_map(|word| Separator::parse(&word)))]
    separator: Option<Separator>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Dates {
    DayFirst,
    MonthFirst,
}

#[derive(Clone, Copy, ValueEnum)]
enum Amounts {
    DecimalPoint,
    DecimalComma,
}

impl Import {
    fn currency(&self) -> &str {
        self.currency.as_deref().unwrap_or("GBP")
    }

    fn choices(&self) -> Choices {
        self.sheet.choices(self.currency.is_some())
    }
}

fn two_names(said: &str) -> Result<(String, String), String> {
    let (name, other) = said.split_once('=').ok_or("write NAME=OTHER")?;
    Ok((name.trim().to_owned(), other.trim().to_owned()))
}

impl Spreadsheet {
    /// Everything that was chosen; `currency` is whether the currency was.
    fn choices(&self, currency: bool) -> Choices {
        let player = self.player.iter().map(|name| (name, ColumnIs::Player));
        let others = self.not_player.iter().map(|name| (name, ColumnIs::Ignored));
        let sheets = [
            (Role::Summary, &self.summary),
            (Role::Games, &self.games),
            (Role::Transactions, &self.transactions),
        ];
        Choices {
            currency,
            dates: self.dates.map(|order| match order {
                Dates::DayFirst => DateOrder::DayFirst,
                Dates::MonthFirst => DateOrder::MonthFirst,
            }),
            amounts: self.amounts.map(|amounts| match amounts {
                Amounts::DecimalPoint => DecimalSign::Point,
                Amounts::DecimalComma => DecimalSign::Comma,
            }),
            round: self.round,
            same: self.same.iter().cloned().collect(),
            columns: player
                .chain(others)
                .map(|(name, is)| (name.clone(), is))
                .collect(),
            sheets: sheets
                .into_iter()
                .filter_map(|(role, sheet)| Some((role, sheet.clone()?)))
                .collect(),
            first_row: self.first_row,
            last_row: self.last_row,
            text: TextChoices {
                encoding: self.encoding,
                separator: self.separator,
            },
        }
    }
}

/// Reads files into a team's book, or brings over what is in the database.
pub async fn run(config: &Config, import: &Import) -> anyhow::Result<()> {
    if import.from_database {
        let issuer = import.issuer.as_deref();
        return migration::bring_all(config, issuer, import.books_only, import.currency()).await;
    }
    let currency = Currency::parse(import.currency())?;
    let (file, choices, what) = match &import.google {
        Some(key) => fetch(config, import, key).await?,
        None => opened(import)?,
    };
    let reading = read(file, &choices, currency, &what)?;
    if let Some(questions) = &reading.questions {
        print_questions(questions, import.skip_unreadable)?;
    }
    let store = open_store(config).await?;
    let writing = progress::changes("Writing", reading.entries.len() as u64);
    let (team, replaced) = put(store, import.team.as_deref(), &reading, &writing).await?;
    drop(writing);
    for warning in &reading.warnings {
        println_lossy(format!("Note: {warning}"));
    }
    let ParsedBook { book, .. } = &reading;
    println_lossy(format!(
        "{} {}: {}, {}, {}, money held {}.",
        if replaced {
            "Replaced the book of"
        } else {
            "Created the team"
        },
        team.name,
        counted(book.player_count() as u64, "player"),
        counted(book.game_count() as u64, "game"),
        counted(book.transaction_count() as u64, "transaction"),
        reading.currency.show(book.money_held()),
    ));
    if team.members.is_empty() {
        println_lossy(NOBODY_YET);
    }
    Ok(())
}

/// A file to read, how, and what it is called in a sentence.
type Source = (File, Choices, String);

fn opened(import: &Import) -> anyhow::Result<Source> {
    let open = |path: &PathBuf| {
        let file = File::open(path).with_context(|| format!("{} can't be read", path.display()))?;
        Ok((path.display().to_string(), file))
    };
    let files = import
        .files
        .iter()
        .map(open)
        .collect::<anyhow::Result<_>>()?;
    let names = import.files.iter().map(|path| path.display().to_string());
    let names = names.collect::<Vec<String>>().join(", ");
    let file = bundle(files).with_context(|| not_imported(&names))?;
    Ok((file, import.choices(), names))
}

/// Reads a spreadsheet where it is kept. The key is in memory for as long as that takes.
async fn fetch(config: &Config, import: &Import, key: &Path) -> anyhow::Result<Source> {
    let unread = || format!("the key {} can't be used", key.display());
    let mut file = Vec::new();
    File::open(key)
        .and_then(|open| open.take(KEY as u64).read_to_end(&mut file))
        .with_context(unread)?;
    let key = ServiceKey::read(&file).with_context(unread)?;
    let mut choices = import.choices();
    // Those that are to be left out have no name.
    let (named, left_out): (BTreeMap<_, _>, BTreeMap<_, _>) = choices
        .sheets
        .into_iter()
        .partition(|(_, name)| !name.is_empty());
    let wanted = SheetRequest {
        spreadsheet: import.spreadsheet.clone().unwrap_or_default(),
        sheets: named,
    };
    let at = Addresses::of(config.google.as_deref());
    let fetched = google_sheets::fetch(&at, &key, &wanted, Timestamp::now())
        .await
        .with_context(|| not_imported(&wanted.spreadsheet))?;
    choices.sheets = left_out;
    choices.sheets.extend(fetched.sheets);
    Ok((fetched.file, choices, wanted.spreadsheet))
}

fn not_imported(what: &str) -> String {
    format!("{what} was not imported")
}

fn read(
    file: File,
    choices: &Choices,
    currency: Currency,
    what: &str,
) -> anyhow::Result<ParsedBook> {
    let mut around = ImportContext {
        now: Timestamp::now(),
        actor: cli_actor(),
        currency,
        ids: &mut Uuid::now_v7,
    };
    let size = file.metadata().map_err(ImportRefusal::Unreadable);
    size.and_then(|about| {
        let bar = progress::reading(about.len());
        let file = ProgressReader::new(file, about.len(), &bar);
        cffa_formats::read_choosing(file, choices, &mut around)
    })
    .with_context(|| not_imported(what))
}

/// Says how the text of a file was read, and which currency a sign was taken for.
fn print_text_questions(questions: &Questions) {
    if let Some(question) = &questions.text.encoding {
        let read = question.readings.iter();
        let read: Vec<String> = read
            .map(|(encoding, example)| format!("“{example}” ({})", encoding.name()))
            .collect();
        if let Some((taken, others)) = read.split_first() {
            let others = match others {
                [] => String::new(),
                others => format!(" It can also be {}.", others.join(", ")),
            };
            println_lossy(match question.answered {
                true => format!(
                    "Not sure: a cell was read as {taken}.{others} If that is wrong, use \
                    --encoding."
                ),
                false => format!(
                    "Not clear: is a cell {taken}?{others} Use --encoding with the name of the \
                    right one."
                ),
            });
        }
    }
    let separator = questions.text.separator;
    if questions.text.separator_open {
        println_lossy(
            "Not clear: which character separates the cells? Use --separator comma, semicolon, \
            tab or pipe.",
        );
    } else if let Some(separator) = separator.filter(|one| *one != Separator::Comma) {
        println_lossy(format!("Cells are separated by: {}.", separator.word()));
    }
    if let Some(question) = &questions.currency {
        let may_be: Vec<&str> = question.may_be.iter().map(|one| one.code()).collect();
        let may_be = match may_be.as_slice() {
            [] => "CFFA knows no currency with this sign".to_owned(),
            known => format!("it can be {}", known.join(", ")),
        };
        let said = &question.text;
        println_lossy(match question.answered {
            true => format!(
                "The file calls its currency “{said}”, and its amounts were read as {}; {may_be}.",
                question.taken.code()
            ),
            false => format!(
                "Not clear: the file calls its currency “{said}”; {may_be}. Use --currency."
            ),
        });
    }
}

/// Says what can't be read, and what could be meant otherwise.
fn print_questions(questions: &Questions, skip: bool) -> anyhow::Result<()> {
    print_text_questions(questions);
    for row in &questions.unread {
        println_lossy(format!("Not read: {row}"));
    }
    let more = questions.unread_total - questions.unread.len();
    if more > 0 {
        println_lossy(format!("Not read: {more} more rows."));
    }
    if let Some(question) = &questions.dates {
        let example = &question.example;
        let taken = match question.taken {
            DateOrder::DayFirst => "with the day first",
            DateOrder::MonthFirst => "with the month first",
        };
        println_lossy(match question.answered {
            true => format!("{example} was read {taken}."),
            false => format!(
                "Not clear: does {example} begin with the day or the month? Use --dates \
                day-first or --dates month-first."
            ),
        });
    }
    if let Some(question) = &questions.amounts {
        print_amount_question(question);
    }
    for question in questions.names.iter().filter(|question| !question.same) {
        println_lossy(format!(
            "Not sure: {} is nearly {}. If they are the same player, use --same \"{}={}\".",
            question.name, question.near, question.name, question.near
        ));
    }
    for question in &questions.columns {
        let name = &question.name;
        println_lossy(match question.taken {
            ColumnIs::Player => {
                format!(
                    "Not sure: the column {name} was read as a player. If it is not, use \
                    --not-player \"{name}\"."
                )
            }
            ColumnIs::Ignored => {
                format!(
                    "Not sure: the column {name} was left out. If it is a player, use --player \
                    \"{name}\"."
                )
            }
        });
    }
    for question in &questions.sums {
        let name = &question.name;
        println_lossy(match question.taken {
            ColumnIs::Player => format!(
                "Not clear: {name} has the sum of the rows above. Is it a player? Use --player \
                \"{name}\", or --not-player \"{name}\" for a row of totals."
            ),
            ColumnIs::Ignored => format!(
                "Not clear: is {name} a player? Use --player \"{name}\", or --not-player \
                \"{name}\" for a row of totals."
            ),
        });
    }
    for question in questions.sheets.iter().filter(|it| it.doubtful) {
        let role = question.role.word();
        println_lossy(format!(
            "Not clear: more than one sheet can have the {role}. Use --{role} SHEET with one of: \
            {}.",
            questions.sheet_names.join(", ")
        ));
    }
    let mut why = Vec::new();
    let unanswered = questions.unanswered();
    if !unanswered.is_empty() {
        let options: Vec<&str> = unanswered.into_iter().map(Unanswered::option).collect();
        why.push(format!(
            "the file can be read in more than one way, so nothing was imported; choose with {}",
            options.join(", ")
        ));
    }
    if questions.unread_total > 0 && !skip {
        let rows = if questions.unread_total == 1 {
            "row"
        } else {
            "rows"
        };
        why.push(format!(
            "{} {rows} can't be read, so nothing was imported. Correct them, or leave them out with --skip-unreadable",
            questions.unread_total
        ));
    }
    if !why.is_empty() {
        bail!("{}", why.join("; "));
    }
    Ok(())
}

/// Says how amounts were read that could be read otherwise.
fn print_amount_question(question: &AmountQuestion) {
    let example = &question.example;
    let (Some(point), Some(comma)) = (&question.point, &question.comma) else {
        return;
    };
    let (taken, other) = match question.taken {
        None => {
            println_lossy(format!(
                "Not clear: is {example} {point} or {comma}? Use --amounts decimal-point for \
                {point}, or --amounts decimal-comma for {comma}."
            ));
            return;
        }
        Some(DecimalSign::Point) => (point, "decimal-comma"),
        Some(DecimalSign::Comma) => (comma, "decimal-point"),
    };
    println_lossy(format!(
        "Not sure: {example} was read as {taken}. If that is wrong, use --amounts {other}."
    ));
}

/// Gives the book to the team it is for; true when the team was there already.
async fn put(
    store: std::sync::Arc<dyn Store>,
    wanted: Option<&str>,
    reading: &ParsedBook,
    written: &dyn Progress,
) -> anyhow::Result<(Team, bool)> {
    let teams = store.teams().await?;
    let books = Books::new(store.clone());
    let name = match (wanted, &reading.team_name) {
        (Some(name), _) => name,
        (None, _) if !teams.is_empty() => {
            let names: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
            bail!(
                "choose an existing team with --team, or give a new name; the teams are: {}",
                names.join(", ")
            )
        }
        (None, Some(name)) => name,
        (None, None) => bail!("the file does not name its team; name it with --team"),
    };
    let (_, key) = rules::team_name(name)?;
    if let Some(team) = teams.into_iter().find(|team| team.name_key == key) {
        let successor = Uuid::now_v7();
        books
            .stage_with_progress(&team, successor, &reading.entries, written)
            .await?;
        books
            .adopt(&team, &cli_actor(), None, successor, ClosedFor::Import)
            .await?;
        return Ok((team, true));
    }
    let team = rules::without_members(Uuid::now_v7(), Uuid::now_v7(), name, Timestamp::now())?;
    books
        .create_team_with_progress(&team, &reading.entries, written)
        .await?;
    Ok((team, false))
}
