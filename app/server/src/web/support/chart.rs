//! The chart of a balance over time, as the points of an SVG that a template draws.

use super::views::{MoneyView, money};
use crate::text::dates;
use cffa_book::{Currency, Money};
use jiff::civil::Date;
use serde::Serialize;
use std::fmt::Write;

/// Size of the chart in its own units; the page scales it.
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 220.0;
/// Room for the labels below, for half of one above, and for the amounts on the left in the
/// largest text, which a phone has: `−£1,234.50`.
const BELOW: f64 = 34.0;
const ABOVE: f64 = 14.0;
const LEFT: f64 = 130.0;
/// The smallest distance between two amounts: a line of the largest text.
const BETWEEN: f64 = 26.0;
/// The most bytes of a point: `130.5,220.1 `.
const POINT: usize = 12;
/// From the middle of an amount down to its baseline.
const BASELINE: f64 = 6.0;
/// The most days that are drawn, without the last: more than a screen has pixels to show.
pub const DAYS: usize = 400;

/// A chart.
#[derive(Serialize)]
pub struct Chart {
    width: f64,
    height: f64,
    left: f64,
    points: String,
    area: String,
    zero_y: f64,
    /// The height at which the line ends.
    last_y: f64,
    labels: [Label; 2],
    /// The highest amount, the lowest, and zero, unless they are too close.
    marks: Vec<Mark>,
    low: MoneyView,
    high: MoneyView,
}

/// An amount on the left, with its line.
#[derive(Serialize)]
struct Mark {
    line_y: f64,
    label: Label,
}

#[derive(Serialize)]
struct Label {
    x: f64,
    y: f64,
    text: String,
    anchor: &'static str,
}

/// The chart of the balances at the end of days, the oldest first, with a step for each;
/// `None` if there are fewer than two days.
pub fn draw(currency: Currency, days: &[(Date, Money)]) -> Option<Chart> {
    let ((first, _), (last, last_balance)) = (*days.first()?, *days.last()?);
    let span = days_from(first, last);
    if span == 0.0 {
        return None;
    }
    let balances = || {
        days.iter()
            .map(|(_, balance)| *balance)
            .chain([Money::ZERO])
    };
    let (low, high) = (balances().min()?, balances().max()?);
    let range = ((high - low).minor() as f64).max(1.0);
    let x = |date: Date| round(LEFT + days_from(first, date) / span * (WIDTH - LEFT));
    let y = |balance: Money| {
        round(ABOVE + (high - balance).minor() as f64 / range * (HEIGHT - BELOW - ABOVE))
    };
    let mut points = String::with_capacity(days.len() * POINT * 2);
    let mut before: Option<f64> = None;
    for (date, balance) in days {
        let (x, y) = (x(*date), y(*balance));
        // Writing to a string can't fail.
        if let Some(before) = before {
            let _ = write!(points, "{x},{before} ");
        }
        let _ = write!(points, "{x},{y} ");
        before = Some(y);
    }
    let points = points.trim_end().to_owned();
    let zero_y = y(Money::ZERO);
    let area = format!("{LEFT},{zero_y} {points} {WIDTH},{zero_y}");
    // Within one month, only the days tell the two ends apart.
    let written = match first.first_of_month() == last.first_of_month() {
        true => dates::day,
        false => dates::month_of_year,
    };
    let label = |x: f64, date: Date, anchor| Label {
        x,
        y: HEIGHT - 6.0,
        text: written(date),
        anchor,
    };
    Some(Chart {
        width: WIDTH,
        height: HEIGHT,
        left: LEFT,
        points,
        area,
        zero_y,
        last_y: y(last_balance),
        labels: [label(LEFT, first, "start"), label(WIDTH, last, "end")],
        marks: marks(currency, [high, low, Money::ZERO], y),
        low: money(currency, low),
        high: money(currency, high),
    })
}

/// The amounts on the left: of two that are too close, the first.
fn marks(currency: Currency, amounts: [Money; 3], y: impl Fn(Money) -> f64) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for amount in amounts {
        let line_y = y(amount);
        if marks
            .iter()
            .any(|mark| (mark.line_y - line_y).abs() < BETWEEN)
        {
            continue;
        }
        let label = Label {
            x: LEFT - 10.0,
            y: round(line_y + BASELINE),
            text: money(currency, amount).text().to_owned(),
            anchor: "end",
        };
        marks.push(Mark { line_y, label });
    }
    marks
}

fn days_from(first: Date, date: Date) -> f64 {
    first
        .until(date)
        .map_or(0.0, |span| f64::from(span.get_days()))
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: i8, balance: i64) -> (Date, Money) {
        (Date::constant(2026, 1, day), Money::from_minor(balance))
    }

    #[test]
    fn a_single_day_is_not_drawn() {
        assert!(draw(Currency::default(), &[]).is_none());
        assert!(draw(Currency::default(), &[day(1, 9)]).is_none());
    }

    #[test]
    fn every_point_is_inside_the_chart_and_the_last_is_the_balance() {
        let days = [day(1, -500), day(3, 900), day(9, -100)];
        let chart = draw(Currency::default(), &days).expect("two days");
        let points: Vec<(f64, f64)> = chart
            .points
            .split(' ')
            .filter_map(|pair| pair.split_once(','))
            .map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y")))
            .collect();
        assert!(
            points
                .iter()
                .all(|(x, y)| (LEFT..=WIDTH).contains(x) && (0.0..=HEIGHT).contains(y))
        );
        assert_eq!(points.len(), 5, "a step for each day after the first");
        let (last_x, last_y) = points[4];
        assert_eq!(last_x, WIDTH);
        assert!(last_y > chart.zero_y, "owing lies below the line");
    }

    #[test]
    fn amounts_on_the_left_are_the_highest_the_lowest_and_zero_where_there_is_room() {
        let marks = |balances: [i64; 2]| {
            let days = [day(1, balances[0]), day(9, balances[1])];
            let chart = draw(Currency::default(), &days).expect("two days");
            let marks = chart.marks.into_iter();
            marks.map(|mark| mark.label.text).collect::<Vec<_>>()
        };
        assert_eq!(marks([-500, 700]), ["£7.00", "−£5.00", "£0.00"]);
        assert_eq!(marks([-500, -700]), ["£0.00", "−£7.00"]);
        assert_eq!(marks([-1, 700]), ["£7.00", "−£0.01"]);
    }

    #[test]
    fn the_labels_of_both_ends_differ_within_a_month() {
        let ends = |last: Date| {
            let last = (last, Money::from_minor(200));
            let chart = draw(Currency::default(), &[day(1, 100), last]).expect("two days");
            chart.labels.map(|label| label.text)
        };
        assert_eq!(
            ends(Date::constant(2026, 1, 9)),
            ["1 Jan 2026", "9 Jan 2026"]
        );
        assert_eq!(ends(Date::constant(2026, 2, 9)), ["Jan 2026", "Feb 2026"]);
    }
}
