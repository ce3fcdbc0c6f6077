//! A team that has played for some time, and its manager.

use crate::season::Season;
use cffa_book::{
    Command, CostDraft, CostId, Money, Note, PlayerId, SeasonDetails, SeasonId, SeasonName,
    TransactionDraft, TransactionId,
};
use cffa_services::auth::tokens::Scope;
use cffa_store::Team;
use cffa_testing::app::fixture::{Planned, planned};
use cffa_testing::app::{Browser, TestApp};
use std::cmp::Reverse;
use uuid::Uuid;

/// Other costs, transfers and seasons of each book: a page of each list.
const OTHERS: usize = 60;

pub struct World {
    _app: TestApp,
    manager: Browser,
    token: String,
    team: Uuid,
    /// What addresses are about.
    player: PlayerId,
    game: Uuid,
    payment: TransactionId,
    transfer: TransactionId,
    cost: CostId,
    season: SeasonId,
    planned: Planned,
    space: String,
}

/// The paths of all pages and of all routes of the API that are read.
pub fn patterns() -> Vec<&'static str> {
    let pages = cffa_server::web::routes::table();
    let pages = pages.iter().filter(|route| route.method == "GET");
    let api = cffa_server::api::v1::routes::table();
    let api = api.iter().filter(|route| route.method == "GET");
    let api: Vec<&'static str> = api.map(|route| route.path).collect();
    pages.map(|route| route.path).chain(api).collect()
}

impl World {
    pub async fn of(games: usize) -> World {
        let app = TestApp::start().await;
        let (manager, founded) = app.with_team().await;
        let mut season = Season::until(jiff::Zoned::now().date(), games, games * 5);
        let players = season.book.last_game().unwrap().details.line_up.iter();
        let mut players: Vec<PlayerId> = players.map(|one| one.player).collect();
        players.sort_by_key(|player| Reverse(season.book.tally(*player).attended()));
        let (player, other) = (players[0], players[1]);
        let (transfer, cost, named) = others(&mut season, player, other);
        let payments = season.book.transactions();
        let is_payment = |one: &&cffa_book::Transaction| one.id != transfer;
        let payment = payments.filter(is_payment).nth(OTHERS).unwrap().id;
        let mut team = Team {
            id: Uuid::now_v7(),
            generation: Uuid::now_v7(),
            name: "Old Turf".to_owned(),
            name_key: "old turf".to_owned(),
            ..founded
        };
        team.members[0].player = Some(player);
        let books = app.books();
        books.create_team(&team, &season.entries).await.unwrap();
        let id = team.id.to_string();
        let switched = manager.post("/teams/switch", &[("team", &id)]).await;
        assert_eq!(switched.status, 303);
        let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
        let space = manager.post("/count", &[("maximum", "50")]).await;
        World {
            token: manager.make_token("growth", &scopes).await,
            planned: planned(&app, &manager, &team).await,
            space: space.location().replace("/count/", ""),
            game: season.book.last_game().unwrap().id.0,
            team: team.id,
            _app: app,
            manager,
            player,
            payment,
            transfer,
            cost,
            season: named,
        }
    }

    /// An address of this pattern.
    pub fn address(&self, pattern: &str) -> String {
        let id = match pattern.split('/').nth(1) {
            Some("games") => self.game.to_string(),
            Some("transactions") => self.payment.to_string(),
            Some("costs") => self.cost.to_string(),
            Some("season") => self.season.to_string(),
            // Of one that there is, the events would never end.
            Some("count") if !pattern.ends_with("/events") => self.space.clone(),
            _ => self.player.to_string(),
        };
        let planned = match pattern.ends_with("/events") {
            true => "/play/none",
            false => &self.planned.path,
        };
        let pattern = match pattern {
            // How many owe something is another number in each book.
            "/cffa" => "/cffa?show=all",
            other => other,
        };
        pattern
            .replace("/play/{token}", planned)
            .replace("{team}", &self.team.to_string())
            .replace("{player}", &self.player.to_string())
            .replace("{game}", &self.game.to_string())
            .replace("{payment}", &self.payment.to_string())
            .replace("{transfer}", &self.transfer.to_string())
            .replace("{cost}", &self.cost.to_string())
            .replace("{season}", &self.season.to_string())
            .replace("{space}", &self.space)
            .replace("{change}", "20")
            .replace("{id}", &id)
            .replace(['{', '}'], "")
    }

    /// Asks as the manager, by token where it is the API.
    pub async fn ask(&self, address: &str) -> u16 {
        let mut request = self.manager.request(reqwest::Method::GET, address);
        if address.starts_with("/api/") {
            request = request.bearer_auth(&self.token);
        }
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        response.bytes().await.unwrap();
        status
    }
}

/// Adds a page of other costs, of transfers and of seasons, and tells the last of each.
fn others(
    season: &mut Season,
    player: PlayerId,
    other: PlayerId,
) -> (TransactionId, CostId, SeasonId) {
    let (date, amount) = (season.today(), Money::from_minor(9_99));
    let mut added = None;
    for _ in 0..OTHERS {
        let transfer = TransactionId(season.id());
        let draft = TransactionDraft::transfer(player, other, amount, date, Note::default());
        season.ask(Command::RecordTransaction {
            id: transfer,
            draft,
        });
        let cost = CostId(season.id());
        let draft = CostDraft {
            date,
            amount,
            what: Note::parse("Balls").unwrap(),
            paid_by: Some(player),
            shared_by: vec![player, other],
            game: None,
        };
        season.ask(Command::AddCost { id: cost, draft });
        let named = SeasonId(season.id());
        let details = SeasonDetails {
            name: SeasonName::parse("This week").unwrap(),
            from: date,
            to: date,
        };
        season.ask(Command::AddSeason { id: named, details });
        added = Some((transfer, cost, named));
    }
    added.unwrap()
}
