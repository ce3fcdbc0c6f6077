//! The documents of the Flask application, with its field names and types.

use super::super::movements::Movement;
use super::super::sheets::result;
use super::json::{Decimal, Moment};
use super::names::{GUESTS, Names};
use cffa_book::{Currency, Game, Money, Player, Score, Tally};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The date that means never.
const NEVER: Date = date(1970, 1, 1);

/// The score that the Flask application writes for every game, since it has no scores.
const NO_SCORE: Score = Score {
    winning: 1,
    losing: 1,
};

/// A row of `teamSettings.json`.
#[derive(Serialize)]
pub struct Settings<'a> {
    #[serde(rename = "teamName")]
    team_name: &'a str,
}

impl<'a> Settings<'a> {
    pub fn of(team_name: &'a str) -> Self {
        Settings { team_name }
    }
}

/// A row of `teamPlayers.json`.
#[derive(Serialize)]
pub struct PlayerRow<'a> {
    #[serde(rename = "playerName")]
    name: &'a str,
    comment: &'a str,
    retiree: bool,
}

impl<'a> PlayerRow<'a> {
    pub fn of(player: &'a Player, names: &'a Names) -> Self {
        PlayerRow {
            name: names.of_player(player.id),
            comment: player.details.comment.as_str(),
            retiree: player.details.retired,
        }
    }
}

/// A row of `teamSummary.json`.
#[derive(Serialize)]
pub struct Summary<'a> {
    #[serde(rename = "playerName")]
    name: &'a str,
    #[serde(rename = "gamesAttended")]
    attended: usize,
    #[serde(rename = "lastPlayed")]
    last_played: Moment,
    #[serde(rename = "gamesCost")]
    cost: Decimal,
    #[serde(rename = "moniespaid")]
    paid: Decimal,
    balance: Decimal,
}

impl<'a> Summary<'a> {
    pub fn of(name: &'a str, tally: &Tally, currency: Currency) -> Self {
        Summary {
            name,
            attended: tally.attended(),
            last_played: Moment::day(tally.last_played().unwrap_or(NEVER)),
            cost: Decimal::amount(currency, tally.shares),
            // There, shares of other costs are negative payments.
            paid: Decimal::amount(currency, tally.paid() - tally.cost_shares),
            balance: Decimal::amount(currency, tally.balance()),
        }
    }
}

/// A row of `adjustments.json`.
#[derive(Serialize)]
pub struct Adjustment<'a> {
    name: &'a str,
    adjust: Decimal,
}

impl<'a> Adjustment<'a> {
    pub fn of(name: &'a str, carried: Money, currency: Currency) -> Self {
        Adjustment {
            name,
            adjust: Decimal::amount(currency, carried),
        }
    }
}

/// A row of `payments.json`.
#[derive(Serialize)]
pub struct Payment<'a> {
    #[serde(rename = "Player")]
    player: &'a str,
    #[serde(rename = "Type")]
    kind: &'a str,
    #[serde(rename = "Amount")]
    amount: Decimal,
    #[serde(rename = "Date")]
    date: Moment,
}

impl<'a> Payment<'a> {
    pub fn of(movement: &'a Movement, names: &'a Names, currency: Currency) -> Self {
        Payment {
            player: names.of_player(movement.player),
            kind: &movement.kind,
            amount: Decimal::amount(currency, movement.amount),
            date: Moment::day(movement.date),
        }
    }
}

/// A row of `games.json`, in which players are keys.
pub struct GameRow<'a> {
    game: &'a Game,
    logged: Timestamp,
    names: &'a Names,
    currency: Currency,
}

impl<'a> GameRow<'a> {
    pub fn of(game: &'a Game, logged: Timestamp, names: &'a Names, currency: Currency) -> Self {
        GameRow {
            game,
            logged,
            names,
            currency,
        }
    }

    /// `Mark,Mark_has_2_guests,Mark D`
    fn player_list(&self) -> String {
        let mut list = Vec::new();
        for turnout in &self.game.details.line_up {
            let name = self.names.of_player(turnout.player);
            list.push(name.to_owned());
            if turnout.guests > 0 {
                list.push(format!("{name}_has_{}{GUESTS}", turnout.guests));
            }
        }
        list.join(",")
    }
}

impl Serialize for GameRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let details = &self.game.details;
        let (cost, heads) = (details.cost, details.heads());
        let score = details.final_score().unwrap_or(NO_SCORE);
        let mut row = serializer.serialize_map(None)?;
        row.serialize_entry("Timestamp", &Moment::at(self.logged))?;
        row.serialize_entry("Winning Team Score", &score.winning)?;
        row.serialize_entry("Losing Team Score", &score.losing)?;
        row.serialize_entry("Date of Game dd-MON-YYYY", &Moment::day(details.date))?;
        row.serialize_entry("Cost of Game", &Decimal::amount(self.currency, cost))?;
        for turnout in &details.line_up {
            let name = self.names.of_player(turnout.player);
            // The Flask application writes this for players without a recorded result.
            row.serialize_entry(name, details.result_of(turnout).map_or("Draw", result))?;
            if turnout.guests > 0 {
                row.serialize_entry(&format!("{name}{GUESTS}"), &turnout.guests)?;
            }
        }
        row.serialize_entry("PlayerList", &self.player_list())?;
        row.serialize_entry("Players", &heads)?;
        row.serialize_entry("Cost Each", &Decimal::each(self.currency, cost, heads))?;
        if let Some(booker) = details.booker {
            row.serialize_entry("Booker", self.names.of_player(booker))?;
            let how = match self.game.changed == self.game.logged {
                true => "Record submitted by CFFA user",
                false => "Record edited by CFFA user",
            };
            row.serialize_entry("CFFA", how)?;
        }
        row.end()
    }
}
