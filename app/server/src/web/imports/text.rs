//! The choices for the text of an uploaded CSV file, and the currency of an ambiguous sign.

use crate::text::messages::message;
use crate::web::imports::choices::{ChoiceView, option};
use crate::web::support::form::{FieldErrors, Form};
use cffa_formats::import::spreadsheet::{Questions, Separator, TextChoices, TextEncoding};

/// Parses the choices.
pub fn read(form: &Form, problems: &mut FieldErrors) -> TextChoices {
    let mut chosen = TextChoices::default();
    match form.text("encoding") {
        "" => {}
        name => match TextEncoding::parse(name) {
            Ok(encoding) => chosen.encoding = Some(encoding),
            Err(sentence) => problems.note("encoding", sentence),
        },
    }
    match form.text("separator") {
        "" => {}
        word => match Separator::parse(word) {
            Ok(separator) => chosen.separator = Some(separator),
            Err(sentence) => problems.note("separator", sentence),
        },
    }
    chosen
}

/// The questions, with assumed answers preselected.
pub fn choices(asked: &Questions) -> Vec<ChoiceView> {
    let encoding = asked.text.encoding.as_ref().map(|question| {
        let readings = question.readings.iter().map(|(encoding, example)| {
            let name = encoding.name();
            option(name, format!("{example} ({name})"))
        });
        ChoiceView {
            field: "encoding".to_owned(),
            id: "encoding".to_owned(),
            label: message!("choices-encoding"),
            hint: message!("choices-encoding-hint"),
            options: readings.collect(),
            chosen: question.taken.name().to_owned(),
        }
        .undecided(!question.answered)
    });
    let separator = asked.text.separator.map(|taken| ChoiceView {
        field: "separator".to_owned(),
        id: "separator".to_owned(),
        label: message!("choices-separator"),
        hint: String::new(),
        options: Separator::ALL
            .into_iter()
            .map(|one| {
                let label = match one {
                    Separator::Comma => message!("choices-separator-comma"),
                    Separator::Semicolon => message!("choices-separator-semicolon"),
                    Separator::Tab => message!("choices-separator-tab"),
                    Separator::Pipe => message!("choices-separator-pipe"),
                };
                option(one.word(), label)
            })
            .collect(),
        chosen: taken.word().to_owned(),
    });
    let separator = separator.map(|view| view.undecided(asked.text.separator_open));
    encoding.into_iter().chain(separator).collect()
}

/// The hint next to the choice of a currency.
pub fn about_currency(asked: &Questions) -> String {
    let Some(question) = &asked.currency else {
        return String::new();
    };
    let codes: Vec<&str> = question.may_be.iter().map(|one| one.code()).collect();
    match codes.as_slice() {
        [] => message!("choices-currency-unknown", sign = &question.text),
        known => message!(
            "choices-currency-known",
            sign = &question.text,
            codes = known.join(", ")
        ),
    }
}
