//! `CFFA_URL`: the address that people type.

use super::ConfigError;
use super::refusal::unreadable;
use url::Url;

/// What is said of an address with a path: cookies, callbacks and links begin at the root.
const NO_PATH: &str = "an address without a path, such as https://cffa.example.com: CFFA can't run below a path of another site, so give it a host name or a port of its own";

/// What is said of an address that is none.
const WHOLE: &str = "a whole address, such as https://cffa.example.com";

/// Reads the address; answers it as browsers write its start, without a slash at its end.
///
/// # Errors
/// With a sentence that says which part can't be.
pub(super) fn read(value: &str) -> Result<String, ConfigError> {
    let refused = |expected| Err(unreadable("CFFA_URL", &shown(value), expected));
    let Ok(url) = Url::parse(value) else {
        return refused(WHOLE);
    };
    if !["http", "https"].contains(&url.scheme()) {
        return refused("an address that begins with https:// or http://");
    }
    // The library would take `https:/host` and `https:host` for the same.
    if !url.has_host() || !value.contains("://") || value.contains(char::is_whitespace) {
        return refused(WHOLE);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refused(
            "an address without a user name or password, such as https://cffa.example.com",
        );
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused(
            "an address with nothing behind a ? or #, such as https://cffa.example.com",
        );
    }
    if !url.path().trim_matches('/').is_empty() {
        return refused(NO_PATH);
    }
    Ok(url.origin().ascii_serialization())
}

/// What was given, for a sentence: without what may be a password.
fn shown(value: &str) -> String {
    match (value.split_once("://"), value.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://...@{host}"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_an_address_is_taken_as_browsers_write_it() {
        for (given, read_as) in [
            ("https://cffa.example.com", "https://cffa.example.com"),
            ("https://cffa.example.com/", "https://cffa.example.com"),
            ("https://cffa.example.com//", "https://cffa.example.com"),
            ("HTTPS://CFFA.example.com", "https://cffa.example.com"),
            ("https://cffa.example.com:443", "https://cffa.example.com"),
            (
                "https://cffa.example.com:8443/",
                "https://cffa.example.com:8443",
            ),
            ("http://localhost:5000", "http://localhost:5000"),
            ("http://192.168.0.7:5000", "http://192.168.0.7:5000"),
            ("http://[fe80::1]:5000", "http://[fe80::1]:5000"),
        ] {
            assert_eq!(read(given).unwrap(), read_as, "{given}");
        }
    }

    #[test]
    fn whatever_else_is_refused_with_the_part_that_cannot_be() {
        for (given, part) in [
            ("https://example.com/cffa", "can't run below a path"),
            ("https://example.com/cffa/", "can't run below a path"),
            ("https://example.com/a/b", "can't run below a path"),
            ("https://example.com/?team=1", "behind a ? or #"),
            ("https://example.com/cffa?team=1", "behind a ? or #"),
            ("https://example.com?", "behind a ? or #"),
            ("https://example.com#top", "behind a ? or #"),
            ("https://ann:secret@example.com", "without a user name"),
            ("https://ann@example.com/", "without a user name"),
            ("ftp://example.com", "begins with https://"),
            ("ws://example.com", "begins with https://"),
            ("mailto:ann@example.com", "begins with https://"),
            ("example.com", "a whole address"),
            ("//example.com", "a whole address"),
            ("https:example.com", "a whole address"),
            ("https://", "a whole address"),
            ("https:///", "a whole address"),
            ("https://:5000", "a whole address"),
            ("https://exa mple.com", "a whole address"),
            ("https://example.com:port", "a whole address"),
        ] {
            let sentence = read(given).unwrap_err().to_string();
            assert!(sentence.starts_with("CFFA_URL is "), "{given}: {sentence}");
            assert!(sentence.contains(part), "{given}: {sentence}");
            assert!(!sentence.contains("secret"), "{given}: {sentence}");
        }
    }
}
