//! The current day depends on where a team plays, so only one module uses the server's time zone.

use crate::architecture::{app, sources};
use std::fs;

#[test]
fn only_the_clock_asks_for_the_zone_of_the_server() {
    let mut files = Vec::new();
    for name in [
        "book", "cffa", "formats", "notation", "server", "services", "store",
    ] {
        sources(&app().join(name).join("src"), &mut files);
    }
    files.retain(|path| !path.ends_with("services/src/clock.rs"));
    assert!(files.len() > 100, "{} files", files.len());
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        for asks in ["Zoned::now()", "TimeZone::system()"] {
            assert!(!text.contains(asks), "{}: {asks}", path.display());
        }
    }
}
