//! Modules of a crate import each other in one direction only: shared code is below both users.

use crate::architecture::{app, sources};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Folders that are several groups of modules instead of one.
const GROUPS: [&str; 2] = ["web", "api"];

type Imports = BTreeMap<String, BTreeSet<String>>;

/// The module that a path belongs to: its first name, or its first two names in a group.
fn module<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut names = names.into_iter().map(|name| name.trim_end_matches(".rs"));
    let first = names.next()?;
    match names.next() {
        Some(second) if GROUPS.contains(&first) => Some(format!("{first}::{second}")),
        _ => Some(first.to_owned()),
    }
}

/// What the modules of a crate import from each other, except in tests.
fn imports(source: &Path) -> Imports {
    let paths = Regex::new(r"\bcrate::(\w+)(?:::(?:(\w+)|\{([^}]*)\}))?").unwrap();
    let mut files = Vec::new();
    sources(source, &mut files);
    let mut imports = Imports::new();
    for file in files {
        let inside = file.strip_prefix(source).unwrap();
        let names: Vec<&str> = inside.iter().filter_map(|name| name.to_str()).collect();
        let own = module(names.iter().copied()).unwrap();
        if names.iter().any(|name| name.contains("test")) || ["lib", "main"].contains(&&*own) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for found in paths.captures_iter(code) {
            let listed = found.get(3).map_or("", |list| list.as_str()).split(',');
            let seconds = found
                .get(2)
                .map(|name| name.as_str())
                .into_iter()
                .chain(listed);
            for second in seconds.map(|name| name.trim().split("::").next().unwrap()) {
                let names = [&found[1], second]
                    .into_iter()
                    .filter(|name| !name.is_empty());
                imports
                    .entry(own.clone())
                    .or_default()
                    .extend(module(names).filter(|other| *other != own));
            }
        }
    }
    imports
}

/// Everything that a module imports, directly or indirectly.
fn reached<'a>(imports: &'a Imports, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut todo: Vec<&str> = imports
        .get(from)
        .into_iter()
        .flatten()
        .map(|it| &**it)
        .collect();
    while let Some(module) = todo.pop() {
        if reached.insert(module) {
            todo.extend(imports.get(module).into_iter().flatten().map(|it| &**it));
        }
    }
    reached
}

#[test]
fn no_module_imports_itself_by_way_of_others() {
    for folder in fs::read_dir(app()).unwrap() {
        let source = folder.unwrap().path().join("src");
        let imports = imports(&source);
        for module in imports.keys() {
            let circle = reached(&imports, module).contains(&**module);
            assert!(!circle, "{}: {module} is in a circle", source.display());
        }
    }
}

#[test]
fn a_circle_is_found() {
    let to = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let mut imports = Imports::from([("a".to_owned(), to(&["b"])), ("b".to_owned(), to(&["c"]))]);
    assert!(!reached(&imports, "a").contains("a"));
    imports.insert("c".to_owned(), to(&["a"]));
    assert!(reached(&imports, "a").contains("a"));
}
