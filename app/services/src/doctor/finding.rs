//! What can be found, and what was.

use serde::{Serialize, Serializer};

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// As it should be.
    Ok,
    /// It works, and someone should look at it.
    Look,
    /// It does not work.
    Bad,
}

impl State {
    /// The word in front of a line.
    pub fn word(self) -> &'static str {
        match self {
            State::Ok => "ok",
            State::Look => "look",
            State::Bad => "bad",
        }
    }
}

/// One thing that can be found. `{name}` stands for what differs from case to case.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// For scripts; stays the same when the sentence is reworded.
    pub id: &'static str,
    /// What was looked at, in a word.
    pub check: &'static str,
    /// How bad it is.
    pub state: State,
    /// What is the matter, in a sentence.
    pub sentence: &'static str,
    /// What to do about it; empty when all is well.
    pub remedy: &'static str,
}

impl Known {
    /// This, found with these particulars.
    pub fn with(&'static self, particulars: &[(&str, &dyn std::fmt::Display)]) -> Finding {
        Finding {
            known: self,
            sentence: filled(self.sentence, particulars),
            remedy: filled(self.remedy, particulars),
        }
    }
}

/// Puts the particulars into a sentence, in one go: what stands in one of them is text.
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

/// What was found. As an error it says why something can't be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    known: &'static Known,
    /// What is the matter.
    pub sentence: String,
    /// What to do about it; empty when all is well.
    pub remedy: String,
}

impl Finding {
    /// What this is one of.
    pub fn known(&self) -> &'static Known {
        self.known
    }

    /// How bad it is.
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
