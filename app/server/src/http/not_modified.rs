//! Conditional requests for pages (RFC 9110, 13.1.2).

use actix_web::HttpRequest;
use actix_web::body::{self, BoxBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{ETAG, EntityTag, Header, HeaderMap, IfNoneMatch};
use actix_web::http::{Method, StatusCode};

/// Turns a response into a 304 with the same headers and no content if the request names its ETag.
pub fn answer(answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let request = answer.request();
    let is_read = [Method::GET, Method::HEAD].contains(request.method());
    let is_known =
        is_read && answer.status() == StatusCode::OK && names_tag(request, answer.headers());
    if !is_known {
        return answer;
    }
    answer.map_body(|head, _| {
        head.status = StatusCode::NOT_MODIFIED;
        BoxBody::new(body::None::new())
    })
}

/// Whether the request names the tag of the response. Weak tags count, because compression makes
/// strong tags weak.
fn names_tag(request: &HttpRequest, answer: &HeaderMap) -> bool {
    let tag = answer.get(ETAG).and_then(|tag| tag.to_str().ok());
    let tag = tag.and_then(|tag| tag.parse::<EntityTag>().ok());
    match (tag, IfNoneMatch::parse(request)) {
        (Some(tag), Ok(IfNoneMatch::Items(named))) => named.iter().any(|one| one.weak_eq(&tag)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::HttpResponse;
    use actix_web::body::MessageBody;
    use actix_web::http::header::IF_NONE_MATCH;
    use actix_web::test::TestRequest;

    fn asked(request: TestRequest, status: StatusCode) -> ServiceResponse<BoxBody> {
        let response = HttpResponse::build(status)
            .insert_header((ETAG, "W/\"abc\""))
            .body("a page");
        answer(ServiceResponse::new(request.to_http_request(), response))
    }

    fn naming(tags: &str) -> TestRequest {
        TestRequest::get().insert_header((IF_NONE_MATCH, tags))
    }

    #[test]
    fn a_page_that_somebody_has_is_not_sent_again() {
        for tags in ["W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\" , \"y\""] {
            let answer = asked(naming(tags), StatusCode::OK);
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{tags}");
            assert_eq!(
                answer.headers().get(ETAG).map(|it| it.as_bytes()),
                Some(&b"W/\"abc\""[..])
            );
            assert_eq!(answer.into_body().size(), body::BodySize::None);
        }
    }

    #[test]
    fn everything_else_is_sent() {
        for tags in ["\"abcd\"", "abc", "*", "", "W/", "\"ABC\""] {
            let answer = asked(naming(tags), StatusCode::OK);
            assert_eq!(answer.status(), StatusCode::OK, "{tags}");
        }
        let unnamed = asked(TestRequest::get(), StatusCode::OK);
        assert_eq!(unnamed.status(), StatusCode::OK);
        let posted = naming("\"abc\"").method(Method::POST);
        assert_eq!(asked(posted, StatusCode::OK).status(), StatusCode::OK);
        let refused = asked(naming("\"abc\""), StatusCode::NOT_FOUND);
        assert_eq!(refused.status(), StatusCode::NOT_FOUND);
    }
}
