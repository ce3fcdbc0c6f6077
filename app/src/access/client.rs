//! Whose request it is: the address that limits are counted for and the log names.

use actix_web::HttpRequest;
use std::net::IpAddr;

/// Whether every peer proved to be our reverse proxy (`TLS_CLIENT_CA`); among the
/// application data of the server. Without it nobody did.
#[derive(Clone, Copy, Debug)]
pub struct BehindProxy(pub bool);

/// What our reverse proxy writes, over whatever a visitor sent under this name.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address that a request comes from. What the header says counts only when every
/// peer proved to be our proxy (`TLS_CLIENT_CA`): anybody else could write anything.
pub fn address(request: &HttpRequest) -> Option<IpAddr> {
    let behind_proxy = request
        .app_data::<BehindProxy>()
        .is_some_and(|known| known.0);
    let forwarded = behind_proxy.then(|| forwarded_for(request)).flatten();
    forwarded.or_else(|| request.peer_addr().map(|peer| peer.ip()))
}

/// The last address of the list: the one that the proxy itself saw.
fn forwarded_for(request: &HttpRequest) -> Option<IpAddr> {
    let list = request.headers().get_all(FORWARDED_FOR).last()?;
    let last = list.to_str().ok()?.rsplit(',').next()?;
    last.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn forwarded(lists: &[&str]) -> Option<IpAddr> {
        let mut request = TestRequest::default();
        for list in lists {
            request = request.append_header((FORWARDED_FOR, *list));
        }
        forwarded_for(&request.to_http_request())
    }

    #[test]
    fn the_proxy_has_the_last_word() {
        let seen = Some(IpAddr::from([192, 0, 2, 7]));
        assert_eq!(forwarded(&["192.0.2.7"]), seen);
        assert_eq!(forwarded(&["203.0.113.1, 192.0.2.7"]), seen);
        assert_eq!(forwarded(&["203.0.113.1", "192.0.2.7"]), seen);
        assert_eq!(forwarded(&["unknown"]), None);
        assert_eq!(forwarded(&[]), None);
    }

    #[test]
    fn without_a_proxy_that_proved_itself_the_header_says_nothing() {
        let request = TestRequest::default()
            .peer_addr(([127, 0, 0, 1], 4_000).into())
            .append_header((FORWARDED_FOR, "192.0.2.7"))
            .to_http_request();
        assert_eq!(address(&request), Some(IpAddr::from([127, 0, 0, 1])));
    }
}
