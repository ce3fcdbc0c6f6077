//! The log, on standard error: a line for each event, with the ID of its request.

use cffa_server::http::request_id;
use cffa_services::config::Config;
use env_logger::fmt::Formatter;
use jiff::Timestamp;
use log::{LevelFilter, Record};
use serde::Serialize;
use std::io::{self, Write};

/// The target logs an error for each request that is not valid HTTP. Anyone can send as many of
/// these as they like, and they say nothing about defects of this server.
const HTTP_PARSER: &str = "actix_http::h1::dispatcher";

/// Starts the log.
///
/// # Errors
/// When a logger is already installed.
pub fn start(config: &Config) -> anyhow::Result<()> {
    let format = match config.log_json {
        true => json,
        false => text,
    };
    env_logger::Builder::new()
        .filter_module(HTTP_PARSER, LevelFilter::Off)
        .parse_filters(&config.log)
        .format(format)
        .try_init()?;
    Ok(())
}

fn text(line: &mut Formatter, record: &Record<'_>) -> io::Result<()> {
    let time = line.timestamp();
    let (level, target) = (record.level(), record.target());
    let style = line.default_level_style(level);
    // Indented lines continue an event; only a new event starts at the margin.
    let message = record.args().to_string().replace('\n', "\n    ");
    write!(
        line,
        "[{time} {style}{level:<5}{style:#} {target}] {message}"
    )?;
    match request_id::current() {
        Some(id) => writeln!(line, " request={id}"),
        None => writeln!(line),
    }
}

fn json(line: &mut Formatter, record: &Record<'_>) -> io::Result<()> {
    #[derive(Serialize)]
    struct Line<'a> {
        time: Timestamp,
        level: &'a str,
        target: &'a str,
        message: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        request: Option<String>,
    }
    let event = Line {
        time: Timestamp::now(),
        level: record.level().as_str(),
        target: record.target(),
        message: record.args().to_string(),
        request: request_id::current().map(|id| id.to_string()),
    };
    serde_json::to_writer(&mut *line, &event)?;
    writeln!(line)
}
