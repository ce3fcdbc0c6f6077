//! What tests of pages that a link opens without an account have in common.

use cffa_testing::app::{Answer, Browser};

/// Sends the form of the page.
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

/// The page says this.
pub fn sees(page: &Answer, text: &str) {
    assert!(
        page.text().contains(text),
        "no {text:?} in: {}",
        page.text()
    );
}
