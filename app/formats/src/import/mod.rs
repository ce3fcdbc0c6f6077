//! Reading a book that another program wrote. A folder for each family of programs.

pub(crate) mod expense_apps;
pub mod flask;
pub mod spreadsheet;
