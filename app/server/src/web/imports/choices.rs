//! The choices for an uploaded spreadsheet, to and from form fields.

use crate::text::messages::message;
use crate::web::imports::text;
use crate::web::support::form::{FieldErrors, Form, whole};
use cffa_book::Currency;
use cffa_formats::import::spreadsheet::{
    AmountQuestion, Choices, ColumnIs, DateOrder, DecimalSign, Questions, Role,
};
use serde::{Deserialize, Serialize};

/// The prefix of fields that map a name to another name of the same person.
const SAME: &str = "same:";
/// The prefix of fields that set the meaning of a column.
const COLUMN: &str = "column:";
/// The prefix of fields that set the purpose of a sheet.
const SHEET: &str = "sheet:";

/// All choices that were made.
pub struct Chosen {
    /// How to read the file.
    pub choices: Choices,
    /// The currency of the amounts.
    pub currency: Currency,
    /// The first and last row of the summary, as typed.
    rows: [String; 2],
}

impl Chosen {
    /// The initial state, without any choices.
    pub fn unasked(currency: Currency) -> Chosen {
        Chosen {
            choices: Choices::default(),
            currency,
            rows: Default::default(),
        }
    }
}

/// Reads the form of [`questions`].
pub fn read(form: &Form, present: Currency, problems: &mut FieldErrors) -> Chosen {
    let currency = match form.text("currency") {
        "" => Some(present),
        code => problems.read("currency", Currency::parse(code)),
    };
    let rows = ["first_row", "last_row"].map(|field| form.text(field).trim().to_owned());
    let mut row = |field, typed: &str| match whole::<u32>(typed) {
        None if !typed.is_empty() => {
            problems.note(field, message!("choices-row-unreadable"));
            None
        }
        number => number,
    };
    let [first, last] = &rows;
    let (first_row, last_row) = (row("first_row", first), row("last_row", last));
    let named = |prefix: &'static str| {
        let fields = form.beginning(prefix);
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let choices = Choices {
        dates: match form.text("dates") {
            "day_first" => Some(DateOrder::DayFirst),
            "month_first" => Some(DateOrder::MonthFirst),
            _ => None,
        },
        amounts: match form.text("amounts") {
            "decimal_point" => Some(DecimalSign::Point),
            "decimal_comma" => Some(DecimalSign::Comma),
            _ => None,
        },
        round: form.ticked("round"),
        same: named(SAME).collect(),
        columns: named(COLUMN)
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| match value.as_str() {
                "player" => (name, ColumnIs::Player),
                _ => (name, ColumnIs::Ignored),
            })
            .collect(),
        sheets: Role::ALL
            .into_iter()
            .filter_map(|role| {
                let field = format!("{SHEET}{}", role.word());
                form.ticked(&field)
                    .then(|| (role, form.text(&field).to_owned()))
            })
            .collect(),
        first_row,
        last_row,
        text: text::read(form, problems),
        currency: !form.text("currency").is_empty(),
    };
    Chosen {
        choices,
        currency: currency.unwrap_or(present),
        rows,
    }
}

#[derive(Serialize, Deserialize)]
pub(crate) struct OptionView {
    value: String,
    label: String,
}

pub(crate) fn option(value: impl Into<String>, label: impl Into<String>) -> OptionView {
    OptionView {
        value: value.into(),
        label: label.into(),
    }
}

/// A selection from a list of options.
#[derive(Serialize, Deserialize)]
pub(crate) struct ChoiceView {
    pub field: String,
    pub id: String,
    pub label: String,
    pub hint: String,
    pub options: Vec<OptionView>,
    pub chosen: String,
}

impl ChoiceView {
    /// Adds an empty option and selects it, if the file leaves the question open.
    pub(crate) fn undecided(mut self, is_open: bool) -> ChoiceView {
        if is_open {
            self.options
                .insert(0, option("", message!("choices-choose")));
            self.chosen = String::new();
        }
        self
    }
}

/// All questions about a spreadsheet.
#[derive(Serialize, Deserialize)]
pub struct QuestionsView {
    choices: Vec<ChoiceView>,
    /// The number of amounts with more decimals than the currency has.
    too_fine: usize,
    /// Whether those are rounded.
    round: bool,
    /// The first and last row of the summary, if there is one.
    summary: Option<(u32, u32)>,
    /// As typed.
    first_row: String,
    last_row: String,
}

/// The questions, with assumed or chosen answers preselected; `currency` is the currency that was
/// assumed for the amounts.
pub fn questions(asked: &Questions, chosen: &Chosen, currency: Currency) -> QuestionsView {
    let mut choices: Vec<ChoiceView> = Vec::new();
    if asked.sheet_names.len() > 1 {
        choices.extend(sheets(asked));
    }
    choices.extend(asked.dates.as_ref().map(|question| {
        ChoiceView {
            field: "dates".to_owned(),
            id: "dates".to_owned(),
            label: message!("choices-dates", example = &question.example),
            hint: message!("choices-dates-hint"),
            options: vec![
                option("day_first", message!("choices-dates-day-first")),
                option("month_first", message!("choices-dates-month-first")),
            ],
            chosen: match question.taken {
                DateOrder::DayFirst => "day_first",
                DateOrder::MonthFirst => "month_first",
            }
            .to_owned(),
        }
        .undecided(!question.answered)
    }));
    choices.extend(text::choices(asked));
    let amount = asked.amounts.as_ref();
    choices.extend(amount.map(|question| amounts(question, chosen.choices.amounts)));
    choices.extend(names(asked));
    choices.extend(columns(asked));
    choices.extend(sums(asked));
    let currency_view = ChoiceView {
        field: "currency".to_owned(),
        id: "currency".to_owned(),
        label: message!("choices-currency"),
        hint: text::about_currency(asked),
        options: Currency::all()
            .map(|one| option(one.code(), format!("{} {}", one.code(), one.name())))
            .collect(),
        chosen: currency.code().to_owned(),
    };
    let is_open = asked.currency.as_ref().is_some_and(|it| !it.answered);
    choices.push(currency_view.undecided(is_open));
    let [first_row, last_row] = chosen.rows.clone();
    QuestionsView {
        choices,
        too_fine: asked.too_fine,
        round: chosen.choices.round,
        summary: asked.summary_rows,
        first_row,
        last_row,
    }
}

