//! Every text on a page comes from the message files, and every message is used.

use crate::text::messages::language::Language;
use crate::text::messages::{Messages, format, load, markup, template};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tera::{Context, Tera};

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

static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new("<([^/<>][^<>]*)>").unwrap());

/// The name of an argument, after the comma that precedes it.
static ARGUMENT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^,\s*(\w+)\s*=").unwrap());

/// A word on its own, as in a sentence.
static WORD: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[(“]?(\p{L}|['’-])+[.?!)”…]*$").unwrap());

/// A placeholder of a format string.
static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\{[^}]*\}").unwrap());

#[derive(Debug, Default)]
pub(super) struct Message {
    pub variables: BTreeSet<String>,
    pub tags: BTreeSet<String>,
    /// The keys of the variants of each selector.
    pub selectors: Vec<BTreeSet<String>>,
}

/// A use of a message.
#[derive(Debug)]
struct Use {
    place: String,
    key: String,
    arguments: BTreeSet<String>,
    markup: bool,
}

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

/// The entries of each message file of a language.
fn entries_of(language: &str) -> Vec<Vec<Entry<String>>> {
    let folder = server().join("messages").join(language);
    let files = files(&folder, "ftl").into_iter();
    files.map(|(_, text)| parsed(&text)).collect()
}

fn parsed(file: &str) -> Vec<Entry<String>> {
    match parser::parse(file.to_owned()) {
        Ok(resource) => resource.body,
        Err((_, errors)) => panic!("{file}: {errors:?}"),
    }
}

fn entries() -> Vec<Vec<Entry<String>>> {
    entries_of("en")
}

fn messages() -> BTreeMap<String, Message> {
    messages_of("en")
}

pub(super) fn messages_of(language: &str) -> BTreeMap<String, Message> {
    read(entries_of(language).into_iter().flatten())
}

/// The messages of a file with this content.
pub(super) fn messages_in(file: &str) -> BTreeMap<String, Message> {
    read(parsed(file).into_iter())
}

fn read(entries: impl Iterator<Item = Entry<String>>) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for entry in entries {
        if let Entry::Message(message) = entry {
            let mut found = Message::default();
            pattern(&message.value.unwrap(), &mut found);
            let key = message.id.name;
            assert!(messages.insert(key.clone(), found).is_none(), "{key} twice");
        }
    }
    messages
}

fn pattern(pattern: &Pattern<String>, found: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let tags = TAG.captures_iter(value).map(|tag| tag[1].to_owned());
                found.tags.extend(tags);
            }
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => variable(inline, found),
                Expression::Select { selector, variants } => {
                    variable(selector, found);
                    let keys = variants.iter().map(|variant| match &variant.key {
                        VariantKey::Identifier { name } => name.clone(),
                        VariantKey::NumberLiteral { value } => value.clone(),
                    });
                    found.selectors.push(keys.collect());
                    for variant in variants {
                        self::pattern(&variant.value, found);
                    }
                }
            },
        }
    }
}

fn variable(inline: &InlineExpression<String>, found: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.clone());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("the tests can't follow {other:?}"),
    }
}

fn uses() -> Vec<Use> {
    let template = Regex::new(r#"\b(t|markup)\(key="([^"]+)""#).unwrap();
    let code = Regex::new(r#"\b(message)!\(\s*"([^"]+)""#).unwrap();
    let mut uses = Vec::new();
    let sources = files(&server().join("src"), "rs");
    let sources = sources.iter().map(|source| (source, &code));
    let templates = templates();
    let templates = templates.iter().map(|source| (source, &template));
    for ((path, text), call) in sources.chain(templates) {
        if path.ends_with("messages/tests/own_text.rs") {
            continue;
        }
        let lines = text.lines().filter(|line| !line.trim().starts_with("//"));
        let text = lines.collect::<Vec<_>>().join("\n");
        for found in call.captures_iter(&text) {
            uses.push(Use {
                place: path.display().to_string(),
                key: found[2].to_owned(),
                arguments: arguments(&text[found.get(0).unwrap().end()..]),
                markup: &found[1] == "markup",
            });
        }
    }
    uses
}

/// The names of the remaining arguments, up to the end of the call.
fn arguments(rest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut quoted) = (0, false);
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                let found = ARGUMENT.captures(&rest[at..]);
                names.extend(found.map(|found| found[1].to_owned()));
            }
            _ => {}
        }
    }
    names
}

#[test]
fn each_message_that_is_used_exists_with_its_variables_and_tags() {
    load().unwrap();
    let messages = messages();
    for Use {
        place,
        key,
        arguments,
        markup,
    } in uses()
    {
        let Some(message) = messages.get(&key) else {
            panic!("{place} uses {key}, which is not in the files");
        };
        let (links, given): (BTreeSet<_>, BTreeSet<_>) = arguments
            .into_iter()
            .partition(|name| name.starts_with("href"));
        assert_eq!(given, message.variables, "{place}: variables of {key}");
        assert!(markup || message.tags.is_empty(), "{place}: tags of {key}");
        let tags = message.tags.iter();
        let wanted: BTreeSet<_> = tags.filter_map(|tag| markup::attribute(tag)).collect();
        assert_eq!(links, wanted, "{place}: links of {key}");
    }
}

