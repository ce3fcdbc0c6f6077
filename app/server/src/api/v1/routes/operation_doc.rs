//! What a row of the route table tells about itself: an operation of the OpenAPI document.
//! What the gate and the readers of bodies answer is added to each by what it needs.

use crate::api::v1::support::context::Needs;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::paging::Page;
use actix_web::http::Method;
use serde_json::json;
use utoipa::openapi::path::{
    Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn,
};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{Content, HeaderBuilder, Ref, RefOr, Required, Schema, SecurityRequirement};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// Schemas by their names.
pub type Schemas = Vec<(String, RefOr<Schema>)>;

/// What an operation tells about itself.
#[derive(Default)]
pub struct Told {
    summary: &'static str,
    description: &'static str,
    asked: Vec<Parameter>,
    body: Option<RequestBody>,
    answers: Vec<(u16, Response)>,
    has_tag: bool,
    takes_tag: bool,
    once: bool,
    clashes: bool,
    pub(crate) schemas: Schemas,
}

const JSON: &str = "application/json";

impl Told {
    /// What it does, in a few words; and all that is worth knowing.
    pub fn says(mut self, summary: &'static str, description: &'static str) -> Told {
        (self.summary, self.description) = (summary, description);
        self
    }

    /// What may stand after the question mark.
    pub fn asks<T: IntoParams>(mut self) -> Told {
        self.asked
            .extend(T::into_params(|| Some(ParameterIn::Query)));
        self
    }

    /// A body of JSON.
    pub fn takes<T: ToSchema + 'static>(self) -> Told {
        self.takes_as::<T>(JSON)
    }

    /// A body of another kind.
    pub fn takes_as<T: ToSchema + 'static>(mut self, kind: &str) -> Told {
        let content = Content::new(Some(self.refer::<T>()));
        let body = RequestBodyBuilder::new().required(Some(Required::True));
        self.body = Some(body.content(kind, content).build());
        self
    }

    /// JSON is answered.
    pub fn answers<T: ToSchema + 'static>(mut self, status: u16, what: &str) -> Told {
        let schema = self.refer::<T>();
        self.answers_json(status, what, schema)
    }

    fn answers_json(mut self, status: u16, what: &str, schema: impl Into<RefOr<Schema>>) -> Told {
        let content = Content::new(Some(schema));
        let answer = ResponseBuilder::new()
            .description(what)
            .content(JSON, content);
        self.answers.push((status, answer.build()));
        self
    }

    /// A list, or a part of it, is answered.
    pub fn lists<T: ToSchema + 'static>(mut self, what: &str) -> Told {
        self.refer::<T>();
        Page::<T>::schemas(&mut self.schemas);
        // By itself a list of anything would have the same name.
        let name = format!("PageOf{}", T::name());
        self.schemas.push((name.clone(), Page::<T>::schema()));
        self.answers_json(200, what, Ref::from_schema_name(name))
    }

    /// A file of one of these kinds is answered.
    pub fn answers_file(mut self, kinds: &[&str], what: &str) -> Told {
        let answer = ResponseBuilder::new().description(what);
        let answer = kinds.iter().fold(answer, |answer, kind| {
            let bytes = ObjectBuilder::new().content_media_type(*kind).build();
            answer.content(*kind, Content::new(Some(bytes)))
        });
        self.answers.push((200, answer.build()));
        self
    }

    /// Nothing is answered but that it is done.
    pub fn answers_nothing(mut self, what: &str) -> Told {
        let answer = ResponseBuilder::new().description(what).build();
        self.answers.push((204, answer));
        self
    }

    /// The answer has an `ETag`, and `If-None-Match` is looked at.
    pub fn tagged(mut self) -> Told {
        self.has_tag = true;
        self
    }

    /// `If-Match` is looked at.
    pub fn seen(mut self) -> Told {
        self.takes_tag = true;
        self
    }

    /// `Idempotency-Key` is looked at.
    pub fn once(mut self) -> Told {
        self.once = true;
        self
    }

    /// How things stand may be in the way of an answer, though nothing is written.
    pub fn clashes(mut self) -> Told {
        self.clashes = true;
        self
    }

    fn refer<T: ToSchema + 'static>(&mut self) -> RefOr<Schema> {
        let name = T::name().into_owned();
        T::schemas(&mut self.schemas);
        self.schemas.push((name.clone(), T::schema()));
        Ref::from_schema_name(name).into()
    }

    /// The operation as the document has it.
    pub fn operation(&self, method: &Method, path: &str, needs: Needs) -> Operation {
        let mut operation = OperationBuilder::new()
            .summary(Some(self.summary))
            .description((!self.description.is_empty()).then_some(self.description))
            .operation_id(Some(operation_id(method, path)))
            .tag(group(path))
            .request_body(self.body.clone());
        for name in names_in(path) {
            operation = operation.parameter(in_path(name));
        }
        for asked in &self.asked {
            operation = operation.parameter(asked.clone());
        }
        for (name, what) in self.headers() {
            operation = operation.parameter(header(name, what));
        }
        operation = operation.security(match needs {
            Needs::Nothing => SecurityRequirement::default(),
            _ => SecurityRequirement::new("token", needs.scope().map(|scope| scope.as_str())),
        });
        for (status, answer) in &self.answers {
            operation = operation.response(status.to_string(), self.with_headers(answer, path));
        }
        for (status, what) in self.refusals(method, path, needs) {
            let problem = Content::new(Some(Ref::from_schema_name("Problem")));
            let mut refused = ResponseBuilder::new().description(what);
            if status != "304" {
                refused = refused.content("application/problem+json", problem);
            }
            operation = operation.response(status, refused.build());
        }
        operation.build()
    }

    fn headers(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let none_match = "What `ETag` said: if nothing has changed since, 304 is answered.";
        let matches = "What `ETag` said when you read it: if somebody changed it since, 412 is answered and nothing is done.";
        let key = "Made by you, such as a UUID: sent again with the same request, it is done once and answered the same.";
        [
            (self.has_tag, "If-None-Match", none_match),
            (self.takes_tag, "If-Match", matches),
            (self.once, idempotency::NAME, key),
        ]
        .into_iter()
        .filter_map(|(is_so, name, what)| is_so.then_some((name, what)))
    }

    fn with_headers(&self, answer: &Response, path: &str) -> Response {
        let mut answer = answer.clone();
        let text = || ObjectBuilder::new().schema_type(Type::String).build();
        let mut add = |name: &str, what: &str| {
            let header = HeaderBuilder::new()
                .schema(Some(text()))
                .description(Some(what));
            answer
                .headers
                .insert(name.to_owned(), header.build().into());
        };
        if self.has_tag {
            add("ETag", "Names what it was at that moment.");
        }
        if self.asked.iter().any(|one| one.name == "after") && !path.is_empty() {
            add("Link", "Where the next part is, as `rel=\"next\"`.");
        }
        answer
    }

    /// What is answered instead, by which status.
    fn refusals(
        &self,
        method: &Method,
        path: &str,
        needs: Needs,
    ) -> impl Iterator<Item = (&'static str, &'static str)> {
        let token = needs != Needs::Nothing;
        let writes = ![Method::GET, Method::HEAD].contains(method);
        let body = self.body.is_some();
        [
            (self.has_tag, "304", "Nothing has changed since."),
            (
                token,
                "400",
                "Something can't be read at all: a header, the question, the body.",
            ),
            (
                token,
                "401",
                "There is no token, or it is not good (any more).",
            ),
            (
                token,
                "403",
                "The token lacks the scope, or you may not do this.",
            ),
            (
                path.contains('{'),
                "404",
                "There is no such thing, or it is not for you.",
            ),
            (
                writes || self.clashes,
                "409",
                "It clashes with how things stand.",
            ),
            (
                self.takes_tag,
                "412",
                "Somebody changed it since you read it.",
            ),
            (body, "413", "The body is too large."),
            (body, "415", "The body is of another kind than this takes."),
            (
                writes,
                "422",
                "A rule forbids it; `errors` names the fields.",
            ),
            (
                token,
                "429",
                "You asked too often; `Retry-After` says how long to wait.",
            ),
            (
                token,
                "503",
                "The database or the provider is away for a moment.",
            ),
        ]
        .into_iter()
        .filter_map(|(is_so, status, what)| is_so.then_some((status, what)))
    }
}

