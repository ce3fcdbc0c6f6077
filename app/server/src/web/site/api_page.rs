//! `/api/v1/docs`: the API reference, with forms to try requests.

use crate::api::v1::routes::openapi;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use actix_web::{HttpResponse, web};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// A path and method.
#[derive(Serialize)]
struct OperationView {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    scope: Option<String>,
    parameters: Vec<ParameterView>,
    /// An example of its request body.
    body: Option<String>,
    /// Whether it expects a file, for which the page has no form.
    file: bool,
    answers: Vec<AnswerView>,
}

#[derive(Serialize)]
struct ParameterView {
    name: String,
    /// `path`, `query` or `header`.
    place: String,
    description: String,
    required: bool,
}

#[derive(Serialize)]
struct AnswerView {
    status: String,
    description: String,
}

/// The operations on one kind of resource.
#[derive(Serialize)]
struct ChapterView {
    name: String,
    operations: Vec<OperationView>,
}

/// A fragment of text.
#[derive(Serialize)]
struct PartView {
    /// Whether it was in backticks.
    code: bool,
    text: String,
}

/// The view of the OpenAPI document.
#[derive(Serialize)]
pub(crate) struct ApiView {
    about: Vec<PartView>,
    chapters: Vec<ChapterView>,
}

impl View for ApiView {
    const TEMPLATE: &'static str = "site/api.html";
}

/// The page is the same for everyone, and generated once.
static VIEW: LazyLock<ApiView> = LazyLock::new(|| {
    // This application wrote the document, so parsing it can't fail.
    let document: Value = serde_json::from_str(openapi::written()).unwrap_or_default();
    ApiView {
        about: parts(text(&document["info"]["description"])),
        chapters: chapters(&document),
    }
});

/// `GET /api/v1/docs`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    // Generating it the first time takes too long to block a worker.
    let view = web::block(|| LazyLock::force(&VIEW)).await;
    let view = view.map_err(anyhow::Error::from)?;
    Page::of(message!("api-title"), "", view).render(&user, None)
}

/// Splits text of the document into plain fragments and fragments in backticks.
fn parts(text: &str) -> Vec<PartView> {
    let parts = text.split('`').enumerate();
    parts
        .map(|(at, part)| PartView {
            code: at % 2 == 1,
            text: part.to_owned(),
        })
        .collect()
}

fn chapters(document: &Value) -> Vec<ChapterView> {
    let mut chapters: Vec<ChapterView> = Vec::new();
    for (path, methods) in fields(&document["paths"]) {
        for (method, operation) in fields(methods) {
            let name = text(&operation["tags"][0]).to_owned();
            let view = view(document, path, method, operation);
            match chapters.iter_mut().find(|chapter| chapter.name == name) {
                Some(chapter) => chapter.operations.push(view),
                None => chapters.push(ChapterView {
                    name,
                    operations: vec![view],
                }),
            }
        }
    }
    chapters
}

fn view(document: &Value, path: &str, method: &str, operation: &Value) -> OperationView {
    let content = &operation["requestBody"]["content"];
    let json = &content["application/json"]["schema"];
    let example = (!json.is_null()).then(|| example(document, json));
    let parameters = operation["parameters"].as_array();
    let parameter = |it: &Value| ParameterView {
        name: text(&it["name"]).to_owned(),
        place: text(&it["in"]).to_owned(),
        description: text(&it["description"]).to_owned(),
        required: it["required"] == true,
    };
    OperationView {
        id: text(&operation["operationId"]).to_owned(),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&operation["summary"]).to_owned(),
        description: text(&operation["description"]).to_owned(),
        scope: operation["security"][0]["token"][0]
            .as_str()
            .map(str::to_owned),
        parameters: parameters.into_iter().flatten().map(parameter).collect(),
        body: example.and_then(|it| serde_json::to_string_pretty(&it).ok()),
        file: json.is_null() && !content.is_null(),
        answers: fields(&operation["responses"])
            .map(|(status, it)| AnswerView {
                status: status.clone(),
                description: text(&it["description"]).to_owned(),
            })
            .collect(),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// An example value of a schema, with its required fields.
fn example(document: &Value, schema: &Value) -> Value {
    if let Some(to) = schema["$ref"].as_str() {
        let found = document.pointer(to.trim_start_matches('#'));
        return found.map_or(Value::Null, |found| example(document, found));
    }
    if !schema["example"].is_null() {
        return schema["example"].clone();
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    match (text(&schema["type"]), text(&schema["format"])) {
        ("object", _) => {
            let required = schema["required"].as_array();
            let named = required.into_iter().flatten().filter_map(Value::as_str);
            let field = |name: &str| {
                (
                    name.to_owned(),
                    example(document, &schema["properties"][name]),
                )
            };
            Value::Object(named.map(field).collect::<Map<_, _>>())
        }
        ("array", _) => json!([example(document, &schema["items"])]),
        ("integer", _) => json!(30),
        ("string", "date") => json!("2026-11-17"),
        ("string", "uuid") => json!("00000000-0000-0000-0000-000000000000"),
        _ => json!(""),
    }
}

#[cfg(test)]
impl crate::web::support::sample::Sample for ApiView {
    fn samples() -> Vec<Self> {
        let operation = |description: &str, scope: Option<&str>| OperationView {
            id: "importBook".to_owned(),
            method: "POST".to_owned(),
            path: "/api/v1/teams/{team}/import".to_owned(),
            summary: "Import a book".to_owned(),
            description: description.to_owned(),
            scope: scope.map(str::to_owned),
            parameters: Vec::new(),
            body: None,
            file: true,
            answers: Vec::new(),
        };
        let full = OperationView {
            parameters: [true, false]
                .map(|required| ParameterView {
                    name: "team".to_owned(),
                    place: "path".to_owned(),
                    description: "The id of a team.".to_owned(),
                    required,
                })
                .into(),
            body: Some("{}".to_owned()),
            file: false,
            answers: vec![AnswerView {
                status: "200".to_owned(),
                description: "The book.".to_owned(),
            }],
            ..operation("All of it.", Some("write:book"))
        };
        vec![
            ApiView {
                about: parts("Send a `Bearer` token."),
                chapters: vec![ChapterView {
                    name: "Books".to_owned(),
                    operations: vec![full, operation("", None)],
                }],
            },
            ApiView {
                about: Vec::new(),
                chapters: Vec::new(),
            },
        ]
    }
}
