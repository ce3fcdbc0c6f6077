//! Accessibility of every page, at desktop and phone size, in light and dark: no serious or
//! critical findings of axe-core, nothing wider than the window, no clipped words, no error in the
//! console.

use super::cffa;
use super::headcount::start;
use super::next_game;
use super::team_link;
use cffa_testing::chromium::season::{MANAGER, RICHARD, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Rules, Screen, Scripts};
use cffa_testing::program::built;

/// The colour scheme changes only colours, so in dark only the rules for colours are checked.
const MODES: [(Screen, Colours, Rules); 4] = [
    (Screen::Desktop, Colours::Light, Rules::All),
    (Screen::Phone, Colours::Light, Rules::All),
    (Screen::Phone, Colours::Dark, Rules::OfColours),
    (Screen::Desktop, Colours::Dark, Rules::OfColours),
];

/// Checks the open page in every mode and width.
async fn look_over(browser: &Browser, page: &str, faults: &mut Vec<String>) {
    for (screen, colours, rules) in MODES {
        browser.look(screen, colours).await;
        let mut found = browser.overflow().await;
        found.extend(browser.cramped().await);
        found.extend(browser.violations_of(rules).await);
        let named = |fault| format!("{page}, {screen:?}, {colours:?}: {fault}");
        faults.extend(found.into_iter().map(named));
    }
    browser.look(Screen::Desktop, Colours::Light).await;
    let mut found = browser.layout_faults().await;
    found.extend(browser.large_text_faults().await);
    faults.extend(found.into_iter().map(|fault| format!("{page}, {fault}")));
    browser.look(Screen::Desktop, Colours::Light).await;
}

