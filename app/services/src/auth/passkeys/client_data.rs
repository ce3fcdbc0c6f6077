//! What the browser says of a ceremony: for which page it was, and what was signed (WebAuthn,
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

/// Checks that a browser answered this challenge, on a page of ours that no other site frames.
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
    // Any time will do: whoever answers has seen it.
    if said.challenge != challenge.text() {
        return Err(PasskeyRefusal::Expired);
    }
    if said.origin != site.origin || said.cross_origin {
        return Err(PasskeyRefusal::OtherSite);
    }
    Ok(())
}
