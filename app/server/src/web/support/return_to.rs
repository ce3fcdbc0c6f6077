//! Where a browser goes on after signing in: to a page of ours, whatever the address of
//! the sign-in page said.

/// The longest address that is gone on to; ours with every filter filled in are shorter.
const LONGEST: usize = 2_000;

/// How often a path is decoded: once by us, once by a proxy that decodes too often, and once
/// more to see that nothing is left. Ours have nothing to decode.
const ROUNDS: usize = 3;

/// The address itself if it answers a GET, else the nearest one above it that does: the page that
/// a form without a page of its own is on. The route table knows it, and is above all handlers.
pub struct NearestPage(pub fn(&str) -> &str);

/// An address of our own to go to; anything else becomes the start page. Only what every
/// browser and proxy reads alike passes: a path, in visible ASCII, that no decoding of
/// its beginning and no `.` or `..` in it makes the name of another host.
pub fn ours(next: &str) -> &str {
    if is_ours(next) { next } else { "/" }
}

fn is_ours(next: &str) -> bool {
    // The length is asked before anything is read: whoever asks need not have signed in.
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

/// A path as a proxy might read it that decodes once too often; nothing when there is
/// something to decode even after that.
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

/// Each `%` with two digits as the byte that it stands for, in one pass.
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

/// The byte that the beginning of these stands for, when that is `%` and two digits.
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
    fn pages_of_ours_are_gone_on_to() {
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
    fn nothing_else_is() {
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
        fn whatever_is_asked_the_browser_stays_here(
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
