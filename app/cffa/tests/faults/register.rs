//! What one writer sets, one value after the other, and everybody reads.

use std::fmt::Debug;

/// All values in their order. A reader sees the last that was acknowledged before they asked, or
/// one that was sent since.
#[derive(Debug)]
pub struct Register<T> {
    values: Vec<T>,
    /// The place of the last that somebody was told.
    known: usize,
}

impl<T: Debug + PartialEq> Register<T> {
    pub fn new(first: T) -> Register<T> {
        let (values, known) = (vec![first], 0);
        Register { values, known }
    }

    /// The value that will be there once everything is acknowledged.
    pub fn last(&self) -> &T {
        self.values.last().expect("the first")
    }

    pub fn sends(&mut self, value: T) {
        self.values.push(value);
    }

    pub fn is_acknowledged(&mut self) {
        self.known = self.values.len() - 1;
    }

    /// The last is not there, and will not be.
    pub fn is_refused(&mut self) {
        self.values.pop();
    }

    /// What whoever asks now may see at the least.
    pub fn known(&self) -> usize {
        self.known
    }

    /// Somebody who asked when so much was known saw this.
    ///
    /// # Errors
    /// If they can't have.
    pub fn sees(&mut self, known: usize, seen: &T) -> Result<(), String> {
        match self.values[known..].iter().position(|it| it == seen) {
            // From now on nobody may see less.
            Some(at) => {
                self.known = self.known.max(known + at);
                Ok(())
            }
            None => Err(format!(
                "read {seen:?}, where {:?} was acknowledged, and then {:?} sent",
                self.values[known],
                &self.values[known + 1..],
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_sees_the_last_that_was_acknowledged_or_one_that_was_sent_since() {
        let mut register = Register::new("first");
        register.sends("second");
        for seen in ["first", "second"] {
            assert_eq!(Register::new("first").sees(0, &"first"), Ok(()));
            assert_eq!(register.sees(0, &seen), Ok(()), "{seen}");
        }
        let known = register.known();
        assert_eq!(known, 1, "somebody saw it");
        assert!(register.sees(known, &"first").is_err(), "it is old");
        assert!(register.sees(known, &"third").is_err(), "nobody sent it");
        register.is_acknowledged();
        register.sends("third");
        register.is_refused();
        assert!(register.sees(known, &"third").is_err(), "it was refused");
        assert_eq!(register.sees(known, &"second"), Ok(()));
    }
}
