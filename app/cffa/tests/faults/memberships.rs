//! A manager who invites somebody, changes their role and takes their access away, and they who
//! accept and leave; and what must be true of the team.

use crate::api::{Answer, Api, Outcome, ask, try_once, until_answered};
use crate::checker::Wrong;
use crate::notes::{Notes, Work};
use crate::register::Register;
use cffa_store::TeamEvent;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

const BETWEEN: Duration = Duration::from_millis(80);

/// What is done to a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Invite,
    Accept,
    Promote,
    Demote,
    Revoke,
    Reinstate,
    Leave,
}

/// Over and over, so that each is possible after the one before.
const STEPS: [Step; 12] = [
    Step::Invite,
    Step::Accept,
    Step::Promote,
    Step::Demote,
    Step::Promote,
    Step::Revoke,
    Step::Reinstate,
    Step::Demote,
    Step::Revoke,
    Step::Reinstate,
    Step::Promote,
    Step::Leave,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Player,
    Manager,
}

/// Where somebody stands in the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Outside,
    Member(Role),
    Revoked(Role),
}

impl Place {
    fn after(self, step: Step) -> Place {
        match (step, self) {
            (Step::Invite, place) => place,
            (Step::Accept | Step::Demote, _) => Place::Member(Role::Player),
            (Step::Promote, _) => Place::Member(Role::Manager),
            (Step::Revoke, Place::Member(role)) => Place::Revoked(role),
            (Step::Reinstate, Place::Revoked(role)) => Place::Member(role),
            (Step::Leave, _) => Place::Outside,
            (Step::Revoke | Step::Reinstate, place) => panic!("{step:?} of {place:?}"),
        }
    }
}

/// What the team notes of a step.
fn event(step: Step, name: &str, manager: &str) -> String {
    match step {
        Step::Invite => format!("invited {name} to be a player"),
        Step::Accept => format!("joined as a player on the invitation of {manager}"),
        Step::Promote => format!("made {name} a manager"),
        Step::Demote => format!("made {name} a player"),
        Step::Revoke => format!("revoked the access of {name}"),
        Step::Reinstate => format!("reinstated {name}"),
        Step::Leave => "left the team".to_owned(),
    }
}

#[derive(Debug)]
struct Model {
    places: Register<Place>,
    /// The steps that were acknowledged.
    done: usize,
    /// Whether the next was sent, and may be done or not.
    is_pending: bool,
    invitation: String,
    account: String,
}

impl Model {
    fn step(&self) -> Step {
        STEPS[self.done % STEPS.len()]
    }

    /// The step to do: the one before, until it is acknowledged.
    fn send(&mut self) -> Step {
        if !self.is_pending {
            let place = self.places.last().after(self.step());
            self.places.sends(place);
            self.is_pending = true;
        }
        self.step()
    }

    fn is_acknowledged(&mut self) {
        self.places.is_acknowledged();
        self.done += 1;
        self.is_pending = false;
    }

    /// Each step that was acknowledged is noted once, in its order, and no other; as far back as
    /// a team keeps what happened.
    fn compare(&self, name: &str, manager: &str, events: &[TeamEvent]) -> Vec<Wrong> {
        let about = |event: &&TeamEvent| {
            event.by.name == name || event.what.split(' ').any(|it| it == name)
        };
        let noted: Vec<&str> = events.iter().filter(about).map(|it| &*it.what).collect();
        let steps = self.done + usize::from(self.is_pending);
        let sent = STEPS.iter().cycle().take(steps);
        let sent: Vec<String> = sent.map(|step| event(*step, name, manager)).collect();
        // The last may be there or not.
        let may_be = |last: usize| {
            let kept = noted.len().min(last);
            noted.len() == kept && sent[last - kept..last].iter().eq(noted.iter())
        };
        if (self.done..=steps).any(may_be) && noted.len() >= self.done.min(KEPT) {
            return Vec::new();
        }
        let what = format!("{} steps were acknowledged: {noted:#?}", self.done);
        vec![match noted.len() > steps {
            true => Wrong::doubled(what),
            false => Wrong::lost(what),
        }]
    }
}

/// Of the 500 events that a team keeps, some are of other things.
const KEPT: usize = 400;

