//! Clients that count in one space at the same time, and a model of the space.

use crate::api::{Answer, Api, Outcome, ask, try_once, until_answered};
use crate::checker::Anomaly;
use crate::notes::{Notes, Work};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// The maximum of the space: few, so that it is often full.
const MAXIMUM: u64 = 5;
const INTERVAL: Duration = Duration::from_millis(30);

/// The state of a space in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    current: u64,
    /// The changes so far.
    changes: u64,
}

impl Count {
    fn of(json: &Value) -> Count {
        let number = |name: &str| json[name].as_u64().expect("a number");
        Count {
            current: number("current"),
            changes: number("changes"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

/// A model of a space that was empty at first. A count has no key and is not repeated; one that
/// exceeds the limits is acknowledged and changes nothing.
#[derive(Debug, Default)]
struct Model {
    /// How many people were in after each change.
    current: BTreeMap<u64, u64>,
    /// The changes that each belong to one acknowledged count.
    taken: BTreeSet<u64>,
    acknowledged: u64,
    unknown: u64,
    /// The number of changes that were acknowledged or read.
    known: u64,
    anomalies: Vec<Anomaly>,
}

impl Model {
    /// Records a response to a request that was sent when `known` changes were known.
    fn told(&mut self, count: Count, known: u64) {
        let Count { current, changes } = count;
        if changes < known {
            let what = format!("{count:?} in a space, where {known} changes were acknowledged");
            self.anomalies.push(Anomaly::lost(what));
        }
        if current > MAXIMUM || current > changes || (changes - current) % 2 != 0 {
            let what = format!("{count:?} in a space for {MAXIMUM}");
            self.anomalies.push(Anomaly::other(what));
        }
        let before = *self.current.entry(changes).or_insert(current);
        if before != current {
            let what = format!("{count:?} in a space, and {before} at the same time");
            self.anomalies.push(Anomaly::other(what));
        }
        self.known = self.known.max(changes);
    }

    fn acknowledges(&mut self, way: Way, count: Count, known: u64) {
        self.told(count, known);
        self.acknowledged += 1;
        // A count without effect leaves the space full, or empty.
        let changed = match way {
            Way::In => count.current < MAXIMUM,
            Way::Out => count.current > 0,
        };
        if changed && !self.taken.insert(count.changes) {
            let what = format!("two counts of a space were acknowledged as {count:?}");
            self.anomalies.push(Anomaly::lost(what));
        }
    }

    /// All anomalies, given the state at the end.
    fn ends(&mut self, count: Count) -> Vec<Anomaly> {
        self.told(count, self.known);
        let (acknowledged, unknown) = (self.acknowledged, self.unknown);
        if count.changes > acknowledged + unknown {
            let what =
                format!("{count:?} in a space: {acknowledged} acknowledged, {unknown} unknown");
            self.anomalies.push(Anomaly::doubled(what));
        }
        let mut steps = self.current.iter().zip(self.current.iter().skip(1));
        if let Some(step) = steps.find(|((at, before), (next, after))| {
            let way = next.saturating_sub(**at);
            before.abs_diff(**after) > way
        }) {
            let what = format!("in a space more came or went than were counted: {step:?}");
            self.anomalies.push(Anomaly::other(what));
        }
        std::mem::take(&mut self.anomalies)
    }
}

/// A space in which several count.
#[derive(Clone)]
pub struct Space {
    api: Api,
    path: String,
    model: Arc<Mutex<Model>>,
}

impl Space {
    /// Creates a space.
    pub async fn open(api: Api) -> Space {
        let new = json!({"name": "Clubhouse", "maximum": MAXIMUM});
        let opened = until_answered(|| api.request_any("POST", "spaces").json(&new)).await;
        assert_eq!(opened.status, 201, "{}", opened.json);
        let id = opened.json["id"].as_str().expect("an id");
        Space {
            path: format!("spaces/{id}"),
            api,
            model: Arc::default(),
        }
    }

    fn model(&self) -> MutexGuard<'_, Model> {
        self.model.lock().unwrap()
    }

    /// Counts until `over` is set: more often in than out, so that the space gets full.
    pub async fn count(self, notes: Notes, over: Arc<AtomicBool>) {
        for at in 0_u32.. {
            if over.load(Ordering::Relaxed) {
                return;
            }
            // Ten in, then ten out, and one more in.
            let (way, name) = match at % 21 < 11 {
                true => (Way::In, "increment"),
                false => (Way::Out, "decrement"),
            };
            let known = self.model().known;
            let request = self
                .api
                .request_any("POST", &format!("{}/{name}", self.path));
            match try_once(&notes, request).await {
                Outcome::Done(answer) => {
                    self.model()
                        .acknowledges(way, Count::of(&answer.json), known);
                    notes.acknowledged(Work::Spaces);
                }
                Outcome::Refused(_) => notes.refused(Work::Spaces),
                Outcome::Unknown => {
                    self.model().unknown += 1;
                    notes.unknown(Work::Spaces);
                }
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Reads until `over` is set.
    pub async fn read(self, notes: Notes, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let known = self.model().known;
            let answer = ask(self.api.request_any("GET", &self.path)).await;
            if let Some(Answer {
                status: 200, json, ..
            }) = answer
            {
                self.model().told(Count::of(&json), known);
                notes.read(Work::Spaces);
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// All anomalies at the end.
    pub async fn end(&self) -> Vec<Anomaly> {
        let last = until_answered(|| self.api.request_any("GET", &self.path)).await;
        assert_eq!(last.status, 200, "{}", last.json);
        self.model().ends(Count::of(&last.json))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Kind;

    fn count(current: u64, changes: u64) -> Count {
        Count { current, changes }
    }

    /// Six counts in, of which the last does not fit; one out.
    fn consistent() -> Model {
        let mut model = Model::default();
        for at in 1..=MAXIMUM {
            model.acknowledges(Way::In, count(at, at), at - 1);
        }
        model.acknowledges(Way::In, count(MAXIMUM, MAXIMUM), MAXIMUM);
        model.acknowledges(Way::Out, count(MAXIMUM - 1, MAXIMUM + 1), MAXIMUM);
        model
    }

    #[test]
    fn anomalies_of_a_space_are_detected() {
        assert_eq!(consistent().ends(count(4, 6)), Vec::new());
        let mut unknown = consistent();
        unknown.unknown += 1;
        assert_eq!(unknown.ends(count(5, 7)), Vec::new());
        for (what, last, kind) in [
            ("a change is gone", count(5, 5), Kind::Lost),
            ("one was made twice", count(2, 8), Kind::Doubled),
            ("more are in than fit", count(6, 6), Kind::Other),
            ("somebody went uncounted", count(3, 6), Kind::Other),
        ] {
            let found = consistent().ends(last);
            assert!(found.iter().any(|it| it.kind == kind), "{what}: {found:?}");
        }
        let mut overwritten = consistent();
        overwritten.acknowledges(Way::In, count(4, 6), 6);
        assert_eq!(overwritten.anomalies[0].kind, Kind::Lost);
    }
}
