//! Defects of a page that a browser can detect.

use super::{Browser, MISSING, Screen};
use serde_json::json;
use std::path::{Path, PathBuf};
use thirtyfour::BrowserLogEntry;

/// Widths of a small phone, a phone, a tablet in portrait mode, a tablet and a desktop, in CSS
/// pixels.
const WIDTHS: [u32; 5] = [320, 360, 768, 1024, 1280];

/// The width at which text of twice the size is checked.
const PHONE: u32 = 360;

/// The smallest width that is not a phone's.
const TABLET: u32 = 768;

/// Which rules axe-core applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    All,
    /// The rules that depend on colors.
    OfColours,
}

impl Browser {
    /// Fails if the console has errors: a failed script, a missing file, something that the content
    /// security policy blocked. Refused forms don't count, and neither does what an identity
    /// provider's page lacks: our pages load nothing from other sites, and if one tried, the policy
    /// would report it with our URL.
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

    /// Elements that are wider than the window.
    pub async fn overflow(&self) -> Vec<String> {
        let wide = self.driver().execute(OVERFLOW, Vec::new()).await;
        wide.and_then(|wide| wide.convert()).expect("the widths")
    }

    /// Elements that are wider than the window and controls that overlap, from the smallest phone
    /// to a desktop. The page is loaded once and the window is resized.
    pub async fn layout_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for width in WIDTHS {
            let screen = match width < TABLET {
                true => Screen::Phone,
                false => Screen::Desktop,
            };
            self.resize(width, 800, screen).await;
            faults.extend(self.layout(&format!("{width} px")).await);
        }
        faults
    }

    /// The same on a phone with text of twice the size.
    pub async fn large_text_faults(&self) -> Vec<String> {
        let set = |size: &str| format!("document.documentElement.style.fontSize = '{size}'");
        self.resize(PHONE, 800, Screen::Phone).await;
        self.script(&set("200%")).await;
        let faults = self.layout("large text").await;
        self.script(&set("")).await;
        faults
    }

    async fn layout(&self, name: &str) -> Vec<String> {
        let script = format!("return [...(() => {{{OVERFLOW}}})(), ...(() => {{{OVERLAPS}}})()];");
        let found = self.driver().execute(script, Vec::new()).await;
        let found: Vec<String> = found.and_then(|found| found.convert()).expect("the layout");
        let named = |fault| format!("{name}: {fault}");
        found.into_iter().map(named).collect()
    }

    /// Words for which a button next to them leaves too little space.
    pub async fn cramped(&self) -> Vec<String> {
        let narrow = self.driver().execute(CRAMPED, Vec::new()).await;
        narrow
            .and_then(|narrow| narrow.convert())
            .expect("the widths")
    }

    /// Serious and critical violations that axe-core finds, one per line.
    pub async fn violations(&self) -> Vec<String> {
        self.violations_of(Rules::All).await
    }

    /// The same, for some rules.
    pub async fn violations_of(&self, rules: Rules) -> Vec<String> {
        if self.script("return typeof axe").await != json!("object") {
            let axe = axe();
            let source = std::fs::read_to_string(&axe)
                .unwrap_or_else(|why| panic!("{} is not there: {why}; {MISSING}", axe.display()));
            let loaded = self.driver().execute(source, Vec::new()).await;
            loaded.expect("axe-core runs");
        }
        let mut options = json!({"resultTypes": ["violations"]});
        if rules == Rules::OfColours {
            options["runOnly"] = json!(["color-contrast", "link-in-text-block"]);
        }
        let found = self.driver().execute_async(AXE, vec![options]).await;
        found
            .and_then(|found| found.convert())
            .expect("axe-core's report")
    }
}

/// Where `./scripts/test` stores axe-core, unless `AXE_CORE` is set.
fn axe() -> PathBuf {
    const PLACE: &str = "../../target/axe/node_modules/axe-core/axe.min.js";
    match std::env::var_os("AXE_CORE") {
        Some(path) => path.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join(PLACE),
    }
}

/// The console also lists a 4xx response for a page, which is not a defect.
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

/// Controls that cover each other. Fixed bars and menus cover what scrolls below them, so only
/// controls of the same bar, menu or page are compared.
const OVERLAPS: &str = r#"
const within = document.querySelector("dialog[open]") ?? document.body;
const layers = new Map();
const layer = (element) => {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (!layers.has(one)) layers.set(one, getComputedStyle(one).position);
    if (["fixed", "sticky", "absolute"].includes(layers.get(one))) return one;
  }
  return null;
};
const controls = [...within.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".hidden"))
  .map((one) => ({ one, box: one.getClientRects()[0], layer: layer(one) }))
  .filter(({ box }) => box && box.width > 2 && box.height > 2);
const label = (one) => one.outerHTML.slice(0, 100);
const found = [];
for (const [at, a] of controls.entries()) {
  for (const b of controls.slice(at + 1)) {
    if (a.layer !== b.layer || a.one.contains(b.one) || b.one.contains(a.one)) continue;
    const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    if (wide > 2 && high > 2) found.push(`${label(a.one)} overlaps ${label(b.one)}`);
  }
}
return found.slice(0, 3);
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
axe.run(document, arguments[0]).then(
  (found) => done(found.violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.impact} ${one.id}: ${one.help}: ` +
      one.nodes.slice(0, 3).map((node) => node.html + " " + node.failureSummary).join(" | "))),
  (why) => done([`axe-core failed: ${why}`]));
"#;
