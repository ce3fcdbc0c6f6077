//! Bad input to every field of every form: the page shows an error, the input is still there, and
//! nothing was written.

mod accounts;
mod book;
mod each_field;
mod games;
mod markup;
mod team;

use cffa_testing::app::fixture::{Season, season};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, TestApp};

/// Values that aren't amounts in pounds.
const AMOUNTS: &[&str] = &[
    "",
    " ",
    "x",
    "61.005",
    "1e9",
    "-0",
    "0",
    "0.00",
    "٣٫٠٠٥",
    "３．００５",
    "nan",
    "NaN",
    "inf",
    "-inf",
    "1e300",
    "0x10",
    "1,234",
    "61.505",
    "61,505",
    "5 €",
    "--5",
    "-5-",
    "1.2.3",
    "£",
    "$5",
    "1000000000.01",
    "99999999999999999999999999",
    "<b>5</b>",
    "5; DROP TABLE",
    "\u{0}",
];

/// Values that aren't dates.
const DATES: &[&str] = &[
    "",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "30/02/2026",
    "2026-2-3",
    "1969-12-31",
    "2200-01-01",
    "99999-01-01",
    "-2026-01-01",
    "٢٠٢٦-٠١-٠١",
    "today",
    "1e9",
    "nan",
    "2026-11-17T00:00",
    "<i>2026</i>",
];

/// Values that aren't names.
const NAMES: &[&str] = &[
    "",
    "   ",
    "\t",
    "\u{200b}",
    "a\u{0}b",
    "a\u{202e}b",
    "\u{feff}",
    "1234567890123456789012345678901234567890123456789012345678901",
];

/// Values that aren't players.
const PLAYERS: &[&str] = &[
    "",
    "x",
    "1",
    "Mark",
    "00000000-0000-0000-0000-000000000000",
    "0193f000-0000-7000-8000-000000000000",
    "<b>",
    "-1",
    "nan",
];

const LONG: usize = 5_000;

struct Table<'a> {
    app: &'a TestApp,
    manager: &'a Browser,
    before: String,
}

impl Table<'_> {
    /// Sends a form with each of these values in a field. Each is refused with an error at the
    /// field, the input is still there, and nothing was written.
    async fn refuses(&self, form: &Form, field: &str, values: &[&str]) {
        let long = "x".repeat(LONG);
        for value in values.iter().copied().chain([long.as_str()]) {
            let what = format!(
                "{} {field}={:?}",
                form.action,
                &value[..value.len().min(40)]
            );
            let sent = form.clone().with(field, value);
            let answer = self.manager.send(&sent).await;
            self.is_refused(&answer, &what, field).await;
            let markup = value.contains('<') && answer.body.contains(value);
            assert!(!markup, "{what}: shown as text");
            let again = answer.form(&form.action);
            if again.names.iter().any(|name| name == field) && !is_choice(field) {
                assert_eq!(
                    again.get(field),
                    Some(value),
                    "{what}: what was typed stays"
                );
            }
            // The other input stays as well.
            for (name, value) in sent
                .fields
                .iter()
                .filter(|(name, _)| name != field && again.names.contains(name))
            {
                assert_eq!(again.get(name), Some(value.as_str()), "{what}: {name}");
            }
        }
        let answer = self.manager.send(&form.clone().without(field)).await;
        self.is_refused(&answer, &format!("{} without {field}", form.action), field)
            .await;
    }

    async fn is_refused(&self, answer: &Answer, what: &str, field: &str) {
        assert_eq!(answer.status, 422, "{what}: {}", answer.text());
        let sentence = answer.errors().get(beside(field)).cloned();
        assert!(
            sentence.is_some_and(|one| one.ends_with('.')),
            "{what}: {:?}",
            answer.errors()
        );
        assert!(!answer.problems().is_empty(), "{what}: also on top");
        assert!(
            self.app.everything().await == self.before,
            "{what}: something was written"
        );
    }
}

/// A drop-down list can't show a value that it doesn't have.
fn is_choice(field: &str) -> bool {
    matches!(
        field,
        "player" | "from" | "to" | "booker" | "paid_by" | "into" | "currency" | "also_paid_1"
    )
}

/// The field at which the error is shown.
fn beside(field: &str) -> &str {
    match field {
        "losing" => "winning",
        other => other,
    }
}

async fn table<'a>(app: &'a TestApp, manager: &'a Browser) -> (Table<'a>, Season) {
    let team = app.team("Tuesday Turf").await;
    let season = season(app, manager, team).await;
    let before = app.everything().await;
    (
        Table {
            app,
            manager,
            before,
        },
        season,
    )
}
