//! A browser, and a user's actions in it.

use super::chromedriver::{self, Chromedriver};
use super::{MISSING, PASSWORD};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;

/// How long to wait for expected content.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a page may take to load.
const LOAD: Duration = Duration::from_secs(30);

/// Whether the browser runs scripts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

/// The size of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1280 by 900.
    Desktop,
    /// 360 by 800, a small phone held upright.
    Phone,
}

/// The color scheme that the device prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    Light,
    Dark,
}

/// A headless browser with its own profile, for one CFFA. Each wait is for the content that a test
/// expects. If it does not appear, the test fails and shows the actual content.
pub struct Browser {
    driver: Option<WebDriver>,
    _process: Chromedriver, // ends the browser when it is dropped
    pub(super) site: String,
}

impl Browser {
    /// Opens a browser for the program at `site`, at desktop size, in light colors.
    pub async fn open(site: &str, scripts: Scripts) -> Browser {
        super::prepare();
        let process = Chromedriver::start();
        let driver = WebDriver::new(process.url(), capabilities(&process, scripts))
            .await
            .unwrap_or_else(|why| panic!("chromium does not start: {why}; {MISSING}"));
        let browser = Browser {
            driver: Some(driver),
            _process: process,
            site: site.to_owned(),
        };
        let loading = browser.driver().set_page_load_timeout(LOAD).await;
        loading.expect("a time limit for pages");
        browser.look(Screen::Desktop, Colours::Light).await;
        browser
    }

