//! The key of a service account: a JSON file that Google's console gives out.

use super::GoogleRefusal;
use rustls::SignatureScheme;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use rustls::sign::Signer;
use serde::Deserialize;

/// The largest file that is looked at, in bytes; a key has some 2,400.
pub const KEY: usize = 16 * 1024;

/// As it stands in the file. `token_uri` and the other addresses in it are not read.
#[derive(Deserialize)]
struct KeyFile {
    #[serde(rename = "type")]
    kind: String,
    client_email: String,
    private_key: String,
    private_key_id: Option<String>,
}

/// A key, ready to sign. It can't be printed, so that no log has it.
///
/// It signs with rustls, by which everything else here is signed and checked: one set of
/// cryptography (ring), whose RSA takes the same time whatever the key is. The `rsa` crate,
/// which openidconnect brings for checking, does not (RUSTSEC-2023-0071).
pub struct ServiceKey {
    /// The service account's e-mail address, with which a spreadsheet is shared.
    pub email: String,
    pub(super) id: Option<String>,
    signer: Box<dyn Signer>,
}

impl ServiceKey {
    /// Reads the file.
    ///
    /// # Errors
    /// If it is no key of a service account.
    pub fn read(file: &[u8]) -> Result<ServiceKey, GoogleRefusal> {
        // What is wrong is not said by the reader's own words: they quote the file.
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

    /// A signature as RS256 is (RFC 7518, 3.3).
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, GoogleRefusal> {
        self.signer
            .sign(message)
            .map_err(|_| GoogleRefusal::KeyDamaged)
    }
}
