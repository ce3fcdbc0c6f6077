//! Identity providers: the tutorial's `AUTH0_` names, `OIDC_` names for any OpenID Connect
//! provider, and `OIDC_2_` to `OIDC_9_` for more of them.

use super::refusal::{alone, contradiction, unreadable};
use super::secret::{given_or_file, refuse_placeholder};
use super::{ConfigError, Secret};
use std::net::IpAddr;
use std::path::PathBuf;
use url::Url;

/// The highest number in a name. Nobody wants to choose among more buttons.
const MOST: u8 = 9;

/// The callback path. Other providers than Auth0 append their ID.
const CALLBACK: &str = "/callback";

/// The most characters of a provider's name on its button.
const NAME: usize = 40;

/// Differences between providers that their metadata does not describe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Auth0, which has its own sign-out endpoint.
    Auth0,
    /// Any other.
    Other,
}

impl Kind {
    /// The end of the name of its issuer's setting.
    fn issuer_word(self) -> &'static str {
        match self {
            Kind::Auth0 => "DOMAIN",
            Kind::Other => "ISSUER",
        }
    }
}

/// An identity provider that people can sign in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderSettings {
    /// Its name in our URLs and in REGISTRATION: `auth0`, `oidc`, `oidc-2`.
    pub id: String,
    /// The prefix of its settings' names, for messages: `AUTH0`, `OIDC`, `OIDC_2`.
    pub prefix: String,
    /// `OIDC_NAME`: its name on the sign-in button.
    pub name: String,
    /// Auth0 or any other.
    pub kind: Kind,
    /// `OIDC_ISSUER`, or derived from `AUTH0_DOMAIN`; exactly as in tokens.
    pub issuer: String,
    /// `OIDC_CLIENT_ID`, `AUTH0_CLIENT_ID`
    pub client_id: String,
    /// `OIDC_CLIENT_SECRET`, `AUTH0_CLIENT_SECRET`; none for a public client.
    pub client_secret: Option<Secret>,
    /// `OIDC_CALLBACK_URL`, `AUTH0_CALLBACK_URL`: where the browser returns after sign-in.
    pub callback_url: String,
    /// `OIDC_AUDIENCE`, `AUTH0_AUDIENCE`: the expected audience of access tokens for our API.
    pub audience: Option<String>,
    /// `OIDC_CA_FILE`: PEM file of the private authority of a self-hosted provider.
    pub ca_file: Option<PathBuf>,
}

impl ProviderSettings {
    /// The path of the callback URL: `/callback`, or that with the ID appended.
    pub fn callback_path(&self) -> &str {
        let start = self.callback_url.rfind(CALLBACK).unwrap_or_default();
        &self.callback_url[start..]
    }

    /// The name of its issuer's setting, for messages.
    pub fn issuer_setting(&self) -> String {
        format!("{}_{}", self.prefix, self.kind.issuer_word())
    }

    /// The name of its audience's setting, for messages.
    pub fn audience_setting(&self) -> String {
        format!("{}_AUDIENCE", self.prefix)
    }

    /// The name of its private authority's setting, for messages.
    pub fn ca_setting(&self) -> String {
        format!("{}_CA_FILE", self.prefix)
    }
}

/// A setting's value by its name.
type Get<'g, 'a> = &'g dyn Fn(&str) -> Option<&'a str>;

/// The names of one provider's settings.
struct Names {
    prefix: String,
    id: String,
    kind: Kind,
}

impl Names {
    fn auth0() -> Names {
        Names {
            prefix: "AUTH0".to_owned(),
            id: "auth0".to_owned(),
            kind: Kind::Auth0,
        }
    }

    fn other(number: u8) -> Names {
        let (prefix, id) = match number {
            1 => ("OIDC".to_owned(), "oidc".to_owned()),
            n => (format!("OIDC_{n}"), format!("oidc-{n}")),
        };
        Names {
            prefix,
            id,
            kind: Kind::Other,
        }
    }

    fn of(&self, what: &str) -> String {
        format!("{}_{what}", self.prefix)
    }

    fn issuer(&self) -> String {
        self.of(self.kind.issuer_word())
    }
}

