//! A world in which every route has data, and every kind of requester.

use cffa_server::web::support::assets;
use cffa_testing::app::fixture::{Planned, Season, cost, named_season, planned, season};
use cffa_testing::app::{Answer, Browser, MAIL, PASSWORD, TestApp, days_ago};

/// The data that the rows refer to.
pub struct World {
    pub app: TestApp,
    pub season: Season,
    invitation: String,
    open_invitation: String,
    player_account: String,
    revoked_account: String,
    set_up: String,
    generation: String,
    pub space: String,
    plan: Planned,
    cost: String,
    named_season: String,
}

impl World {
    pub fn address(&self, pattern: &str) -> String {
        let season = &self.season;
        let id = if pattern.starts_with("/games/") {
            season.game.to_string()
        } else if pattern.starts_with("/transactions/") {
            season.payment.to_string()
        } else if pattern.starts_with("/costs/") {
            self.cost.clone()
        } else if pattern.starts_with("/season/") {
            self.named_season.clone()
        } else {
            season.mark.to_string()
        };
        match pattern {
            counted if counted.starts_with("/count/") && !counted.ends_with("/events") => {
                counted.replace("{id}", &self.space)
            }
            "/play/{token}/events" => "/play/none/events".to_owned(),
            shared if shared.starts_with("/play/{token}") => {
                shared.replace("/play/{token}", &self.plan.path)
            }
            "/static/{version}/{path:.*}" => assets::address("css/app.css"),
            "/setup/{token}" => self.set_up.clone(),
            "/invitations/{token}" => self.invitation.clone(),
            "/history/as-of" => format!("/history/as-of?date={}", days_ago(1)),
            other => other.replace("{id}", &id),
        }
    }

