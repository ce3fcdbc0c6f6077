//! Every name that can be set, and what is said of one that can't.

use super::ConfigError;
use super::providers::unnumbered;
use std::collections::BTreeMap;

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
        what: "Signs cookies and the set-up link; at least 32 random characters, the same for all replicas. One that can be guessed is refused. Required in containers.",
    },
    Setting {
        name: "SECRET_KEY_FILE",
        default: "none",
        what: "A file that holds SECRET_KEY, instead of the variable.",
    },
    Setting {
        name: "AUTH0_DOMAIN",
        default: "none: accounts of CFFA's own",
        what: "Sign in with Auth0: the domain it shows, such as tenant.eu.auth0.com. [auth.md](auth.md) says how.",
    },
    Setting {
        name: "AUTH0_CLIENT_ID",
        default: "none",
        what: "Client ID of the application at Auth0.",
    },
    Setting {
        name: "AUTH0_CLIENT_SECRET",
        default: "none",
        what: "Client secret of the application at Auth0.",
    },
    Setting {
        name: "AUTH0_CLIENT_SECRET_FILE",
        default: "none",
        what: "A file that holds AUTH0_CLIENT_SECRET, instead of the variable.",
    },
    Setting {
        name: "AUTH0_CALLBACK_URL",
        default: "CFFA_URL/callback",
        what: "Where Auth0 sends people back to; begins as CFFA_URL, which follows from it when not set.",
    },
    Setting {
        name: "AUTH0_AUDIENCE",
        default: "none",
        what: "Identifier of the API at Auth0 whose access tokens are taken. Signing in does not need it.",
    },
    Setting {
        name: "OIDC_ISSUER",
        default: "none",
        what: "Sign in with another provider of OpenID Connect: its issuer, exactly as it writes it. For more providers, OIDC_2_ISSUER to OIDC_9_ISSUER, and so on with the names below.",
    },
    Setting {
        name: "OIDC_CLIENT_ID",
        default: "none",
        what: "Client ID at that provider.",
    },
    Setting {
        name: "OIDC_CLIENT_SECRET",
        default: "none: a public client",
        what: "Client secret at that provider.",
    },
    Setting {
        name: "OIDC_CLIENT_SECRET_FILE",
        default: "none",
        what: "A file that holds OIDC_CLIENT_SECRET, instead of the variable.",
    },
    Setting {
        name: "OIDC_CALLBACK_URL",
        default: "CFFA_URL/callback/oidc",
        what: "Where it sends people back to; CFFA_URL/callback will do as well. Of the second provider: CFFA_URL/callback/oidc-2.",
    },
    Setting {
        name: "OIDC_AUDIENCE",
        default: "none",
        what: "Whom the access tokens of that provider that are taken must be made for. Signing in does not need it.",
    },
    Setting {
        name: "OIDC_NAME",
        default: "the host of OIDC_ISSUER",
        what: "What people know the provider by; stands on its button.",
    },
    Setting {
        name: "OIDC_CA_FILE",
        default: "none: the public authorities",
        what: "Certificate (PEM) of the private authority of a provider of one's own.",
    },
    Setting {
        name: "LOCAL_ACCOUNTS",
        default: "on without a provider, off with one",
        what: "Whether people can sign in with a password of CFFA's own.",
    },
    Setting {
        name: "REGISTRATION",
        default: "open",
        what: "Who may come in, and open a team, without an invitation: open, closed, or the ids by which the provider knows them, with commas between. With several providers each id has its provider before it, such as auth0:ID or oidc-2:ID.",
    },
    Setting {
        name: "API_CORS_ORIGINS",
        default: "none",
        what: "Sites whose scripts may ask the API (CORS), such as https://notebook.example.com, with commas between them; `*` for all. [api.md](../api/api.md) says more.",
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
        name: "TRUSTED_PROXIES",
        default: "none",
        what: "Reverse proxies in front of CFFA: addresses and ranges with commas between them, such as 127.0.0.1, 172.16.0.0/12. Their X-Forwarded-For is believed, and nobody else's.",
    },
    Setting {
        name: "CFFA_URL",
        default: "that of a callback address, else http(s)://LISTEN_ADDR",
        what: "The address that people type, such as https://cffa.example.com. With https, cookies are sent over https alone.",
    },
    Setting {
        name: "GOOGLE_BASE_URL",
        default: "none: Google's own addresses",
        what: "A server that is asked instead of Google when a spreadsheet is imported from there, for trying that out. The import itself needs no setting.",
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

/// How names begin that are nobody else's: one that is not listed is a slip, and would
/// otherwise be passed over in silence.
const OURS: [&str; 5] = ["CFFA_", "BACKEND_DB", "AUTH0_", "OIDC_", "TRUSTED_PROX"];

/// Refuses a name that looks like ours and is none.
///
/// # Errors
/// With the names it may have been meant for.
pub(super) fn refuse_unknown(names: &BTreeMap<String, String>) -> Result<(), ConfigError> {
    let listed = |name: &str| SETTINGS.iter().any(|setting| setting.name == name);
    let known = |name: &str| listed(name) || unnumbered(name).is_some_and(|name| listed(&name));
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::config::tests::{read, refusal};
    use std::path::Path;

    #[test]
    fn what_is_asked_instead_of_google_is_asked_safely() {
        for base in [
            "http://google.example",
            "ftp://127.0.0.1",
            "google",
            "https://a:b@c",
        ] {
            let said = refusal(&[("GOOGLE_BASE_URL", base)]);
            assert!(said.contains("GOOGLE_BASE_URL"), "{said}");
        }
        let config = read(&[("GOOGLE_BASE_URL", "http://127.0.0.1:9000")]).unwrap();
        assert_eq!(config.google.as_deref(), Some("http://127.0.0.1:9000"));
    }

    #[test]
    fn an_unknown_name_of_ours_is_refused_and_others_are_not() {
        assert!(refusal(&[("CFFA_ULR", "https://x.example")]).contains("CFFA_ULR"));
        let said = refusal(&[("TRUSTED_PROXY", "127.0.0.1")]);
        assert!(said.contains("TRUSTED_PROXIES"), "{said}");
        assert!(read(&[("PATH", "/bin"), ("HOME", "/root")]).is_ok());
    }

    #[test]
    fn the_table_in_the_documentation_lists_every_setting_and_no_other() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/admin/configuration.md");
        let text = std::fs::read_to_string(path).unwrap();
        // Further tables are of what others read.
        let text = text.split("\n## ").next().unwrap();
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
