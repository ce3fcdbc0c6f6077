//! Why a change in an archive does not fit into the book.

use super::Sentence;
use crate::text::messages::message;
use cffa_book::Unsound;

impl Sentence for Unsound {
    fn sentence(&self) -> String {
        use Unsound::*;
        match self {
            // Texts, so that no sign stands between their digits.
            NewerFormat { found } => {
                message!("refusal-change-newer-format", found = found.to_string())
            }
            Gap { expected, found } => message!(
                "refusal-change-gap",
                found = found.to_string(),
                expected = expected.to_string()
            ),
            Closed => message!("refusal-change-closed"),
            IdInUse => message!("refusal-change-id-in-use"),
            NotAsBefore => message!("refusal-change-not-as-before"),
            NotTheirs => message!("refusal-change-not-theirs"),
            NotMerged => message!("refusal-change-not-merged"),
            NotUndoable => message!("refusal-change-not-undoable"),
            NobodyAsked => message!("refusal-change-nobody-asked"),
            Rule(refusal) => refusal.sentence(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::translation_tests::{assert_each_has_a_message, assert_translated};
    use super::*;
    use cffa_book::Refusal;

    #[test]
    fn each_is_in_the_readers_language() {
        use Unsound::*;
        let refusals = [
            NewerFormat { found: 1_234 },
            Gap {
                expected: 3_400,
                found: 3_402,
            },
            Closed,
            IdInUse,
            NotAsBefore,
            NotTheirs,
            NotMerged,
            NotUndoable,
            NobodyAsked,
        ];
        assert_each_has_a_message("refusal-change-", &refusals);
        assert_translated(refusals);
        assert_translated([Rule(Refusal::NobodyPlayed)]);
    }
}
