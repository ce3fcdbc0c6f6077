//! Spreadsheets in the form of the Flask application's template, for import tests.
#![allow(clippy::unwrap_used)]
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A sheet: its name, and its rows. A cell that begins with `#` and a digit is a number.
pub type Sheet<'a> = (&'a str, Vec<Vec<&'a str>>);

/// A zip of CSVs.
pub fn csvs(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The rows of a sheet as CSV.
pub fn csv_of(rows: &[Vec<&str>]) -> String {
    let quoted = |cell: &&str| format!("\"{}\"", plain(cell).replace('"', "\"\""));
    rows.iter()
        .map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n")
        .collect()
}

/// Each sheet as a CSV with its name.
pub fn as_csvs(sheets: &[Sheet]) -> Vec<u8> {
    let files: Vec<(String, String)> = sheets
        .iter()
        .map(|(name, rows)| (format!("{name}.csv"), csv_of(rows)))
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    csvs(&files)
}

fn number(cell: &str) -> Option<f64> {
    cell.strip_prefix('#')?.parse().ok()
}

fn plain(cell: &str) -> &str {
    match number(cell) {
        Some(_) => &cell[1..],
        None => cell,
    }
}

/// A workbook as Excel writes it.
pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let (row, column) = (row as u32, column as u16);
                match number(cell) {
                    Some(number) => sheet.write(row, column, number).unwrap(),
                    None if cell.is_empty() => continue,
                    None => sheet.write(row, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A workbook as LibreOffice writes it.
pub fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let cell = |cell: &&str| match number(cell) {
        Some(number) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
        ),
        None if cell.is_empty() => "<table:table-cell/>".to_owned(),
        None => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            escaped(cell)
        ),
    };
    let tables: String = sheets
        .iter()
        .map(|(name, rows)| {
            let rows: String = rows
                .iter()
                .map(|row| format!("<table:table-row>{}<table:table-cell table:number-columns-repeated=\"16300\"/></table:table-row>", row.iter().map(cell).collect::<String>()))
                .collect();
            format!("<table:table table:name=\"{name}\">{rows}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>")
        })
        .collect();
    ods_of(&tables)
}

/// A workbook of one sheet with these rows, as XML.
pub fn ods_with(rows: &str) -> Vec<u8> {
    ods_of(&format!(
        "<table:table table:name=\"Sheet1\">{rows}</table:table>"
    ))
}

fn ods_of(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    csvs(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        ("content.xml", &content),
    ])
}

/// The files in a zip.
pub fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// Three players, two games, two payments.
pub fn team_sheet() -> Vec<Sheet<'static>> {
    vec![
        (
            "Summary",
            vec![
                vec!["Names", "Money Carry Over"],
                vec!["Ann", "£7.00"],
                vec!["Bob", "£1,234.50"],
                vec!["Cy", "-£5.00"],
            ],
        ),
        (
            "Games",
            vec![
                vec![
                    "Timestamp",
                    "Date of Game dd-MON-YYYY",
                    "Winning Team Score",
                    "Losing Team Score",
                    "Cost of Game",
                    "Cost Each",
                    "Players",
                    "Ann",
                    "Bob",
                    "Cy",
                ],
                vec![
                    "18/04/2017 22:01:08",
                    "18-Apr-2017",
                    "#2",
                    "#0",
                    "£30.00",
                    "£10.00",
                    "#3",
                    "Win",
                    "LOSE",
                    "no show",
                ],
                vec![
                    "25/04/2017 22:01:08",
                    "25-Apr-2017",
                    "#3",
                    "#1",
                    "#20",
                    "#10",
                    "#2",
                    "Draw",
                    "No Play",
                    "draw",
                ],
            ],
        ),
        (
            "Transactions",
            vec![
                vec!["Player", "Type", "Amount", "Date (dd-Mon-YYYY)"],
                vec!["Cy", "Cash", "#15", "19-Apr-2017"],
                vec!["Bob", "Bank", "£10.00", "26-Apr-2017"],
                vec!["Ann", "Bank", "10.00", "26-Apr-2017"],
            ],
        ),
    ]
}
