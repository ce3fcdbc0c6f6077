//! A register: one writer sets its values one after the other, and all clients read it.

use std::fmt::Debug;

/// All values in their order. A read returns the last value that was acknowledged before the
/// request, or one that was sent since.
#[derive(Debug)]
pub struct Register<T> {
    values: Vec<T>,
    /// The index of the last value that was acknowledged or read.
    known: usize,
}

impl<T: Debug + PartialEq> Register<T> {
    pub fn new(first: T) -> Register<T> {
        let (values, known) = (vec![first], 0);
        Register { values, known }
    }

    /// The value once everything is acknowledged.
    pub fn last(&self) -> &T {
        self.values.last().expect("the first")
    }

    pub fn send(&mut self, value: T) {
        self.values.push(value);
    }

    pub fn acknowledge(&mut self) {
        self.known = self.values.len() - 1;
    }

    /// The last value was refused, and will not be set.
    pub fn refuse(&mut self) {
        self.values.pop();
    }

    /// The index of the earliest value that a request may read from now on.
    pub fn known(&self) -> usize {
        self.known
    }

    /// Records that a request read this value; `known` is from before the request.
    ///
    /// # Errors
    /// If the value is stale or was never sent.
    pub fn read_value(&mut self, known: usize, seen: &T) -> Result<(), String> {
        match self.values[known..].iter().position(|it| it == seen) {
            // Later requests must not read an earlier value.
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
    fn a_read_returns_the_last_acknowledged_value_or_one_sent_since() {
        let mut register = Register::new("first");
        register.send("second");
        for seen in ["first", "second"] {
            assert_eq!(Register::new("first").read_value(0, &"first"), Ok(()));
            assert_eq!(register.read_value(0, &seen), Ok(()), "{seen}");
        }
        let known = register.known();
        assert_eq!(known, 1, "a read returned it");
        assert!(register.read_value(known, &"first").is_err(), "it is stale");
        assert!(
            register.read_value(known, &"third").is_err(),
            "nobody sent it"
        );
        register.acknowledge();
        register.send("third");
        register.refuse();
        assert!(
            register.read_value(known, &"third").is_err(),
            "it was refused"
        );
        assert_eq!(register.read_value(known, &"second"), Ok(()));
    }
}
