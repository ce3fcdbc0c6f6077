//! The link of a team: people who have it choose a player once, and see that player's balance and
//! the next game, without an account.

#![allow(clippy::unwrap_used)]

use crate::links::{say, sees};
use cffa_testing::app::fixture::{Season, planned, season};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, TestApp};

const ACCESS: &str = "/manageUserAccess";
const CREATE: &str = "/manageUserAccess/team-link";
const REVOKE: &str = "/manageUserAccess/team-link/revoke";

async fn start(app: &TestApp) -> (Browser, Season) {
    let (manager, team) = app.with_team().await;
    let season = season(app, &manager, team).await;
    (manager, season)
}

/// Creates the link; returns its path.
async fn create(manager: &Browser) -> String {
    let page = manager.done(&manager.get(ACCESS).await.form(CREATE)).await;
    shown(&page).unwrap()
}

/// The path of the link that the page shows.
fn shown(page: &Answer) -> Option<String> {
    let (_, field) = page.body.split_once("id=\"team-link\"")?;
    let (_, value) = field.split_once("value=\"")?;
    let (link, _) = value.split_once('"')?;
    Some(link[link.find("/team/")?..].to_owned())
}

#[actix_web::test]
async fn a_player_chooses_their_name_once_and_sees_their_own_balance() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    let path = create(&manager).await;
    let phone = app.browser();
    let page = phone.get(&path).await;
    assert_eq!(page.status, 200);
    sees(&page, "Who are you?");
    sees(&page, "Adam K");
    assert!(!page.text().contains('£'), "{}", page.text());

    let page = say(&phone, &path, &[("who", &season.adam.to_string())]).await;
    sees(&page, "No game is planned at the moment.");
    let owes = app.balance(&season.team, "Adam K").await;
    sees(&page, &format!("£{} owes", owes.trim_start_matches('-')));
    assert!(!page.text().contains("Mark"), "{}", page.text());
    sees(&phone.get(&path).await, "Not Adam K?");
    sees(&app.browser().get(&path).await, "Who are you?");

    let methods = [("monzo", "richard-b")];
    manager.fill("/settings/payment-methods", &methods).await;
    sees(&phone.get(&path).await, "Pay £");

    let page = say(&phone, &path, &[("forget", "yes")]).await;
    sees(&page, "Who are you?");
}

#[actix_web::test]
async fn a_player_replies_to_the_next_game_for_themselves_only() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    planned(&app, &manager, &season.team).await;
    let path = create(&manager).await;
    let phone = app.browser();
    // Without a chosen player, a reply is refused.
    let page = say(&phone, &path, &[("reply", "in")]).await;
    assert_eq!(page.status, 422);
    sees(&page, "Choose your name from the list.");

    let page = say(&phone, &path, &[("who", &season.adam.to_string())]).await;
    sees(&page, "Adam K, are you in?");
    // The reply counts for the chosen player, whatever the form says.
    let mark = season.mark.to_string();
    let fields = [("who", mark.as_str()), ("guests", "2"), ("reply", "in")];
    let page = say(&phone, &path, &fields).await;
    sees(&page, "Adam K is in, with 2 guests.");
    let page = say(&phone, &path, &[("guests", "90"), ("reply", "in")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.form(&path).get("guests"), Some("90"));
    let page = say(&phone, &path, &[("reply", "out")]).await;
    sees(&page, "Adam K is out.");
    let plans = app.store.next_games(&[season.team.id]).await.unwrap();
    assert_eq!(plans[0].replies.len(), 1);
}

/// The form with which somebody says that the player whom they chose paid.
fn claim_form(page: &Answer, path: &str) -> Form {
    let forms = page.forms(path).into_iter();
    let mut forms = forms.filter(|form| form.get("claim").is_some());
    forms.next().unwrap()
}

fn withdraw_form(page: &Answer, path: &str) -> Option<Form> {
    let mut forms = page.forms(path).into_iter();
    forms.find(|form| form.get("withdraw").is_some())
}

