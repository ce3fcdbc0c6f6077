//! Files to choose for an import, each made to exhaust memory: none of them may be larger than 32
//! MB, but their content may.

use crate::measure;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A file, and the expected status.
pub struct Hostile {
    pub said: &'static str,
    pub name: &'static str,
    pub make: Box<dyn Fn() -> Vec<u8>>,
    pub expected: u16,
}

/// The most changes that an archive may have.
const CHANGES: u64 = cffa_formats::archive::CHANGES_MOST as u64;
/// Bytes of distinct texts: more than a workbook may contain, or a process may use.
const TEXTS: usize = 120 << 20;
/// Bytes of the largest file that is read as text.
const TEXT: usize = 15 << 20;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TIES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // An attacker would compress as much as possible; a test takes less time.
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for (name, content) in files {
        zip.start_file(*name, options).expect("the file is added");
        zip.write_all(content).expect("the data is written");
    }
    zip.finish().expect("the zip can be finished").into_inner()
}

/// Long cells, all different, and varied enough that they aren't taken for a zip bomb.
fn texts(bytes: usize, mut each: impl FnMut(&str)) {
    let padding = "x".repeat(400);
    for number in 0..bytes / 410 {
        each(&format!("{number:08}{padding}"));
    }
}

/// The team's own export, with other changes and a manifest that matches them.
fn forged(export: &[u8], changes: &str, counted: Option<u64>) -> Vec<u8> {
    let mut manifest: Value =
        serde_json::from_slice(&part(export, "manifest.json")).expect("the text is valid JSON");
    let sum: String = Sha256::digest(changes.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    manifest["files"]["changes.jsonl"] = json!({"bytes": changes.len(), "sha256": sum});
    if let Some(counted) = counted {
        manifest["counts"]["changes"] = json!(counted);
    }
    zipped(&[
        ("manifest.json", manifest.to_string().as_bytes()),
        ("changes.jsonl", changes.as_bytes()),
    ])
}

fn part(export: &[u8], name: &str) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(export)).expect("the export is a zip");
    let mut bytes = Vec::new();
    let mut file = zip.by_name(name).expect("the export has the file");
    file.read_to_end(&mut bytes).expect("the file is complete");
    bytes
}

/// The team's changes, followed by a player who retires and comes back until there are this many.
fn changes(export: &[u8], many: u64) -> String {
    let mut all = String::from_utf8(part(export, "changes.jsonl")).expect("the file is text");
    let added = all.lines().find(|line| line.contains("player_added"));
    let mut change: Value = serde_json::from_str(added.expect("the history adds a player"))
        .expect("the text is valid JSON");
    let player = change["change"]["player"].clone();
    change["key"] = Value::Null;
    let first = all.lines().count() as u64 + 1;
    let kinds = ["player_retired", "player_reactivated"];
    let [one, other] = kinds.map(|kind| {
        change["seq"] = json!("SEQ");
        change["change"] = json!({"kind": kind, "player": player});
        change.to_string() + "\n"
    });
    for seq in first..=many {
        let line = if (seq - first).is_multiple_of(2) {
            &one
        } else {
            &other
        };
        all += &line.replace("\"SEQ\"", &seq.to_string());
    }
    all
}

/// Makes a hostile file from a valid one.
type Make = Box<dyn Fn(&[u8]) -> Vec<u8>>;

/// Our own archives. `export` is an export of the team's book.
pub fn archives(export: Vec<u8>) -> Vec<Hostile> {
    let hostile = |said, expected, make: Make| {
        let export = export.clone();
        Hostile {
            said,
            name: "archive.zip",
            make: Box::new(move || make(&export)),
            expected,
        }
    };
    let mut all = vec![
        hostile(
            "an archive of as many changes as are taken",
            201,
            Box::new(|it| forged(it, &changes(it, CHANGES), Some(CHANGES))),
        ),
        hostile(
            "an archive of twice as many",
            422,
            Box::new(|it| forged(it, &changes(it, 2 * CHANGES), None)),
        ),
        hostile(
            "a change of 20 MB",
            422,
            Box::new(|it| {
                let name = "0123456789abcdef".repeat((20 << 20) / 16);
                forged(it, &format!("{{\"seq\":1,\"by\":\"{name}\"}}"), None)
            }),
        ),
        hostile(
            "deep nesting in a change",
            422,
            Box::new(|it| forged(it, &"[{\"a\":".repeat(1 << 20), None)),
        ),
        hostile(
            "a huge manifest",
            422,
            Box::new(|_| {
                let files: String = (0..600_000).fold(String::new(), |mut all, file| {
                    let _ = write!(all, "\"{file}\":{{\"bytes\":1,\"sha256\":\"\"}},");
                    all
                });
                let manifest = format!("{{\"format\":\"cffa\",\"files\":{{{files}\"z\":0}}}}");
                zipped(&[("manifest.json", manifest.as_bytes())])
            }),
        ),
        hostile(
            "a bomb",
            422,
            Box::new(|it| {
                let manifest = part(it, "manifest.json");
                let bomb = vec![b'\n'; 90 << 20];
                zipped(&[("manifest.json", &manifest), ("changes.jsonl", &bomb)])
            }),
        ),
        hostile("200 long names", 422, Box::new(|_| named(200, 60_000))),
        hostile("600,000 members", 422, Box::new(|_| named(600_000, 6))),
    ];
    // A test build would take minutes to read and write as many changes as are accepted; reading
    // more takes as much memory.
    if measure::optimised_program().is_none() {
        all.retain(|file| file.expected != 201);
    }
    all
}

