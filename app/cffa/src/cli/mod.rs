//! The command line, with a file for each group of commands. This file has the code that they
//! share: opening the store and finding a team.

mod backup;
mod balances;
mod demo;
mod doctor;
mod export;
mod import;
pub mod logging;
mod migration;
mod progress;
mod questions;
mod sentences;
mod serve;
mod signals;
mod user;

use anyhow::{Context, bail};
use cffa_book::Actor;
use cffa_services::config::Config;
use cffa_services::doctor as examination;
use cffa_services::doctor::Finding;
use cffa_services::teams::rules;
use cffa_store::mongo::Mongo;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Store, Team};
use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// The Casual Football Finance Administrator: keeps the money book of a casual football
/// team. Without a command it starts the server.
///
/// Settings come from the environment and a file .env; docs/admin/configuration.md lists them.
/// The data is in the folder DATA_DIR, ./data unless set otherwise, or in MongoDB when
/// BACKEND_DBHOST or BACKEND_DBURI is set.
#[derive(Parser)]
#[command(
    version,
    arg_required_else_help = false,
    after_help = "Examples:\n  cffa\n  cffa import export-cffa.zip\n  cffa balances --json"
)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

impl Arguments {
    /// The command; `serve` by default.
    pub fn command(self) -> Command {
        self.command.unwrap_or(Command::Serve)
    }
}

/// What can be done.
#[derive(Subcommand)]
pub enum Command {
    /// Start the server (the default). Prints the address and, on a new installation, the
    /// one-time link for setting up the first manager.
    ///
    /// It listens on LISTEN_ADDR (127.0.0.1:5000 by default), and serves https when TLS_CERT
    /// and TLS_KEY are set. Ctrl-C or SIGTERM stops it once it has answered all open
    /// requests.
    #[command(after_help = "Example: LISTEN_ADDR=0.0.0.0:8080 cffa serve")]
    Serve,
    /// Try CFFA with a season of a made-up team. Prints the address, a user name and a password.
    ///
    /// The data is in a temporary folder, which is deleted when the demo ends. No setting is
    /// used, and no other data is read. Ctrl-C ends it.
    #[command(after_help = "Example: cffa demo")]
    Demo,
    /// Import a team's book from a file: an archive of CFFA or of the previous CFFA, the
    /// previous CFFA's spreadsheet as a workbook, as CSVs or in Google Sheets, or an export of
    /// Splitwise, Spliit or I Hate Money. Or move everything that the previous CFFA left in
    /// the database.
    ///
    /// On a new installation this creates the team, with the name in the file. Otherwise
    /// choose a team with --team: an existing team gets the new book, and its current book is
    /// kept for 30 days (restore it under Settings); a new name creates a team.
    ///
    /// Lists the rows of a spreadsheet that can't be read, and imports nothing unless
    /// --skip-unreadable is given.
    ///
    /// With --from-database every team of the previous CFFA becomes a team here, with its
    /// book and its members. Its collections are not changed. Teams that were already moved
    /// are skipped, so you can run this again.
    #[command(
        after_help = "Examples:\n  cffa import export-cffa.zip --team \"Tuesday Turf\"\n  cffa import turf.xlsx --team \"Tuesday Turf\" --dates day-first\n  cffa import Games.csv Transactions.csv Summary.csv --team \"Tuesday Turf\"\n  cffa import --google key.json --spreadsheet Turf --team \"Tuesday Turf\"\n  cffa import --from-database"
    )]
    Import(Box<import::Import>),
    /// Export a team's book to a file: complete with its history, or in a format for other
    /// programs (see docs/api/formats.md for what that leaves out). Import reads all formats.
    #[command(
        after_help = "Examples:\n  cffa export tuesday.zip --team \"Tuesday Turf\"\n  cffa export tuesday.xlsx --format xlsx"
    )]
    Export(export::ExportArgs),
    /// Back up everything, all teams and accounts, to a new file in a folder. The server can
    /// keep running.
    #[command(after_help = "Example: cffa backup /backups --keep 14")]
    Backup {
        /// The folder to write to; the file is named after the time.
        folder: PathBuf,
        /// Keep this many backups in the folder, and remove older ones.
        #[arg(long)]
        keep: Option<usize>,
        /// Keep running, and write a backup every night at 3.
        #[arg(long)]
        nightly: bool,
    },
    /// Restore a backup into an empty database.
    #[command(
        after_help = "Examples:\n  cffa restore /backups/cffa-2026-11-22T030000Z.zip\n  cffa restore --check /backups/cffa-2026-11-22T030000Z.zip"
    )]
    Restore {
        /// The backup file.
        file: PathBuf,
        /// Only check whether the backup can be restored.
        #[arg(long)]
        check: bool,
    },
    /// Print every player's balance. Above zero, the team owes the player.
    #[command(
        after_help = "Examples:\n  cffa balances\n  cffa balances --team \"Tuesday Turf\" --json"
    )]
    Balances {
        /// The team; required if there are several.
        #[arg(long)]
        team: Option<String>,
        /// Print JSON: money as decimal strings, dates as year-month-day.
        #[arg(long)]
        json: bool,
    },
    /// Create a local account, or give one a new password and end its sessions.
    ///
    /// Generates and prints a password, unless you give one on standard input.
    #[command(
        after_help = "Examples:\n  cffa user richard\n  cffa user richard --manages \"Tuesday Turf\"\n  echo 'a long pass phrase' | cffa user richard --password-stdin\n  cffa user richard --remove-second-factor"
    )]
    User {
        /// The user name to sign in with.
        user_name: String,
        /// Read the password from standard input.
        #[arg(long)]
        password_stdin: bool,
        /// Make them a manager of this team.
        #[arg(long, value_name = "TEAM")]
        manages: Option<String>,
        /// Turn off their second factor, if they lost their phone and their recovery codes, and
        /// end their sessions. The password stays.
        #[arg(long, conflicts_with_all = ["password_stdin", "manages"])]
        remove_second_factor: bool,
    },
    /// Check the running server's health; exits with 0 if healthy. For containers.
    ///
    /// Connects to LISTEN_ADDR, using https when TLS_CERT is set.
    #[command(after_help = "Example: cffa healthcheck && echo healthy")]
    Healthcheck,
    /// Check everything that CFFA needs (settings, certificates, folders, the address, the
    /// database, the clock), and print what is wrong and how to fix it.
    ///
    /// Prints a line for each: ok, look (it works, but needs attention) or bad, with the
    /// remedy below. Exits with 1 if something is bad. Changes nothing and prints no secrets.
    #[command(
        after_help = "Examples:\n  cffa doctor\n  docker compose run --rm --no-deps app doctor\n  cffa doctor --json"
    )]
    Doctor {
        /// Print JSON: check, id, state, sentence and remedy of each.
        #[arg(long)]
        json: bool,
    },
}

