//! Takes the pictures of the documentation: `./scripts/screenshots`.
//!
//! Two arguments: the program, and the folder that gets the pictures. A third one takes every page
//! at both widths in both colours, to look at while working on them: `all`, or a part of the names
//! of the pages that are wanted.

use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, PASSWORD, Screen, Scripts};
use std::path::{Path, PathBuf};
use thirtyfour::By;

mod mail;

/// Weeks of the season shown.
const WEEKS: usize = 14;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(program), Some(folder)) = (arguments.next(), arguments.next()) else {
        panic!("give the program and a folder for the pictures");
    };
    std::fs::create_dir_all(&folder).expect("the folder of the pictures");
    let mailbox = mail::Mailbox::start();
    let cffa = Cffa::start_with(&program, &mailbox.settings());
    let season = Season::played(&cffa, WEEKS).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    match arguments.next() {
        Some(part) => {
            let album = Album::new(folder, part);
            every_page(&browser, &season, &album).await;
            mail::pages(&browser, &cffa.url, &mailbox, &album).await;
        }
        None => of_the_documentation(&browser, &season, &folder).await,
    }
}

/// Which pictures are taken, and where they go.
struct Album {
    folder: PathBuf,
    /// A part of the names of the pages that are wanted; empty for all.
    part: String,
}

impl Album {
    fn new(folder: PathBuf, part: PathBuf) -> Album {
        let part = part.to_string_lossy().into_owned();
        Album {
            folder,
            part: if part == "all" { String::new() } else { part },
        }
    }

    fn wants(&self, name: &str) -> bool {
        name.contains(&self.part)
    }
}

async fn of_the_documentation(browser: &Browser, season: &Season, folder: &Path) {
    let statement = format!("/playerSummary/{}", season.id("Javier"));
    let pages = [
        ("dashboard", "/cffa", Screen::Desktop, Colours::Light),
        ("dashboard-phone", "/cffa", Screen::Phone, Colours::Dark),
        ("game", "/games/new", Screen::Desktop, Colours::Light),
        ("game-phone", "/games/new", Screen::Phone, Colours::Dark),
        ("statement", &statement, Screen::Desktop, Colours::Dark),
        ("statement-phone", &statement, Screen::Phone, Colours::Light),
    ];
    for (name, page, screen, colours) in pages {
        browser.look(screen, colours).await;
        // Without the draft of the picture before.
        browser.script("sessionStorage.clear()").await;
        browser.go(page).await;
        if page == "/games/new" {
            browser.click_css(".game-more summary").await;
            browser.fill("expected", "12").await;
            let blur = "document.activeElement.blur(); scrollTo(0, 0)";
            browser.script(blur).await;
        }
        browser.picture(&folder.join(format!("{name}.png"))).await;
    }
}

async fn every_page(browser: &Browser, season: &Season, album: &Album) {
    let player = season.id("Javier");
    let statement = format!("/playerSummary/{player}");
    let print = format!("{statement}/print");
    let edit = format!("/players/{player}/edit");
    let merge = format!("/players/{player}/merge");
    let list = season.page("/games").await;
    let at = list.find("/games/0").expect("a game");
    let game = &list[at..at + "/games/".len() + 36];
    let (change, delete) = (format!("{game}/edit"), format!("{game}/delete"));
    let cost = format!("/costs/new?game={}", game.trim_start_matches("/games/"));
    other_costs(browser, &cost).await;
    let space = headcount(browser).await;
    let link = next_game(browser).await;
    let pages = [
        ("count", "/count"),
        ("headcount", &space),
        ("next-game", "/next"),
        ("next-game-plan", "/next/plan"),
        ("schedule", "/next/schedule"),
        ("calendar", "/next/calendar"),
        ("season", "/season"),
        ("next-game-link", &link),
        ("onboarding", "/onboarding"),
        ("dashboard", "/cffa"),
        ("games", "/games"),
        ("new-game", "/games/new"),
        ("game", game),
        ("game-edit", &change),
        ("game-delete", &delete),
        ("players", "/players"),
        ("player-new", "/players/new"),
        ("player-edit", &edit),
        ("player-merge", &merge),
        ("transactions", "/transactions"),
        ("collect", "/collect"),
        ("settle-up", "/settle-up"),
        ("share", "/share"),
        ("payment", "/transactions/new"),
        ("transfer", "/transfers/new"),
        ("cost", &cost),
        ("costs", "/costs"),
        ("history", "/history"),
        ("as-of", "/history/as-of?date=2100-01-01"),
        ("settings", "/settings"),
        ("payment-methods", "/settings/payment-methods"),
        ("settings-delete", "/settings/delete"),
        ("import-google", "/settings/import/google"),
        ("access", "/manageUserAccess"),
        ("statement", &statement),
        ("statement-print", &print),
        ("statement-own", "/playerSummary"),
        ("account", "/account"),
        ("notifications", "/account/notifications"),
        ("api", "/api/v1/docs"),
        ("missing", "/nothing/here"),
    ];
    payment_methods(season).await;
    player_who_paid(season, album).await;
    for (name, page) in pages {
        pictures(browser, name, page, album).await;
    }
    // Somebody who replied before by the link, in one game and in the next.
    browser.go(&link).await;
    browser.pick("Giles").await;
    browser.press("I’m in").await;
    pictures(browser, "next-game-link-replied", &link, album).await;
    pictures(browser, "next-game-tell", "/next/share", album).await;
    browser.go("/next").await;
    let others = browser.count(".next-game-remove button").await;
    for _ in 0..others {
        browser.click_css(".next-game-remove button").await;
        browser.see("Removed from the list").await;
    }
    pictures(browser, "next-game-link-asked", &link, album).await;
    team_link(browser, album).await;
}

