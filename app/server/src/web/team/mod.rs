//! The pages of a team: settings, members, migration from the Flask version, and export.

pub(crate) mod access_view;
pub(crate) mod export;
pub(crate) mod invitations;
pub(crate) mod latest_import;
pub(crate) mod members;
pub(crate) mod migration;
pub(crate) mod onboarding;
pub(crate) mod payment_methods;
pub(crate) mod settings;
pub(crate) mod settings_view;
pub(crate) mod team_link;
