//! Pages of long lists, and links that keep the rest of the query.

use serde::Serialize;

/// Rows on a page of a long list: a few screens on a phone.
pub const ROWS: usize = 25;

/// The position of a page in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    page: usize,
    pages: usize,
    total: usize,
    prev: Option<String>,
    next: Option<String>,
}

impl Pager {
    /// The pager for page number `asked` of a list of `total` rows; a number out of range becomes
    /// that of the nearest page.
    pub fn new(asked: usize, total: usize, address: &Address<'_>) -> Pager {
        let pages = total.div_ceil(ROWS).max(1);
        let page = asked.clamp(1, pages);
        let link = |page: usize| address.with("page", &page.to_string());
        Pager {
            page,
            pages,
            total,
            prev: (page > 1).then(|| link(page - 1)),
            next: (page < pages).then(|| link(page + 1)),
        }
    }

    /// How many rows come before this page.
    pub fn skip(&self) -> usize {
        (self.page - 1) * ROWS
    }
}

/// An address and its query.
#[derive(Clone, Debug)]
pub struct Address<'a> {
    path: &'a str,
    asked: Vec<(&'a str, &'a str)>,
}

impl<'a> Address<'a> {
    /// An address with the parameters of a query; empty ones are left out.
    pub fn new(path: &'a str, asked: &[(&'a str, &'a str)]) -> Address<'a> {
        let asked = asked
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .copied()
            .collect();
        Address { path, asked }
    }

    /// The address with one parameter replaced.
    pub fn with(&self, name: &str, value: &str) -> String {
        let mut asked: Vec<(&str, &str)> = self
            .asked
            .iter()
            .filter(|(other, _)| *other != name)
            .copied()
            .collect();
        asked.push((name, value));
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(asked)
            .finish();
        format!("{}?{query}", self.path)
    }
}
