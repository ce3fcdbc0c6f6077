//! No script ends a pipe before the program at its start has finished: the next line that this
//! program prints would kill it. With `pipefail` the whole pipe then fails, but only sometimes.

use crate::architecture::{app, files};
use regex::Regex;
use std::fs;

#[test]
fn every_script_reads_pipes_to_their_end() {
    let early =
        Regex::new(r"(^|[^|])\|&?\s*(head\b|grep\s+(-\w+\s+)*-\w*[qm]|sed\s.*\d+q\b)").unwrap();
    for bad in [
        "a | head -n 1",
        "a | grep -qF b",
        "a |grep -F -q b",
        "a | grep -m1 b",
        "a | sed -n '1p;1q'",
    ] {
        assert!(early.is_match(bad), "{bad}");
    }
    for good in [
        "a | grep -F b",
        "grep -q b file",
        "a | sed -n 1p",
        "a || head -n 1 file",
    ] {
        assert!(!early.is_match(good), "{good}");
    }
    let mut all = Vec::new();
    for folder in ["scripts", "nginx", "mongo", "certbot", "deploy", ".github"] {
        files(&app().join("..").join(folder), &mut all);
    }
    assert!(all.len() > 50, "{} files", all.len());
    for path in all {
        // A file that isn't text isn't a script.
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        // A pipe may continue on the next line.
        let text = text.replace("|\n", "| ").replace("\\\n", " ");
        let found: Vec<&str> = text.lines().filter(|line| early.is_match(line)).collect();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}