/// Turns the name of a numbered setting into its documented name: `OIDC_2_ISSUER` into
/// `OIDC_ISSUER`.
pub(super) fn unnumbered(name: &str) -> Option<String> {
    let (number, what) = name.strip_prefix("OIDC_")?.split_once('_')?;
    let number: u8 = number.parse().ok()?;
    (2..=MOST).contains(&number).then(|| format!("OIDC_{what}"))
}

/// Reads all providers, in the order of their buttons. `url` is our public URL;
/// without one the callback URLs must be set.
///
/// # Errors
/// When something is missing, is an example's placeholder, or contradicts another setting.
pub(super) fn read(get: Get, url: Option<&str>) -> Result<Vec<ProviderSettings>, ConfigError> {
    let mut providers: Vec<ProviderSettings> = Vec::new();
    let all = std::iter::once(Names::auth0()).chain((1..=MOST).map(Names::other));
    for names in all {
        let Some(provider) = one(&names, get, url)? else {
            continue;
        };
        for other in &providers {
            let why = if other.issuer == provider.issuer {
                "they are the same provider. Remove one of them."
            } else if other.callback_url == provider.callback_url {
                "each provider needs its own callback URL, so that no provider can impersonate another."
            } else {
                continue;
            };
            return Err(contradiction(&other.prefix, &provider.prefix, why));
        }
        providers.push(provider);
    }
    Ok(providers)
}

fn one(
    names: &Names,
    get: Get,
    url: Option<&str>,
) -> Result<Option<ProviderSettings>, ConfigError> {
    let issuer_name = names.issuer();
    let Some(issuer) = get(&issuer_name) else {
        let rest = [
            "CLIENT_ID",
            "CLIENT_SECRET",
            "CLIENT_SECRET_FILE",
            "CALLBACK_URL",
            "AUDIENCE",
            "NAME",
            "CA_FILE",
        ];
        let lonely = rest.map(|what| names.of(what));
        return match lonely.iter().find(|name| get(name).is_some()) {
            Some(name) => Err(alone(name, &issuer_name)),
            None => Ok(None),
        };
    };
    refuse_placeholder(&issuer_name, issuer)?;
    let issuer = match names.kind {
        Kind::Auth0 => auth0_issuer(&issuer_name, issuer)?,
        Kind::Other => read_issuer(&issuer_name, issuer)?,
    };
    let client_name = names.of("CLIENT_ID");
    let client_id = get(&client_name).ok_or_else(|| alone(&issuer_name, &client_name))?;
    refuse_placeholder(&client_name, client_id)?;
    let secret = names.of("CLIENT_SECRET");
    let client_secret = given_or_file(&secret, &names.of("CLIENT_SECRET_FILE"), &get)?;
    if client_secret.is_none() && names.kind == Kind::Auth0 {
        return Err(alone(&issuer_name, &secret));
    }
    let audience_name = names.of("AUDIENCE");
    let audience = get(&audience_name);
    audience.map_or(Ok(()), |it| refuse_placeholder(&audience_name, it))?;
    if audience == Some(client_id) {
        return Err(contradiction(
            &audience_name,
            &client_name,
            "ID tokens have the client ID as their audience and would then give access to the API. Create a separate API at the provider and use its identifier.",
        ));
    }
    Ok(Some(ProviderSettings {
        name: read_name(names, get, &issuer)?,
        callback_url: read_callback(names, get, url, &issuer_name)?,
        client_id: client_id.to_owned(),
        client_secret: client_secret.map(Secret),
        audience: audience.map(str::to_owned),
        ca_file: get(&names.of("CA_FILE")).map(PathBuf::from),
        issuer,
        kind: names.kind,
        id: names.id.clone(),
        prefix: names.prefix.clone(),
    }))
}

/// Auth0 shows a domain, and its issuer ends with a slash. People paste the domain with and
/// without `https://`.
fn auth0_issuer(name: &str, domain: &str) -> Result<String, ConfigError> {
    let expected = "the domain that Auth0 shows, for example tenant.eu.auth0.com";
    let domain = domain.trim_end_matches('/');
    let issuer = match domain.split_once("://") {
        Some(_) => format!("{domain}/"),
        None => format!("https://{domain}/"),
    };
    let url = safe_url(&issuer).ok_or_else(|| unreadable(name, domain, expected))?;
    if url.path() != "/" {
        return Err(unreadable(name, domain, expected));
    }
    Ok(issuer)
}