/// The link of the team, before a name is picked and after.
async fn team_link(manager: &Browser, album: &Album) {
    manager.go("/manageUserAccess").await;
    manager.press("Create the team link").await;
    let link = manager.one(By::Id("team-link")).await;
    let link = link.prop("value").await.expect("a value").expect("a link");
    let (site, path) = link.split_at(link.find("/team/").expect("a link"));
    let player = Browser::open(site, Scripts::On).await;
    pictures(&player, "team-link", path, album).await;
    player.go(path).await;
    player.press("Hiroshi").await;
    pictures(&player, "team-link-known", path, album).await;
}

/// The manager says how to pay them.
async fn payment_methods(season: &Season) {
    let methods = [
        ("monzo", "richard-b"),
        ("paypal", "richardb"),
        ("revolut", "richardb"),
        ("bank_holder", "Richard Bell"),
        ("bank_iban", "DE89 3704 0044 0532 0130 00"),
        ("uk_holder", "Richard Bell"),
        ("uk_sort_code", "20-20-15"),
        ("uk_account", "55555555"),
        ("link_label", "Wise"),
        ("link_url", "https://wise.com/pay/me/richardb"),
    ];
    season.send("/settings/payment-methods", &methods).await;
}

/// A player, who looks at their own statement and says that they paid.
async fn player_who_paid(season: &Season, album: &Album) {
    let link = season.invite("Hiroshi").await;
    let (site, path) = link.split_at(link.find("/invitations/").expect("a link"));
    let player = Browser::open(site, Scripts::On).await;
    player.go(path).await;
    player.fill("name", "Hiroshi").await;
    player.fill("username", "hiroshi").await;
    player.fill("password", PASSWORD).await;
    player.fill("again", PASSWORD).await;
    player.press("Join Tuesday Turf").await;
    pictures(&player, "statement-pay", "/playerSummary", album).await;
    player.press("I have paid").await;
    player.see("A manager will confirm it.").await;
    pictures(&player, "statement-claim", "/playerSummary", album).await;
}

/// Each width in each colour.
const LOOKS: [(Screen, Colours); 4] = [
    (Screen::Desktop, Colours::Light),
    (Screen::Desktop, Colours::Dark),
    (Screen::Phone, Colours::Light),
    (Screen::Phone, Colours::Dark),
];

/// A page at both widths in both colours.
async fn pictures(browser: &Browser, name: &str, page: &str, album: &Album) {
    for (screen, colours) in LOOKS.into_iter().filter(|_| album.wants(name)) {
        browser.look(screen, colours).await;
        browser.go(page).await;
        take(browser, name, screen, colours, album).await;
    }
}

/// The same of the page that is shown, which can't be opened again.
async fn shown(browser: &Browser, name: &str, album: &Album) {
    for (screen, colours) in LOOKS.into_iter().filter(|_| album.wants(name)) {
        browser.look(screen, colours).await;
        take(browser, name, screen, colours, album).await;
    }
}

async fn take(browser: &Browser, name: &str, screen: Screen, colours: Colours, album: &Album) {
    let file = format!("{name}-{screen:?}-{colours:?}.png").to_lowercase();
    browser.whole_picture(&album.folder.join(file)).await;
}

/// Balls for a game that Adam paid, and a league fee that the team paid.
async fn other_costs(browser: &Browser, of_game: &str) {
    for (page, what, amount, payer) in [
        (of_game, "Balls", "24.99", "Adam K"),
        ("/costs/new", "League fee", "80.00", "The team’s money"),
    ] {
        browser.go(page).await;
        browser.fill("what", what).await;
        browser.fill("amount", amount).await;
        browser.choose("paid_by", payer).await;
        browser.press("Save the cost").await;
        browser.see("Cost saved.").await;
    }
}

/// A count that is about half full; answers its address.
async fn headcount(browser: &Browser) -> String {
    browser.go("/count").await;
    browser.fill("name", "Clubhouse").await;
    browser.fill("maximum", "50").await;
    browser.fill("current", "23").await;
    browser.press("Start counting").await;
    browser.see("Room for 27 more").await;
    browser.path().await
}

/// A next game that is full; answers its link.
async fn next_game(browser: &Browser) -> String {
    browser.go("/next/plan").await;
    let today = jiff::Zoned::now().date().to_string();
    browser.fill_date("date", &today).await;
    browser.fill_date("time", "19:30").await;
    browser.fill("place", "Goals, pitch 4").await;
    browser.fill("price", "61.00").await;
    browser.fill("minimum", "8").await;
    browser.fill("maximum", "10").await;
    browser.press("Plan the game").await;
    browser.see("Game planned.").await;
    for (name, guests) in [
        ("Adam K", "2"),
        ("Mark", "0"),
        ("Javier", "4"),
        ("Omar", "2"),
    ] {
        browser.choose("who", name).await;
        browser.fill("guests", guests).await;
        browser.press("In").await;
        browser.see_in("#next-game-lists", name).await;
    }
    browser.choose("who", "Giles").await;
    browser.press("Out").await;
    browser.see_in(".next-game-out", "Giles").await;
    let link = browser.one(thirtyfour::By::Id("share-link")).await;
    link.prop("value").await.expect("a value").expect("a link")
}