    /// The fields that a manager's browser would send to an address. For forms that everyone has,
    /// they have no effect.
    pub fn fields(&self, pattern: &str) -> Vec<(String, String)> {
        let season = &self.season;
        let (richard, adam, mark) = (
            season.richard.to_string(),
            season.adam.to_string(),
            season.mark.to_string(),
        );
        let (played, day) = (format!("played_{mark}"), days_ago(2));
        let game: &[(&str, &str)] = &[
            ("date", &day),
            ("cost", "12.00"),
            ("booker", &richard),
            (&played, "on"),
        ];
        let payment: &[(&str, &str)] = &[("player", &mark), ("amount", "5.00"), ("date", &day)];
        let shares = format!("shares_{mark}");
        let cost: &[(&str, &str)] = &[
            ("what", "Bibs"),
            ("amount", "12.00"),
            ("date", &day),
            ("paid_by", "team"),
            (&shares, "on"),
        ];
        let paid = format!("paid_{mark}");
        let collected: &[(&str, &str)] = &[(&paid, "5.00"), ("date", &day)];
        let fields: &[(&str, &str)] = match pattern {
            "/login" => &[
                ("username", "nobody at all"),
                ("password", "whatever it is"),
            ],
            "/setup/{token}" => &[
                ("username", "again"),
                ("name", "Again"),
                ("password", PASSWORD),
                ("again", PASSWORD),
            ],
            "/account/password" => &[
                ("current", "not that one"),
                ("password", "another night"),
                ("again", "another night"),
            ],
            "/games/new" | "/games/{id}/edit" => game,
            "/collect" | "/games/{id}/collect" => collected,
            "/players/new" => &[("name", "Zed")],
            "/players/{id}/edit" => &[("name", "Mark"), ("comment", "Left foot")],
            "/players/{id}/merge" => &[("into", &adam)],
            "/transactions/new" | "/transactions/{id}/edit" => payment,
            "/costs/new" | "/costs/{id}/edit" => cost,
            "/transfers/new" => &[
                ("from", &mark),
                ("to", &adam),
                ("amount", "1.00"),
                ("date", &day),
            ],
            "/settle-up" => &[("from", &mark), ("to", "team"), ("amount", "1.00")],
            "/next/replies" => &[("plan", &self.plan.id), ("who", &mark), ("reply", "in")],
            "/next/remove" | "/next/link" | "/next/off" => &[("plan", &self.plan.id)],
            "/next/plan" => &[
                ("date", &self.plan.date),
                ("time", "19:30"),
                ("place", "The cage"),
                ("maximum", "10"),
            ],
            "/season/new" | "/season/{id}/edit" => &[
                ("name", "2025"),
                ("first", "2025-01-01"),
                ("last", "2025-12-31"),
            ],
            "/season/delete" => &[("season", &self.named_season)],
            "/history/undo" => &[("seq", "2")],
            "/count" => &[("name", "Clubhouse"), ("maximum", "50")],
            "/count/{id}/maximum" => &[("maximum", "60")],
            "/settings" => &[
                ("name", "Tuesday Turf"),
                ("currency", "GBP"),
                ("active_days", "365"),
                ("recent_days", "90"),
            ],
            "/settings/payment-methods" => &[("monzo", "richard")],
            "/settings/delete" => &[("typed_name", "Tuesday Turf")],
            "/settings/restore" | "/settings/import/choose" | "/settings/import/confirm" => {
                &[("generation", &self.generation)]
            }
            "/manageUserAccess/add" => &[("subject", "richard"), ("add_role", "player")],
            "/manageUserAccess/invite" => &[("invite_role", "player"), ("days", "3")],
            "/manageUserAccess/change" => &[("user", &self.player_account), ("role", "player")],
            "/manageUserAccess/revoke" => &[("user", &self.player_account)],
            "/manageUserAccess/reinstate" => &[("user", &self.revoked_account)],
            "/manageUserAccess/invitations/revoke" => &[("invitation", &self.open_invitation)],
            _ => &[],
        };
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    pub async fn ask(&self, browser: &Browser, method: &str, pattern: &str) -> Answer {
        let mut address = self.address(pattern);
        if method == "GET" {
            return browser.get(&address).await;
        }
        if pattern == "/invitations/{token}" {
            address = "/invitations/never-made".to_owned();
        }
        let mut fields = self.fields(pattern);
        let anybodys = [
            "/login",
            "/setup",
            "/invitations",
            "/onboarding",
            "/account",
            "/logout",
            "/backchannel-logout",
            "/count",
            "/play/",
            "/notifications/",
            "/team/",
            "/language",
            "/mail/",
            "/password/",
        ];
        if !anybodys.iter().any(|start| pattern.starts_with(start)) {
            fields.push(("team".into(), self.season.team.id.to_string()));
            if pattern == "/settings/import" || pattern == "/settings/import/google" {
                address = format!("{address}?team={}", self.season.team.id);
            }
        }
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        browser.post(&address, &fields).await
    }
}

/// The world, and all requesters in the order of [`WHO`].
pub async fn world() -> (World, [Browser; 6]) {
    world_of(TestApp::configured(&MAIL).await).await
}

/// The same with a given server.
pub async fn world_of(app: TestApp) -> (World, [Browser; 6]) {
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app
        .join(&manager, "player", Some(season.adam), "adam")
        .await;
    let revoked = app.join(&manager, "manager", None, "roger").await;
    let other = app.stranger("olga").await;
    app.found_team(&other, "Thursday Turf").await;
    let without = app.stranger("walter").await;
    let revoked_account = app.account_of("roger").await.id.to_string();
    let revoke = manager
        .get("/manageUserAccess")
        .await
        .forms("/manageUserAccess/revoke");
    let revoke = revoke
        .iter()
        .find(|form| form.get("user") == Some(&revoked_account));
    assert_eq!(
        manager
            .send(revoke.expect("the page has the button"))
            .await
            .status,
        303
    );
    // Revoking ended the session; the user may sign in again, and sees nothing.
    revoked.sign_in("roger").await;
    let invitation = manager.invite("player", None).await;
    let open = app.team("Tuesday Turf").await.invitations;
    let count = manager.post("/count", &[("maximum", "50")]).await;
    let world = World {
        cost: cost(&app, &manager, &season).await.to_string(),
        named_season: named_season(&app, &manager, &season.team).await.to_string(),
        plan: planned(&app, &manager, &season.team).await,
        space: count.location().replace("/count/", ""),
        set_up: app.set_up_path(),
        invitation,
        open_invitation: open
            .first()
            .expect("the team has an invitation")
            .id
            .to_string(),
        player_account: app.account_of("adam").await.id.to_string(),
        revoked_account,
        generation: uuid::Uuid::now_v7().to_string(),
        season,
        app,
    };
    let everybody = [
        world.app.browser(),
        without,
        player,
        other,
        revoked,
        manager,
    ];
    (world, everybody)
}
