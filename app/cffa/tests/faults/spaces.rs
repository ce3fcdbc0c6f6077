//! Those who count in one space at the same time, and what must be true of what they are told.

use crate::api::{Answer, Api, Outcome, ask, try_once, until_answered};
use crate::checker::Wrong;
use crate::notes::{Notes, Work};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// How many fit: few, so that it is often full.
const MAXIMUM: u64 = 5;
const BETWEEN: Duration = Duration::from_millis(30);

/// What somebody was told of a space.
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

/// A space that began empty. A count has no key and is not sent again; one that does not fit is
/// acknowledged and changes nothing.
#[derive(Debug, Default)]
struct Model {
    /// How many were in after each change.
    current: BTreeMap<u64, u64>,
    /// The changes that are certainly those of one acknowledged count.
    taken: BTreeSet<u64>,
    acknowledged: u64,
    unknown: u64,
    /// The changes of which somebody heard.
    known: u64,
    wrong: Vec<Wrong>,
}

impl Model {
    /// Somebody who asked when so much was known was told this.
    fn told(&mut self, count: Count, known: u64) {
        let Count { current, changes } = count;
        if changes < known {
            let what = format!("{count:?} in a space, where {known} changes were acknowledged");
            self.wrong.push(Wrong::lost(what));
        }
        if current > MAXIMUM || current > changes || (changes - current) % 2 != 0 {
            let what = format!("{count:?} in a space for {MAXIMUM}");
            self.wrong.push(Wrong::other(what));
        }
        let before = *self.current.entry(changes).or_insert(current);
        if before != current {
            let what = format!("{count:?} in a space, and {before} at the same time");
            self.wrong.push(Wrong::other(what));
        }
        self.known = self.known.max(changes);
    }

    fn acknowledges(&mut self, way: Way, count: Count, known: u64) {
        self.told(count, known);
        self.acknowledged += 1;
        // One that did not fit leaves it full, or empty.
        let changed = match way {
            Way::In => count.current < MAXIMUM,
            Way::Out => count.current > 0,
        };
        if changed && !self.taken.insert(count.changes) {
            let what = format!("two counts of a space were acknowledged as {count:?}");
            self.wrong.push(Wrong::lost(what));
        }
    }

    /// All that is wrong, when this is there in the end.
    fn ends(&mut self, count: Count) -> Vec<Wrong> {
        self.told(count, self.known);
        let (acknowledged, unknown) = (self.acknowledged, self.unknown);
        if count.changes > acknowledged + unknown {
            let what =
                format!("{count:?} in a space: {acknowledged} acknowledged, {unknown} unknown");
            self.wrong.push(Wrong::doubled(what));
        }
        let mut steps = self.current.iter().zip(self.current.iter().skip(1));
        if let Some(step) = steps.find(|((at, before), (next, after))| {
            let way = next.saturating_sub(**at);
            before.abs_diff(**after) > way
        }) {
            let what = format!("in a space more came or went than were counted: {step:?}");
            self.wrong.push(Wrong::other(what));
        }
        std::mem::take(&mut self.wrong)
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
    /// A new one.
    pub async fn open(api: Api) -> Space {
        let new = json!({"name": "Clubhouse", "maximum": MAXIMUM});
        let opened = until_answered(|| api.beyond("POST", "spaces").json(&new)).await;
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

    /// Counts until it is over: more often in than out, so that it gets full.
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
            let request = self.api.beyond("POST", &format!("{}/{name}", self.path));
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
            tokio::time::sleep(BETWEEN).await;
        }
    }

    /// Reads until it is over.
    pub async fn read(self, notes: Notes, over: Arc<AtomicBool>) {
        while !over.load(Ordering::Relaxed) {
            let known = self.model().known;
            let answer = ask(self.api.beyond("GET", &self.path)).await;
            if let Some(Answer {
                status: 200, json, ..
            }) = answer
            {
                self.model().told(Count::of(&json), known);
                notes.read(Work::Spaces);
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }

    /// All that is wrong in the end.
    pub async fn end(&self) -> Vec<Wrong> {
        let last = until_answered(|| self.api.beyond("GET", &self.path)).await;
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

    /// Six in, of which the last does not fit; one out.
    fn all_is_well() -> Model {
        let mut model = Model::default();
        for at in 1..=MAXIMUM {
            model.acknowledges(Way::In, count(at, at), at - 1);
        }
        model.acknowledges(Way::In, count(MAXIMUM, MAXIMUM), MAXIMUM);
        model.acknowledges(Way::Out, count(MAXIMUM - 1, MAXIMUM + 1), MAXIMUM);
        model
    }

    #[test]
    fn whatever_goes_wrong_in_a_space_is_noticed() {
        assert_eq!(all_is_well().ends(count(4, 6)), Vec::new());
        let mut unknown = all_is_well();
        unknown.unknown += 1;
        assert_eq!(unknown.ends(count(5, 7)), Vec::new());
        for (what, last, kind) in [
            ("a change is gone", count(5, 5), Kind::Lost),
            ("one was made twice", count(2, 8), Kind::Doubled),
            ("more are in than fit", count(6, 6), Kind::Other),
            ("somebody went uncounted", count(3, 6), Kind::Other),
        ] {
            let found = all_is_well().ends(last);
            assert!(found.iter().any(|it| it.kind == kind), "{what}: {found:?}");
        }
        let mut overwritten = all_is_well();
        overwritten.acknowledges(Way::In, count(4, 6), 6);
        assert_eq!(overwritten.wrong[0].kind, Kind::Lost);
    }
}
