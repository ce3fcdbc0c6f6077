//! Files that aren't spreadsheets, are damaged, or exceed the limits.

use super::{balances, choose, refused};
use cffa_formats::import::spreadsheet::Choices;
use cffa_testing::formats::zipped;
use cffa_testing::spreadsheets;
use cffa_testing::spreadsheets::{csvs, ods, ods_with, team_sheet, xlsx};
use rust_xlsxwriter::Workbook;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

#[test]
fn what_is_no_spreadsheet_of_a_team_is_refused_with_a_sentence() {
    let no_template = csvs(&[("shopping.csv", "Milk,2\nBread,1\n")]);
    assert!(refused(&no_template).contains("No sheet has the columns"));
    assert!(refused(b"Player,Amount,Date\n").contains("neither a zip archive nor a spreadsheet"));
    assert!(
        refused(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]).contains("save it as .xlsx without a password")
    );
    let whole = xlsx(&team_sheet());
    assert!(refused(&whole[..whole.len() / 2]).contains("damaged or cut off"));
    let nothing = zipped(&[("[Content_Types].xml", "<Types/>")]);
    assert!(refused(&nothing).contains("can't be read"));
    let header = csvs(&[("a.csv", "Player,Amount,Date\n")]);
    assert!(refused(&header).contains("empty"));
}

/// How long one damaged workbook may take: a thousand times as long as an intact one.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where to cut: at both ends, and after each tag, or after every nth tag if there are many.
fn cuts(content: &[u8]) -> Vec<usize> {
    let tags = (0..content.len()).filter(|at| content[*at] == b'>');
    let tags: Vec<usize> = tags.map(|at| at + 1).collect();
    let step = (tags.len() / 200).max(1);
    let mut cuts: Vec<usize> = tags.into_iter().step_by(step).collect();
    cuts.extend([0, 1, content.len() / 2, content.len().saturating_sub(3)]);
    cuts
}

/// For some cut-off files the library never returns, so each case has a time limit.
#[test]
fn a_workbook_cut_off_anywhere_is_read_or_refused_in_time() {
    for whole in [xlsx(&team_sheet()), ods(&team_sheet())] {
        let parts = spreadsheets::unzipped(&whole);
        for (at, (name, content)) in parts.iter().enumerate() {
            for cut in cuts(content) {
                let mut damaged = parts.clone();
                damaged[at].1.truncate(cut);
                let (tell, told) = mpsc::channel();
                thread::spawn(move || {
                    let read = choose(&zipped(&damaged), &Choices::default());
                    tell.send(read.map(drop).map_err(|refusal| refusal.to_string()))
                });
                let told = told.recv_timeout(PATIENCE);
                let told = told.unwrap_or_else(|_| panic!("{name} at {cut} does not end"));
                if let Err(refusal) = told {
                    assert!(refusal.len() < 500, "{name} at {cut}: {refusal}");
                }
            }
        }
    }
}

#[test]
fn a_workbook_that_claims_more_than_it_has_takes_no_memory_for_it() {
    let parts = spreadsheets::unzipped(&xlsx(&team_sheet()));
    let texts = |text: &str| {
        let mut parts = parts.clone();
        let at = parts
            .iter()
            .position(|(name, _)| name.ends_with("sharedStrings.xml"))
            .unwrap();
        parts[at].1 = text.as_bytes().to_vec();
        zipped(&parts)
    };
    for head in ["", &format!("<!--{}-->", " ".repeat(10_000))] {
        let many = format!(
            "<?xml version=\"1.0\"?>{head}<sst uniqueCount=\"90000000000000\"><si><t>x</t></si></sst>"
        );
        refused(&texts(&many));
        refused(&texts(&many.replace("><si>", "/><si>")));
    }
    for cell in [
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"900\"/><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
    ] {
        assert!(refused(&ods_with(cell)).contains("cells"), "{cell}");
    }
    // Blank up to the edge of the sheet, as LibreOffice writes it.
    let blank = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    assert!(refused(&ods_with(blank)).contains("No sheet has the columns"));
}

