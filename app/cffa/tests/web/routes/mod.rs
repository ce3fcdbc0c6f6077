//! Every route with every kind of requester: the whole table, with the expected response for each.
//! A route without a row here fails, and so does a row without a route.

mod answers;
mod rows;
pub mod world;

use answers::{fits, what};
use cffa_server::web::routes::table;
use rows::rows;
use std::collections::BTreeSet;
use world::world;

/// The requesters, in the order of the columns: not signed in; signed in without a team; a player;
/// a manager of another team; a member whose access was revoked; the manager.
const WHO: [&str; 6] = [
    "anonymous",
    "without a team",
    "player",
    "manager of another team",
    "revoked",
    "manager",
];

#[test]
fn every_route_has_a_row_here_and_every_row_a_route() {
    let routes: BTreeSet<(String, String)> = table()
        .iter()
        .map(|row| (row.method.to_string(), row.path.to_owned()))
        .collect();
    let listed: BTreeSet<(String, String)> = rows()
        .map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned()))
        .collect();
    assert_eq!(routes, listed);
    assert_eq!(rows().count(), table().len(), "no route is listed twice");
}

#[actix_web::test]
async fn everybody_is_answered_on_every_route_as_the_table_says() {
    let (world, everybody) = world().await;
    let before = world.app.everything().await;
    let mut wrong = Vec::new();
    for (at, browser) in everybody.iter().enumerate() {
        let is_manager = WHO[at] == "manager";
        for (method, pattern, answers) in rows() {
            let answer = world.ask(browser, method, pattern).await;
            if !fits(answers[at], &answer, &world.address(pattern)) {
                let was = what(&answer, &world.address(pattern));
                wrong.push(format!(
                    "{method} {pattern} as {}: {was}, not {:?}: {}",
                    WHO[at],
                    answers[at],
                    answer.text()
                ));
            }
            // The payment with this note is the player's own.
            let own = pattern.starts_with("/playerSummary")
                && !pattern.contains("{id}")
                && WHO[at] == "player";
            if !is_manager && !own {
                let page = &answer.body;
                assert!(
                    !page.contains("bus home"),
                    "{method} {pattern} as {} shows the book",
                    WHO[at]
                );
            }
            let ends = matches!(*pattern, "/account/sessions/end-all" | "/logout");
            if ends && at > 0 && *pattern != "/logout" {
                assert_eq!(browser.get("/account").await.status, 303, "signed out");
                browser
                    .sign_in(["", "walter", "adam", "olga", "roger", "richard"][at])
                    .await;
            }
        }
        if !is_manager {
            assert_eq!(
                world.app.everything().await,
                before,
                "{} changed something",
                WHO[at]
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
