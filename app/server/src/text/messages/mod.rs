//! The text of pages: the messages in `messages/` by their keys, in the reader's language
//! ([`language`]).
//!
//! Handlers get a message with [`message!`], templates with `t(key="…")`, or with `markup(key="…")`
//! if the message has tags.

pub(crate) mod language;
mod markup;
#[cfg(debug_assertions)]
mod pseudo;
pub(crate) mod template;
#[cfg(test)]
mod tests;

use crate::text::amounts;
use anyhow::bail;
use flate2::read::ZlibDecoder;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use language::Language;
use std::io::{self, Read};
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

/// The message files, embedded in the program: the language tag, and the compressed text of all
/// files of the language, which the build script made.
static PACKED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The messages of one language.
struct Messages {
    /// Formats messages as plain text.
    text: Bundle,
    /// Formats messages with tags: everything except the tags is escaped.
    markup: Bundle,
    /// Errors in the files.
    defects: Vec<String>,
}

/// Why a message can't be formatted, which is always a bug.
#[derive(Debug, thiserror::Error)]
enum MessageError {
    #[error("there is no message {0}")]
    Missing(String),
    #[error("the message {key} lacks a variable: {errors:?}")]
    Variables {
        key: String,
        errors: Vec<FluentError>,
    },
    #[error("the variable {name} of the message {key} is {kind}")]
    Kind {
        key: String,
        name: String,
        kind: &'static str,
    },
    #[error("the message {key} has the tag <{tag}> where it can't be")]
    Tag { key: String, tag: String },
}

impl Messages {
    /// The messages of a language, parsed on first use.
    fn of(language: Language) -> &'static Messages {
        static LOADED: [OnceLock<Messages>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let at = Language::ALL.iter().position(|one| *one == language);
        let loaded = match at.and_then(|at| LOADED.get(at)) {
            Some(loaded) => loaded,
            None => {
                static BESIDE: OnceLock<Messages> = OnceLock::new();
                &BESIDE
            }
        };
        loaded.get_or_init(|| {
            let messages = Messages::load(language);
            for defect in &messages.defects {
                log::error!("the messages of the language {}: {defect}", language.id());
            }
            messages
        })
    }

    fn load(language: Language) -> Messages {
        let tags: Vec<LanguageIdentifier> = language.id().parse().into_iter().collect();
        let mut messages = Messages {
            text: FluentBundle::new_concurrent(tags.clone()),
            markup: FluentBundle::new_concurrent(tags),
            defects: Vec::new(),
        };
        messages.markup.set_transform(Some(markup::escape));
        #[cfg(debug_assertions)]
        if language == Language::Pseudo {
            messages.text.set_transform(Some(pseudo::text));
            messages.markup.set_transform(Some(pseudo::markup));
        }
        for bundle in [&mut messages.text, &mut messages.markup] {
            // The isolation marks around a variable keep a Latin name in order within Arabic text.
            // In Latin text they would only make searching and copying harder.
            bundle.set_use_isolating(language.is_right_to_left());
            bundle.set_formatter(Some(number));
        }
        match unpacked(language.folder()) {
            Ok(text) => messages.add(text),
            Err(error) => messages.defects.push(error.to_string()),
        }
        messages
    }

    fn add(&mut self, text: String) {
        let resource = match FluentResource::try_new(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                self.defects.push(format!("{errors:?}"));
                resource
            }
        };
        let resource = Arc::new(resource);
        for bundle in [&mut self.text, &mut self.markup] {
            if let Err(errors) = bundle.add_resource(resource.clone()) {
                self.defects.push(format!("{errors:?}"));
            }
        }
    }
}

/// The text of all message files of a language.
fn unpacked(language: &str) -> io::Result<String> {
    let packed = PACKED.iter().find(|(tag, _)| *tag == language);
    let (_, packed) = packed.ok_or(io::ErrorKind::NotFound)?;
    let mut text = String::new();
    ZlibDecoder::new(*packed).read_to_string(&mut text)?;
    Ok(text)
}

/// Parses the English message files. Those of other languages are parsed on first use.
///
/// # Errors
/// When a file can't be parsed, which the tests would have found.
pub(crate) fn load() -> anyhow::Result<()> {
    let english = Messages::of(Language::English);
    if !english.defects.is_empty() {
        bail!("the message files: {}", english.defects.join("; "));
    }
    Ok(())
}

/// Formats a message in the reader's language. If the message has a defect, which the tests would
/// have found, the reader gets the English message, and the defect is logged.
fn translated<T>(make: impl Fn(&Messages) -> Result<T, MessageError>) -> Result<T, MessageError> {
    let language = language::current();
    let made = make(Messages::of(language));
    match made {
        Err(error) if language != Language::English => {
            log::error!("in the language {}: {error}", language.id());
            make(Messages::of(Language::English))
        }
        made => made,
    }
}

/// Formats a whole number in the reader's language. Fluent formats other values.
fn number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(amounts::whole(number.value))
        }
        _ => None,
    }
}

fn format(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Result<String, MessageError> {
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .ok_or_else(|| MessageError::Missing(key.to_owned()))?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    if errors.is_empty() {
        return Ok(text.into_owned());
    }
    Err(MessageError::Variables {
        key: key.to_owned(),
        errors,
    })
}

/// The text of a message. Call it through [`message!`].
///
/// # Panics
/// In tests and debug builds, when the message does not exist or lacks a variable. In release
/// builds the key is shown and the error logged.
pub(crate) fn text(key: &str, args: &FluentArgs<'_>) -> String {
    match translated(|messages| format(&messages.text, key, args)) {
        Ok(text) => text,
        Err(error) => {
            debug_assert!(false, "{error}");
            log::error!("{error}");
            key.to_owned()
        }
    }
}

/// The text of a message, with its variables: `message!("games-deleted")`,
/// `message!("onboarding-created", team = name)`.
macro_rules! message {
    ($key:literal $(,)?) => {
        $crate::text::messages::text($key, &::fluent_bundle::FluentArgs::new())
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = ::fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::text::messages::text($key, &args)
    }};
}
pub(crate) use message;
