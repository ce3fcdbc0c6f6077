//! Each message that a template or a source uses exists, and each message is used.

use super::message_files::messages;
use super::{files, server, templates};
use crate::text::messages::language::Language;
use crate::text::messages::{Messages, format, load, markup};
use fluent_bundle::{FluentArgs, FluentValue};
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The name of an argument, after the comma that precedes it.
static ARGUMENT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^,\s*(\w+)\s*=").unwrap());

/// A use of a message.
#[derive(Debug)]
struct Use {
    place: String,
    key: String,
    arguments: BTreeSet<String>,
    markup: bool,
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
