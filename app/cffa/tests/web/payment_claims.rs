//! “I have paid”: a player says so, and a manager confirms it with one tap.

use cffa_store::Team;
use cffa_testing::app::fixture::{Season, season};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, TestApp};

const CLAIM: &str = "/playerSummary/claim";
const WITHDRAW: &str = "/playerSummary/claim/withdraw";
const CONFIRM: &str = "/claims/confirm";
const DISMISS: &str = "/claims/dismiss";

struct World {
    app: TestApp,
    team: Team,
    season: Season,
    manager: Browser,
    mark: Browser,
}

impl World {
    async fn new() -> World {
        let app = TestApp::start().await;
        let (manager, team) = app.with_team().await;
        let season = season(&app, &manager, team.clone()).await;
        let mark = app
            .join(&manager, "player", Some(season.mark), "mark")
            .await;
        World {
            app,
            team,
            season,
            manager,
            mark,
        }
    }

    /// Mark claims that he paid the suggested amount.
    async fn claim(&self) -> Answer {
        let form = self.mark.get("/playerSummary").await.form(CLAIM);
        self.mark.done(&form).await
    }

    async fn form(&self, action: &str) -> Form {
        self.manager.get("/cffa").await.form(action)
    }

    async fn balance(&self) -> String {
        self.app.balance(&self.team, "Mark").await
    }

    async fn seq(&self) -> u64 {
        self.app.book(&self.team).await.seq()
    }

    async fn claims(&self) -> usize {
        self.app.team(&self.team.name).await.claims.len()
    }
}

#[actix_web::test]
async fn a_claim_is_no_payment_until_a_manager_confirms_it() {
    let world = World::new().await;
    let (before, seq) = (world.balance().await, world.seq().await);
    let owed = before.replace('-', "");
    let form = world.mark.get("/playerSummary").await.form(CLAIM);
    assert_eq!(form.get("amount"), Some(&*owed), "all that is owed");
    let said = world.mark.done(&form).await;
    assert!(said.flashes().contains("A manager will confirm it."));
    assert!(
        said.text()
            .contains(&format!("You said that you paid £{owed}"))
    );
    assert!(said.forms(CLAIM).is_empty(), "one at a time");
    // A double tap creates one claim.
    world.mark.done(&form).await;
    assert_eq!(world.claims().await, 1);
    assert_eq!(world.balance().await, before, "no payment yet");
    let dashboard = world.manager.get("/cffa").await;
    let text = dashboard.text();
    assert!(
        text.contains(&format!("Mark says: paid £{owed} on")),
        "{text}"
    );
    let confirm = dashboard.form(CONFIRM);
    let done = world.manager.done(&confirm).await;
    assert!(
        done.flashes().contains("Payment saved."),
        "{}",
        done.flashes()
    );
    assert!(done.forms(CONFIRM).is_empty());
    assert_eq!(world.seq().await, seq + 1, "one change");
    assert_eq!(world.balance().await, "0.00");
    // A double tap records nothing twice.
    let again = world.manager.done(&confirm).await;
    assert!(
        again.flashes().contains("Payment saved."),
        "{}",
        again.flashes()
    );
    assert_eq!(world.seq().await, seq + 1);
    let undone = world.manager.send(&done.form("/history/undo")).await;
    assert_eq!(undone.status, 303);
    assert_eq!(world.balance().await, before);
    // He can claim it again.
    world.claim().await;
    assert_eq!(world.claims().await, 1);
}

#[actix_web::test]
async fn two_managers_who_confirm_at_once_record_one_payment() {
    let world = World::new().await;
    let other = world
        .app
        .join(&world.manager, "manager", None, "olga")
        .await;
    world.claim().await;
    let seq = world.seq().await;
    let first = world.form(CONFIRM).await;
    let second = other.get("/cffa").await.form(CONFIRM);
    let (one, two) = futures::join!(world.manager.send(&first), other.send(&second));
    assert_eq!((one.status, two.status), (303, 303));
    assert_eq!(world.seq().await, seq + 1);
    assert_eq!(world.balance().await, "0.00");
    assert_eq!(world.claims().await, 0);
}

#[actix_web::test]
async fn a_claim_whose_payment_may_be_in_the_book_is_asked_about() {
    let world = World::new().await;
    let owed = world.balance().await.replace('-', "");
    world.claim().await;
    let early = world.form(CONFIRM).await;
    assert_eq!(early.get("sure"), None);
    // Another manager saw the money, and recorded it by hand.
    let mark = world.season.mark.to_string();
    let fields = [("player", mark.as_str()), ("amount", &owed)];
    let taken = world.manager.fill("/transactions/new", &fields).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    let (even, seq) = (world.balance().await, world.seq().await);
    let asked = world.manager.done(&early).await;
    assert!(asked.flashes().contains("may be in the book already"));
    assert!(
        asked.text().contains("Owes nothing now"),
        "{}",
        asked.text()
    );
    assert_eq!((world.seq().await, world.claims().await), (seq, 1));
    assert_eq!(world.balance().await, even);
    // A manager who is sure can record it.
    let sure = world.form(CONFIRM).await;
    assert_eq!(sure.get("sure"), Some("on"));
    world.manager.done(&sure).await;
    assert_eq!((world.seq().await, world.claims().await), (seq + 1, 0));
    assert_eq!(world.balance().await, owed);
}

