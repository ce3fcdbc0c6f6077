//! The documentation of a route: an operation of the OpenAPI document. The error responses of the
//! access check and of the extractors are derived from its access level and inputs.

use crate::api::v1::support::access::Access;
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

/// Schemas by name.
pub type Schemas = Vec<(String, RefOr<Schema>)>;

/// The documentation of one operation.
#[derive(Default)]
pub struct OperationDoc {
    summary: &'static str,
    description: &'static str,
    query: Vec<Parameter>,
    body: Option<RequestBody>,
    responses: Vec<(u16, Response)>,
    etag: bool,
    if_match: bool,
    idempotent: bool,
    conflicts: bool,
    languages: bool,
    pub(crate) schemas: Schemas,
}

const JSON: &str = "application/json";

impl OperationDoc {
    /// A short summary.
    pub fn summary(mut self, summary: &'static str) -> OperationDoc {
        self.summary = summary;
        self
    }

    /// Details; may be empty.
    pub fn description(mut self, description: &'static str) -> OperationDoc {
        self.description = description;
        self
    }

    /// The parameters of the query string.
    pub fn query<T: IntoParams>(mut self) -> OperationDoc {
        self.query
            .extend(T::into_params(|| Some(ParameterIn::Query)));
        self
    }

    /// A JSON body.
    pub fn body<T: ToSchema + 'static>(self) -> OperationDoc {
        self.body_as::<T>(JSON)
    }

    /// A body with this content type.
    pub fn body_as<T: ToSchema + 'static>(mut self, content_type: &str) -> OperationDoc {
        let content = Content::new(Some(self.refer::<T>()));
        let body = RequestBodyBuilder::new().required(Some(Required::True));
        self.body = Some(body.content(content_type, content).build());
        self
    }

    /// A JSON response.
    pub fn returns<T: ToSchema + 'static>(
        mut self,
        status: u16,
        description: &str,
    ) -> OperationDoc {
        let schema = self.refer::<T>();
        self.returns_json(status, description, schema)
    }

    fn returns_json(
        mut self,
        status: u16,
        description: &str,
        schema: impl Into<RefOr<Schema>>,
    ) -> OperationDoc {
        let content = Content::new(Some(schema));
        let response = ResponseBuilder::new()
            .description(description)
            .content(JSON, content);
        self.responses.push((status, response.build()));
        self
    }

    /// A page of a list.
    pub fn returns_page<T: ToSchema + 'static>(mut self, description: &str) -> OperationDoc {
        self.refer::<T>();
        Page::<T>::schemas(&mut self.schemas);
        // Without this, pages of all item types would have the same name.
        let name = format!("PageOf{}", T::name());
        self.schemas.push((name.clone(), Page::<T>::schema()));
        self.returns_json(200, description, Ref::from_schema_name(name))
    }

    /// A file with one of these content types.
    pub fn returns_file(mut self, content_types: &[&str], description: &str) -> OperationDoc {
        let response = ResponseBuilder::new().description(description);
        let response = content_types.iter().fold(response, |response, kind| {
            let bytes = ObjectBuilder::new().content_media_type(*kind).build();
            response.content(*kind, Content::new(Some(bytes)))
        });
        self.responses.push((200, response.build()));
        self
    }

    /// 204 No Content.
    pub fn returns_nothing(mut self, description: &str) -> OperationDoc {
        let response = ResponseBuilder::new().description(description).build();
        self.responses.push((204, response));
        self
    }

    /// The response has an `ETag`, and `If-None-Match` is supported.
    pub fn etag(mut self) -> OperationDoc {
        self.etag = true;
        self
    }

    /// `If-Match` is supported.
    pub fn if_match(mut self) -> OperationDoc {
        self.if_match = true;
        self
    }

    /// `Idempotency-Key` is supported.
    pub fn idempotent(mut self) -> OperationDoc {
        self.idempotent = true;
        self
    }

    /// A request that only reads may conflict with the current state.
    pub fn conflicts(mut self) -> OperationDoc {
        self.conflicts = true;
        self
    }

    /// The response is in the language of the `Accept-Language` header.
    pub fn in_language(mut self) -> OperationDoc {
        self.languages = true;
        self
    }

    fn refer<T: ToSchema + 'static>(&mut self) -> RefOr<Schema> {
        let name = T::name().into_owned();
        T::schemas(&mut self.schemas);
        self.schemas.push((name.clone(), T::schema()));
        Ref::from_schema_name(name).into()
    }

    /// The OpenAPI operation.
    pub fn operation(&self, method: &Method, path: &str, access: Access) -> Operation {
        let mut operation = OperationBuilder::new()
            .summary(Some(self.summary))
            .description((!self.description.is_empty()).then_some(self.description))
            .operation_id(Some(operation_id(method, path)))
            .tag(tag(path))
            .request_body(self.body.clone());
        for name in path_parameters(path) {
            operation = operation.parameter(path_parameter(name));
        }
        for parameter in &self.query {
            operation = operation.parameter(parameter.clone());
        }
        for (name, description) in self.request_headers() {
            operation = operation.parameter(header_parameter(name, description));
        }
        operation = operation.security(match access {
            Access::Public => SecurityRequirement::default(),
            _ => SecurityRequirement::new("token", access.scope().map(|scope| scope.as_str())),
        });
        for (status, response) in &self.responses {
            let response = self.with_headers(response, path);
            operation = operation.response(status.to_string(), response);
        }
        for (status, description) in self.error_responses(method, path, access) {
            let problem = Content::new(Some(Ref::from_schema_name("Problem")));
            let mut response = ResponseBuilder::new().description(description);
            if status != "304" {
                response = response.content("application/problem+json", problem);
            }
            operation = operation.response(status, response.build());
        }
        operation.build()
    }

    fn request_headers(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let none_match =
            "The `ETag` of an earlier response. Returns 304 if nothing has changed since.";
        let matches = "The `ETag` from when you read the resource. If someone changed it since, the request fails with 412 and changes nothing.";
        let languages =
            "The languages that you prefer, such as `de, en;q=0.5`. Defaults to English.";
        let key = "A unique value that you generate, such as a UUID. If you send the same request again with the same key, it is executed only once and returns the same response.";
        [
            (self.etag, "If-None-Match", none_match),
            (self.if_match, "If-Match", matches),
            (self.idempotent, idempotency::HEADER, key),
            (self.languages, "Accept-Language", languages),
        ]
        .into_iter()
        .filter_map(|(applies, name, description)| applies.then_some((name, description)))
    }

    fn with_headers(&self, response: &Response, path: &str) -> Response {
        let mut response = response.clone();
        let text = || ObjectBuilder::new().schema_type(Type::String).build();
        let mut add = |name: &str, description: &str| {
            let header = HeaderBuilder::new()
                .schema(Some(text()))
                .description(Some(description));
            response
                .headers
                .insert(name.to_owned(), header.build().into());
        };
        if self.etag {
            add("ETag", "Identifies the current version.");
        }
        if self.languages {
            add("Content-Language", "The language of the text.");
        }
        if self.query.iter().any(|one| one.name == "after") && !path.is_empty() {
            add("Link", "The URL of the next page, as `rel=\"next\"`.");
        }
        response
    }

    /// The status and description of each error response.
    fn error_responses(
        &self,
        method: &Method,
        path: &str,
        access: Access,
    ) -> impl Iterator<Item = (&'static str, &'static str)> {
        let token = access != Access::Public;
        let writes = ![Method::GET, Method::HEAD].contains(method);
        let body = self.body.is_some();
        [
            (self.etag, "304", "Not modified."),
            (token, "400", "Malformed header, query string or body."),
            (token, "401", "Missing, invalid or expired token."),
            (
                token,
                "403",
                "The token lacks the required scope, or you don't have permission.",
            ),
            (
                path.contains('{'),
                "404",
                "Not found, or not visible to you.",
            ),
            (
                writes || self.conflicts,
                "409",
                "Conflicts with the current state.",
            ),
            (
                self.if_match,
                "412",
                "Someone changed the resource since you read it.",
            ),
            (body, "413", "The request body is too large."),
            (body, "415", "Unsupported content type."),
            (
                writes,
                "422",
                "Validation failed; `errors` lists the invalid fields.",
            ),
            (token, "429", "Rate limit exceeded; see `Retry-After`."),
            (
                token,
                "503",
                "The database or the identity provider is temporarily unavailable.",
            ),
        ]
        .into_iter()
        .filter_map(|(applies, status, description)| applies.then_some((status, description)))
    }
}

