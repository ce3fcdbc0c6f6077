//! Encrypts notifications for one browser (RFC 8291, RFC 8188), so that push services can't read
//! them.
//!
//! With ring, which TLS needs anyway: `web-push-native` needs an earlier release of the elliptic
//! curves than sign-in does, so the program would contain both.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::rand::SystemRandom;
use sha2::Sha256;

/// Bytes of a public key: the uncompressed form of a point.
const PUBLIC_KEY: usize = 65;
/// Bytes of the secret of a browser.
const AUTH: usize = 16;
/// Bytes of a salt.
const SALT: usize = 16;
/// The size of a record. The content is in one, so this only has to be larger (RFC 8188, 2.1).
const RECORD: u32 = 4_096;
/// Marks the end of the last record (RFC 8188, 2).
const LAST: u8 = 2;

/// The keys of a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BrowserKeys {
    public: Vec<u8>,
    auth: Vec<u8>,
}

impl BrowserKeys {
    /// Reads the keys as browsers give them. `None` if they have the wrong form.
    pub(super) fn read(public_key: &str, auth: &str) -> Option<BrowserKeys> {
        let decode = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
        let (public, auth) = (decode(public_key)?, decode(auth)?);
        // 4 marks the uncompressed form.
        let fits = public.len() == PUBLIC_KEY && public.first() == Some(&4) && auth.len() == AUTH;
        fits.then_some(BrowserKeys { public, auth })
    }
}

/// Encrypts a text. `None` if the public key is not a point of the curve.
pub(super) fn encrypt(keys: &BrowserKeys, text: &[u8]) -> Option<Vec<u8>> {
    let ours = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).ok()?;
    let our_public = ours.compute_public_key().ok()?;
    let theirs = UnparsedPublicKey::new(&ECDH_P256, &keys.public);
    let salt: [u8; SALT] = rand::random();
    let seal = |shared: &[u8]| seal(shared, keys, our_public.as_ref(), &salt, text);
    agree_ephemeral(ours, &theirs, seal).ok()?
}

/// The message, once both sides have the same secret.
fn seal(
    shared: &[u8],
    keys: &BrowserKeys,
    our_public: &[u8],
    salt: &[u8; SALT],
    text: &[u8],
) -> Option<Vec<u8>> {
    let info = [b"WebPush: info\0", &keys.public[..], our_public].concat();
    let secret = derived(&keys.auth, shared, &info)?;
    let key = derived(salt, &secret, b"Content-Encoding: aes128gcm\0")?;
    let nonce = derived(salt, &secret, b"Content-Encoding: nonce\0")?;
    let key = UnboundKey::new(&AES_128_GCM, key.get(..16)?).ok()?;
    let nonce = Nonce::try_assume_unique_for_key(nonce.get(..12)?).ok()?;
    let mut sealed = [text, &[LAST]].concat();
    LessSafeKey::new(key)
        .seal_in_place_append_tag(nonce, Aad::empty(), &mut sealed)
        .ok()?;
    let mut message = salt.to_vec();
    message.extend(RECORD.to_be_bytes());
    message.push(u8::try_from(our_public.len()).ok()?);
    message.extend(our_public);
    message.extend(sealed);
    Some(message)
}

/// The first 32 bytes of HKDF-SHA-256 (RFC 5869).
fn derived(salt: &[u8], secret: &[u8], info: &[u8]) -> Option<[u8; 32]> {
    hash(&hash(salt, &[secret])?, &[info, &[1]])
}

fn hash(key: &[u8], parts: &[&[u8]]) -> Option<[u8; 32]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    parts.iter().for_each(|part| mac.update(part));
    Some(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(text: &str) -> Vec<u8> {
        let one_line: String = text.split_whitespace().collect();
        URL_SAFE_NO_PAD.decode(one_line).expect("base64url")
    }

    /// RFC 8291, 5 and appendix A.
    #[test]
    fn the_example_of_the_rfc_is_encrypted_as_specified() {
        let keys = BrowserKeys::read(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg",
        )
        .expect("keys");
        let our_public = decode(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
        );
        let shared = decode("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs");
        let salt: [u8; SALT] = decode("DGv6ra1nlYgDCS1FRnbzlw").try_into().expect("a salt");
        let text = b"When I grow up, I want to be a watermelon";
        let message = seal(&shared, &keys, &our_public, &salt, text).expect("a message");
        let expected = decode(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml
             mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT
             pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
        );
        assert_eq!(message, expected);
    }

    #[test]
    fn malformed_keys_are_refused() {
        let public = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
        let auth = "BTBZMqHH6r4Tts7J_aSIgg";
        assert!(BrowserKeys::read(public, auth).is_some());
        assert!(BrowserKeys::read(public, &format!("{auth}==")).is_some());
        for (public, auth) in [
            ("", auth),
            (public, ""),
            (auth, auth),
            (public, public),
            (&public.replace('B', "C"), auth),
            ("no base64", auth),
        ] {
            assert_eq!(BrowserKeys::read(public, auth), None, "{public} {auth}");
        }
        // The form is right, and the point is on no curve.
        let nowhere = URL_SAFE_NO_PAD.encode([[4].as_slice(), &[1; 64]].concat());
        let keys = BrowserKeys::read(&nowhere, auth).expect("the form");
        assert_eq!(encrypt(&keys, b"text"), None);
    }
}
