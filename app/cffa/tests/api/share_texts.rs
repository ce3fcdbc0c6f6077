//! Texts for the team's group chat, in the language that the program asks for.

use crate::harness::{Answer, Program, ask};
use crate::world::World;
use serde_json::json;

async fn asked(program: &Program, path: &str, languages: Option<&str>) -> Answer {
    let request = program.request("GET", path);
    let answer = ask(match languages {
        Some(languages) => request.header("Accept-Language", languages),
        None => request,
    })
    .await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer
}

#[actix_web::test]
async fn each_text_says_what_its_page_says() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let pay = json!({"monzo": "richard-b"});
    let set = manager.put(&side.of("payment-methods/own"), &pay).await;
    assert_eq!(set.status, 200, "{}", set.text);
    let game = format!("games/{}/share-text", side.id("game"));
    let second = json!({"name": "Ann", "coming": true});
    let second = manager.post(&side.of("next-game/answers"), &second).await;
    assert_eq!(second.status, 200, "{}", second.text);
    for (path, parts) in [
        (
            side.of("balances/share-text"),
            vec![
                "Tuesday Turf, ",
                "Adam K £17.99",
                "monzo.me/richard-b",
                "/playerSummary",
            ],
        ),
        (
            side.of(&game),
            vec![
                "Tuesday Turf: ",
                "Richard B £",
                "Mark £",
                "monzo.me/richard-b",
            ],
        ),
        (side.of("next-game/share-text"), vec!["The cage", "/play/"]),
        (
            side.of("next-game/sides/share-text?seed=3"),
            vec!["Zed", "Ann"],
        ),
    ] {
        let text = asked(&manager, &path, None).await.json["text"].to_string();
        for part in parts {
            assert!(text.contains(part), "{path}: {text} lacks {part}");
        }
        assert!(!text.contains("Friday"), "{text}");
    }
    // It contains the link with which people reply.
    let next = manager.read(&side.of("next-game")).await;
    let text = asked(&manager, &side.of("next-game/share-text"), None).await;
    let link = next["link"].as_str().unwrap();
    assert!(text.json["text"].as_str().unwrap().contains(link));
    let off = manager
        .post(&side.of("next-game/call-off"), &json!({}))
        .await;
    assert_eq!(off.status, 200);
    let off = asked(&manager, &side.of("next-game/share-text"), None).await;
    assert!(off.text.contains("off"), "{}", off.text);
}

#[actix_web::test]
async fn the_language_is_the_best_of_those_asked_for() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let path = side.of("balances/share-text");
    let english = asked(&manager, &path, None).await.json["text"].clone();
    for (languages, expected) in [
        ("de", "de"),
        ("ja, pt-PT;q=0.5", "pt"),
        ("ar-EG", "ar"),
        ("en-GB", "en"),
        ("ja", "en"),
        ("*", "en"),
        (";;q=", "en"),
        // Only the pages of test builds have this language.
        ("en-XA", "en"),
    ] {
        let answer = asked(&manager, &path, Some(languages)).await;
        assert_eq!(answer.json["language"], expected, "{languages}");
        assert_eq!(answer.header("content-language"), expected);
        let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
        assert!(vary.iter().any(|it| *it == "accept-language"), "{vary:?}");
        assert_eq!(
            answer.json["text"] == english,
            expected == "en",
            "{languages}"
        );
    }
    // Everything else is in English, whatever language is requested.
    let refused = manager.request("GET", &side.of("games/x/share-text"));
    let refused = ask(refused.header("Accept-Language", "de")).await;
    assert_eq!(refused.json["detail"], "No such game in this team.");
}

#[actix_web::test]
async fn a_team_without_a_next_game_has_no_text_about_it() {
    let world = World::new().await;
    let (manager, program, team) = crate::world::team(&world.api, "Sunday").await;
    assert!(manager.name.contains("Sunday"));
    let path = format!("/api/v1/teams/{team}/next-game/share-text");
    assert_eq!(program.get(&path).await.status, 404);
}
