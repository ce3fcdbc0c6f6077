//! Whom CFFA takes in that nobody invited.

use super::refusal::{alone, unreadable};
use super::{ConfigError, ProviderSettings};

/// `REGISTRATION`: who may become a user, and open a team, without an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registration {
    /// Whoever the provider knows.
    Open,
    /// Nobody.
    Closed,
    /// These alone: the issuer and the subject of each.
    Listed(Vec<(String, String)>),
}

impl Registration {
    /// Whether somebody may come in by themselves.
    pub fn takes(&self, issuer: &str, subject: &str) -> bool {
        match self {
            Registration::Open => true,
            Registration::Closed => false,
            Registration::Listed(list) => list
                .iter()
                .any(|(of, listed)| of == issuer && listed == subject),
        }
    }
}

/// Reads `open`, `closed`, or the subjects with commas between them. A subject is known
/// to one provider; with several each is written as `oidc-2:subject`.
///
/// # Errors
/// When it is not clear whose subject one is.
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
                        "a subject with its provider before it, as several are set: auth0:SUBJECT, oidc:SUBJECT or oidc-2:SUBJECT",
                    )
                })
            })
            .collect(),
    };
    match read? {
        none if none.is_empty() => Err(unreadable(
            NAME,
            value,
            "open, closed, or the ids of those who may come in, with commas between them",
        )),
        list => Ok(Registration::Listed(list)),
    }
}
