//! Google's responses, and the CSVs that are made from them.

use csv::WriterBuilder;
use serde::Deserialize;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::fs::File;

/// A list of files.
#[derive(Deserialize)]
pub struct Files {
    /// The files that match.
    #[serde(default)]
    pub files: Vec<FileMatch>,
}

/// A file.
#[derive(Deserialize)]
pub struct FileMatch {
    /// Its ID, for requests.
    pub id: String,
}

/// A spreadsheet, without its cells.
#[derive(Deserialize)]
pub struct Spreadsheet {
    #[serde(default)]
    sheets: Vec<Worksheet>,
}

#[derive(Deserialize)]
struct Worksheet {
    properties: Properties,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Properties {
    title: String,
    sheet_type: Option<String>,
}

impl Spreadsheet {
    /// The names of the worksheets that have cells.
    pub fn worksheets(self) -> Vec<String> {
        let has_cells = |one: &Properties| one.sheet_type.as_deref().unwrap_or("GRID") == "GRID";
        let sheets = self.sheets.into_iter().map(|sheet| sheet.properties);
        sheets.filter(has_cells).map(|sheet| sheet.title).collect()
    }
}

/// An error as Google reports it (`google.rpc.Status` in JSON; Drive adds an older list of errors).
#[derive(Default, Deserialize)]
pub struct ApiError {
    #[serde(default)]
    error: Value,
}

impl ApiError {
    fn has_reason(&self, reasons: &[&str]) -> bool {
        let word = |value: &Value| {
            value
                .as_str()
                .is_some_and(|message| reasons.contains(&message))
        };
        let listed = ["details", "errors"].into_iter().any(|list| {
            let list = self.error[list].as_array();
            list.is_some_and(|list| list.iter().any(|one| word(&one["reason"])))
        });
        listed || word(&self.error["status"])
    }

    /// Whether a quota is exceeded.
    pub fn is_quota(&self) -> bool {
        self.has_reason(&[
            "RESOURCE_EXHAUSTED",
            "RATE_LIMIT_EXCEEDED",
            "rateLimitExceeded",
            "userRateLimitExceeded",
            "quotaExceeded",
        ])
    }

    /// Whether the API was never enabled.
    pub fn is_switched_off(&self) -> bool {
        self.has_reason(&["SERVICE_DISABLED", "accessNotConfigured"])
    }

    /// Whether it is a document of another kind, such as an uploaded workbook.
    pub fn is_other_document(&self) -> bool {
        self.has_reason(&["FAILED_PRECONDITION", "failedPrecondition"])
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Ranges {
    #[serde(default)]
    value_ranges: Vec<Range>,
}

#[derive(Deserialize)]
struct Range {
    #[serde(default)]
    values: Grid,
}

/// The cells of a worksheet, written as a CSV while they are parsed, so that they are never all in
/// memory.
#[derive(Default)]
struct Grid(Option<File>);

impl<'de> Deserialize<'de> for Grid {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Grid, D::Error> {
        from.deserialize_seq(Rows)
    }
}

struct Rows;

impl<'de> Visitor<'de> for Rows {
    type Value = Grid;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rows of cells")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Grid, A::Error> {
        let file = tempfile::tempfile().map_err(A::Error::custom)?;
        // The rows of a sheet differ in length.
        let mut csv = WriterBuilder::new().flexible(true).from_writer(file);
        while let Some(row) = rows.next_element::<Vec<Value>>()? {
            let cells: Vec<String> = row.iter().map(text).collect();
            match cells.is_empty() {
                // A blank row counts as a row. Otherwise the numbers of the rows below would be
                // wrong.
                true => csv.write_record([""]),
                false => csv.write_record(&cells),
            }
            .map_err(A::Error::custom)?;
        }
        let file = csv.into_inner().map_err(A::Error::custom)?;
        Ok(Grid(Some(file)))
    }
}

/// A cell as text. Numbers have the fewest digits that distinguish them from every other, as in
/// workbooks, and no exponent, because amounts with one can't be read.
fn text(cell: &Value) -> String {
    match cell {
        Value::String(text) => text.clone(),
        Value::Number(number) => match number.as_f64() {
            Some(value) if number.is_f64() => digits(value),
            _ => number.to_string(),
        },
        Value::Bool(true) => "TRUE".to_owned(),
        Value::Bool(false) => "FALSE".to_owned(),
        _ => String::new(),
    }
}

/// A number as digits. One with three decimals gets a fourth: in a CSV, `6.777` could also be
/// thousands.
fn digits(number: f64) -> String {
    let digits = number.to_string();
    match digits.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{digits}0"),
        _ => digits,
    }
}

/// The worksheets in a response, each as a CSV, in the order of the request; `None` for an empty
/// one.
///
/// # Errors
/// If it is not such a response.
pub fn csvs(body: &[u8]) -> Result<Vec<Option<File>>, serde_json::Error> {
    let ranges: Ranges = serde_json::from_slice(body)?;
    let values = ranges.value_ranges.into_iter().map(|range| range.values.0);
    Ok(values.collect())
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn a_number_is_written_so_that_its_point_is_no_sign_of_thousands() {
        for (number, text) in [
            (6.777, "6.7770"),
            (-6.125, "-6.1250"),
            (61.5, "61.5"),
            (1234.0, "1234"),
            (0.1, "0.1"),
            (6.777_777_777_777_778, "6.777777777777778"),
        ] {
            assert_eq!(digits(number), text);
        }
    }
}
