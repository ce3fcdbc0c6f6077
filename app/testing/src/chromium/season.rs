//! A team after some weeks of a season, created with the same forms that people use.

use super::{Cffa, PASSWORD};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use reqwest::{Client, Response};
use std::collections::BTreeMap;

/// The team of the tests.
pub const TEAM: &str = "Tuesday Turf";
/// The user name of its manager, which is also shown in the line-up.
pub const MANAGER: &str = "richard";
/// The same person as a player.
pub const RICHARD: &str = "Richard B";

/// The players: the name, the weeks in which they play (a pattern of seven), and how many guests
/// they bring in the first of them.
const PLAYERS: [(&str, &str, u32); 17] = [
    (RICHARD, "xxxx.xx", 0),
    ("Adam K", "xxxxxxx", 1),
    ("Mark", "xx.xxxx", 0),
    ("Giles", "x.xxx.x", 0),
    ("Javier", "xxxxx.x", 2),
    ("Big Dave", ".xxxxxx", 0),
    ("Little Dave", "xx.x.xx", 0),
    ("Tomasz", "xxx.xxx", 0),
    ("Omar", ".xx.xxx", 1),
    ("Chidi", "xxxxxx.", 0),
    ("Seán", "x.x.x.x", 0),
    ("Yusuf", ".x.xx.x", 0),
    ("Paul R", "xx....x", 0),
    ("Hiroshi", "..xx.x.", 0),
    ("Will", "x..x...", 3),
    ("Ben", "...x..x", 0),
    ("Lewis", "x......", 0),
];
/// The costs of the pitch, by week.
const COSTS: [&str; 4] = ["61.00", "61.00", "72.50", "58.00"];
/// The scores of the last games.
const SCORES: [(&str, &str); 5] = [("7", "5"), ("4", "4"), ("9", "6"), ("3", "2"), ("5", "1")];

/// The manager's own HTTP client.
pub struct Season {
    client: Client,
    url: String,
    team: String,
    /// Ids of the players by their names.
    pub ids: BTreeMap<String, String>,
}

impl Season {
    /// Sets up the first manager and creates the team; the manager is its only player.
    pub async fn open(cffa: &Cffa) -> Season {
        let client = crate::http::builder().cookie_store(true).build();
        let mut season = Season {
            client: client.expect("an HTTP client"),
            url: cffa.url.clone(),
            team: String::new(),
            ids: BTreeMap::new(),
        };
        let account = [
            ("username", MANAGER),
            ("name", RICHARD),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ];
        season.send(&cffa.set_up, &account).await;
        let team = [
            ("team_name", TEAM),
            ("currency", "GBP"),
            ("player_name", RICHARD),
        ];
        season.send("/onboarding", &team).await;
        let form = season.page("/transfers/new").await;
        season.team = after(&form, "name=\"team\" value=\"").to_owned();
        season.learn().await;
        season
    }

    /// Creates the team and plays this many Tuesdays, with payments in between.
    pub async fn played(cffa: &Cffa, weeks: usize) -> Season {
        let mut season = Season::open(cffa).await;
        let today = jiff::Zoned::now().date();
        let last = today.nth_weekday(-1, Weekday::Tuesday).expect("a Tuesday");
        for week in 0..weeks {
            let back = i64::try_from(weeks - 1 - week).expect("a few weeks");
            let date = last.checked_sub(back.weeks()).expect("a date");
            season.game(week, date).await;
            season.payments(week, date).await;
        }
        season
    }

    /// Adds a player.
    pub async fn player(&mut self, name: &str) {
        self.send("/players/new", &[("name", name)]).await;
        self.learn().await;
    }

    /// Records a payment.
    pub async fn pays(&self, name: &str, amount: &str, date: Date, note: &str) {
        let date = date.to_string();
        let payment = [
            ("player", self.id(name)),
            ("amount", amount),
            ("date", &date),
            ("note", note),
        ];
        self.send("/transactions/new", &payment).await;
    }

    /// Sends a form like its page. It must be accepted.
    pub async fn send(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let key = format!("00000000-0000-4000-8000-{:012x}", rand::random::<u32>());
        let mut form = vec![("form_key", key.as_str()), ("team", &self.team)];
        form.extend_from_slice(fields);
        let sent = self.client.post(format!("{}{path}", self.url));
        let answer = sent.header("Origin", &self.url).form(&form).send().await;
        self.taken(path, answer).await
    }

    /// Reads a page.
    pub async fn page(&self, path: &str) -> String {
        let answer = self.client.get(format!("{}{path}", self.url)).send().await;
        self.taken(path, answer).await
    }

