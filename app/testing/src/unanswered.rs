//! Files that each leave one question open.

/// A file, its question, and an answer.
pub struct Unanswered {
    /// The name of the file.
    pub name: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
    /// The question, as on the page.
    pub what: &'static str,
    /// Its name in the API.
    pub word: &'static str,
    /// The form field that answers it, and its value.
    pub field: (&'static str, &'static str),
    /// The same for the API.
    pub json: &'static str,
    /// The same for the command line.
    pub options: &'static [&'static str],
}

/// A file for each kind of question.
pub const ALL: [Unanswered; 6] = [
    Unanswered {
        name: "dates.csv",
        bytes: b"Player,Amount,Date\nAnn,5.00,03/04/2025\n",
        what: "whether the day or the month comes first",
        word: "dates",
        field: ("dates", "day_first"),
        json: r#"{"dates": "day_first"}"#,
        options: &["--dates", "day-first"],
    },
    Unanswered {
        name: "amounts.csv",
        bytes: b"Player;Amount;Date\nAnn;1,234;2025-04-03\n",
        what: "which decimal sign the amounts have",
        word: "amounts",
        field: ("amounts", "decimal_point"),
        json: r#"{"amounts": "decimal_point"}"#,
        options: &["--amounts", "decimal-point"],
    },
    Unanswered {
        name: "encoding.csv",
        bytes: b"Player,Amount,Date\n\xc8\xe2\xe0\xed,5.00,2025-04-03\n",
        what: "which encoding the text is in",
        word: "encoding",
        field: ("encoding", "windows-1251"),
        json: r#"{"encoding": "windows-1251"}"#,
        options: &["--encoding", "windows-1251"],
    },
    Unanswered {
        name: "separator.csv",
        bytes: b"Player,Amount,Date;\nAnn,5.00,2025-04-03;\n",
        what: "what separates the cells",
        word: "separator",
        field: ("separator", "comma"),
        json: r#"{"separator": "comma"}"#,
        options: &["--separator", "comma"],
    },
    Unanswered {
        name: "currency.json",
        bytes: include_bytes!("../../cffa/tests/cases/11-spliit-custom-currency/spliit.json"),
        what: "which currency the amounts are in",
        word: "currency",
        field: ("currency", "JPY"),
        json: r#"{"currency": "JPY"}"#,
        options: &["--currency", "JPY"],
    },
    Unanswered {
        name: "sums.csv",
        bytes: b"Names,Money Carry Over\nAnn,10.00\nTotal,7.00\n",
        what: "which rows are totals",
        word: "sums",
        field: ("column:Total", "player"),
        json: r#"{"columns": {"Total": "player"}}"#,
        options: &["--player", "Total"],
    },
];