#[test]
fn a_cell_far_from_all_others_is_refused_and_so_are_too_many() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 16_000, "here").unwrap();
    assert!(refused(&book.save_to_buffer().unwrap()).contains("columns"));
    let wide = format!("{}\n", "1,".repeat(1_000)).repeat(1_001);
    assert!(refused(&csvs(&[("a.csv", &wide)])).contains("cells"));
    let sheets: Vec<(String, &str)> = (0..60).map(|at| (format!("{at}.csv"), "a")).collect();
    assert!(refused(&zipped(&sheets)).contains("more than 50 sheets"));
}

#[test]
fn more_text_than_any_spreadsheet_has_is_refused_whatever_it_is_in() {
    /// Half of the limit, and varied enough that it isn't taken for a zip bomb.
    const HALF: usize = 33_000;
    let padding = "x".repeat(400);
    let texts = |from: usize| -> Vec<String> {
        let numbers = from..from + HALF;
        numbers.map(|at| format!("{at:08}{padding}")).collect()
    };
    let (one, other) = (texts(0).join("\n"), texts(HALF).join("\n"));
    let sentence = refused(&csvs(&[("a.csv", &one), ("b.csv", &other)]));
    assert!(sentence.contains("more than 24 MB of text"), "{sentence}");
    // A repeated text is kept only once.
    let sentence = refused(&csvs(&[("a.csv", &one), ("b.csv", &one)]));
    assert!(sentence.contains("No sheet has"), "{sentence}");
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let cells: String = texts(0)
        .iter()
        .chain(&texts(HALF))
        .map(|text| cell(text))
        .collect();
    // One cell per row: no row may be wider than a sheet.
    let rows = cells.replace("<c ", "</row><row><c ");
    let sentence = refused(&workbook_of(&[&format!("<row>{rows}</row>")], 1));
    assert!(sentence.contains("more than 24 MB of text"), "{sentence}");
    // The library stores a repeated text once for each repetition.
    let repeated = format!(
        "<table:table-row table:number-rows-repeated=\"700\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"100\"><text:p>{padding}</text:p></table:table-cell></table:table-row>"
    );
    let sentence = refused(&ods_with(&repeated));
    assert!(sentence.contains("more than 24 MB of text"), "{sentence}");
}

#[test]
fn a_row_of_separators_takes_no_memory_for_each() {
    let wide = refused(&csvs(&[("a.csv", &",".repeat(100_000))]));
    assert!(wide.contains("in more than 1100 columns"), "{wide}");
    // Rows may end in CR, as on the classic Macintosh. The separators within one text don't count
    // as columns.
    let rows = "a,b,c,d\r".repeat(40_000);
    assert!(refused(&csvs(&[("a.csv", &rows)])).contains("No sheet has"));
}

#[test]
fn json_with_more_entries_than_any_book_is_refused_while_it_is_read() {
    let many = "{},".repeat(cffa_book::limits::TRANSACTIONS);
    let list = format!("[{many}{{}}]");
    let people = "\"participants\":[]";
    for json in [list.clone(), format!("{{\"expenses\":{list},{people}}}")] {
        let sentence = refused(json.as_bytes());
        assert!(
            sentence.contains("rows, which is too many for a team's book"),
            "{sentence}"
        );
    }
}

#[test]
fn what_a_workbook_wants_to_take_from_elsewhere_stays_there() {
    let mut parts = spreadsheets::unzipped(&xlsx(&team_sheet()));
    let texts = parts
        .iter_mut()
        .find(|(name, _)| name.ends_with("sharedStrings.xml"))
        .map(|(_, content)| content)
        .unwrap();
    let text = String::from_utf8(texts.clone()).unwrap();
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "a secret of this machine").unwrap();
    let entities = format!(
        "<!DOCTYPE sst [<!ENTITY nine \"{}\"><!ENTITY file SYSTEM \"file://{}\">]><sst ",
        "9".repeat(1_000),
        secret.path().display(),
    );
    let text = text.replacen("<sst ", &entities, 1);
    let text = text
        .replace("Ann", "Ann &file;")
        .replace("Bob", "Bob &nine;");
    assert!(text.contains("Ann &file;") && text.contains("<!DOCTYPE"));
    *texts = text.into_bytes();
    let told = match choose(&zipped(&parts), &Choices::default()) {
        Ok(reading) => balances(&reading),
        Err(refusal) => refusal.to_string(),
    };
    assert!(!told.contains("secret") && !told.contains("999"), "{told}");
}

