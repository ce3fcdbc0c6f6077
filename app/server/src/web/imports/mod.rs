//! Importing a book from a file: upload, choices, preview and result.

pub(crate) mod choices;
pub(crate) mod google;
pub(crate) mod outcome;
pub(crate) mod page;
pub(crate) mod preview;
pub(crate) mod text;
pub(crate) mod upload;
pub(crate) mod work;
