//! `scripts/advisories`: no dependency with a known vulnerability passes, and neither does a failed
//! check.

use jiff::{ToSpan, Zoned};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// The dependencies of CFFA in this test.
const LOCK: &str = r#"
version = 4
[[package]]
name = "cffa"
version = "0.1.0"
[[package]]
name = "ball"
version = "1.4.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "whistle"
version = "0.3.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
"#;

/// A folder with the script, and a `cargo` that can or can't download the database, and that does
/// or doesn't find an advisory in it.
struct Place(TempDir);

impl Place {
    fn new(fetches: bool, finds: bool) -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        let here = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        fs::create_dir_all(place.at("scripts")).unwrap();
        fs::create_dir_all(place.at("bin")).unwrap();
        fs::copy(
            here.join("scripts/advisories"),
            place.at("scripts/advisories"),
        )
        .unwrap();
        place.write("Cargo.lock", LOCK);
        place.write("deny.toml", "");
        let (fetches, finds) = (i32::from(!fetches), i32::from(finds));
        let cargo = format!(
            "#!/bin/sh\ncase \"$*\" in *' fetch db') exit {fetches};; *advisories) exit {finds};; esac\nexit 9\n"
        );
        place.write("bin/cargo", &cargo);
        fs::set_permissions(place.at("bin/cargo"), fs::Permissions::from_mode(0o755)).unwrap();
        place
    }

    fn at(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: &str) {
        fs::write(self.at(name), content).unwrap();
    }

    /// A copy of this age in days, with an advisory about `ball`.
    fn copy(&self, days: i32, crates: &str, versions: &str) {
        let date = Zoned::now().date().checked_sub(days.days()).unwrap();
        let copy = format!(
            "date = {date}\ncrates = [{crates}]\n[[advisory]]\nid = \"RUSTSEC-1863-0001\"\ncrate = \"ball\"\n{versions}\n"
        );
        self.write("advisories.toml", &copy);
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let path = std::env::var("PATH").unwrap();
        Command::new(self.at("scripts/advisories"))
            .args(arguments)
            .env("PATH", format!("{}:{path}", self.at("bin").display()))
            .env("CARGO_HOME", self.0.path())
            // The script and the test must have the same date, wherever they run.
            .env("TZ", Zoned::now().time_zone().iana_name().unwrap_or("UTC"))
            .output()
            .unwrap()
    }

    fn says(&self, succeeds: bool, sentence: &str) {
        let output = self.run(&[]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), succeeds, "{said}");
        assert!(said.contains(sentence), "{said}");
    }
}

const BOTH: &str = "\"ball\", \"whistle\"";
const PATCHED: &str = "patched = [\">= 1.4.2\"]";

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn the_list_decides_when_it_can_be_fetched() {
    Place::new(true, false).says(true, "by the current list");
    let place = Place::new(true, true);
    place.copy(0, BOTH, PATCHED);
    place.says(false, "has a known vulnerability");
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn without_the_list_a_copy_of_at_most_30_days_decides() {
    let place = Place::new(false, false);
    place.says(false, "there is no copy");
    place.copy(30, BOTH, PATCHED);
    place.says(true, "none of 1 affects CFFA");
    place.copy(31, BOTH, PATCHED);
    place.says(false, "31 days old");
    place.copy(0, "\"whistle\"", PATCHED);
    place.says(false, "does not cover ball");
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn a_version_that_is_not_patched_is_found() {
    let place = Place::new(false, false);
    for (versions, is_found) in [
        ("", true),
        ("patched = [\">= 1.4.3\"]", true),
        ("patched = [\">= 1.3.9, < 1.4.0\", \">= 1.5.0\"]", true),
        ("patched = [\">= 1.4.3-beta.1\"]", true),
        ("patched = [\"^ 0.4.2\"]", true),
        ("patched = [\"^ 1.5\"]", true),
        ("patched = [\"> 1.4.2\"]", true),
        ("unaffected = [\"< 1.4.2\"]", true),
        ("unaffected = [\"=1.4.1\", \"=1.4.3\"]", true),
        (PATCHED, false),
        ("patched = [\">= 1.4.2-beta.1\"]", false),
        ("patched = [\"^1.3\"]", false),
        ("patched = [\"1.4.2\"]", false),
        (
            "patched = [\">= 2.0.0\"]\nunaffected = [\"<= 1.4.2\"]",
            false,
        ),
        ("patched = [\">= 9.0.0\", \">= 1.4, < 1.5\"]", false),
    ] {
        place.copy(0, BOTH, versions);
        let sentence = match is_found {
            true => "RUSTSEC-1863-0001: ball 1.4.2",
            false => "none of 1 affects CFFA",
        };
        place.says(!is_found, sentence);
    }
    place.copy(0, BOTH, "");
    let reason = "[advisories]\nignore = [{ id = \"RUSTSEC-1863-0001\", reason = \"no ball\" }]";
    place.write("deny.toml", reason);
    place.says(true, "none of 1 affects CFFA");
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn what_is_known_today_is_recorded_and_then_decides() {
    let place = Place::new(true, false);
    let folder = place.at("advisory-dbs/db/crates/ball");
    fs::create_dir_all(&folder).unwrap();
    for (id, more) in [
        ("RUSTSEC-1863-0001", ""),
        ("RUSTSEC-1863-0002", "withdrawn = \"1863-12-01\"\n"),
        ("RUSTSEC-1863-0003", "informational = \"unmaintained\"\n"),
    ] {
        let about = format!(
            "```toml\n[advisory]\nid = \"{id}\"\n{more}[versions]\npatched = [\">= 1.4.3\"]\n```\n# It bursts\n"
        );
        fs::write(folder.join(format!("{id}.md")), about).unwrap();
    }
    assert!(place.run(&["--record"]).status.success());
    let copy = fs::read_to_string(place.at("advisories.toml")).unwrap();
    assert_eq!(copy.matches("[[advisory]]").count(), 1, "{copy}");
    // The next day, the network is unavailable.
    let later = Place::new(false, false);
    later.write("advisories.toml", &copy);
    later.says(false, "RUSTSEC-1863-0001: ball 1.4.2");
    assert!(!later.run(&["--record"]).status.success());
}

#[test]
fn our_own_copy_can_be_read_and_has_what_was_found_last() {
    let here = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let copy = fs::read_to_string(here.join("advisories.toml")).unwrap();
    for known in ["RUSTSEC-2026-0253", "RUSTSEC-2023-0071"] {
        assert!(copy.contains(known), "{known} is not in it");
    }
    let part = fs::read_to_string(here.join("scripts/test.d/licences.sh")).unwrap();
    assert!(part.contains("./scripts/advisories\n"));
}
