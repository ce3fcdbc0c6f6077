//! Findings: the possible ones, and those of a check.

use serde::{Serialize, Serializer};

/// The result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// No problem.
    Ok,
    /// It works, but needs attention.
    Look,
    /// It does not work.
    Bad,
}

impl State {
    /// The word at the start of a line.
    pub fn word(self) -> &'static str {
        match self {
            State::Ok => "ok",
            State::Look => "look",
            State::Bad => "bad",
        }
    }
}

/// A possible finding. `{name}` is a placeholder for a detail.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// For scripts: it does not change when the sentence is reworded.
    pub id: &'static str,
    /// The check that finds it, in one word.
    pub check: &'static str,
    /// How serious it is.
    pub state: State,
    /// The problem, in one sentence.
    pub sentence: &'static str,
    /// How to fix it; empty if there is no problem.
    pub remedy: &'static str,
}

impl Known {
    /// Creates this finding with details.
    pub fn with(&'static self, particulars: &[(&str, &dyn std::fmt::Display)]) -> Finding {
        Finding {
            known: self,
            sentence: filled(self.sentence, particulars),
            remedy: filled(self.remedy, particulars),
        }
    }
}

/// Fills in the details in one pass, so that placeholders in a detail remain text.
fn filled(template: &str, particulars: &[(&str, &dyn std::fmt::Display)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        match particulars.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => text.push_str(&value.to_string()),
            None => text.push_str(name),
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A finding. As an error, it explains why something can't be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    known: &'static Known,
    /// The problem.
    pub sentence: String,
    /// How to fix it; empty if there is no problem.
    pub remedy: String,
}

impl Finding {
    /// Which of the possible findings it is.
    pub fn known(&self) -> &'static Known {
        self.known
    }

    /// How serious it is.
    pub fn state(&self) -> State {
        self.known.state
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence)?;
        if self.remedy.is_empty() {
            return Ok(());
        }
        write!(f, " {}", self.remedy)
    }
}

impl std::error::Error for Finding {}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct FindingJson<'a> {
            check: &'a str,
            id: &'a str,
            state: State,
            sentence: &'a str,
            remedy: &'a str,
        }
        FindingJson {
            check: self.known.check,
            id: self.known.id,
            state: self.known.state,
            sentence: &self.sentence,
            remedy: &self.remedy,
        }
        .serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHUT: Known = Known {
        id: "shut",
        check: "gate",
        state: State::Bad,
        sentence: "The {what} at {place} is shut.",
        remedy: "Open {place}.",
    };

    #[test]
    fn particulars_stand_in_both_sentences_and_are_text_themselves() {
        static GATE: Known = SHUT;
        let found = GATE.with(&[("what", &"{place}"), ("place", &"{the gate")]);
        assert_eq!(found.sentence, "The {place} at {the gate is shut.");
        assert_eq!(found.remedy, "Open {the gate.");
        assert_eq!(
            found.to_string(),
            "The {place} at {the gate is shut. Open {the gate."
        );
    }
}
