//! `cffa import`

use super::{cli_actor, migration, open_store, println_lossy, progress, questions, sentences};
use anyhow::{Context, bail};
use cffa_book::{ClosedFor, Currency};
use cffa_formats::import::spreadsheet::{
    Choices, ColumnIs, DateOrder, DecimalSign, Role, Separator, TextChoices, TextEncoding, bundle,
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
    let (name, other) = said.split_once('=').ok_or(sentences::PAIR_INVALID)?;
    Ok((name.trim().to_owned(), other.trim().to_owned()))
}

impl Spreadsheet {
    /// All choices that were made; `currency` is whether the currency was chosen.
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

/// Imports files into a team's book, or migrates the teams in the database.
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
    if let Some(open) = &reading.questions {
        questions::print(open, import.skip_unreadable)?;
    }
    let store = open_store(config).await?;
    let writing = progress::changes(sentences::WRITING, reading.entries.len() as u64);
    let (team, replaced) = put(store, import.team.as_deref(), &reading, &writing).await?;
    drop(writing);
    for warning in &reading.warnings {
        println_lossy(sentences::note(warning));
    }
    let ParsedBook { book, .. } = &reading;
    println_lossy(sentences::imported(&sentences::Imported {
        team: &team.name,
        replaced,
        players: book.player_count(),
        games: book.game_count(),
        transactions: book.transaction_count(),
        money_held: reading.currency.show(book.money_held()).to_string(),
    }));
    if team.members.is_empty() {
        println_lossy(sentences::NO_MEMBERS);
    }
    Ok(())
}

/// A file to read, how to read it, and its name in messages.
type Source = (File, Choices, String);

fn opened(import: &Import) -> anyhow::Result<Source> {
    let open = |path: &PathBuf| {
        let file = File::open(path).with_context(|| sentences::file_unreadable(path))?;
        Ok((path.display().to_string(), file))
    };
    let files = import
        .files
        .iter()
        .map(open)
        .collect::<anyhow::Result<_>>()?;
    let names = import.files.iter().map(|path| path.display().to_string());
    let names = names.collect::<Vec<String>>().join(", ");
    let file = bundle(files).with_context(|| sentences::not_imported(&names))?;
    Ok((file, import.choices(), names))
}

/// Reads a spreadsheet from Google. The key stays in memory only for as long as that takes.
async fn fetch(config: &Config, import: &Import, key: &Path) -> anyhow::Result<Source> {
    let unread = || sentences::key_unusable(key);
    let mut file = Vec::new();
    File::open(key)
        .and_then(|open| open.take(KEY as u64).read_to_end(&mut file))
        .with_context(unread)?;
    let key = ServiceKey::read(&file).with_context(unread)?;
    let mut choices = import.choices();
    // Sheets to leave out have an empty name.
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
        .with_context(|| sentences::not_imported(&wanted.spreadsheet))?;
    choices.sheets = left_out;
    choices.sheets.extend(fetched.sheets);
    Ok((fetched.file, choices, wanted.spreadsheet))
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
    .with_context(|| sentences::not_imported(what))
}

/// Saves the book for its team; returns `true` if the team existed before.
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
            bail!(sentences::choose_or_name_a_team(&names))
        }
        (None, Some(name)) => name,
        (None, None) => bail!(sentences::TEAM_UNNAMED),
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
