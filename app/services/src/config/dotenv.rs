//! The file `.env`, read as `docker compose` reads it, so that one file means the same to
//! the app, to Compose and to the scripts, which ask Compose.
//!
//! ```text
//! file      = [ byte order mark ] *( blank line / comment / statement )
//! comment   = "#" to the end of the line
//! statement = [ "export" blanks ] name [ blanks ( "=" / ":" ) blanks value ]
//! name      = 1*( letter / digit / "_" / "." / "-" / "[" / "]" )
//! value     = plain / single / double
//! plain     = to the end of the line or to " #", without blanks at its end
//! single    = "'" ... "'": everything stands for itself, but \' for '
//! double    = '"' ... '"': \n \r \t \a \b \f \v \" \\ \$ stand for what they stand for in C
//! ```
//!
//! In `plain` and `double`, `$NAME` and `${NAME}` stand for that variable, `${NAME-text}`
//! and `${NAME:-text}` for it or for the text. The environment comes before the file, and
//! in the file the lines before. A name without a value is left to the environment.
//!
//! Where Compose would give another value than the one that the line shows, and say nothing
//! or little of it, the line is refused by its number and its name: `$$`, a variable that is
//! not set, a comment where the value should be. No library has these rules whole.

use std::collections::BTreeMap;

/// The longest file that is read, in bytes. A full one has about 5,000.
const LONGEST: usize = 256 * 1024;

/// What ends a sentence about a value that can be written so that it means itself.
const SINGLE_QUOTES: &str = "Put the value into single quotes, and it stands for itself.";

/// A line that is not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    /// Its number, from 1.
    line: usize,
    /// The setting it is about, if that can be told.
    name: Option<String>,
    /// A sentence about it, without the value: that may be a secret.
    why: String,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, ".env, line {}", self.line)?;
        if let Some(name) = &self.name {
            write!(f, ", {name}")?;
        }
        write!(f, ": {}", self.why)
    }
}

impl std::error::Error for Refused {}

/// Reads the file's bytes. `environment` is asked for variables before the file is.
///
/// # Errors
/// With the first line that can't be read, or would not mean what it shows.
pub(super) fn read(
    bytes: &[u8],
    environment: &dyn Fn(&str) -> Option<String>,
) -> Result<BTreeMap<String, String>, Refused> {
    let nowhere = |line, why: &str| Refused {
        line,
        name: None,
        why: why.to_owned(),
    };
    if bytes.len() > LONGEST {
        return Err(nowhere(1, "the file is too long to be a list of settings."));
    }
    let text = std::str::from_utf8(bytes).map_err(|why| {
        let before = bytes.get(..why.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        nowhere(line, "the text is not in UTF-8. Save the file as UTF-8.")
    })?;
    let mut reader = Reader {
        rest: text.strip_prefix('\u{feff}').unwrap_or(text),
        line: 1,
        read: BTreeMap::new(),
        environment,
    };
    while reader.goes_to_statement() {
        reader.statement()?;
    }
    Ok(reader.read)
}

/// A blank that does not end a line; what Compose takes for one.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{a0}'
    )
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || "_.-[]".contains(c)
}

