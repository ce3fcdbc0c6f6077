//! Stylesheets, scripts and pictures: embedded in the program, under addresses that
//! change with their content, so that browsers may cache them without a time limit.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// One fingerprint for all files, so that scripts can import each other by relative
/// address. Part of every address: `/static/v-<fingerprint>/css/app.css`.
pub fn fingerprint() -> &'static str {
    static FINGERPRINT: OnceLock<String> = OnceLock::new();
    FINGERPRINT.get_or_init(|| {
        let mut names: Vec<_> = Files::iter().collect();
        names.sort();
        let mut sum = Sha256::new();
        for name in names {
            sum.update(name.as_bytes());
            sum.update(
                Files::get(&name)
                    .map(|file| file.metadata.sha256_hash())
                    .unwrap_or_default(),
            );
        }
        sum.finalize()
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    })
}

/// The address of a file.
pub fn address(path: &str) -> String {
    format!("/static/v-{}/{path}", fingerprint())
}

/// The addresses of all files that pages use.
pub fn of_pages() -> impl Iterator<Item = String> {
    Files::iter()
        .filter(|name| {
            ["css/", "img/", "js/"]
                .iter()
                .any(|it| name.starts_with(it))
        })
        .map(|name| address(&name))
}

/// The content of a script.
pub fn text(path: &str) -> Option<String> {
    let file = Files::get(path)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// `GET /static/{version}/{path}`. An address with an older fingerprint returns the current file,
/// but must not be cached.
pub async fn serve(address: web::Path<(String, String)>) -> HttpResponse {
    let (version, path) = address.into_inner();
    let Some(file) = Files::get(&path) else {
        return HttpResponse::NotFound().finish();
    };
    let keep = if version.strip_prefix("v-") == Some(fingerprint()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.metadata.mimetype().to_owned()))
        .insert_header((CACHE_CONTROL, keep))
        .body(file.data.into_owned())
}
