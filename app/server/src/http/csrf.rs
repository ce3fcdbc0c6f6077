//! Cross-site request forgery protection.
//!
//! Browsers send the origin of a request in headers that pages can't change: `Sec-Fetch-Site`
//! (Fetch Metadata, W3C) in every current browser over HTTPS and on loopback, and `Origin`
//! (RFC 6454) with every POST, also over plain HTTP, for example at home without a certificate. So
//! forms need no secret, and no form can lack one by mistake. Browsers that are too old for
//! either, and whose `Referer` is also stripped, are verified by a token in the form, which
//! belongs to the session for which the page was rendered.
//!
//! The API uses bearer tokens, which browsers don't add by themselves, so it does not need this.
//! The headcount paths (`/space/...`) need neither: they are open to any client from any origin,
//! and ignore cookies (`api::occupancy::routes`).

use actix_web::http::header::{HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, REFERER};
use actix_web::http::{Method, Uri};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Why a request is rejected (HTTP 403).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CrossSite {
    /// According to the browser, another site made the request.
    #[error(
        "This request came from another site, so nothing was changed. Open the page here and try \
        again."
    )]
    Foreign,
    /// The request has no header that tells its origin.
    #[error(
        "Your browser did not say which page sent this request, so nothing was changed. Open the \
        page here and try again. If the problem persists, an extension or a proxy may be \
        removing the headers Origin and Referer."
    )]
    Unsaid,
}

/// Whether the browser sends the site that its requests come from.
pub fn says_its_site(headers: &HeaderMap) -> bool {
    headers.contains_key(SEC_FETCH_SITE)
}

/// Checks a state-changing request by its head alone.
///
/// # Errors
/// [`CrossSite`]. A request with [`CrossSite::Unsaid`] is still allowed if the form carries the
/// token of its session.
pub fn check(method: &Method, headers: &HeaderMap, uri: &Uri) -> Result<(), CrossSite> {
    if [Method::GET, Method::HEAD, Method::OPTIONS].contains(method) {
        return Ok(());
    }
    let mut sites = headers.get_all(SEC_FETCH_SITE).map(HeaderValue::as_bytes);
    if let Some(site) = sites.next() {
        // `none`: the user made the request without any page, for example by reopening a tab with a
        // submitted form. Sites can't cause it. `same-site` is another host of the domain, which
        // other people may control.
        return match (site, sites.next()) {
            (b"same-origin" | b"none", None) => Ok(()),
            _ => Err(CrossSite::Foreign),
        };
    }
    // `Origin: null` means that the page has no origin, which is not the case for pages of this
    // application.
    let from = match headers.get(ORIGIN) {
        Some(origin) => origin,
        None => headers.get(REFERER).ok_or(CrossSite::Unsaid)?,
    };
    let from: Uri = from
        .to_str()
        .ok()
        .and_then(|from| from.parse().ok())
        .ok_or(CrossSite::Foreign)?;
    // Not from `X-Forwarded-Host` or similar headers, which a proxy may pass on unchanged. HTTP/2
    // has the host in the `:authority` pseudo-header instead.
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

/// Normalizes a host and port as browsers write them: in lower case, without the default port of
/// the scheme.
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
        // No other header overrides it.
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
        // A same-origin referer does not outweigh a foreign origin.
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
