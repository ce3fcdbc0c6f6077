//! Configuration: read from the environment and from a `.env` file in the working directory, only
//! here. `docs/admin/configuration.md` lists every name; a test compares it with [`SETTINGS`].

mod dotenv;
mod mail;
mod mongo;
mod origins;
mod providers;
mod proxies;
mod refusal;
mod registration;
mod secret;
mod settings;
mod site_url;

pub use mail::{Encryption, MailSettings};
pub use mongo::MongoSettings;
pub use providers::{Kind, ProviderSettings, is_safe_for_secrets};
pub use refusal::ConfigError;
pub use registration::Registration;
pub use secret::Secret;
pub use settings::{SETTINGS, Setting};

use ipnet::IpNet;
use refusal::{alone, contradiction, unreadable};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// The longest `DRAIN_SECONDS`: load balancers check again within seconds, and by default no
/// orchestrator waits longer for a container to stop.
const LONGEST_DRAIN: u64 = 300;

/// The files of the certificate and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tls {
    /// PEM file of the chain.
    pub cert: PathBuf,
    /// PEM file of the key.
    pub key: PathBuf,
    /// `TLS_CLIENT_CA`: PEM file of the authority that must have issued the clients' certificates.
    pub client_ca: Option<PathBuf>,
}

/// The settings CFFA runs with.
#[derive(Clone, Debug)]
pub struct Config {
    /// `LISTEN_ADDR`
    pub listen: SocketAddr,
    /// `DATA_DIR`
    pub data_dir: PathBuf,
    /// `BACKEND_DBHOST` and its companions, or `BACKEND_DBURI`: the MongoDB database that
    /// replaces the embedded database.
    pub mongo: Option<MongoSettings>,
    /// `SECRET_KEY`, if it is set.
    secret: Option<Secret>,
    /// `TLS_CERT` and `TLS_KEY`
    pub tls: Option<Tls>,
    /// `AUTH0_DOMAIN`, `OIDC_ISSUER` and their companions: the identity providers, in the
    /// order of the buttons.
    pub providers: Vec<ProviderSettings>,
    /// `LOCAL_ACCOUNTS`: whether people can sign in with a local password.
    pub local_accounts: bool,
    /// `REGISTRATION`
    pub registration: Registration,
    /// `API_CORS_ORIGINS`: the origins whose scripts can call the API; `*` for all.
    pub api_origins: Vec<String>,
    /// `TRUSTED_PROXIES`: the reverse proxies whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: Vec<IpNet>,
    /// `CFFA_URL`, or the start of a callback URL; without a trailing slash.
    pub url: Option<String>,
    /// `GOOGLE_BASE_URL`: used instead of Google for imports of Google spreadsheets.
    pub google: Option<String>,
    /// `SMTP_URL` and `SMTP_FROM`: the mail server. Without one, no mail is sent.
    pub mail: Option<MailSettings>,
    /// `CFFA_CONTAINER`
    pub container: bool,
    /// `RUST_LOG`
    pub log: String,
    /// `LOG_FORMAT=json`: whether each log line is a JSON object.
    pub log_json: bool,
    /// `METRICS_ADDR`
    pub metrics: Option<SocketAddr>,
    /// `DRAIN_SECONDS`: how long the server continues to serve after SIGTERM.
    pub drain: Duration,
}

impl Config {
    /// Reads the environment and `.env`. The environment takes precedence.
    ///
    /// # Errors
    /// When a name is unknown, a value is invalid, or two settings contradict each other.
    pub fn from_environment() -> anyhow::Result<Config> {
        let mut names = match std::fs::read(".env") {
            Ok(bytes) => dotenv::read(&bytes, &|name| std::env::var(name).ok())?,
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => BTreeMap::new(),
            Err(why) => anyhow::bail!(".env can't be read: {why}"),
        };
        // CFFA has no setting whose name or value is not valid Unicode.
        let env = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        names.extend(env);
        Ok(Config::read(&names)?)
    }

