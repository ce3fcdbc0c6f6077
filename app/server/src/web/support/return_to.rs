//! Where a browser is redirected after signing in: always to a page of this site, whatever the
//! address of the sign-in page requests.

/// The longest address to redirect to; those of this site are shorter, even with every filter.
const LONGEST: usize = 2_000;

/// How often a path is decoded: once by this server, once by a proxy that decodes too often, and
/// once more to see that nothing is left. Paths of this site need no decoding.
const ROUNDS: usize = 3;

/// Finds the page of an address: the address itself if it has a route for GET, or else its nearest
/// parent that has one, which is the page of a form. A function, because the route table depends on
/// the handlers.
pub struct NearestPage(pub fn(&str) -> &str);

/// Returns `next` if it is an address of this site, or else the start page. It must be a path in
/// visible ASCII that every browser and proxy reads in the same way: neither decoding its beginning
/// nor resolving `.` or `..` in it turns it into the name of another host.
pub fn ours(next: &str) -> &str {
    if is_ours(next) { next } else { "/" }
}

fn is_ours(next: &str) -> bool {
    // The length is checked first: the request may come from anyone.
    if next.len() > LONGEST || !next.starts_with('/') {
        return false;
    }
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let visible = next.bytes().all(|byte| byte.is_ascii_graphic());
    visible && !next.contains('\\') && decoded(path).is_some_and(|path| is_path(&path))
}

/// Whether a path, once decoded, stays a path of this host.
fn is_path(decoded: &[u8]) -> bool {
    let plain = !decoded.iter().any(u8::is_ascii_control) && !decoded.contains(&b'\\');
    let folders = decoded.strip_prefix(b"/").unwrap_or_default();
    let named = folders
        .split(|byte| *byte == b'/')
        .all(|folder| ![b"".as_slice(), b".", b".."].contains(&folder));
    plain && (named || folders.is_empty())
}

/// A path as a proxy would read it that decodes once too often; `None` if something remains to be
/// decoded even after that.
fn decoded(path: &str) -> Option<Vec<u8>> {
    let mut bytes = path.as_bytes().to_vec();
    for _ in 0..ROUNDS {
        let once = decoded_once(&bytes);
        if once.len() == bytes.len() {
            return Some(bytes);
        }
        bytes = once;
    }
    None
}

/// Replaces each `%` with two digits by the byte that it encodes, in one pass.
fn decoded_once(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let (byte, after) = match escaped(rest) {
            Some(byte) => (byte, rest.get(3..).unwrap_or_default()),
            None => (*first, after),
        };
        decoded.push(byte);
        rest = after;
    }
    decoded
}

/// The byte that the beginning encodes, if it is `%` and two digits.
fn escaped(bytes: &[u8]) -> Option<u8> {
    let [b'%', high, low, ..] = bytes else {
        return None;
    };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;
    use proptest::prelude::*;
    use reqwest::Url;

    #[test]
    fn addresses_of_this_site_are_accepted() {
        for next in [
            "/",
            "/cffa",
            "/transactions?kind=payment&from=2026-01-01",
            "/games/0199-a/edit?next=//evil.example",
            "/cffa?q=van%20Dijk#players",
        ] {
            assert_eq!(ours(next), next);
        }
    }

    #[test]
    fn other_addresses_are_replaced_by_the_start_page() {
        let long = format!("/{}", "x".repeat(LONGEST));
        for next in [
            "",
            "cffa",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/%2fevil.example",
            "/%2Fevil.example",
            "/%252fevil.example",
            "/%25252fevil.example",
            "/%2525252525252fevil.example",
            "/%25%32%66evil.example",
            "/%2%35%32fevil.example",
            "%2f%2fevil.example",
            "%2fcffa",
            "/%5cevil.example",
            "/%5Cevil.example",
            "/%09/evil.example",
            "/\t/evil.example",
            "/%0d%0aSet-Cookie:%20a=b",
            "/\r\nSet-Cookie: a=b",
            "/.//evil.example",
            "/x/..//evil.example",
            "/%2e%2e//evil.example",
            "https://evil.example/",
            "https:evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "/\u{e9}",
            "/a b",
            "/\u{0}",
            "?next=/",
            "@evil.example",
            long.as_str(),
        ] {
            assert_eq!(ours(next), "/", "{next:?}");
        }
    }

    proptest! {
        #[test]
        fn every_redirect_stays_on_this_site(
            next in "([/\\\\%.:@?#a\t\r\n 25fFcC]|%2f|%5c|//|evil|\\PC){0,24}",
        ) {
            let here = Url::parse("https://cffa.example/login").unwrap();
            let there = here.join(ours(&next)).unwrap();
            prop_assert_eq!(there.origin(), here.origin());
            prop_assert!(!there.path().starts_with("//"));
            prop_assert!(HeaderValue::from_str(ours(&next)).is_ok());
        }
    }
}
