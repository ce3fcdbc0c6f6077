//! Two teams with one record of each kind, and the members of both.

use super::ids::{DAY, Row, TODAY, Thing};
use cffa_store::{Account, Team};
use cffa_testing::app::fixture::{Season, cost, named_season, planned, season};
use cffa_testing::app::{Answer, Browser, MAIL, TestApp, ask, days_ago, today};
use reqwest::{Method, multipart};
use uuid::Uuid;

/// One of the two teams, and its members.
pub struct Side {
    pub manager: Browser,
    pub player: Browser,
    pub revoked: Browser,
    pub season: Season,
    manager_account: Account,
    player_account: Account,
    revoked_account: Account,
    invitation: String,
    staged: String,
    earlier: String,
    session: String,
    token: String,
    last_change: String,
    plan: String,
    cost: String,
    named_season: String,
    reply: String,
    claim: String,
}

/// Both teams, a guest, and a user without a team.
pub struct World {
    pub app: TestApp,
    pub sides: [Side; 2],
    pub stranger: Browser,
    pub guest: Browser,
}

impl World {
    pub async fn new() -> World {
        let app = TestApp::configured(&MAIL).await;
        let richard = app.set_up().await;
        let olga = app.stranger("olga").await;
        let first = side(&app, richard, "Tuesday Turf", ["richard", "adam", "roger"]).await;
        let mut second = side(&app, olga, "Thursday Turf", ["olga", "anna", "rita"]).await;
        // One more change, so that this number exists only in this team's book.
        second.manager.add_players(&["Zoe"]).await;
        second.last_change = app.book(&second.season.team).await.seq().to_string();
        World {
            stranger: app.stranger("walter").await,
            guest: app.browser(),
            sides: [first, second],
            app,
        }
    }

    /// All stored data about both teams, their members, and who is signed in.
    pub async fn everything(&self) -> String {
        let mut all = self.app.everything().await;
        for side in &self.sides {
            for one in [
                &side.manager_account,
                &side.player_account,
                &side.revoked_account,
            ] {
                let store = &self.app.store;
                let account = store.account(one.id).await.expect("the store answers");
                let now = jiff::Timestamp::now();
                let sessions = store
                    .sessions_of(one.id, now)
                    .await
                    .expect("the store answers");
                let mut sessions: Vec<String> =
                    sessions.into_iter().map(|one| one.id_hash).collect();
                sessions.sort();
                let tokens = store
                    .tokens_of(one.id, now)
                    .await
                    .expect("the store answers");
                all.push_str(&format!("{account:?}\n{sessions:?}\n{tokens:?}\n"));
            }
        }
        all
    }
}

async fn side(app: &TestApp, manager: Browser, name: &str, people: [&str; 3]) -> Side {
    let fields = [("team_name", name), ("player_name", "Richard B")];
    let opened = manager.fill("/onboarding", &fields).await;
    assert_eq!(opened.location(), "/cffa", "{}", opened.text());
    let team = app.team(name).await;
    // The book was replaced by its own copy before any game was played.
    let export = manager.get("/settings/export").await.bytes;
    let copy = send(&manager, &team, "archive.zip", export).await;
    manager.done(&copy.form("/settings/import/confirm")).await;
    let season = season(app, &manager, team).await;
    let cost = cost(app, &manager, &season).await.to_string();
    let named_season = named_season(app, &manager, &season.team).await;
    let player = app
        .join(&manager, "player", Some(season.adam), people[1])
        .await;
    let revoked = app.join(&manager, "manager", None, people[2]).await;
    let revoked_account = app.account_of(people[2]).await;
    let forms = manager
        .get("/manageUserAccess")
        .await
        .forms("/manageUserAccess/revoke");
    let id = revoked_account.id.to_string();
    let form = forms.iter().find(|form| form.get("user") == Some(&id));
    manager.done(form.expect("the page has the button")).await;
    revoked.sign_in(people[2]).await;
    manager.invite("player", None).await;
    let plan = planned(app, &manager, &season.team).await;
    let form = manager.get("/next").await.form("/next/replies");
    let form = form
        .with("who", &season.mark.to_string())
        .with("reply", "in");
    manager.done(&form).await;
    let plans = app
        .store
        .next_games(&[season.team.id])
        .await
        .expect("the store answers");
    let staged = upload(&manager, &season.team)
        .await
        .form("/settings/import/confirm");
    let settings = manager.get("/settings").await.form("/settings/restore");
    app.browser().sign_in(people[0]).await;
    manager.make_token("a notebook", &["read:book"]).await;
    let account = manager.get("/account").await;
    let token = account.form("/account/tokens/revoke");
    let account = account.form("/account/sessions/end");
    let said = |form: &cffa_testing::app::html::Form, field: &str| {
        form.get(field)
            .expect("the form has the hidden field")
            .to_owned()
    };
    let form = player
        .get("/playerSummary")
        .await
        .form("/playerSummary/claim");
    player.done(&form).await;
    Side {
        claim: app.team(name).await.claims[0].id.to_string(),
        invitation: app.team(name).await.invitations[0].id.to_string(),
        reply: plans[0].replies[0].id.to_string(),
        plan: plan.id,
        cost,
        named_season: named_season.to_string(),
        staged: said(&staged, "generation"),
        earlier: said(&settings, "generation"),
        session: said(&account, "session"),
        token: said(&token, "token"),
        last_change: app.book(&season.team).await.seq().to_string(),
        manager_account: app.account_of(people[0]).await,
        player_account: app.account_of(people[1]).await,
        revoked_account,
        manager,
        player,
        revoked,
        season,
    }
}

