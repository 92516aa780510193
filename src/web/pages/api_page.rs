//! The readable page of the API: the same document that programs read, as text.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use serde_json::Value;

use crate::web::api::document::document;
use crate::web::extract::Visitor;
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

/// The page's path.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::API, get(show))
}

#[derive(Debug, Template)]
#[template(path = "api.html")]
struct ApiView {
    frame: Frame,
    operations: Vec<Operation>,
    shapes: Vec<Shape>,
    example: Option<Example>,
    fingerprint: String,
}

#[derive(Debug)]
struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<Member>,
    answers: Vec<Member>,
}

#[derive(Debug)]
struct Shape {
    name: String,
    description: String,
    members: Vec<Member>,
}

#[derive(Debug)]
struct Member {
    name: String,
    note: String,
    text: String,
}

#[derive(Debug)]
struct Example {
    request: String,
    answer: String,
}

async fn show(State(web): State<Web>, visitor: Visitor) -> Page<ApiView> {
    let document = document(web.rulebook());
    let frame = visitor.frame(Section::None);
    let words = &frame.w.api;
    let frame = frame.titled(words.title).described(words.lead);
    Page(ApiView {
        frame,
        operations: operations(&document),
        shapes: shapes(&document),
        example: example(&document),
        fingerprint: web.rulebook().fingerprint().to_owned(),
    })
}

fn operations(document: &Value) -> Vec<Operation> {
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            all.push(Operation {
                id: text(&operation["operationId"]),
                method: method.to_uppercase(),
                path: path.clone(),
                summary: text(&operation["summary"]),
                description: text(&operation["description"]),
                parameters: operation["parameters"].as_array().into_iter().flatten().map(parameter).collect(),
                answers: operation["responses"].as_object().into_iter().flatten().map(answer).collect(),
            });
        }
    }
    all.sort_by(|one, other| other.method.cmp(&one.method).then(one.path.cmp(&other.path)));
    all
}

fn parameter(parameter: &Value) -> Member {
    Member { name: text(&parameter["name"]), note: text(&parameter["in"]), text: text(&parameter["description"]) }
}

fn answer((status, response): (&String, &Value)) -> Member {
    let kinds = response["content"].as_object().into_iter().flatten().map(|(kind, _)| kind.as_str());
    Member { name: status.clone(), note: kinds.collect::<Vec<_>>().join(", "), text: text(&response["description"]) }
}

fn shapes(document: &Value) -> Vec<Shape> {
    let schemas = document["components"]["schemas"].as_object();
    let shape = |(name, schema): (&String, &Value)| Shape {
        name: name.clone(),
        description: text(&schema["description"]),
        members: schema["properties"].as_object().into_iter().flatten().map(|pair| member(pair, schema)).collect(),
    };
    schemas.into_iter().flatten().map(shape).collect()
}

fn member((name, property): (&String, &Value), schema: &Value) -> Member {
    let required = schema["required"].as_array().is_some_and(|all| all.iter().any(|each| each == name));
    let kind = match &property["type"] {
        Value::String(kind) => kind.clone(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).filter(|kind| *kind != "null").collect(),
        _ => reference(property).unwrap_or_default(),
    };
    let note = if required { kind } else { format!("{kind}?") };
    Member { name: name.clone(), note, text: text(&property["description"]) }
}

/// The shape that a property refers to, directly or beside `null`.
fn reference(property: &Value) -> Option<String> {
    let direct = property["$ref"].as_str();
    let among = || property["oneOf"].as_array()?.iter().find_map(|choice| choice["$ref"].as_str());
    direct.or_else(among).and_then(|path| path.rsplit('/').next()).map(str::to_owned)
}

fn example(document: &Value) -> Option<Example> {
    let post = &document["paths"][routes::API_QUOTES]["post"];
    let pretty = |value: &Value| serde_json::to_string_pretty(value).ok();
    Some(Example {
        request: pretty(&post["requestBody"]["content"]["application/json"]["example"])?,
        answer: pretty(&post["responses"]["200"]["content"]["application/json"]["example"])?,
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").replace('`', "")
}
