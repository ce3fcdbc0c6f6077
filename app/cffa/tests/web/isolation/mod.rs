//! No id of one team gives access to another team, nor to members with fewer rights in the same
//! one. Every id of every route is swapped: in the address, the query string, and the form.

mod ids;
mod sides;

use cffa_server::web::gate::Access;
use cffa_server::web::routes::table;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser};
use ids::{Answered, ROWS, Row};
use sides::{Side, World, knock, made_up, upload};
use std::collections::BTreeSet;
use uuid::Uuid;

fn who((method, path, _, _): &Row) -> Access {
    let found = table()
        .into_iter()
        .find(|row| row.method == *method && row.path == *path);
    found.expect("the route exists").access
}

/// The rows that concern a team.
fn of_teams() -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(|row| {
        matches!(who(row), Access::Member | Access::Manager) || row.1 == "/teams/switch"
    })
}

#[test]
fn every_route_is_listed_with_the_ids_in_its_address() {
    let routes: BTreeSet<(String, &str)> = table()
        .iter()
        .map(|row| (row.method.to_string(), row.path))
        .collect();
    let listed: BTreeSet<(String, &str)> = ROWS
        .iter()
        .map(|(method, path, _, _)| ((*method).to_owned(), *path))
        .collect();
    assert_eq!(routes, listed);
    for (method, path, ids, _) in ROWS {
        for name in path.split('/').filter(|part| part.starts_with('{')) {
            let known = ids.iter().any(|(place, _, _)| *place == name);
            assert!(known, "{method} {path}: what does {name} name?");
        }
    }
}

