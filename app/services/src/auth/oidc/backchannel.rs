//! The report of a provider when somebody signs out there: a signed token, sent from server to
//! server (OpenID Connect Back-Channel Logout 1.0, 2.4 to 2.6).

use super::claims::{ClaimError, Claims};
use super::jws::{ALGORITHMS, Jws, SignatureError};
use super::provider::Provider;
use super::times::{self, SKEW};
use crate::auth::oidc::unavailable::Unavailable;
use serde_json::Value;

/// How old a report may be, in seconds. It is sent at once, but a provider may repeat it.
const OLDEST: f64 = 10.0 * 60.0;

/// The event that every report contains.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Who signed out at the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedOut {
    /// One session, by the provider's id for it.
    Session(String),
    /// All sessions of a user, by the provider's id for them.
    Person(String),
}

/// Why a report is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum LogoutRefusal {
    /// The report is invalid (HTTP 400).
    #[error("{0}")]
    Invalid(String),
    /// The report can't be checked, because the provider's keys are unavailable (HTTP 503).
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<SignatureError> for LogoutRefusal {
    fn from(why: SignatureError) -> LogoutRefusal {
        invalid(match why {
            SignatureError::Algorithm => "It is not signed as it should be.",
            SignatureError::Wrong => "The signature is wrong.",
            SignatureError::UnknownKey => "No key of the provider signed it.",
            SignatureError::Unavailable(away) => return LogoutRefusal::Unavailable(away),
        })
    }
}

impl From<ClaimError> for LogoutRefusal {
    fn from(why: ClaimError) -> LogoutRefusal {
        LogoutRefusal::Invalid(format!("It can't be used: {why}."))
    }
}

fn invalid(sentence: &str) -> LogoutRefusal {
    LogoutRefusal::Invalid(sentence.to_owned())
}

impl Provider {
    /// Who a report says has signed out, if it is one.
    ///
    /// # Errors
    /// [`LogoutRefusal`].
    pub async fn signed_out(&self, token: &str) -> Result<SignedOut, LogoutRefusal> {
        let token = Jws::parse(token).ok_or_else(|| invalid("It is no signed token."))?;
        let report = read(&token)?;
        self.signed(&token, &ALGORITHMS).await?;
        let settings = self.settings();
        check(&report, &settings.issuer, &settings.client_id, times::now())?;
        let id = report.text("jti")?.to_owned();
        let seen = self.reported.lock().map(|mut reported| {
            // Returns the earlier entry, if there is one.
            reported.put(id, ()).is_some()
        });
        if seen.unwrap_or(true) {
            return Err(invalid("It was reported before."));
        }
        let text = |name| report.optional_text(name).map(str::to_owned);
        match (text("sid"), text("sub")) {
            (Some(sid), _) => Ok(SignedOut::Session(sid)),
            (None, Some(sub)) => Ok(SignedOut::Person(sub)),
            (None, None) => Err(invalid("It names nobody.")),
        }
    }
}

fn check(report: &Claims, issuer: &str, client_id: &str, now: f64) -> Result<(), LogoutRefusal> {
    let skew = SKEW.as_secs_f64();
    let made = report.time("iat")?;
    let ends = report.optional_time("exp")?;
    let event = report.get("events").and_then(|events| events.get(EVENT));
    let wrong = if report.text("iss")? != issuer {
        "It is from another issuer."
    } else if !report.audience()?.contains(&client_id) {
        "It is for somebody else."
    } else if made > now + skew {
        "It was issued in the future."
    } else if made < now - OLDEST || ends.is_some_and(|ends| ends <= now - skew) {
        "It is too old."
    } else if !event.is_some_and(Value::is_object) {
        "It reports something else."
    } else if report.get("nonce").is_some() {
        "It is an ID token."
    } else {
        return Ok(());
    };
    Err(invalid(wrong))
}

/// The claims of a report, not checked yet.
fn read(token: &Jws<'_>) -> Result<Claims, LogoutRefusal> {
    let typ = token.typ();
    let is_report = typ.is_none_or(|typ| typ == "logout+jwt" || typ == "jwt");
    if !is_report || token.is_critical() {
        return Err(invalid("It is a token of another kind."));
    }
    let claims = token.claims();
    claims.ok_or_else(|| invalid("What it says is no JSON object."))
}
