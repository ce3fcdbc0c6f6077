//! Every setting, and the error for an unknown one.

use super::ConfigError;
use super::providers::unnumbered;
use std::collections::BTreeMap;

/// One setting, for the documentation and for `--help`.
pub struct Setting {
    /// The environment variable.
    pub name: &'static str,
    /// The value if it is not set.
    pub default: &'static str,
    /// Its description.
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
        name: "METRICS_ADDR",
        default: "none",
        what: "Address and port on which Prometheus can read metrics at /metrics, such as 127.0.0.1:9090. It has no TLS and no sign-in: don't publish it. See [monitoring.md](monitoring.md).",
    },
    Setting {
        name: "DRAIN_SECONDS",
        default: "0",
        what: "Seconds that the server continues to serve after SIGTERM, at most 300. Meanwhile /readyz answers 503, so that a load balancer stops sending requests here; then requests in progress have 10 seconds to finish. Docker Compose and Swarm wait as long before they kill the container; on Kubernetes, add it to terminationGracePeriodSeconds. See [replicas.md](replicas.md).",
    },
    Setting {
        name: "LOG_FORMAT",
        default: "text",
        what: "`json` for one JSON object per log line.",
    },
    Setting {
        name: "DATA_DIR",
        default: "./data",
        what: "Folder for the embedded database and the generated secret. Created if it does not exist.",
    },
    Setting {
        name: "BACKEND_DBHOST",
        default: "none: the embedded database",
        what: "Host of the MongoDB server, or a comma-separated list of the members of a replica set. All data is then stored in MongoDB.",
    },
    Setting {
        name: "BACKEND_DBPORT",
        default: "27017",
        what: "Port of the MongoDB server, for hosts without a port of their own.",
    },
    Setting {
        name: "BACKEND_DBNAME",
        default: "footballDB",
        what: "Name of the MongoDB database, which is also the authentication database of the user.",
    },
    Setting {
        name: "BACKEND_DBUSR",
        default: "none",
        what: "MongoDB user name. Requires BACKEND_DBPWD.",
    },
    Setting {
        name: "BACKEND_DBPWD",
        default: "none",
        what: "Password of BACKEND_DBUSR, without any escaping.",
    },
    Setting {
        name: "BACKEND_DBPWD_FILE",
        default: "none",
        what: "Path of a file that contains BACKEND_DBPWD. Use it instead of the variable.",
    },
    Setting {
        name: "BACKEND_DBURI",
        default: "none",
        what: "MongoDB connection string, such as mongodb://user:password@host/footballDB. Use it instead of the settings above.",
    },
    Setting {
        name: "BACKEND_DBURI_FILE",
        default: "none",
        what: "Path of a file that contains BACKEND_DBURI. Use it instead of the variable.",
    },
    Setting {
        name: "SECRET_KEY",
        default: "generated and stored in DATA_DIR",
        what: "Key that signs cookies and the set-up link: at least 32 random characters, the same for all replicas. A key that can be guessed is rejected. Required in containers.",
    },
    Setting {
        name: "SECRET_KEY_FILE",
        default: "none",
        what: "Path of a file that contains SECRET_KEY. Use it instead of the variable.",
    },
    Setting {
        name: "AUTH0_DOMAIN",
        default: "none: local accounts",
        what: "Domain of your Auth0 tenant, such as tenant.eu.auth0.com. Turns on sign-in with Auth0; see [auth.md](auth.md).",
    },
    Setting {
        name: "AUTH0_CLIENT_ID",
        default: "none",
        what: "Client ID of the Auth0 application.",
    },
    Setting {
        name: "AUTH0_CLIENT_SECRET",
        default: "none",
        what: "Client secret of the Auth0 application.",
    },
    Setting {
        name: "AUTH0_CLIENT_SECRET_FILE",
        default: "none",
        what: "Path of a file that contains AUTH0_CLIENT_SECRET. Use it instead of the variable.",
    },
    Setting {
        name: "AUTH0_CALLBACK_URL",
        default: "CFFA_URL/callback",
        what: "Callback URL for Auth0. It must begin with CFFA_URL; if CFFA_URL is not set, CFFA derives it from this URL.",
    },
    Setting {
        name: "AUTH0_AUDIENCE",
        default: "none",
        what: "Identifier of the Auth0 API whose access tokens CFFA accepts. Not needed for sign-in.",
    },
    Setting {
        name: "OIDC_ISSUER",
        default: "none",
        what: "Issuer of an OpenID Connect provider, exactly as the provider writes it. Turns on sign-in with that provider. For more providers, use OIDC_2_ISSUER to OIDC_9_ISSUER, and number the settings below in the same way.",
    },
    Setting {
        name: "OIDC_CLIENT_ID",
        default: "none",
        what: "Client ID at the provider.",
    },
    Setting {
        name: "OIDC_CLIENT_SECRET",
        default: "none: a public client",
        what: "Client secret at the provider.",
    },
    Setting {
        name: "OIDC_CLIENT_SECRET_FILE",
        default: "none",
        what: "Path of a file that contains OIDC_CLIENT_SECRET. Use it instead of the variable.",
    },
    Setting {
        name: "OIDC_CALLBACK_URL",
        default: "CFFA_URL/callback/oidc",
        what: "Callback URL for the provider. CFFA_URL/callback is also accepted. The default for the second provider is CFFA_URL/callback/oidc-2.",
    },
    Setting {
        name: "OIDC_AUDIENCE",
        default: "none",
        what: "Expected audience (`aud`) of the provider's access tokens. Not needed for sign-in.",
    },
    Setting {
        name: "OIDC_NAME",
        default: "the host of OIDC_ISSUER",
        what: "Name of the provider, shown on its sign-in button.",
    },
    Setting {
        name: "OIDC_CA_FILE",
        default: "none: public certificate authorities",
        what: "Certificate (PEM) of the private certificate authority of a self-hosted provider.",
    },
    Setting {
        name: "LOCAL_ACCOUNTS",
        default: "on without a provider, off with one",
        what: "Whether people can sign in with a local user name and password.",
    },
    Setting {
        name: "REGISTRATION",
        default: "open",
        what: "Who can create an account and a team without an invitation: open (everyone), closed (nobody), or a comma-separated list of user IDs at the provider. With several providers, prefix each ID with its provider, such as auth0:ID or oidc-2:ID.",
    },
    Setting {
        name: "API_CORS_ORIGINS",
        default: "none",
        what: "Comma-separated list of origins whose scripts can call the API (CORS), such as https://notebook.example.com; `*` allows all. See [api.md](../api/api.md).",
    },
    Setting {
        name: "TLS_CERT",
        default: "none",
        what: "Certificate chain (PEM) for HTTPS. Requires TLS_KEY.",
    },
    Setting {
        name: "TLS_KEY",
        default: "none",
        what: "Private key (PEM) of TLS_CERT.",
    },
    Setting {
        name: "TLS_CLIENT_CA",
        default: "none",
        what: "Certificate (PEM) of a private certificate authority. CFFA then rejects clients without a certificate from this authority, treats every other client as your reverse proxy, and trusts its X-Forwarded-For.",
    },
    Setting {
        name: "TRUSTED_PROXIES",
        default: "none",
        what: "Comma-separated list of the addresses and ranges of reverse proxies in front of CFFA, such as 127.0.0.1, 172.16.0.0/12. CFFA trusts X-Forwarded-For only from these.",
    },
    Setting {
        name: "CFFA_URL",
        default: "from a callback URL, else http(s)://LISTEN_ADDR",
        what: "The public URL of CFFA, such as https://cffa.example.com. With https, cookies are sent over HTTPS only.",
    },
    Setting {
        name: "SMTP_URL",
        default: "none: no mail is sent",
        what: "Mail server, such as smtps://user:password@smtp.example.com, or smtp://… for a server that begins without encryption and changes to it (STARTTLS). Percent-encode special characters of the password. A server on this machine may be without encryption. Requires SMTP_FROM and CFFA_URL.",
    },
    Setting {
        name: "SMTP_URL_FILE",
        default: "none",
        what: "Path of a file that contains SMTP_URL. Use it instead of the variable.",
    },
    Setting {
        name: "SMTP_FROM",
        default: "none",
        what: "Sender of all mail, such as CFFA <cffa@example.com>.",
    },
    Setting {
        name: "GOOGLE_BASE_URL",
        default: "none: Google",
        what: "Server to use instead of Google for imports of Google spreadsheets, for tests. The import itself needs no setting.",
    },
    Setting {
        name: "CFFA_CONTAINER",
        default: "off",
        what: "`on` in the container image. CFFA then requires secrets to be set and generates none.",
    },
    Setting {
        name: "RUST_LOG",
        default: "info",
        what: "Log level: error, warn, info or debug; or a filter for each module, in the syntax of the crate env_logger.",
    },
];

