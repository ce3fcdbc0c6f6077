//! Where the files are, and which forms of JSON they use.

use super::Read;
use cffa_testing::flask::{Export, november, sunday_side};
use cffa_testing::formats::{read_bytes, refused, told, zipped};

#[test]
fn every_form_of_extended_json_means_the_same() {
    let legacy = sunday_side();
    let expected = legacy.read();
    let rewrite = |change: &dyn Fn(String) -> String| {
        let files = legacy.files().into_iter();
        let files: Vec<(String, String)> = files.map(|(name, text)| (name, change(text))).collect();
        read_bytes(&zipped(&files)).expect("the file can be read")
    };
    let day = |day: u64| november(day).to_string();
    let all = |text: String, to: &dyn Fn(u64) -> String| {
        (1..=8).fold(text, |text, number| {
            text.replace(&format!("{{\"$date\": {}}}", day(number)), &to(number))
        })
    };
    let readings = [
        rewrite(&|text| {
            all(text, &|number| {
                format!("{{\"$date\": \"2026-11-0{number}T00:00:00Z\"}}")
            })
        }),
        rewrite(&|text| {
            all(text, &|number| {
                format!("{{\"$date\": \"2026-11-0{number}T00:00:00.000+0000\"}}")
            })
        }),
        rewrite(&|text| {
            all(text, &|number| {
                format!("{{\"$date\": {{\"$numberLong\": \"{}\"}}}}", day(number))
            })
        }),
        rewrite(&|text| all(text, &|number| format!("\"2026-11-0{number}\""))),
        rewrite(&|text| {
            text.replace("{\"$numberDecimal\": \"50.0\"}", "50.0")
                .replace("{\"$numberDecimal\": \"30.0\"}", "{\"$numberInt\": \"30\"}")
        }),
        rewrite(&|text| {
            text.replace(
                "{\"$numberDecimal\": \"50.0\"}",
                "{\"$numberDouble\": \"5E+1\"}",
            )
            .replace("\"Players\": 3", "\"Players\": {\"$numberLong\": \"3\"}")
        }),
        rewrite(&|text| format!("\u{feff}{text}")),
        // Trailing commas in the middle, too.
        rewrite(&|text| text.replace("},]", ",},]")),
        // One document per line.
        rewrite(&|text| {
            text.trim_matches(['[', ']'])
                .replace("},{", "}\n{")
                .trim_end_matches(',')
                .to_owned()
        }),
        rewrite(&|text| text.replace(", ", ",\r\n\t ")),
    ];
    for (at, reading) in readings.iter().enumerate() {
        assert_eq!(reading.balances, expected.balances, "form {at}");
        assert_eq!(told(reading), "", "form {at}");
    }
}

#[test]
fn finds_the_files_wherever_they_are() {
    let plain = sunday_side().read();
    for folder in ["export/", "a/b c/", "Ünïcode/"] {
        let files: Vec<_> = sunday_side()
            .files()
            .into_iter()
            .map(|(name, text)| (format!("{folder}{}", name.to_uppercase()), text))
            .collect();
        assert_eq!(
            read_bytes(&zipped(&files))
                .expect("the file can be read")
                .balances,
            plain.balances
        );
    }
    let files: Vec<_> = sunday_side()
        .files()
        .into_iter()
        .map(|(name, text)| (format!("1a200e1649e_{name}"), text))
        .collect();
    assert_eq!(
        read_bytes(&zipped(&files))
            .expect("the file can be read")
            .balances,
        plain.balances
    );
}

#[test]
fn never_mixes_another_teams_export_in() {
    let mut other = Export::of(&["Zed"]);
    other.pay("Zed", 1, "999.00", "Cash");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, text) in other.files() {
        files.push((format!("earlier/{name}"), text.into_bytes()));
    }
    files.push((
        "cffa_export22-11-2026.zip".to_owned(),
        b"PK\x03\x04half a zip".to_vec(),
    ));
    files.push(("other.zip".to_owned(), other.zip()));
    for (name, text) in sunday_side().files() {
        // The team's own payments are missing; those of the other team must not be used instead.
        if name != "payments.json" {
            files.push((name, text.into_bytes()));
        }
    }
    let reading = read_bytes(&zipped(&files)).expect("the file can be read");
    let names: Vec<&str> = reading
        .balances
        .iter()
        .map(|row| row.player.as_str())
        .collect();
    assert_eq!(names, ["Ann", "Bob", "Cy"]);
    let told = told(&reading);
    assert!(
        told.contains("“earlier/payments.json” was left out"),
        "{told}"
    );
    assert!(
        told.contains("payments.json is not in the archive"),
        "{told}"
    );
}

#[test]
fn empty_files_are_empty_lists() {
    let mut files = Export::of(&["Ann"]).files();
    for (name, text) in &mut files {
        if name != "teamPlayers.json" {
            text.clear();
        }
    }
    let reading = read_bytes(&zipped(&files)).expect("the file can be read");
    assert_eq!(reading.balances.len(), 1);
    assert_eq!(reading.team_name, None);
    for text in ["", "[]", " \n", "\u{feff}[]", "[,]"] {
        let nothing: Vec<(&str, &str)> = vec![("games.json", text), ("payments.json", text)];
        assert!(
            refused(&zipped(&nothing)).contains("The archive is empty"),
            "{text:?}"
        );
    }
}

#[test]
fn a_file_that_is_no_json_refuses_the_whole() {
    let cases = [
        ("[{\"Player\": \"Ann\"", "the file ends in the middle of it"),
        ("[{\"Player\": \"Ann\"},", "the end of the file is missing"),
        ("[{\"Player\": \"An", "the file ends in the middle of it"),
        ("<html>", "this is not a document"),
        ("[1, 2]", "this is not a document"),
        ("[{Player: 1}]", "not in quotation marks"),
        ("[{\"Player\" 1}]", "a colon is missing"),
        ("[{\"Player\": sandwich}]", "a word without quotation marks"),
        ("[{\"Player\": \"\\uZZZZ\"}]", "an escaped letter"),
        ("[] {}", "after the end of the list"),
    ];
    for (text, expected) in cases {
        let mut export = Export::of(&["Ann"]).files();
        export.retain(|(name, _)| name != "payments.json");
        export.push(("payments.json".to_owned(), text.to_owned()));
        let sentence = refused(&zipped(&export));
        assert!(
            sentence.starts_with("payments.json, row "),
            "{text}: {sentence}"
        );
        assert!(sentence.contains(expected), "{text}: {sentence}");
    }
    let deep = format!("[{{\"a\": {}1{}}}]", "[".repeat(50_000), "]".repeat(50_000));
    assert!(refused(&zipped(&[("games.json", deep)])).contains("nested deeper"));
    let long = format!("[{{\"a\": \"{}\"}}]", "é".repeat(1 << 20));
    assert!(refused(&zipped(&[("games.json", long)])).contains("longer than any row"));
    let binary = [
        b"[{\"Player\": \"".to_vec(),
        vec![0xff, 0xfe],
        b"\"}]".to_vec(),
    ]
    .concat();
    assert!(refused(&zipped(&[("payments.json", binary)])).contains("UTF-8"));
}
