//! Two teams in the middle of their seasons, and everyone who may call the API about them.

use crate::books::upload;
use crate::harness::{Api, Program, id, pounds};
use cffa_services::teams::Memberships;
use cffa_services::teams::{Linked, actor};
use cffa_store::{Account, Role};
use jiff::{Timestamp, ToSpan, Zoned};
use serde_json::{Value, json};
use uuid::Uuid;

/// One team, its people and its records.
pub struct Side {
    pub team: Uuid,
    pub manager: Account,
    pub player: Account,
    pub revoked: Account,
    /// The ids, by the name that addresses use for each.
    ids: Vec<(&'static str, String)>,
    pub teammate: String,
}

impl Side {
    /// This team's id of what an address calls `name`.
    pub fn id(&self, name: &str) -> &str {
        let found = self.ids.iter().find(|(known, _)| *known == name);
        &found.unwrap_or_else(|| panic!("what is {name}?")).1
    }

    /// The address of a row with this team's ids.
    pub fn address(&self, pattern: &str) -> String {
        fill(pattern, |name| self.id(name).to_owned())
    }

    /// An address under the team's own.
    pub fn of(&self, rest: &str) -> String {
        format!("/api/v1/teams/{}/{rest}", self.team)
    }

    /// A body that this row accepts.
    pub fn body(&self, method: &str, pattern: &str) -> Option<Value> {
        let teammate = &self.teammate;
        let player = self.id("player");
        let rest = pattern.strip_prefix("/api/v1/teams").unwrap_or(pattern);
        let rest = rest.strip_prefix("/{team}").unwrap_or(rest);
        let part = rest
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        Some(match (method, part) {
            _ if rest.ends_with("/merge") => json!({"into": teammate}),
            _ if rest.ends_with("/me/reminders") => json!({"wanted": true}),
            _ if rest.ends_with("/choices") => json!({"dates": "month_first"}),
            _ if [
                "/retire",
                "/reactivate",
                "/undo",
                "/revoke",
                "/reinstate",
                "/adopt",
                "/restore",
                "/call-off",
                "/renew-link",
                "/renew",
                "/increment",
                "/decrement",
                "/confirm",
            ]
            .iter()
            .any(|action| rest.ends_with(action)) =>
            {
                return None;
            }
            ("POST", "api") => json!({"name": "Clubhouse", "maximum": 3}),
            ("PUT", "api") => json!({"maximum": 2}),
            ("POST", "next-game") if rest.ends_with("/game") => json!({"booker": player}),
            ("POST", "next-game") if rest.ends_with("/answers") => {
                json!({"player": player, "coming": true, "guests": 1})
            }
            ("PUT", "next-game") if rest.contains("/answer") => json!({"coming": true}),
            ("POST" | "PUT", "next-game") => planned(),
            ("POST", "") => json!({"name": "Thursday Turf", "player_name": "Ann"}),
            ("PUT", "") => json!({"name": "Another Turf"}),
            ("POST" | "PUT", "players") => json!({"name": "Zed", "comment": "Left foot"}),
            ("POST" | "PUT", "games") => json!({
                "date": "2026-11-03", "cost": pounds("20.00"), "booker": teammate,
                "line_up": [{"player": player, "guests": 1}, {"player": teammate}],
            }),
            ("POST", "payment-claims") => json!({"amount": pounds("1.00")}),
            ("POST", "payments") if rest.ends_with("/collect") => json!({
                "date": "2026-11-04",
                "payments": [{"player": teammate, "amount": pounds("5.00")}],
            }),
            ("POST", "settle-up") => json!({}),
            ("PUT", "payment-methods") => json!({"monzo": "richard-b"}),
            ("PUT", "recurring-games") => recurring(),
            ("POST" | "PUT", "payments") => json!({
                "player": teammate, "amount": pounds("5.00"), "date": "2026-11-04",
            }),
            ("POST" | "PUT", "transfers") => json!({
                "from": teammate, "to": player, "amount": pounds("1.00"), "date": "2026-11-04",
            }),
            ("POST" | "PUT", "seasons") => json!({
                "name": "2025", "from": "2025-01-01", "to": "2025-12-31",
            }),
            ("POST" | "PUT", "costs") => json!({
                "what": "Bibs", "amount": pounds("9.00"), "date": "2026-11-04",
                "paid_by": teammate, "shared_by": [teammate, player],
            }),
            ("PUT", "settings") => {
                json!({"currency": "GBP", "active_days": 365, "recent_days": 90})
            }
            ("PUT", "reminders") => json!({"automatic": true}),
            ("PUT", "members") => json!({"role": "player", "player": player}),
            ("POST", "members") => json!({"subject": "nobody at all", "role": "player"}),
            ("POST", "invitations") => json!({"role": "player"}),
            _ => return None,
        })
    }
}

/// A next game, as a program plans it.
pub fn planned() -> Value {
    let day = Zoned::now().date().saturating_add(3.days());
    json!({
        "date": day, "time": "19:30", "place": "The cage", "price": pounds("40.00"),
        "minimum": 2, "maximum": 4,
    })
}

/// A game every Tuesday, as a program sets it.
pub fn recurring() -> Value {
    json!({
        "weekdays": ["tuesday"], "time": "19:30", "place": "The cage", "maximum": 10,
        "price": pounds("40.00"),
    })
}

/// A pattern with its names filled in.
pub fn fill(pattern: &str, mut id: impl FnMut(&str) -> String) -> String {
    let part = |part: &str| match part.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        Some(name) => id(name),
        None => part.to_owned(),
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Two teams.
pub struct World {
    pub api: Api,
    pub sides: [Side; 2],
    pub stranger: Account,
}

impl World {
    pub async fn new() -> World {
        let api = Api::start().await;
        World::on(api).await
    }

    pub async fn on(api: Api) -> World {
        let sides = [side(&api, "Tuesday").await, side(&api, "Friday").await];
        let stranger = api.account("Stranger").await;
        World {
            api,
            sides,
            stranger,
        }
    }
}

/// A manager with a team, and a program of theirs that may do everything.
pub async fn team(api: &Api, name: &str) -> (Account, Program, Uuid) {
    let manager = api.account(&format!("Richard of {name}")).await;
    let program = api.able(&manager).await;
    let team = json!({"name": format!("{name} Turf"), "player_name": "Richard B"});
    let team = program.make("/api/v1/teams", &team).await;
    (manager, program, id(&team).parse().unwrap())
}

/// Three players, two games, a payment, a transfer, and one person of each role.
pub async fn side(api: &Api, name: &str) -> Side {
    let (manager, program, team) = team(api, name).await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let adam = id(&program
        .make(&of("players"), &json!({"name": "Adam K"}))
        .await);
    program.make(&of("players"), &json!({"name": "Mark"})).await;
    let game = json!({
        "date": "2026-11-01", "cost": pounds("61.00"), "booker": richard,
        "line_up": [{"player": richard}, {"player": adam, "guests": 1}, {"name": "Mark"}],
    });
    let game = id(&program.make(&of("games"), &game).await);
    let payment = json!({"player": adam, "amount": pounds("20.00"), "date": "2026-11-02"});
    let payment = id(&program.make(&of("payments"), &payment).await);
    let transfer = json!({
        "from": adam, "to": richard, "amount": pounds("2.50"), "date": "2026-11-02",
    });
    let transfer = id(&program.make(&of("transfers"), &transfer).await);
    let cost = json!({
        "what": "Balls", "amount": pounds("9.99"), "date": "2026-11-02",
        "paid_by": richard, "shared_by": [richard, adam], "game": game,
    });
    let cost = id(&program.make(&of("costs"), &cost).await);
    let season = json!({"name": "Autumn", "from": "2026-09-01", "to": "2026-11-30"});
    let season = id(&program.make(&of("seasons"), &season).await);
    let invitation = id(&program
        .make(&of("invitations"), &json!({"role": "player"}))
        .await);
    let memberships = Memberships::new(api.store.clone());
    let book = api.book(team).await;
    let linked = book.player(adam.parse().unwrap()).map(|player| Linked {
        player: player.id,
        name: player.details.name.clone(),
    });
    let (by, now) = (actor(&manager), Timestamp::now());
    let mut added = Vec::new();
    for (who, linked) in [("Adam", linked), ("Revoked", None)] {
        let account = api.account(&format!("{who} of {name}")).await;
        let identity = &account.identities[0];
        let add = memberships.add(team, identity, who, Role::Player, linked, &by, now);
        add.await.unwrap();
        added.push(account);
    }
    let revoked = added.pop().unwrap();
    memberships
        .revoke(team, revoked.id, &by, now)
        .await
        .unwrap();
    let player = added.pop().unwrap();
    let staged = api.team(team).await;
    let books = cffa_services::books::Books::new(api.store.clone());
    let entries = books.all_entries(&staged).await.unwrap();
    let replaced = books.replace(&staged, &by, None, &entries, cffa_book::ClosedFor::Import);
    replaced.await.unwrap();
    let paid = b"Player,Amount,Date\nAdam K,1.00,17/04/2025\n".to_vec();
    let import = upload(&program, &of("imports"), "Paid.csv", paid).await;
    let import = id(&import.json);
    program.make(&of("next-game"), &planned()).await;
    let answer = json!({"name": "Zed", "coming": true});
    let next = program.post(&of("next-game/answers"), &answer).await;
    let answer = id(&next.json["coming"][0]);
    let set = program.put(&of("recurring-games"), &recurring()).await;
    assert_eq!(set.status, 200, "{}", set.text);
    for whose in ["own", "team"] {
        let path = of(&format!("calendar-addresses/{whose}/renew"));
        assert_eq!(program.post(&path, &json!({})).await.status, 200);
    }
    let space = json!({"maximum": 2});
    let space = id(&program.make("/api/v1/spaces", &space).await);
    let claim = json!({"amount": pounds("1.00")});
    let own = api.able(&player).await;
    let claim = id(&own.make(&of("payment-claims"), &claim).await);
    let staged = api.team(team).await;
    let kept = staged.kept.last().unwrap().generation;
    Side {
        team,
        ids: vec![
            ("team", team.to_string()),
            ("player", adam),
            ("game", game),
            ("payment", payment),
            ("transfer", transfer),
            ("cost", cost),
            ("season", season),
            ("invitation", invitation),
            ("member", player.id.to_string()),
            ("change", "2".to_owned()),
            ("import", import),
            ("answer", answer),
            ("space", space),
            ("book", kept.to_string()),
            ("claim", claim),
        ],
        teammate: richard,
        manager,
        player,
        revoked,
    }
}
