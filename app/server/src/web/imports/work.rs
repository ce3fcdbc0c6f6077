//! The background work of an import: it reads a file, writes its book next to the team's, and
//! prepares the result for display. It is independent of the request that started it, which may
//! already have ended.

use crate::web::imports::choices::Chosen;
use crate::web::imports::outcome::StoredOutcome;
use crate::web::imports::preview;
use crate::web::support::form::FieldErrors;
use crate::web::support::refusals::Sentence;
use cffa_book::{Actor, Currency};
use cffa_formats::import::spreadsheet::Choices;
use cffa_formats::progress::ProgressReader;
use cffa_formats::{ImportContext, ImportRefusal, ParsedBook};
use cffa_services::books::{Books, Upload};
use cffa_services::google_sheets;
use cffa_services::google_sheets::{Addresses, GoogleRefusal, ServiceKey, SheetRequest};
use cffa_services::imports::{ImportError, Outcome, Report};
use cffa_store::{ImportStage, Team};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Arc;
use tokio::task::spawn_blocking;
use uuid::Uuid;

/// The team whose book is imported, and the user.
#[derive(Clone)]
pub(crate) struct Work {
    pub books: Arc<Books>,
    pub team: Team,
    pub by: Actor,
}

/// A file and the result of reading it.
type Read = (File, Result<ParsedBook, ImportRefusal>);

impl Work {
    /// Reads an uploaded file.
    pub async fn of_file(
        self,
        file: File,
        chosen: Chosen,
        id: Uuid,
        to: Report,
    ) -> Result<Outcome, ImportError> {
        match self
            .read(file, &chosen.choices, chosen.currency, &to)
            .await?
        {
            (file, Ok(reading)) => {
                self.stage(file, reading, &chosen, FieldErrors::default(), id, &to)
                    .await
            }
            (_, Err(refusal)) => StoredOutcome::NoFile(refusal.sentence()).outcome(),
        }
    }

    /// Reads a file again with the user's choices; `problems` are the errors of the form.
    pub async fn of_choices(
        self,
        file: File,
        mut chosen: Chosen,
        mut problems: FieldErrors,
        id: Uuid,
        to: Report,
    ) -> Result<Outcome, ImportError> {
        let currency = chosen.currency;
        let (mut file, mut reading) = self.read(file, &chosen.choices, currency, &to).await?;
        if let Err(refusal) = &reading {
            // The user may have chosen a sheet that does not fit its purpose: retry without the
            // choices of sheets.
            problems.note("form", refusal.sentence());
            chosen.choices.sheets.clear();
            (file, reading) = self.read(file, &chosen.choices, currency, &to).await?;
        }
        match reading {
            Ok(reading) => self.stage(file, reading, &chosen, problems, id, &to).await,
            Err(refusal) => StoredOutcome::NoFile(refusal.sentence()).outcome(),
        }
    }

    /// Reads a spreadsheet from Google; `typed` are the fields of the form. The key is dropped
    /// immediately after the calls to Google.
    pub async fn of_google(
        self,
        at: Addresses,
        (key, wanted): (ServiceKey, SheetRequest),
        mut chosen: Chosen,
        typed: BTreeMap<String, String>,
        (id, to): (Uuid, Report),
    ) -> Result<Outcome, ImportError> {
        to.begin(ImportStage::Reading, 0);
        let fetched = google_sheets::fetch(&at, &key, &wanted, Timestamp::now()).await;
        drop(key);
        let refusal: GoogleRefusal = match fetched {
            Ok(fetched) => {
                chosen.choices.sheets = fetched.sheets;
                let (choices, currency) = (&chosen.choices, chosen.currency);
                match self.read(fetched.file, choices, currency, &to).await? {
                    (file, Ok(reading)) => {
                        let nothing = FieldErrors::default();
                        return self.stage(file, reading, &chosen, nothing, id, &to).await;
                    }
                    (_, Err(refusal)) => refusal.into(),
                }
            }
            Err(refusal) => refusal,
        };
        StoredOutcome::no_spreadsheet(&refusal, typed).outcome()
    }

    /// Reads a file outside the threads that serve requests.
    async fn read(
        &self,
        file: File,
        choices: &Choices,
        currency: Currency,
        to: &Report,
    ) -> Result<Read, ImportError> {
        let (actor, now) = (self.by.clone(), Timestamp::now());
        let (choices, to) = (choices.clone(), to.clone());
        let read = spawn_blocking(move || {
            let mut around = ImportContext {
                now,
                actor,
                currency,
                ids: &mut Uuid::now_v7,
            };
            let about = file.metadata().map_err(ImportRefusal::Unreadable);
            let reading = about.and_then(|about| {
                to.begin(ImportStage::Reading, about.len());
                let reader = ProgressReader::new(&file, about.len(), &to);
                cffa_formats::read_with_progress(reader, &choices, &mut around, &to)
            });
            (file, reading)
        });
        read.await
            .map_err(|gone| ImportError::Lost(gone.to_string()))
    }

    /// Writes the parsed book next to the team's book. A spreadsheet is stored with it, because the
    /// user can still change the choices.
    async fn stage(
        &self,
        mut file: File,
        reading: ParsedBook,
        chosen: &Chosen,
        problems: FieldErrors,
        id: Uuid,
        to: &Report,
    ) -> Result<Outcome, ImportError> {
        let (books, team) = (&self.books, &self.team);
        to.begin(ImportStage::Writing, reading.entries.len() as u64);
        let entries = &reading.entries;
        match &reading.questions {
            Some(questions) => {
                let upload = Upload {
                    file: &mut file,
                    unanswered: !questions.unanswered().is_empty(),
                };
                let staged = books.stage_with_file(team, id, entries, upload, to);
                staged.await?;
            }
            None => books.stage_with_progress(team, id, entries, to).await?,
        }
        StoredOutcome::Book {
            shown: Box::new(preview::shown(&reading, chosen)),
            problems,
        }
        .outcome()
    }
}
