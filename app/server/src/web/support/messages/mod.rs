//! What people read on pages: the messages in `messages/`, by their keys.
//!
//! Handlers take a message with [`message!`], templates with `t(key="…")`, or with
//! `markup(key="…")` when the message has tags.

mod markup;
pub(crate) mod template;
#[cfg(test)]
mod tests;

use anyhow::bail;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use rust_embed::RustEmbed;
use std::sync::{Arc, LazyLock};
use unic_langid::LanguageIdentifier;

/// The message files, embedded in the program.
#[derive(RustEmbed)]
#[folder = "messages/en/"]
struct Files;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The messages of one language.
struct Messages {
    /// For plain text.
    text: Bundle,
    /// For messages with tags: what is not a tag is escaped.
    markup: Bundle,
    /// What is wrong with the files.
    defects: Vec<String>,
}

static ENGLISH: LazyLock<Messages> = LazyLock::new(Messages::load);

/// Why a message could not be made, which is a defect of ours.
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
    fn load() -> Messages {
        let languages: Vec<LanguageIdentifier> = "en".parse().into_iter().collect();
        let mut messages = Messages {
            text: FluentBundle::new_concurrent(languages.clone()),
            markup: FluentBundle::new_concurrent(languages),
            defects: Vec::new(),
        };
        messages.markup.set_transform(Some(markup::escape));
        for bundle in [&mut messages.text, &mut messages.markup] {
            // The marks around a variable are for texts in two directions of writing.
            bundle.set_use_isolating(false);
        }
        for name in Files::iter() {
            messages.add(&name);
        }
        messages
    }

    fn add(&mut self, name: &str) {
        let file = Files::get(name).map(|file| String::from_utf8_lossy(&file.data).into_owned());
        let resource = match FluentResource::try_new(file.unwrap_or_default()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                self.defects.push(format!("{name}: {errors:?}"));
                resource
            }
        };
        let resource = Arc::new(resource);
        for bundle in [&mut self.text, &mut self.markup] {
            if let Err(errors) = bundle.add_resource(resource.clone()) {
                self.defects.push(format!("{name}: {errors:?}"));
            }
        }
    }
}

/// Reads the message files.
///
/// # Errors
/// When one can't be read, which the tests would have seen.
pub(crate) fn load() -> anyhow::Result<()> {
    if !ENGLISH.defects.is_empty() {
        bail!("the message files: {}", ENGLISH.defects.join("; "));
    }
    Ok(())
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

/// The text of a message. [`message!`] is the way to call it.
///
/// # Panics
/// In tests and debug builds, when there is no such message or it lacks a variable. Else the
/// key is shown and logged.
pub(crate) fn text(key: &str, args: &FluentArgs<'_>) -> String {
    match format(&ENGLISH.text, key, args) {
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
        $crate::web::support::messages::text($key, &::fluent_bundle::FluentArgs::new())
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = ::fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::web::support::messages::text($key, &args)
    }};
}
pub(crate) use message;