#[test]
fn each_message_is_used_and_its_tags_are_known_and_closed() {
    let uses = uses();
    for (key, message) in messages() {
        assert!(
            uses.iter().any(|it| it.key == key),
            "{key} is used nowhere: take it out of its file"
        );
        for number in [1, 2] {
            let mut args = FluentArgs::new();
            for name in &message.variables {
                args.set(name.as_str(), FluentValue::from(number));
            }
            let marked = format(&Messages::of(Language::English).markup, &key, &args).unwrap();
            markup::resolve(&key, &marked, |_| Some("/".to_owned())).unwrap();
        }
    }
}

#[test]
fn each_variable_is_explained_to_translators_in_its_section() {
    for file in entries() {
        let mut comments = Vec::new();
        for entry in file {
            match entry {
                Entry::GroupComment(_) => comments.clear(),
                Entry::Comment(comment) => comments.extend(comment.content),
                Entry::Message(message) => {
                    comments.extend(message.comment.into_iter().flat_map(|it| it.content));
                    let mut found = Message::default();
                    pattern(&message.value.unwrap(), &mut found);
                    for name in found.variables {
                        let name = format!("${name}");
                        let explained = comments.iter().any(|line| line.contains(&name));
                        assert!(
                            explained,
                            "no comment says what {name} of {} is",
                            message.id.name
                        );
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn apostrophes_and_quotation_marks_are_typographic() {
    let literal = Regex::new(r#"\{ "[^"]*" \}"#).unwrap();
    let mut found = Vec::new();
    for (path, source) in files(&server().join("messages"), "ftl") {
        let name = path.file_name().unwrap().display();
        // Fluent's own quotation marks, around an invisible character.
        let source = literal.replace_all(&source, "");
        let messages = source.lines().filter(|line| !line.starts_with('#'));
        let straight = messages.filter(|line| line.contains(['\'', '"']));
        found.extend(straight.map(|line| format!("{name}: {line}")));
    }
    assert!(found.is_empty(), "use ’ and “ ”: {found:#?}");
}

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
        if path
            .parent()
            .is_some_and(|it| it.ends_with("text/messages"))
        {
            continue;
        }
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

fn render(source: &str, name: &str) -> Result<String, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    template::register(&mut tera);
    tera.add_raw_templates(vec![("page.html", source)])?;
    let mut context = Context::new();
    context.insert("name", name);
    tera.render("page.html", &context)
}

#[test]
fn a_variable_is_escaped_and_brings_no_tags() {
    for (source, expected) in [
        (
            r#"{{ t(key="invited-to", team=name) }}"#,
            "You are invited to join &lt;b&gt;A &amp; B&lt;/b&gt;",
        ),
        (
            r#"{{ markup(key="invitation-signed-in", name=name) }}"#,
            "You are signed in as <b>&lt;b&gt;A &amp; B&lt;/b&gt;</b>.",
        ),
        (
            r#"{{ markup(key="invitation-sign-in", href=name) }}"#,
            "Already have an account? <a href=\"&lt;b&gt;A &amp; B&lt;/b&gt;\">Sign in to join</a>",
        ),
        (
            r#"{% set it %}<i>{{ name }}</i>{% endset %}{{ markup(key="invitation-signed-in", name=it) }}"#,
            "You are signed in as <b><i>&lt;b&gt;A &amp; B&lt;/b&gt;</i></b>.",
        ),
    ] {
        assert_eq!(render(source, "<b>A & B</b>").unwrap(), expected);
    }
    // A variable can't contain the marks of tags.
    let marked = render(
        r#"{{ markup(key="invitation-signed-in", name=name) }}"#,
        "\u{FDD0}b\u{FDD1}",
    );
    assert_eq!(marked.unwrap(), "You are signed in as <b>b</b>.");
}

#[test]
fn what_is_missing_is_an_error() {
    for source in [
        r#"{{ t(key="no-such-message") }}"#,
        r#"{{ t(key="invited-to") }}"#,
        r#"{{ t(key="invited-to", team=[name]) }}"#,
        r#"{{ markup(key="invitation-sign-in") }}"#,
    ] {
        assert!(render(source, "A").is_err(), "{source}");
    }
}

#[test]
fn tags_are_known_and_closed_in_order() {
    let resolve = |text: &str| markup::resolve("key", &markup::escape(text), |_| None);
    assert_eq!(
        resolve("<quiet>a</quiet> & 2 > 1").unwrap(),
        "<span class=\"quiet\">a</span> &amp; 2 &gt; 1"
    );
    for wrong in [
        "<i>a</i>",
        "<b>a",
        "a</b>",
        "<b><code>a</b></code>",
        "<a>a</a>",
        "<b x>a</b>",
    ] {
        assert!(resolve(wrong).is_err(), "{wrong}");
    }
    assert_eq!(resolve("1 < 2").unwrap(), "1 &lt; 2");
}