/// Whether a text is one of our ids: a UUID, or the id under which a session is listed.
fn is_id(text: &str) -> bool {
    Uuid::parse_str(text).is_ok()
        || (text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn row_of(method: &str, address: &str) -> &'static Row {
    let path = address.split('?').next().unwrap_or_default();
    let fits = |pattern: &str| {
        let (parts, pattern): (Vec<_>, Vec<_>) =
            (path.split('/').collect(), pattern.split('/').collect());
        parts.len() == pattern.len()
            && parts
                .iter()
                .zip(&pattern)
                .all(|(part, wanted)| part == wanted || (wanted.starts_with('{') && is_id(part)))
    };
    let found = ROWS.iter().find(|row| row.0 == method && fits(row.1));
    found.unwrap_or_else(|| panic!("no route for {method} {address}"))
}

/// The form fields that contain an id, other than those that every form has.
fn fields_with_ids(form: &Form) -> impl Iterator<Item = &str> {
    let both = form.fields.iter().chain(&form.choices);
    both.filter(|(name, value)| {
        let every = ["form_key", "form_token", "team"].contains(&name.as_str());
        !every && (is_id(value) || name.split('_').any(is_id))
    })
    .map(|(name, _)| name.as_str())
}

fn listed(row: &Row, field: &str) -> bool {
    row.2
        .iter()
        .any(|(place, _, _)| match place.strip_suffix('*') {
            Some(start) => field.starts_with(start),
            // The rows of a list are all read in the same way.
            None => place.strip_suffix('0').map_or(*place == field, |row| {
                let number = field.strip_prefix(row);
                number.is_some_and(|it| it.parse::<usize>().is_ok())
            }),
        })
}

#[actix_web::test]
async fn every_id_that_a_page_sends_back_is_listed() {
    let world = World::new().await;
    let side = &world.sides[0];
    let mut pages = vec![upload(&side.manager, &side.season.team).await];
    for row in ROWS
        .iter()
        .filter(|row| row.0 == "GET" && who(row) != Access::Anyone)
    {
        pages.push(knock(&side.manager, row, |_, thing| side.id(thing), None).await);
    }
    // The export isn't a page.
    pages.retain(|page| page.header("content-type").starts_with("text/html"));
    let mut seen = BTreeSet::new();
    for page in &pages {
        for form in cffa_testing::app::html::forms(&page.body) {
            let method = if form.fields.iter().any(|(name, _)| name == "form_key") {
                "POST"
            } else {
                "GET"
            };
            let row = row_of(method, &form.action);
            for field in fields_with_ids(&form) {
                // The other fields of a player's row count only if the player is ticked.
                let beside = ["guests_", "result_", "pays_", "side_", "opposite_"]
                    .iter()
                    .any(|it| field.starts_with(it));
                let asked = format!("?{field}");
                let known = listed(row, field) || listed(row, &asked) || beside;
                assert!(known, "{method} {}: {field} is not listed", row.1);
                seen.insert((
                    row.1,
                    field.split('_').next().unwrap_or_default().to_owned(),
                ));
            }
        }
        for link in page.links() {
            let (_, asked) = link.split_once('?').unwrap_or_default();
            for (name, value) in form_urlencoded::parse(asked.as_bytes()) {
                let known = !is_id(&value) || listed(row_of("GET", &link), &format!("?{name}"));
                assert!(known, "{link}: {name} is not listed");
            }
        }
    }
    assert!(seen.len() >= 15, "the pages were looked through: {seen:?}");
}

fn refused(answer: &Answer, guest: bool, get: bool) -> bool {
    match (guest, get) {
        (true, true) => answer.status == 303 && answer.location().starts_with("/login?next="),
        (true, false) => answer.status == 401,
        _ => [403, 404].contains(&answer.status),
    }
}

/// Everything that a response reveals: its text, and the messages on the page that it redirects to.
async fn tells(browser: &Browser, answer: &Answer) -> (u16, String, String, String) {
    let said = match answer.location().as_str() {
        "" => String::new(),
        next => browser.get(next).await.flashes(),
    };
    (answer.status, answer.location(), answer.text(), said)
}

/// Whether ids of this team that weren't sent appear in the response, which they must not.
fn tells_ids_of(answer: &Answer, side: &Side, row: &Row) -> bool {
    let things = [
        ids::Thing::Game,
        ids::Thing::Payment,
        ids::Thing::Cost,
        ids::Thing::NamedSeason,
        ids::Thing::Invitation,
    ];
    let sent = |thing| row.2.iter().any(|(_, sent, _)| *sent == thing);
    let mut others = things.into_iter().filter(|thing| !sent(*thing));
    others.any(|thing| answer.body.contains(&side.id(thing)))
}

#[actix_web::test]
async fn no_id_of_a_team_opens_anything_to_who_is_not_its_manager() {
    let world = World::new().await;
    let before = world.everything().await;
    for (at, side) in world.sides.iter().enumerate() {
        let other = &world.sides[1 - at];
        let outsiders: [(&str, &Browser); 6] = [
            ("a guest", &world.guest),
            ("a stranger", &world.stranger),
            ("a revoked member", &side.revoked),
            ("a player", &side.player),
            ("a player of another team", &other.player),
            ("the manager of another team", &other.manager),
        ];
        for (name, browser) in outsiders {
            let team = side.team();
            for row in of_teams() {
                // Pages that every member may see, and the switch to one's own team.
                let own = name == "a player" && who(row) != Access::Manager;
                if own {
                    continue;
                }
                let id = |_: usize, thing| side.id(thing);
                let answer = knock(browser, row, id, Some(&team)).await;
                let (guest, get) = (name == "a guest", row.0 == "GET");
                let place = format!("{} {} as {name}", row.0, row.1);
                assert!(
                    refused(&answer, guest, get),
                    "{place}: {} {}",
                    answer.status,
                    answer.text()
                );
                assert!(!tells_ids_of(&answer, side, row), "{place} tells ids");
                // Also without naming the team, for users who have no other team to fall back on.
                if who(row) == Access::Manager && !name.starts_with("the manager") {
                    let answer = knock(browser, row, id, None).await;
                    assert!(refused(&answer, guest, get), "{place}, for no team");
                }
            }
        }
    }
    assert_eq!(world.everything().await, before);
}

#[actix_web::test]
async fn no_id_of_another_team_works_in_the_pages_and_forms_of_ones_own() {
    let world = World::new().await;
    let before = world.everything().await;
    let mut swapped = 0;
    // The second team has the longer book, so that its last change doesn't exist in the first one.
    let (side, other) = (&world.sides[1], &world.sides[0]);
    for (own, foreign, longer) in [(other, side, true), (side, other, false)] {
        let own_team = own.team();
        // Read the messages from creating the team, so that they don't appear later.
        own.manager.get("/account").await;
        for row in ROWS {
            for (at, (place, thing, answered)) in row.2.iter().enumerate() {
                if *answered == Answered::ByLink || (*thing == ids::Thing::LastChange && !longer) {
                    continue;
                }
                let one = |id: String| {
                    move |here: usize, thing| {
                        if here == at {
                            id.clone()
                        } else {
                            own.id(thing)
                        }
                    }
                };
                for team in [Some(own_team.as_str()), None] {
                    let answer = knock(&own.manager, row, one(foreign.id(*thing)), team).await;
                    let said = format!("{} {}: {place}", row.0, row.1);
                    assert!(!tells_ids_of(&answer, foreign, row), "{said} tells ids");
                    swapped += 1;
                    if *answered == Answered::Hidden {
                        assert_eq!(answer.status, 404, "{said}: {}", answer.text());
                        continue;
                    }
                    let told = tells(&own.manager, &answer).await;
                    let none = knock(&own.manager, row, one(made_up(*thing)), team).await;
                    assert_eq!(told, tells(&own.manager, &none).await, "{said}");
                }
            }
        }
    }
    assert!(swapped >= 120, "only {swapped} ids were swapped");
    assert_eq!(world.everything().await, before);
}

#[actix_web::test]
async fn the_same_requests_with_ones_own_ids_are_answered() {
    let world = World::new().await;
    let side = &world.sides[0];
    let team = side.team();
    // Deletions come last, and routes that replace the book at the very end.
    let mut rows: Vec<&Row> = of_teams().collect();
    rows.sort_by_key(|row| {
        let replaces = ["/restore", "/confirm", "/settings/delete"];
        let takes = ["/delete", "/undo", "/revoke"];
        let ends = |ends: &[&str]| row.0 == "POST" && ends.iter().any(|end| row.1.ends_with(end));
        (ends(&replaces), row.1 == "/settings/restore", ends(&takes))
    });
    for row in rows {
        let answer = knock(&side.manager, row, |_, thing| side.id(thing), Some(&team)).await;
        assert!(
            [200, 303, 422].contains(&answer.status),
            "{} {}: {} {}",
            row.0,
            row.1,
            answer.status,
            answer.text()
        );
    }
}
