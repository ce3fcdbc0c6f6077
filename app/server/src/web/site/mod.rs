//! Pages that belong to no team.

pub(crate) mod api_page;
pub(crate) mod health;
pub(crate) mod home;
pub(crate) mod installed;
pub(crate) mod language;
