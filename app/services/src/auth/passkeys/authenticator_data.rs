//! The authenticator data of a ceremony (WebAuthn, 6.1): 32 bytes that identify the site, one byte
//! of flags, a counter of four bytes; for a new passkey also its ID and public key.

use super::{PasskeyRefusal, RelyingParty};
use cbor4ii::core::Value;
use cbor4ii::core::dec::{Decode, Read, Reference};
use cbor4ii::core::utils::SliceReader;
use sha2::{Digest, Sha256};

/// The user touched the device.
const USER_PRESENT: u8 = 1;
/// The device verified the user: by a PIN, a fingerprint or a face.
const USER_VERIFIED: u8 = 1 << 2;
const BACKUP_ELIGIBLE: u8 = 1 << 3;
const BACKED_UP: u8 = 1 << 4;
const HAS_CREDENTIAL: u8 = 1 << 6;
const HAS_EXTENSIONS: u8 = 1 << 7;

/// The longest ID of a credential, in bytes (WebAuthn, 5.8.3).
const LONGEST_ID: usize = 1023;
/// Bytes of the model of the device, which CFFA ignores.
const MODEL: usize = 16;

/// Authenticator data with checked flags.
#[derive(Debug)]
pub(super) struct AuthenticatorData<'a> {
    pub sign_count: u32,
    /// ID and public key (COSE) of a new passkey.
    pub credential: Option<(&'a [u8], &'a [u8])>,
}

/// Reads the data, and checks that it is for this site and from a verified user.
pub(super) fn read<'a>(
    bytes: &'a [u8],
    site: &RelyingParty,
) -> Result<AuthenticatorData<'a>, PasskeyRefusal> {
    let unreadable = PasskeyRefusal::Unreadable;
    let (of, rest) = bytes.split_first_chunk::<32>().ok_or(unreadable)?;
    let (&[flags], rest) = rest.split_first_chunk::<1>().ok_or(unreadable)?;
    let (count, rest) = rest.split_first_chunk::<4>().ok_or(unreadable)?;
    if of[..] != Sha256::digest(site.id.as_bytes())[..] {
        return Err(PasskeyRefusal::OtherSite);
    }
    let is = |flag: u8| flags & flag != 0;
    if !is(USER_PRESENT) || !is(USER_VERIFIED) {
        return Err(PasskeyRefusal::NotVerified);
    }
    if is(BACKED_UP) && !is(BACKUP_ELIGIBLE) {
        return Err(unreadable);
    }
    let (credential, rest) = match is(HAS_CREDENTIAL) {
        true => read_credential(rest).map(|(credential, rest)| (Some(credential), rest))?,
        false => (None, rest),
    };
    let rest = match is(HAS_EXTENSIONS) {
        true => after_item(rest)?,
        false => rest,
    };
    if !rest.is_empty() {
        return Err(unreadable);
    }
    Ok(AuthenticatorData {
        sign_count: u32::from_be_bytes(*count),
        credential,
    })
}

type Credential<'a> = (&'a [u8], &'a [u8]);

fn read_credential(bytes: &[u8]) -> Result<(Credential<'_>, &[u8]), PasskeyRefusal> {
    let unreadable = PasskeyRefusal::Unreadable;
    let rest = bytes.get(MODEL..).ok_or(unreadable)?;
    let (length, rest) = rest.split_first_chunk::<2>().ok_or(unreadable)?;
    let length = usize::from(u16::from_be_bytes(*length));
    if length == 0 || length > LONGEST_ID {
        return Err(unreadable);
    }
    let (id, rest) = rest.split_at_checked(length).ok_or(unreadable)?;
    let after = after_item(rest)?;
    let key = rest.get(..rest.len() - after.len()).ok_or(unreadable)?;
    Ok(((id, key), after))
}

/// The bytes after the first item (CBOR).
fn after_item(bytes: &[u8]) -> Result<&[u8], PasskeyRefusal> {
    let (_, rest) = item(bytes)?;
    Ok(rest)
}

/// The first item (CBOR), and the bytes after it.
pub(super) fn item(bytes: &[u8]) -> Result<(Value, &[u8]), PasskeyRefusal> {
    let mut reader = SliceReader::new(bytes);
    let value = Value::decode(&mut reader).map_err(|_| PasskeyRefusal::Unreadable)?;
    match reader.fill(bytes.len()) {
        Ok(Reference::Long(rest)) => Ok((value, rest)),
        _ => Err(PasskeyRefusal::Unreadable),
    }
}
