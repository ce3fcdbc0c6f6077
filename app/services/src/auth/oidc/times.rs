//! When a token is good, by our clock.

use super::claims::{ClaimError, Claims};
use jiff::Timestamp;
use std::time::Duration;

/// How far the provider's clock and ours may be apart. A Pi has no clock that continues
/// without power, and is minutes off until it has asked the time.
pub(super) const SKEW: Duration = Duration::from_secs(120);

/// Why a token is not good now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum TimeError {
    /// A time is missing or is none.
    #[error(transparent)]
    Claim(#[from] ClaimError),
    #[error("has expired")]
    Expired,
    #[error("is not valid yet")]
    NotYet,
    #[error("was issued in the future")]
    Future,
}

/// Seconds since 1970.
pub(super) fn now() -> f64 {
    Timestamp::now().as_second() as f64
}

/// Whether a token is good at this moment: `exp` must be there; `nbf` and `iat` count when
/// they are (RFC 7519, 4.1.4 to 4.1.6).
///
/// # Errors
/// [`TimeError`]
pub(super) fn check(claims: &Claims, now: f64) -> Result<(), TimeError> {
    let skew = SKEW.as_secs_f64();
    if claims.time("exp")? <= now - skew {
        return Err(TimeError::Expired);
    }
    let is_ahead = |name| {
        Ok::<bool, ClaimError>(
            claims
                .optional_time(name)?
                .is_some_and(|it| it > now + skew),
        )
    };
    if is_ahead("nbf")? {
        return Err(TimeError::NotYet);
    }
    if is_ahead("iat")? {
        return Err(TimeError::Future);
    }
    Ok(())
}
