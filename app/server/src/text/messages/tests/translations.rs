//! Each language has every message, with the same variables and tags as English and its own plural
//! forms.

use super::message_files::{Message, messages_in, messages_of};
use crate::text::messages::language::{Language, speak};
use crate::text::messages::{MessageError, Messages, format, markup, text, translated};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The keys of variants that are plural categories (CLDR).
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Numbers that cover all plural categories of the supported languages.
const NUMBERS: [i64; 9] = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

fn translations() -> impl Iterator<Item = Language> {
    Language::ALL
        .into_iter()
        .filter(|one| *one != Language::English)
}

/// The plural categories that a message in this language must have. The Romance languages' `many`,
/// which is for millions, is not required, because `other` has the same text there.
fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::Polish => &["one", "few", "many", "other"],
        Language::Arabic => &["one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

fn is_plural(keys: &BTreeSet<String>) -> bool {
    let is_form = |key: &String| PLURALS.contains(&key.as_str());
    let is_number = |key: &String| key.parse::<i64>().is_ok();
    keys.iter().all(|key| is_form(key) || is_number(key))
}

/// Whether a selector is a plural category, and not only a number such as 1 in a date.
fn has_forms(keys: &BTreeSet<String>) -> bool {
    let mut forms = keys.iter().filter(|key| *key != "other");
    forms.any(|key| PLURALS.contains(&key.as_str()))
}

/// Differences from English that no language needs.
fn faults(language: Language, english: &Message, here: &Message) -> Vec<String> {
    let mut faults = Vec::new();
    if english.variables != here.variables {
        faults.push(format!("has the variables {:?}", here.variables));
    }
    if english.tags != here.tags {
        faults.push(format!("has the tags {:?}", here.tags));
    }
    for keys in &here.selectors {
        let known = english.selectors.contains(keys);
        let plural = is_plural(keys);
        if !known && !plural {
            faults.push(format!("has the variants {keys:?}"));
        }
        let lacks = |form: &&&str| !keys.contains(**form);
        if plural && has_forms(keys) && forms(language).iter().any(|form| lacks(&form)) {
            faults.push(format!("lacks forms of the plural in {keys:?}"));
        }
    }
    faults
}

#[test]
fn every_language_has_every_message_with_its_variables_tags_and_plurals() {
    let english = messages_of("en");
    let mut found = Vec::new();
    for language in translations() {
        let here = messages_of(language.id());
        for (key, message) in &english {
            match here.get(key) {
                Some(translation) => {
                    let faults = faults(language, message, translation);
                    found.extend(
                        faults
                            .iter()
                            .map(|it| format!("{}: {key} {it}", language.id())),
                    );
                }
                None => found.push(format!("{}: {key} is missing", language.id())),
            }
        }
        let unknown = here.keys().filter(|key| !english.contains_key(*key));
        found.extend(unknown.map(|key| format!("{}: English lacks {key}", language.id())));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_message_of_every_language_can_be_made() {
    for language in Language::ALL.into_iter().chain([Language::Pseudo]) {
        let messages = Messages::of(language);
        assert!(messages.defects.is_empty(), "{:?}", messages.defects);
        for (key, message) in messages_of(language.folder()) {
            for number in NUMBERS {
                let mut args = FluentArgs::new();
                for name in &message.variables {
                    args.set(name.as_str(), FluentValue::from(number));
                }
                let text = format(&messages.text, &key, &args);
                assert!(!text.unwrap().is_empty(), "{}: {key}", language.id());
                let marked = format(&messages.markup, &key, &args).unwrap();
                let made = markup::resolve(&key, &marked, |_| Some("/".to_owned()));
                assert!(made.is_ok(), "{}: {key}: {made:?}", language.id());
            }
        }
    }
}

#[test]
fn a_defect_of_a_translation_is_found() {
    let of = |source: &str| messages_in(source).remove("a").unwrap();
    let english =
        of("a = { $games ->\n    [one] { $games } game\n   *[other] { $games } <b>games</b>\n }\n");
    for (translation, faulty) in [
        (
            "a = { $games ->\n    [one] { $games } partita\n   *[other] { $games } <b>partite</b>\n }\n",
            false,
        ),
        ("a = <b>partite</b>\n", true),
        ("a = { $games } partite\n", true),
        ("a = { $giochi } <b>partite</b>\n", true),
        (
            "a = { $games ->\n    [uno] { $games }\n   *[altri] { $games } <b>partite</b>\n }\n",
            true,
        ),
    ] {
        let found = faults(Language::Italian, &english, &of(translation));
        assert_eq!(!found.is_empty(), faulty, "{translation} {found:?}");
    }
}

#[test]
fn the_reader_gets_english_where_a_translation_has_a_defect() {
    let mut broken = Messages::load(Language::German);
    let source = "invited-to = Du bist bei { $mannschaft } eingeladen\n".to_owned();
    let source = Arc::new(FluentResource::try_new(source).unwrap());
    broken.text.add_resource_overriding(source);
    let mut args = FluentArgs::new();
    args.set("team", "Turf");
    let made = speak(Language::German, || {
        translated(
            |messages| match std::ptr::eq(messages, Messages::of(Language::German)) {
                true => format(&broken.text, "invited-to", &args),
                false => format(&messages.text, "invited-to", &args),
            },
        )
    });
    assert_eq!(made.unwrap(), "You are invited to join Turf");
    let missing = translated(|messages| format(&messages.text, "no-such-message", &args));
    assert!(matches!(missing, Err(MessageError::Missing(_))));
}

#[test]
fn names_and_amounts_keep_their_direction_within_arabic() {
    let mut args = FluentArgs::new();
    args.set("team", "Turf");
    let arabic = format(&Messages::of(Language::Arabic).text, "invited-to", &args).unwrap();
    assert!(arabic.contains("\u{2068}Turf\u{2069}"), "{arabic}");
    let german = format(&Messages::of(Language::German).text, "invited-to", &args).unwrap();
    assert!(
        german.contains("Turf") && !german.contains('\u{2068}'),
        "{german}"
    );
}

#[test]
fn numbers_have_the_marks_of_the_language() {
    let mut args = FluentArgs::new();
    args.set("what", "games");
    args.set("total", 12_345);
    for (language, number) in [(Language::English, "12,345"), (Language::German, "12.345")] {
        let text = speak(language, || text("pager-total", &args));
        assert!(text.contains(number), "{text}");
    }
}
