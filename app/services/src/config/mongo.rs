//! The MongoDB server: the tutorial's five settings, or a connection string.

use super::refusal::{alone, contradiction, unreadable};
use super::secret::{given_or_file, placeholder, refuse_placeholder};
use super::{ConfigError, Secret};

/// The database of the tutorial.
const NAME: &str = "footballDB";

/// MongoDB's default.
const PORT: u16 = 27017;

/// Settings that belong together and exclude a connection string.
const PARTS: [&str; 5] = [
    "BACKEND_DBHOST",
    "BACKEND_DBPORT",
    "BACKEND_DBUSR",
    "BACKEND_DBPWD",
    "BACKEND_DBPWD_FILE",
];

/// A MongoDB database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MongoSettings {
    /// Its connection string, with the password.
    pub uri: Secret,
    /// The name of the database.
    pub name: String,
    /// Its hosts, for messages.
    pub address: String,
}

/// Reads the settings; `None` when none is set.
///
/// # Errors
/// When they contradict each other, or contain an example's placeholder.
pub(super) fn read<'a>(
    get: &impl Fn(&str) -> Option<&'a str>,
) -> Result<Option<MongoSettings>, ConfigError> {
    let name = get("BACKEND_DBNAME").map(read_name).transpose()?;
    if let Some(uri) = given_or_file("BACKEND_DBURI", "BACKEND_DBURI_FILE", get)? {
        if let Some(other) = PARTS.into_iter().find(|part| get(part).is_some()) {
            return Err(contradiction(
                "BACKEND_DBURI",
                other,
                "the connection string contains everything. Set one or the other.",
            ));
        }
        return from_uri(uri, name).map(Some);
    }
    let Some(hosts) = get("BACKEND_DBHOST") else {
        let lonely = PARTS
            .into_iter()
            .chain(["BACKEND_DBNAME"])
            .find(|part| get(part).is_some());
        return match lonely {
            Some(part) => Err(alone(part, "BACKEND_DBHOST")),
            None => Ok(None),
        };
    };
    let port = match get("BACKEND_DBPORT") {
        None => PORT,
        Some(value) => {
            let port = value.parse().ok().filter(|port| *port > 0);
            port.ok_or_else(|| unreadable("BACKEND_DBPORT", value, "a port number, such as 27017"))?
        }
    };
    let name = name.unwrap_or_else(|| NAME.to_owned());
    let address = read_hosts(hosts, port)?;
    let password = given_or_file("BACKEND_DBPWD", "BACKEND_DBPWD_FILE", get)?;
    let user = match (get("BACKEND_DBUSR"), password) {
        (None, None) => String::new(),
        (Some(_), None) => return Err(alone("BACKEND_DBUSR", "BACKEND_DBPWD")),
        (None, Some(_)) => return Err(alone("BACKEND_DBPWD", "BACKEND_DBUSR")),
        (Some(user), Some(password)) => {
            refuse_placeholder("BACKEND_DBUSR", user)?;
            format!("{}:{}@", escaped(user), escaped(&password))
        }
    };
    // The tutorial's script creates the user in this database, so the server must
    // authenticate it there.
    let source = if user.is_empty() {
        String::new()
    } else {
        format!("?authSource={}", escaped(&name))
    };
    let uri = Secret(format!(
        "mongodb://{user}{address}/{}{source}",
        escaped(&name)
    ));
    Ok(Some(MongoSettings { uri, name, address }))
}

fn from_uri(uri: String, name: Option<String>) -> Result<MongoSettings, ConfigError> {
    // Never shown: it contains the password.
    let unreadable = || {
        unreadable(
            "BACKEND_DBURI",
            "(hidden)",
            "like mongodb://user:password@host:27017/footballDB",
        )
    };
    if uri.contains(['<', '>']) {
        return Err(placeholder("BACKEND_DBURI"));
    }
    let rest = uri
        .strip_prefix("mongodb://")
        .or_else(|| uri.strip_prefix("mongodb+srv://"))
        .ok_or_else(unreadable)?;
    let before_options = rest.split_once('?').map_or(rest, |(before, _)| before);
    let (authority, path) = before_options
        .split_once('/')
        .unwrap_or((before_options, ""));
    let address = authority
        .rsplit_once('@')
        .map_or(authority, |(_, hosts)| hosts)
        .to_owned();
    if address.is_empty() {
        return Err(unreadable());
    }
    let in_uri = (!path.is_empty()).then(|| path.to_owned());
    if in_uri.is_some() && name.is_some() && in_uri != name {
        return Err(contradiction(
            "BACKEND_DBURI",
            "BACKEND_DBNAME",
            "they name different databases. Remove BACKEND_DBNAME.",
        ));
    }
    Ok(MongoSettings {
        uri: Secret(uri),
        name: match in_uri.or(name) {
            Some(name) => read_name(&name)?,
            None => NAME.to_owned(),
        },
        address,
    })
}

