//! Players: adding, editing, retiring, deleting, merging.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, TestApp, today};

#[actix_web::test]
async fn a_player_is_added_as_typed_and_a_capital_is_suggested() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager.get("/players/new").await.form("/players/new");
    let page = manager
        .done(&form.with("name", " adam   k ").with("comment", "goalie"))
        .await;
    assert!(
        page.flashes().contains("Added adam k."),
        "{}",
        page.flashes()
    );
    assert!(page.flashes().contains("Adam K"));
    assert_eq!(page.row("adam k")[4], "goalie");
    // The player's form offers the capitalized name with a button.
    let path = format!("/players/{}/edit", app.player(&team, "adam k").await);
    let page = manager.get(&path).await;
    assert!(
        page.text().contains("Did you mean Adam K ?")
            || page.text().contains("Did you mean Adam K?"),
        "{}",
        page.text()
    );
    assert_eq!(
        manager
            .send(&page.form(&path).with("use", "suggestion"))
            .await
            .status,
        303
    );
    app.player(&team, "Adam K").await;
    // McDonald and van Dijk stay as they are.
    manager.add_players(&["McDonald R", "van Dijk V"]).await;
    assert!(!manager.get("/players").await.flashes().contains("meant"));
}

#[actix_web::test]
async fn a_name_is_taken_once_in_a_team_whatever_the_case_and_accents_count() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Zoë", "Zoe", "Straße"]).await;
    for taken in ["ZOË", "zoe", "zoe\u{308}", "STRASSE", "Richard  b"] {
        let answer = manager.fill("/players/new", &[("name", taken)]).await;
        assert_eq!(answer.status, 422, "{taken}");
        assert!(
            answer.errors()["name"].contains("already a player called"),
            "{:?}",
            answer.errors()
        );
        assert_eq!(answer.form("/players/new").get("name"), Some(taken));
    }
    assert_eq!(app.book(&team).await.player_count(), 4);
}

#[actix_web::test]
async fn a_rename_keeps_games_guests_booker_balance_and_sign_in() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let (mark, richard) = (
        app.balance(&season.team, "Mark").await,
        app.balance(&season.team, "Richard B").await,
    );
    for (id, name) in [(season.mark, "Markus 2nd"), (season.richard, "The Boss")] {
        let answer = manager
            .fill(&format!("/players/{id}/edit"), &[("name", name)])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    assert_eq!(app.balance(&season.team, "Markus 2nd").await, mark);
    assert_eq!(app.balance(&season.team, "The Boss").await, richard);
    let page = manager.get(&format!("/games/{}", season.game)).await;
    assert_eq!(page.row("Markus 2nd")[1], "6", "his guests");
    assert!(
        page.text().contains("The Boss paid for the pitch"),
        "{}",
        page.text()
    );
    assert!(
        player
            .get("/playerSummary")
            .await
            .body
            .contains("<h1>Markus 2nd")
    );
    assert_eq!(
        manager
            .get("/games/new")
            .await
            .form("/games/new")
            .get("booker"),
        Some(season.richard.to_string().as_str())
    );
}

#[actix_web::test]
async fn a_retired_player_keeps_history_and_balance_and_comes_back() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let balance = app.balance(&season.team, "Mark").await;
    let (edit, retire, back) = (
        format!("/players/{}/edit", season.mark),
        format!("/players/{}/retire", season.mark),
        format!("/players/{}/reactivate", season.mark),
    );
    let form = manager.get(&edit).await.form(&retire);
    let page = manager.done(&form).await;
    assert!(page.flashes().contains("retired"), "{}", page.flashes());
    assert_eq!(app.balance(&season.team, "Mark").await, balance);
    let list = manager.get("/players").await;
    assert!(
        list.text().contains("2 active, 1 retired"),
        "{}",
        list.text()
    );
    assert!(
        manager
            .get(&format!("/playerSummary/{}", season.mark))
            .await
            .text()
            .contains("retired")
    );
    let again = manager.post(&retire, &[]).await;
    assert!(
        manager
            .get(&again.location())
            .await
            .flashes()
            .contains("Mark is already retired.")
    );
    manager.done(&page.form(&back)).await;
    assert!(manager.get("/players").await.text().contains("3 active"));
    let again = manager.post(&back, &[]).await;
    assert!(
        manager
            .get(&again.location())
            .await
            .flashes()
            .contains("Mark is not retired.")
    );
}

#[actix_web::test]
async fn only_whom_nothing_refers_to_can_be_deleted() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    manager.add_players(&["Slip"]).await;
    let slip = app.player(&season.team, "Slip").await;
    let used = manager.get(&format!("/players/{}/edit", season.mark)).await;
    assert!(
        used.forms(&format!("/players/{}/delete", season.mark))
            .is_empty()
    );
    assert!(
        used.text().contains("Retire them instead"),
        "{}",
        used.text()
    );
    let answer = manager
        .post(&format!("/players/{}/delete", season.mark), &[])
        .await;
    assert_eq!(answer.status, 422);
    assert!(answer.problems().contains("Mark is used in the book"));
    let delete = format!("/players/{slip}/delete");
    let form = manager.get(&delete).await.form(&delete);
    let page = manager.done(&form).await;
    assert!(page.flashes().contains("Player deleted."));
    assert_eq!(
        manager.get(&format!("/players/{slip}/edit")).await.status,
        404
    );
    assert_eq!(app.book(&season.team).await.player_count(), 3);
}

