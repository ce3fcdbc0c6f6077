//! The two Tera functions that format messages.

use super::markup;
use super::{MessageError, format, translated};
use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Error, Kwargs, State, Tera, Value};

/// Registers `t` and `markup`.
pub(crate) fn register(tera: &mut Tera) {
    // Tera escapes its result, as any other value.
    tera.register_function("t", |kwargs: Kwargs, _: &State| {
        answer(&kwargs, |key| {
            let args = arguments(key, &kwargs, str::to_owned)?;
            let text = translated(|messages| format(&messages.text, key, &args))?;
            Ok(Value::normal_string(&text))
        })
    });
    // A message with tags. Its variables are escaped, except for those that a template made from
    // markup (`{% set x %}…{% endset %}`, a component).
    tera.register_function("markup", |kwargs: Kwargs, _: &State| {
        answer(&kwargs, |key| {
            let args = arguments(key, &kwargs, markup::html)?;
            let href = |name: &str| kwargs.get::<&str>(name).ok().flatten().map(str::to_owned);
            let html = translated(|messages| {
                let marked = format(&messages.markup, key, &args)?;
                markup::resolve(key, &marked, href)
            })?;
            Ok(Value::safe_string(&html))
        })
    });
}

/// Returns the message. A missing message is an error in tests and debug builds; in release builds,
/// the key is shown.
fn answer(
    kwargs: &Kwargs,
    make: impl Fn(&str) -> Result<Value, MessageError>,
) -> Result<Value, Error> {
    let key = kwargs.must_get::<&str>("key")?;
    make(key).or_else(|error| {
        if cfg!(debug_assertions) {
            return Err(Error::message(error.to_string()));
        }
        log::error!("{error}");
        Ok(Value::normal_string(key))
    })
}

/// The arguments of a template as variables of a message, except for the targets of links.
fn arguments<'a>(
    key: &str,
    kwargs: &'a Kwargs,
    text: impl Fn(&str) -> String,
) -> Result<FluentArgs<'a>, MessageError> {
    let mut args = FluentArgs::new();
    for (name, value) in kwargs.iter() {
        let name = name.as_str().unwrap_or_default();
        if name == "key" || name.starts_with("href") {
            continue;
        }
        args.set(name, variable(key, name, value, &text)?);
    }
    Ok(args)
}

fn variable<'a>(
    key: &str,
    name: &str,
    value: &Value,
    text: impl Fn(&str) -> String,
) -> Result<FluentValue<'a>, MessageError> {
    if let Some(number) = value.as_i64() {
        return Ok(number.into());
    }
    match value.as_str() {
        Some(markup) if value.is_safe() => Ok(markup::trusted(markup).into()),
        Some(plain) => Ok(text(plain).into()),
        None => Err(MessageError::Kind {
            key: key.to_owned(),
            name: name.to_owned(),
            kind: value.name(),
        }),
    }
}
