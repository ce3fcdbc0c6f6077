//! Names that are similar to others: mistyped once, or with other capitals.

use super::limits;
use crate::choices::NameQuestion;
use cffa_book::PlayerName;

/// Letters of the shortest name in which one different letter may be a typing error.
const LONG_ENOUGH: usize = 4;
/// Letters of the shortest name in which two may be.
const LONG: usize = 9;

/// Which of these names, each of a separate player, are similar to an earlier one.
pub fn near(names: &[&str]) -> Vec<NameQuestion> {
    let words: Vec<Words> = names.iter().map(|name| Words::of(name)).collect();
    let nearly = words.iter().enumerate().filter_map(|(at, mine)| {
        let earlier = words.get(..at)?;
        let found = earlier.iter().position(|other| other.is_near(mine))?;
        Some(NameQuestion {
            name: (*names.get(at)?).to_owned(),
            near: (*names.get(found)?).to_owned(),
            same: false,
        })
    });
    nearly.take(limits::QUESTIONS).collect()
}

/// A name without case and accents, and its words.
struct Words {
    whole: String,
    words: Vec<String>,
}

impl Words {
    fn of(name: &str) -> Words {
        let base = PlayerName::parse(name).map_or_else(|_| name.to_lowercase(), |it| it.order().0);
        let words: Vec<String> = base
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        Words {
            whole: words.concat(),
            words,
        }
    }

    fn is_near(&self, other: &Words) -> bool {
        if self.whole == other.whole {
            return true;
        }
        let length = self.whole.chars().count().min(other.whole.chars().count());
        if length < LONG_ENOUGH || self.differ_in_initials(other) {
            return false;
        }
        let allowed = if length < LONG { 1 } else { 2 };
        // Counting edits is expensive, and names of other lengths can't be similar.
        let longer = self.whole.chars().count().max(other.whole.chars().count());
        longer - length <= allowed && strsim::osa_distance(&self.whole, &other.whole) <= allowed
    }

    /// `Mark B` and `Mark D` are two people, and so are `Mark` and `Mark D`, `Player 1` and
    /// `Player 10`: the letter and the number are there to distinguish them.
    fn differ_in_initials(&self, other: &Words) -> bool {
        let mark = |word: &String| {
            word.chars().count() == 1 || word.chars().all(|letter| letter.is_ascii_digit())
        };
        let shared = self.words.len().min(other.words.len());
        let (mine, my_rest) = self.words.split_at(shared);
        let (theirs, their_rest) = other.words.split_at(shared);
        let mut differing = mine.iter().zip(theirs).filter(|(one, two)| one != two);
        let mut rest = my_rest.iter().chain(their_rest);
        differing.all(|(one, two)| mark(one) && mark(two)) && rest.all(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn near(one: &str, two: &str) -> bool {
        Words::of(one).is_near(&Words::of(two))
    }

    #[test]
    fn slips_are_near_and_people_are_not() {
        for (one, two) in [
            ("Adam K", "adam k"),
            ("Jon Smith", "John Smith"),
            ("Jose", "José"),
            ("J. Smith", "J Smith"),
            ("Mc Donald", "McDonald"),
            ("Micheal", "Michael"),
        ] {
            assert!(near(one, two), "{one}, {two}");
        }
        for (one, two) in [
            ("Mark B", "Mark D"),
            ("Mark", "Mark D"),
            ("Ann", "Dan"),
            ("Tom", "Tim"),
            ("Richard", "Rachel"),
            ("Player 1", "Player 10"),
        ] {
            assert!(!near(one, two), "{one}, {two}");
        }
    }
}
