//! A second factor for local accounts: the codes of an authenticator app (TOTP, RFC 6238), and
//! recovery codes for users who lost it. A sign-in with a password needs one; a passkey counts as
//! both factors.

use super::end_access::end_access;
use super::seal::{Seal, Sealed};
use crate::token::Token;
use cffa_store::{Account, AccountId, SecondFactor, Store, StoreError};
use jiff::Timestamp;
use std::sync::Arc;
use totp_rs::{Builder, Secret, Totp};

/// How many recovery codes an account gets: enough for a few lost phones.
pub const RECOVERY_CODES: usize = 10;

/// Digits of a code: what all apps show.
pub const CODE_DIGITS: usize = 6;

/// Random bytes of the secret, as RFC 4226 (4) recommends.
const SECRET: usize = 20;

/// Random bytes of a recovery code: 80 bits, so that its hash needs no salt, in 16 letters and
/// digits.
const RECOVERY: usize = 10;

/// Letters in a group of a recovery code.
const GROUP: usize = 4;

/// Why a code is not accepted, or the second factor is not turned on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum SecondFactorRefusal {
    #[error("Incorrect code. Enter the code that your app shows now.")]
    WrongCode,
    #[error("This code was already used. Wait for the next one.")]
    UsedCode,
    #[error("This account has no password here, so it can't have a second factor.")]
    NoPassword,
    #[error("The second factor is already on.")]
    OnAlready,
    #[error("The second factor is already off.")]
    OffAlready,
    #[error("This took too long. Start again.")]
    Expired,
    #[error("Your account was changed at the same time. Try again.")]
    ChangedSince,
}

