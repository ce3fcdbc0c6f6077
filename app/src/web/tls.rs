//! TLS: the certificate that is shown, exchanged while connections go on, and the
//! authority whose certificates clients must have.

use crate::config::Tls;
use anyhow::Context;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert, WebPkiClientVerifier};
use rustls::sign::CertifiedKey;
use rustls::{RootCertStore, ServerConfig};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// How often the files are looked at. A renewed certificate is valid long before the old
/// one ends; two file dates in ten seconds cost nothing.
const LOOK_EVERY: Duration = Duration::from_secs(10);

/// When the certificate and the key were last written; nothing while one is missing.
type Written = Option<(SystemTime, SystemTime)>;

/// The certificate that is shown, and where it comes from.
#[derive(Debug)]
pub struct Certificates {
    files: Tls,
    written: Written,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificates {
    /// Reads certificate and key.
    ///
    /// # Errors
    /// When a file can't be read, or the two don't go together.
    pub fn read(files: &Tls) -> anyhow::Result<Certificates> {
        // The dates first: what is written while we read is read again.
        let written = written(files);
        Ok(Certificates {
            files: files.clone(),
            written,
            current: RwLock::new(Arc::new(certified_key(files)?)),
        })
    }

    /// What a listener needs: it shows the certificate of the moment and, when an
    /// authority for clients is set, refuses who has no certificate of it.
    ///
    /// # Errors
    /// When the authority's certificate can't be used.
    pub fn server_config(self: Arc<Self>) -> anyhow::Result<ServerConfig> {
        let builder = ServerConfig::builder();
        let builder = match &self.files.client_ca {
            Some(path) => builder.with_client_cert_verifier(
                WebPkiClientVerifier::builder(Arc::new(authority(path)?))
                    .build()
                    .with_context(|| unusable("TLS_CLIENT_CA", path))?,
            ),
            None => builder.with_no_client_auth(),
        };
        Ok(builder.with_cert_resolver(self))
    }

    /// Exchanges the certificate whenever its files change. A pair that can't be used
    /// (the key may be written a moment after the certificate) is named in the log once
    /// and tried again at the next change.
    pub async fn keep_up(self: Arc<Self>) {
        let mut seen = self.written;
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let now = written(&self.files);
            if now == seen {
                continue;
            }
            seen = now;
            match certified_key(&self.files) {
                Ok(key) => {
                    *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
                    log::info!("{} was renewed and is in use", self.files.cert.display());
                }
                Err(error) => log::error!("the certificate before is used on: {error:#}"),
            }
        }
    }
}

impl ResolvesServerCert for Certificates {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let current = self.current.read();
        Some(current.unwrap_or_else(PoisonError::into_inner).clone())
    }
}

fn written(files: &Tls) -> Written {
    let date = |path: &Path| std::fs::metadata(path).and_then(|it| it.modified()).ok();
    Some((date(&files.cert)?, date(&files.key)?))
}

fn certified_key(files: &Tls) -> anyhow::Result<CertifiedKey> {
    let chain = certificates("TLS_CERT", &files.cert)?;
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .with_context(|| unusable("TLS_KEY", &files.key))?;
    CertifiedKey::from_der(chain, key, &ring::default_provider())
        .context("TLS_CERT and TLS_KEY don't go together")
}

fn authority(path: &Path) -> anyhow::Result<RootCertStore> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates("TLS_CLIENT_CA", path)? {
        roots
            .add(certificate)
            .with_context(|| unusable("TLS_CLIENT_CA", path))?;
    }
    Ok(roots)
}

fn certificates(what: &str, path: &Path) -> anyhow::Result<Vec<CertificateDer<'static>>> {
    CertificateDer::pem_file_iter(path)
        .and_then(|certificates| certificates.collect())
        .with_context(|| unusable(what, path))
}

fn unusable(what: &str, path: &Path) -> String {
    format!("{what} {} can't be used", path.display())
}
