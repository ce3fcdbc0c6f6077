//! CFFA as an installed app: what a browser needs to install it, and to show recent pages offline.

use crate::text::messages::{language, message};
use crate::web::support::assets;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_TYPE;
use serde::Serialize;
use serde_json::json;

/// The green of the icon and the header.
const COLOUR: &str = "#0e5a34";

/// The page to show offline instead of a page that is not cached.
#[derive(Serialize)]
pub(crate) struct OfflineView {}

impl View for OfflineView {
    const TEMPLATE: &'static str = "site/offline.html";
}

/// `GET /manifest.webmanifest`: the name and the icons of the installed app (W3C Web Application
/// Manifest).
pub async fn manifest() -> HttpResponse {
    let icon = |file: &str, size: u16, purpose: &str| {
        json!({
            "src": assets::address(&format!("img/{file}")),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let language = language::current();
    let manifest = json!({
        "id": "/",
        "name": message!("installed-name"),
        "short_name": message!("frame-cffa"),
        "lang": language.id(),
        "dir": language.direction(),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "theme_color": COLOUR,
        "background_color": COLOUR,
        "icons": [
            icon("icon-192.png", 192, "any"),
            icon("icon-512.png", 512, "any"),
            icon("icon-maskable-512.png", 512, "maskable"),
        ],
    });
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/manifest+json"))
        .body(manifest.to_string())
}

/// `GET /service-worker.js`. It is not under `/static`, because a service worker controls only
/// pages below its own folder. It starts with the values that change with each version: the
/// version, which makes browsers update it, and the files that pages consist of. It differs by
/// language, because one of its files is a page.
pub async fn service_worker() -> HttpResponse {
    let files = json!(assets::of_pages().collect::<Vec<_>>());
    let language = language::current().id();
    let version = json!(format!("{}-{language}", assets::fingerprint()));
    let icon = json!(assets::address("img/icon-192.png"));
    let script = assets::text("js/service_worker.js").unwrap_or_default();
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/javascript"))
        .body(format!(
            "const VERSION = {version};\nconst FILES = {files};\nconst ICON = {icon};\n{script}"
        ))
}

/// `GET /offline`
pub async fn offline() -> Result<HttpResponse, WebError> {
    Page::of(message!("offline-title"), "", &OfflineView {}).render_for_nobody()
}

#[cfg(test)]
impl crate::web::support::sample::Sample for OfflineView {
    fn samples() -> Vec<Self> {
        vec![OfflineView {}]
    }
}