#[actix_web::test]
async fn who_says_that_they_paid_has_paid_when_a_manager_confirms_it() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    let path = create(&manager).await;
    let phone = app.browser();
    // Before a name is chosen there is nobody who could have paid.
    let page = say(&phone, &path, &[("claim", "yes"), ("amount", "5")]).await;
    assert_eq!(page.status, 422);
    sees(&page, "Choose your name from the list.");
    let page = say(&phone, &path, &[("who", &season.mark.to_string())]).await;
    let before = app.balance(&season.team, "Mark").await;
    let owed = before.trim_start_matches('-');
    let form = claim_form(&page, &path);
    assert_eq!(form.get("amount"), Some(owed), "all that is owed");
    for amount in ["", "0", "-5", "x"] {
        let page = phone.send(&form.clone().with("amount", amount)).await;
        assert_eq!(page.status, 422, "{amount}");
        assert!(page.errors().contains_key("amount"), "{amount}");
        assert_eq!(claim_form(&page, &path).get("amount"), Some(amount));
    }
    assert_eq!(app.team(&season.team.name).await.claims, []);
    let page = phone.done(&form).await;
    sees(&page, &format!("You said that you paid £{owed}"));
    // A double tap, and another phone, say nothing more.
    phone.done(&form).await;
    let other = app.browser();
    let page = say(&other, &path, &[("who", &season.mark.to_string())]).await;
    sees(&page, "You said that you paid");
    let less = [("claim", "yes"), ("amount", "1.00")];
    let page = other.post(&path, &less).await;
    assert_eq!(page.status, 422);
    assert!(
        page.problems().contains("already said"),
        "{}",
        page.problems()
    );
    assert_eq!(app.team(&season.team.name).await.claims.len(), 1);
    assert_eq!(
        app.balance(&season.team, "Mark").await,
        before,
        "no payment"
    );
    let seq = app.book(&season.team).await.seq();

    // The manager sees that it need not be Mark who says so.
    let dashboard = manager.get("/cffa").await;
    sees(&dashboard, &format!("Mark paid £{owed} on"));
    sees(&dashboard, "says someone with the team link");
    let done = manager.done(&dashboard.form("/claims/confirm")).await;
    assert!(done.flashes().contains("Payment saved."));
    assert_eq!(app.balance(&season.team, "Mark").await, "0.00");
    assert_eq!(app.book(&season.team).await.seq(), seq + 1);
    // Who owes nothing has nothing to say.
    let page = phone.get(&path).await;
    assert!(!page.text().contains("Have you paid?"), "{}", page.text());
    assert_eq!(phone.post(&path, &less).await.status, 422);
    assert_eq!(app.team(&season.team.name).await.claims, []);
}

#[actix_web::test]
async fn what_was_said_by_the_link_is_withdrawn_by_it_or_by_the_player() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    let path = create(&manager).await;
    let mark = season.mark;
    let member = app.join(&manager, "player", Some(mark), "mark").await;
    let phone = app.browser();
    let page = say(&phone, &path, &[("who", &mark.to_string())]).await;
    let claims = async || app.team(&season.team.name).await.claims.len();
    let page = phone.done(&claim_form(&page, &path)).await;
    let withdraw = withdraw_form(&page, &path).unwrap();
    // For the player alone who was chosen.
    let adam = app.browser();
    say(&adam, &path, &[("who", &season.adam.to_string())]).await;
    let answer = adam.send(&withdraw).await;
    assert_eq!((answer.status, claims().await), (422, 1));
    phone.done(&withdraw).await;
    assert_eq!(claims().await, 0);
    // Mark himself, of whom somebody said so.
    let page = phone.get(&path).await;
    phone.done(&claim_form(&page, &path)).await;
    let own = member.get("/playerSummary").await;
    member
        .done(&own.form("/playerSummary/claim/withdraw"))
        .await;
    assert_eq!(claims().await, 0);
    // What he said himself is not withdrawn by the link.
    let own = member.get("/playerSummary").await;
    member.done(&own.form("/playerSummary/claim")).await;
    let page = phone.get(&path).await;
    sees(&page, "You said that you paid");
    assert_eq!(withdraw_form(&page, &path).map(|form| form.action), None);
    let team = app.team(&season.team.name).await;
    let id = team.claims[0].id.to_string();
    let page = phone.post(&path, &[("withdraw", &id)]).await;
    assert_eq!((page.status, claims().await), (422, 1));
}

