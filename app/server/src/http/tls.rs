//! TLS: the server certificate, which is reloaded while connections stay open, and the authority
//! that issues client certificates.

use anyhow::Context;
use cffa_services::config::Tls;
use cffa_services::doctor::{Finding, certificates};
use rustls::ServerConfig;
use rustls::server::{ClientHello, ResolvesServerCert, WebPkiClientVerifier};
use rustls::sign::CertifiedKey;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// How often the files are checked. A certificate is renewed long before the old one expires;
/// reading two file dates every ten seconds costs nothing.
const LOOK_EVERY: Duration = Duration::from_secs(10);

/// When the certificate and the key were last modified; `None` while either is missing.
type FileTimes = Option<(SystemTime, SystemTime)>;

/// The current server certificate, and the files that it comes from.
#[derive(Debug)]
pub struct Certificates {
    files: Tls,
    written: FileTimes,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificates {
    /// Reads the certificate and the key.
    ///
    /// # Errors
    /// When a file can't be read, or the certificate and the key don't match.
    pub fn read(files: &Tls) -> Result<Certificates, Finding> {
        // Read the dates first: files that change during the read are then read again.
        let written = written(files);
        Ok(Certificates {
            files: files.clone(),
            written,
            current: RwLock::new(Arc::new(certificates::load(files)?)),
        })
    }

    /// The TLS configuration of a listener: it presents the current certificate and, if an
    /// authority for clients is set, rejects clients without a certificate from it.
    ///
    /// # Errors
    /// When the authority's certificate can't be used.
    pub fn server_config(self: Arc<Self>) -> anyhow::Result<ServerConfig> {
        let builder = ServerConfig::builder();
        let builder = match &self.files.client_ca {
            Some(path) => builder.with_client_cert_verifier(
                WebPkiClientVerifier::builder(Arc::new(certificates::authority(path)?))
                    .build()
                    .with_context(|| format!("TLS_CLIENT_CA {}", path.display()))?,
            ),
            None => builder.with_no_client_auth(),
        };
        Ok(builder.with_cert_resolver(self))
    }

    /// Reloads the certificate whenever its files change. An unusable pair (the key may be written
    /// a moment after the certificate) is logged once, and tried again at the next change.
    pub async fn reload_changed_files(self: Arc<Self>) {
        let mut seen = self.written;
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let now = written(&self.files);
            if now == seen {
                continue;
            }
            seen = now;
            match certificates::load(&self.files) {
                Ok(key) => {
                    let path = self.files.cert.display();
                    match certificates::complaint(&self.files, &key, jiff::Timestamp::now()) {
                        None => log::info!("{path} was renewed and is in use"),
                        Some(finding) => log::error!("{path} has changed and is in use. {finding}"),
                    }
                    *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
                }
                Err(why) => log::error!(
                    "The new certificate can't be used, so the previous one stays in use. {why}"
                ),
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

fn written(files: &Tls) -> FileTimes {
    let date = |path: &Path| std::fs::metadata(path).and_then(|it| it.modified()).ok();
    Some((date(&files.cert)?, date(&files.key)?))
}
