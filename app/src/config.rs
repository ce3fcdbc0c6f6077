//! Configuration: from the environment and a `.env` file beside the program's working
//! directory, read in this one place. `docs/configuration.md` lists every name; a test
//! holds it against [`SETTINGS`].

mod mongo;

pub use mongo::MongoSettings;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// One name that can be set, for the documentation and for `--help`.
pub struct Setting {
    /// The environment variable.
    pub name: &'static str,
    /// What holds when it is not set.
    pub default: &'static str,
    /// What it is for.
    pub what: &'static str,
}

/// Every name that CFFA reads.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "LISTEN_ADDR",
        default: "127.0.0.1:5000",
        what: "Address and port to listen on.",
    },
    Setting {
        name: "DATA_DIR",
        default: "./data",
        what: "Folder of the embedded database and the generated secret. Made when absent.",
    },
    Setting {
        name: "BACKEND_DBHOST",
        default: "none: the embedded database",
        what: "Host of MongoDB; several members of a replica set with commas between them. Everything is then kept there.",
    },
    Setting {
        name: "BACKEND_DBPORT",
        default: "27017",
        what: "Port of MongoDB, for hosts that don't bring one.",
    },
    Setting {
        name: "BACKEND_DBNAME",
        default: "footballDB",
        what: "Name of the database in MongoDB; the user is looked up there too.",
    },
    Setting {
        name: "BACKEND_DBUSR",
        default: "none",
        what: "User of MongoDB. Goes with BACKEND_DBPWD.",
    },
    Setting {
        name: "BACKEND_DBPWD",
        default: "none",
        what: "Password of BACKEND_DBUSR, as it is: nothing in it needs escaping.",
    },
    Setting {
        name: "BACKEND_DBPWD_FILE",
        default: "none",
        what: "A file that holds BACKEND_DBPWD, instead of the variable.",
    },
    Setting {
        name: "BACKEND_DBURI",
        default: "none",
        what: "The whole address of MongoDB, such as mongodb://user:password@host/footballDB, instead of the names above.",
    },
    Setting {
        name: "BACKEND_DBURI_FILE",
        default: "none",
        what: "A file that holds BACKEND_DBURI, instead of the variable.",
    },
    Setting {
        name: "SECRET_KEY",
        default: "made and kept in DATA_DIR",
        what: "Signs cookies and the set-up link; at least 32 characters, the same for all replicas. Required in containers.",
    },
    Setting {
        name: "SECRET_KEY_FILE",
        default: "none",
        what: "A file that holds SECRET_KEY, instead of the variable.",
    },
    Setting {
        name: "TLS_CERT",
        default: "none",
        what: "Certificate chain (PEM) to serve https with. Goes with TLS_KEY.",
    },
    Setting {
        name: "TLS_KEY",
        default: "none",
        what: "Private key (PEM) of TLS_CERT.",
    },
    Setting {
        name: "TLS_CLIENT_CA",
        default: "none",
        what: "Certificate (PEM) of a private authority. Who has no certificate of it is refused; who has one is our reverse proxy, and its X-Forwarded-For is believed.",
    },
    Setting {
        name: "CFFA_URL",
        default: "http(s)://LISTEN_ADDR",
        what: "The address that people type, such as https://cffa.example.com. With https, cookies are sent over https alone.",
    },
    Setting {
        name: "CFFA_CONTAINER",
        default: "off",
        what: "`on` in the container image: secrets must then be given, not made.",
    },
    Setting {
        name: "RUST_LOG",
        default: "info",
        what: "What is logged: error, warn, info, debug; or per module, as the crate env_logger reads it.",
    },
];

/// The shortest SECRET_KEY taken: 32 characters hold 128 bits even in hexadecimal.
const SECRET_LENGTH: usize = 32;

/// How names begin that are nobody else's: one that is not listed is a slip, and would
/// otherwise be passed over in silence.
const OURS: [&str; 2] = ["CFFA_", "BACKEND_DB"];

/// Values that stand in examples and must not be used.
const PLACEHOLDERS: [&str; 4] = ["change-me", "changeme", "<", "a string to encrypt"];

