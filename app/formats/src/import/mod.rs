//! Reads books that other programs wrote. Each family of programs has a folder.

pub(crate) mod expense_apps;
pub mod flask;
pub mod spreadsheet;

pub use expense_apps::limits::JSON as LARGEST_JSON;
