//! How long the first start takes: how long `compose.yaml` makes each service wait.

use std::path::Path;

/// The most seconds of intervals, added up, before all services can be healthy.
const MOST: u32 = 15;

#[test]
fn the_first_checks_of_all_services_come_soon() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../compose.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let mut service = "";
    let mut waited = 0;
    for line in text.lines() {
        if line.starts_with("  ") && !line.starts_with("   ") && line.ends_with(':') {
            service = line.trim().trim_end_matches(':');
        }
        let interval = line.trim().strip_prefix("interval: ");
        if let Some(seconds) = interval
            && ["database", "app", "reverseproxy"].contains(&service)
        {
            waited += seconds.trim_end_matches('s').parse::<u32>().unwrap();
        }
    }
    assert!((1..=MOST).contains(&waited), "{waited} seconds");
    // This option needs Docker 25, and Debian 12 has 20.10: nothing would start there.
    assert!(!text.contains(" start_interval: "));
}
