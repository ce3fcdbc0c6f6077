//! Identity providers: whether they can be reached, and what their metadata says.

use super::hosts::{Reached, reach};
use super::{Finding, Known, State, certificates, clock};
use crate::auth::oidc;
use crate::auth::oidc::{Description, DescriptionError};
use crate::config::{Config, ProviderSettings};
use jiff::Timestamp;
use reqwest::header::DATE;
use reqwest::{Certificate, Client, Response, StatusCode};
use url::Url;

/// The possible findings.
pub const KNOWN: &[&Known] = &[
    &ANSWERS,
    &NO_NAME,
    &UNREACHABLE,
    &UNTRUSTED,
    &NO_PROVIDER,
    &OTHER_ISSUER,
    &UNUSABLE,
    &TOKENS,
    &NO_TOKENS,
];

const ANSWERS: Known = Known {
    id: "provider",
    check: "provider",
    state: State::Ok,
    sentence: "{name} is available as {issuer}; it must allow the callback address {callback}.",
    remedy: "",
};
const NO_NAME: Known = Known {
    id: "provider-no-name",
    check: "provider",
    state: State::Bad,
    sentence: "The host name of the provider in {setting}, {host}, can't be resolved.",
    remedy: "Correct {setting}. If it is right, check this machine's Internet connection and \
        name server: getent hosts {host}.",
};
const UNREACHABLE: Known = Known {
    id: "provider-unreachable",
    check: "provider",
    state: State::Bad,
    sentence: "The provider {issuer} is not responding.",
    remedy: "Check this machine's Internet connection: curl {url} should print something. People \
        who are signed in stay signed in.",
};
const UNTRUSTED: Known = Known {
    id: "provider-certificate",
    check: "provider",
    state: State::Bad,
    sentence: "The certificate of the provider {issuer} is not trusted: {reason}.",
    remedy: "Check this machine's clock first (timedatectl). For a provider of your own, set \
        {ca_setting} to the certificate of its authority.",
};
const NO_PROVIDER: Known = Known {
    id: "provider-not-oidc",
    check: "provider",
    state: State::Bad,
    sentence: "{issuer} is not an OpenID Connect provider: {url} {reason}.",
    remedy: "Correct {setting}: it must be the provider's issuer, the address in its own \
        description.",
};
const OTHER_ISSUER: Known = Known {
    id: "provider-issuer",
    check: "provider",
    state: State::Bad,
    sentence: "The provider calls itself {theirs}, but {setting} is {issuer}.",
    remedy: "Set {setting} exactly as the provider says, including any slash at the end.",
};
const UNUSABLE: Known = Known {
    id: "provider-description",
    check: "provider",
    state: State::Bad,
    sentence: "Nobody can sign in with the provider {issuer}: {reason}.",
    remedy: "Contact the provider's administrator; {url} shows it. Every address there must \
        begin with https.",
};

const TOKENS: Known = Known {
    id: "provider-tokens",
    check: "provider",
    state: State::Ok,
    sentence: "Access tokens of {name} are accepted when they are made for {audience}.",
    remedy: "",
};
// Signing in doesn't need this, so it is not a problem. The finding explains how to set it up.
const NO_TOKENS: Known = Known {
    id: "provider-no-audience",
    check: "provider",
    state: State::Ok,
    sentence: "Programs can't use access tokens of {name}, since {setting} is not set. Set it to \
        the API's identifier at the provider. Tokens that people make on their account page work \
        without.",
    remedy: "",
};

/// Checks each configured provider, its clock, and whether the API accepts its tokens.
pub async fn inspect(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    for provider in &config.providers {
        match answered(provider).await {
            Ok(answer) => {
                let (finding, clock) = answer;
                found.push(finding);
                found.extend(clock);
            }
            Err(why) => found.push(why),
        }
        found.push(tokens(provider));
    }
    found
}

