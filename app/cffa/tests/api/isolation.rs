//! No id of one team gives access to another: every id of every row is swapped.

use crate::harness::ask;
use crate::world::{World, fill};
use cffa_server::api::v1::routes::table;
use uuid::Uuid;

fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

#[actix_web::test]
async fn no_id_of_another_team_works_in_the_addresses_of_ones_own() {
    let world = World::new().await;
    let before = world.api.everything().await;
    let mut swapped = 0;
    for (at, side) in world.sides.iter().enumerate() {
        let other = &world.sides[1 - at];
        let program = world.api.able(&side.manager).await;
        for row in table() {
            let method = row.method.as_str();
            for swap in names(row.path) {
                // Changes are numbered within each book, so every book has one with this number.
                if swap == "change" {
                    continue;
                }
                let none = Uuid::now_v7().to_string();
                // Anyone who knows the id of a space may count in it.
                let foreign = Some(other.id(swap)).filter(|_| swap != "space");
                for id in foreign.into_iter().chain([none.as_str()]) {
                    let one = |name: &str| match name == swap {
                        true => id.to_owned(),
                        false => side.id(name).to_owned(),
                    };
                    let mut request = program.request(method, &fill(row.path, one));
                    if let Some(body) = side.body(method, row.path) {
                        request = request.json(&body);
                    }
                    let answer = ask(request).await;
                    let said = format!("{method} {}: {swap}", row.path);
                    assert_eq!(answer.status, 404, "{said}: {}", answer.text);
                    swapped += 1;
                }
            }
        }
    }
    assert!(swapped >= 200, "only {swapped} ids were swapped");
    assert_eq!(world.api.everything().await, before);
}

#[actix_web::test]
async fn no_id_of_another_team_works_in_a_body() {
    let world = World::new().await;
    let before = world.api.everything().await;
    let (side, other) = (&world.sides[0], &world.sides[1]);
    let program = world.api.able(&side.manager).await;
    let mut swapped = 0;
    for row in table() {
        let method = row.method.as_str();
        let Some(body) = side.body(method, row.path) else {
            continue;
        };
        let body = body.to_string();
        let pairs = [
            (side.id("player"), other.id("player")),
            (side.teammate.as_str(), other.teammate.as_str()),
        ];
        for (own, foreign) in pairs.into_iter().filter(|(own, _)| body.contains(own)) {
            let request = program.request(method, &side.address(row.path));
            let request = request.header("Content-Type", "application/json");
            let answer = ask(request.body(body.replace(own, foreign))).await;
            assert_eq!(answer.status, 422, "{method} {}: {}", row.path, answer.text);
            swapped += 1;
        }
    }
    assert!(swapped >= 10, "only {swapped} ids were swapped");
    assert_eq!(world.api.everything().await, before);
}