/// A workbook of sheets with these parts; one part is used for all sheets.
fn workbook_of(parts: &[&str], sheets: usize) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let ties = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut list = String::new();
    let mut tied = String::new();
    for sheet in 1..=sheets {
        list += &format!("<sheet name=\"S{sheet}\" sheetId=\"{sheet}\" r:id=\"r{sheet}\"/>");
        let part = sheet.min(parts.len());
        tied += &format!(
            "<Relationship Id=\"r{sheet}\" Type=\"{ties}/worksheet\" Target=\"worksheets/sheet{part}.xml\"/>"
        );
    }
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships><Relationship Id=\"r1\" Type=\"{ties}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{ties}\"><sheets>{list}</sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships>{tied}</Relationships>"),
        ),
    ];
    for (at, rows) in (1..).zip(parts) {
        files.push((
            format!("xl/worksheets/sheet{at}.xml"),
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    zipped(&files)
}

const PAID: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Player</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Amount</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Date</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c><c r=\"B2\"><v>5</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>2025-04-18</t></is></c></row>";

#[test]
fn a_part_that_is_named_as_two_sheets_is_refused_before_it_is_parsed() {
    assert!(choose(&workbook_of(&[PAID, ""], 2), &Choices::default()).is_ok());
    let sentence = refused(&workbook_of(&[PAID], 2));
    assert!(
        sentence.contains("two of its sheets are the same part"),
        "{sentence}"
    );
}

#[test]
fn a_workbook_that_contradicts_itself_is_read_or_refused_and_ends_nothing() {
    let area = "</sheetData><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells><sheetData>";
    let told = choose(
        &workbook_of(&[&format!("{PAID}{area}")], 1),
        &Choices::default(),
    );
    let sentence = told.err().map(|refusal| refusal.to_string());
    assert!(
        sentence
            .as_ref()
            .is_none_or(|said| said.contains("it contradicts itself")),
        "{sentence:?}"
    );
}

#[test]
fn cells_with_nothing_in_them_count_over_all_sheets_together() {
    /// More than half of the cells that are read.
    const MANY: u64 = 1_050_000;
    // Each cell has another format; otherwise it would be refused as a zip bomb before it is
    // parsed.
    let formats = (0..MANY).map(|cell| format!("<c s=\"{}\"/>", cell * 7_919 % 9_973));
    let empty = format!("<row r=\"1\">{}</row>", formats.collect::<String>());
    // One such sheet is accepted: some programs fill a sheet with formats.
    assert!(choose(&workbook_of(&[PAID, &empty], 2), &Choices::default()).is_ok());
    let sentence = refused(&workbook_of(&[&empty, &empty, PAID], 3));
    assert!(sentence.contains("more than 1000000 cells"), "{sentence}");
}

#[test]
fn a_file_that_nobody_wants_any_more_is_not_read_to_its_end() {
    struct Canceled;
    impl cffa_formats::progress::Progress for Canceled {
        fn at(&self, _: u64) {}
        fn is_canceled(&self) -> bool {
            true
        }
    }
    let mut ids = cffa_testing::formats::ids();
    let mut with = cffa_formats::ImportContext {
        now: jiff::Timestamp::UNIX_EPOCH,
        actor: cffa_testing::formats::actor(),
        currency: cffa_book::Currency::default(),
        ids: &mut ids,
    };
    for file in [workbook_of(&[PAID], 1), ods_with("<table:table-row/>")] {
        let file = std::io::Cursor::new(file);
        let told =
            cffa_formats::read_with_progress(file, &Choices::default(), &mut with, &Canceled);
        let sentence = told.expect_err("is not read").to_string();
        assert!(sentence.contains("operation was canceled"), "{sentence}");
    }
}
