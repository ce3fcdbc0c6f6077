//! When a token is valid, by the clock of this server.

use super::claims::{ClaimError, Claims};
use jiff::Timestamp;
use std::time::Duration;

/// How far the clocks of the provider and of this server may differ. A Raspberry Pi has no
/// battery-backed clock, and is minutes off until it has synchronized.
pub(super) const SKEW: Duration = Duration::from_secs(120);

/// Why a token is not valid now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum TimeError {
    /// A time is missing or malformed.
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

/// Checks that a token is valid now: `exp` is required; `nbf` and `iat` are checked if present
/// (RFC 7519, 4.1.4 to 4.1.6).
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
