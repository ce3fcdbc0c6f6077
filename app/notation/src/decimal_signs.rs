//! The decimal sign of a file, determined from all of its amounts together.
//!
//! A person who wrote `12,50` in one row did not use a decimal point in another. So each
//! unambiguous amount shows how to read the others. If no amount is unambiguous, or they contradict
//! each other, the user is asked.

use super::amount::{Amount, DecimalSign, Meaning, Unit};

/// What the amounts of a file show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecimalSigns {
    /// The number of amounts that can only have a decimal point.
    pub point: usize,
    /// The number of amounts that can only have a decimal comma.
    pub comma: usize,
    /// The number of amounts that are ambiguous in their currency.
    pub either: usize,
    /// The first that can only have a decimal point.
    pub point_example: Option<String>,
    /// The first that can only have a decimal comma.
    pub comma_example: Option<String>,
    /// The first ambiguous one.
    pub either_example: Option<String>,
}

impl DecimalSigns {
    /// Examines all amounts of a file. Other texts are ignored.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>, unit: &Unit) -> DecimalSigns {
        let mut signs = DecimalSigns::default();
        for text in texts {
            signs.look(text, unit);
        }
        signs
    }

    /// Examines one more amount.
    pub fn look(&mut self, text: &str, unit: &Unit) {
        let Ok(amount) = Amount::read(text, unit) else {
            return;
        };
        let (count, example) = match amount.meaning() {
            Some(Meaning::One {
                shows: Some(DecimalSign::Point),
                ..
            }) => (&mut self.point, &mut self.point_example),
            Some(Meaning::One {
                shows: Some(DecimalSign::Comma),
                ..
            }) => (&mut self.comma, &mut self.comma_example),
            Some(Meaning::Either { .. }) if unit.digits > 0 => {
                (&mut self.either, &mut self.either_example)
            }
            _ => return,
        };
        *count += 1;
        example.get_or_insert_with(|| text.to_owned());
    }

    /// The decimal sign of the file: the only one that its amounts show.
    pub fn sign(&self) -> Option<DecimalSign> {
        match (self.point > 0, self.comma > 0) {
            (true, false) => Some(DecimalSign::Point),
            (false, true) => Some(DecimalSign::Comma),
            _ => None,
        }
    }

    /// The less frequent sign in a file with both.
    pub fn rarer(&self) -> Option<DecimalSign> {
        if self.point == 0 || self.comma == 0 {
            return None;
        }
        Some(match self.point < self.comma {
            true => DecimalSign::Point,
            false => DecimalSign::Comma,
        })
    }
}

/// How the amounts of a file are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AmountNotation {
    /// The decimal sign; `None` if it can't be determined.
    pub sign: Option<DecimalSign>,
    /// Whether the user chose it.
    pub chosen: bool,
}

/// Why an amount can't be read in the file's notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It is ambiguous, and the file does not show which value is meant.
    Either {
        /// With a decimal point.
        point: String,
        /// With a decimal comma.
        comma: String,
    },
    /// It has three digits after the decimal sign of the file, but its currency has fewer decimals.
    /// If the sign separates thousands, it is the other number.
    Finer {
        /// In the file's notation.
        number: String,
        /// In the other notation.
        otherwise: String,
    },
    /// It has another decimal sign than the one chosen for the file.
    Contradicts,
}

impl AmountNotation {
    /// The chosen decimal sign, or else the detected one.
    pub fn of(signs: &DecimalSigns, chosen: Option<DecimalSign>) -> AmountNotation {
        AmountNotation {
            sign: chosen.or(signs.sign()),
            chosen: chosen.is_some(),
        }
    }

    /// The value of an amount: ASCII digits, optionally with a minus and a point, and perhaps with
    /// more decimals than its currency has.
    ///
    /// # Errors
    /// If it is ambiguous.
    pub fn number(self, meaning: &Meaning, digits: u32) -> Result<String, Unclear> {
        let (point, comma) = match meaning {
            Meaning::One { number, shows } => {
                let against = self.chosen && shows.is_some() && *shows != self.sign;
                return match against && digits > 0 {
                    true => Err(Unclear::Contradicts),
                    false => Ok(number.clone()),
                };
            }
            Meaning::Either { point, comma } => (point, comma),
        };
        let (number, otherwise) = match (digits, self.sign) {
            (0, _) | (_, None) => {
                return match meaning.by_digits(digits) {
                    Some(number) => Ok(number.to_owned()),
                    None => Err(Unclear::Either {
                        point: point.clone(),
                        comma: comma.clone(),
                    }),
                };
            }
            (_, Some(DecimalSign::Point)) => (point, comma),
            (_, Some(DecimalSign::Comma)) => (comma, point),
        };
        // All of these have three digits after the sign.
        if number.contains('.') && digits < 3 && !self.chosen {
            return Err(Unclear::Finer {
                number: number.clone(),
                otherwise: otherwise.clone(),
            });
        }
        Ok(number.clone())
    }
}