/// A zip that lists this many files, with names of this length, and contains none of them.
fn named(many: u32, long: u16) -> Vec<u8> {
    let mut zip = Vec::new();
    for number in 0..many {
        // Deflated, dated 1980, and all at offset 0.
        zip.extend(b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\x21\0");
        zip.extend([0; 12]);
        zip.extend(long.to_le_bytes());
        zip.extend([0; 16]);
        let long = usize::from(long);
        zip.extend(format!("{number:0long$}").into_bytes());
    }
    let size = zip.len() as u64;
    // The end record of a zip64, its locator, and the end record of a zip that points to it.
    zip.extend(b"PK\x06\x06");
    zip.extend(44_u64.to_le_bytes());
    zip.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for number in [u64::from(many), u64::from(many), size, 0] {
        zip.extend(number.to_le_bytes());
    }
    zip.extend(b"PK\x06\x07\0\0\0\0");
    zip.extend(size.to_le_bytes());
    zip.extend([1, 0, 0, 0]);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend([0xff; 12]);
    zip.extend([0, 0]);
    zip
}

/// An Excel workbook with one worksheet.
fn xlsx(sheet: &str, styles: &str) -> Vec<u8> {
    let tie = |id, kind, to| {
        format!("<Relationship Id=\"{id}\" Type=\"{TIES}/{kind}\" Target=\"{to}\"/>")
    };
    let root = tie("r1", "officeDocument", "xl/workbook.xml");
    let ties = [
        tie("r1", "worksheet", "worksheets/sheet1.xml"),
        tie("r2", "styles", "styles.xml"),
    ]
    .concat();
    let book = "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>";
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "_rels/.rels",
            format!("<Relationships>{root}</Relationships>"),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{TIES}\">{book}</workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{ties}</Relationships>"),
        ),
        (
            "xl/styles.xml",
            format!("<styleSheet xmlns=\"{MAIN}\">{styles}</styleSheet>"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>"),
        ),
    ];
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    zipped(&parts)
}

/// A LibreOffice workbook with one worksheet.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

/// Workbooks, and worksheets as CSV.
pub fn spreadsheets() -> Vec<Hostile> {
    let hostile = |said, name, expected, make: fn() -> Vec<u8>| Hostile {
        said,
        name,
        make: Box::new(make),
        expected,
    };
    vec![
        hostile("an .xlsx of long texts", "a.xlsx", 422, || {
            let mut rows = String::new();
            texts(TEXTS, |text| {
                let _ = write!(
                    rows,
                    "<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>"
                );
            });
            xlsx(&format!("<sheetData>{rows}</sheetData>"), "")
        }),
        hostile("an .xlsx of merged cells", "a.xlsx", 422, || {
            let mut areas = String::new();
            for row in 1..3_000_000 {
                let _ = write!(areas, "<mergeCell ref=\"A{row}:A{}\"/>", row + 1);
            }
            let cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
            xlsx(
                &format!("<sheetData>{cell}</sheetData><mergeCells>{areas}</mergeCells>"),
                "",
            )
        }),
        hostile("an .xlsx of formats", "a.xlsx", 422, || {
            let mut formats = String::new();
            for id in 0..1_500_000 {
                let _ = write!(formats, "<numFmt numFmtId=\"{id}\" formatCode=\"{id}\"/>");
            }
            xlsx("<sheetData/>", &format!("<numFmts>{formats}</numFmts>"))
        }),
        hostile("an .xlsx of borders", "a.xlsx", 422, || {
            let mut borders = String::new();
            for border in 0..700_000 {
                let _ = write!(borders, "<border a=\"{border}\"/>");
            }
            xlsx("<sheetData/>", &format!("<borders>{borders}</borders>"))
        }),
        hostile("an .ods of long texts", "a.ods", 422, || {
            let mut rows = String::new();
            texts(TEXTS, |text| {
                let _ = write!(
                    rows,
                    "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell></table:table-row>"
                );
            });
            ods(&rows)
        }),
        hostile("an .ods of one text, repeated", "a.ods", 422, || {
            let text = "x".repeat(1_000);
            ods(&format!(
                "<table:table-row table:number-rows-repeated=\"900\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"1000\"><text:p>{text}</text:p></table:table-cell></table:table-row>"
            ))
        }),
        hostile("CSVs of long texts", "a.zip", 422, || {
            let mut files = vec![String::new(); TEXTS / TEXT];
            let mut number = 0;
            texts(TEXTS, |text| {
                let many = files.len();
                files[number % many] += &format!("{text}\n");
                number += 1;
            });
            let names: Vec<String> = (0..files.len()).map(|it| format!("{it}.csv")).collect();
            let parts: Vec<(&str, &[u8])> = names
                .iter()
                .zip(&files)
                .map(|(name, text)| (&**name, text.as_bytes()))
                .collect();
            zipped(&parts)
        }),
        hostile("a CSV of commas", "a.csv", 422, || b",".repeat(TEXT)),
        hostile("a CSV of short rows", "a.csv", 422, || {
            b"a\n".repeat(TEXT / 2)
        }),
        hostile("a CSV of quotes", "a.csv", 422, || {
            let mut all = b"Player,Amount,Date\n\"".to_vec();
            all.extend(b"\"\"".repeat(TEXT / 2));
            all
        }),
    ]
}

