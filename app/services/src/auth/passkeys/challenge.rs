//! What a device signs: random bytes that are valid for one response, from one browser, for
//! minutes.

use super::PasskeyRefusal;
use crate::token::Token;
use cffa_store::AccountId;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a browser may take: time to find a phone or a security key.
pub const ANSWERED_WITHIN: SignedDuration = SignedDuration::from_mins(5);

/// A challenge. The session keeps one at a time, so a browser can't fill the store with them, and
/// no other browser can answer it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    text: String,
    /// The account that gets a passkey; `None` for a sign-in.
    account: Option<AccountId>,
    /// Seconds since 1970.
    ends: i64,
}

impl Challenge {
    /// For adding a passkey to an account.
    pub fn to_register(account: AccountId, now: Timestamp) -> Challenge {
        Challenge::new(Some(account), now)
    }

    /// For a sign-in.
    pub fn to_sign_in(now: Timestamp) -> Challenge {
        Challenge::new(None, now)
    }

    fn new(account: Option<AccountId>, now: Timestamp) -> Challenge {
        Challenge {
            text: Token::random().reveal().to_owned(),
            account,
            ends: now.as_second().saturating_add(ANSWERED_WITHIN.as_secs()),
        }
    }

    /// The bytes in base64url, as browsers repeat them.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the store keeps of a used challenge.
    pub(super) fn hash(&self) -> String {
        Token::hash_of(&self.text)
    }

    /// Refuses one that was made for something else, or too long ago.
    pub(super) fn check(
        &self,
        account: Option<AccountId>,
        now: Timestamp,
    ) -> Result<(), PasskeyRefusal> {
        if self.account == account && now.as_second() < self.ends {
            Ok(())
        } else {
            Err(PasskeyRefusal::Expired)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_challenge_is_valid_for_one_purpose_until_it_expires() {
        let now = Timestamp::UNIX_EPOCH;
        let ann = Uuid::now_v7();
        let sign_in = Challenge::to_sign_in(now);
        assert_eq!(sign_in.check(None, now), Ok(()));
        assert_eq!(sign_in.check(Some(ann), now), Err(PasskeyRefusal::Expired));
        let register = Challenge::to_register(ann, now);
        assert_eq!(register.check(Some(ann), now), Ok(()));
        for account in [None, Some(Uuid::now_v7())] {
            assert_eq!(register.check(account, now), Err(PasskeyRefusal::Expired));
        }
        let late = now + ANSWERED_WITHIN;
        assert_eq!(sign_in.check(None, late), Err(PasskeyRefusal::Expired));
        assert_ne!(sign_in.text(), Challenge::to_sign_in(now).text());
    }
}
