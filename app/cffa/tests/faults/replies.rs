//! Clients that reply to one next game at the same time, and a model of what it shows.

use crate::api::{Answer, Api, Outcome, ask, try_once, until_answered};
use crate::checker::Anomaly;
use crate::notes::{Notes, Work};
use crate::register::Register;
use jiff::{ToSpan, Zoned};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// The maximum number of players: few, so that there is a waiting list.
const MAXIMUM: u64 = 6;
/// How many days ahead the game is: more than a clock jumps, so that it is never over.
const AHEAD_DAYS: i64 = 100;
const INTERVAL: Duration = Duration::from_millis(40);

/// A reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reply {
    Nothing,
    Absent,
    /// With this number of guests.
    Coming(u64),
}

/// A person who replies repeatedly.
#[derive(Debug)]
struct Person {
    replies: Register<Reply>,
    /// The number of the latest reply.
    at: u32,
    /// When that reply was first sent, if its outcome is unknown.
    pending: Option<Instant>,
    /// The id of their reply, if there is one.
    id: String,
    /// When they requested to come, and when that was acknowledged, if they are coming.
    joined: Option<(Instant, Instant)>,
}

type People = BTreeMap<String, Person>;

/// The next game of the team.
#[derive(Clone)]
pub struct NextGame {
    api: Api,
    people: Arc<Mutex<People>>,
}

impl NextGame {
    /// Plans a next game, to which this number of people will reply.
    pub async fn plan(api: Api, people: usize) -> NextGame {
        let date = Zoned::now().date() + AHEAD_DAYS.days();
        let new = json!({
            "date": date, "time": "19:30", "place": "The cage", "maximum": MAXIMUM,
        });
        let request = || api.request("POST", "next-game").json(&new);
        let planned = until_answered(request).await;
        assert_eq!(planned.status, 201, "{}", planned.json);
        let person = |at| {
            let person = Person {
                replies: Register::new(Reply::Nothing),
                at: 0,
                pending: None,
                id: String::new(),
                joined: None,
            };
            (format!("Guest {at}"), person)
        };
        NextGame {
            api,
            people: Arc::new(Mutex::new((1..=people).map(person).collect())),
        }
    }