fn names_in(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn in_path(name: &str) -> Parameter {
    let is_number = name == "change";
    let (kind, format) = match is_number {
        true => (Type::Integer, "int64"),
        false => (Type::String, "uuid"),
    };
    let schema = ObjectBuilder::new()
        .schema_type(kind)
        .format(Some(SchemaFormat::Custom(format.to_owned())));
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(schema))
        .build()
}

fn header(name: &str, what: &str) -> Parameter {
    let longest = (name == idempotency::NAME).then_some(idempotency::LONGEST);
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(longest.map(|_| 1))
        .max_length(longest);
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(what))
        .schema(Some(schema))
        .example((name == idempotency::NAME).then(|| json!("2f0c9f0e-6f0b-4b7e-9d0e-3f6b7d1d9c11")))
        .build()
}

/// `GET /api/v1/teams/{team}/players/{player}` is `get_teams_players_player`.
fn operation_id(method: &Method, path: &str) -> String {
    let words = path.trim_start_matches("/api/v1/").split('/');
    let words = words.filter(|word| *word != "{team}");
    let words: Vec<&str> = words.map(|word| word.trim_matches(['{', '}'])).collect();
    let method = method.as_str().to_ascii_lowercase();
    format!("{method}_{}", words.join("_")).replace(['-', '.'], "_")
}

/// The chapter an operation stands in: what the address is of.
fn group(path: &str) -> &str {
    let mut words = path.trim_start_matches("/api/v1/").split('/');
    let first = words.next().unwrap_or_default();
    match first {
        "teams" => words.nth(1).unwrap_or(first),
        _ => first,
    }
}
