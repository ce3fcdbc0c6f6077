//! What a provider reports when somebody signs out over there: a signed token, sent from
//! server to server (OpenID Connect Back-Channel Logout 1.0, 2.4 to 2.6).

use super::away::Away;
use super::callback::SKEW;
use super::jws::{Audience, Jws, Unsigned};
use super::provider::Provider;
use super::types::ALGORITHMS;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

/// How old a report may be, in seconds. It is sent at once; a provider may try again.
const OLDEST: i64 = 10 * 60;

/// What every report holds among its events.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Who signed out over there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedOut {
    /// One session, by the provider's id for it.
    Session(String),
    /// All sessions of somebody, by the provider's id for them.
    Person(String),
}

/// Why a report is not believed.
#[derive(Debug, thiserror::Error)]
pub enum LogoutRefusal {
    /// It is not what it should be (HTTP 400).
    #[error("{0}")]
    Invalid(&'static str),
    /// Whether it is can't be told: its keys are not to be had (HTTP 503).
    #[error(transparent)]
    Away(#[from] Away),
}

#[derive(Deserialize)]
struct Report {
    iss: String,
    aud: Audience,
    iat: i64,
    exp: Option<i64>,
    jti: String,
    events: Map<String, Value>,
    sub: Option<String>,
    sid: Option<String>,
    nonce: Option<Value>,
}

impl From<Unsigned> for LogoutRefusal {
    fn from(why: Unsigned) -> LogoutRefusal {
        LogoutRefusal::Invalid(match why {
            Unsigned::Algorithm => "It is not signed as it should be.",
            Unsigned::Wrong => "The signature is wrong.",
            Unsigned::UnknownKey => "No key of the provider signed it.",
            Unsigned::Away(away) => return LogoutRefusal::Away(away),
        })
    }
}

impl Provider {
    /// Who a report says has signed out, if it is one.
    ///
    /// # Errors
    /// [`LogoutRefusal`].
    pub async fn signed_out(&self, token: &str) -> Result<SignedOut, LogoutRefusal> {
        let token = Jws::parse(token).ok_or(LogoutRefusal::Invalid("It is no signed token."))?;
        let report = read(&token)?;
        self.signed(&token, &ALGORITHMS).await?;
        let settings = self.settings();
        report.check(
            &settings.issuer,
            &settings.client_id,
            Timestamp::now().as_second(),
        )?;
        let seen = self.reported.lock().map(|mut reported| {
            // Answers what was there before.
            reported.put(report.jti.clone(), ()).is_some()
        });
        if seen.unwrap_or(true) {
            return Err(LogoutRefusal::Invalid("It was reported before."));
        }
        match (report.sid, report.sub) {
            (Some(sid), _) => Ok(SignedOut::Session(sid)),
            (None, Some(sub)) => Ok(SignedOut::Person(sub)),
            (None, None) => Err(LogoutRefusal::Invalid("It names nobody.")),
        }
    }
}

impl Report {
    fn check(&self, issuer: &str, client_id: &str, now: i64) -> Result<(), LogoutRefusal> {
        let skew = SKEW.as_secs() as i64;
        let wrong = if self.iss != issuer {
            "It is from another issuer."
        } else if !self.aud.has(client_id) {
            "It is for somebody else."
        } else if self.iat > now + skew {
            "It was made in the future."
        } else if self.iat < now - OLDEST || self.exp.is_some_and(|exp| exp <= now - skew) {
            "It is too old."
        } else if !self.events.get(EVENT).is_some_and(Value::is_object) {
            "It reports something else."
        } else if self.nonce.is_some() {
            "It is an ID token."
        } else {
            return Ok(());
        };
        Err(LogoutRefusal::Invalid(wrong))
    }
}

/// What a token reports, believed in nothing yet.
fn read(token: &Jws<'_>) -> Result<Report, LogoutRefusal> {
    let typ = token.typ();
    let is_report = typ.is_none_or(|typ| typ == "logout+jwt" || typ == "jwt");
    if !is_report || token.is_critical() {
        return Err(LogoutRefusal::Invalid("It is a token of another kind."));
    }
    let missing = LogoutRefusal::Invalid("Something that a logout token has is missing.");
    token.claims().ok_or(missing)
}