async fn visit(browser: &Browser, pages: &[&str]) {
    let mut faults = Vec::new();
    for page in pages {
        browser.go(page).await;
        look_over(browser, page, &mut faults).await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

fn first(page: &str, start: &str) -> String {
    let at = page.find(&format!("\"{start}")).expect("a link");
    let rest = &page[at + 1..];
    rest[..rest.find('"').expect("its end")].to_owned()
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_for_guests_are_accessible() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    visit(
        &browser,
        &[
            "/",
            "/login",
            &cffa.set_up,
            "/nothing/there",
            "/api/v1/docs",
        ],
    )
    .await;
    let season = Season::played(&cffa, 1).await;
    let link = season.invite("Adam K").await;
    visit(&browser, &[&link, &cffa.set_up]).await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_a_headcount_are_accessible() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    let mut faults = Vec::new();
    browser.go("/count").await;
    look_over(&browser, "a new count", &mut faults).await;
    let name = "Wolverhampton Wanderers Old Boys, the door at the east stand";
    start(&browser, name, "100000").await;
    browser.see_in("[data-live]", "Live").await;
    look_over(&browser, "room", &mut faults).await;
    browser.press("Change the maximum").await;
    browser.fill("maximum", "1").await;
    browser.press("Change it").await;
    browser.see("Room for 1 more").await;
    browser.press("+").await;
    browser.see("Full: one out, one in").await;
    look_over(&browser, "full", &mut faults).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_tokens_for_programs_are_accessible() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    let mut faults = Vec::new();
    browser.go("/account").await;
    let long = "Wolverhampton Wanderers Old Boys on Alternate Tuesday Nights";
    browser.fill("token_name", long).await;
    browser.press("Create a token").await;
    browser.see("Choose at least one scope").await;
    look_over(&browser, "a token, refused", &mut faults).await;
    for scope in ["read:book", "write:book", "manage:team"] {
        let scope = format!("input[name='scope_{scope}']");
        browser.click_css(&scope).await;
    }
    browser.press("Create a token").await;
    browser.see("Your new token").await;
    look_over(&browser, "a token, made", &mut faults).await;
    browser.press("Back to my account").await;
    browser.see("never used").await;
    look_over(&browser, "tokens, listed", &mut faults).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_a_next_game_are_accessible() {
    let cffa = cffa();
    Season::played(&cffa, 2).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    let mut faults = Vec::new();
    browser.go("/next").await;
    look_over(&browser, "no game planned", &mut faults).await;
    browser.go("/next/plan").await;
    browser.fill("place", &"Wolverhampton".repeat(6)).await;
    browser.fill("maximum", "1000").await;
    browser.press("Plan the game").await;
    browser.go("/next/plan").await;
    look_over(&browser, "planning", &mut faults).await;
    let link = next_game::plan(&browser, "4", "5").await;
    look_over(&browser, "planned", &mut faults).await;
    for (name, guests) in [("Adam K", "3"), ("", "2"), ("Mark", "0")] {
        browser.go(&link).await;
        match name {
            "" => {
                browser.pick("Not in the list?").await;
                browser
                    .fill("name", &"Llanfairpwllgwyngyll".repeat(3))
                    .await
            }
            name => browser.pick(name).await,
        }
        browser.fill("guests", guests).await;
        browser.press("I’m in").await;
        browser.one(thirtyfour::By::Id("next-game-you")).await;
        look_over(&browser, "by link, remembered", &mut faults).await;
        browser.press("Not ").await;
        browser.see_count("#next-game-you", 0).await;
    }
    browser.pick("Giles").await;
    browser.press("Can’t").await;
    browser.see("Giles is out.").await;
    look_over(&browser, "by link", &mut faults).await;
    browser.fill("guests", "90").await;
    browser.press("I’m in").await;
    browser.see("There is a problem").await;
    look_over(&browser, "by link, refused", &mut faults).await;
    for page in [
        "/next",
        "/next/plan",
        "/next/schedule",
        "/next/calendar",
        "/next/sides",
        "/next/share",
        "/cffa",
        "/playerSummary",
    ] {
        browser.go(page).await;
        look_over(&browser, page, &mut faults).await;
    }
    browser.go("/next").await;
    browser.press("Call the game off").await;
    browser.see_in("dialog", "Call the game off?").await;
    browser.click_css("dialog .button-danger").await;
    browser.see("Game called off.").await;
    look_over(&browser, "called off", &mut faults).await;
    browser.go(&link).await;
    look_over(&browser, "called off, by link", &mut faults).await;
    browser.go("/next").await;
    browser.press("It is on after all").await;
    browser.see("The game is on again.").await;
    browser.press("Log this game").await;
    look_over(&browser, "played", &mut faults).await;
    browser.press("Save the game").await;
    browser.see("Game saved.").await;
    browser.go("/next").await;
    look_over(&browser, "logged", &mut faults).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_a_new_team_are_accessible() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    let pages = [
        "/onboarding",
        "/cffa",
        "/collect",
        "/settle-up",
        "/share",
        "/games",
        "/games/new",
        "/players",
        "/players/new",
        "/transactions",
        "/transactions/new",
        "/transfers/new",
        "/costs",
        "/costs/new",
        "/history",
        "/history/as-of?date=2020-01-01",
        "/settings",
        "/settings/payment-methods",
        "/settings/delete",
        "/settings/import/google",
        "/manageUserAccess",
        "/playerSummary",
        "/account",
    ];
    let mut faults = Vec::new();
    for page in pages {
        browser.go(page).await;
        look_over(&browser, page, &mut faults).await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

/// A team with a season and ways to pay, and its manager's browser.
async fn team_with_a_season(cffa: &Cffa) -> (Season, Browser) {
    let season = Season::played(cffa, 8).await;
    season.invite("Adam K").await;
    let methods = [
        ("monzo", "richard-b"),
        ("uk_holder", "Richard Bell"),
        ("uk_sort_code", "20-20-15"),
        ("uk_account", "55555555"),
    ];
    season.send("/settings/payment-methods", &methods).await;
    let dates = [("first", "2020-01-01"), ("last", "2100-12-31")];
    let autumn = [&[("name", "Autumn")], &dates[..]].concat();
    season.send("/season/new", &autumn).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    (season, browser)
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_a_team_with_a_season_are_accessible() {
    let cffa = cffa();
    let (_, browser) = team_with_a_season(&cffa).await;
    let pages = [
        "/cffa",
        "/cffa?show=all",
        "/collect",
        "/settle-up",
        "/share",
        "/games",
        "/games/new",
        "/players",
        "/transactions",
        "/history",
        "/history/as-of?date=2100-01-01",
        "/settings",
        "/settings/payment-methods",
        "/manageUserAccess",
        "/playerSummary",
        "/season",
        "/season?range=all",
        "/games?from=2026-02-30",
        "/transactions?to=soon",
    ];
    visit(&browser, &pages).await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_a_game_a_payment_and_a_player_are_accessible() {
    let cffa = cffa();
    let (season, browser) = team_with_a_season(&cffa).await;
    let game = first(&season.page("/games").await, "/games/0");
    let game = game
        .trim_end_matches("/edit")
        .trim_end_matches("/delete")
        .to_owned();
    let payment = first(&season.page("/transactions").await, "/transactions/0");
    let payment = payment.trim_end_matches("/edit").to_owned();
    let player = season.id("Javier");
    let pages = [
        first(&season.page("/season").await, "/season/0"),
        game.clone(),
        format!("{game}/edit"),
        format!("{game}/delete"),
        format!("{game}/collect"),
        format!("{game}/share"),
        format!("{payment}/edit"),
        format!("{payment}/delete"),
        format!("/playerSummary/{player}"),
        format!("/playerSummary/{player}/print"),
        // This player owes something, so the page shows how to pay.
        format!("/playerSummary/{}", season.id("Hiroshi")),
        format!("/players/{player}/edit"),
        format!("/players/{player}/merge"),
        format!("/players/{player}/delete"),
    ];
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    visit(&browser, &pages).await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn refused_forms_and_open_menus_are_accessible() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    let mut faults = Vec::new();
    browser.go("/login").await;
    browser.fill("username", "nobody").await;
    browser.fill("password", "not a password").await;
    browser.press("Sign in").await;
    browser.see("There is a problem").await;
    look_over(&browser, "sign-in, refused", &mut faults).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;

    browser.go("/games/new").await;
    browser.choose("booker", RICHARD).await;
    browser.fill("cost", "sixty").await;
    browser.click_css("#f-results").await;
    browser.click_css(".game-more summary").await;
    browser.fill("expected", "x").await;
    browser
        .click_css(".game-more:has(.also-paid) summary")
        .await;
    browser.fill("also_amount_0", "20").await;
    browser.click_css("#f-uneven").await;
    browser.fill("new_name_0", "Mark").await;
    browser.fill("new_guests_0", "many").await;
    browser.choose("new_pays_0", "Percentage").await;
    browser.fill("new_pays_value_0", "much").await;
    browser.press("Save the game").await;
    browser.see("There is a problem").await;
    look_over(&browser, "new game, refused", &mut faults).await;

    let long = "Wolverhampton Wanderers Old Boys on Alternate Tuesday Nights";
    browser.go("/settings").await;
    browser.fill("name", long).await;
    browser.press("Save").await;
    browser.see("Settings saved.").await;
    look_over(&browser, "settings, saved", &mut faults).await;
    browser.go("/players/new").await;
    browser
        .fill("name", &"Llanfairpwllgwyngyll".repeat(3))
        .await;
    browser.press("Add the player").await;
    browser.see("Added ").await;
    browser.go("/transactions/new").await;
    browser.choose("player", "Llanfairpwllgwyngyll").await;
    browser.fill("amount", "20").await;
    browser
        .fill("note", &"Llanfairpwllgwyngyll".repeat(3))
        .await;
    browser.press("Save the payment").await;
    browser.see("Payment saved.").await;
    let pages = [
        "/cffa",
        "/players",
        "/transactions",
        "/games/new",
        "/collect",
        "/settle-up",
        "/settings/delete",
    ];
    for page in pages {
        browser.go(page).await;
        look_over(&browser, &format!("{page}, with long names"), &mut faults).await;
    }

    browser.click_css(".menu-user summary").await;
    look_over(&browser, "the menu, open", &mut faults).await;
    browser.go("/history").await;
    browser.press("Undo").await;
    browser.see_in("dialog", "Undo this?").await;
    look_over(&browser, "a question, open", &mut faults).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_mail_and_of_a_new_password_are_accessible() {
    // Mail needs the public URL before the program has chosen its port.
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = free.local_addr().expect("its address").to_string();
    drop(free);
    let url = format!("http://{address}");
    let mail = [
        ("LISTEN_ADDR", address.as_str()),
        ("CFFA_URL", &url),
        ("SMTP_URL", "smtp://127.0.0.1:1"),
        ("SMTP_FROM", "CFFA <cffa@example.com>"),
    ];
    let cffa = Cffa::start_with(&built(), &mail);
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    let none = "00000000-0000-4000-8000-000000000000/none";
    let links = ["/password/new/", "/mail/confirm/", "/mail/stop/"];
    let links = links.map(|link| format!("{link}{none}"));
    let mut pages = vec!["/password/forgotten"];
    pages.extend(links.iter().map(String::as_str));
    visit(&browser, &pages).await;
    Season::open(&cffa).await;
    browser.sign_in(MANAGER).await;
    visit(&browser, &["/account/mail"]).await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn pages_of_a_team_link_are_accessible() {
    let cffa = cffa();
    let season = Season::played(&cffa, 2).await;
    let methods = [("monzo", "richard-b")];
    season.send("/settings/payment-methods", &methods).await;
    let manager = Browser::open(&cffa.url, Scripts::On).await;
    manager.sign_in(MANAGER).await;
    let link = team_link::create(&manager).await;
    let mut faults = Vec::new();
    look_over(&manager, "the link, created", &mut faults).await;

    // A visitor without an account.
    let phone = Browser::open(&cffa.url, Scripts::On).await;
    phone.go(&link).await;
    look_over(&phone, "who are you", &mut faults).await;
    phone.press("Lewis").await;
    phone.see("No game is planned at the moment.").await;
    phone.see("Pay £").await;
    look_over(&phone, "a balance", &mut faults).await;
    next_game::plan(&manager, "4", "5").await;
    phone.go(&link).await;
    phone.see("Lewis, are you in?").await;
    phone.press("I’m in").await;
    phone.see("Lewis is in.").await;
    look_over(&phone, "a balance and a game", &mut faults).await;
    phone.press("Not Lewis?").await;
    phone.see("Who are you?").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    phone.check_console().await;
}
