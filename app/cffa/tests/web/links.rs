//! Helpers for tests of pages that a link opens without an account.

use cffa_testing::app::{Answer, Browser};

/// Submits the page's form.
pub async fn say(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = browser.get(path).await.form(path);
    for (name, value) in fields {
        form = form.with(name, value);
    }
    let answer = browser.send(&form).await;
    match answer.status {
        303 => browser.get(&answer.location()).await,
        _ => answer,
    }
}

/// Checks that the page contains this text.
pub fn sees(page: &Answer, text: &str) {
    assert!(
        page.text().contains(text),
        "no {text:?} in: {}",
        page.text()
    );
}
