//! The public key of a passkey (COSE, RFC 9052 and 9053), and its signatures. The cryptography is
//! that of rustls.

use super::PasskeyRefusal;
use super::authenticator_data::item;
use cbor4ii::core::Value;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};

/// The kinds of keys that CFFA can check, the preferred one first: ECDSA with P-256, which all
/// devices have, and RSA, for older TPMs under Windows.
pub const ALGORITHMS: [i32; 2] = [ES256, RS256];
const ES256: i32 = -7;
const RS256: i32 = -257;

/// The largest RSA key, in bytes: 4,096 bits.
const LARGEST_RSA: usize = 512;

/// A key of a kind that CFFA can check.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PublicKey {
    /// A point of P-256, uncompressed.
    Es256([u8; 65]),
    /// Modulus and exponent.
    Rs256 { n: Vec<u8>, e: Vec<u8> },
}

impl PublicKey {
    /// Reads a key.
    pub(super) fn read(cose: &[u8]) -> Result<PublicKey, PasskeyRefusal> {
        let (Value::Map(fields), []) = item(cose)? else {
            return Err(PasskeyRefusal::Unreadable);
        };
        let number = |label| match field(&fields, label)? {
            Value::Integer(number) => Some(*number),
            _ => None,
        };
        let bytes = |label| match field(&fields, label)? {
            Value::Bytes(bytes) => Some(bytes.as_slice()),
            _ => None,
        };
        let key = match (number(1), number(3)) {
            (Some(2), Some(-7)) if number(-1) == Some(1) => point(bytes(-2), bytes(-3)),
            (Some(3), Some(-257)) => rsa(bytes(-1), bytes(-2)),
            (Some(_), Some(_)) => return Err(PasskeyRefusal::OtherAlgorithm),
            _ => None,
        };
        key.ok_or(PasskeyRefusal::Unreadable)
    }

    /// Whether the key signed this message.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            PublicKey::Es256(point) => UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point)
                .verify(message, signature)
                .is_ok(),
            PublicKey::Rs256 { n, e } => RsaPublicKeyComponents { n, e }
                .verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
                .is_ok(),
        }
    }
}

fn field(fields: &[(Value, Value)], label: i128) -> Option<&Value> {
    let mut found = fields.iter();
    let found = found.find(|(key, _)| *key == Value::Integer(label))?;
    Some(&found.1)
}

fn point(x: Option<&[u8]>, y: Option<&[u8]>) -> Option<PublicKey> {
    let (x, y): (&[u8; 32], &[u8; 32]) = (x?.try_into().ok()?, y?.try_into().ok()?);
    let mut point = [4; 65];
    let (_, coordinates) = point.split_first_mut()?;
    let (first, second) = coordinates.split_at_mut_checked(32)?;
    first.copy_from_slice(x);
    second.copy_from_slice(y);
    Some(PublicKey::Es256(point))
}

fn rsa(n: Option<&[u8]>, e: Option<&[u8]>) -> Option<PublicKey> {
    let (n, e) = (n?.to_vec(), e?.to_vec());
    (n.len() <= LARGEST_RSA && e.len() <= 8).then_some(PublicKey::Rs256 { n, e })
}