/// Runs a command.
pub async fn run(command: Command, config: Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve => serve::run(config).await,
        Command::Demo => demo::run().await,
        Command::Import(wanted) => import::run(&config, &wanted).await,
        Command::Export(wanted) => export::run(&config, &wanted).await,
        Command::Backup {
            folder,
            keep,
            nightly,
        } => backup::back_up(&config, &folder, keep, nightly).await,
        Command::Restore { file, check: true } => backup::check(&file),
        Command::Restore { file, check: false } => backup::restore(&config, &file).await,
        Command::Balances { team, json } => balances::print(&config, team.as_deref(), json).await,
        Command::User {
            user_name,
            remove_second_factor: true,
            ..
        } => user::remove_second_factor(&config, &user_name).await,
        Command::User {
            user_name,
            password_stdin,
            manages,
            remove_second_factor: false,
        } => user::make_or_reset(&config, &user_name, password_stdin, manages.as_deref()).await,
        Command::Healthcheck => examination::running::ask(&config).await,
        Command::Doctor { json } => {
            return doctor::report(&examination::examine(&config).await, json);
        }
    }?;
    Ok(ExitCode::SUCCESS)
}

/// Handles an invalid configuration: `doctor` reports it, and all other commands fail with it.
pub fn refuse(command: &Command, why: Finding) -> anyhow::Result<ExitCode> {
    match command {
        Command::Doctor { json } => doctor::report(&[why], *json),
        _ => Err(why.into()),
    }
}

/// Opens the configured store. If MongoDB is unavailable, this succeeds and the first operation
/// fails.
async fn open_store(config: &Config) -> anyhow::Result<Arc<dyn Store>> {
    if let Some(at) = &config.mongo {
        let store = Mongo::open(at.uri.reveal(), &at.name, &at.address).await?;
        return Ok(Arc::new(store));
    }
    let path = config.database();
    let opened = match config.make_data_dir() {
        Ok(()) => Sqlite::open(&path)
            .await
            .with_context(|| sentences::database_unopened(&path)),
        Err(why) => Err(why.into()),
    };
    match opened {
        Ok(store) => Ok(Arc::new(store)),
        // The most common cause is the folder or its disk, for which there is a remedy.
        Err(why) => match examination::folders::blamed(config) {
            Some(finding) => Err(finding.into()),
            None => Err(why),
        },
    }
}

/// The actor that changes of the command line are recorded with.
fn cli_actor() -> Actor {
    Actor {
        account: None,
        name: sentences::ACTOR.to_owned(),
    }
}

/// The team with this name, or the only team if no name is given.
async fn find_team(store: &dyn Store, name: Option<&str>) -> anyhow::Result<Team> {
    let mut teams = store.teams().await?;
    let names: Vec<String> = teams.iter().map(|team| team.name.clone()).collect();
    match name {
        Some(name) => {
            let (_, key) = rules::team_name(name)?;
            let found = teams.into_iter().find(|team| team.name_key == key);
            found.with_context(|| match names.is_empty() {
                true => sentences::NO_TEAMS.to_owned(),
                false => sentences::team_not_found(name, &names),
            })
        }
        None if teams.len() == 1 => Ok(teams.remove(0)),
        None if teams.is_empty() => bail!(sentences::NO_TEAMS),
        None => bail!(sentences::choose_a_team(&names)),
    }
}

/// `1 game`, `2 games`.
fn counted(number: u64, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// Prints a line to standard output. If the reader is gone, as with `cffa | head -1`, the command
/// continues.
fn println_lossy(line: impl std::fmt::Display) {
    drop(writeln!(std::io::stdout(), "{line}"));
}
