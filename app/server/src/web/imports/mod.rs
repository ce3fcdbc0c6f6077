//! A book in from a file: the upload, what can be chosen, the preview, the outcome.

pub(crate) mod choices;
pub(crate) mod google;
pub(crate) mod outcome;
pub(crate) mod page;
pub(crate) mod preview;
pub(crate) mod text;
pub(crate) mod upload;
pub(crate) mod work;