    fn people(&self) -> MutexGuard<'_, People> {
        self.people.lock().unwrap()
    }

    pub fn names(&self) -> Vec<String> {
        self.people().keys().cloned().collect()
    }

    /// Replies as a person until `over` is set. Each reply is sent with its key until it is
    /// acknowledged, if necessary in the next round.
    pub async fn reply(self, notes: Notes, name: String, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let (at, id) = self.with(&name, |person| (person.send(), person.id.clone()));
            let request = self.request(&name, &id, reply(at));
            let request = request.header("Idempotency-Key", format!("{name} {at}"));
            match try_once(&notes, request).await {
                Outcome::Done(answer) => {
                    self.with(&name, |person| person.acknowledge(&name, &answer.json));
                    notes.acknowledged(Work::Replies);
                }
                Outcome::Refused(answer) => {
                    let what = format!("{name} can't reply {:?}: {}", reply(at), answer.json);
                    notes.anomalies().push(Anomaly::other(what));
                    notes.refused(Work::Replies);
                    self.with(&name, Person::refuse);
                }
                Outcome::Unknown => {}
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    fn with<T>(&self, name: &str, work: impl FnOnce(&mut Person) -> T) -> T {
        work(self.people().get_mut(name).expect("a person"))
    }

    fn request(&self, name: &str, id: &str, reply: Reply) -> reqwest::RequestBuilder {
        let answers = "next-game/answers";
        let before = format!("{answers}/{id}");
        let mut body = match reply {
            Reply::Nothing => return self.api.request("DELETE", &before),
            Reply::Absent => json!({"coming": false}),
            Reply::Coming(guests) => json!({"coming": true, "guests": guests}),
        };
        if !id.is_empty() {
            return self.api.request("PUT", &before).json(&body);
        }
        body["name"] = json!(name);
        self.api.request("POST", answers).json(&body)
    }

    /// Reads until `over` is set.
    pub async fn read(self, notes: Notes, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let known = self.known();
            let answer = ask(self.api.request("GET", "next-game")).await;
            if let Some(Answer {
                status: 200, json, ..
            }) = answer
            {
                notes
                    .anomalies()
                    .extend(shown(&mut self.people(), &json, &known));
                notes.read(Work::Replies);
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    fn known(&self) -> BTreeMap<String, usize> {
        let people = self.people();
        let known = people.iter();
        known
            .map(|(name, person)| (name.clone(), person.replies.known()))
            .collect()
    }

    /// All anomalies at the end, at any of the servers.
    pub async fn end(&self, notes: &Notes) -> Vec<Anomaly> {
        let mut anomalies = Vec::new();
        for request in self.api.request_each("next-game") {
            let known = self.known();
            let answer = until_answered(|| request.try_clone().expect("no body")).await;
            let mut people = self.people();
            anomalies.extend(shown(&mut people, &answer.json, &known));
            anomalies.extend(order(&people, &answer.json));
        }
        let people = self.people();
        let pending = people.values().filter(|it| it.pending.is_some());
        pending.for_each(|_| notes.unknown(Work::Replies));
        anomalies
    }
}

impl Person {
    /// The number of the reply to send: the same one until it is acknowledged.
    fn send(&mut self) -> u32 {
        if self.pending.is_none() {
            self.at += 1;
            self.replies.send(reply(self.at));
            self.pending = Some(Instant::now());
        }
        self.at
    }

    fn acknowledge(&mut self, name: &str, next_game: &Value) {
        self.replies.acknowledge();
        let found = listed(next_game).find(|one| one["name"] == name);
        let id = found.and_then(|one| one["id"].as_str());
        self.id = id.unwrap_or_default().to_owned();
        let asked = self.pending.take().expect("it was sent");
        self.joined = match self.replies.last() {
            Reply::Coming(_) => self.joined.or(Some((asked, Instant::now()))),
            Reply::Nothing | Reply::Absent => None,
        };
    }

    fn refuse(&mut self) {
        self.replies.refuse();
        self.pending = None;
    }
}

/// The reply with this number. Consecutive replies differ.
fn reply(at: u32) -> Reply {
    match at % 12 {
        10 => Reply::Absent,
        11 => Reply::Nothing,
        guests => Reply::Coming(u64::from(guests)),
    }
}

fn listed(next_game: &Value) -> impl Iterator<Item = &Value> {
    let of = |name: &str| next_game[name].as_array().into_iter().flatten();
    of("coming").chain(of("absent"))
}

/// The anomalies in a next game that was requested when `known` replies were acknowledged.
fn shown(people: &mut People, next_game: &Value, known: &BTreeMap<String, usize>) -> Vec<Anomaly> {
    let mut anomalies = Vec::new();
    let number = |json: &Value, name: &str| json[name].as_u64().unwrap_or_default();
    let mut seen: BTreeMap<&str, Reply> = BTreeMap::new();
    let mut heads = 0;
    for one in listed(next_game) {
        let name = one["name"].as_str().unwrap_or_default();
        let all = number(one, "playing") + number(one, "waiting");
        heads += all;
        let reply = all.checked_sub(1).map_or(Reply::Absent, Reply::Coming);
        if seen.insert(name, reply).is_some() {
            anomalies.push(Anomaly::doubled(format!("{name} replied twice")));
        }
    }
    let counts = (number(next_game, "playing"), number(next_game, "waiting"));
    if counts != (heads.min(MAXIMUM), heads.saturating_sub(MAXIMUM)) {
        let what = format!("{counts:?} play and wait, of {heads}");
        anomalies.push(Anomaly::other(what));
    }
    for (name, person) in people {
        let reply = seen.remove(name.as_str()).unwrap_or(Reply::Nothing);
        if let Err(what) = person.replies.read_value(known[name], &reply) {
            anomalies.push(Anomaly::lost(format!("{name}: {what}")));
        }
    }
    let unknown = seen.keys();
    anomalies.extend(unknown.map(|name| Anomaly::other(format!("{name} never replied"))));
    anomalies
}

/// Checks the order: a person who requested to come after another was acknowledged is listed after
/// them.
fn order(people: &People, next_game: &Value) -> Vec<Anomaly> {
    let coming = next_game["coming"].as_array().into_iter().flatten();
    let joined = coming.filter_map(|one| {
        let name = one["name"].as_str()?;
        let person = people.get(name).filter(|it| it.pending.is_none())?;
        Some((name, person.joined?))
    });
    let joined: Vec<_> = joined.collect();
    let mut anomalies = Vec::new();
    for (at, (first, (asked, _))) in joined.iter().enumerate() {
        for (second, (_, told)) in &joined[at + 1..] {
            if told < asked {
                let what = format!("{first} stands before {second}, who came first");
                anomalies.push(Anomaly::other(what));
            }
        }
    }
    anomalies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Kind;

    fn person(reply: Reply, joined: Instant) -> Person {
        let mut replies = Register::new(Reply::Nothing);
        replies.send(reply);
        replies.acknowledge();
        Person {
            replies,
            at: 1,
            pending: None,
            id: String::new(),
            joined: Some((joined, joined)),
        }
    }

    fn consistent() -> (People, Value) {
        let began = Instant::now();
        let later = began + Duration::from_secs(1);
        let people = [
            ("Ann", person(Reply::Coming(3), began)),
            ("Bob", person(Reply::Coming(4), later)),
            ("Cid", person(Reply::Absent, began)),
        ];
        let next_game = json!({
            "playing": 6, "waiting": 3,
            "coming": [
                {"name": "Ann", "playing": 4, "waiting": 0},
                {"name": "Bob", "playing": 2, "waiting": 3},
            ],
            "absent": [{"name": "Cid"}],
        });
        let people = people.map(|(name, person)| (name.to_owned(), person));
        (people.into(), next_game)
    }

    fn found(people: &mut People, next_game: &Value) -> Vec<Anomaly> {
        let known = people.iter();
        let known = known.map(|(name, person)| (name.clone(), person.replies.known()));
        let known = known.collect();
        let mut found = shown(people, next_game, &known);
        found.extend(order(people, next_game));
        found
    }

    /// A change of the response that must be detected.
    type Corruption = fn(&mut Value);

    #[test]
    fn anomalies_of_a_next_game_are_detected() {
        let (mut people, next_game) = consistent();
        assert_eq!(found(&mut people, &next_game), Vec::new());
        let corruptions: [(&str, Kind, Corruption); 6] = [
            ("a reply is gone", Kind::Lost, |it| {
                it["absent"] = json!([]);
            }),
            ("one is as it was", Kind::Lost, |it| {
                it["coming"][1]["waiting"] = json!(2);
                it["waiting"] = json!(2);
            }),
            ("one is there twice", Kind::Doubled, |it| {
                it["absent"] = json!([{"name": "Cid"}, {"name": "Cid"}]);
            }),
            ("a stranger is there", Kind::Other, |it| {
                it["absent"] = json!([{"name": "Cid"}, {"name": "Dee"}]);
            }),
            ("more play than fit", Kind::Other, |it| {
                it["playing"] = json!(9);
                it["waiting"] = json!(0);
            }),
            ("the last is first", Kind::Other, |it| {
                it["coming"].as_array_mut().unwrap().reverse();
            }),
        ];
        for (what, kind, corruption) in corruptions {
            let (mut people, mut next_game) = consistent();
            corruption(&mut next_game);
            let found = found(&mut people, &next_game);
            assert!(found.iter().any(|it| it.kind == kind), "{what}: {found:?}");
        }
    }
}