#[actix_web::test]
async fn a_claim_is_withdrawn_by_its_player_or_dismissed_by_a_manager() {
    let world = World::new().await;
    let before = world.balance().await;
    world.claim().await;
    let late = world.form(CONFIRM).await;
    let withdraw = world.mark.get("/playerSummary").await.form(WITHDRAW);
    let page = world.mark.done(&withdraw).await;
    assert!(page.flashes().contains("withdrawn"), "{}", page.flashes());
    assert_eq!(world.claims().await, 0);
    let told = world.manager.done(&late).await;
    assert!(
        told.flashes().contains("in the meantime"),
        "{}",
        told.flashes()
    );
    assert_eq!(world.balance().await, before, "nothing was recorded");
    // Part of the debt; invalid input stays in the form.
    let form = world.mark.get("/playerSummary").await.form(CLAIM);
    for (amount, field) in [
        ("", "amount"),
        ("0", "amount"),
        ("-5", "amount"),
        ("x", "amount"),
    ] {
        let answer = world.mark.send(&form.clone().with("amount", amount)).await;
        assert_eq!(answer.status, 422, "{amount}");
        assert!(answer.errors().contains_key(field), "{:?}", answer.errors());
        assert_eq!(answer.form(CLAIM).get("amount"), Some(amount));
    }
    world.mark.done(&form.with("amount", "5.00")).await;
    let dashboard = world.manager.get("/cffa").await;
    assert!(dashboard.text().contains("Mark says: paid £5.00"));
    let page = world.manager.done(&dashboard.form(DISMISS)).await;
    assert!(page.flashes().contains("dismissed"), "{}", page.flashes());
    assert_eq!((world.claims().await, world.balance().await), (0, before));
}

#[actix_web::test]
async fn only_a_player_who_owes_something_can_claim_and_for_themselves_alone() {
    let world = World::new().await;
    let own = world.mark.get("/playerSummary").await.form(CLAIM);
    // Richard is in credit, and a manager.
    assert!(
        world
            .manager
            .get("/playerSummary")
            .await
            .forms(CLAIM)
            .is_empty()
    );
    let refused = world.manager.send(&own.clone().with("form_key", "")).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.problems().contains("don’t owe anything"),
        "{}",
        refused.problems()
    );
    // Adam can't withdraw Mark's claim.
    let adam = world
        .app
        .join(&world.manager, "player", Some(world.season.adam), "adam")
        .await;
    world.claim().await;
    let withdraw = world.mark.get("/playerSummary").await.form(WITHDRAW);
    let told = adam.done(&withdraw).await;
    assert!(
        told.flashes().contains("in the meantime"),
        "{}",
        told.flashes()
    );
    assert_eq!(world.claims().await, 1);
    assert!(!adam.get("/playerSummary").await.text().contains("You said"));
    // Only a manager can confirm.
    let mut confirm = world.form(CONFIRM).await;
    confirm.fields.retain(|(name, _)| name != "form_key");
    assert_eq!(adam.send(&confirm).await.status, 403);
    let unlinked = world.app.join(&world.manager, "player", None, "ulla").await;
    assert_eq!(unlinked.send(&own).await.status, 404);
}

#[actix_web::test]
async fn a_claim_follows_its_player_into_a_merge_and_vanishes_with_the_book() {
    let world = World::new().await;
    world.claim().await;
    world.manager.add_players(&["Marcus"]).await;
    let marcus = world.app.player(&world.team, "Marcus").await;
    let path = format!("/players/{}/merge", world.season.mark);
    let into = [("into", &*marcus.to_string())];
    let merged = world.manager.fill(&path, &into).await;
    let merged = match merged.status {
        303 => merged,
        _ => world.manager.send(&merged.form(&path)).await,
    };
    assert_eq!(merged.status, 303, "{}", merged.text());
    let dashboard = world.manager.get("/cffa").await.text();
    assert!(dashboard.contains("Marcus says: paid"), "{dashboard}");
    assert!(
        world
            .mark
            .get("/playerSummary")
            .await
            .text()
            .contains("You said")
    );
    let name = [("typed_name", &*world.team.name)];
    let deleted = world.manager.fill("/settings/delete", &name).await;
    assert_eq!(deleted.status, 303, "{}", deleted.text());
    assert_eq!(world.claims().await, 0);
}
