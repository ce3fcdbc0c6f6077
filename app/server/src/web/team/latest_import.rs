//! The latest import on the settings page of a team.

use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::views::moment;
use cffa_book::Book;
use cffa_store::{ImportStage, StagedBookState, Team};
use serde::Serialize;
use uuid::Uuid;

/// The path of an import's page.
pub(crate) fn address(id: Uuid) -> String {
    format!("/settings/import/{id}")
}

/// A team's import, as shown on the settings page.
#[derive(Serialize)]
pub(crate) struct ImportView {
    pub(crate) href: String,
    /// `running`, `ready`, `refused` or `interrupted`.
    pub(crate) state: &'static str,
    pub(crate) by: String,
    /// The time when it started.
    pub(crate) began: String,
}

/// The import of the user's team for the settings page, if it is still relevant.
///
/// # Errors
/// When the database is unavailable.
pub(crate) async fn latest_import(
    user: &CurrentUser,
    book: &Book,
) -> Result<Option<ImportView>, WebError> {
    let team = user.team()?;
    let Some(import) = user.app().imports.of(team.id).await? else {
        return Ok(None);
    };
    let state = match import.stage {
        ImportStage::Waiting | ImportStage::Reading | ImportStage::Writing => "running",
        ImportStage::Ready if waits(team, import.id) => "ready",
        ImportStage::Ready => return Ok(None),
        ImportStage::Refused => "refused",
        ImportStage::Interrupted => "interrupted",
    };
    Ok(Some(ImportView {
        href: address(import.id),
        state,
        began: moment(book, import.began),
        by: import.by.name,
    }))
}

/// Whether a staged book still waits for confirmation: a newer one may have replaced it.
pub(crate) fn waits(team: &Team, id: Uuid) -> bool {
    let mut staged = team.staged.iter();
    staged.any(|staged| staged.generation == id && staged.state == StagedBookState::Whole)
}