/// The hosts with their ports, as in a connection string.
fn read_hosts(value: &str, port: u16) -> Result<String, ConfigError> {
    refuse_placeholder("BACKEND_DBHOST", value)?;
    let hosts: Option<Vec<String>> = value
        .split(',')
        .map(|host| {
            let host = host.trim();
            let known = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
            if host.is_empty() || !host.chars().all(known) {
                None
            } else if has_port(host) {
                Some(host.to_owned())
            } else {
                Some(format!("{host}:{port}"))
            }
        })
        .collect();
    hosts
        .map(|hosts| hosts.join(","))
        .ok_or_else(|| unreadable("BACKEND_DBHOST", value, "a host name or a comma-separated list of host names. For a connection string, use BACKEND_DBURI"))
}

/// Whether a host has its own port. An IPv6 address has its colons in brackets.
fn has_port(host: &str) -> bool {
    host.rsplit_once(']')
        .map_or(host, |(_, after)| after)
        .contains(':')
}

/// The name of a database, as MongoDB allows it, without characters that need escaping.
fn read_name(value: &str) -> Result<String, ConfigError> {
    refuse_placeholder("BACKEND_DBNAME", value)?;
    let known = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if value.len() < 64 && value.chars().all(known) {
        Ok(value.to_owned())
    } else {
        Err(unreadable(
            "BACKEND_DBNAME",
            value,
            "at most 63 letters, digits, - and _",
        ))
    }
}

