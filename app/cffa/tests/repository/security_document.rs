//! docs/admin/security.md names a test for each requirement: each of those tests must exist.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const DOCUMENT: &str = include_str!("../../../../docs/admin/security.md");

/// The names in backticks of the form `file::test`.
fn named() -> Vec<(String, &'static str)> {
    DOCUMENT
        .split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|quoted| quoted.split_once(".rs::"))
        .map(|(file, test)| {
            let folder = match file.split('/').next() {
                Some("web" | "access") => "cffa/tests/",
                _ => "",
            };
            (format!("{folder}{file}.rs"), test)
        })
        .collect()
}

/// The requirements in the first cell of each row.
fn items() -> impl Iterator<Item = &'static str> {
    let rows = DOCUMENT.lines().filter_map(|line| line.strip_prefix("| V"));
    let firsts = rows.map(|row| row.split('|').next().unwrap_or_default());
    firsts
        .flat_map(|cell| {
            cell.split([',', ' '])
                .map(|item| item.trim_start_matches('V'))
        })
        .filter(|item| item.contains('.'))
}

/// Whether a test with this name exists, whatever other attributes it has.
fn has_test(source: &str, name: &str) -> bool {
    let kinds = ["#[test]", "#[tokio::test", "#[actix_web::test]"];
    let named = format!("fn {name}(");
    let lines: Vec<&str> = source.lines().map(str::trim_start).collect();
    let mut places = lines.iter().enumerate();
    places.any(|(at, line)| {
        let above = lines[..at].iter().rev();
        let mut attributes = above.take_while(|line| line.starts_with("#["));
        line.contains(&named)
            && attributes.any(|line| kinds.iter().any(|kind| line.starts_with(kind)))
    })
}

#[test]
fn every_test_that_is_named_exists() {
    let named = named();
    assert!(named.len() > 100, "only {} were found", named.len());
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (file, test) in named {
        let source = fs::read_to_string(here.join(&file)).unwrap_or_default();
        assert!(has_test(&source, test), "{file} has no test {test}");
    }
}

#[test]
fn no_requirement_stands_in_two_rows() {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items() {
        *times.entry(item).or_default() += 1;
    }
    times.retain(|_, times| *times > 1);
    assert!(times.is_empty(), "{times:?}");
}

/// The rows of the table about attacks: what was tried, and what shows that it can't be done.
fn attacks() -> Vec<(&'static str, &'static str)> {
    let (_, rest) = DOCUMENT
        .split_once("## What attacks found\n")
        .expect("the document has the section");
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| "));
    let cells = rows.filter_map(|row| row.trim_end_matches(" |").split_once(" | "));
    cells.filter(|(_, shown)| *shown != "Shown by").collect()
}

/// `every_test_that_is_named_exists` checks that a test of that name exists.
#[test]
fn each_attack_is_shown_by_a_test() {
    let attacks = attacks();
    assert!(attacks.len() >= 27, "only {} were found", attacks.len());
    for (done, shown) in attacks {
        assert!(shown.contains(".rs::"), "{done}: {shown}");
    }
}

/// A row that names no test states which page, file or decision shows that it is met.
#[test]
fn no_row_is_shown_by_nothing() {
    let (_, rest) = DOCUMENT
        .split_once("## V1 ")
        .expect("the document has the first table");
    let (tables, _) = rest
        .split_once("## Not met yet")
        .expect("another section follows");
    for row in tables.lines().filter(|line| line.starts_with("| V")) {
        let shown = row.trim_end_matches(" |").rsplit(" | ").next();
        let shown = shown.unwrap_or_default();
        assert!(shown.len() > 10 && !shown.starts_with('V'), "{row}");
    }
}
