//! The open questions about a spreadsheet, as printed by `cffa import`.

use super::{println_lossy, sentences};
use anyhow::bail;
use cffa_formats::import::spreadsheet::{
    AmountQuestion, ColumnIs, DateOrder, DecimalSign, Questions, Separator, Unanswered,
};

/// Prints the rows that can't be read, and the values that can be read in more than one way.
///
/// # Errors
/// If a question must be answered first, or if rows can't be read and are not to be skipped.
pub fn print(questions: &Questions, skip: bool) -> anyhow::Result<()> {
    print_encoding(questions);
    print_separator(questions);
    print_currency(questions);
    for row in &questions.unread {
        println_lossy(sentences::row_unread(row));
    }
    let more = questions.unread_total - questions.unread.len();
    if more > 0 {
        println_lossy(sentences::rows_unread(more));
    }
    if let Some(question) = &questions.dates {
        let day_first = matches!(question.taken, DateOrder::DayFirst);
        println_lossy(match question.answered {
            true => sentences::date_read(&question.example, day_first),
            false => sentences::date_unclear(&question.example),
        });
    }
    if let Some(question) = &questions.amounts {
        print_amount(question);
    }
    for question in questions.names.iter().filter(|question| !question.same) {
        println_lossy(sentences::names_alike(&question.name, &question.near));
    }
    for question in &questions.columns {
        println_lossy(match question.taken {
            ColumnIs::Player => sentences::column_is_player(&question.name),
            ColumnIs::Ignored => sentences::column_is_ignored(&question.name),
        });
    }
    for question in &questions.sums {
        println_lossy(match question.taken {
            ColumnIs::Player => sentences::sum_is_player(&question.name),
            ColumnIs::Ignored => sentences::sum_is_ignored(&question.name),
        });
    }
    for question in questions.sheets.iter().filter(|it| it.doubtful) {
        let role = question.role.word();
        println_lossy(sentences::sheet_unclear(role, &questions.sheet_names));
    }
    refuse_unanswered(questions, skip)
}

fn refuse_unanswered(questions: &Questions, skip: bool) -> anyhow::Result<()> {
    let mut why = Vec::new();
    let unanswered = questions.unanswered();
    if !unanswered.is_empty() {
        let options: Vec<&str> = unanswered.into_iter().map(Unanswered::option).collect();
        why.push(sentences::file_unclear(&options));
    }
    if questions.unread_total > 0 && !skip {
        why.push(sentences::rows_not_skipped(questions.unread_total));
    }
    if !why.is_empty() {
        bail!("{}", why.join("; "));
    }
    Ok(())
}

fn print_encoding(questions: &Questions) {
    let Some(question) = &questions.text.encoding else {
        return;
    };
    let readings = question.readings.iter();
    let cells: Vec<String> = readings
        .map(|(encoding, example)| sentences::cell_as_read(example, encoding.name()))
        .collect();
    if let Some((taken, others)) = cells.split_first() {
        println_lossy(sentences::encoding(question.answered, taken, others));
    }
}

fn print_separator(questions: &Questions) {
    let separator = questions.text.separator;
    if questions.text.separator_open {
        println_lossy(sentences::SEPARATOR_UNCLEAR);
    } else if let Some(separator) = separator.filter(|one| *one != Separator::Comma) {
        println_lossy(sentences::separator(separator.word()));
    }
}

/// Prints the currency that was assumed for a sign.
fn print_currency(questions: &Questions) {
    let Some(question) = &questions.currency else {
        return;
    };
    let may_be: Vec<&str> = question.may_be.iter().map(|one| one.code()).collect();
    let taken = question.answered.then(|| question.taken.code());
    println_lossy(sentences::currency(&question.text, &may_be, taken));
}

/// Prints how ambiguous amounts were read.
fn print_amount(question: &AmountQuestion) {
    let example = &question.example;
    let (Some(point), Some(comma)) = (&question.point, &question.comma) else {
        return;
    };
    println_lossy(match question.taken {
        None => sentences::amount_unclear(example, point, comma),
        Some(DecimalSign::Point) => sentences::amount_read(example, point, "decimal-comma"),
        Some(DecimalSign::Comma) => sentences::amount_read(example, comma, "decimal-point"),
    });
}
