//! Forms as browsers send them: read field by field, with each problem next to its field, and
//! without losing what was typed.

use crate::http::digest::digest;
use crate::text::messages::message;
use crate::web::support::refusals::Sentence;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use cffa_book::{Refusal, Seq};
use cffa_services::books::Reading;
use cffa_store::AnsweredRequest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::future::{Ready, ready};
use std::rc::Rc;
use uuid::Uuid;

/// The largest form taken, in bytes: a line-up of 1,000 players, of whom 100 played.
pub const FORM_BYTES: usize = 256 * 1024;
/// Fields in one form: five for each of 1,000 players, and some more.
pub const FORM_FIELDS: usize = 6_000;

/// The field with the password by which a signed-in user confirms their identity.
pub const CONFIRM_PASSWORD: &str = "confirm_password";

/// The fields of a form. Made by the gate, before a handler runs.
#[derive(Clone, Debug, Default)]
pub struct Form(Rc<Sent>);

#[derive(Debug, Default)]
struct Sent {
    fields: BTreeMap<String, String>,
    key: Option<Uuid>,
    restored: bool,
}

impl Form {
    /// Reads a form as browsers send it. If a field is sent twice, the last one counts.
    ///
    /// # Errors
    /// If there are too many fields.
    pub fn parse(path: &str, body: &[u8]) -> Result<Form, String> {
        let fields = form_urlencoded::parse(body);
        if fields.count() > FORM_FIELDS {
            return Err(message!("form-too-many-fields"));
        }
        let fields: BTreeMap<String, String> = fields.into_owned().collect();
        let key = idempotency_key(path, &fields);
        Ok(Form(Rc::new(Sent {
            fields,
            key,
            restored: false,
        })))
    }

    /// A form that was sent while its sender was signed out. It is shown with its values, and has
    /// no effect until it is sent again.
    pub fn restored(fields: BTreeMap<String, String>) -> Form {
        Form(Rc::new(Sent {
            fields,
            key: None,
            restored: true,
        }))
    }

    /// The problems of the form before it is read: none, unless it was restored.
    pub fn problems(&self) -> FieldErrors {
        let mut problems = FieldErrors::default();
        if self.0.restored {
            problems.note("form", message!("form-restored"));
        }
        problems
    }

    /// A form of these fields, for forms with files, which are read separately.
    pub fn of(fields: BTreeMap<String, String>) -> Form {
        Form(Rc::new(Sent {
            fields,
            ..Sent::default()
        }))
    }

    /// The value of a field; empty if it was not sent.
    pub fn text(&self, field: &str) -> &str {
        self.0.fields.get(field).map_or("", String::as_str)
    }

    /// The version that the page of the form showed.
    pub fn seen(&self) -> Seen {
        Seen::read(self.text("seen"))
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, field: &str) -> bool {
        self.0.fields.contains_key(field)
    }

    /// Fields whose names begin with `prefix`, without the prefix.
    pub fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .fields
            .range(prefix.to_owned()..)
            .map_while(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }

    /// The idempotency key of the form.
    pub fn key(&self) -> Option<Uuid> {
        self.0.key
    }

    /// The key as a team stores it. It is derived from all fields, so it is its own fingerprint.
    pub fn to_record(&self) -> Option<AnsweredRequest> {
        let key = self.key()?;
        Some(AnsweredRequest {
            key,
            fingerprint: key,
        })
    }

    /// An id in a field.
    pub fn id(&self, field: &str) -> Option<Uuid> {
        Uuid::parse_str(self.text(field)).ok()
    }

    /// All fields.
    pub fn typed(&self) -> &BTreeMap<String, String> {
        &self.0.fields
    }

    /// The key that the page gave this form.
    pub fn page_key(&self) -> Option<Uuid> {
        Uuid::parse_str(self.text("form_key")).ok()
    }
}

/// The key is derived from the address and all fields, one of which is the page's key: the same
/// form of the same page, sent twice with the same fields, is one request, and another form of
/// the page has another key.
fn idempotency_key(path: &str, fields: &BTreeMap<String, String>) -> Option<Uuid> {
    Uuid::parse_str(fields.get("form_key")?).ok()?;
    // Nothing that is derived from a password is stored.
    let fields = fields.iter().filter(|(name, _)| *name != CONFIRM_PASSWORD);
    let parts = std::iter::once(path).chain(fields.flat_map(|(name, value)| [&**name, &**value]));
    let sum = digest(parts.map(str::as_bytes));
    sum.first_chunk().map(|bytes| Uuid::new_v8(*bytes))
}

impl FromRequest for Form {
    type Error = std::convert::Infallible;
    type Future = Ready<Result<Form, Self::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(req
            .extensions()
            .get::<Form>()
            .cloned()
            .unwrap_or_default()))
    }
}

/// The problems found so far: a sentence for each field, in the order in which they were
/// noted. Handlers read fields in the order of the page, so problems are listed in that order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FieldErrors(Vec<(String, String)>);

impl FieldErrors {
    /// Reads one field, and notes the sentence under the field's name if it can't be read.
    pub(crate) fn read<T, E: Sentence>(&mut self, field: &str, result: Result<T, E>) -> Option<T> {
        result.map_err(|why| self.note(field, why.sentence())).ok()
    }

    /// Notes a problem with a field, unless it already has one.
    pub fn note(&mut self, field: &str, sentence: impl Into<String>) {
        if !self.0.iter().any(|(noted, _)| noted == field) {
            self.0.push((field.to_owned(), sentence.into()));
        }
    }

    /// Notes a refusal of the book at the field that it concerns.
    pub fn refused(&mut self, refusal: &Refusal) {
        self.note(refusal.field(), refusal.sentence());
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Fields and their sentences, as they were noted.
    pub fn in_order(&self) -> &[(String, String)] {
        &self.0
    }

    /// The sentences by field.
    pub fn sentences(&self) -> BTreeMap<&str, &str> {
        let pairs = self.0.iter();
        pairs
            .map(|(field, sentence)| (field.as_str(), sentence.as_str()))
            .collect()
    }

    /// The same, with fields renamed to those of a form.
    pub fn renamed(mut self, names: &[(&str, &str)]) -> FieldErrors {
        for (field, _) in &mut self.0 {
            if let Some((_, to)) = names.iter().find(|(from, _)| from == field) {
                *field = (*to).to_owned();
            }
        }
        self
    }
}

/// The version that a form sends with an edit: the book that its page showed, and the number of
/// the last change to the record.
pub fn seen(book: &Reading, changed: Seq) -> String {
    seen_in(book.id().generation, changed)
}

/// The same, for a book of which only the generation is known.
pub fn seen_in(generation: Uuid, changed: Seq) -> String {
    format!("{}.{changed}", generation.simple())
}

/// The version that a form sent. Pages of earlier releases did not name the book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The book that the page showed.
    pub book: Option<Uuid>,
    /// The number of the last change to the record.
    pub number: Option<Seq>,
}

impl Seen {
    fn read(typed: &str) -> Seen {
        match typed.split_once('.') {
            Some((book, number)) => Seen {
                book: book.parse().ok(),
                number: whole(number),
            },
            None => Seen {
                book: None,
                number: whole(typed),
            },
        }
    }
}

/// Reads a whole number in ASCII digits.
pub fn whole<T: std::str::FromStr>(typed: &str) -> Option<T> {
    let typed = typed.trim();
    let ascii = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
    ascii.then(|| typed.parse().ok()).flatten()
}
