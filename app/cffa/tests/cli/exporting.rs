//! `cffa export`, and importing its files again.

use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::flask::{Export, sunday_side};
use cffa_testing::program::Installation;
use regex::Regex;
use std::io::Read;
use std::path::Path;

/// The changes in an archive, one per line.
fn history(archive: &Path) -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(archive).unwrap()).unwrap();
    let mut text = String::new();
    let mut changes = zip.by_name("changes.jsonl").unwrap();
    changes.read_to_string(&mut text).unwrap();
    text
}

/// A page without the parts that differ between requests: the keys and tokens of forms.
fn lasting(page: &str) -> String {
    let (_, main) = page.split_once("<main").unwrap();
    let (main, _) = main.split_once("</main>").unwrap();
    let generated = Regex::new(r#"name="(?:form_key|form_token)" value="[^"]*""#).unwrap();
    generated.replace_all(main, "").into_owned()
}

#[tokio::test]
async fn export_then_import_elsewhere_gives_equal_balances_and_equal_history() {
    let here = Installation::new();
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    let password = [
        "user",
        "tess",
        "--password-stdin",
        "--manages",
        "Sunday Side",
    ];
    assert_eq!(here.tell(password, PASSWORD).code, Some(0));
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.sign_in("tess", PASSWORD).await.taken();
    // A change that was made here, and one that was undone.
    visitor.add_player(&team_of(&visitor).await, "Zoë Ω").await;
    let team = team_of(&visitor).await;
    let (_, player) = visitor.players().await.pop().unwrap();
    let payment = [
        ("team", team.as_str()),
        ("player", &player),
        ("amount", "12.34"),
        ("date", "2026-11-20"),
        ("note", "<b>cash</b>"),
    ];
    visitor.post("/transactions/new", &payment).await.taken();
    let out = here.done(["export", "book.zip"]);
    let lines = history(&here.path("book.zip")).lines().count();
    assert!(
        out.contains(&format!("{lines} changes of Sunday Side")),
        "{out}"
    );

    let there = Installation::new();
    std::fs::copy(here.path("book.zip"), there.path("book.zip")).unwrap();
    there.done(["import", "book.zip"]);
    assert_eq!(there.balances("Sunday Side"), here.balances("Sunday Side"));
    there.done(["export", "again.zip", "--team", "sunday side"]);
    assert_eq!(
        history(&there.path("again.zip")),
        history(&here.path("book.zip"))
    );

    assert_eq!(there.tell(password, PASSWORD).code, Some(0));
    let other = there.serve();
    let guest = Browser::new(&other.url);
    guest.sign_in("tess", PASSWORD).await.taken();
    let story = visitor.get("/history").await.page();
    assert_eq!(told(&story).len(), lines);
    assert_eq!(told(&guest.get("/history").await.page()), told(&story));
    for path in ["/cffa", "/transactions", "/games"] {
        let team_here = team_of(&visitor).await;
        let team_there = team_of(&guest).await;
        let page_here = lasting(&visitor.get(path).await.page());
        let page_there = lasting(&guest.get(path).await.page());
        assert_eq!(
            page_there.replace(&team_there, &team_here),
            page_here,
            "{path}"
        );
    }
}

/// The changes to the book that the history page lists, by number. Changes to the team, such as
/// adding a manager, belong to the installation and are left out.
fn told(page: &str) -> Vec<&str> {
    page.split(r#"<p class="story-sentence">"#)
        .skip(1)
        .filter(|one| one.contains("No. ") && !one.contains("as a manager"))
        .filter_map(|one| one.split(" · ").next())
        .collect()
}

/// The id of the team whose pages are shown.
async fn team_of(visitor: &Browser) -> String {
    let page = visitor.get("/players/new").await.page();
    let (_, rest) = page.split_once(r#"name="team" value=""#).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let here = Installation::new();
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    here.write("precious.zip", "last season");
    let sentence = here.refused(["export", "precious.zip"]);
    assert!(
        sentence.contains("precious.zip can't be written"),
        "{sentence}"
    );
    let kept = std::fs::read(here.path("precious.zip")).unwrap();
    assert_eq!(kept, b"last season");
    here.refused(["export", "no/such/folder.zip"]);
}

#[test]
fn what_can_not_be_exported_leaves_no_file() {
    let here = Installation::new();
    let sentence = here.refused(["export", "book.zip"]);
    assert!(sentence.contains("there are no teams yet"), "{sentence}");
    for team in ["One", "Two"] {
        here.write("side.zip", Export::of(&["Ann"]).zip());
        here.done(["import", "side.zip", "--team", team]);
    }
    let sentence = here.refused(["export", "book.zip"]);
    assert!(sentence.contains("One, Two"), "{sentence}");
    here.refused(["export", "book.zip", "--team", "Three"]);
    assert!(!here.path("book.zip").exists());
    here.done(["export", "book.zip", "--team", "two"]);
    assert!(here.path("book.zip").exists());
}
