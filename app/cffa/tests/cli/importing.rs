//! `cffa import`

use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::flask::{Export, sunday_side, zipped};
use cffa_testing::program::Installation;
use rusqlite::{Connection, OpenFlags};

/// All teams and their books in the database.
fn contents(here: &Installation) -> Vec<String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let db = Connection::open_with_flags(here.database(), flags).unwrap();
    let sql = "SELECT hex(team) || hex(generation) || seq || body FROM changes
               UNION ALL SELECT body FROM teams ORDER BY 1";
    let mut query = db.prepare(sql).unwrap();
    let rows = query.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn names(here: &Installation, team: &str) -> Vec<String> {
    let balances = here.balances(team);
    let rows = balances.as_array().unwrap().iter();
    rows.map(|row| row["player"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn on_an_empty_installation_the_team_is_made_and_named_as_in_the_archive() {
    let here = Installation::new();
    here.write("export-cffa.zip", sunday_side().zip());
    let out = here.done(["import", "export-cffa.zip"]);
    assert!(
        out.contains("Created the team Sunday Side: 3 players, 2 games"),
        "{out}"
    );
    assert!(out.contains("money held £20.00"), "{out}");
    assert!(out.contains("This team has no members yet"), "{out}");
    assert_eq!(names(&here, "Sunday Side"), ["Ann", "Bob", "Cy"]);
}

#[tokio::test]
async fn whoever_sets_up_the_installation_manages_what_was_imported_before() {
    let here = Installation::new();
    here.write("export-cffa.zip", sunday_side().zip());
    here.done(["import", "export-cffa.zip"]);
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    assert!(visitor.get("/cffa").await.page().contains("Sunday Side"));
}

#[test]
fn a_team_that_is_named_is_picked_or_made() {
    let here = Installation::new();
    here.write("side.zip", sunday_side().zip());
    here.write("other.zip", Export::of(&["Dee"]).zip());
    let out = here.done(["import", "side.zip", "--team", "Tuesday Turf"]);
    assert!(out.contains("Created the team Tuesday Turf"), "{out}");
    let out = here.done(["import", "other.zip", "--team", "tuesday  TURF"]);
    assert!(out.contains("Replaced the book of Tuesday Turf"), "{out}");
    assert_eq!(names(&here, "Tuesday Turf"), ["Dee"]);
    here.done(["import", "side.zip", "--team", "Friday Five"]);
    assert_eq!(names(&here, "Friday Five"), ["Ann", "Bob", "Cy"]);
    assert_eq!(names(&here, "Tuesday Turf"), ["Dee"]);
}

#[test]
fn where_there_is_a_team_one_must_be_named_so_that_none_is_replaced_by_accident() {
    let here = Installation::new();
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    let before = contents(&here);
    let sentence = here.refused(["import", "side.zip"]);
    assert!(sentence.contains("--team"), "{sentence}");
    assert!(sentence.contains("Sunday Side"), "{sentence}");
    assert_eq!(contents(&here), before);
}

#[test]
fn what_is_no_archive_of_a_team_is_refused_and_nothing_changes() {
    let here = Installation::new();
    let whole = sunday_side().zip();
    here.write("side.zip", &whole);
    here.done(["import", "side.zip"]);
    let before = contents(&here);
    assert!(before.len() > 3);
    let bomb = zipped(&[("games.json", vec![b' '; 64 * 1024 * 1024])]);
    assert!(bomb.len() < 100_000);
    let players = r#"[{"_id": 0, "playerName": "Mallory", "comment": "", "retiree": false}]"#;
    let beside = zipped(&[("teamPlayers.json", players), ("../cffa.db", "[]")]);
    let mut spoilt = whole.clone();
    let middle = spoilt.len() / 3;
    spoilt[middle..middle + 40].fill(0xAA);
    for (file, content, said) in [
        ("empty.zip", Vec::new(), "The file is empty"),
        (
            "text.zip",
            b"a letter to the manager".to_vec(),
            "neither a zip archive",
        ),
        (
            "half.zip",
            whole[..whole.len() / 2].to_vec(),
            "damaged or cut off",
        ),
        ("spoilt.zip", spoilt, "damaged"),
        ("bomb.zip", bomb, "zip bomb"),
        ("beside.zip", beside, "../cffa.db"),
        (
            "photos.zip",
            zipped(&[("team.jpg", "smile")]),
            "not an archive of CFFA",
        ),
        (
            "broken.zip",
            zipped(&[("games.json", "[{\"Cost of Game\": ")]),
            "games.json",
        ),
    ] {
        here.write(file, content);
        let sentence = here.refused(["import", file, "--team", "Sunday Side"]);
        assert!(sentence.contains(said), "{file}: {sentence}");
        assert!(sentence.contains(file), "{file}: {sentence}");
        assert_eq!(contents(&here), before, "{file}");
    }
    let sentence = here.refused(["import", "nowhere.zip", "--team", "Sunday Side"]);
    assert!(sentence.contains("nowhere.zip can't be read"), "{sentence}");
    let sentence = here.refused(["import", "data", "--team", "Sunday Side"]);
    assert!(sentence.contains("data"), "{sentence}");
    let sentence = here.refused(["import", "side.zip", "--team", " "]);
    assert!(sentence.contains("name"), "{sentence}");
    let sentence = here.refused([
        "import",
        "side.zip",
        "--currency",
        "pounds",
        "--team",
        "New",
    ]);
    assert!(sentence.contains("currency"), "{sentence}");
    assert_eq!(contents(&here), before);
}

#[test]
fn a_refused_archive_makes_no_team() {
    let here = Installation::new();
    here.write("text.zip", "a letter to the manager");
    here.refused(["import", "text.zip", "--team", "Tuesday Turf"]);
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );
}

#[tokio::test]
async fn a_running_server_shows_the_new_book_at_once_and_can_bring_the_old_one_back() {
    let here = Installation::new();
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    let team = visitor.open_team("Tuesday Turf", "Tess").await;
    visitor.add_player(&team, "Old Hand").await;
    let old = visitor.get("/players").await.page();
    assert!(old.contains("Old Hand") && !old.contains("Bob"));
    let before = here.balances("Tuesday Turf");

    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip", "--team", "Tuesday Turf"]);
    let new = visitor.get("/players").await.page();
    assert!(new.contains("Bob") && !new.contains("Old Hand"));
    // The restored book accepts changes.
    visitor.add_player(&team, "New Hand").await;
    assert_eq!(
        names(&here, "Tuesday Turf"),
        ["Ann", "Bob", "Cy", "New Hand"]
    );
    let imported = here.balances("Tuesday Turf");

    bring_back(&visitor, &team).await;
    assert_eq!(here.balances("Tuesday Turf"), before);
    let page = visitor.get("/players").await.page();
    assert!(page.contains("Old Hand") && !page.contains("Bob"));
    // The book that it replaced is kept too, with the changes made since.
    bring_back(&visitor, &team).await;
    assert_eq!(here.balances("Tuesday Turf"), imported);
}

/// Restores the book that was replaced last.
async fn bring_back(visitor: &Browser, team: &str) {
    let page = visitor.get("/settings").await.page();
    let (_, rest) = page.split_once(r#"name="generation" value=""#).unwrap();
    let generation = rest.split('"').next().unwrap();
    let fields = [("team", team), ("generation", generation)];
    visitor.post("/settings/restore", &fields).await.taken();
}

#[tokio::test]
async fn a_team_that_is_imported_beside_others_can_be_given_to_its_manager() {
    let here = Installation::new();
    here.tell(["user", "tess", "--password-stdin"], PASSWORD);
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.sign_in("tess", PASSWORD).await.taken();
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    assert_ne!(visitor.get("/cffa").await.status, 200);
    here.done(["user", "tess", "--manages", "Sunday Side"]);
    // That command also gave tess a new password.
    assert_eq!(visitor.get("/cffa").await.status, 303);
}