/// The question how amounts are written, with the evidence in the file.
fn amounts(question: &AmountQuestion, chosen: Option<DecimalSign>) -> ChoiceView {
    let example = &question.example;
    let can_be_both = question.point.is_some() && question.comma.is_some();
    let as_told = match (question.taken, chosen) {
        (None, _) if can_be_both => message!("choices-choose"),
        (None, _) => message!("choices-amounts-each"),
        (Some(DecimalSign::Point), None) => message!("choices-amounts-as-shown-point"),
        (Some(DecimalSign::Comma), None) => message!("choices-amounts-as-shown-comma"),
        (Some(_), Some(_)) => message!("choices-amounts-as-shown"),
    };
    let with_point = match &question.point {
        Some(amount) => message!(
            "choices-amounts-point-example",
            example = example,
            amount = amount
        ),
        None => message!("choices-amounts-point"),
    };
    let with_comma = match &question.comma {
        Some(amount) => message!(
            "choices-amounts-comma-example",
            example = example,
            amount = amount
        ),
        None => message!("choices-amounts-comma"),
    };
    ChoiceView {
        field: "amounts".to_owned(),
        id: "amounts".to_owned(),
        label: message!("choices-amounts"),
        hint: amounts_shown(question),
        options: vec![
            option("", as_told),
            option("decimal_point", with_point),
            option("decimal_comma", with_comma),
        ],
        chosen: match chosen {
            None => "",
            Some(DecimalSign::Point) => "decimal_point",
            Some(DecimalSign::Comma) => "decimal_comma",
        }
        .to_owned(),
    }
}

/// The evidence in the file of how amounts are written.
fn amounts_shown(question: &AmountQuestion) -> String {
    match (&question.point_example, &question.comma_example) {
        (Some(point), Some(comma)) => {
            message!("choices-amounts-hint-both", point = point, comma = comma)
        }
        (Some(point), None) => message!("choices-amounts-hint-point", point = point),
        (None, Some(comma)) => message!("choices-amounts-hint-comma", comma = comma),
        (None, None) => message!("choices-amounts-hint"),
    }
}

fn sheets(asked: &Questions) -> impl Iterator<Item = ChoiceView> {
    asked.sheets.iter().map(|question| {
        let sheets = asked.sheet_names.iter().map(|name| option(name, name));
        let hint = match question.doubtful {
            true => message!("choices-sheet-hint"),
            false => String::new(),
        };
        ChoiceView {
            field: format!("{SHEET}{}", question.role.word()),
            id: format!("sheet-{}", question.role.word()),
            label: match question.role {
                Role::Summary => message!("choices-sheet-summary"),
                Role::Games => message!("choices-sheet-games"),
                Role::Transactions => message!("choices-sheet-transactions"),
            },
            hint,
            options: std::iter::once(option("", message!("choices-sheet-none")))
                .chain(sheets)
                .collect(),
            chosen: question.taken.clone().unwrap_or_default(),
        }
    })
}

fn names(asked: &Questions) -> impl Iterator<Item = ChoiceView> {
    asked.names.iter().enumerate().map(|(at, question)| {
        let (name, near) = (&question.name, &question.near);
        ChoiceView {
            field: format!("{SAME}{name}"),
            id: format!("same-{at}"),
            label: message!("choices-same", name = name, other = near),
            hint: String::new(),
            options: vec![
                option(near, message!("choices-same-yes", other = near)),
                option(name, message!("choices-same-no")),
            ],
            chosen: if question.same { near } else { name }.clone(),
        }
    })
}

fn sums(asked: &Questions) -> impl Iterator<Item = ChoiceView> {
    asked.sums.iter().enumerate().map(|(at, question)| {
        let name = &question.name;
        let hint = match question.taken {
            ColumnIs::Player => message!("choices-total-hint-sum"),
            ColumnIs::Ignored => message!("choices-total-hint-name"),
        };
        let both = vec![
            option("player", message!("choices-player")),
            option("ignored", message!("choices-total-yes")),
        ];
        ChoiceView {
            field: format!("{COLUMN}{name}"),
            id: format!("sum-{at}"),
            label: message!("choices-total", name = name),
            hint,
            options: both,
            chosen: String::new(),
        }
        .undecided(true)
    })
}

fn columns(asked: &Questions) -> impl Iterator<Item = ChoiceView> {
    asked.columns.iter().enumerate().map(|(at, question)| {
        let name = &question.name;
        let example = question.example.as_ref();
        ChoiceView {
            field: format!("{COLUMN}{name}"),
            id: format!("column-{at}"),
            label: message!("choices-column", name = name),
            hint: match example {
                Some(example) => message!("choices-column-hint", example = example),
                None => message!("choices-column-hint-empty"),
            },
            options: vec![
                option("player", message!("choices-player")),
                option("ignored", message!("choices-column-no")),
            ],
            chosen: match question.taken {
                ColumnIs::Player => "player",
                ColumnIs::Ignored => "ignored",
            }
            .to_owned(),
        }
    })
}
