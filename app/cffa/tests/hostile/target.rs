//! The program with a team in the middle of its season, and requests from everyone who may send
//! one.

use crate::measure::{self, Measured};
use crate::raw::Raw;
use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::program::{Installation, Server};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use uuid::Uuid;

/// A running program and its data.
pub struct Target {
    pub server: Server,
    pub at: SocketAddr,
    pub measured: Measured,
    manager: Browser,
    cookies: String,
    token: String,
    ids: BTreeMap<&'static str, String>,
    /// The program's folder, which exists as long as the program runs.
    _here: Installation,
}

/// As the image sets it: large allocations return to the system when they are freed.
const MALLOC: (&str, &str) = ("MALLOC_MMAP_THRESHOLD_", "131072");

impl Target {
    pub async fn start() -> Target {
        let mut here = Installation::new().with(MALLOC.0, MALLOC.1);
        if let Some(program) = measure::optimised_program() {
            here = here.of(program);
        }
        let server = here.serve();
        let manager = Browser::new(&server.url);
        manager.set_up(&server.set_up_path()).await;
        let team = manager.open_team("Tuesday Turf", "Tess").await;
        let token = make_token(&manager).await;
        let mut ids = season(&server.url, &token, &team).await;
        ids.insert("team", team);
        let (_, at) = server.url.split_once("//").expect("the URL has an address");
        Target {
            at: at.parse().expect("the address is valid"),
            measured: Measured::of(&server),
            cookies: manager.cookies(),
            manager,
            token,
            ids,
            server,
            _here: here,
        }
    }

    /// The team's book, as a manager exports it.
    pub async fn export(&self) -> Vec<u8> {
        self.manager.bytes("/settings/export").await
    }

    /// The id that an address of the API calls `name`.
    fn id(&self, name: &str) -> String {
        let never = || Uuid::now_v7().to_string();
        self.ids.get(name).cloned().unwrap_or_else(never)
    }

    /// The id that an address of a page calls `{id}`, chosen by what precedes it.
    fn id_of_page(&self, path: &str) -> String {
        let kinds = [
            ("/games", "game"),
            ("/transactions", "payment"),
            ("/costs", "cost"),
            ("/count", "space"),
        ];
        let kind = kinds.iter().find(|(start, _)| path.starts_with(start));
        self.id(kind.map_or("player", |(_, kind)| kind))
    }

    /// The address of a row, filled in with existing ids.
    pub fn address(&self, path: &str) -> String {
        let fill = |part: &str| match part.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
            None => part.to_owned(),
            Some("id") if path.starts_with("/space") => self.id("space"),
            Some("id") => self.id_of_page(path),
            Some("current" | "maximum") => "5".to_owned(),
            Some("name") => "Stand".to_owned(),
            Some(name) => self.id(name),
        };
        path.split('/').map(fill).collect::<Vec<_>>().join("/")
    }

    /// A request of a browser that is signed in.
    pub fn by_manager(&self, method: &str, target: impl Into<Vec<u8>>) -> Raw {
        self.by_guest(method, target)
            .header("Cookie", self.cookies.clone())
    }

    /// A request of a browser that isn't signed in.
    pub fn by_guest(&self, method: &str, target: impl Into<Vec<u8>>) -> Raw {
        Raw::new(method, target)
            .header("Host", self.at.to_string())
            .header("Origin", format!("http://{}", self.at))
    }

    /// A request of a program with a token.
    pub fn by_program(&self, method: &str, target: impl Into<Vec<u8>>) -> Raw {
        Raw::new(method, target)
            .header("Host", self.at.to_string())
            .header("Authorization", format!("Bearer {}", self.token))
    }
}

async fn make_token(manager: &Browser) -> String {
    let fields = [
        ("token_name", "everything"),
        ("scope_read:book", "on"),
        ("scope_write:book", "on"),
        ("scope_manage:team", "on"),
        ("scope_read:spaces", "on"),
        ("scope_write:spaces", "on"),
        ("days", "30"),
        ("current", PASSWORD),
    ];
    let page = manager.post("/account/tokens", &fields).await.page();
    let (_, rest) = page
        .split_once("value=\"cffa_")
        .expect("the page shows the token");
    format!(
        "cffa_{}",
        rest.split('"').next().expect("the value has an end")
    )
}

/// Creates one record of each kind, and returns their ids.
async fn season(url: &str, token: &str, team: &str) -> BTreeMap<&'static str, String> {
    let client = cffa_testing::http::builder().build().unwrap();
    let make = async |path: &str, body: Value| -> String {
        let address = format!("{url}/api/v1{path}");
        let sent = client.post(address).bearer_auth(token).json(&body).send();
        let answer = sent.await.unwrap();
        assert_eq!(answer.status(), 201, "{path}");
        let told: Value = answer.json().await.unwrap();
        told["id"].as_str().unwrap_or_default().to_owned()
    };
    let of = |rest: &str| format!("/teams/{team}/{rest}");
    let pounds = |amount: &str| json!({"amount": amount, "currency": "GBP"});
    let player = make(&of("players"), json!({"name": "Adam K"})).await;
    let other = make(&of("players"), json!({"name": "Mark"})).await;
    let game = json!({
        "date": "2026-11-01", "cost": pounds("61.00"), "booker": player,
        "line_up": [{"player": player}, {"player": other, "guests": 1}],
    });
    let game = make(&of("games"), game).await;
    let paid = json!({"player": player, "amount": pounds("20.00"), "date": "2026-11-02"});
    let payment = make(&of("payments"), paid).await;
    let moved = json!({
        "from": player, "to": other, "amount": pounds("2.50"), "date": "2026-11-02",
    });
    let transfer = make(&of("transfers"), moved).await;
    let cost = json!({
        "what": "Balls", "amount": pounds("9.99"), "date": "2026-11-02", "shared_by": [player],
    });
    let cost = make(&of("costs"), cost).await;
    let invitation = make(&of("invitations"), json!({"role": "player"})).await;
    let space = make("/spaces", json!({"maximum": 20})).await;
    BTreeMap::from([
        ("player", player),
        ("game", game),
        ("payment", payment),
        ("transfer", transfer),
        ("cost", cost),
        ("invitation", invitation),
        ("space", space),
        ("change", "2".to_owned()),
    ])
}
