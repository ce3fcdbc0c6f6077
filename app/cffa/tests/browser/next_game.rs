//! The next game, from planning to logging: a manager, two phones that reply by link, and one that
//! only watches.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};

/// Plans a game for today with the form; returns its link.
pub async fn plan(manager: &Browser, minimum: &str, maximum: &str) -> String {
    manager.go("/next/plan").await;
    let today = jiff::Zoned::now().date().to_string();
    manager.fill_date("date", &today).await;
    manager.fill_date("time", "19:30").await;
    manager.fill("place", "Goals, pitch 4").await;
    manager.fill("price", "61.00").await;
    manager.fill("minimum", minimum).await;
    manager.fill("maximum", maximum).await;
    manager.press("Plan the game").await;
    manager.see("Game planned.").await;
    let link = manager.one(thirtyfour::By::Id("share-link")).await;
    link.prop("value").await.expect("a value").expect("a link")
}

async fn phone(cffa: &Cffa, scripts: Scripts, link: &str) -> Browser {
    let phone = Browser::open(&cffa.url, scripts).await;
    phone.look(Screen::Phone, Colours::Light).await;
    phone.go(link).await;
    phone
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn players_reply_by_link_and_the_list_becomes_the_logged_game() {
    let mut cffa = cffa();
    Season::played(&cffa, 1).await;
    let manager = Browser::open(&cffa.url, Scripts::On).await;
    manager.sign_in(MANAGER).await;
    manager.at("/cffa").await;
    let link = plan(&manager, "3", "4").await;

    let first = phone(&cffa, Scripts::On, &link).await;
    let second = phone(&cffa, Scripts::On, &link).await;
    let third = phone(&cffa, Scripts::On, &link).await;
    third.see_in("[data-live]", "Live").await;
    third.see_in("[data-words]", "3 more needed").await;
    first.pick("Adam K").await;
    first.press("+").await;
    first.press("I’m in").await;
    first.see("Adam K is in, with 1 guest.").await;
    third.see_in("[data-playing]", "2").await;
    third.see_in("#next-game-lists", "Adam K + 1 guest").await;

    // A form that is being filled in keeps its values while others reply.
    third.pick("Not in the list?").await;
    third.fill("name", "Zed").await;
    second.pick("Mark").await;
    second.fill("guests", "2").await;
    second.press("I’m in").await;
    second
        .see("Mark is in, but the game is full: 1 guest on the waiting list.")
        .await;
    third.see_in("[data-words]", "Full, 1 waiting").await;
    third.see_in("#next-game-lists", "1 guest of Mark").await;
    assert_eq!(third.value("name").await, "Zed");
    third.press("I’m in").await;
    third
        .see("The game is full. Zed is number 2 on the waiting list.")
        .await;
    manager.see_in("#next-game-lists", "Zed").await;

    // After a restart of the server, the first on the waiting list still moves up.
    cffa.stop();
    third.see_in("[data-live]", "Connection lost").await;
    cffa.start_again();
    third.see_in("[data-live]", "Live").await;
    first.go(&link).await;
    first.see("Adam K is in, with 1 guest.").await;
    first.press("Can’t").await;
    first.see("Adam K is out.").await;
    third.see_in("#next-game-you", "Zed is in.").await;
    third.see_in("[data-words]", "Full").await;

    manager.go("/next").await;
    manager.see("by link").await;
    manager.press("Log this game").await;
    manager.at("/games/new").await;
    manager.see_in("[data-count-heads]", "4").await;
    manager.press("Save the game").await;
    manager.see("Game saved.").await;
    third.see("This game was played").await;
    manager.go("/next").await;
    manager.see("This game was played and logged.").await;
    manager.press("See the game").await;
    for name in ["Mark", "Zed"] {
        manager.see_in("main", name).await;
    }
    for browser in [&first, &second, &manager] {
        browser.look(Screen::Desktop, Colours::Light).await;
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn replies_work_without_scripts() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let manager = Browser::open(&cffa.url, Scripts::Off).await;
    manager.sign_in(MANAGER).await;
    manager.at("/cffa").await;
    manager.go("/next").await;
    manager.press("Plan the next game").await;
    let link = plan(&manager, "2", "4").await;
    let phone = phone(&cffa, Scripts::Off, &link).await;
    phone.pick("Not in the list?").await;
    phone.fill("name", "Zed").await;
    phone.press("I’m in").await;
    phone.see("Zed is in.").await;
    phone.see_count("img.qr-code", 1).await;
    manager.go("/next").await;
    manager.fill("own_guests", "1").await;
    manager.press("I’m in").await;
    manager.see("Richard B is in, with 1 guest.").await;
    phone.go(&link).await;
    phone.see_in("[data-words]", "Room for 1 more").await;
}

/// The bottom edge of the reply buttons, and the height of the board.
async fn measures(phone: &Browser) -> (f64, f64) {
    let script = "const bottom = (one) => one.getBoundingClientRect().bottom; \
                  const buttons = [...document.querySelectorAll('.next-game-buttons .button')]; \
                  return [Math.max(...buttons.map(bottom)), \
                          document.querySelector('.board').offsetHeight, \
                          Math.min(...buttons.map((one) => one.offsetHeight)), \
                          document.documentElement.scrollWidth - innerWidth];";
    let found = phone.script(script).await;
    let number = |at: usize| found[at].as_f64().expect("a number");
    assert!(number(2) >= 54.0, "buttons are {found} high");
    assert!(number(3) <= 0.0, "the page is too wide: {found}");
    (number(0), number(1))
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_reply_buttons_are_on_the_first_screen_and_later_replies_take_one_tap() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let manager = Browser::open(&cffa.url, Scripts::On).await;
    manager.sign_in(MANAGER).await;
    manager.at("/cffa").await;
    let link = plan(&manager, "3", "4").await;
    for (width, height) in [(360, 780), (320, 640)] {
        for scripts in [Scripts::On, Scripts::Off] {
            let phone = Browser::open(&cffa.url, scripts).await;
            phone.resize(width, height, Screen::Phone).await;
            phone.go(&link).await;
            if scripts == Scripts::On {
                let (bottom, board) = measures(&phone).await;
                assert!(bottom <= f64::from(height), "{bottom} of {height} px");
                assert!(board <= 200.0, "the board is {board} px high");
            }
            phone.pick("Adam K").await;
            phone.press("I’m in").await;
            phone.see("Adam K is in.").await;
            assert!(
                link.ends_with(&phone.path().await),
                "{}",
                phone.path().await
            );
            phone.go(&link).await;
            phone.see("Change your reply").await;
            if scripts == Scripts::On {
                let (bottom, _) = measures(&phone).await;
                assert!(bottom <= f64::from(height), "{bottom} of {height} px");
            }
            phone.press("Can’t").await;
            phone.see("Adam K is out.").await;
            phone.press("Not Adam K?").await;
            phone.pick("Mark").await;
            phone.driver().refresh().await.expect("the same page");
            phone.see_count("#next-game-you", 0).await;
        }
    }
}
