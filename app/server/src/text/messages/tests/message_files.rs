//! What the message files contain.

use super::{files, server};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new("<([^/<>][^<>]*)>").unwrap());

#[derive(Debug, Default)]
pub(super) struct Message {
    pub variables: BTreeSet<String>,
    pub tags: BTreeSet<String>,
    /// The keys of the variants of each selector.
    pub selectors: Vec<BTreeSet<String>>,
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

pub(super) fn messages() -> BTreeMap<String, Message> {
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

#[test]
fn each_variable_is_explained_to_translators_in_its_section() {
    for file in entries_of("en") {
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
