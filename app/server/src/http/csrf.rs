//! No other site acts in a visitor's name.
//!
//! Browsers say where a request comes from, and pages can't change what they say:
//! `Sec-Fetch-Site` (Fetch Metadata, W3C) in every current browser over https and on
//! loopback, `Origin` (RFC 6454) with every POST also over plain http, as at home
//! without a certificate. So no form needs a secret in it, and none can be forgotten.
//! Browsers too old for either, whose `Referer` somebody takes away as well, are known
//! by what the form carries: a token of the session that its page was made for.
//!
//! The API takes bearer tokens, which no browser adds by itself; it does not need this.
//! The addresses of headcounts (`/space/...`) take neither: they are for anybody from
//! anywhere, and no cookie counts there (`api::occupancy::routes`).

use actix_web::http::header::{HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, REFERER};
use actix_web::http::{Method, Uri};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Why a request is turned away (HTTP 403).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CrossSite {
    /// The browser says that another site asked for it.
    #[error(
        "This request came from another site, so nothing was changed. Open the page here and try \
        again."
    )]
    Foreign,
    /// Nothing says where it comes from.
    #[error(
        "Your browser did not say which page sent this request, so nothing was changed. Open the \
        page here and try again. If the problem persists, an extension or a proxy may be \
        removing the headers Origin and Referer."
    )]
    Unsaid,
}

/// Whether a browser says by itself which site its requests come from.
pub fn says_its_site(headers: &HeaderMap) -> bool {
    headers.contains_key(SEC_FETCH_SITE)
}

/// Whether a request may do what it asks for, by its head alone.
///
/// # Errors
/// [`CrossSite`]. What is [`CrossSite::Unsaid`] may still be done if the form carries the
/// token of its session.
pub fn check(method: &Method, headers: &HeaderMap, uri: &Uri) -> Result<(), CrossSite> {
    if [Method::GET, Method::HEAD, Method::OPTIONS].contains(method) {
        return Ok(());
    }
    let mut sites = headers.get_all(SEC_FETCH_SITE).map(HeaderValue::as_bytes);
    if let Some(site) = sites.next() {
        // `none`: the visitor did it without any page, for example by reopening a tab
        // that was a form. No site can cause it. `same-site` is another host of the
        // domain, which may be anybody's.
        return match (site, sites.next()) {
            (b"same-origin" | b"none", None) => Ok(()),
            _ => Err(CrossSite::Foreign),
        };
    }
    // `Origin: null` is what a page without an origin says, which ours is not.
    let from = match headers.get(ORIGIN) {
        Some(origin) => origin,
        None => headers.get(REFERER).ok_or(CrossSite::Unsaid)?,
    };
    let from: Uri = from
        .to_str()
        .ok()
        .and_then(|from| from.parse().ok())
        .ok_or(CrossSite::Foreign)?;
    // Not from X-Forwarded-Host or the like, which nobody may have overwritten. HTTP/2
    // has the host in the address instead of a header.
    let host = match uri.authority() {
        Some(authority) => authority.as_str(),
        None => headers
            .get(HOST)
            .and_then(|host| host.to_str().ok())
            .ok_or(CrossSite::Unsaid)?,
    };
    let scheme = from.scheme_str().ok_or(CrossSite::Foreign)?;
    let authority = from.authority().ok_or(CrossSite::Foreign)?;
    if plain(authority.as_str(), scheme) == plain(host, scheme) {
        Ok(())
    } else {
        Err(CrossSite::Foreign)
    }
}