/// Why CFFA can't start as configured: a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum ConfigError {
    #[error("{name} is not a setting of CFFA. {hint}")]
    Unknown { name: String, hint: String },
    #[error("{name} is {value:?}, but should be {expected}.")]
    Unreadable {
        name: &'static str,
        value: String,
        expected: &'static str,
    },
    #[error("{one} is set, but {other} is not. Set both or neither.")]
    Alone {
        one: &'static str,
        other: &'static str,
    },
    #[error("{one} and {other} contradict each other: {why}")]
    Contradiction {
        one: &'static str,
        other: &'static str,
        why: &'static str,
    },
    #[error("SECRET_KEY must be set in a container. Make one with: openssl rand -hex 32")]
    SecretMissing,
    #[error("SECRET_KEY is too weak: {why}. Make one with: openssl rand -hex 32")]
    SecretWeak { why: &'static str },
    #[error("{name} is still the placeholder of an example. Put the real value there.")]
    Placeholder { name: &'static str },
    #[error("{what} {path} can't be used: {why}")]
    File {
        what: &'static str,
        path: PathBuf,
        why: std::io::Error,
    },
}

/// Where the certificate and its key are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tls {
    /// PEM file of the chain.
    pub cert: PathBuf,
    /// PEM file of the key.
    pub key: PathBuf,
    /// `TLS_CLIENT_CA`: PEM file of the authority whose certificates clients must have.
    pub client_ca: Option<PathBuf>,
}

/// A secret; never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text of the secret. Not for logs.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// How CFFA runs.
#[derive(Clone, Debug)]
pub struct Config {
    /// `LISTEN_ADDR`
    pub listen: SocketAddr,
    /// `DATA_DIR`
    pub data_dir: PathBuf,
    /// `BACKEND_DBHOST` and its companions, or `BACKEND_DBURI`: where everything is kept
    /// instead of in the embedded database.
    pub mongo: Option<MongoSettings>,
    /// `SECRET_KEY`, when given.
    secret: Option<Secret>,
    /// `TLS_CERT` and `TLS_KEY`
    pub tls: Option<Tls>,
    /// `CFFA_URL`, without a slash at its end.
    pub url: Option<String>,
    /// `CFFA_CONTAINER`
    pub container: bool,
    /// `RUST_LOG`
    pub log: String,
}

impl Config {
    /// Reads the environment and `.env`. The environment wins.
    ///
    /// # Errors
    /// When a name is unknown, a value can't be read, or two contradict each other.
    pub fn from_environment() -> anyhow::Result<Config> {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        match dotenvy::from_path_iter(".env") {
            Ok(lines) => {
                for line in lines {
                    let (name, value) = line.map_err(unread_line)?;
                    names.insert(name, value);
                }
            }
            Err(why) if why.not_found() => {}
            Err(why) => anyhow::bail!(".env can't be read: {why}"),
        }
        // Names that are not valid Unicode are none of ours.
        let env = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        names.extend(env);
        Ok(Config::read(&names)?)
    }

