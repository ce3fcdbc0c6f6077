//! A row of `games.json`, where players and fields share one set of keys.
//!
//! A player's name is a key of the document, like `Booker` or `Cost of Game`, and a player may have
//! such a name. `PlayerList` tells them apart.

use super::decimal::Decimal;
use super::documents::Read;
use super::extended::{count, day, decimal, text};
use super::game_keys::{
    BOOKER, COST, COST_EACH, DATE, FIELDS, GUESTS, Keys, LOSING, Listed, PLAYERS, Status, WINNING,
    field, is_status, status, with_dotted_names,
};
use super::json::{Row, Value};
use crate::unpack::shown;
use cffa_book::{GameResult, Score, limits};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// Decimal places of the cost of one head if the cost of the game is lost.
const FINE: u32 = 12;

/// A player in the line-up.
#[derive(Debug, PartialEq, Eq)]
pub struct Played {
    /// The name, exactly as the key.
    pub name: String,
    /// The guests they brought.
    pub guests: u8,
    /// Their result.
    pub result: Option<GameResult>,
}

/// A game as stored in the row.
#[derive(Debug)]
pub struct GameRow {
    /// The date.
    pub date: Read<Date>,
    /// The cost; if the field is lost, the sum of what all heads paid.
    pub cost: Read<Decimal>,
    /// The booker; games from a spreadsheet have none.
    pub booker: Option<String>,
    /// The score.
    pub score: Option<Score>,
    /// The players, in the order of the list of players.
    pub line_up: Vec<Played>,
    /// Guests who came without the player who is charged for them.
    pub guests_alone: Vec<(String, u8)>,
    /// Oddities, each as the end of a sentence about the game.
    pub oddities: Vec<String>,
}

impl GameRow {
    /// Reads a row. `is_player` returns whether a name is that of one of the team's players.
    pub fn read(row: &Row, is_player: &dyn Fn(&str) -> bool) -> GameRow {
        let mut oddities = Vec::new();
        let row = with_dotted_names(row);
        let row = &Keys::of(&row);
        let listed = Listed::read(row, is_player);
        let in_list: HashSet<&str> = listed.names.iter().map(String::as_str).collect();
        let (mut results, guests) = keys(row, &in_list, is_player, &mut oddities);
        let stated = field(row, &in_list, PLAYERS).and_then(|value| count(value, 100_000).ok());
        add_those_without_key(row, &listed, &guests, stated, &mut results);

        let place: HashMap<&str, usize> = listed
            .names
            .iter()
            .enumerate()
            .map(|(at, name)| (name.as_str(), at))
            .collect();
        let last = listed.names.len();
        results.sort_by_key(|(name, _)| place.get(name.as_str()).copied().unwrap_or(last));

        let mut line_up: Vec<Played> = Vec::with_capacity(results.len());
        for (name, result) in results {
            let guests = guests_of(&name, &guests, &listed, &mut oddities);
            line_up.push(Played {
                name,
                guests,
                result,
            });
        }
        let played: u32 = line_up.iter().map(|one| 1 + u32::from(one.guests)).sum();
        let mut guests_alone = alone(&guests, &line_up);
        let with_guests = guests_alone
            .iter()
            .map(|(_, guests)| u32::from(*guests))
            .fold(played, u32::saturating_add);
        if stated != Some(with_guests) {
            for (name, _) in guests_alone.drain(..) {
                let name = shown(&name);
                oddities.push(format!(
                    "it has guests of {name}, who did not play; they are not counted"
                ));
            }
        }
        let heads = if guests_alone.is_empty() {
            played
        } else {
            with_guests
        };
        if let Some(stated) = stated
            && stated != heads
            && !line_up.is_empty()
        {
            oddities.push(format!(
                "it says it had {stated} heads, but {heads} are listed; its cost is split between \
                those"
            ));
        }
        GameRow {
            date: day(row.get(DATE)),
            cost: cost(row, &in_list, stated.unwrap_or(heads), &mut oddities),
            booker: booker(row, &in_list, &mut oddities),
            score: score(row, &mut oddities),
            line_up,
            guests_alone,
            oddities,
        }
    }
}

type Results = Vec<(String, Option<GameResult>)>;
type Guests = HashMap<String, Read<u32>>;

/// Determines, key by key, who played and how many guests they brought.
fn keys(
    row: &Keys,
    in_list: &HashSet<&str>,
    is_player: &dyn Fn(&str) -> bool,
    oddities: &mut Vec<String>,
) -> (Results, Guests) {
    let mut results = Results::new();
    let mut guests = Guests::new();
    for &name in &row.order {
        let Some(value) = row.get(name) else {
            continue;
        };
        let listed = in_list.contains(name);
        if FIELDS.contains(&name) {
            if listed {
                let result = match status(value) {
                    Status::Played(result) => result,
                    _ => None,
                };
                results.push((name.to_owned(), result));
            }
            continue;
        }
        let a_player = listed || (is_player(name) && text(value).is_some());
        if let Some(whose) = name.strip_suffix(GUESTS).filter(|_| !a_player) {
            let none = matches!(value, Value::Null)
                || text(value).is_some_and(|text| text.trim().is_empty());
            let brought = if none {
                Ok(0)
            } else {
                count(value, u32::from(limits::GUESTS))
            };
            guests.insert(whose.to_owned(), brought);
            continue;
        }
        match status(value) {
            Status::Played(result) => results.push((name.to_owned(), result)),
            Status::Absent => {}
            Status::Unknown if listed => results.push((name.to_owned(), None)),
            Status::Unknown => {
                let name = shown(name);
                oddities.push(format!("the value of {name} is not known and was left out"));
            }
        }
    }
    (results, guests)
}

