//! What the settings of a team say of its latest import.

use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::views::moment;
use cffa_book::Book;
use cffa_store::{ImportStage, StagedBookState, Team};
use serde::Serialize;
use uuid::Uuid;

/// Where an import is looked at.
pub(crate) fn address(id: Uuid) -> String {
    format!("/settings/import/{id}")
}

/// What the settings say of a team's import.
#[derive(Serialize)]
pub(crate) struct ImportView {
    pub(crate) href: String,
    /// `running`, `ready`, `refused` or `interrupted`.
    pub(crate) state: &'static str,
    pub(crate) by: String,
    /// When.
    pub(crate) began: String,
}

/// What the settings of the user's team say of its import, if there is one to come back to.
///
/// # Errors
/// When the database does not answer.
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

/// Whether a book still waits for somebody's yes: newer ones may have taken its place.
pub(crate) fn waits(team: &Team, id: Uuid) -> bool {
    let mut staged = team.staged.iter();
    staged.any(|staged| staged.generation == id && staged.state == StagedBookState::Whole)
}
