//! Templates, sources of pages and scripts have no text of their own.

use super::{files, server, templates};
use regex::Regex;
use std::sync::LazyLock;

/// Text in templates that needs no translation: names that are the same in every language.
const NAMES: &[&str] = &["CFFA"];

/// Strings in the sources of pages that need no translation.
const NOT_ON_PAGES: &[&str] = &[
    // Names of browsers and operating systems, and their tokens in user agent strings.
    "Android",
    "Chrome",
    "Chrome/",
    "CriOS/",
    "Edg/",
    "Edge",
    "Firefox",
    "Firefox/",
    "FxiOS/",
    "Linux",
    "Mac",
    "Mac OS",
    "Safari",
    "Safari/",
    "Windows",
    // Names of programs whose exports can be imported.
    "Cospend",
    "I Hate Money",
    "Spliit",
    "Splitwise",
    // Names of headers.
    "Accept",
    "Last-Event-ID",
    "X-Accel-Buffering",
    // Reasons for load balancers why the server is not ready.
    "the server is stopping",
    // The first lines of a script.
    r"const VERSION = {version};\nconst FILES = {files};\nconst ICON = {icon};\n{script}",
    // The welcome message for API clients, which is part of the API.
    "Welcome to CFFA, the money book of a casual football team.",
];

/// Strings in scripts that look like text for users and are not.
const NOT_READ_IN_SCRIPTS: &[&str] = &[
    "Bearer ${token.value}",
    "draft ${form.dataset.draft} ${location.pathname} ${plan} ${seed}",
    "files ${VERSION}",
    "<body ",
    "CFFA-Account",
    "X-Kept-At",
    "outbox reviewed",
    "flash ${kind} offers",
    "flash ${kind}",
    "Content-Type",
    "DOMContentLoaded",
    "ArrowDown",
    "ArrowUp",
    "Enter",
    "Escape",
    "button button-quiet",
    "button button-danger",
    "use strict",
];

/// Attributes whose value users see or hear.
const READ: &[&str] = &[
    "alt",
    "aria-label",
    "data-confirm",
    "data-confirm-back",
    "data-confirm-button",
    "data-confirm-text",
    "data-confirm-yes",
    "data-connected",
    "data-copied",
    "data-dark",
    "data-denied",
    "data-device",
    "data-each",
    "data-each-odd",
    "data-expected",
    "data-failed",
    "data-few",
    "data-full-share",
    "data-many",
    "data-one",
    "data-other",
    "data-too-few",
    "data-too-many",
    "data-two",
    "data-unclear",
    "data-zero",
    "data-discard",
    "data-ended",
    "data-failed",
    "data-held",
    "data-kept-text",
    "data-label",
    "data-late",
    "data-later",
    "data-light",
    "data-lost",
    "data-offline",
    "data-refused",
    "data-review",
    "data-selected",
    "data-send",
    "data-sending",
    "data-sent",
    "placeholder",
    "title",
];

/// Arguments of components whose value users see or hear.
const READ_ARGUMENTS: &[&str] = &["blank", "caption", "empty", "hint", "label", "text"];