/// Adds people in the list who have no key, if the number of heads is right only with them.
fn add_those_without_key(
    row: &Keys,
    listed: &Listed,
    guests: &Guests,
    stated: Option<u32>,
    results: &mut Results,
) {
    let missing: Vec<&String> = listed
        .names
        .iter()
        .filter(|name| row.get(name).is_none())
        .collect();
    let Some(stated) = stated.filter(|_| !missing.is_empty()) else {
        return;
    };
    let brought = |name: &str| match guests.get(name) {
        Some(Ok(guests)) => *guests,
        _ => listed.guests.get(name).copied().unwrap_or(0),
    };
    let with = results
        .iter()
        .map(|(name, _)| name)
        .chain(missing.iter().copied())
        .map(|name| brought(name).saturating_add(1))
        .fold(0_u32, u32::saturating_add);
    if with == stated {
        results.extend(missing.into_iter().map(|name| (name.clone(), None)));
    }
}

fn guests_of(name: &str, guests: &Guests, listed: &Listed, oddities: &mut Vec<String>) -> u8 {
    let in_list = || listed.guests.get(name).copied().unwrap_or(0);
    let number = match guests.get(name) {
        Some(Ok(number)) => *number,
        Some(Err(why)) => {
            let name = shown(name);
            oddities.push(format!(
                "the number of guests of {name} {why}; none are counted"
            ));
            0
        }
        None => in_list(),
    };
    match u8::try_from(number) {
        Ok(number) if number <= limits::GUESTS => number,
        _ => {
            let name = shown(name);
            oddities.push(format!(
                "{number} guests of {name} are too many; none are counted"
            ));
            0
        }
    }
}

/// Guests of people who did not play themselves. The Flask application charges those people.
fn alone(guests: &Guests, line_up: &[Played]) -> Vec<(String, u8)> {
    let listed_players: HashSet<&str> = line_up.iter().map(|one| one.name.as_str()).collect();
    let mut alone: Vec<(String, u8)> = guests
        .iter()
        .filter(|(name, _)| !listed_players.contains(name.as_str()))
        .filter_map(|(name, brought)| {
            let brought = u8::try_from(*brought.as_ref().ok()?).ok()?;
            (brought > 0).then(|| (name.clone(), brought))
        })
        .collect();
    alone.sort_unstable();
    alone
}

fn cost(
    row: &Keys,
    in_list: &HashSet<&str>,
    heads: u32,
    oddities: &mut Vec<String>,
) -> Read<Decimal> {
    let cost = decimal(field(row, in_list, COST));
    if cost.is_ok() || !in_list.contains(COST) {
        return cost;
    }
    // A player called "Cost of Game" overwrote it, but the cost per head is still there.
    let each = decimal(field(row, in_list, COST_EACH))?;
    let total = each
        .rounded(FINE)
        .checked_mul(i128::from(heads))
        .ok_or("is far too large")?;
    oddities.push(
        "its cost was overwritten by a player's name, and calculated from the cost per head"
            .to_owned(),
    );
    // Division left an error in the last decimal places. Rounding to six places removes it.
    let fine = Decimal::read(&format!("{total}E-{FINE}"))?.rounded(FINE / 2);
    Decimal::read(&format!("{fine}E-{}", FINE / 2))
}

fn booker(row: &Keys, in_list: &HashSet<&str>, oddities: &mut Vec<String>) -> Option<String> {
    if in_list.contains(BOOKER) && is_status(row.get(BOOKER)) {
        oddities.push("who booked it was overwritten by a player called Booker".to_owned());
        return None;
    }
    let name = text(row.get(BOOKER)?)?;
    (!name.trim().is_empty()).then(|| name.to_owned())
}

fn score(row: &Keys, oddities: &mut Vec<String>) -> Option<Score> {
    let side = |name| {
        let value = row
            .get(name)
            .filter(|value| !matches!(value, Value::Null))?;
        if text(value).is_some_and(|text| text.trim().is_empty()) {
            return None;
        }
        let goals = count(value, u32::from(limits::SCORE));
        Some(goals.map(|goals| u16::try_from(goals).unwrap_or(limits::SCORE)))
    };
    match (side(WINNING), side(LOSING)) {
        (Some(Ok(winning)), Some(Ok(losing))) if winning < losing => {
            oddities.push(
                "the losing side has more goals than the winning side; they were swapped"
                    .to_owned(),
            );
            Some(Score {
                winning: losing,
                losing: winning,
            })
        }
        (Some(Ok(winning)), Some(Ok(losing))) => Some(Score { winning, losing }),
        (Some(Err(why)), _) | (_, Some(Err(why))) => {
            oddities.push(format!("a score {why}; it was left out"));
            None
        }
        _ => None,
    }
}
