//! `cffa import` of small files that represent what real programs and people write. Each row names
//! a file of `tests/cases` and how it is imported, with the resulting balances or the message. The
//! files are modelled on public bug reports; their names are invented.

mod expense_apps;
mod signs;
mod spreadsheets;

use cffa_testing::program::{Installation, Said};
use std::fs;
use std::path::Path;

/// A file to import, and the expected result.
struct Case {
    file: &'static str,
    currency: &'static str,
    options: &'static [&'static str],
    balances: &'static [(&'static str, &'static str)],
    /// What else is printed.
    says: &'static [&'static str],
}

const fn case(
    file: &'static str,
    currency: &'static str,
    balances: &'static [(&'static str, &'static str)],
) -> Case {
    Case {
        file,
        currency,
        options: &[],
        balances,
        says: &[],
    }
}

impl Case {
    const fn with(mut self, options: &'static [&'static str]) -> Case {
        self.options = options;
        self
    }

    const fn says(mut self, says: &'static [&'static str]) -> Case {
        self.says = says;
        self
    }
}

fn import(here: &Installation, case: &Case) -> Said {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(case.file);
    let name = from.file_name().unwrap().to_str().unwrap();
    here.write(name, fs::read(&from).unwrap());
    let arguments = ["import", name, "--team", "T", "--currency", case.currency];
    ran(here, arguments.iter().chain(case.options).copied())
}

fn ran<'a>(here: &Installation, arguments: impl Iterator<Item = &'a str>) -> Said {
    let ended = here.command(arguments).output().unwrap();
    Said {
        code: ended.status.code(),
        out: String::from_utf8(ended.stdout).unwrap(),
        err: String::from_utf8(ended.stderr).unwrap(),
    }
}

fn balances(here: &Installation) -> Vec<(String, String)> {
    let all = here.balances("T");
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let rows = all.as_array().unwrap().iter();
    rows.map(|row| (text(&row["player"]), text(&row["balance"])))
        .collect()
}

fn comes_out(cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        let here = Installation::new();
        let said = import(&here, case);
        let told = format!("{}{}", said.out, said.err);
        for sentence in case.says.iter().filter(|it| !told.contains(**it)) {
            wrong.push(format!("{}: does not say “{sentence}”: {told}", case.file));
        }
        if said.code != Some(0) {
            wrong.push(format!("{} ({}): {told}", case.file, case.currency));
            continue;
        }
        let expected = case.balances.iter();
        let expected: Vec<(String, String)> = expected
            .map(|(name, balance)| ((*name).to_owned(), (*balance).to_owned()))
            .collect();
        let came = balances(&here);
        if came != expected {
            wrong.push(format!("{} ({}): {came:?}", case.file, case.currency));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_refused(cases: &[(&str, &str, &[&str])]) {
    for (file, currency, sentences) in cases {
        let here = Installation::new();
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/cases")
            .join(file);
        let name = from.file_name().unwrap().to_str().unwrap();
        here.write(name, fs::read(&from).unwrap());
        let said = here.run(["import", name, "--team", "T", "--currency", currency]);
        let told = format!("{}{}", said.out, said.err);
        assert_ne!(said.code, Some(0), "{file}: {told}");
        for sentence in *sentences {
            assert!(told.contains(sentence), "{file}: {sentence}: {told}");
        }
    }
}