/// Prefixes that only CFFA uses. An unlisted name with one of them is a typing error that
/// would otherwise go unnoticed.
const OURS: [&str; 6] = [
    "CFFA_",
    "BACKEND_DB",
    "AUTH0_",
    "OIDC_",
    "TRUSTED_PROX",
    "SMTP_",
];

/// Refuses an unknown name with one of our prefixes.
///
/// # Errors
/// With the known names that have the same prefix.
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
            let hint = format!("Settings that begin with {start} are: {}.", ours.join(", "));
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
            let sentence = refusal(&[("GOOGLE_BASE_URL", base)]);
            assert!(sentence.contains("GOOGLE_BASE_URL"), "{sentence}");
        }
        let config = read(&[("GOOGLE_BASE_URL", "http://127.0.0.1:9000")]).unwrap();
        assert_eq!(config.google.as_deref(), Some("http://127.0.0.1:9000"));
    }

    #[test]
    fn an_unknown_name_of_ours_is_refused_and_others_are_not() {
        assert!(refusal(&[("CFFA_ULR", "https://x.example")]).contains("CFFA_ULR"));
        let sentence = refusal(&[("TRUSTED_PROXY", "127.0.0.1")]);
        assert!(sentence.contains("TRUSTED_PROXIES"), "{sentence}");
        assert!(read(&[("PATH", "/bin"), ("HOME", "/root")]).is_ok());
    }

    #[test]
    fn the_table_in_the_documentation_lists_every_setting_and_no_other() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/admin/configuration.md");
        let text = std::fs::read_to_string(path).unwrap();
        // The other tables list settings of other programs.
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
