//! The files that a book is read from and written to: archives, spreadsheets, statements and
//! backups, and the faults in them.

#![allow(clippy::unwrap_used)]

mod archive;
mod backup;
mod export;
mod flask;
mod spreadsheet;
mod unpack;