/// Exports of other programs.
pub fn of_other_programs() -> Vec<Hostile> {
    let hostile = |said, name, expected, make: fn() -> Vec<u8>| Hostile {
        said,
        name,
        make: Box::new(make),
        expected,
    };
    vec![
        hostile(
            "Spliit's expenses, all of them empty",
            "a.json",
            422,
            || {
                let expenses = "{},".repeat(TEXT / 3);
                format!("{{\"expenses\":[{expenses}{{}}],\"participants\":[]}}").into_bytes()
            },
        ),
        hostile(
            "Spliit's expenses, each shared by many",
            "a.json",
            201,
            || {
                let share = "{\"participantId\":\"a\",\"shares\":1},".repeat(3_000);
                let share = share.trim_end_matches(',');
                let expense = format!(
                    "{{\"id\":\"e\",\"expenseDate\":\"2025-06-22\",\"title\":\"x\",\"amount\":1,\"paidById\":\"a\",\"splitMode\":\"EVENLY\",\"paidFor\":[{share}]}},"
                );
                let expenses = expense.repeat(TEXT / expense.len());
                let expenses = expenses.trim_end_matches(',');
                format!("{{\"expenses\":[{expenses}],\"participants\":[]}}").into_bytes()
            },
        ),
        hostile(
            "Spliit's participants, all of them empty",
            "a.json",
            422,
            || {
                let people = "0,".repeat(TEXT / 2);
                format!("{{\"expenses\":[],\"participants\":[{people}0]}}").into_bytes()
            },
        ),
        hostile("an expense with too much in it", "a.json", 422, || {
            let values = "[],".repeat(TEXT / 3);
            format!("{{\"expenses\":[{{\"a\":[{values}0]}}],\"participants\":[]}}").into_bytes()
        }),
        hostile(
            "bills of I Hate Money, all of them empty",
            "a.json",
            422,
            || format!("[{}{{}}]", "{},".repeat(TEXT / 3)).into_bytes(),
        ),
        hostile("JSON of brackets", "a.json", 422, || b"[".repeat(TEXT)),
        hostile("JSON larger than is read", "a.json", 422, || {
            b"[{},".repeat(6 << 20)
        }),
        hostile("a project of Cospend with many bills", "a.csv", 422, || {
            let bill =
                "\"Pitch\",50,2023-09-19,1695120939,\"Anton\",1,1,\"Anton\",n,1,0,,0,n,0,\"\"\n";
            let mut all = String::from(
                "what,amount,date,timestamp,payer_name,payer_weight,payer_active,owers,repeat,repeatfreq,repeatallactive,repeatuntil,categoryid,paymentmode,paymentmodeid,comment\n",
            );
            all += &bill.repeat(TEXT / bill.len());
            all.into_bytes()
        }),
        hostile("a project of Cospend with many owers", "a.csv", 422, || {
            let mut all = String::from(
                "what,amount,date,timestamp,payer_name,payer_weight,payer_active,owers\n",
            );
            for row in 0..14_000 {
                let owers: Vec<String> = (0..100).map(|ower| format!("{row}x{ower}")).collect();
                let _ = writeln!(
                    all,
                    "\"Pitch\",50,2023-09-19,1695120939,\"Anton\",1,1,\"{}\"",
                    owers.join(",")
                );
            }
            all.into_bytes()
        }),
    ]
}