    /// Reads only the bytes of a file such as `.env`.
    ///
    /// # Errors
    /// Same as [`Config::from_environment`].
    pub fn from_file(bytes: &[u8]) -> anyhow::Result<Config> {
        Ok(Config::read(&dotenv::read(bytes, &|_| None)?)?)
    }

    /// Reads settings from names and values.
    ///
    /// # Errors
    /// Same as [`Config::from_environment`].
    pub fn read(names: &BTreeMap<String, String>) -> Result<Config, ConfigError> {
        settings::refuse_unknown(names)?;
        let get = |name: &str| {
            names
                .get(name)
                .map(|value| value.trim())
                .filter(|v| !v.is_empty())
        };
        let listen = match get("LISTEN_ADDR") {
            Some(value) => value.parse().map_err(|_| {
                unreadable(
                    "LISTEN_ADDR",
                    value,
                    "an address and port, for example 127.0.0.1:5000",
                )
            })?,
            None => SocketAddr::from(([127, 0, 0, 1], 5000)),
        };
        let tls = match (get("TLS_CERT"), get("TLS_KEY")) {
            (Some(cert), Some(key)) => Some(Tls {
                cert: cert.into(),
                key: key.into(),
                client_ca: get("TLS_CLIENT_CA").map(PathBuf::from),
            }),
            (None, None) if get("TLS_CLIENT_CA").is_some() => {
                return Err(alone("TLS_CLIENT_CA", "TLS_CERT"));
            }
            (None, None) => None,
            (Some(_), None) => return Err(alone("TLS_CERT", "TLS_KEY")),
            (None, Some(_)) => return Err(alone("TLS_KEY", "TLS_CERT")),
        };
        let mut url = get("CFFA_URL").map(site_url::read).transpose()?;
        url = url.or_else(|| providers::url_of_callback(&get));
        if tls.is_some() && url.as_deref().is_some_and(|url| url.starts_with("http://")) {
            return Err(contradiction(
                "TLS_CERT",
                "CFFA_URL",
                "with a certificate, CFFA serves HTTPS. Use https in CFFA_URL.",
            ));
        }
        let visitable = listen.port() != 0 && !listen.ip().is_unspecified();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let reached = url
            .clone()
            .or_else(|| visitable.then(|| format!("{scheme}://{listen}")));
        let providers = providers::read(&get, reached.as_deref())?;
        let local_accounts = get("LOCAL_ACCOUNTS");
        let local_accounts = read_switch("LOCAL_ACCOUNTS", local_accounts, providers.is_empty())?;
        if !providers.is_empty() {
            // The callback URLs then determine our URL.
            url = reached;
        } else if !local_accounts {
            return Err(ConfigError::Needs {
                one: "LOCAL_ACCOUNTS=off".to_owned(),
                other: "AUTH0_DOMAIN or OIDC_ISSUER".to_owned(),
                why: "Nobody could sign in.",
            });
        }
        Ok(Config {
            listen,
            registration: registration::read(get("REGISTRATION"), &providers)?,
            providers,
            local_accounts,
            data_dir: get("DATA_DIR").unwrap_or("./data").into(),
            mongo: mongo::read(&get)?,
            secret: secret::read_secret(get("SECRET_KEY"), get("SECRET_KEY_FILE"))?,
            api_origins: origins::read(get("API_CORS_ORIGINS"))?,
            trusted_proxies: proxies::read(get("TRUSTED_PROXIES"))?,
            mail: mail::read(
                secret::given_or_file("SMTP_URL", "SMTP_URL_FILE", &get)?.as_deref(),
                get("SMTP_FROM"),
                url.as_deref(),
            )?,
            tls,
            url,
            google: get("GOOGLE_BASE_URL")
                .map(providers::read_google)
                .transpose()?,
            container: read_switch("CFFA_CONTAINER", get("CFFA_CONTAINER"), false)?,
            log: get("RUST_LOG").unwrap_or("info").to_owned(),
            log_json: read_log_format(get("LOG_FORMAT"))?,
            metrics: get("METRICS_ADDR").map(read_metrics).transpose()?,
            drain: get("DRAIN_SECONDS").map_or(Ok(Duration::ZERO), read_drain)?,
        })
    }

