//! The key of a service account: a JSON file from the Google Cloud console.

use super::GoogleRefusal;
use rustls::SignatureScheme;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use rustls::sign::Signer;
use serde::Deserialize;

/// The largest file that is read, in bytes; a key has about 2,400.
pub const KEY: usize = 16 * 1024;

/// The fields of the file. `token_uri` and the other URLs in it are not read.
#[derive(Deserialize)]
struct KeyFile {
    #[serde(rename = "type")]
    kind: String,
    client_email: String,
    private_key: String,
    private_key_id: Option<String>,
}

/// A key, ready to sign. It can't be printed, so that it never gets into a log.
///
/// It signs with rustls, which does all other signing and verification here, so there is one
/// cryptography library (ring). Its RSA runs in constant time. That of the `rsa` crate, which
/// openidconnect uses for verification, does not (RUSTSEC-2023-0071).
pub struct ServiceKey {
    /// The service account's email address, with which a spreadsheet is shared.
    pub email: String,
    pub(super) id: Option<String>,
    signer: Box<dyn Signer>,
}

impl ServiceKey {
    /// Reads the file.
    ///
    /// # Errors
    /// If it is not the key of a service account.
    pub fn read(file: &[u8]) -> Result<ServiceKey, GoogleRefusal> {
        // The parser's own message is not shown, because it quotes the file.
        let written: KeyFile = serde_json::from_slice(file).map_err(|_| GoogleRefusal::NoKey)?;
        if written.kind != "service_account" || !written.client_email.contains('@') {
            return Err(GoogleRefusal::NoKey);
        }
        let signer = PrivateKeyDer::from_pem_slice(written.private_key.as_bytes())
            .ok()
            .and_then(|der| any_supported_type(&der).ok())
            .and_then(|key| key.choose_scheme(&[SignatureScheme::RSA_PKCS1_SHA256]));
        Ok(ServiceKey {
            email: written.client_email,
            id: written.private_key_id,
            signer: signer.ok_or(GoogleRefusal::KeyDamaged)?,
        })
    }

    /// Signs with RS256 (RFC 7518, 3.3).
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, GoogleRefusal> {
        self.signer
            .sign(message)
            .map_err(|_| GoogleRefusal::KeyDamaged)
    }
}
