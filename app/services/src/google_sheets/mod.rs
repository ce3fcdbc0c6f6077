//! The Flask application's spreadsheet in Google Sheets.
//!
//! `key` reads the key of a service account, `grant` gets a short-lived token with it, `api` calls
//! Google's two services, and `answers` turns the responses into the CSVs that anyone could have
//! downloaded. They are then read like any other spreadsheet
//! ([`cffa_formats::import::spreadsheet`]). Must not contain: anything that stores the key. It is
//! in memory only while one import calls Google.
//!
//! Cells are requested as stored (`UNFORMATTED_VALUE`, `SERIAL_NUMBER`), not as displayed. A
//! displayed amount may be rounded, and a displayed date may lack its year or have its month first,
//! while its number is unambiguous.

mod answers;
mod api;
mod grant;
mod key;
mod refusal;

pub use key::{KEY, ServiceKey};
pub use refusal::GoogleRefusal;

use api::Api;
use cffa_formats::ImportRefusal;
use cffa_formats::import::spreadsheet::{Bundle, Role, bundle};
use cffa_formats::unpack::shown;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fs::File;
use std::time::Duration;
use url::Url;

/// The time limit for all requests together, because other imports may wait for the slot.
const WITHIN: Duration = Duration::from_secs(50);

/// The URLs of Google's services. They never come from a key: otherwise its author could make CFFA
/// send requests anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    token: String,
    drive: String,
    sheets: String,
}

impl Addresses {
    /// Google's own URLs (from its discovery documents `drive/v3` and `sheets/v4`), or all of them
    /// under another base URL.
    pub fn of(base: Option<&str>) -> Addresses {
        match base.map(|base| base.trim_end_matches('/')) {
            None => Addresses {
                token: "https://oauth2.googleapis.com/token".to_owned(),
                drive: "https://www.googleapis.com/drive/v3/files".to_owned(),
                sheets: "https://sheets.googleapis.com/v4/spreadsheets".to_owned(),
            },
            Some(base) => Addresses {
                token: format!("{base}/token"),
                drive: format!("{base}/drive/v3/files"),
                sheets: format!("{base}/v4/spreadsheets"),
            },
        }
    }
}

/// What to read.
#[derive(Clone, Debug, Default)]
pub struct SheetRequest {
    /// The spreadsheet: its name, its URL, or its ID.
    pub spreadsheet: String,
    /// The name of the worksheet for each role. The others are recognized by their columns.
    pub sheets: BTreeMap<Role, String>,
}

/// A spreadsheet that was read.
#[derive(Debug)]
pub struct Fetched {
    /// Its worksheets as CSVs in a zip, the format that [`cffa_formats::read_choosing`] reads.
    pub file: File,
    /// The worksheets that were named, with their names in the file.
    pub sheets: BTreeMap<Role, String>,
}

/// Reads a spreadsheet that is shared with the key's service account.
///
/// # Errors
/// [`GoogleRefusal`]
pub async fn fetch(
    at: &Addresses,
    key: &ServiceKey,
    wanted: &SheetRequest,
    now: Timestamp,
) -> Result<Fetched, GoogleRefusal> {
    let asked = tokio::time::timeout(WITHIN, read(at, key, wanted, now));
    asked.await.unwrap_or(Err(GoogleRefusal::Away))
}

async fn read(
    at: &Addresses,
    key: &ServiceKey,
    wanted: &SheetRequest,
    now: Timestamp,
) -> Result<Fetched, GoogleRefusal> {
    let name = wanted.spreadsheet.trim();
    if name.is_empty() {
        return Err(GoogleRefusal::NoName);
    }
    let api = Api::open(at, key, now).await?;
    let id = match id_in(name) {
        Some(id) => id,
        None => api.find(name).await?,
    };
    let titles = api.worksheets(&id).await?;
    let mut sheets = BTreeMap::new();
    for (role, name) in &wanted.sheets {
        sheets.insert(*role, named(&titles, name)?.clone());
    }
    let asked: Vec<String> = if sheets.len() == Role::ALL.len() {
        // One worksheet may have two roles.
        let mut asked: Vec<String> = sheets.values().cloned().collect();
        asked.sort();
        asked.dedup();
        asked
    } else {
        titles
    };
    if asked.len() > cffa_formats::import::spreadsheet::limits::SHEETS {
        return Err(ImportRefusal::TooManySheets.into());
    }
    let csvs = api.values(&id, &asked).await?;
    let files: Vec<Bundle> = asked
        .iter()
        .zip(csvs)
        .map(|(title, csv)| {
            let csv = csv.map_or_else(tempfile::tempfile, Ok)?;
            Ok((format!("{}.csv", file_name(title)), csv))
        })
        .collect::<std::io::Result<_>>()
        .map_err(ImportRefusal::Unreadable)?;
    Ok(Fetched {
        file: bundle(files)?,
        sheets: sheets
            .into_iter()
            .map(|(role, title)| (role, file_name(&title)))
            .collect(),
    })
}

/// The ID in a spreadsheet's URL, or the text itself if it can't be a name.
fn id_in(text: &str) -> Option<String> {
    /// Google's IDs have 44 characters, older ones a few more or fewer. No team's name is a word of
    /// this length without a space.
    const LONG: usize = 40;
    let is_id = |text: &str| {
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        text.bytes().all(letter) && !text.is_empty()
    };
    if let Ok(url) = Url::parse(text) {
        let mut parts = url.path_segments()?;
        parts.find(|part| *part == "d")?;
        return parts.next().filter(|id| is_id(id)).map(str::to_owned);
    }
    (text.len() >= LONG && is_id(text)).then(|| text.to_owned())
}

fn named<'a>(titles: &'a [String], name: &str) -> Result<&'a String, ImportRefusal> {
    let same = |title: &&String| title.trim().eq_ignore_ascii_case(name.trim());
    let found = titles.iter().find(|title| *title == name);
    found.or_else(|| titles.iter().find(same)).ok_or_else(|| {
        let there: Vec<String> = titles.iter().map(|title| shown(title)).collect();
        ImportRefusal::NoSuchSheet {
            name: shown(name),
            there: there.join(", "),
        }
    })
}

/// A worksheet's name as a file name: in our zip, a slash would start a folder, and a dot at the
/// start would make a hidden file.
fn file_name(title: &str) -> String {
    let safe = |letter: char| match letter {
        '/' | '\\' => '-',
        other if other.is_control() => '-',
        other => other,
    };
    let name: String = title.chars().map(safe).collect();
    match name.strip_prefix('.') {
        Some(rest) => format!("-{rest}"),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_is_known_by_its_address_its_id_or_its_name() {
        let id = "1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcde";
        let address = format!("https://docs.google.com/spreadsheets/d/{id}/edit#gid=0");
        assert_eq!(id_in(&address).as_deref(), Some(id));
        assert_eq!(id_in(id).as_deref(), Some(id));
        for name in [
            "Tuesday Turf",
            "Turf",
            "A-very-long-name-of a team that plays on Tuesdays",
        ] {
            assert_eq!(id_in(name), None, "{name}");
        }
        assert_eq!(id_in("https://example.com/spreadsheets"), None);
        assert_eq!(
            id_in("https://docs.google.com/spreadsheets/d/..%2F..%2Fa/edit"),
            None
        );
    }

    #[test]
    fn worksheets_become_files_that_stay_in_their_folder() {
        for (title, name) in [
            ("Games", "Games"),
            ("Games 24/25", "Games 24-25"),
            ("..", "-."),
            (".hidden", "-hidden"),
        ] {
            assert_eq!(file_name(title), name);
        }
    }
}
