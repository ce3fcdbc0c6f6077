//! The pages of a team: its settings, its members, bringing it over and taking it out.

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