struct Reader<'a> {
    /// What is still to be read.
    rest: &'a str,
    /// The line that it begins in.
    line: usize,
    read: BTreeMap<String, String>,
    environment: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> Reader<'a> {
    /// Passes over so many bytes, and counts lines.
    fn pass(&mut self, bytes: usize) -> &'a str {
        let (passed, rest) = self.rest.split_at(bytes);
        self.line += passed.matches('\n').count();
        self.rest = rest;
        passed
    }

    fn pass_while(&mut self, is_passed: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !is_passed(c));
        self.pass(end.unwrap_or(self.rest.len()))
    }

    fn refuse<T>(&self, name: Option<&str>, why: impl Into<String>) -> Result<T, Refused> {
        Err(Refused {
            line: self.line,
            name: name.map(str::to_owned),
            why: why.into(),
        })
    }

    /// Whether there is one more, past blank lines and comments.
    fn goes_to_statement(&mut self) -> bool {
        loop {
            self.pass_while(char::is_whitespace);
            if !self.rest.starts_with('#') {
                return !self.rest.is_empty();
            }
            self.pass_while(|c| c != '\n');
        }
    }

    fn statement(&mut self) -> Result<(), Refused> {
        let mut name = self.pass_while(is_of_name);
        let blanks = self.pass_while(is_blank);
        if name == "export" && !blanks.is_empty() && self.rest.starts_with(is_of_name) {
            name = self.pass_while(is_of_name);
            self.pass_while(is_blank);
        }
        match self.rest.chars().next() {
            // Left to the environment.
            None | Some('\n') if !name.is_empty() => return Ok(()),
            Some('=' | ':') if !name.is_empty() => self.pass(1),
            _ => return self.refuse(None, "it should be NAME=value."),
        };
        self.pass_while(is_blank);
        let value = match self.rest.chars().next() {
            Some('\'') => self.single(name)?,
            Some('"') => self.double(name)?,
            _ => self.plain(name)?,
        };
        self.read.insert(name.to_owned(), value);
        Ok(())
    }

    fn plain(&mut self, name: &str) -> Result<String, Refused> {
        let end = self.rest.find('\n').unwrap_or(self.rest.len());
        let all = self.rest.get(..end).unwrap_or_default();
        if all.starts_with('#') {
            return self.refuse(
                Some(name),
                "a comment stands where the value should be. Move it to a line of its own.",
            );
        }
        let value = all.split_once(" #").map_or(all, |(value, _)| value);
        if value.contains("\t#") {
            return self.refuse(
                Some(name),
                "write a space before the # of a comment, not a tab.",
            );
        }
        let value = self.filled_in(name, value.trim_end())?;
        self.pass(end);
        Ok(value)
    }

    /// What stands between two quotes, both of them passed over, and the line's end.
    fn quoted(&mut self, name: &str, quote: char) -> Result<&'a str, Refused> {
        let mut escaped = false;
        let inside = self.rest.get(1..).unwrap_or_default();
        let end = inside.find(|c| {
            let ends = c == quote && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let Some(end) = end else {
            return self.refuse(
                Some(name),
                "the quote is not closed. A \\ before a quote is part of the value: \\' means '.",
            );
        };
        let value = inside.get(..end).unwrap_or_default();
        let after = inside.get(end + 1..).unwrap_or_default();
        let after = after.lines().next().unwrap_or_default().trim();
        if !after.is_empty() && !after.starts_with('#') {
            return self.refuse(
                Some(name),
                "something follows the closing quote. Put quotes around all of the value or around nothing.",
            );
        }
        Ok(value)
    }

    fn single(&mut self, name: &str) -> Result<String, Refused> {
        let value = self.quoted(name, '\'')?;
        self.pass(value.len() + 2);
        Ok(value.replace("\\'", "'"))
    }

    fn double(&mut self, name: &str) -> Result<String, Refused> {
        let value = self.quoted(name, '"')?;
        let filled_in = self.filled_in_escaped(name, value)?;
        self.pass(value.len() + 2);
        Ok(filled_in)
    }

    /// A value between double quotes: escapes, and variables between them.
    fn filled_in_escaped(&self, name: &str, mut value: &str) -> Result<String, Refused> {
        let mut out = String::new();
        while let Some((before, after)) = value.split_once('\\') {
            out.push_str(&self.filled_in(name, before)?);
            // The quote would not be the closing one.
            let escape = after.chars().next().unwrap_or('\\');
            if escape == '$' && before.ends_with('$') {
                return self.two_dollars(name);
            }
            match escape {
                'n' => out.push('\n'),
                'r' => out.push('\r'),
                't' => out.push('\t'),
                'a' => out.push('\u{7}'),
                'b' => out.push('\u{8}'),
                'f' => out.push('\u{c}'),
                'v' => out.push('\u{b}'),
                '"' | '\\' | '$' => out.push(escape),
                '0' => {
                    return self.refuse(
                        Some(name),
                        format!("it has \\0, which is read in several ways. {SINGLE_QUOTES}"),
                    );
                }
                other => out.extend(['\\', other]),
            }
            value = after.get(escape.len_utf8()..).unwrap_or_default();
        }
        out.push_str(&self.filled_in(name, value)?);
        Ok(out)
    }

    /// With the values of variables in their place.
    fn filled_in(&self, name: &str, mut value: &str) -> Result<String, Refused> {
        let mut out = String::new();
        while let Some((before, after)) = value.split_once('$') {
            out.push_str(before);
            if after.starts_with('$') {
                return self.two_dollars(name);
            }
            let (braces, after) = match after.strip_prefix('{') {
                Some(after) => (true, after),
                None => (false, after),
            };
            let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            let (variable, after) = after.split_at(end.unwrap_or(after.len()));
            if !braces && !variable.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
                out.push('$');
                out.push_str(variable);
                value = after;
                continue;
            }
            let (fallback, after) = match braces {
                true => self.closed(name, variable, after)?,
                false => (None, after),
            };
            out.push_str(&self.variable(name, variable, fallback)?);
            value = after;
        }
        out.push_str(value);
        Ok(out)
    }

    fn two_dollars<T>(&self, name: &str) -> Result<T, Refused> {
        self.refuse(
            Some(name),
            format!("it has $$, which docker compose takes for one $. {SINGLE_QUOTES}"),
        )
    }

    /// After `${NAME`: what holds where the variable is not set, and what follows the brace.
    fn closed<'b>(
        &self,
        name: &str,
        variable: &str,
        after: &'b str,
    ) -> Result<(Option<Fallback<'b>>, &'b str), Refused> {
        let named = variable.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        if let (true, Some((text, after))) = (named, after.split_once('}')) {
            let simple = !text.contains(['$', '{', '\n']);
            if text.is_empty() {
                return Ok((None, after));
            }
            if let (true, Some(text)) = (simple, text.strip_prefix(":-")) {
                return Ok((
                    Some(Fallback {
                        text,
                        also_empty: true,
                    }),
                    after,
                ));
            }
            if let (true, Some(text)) = (simple, text.strip_prefix('-')) {
                return Ok((
                    Some(Fallback {
                        text,
                        also_empty: false,
                    }),
                    after,
                ));
            }
        }
        self.refuse(
            Some(name),
            format!(
                "it has ${{ but not ${{NAME}}, ${{NAME-text}} or ${{NAME:-text}}. {SINGLE_QUOTES}"
            ),
        )
    }

    fn variable(
        &self,
        name: &str,
        variable: &str,
        fallback: Option<Fallback<'_>>,
    ) -> Result<String, Refused> {
        let known = (self.environment)(variable).or_else(|| self.read.get(variable).cloned());
        match (known, fallback) {
            (Some(known), Some(fallback)) if known.is_empty() && fallback.also_empty => {
                Ok(fallback.text.to_owned())
            }
            (Some(known), _) => Ok(known),
            (None, Some(fallback)) => Ok(fallback.text.to_owned()),
            // Not by its name: it may be the rest of a password.
            (None, None) => self.refuse(
                Some(name),
                format!("what follows the $ would be a variable that is not set. {SINGLE_QUOTES}"),
            ),
        }
    }
}

/// What holds where a variable is not set.
struct Fallback<'a> {
    text: &'a str,
    /// Also where it is set to nothing (`:-`).
    also_empty: bool,
}

#[cfg(test)]
mod tests;
