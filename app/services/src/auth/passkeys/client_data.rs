//! The client data of a ceremony: the page that it was for, and what was signed (WebAuthn,
//! `CollectedClientData`).

use super::{Challenge, PasskeyRefusal, RelyingParty};
use serde::Deserialize;

#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
}

/// Checks that a browser answered this challenge, on a page of this site that no other site frames.
/// `kind` is `webauthn.create` or `webauthn.get`.
pub(super) fn check(
    json: &[u8],
    kind: &str,
    challenge: &Challenge,
    site: &RelyingParty,
) -> Result<(), PasskeyRefusal> {
    let said: ClientData = serde_json::from_slice(json).map_err(|_| PasskeyRefusal::Unreadable)?;
    if said.kind != kind {
        return Err(PasskeyRefusal::Unreadable);
    }
    // This needs no constant-time comparison: the sender knows the challenge.
    if said.challenge != challenge.text() {
        return Err(PasskeyRefusal::Expired);
    }
    if said.origin != site.origin || said.cross_origin {
        return Err(PasskeyRefusal::OtherSite);
    }
    Ok(())
}
