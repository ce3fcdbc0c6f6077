//! Conditional requests for pages (RFC 9110, 13.1.2): who has a page already is told so.

use actix_web::body::{self, BoxBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{ETAG, HeaderMap, IF_NONE_MATCH};
use actix_web::http::{Method, StatusCode};

/// The answer; 304 with its headers and without its content if the request names its ETag.
pub fn answer(answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let request = answer.request();
    let is_read = [Method::GET, Method::HEAD].contains(request.method());
    let is_known = is_read
        && answer.status() == StatusCode::OK
        && names_tag(request.headers(), answer.headers());
    if !is_known {
        return answer;
    }
    answer.map_body(|head, _| {
        head.status = StatusCode::NOT_MODIFIED;
        BoxBody::new(body::None::new())
    })
}

/// Whether one of the tags that the request names is that of the answer. Compression makes strong
/// tags weak on their way, so that a tag is weak does not count here.
fn names_tag(request: &HeaderMap, answer: &HeaderMap) -> bool {
    let opaque = |tag: &str| -> String { tag.trim().trim_start_matches("W/").to_owned() };
    let Some(tag) = answer.get(ETAG).and_then(|tag| tag.to_str().ok()) else {
        return false;
    };
    let tag = opaque(tag);
    let named = request.get_all(IF_NONE_MATCH);
    let mut named = named.filter_map(|tags| tags.to_str().ok());
    named.any(|tags| tags.split(',').any(|one| opaque(one) == tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::HttpResponse;
    use actix_web::body::MessageBody;
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
