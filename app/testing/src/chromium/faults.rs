//! What is wrong with a page, as a browser can tell.

use super::{Browser, MISSING};
use std::path::{Path, PathBuf};
use thirtyfour::BrowserLogEntry;

impl Browser {
    /// Fails when the console has errors: a script that broke, a file that is missing,
    /// something that the content security policy stopped. That a form was refused is none,
    /// nor what an identity provider's page lacks: ours load nothing from elsewhere, and if
    /// one tried, the policy would say so by our address.
    pub async fn check_console(&self) {
        let log = self.driver().browser_log().await.expect("the console");
        let errors: Vec<String> = log
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" && !is_refusal(entry))
            .filter(|entry| {
                let of_a_page = entry.message.starts_with("http");
                !of_a_page || entry.message.starts_with(&self.site)
            })
            .map(|entry| entry.message)
            .collect();
        assert!(errors.is_empty(), "errors in the console: {errors:#?}");
    }

    /// What is wider than the window, if anything is.
    pub async fn overflow(&self) -> Vec<String> {
        let wide = self.driver().execute(OVERFLOW, Vec::new()).await;
        wide.and_then(|wide| wide.convert()).expect("the widths")
    }

    /// Words that a button beside them leaves too little room for, if any are.
    pub async fn cramped(&self) -> Vec<String> {
        let narrow = self.driver().execute(CRAMPED, Vec::new()).await;
        narrow
            .and_then(|narrow| narrow.convert())
            .expect("the widths")
    }

    /// Serious and critical violations that axe-core finds, one line each.
    pub async fn violations(&self) -> Vec<String> {
        let axe = axe();
        let source = std::fs::read_to_string(&axe)
            .unwrap_or_else(|why| panic!("{} is not there: {why}; {MISSING}", axe.display()));
        let loaded = self.driver().execute(source, Vec::new()).await;
        loaded.expect("axe-core runs");
        let found = self.driver().execute_async(AXE, Vec::new()).await;
        found
            .and_then(|found| found.convert())
            .expect("axe-core's report")
    }
}

/// Where `./scripts/test` puts axe-core; `AXE_CORE` says otherwise.
fn axe() -> PathBuf {
    const PLACE: &str = "../../target/axe/node_modules/axe-core/axe.min.js";
    match std::env::var_os("AXE_CORE") {
        Some(path) => path.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join(PLACE),
    }
}

/// A page that answers 4xx is noted in the console, too; for a page that is no defect.
fn is_refusal(entry: &BrowserLogEntry) -> bool {
    entry.message.contains("responded with a status of 4") && !entry.message.contains("/static/")
}

const OVERFLOW: &str = r#"
const room = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= room) return [];
const juts = (element) => element.getBoundingClientRect().right > room + 1;
const wide = [...document.querySelectorAll("main *")]
  .filter((element) => juts(element) && ![...element.children].some(juts))
  .map((element) => `${element.outerHTML.slice(0, 120)} ends at ${element.getBoundingClientRect().right}`);
return [`the page is ${document.documentElement.scrollWidth} wide, the window ${room}`, ...wide.slice(0, 5)];
"#;

/// Less than half of a small phone's width.
const CRAMPED: &str = r#"
return [...document.querySelectorAll("main .line-wide > .line-sub")]
  .map((words) => [words.textContent.trim(), words.getBoundingClientRect().width])
  .filter(([, width]) => width < 160)
  .map(([text, width]) => `${width} pixels are left for: ${text}`);
"#;

const AXE: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
  (found) => done(found.violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.impact} ${one.id}: ${one.help}: ` +
      one.nodes.slice(0, 3).map((node) => node.html + " " + node.failureSummary).join(" | "))),
  (why) => done([`axe-core failed: ${why}`]));
"#;
