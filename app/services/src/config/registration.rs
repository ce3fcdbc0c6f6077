//! Who can register without an invitation.

use super::refusal::{alone, unreadable};
use super::{ConfigError, ProviderSettings};

/// `REGISTRATION`: who can create an account and a team without an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registration {
    /// Everyone with an account at the provider.
    Open,
    /// Nobody.
    Closed,
    /// Only these: the issuer and the subject of each.
    Listed(Vec<(String, String)>),
}

impl Registration {
    /// Whether this user can register without an invitation.
    pub fn allows(&self, issuer: &str, subject: &str) -> bool {
        match self {
            Registration::Open => true,
            Registration::Closed => false,
            Registration::Listed(list) => list
                .iter()
                .any(|(of, listed)| of == issuer && listed == subject),
        }
    }
}

/// Reads `open`, `closed`, or comma-separated subjects. A subject belongs to one provider;
/// with several providers each is written as `oidc-2:subject`.
///
/// # Errors
/// When the provider of a subject is unknown.
pub(super) fn read(
    value: Option<&str>,
    providers: &[ProviderSettings],
) -> Result<Registration, ConfigError> {
    const NAME: &str = "REGISTRATION";
    let value = match value {
        None | Some("open") => return Ok(Registration::Open),
        Some("closed") => return Ok(Registration::Closed),
        Some(value) => value,
    };
    let listed = value.split(',').map(str::trim).filter(|it| !it.is_empty());
    let read: Result<Vec<(String, String)>, ConfigError> = match providers {
        [] => Err(alone(NAME, "AUTH0_DOMAIN or OIDC_ISSUER")),
        [only] => Ok(listed.map(|it| (only.issuer.clone(), it.to_owned())).collect()),
        several => listed
            .map(|one| {
                let named = one.split_once(':').and_then(|(id, subject)| {
                    let provider = several.iter().find(|it| it.id == id)?;
                    Some((provider.issuer.clone(), subject.to_owned()))
                });
                named.ok_or_else(|| {
                    unreadable(
                        NAME,
                        one,
                        "a user ID prefixed with its provider, because several providers are set: auth0:ID, oidc:ID or oidc-2:ID",
                    )
                })
            })
            .collect(),
    };
    match read? {
        none if none.is_empty() => Err(unreadable(
            NAME,
            value,
            "open, closed, or a comma-separated list of user IDs",
        )),
        list => Ok(Registration::Listed(list)),
    }
}
