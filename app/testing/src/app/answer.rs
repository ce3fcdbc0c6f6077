//! The response of a server.

use super::html::{self, Form};
use reqwest::header::{HeaderMap, HeaderValue};
use std::collections::BTreeMap;

/// The response that a browser received.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).map(HeaderValue::to_str);
        value.and_then(Result::ok).unwrap_or_default()
    }

    pub fn location(&self) -> String {
        self.header("location").to_owned()
    }

    pub fn text(&self) -> String {
        html::text(&self.body)
    }

    /// The form that is sent to this URL.
    pub fn form(&self, action: &str) -> Form {
        self.forms(action)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("no form to {action} on: {} {}", self.status, self.text()))
    }

    pub fn forms(&self, action: &str) -> Vec<Form> {
        let path = |form: &Form| form.action.split('?').next() == Some(action);
        let mut forms = html::forms(&self.body);
        forms.retain(path);
        forms
    }

    /// The messages next to the fields of forms.
    pub fn errors(&self) -> BTreeMap<String, String> {
        html::marked(&self.body, "p", "id")
            .into_iter()
            .filter_map(|(id, text)| {
                let field = id.strip_prefix("e-")?.to_owned();
                Some((field, text.trim_start_matches("! ").to_owned()))
            })
            .collect()
    }

    /// The error summary at the top of a form; empty if there are no errors.
    pub fn problems(&self) -> String {
        let found = html::marked(&self.body, "div", "id");
        let problems = found.into_iter().find(|(id, _)| id == "problems");
        problems.map(|(_, text)| text).unwrap_or_default()
    }

    /// The messages that the page shows after an action.
    pub fn flashes(&self) -> String {
        let found = html::marked(&self.body, "p", "class");
        let flashes = found
            .into_iter()
            .filter(|(class, _)| class.starts_with("flash "));
        flashes
            .map(|(_, text)| text)
            .collect::<Vec<_>>()
            .join(" / ")
    }

    /// The token that the page shows.
    pub fn token(&self) -> String {
        let start = self.body.find("value=\"cffa_").expect("a token") + 7;
        let token = &self.body[start..];
        token[..token.find('"').expect("its end")].to_owned()
    }

    pub fn rows(&self) -> Vec<Vec<String>> {
        html::rows(&self.body)
    }

    /// The row whose first cell begins with this text.
    pub fn row(&self, first: &str) -> Vec<String> {
        let mut rows = self.rows().into_iter();
        let found = rows.find(|row| row.first().is_some_and(|cell| cell.starts_with(first)));
        found.unwrap_or_else(|| panic!("no row {first} on: {}", self.text()))
    }

    /// The names and balances of the dashboard: `£44.94 owes`.
    pub fn balances(&self) -> Vec<(String, String)> {
        let of = |element, class: &str| {
            let found = html::marked(&self.body, element, "class").into_iter();
            let found = found.filter(|(name, _)| name.split(' ').any(|one| one == class));
            found.map(|(_, text)| text).collect::<Vec<_>>()
        };
        let names = of("bdi", "person-name").into_iter();
        names.zip(of("span", "person-amount")).collect()
    }

    /// A player's balance on the dashboard.
    pub fn balance(&self, name: &str) -> String {
        let found = self.balances().into_iter().find(|(one, _)| one == name);
        let found = found.unwrap_or_else(|| panic!("no {name} on: {}", self.text()));
        found.1
    }

    /// The first link that begins with this text.
    pub fn link(&self, start: &str) -> String {
        let mut links = html::links(&self.body).into_iter();
        let found = links.find(|href| href.starts_with(start));
        found.unwrap_or_else(|| panic!("no link to {start} on: {}", self.text()))
    }

    pub fn links(&self) -> Vec<String> {
        html::links(&self.body)
    }
}
