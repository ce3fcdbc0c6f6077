//! Parses as much HTML as our own pages need: tags, forms, tables, text.

use std::collections::BTreeMap;

/// A tag, and the position of the text after it.
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
    closing: bool,
    start: usize,
    end: usize,
}

fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = html[at..].find('<') {
        let start = at + offset;
        let end = end_of_tag(html, start);
        let inner = html[start + 1..end].trim_end_matches('>');
        at = end;
        if inner.starts_with('!') {
            continue;
        }
        let (closing, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        let inner = inner.trim_end_matches('/');
        let (name, rest) = inner
            .split_once(|c: char| c.is_whitespace())
            .unwrap_or((inner, ""));
        found.push(Tag {
            name: name.to_lowercase(),
            attributes: attributes(rest),
            closing,
            start,
            end,
        });
    }
    found
}

/// The position after the `>` that is not inside quotes.
fn end_of_tag(html: &str, start: usize) -> usize {
    let mut quoted = false;
    for (offset, byte) in html.as_bytes()[start..].iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return start + offset + 1,
            _ => {}
        }
    }
    html.len()
}

fn attributes(mut rest: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return found;
        }
        let name_end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let name = rest[..name_end].to_owned();
        rest = &rest[name_end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            // Our attributes have quotes. Those of a picture, or of other content, may not.
            (value, rest) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => after
                    .split_once(|c: char| c.is_whitespace())
                    .unwrap_or((after, "")),
            };
        }
        found.insert(name, unescape(value));
    }
}

pub fn unescape(text: &str) -> String {
    let mut plain = text.to_owned();
    for (written, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(written, meant);
    }
    plain
}

/// The text of a part of a page, without tags, with single spaces.
pub fn text(html: &str) -> String {
    let mut plain = String::new();
    let mut at = 0;
    for tag in tags(html) {
        plain.push_str(&html[at..tag.start]);
        if !matches!(tag.name.as_str(), "b" | "bdi" | "span") {
            plain.push(' ');
        }
        at = tag.end;
    }
    plain.push_str(&html[at..]);
    unescape(&plain)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A form with the fields that a browser would send.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// The names of all its checkboxes, ticked or not.
    pub names: Vec<String>,
    /// All options of its fields: the field, and the value that is sent.
    pub choices: Vec<(String, String)>,
}

impl Form {
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter().rev();
        fields
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }

    /// The form with another value in a field.
    pub fn with(mut self, name: &str, value: &str) -> Form {
        self.fields.retain(|(other, _)| other != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The form without a field.
    pub fn without(mut self, name: &str) -> Form {
        self.fields.retain(|(other, _)| other != name);
        self
    }
}

/// The forms of a page, as a browser finds them.
pub fn forms(html: &str) -> Vec<Form> {
    let mut found: Vec<Form> = Vec::new();
    let mut open = false;
    let mut select: Option<(String, Option<String>)> = None;
    for tag in tags(html) {
        let attribute = |name: &str| tag.attributes.get(name).cloned().unwrap_or_default();
        let has = |name: &str| tag.attributes.contains_key(name);
        // The value of an option or, without a value, its text.
        let choice = || match has("value") {
            true => attribute("value"),
            false => {
                let text = html[tag.end..].split('<').next().unwrap_or_default();
                unescape(text).trim().to_owned()
            }
        };
        match (tag.name.as_str(), tag.closing) {
            ("form", false) => {
                open = true;
                found.push(Form {
                    action: attribute("action"),
                    fields: Vec::new(),
                    names: Vec::new(),
                    choices: Vec::new(),
                });
            }
            ("form", true) => open = false,
            _ if !open => {}
            ("input", _) if has("name") => {
                let form = found.last_mut().expect("an open form");
                form.names.push(attribute("name"));
                let sent = match attribute("type").as_str() {
                    "checkbox" | "radio" => has("checked"),
                    "file" => false,
                    _ => true,
                };
                if sent {
                    form.fields.push((attribute("name"), attribute("value")));
                }
            }
            ("select", false) => select = Some((attribute("name"), None)),
            ("option", false) => {
                if let (Some((name, _)), Some(form)) = (&select, found.last_mut()) {
                    form.choices.push((name.clone(), choice()));
                }
                if let Some((_, chosen)) = &mut select
                    && (chosen.is_none() || has("selected"))
                {
                    *chosen = Some(choice());
                }
            }
            ("select", true) => {
                if let Some((name, chosen)) = select.take() {
                    let form = found.last_mut().expect("an open form");
                    form.names.push(name.clone());
                    form.fields.push((name, chosen.unwrap_or_default()));
                }
            }
            _ => {}
        }
    }
    found
}

/// The rows of all tables, each with the text of its cells; without the headings of months.
pub fn rows(html: &str) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    let mut cell: Option<usize> = None;
    let mut is_heading = false;
    for tag in tags(html) {
        match (tag.name.as_str(), tag.closing) {
            ("tr", false) => {
                is_heading = tag
                    .attributes
                    .get("class")
                    .is_some_and(|class| class == "month");
                if !is_heading {
                    found.push(Vec::new());
                }
            }
            ("td" | "th", false) if !is_heading => cell = Some(tag.end),
            ("td" | "th", true) => {
                if let (Some(start), Some(row)) = (cell.take(), found.last_mut()) {
                    row.push(text(&html[start..tag.start]));
                }
            }
            _ => {}
        }
    }
    found
}

/// The targets of a page's links.
pub fn links(html: &str) -> Vec<String> {
    let hrefs = tags(html)
        .into_iter()
        .filter(|tag| tag.name == "a" && !tag.closing);
    hrefs
        .filter_map(|tag| tag.attributes.get("href").cloned())
        .collect()
}

/// The elements with an attribute such as a class or an ID, each with the attribute's value and its
/// text.
pub fn marked(html: &str, element: &str, attribute: &str) -> Vec<(String, String)> {
    let all = tags(html);
    let mut found = Vec::new();
    for (place, tag) in all.iter().enumerate() {
        let Some(value) = tag.attributes.get(attribute) else {
            continue;
        };
        if tag.name != element || tag.closing {
            continue;
        }
        let mut depth = 0;
        let end = all[place + 1..].iter().find(|other| {
            if other.name == element {
                depth += if other.closing { -1 } else { 1 };
            }
            depth < 0
        });
        let end = end.map_or(html.len(), |end| end.start);
        found.push((value.clone(), text(&html[tag.end..end])));
    }
    found
}
