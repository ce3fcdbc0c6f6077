//! Origins whose scripts can call the API.

use super::ConfigError;
use super::refusal::unreadable;
use url::Url;

/// Reads comma-separated origins, or `*` for all. Empty when nothing is set.
///
/// # Errors
/// When one is not an origin as browsers write it.
pub(super) fn read(value: Option<&str>) -> Result<Vec<String>, ConfigError> {
    let value = value.unwrap_or_default();
    let listed = value.split(',').map(str::trim).filter(|it| !it.is_empty());
    listed.map(origin).collect()
}

fn origin(text: &str) -> Result<String, ConfigError> {
    if text == "*" {
        return Ok(text.to_owned());
    }
    let parsed = Url::parse(text).ok();
    let same = |url: &Url| url.origin().ascii_serialization() == text;
    match parsed {
        Some(url) if ["http", "https"].contains(&url.scheme()) && same(&url) => Ok(text.to_owned()),
        _ => Err(unreadable(
            "API_CORS_ORIGINS",
            text,
            "a comma-separated list of origins, such as https://notebook.example.com, or * for all",
        )),
    }
}