/// Escapes everything except the unreserved characters of RFC 3986, section 2.3.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::config::{Config, ConfigError};
    use mongodb::options::ConnectionString;

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

    const HOST: (&str, &str) = ("BACKEND_DBHOST", "database");
    const USER: (&str, &str) = ("BACKEND_DBUSR", "footballdba");

    #[test]
    fn without_a_host_nothing_is_kept_in_mongodb() {
        assert_eq!(read(&[]).unwrap().mongo, None);
    }

    #[test]
    fn the_tutorials_names_make_an_address() {
        let config = read(&[
            HOST,
            USER,
            ("BACKEND_DBPWD", "lineker1990"),
            ("BACKEND_DBPORT", "27017"),
            ("BACKEND_DBNAME", "footballDB"),
        ]);
        let mongo = config.unwrap().mongo.unwrap();
        assert_eq!(
            mongo.uri.reveal(),
            "mongodb://footballdba:lineker1990@database:27017/footballDB?authSource=footballDB"
        );
        assert_eq!(mongo.name, "footballDB");
        assert_eq!(mongo.address, "database:27017");
        assert!(!format!("{mongo:?}").contains("lineker"));
    }

    #[test]
    fn several_hosts_each_get_the_port_unless_they_bring_one() {
        let hosts = ("BACKEND_DBHOST", "a, b:27018 ,[::1],[::2]:1");
        let mongo = read(&[hosts]).unwrap().mongo.unwrap();
        assert_eq!(mongo.address, "a:27017,b:27018,[::1]:27017,[::2]:1");
        assert_eq!(
            mongo.uri.reveal(),
            format!("mongodb://{}/footballDB", mongo.address)
        );
        let parsed = ConnectionString::parse(mongo.uri.reveal()).unwrap();
        assert_eq!(parsed.default_database.as_deref(), Some("footballDB"));
    }

    #[test]
    fn every_character_of_a_password_reaches_the_driver() {
        let password = "p@ss:w/rd?#[]%41 &=+<>\"'ä\u{1f600}$";
        let config = read(&[
            HOST,
            ("BACKEND_DBUSR", "a@b:c"),
            ("BACKEND_DBPWD", password),
        ]);
        let mongo = config.unwrap().mongo.unwrap();
        let parsed = ConnectionString::parse(mongo.uri.reveal()).unwrap();
        let credential = parsed.credential.unwrap();
        assert_eq!(credential.password.as_deref(), Some(password));
        assert_eq!(credential.username.as_deref(), Some("a@b:c"));
        assert_eq!(credential.source.as_deref(), Some("footballDB"));
    }

    #[test]
    fn an_address_says_it_all() {
        let uri = "mongodb://u:lineker@h1:1,h2:2/team?replicaSet=rs";
        let config = read(&[("BACKEND_DBURI", uri)]).unwrap();
        let mongo = config.mongo.clone().unwrap();
        assert_eq!(mongo.uri.reveal(), uri);
        assert_eq!((&*mongo.name, &*mongo.address), ("team", "h1:1,h2:2"));
        assert!(!format!("{config:?}").contains("lineker"));
        for part in [HOST, USER, ("BACKEND_DBPWD", "x"), ("BACKEND_DBPORT", "1")] {
            let why = refusal(&[("BACKEND_DBURI", uri), part]);
            assert!(
                why.contains("contradict") && !why.contains("lineker"),
                "{why}"
            );
        }
        let other = ("BACKEND_DBNAME", "other");
        assert!(refusal(&[("BACKEND_DBURI", uri), other]).contains("different databases"));
        let bare = ("BACKEND_DBURI", "mongodb+srv://h.example");
        assert_eq!(read(&[bare, other]).unwrap().mongo.unwrap().name, "other");
        assert_eq!(read(&[bare]).unwrap().mongo.unwrap().name, "footballDB");
        let why = refusal(&[("BACKEND_DBURI", "postgres://u:lineker@h/team")]);
        assert!(
            why.contains("mongodb://") && !why.contains("lineker"),
            "{why}"
        );
    }

    #[test]
    fn what_stands_alone_or_is_an_example_is_refused() {
        assert!(refusal(&[HOST, USER]).contains("BACKEND_DBPWD"));
        assert!(refusal(&[HOST, ("BACKEND_DBPWD", "x")]).contains("BACKEND_DBUSR"));
        assert!(refusal(&[USER]).contains("BACKEND_DBHOST"));
        assert!(refusal(&[("BACKEND_DBNAME", "x")]).contains("BACKEND_DBHOST"));
        let example = "<The MongoDB football DB password - check your init-mongo.js>";
        let why = refusal(&[HOST, USER, ("BACKEND_DBPWD", example)]);
        assert!(why.contains("placeholder"), "{why}");
        assert!(refusal(&[HOST, ("BACKEND_DBNAME", "<name>")]).contains("placeholder"));
        let uri = ("BACKEND_DBURI", "mongodb+srv://u:<db_password>@h.example/x");
        assert!(refusal(&[uri]).contains("placeholder"));
    }

    #[test]
    fn values_that_make_no_address_are_refused() {
        for host in ["a/b", "mongodb://a", "u@a", "a,,b", "a b"] {
            let why = refusal(&[("BACKEND_DBHOST", host)]);
            assert!(why.contains("BACKEND_DBURI"), "{why}");
        }
        for port in ["0", "65536", "x"] {
            assert!(refusal(&[HOST, ("BACKEND_DBPORT", port)]).contains("BACKEND_DBPORT"));
        }
        for name in ["a.b", "a/b", "a b", "$x"] {
            assert!(refusal(&[HOST, ("BACKEND_DBNAME", name)]).contains("BACKEND_DBNAME"));
        }
        assert!(refusal(&[HOST, ("BACKEND_DBHOSTS", "x")]).contains("BACKEND_DBHOSTS"));
    }

    #[test]
    fn secrets_can_come_from_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("password");
        std::fs::write(&path, "s/cret\n").unwrap();
        let file = path.to_str().unwrap();
        let mongo = read(&[HOST, USER, ("BACKEND_DBPWD_FILE", file)])
            .unwrap()
            .mongo;
        assert!(mongo.unwrap().uri.reveal().contains(":s%2Fcret@"));
        let both = [
            HOST,
            USER,
            ("BACKEND_DBPWD", "x"),
            ("BACKEND_DBPWD_FILE", file),
        ];
        assert!(refusal(&both).contains("set one"));
        std::fs::write(&path, "mongodb://h/x\n").unwrap();
        let mongo = read(&[("BACKEND_DBURI_FILE", file)])
            .unwrap()
            .mongo
            .unwrap();
        assert_eq!(mongo.uri.reveal(), "mongodb://h/x");
        assert!(refusal(&[("BACKEND_DBURI_FILE", "/nowhere")]).contains("/nowhere"));
    }
}
