//! The decimal sign of a file, told from all of its amounts together.
//!
//! Whoever wrote `12,50` in one row did not mean a point to stand before decimals in another.
//! So each amount that can mean one number only tells what the others mean. Where none tells,
//! or some tell this and some that, nothing is guessed: it is asked.

use super::amount::{Amount, DecimalSign, Meaning, Unit};

/// What the amounts of a file show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecimalSigns {
    /// How many can have a decimal point only.
    pub point: usize,
    /// How many can have a decimal comma only.
    pub comma: usize,
    /// How many can mean two numbers in their currency.
    pub either: usize,
    /// The first that can have a decimal point only.
    pub point_example: Option<String>,
    /// The first that can have a decimal comma only.
    pub comma_example: Option<String>,
    /// The first that can mean two numbers.
    pub either_example: Option<String>,
}

impl DecimalSigns {
    /// Looks at all amounts of a file; what is no amount tells nothing.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>, unit: &Unit) -> DecimalSigns {
        let mut signs = DecimalSigns::default();
        for text in texts {
            signs.look(text, unit);
        }
        signs
    }

    /// Looks at one amount more.
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

    /// Of a file that shows both signs, the one that fewer amounts show.
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
    /// The decimal sign; nothing, when it can't be told.
    pub sign: Option<DecimalSign>,
    /// Whether somebody chose it.
    pub chosen: bool,
}

/// Why an amount can't be read as the file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It can mean two numbers, and the file does not tell which.
    Either {
        /// With a decimal point.
        point: String,
        /// With a decimal comma.
        comma: String,
    },
    /// It has three digits behind the decimal sign of the file, which its currency has not.
    /// With thousands between its digits it would be the other number.
    Finer {
        /// As the file is written.
        number: String,
        /// Otherwise.
        otherwise: String,
    },
    /// It has the other decimal sign than was chosen for the file.
    Contradicts,
}

impl AmountNotation {
    /// As chosen, else as told.
    pub fn of(signs: &DecimalSigns, chosen: Option<DecimalSign>) -> AmountNotation {
        AmountNotation {
            sign: chosen.or(signs.sign()),
            chosen: chosen.is_some(),
        }
    }

    /// The number that an amount of the file is: ASCII digits, perhaps with a minus and a
    /// point, and perhaps with more decimals than its currency has.
    ///
    /// # Errors
    /// When that can't be told.
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
        // All of these have three digits behind the sign.
        if number.contains('.') && digits < 3 && !self.chosen {
            return Err(Unclear::Finer {
                number: number.clone(),
                otherwise: otherwise.clone(),
            });
        }
        Ok(number.clone())
    }
}
