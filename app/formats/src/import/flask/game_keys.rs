//! The keys of a row of `games.json`: which are fields, and what the list of players says about the
//! others.

use super::extended::text;
use super::json::{Row, Value};
use cffa_book::{GameResult, limits};
use std::collections::{HashMap, HashSet};

pub const PLAYER_LIST: &str = "PlayerList";
pub const PLAYERS: &str = "Players";
pub const BOOKER: &str = "Booker";
pub const COST: &str = "Cost of Game";
pub const COST_EACH: &str = "Cost Each";
pub const DATE: &str = "Date of Game dd-MON-YYYY";
pub const WINNING: &str = "Winning Team Score";
pub const LOSING: &str = "Losing Team Score";
pub const GUESTS: &str = "_guests";

/// The keys that are fields, unless the list of players names them too.
pub const FIELDS: [&str; 11] = [
    "_id",
    "Timestamp",
    WINNING,
    LOSING,
    DATE,
    COST,
    PLAYER_LIST,
    PLAYERS,
    COST_EACH,
    BOOKER,
    "CFFA",
];

/// The most bytes of a key that can be a name.
pub const LONGEST_KEY: usize = 4 * limits::NAME;

/// The meaning of a value at a player's name.
pub enum Status {
    Played(Option<GameResult>),
    Absent,
    Unknown,
}

pub fn status(value: &Value) -> Status {
    let Some(text) = text(value) else {
        return match value {
            Value::Null => Status::Absent,
            _ => Status::Unknown,
        };
    };
    match text.trim().to_ascii_lowercase().as_str() {
        "win" => Status::Played(Some(GameResult::Win)),
        "lose" => Status::Played(Some(GameResult::Lose)),
        "draw" => Status::Played(Some(GameResult::Draw)),
        "no show" => Status::Played(Some(GameResult::NoShow)),
        "" | "no play" => Status::Absent,
        _ => Status::Unknown,
    }
}

pub fn is_status(value: Option<&Value>) -> bool {
    value.is_some_and(|value| text(value).is_some() && !matches!(status(value), Status::Unknown))
}

/// The content of `PlayerList`.
#[derive(Default)]
pub struct Listed {
    pub names: Vec<String>,
    pub guests: HashMap<String, u32>,
}

/// An index of a row's keys, because a row from an unknown source may have very many.
pub struct Keys<'a> {
    pub order: Vec<&'a str>,
    values: HashMap<&'a str, &'a Value>,
}

impl<'a> Keys<'a> {
    pub fn of(row: &'a Row) -> Self {
        let mut order = Vec::with_capacity(row.0.len());
        let mut values = HashMap::with_capacity(row.0.len());
        for (name, value) in &row.0 {
            if values.insert(name.as_str(), value).is_none() {
                order.push(name.as_str());
            }
        }
        Keys { order, values }
    }

    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.values.get(name).copied()
    }
}

/// The value of a field, unless a player with that name replaced it.
pub fn field<'a>(row: &Keys<'a>, in_list: &HashSet<&str>, name: &str) -> Option<&'a Value> {
    row.get(name)
        .filter(|value| !(in_list.contains(name) && is_status(Some(value))))
}

/// The database stores the key `J. Smith` as ` Smith` within `J`; this joins them again.
pub fn with_dotted_names(row: &Row) -> Row {
    fn flatten(prefix: &str, inner: &Row, into: &mut Vec<(String, Value)>) {
        if prefix.len() > LONGEST_KEY {
            return;
        }
        for (name, value) in &inner.0 {
            let name = format!("{prefix}.{name}");
            match value {
                Value::Document(deeper) => flatten(&name, deeper, into),
                plain => into.push((name, plain.clone())),
            }
        }
    }
    let mut fields = Vec::with_capacity(row.0.len());
    for (name, value) in &row.0 {
        match value {
            Value::Document(inner) if !inner.0.iter().any(|(key, _)| key.starts_with('$')) => {
                flatten(name, inner, &mut fields);
            }
            other => fields.push((name.clone(), other.clone())),
        }
    }
    Row(fields)
}

impl Listed {
    pub fn read(row: &Keys, is_player: &dyn Fn(&str) -> bool) -> Listed {
        // A player called PlayerList overwrote the list with their result.
        let overwritten = is_status(row.get(PLAYER_LIST));
        let Some(list) = row.get(PLAYER_LIST).and_then(text).filter(|_| !overwritten) else {
            return Listed::default();
        };
        let is_name =
            |name: &str| is_player(name) || (!FIELDS.contains(&name) && is_status(row.get(name)));
        let parts: Vec<&str> = list.split(',').collect();
        let mut listed = Listed::default();
        let mut seen = HashSet::new();
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            let mut taken = 1;
            let mut name = (*part).to_owned();
            if !is_name(&name) {
                if let Some((whose, guests)) = guests_mark(part) {
                    listed.guests.insert(whose.to_owned(), guests);
                    at += 1;
                    continue;
                }
                // A name may contain commas.
                for many in 2..=4 {
                    let joined = parts.get(at..at + many).map(|some| some.join(","));
                    if let Some(joined) = joined.filter(|joined| is_name(joined)) {
                        (name, taken) = (joined, many);
                        break;
                    }
                }
            }
            if !name.trim().is_empty() && seen.insert(name.clone()) {
                listed.names.push(name);
            }
            at += taken;
        }
        listed
    }
}

/// `Mark_has_2_guests`.
pub fn guests_mark(part: &str) -> Option<(&str, u32)> {
    let (whose, guests) = part.strip_suffix(GUESTS)?.rsplit_once("_has_")?;
    guests.parse().ok().map(|guests| (whose, guests))
}
