//! The OpenAPI document describes exactly the routes that exist.

use crate::harness::Api;
use cffa_server::api::v1::routes::openapi::document;
use cffa_server::api::v1::routes::table;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn the_document_has_every_row_of_the_route_table_and_no_other() {
    let told = serde_json::to_value(document()).unwrap();
    let mut documented = BTreeSet::new();
    for (path, operations) in told["paths"].as_object().unwrap() {
        for method in operations.as_object().unwrap().keys() {
            documented.insert((method.to_uppercase(), path.clone()));
        }
    }
    let routes: BTreeSet<(String, String)> = table()
        .iter()
        .map(|row| (row.method.to_string(), row.path.to_owned()))
        .collect();
    assert_eq!(documented, routes);
}

#[test]
fn the_document_changes_only_when_somebody_means_it_to() {
    insta::assert_json_snapshot!(document());
}

fn references<'a>(told: &'a Value, found: &mut BTreeSet<&'a str>) {
    match told {
        Value::Object(fields) => {
            if let Some(to) = fields.get("$ref").and_then(Value::as_str) {
                found.insert(to);
            }
            fields.values().for_each(|it| references(it, found));
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, found)),
        _ => {}
    }
}

#[test]
fn everything_that_the_document_refers_to_is_in_it() {
    let told = serde_json::to_value(document()).unwrap();
    let mut found = BTreeSet::new();
    references(&told, &mut found);
    assert!(found.len() > 20);
    for to in found {
        let place = to.strip_prefix('#').unwrap();
        assert!(told.pointer(place).is_some(), "{to}");
    }
}

#[actix_web::test]
async fn the_document_is_served_to_everybody() {
    let api = Api::start().await;
    let served = api.nobody().read("/api/v1/openapi.json").await;
    assert_eq!(served, serde_json::to_value(document()).unwrap());
    assert_eq!(served["openapi"], "3.1.0");
}
