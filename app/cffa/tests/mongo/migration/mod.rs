//! Migration from the database of the Flask version: against real servers, with the real program.

mod again;
mod books;
mod flask;
mod pages;
mod people;
