//! `CFFA_URL`: the public URL.

use super::ConfigError;
use super::refusal::unreadable;
use url::Url;

/// For a URL with a path: cookies, callbacks and links need the root.
const NO_PATH: &str = "a URL without a path, such as https://cffa.example.com: CFFA can't run under a path of another site. Give it its own host name or port";

/// For a value that is not a URL.
const WHOLE: &str = "a complete URL, such as https://cffa.example.com";

/// Reads the URL and returns its origin as browsers write it, without a trailing slash.
///
/// # Errors
/// With a sentence that names the part that is not allowed.
pub(super) fn read(value: &str) -> Result<String, ConfigError> {
    let refused = |expected| Err(unreadable("CFFA_URL", &shown(value), expected));
    let Ok(url) = Url::parse(value) else {
        return refused(WHOLE);
    };
    if !["http", "https"].contains(&url.scheme()) {
        return refused("a URL that begins with https:// or http://");
    }
    // The library also accepts `https:/host` and `https:host`.
    if !url.has_host() || !value.contains("://") || value.contains(char::is_whitespace) {
        return refused(WHOLE);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refused("a URL without a user name or password, such as https://cffa.example.com");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused(
            "a URL without a query (?) or fragment (#), such as https://cffa.example.com",
        );
    }
    if !url.path().trim_matches('/').is_empty() {
        return refused(NO_PATH);
    }
    Ok(url.origin().ascii_serialization())
}

/// The value for an error message, without a password that it may contain.
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
    fn the_origin_of_a_url_is_returned_as_browsers_write_it() {
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
    fn other_urls_are_refused_with_the_part_that_is_not_allowed() {
        for (given, part) in [
            ("https://example.com/cffa", "can't run under a path"),
            ("https://example.com/cffa/", "can't run under a path"),
            ("https://example.com/a/b", "can't run under a path"),
            (
                "https://example.com/?team=1",
                "without a query (?) or fragment (#)",
            ),
            (
                "https://example.com/cffa?team=1",
                "without a query (?) or fragment (#)",
            ),
            (
                "https://example.com?",
                "without a query (?) or fragment (#)",
            ),
            (
                "https://example.com#top",
                "without a query (?) or fragment (#)",
            ),
            ("https://ann:secret@example.com", "without a user name"),
            ("https://ann@example.com/", "without a user name"),
            ("ftp://example.com", "begins with https://"),
            ("ws://example.com", "begins with https://"),
            ("mailto:ann@example.com", "begins with https://"),
            ("example.com", "a complete URL"),
            ("//example.com", "a complete URL"),
            ("https:example.com", "a complete URL"),
            ("https://", "a complete URL"),
            ("https:///", "a complete URL"),
            ("https://:5000", "a complete URL"),
            ("https://exa mple.com", "a complete URL"),
            ("https://example.com:port", "a complete URL"),
        ] {
            let sentence = read(given).unwrap_err().to_string();
            assert!(sentence.starts_with("CFFA_URL is "), "{given}: {sentence}");
            assert!(sentence.contains(part), "{given}: {sentence}");
            assert!(!sentence.contains("secret"), "{given}: {sentence}");
        }
    }
}
