//! `cffa balances`

use super::{find_team, open_store, println_lossy, sentences};
use cffa_book::{Book, Player};
use cffa_services::books::Books;
use cffa_services::config::Config;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    player: String,
    balance: String,
    attended: usize,
    last_played: Option<String>,
    paid: String,
    games_cost: String,
}

fn row(book: &Book, player: &Player) -> Row {
    let (tally, currency) = (book.tally(player.id), book.settings().currency);
    Row {
        player: player.details.name.to_string(),
        balance: currency.plain(tally.balance()),
        attended: tally.attended(),
        last_played: tally.last_played().map(|date| date.to_string()),
        paid: currency.plain(tally.paid()),
        games_cost: currency.plain(tally.shares),
    }
}

/// Prints every player's balance, sorted by name.
pub async fn print(config: &Config, team: Option<&str>, json: bool) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    let team = find_team(&*store, team).await?;
    let books = Books::new(store);
    let book = books.read(&team).await?;
    let rows: Vec<Row> = book
        .players()
        .into_iter()
        .map(|player| row(&book, player))
        .collect();
    if json {
        println_lossy(serde_json::to_string_pretty(&rows)?);
        return Ok(());
    }
    let width = rows
        .iter()
        .map(|row| row.player.chars().count())
        .max()
        .unwrap_or(0);
    let held = book.settings().currency.show(book.money_held());
    for Row {
        player,
        balance,
        attended,
        last_played,
        ..
    } in &rows
    {
        let attendance = sentences::attendance(*attended, last_played.as_deref());
        println_lossy(format!("{player:width$}  {balance:>12}  {attendance}"));
    }
    println_lossy(sentences::money_held(&team.name, held));
    Ok(())
}