    /// The ID of a player.
    pub fn id(&self, name: &str) -> &str {
        let known = self.ids.get(name);
        known.unwrap_or_else(|| panic!("{name} is not in the team"))
    }

    /// An invitation link for a player.
    pub async fn invite(&self, player: &str) -> String {
        let asked = [
            ("invite_role", "player"),
            ("invite_player", self.id(player)),
            ("days", "7"),
        ];
        let page = self.send("/manageUserAccess/invite", &asked).await;
        let (_, field) = page.split_once("id=\"new-link\"").expect("the link");
        after(field, "value=\"").to_owned()
    }

    async fn taken(&self, path: &str, answer: reqwest::Result<Response>) -> String {
        let answer = answer.unwrap_or_else(|why| panic!("{path}: {why}"));
        let status = answer.status();
        let text = answer.text().await.expect("a page");
        assert!(status.is_success(), "{path} answers {status}:\n{text}");
        text
    }

    /// Loads the IDs of all players in the team.
    async fn learn(&mut self) {
        let page = self.page("/transfers/new").await;
        for option in page.split("<option value=\"").skip(1) {
            let Some((id, rest)) = option.split_once('"') else {
                continue;
            };
            let name = after(rest, ">").to_owned();
            if !id.is_empty() {
                self.ids.insert(name, id.to_owned());
            }
        }
    }

    async fn game(&mut self, week: usize, date: Date) {
        let (winning, losing) = SCORES[week % SCORES.len()];
        let sides = match winning == losing {
            true => ["draw", "draw"],
            false => ["win", "lose"],
        };
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut new_names = 0;
        for (name, weeks, guests) in PLAYERS {
            if weeks.as_bytes()[week % weeks.len()] != b'x' {
                continue;
            }
            let guests = if week % 7 == 2 || week == 0 {
                guests
            } else {
                0
            };
            match self.ids.get(name) {
                Some(id) => {
                    fields.push((format!("played_{id}"), "on".to_owned()));
                    fields.push((format!("guests_{id}"), guests.to_string()));
                    let result = match (name, week % 7) {
                        ("Paul R", 6) => "no_show",
                        _ => sides[fields.len() / 3 % 2],
                    };
                    fields.push((format!("result_{id}"), result.to_owned()));
                }
                None => {
                    fields.push((format!("new_name_{new_names}"), name.to_owned()));
                    fields.push((format!("new_guests_{new_names}"), guests.to_string()));
                    new_names += 1;
                }
            }
        }
        let booker = if week % 3 == 1 && self.ids.contains_key("Adam K") {
            self.id("Adam K")
        } else {
            self.id(RICHARD)
        };
        let date = date.to_string();
        let mut form = vec![
            ("date", date.as_str()),
            ("cost", COSTS[week % COSTS.len()]),
            ("booker", booker),
            ("winning", winning),
            ("losing", losing),
        ];
        form.extend(fields.iter().map(|(name, value)| (&**name, &**value)));
        self.send("/games/new", &form).await;
        self.learn().await;
    }

    /// A few pay every week; some forget.
    async fn payments(&self, week: usize, date: Date) {
        let rounds = [
            ("Mark", 2, "10.00", "cash"),
            ("Giles", 3, "15.00", ""),
            ("Javier", 4, "40.00", "bank transfer"),
            ("Big Dave", 3, "20.00", "cash"),
            ("Tomasz", 4, "25.00", "bank transfer"),
            ("Chidi", 2, "12.00", ""),
            ("Seán", 6, "30.00", "for the season"),
            ("Omar", 5, "20.00", "cash"),
            ("Little Dave", 4, "18.50", ""),
            ("Yusuf", 5, "15.00", ""),
            ("Paul R", 6, "20.00", "cash"),
            (RICHARD, 2, "-60.00", "paid back for the pitch"),
            ("Adam K", 3, "-45.00", "paid back for the pitch"),
        ];
        let paid_on = date.checked_add(2.days()).expect("a date");
        if paid_on > jiff::Zoned::now().date() {
            return;
        }
        for (name, every, amount, note) in rounds {
            if week % every == every - 1 && self.ids.contains_key(name) {
                self.pays(name, amount, paid_on, note).await;
            }
        }
    }
}

/// The text after `start`, up to the end of the attribute or of the text.
fn after<'a>(text: &'a str, start: &str) -> &'a str {
    let (_, rest) = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start:?} on the page"));
    let end = rest.find(['"', '<']).unwrap_or(rest.len());
    &rest[..end]
}
