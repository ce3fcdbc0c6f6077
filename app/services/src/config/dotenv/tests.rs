//! Compared with `app/cffa/tests/fixtures/dotenv`: hostile files, and how `docker compose` reads
//! each. `scripts/test-stack.d/dotenv.sh` checks Compose and the scripts with the same files.

#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;
use std::path::Path;

fn nothing(_: &str) -> Option<String> {
    None
}

fn values(text: &str) -> BTreeMap<String, String> {
    read(text.as_bytes(), &nothing).unwrap()
}

#[test]
fn hostile_files_are_read_as_compose_reads_them_or_refused_by_line_and_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cffa/tests/fixtures/dotenv");
    let expected = std::fs::read(folder.join("expected.json")).unwrap();
    let expected: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&expected).unwrap();
    let mut seen = Vec::new();
    for file in std::fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "env") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        let result = match read(&bytes, &nothing) {
            Ok(values) => serde_json::to_value(values).unwrap(),
            Err(why) => {
                let all = why.to_string();
                assert!(!all.contains("w0rd") && !all.contains("ab$"), "{all}");
                serde_json::json!({ "refused": { "line": why.line, "name": why.name } })
            }
        };
        assert_eq!(Some(&result), expected.get(&name), "{name}");
        seen.push(name);
    }
    seen.sort();
    assert_eq!(seen, expected.into_keys().collect::<Vec<_>>());
}

#[test]
fn the_environment_comes_before_the_file_in_what_is_filled_in() {
    let environment = |name: &str| (name == "HERE").then(|| "outside".to_owned());
    let read = read(b"HERE=inside\nONE=$HERE", &environment).unwrap();
    assert_eq!(read.get("ONE").unwrap(), "outside");
}

#[test]
fn a_file_that_is_no_list_of_settings_is_not_read() {
    let why = read(&vec![b'a'; LONGEST + 1], &nothing).unwrap_err();
    assert!(why.to_string().contains("too long"), "{why}");
}

/// Writes a value so that it is read literally. A backslash before a quote would escape it.
fn in_single_quotes(value: &str) -> String {
    format!("'{}'", value.replace('\'', "\\'"))
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC*", lines in r#"([A-C]( ?)=["'$\\{}# a:-]{0,8}\r?\n){0,4}"#) {
        drop(read(text.as_bytes(), &nothing));
        drop(read(lines.as_bytes(), &nothing));
    }

    #[test]
    fn what_stands_in_single_quotes_stands_for_itself(value in r#"([^\\']|\\[a-z])*'?[a-z$#"]*"#) {
        let text = format!("ONE={}\nTWO=2\n", in_single_quotes(&value));
        let read = values(&text);
        prop_assert_eq!(read.get("ONE").unwrap(), &value);
        prop_assert_eq!(read.get("TWO").unwrap(), "2");
    }

    #[test]
    fn how_a_line_is_dressed_changes_nothing(
        value in "[a-zA-Z0-9_./:@,%+=-]*",
        start in prop::sample::select(vec!["", "\u{feff}", "\n# x\n", "  "]),
        export in prop::sample::select(vec!["", "export ", "export\t"]),
        equals in prop::sample::select(vec!["=", " = ", "\t=", "= ", ": "]),
        quote in prop::sample::select(vec!["", "'", "\""]),
        end in prop::sample::select(vec!["", " ", "\n", "\r\n", " # y\n", " #\r\n"]),
    ) {
        // A comment in place of the value is refused.
        prop_assume!(!(value.is_empty() && quote.is_empty()));
        let text = format!("{start}{export}ONE{equals}{quote}{value}{quote}{end}");
        let read = values(&text);
        prop_assert_eq!(read.get("ONE"), Some(&value), "{}", text);
    }
}