/// Uploads a spreadsheet, which waits until someone chooses how to read it.
pub async fn upload(manager: &Browser, team: &Team) -> Answer {
    let sheet = "Player,Amount,Date\nNed,5.00,17/04/2025\n".as_bytes();
    send(manager, team, "payments.csv", sheet.to_vec()).await
}

async fn send(manager: &Browser, team: &Team, name: &'static str, file: Vec<u8>) -> Answer {
    let part = multipart::Part::bytes(file).file_name(name);
    let path = format!("/settings/import?team={}", team.id);
    let form = multipart::Form::new().part("file", part);
    let answer = ask(manager.request(Method::POST, &path).multipart(form)).await;
    manager.at_the_end(answer).await
}

impl Side {
    pub fn team(&self) -> String {
        self.season.team.id.to_string()
    }

    pub fn id(&self, thing: Thing) -> String {
        match thing {
            Thing::Player => self.season.mark.to_string(),
            Thing::Teammate => self.season.adam.to_string(),
            Thing::Game => self.season.game.to_string(),
            Thing::Payment => self.season.payment.to_string(),
            Thing::Cost => self.cost.clone(),
            Thing::NamedSeason => self.named_season.clone(),
            Thing::Member => self.player_account.id.to_string(),
            Thing::RevokedMember => self.revoked_account.id.to_string(),
            Thing::Invitation => self.invitation.clone(),
            Thing::StagedBook => self.staged.clone(),
            Thing::EarlierBook => self.earlier.clone(),
            Thing::Browser => self.session.clone(),
            Thing::Token => self.token.clone(),
            Thing::LastChange => self.last_change.clone(),
            Thing::NextGame => self.plan.clone(),
            Thing::Rsvp => self.reply.clone(),
            Thing::Claim => self.claim.clone(),
            Thing::Secret => "none".to_owned(),
        }
    }
}

/// A valid id of nothing.
pub fn made_up(thing: Thing) -> String {
    match thing {
        Thing::LastChange => "999999".to_owned(),
        Thing::Browser => "0".repeat(64),
        _ => Uuid::now_v7().to_string(),
    }
}

/// The routes for uploads, whose forms can't have a field for the team.
pub const UPLOADS: [&str; 2] = ["/settings/import", "/settings/import/google"];

/// Sends the request that a browser would send if it showed these ids, for this team if any.
pub async fn knock(
    browser: &Browser,
    (method, path, ids, also): &Row,
    id: impl Fn(usize, Thing) -> String,
    team: Option<&str>,
) -> Answer {
    let (mut path, mut asked, mut fields) = ((*path).to_owned(), Vec::new(), Vec::new());
    for (at, (place, thing, _)) in ids.iter().enumerate() {
        let id = id(at, *thing);
        if place.starts_with('{') {
            path = path.replace(place, &id);
        } else if let Some(name) = place.strip_prefix('?') {
            asked.push(format!("{name}={id}"));
        } else if let Some(start) = place.strip_suffix('*') {
            let value = if start == "paid_" { "1.00" } else { "on" };
            fields.push((format!("{start}{id}"), value.to_owned()));
        } else {
            fields.push(((*place).to_owned(), id));
        }
    }
    let (day, today) = (days_ago(1), today());
    for (name, value) in *also {
        let value = match *value {
            DAY => &day,
            TODAY => &today,
            value => value,
        };
        fields.push(((*name).to_owned(), value.to_owned()));
    }
    let in_address = *method == "GET" || UPLOADS.contains(&&*path);
    match team {
        Some(team) if in_address => asked.push(format!("team={team}")),
        Some(team) => fields.push(("team".to_owned(), team.to_owned())),
        None => {}
    }
    if !asked.is_empty() {
        path = format!("{path}?{}", asked.join("&"));
    }
    let method = Method::from_bytes(method.as_bytes()).expect("the method is valid");
    let request = browser.request(method.clone(), &path);
    ask(if method == Method::GET {
        request
    } else {
        request.form(&fields)
    })
    .await
}
