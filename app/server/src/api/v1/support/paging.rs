//! Long lists, a part at a time. Where a part ended is told by what it ended with, so that
//! nothing is left out or told twice when something is added or taken away in between.

use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use actix_web::http::header::LINK;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Things told at once unless asked otherwise: a screenful.
const USUAL: usize = 50;
/// Things told at once at most: some 100 KB.
const MOST: usize = 200;

/// Which part of a list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// How many at most, 1 to 200; 50 when not said.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    pub limit: Option<String>,
    /// Go on after here: what `next` of the answer before said.
    pub after: Option<String>,
}

/// A part of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// What is in this part.
    pub items: Vec<T>,
    /// Where the next part is; absent when this is the last. The same stands in the header
    /// `Link`, as `rel="next"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl Part {
    /// The part of a list that is asked for. `key` tells where a thing stands in it: no two
    /// are equal, and they rise through the list.
    ///
    /// # Errors
    /// When `limit` or `after` make no sense.
    pub fn of<I, K, T>(
        &self,
        request: &HttpRequest,
        list: impl Iterator<Item = I>,
        key: impl Fn(&I) -> K,
        tell: impl Fn(I) -> T,
    ) -> Result<Page<T>, Problem>
    where
        K: Ord + Serialize + DeserializeOwned,
    {
        let limit = self.limit()?;
        let after: Option<K> = self.after()?;
        let mut rest = list.filter(|it| after.as_ref().is_none_or(|after| key(it) > *after));
        let mut items = Vec::new();
        let mut last = None;
        for thing in rest.by_ref().take(limit) {
            last = Some(key(&thing));
            items.push(tell(thing));
        }
        let more = rest.next().is_some();
        let next = last.filter(|_| more);
        Ok(Page {
            items,
            next: next.map(|last| address(request, &last, limit)),
        })
    }

    /// How many are asked for.
    ///
    /// # Errors
    /// When it is no number that can be.
    pub fn limit(&self) -> Result<usize, Problem> {
        let Some(limit) = &self.limit else {
            return Ok(USUAL);
        };
        let digits = limit.bytes().all(|byte| byte.is_ascii_digit());
        let read = limit
            .parse()
            .ok()
            .filter(|it| digits && (1..=MOST).contains(it));
        read.ok_or_else(|| {
            let sentence = format!("Give a whole number from 1 to {MOST}.");
            Problem::new(StatusCode::BAD_REQUEST, &sentence).beside("limit", sentence)
        })
    }

    /// Where to go on.
    ///
    /// # Errors
    /// When it is nothing that `next` ever said.
    pub fn after<K: DeserializeOwned>(&self) -> Result<Option<K>, Problem> {
        let Some(after) = &self.after else {
            return Ok(None);
        };
        let read = URL_SAFE_NO_PAD.decode(after).ok();
        let read = read.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        read.map(Some).ok_or_else(|| {
            let sentence = "Take the whole address from `next` of the answer before.";
            Problem::new(StatusCode::BAD_REQUEST, sentence).beside("after", sentence)
        })
    }
}

/// The address of the part after `last`: as asked now, but from there on.
pub fn address<K: Serialize>(request: &HttpRequest, last: &K, limit: usize) -> String {
    let last = serde_json::to_vec(last).unwrap_or_default();
    let mut asked = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(request.query_string().as_bytes()) {
        if name != "after" && name != "limit" {
            asked.append_pair(&name, &value);
        }
    }
    asked.append_pair("limit", &limit.to_string());
    asked.append_pair("after", &URL_SAFE_NO_PAD.encode(last));
    format!("{}?{}", request.path(), asked.finish())
}

impl<T: Serialize> Page<T> {
    /// The answer that tells it.
    pub fn answer(self) -> HttpResponse {
        let mut answer = HttpResponse::Ok();
        if let Some(next) = &self.next {
            answer.insert_header((LINK, format!("<{next}>; rel=\"next\"")));
        }
        answer.json(self)
    }
}