/// The membership of one person.
#[derive(Clone)]
pub struct Membership {
    /// As the manager and as the person.
    manager: (Api, &'static str),
    person: (Api, &'static str),
    model: Arc<Mutex<Model>>,
}

impl Membership {
    pub fn new(manager: (Api, &'static str), person: (Api, &'static str)) -> Membership {
        let model = Model {
            places: Register::new(Place::Outside),
            done: 0,
            is_pending: false,
            invitation: String::new(),
            account: String::new(),
        };
        Membership {
            manager,
            person,
            model: Arc::new(Mutex::new(model)),
        }
    }

    fn model(&self) -> MutexGuard<'_, Model> {
        self.model.lock().unwrap()
    }

    /// Takes one step after the other until it is over. Each is sent with its key until it is
    /// acknowledged, in the next round if need be.
    pub async fn go(self, notes: Notes, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let (step, key) = {
                let mut model = self.model();
                (model.send(), format!("step {}", model.done))
            };
            let request = self.request(step).header("Idempotency-Key", key);
            match try_once(&notes, request).await {
                Outcome::Done(answer) => {
                    self.learn(step, &answer).await;
                    self.model().is_acknowledged();
                    notes.acknowledged(Work::Memberships);
                }
                Outcome::Refused(answer) => {
                    let what = format!("{step:?} is refused: {}", answer.json);
                    notes.wrong().push(Wrong::other(what));
                    notes.refused(Work::Memberships);
                    // Nothing that comes after it is possible.
                    return;
                }
                Outcome::Unknown => {}
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }

    fn request(&self, step: Step) -> reqwest::RequestBuilder {
        let (manager, person) = (&self.manager.0, &self.person.0);
        let model = self.model();
        let member = format!("members/{}", model.account);
        let to = |role: &str| manager.request("PUT", &member).json(&json!({"role": role}));
        match step {
            Step::Invite => {
                let new = json!({"subject": self.person.1, "role": "player"});
                manager.request("POST", "members").json(&new)
            }
            Step::Accept => {
                let path = format!("me/invitations/{}/accept", model.invitation);
                person.beyond("POST", &path)
            }
            Step::Promote => to("manager"),
            Step::Demote => to("player"),
            Step::Revoke => manager.request("POST", &format!("{member}/revoke")),
            Step::Reinstate => manager.request("POST", &format!("{member}/reinstate")),
            Step::Leave => person.request("POST", "leave"),
        }
    }

    /// The ids that the next steps need.
    async fn learn(&self, step: Step, answer: &Answer) {
        match step {
            Step::Invite => {
                let id = answer.json["id"].as_str().expect("an id");
                self.model().invitation = id.to_owned();
            }
            Step::Accept => {
                let list = until_answered(|| self.manager.0.request("GET", "members")).await;
                let found = self.found(&list.json).expect("they are a member");
                let id = found["id"].as_str().expect("an id");
                self.model().account = id.to_owned();
            }
            _ => {}
        }
    }

    fn found<'a>(&self, list: &'a Value) -> Option<&'a Value> {
        let items = list["items"].as_array().into_iter().flatten();
        let mut items = items.filter(|one| one["subject"] == self.person.1);
        items.next()
    }

    /// Reads until it is over.
    pub async fn read(self, notes: Notes, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let known = self.model().places.known();
            let answer = ask(self.manager.0.request("GET", "members")).await;
            if let Some(answer) = answer.filter(|it| it.status == 200) {
                notes.wrong().extend(self.shown(known, &answer.json));
                notes.read(Work::Memberships);
            }
            tokio::time::sleep(BETWEEN / 2).await;
        }
    }

    /// What is wrong with what the manager was shown, who asked when so much was known.
    fn shown(&self, known: usize, list: &Value) -> Option<Wrong> {
        let seen = self.found(list).map_or(Place::Outside, |one| {
            let role = match one["role"] == "manager" {
                true => Role::Manager,
                false => Role::Player,
            };
            match one["revoked"].is_null() {
                true => Place::Member(role),
                false => Place::Revoked(role),
            }
        });
        let what = self.model().places.sees(known, &seen).err()?;
        Some(Wrong::lost(format!("a membership: {what}")))
    }

    /// All that is wrong in the end, at any of the servers.
    pub async fn end(&self, notes: &Notes) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        for request in self.manager.0.of_each("members") {
            let known = self.model().places.known();
            let answer = until_answered(|| request.try_clone().expect("no body")).await;
            wrong.extend(self.shown(known, &answer.json));
        }
        if self.model().is_pending {
            notes.unknown(Work::Memberships);
        }
        wrong
    }

    /// All that is wrong with what the team noted.
    pub fn compare(&self, events: &[TeamEvent]) -> Vec<Wrong> {
        self.model().compare(self.person.1, self.manager.1, events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Kind;
    use cffa_book::Actor;
    use jiff::Timestamp;

    fn noted(steps: usize) -> Vec<TeamEvent> {
        let noted = STEPS.iter().cycle().take(steps).map(|step| TeamEvent {
            at: Timestamp::UNIX_EPOCH,
            by: Actor {
                account: None,
                name: match step {
                    Step::Accept | Step::Leave => "pat".to_owned(),
                    _ => "max".to_owned(),
                },
            },
            what: event(*step, "pat", "max"),
        });
        noted.collect()
    }

    fn model(done: usize, is_pending: bool) -> Model {
        Model {
            places: Register::new(Place::Outside),
            done,
            is_pending,
            invitation: String::new(),
            account: String::new(),
        }
    }

    #[test]
    fn whatever_goes_wrong_with_a_membership_is_noticed() {
        let found = |model: Model, events: &[TeamEvent]| {
            let found = model.compare("pat", "max", events);
            found.first().map(|it| it.kind)
        };
        let all = noted(30);
        assert_eq!(found(model(30, false), &all), None);
        // The last may be there.
        assert_eq!(found(model(29, true), &all), None);
        assert_eq!(found(model(30, true), &all), None);
        // The oldest are not kept.
        let many = noted(30 + KEPT);
        assert_eq!(found(model(many.len(), false), &many[30..]), None);
        assert_eq!(
            found(model(many.len(), false), &many[31..]),
            Some(Kind::Lost)
        );
        // Nobody did this.
        assert_eq!(found(model(29, false), &all), Some(Kind::Doubled));
        assert_eq!(found(model(31, false), &all), Some(Kind::Lost));
        let mut other = noted(30);
        other.swap(3, 5);
        assert_eq!(found(model(30, false), &other), Some(Kind::Lost));
        other.remove(7);
        assert_eq!(found(model(30, false), &other), Some(Kind::Lost));
    }

    #[test]
    fn each_step_is_possible_after_the_one_before() {
        let places = STEPS.iter().scan(Place::Outside, |place, step| {
            *place = place.after(*step);
            Some(*place)
        });
        assert_eq!(places.last(), Some(Place::Outside));
    }
}
