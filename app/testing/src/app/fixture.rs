//! A team in the middle of its season, for tests that need one.

use super::{Answer, Browser, TestApp, days_ago, today};
use cffa_book::{CostId, GameId, PlayerId, SeasonId, TransactionId};
use cffa_store::Team;

/// Three players, two games, a payment and a transfer.
pub struct Season {
    pub team: Team,
    pub richard: PlayerId,
    pub adam: PlayerId,
    pub mark: PlayerId,
    pub game: GameId,
    pub payment: TransactionId,
    pub transfer: TransactionId,
}

/// Creates it with the forms. Of 61.00 for 9 heads, 7 pay 6.78 and 2 pay 6.77.
pub async fn season(app: &TestApp, manager: &Browser, team: Team) -> Season {
    manager.add_players(&["Adam K", "Mark"]).await;
    let (richard, adam, mark) = (
        app.player(&team, "Richard B").await,
        app.player(&team, "Adam K").await,
        app.player(&team, "Mark").await,
    );
    let on = |id: PlayerId| format!("played_{id}");
    let game = manager.new_game(&days_ago(12), "30.00").await;
    let game = game.with(&on(richard), "on").with(&on(adam), "on");
    assert_eq!(manager.send(&game).await.location(), "/cffa");
    let game = manager.new_game(&days_ago(5), "61.00").await;
    let game = game
        .with(&on(richard), "on")
        .with(&on(adam), "on")
        .with(&on(mark), "on")
        .with(&format!("guests_{mark}"), "6");
    assert_eq!(manager.send(&game).await.location(), "/cffa");
    let paid = [
        ("player", adam.to_string()),
        ("amount", "20.00".to_owned()),
        ("date", days_ago(4)),
        ("note", "on the bus home".to_owned()),
    ];
    let paid: Vec<(&str, &str)> = paid.iter().map(|(name, value)| (*name, &**value)).collect();
    let answer = manager.fill("/transactions/new", &paid).await;
    assert_eq!(answer.location(), "/transactions", "{}", answer.text());
    let (from, to, date) = (adam.to_string(), mark.to_string(), days_ago(3));
    let moved = [
        ("from", from.as_str()),
        ("to", &to),
        ("amount", "2.50"),
        ("date", &date),
    ];
    let answer = manager.fill("/transfers/new", &moved).await;
    assert_eq!(answer.location(), "/transactions", "{}", answer.text());
    let book = app.book(&team).await;
    let transaction = |amount: i64| {
        let mut all = book.transactions();
        let found = all.find(|one| one.details.amount.minor() == amount);
        found.expect("a transaction").id
    };
    Season {
        richard,
        adam,
        mark,
        game: book.last_game().expect("a game").id,
        payment: transaction(2_000),
        transfer: transaction(250),
        team,
    }
}

/// A next game.
pub struct Planned {
    pub id: String,
    /// Its date.
    pub date: String,
    /// The URL of its link, without the host.
    pub path: String,
}

/// Plans a game for today with the form: at least 4 people, at most 5, for 61.00.
pub async fn planned(app: &TestApp, manager: &Browser, team: &Team) -> Planned {
    let date = today();
    let fields = [
        ("date", date.as_str()),
        ("time", "19:30"),
        ("place", "The cage"),
        ("price", "61.00"),
        ("minimum", "4"),
        ("maximum", "5"),
    ];
    let answer = manager.fill("/next/plan", &fields).await;
    assert_eq!(answer.location(), "/next", "{}", answer.text());
    let page = manager.get("/next").await;
    let plans = app.store.next_games(&[team.id]).await.expect("a store");
    Planned {
        id: plans.first().expect("a plan").id.to_string(),
        date,
        path: shared(&page),
    }
}

/// The URL of the link on the page of a next game, without the host.
pub fn shared(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("data-next-game=\"").expect("a link");
    let (events, _) = rest.split_once('"').expect("its end");
    events.trim_end_matches("/events").to_owned()
}

/// Adds a cost of the last game with the form: balls for 9.99, which Mark paid, and Mark and Adam
/// share.
pub async fn cost(app: &TestApp, manager: &Browser, season: &Season) -> CostId {
    let page = manager
        .get(&format!("/costs/new?game={}", season.game))
        .await;
    let form = page
        .form("/costs/new")
        .without(&format!("shares_{}", season.richard))
        .with("what", "Balls")
        .with("amount", "9.99")
        .with("paid_by", &season.mark.to_string());
    let answer = manager.send(&form).await;
    let game = format!("/games/{}", season.game);
    assert_eq!(answer.location(), game, "{}", answer.text());
    let book = app.book(&season.team).await;
    book.costs().next().expect("a cost").id
}

/// Creates a season of this week with the form.
pub async fn named_season(app: &TestApp, manager: &Browser, team: &Team) -> SeasonId {
    let (first, last) = (days_ago(6), today());
    let fields = [
        ("name", "Autumn"),
        ("first", first.as_str()),
        ("last", &last),
    ];
    let page = manager.get("/season").await;
    let form = fields
        .iter()
        .fold(page.form("/season/new"), |form, (name, value)| {
            form.with(name, value)
        });
    let answer = manager.send(&form).await;
    let shown = format!("/season?from={first}&to={last}");
    assert_eq!(answer.location(), shown, "{}", answer.text());
    app.book(team).await.seasons()[0].id
}
