//! A browser learns of a module that another one imports only when it has that one. So each page
//! names all of them at once.

use crate::architecture::app;
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The names after `pattern` in a text.
fn names(pattern: &str, text: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).unwrap();
    let found = pattern.captures_iter(text);
    found.map(|name| name[1].to_owned()).collect()
}

/// The modules that a module imports, directly or not.
fn imports(module: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(app().join("server/static/js").join(module)).unwrap();
    let direct = names(r#"(?m)^import .* from "\./(\w+\.js)";"#, &text);
    let indirect = direct.iter().flat_map(|module| imports(module));
    indirect
        .collect::<BTreeSet<_>>()
        .union(&direct)
        .cloned()
        .collect()
}

fn templates(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => templates(&path),
            false => vec![path],
        })
        .collect()
}

#[test]
fn a_page_names_each_module_that_its_modules_import() {
    let (mut missing, mut imported) = (Vec::new(), 0);
    for template in templates(&app().join("server/templates")) {
        let page = fs::read_to_string(&template).unwrap();
        let modules = names(
            r#"<script type="module" src="\{\{ asset\(path="js/(\w+\.js)"#,
            &page,
        );
        let preloaded = names(
            r#"<link rel="modulepreload" href="\{\{ asset\(path="js/(\w+\.js)"#,
            &page,
        );
        for module in &modules {
            for import in imports(module) {
                imported += 1;
                if !modules.contains(&import) && !preloaded.contains(&import) {
                    missing.push(format!("{}: {import}, for {module}", template.display()));
                }
            }
        }
    }
    assert!(imported > 5, "{imported} imports found");
    assert!(missing.is_empty(), "{missing:#?}");
}
