//! Tags in messages: few and without attributes, so that messages can do no more than emphasize and
//! link.

use super::MessageError;
use std::borrow::Cow;

/// The delimiters of a message's tags until its variables are inserted, so that variables can't add
/// tags. Unicode reserves these two noncharacters for internal use by programs.
const MARKS: [char; 2] = ['\u{FDD0}', '\u{FDD1}'];

/// The tags that a message may have, and their HTML. Links are tags, too: `<a>` links to the `href`
/// that the template passes, `<a-NAME>` to its `href_NAME`.
const TAGS: &[(&str, &str, &str)] = &[
    ("b", "<b>", "</b>"),
    // A name, which has its own writing direction.
    ("bdi", "<bdi>", "</bdi>"),
    ("code", "<code>", "</code>"),
    ("hidden", "<span class=\"hidden\">", "</span>"),
    ("of", "<span class=\"headcount-of\">", "</span>"),
    ("quiet", "<span class=\"quiet\">", "</span>"),
    ("strong", "<strong>", "</strong>"),
    ("tag", "<span class=\"tag\">", "</span>"),
];

/// Escapes text for HTML in the same way as Tera.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !MARKS.contains(c)) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Passes markup that a template made as a variable of a message.
pub(super) fn trusted(markup: &str) -> String {
    markup.chars().filter(|c| !MARKS.contains(c)).collect()
}

/// Escapes a piece of a message's own text, except for its tags, which are marked.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from_tag) = rest.split_at(start);
        out.push_str(&html(before));
        match from_tag.find('>') {
            Some(end) => {
                out.push(MARKS[0]);
                out.push_str(&html(&from_tag[1..end]));
                out.push(MARKS[1]);
                rest = &from_tag[end + 1..];
            }
            None => {
                out.push_str("&lt;");
                rest = &from_tag[1..];
            }
        }
    }
    out.push_str(&html(rest));
    Cow::Owned(out)
}

/// Replaces the marked tags with real ones. `href` returns the targets of links.
///
/// # Errors
/// When a tag is unknown or not closed in order.
pub(super) fn resolve(
    key: &str,
    marked: &str,
    href: impl Fn(&str) -> Option<String>,
) -> Result<String, MessageError> {
    let wrong = |tag: &str| MessageError::Tag {
        key: key.to_owned(),
        tag: tag.to_owned(),
    };
    let mut out = String::with_capacity(marked.len());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = marked;
    while let Some((before, from_tag)) = rest.split_once(MARKS[0]) {
        out.push_str(before);
        let (tag, after) = from_tag.split_once(MARKS[1]).ok_or_else(|| wrong(""))?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(wrong(tag));
            }
            out.push_str(known(name).map_or("</a>", |(_, _, end)| end));
        } else {
            match known(tag) {
                Some((_, start, _)) => out.push_str(start),
                None => {
                    let address = href(&attribute(tag).ok_or_else(|| wrong(tag))?);
                    let address = address.ok_or_else(|| wrong(tag))?;
                    out.push_str(&format!("<a href=\"{}\">", html(&address)));
                }
            }
            open.push(tag);
        }
    }
    match open.pop() {
        Some(tag) => Err(wrong(tag)),
        None => {
            out.push_str(rest);
            Ok(out)
        }
    }
}

fn known(name: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    TAGS.iter().find(|(tag, _, _)| *tag == name)
}

/// The name of the argument with a link's target: `href` for `<a>`, `href_history` for
/// `<a-history>`.
pub(super) fn attribute(tag: &str) -> Option<String> {
    match tag.strip_prefix('a')? {
        "" => Some("href".to_owned()),
        name => Some(format!("href_{}", name.strip_prefix('-')?)),
    }
}
