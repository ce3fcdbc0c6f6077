//! Pages use six font sizes and three radii, which the style sheets define in one place.

use crate::architecture::app;
use regex::Regex;
use std::fs;

/// Rules with their own font size: the text in a chart, which is scaled as a whole, and the count
/// that people read from a distance.
const OWN_SIZE: &[&str] = &[".chart-text", ".headcount-now"];

/// The rules of all style sheets for screens: selectors and declarations.
fn rules() -> Vec<(String, String)> {
    let rule = Regex::new(r"(?s)([^{}]+)\{([^{}]*)\}").unwrap();
    let comment = Regex::new(r"(?s)/\*.*?\*/").unwrap();
    let mut found = Vec::new();
    for entry in fs::read_dir(app().join("server/static/css")).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("print.css") {
            continue;
        }
        let source = fs::read_to_string(path).unwrap();
        let source = comment.replace_all(&source, "");
        let rules = rule.captures_iter(&source);
        found.extend(rules.map(|it| (it[1].trim().to_owned(), it[2].to_owned())));
    }
    found
}

/// Declarations of a property whose value doesn't match `allowed`.
fn others(property: &str, allowed: &str) -> Vec<String> {
    let declaration = Regex::new(&format!(r"(?:^|[;\s]){property}:\s*([^;]+)")).unwrap();
    let allowed = Regex::new(allowed).unwrap();
    let mut found = Vec::new();
    for (selector, declarations) in rules() {
        if property != "border-radius" && OWN_SIZE.contains(&selector.as_str()) {
            continue;
        }
        for value in declaration.captures_iter(&declarations) {
            if !allowed.is_match(value[1].trim()) {
                found.push(format!("{selector} {{ {property}: {} }}", value[1].trim()));
            }
        }
    }
    found
}

#[test]
fn type_has_six_sizes() {
    let sizes = others("font-size", r"^var\(--t-[1-6]\)$");
    assert!(sizes.is_empty(), "{sizes:#?}");
    let fonts = others("font", r"^(inherit|\d+ var\(--t-[1-6]\)\S* var\(--\w+\))$");
    assert!(fonts.is_empty(), "{fonts:#?}");
}

#[test]
fn corners_have_three_radii() {
    let radii = others("border-radius", r"^(0|var\(--r(-s|-full)?\)| )+$");
    assert!(radii.is_empty(), "{radii:#?}");
}
