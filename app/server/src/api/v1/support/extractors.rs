//! Extractors for JSON bodies and query strings. Their errors name the invalid field.

use crate::api::problem::Problem;
use crate::api::sentences;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::future::{Future, Ready, ready};
use std::pin::Pin;

/// The maximum size of a body, in bytes: a line-up of 100 players takes a tenth of it.
pub const BODY_BYTES: usize = 64 * 1024;

/// A JSON body.
pub struct JsonBody<T> {
    /// The parsed body.
    pub value: T,
    /// SHA-256 of the body as it was sent, to recognize a repeated request.
    pub hash: [u8; 32],
}

impl<T: DeserializeOwned + 'static> FromRequest for JsonBody<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<JsonBody<T>, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let bytes = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_json {
                let sentence = sentences::BODY_NOT_JSON;
                let unsupported = StatusCode::UNSUPPORTED_MEDIA_TYPE;
                return Err(Problem::new(unsupported, sentence));
            }
            let bytes = bytes.await.map_err(|_| too_large())?;
            if bytes.len() > BODY_BYTES {
                return Err(too_large());
            }
            Ok(JsonBody {
                value: read(&bytes)?,
                hash: Sha256::digest(&bytes).into(),
            })
        })
    }
}

fn is_json(request: &HttpRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

fn too_large() -> Problem {
    let sentence = sentences::body_too_large(BODY_BYTES / 1024);
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, sentence)
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = error.path().to_string();
        let why = error.into_inner();
        if !why.is_data() {
            return invalid_json(&why);
        }
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, message(&why));
        match field.as_str() {
            "." | "?" => problem,
            _ => problem.with_field(field, message(&why)),
        }
    })?;
    json.end().map_err(|why| invalid_json(&why))?;
    Ok(value)
}

fn invalid_json(why: &serde_json::Error) -> Problem {
    let sentence = sentences::body_invalid(why);
    Problem::new(StatusCode::BAD_REQUEST, sentence)
}

/// The message without its position in the text, which says less than the field name.
fn message(why: &serde_json::Error) -> String {
    let text = why.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    let mut letters = text[..end].chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}

/// A query string.
pub struct ApiQuery<T>(pub T);

impl<T: DeserializeOwned> FromRequest for ApiQuery<T> {
    type Error = Problem;
    type Future = Ready<Result<ApiQuery<T>, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = web::Query::<T>::from_query(request.query_string());
        ready(read.map(|it| ApiQuery(it.into_inner())).map_err(|why| {
            let sentence = sentences::query_invalid(why);
            Problem::new(StatusCode::BAD_REQUEST, sentence)
        }))
    }
}