/// Why an operation on a second factor failed.
#[derive(Debug, thiserror::Error)]
pub enum SecondFactorError {
    /// The request was refused, and the user can do something about it.
    #[error(transparent)]
    Refused(#[from] SecondFactorRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A typed code.
#[derive(Debug, PartialEq, Eq)]
pub enum TypedCode {
    /// A code of an app.
    App(String),
    /// A recovery code, in the form that is hashed. It is too long to guess.
    Recovery(String),
}

impl TypedCode {
    /// Reads a typed code; spaces and hyphens are ignored.
    pub fn parse(typed: &str) -> TypedCode {
        let is_letter = |letter: &char| letter.is_ascii_alphanumeric();
        // Bounded first: no code is longer.
        let letters = typed.chars().filter(is_letter).take(64);
        let code: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        match code.len() > CODE_DIGITS {
            true => TypedCode::Recovery(code),
            false => TypedCode::App(code),
        }
    }
}

/// A secret that its user has not confirmed yet.
pub struct NewSecret {
    /// To type into an app, in groups.
    pub text: String,
    /// To scan (`otpauth:`).
    pub url: String,
}

/// The second factors in a store. Clones share the store.
#[derive(Clone)]
pub struct SecondFactors {
    store: Arc<dyn Store>,
    seal: Seal,
}

impl SecondFactors {
    /// Creates it for the second factors in `store`. Secrets are sealed with the key of the
    /// installation, so that a copy of the database is not enough to compute codes.
    pub fn new(store: Arc<dyn Store>, seal: Seal) -> SecondFactors {
        SecondFactors { store, seal }
    }

    /// A new secret, to be kept until it is confirmed.
    pub fn propose(&self) -> Sealed {
        let secret = Secret::from(rand::random::<[u8; SECRET]>());
        self.seal.close(&secret.to_base32())
    }

    /// What the page shows of a proposed secret.
    pub fn shown(&self, proposed: &Sealed, user_name: &str) -> Option<NewSecret> {
        let text = self.seal.open(proposed)?;
        let url = totp(&text, user_name)?.to_url().ok()?;
        Some(NewSecret {
            text: in_groups(&text),
            url,
        })
    }

    /// Checks that an account can get a second factor.
    ///
    /// # Errors
    /// [`SecondFactorRefusal::NoPassword`], [`SecondFactorRefusal::OnAlready`].
    pub fn check_off(account: &Account) -> Result<(), SecondFactorRefusal> {
        if account.password_hash.is_none() {
            return Err(SecondFactorRefusal::NoPassword);
        }
        match account.second_factor {
            Some(_) => Err(SecondFactorRefusal::OnAlready),
            None => Ok(()),
        }
    }

    /// Turns it on for a user whose app shows the right code, and returns the recovery codes, which
    /// can't be shown again. Ends the sessions of the account but `this` one, and what outlives
    /// them: they began without a second factor.
    ///
    /// # Errors
    /// If the code is wrong, or it is on already.
    pub async fn turn_on(
        &self,
        id: AccountId,
        proposed: &Sealed,
        code: &str,
        this: Option<&str>,
        now: Timestamp,
    ) -> Result<Vec<String>, SecondFactorError> {
        let mut account = self.account(id).await?;
        SecondFactors::check_off(&account)?;
        let step = match TypedCode::parse(code) {
            TypedCode::App(code) => self.step_of(proposed, &code, now),
            TypedCode::Recovery(_) => None,
        };
        let step = step.ok_or(SecondFactorRefusal::WrongCode)?;
        let codes: Vec<String> = std::iter::repeat_with(recovery_code)
            .take(RECOVERY_CODES)
            .collect();
        account.second_factor = Some(SecondFactor {
            secret: proposed.as_str().to_owned(),
            last_step: step,
            recovery_codes: codes.iter().map(|code| Token::hash_of(code)).collect(),
            since: now,
        });
        self.replace(&account).await?;
        end_access(&*self.store, id, this).await?;
        Ok(codes.iter().map(|code| in_groups(code)).collect())
    }

    /// Checks a code at a sign-in with the right password, and uses it up. Returns the account as
    /// it is then. Call [`super::Throttle`] first.
    ///
    /// # Errors
    /// If it is wrong, or was used before.
    pub async fn check(
        &self,
        id: AccountId,
        code: &TypedCode,
        now: Timestamp,
    ) -> Result<Account, SecondFactorError> {
        let checked = self.use_up(id, code, now).await;
        let result = match &checked {
            Ok(_) => "accepted",
            Err(SecondFactorError::Refused(_)) => "rejected",
            Err(SecondFactorError::Store(_)) => "failed",
        };
        cffa_metrics::signed_in("second_factor", result);
        checked
    }

    async fn use_up(
        &self,
        id: AccountId,
        code: &TypedCode,
        now: Timestamp,
    ) -> Result<Account, SecondFactorError> {
        let mut account = self.account(id).await?;
        let factor = account.second_factor.as_mut();
        self.take(factor.ok_or(SecondFactorRefusal::OffAlready)?, code, now)?;
        // Of two requests with the same code, one finds that the account has changed.
        self.replace(&account).await?;
        account.version += 1;
        Ok(account)
    }

    /// Turns it off for a user with a valid code. Check the password first.
    ///
    /// # Errors
    /// If the code is wrong, or it is off already.
    pub async fn turn_off(
        &self,
        id: AccountId,
        code: &TypedCode,
        now: Timestamp,
    ) -> Result<(), SecondFactorError> {
        let mut account = self.account(id).await?;
        let factor = account.second_factor.as_mut();
        self.take(factor.ok_or(SecondFactorRefusal::OffAlready)?, code, now)?;
        account.second_factor = None;
        self.replace(&account).await
    }

    /// For the command line: turns it off for a user who lost their phone and their codes, and ends
    /// their sessions and what outlives them. Anyone who can run the command can read all data
    /// anyway.
    ///
    /// # Errors
    /// [`SecondFactorRefusal::OffAlready`].
    pub async fn remove(&self, mut account: Account) -> Result<(), SecondFactorError> {
        if account.second_factor.take().is_none() {
            return Err(SecondFactorRefusal::OffAlready.into());
        }
        self.replace(&account).await?;
        Ok(end_access(&*self.store, account.id, None).await?)
    }

    /// Checks a code, and records its use.
    fn take(
        &self,
        factor: &mut SecondFactor,
        code: &TypedCode,
        now: Timestamp,
    ) -> Result<(), SecondFactorRefusal> {
        match code {
            TypedCode::App(code) => {
                let secret = Sealed::from_text(&factor.secret);
                let step = self.step_of(&secret, code, now);
                let step = step.ok_or(SecondFactorRefusal::WrongCode)?;
                if step <= factor.last_step {
                    return Err(SecondFactorRefusal::UsedCode);
                }
                factor.last_step = step;
                Ok(())
            }
            TypedCode::Recovery(code) => {
                // Hashes are compared, so that the time reveals nothing about the code.
                let hash = Token::hash_of(code);
                let mut left = factor.recovery_codes.iter();
                let at = left.position(|kept| *kept == hash);
                let at = at.ok_or(SecondFactorRefusal::WrongCode)?;
                factor.recovery_codes.remove(at);
                Ok(())
            }
        }
    }

    /// The time step (of 30 seconds) of a code, if it is the current one, the one before or the
    /// next: clocks differ a little, and people type slowly.
    fn step_of(&self, secret: &Sealed, code: &str, now: Timestamp) -> Option<u64> {
        let Some(text) = self.seal.open(secret) else {
            log::warn!("a second factor can't be read: it was sealed with another SECRET_KEY");
            return None;
        };
        let now = u64::try_from(now.as_second()).ok()?;
        let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
        totp(&text, "")?.check(code, now).filter(|_| is_number)
    }

    async fn account(&self, id: AccountId) -> Result<Account, SecondFactorError> {
        let account = self.store.account(id).await?;
        Ok(account.ok_or(SecondFactorRefusal::Expired)?)
    }

    async fn replace(&self, account: &Account) -> Result<(), SecondFactorError> {
        match self.store.replace_account(account).await {
            Ok(()) => Ok(()),
            Err(StoreError::Conflict) => Err(SecondFactorRefusal::ChangedSince.into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Computes and checks the codes of a secret: SHA-1, six digits and 30 seconds, as in all apps.
fn totp(base32: &str, user_name: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(base32).ok()?;
    let builder = Builder::new().with_secret(secret).with_issuer(Some("CFFA"));
    builder.with_account_name(user_name).build().ok()
}

fn recovery_code() -> String {
    Secret::from(rand::random::<[u8; RECOVERY]>()).to_base32()
}

fn in_groups(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The vectors of RFC 6238, appendix B, for SHA-1: the last six of their eight digits.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let secret = Secret::from(b"12345678901234567890".to_vec()).to_base32();
        let totp = totp(&secret, "ann").unwrap();
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp.check(code, time), Some(time / 30), "{time}");
            assert_eq!(totp.check(code, time + 30), Some(time / 30), "{time}");
            assert_eq!(totp.check(code, time - 30), Some(time / 30), "{time}");
            assert_eq!(totp.check(code, time + 60), None, "{time}");
        }
        let url = totp.to_url().unwrap();
        assert!(
            url.starts_with("otpauth://totp/CFFA:ann?secret=GEZDGNBV"),
            "{url}"
        );
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(
            TypedCode::parse(" 287 082 "),
            TypedCode::App("287082".into())
        );
        let typed = TypedCode::parse("abcd-EFGH ijkl mnop");
        assert_eq!(typed, TypedCode::Recovery("ABCDEFGHIJKLMNOP".into()));
        assert_eq!(TypedCode::parse(""), TypedCode::App(String::new()));
        let TypedCode::Recovery(long) = TypedCode::parse(&"9".repeat(10_000)) else {
            panic!("too long for a code of an app");
        };
        assert_eq!(long.len(), 64);
    }

    #[test]
    fn a_recovery_code_is_sixteen_letters_in_groups() {
        let code = recovery_code();
        assert_eq!(code.len(), 16);
        let shown = in_groups(&code);
        assert_eq!(TypedCode::parse(&shown), TypedCode::Recovery(code.clone()));
        assert_ne!(code, recovery_code());
    }
}