fn read_issuer(name: &str, issuer: &str) -> Result<String, ConfigError> {
    match safe_url(issuer) {
        Some(_) => Ok(issuer.to_owned()),
        None => Err(unreadable(
            name,
            issuer,
            "an https URL, exactly as the provider writes it, for example https://accounts.google.com",
        )),
    }
}

/// `GOOGLE_BASE_URL`
pub(super) fn read_google(base: &str) -> Result<String, ConfigError> {
    match safe_url(base) {
        Some(_) => Ok(base.to_owned()),
        None => Err(unreadable(
            "GOOGLE_BASE_URL",
            base,
            "an https URL, or an http URL on this machine, for example http://127.0.0.1:9000",
        )),
    }
}

/// A URL that secrets can be sent to: https, or http on this machine.
fn safe_url(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let bare = url.query().is_none() && url.fragment().is_none();
    (bare && is_safe_for_secrets(&url)).then_some(url)
}

/// Whether secrets and people can be sent to a URL: https, or http on this machine, and no
/// user name or password in it.
pub fn is_safe_for_secrets(url: &Url) -> bool {
    let no_credentials = url.username().is_empty() && url.password().is_none();
    let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url));
    no_credentials && safe && url.has_host()
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|it| it.is_loopback())
}

fn read_name(names: &Names, get: Get, issuer: &str) -> Result<String, ConfigError> {
    if names.kind == Kind::Auth0 {
        return Ok("Auth0".to_owned());
    }
    let setting = names.of("NAME");
    match get(&setting) {
        Some(name) if name.chars().count() > NAME => {
            Err(unreadable(&setting, name, "at most 40 characters"))
        }
        Some(name) => Ok(name.to_owned()),
        None => {
            let url = Url::parse(issuer).ok();
            let host = url.as_ref().and_then(Url::host_str);
            Ok(host.unwrap_or(issuer).to_owned())
        }
    }
}

fn read_callback(
    names: &Names,
    get: Get,
    url: Option<&str>,
    issuer_name: &str,
) -> Result<String, ConfigError> {
    let own = format!("{CALLBACK}/{}", names.id);
    let setting = names.of("CALLBACK_URL");
    let Some(given) = get(&setting) else {
        let url = url.ok_or_else(|| ConfigError::Needs {
            one: issuer_name.to_owned(),
            other: "CFFA_URL".to_owned(),
            why: "Set it to the public URL of CFFA, such as https://cffa.example.com. The provider sends people back to it.",
        })?;
        return Ok(match names.kind {
            Kind::Auth0 => format!("{url}{CALLBACK}"),
            Kind::Other => format!("{url}{own}"),
        });
    };
    refuse_placeholder(&setting, given)?;
    let start = given
        .strip_suffix(own.as_str())
        .or_else(|| given.strip_suffix(CALLBACK));
    let parsed = Url::parse(given).ok();
    let origin = parsed.map(|it| it.origin().ascii_serialization());
    match start {
        Some(start) if origin.as_deref() == Some(start) => match url {
            Some(url) if url != start => Err(contradiction(
                &setting,
                "CFFA_URL",
                "they have different origins. After sign-in, people must return to the URL that they came from.",
            )),
            _ => Ok(given.to_owned()),
        },
        _ => Err(unreadable(
            &setting,
            given,
            "the public URL of CFFA followed by /callback and no other path, for example https://cffa.example.com/callback",
        )),
    }
}

/// Our public URL, derived from a callback URL: its origin.
pub(super) fn url_of_callback(get: Get) -> Option<String> {
    std::iter::once(Names::auth0())
        .chain((1..=MOST).map(Names::other))
        .find_map(|names| get(&names.of("CALLBACK_URL")))
        .and_then(|callback| Url::parse(callback).ok())
        .map(|url| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests;
