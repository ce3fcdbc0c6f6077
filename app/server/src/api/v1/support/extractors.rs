//! What a request says: its body as JSON, and what stands after the question mark. What
//! can't be read is refused with the name of the field.

use crate::api::problem::Problem;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::future::{Future, Ready, ready};
use std::pin::Pin;

/// The largest body taken, in bytes: a line-up of 100 players takes a tenth of it.
pub const BODY_BYTES: usize = 64 * 1024;

/// A body of JSON.
pub struct Body<T> {
    /// What it says.
    pub said: T,
    /// SHA-256 of it as it was sent, by which two requests are known to be the same.
    pub print: [u8; 32],
}

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Body<T>, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let bytes = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_json {
                let sentence = "Send JSON, with the header Content-Type: application/json.";
                let unsupported = StatusCode::UNSUPPORTED_MEDIA_TYPE;
                return Err(Problem::new(unsupported, sentence));
            }
            let bytes = bytes.await.map_err(|_| too_large())?;
            if bytes.len() > BODY_BYTES {
                return Err(too_large());
            }
            Ok(Body {
                said: read(&bytes)?,
                print: Sha256::digest(&bytes).into(),
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
    let sentence = format!("A body can have at most {} KB.", BODY_BYTES / 1024);
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, sentence)
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let said = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = error.path().to_string();
        let why = error.into_inner();
        if !why.is_data() {
            return unreadable(&why);
        }
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, plain(&why));
        match field.as_str() {
            "." | "?" => problem,
            _ => problem.beside(field, plain(&why)),
        }
    })?;
    json.end().map_err(|why| unreadable(&why))?;
    Ok(said)
}

fn unreadable(why: &serde_json::Error) -> Problem {
    let sentence = format!("The body is not JSON: {why}.");
    Problem::new(StatusCode::BAD_REQUEST, sentence)
}

/// Without the place in the text, which says less than the name of the field.
fn plain(why: &serde_json::Error) -> String {
    let said = why.to_string();
    let end = said.rfind(" at line ").unwrap_or(said.len());
    let mut letters = said[..end].chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}

/// What stands after the question mark.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Asked<T> {
    type Error = Problem;
    type Future = Ready<Result<Asked<T>, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = web::Query::<T>::from_query(request.query_string());
        ready(read.map(|it| Asked(it.into_inner())).map_err(|why| {
            let sentence = format!("What stands after the question mark can't be read: {why}.");
            Problem::new(StatusCode::BAD_REQUEST, sentence)
        }))
    }
}
