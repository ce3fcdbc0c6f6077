//! The two Google services that are called: Drive to find a spreadsheet (API v3, `files.list`), and
//! Sheets to read it (API v4, `spreadsheets.get` and `spreadsheets.values.batchGet`).

use super::answers::{self, ApiError, Files, Spreadsheet};
use super::grant::{self, Denied, Granted};
use super::{Addresses, GoogleRefusal, ServiceKey};
use crate::http_client;
use crate::http_client::CallError;
use cffa_formats::ImportRefusal;
use cffa_formats::unpack::shown;
use jiff::Timestamp;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde::de::DeserializeOwned;
use std::fs::File;
use std::time::Duration;
use url::Url;

/// The time limit for a whole response. Google takes some seconds for 50,000 rows.
const WITHIN: Duration = Duration::from_secs(30);

/// The largest response with a token, a list of files or a list of worksheets, in bytes.
const SMALL: usize = 1 << 20;

/// The largest response with cells, in bytes. It is held in memory, and 50,000 rows have about 5
/// MiB.
const CELLS: usize = 24 << 20;

/// The most spreadsheets with the same name that are listed.
const SAME_NAME: usize = 10;

/// Google's services, with the access of one service account.
pub struct Api<'a> {
    at: &'a Addresses,
    email: &'a str,
    client: Client,
    token: String,
}