#[actix_web::test]
async fn two_players_who_are_one_person_are_merged_and_old_links_lead_to_the_one_who_stays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let form = manager
        .new_game(&today(), "10.00")
        .await
        .with("new_name_0", "Marcello");
    assert_eq!(manager.send(&form).await.status, 303);
    let marc = app.player(&season.team, "Marcello").await;
    let player = app.join(&manager, "player", Some(marc), "marc").await;
    let path = format!("/players/{marc}/merge");
    let page = manager.get(&path).await;
    let both = manager
        .send(&page.form(&path).with("into", &marc.to_string()))
        .await;
    assert_eq!(
        both.errors()["into"],
        "Choose a different player to merge with."
    );
    let nobody = manager.send(&page.form(&path)).await;
    assert_eq!(nobody.errors()["into"], "Choose the player who stays.");
    let page = manager
        .done(&page.form(&path).with("into", &season.mark.to_string()))
        .await;
    assert!(page.flashes().contains("Players merged."));
    let book = app.book(&season.team).await;
    assert_eq!(book.tally(season.mark).attended(), 2);
    assert_eq!(book.player_count(), 3);
    let own = player.get("/playerSummary").await;
    assert!(
        own.body.contains("<h1>Mark"),
        "the account linked to Marcello sees Mark's page: {}",
        own.body
    );
    assert!(
        manager
            .get(&format!("/playerSummary/{marc}"))
            .await
            .body
            .contains("<h1>Mark")
    );
    // Two players who played in the same game are two people.
    let path = format!("/players/{}/merge", season.mark);
    let answer = manager
        .fill(&path, &[("into", &season.adam.to_string())])
        .await;
    assert!(
        answer.errors()["into"].contains("both played"),
        "{:?}",
        answer.errors()
    );
}

#[actix_web::test]
async fn the_list_is_searched_and_sorted_and_retired_ones_stand_apart() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    manager
        .post(&format!("/players/{}/retire", season.mark), &[])
        .await;
    let page = manager.get("/players?sort=name&dir=desc").await;
    let first: Vec<String> = page
        .rows()
        .iter()
        .filter(|row| row[0] != "Player")
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(first, ["Richard B", "Adam K", "Mark"]);
    let page = manager.get("/players?q=mar").await;
    assert!(page.text().contains("No active players match."));
    assert_eq!(page.row("Mark")[2], "1");
}

fn names(page: &Answer) -> Vec<String> {
    let rows = page.rows().into_iter();
    let players = rows.filter(|row| row.len() == 6 && row[0] != "Player");
    players.map(|row| row[0].clone()).collect()
}

#[actix_web::test]
async fn the_list_is_sorted_by_every_column_in_both_directions() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    let tied = ["Adam K", "Richard B"];
    for (column, order) in [
        ("name", Some(["Adam K", "Mark", "Richard B"])),
        ("balance", Some(["Mark", "Adam K", "Richard B"])),
        // Adam and Richard played in the same games.
        ("attended", None),
        ("last_played", None),
    ] {
        for direction in ["asc", "desc"] {
            let path = format!("/players?sort={column}&dir={direction}");
            let mut shown = names(&manager.get(&path).await);
            if direction == "desc" {
                shown.reverse();
            }
            match (order, column) {
                (Some(order), _) => assert_eq!(shown, order, "{path}"),
                (None, "attended") => assert_eq!(shown[0], "Mark", "{path}"),
                _ => assert!(tied.iter().all(|name| shown.iter().any(|one| one == name))),
            }
        }
    }
    // The heading of the sorted column reverses the order.
    let page = manager.get("/players?sort=balance&dir=asc").await;
    let link = "/players?sort=balance&dir=desc".to_owned();
    assert!(page.links().contains(&link), "{:?}", page.links());
    let odd = manager.get("/players?sort=nonsense&dir=sideways").await;
    assert_eq!(names(&odd)[0], "Adam K");
}

#[actix_web::test]
async fn players_are_found_by_part_of_a_name_in_any_case() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    manager
        .add_players(&["Zoë", "Adam K", "Adamski", "R&B"])
        .await;
    for (search, found) in [
        ("ADAM", vec!["Adam K", "Adamski"]),
        ("zo%C3%8B", vec!["Zoë"]),
        ("%26b", vec!["R&B"]),
        ("+", vec!["Adam K", "Adamski", "R&B", "Richard B", "Zoë"]),
        ("%27%3B--", vec![]),
    ] {
        let page = manager.get(&format!("/players?q={search}")).await;
        assert_eq!(names(&page), found, "{search}");
    }
    let script = "/players?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    let page = manager.get(script).await;
    assert!(page.text().contains("No active players match."));
    assert!(!page.body.contains("<script>alert"));
}