/// Whether programs can use its access tokens with the API.
fn tokens(provider: &ProviderSettings) -> Finding {
    let (name, setting) = (&provider.name, provider.audience_setting());
    match &provider.audience {
        Some(audience) => TOKENS.with(&[("name", name), ("audience", audience)]),
        None => NO_TOKENS.with(&[("name", name), ("setting", &setting)]),
    }
}

async fn answered(provider: &ProviderSettings) -> Result<(Finding, Option<Finding>), Finding> {
    let url = oidc::description_url(&provider.issuer);
    let fill = |known: &'static Known, reason: &str, theirs: &str| {
        known.with(&[
            ("name", &provider.name),
            ("issuer", &provider.issuer),
            ("callback", &provider.callback_url),
            ("setting", &provider.issuer_setting()),
            ("ca_setting", &provider.ca_setting()),
            ("url", &url),
            ("host", &host(&url)),
            ("reason", &reason),
            ("theirs", &theirs),
        ])
    };
    let answer = client(provider)?.get(&url).send().await;
    let mut answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            return Err(match untrusted(&error) {
                Some(reason) => fill(&UNTRUSTED, &reason, ""),
                None if reach(&host_and_port(&url)).await == Reached::NoName => {
                    fill(&NO_NAME, "", "")
                }
                None => fill(&UNREACHABLE, "", ""),
            });
        }
    };
    let clock = clock_of(&answer, &provider.name);
    if answer.status() != StatusCode::OK {
        let reason = format!("answers {}", answer.status());
        return Err(fill(&NO_PROVIDER, &reason, ""));
    }
    let text = oidc::body(&mut answer).await.unwrap_or_default();
    match Description::read(&text, &provider.issuer) {
        Ok(_) => Ok((fill(&ANSWERS, "", ""), clock)),
        Err(DescriptionError::Unreadable) => {
            Err(fill(&NO_PROVIDER, "answers with something else", ""))
        }
        Err(DescriptionError::OtherIssuer { theirs }) => Err(fill(&OTHER_ISSUER, "", &theirs)),
        Err(why) => Err(fill(&UNUSABLE, &why.to_string(), "")),
    }
}

/// The HTTP client that signing in uses. Problems with the private authority are reported as
/// findings.
fn client(provider: &ProviderSettings) -> Result<Client, Finding> {
    let mut authority = Vec::new();
    if let Some(path) = &provider.ca_file {
        let setting = provider.ca_setting();
        let all = certificates::certificates(&setting, path)?;
        let all = all.iter().map(|one| Certificate::from_der(one));
        let all: Result<Vec<_>, _> = all.collect();
        authority = all.map_err(|_| certificates::no_certificate(&setting, path))?;
    }
    oidc::client(authority).map_err(|error| {
        UNTRUSTED.with(&[
            ("issuer", &provider.issuer),
            ("reason", &error),
            ("ca_setting", &provider.ca_setting()),
        ])
    })
}

fn host(url: &str) -> String {
    let url = Url::parse(url).ok();
    let host = url.as_ref().and_then(Url::host_str);
    host.unwrap_or_default().to_owned()
}

fn host_and_port(url: &str) -> String {
    let port = Url::parse(url)
        .ok()
        .and_then(|it| it.port_or_known_default());
    format!("{}:{}", host(url), port.unwrap_or_default())
}

/// The problem with the certificate, if a request failed because of it.
fn untrusted(error: &reqwest::Error) -> Option<String> {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(one) = cause {
        let reason = one.to_string();
        if let Some((_, reason)) = reason.split_once("invalid peer certificate: ") {
            return Some(reason.to_owned());
        }
        cause = one.source();
    }
    None
}

/// The clock of the server that sent a response, if the response has a `Date` (RFC 9110, 6.6.1).
fn clock_of(answer: &Response, whose: &str) -> Option<Finding> {
    let date = answer.headers().get(DATE)?.to_str().ok()?;
    let theirs = jiff::fmt::rfc2822::parse(date).ok()?.timestamp();
    Some(clock::compare(whose, theirs, Timestamp::now()))
}