    /// The issuer of the user IDs in the Flask version's database, which used Auth0.
    pub fn original_issuer(&self) -> Option<&str> {
        let mut providers = self.providers.iter();
        let auth0 = providers.find(|provider| provider.kind == Kind::Auth0);
        auth0.map(|provider| provider.issuer.as_str())
    }

    /// Whether people use HTTPS, directly or through a proxy. Cookies are then sent over
    /// HTTPS only.
    pub fn is_https(&self) -> bool {
        self.tls.is_some()
            || self
                .url
                .as_deref()
                .is_some_and(|url| url.starts_with("https://"))
    }

    /// Whether every client is a reverse proxy that proved its identity with a certificate.
    /// The client address is then taken from a header, as it is for `trusted_proxies`.
    pub fn is_behind_proxy(&self) -> bool {
        self.tls.as_ref().is_some_and(|tls| tls.client_ca.is_some())
    }

    /// The URL to print at start and to use in links.
    pub fn shown_url(&self) -> String {
        let scheme = if self.is_https() { "https" } else { "http" };
        self.url
            .clone()
            .unwrap_or_else(|| format!("{scheme}://{}", self.listen))
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.data_dir.join("cffa.db")
    }

    /// The secret that is set, or the one in the data folder, generated on the first start.
    ///
    /// # Errors
    /// In a container when none is set; when the file can't be read or created.
    pub fn secret(&self) -> Result<Secret, ConfigError> {
        match &self.secret {
            Some(secret) => Ok(secret.clone()),
            None if self.container => Err(ConfigError::SecretMissing),
            None => {
                self.make_data_dir()?;
                secret::kept_secret(&self.secret_file())
            }
        }
    }

    /// Whether CFFA generates and stores the secret.
    pub fn makes_secret(&self) -> bool {
        self.secret.is_none() && !self.container
    }

    /// The file of a generated secret.
    pub fn secret_file(&self) -> PathBuf {
        self.data_dir.join("secret_key")
    }

    /// Creates the data folder if it does not exist, accessible only to its owner.
    ///
    /// # Errors
    /// When it can't be created.
    pub fn make_data_dir(&self) -> Result<(), ConfigError> {
        let unusable = |why| ConfigError::File {
            what: "DATA_DIR".to_owned(),
            path: self.data_dir.clone(),
            why,
        };
        if self.data_dir.is_dir() {
            return Ok(());
        }
        let mut folder = std::fs::DirBuilder::new();
        folder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.create(&self.data_dir).map_err(unusable)
    }
}

fn read_switch(name: &str, value: Option<&str>, default: bool) -> Result<bool, ConfigError> {
    match value {
        None => Ok(default),
        Some("off") => Ok(false),
        Some("on") => Ok(true),
        Some(other) => Err(unreadable(name, other, "on or off")),
    }
}

fn read_log_format(value: Option<&str>) -> Result<bool, ConfigError> {
    match value {
        None | Some("text") => Ok(false),
        Some("json") => Ok(true),
        Some(other) => Err(unreadable("LOG_FORMAT", other, "text or json")),
    }
}

fn read_metrics(value: &str) -> Result<SocketAddr, ConfigError> {
    let expected = "an address and port, for example 127.0.0.1:9090";
    value
        .parse()
        .map_err(|_| unreadable("METRICS_ADDR", value, expected))
}

fn read_drain(value: &str) -> Result<Duration, ConfigError> {
    let seconds = value
        .parse()
        .ok()
        .filter(|seconds| *seconds <= LONGEST_DRAIN);
    let expected = "a whole number of seconds from 0 to 300";
    seconds
        .map(Duration::from_secs)
        .ok_or_else(|| unreadable("DRAIN_SECONDS", value, expected))
}

#[cfg(test)]
mod tests;
