//! The table: each route, with the expected response for each requester.

mod account;
mod book;
mod headcounts;
mod next_game;
mod notifications;
mod sign_in;
mod sign_out;
mod site;
mod team;

use crate::routes::answers::Says::{self, Forbidden, Login, Missing, Page, SignIn};

/// A row: method, address, and the expected responses in the order of [`super::WHO`].
type Row = (&'static str, &'static str, [Says; 6]);

const ALL: [Says; 6] = [Page; 6];
/// A page of the book, without an id in its address.
const BOOK: [Says; 6] = [Login, Forbidden, Forbidden, Page, Forbidden, Page];
/// A page about one record in the book.
const THING: [Says; 6] = [Login, Forbidden, Forbidden, Missing, Forbidden, Page];

/// A form for managers. Users outside the team learn nothing about it.
const fn form(manager: Says) -> [Says; 6] {
    [SignIn, Missing, Forbidden, Missing, Missing, manager]
}

/// The rows, in the order in which they are requested: those that end sessions come last.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    let sections = [
        site::ROWS,
        sign_in::ROWS,
        notifications::ROWS,
        headcounts::ROWS,
        next_game::ROWS,
        account::ROWS,
        book::ROWS,
        team::ROWS,
        sign_out::ROWS,
    ];
    sections.into_iter().flatten()
}
