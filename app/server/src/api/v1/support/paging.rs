//! Cursor pagination of long lists. A cursor names the last item of the page, so that no item
//! is skipped or repeated when others are added or deleted in between.

use super::context::ApiContext;
use super::etag::{self, ETag};
use crate::api::problem::Problem;
use crate::api::sentences;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LINK};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cffa_services::books::Reading;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The default page size: a screenful.
const DEFAULT_LIMIT: usize = 50;
/// The maximum page size: some 100 KB.
const MAX_LIMIT: usize = 200;

/// The query string of a paginated list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// Maximum number of items, 1 to 200. Defaults to 50.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    pub limit: Option<String>,
    /// The cursor from the `next` URL of the previous response.
    pub after: Option<String>,
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// The items on this page.
    pub items: Vec<T>,
    /// The URL of the next page; absent on the last page. Also sent in the `Link` header with
    /// `rel="next"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl PageQuery {
    /// The requested page of a list. `key` is the sort key of an item: unique, and ascending
    /// through the list.
    ///
    /// # Errors
    /// When `limit` or `after` is invalid.
    pub fn page<I, K, T>(
        &self,
        request: &HttpRequest,
        list: impl Iterator<Item = I>,
        key: impl Fn(&I) -> K,
        to_response: impl Fn(I) -> T,
    ) -> Result<Page<T>, Problem>
    where
        K: Ord + Serialize + DeserializeOwned,
    {
        let limit = self.limit()?;
        let after: Option<K> = self.after()?;
        let mut rest = list.filter(|it| after.as_ref().is_none_or(|after| key(it) > *after));
        let mut items = Vec::new();
        let mut last = None;
        for item in rest.by_ref().take(limit) {
            if items.len() + 1 == limit {
                last = Some(key(&item));
            }
            items.push(to_response(item));
        }
        let more = rest.next().is_some();
        let next = last.filter(|_| more);
        Ok(Page {
            items,
            next: next.map(|last| next_url(request, &last, limit)),
        })
    }

    /// The page size.
    ///
    /// # Errors
    /// When it is out of range.
    pub fn limit(&self) -> Result<usize, Problem> {
        let Some(limit) = &self.limit else {
            return Ok(DEFAULT_LIMIT);
        };
        let digits = limit.bytes().all(|byte| byte.is_ascii_digit());
        let read = limit
            .parse()
            .ok()
            .filter(|it| digits && (1..=MAX_LIMIT).contains(it));
        read.ok_or_else(|| {
            let sentence = sentences::limit_out_of_range(MAX_LIMIT);
            Problem::new(StatusCode::BAD_REQUEST, &sentence).with_field("limit", sentence)
        })
    }

    /// The sort key of the last item of the previous page.
    ///
    /// # Errors
    /// When the cursor is invalid.
    pub fn after<K: DeserializeOwned>(&self) -> Result<Option<K>, Problem> {
        let Some(after) = &self.after else {
            return Ok(None);
        };
        let read = URL_SAFE_NO_PAD.decode(after).ok();
        let read = read.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        read.map(Some).ok_or_else(|| {
            let sentence = sentences::CURSOR_INVALID;
            Problem::new(StatusCode::BAD_REQUEST, sentence).with_field("after", sentence)
        })
    }
}

/// The URL of the page after `last`: the same query, with another cursor.
pub fn next_url<K: Serialize>(request: &HttpRequest, last: &K, limit: usize) -> String {
    let last = serde_json::to_vec(last).unwrap_or_default();
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(request.query_string().as_bytes()) {
        if name != "after" && name != "limit" {
            query.append_pair(&name, &value);
        }
    }
    query.append_pair("limit", &limit.to_string());
    query.append_pair("after", &URL_SAFE_NO_PAD.encode(last));
    format!("{}?{}", request.path(), query.finish())
}

fn link(next: &str) -> String {
    format!("<{next}>; rel=\"next\"")
}

impl<T: Serialize> Page<T> {
    /// 200 with this page of something in the book, and its ETag; 304 if the requester has it already.
    ///
    /// # Errors
    /// Where the route's access level requires no membership.
    pub fn of_book(
        self,
        context: &ApiContext,
        request: &HttpRequest,
        book: &Reading,
    ) -> Result<HttpResponse, Problem> {
        let tag = ETag::of_book(context.team()?, book);
        // A path and its encoded query are always a valid header.
        let next = self.next.as_deref().map(link);
        let next = next.and_then(|next| HeaderValue::from_str(&next).ok());
        let mut response = etag::respond(request, &tag, || self);
        if let Some(next) = next {
            response.headers_mut().insert(LINK, next);
        }
        Ok(response)
    }

    /// 200 with this page.
    pub fn into_response(self) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        if let Some(next) = &self.next {
            response.insert_header((LINK, link(next)));
        }
        response.json(self)
    }
}