impl<'a> Api<'a> {
    /// Requests a token.
    ///
    /// # Errors
    /// If Google rejects the key, or is unavailable.
    pub async fn open(
        at: &'a Addresses,
        key: &'a ServiceKey,
        now: Timestamp,
    ) -> Result<Api<'a>, GoogleRefusal> {
        let client =
            http_client::client(Vec::new(), WITHIN).map_err(|why| unavailable(&why.into()))?;
        let asked = client
            .post(&at.token)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(grant::request(key, &at.token, now)?);
        let (status, body) = answer(asked, SMALL).await?;
        if status.is_server_error() {
            return Err(GoogleRefusal::Away);
        }
        if status == StatusCode::TOO_MANY_REQUESTS {
            return Err(GoogleRefusal::Quota);
        }
        if !status.is_success() {
            let denied: Denied = understood(&body)?;
            return Err(denied.refusal());
        }
        let granted: Granted = understood(&body)?;
        Ok(Api {
            at,
            email: &key.email,
            client,
            token: granted.access_token,
        })
    }

    /// Returns the ID of the spreadsheet with this name.
    pub async fn find(&self, name: &str) -> Result<String, GoogleRefusal> {
        let escaped = name.replace('\\', "\\\\").replace('\'', "\\'");
        let query = format!(
            "name = '{escaped}' and mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false"
        );
        let mut url = address(&self.at.drive)?;
        url.query_pairs_mut()
            .append_pair("q", &query)
            .append_pair("fields", "files(id)")
            .append_pair("pageSize", &SAME_NAME.to_string())
            // Include the shared drives of an organization.
            .append_pair("supportsAllDrives", "true")
            .append_pair("includeItemsFromAllDrives", "true");
        let found: Files = understood(&self.get(url, SMALL, "Google Drive API").await?)?;
        let mut files = found.files;
        let (name, email) = (shown(name), self.email.to_owned());
        match files.len() {
            0 => Err(GoogleRefusal::NoSuchSpreadsheet { name, email }),
            1 => Ok(files.remove(0).id),
            count => Err(GoogleRefusal::SeveralSpreadsheets { name, email, count }),
        }
    }

    /// The names of a spreadsheet's worksheets, in order. Sheets that consist of a chart have no
    /// cells and are left out.
    pub async fn worksheets(&self, id: &str) -> Result<Vec<String>, GoogleRefusal> {
        let mut url = self.spreadsheet(&[id])?;
        url.query_pairs_mut()
            .append_pair("fields", "sheets.properties(title,sheetType)");
        let body = self.get(url, SMALL, "Google Sheets API").await?;
        Ok(understood::<Spreadsheet>(&body)?.worksheets())
    }

    /// Returns the cells of worksheets, each as a CSV; `None` for an empty one.
    pub async fn values(
        &self,
        id: &str,
        titles: &[String],
    ) -> Result<Vec<Option<File>>, GoogleRefusal> {
        let mut url = self.spreadsheet(&[id, "values:batchGet"])?;
        for title in titles {
            let range = format!("'{}'", title.replace('\'', "''"));
            url.query_pairs_mut().append_pair("ranges", &range);
        }
        url.query_pairs_mut()
            .append_pair("majorDimension", "ROWS")
            .append_pair("valueRenderOption", "UNFORMATTED_VALUE")
            .append_pair("dateTimeRenderOption", "SERIAL_NUMBER");
        let body = self.get(url, CELLS, "Google Sheets API").await?;
        let csvs = tokio::task::spawn_blocking(move || answers::csvs(&body))
            .await
            .map_err(|_| strange("its cells could not be read"))?
            .map_err(|_| strange("its cells are none"))?;
        match csvs.len() == titles.len() {
            true => Ok(csvs),
            false => Err(strange("it left out worksheets")),
        }
    }

    fn spreadsheet(&self, path: &[&str]) -> Result<Url, GoogleRefusal> {
        let mut url = address(&self.at.sheets)?;
        url.path_segments_mut()
            .map_err(|()| strange("its address is none"))?
            .extend(path);
        Ok(url)
    }

    async fn get(
        &self,
        url: Url,
        most: usize,
        service: &'static str,
    ) -> Result<Vec<u8>, GoogleRefusal> {
        let asked = self.client.get(url).bearer_auth(&self.token);
        let (status, body) = answer(asked, most).await?;
        if status.is_success() {
            return Ok(body);
        }
        let message: ApiError = serde_json::from_slice(&body).unwrap_or_default();
        Err(match status {
            StatusCode::TOO_MANY_REQUESTS => GoogleRefusal::Quota,
            StatusCode::FORBIDDEN if message.is_quota() => GoogleRefusal::Quota,
            StatusCode::FORBIDDEN if message.is_switched_off() => {
                GoogleRefusal::SwitchedOff { service }
            }
            StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => GoogleRefusal::NotShared {
                email: self.email.to_owned(),
            },
            StatusCode::BAD_REQUEST if message.is_other_document() => {
                GoogleRefusal::NotASpreadsheet
            }
            status if status.is_server_error() => GoogleRefusal::Away,
            status => strange(&format!("status {}", status.as_u16())),
        })
    }
}

async fn answer(
    asked: RequestBuilder,
    most: usize,
) -> Result<(StatusCode, Vec<u8>), GoogleRefusal> {
    let mut answer = http_client::send(asked)
        .await
        .map_err(|why| unavailable(&why))?;
    let body = http_client::body(&mut answer, most).await;
    match body {
        Ok(body) => Ok((answer.status(), body)),
        Err(CallError::TooLarge { .. }) => Err(ImportRefusal::TooManyCells.into()),
        Err(why) => Err(unavailable(&why)),
    }
}

fn unavailable(why: &CallError) -> GoogleRefusal {
    // Without its cause, which contains the URL and so the name of a spreadsheet.
    log::warn!("Google is unavailable: {why}");
    GoogleRefusal::Away
}

fn strange(what: &str) -> GoogleRefusal {
    GoogleRefusal::Strange {
        what: what.to_owned(),
    }
}

fn address(text: &str) -> Result<Url, GoogleRefusal> {
    Url::parse(text).map_err(|_| strange("its address is none"))
}

fn understood<T: DeserializeOwned>(body: &[u8]) -> Result<T, GoogleRefusal> {
    serde_json::from_slice(body)
        .map_err(|_| strange("its answer is no JSON of the kind it promises"))
}