fn path_parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn path_parameter(name: &str) -> Parameter {
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

fn header_parameter(name: &str, description: &str) -> Parameter {
    let max_length = (name == idempotency::HEADER).then_some(idempotency::MAX_LENGTH);
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(max_length.map(|_| 1))
        .max_length(max_length);
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(description))
        .schema(Some(schema))
        .example(
            (name == idempotency::HEADER).then(|| json!("2f0c9f0e-6f0b-4b7e-9d0e-3f6b7d1d9c11")),
        )
        .build()
}

/// The operation ID: `GET /api/v1/teams/{team}/players/{player}` is `get_teams_players_player`.
fn operation_id(method: &Method, path: &str) -> String {
    let words = path.trim_start_matches("/api/v1/").split('/');
    let words = words.filter(|word| *word != "{team}");
    let words: Vec<&str> = words.map(|word| word.trim_matches(['{', '}'])).collect();
    let method = method.as_str().to_ascii_lowercase();
    format!("{method}_{}", words.join("_")).replace(['-', '.'], "_")
}

/// The tag that groups operations: the kind of resource in the path.
fn tag(path: &str) -> &str {
    let mut words = path.trim_start_matches("/api/v1/").split('/');
    let first = words.next().unwrap_or_default();
    match first {
        "teams" => words.nth(1).unwrap_or(first),
        _ => first,
    }
}
