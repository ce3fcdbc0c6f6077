//! A device with one passkey, like a headless browser: what it signs can be wrong in any way.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The public URL of the server in these tests.
pub const ORIGIN: &str = "http://localhost:5000";

/// The flags for user presence and user verification.
const PRESENT_AND_VERIFIED: u8 = 0b101;
const HAS_CREDENTIAL: u8 = 1 << 6;

pub struct Device {
    key: EcdsaKeyPair,
    pub id: Vec<u8>,
    pub user: String,
    pub count: u32,
    pub flags: u8,
    pub origin: &'static str,
    pub site: &'static str,
}

impl Device {
    /// A new device. It belongs to no account until it is registered.
    pub fn new() -> Device {
        let random = SystemRandom::new();
        let kind = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let key = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
        Device {
            key: EcdsaKeyPair::from_pkcs8(kind, key.as_ref(), &random).unwrap(),
            id: rand::random::<[u8; 16]>().to_vec(),
            user: String::new(),
            count: 0,
            flags: PRESENT_AND_VERIFIED,
            origin: ORIGIN,
            site: "localhost",
        }
    }

    /// What the browser sends about a new passkey.
    pub fn create(&self, challenge: &str) -> Value {
        self.create_as("none", challenge)
    }

    /// The same, with an attestation of this format.
    pub fn create_as(&self, format: &str, challenge: &str) -> Value {
        let mut data = self.data(self.flags | HAS_CREDENTIAL);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x60 + u8::try_from(format.len()).unwrap());
        object.extend(format.as_bytes());
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.push(0x59);
        object.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        object.extend(data);
        json!({ "response": {
            "clientDataJSON": encoded(self.client_data("webauthn.create", challenge).as_bytes()),
            "attestationObject": encoded(&object),
        }})
    }

    /// What the browser sends to sign in.
    pub fn sign_in(&self, challenge: &str) -> Value {
        self.sign_in_as("webauthn.get", challenge)
    }

    /// The same, for a ceremony of this type.
    pub fn sign_in_as(&self, kind: &str, challenge: &str) -> Value {
        let client_data = self.client_data(kind, challenge);
        let data = self.data(self.flags);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(client_data.as_bytes()));
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "rawId": encoded(&self.id),
            "response": {
                "clientDataJSON": encoded(client_data.as_bytes()),
                "authenticatorData": encoded(&data),
                "signature": encoded(signature.as_ref()),
                "userHandle": self.user,
            },
        })
    }

    fn client_data(&self, kind: &str, challenge: &str) -> String {
        json!({
            "type": kind,
            "challenge": challenge,
            "origin": self.origin,
            "crossOrigin": false,
        })
        .to_string()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.site.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    /// In COSE: a map with the key type, the algorithm, the curve and both coordinates.
    fn public_key(&self) -> Vec<u8> {
        let (x, y) = self.key.public_key().as_ref()[1..].split_at(32);
        let mut key = vec![0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32];
        key.extend(x);
        key.extend([0x22, 0x58, 32]);
        key.extend(y);
        key
    }
}

pub fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
