//! The file `.env`, read as `docker compose` reads it, so that one file has the same meaning
//! for the app, for Compose and for the scripts, which use Compose.
//!
//! ```text
//! file      = [ byte order mark ] *( blank line / comment / statement )
//! comment   = "#" to the end of the line
//! statement = [ "export" blanks ] name [ blanks ( "=" / ":" ) blanks value ]
//! name      = 1*( letter / digit / "_" / "." / "-" / "[" / "]" )
//! value     = plain / single / double
//! plain     = to the end of the line or to " #", without blanks at its end
//! single    = "'" ... "'": everything is literal, except that \' means '
//! double    = '"' ... '"': the escapes \n \r \t \a \b \f \v \" \\ \$, as in C
//! ```
//!
//! In `plain` and `double`, `$NAME` and `${NAME}` are replaced by that variable, and
//! `${NAME-text}` and `${NAME:-text}` by the variable or the text. The environment takes
//! precedence over the file; in the file, earlier lines are used. A name without a value is
//! left to the environment.
//!
//! Where Compose would silently use another value than the line shows, the line is refused
//! with its number and its name: `$$`, a variable that is not set, a comment in place of the
//! value. No library implements all of these rules.

use std::collections::BTreeMap;

/// The longest file that is read, in bytes. A full one has about 5,000.
const LONGEST: usize = 256 * 1024;

/// The end of an error about a value that single quotes would make literal.
const SINGLE_QUOTES: &str = "Put the value in single quotes, so that it is used as it is.";

/// A refused line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    /// Its number, from 1.
    line: usize,
    /// The setting, if it is known.
    name: Option<String>,
    /// The reason, without the value, which may be a secret.
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

/// Reads the file's bytes. Variables come from `environment` first, then from the file.
///
/// # Errors
/// With the first line that can't be read, or would have another value than it shows.
pub(super) fn read(
    bytes: &[u8],
    environment: &dyn Fn(&str) -> Option<String>,
) -> Result<BTreeMap<String, String>, Refused> {
    let unnamed = |line, why: &str| Refused {
        line,
        name: None,
        why: why.to_owned(),
    };
    if bytes.len() > LONGEST {
        return Err(unnamed(1, "the file is too long to be a list of settings."));
    }
    let text = std::str::from_utf8(bytes).map_err(|why| {
        let before = bytes.get(..why.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        unnamed(line, "the text is not in UTF-8. Save the file as UTF-8.")
    })?;
    let mut reader = Reader {
        rest: text.strip_prefix('\u{feff}').unwrap_or(text),
        line: 1,
        read: BTreeMap::new(),
        environment,
    };
    while reader.skip_to_statement() {
        reader.statement()?;
    }
    Ok(reader.read)
}

/// A blank within a line, as Compose defines it.
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
    /// The text that is not read yet.
    rest: &'a str,
    /// The number of its first line.
    line: usize,
    read: BTreeMap<String, String>,
    environment: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> Reader<'a> {
    /// Skips this number of bytes, and counts lines.
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

    /// Skips blank lines and comments, and returns whether a statement follows.
    fn skip_to_statement(&mut self) -> bool {
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
            _ => return self.refuse(None, "the line must be NAME=value."),
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
                "there is a comment in place of the value. Move the comment to its own line.",
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

    /// The text between two quotes. Only a comment may follow the closing quote.
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
                "text follows the closing quote. Quote the whole value or none of it.",
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
            // Never the end of the value: that backslash would escape the closing quote.
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
                        format!("the value contains \\0, which is ambiguous. {SINGLE_QUOTES}"),
                    );
                }
                other => out.extend(['\\', other]),
            }
            value = after.get(escape.len_utf8()..).unwrap_or_default();
        }
        out.push_str(&self.filled_in(name, value)?);
        Ok(out)
    }

    /// Replaces variables by their values.
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
            format!("the value contains $$, which docker compose reads as one $. {SINGLE_QUOTES}"),
        )
    }

    /// After `${NAME`: the fallback for an unset variable, and the text after the brace.
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
                "the value contains ${{ but not ${{NAME}}, ${{NAME-text}} or ${{NAME:-text}}. {SINGLE_QUOTES}"
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
            // Without its name: it may be the rest of a password.
            (None, None) => self.refuse(
                Some(name),
                format!("the variable after the $ is not set. {SINGLE_QUOTES}"),
            ),
        }
    }
}

/// The text for a variable that is not set.
struct Fallback<'a> {
    text: &'a str,
    /// Also used for an empty variable (`:-`).
    also_empty: bool,
}

#[cfg(test)]
mod tests;