/// A word on its own, as in a sentence.
static WORD: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[(“]?(\p{L}|['’-])+[.?!)”…]*$").unwrap());

/// A placeholder of a format string.
static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\{[^}]*\}").unwrap());

#[test]
fn templates_hold_no_text_of_their_own() {
    let comment = Regex::new(r"(?s)\{#.*?#\}").unwrap();
    let classes =
        Regex::new(r"(?s)\{% block body_class %\}.*?\{% endblock body_class %\}").unwrap();
    let code = Regex::new(r"(?s)\{\{.*?\}\}|\{%.*?%\}").unwrap();
    let element = Regex::new(r#"(?s)<[a-zA-Z/!](?:[^">]|"[^"]*")*>"#).unwrap();
    let attribute = Regex::new(r#"(?s)\s([a-z-]+)="([^"]*)""#).unwrap();
    let argument = Regex::new(r#"\b([a-z_]+)"?(?:=|: )"([^"]*)""#).unwrap();
    let literal = Regex::new(r#""([^"]*)""#).unwrap();
    let is_text = |text: &str| {
        let text = text.trim();
        text.contains(char::is_alphabetic) && !NAMES.contains(&text)
    };
    let mut found = Vec::new();
    for (path, source) in templates() {
        let name = path.file_name().unwrap().display();
        let source = comment.replace_all(&source, "");
        let source = classes.replace_all(&source, "");
        for code in code.find_iter(&source).map(|it| it.as_str()) {
            let read = argument.captures_iter(code);
            let read = read.filter(|it| READ_ARGUMENTS.contains(&&it[1]) && is_text(&it[2]));
            found.extend(read.map(|it| format!("{name}: {}", &it[0])));
            let literals = literal.captures_iter(code);
            let sentences = literals.filter(|it| is_sentence(&it[1]));
            found.extend(sentences.map(|it| format!("{name}: {}", &it[0])));
        }
        let html = code.replace_all(&source, "");
        for element in element.find_iter(&html).map(|it| it.as_str()) {
            let read = attribute.captures_iter(element);
            let read = read.filter(|it| READ.contains(&&it[1]) && is_text(&it[2]));
            found.extend(read.map(|it| format!("{name}: {}", &it[0])));
        }
        let texts = element.split(&html).filter(|text| is_text(text));
        found.extend(texts.map(|text| format!("{name}: {}", text.trim())));
    }
    assert!(found.is_empty(), "not in a message file: {found:#?}");
}

#[test]
fn sources_of_pages_hold_no_text_of_their_own() {
    // A literal and the text before it. A character literal such as '"' does not start a string.
    let literal = Regex::new(r#"(?s)'\\?.'|([\w:!.]*\(\s*)?"((?:[^"\\]|\\.)*)""#).unwrap();
    // Text for the log, or about a bug, which no page shows.
    let logged = Regex::new(r"^(log::\w+!|(anyhow::)?anyhow!|.*\.expect)\(\s*$").unwrap();
    let mut found = Vec::new();
    for (path, source) in files(&server().join("src/web"), "rs") {
        let code = source.split("[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        for literal in literal.captures_iter(&code) {
            let before = literal.get(1).map_or("", |it| it.as_str());
            let text = literal.get(2).map_or("", |it| it.as_str());
            if is_read(text) && !logged.is_match(before) && !NOT_ON_PAGES.contains(&text) {
                let name = path.strip_prefix(server()).unwrap().display();
                found.push(format!("{name}: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "not in a message file: {found:#?}");
}

#[test]
fn scripts_hold_no_text_of_their_own() {
    let comment = Regex::new(r"(?m)^\s*//.*$|\s// .*$").unwrap();
    let console = Regex::new(r"console\.\w+\([^\n]*").unwrap();
    let literal =
        Regex::new(r#""((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'"#).unwrap();
    let mut found = Vec::new();
    for (path, source) in files(&server().join("static/js"), "js") {
        let name = path.file_name().unwrap().to_str().unwrap();
        let source = comment.replace_all(&source, "");
        let source = console.replace_all(&source, "");
        for literal in literal.captures_iter(&source) {
            let mut groups = literal.iter().skip(1).flatten();
            let text = groups.next().map_or("", |it| it.as_str());
            if is_read(text) && !NOT_READ_IN_SCRIPTS.contains(&text) {
                found.push(format!("{name}: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "not in a message file: {found:#?}");
}

/// Whether a literal of a program looks like text for users: it starts like a sentence, or has
/// several words, counting its placeholders.
fn is_read(literal: &str) -> bool {
    let text = PLACEHOLDER.replace_all(literal, "{}");
    let words = text.split_whitespace().filter(|it| WORD.is_match(it));
    let values = text.split_whitespace().filter(|it| it.contains("{}"));
    let words = words.count();
    is_sentence(literal) || words > 0 && words + values.count() > 1
}

/// Whether a literal looks like text for users.
fn is_sentence(literal: &str) -> bool {
    literal.starts_with(char::is_uppercase) && literal.contains(char::is_lowercase)
}
