//! A manager who invites a person, changes their role and revokes their access, and the person, who
//! accepts and leaves; and a model of the membership.

use crate::api::{Answer, Api, Outcome, ask, try_once, until_answered};
use crate::checker::Anomaly;
use crate::notes::{Notes, Work};
use crate::register::Register;
use cffa_store::TeamEvent;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

const INTERVAL: Duration = Duration::from_millis(80);

/// A step of a membership.
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

/// The steps, which repeat. Each is possible after the one before.
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

/// The status of the person in the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Outside,
    Member(Role),
    Revoked(Role),
}

impl Status {
    fn after(self, step: Step) -> Status {
        match (step, self) {
            (Step::Invite, status) => status,
            (Step::Accept | Step::Demote, _) => Status::Member(Role::Player),
            (Step::Promote, _) => Status::Member(Role::Manager),
            (Step::Revoke, Status::Member(role)) => Status::Revoked(role),
            (Step::Reinstate, Status::Revoked(role)) => Status::Member(role),
            (Step::Leave, _) => Status::Outside,
            (Step::Revoke | Step::Reinstate, status) => panic!("{step:?} of {status:?}"),
        }
    }
}

/// The event that the team records for a step.
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
    statuses: Register<Status>,
    /// The number of acknowledged steps.
    done: usize,
    /// Whether the next step was sent, and may have been executed or not.
    is_pending: bool,
    invitation: String,
    account: String,
}

impl Model {
    fn step(&self) -> Step {
        STEPS[self.done % STEPS.len()]
    }

    /// The step to send: the same one until it is acknowledged.
    fn send(&mut self) -> Step {
        if !self.is_pending {
            let status = self.statuses.last().after(self.step());
            self.statuses.send(status);
            self.is_pending = true;
        }
        self.step()
    }

    fn acknowledge(&mut self) {
        self.statuses.acknowledge();
        self.done += 1;
        self.is_pending = false;
    }

    /// Checks that each acknowledged step has one event, in their order, and that there are no
    /// others, as far back as a team keeps events.
    fn compare(&self, name: &str, manager: &str, events: &[TeamEvent]) -> Vec<Anomaly> {
        let about = |event: &&TeamEvent| {
            event.by.name == name || event.what.split(' ').any(|it| it == name)
        };
        let noted: Vec<&str> = events.iter().filter(about).map(|it| &*it.what).collect();
        let steps = self.done + usize::from(self.is_pending);
        let sent = STEPS.iter().cycle().take(steps);
        let sent: Vec<String> = sent.map(|step| event(*step, name, manager)).collect();
        // The last event may exist or not.
        let may_be = |last: usize| {
            let kept = noted.len().min(last);
            noted.len() == kept && sent[last - kept..last].iter().eq(noted.iter())
        };
        if (self.done..=steps).any(may_be) && noted.len() >= self.done.min(KEPT) {
            return Vec::new();
        }
        let what = format!("{} steps were acknowledged: {noted:#?}", self.done);
        vec![match noted.len() > steps {
            true => Anomaly::doubled(what),
            false => Anomaly::lost(what),
        }]
    }
}

/// The least number of events about the membership: a team keeps 500, some about other things.
const KEPT: usize = 400;

/// The membership of one person.
#[derive(Clone)]
pub struct Membership {
    /// The client and the name of the manager and of the person.
    manager: (Api, &'static str),
    person: (Api, &'static str),
    model: Arc<Mutex<Model>>,
}

impl Membership {
    pub fn new(manager: (Api, &'static str), person: (Api, &'static str)) -> Membership {
        let model = Model {
            statuses: Register::new(Status::Outside),
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

    /// Executes the steps until `over` is set. Each is sent with its key until it is acknowledged,
    /// if necessary in the next round.
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
                    self.model().acknowledge();
                    notes.acknowledged(Work::Memberships);
                }
                Outcome::Refused(answer) => {
                    let what = format!("{step:?} is refused: {}", answer.json);
                    notes.anomalies().push(Anomaly::other(what));
                    notes.refused(Work::Memberships);
                    // No later step is possible.
                    return;
                }
                Outcome::Unknown => {}
            }
            tokio::time::sleep(INTERVAL).await;
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
                person.request_any("POST", &path)
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

    /// Reads until `over` is set.
    pub async fn read(self, notes: Notes, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let known = self.model().statuses.known();
            let answer = ask(self.manager.0.request("GET", "members")).await;
            if let Some(answer) = answer.filter(|it| it.status == 200) {
                notes.anomalies().extend(self.shown(known, &answer.json));
                notes.read(Work::Memberships);
            }
            tokio::time::sleep(INTERVAL / 2).await;
        }
    }

    /// The anomaly in a list of members that was requested when `known` steps were acknowledged.
    fn shown(&self, known: usize, list: &Value) -> Option<Anomaly> {
        let seen = self.found(list).map_or(Status::Outside, |one| {
            let role = match one["role"] == "manager" {
                true => Role::Manager,
                false => Role::Player,
            };
            match one["revoked"].is_null() {
                true => Status::Member(role),
                false => Status::Revoked(role),
            }
        });
        let what = self.model().statuses.read_value(known, &seen).err()?;
        Some(Anomaly::lost(format!("a membership: {what}")))
    }

    /// All anomalies at the end, at any of the servers.
    pub async fn end(&self, notes: &Notes) -> Vec<Anomaly> {
        let mut anomalies = Vec::new();
        for request in self.manager.0.request_each("members") {
            let known = self.model().statuses.known();
            let answer = until_answered(|| request.try_clone().expect("no body")).await;
            anomalies.extend(self.shown(known, &answer.json));
        }
        if self.model().is_pending {
            notes.unknown(Work::Memberships);
        }
        anomalies
    }

    /// All anomalies in the events of the team.
    pub fn compare(&self, events: &[TeamEvent]) -> Vec<Anomaly> {
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
            statuses: Register::new(Status::Outside),
            done,
            is_pending,
            invitation: String::new(),
            account: String::new(),
        }
    }

    #[test]
    fn anomalies_of_a_membership_are_detected() {
        let found = |model: Model, events: &[TeamEvent]| {
            let found = model.compare("pat", "max", events);
            found.first().map(|it| it.kind)
        };
        let all = noted(30);
        assert_eq!(found(model(30, false), &all), None);
        // The event of a pending step may exist.
        assert_eq!(found(model(29, true), &all), None);
        assert_eq!(found(model(30, true), &all), None);
        // The oldest are not kept.
        let many = noted(30 + KEPT);
        assert_eq!(found(model(many.len(), false), &many[30..]), None);
        assert_eq!(
            found(model(many.len(), false), &many[31..]),
            Some(Kind::Lost)
        );
        // An event of a step that nobody sent.
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
        let statuses = STEPS.iter().scan(Status::Outside, |status, step| {
            *status = status.after(*step);
            Some(*status)
        });
        assert_eq!(statuses.last(), Some(Status::Outside));
    }
}