    /// Reads settings from names and values.
    ///
    /// # Errors
    /// As [`Config::from_environment`].
    pub fn read(names: &BTreeMap<String, String>) -> Result<Config, ConfigError> {
        refuse_unknown(names)?;
        let get = |name: &str| {
            names
                .get(name)
                .map(|value| value.trim())
                .filter(|v| !v.is_empty())
        };
        let listen = match get("LISTEN_ADDR") {
            Some(value) => value.parse().map_err(|_| ConfigError::Unreadable {
                name: "LISTEN_ADDR",
                value: value.to_owned(),
                expected: "an address and port, for example 127.0.0.1:5000",
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
        let url = get("CFFA_URL").map(read_url).transpose()?;
        if tls.is_some() && url.as_deref().is_some_and(|url| url.starts_with("http://")) {
            return Err(ConfigError::Contradiction {
                one: "TLS_CERT",
                other: "CFFA_URL",
                why: "with a certificate people come by https. Write https in CFFA_URL.",
            });
        }
        Ok(Config {
            listen,
            data_dir: get("DATA_DIR").unwrap_or("./data").into(),
            mongo: mongo::read(&get)?,
            secret: read_secret(get("SECRET_KEY"), get("SECRET_KEY_FILE"))?,
            tls,
            url,
            container: read_switch("CFFA_CONTAINER", get("CFFA_CONTAINER"))?,
            log: get("RUST_LOG").unwrap_or("info").to_owned(),
        })
    }

    /// Whether people reach us by https, directly or through a proxy. Cookies are then
    /// sent by https alone.
    pub fn is_https(&self) -> bool {
        self.tls.is_some()
            || self
                .url
                .as_deref()
                .is_some_and(|url| url.starts_with("https://"))
    }

    /// Whether every client is a reverse proxy that proved to be ours by a certificate.
    /// Only then may headers tell the address that a request comes from.
    pub fn is_behind_proxy(&self) -> bool {
        self.tls.as_ref().is_some_and(|tls| tls.client_ca.is_some())
    }

    /// The address to print at start and to put into links.
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

    /// The secret: as given, or the one kept in the data folder, made on the first start.
    ///
    /// # Errors
    /// In a container when none is given; when the file can't be read or made.
    pub fn secret(&self) -> Result<Secret, ConfigError> {
        match &self.secret {
            Some(secret) => Ok(secret.clone()),
            None if self.container => Err(ConfigError::SecretMissing),
            None => {
                self.make_data_dir()?;
                kept_secret(&self.data_dir.join("secret_key"))
            }
        }
    }

    /// Makes the data folder if it is not there, for the owner alone.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn make_data_dir(&self) -> Result<(), ConfigError> {
        let unusable = |why| ConfigError::File {
            what: "DATA_DIR",
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

/// Says which line of `.env` makes no sense, and not what stands in it: that may be the
/// better part of a secret.
fn unread_line(why: dotenvy::Error) -> anyhow::Error {
    let dotenvy::Error::LineParse(line, _) = why else {
        return anyhow::anyhow!(".env can't be read: {why}");
    };
    let is_name = |text: &&str| {
        text.bytes()
            .all(|one| one.is_ascii_alphanumeric() || one == b'_')
    };
    let named = line
        .split_once('=')
        .map(|(name, _)| name.trim())
        .filter(is_name);
    let at = named.map_or_else(String::new, |name| format!(" of {name}"));
    anyhow::anyhow!(
        ".env: the line{at} can't be read. It should be NAME=value; put quotes around a value with spaces, and close them."
    )
}

fn refuse_unknown(names: &BTreeMap<String, String>) -> Result<(), ConfigError> {
    let known = |name: &str| SETTINGS.iter().any(|setting| setting.name == name);
    let ours = |name: &str| OURS.into_iter().find(|start| name.starts_with(start));
    let unknown = names.keys().filter(|name| !known(name));
    match unknown.filter_map(|name| Some((name, ours(name)?))).next() {
        None => Ok(()),
        Some((name, start)) => {
            let ours: Vec<&str> = SETTINGS
                .iter()
                .map(|one| one.name)
                .filter(|one| one.starts_with(start))
                .collect();
            let hint = format!("The names that begin so are: {}.", ours.join(", "));
            Err(ConfigError::Unknown {
                name: name.clone(),
                hint,
            })
        }
    }
}

fn alone(one: &'static str, other: &'static str) -> ConfigError {
    ConfigError::Alone { one, other }
}

fn read_url(value: &str) -> Result<String, ConfigError> {
    let url = value.trim_end_matches('/');
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => {
            Ok(url.to_owned())
        }
        _ => Err(ConfigError::Unreadable {
            name: "CFFA_URL",
            value: value.to_owned(),
            expected: "the start of an address, for example https://cffa.example.com",
        }),
    }
}

fn read_switch(name: &'static str, value: Option<&str>) -> Result<bool, ConfigError> {
    match value {
        None | Some("off") => Ok(false),
        Some("on") => Ok(true),
        Some(other) => Err(ConfigError::Unreadable {
            name,
            value: other.to_owned(),
            expected: "on or off",
        }),
    }
}

fn read_secret(value: Option<&str>, file: Option<&str>) -> Result<Option<Secret>, ConfigError> {
    match (value, file) {
        (Some(_), Some(_)) => Err(ConfigError::Contradiction {
            one: "SECRET_KEY",
            other: "SECRET_KEY_FILE",
            why: "set one of them.",
        }),
        (Some(text), None) => strong(text).map(Some),
        (None, Some(path)) => {
            let read = std::fs::read_to_string(path).map_err(|why| ConfigError::File {
                what: "SECRET_KEY_FILE",
                path: path.into(),
                why,
            })?;
            strong(read.trim()).map(Some)
        }
        (None, None) => Ok(None),
    }
}

fn strong(text: &str) -> Result<Secret, ConfigError> {
    let lower = text.to_lowercase();
    if PLACEHOLDERS
        .iter()
        .any(|placeholder| lower.contains(placeholder))
    {
        return Err(ConfigError::SecretWeak {
            why: "it is the placeholder of an example",
        });
    }
    if text.chars().count() < SECRET_LENGTH {
        return Err(ConfigError::SecretWeak {
            why: "it has fewer than 32 characters",
        });
    }
    Ok(Secret(text.to_owned()))
}

fn kept_secret(path: &Path) -> Result<Secret, ConfigError> {
    let unusable = |why| ConfigError::File {
        what: "The secret",
        path: path.into(),
        why,
    };
    match std::fs::read_to_string(path) {
        Ok(text) => strong(text.trim()),
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => {
            let bytes: [u8; 32] = rand::random();
            let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            match options.open(path) {
                Ok(mut file) => {
                    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(unusable)?;
                    file.sync_all().map_err(unusable)?;
                    Ok(Secret(text))
                }
                // Another process made it just now.
                Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => kept_secret(path),
                Err(why) => Err(unusable(why)),
            }
        }
        Err(why) => Err(unusable(why)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let names = pairs
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        Config::read(&names)
    }

    fn refusal(pairs: &[(&str, &str)]) -> String {
        read(pairs).unwrap_err().to_string()
    }

    const SECRET: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn nothing_set_listens_on_loopback_port_5000() {
        let config = read(&[]).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:5000");
        assert_eq!(config.shown_url(), "http://127.0.0.1:5000");
        assert!(!config.is_https());
    }

    #[test]
    fn an_unknown_name_of_ours_is_refused_and_others_are_not() {
        assert!(refusal(&[("CFFA_ULR", "https://x.example")]).contains("CFFA_ULR"));
        assert!(read(&[("PATH", "/bin"), ("HOME", "/root")]).is_ok());
    }

    #[test]
    fn a_certificate_needs_its_key() {
        assert!(refusal(&[("TLS_CERT", "c.pem")]).contains("TLS_KEY"));
        assert!(refusal(&[("TLS_KEY", "k.pem")]).contains("TLS_CERT"));
    }

    #[test]
    fn an_authority_for_clients_needs_a_certificate_and_makes_them_our_proxy() {
        assert!(refusal(&[("TLS_CLIENT_CA", "ca.pem")]).contains("TLS_CERT"));
        let served = [("TLS_CERT", "c.pem"), ("TLS_KEY", "k.pem")];
        assert!(!read(&served).unwrap().is_behind_proxy());
        let [cert, key] = served;
        let mutual = read(&[cert, key, ("TLS_CLIENT_CA", "ca.pem")]).unwrap();
        assert!(mutual.is_behind_proxy());
    }

    #[test]
    fn a_certificate_and_an_http_address_contradict_each_other() {
        let pairs = [
            ("TLS_CERT", "c"),
            ("TLS_KEY", "k"),
            ("CFFA_URL", "http://x.example"),
        ];
        assert!(refusal(&pairs).contains("contradict"));
    }

    #[test]
    fn weak_and_placeholder_secrets_are_refused_and_never_printed() {
        assert!(refusal(&[("SECRET_KEY", "short")]).contains("openssl rand"));
        let placeholder = refusal(&[(
            "SECRET_KEY",
            "<a string to encrypt data by flask>...........",
        )]);
        assert!(placeholder.contains("placeholder"));
        let config = read(&[("SECRET_KEY", SECRET)]).unwrap();
        assert!(!format!("{config:?}").contains(SECRET));
    }

    #[test]
    fn a_container_must_be_given_its_secret() {
        let config = read(&[("CFFA_CONTAINER", "on")]).unwrap();
        assert!(matches!(config.secret(), Err(ConfigError::SecretMissing)));
    }

    #[test]
    fn a_secret_can_come_from_a_file_but_not_from_two_places() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        std::fs::write(&path, format!("{SECRET}\n")).unwrap();
        let path = path.to_str().unwrap();
        let config = read(&[("SECRET_KEY_FILE", path)]).unwrap();
        assert_eq!(config.secret().unwrap().reveal(), SECRET);
        let both = refusal(&[("SECRET_KEY", SECRET), ("SECRET_KEY_FILE", path)]);
        assert!(both.contains("set one"));
        assert!(refusal(&[("SECRET_KEY_FILE", "/nowhere/at/all")]).contains("/nowhere/at/all"));
    }

    #[test]
    fn without_a_secret_one_is_made_once_and_kept_for_the_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let config = read(&[("DATA_DIR", data.to_str().unwrap())]).unwrap();
        config.make_data_dir().unwrap();
        let first = config.secret().unwrap();
        assert_eq!(config.secret().unwrap(), first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(data.join("secret_key"))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn an_https_address_makes_cookies_secure() {
        let config = read(&[("CFFA_URL", "https://cffa.example.com/")]).unwrap();
        assert!(config.is_https());
        assert_eq!(config.shown_url(), "https://cffa.example.com");
        assert!(refusal(&[("CFFA_URL", "cffa.example.com")]).contains("https://"));
    }

    #[test]
    fn the_table_in_the_documentation_lists_every_setting_and_no_other() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/configuration.md");
        let text = std::fs::read_to_string(path).unwrap();
        let row = |line: &str| -> Option<(String, String, String)> {
            let cells: Vec<&str> = line
                .trim()
                .trim_matches('|')
                .split(" | ")
                .map(str::trim)
                .collect();
            let [name, default, what] = cells[..] else {
                return None;
            };
            let name = name.strip_prefix('`')?.strip_suffix('`')?;
            Some((name.into(), default.into(), what.into()))
        };
        let documented: Vec<_> = text.lines().filter_map(row).collect();
        let real: Vec<_> = SETTINGS
            .iter()
            .map(|one| {
                (
                    one.name.to_owned(),
                    one.default.to_owned(),
                    one.what.to_owned(),
                )
            })
            .collect();
        assert_eq!(documented, real);
    }
}
