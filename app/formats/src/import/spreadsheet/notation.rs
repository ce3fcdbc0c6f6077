//! Determines how a file writes its amounts and dates: as chosen, else as all of them together
//! show, and which questions remain. All files that people may have edited are read this way,
//! including other programs' exports.

use super::amounts::{self, shown};
use super::dates::DateCell;
use super::table::Cell;
use crate::choices::{AmountQuestion, DateQuestion};
use cffa_book::Currency;
use cffa_notation::{
    Amount, AmountNotation, DateOrder, Days, DecimalSign, DecimalSigns, Languages, Meaning,
};
use std::cmp::Ordering;

/// How the amounts of a file are written, what they show, and the question that remains.
pub struct Amounts {
    /// How they are read.
    pub notation: AmountNotation,
    /// What they show.
    pub signs: DecimalSigns,
    /// The question; `None` if there is no other way to read them.
    pub question: Option<AmountQuestion>,
}

impl Amounts {
    /// Determines this from all amounts of a file.
    pub fn of<'c>(
        cells: impl IntoIterator<Item = &'c Cell>,
        chosen: Option<DecimalSign>,
        currency: Currency,
    ) -> Amounts {
        let signs = amounts::decimal_signs(cells, currency);
        let notation = AmountNotation::of(&signs, chosen);
        let plain = signs.comma == 0 && signs.either == 0 && !notation.chosen;
        let question = match plain || currency.digits() == 0 {
            true => None,
            false => question(&signs, notation, currency),
        };
        Amounts {
            notation,
            signs,
            question,
        }
    }
}

fn question(
    signs: &DecimalSigns,
    notation: AmountNotation,
    currency: Currency,
) -> Option<AmountQuestion> {
    let examples = [
        &signs.either_example,
        &signs.comma_example,
        &signs.point_example,
    ];
    let example = examples.into_iter().flatten().next()?.clone();
    let (point, comma) = match Amount::read(&example, &currency.unit()).ok()?.meaning()? {
        Meaning::Either { point, comma } => (Some(point), Some(comma)),
        Meaning::One { number, shows } => match shows {
            Some(DecimalSign::Comma) => (None, Some(number)),
            _ => (Some(number), None),
        },
    };
    let show = |number: Option<String>| number.map(|number| shown(&number, currency));
    let can_be_both = point.is_some() && comma.is_some();
    Some(AmountQuestion {
        example,
        point: show(point),
        comma: show(comma),
        taken: notation.sign,
        point_example: signs.point_example.clone(),
        comma_example: signs.comma_example.clone(),
        answered: notation.sign.is_some() || !can_be_both || currency.digits() == 3,
    })
}

/// Determines how the dates of a file are written, each with whether its numbers count from 1904,
/// and the question that remains. Whether the day or the month comes first in numeric dates is as
/// chosen, else as the unambiguous dates show.
pub fn days<'c>(
    cells: impl IntoIterator<Item = (&'c Cell, bool)>,
    chosen: Option<DateOrder>,
    currency: Currency,
) -> (Days, Option<DateQuestion>) {
    let (mut day_first, mut month_first, mut example) = (0_usize, 0_usize, None);
    let mut languages = Languages::default();
    for (cell, from_1904) in cells {
        let Ok(written) = DateCell::read(cell, from_1904) else {
            continue;
        };
        languages = written.languages(languages);
        match written.shows() {
            Some(DateOrder::DayFirst) => day_first += 1,
            Some(DateOrder::MonthFirst) => month_first += 1,
            None if written.is_ambiguous() => {
                example.get_or_insert_with(|| cell.text());
            }
            None => {}
        }
    }
    // People who pay in US dollars usually write the month first.
    let custom = match currency.code() {
        "USD" => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    };
    let shown = match day_first.cmp(&month_first) {
        Ordering::Greater => DateOrder::DayFirst,
        Ordering::Less => DateOrder::MonthFirst,
        Ordering::Equal => custom,
    };
    let taken = chosen.unwrap_or(shown);
    let clear = (day_first > 0) != (month_first > 0);
    let question = example
        .filter(|_| !clear || chosen.is_some())
        .map(|example| DateQuestion {
            example,
            taken,
            answered: chosen.is_some(),
        });
    let days = Days {
        order: taken,
        languages,
    };
    (days, question)
}
