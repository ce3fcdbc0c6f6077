//! `cffa export`

use super::{find_team, open_store, println_lossy, progress, sentences};
use anyhow::Context;
use cffa_formats::progress::Progress;
use cffa_formats::{Export, ExportFormat};
use cffa_services::books::Books;
use cffa_services::config::Config;
use cffa_store::Team;
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use std::fs::{self, File};
use std::path::PathBuf;

/// What to export, and how.
#[derive(Args)]
pub struct ExportArgs {
    /// The file to write. Existing files are not overwritten.
    file: PathBuf,
    /// The team; required if there are several.
    #[arg(long)]
    team: Option<String>,
    /// The format to write.
    #[arg(long, default_value = "complete")]
    format: Format,
}

/// The formats, as they are named here.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A zip with everything, including the history.
    Complete,
    /// The zip format of the previous CFFA, for its data tools.
    Original,
    /// A workbook for Excel, LibreOffice or Google Sheets.
    Xlsx,
    /// The workbook's sheets as CSVs, in a zip.
    Csv,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> ExportFormat {
        match format {
            Format::Complete => ExportFormat::Complete,
            Format::Original => ExportFormat::Original,
            Format::Xlsx => ExportFormat::Xlsx,
            Format::Csv => ExportFormat::Csv,
        }
    }
}

/// Writes a team's book to a file.
pub async fn run(config: &Config, wanted: &ExportArgs) -> anyhow::Result<()> {
    let path = &wanted.file;
    let store = open_store(config).await?;
    let team = find_team(&*store, wanted.team.as_deref()).await?;
    let unwritable = || sentences::file_unwritable(path);
    let file = File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .open(path)
        .with_context(unwritable)?;
    let written = write(&Books::new(store), &team, &file, wanted.format.into()).await;
    let written = written.and_then(|changes| {
        file.sync_all().with_context(unwritable)?;
        Ok(changes)
    });
    if written.is_err() {
        // An incomplete file is useless.
        fs::remove_file(path).ok();
    }
    println_lossy(sentences::exported(path, written?, &team.name));
    Ok(())
}

/// Writes it, and returns the number of changes.
async fn write(
    books: &Books,
    team: &Team,
    file: &File,
    format: ExportFormat,
) -> anyhow::Result<u64> {
    let failed = sentences::EXPORT_FAILED;
    let mut pages = books.pages(team).await?;
    let mut export = Export::new(file, format, &team.name, Timestamp::now()).context(failed)?;
    let bar = progress::changes(sentences::WRITING, pages.total());
    loop {
        let page = pages.next().await?;
        if page.is_empty() {
            break;
        }
        for entry in &page {
            export.push(entry).context(failed)?;
        }
        bar.at(export.changes());
    }
    let changes = export.changes();
    export.finish().context(failed)?;
    Ok(changes)
}
