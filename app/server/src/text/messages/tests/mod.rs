//! Every text on a page comes from the message files, and every message is used.

#![allow(clippy::unwrap_used)]

mod message_files;
mod own_text;
mod rendering;
mod translations;
mod uses;

use std::fs;
use std::path::{Path, PathBuf};

fn server() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, kind: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, kind));
        } else if path.extension().is_some_and(|it| it == kind) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

fn templates() -> Vec<(PathBuf, String)> {
    files(&server().join("templates"), "html")
}