#[actix_web::test]
async fn no_link_of_another_team_says_that_somebody_paid() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    let path = create(&manager).await;
    let stranger = app.stranger("olga").await;
    let other = app.found_team(&stranger, "Thursday Turf").await;
    let others_path = create(&stranger).await;
    let phone = app.browser();
    let mark = season.mark.to_string();
    say(&phone, &path, &[("who", &mark)]).await;
    let form = claim_form(&phone.get(&path).await, &path);
    // With the token of another team, with its own of before, and with none of both.
    let (_, token) = path.rsplit_once('/').unwrap();
    let (_, others_token) = others_path.rsplit_once('/').unwrap();
    let (mine, theirs) = (season.team.id, other.id);
    for wrong in [
        format!("/team/{mine}/{others_token}"),
        format!("/team/{theirs}/{token}"),
        format!("/team/{mine}/none"),
    ] {
        let answer = phone
            .post(&wrong, &[("claim", "yes"), ("amount", "1.00")])
            .await;
        assert_eq!(answer.status, 410, "{wrong}");
    }
    // By the link of another team, nobody is a player of this one.
    let answer = phone.post(&others_path, &[("who", &mark)]).await;
    assert_eq!(answer.status, 422);
    let fields = [("claim", "yes"), ("amount", "1.00")];
    assert_eq!(phone.post(&others_path, &fields).await.status, 422);
    manager.done(&manager.get(ACCESS).await.form(REVOKE)).await;
    assert_eq!(phone.send(&form).await.status, 410);
    for team in [&season.team, &other] {
        assert_eq!(app.team(&team.name).await.claims, []);
    }
}

#[actix_web::test]
async fn a_name_that_nobody_has_any_more_is_chosen_again() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    let path = create(&manager).await;
    let nobody = season.team.id.to_string();
    let page = say(&app.browser(), &path, &[("who", &nobody)]).await;
    assert_eq!(page.status, 422);
    sees(&page, "Choose your name from the list.");

    let phone = app.browser();
    let mark = season.mark;
    say(&phone, &path, &[("who", &mark.to_string())]).await;
    let edit = format!("/players/{mark}/edit");
    let retire = format!("/players/{mark}/retire");
    manager.done(&manager.get(&edit).await.form(&retire)).await;
    let page = phone.get(&path).await;
    sees(&page, "Who are you?");
    assert!(!page.text().contains("Mark"), "{}", page.text());
}

#[actix_web::test]
async fn a_revoked_link_opens_nothing_and_a_new_one_is_another() {
    let app = TestApp::start().await;
    let (manager, _) = start(&app).await;
    let path = create(&manager).await;
    let phone = app.browser();
    let form = phone.get(&path).await.form(&path);
    sees(&manager.get(ACCESS).await, "Anyone who has the link");
    let page = manager.done(&manager.get(ACCESS).await.form(REVOKE)).await;
    sees(&page, "Team link revoked.");
    assert_eq!(shown(&page), None);
    assert_eq!(phone.get(&path).await.status, 410);
    assert_eq!(phone.send(&form).await.status, 410);
    let again = create(&manager).await;
    assert_ne!(again, path);
    assert_eq!(phone.get(&again).await.status, 200);
    assert_eq!(phone.get(&path).await.status, 410);

    let (_, token) = again.rsplit_once('/').unwrap();
    for wrong in [
        format!("/team/{}/{token}", uuid::Uuid::now_v7()),
        format!("/team/none/{token}"),
        format!("{again}x"),
    ] {
        assert_eq!(phone.get(&wrong).await.status, 410, "{wrong}");
    }
}

#[actix_web::test]
async fn the_page_is_not_for_search_engines_and_its_address_goes_nowhere() {
    let app = TestApp::start().await;
    let (manager, season) = start(&app).await;
    let path = create(&manager).await;
    let phone = app.browser();
    let page = phone.get(&path).await;
    assert!(page.body.contains("name=\"robots\" content=\"noindex\""));
    let policy = page.header("referrer-policy");
    assert!(["no-referrer", "same-origin"].contains(&policy), "{policy}");

    // The same limit as for replies with the link of a game.
    let form = page.form(&path).with("who", &season.adam.to_string());
    for _ in 0..30 {
        assert_eq!(phone.send(&form).await.status, 303);
    }
    assert_eq!(phone.send(&form).await.status, 429);
}
