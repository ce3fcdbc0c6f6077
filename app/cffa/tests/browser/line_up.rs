//! The form of a game: the line-up on a phone, the Enter key, and drafts.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};
use serde_json::{Value, json};
use thirtyfour::{By, Key, TypingData};

async fn with_season(scripts: Scripts) -> (Cffa, Browser) {
    let cffa = cffa();
    Season::played(&cffa, 4).await;
    let browser = Browser::open(&cffa.url, scripts).await;
    browser.sign_in(MANAGER).await;
    (cffa, browser)
}

/// Emulates a phone of this size.
async fn phone(browser: &Browser, (width, height): (u32, u32)) {
    browser.look(Screen::Phone, Colours::Light).await;
    let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
    let cdp = browser.driver().cdp();
    let set = cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics);
    set.await.expect("the size of the window");
}

async fn keys(browser: &Browser, keys: impl Into<TypingData>) {
    let typed = browser.driver().action_chain().send_keys(keys);
    typed.perform().await.expect("keys");
}

/// The numbers that a script returns.
async fn measure(browser: &Browser, script: &str) -> Vec<f64> {
    let measured = browser.script(script).await;
    let measured = measured.as_array().expect("a list").iter();
    measured.filter_map(Value::as_f64).collect()
}

async fn note_is_shown(browser: &Browser) -> bool {
    browser.count("[data-draft-note]:not([hidden])").await == 1
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn ten_rows_of_the_line_up_fit_on_a_phone() {
    let (_cffa, browser) = with_season(Scripts::On).await;
    phone(&browser, (360, 780)).await;
    browser.go("/games/new").await;
    browser.see_in(".line-up-head", "As last time").await;

    let rows = "const rows = [...document.querySelectorAll('.line-up-row')].filter((row) => row.offsetHeight > 0 && !row.matches('[data-row]'));";
    let heights = measure(
        &browser,
        &format!("{rows} return rows.map((row) => row.offsetHeight)"),
    )
    .await;
    assert!(heights.len() > 12, "{heights:?}");
    assert!(heights.iter().all(|height| *height <= 60.0), "{heights:?}");
    // Names are vertically centred in their rows.
    let off = format!(
        "const middle = (it) => {{ const box = it.getBoundingClientRect(); return (box.top + box.bottom) / 2; }};
         {rows} return rows.map((row) => middle(row) - middle(row.querySelector('.line-up-name')))"
    );
    for off in measure(&browser, &off).await {
        assert!(off.abs() <= 1.0, "a name is {off} px off the middle");
    }
    // Counted between the header and the bar; the players of the last game are first.
    let fit = format!(
        "{rows} scrollTo(0, scrollY + rows[0].getBoundingClientRect().top - document.querySelector('.top').offsetHeight);
         const low = document.querySelector('.count-bar').getBoundingClientRect();
         const high = document.querySelector('.top').getBoundingClientRect().bottom;
         const inside = rows.filter((row) => row.getBoundingClientRect().top >= high - 1 && row.getBoundingClientRect().bottom <= low.top + 1);
         const ticks = rows.map((row) => row.querySelector('[data-head-tick]').checked);
         return [inside.length, low.height / innerHeight, ticks.lastIndexOf(true) - ticks.indexOf(false)]"
    );
    let fit = measure(&browser, &fit).await;
    assert!(fit[0] >= 10.0, "only {} rows fit", fit[0]);
    assert!(fit[1] < 0.15, "the bar takes {} of the screen", fit[1]);
    assert!(fit[2] < 0.0, "those who are ticked are not the first");
    // At most three tab stops for a ticked player, with the results shown; one for others.
    browser.click_css("#f-results").await;
    let stops = format!(
        "{rows} return rows.map((row) => [...row.querySelectorAll('input, select, button')].filter((it) => it.tabIndex >= 0 && it.offsetHeight > 0).length - (row.querySelector('[data-head-tick]').checked ? 3 : 1))"
    );
    assert!(
        measure(&browser, &stops)
            .await
            .iter()
            .all(|more| *more == 0.0)
    );
    // The bar is at the edge of the screen, also at the end of the page, and the tabs are hidden.
    let end = "scrollTo(0, document.documentElement.scrollHeight);
               const bar = document.querySelector('.count-bar');
               const box = bar.getBoundingClientRect();
               return [box.left, innerWidth - box.right, innerHeight - box.bottom,
                       parseFloat(getComputedStyle(bar).borderTopLeftRadius), document.querySelector('.tabs').offsetHeight]";
    let end = measure(&browser, end).await;
    assert!(end.iter().all(|off| off.abs() < 1.0), "{end:?}");
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_save_button_stays_on_the_screen_with_large_text() {
    let (_cffa, browser) = with_season(Scripts::On).await;
    phone(&browser, (320, 640)).await;
    for size in ["100%", "200%"] {
        browser.go("/games/new").await;
        let place = format!(
            "document.documentElement.style.fontSize = '{size}';
             const box = document.querySelector('.count-bar .button-main').getBoundingClientRect();
             return [box.left, box.top, 320 - box.right, 640 - box.bottom,
                     320 - document.documentElement.scrollWidth]"
        );
        let place = measure(&browser, &place).await;
        assert!(place.iter().all(|room| *room >= 0.0), "{size}: {place:?}");
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_line_up_is_changed_by_taps_and_arrow_keys() {
    let (_cffa, browser) = with_season(Scripts::On).await;
    phone(&browser, (360, 780)).await;
    browser.go("/games/new").await;
    let names = || async {
        let names = "return [...document.querySelectorAll('.line-up-name')].map((name) => name.textContent)";
        browser.script(names).await
    };
    let before = names().await;
    let heads = || async { browser.text("[data-count-heads]").await };
    let last: u32 = heads().await.parse().expect("a number");
    browser.click_css(".line-up-others .line-up-who").await;
    assert_eq!(heads().await, (last + 1).to_string());
    assert_eq!(names().await, before, "ticking does not change the order");
    // With the buttons on both sides of the number, and with the arrow keys.
    let row = ".line-up-others .line-up-row:has(:checked)";
    for _ in 0..2 {
        browser
            .click_css(&format!("{row} .step[data-step='1']"))
            .await;
    }
    browser
        .click_css(&format!("{row} .step[data-step='-1']"))
        .await;
    assert_eq!(heads().await, (last + 2).to_string());
    browser.click_css(&format!("{row} .stepper input")).await;
    keys(&browser, Key::Up).await;
    assert_eq!(heads().await, (last + 3).to_string());
    browser.press("Clear").await;
    assert_eq!(heads().await, "0");
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn typing_replaces_the_cost_and_enter_moves_to_the_line_up() {
    let (_cffa, browser) = with_season(Scripts::On).await;
    browser.go("/games/new").await;
    assert_eq!(browser.value("cost").await, "58.00");
    browser.click_css("#f-cost").await;
    keys(&browser, "70").await;
    assert_eq!(browser.value("cost").await, "70");
    keys(&browser, Key::Enter).await;
    let focused = "return [document.activeElement.matches('[data-head-tick]'), document.activeElement.matches('.count-bar button')].indexOf(true)";
    assert_eq!(browser.script(focused).await, json!(0));
    assert_eq!(browser.path().await, "/games/new", "nothing was saved");
    // Enter moves from a new name to the next one.
    browser.click_css("#f-new_name_0").await;
    keys(&browser, "Zed").await;
    keys(&browser, Key::Enter).await;
    keys(&browser, "Yan").await;
    assert_eq!(browser.value("new_name_1").await, "Yan");
    // After the line-up, Enter moves to the button, where it saves.
    browser.click_css("#f-new_guests_1").await;
    keys(&browser, Key::Enter).await;
    assert_eq!(browser.script(focused).await, json!(1));
    keys(&browser, Key::Enter).await;
    browser.see("Game saved.").await;
    browser.see("Zed").await;
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn leaving_the_form_keeps_a_draft() {
    let (_cffa, browser) = with_season(Scripts::On).await;
    browser.go("/games/new").await;
    let type_much = || async {
        browser.fill("cost", "66").await;
        browser.click_css(".line-up-others .line-up-who").await;
        for (row, name) in ["Zed", "Yan", "Xi", "Will T", "Vic", "Uli", "Tim"]
            .iter()
            .enumerate()
        {
            browser.fill(&format!("new_name_{row}"), name).await;
            browser.press("Add").await;
        }
        browser.text("[data-count-heads]").await
    };
    let heads = type_much().await;
    browser.click_css(".top-nav a[href='/players']").await;
    browser.at("/players").await;
    browser.driver().back().await.expect("the page before");
    browser.at("/games/new").await;
    // Going back may show the cached page; a new page has the same draft.
    for _ in 0..2 {
        assert_eq!(browser.value("cost").await, "66");
        assert_eq!(browser.value("new_name_6").await, "Tim");
        assert_eq!(browser.text("[data-count-heads]").await, heads);
        browser.go("/games/new").await;
    }
    browser.see("This is what you entered earlier.").await;
    browser.press("Start again").await;
    browser.see_count("[data-draft-note][hidden]", 1).await;
    assert_eq!(browser.value("cost").await, "58.00");

    // After a refusal, its page is shown, and leaving it keeps the draft as well.
    type_much().await;
    browser.fill("cost", "sixty").await;
    browser.press("Save the game").await;
    browser.see_in("#problems", "This is not an amount.").await;
    assert!(!note_is_shown(&browser).await);
    browser.go("/players").await;
    browser.go("/games/new").await;
    browser.see("This is what you entered earlier.").await;
    assert_eq!(browser.value("cost").await, "sixty");

    // Saving the game deletes the draft.
    browser.fill("cost", "62").await;
    browser.press("Save the game").await;
    browser.see("Game saved.").await;
    browser.go("/games/new").await;
    assert!(!note_is_shown(&browser).await);
    assert_eq!(browser.value("cost").await, "62.00");

    // A draft of another day is not restored.
    browser.fill("cost", "63").await;
    let age = "for (const key of Object.keys(sessionStorage)) {
                 const draft = JSON.parse(sessionStorage.getItem(key));
                 draft.at -= 13 * 60 * 60 * 1000;
                 sessionStorage.setItem(key, JSON.stringify(draft));
               }";
    browser.script(age).await;
    browser.go("/games/new").await;
    assert!(!note_is_shown(&browser).await);
    assert_eq!(browser.value("cost").await, "62.00");
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_draft_does_not_replace_picked_sides() {
    let (_cffa, browser) = with_season(Scripts::On).await;
    browser.go("/games/new").await;
    browser.fill("cost", "66").await;
    // With fair sides, as opened by the link of a next game.
    browser.go("/games/new?seed=3").await;
    assert!(!note_is_shown(&browser).await);
    assert_eq!(browser.value("cost").await, "58.00");
    browser.fill("cost", "67").await;
    browser.go("/games/new?seed=3").await;
    assert!(note_is_shown(&browser).await);
    assert_eq!(browser.value("cost").await, "67");
    browser.go("/games/new").await;
    assert_eq!(browser.value("cost").await, "66");
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_draft_is_not_restored_for_a_game_that_has_changed() {
    let (cffa, browser) = with_season(Scripts::On).await;
    browser.go("/games").await;
    browser.press("Edit").await;
    browser.fill("cost", "64").await;
    let edit = browser.path().await;
    let other = Browser::open(&cffa.url, Scripts::On).await;
    other.sign_in(MANAGER).await;
    other.go(&edit).await;
    other.fill("cost", "65").await;
    other.press("Save the changes").await;
    other.see("Game updated.").await;
    browser.go(&edit).await;
    assert!(!note_is_shown(&browser).await);
    assert_eq!(browser.value("cost").await, "65.00");
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn results_are_recorded_for_each_player_with_and_without_scripts() {
    for scripts in [Scripts::On, Scripts::Off] {
        let (_cffa, browser) = with_season(scripts).await;
        browser.go("/games/new").await;
        let result = browser.driver().find(By::Css(".line-up-row select")).await;
        let result = result.expect("a result");
        assert!(!result.is_displayed().await.expect("whether it is shown"));
        browser.tick("Who won?").await;
        assert!(result.is_displayed().await.expect("whether it is shown"));
        let name = result.attr("name").await.expect("a name").expect("a name");
        browser.choose(&name, "won").await;
        browser.press("Save the game").await;
        browser.see("Game saved.").await;
        browser.go("/games").await;
        browser.press("Edit").await;
        browser.see_count("#f-results:checked", 1).await;
        assert_eq!(browser.value(&name).await, "win");
        assert_eq!(browser.text("h1").await, "Edit the game");
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_bar_shows_the_full_share_and_a_draft_keeps_who_pays_what() {
    let cffa = cffa();
    let season = Season::played(&cffa, 4).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    phone(&browser, (360, 780)).await;
    browser.go("/games/new").await;
    let shown = "return [...document.querySelectorAll('.line-up-pays')].filter((it) => it.offsetHeight > 0).length";
    assert_eq!(browser.script(shown).await, json!(0));
    browser.see_in("[data-count-each]", "each").await;
    browser.tick("Not everyone pays the same").await;
    let (half, fixed) = (season.id("Mark"), season.id("Adam K"));
    for player in [half, fixed] {
        let box_of = format!("f-played_{player}");
        if browser.count(&format!("#{box_of}:checked")).await == 0 {
            browser.click(By::Id(box_of)).await;
        }
    }
    // With different shares, there is no single share to show, and empty fields are ignored.
    browser.choose(&format!("pays_{half}"), "Half share").await;
    browser.see_in("[data-count-each]", "Full share £").await;
    browser
        .choose(&format!("pays_{fixed}"), "Fixed amount")
        .await;
    let each = "return document.querySelector('[data-count-each]').textContent";
    assert_eq!(browser.script(each).await, json!(""));
    browser.fill(&format!("pays_value_{fixed}"), "7.77").await;
    browser.see_in("[data-count-each]", "Full share £").await;
    let said = browser.text("[data-count-each]").await;
    browser
        .click_css(".game-more:has(.also-paid) summary")
        .await;
    browser.choose("also_paid_0", "Mark").await;
    browser.fill("also_amount_0", "10").await;
    // The typed values are restored, in open sections.
    browser.go("/games").await;
    browser.go("/games/new").await;
    assert!(note_is_shown(&browser).await);
    browser.see_texts("[data-count-each]", &[&said]).await;
    let value = browser.value(&format!("pays_value_{fixed}")).await;
    assert_eq!(value, "7.77");
    assert_eq!(browser.value("also_amount_0").await, "10");
    assert_eq!(browser.value("also_paid_0").await, half);
    assert_eq!(browser.overflow().await, Vec::<String>::new());
    browser.press("Save the game").await;
    browser.see("Game saved.").await;
    let most = said.rsplit(['–', ' ']).next().unwrap_or_default();
    browser.see(&format!("full share {most}")).await;
    browser.check_console().await;
}