    /// The driver, for actions that only one test needs.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("a driver until it is dropped")
    }

    /// Changes the size of the window and the preferred color scheme.
    pub async fn look(&self, screen: Screen, colours: Colours) {
        let (width, height) = match screen {
            Screen::Desktop => (1280, 900),
            Screen::Phone => (360, 800),
        };
        self.resize(width, height, screen).await;
        let scheme = match colours {
            Colours::Light => "light",
            Colours::Dark => "dark",
        };
        let media = json!({"features": [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        let cdp = self.driver().cdp();
        let set = cdp.send_raw("Emulation.setEmulatedMedia", media);
        set.await.expect("the colours of the device");
    }

    /// Makes pages believe that they are an app on the home screen, as Safari does.
    pub async fn install(&self) {
        let source = "Object.defineProperty(navigator, 'standalone', { get: () => true })";
        let cdp = self.driver().cdp();
        let script = json!({"source": source});
        let set = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script);
        set.await.expect("a script for each page");
    }

    /// Changes the size of the window, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32, screen: Screen) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1,
            "mobile": screen == Screen::Phone,
        });
        let cdp = self.driver().cdp();
        let set = cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics);
        set.await.expect("the size of the window");
    }

    // ------------------------------------------------------------ Actions

    /// Opens a path of CFFA, or a complete URL.
    pub async fn go(&self, path: &str) {
        let address = match path.starts_with("http") {
            true => path.to_owned(),
            false => format!("{}{path}", self.site),
        };
        let gone = self.driver().goto(&address).await;
        gone.unwrap_or_else(|why| panic!("{address} does not load: {why}"));
    }

    /// Replaces the text in the field with this name.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.field(name).await;
        let typed = async {
            field.clear().await?;
            field.send_keys(text).await
        };
        typed
            .await
            .unwrap_or_else(|why| panic!("{name} takes no text: {why}"));
    }

    /// Sets a date. The keys that a date field accepts differ between browsers.
    pub async fn fill_date(&self, name: &str, date: &str) {
        let field = self.field(name).await;
        let script = "arguments[0].value = arguments[1]; \
                      arguments[0].dispatchEvent(new Event('input', {bubbles: true}));";
        let arguments = vec![field.to_json().expect("a field"), json!(date)];
        let set = self.driver().execute(script, arguments).await;
        set.unwrap_or_else(|why| panic!("{name} takes no date: {why}"));
    }

    /// Chooses from a list the option whose text equals or begins with `label`.
    pub async fn choose(&self, name: &str, label: &str) {
        let wanted = format!("starts-with(normalize-space(.), {})", quoted(label));
        let option = format!("//select[@name={}]/option[{wanted}]", quoted(name));
        self.click(By::XPath(option)).await;
    }

    /// Ticks or unticks the checkbox with this label.
    pub async fn tick(&self, label: &str) {
        let boxes = format!(
            "//label[normalize-space(.)={}]/input[@type='checkbox']",
            quoted(label)
        );
        self.click(By::XPath(boxes)).await;
    }

    /// Chooses the radio button whose label equals or begins with `label`.
    pub async fn pick(&self, label: &str) {
        let says = format!("starts-with(normalize-space(.), {})", quoted(label));
        let labels = format!("//label[.//input[@type='radio'] and {says}]");
        self.click(By::XPath(labels)).await;
    }

    /// Presses the button or follows the link with this text.
    pub async fn press(&self, says: &str) {
        self.click(By::XPath(pressable(says))).await;
    }

    /// The button or link with this text.
    pub async fn button(&self, says: &str) -> WebElement {
        self.one(By::XPath(pressable(says))).await
    }

    /// Clicks on a visible element. One that a bar covers is scrolled to the middle first.
    pub async fn click(&self, by: By) {
        let until = Instant::now() + PATIENCE;
        loop {
            let element = self.one(by.clone()).await;
            match element.click().await {
                Ok(()) => return,
                Err(why) if Instant::now() > until => panic!("no click on {by}: {why}"),
                Err(_) => {
                    let _ = element.scroll_into_view().await;
                    pause().await;
                }
            }
        }
    }

    /// Clicks on the element that a CSS selector finds.
    pub async fn click_css(&self, css: &str) {
        self.click(By::Css(css)).await;
    }

    /// Signs in as a manager of one team.
    pub async fn sign_in(&self, user_name: &str) {
        self.go("/login").await;
        self.fill("username", user_name).await;
        self.fill("password", PASSWORD).await;
        self.press("Sign in").await;
        // Without this wait, the response to the form could arrive after the test's next step.
        self.at("/cffa").await;
    }

    // --------------------------------------------------------------- Queries

    /// The editable field with this name.
    pub async fn field(&self, name: &str) -> WebElement {
        let fields = format!("//*[@name={} and not(@type='hidden')]", quoted(name));
        self.one(By::XPath(fields)).await
    }

    /// The value of the field with this name.
    pub async fn value(&self, name: &str) -> String {
        let value = self.field(name).await.prop("value").await;
        value.expect("a value").unwrap_or_default()
    }

    /// Waits for an element and returns the first one.
    pub async fn one(&self, by: By) -> WebElement {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.driver().find(by.clone()).await {
                Ok(element) => return element,
                Err(_) if Instant::now() < until => pause().await,
                Err(_) => panic!("no {by} on {}", self.shown().await),
            }
        }
    }

    /// The number of elements that a CSS selector finds now.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.driver().find_all(By::Css(css)).await;
        found.expect("elements").len()
    }

    /// Waits until a CSS selector finds this many elements.
    pub async fn see_count(&self, css: &str, expected: usize) {
        let until = Instant::now() + PATIENCE;
        loop {
            let count = self.count(css).await;
            if count == expected {
                return;
            }
            assert!(
                Instant::now() < until,
                "{count} of {css} and not {expected}"
            );
            pause().await;
        }
    }

    /// The visible text of the first element that a CSS selector finds.
    pub async fn text(&self, css: &str) -> String {
        let text = self.one(By::Css(css)).await.text().await;
        text.unwrap_or_default().trim().to_owned()
    }

    /// The texts of all visible elements that a CSS selector finds.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self
            .driver()
            .find_all(By::Css(css))
            .await
            .expect("elements")
        {
            if element.is_displayed().await.unwrap_or(false) {
                texts.push(element.text().await.unwrap_or_default().trim().to_owned());
            }
        }
        texts
    }

    /// Waits until the text is visible in the elements that a CSS selector finds.
    pub async fn see_in(&self, css: &str, text: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let found = self.driver().find(By::Css(css)).await;
            let read = match found {
                Ok(element) => element.text().await.unwrap_or_default(),
                Err(_) => String::new(),
            };
            if read.contains(text) {
                return;
            }
            if Instant::now() > until {
                let shown = self.shown().await;
                panic!("{text:?} is not in {css}, which reads {read:?}, on {shown}");
            }
            pause().await;
        }
    }

    /// Waits until the text is visible on the page.
    pub async fn see(&self, text: &str) {
        self.see_in("main", text).await;
    }

    /// Whether the text is visible on the page now.
    pub async fn sees(&self, text: &str) -> bool {
        self.text("main").await.contains(text)
    }

    /// Waits until the elements that the selector finds have exactly these texts.
    pub async fn see_texts(&self, css: &str, expected: &[&str]) {
        let until = Instant::now() + PATIENCE;
        loop {
            let texts = self.texts(css).await;
            if texts == expected {
                return;
            }
            assert!(Instant::now() < until, "{texts:?} and not {expected:?}");
            pause().await;
        }
    }

    /// Waits until the browser is at this path.
    pub async fn at(&self, path: &str) {
        let until = Instant::now() + PATIENCE;
        while self.path().await != path {
            if Instant::now() > until {
                panic!("not at {path} but on {}", self.shown().await);
            }
            pause().await;
        }
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        let url = self.driver().current_url().await.expect("an address");
        url.path().to_owned()
    }

    /// A short description of the current page, for a test that fails.
    async fn shown(&self) -> String {
        let path = self.path().await;
        let text = match self.driver().find(By::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        format!("{path}, which reads:\n{text}\n")
    }

    /// Saves a screenshot of the window.
    pub async fn picture(&self, path: &Path) {
        let saved = self.driver().screenshot(path).await;
        saved.unwrap_or_else(|why| panic!("no picture at {}: {why}", path.display()));
    }

    /// Saves a screenshot of the whole page, of any length.
    pub async fn whole_picture(&self, path: &Path) {
        let whole = json!({"captureBeyondViewport": true});
        let cdp = self.driver().cdp();
        let taken = cdp.send_raw("Page.captureScreenshot", whole).await;
        let taken = taken.expect("a picture");
        let data = taken["data"].as_str().expect("the picture's data");
        let bytes = BASE64.decode(data).expect("a picture in base 64");
        std::fs::write(path, bytes).expect("the picture saved");
    }

    /// Runs a script, for what is not visible otherwise.
    pub async fn script(&self, script: &str) -> Value {
        let ran = self.driver().execute(script, Vec::new()).await;
        ran.expect("a script that runs").json().clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Dropping chromedriver closes the browser, even if a test panics.
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
    }
}

fn capabilities(process: &Chromedriver, scripts: Scripts) -> Capabilities {
    let set = || -> WebDriverResult<Capabilities> {
        let mut chrome = DesiredCapabilities::chrome();
        chrome.set_binary(&chromedriver::chromium().display().to_string())?;
        for argument in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--user-data-dir={}", process.profile()),
        ] {
            chrome.add_arg(argument)?;
        }
        if scripts == Scripts::Off {
            let off = json!({"profile.managed_default_content_settings.javascript": 2});
            chrome.add_experimental_option("prefs", off)?;
        }
        chrome.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        Ok(chrome.into())
    };
    set().expect("what the browser is started with")
}

fn pressable(says: &str) -> String {
    let says = format!("starts-with(normalize-space(.), {})", quoted(says));
    format!("//main//*[(self::button or self::a or self::summary) and {says}]")
}

/// A text as an XPath literal.
fn quoted(text: &str) -> String {
    if text.contains('"') {
        format!("'{text}'")
    } else {
        format!("\"{text}\"")
    }
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}
