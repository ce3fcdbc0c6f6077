//! TLS: the certificate that is shown, exchanged while connections go on, and the
//! authority whose certificates clients must have.

use anyhow::Context;
use cffa_services::config::Tls;
use cffa_services::doctor::{Finding, certificates};
use rustls::ServerConfig;
use rustls::server::{ClientHello, ResolvesServerCert, WebPkiClientVerifier};
use rustls::sign::CertifiedKey;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// How often the files are looked at. A renewed certificate is valid long before the old
/// one ends; two file dates in ten seconds cost nothing.
const LOOK_EVERY: Duration = Duration::from_secs(10);

/// When the certificate and the key were last written; nothing while one is missing.
type FileTimes = Option<(SystemTime, SystemTime)>;

/// The certificate that is shown, and where it comes from.
#[derive(Debug)]
pub struct Certificates {
    files: Tls,
    written: FileTimes,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificates {
    /// Reads certificate and key.
    ///
    /// # Errors
    /// When a file can't be read, or the two don't go together.
    pub fn read(files: &Tls) -> Result<Certificates, Finding> {
        // The dates first: what is written while we read is read again.
        let written = written(files);
        Ok(Certificates {
            files: files.clone(),
            written,
            current: RwLock::new(Arc::new(certificates::load(files)?)),
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
                WebPkiClientVerifier::builder(Arc::new(certificates::authority(path)?))
                    .build()
                    .with_context(|| format!("TLS_CLIENT_CA {}", path.display()))?,
            ),
            None => builder.with_no_client_auth(),
        };
        Ok(builder.with_cert_resolver(self))
    }

    /// Exchanges the certificate whenever its files change. A pair that can't be used
    /// (the key may be written a moment after the certificate) is named in the log once
    /// and tried again at the next change.
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