/// A host and port as all browsers would write them: in small letters, without the port
/// that the scheme implies.
fn plain(authority: &str, scheme: &str) -> String {
    let authority = authority.to_ascii_lowercase();
    let implied = match scheme {
        "http" => ":80",
        "https" => ":443",
        _ => return authority,
    };
    match authority.strip_suffix(implied) {
        Some(host) => host.to_owned(),
        None => authority,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn post(headers: &[(&'static str, &'static str)]) -> Result<(), CrossSite> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        check(&Method::POST, &map, &Uri::from_static("/games"))
    }

    #[test]
    fn what_the_browser_says_of_the_site_decides() {
        let site = |site| post(&[("sec-fetch-site", site), ("host", "cffa.example")]);
        assert_eq!(site("same-origin"), Ok(()));
        assert_eq!(site("none"), Ok(()));
        for foreign in [
            "cross-site",
            "same-site",
            "",
            "same-origin, none",
            "SAME-ORIGIN",
        ] {
            assert_eq!(site(foreign), Err(CrossSite::Foreign), "{foreign}");
        }
        let twice = [("sec-fetch-site", "same-origin"); 2];
        assert_eq!(post(&twice), Err(CrossSite::Foreign));
        // Nothing else outvotes it.
        let both = [
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://cffa.example"),
            ("host", "cffa.example"),
        ];
        assert_eq!(post(&both), Err(CrossSite::Foreign));
    }

    #[test]
    fn else_the_origin_is_compared_with_the_host() {
        for (origin, host) in [
            ("http://127.0.0.1:5000", "127.0.0.1:5000"),
            ("http://localhost:5000", "localhost:5000"),
            ("http://[::1]:5000", "[::1]:5000"),
            ("http://192.168.1.5:5000", "192.168.1.5:5000"),
            ("https://cffa.example", "cffa.example"),
            ("https://cffa.example", "CFFA.example:443"),
            ("http://cffa.example", "cffa.example:80"),
            ("https://cffa.example:8443", "cffa.example:8443"),
        ] {
            let answer = post(&[("origin", origin), ("host", host)]);
            assert_eq!(answer, Ok(()), "{origin} to {host}");
        }
        for (origin, host) in [
            ("null", "cffa.example"),
            ("", "cffa.example"),
            ("https://evil.example", "cffa.example"),
            ("https://cffa.example.evil.example", "cffa.example"),
            ("https://evil.example/cffa.example", "cffa.example"),
            ("https://cffa.example@evil.example", "cffa.example"),
            ("https://cffa.example:8443", "cffa.example"),
            ("http://127.0.0.1:6000", "127.0.0.1:5000"),
            ("cffa.example", "cffa.example"),
        ] {
            let answer = post(&[("origin", origin), ("host", host)]);
            assert_eq!(answer, Err(CrossSite::Foreign), "{origin} to {host}");
        }
    }

    #[test]
    fn else_the_referer_and_without_any_of_them_nothing_is_done() {
        let host = ("host", "cffa.example");
        let ours = ("referer", "https://cffa.example/games/new?again=1");
        assert_eq!(post(&[ours, host]), Ok(()));
        let foreign = ("referer", "https://evil.example/https://cffa.example");
        assert_eq!(post(&[foreign, host]), Err(CrossSite::Foreign));
        // A foreign origin is not made good by a referer.
        let origin = ("origin", "https://evil.example");
        assert_eq!(post(&[origin, ours, host]), Err(CrossSite::Foreign));
        assert_eq!(post(&[host]), Err(CrossSite::Unsaid));
        assert_eq!(post(&[ours]), Err(CrossSite::Unsaid));
        let forwarded = ("x-forwarded-host", "evil.example");
        let origin = ("origin", "https://evil.example");
        assert_eq!(post(&[forwarded, origin, host]), Err(CrossSite::Foreign));
    }

    #[test]
    fn reading_is_free_and_nothing_else_is() {
        let mut headers = HeaderMap::new();
        headers.insert(SEC_FETCH_SITE, HeaderValue::from_static("cross-site"));
        let uri = Uri::from_static("/");
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            assert_eq!(check(&method, &headers, &uri), Ok(()));
        }
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            assert_eq!(check(&method, &headers, &uri), Err(CrossSite::Foreign));
        }
    }
}
