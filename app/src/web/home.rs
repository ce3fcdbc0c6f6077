//! `/`: what this is, or where to go from here.

use super::answer::see;
use super::asker::Asker;
use super::earlier;
use super::failure::Failure;
use super::form::Form;
use super::page::Page;
use actix_web::HttpResponse;
use uuid::Uuid;

/// `GET /`
pub async fn show(asker: Asker) -> Result<HttpResponse, Failure> {
    if asker.account().is_some() && asker.here().is_none() {
        return Page::new("no_team.html", "No team yet", "")
            .with("revoked", asker.revoked())
            .with("earlier", &earlier::offers(&asker).await?)
            .render(&asker, None);
    }
    let book = match asker.here() {
        Some(here) => Some(asker.app().books.read(&here.team).await?),
        None => None,
    };
    Page::new("home.html", "Start", "").render(&asker, book.as_deref())
}

/// `POST /teams/switch`: the gate found the place in the team that the form names.
pub async fn switch_team(asker: Asker, form: Form) -> Result<HttpResponse, Failure> {
    let wanted: Option<Uuid> = form.id("team");
    let place = asker.place()?;
    if wanted != Some(place.team.id) {
        return Err(Failure::Missing);
    }
    asker
        .session()
        .set_team(place.team.id)
        .map_err(anyhow::Error::from)?;
    Ok(see(if asker.is_manager() {
        "/cffa"
    } else {
        "/playerSummary"
    }))
}
