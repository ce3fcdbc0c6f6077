//! Passwords: which are allowed, and how many are hashed or checked at a time.

use super::password_hash::{self, Buffers};
use crate::names::UserName;
use crate::names::folded;
use cffa_store::deadline;
use std::ops::RangeInclusive;
use std::sync::Arc;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

/// The most requests that wait for a hash, including those being served. With about 0.2 s for a
/// hash on a Raspberry Pi, the last of them waits about three seconds; further ones are refused.
const QUEUE: usize = 32;

/// The number of characters of a password.
pub const PASSWORD_LENGTH: RangeInclusive<usize> = LEAST..=MOST;

/// The fewest characters of a password. NIST SP 800-63B requires 8; the length is what counts when
/// a copy of the database is attacked.
const LEAST: usize = 10;
/// Words that are easy to guess here, in addition to the user name.
const WORDS_OF_OURS: [&str; 4] = ["cffa", "casual", "football", "finance"];

/// The most characters of a password: long enough for any sentence, short enough that its length
/// does not affect the cost of hashing.
const MOST: usize = 200;

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum PasswordRefusal {
    #[error("Enter a password.")]
    Missing,
    #[error(
        "The password is too short; use at least {LEAST} characters. Three or four words make a good one."
    )]
    TooShort,
    #[error("The password is too long; use at most {MOST} characters.")]
    TooLong,
    #[error("The password is the same as the user name. Choose another.")]
    IsUserName,
    #[error("This password is too easy to guess. Three or four unrelated words make a good one.")]
    Guessable,
}

/// Too many people are signing in at the same time, or the machine has no memory to check a
/// password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Many people are signing in at the moment. Try again in a few seconds.")]
pub struct TooBusy;

/// A new password that is allowed. Never shown, not even in a log.
pub struct NewPassword(String);

impl NewPassword {
    /// Checks a typed password for the account with this user name.
    ///
    /// # Errors
    /// The reason why it is not allowed, as a message for the field.
    pub fn parse(typed: &str, user_name: &UserName) -> Result<NewPassword, PasswordRefusal> {
        let password = composed(typed);
        let length = password.chars().count();
        if password.trim().is_empty() {
            return Err(PasswordRefusal::Missing);
        }
        if length > MOST {
            return Err(PasswordRefusal::TooLong);
        }
        if length < LEAST {
            return Err(PasswordRefusal::TooShort);
        }
        if folded(password.trim()) == user_name.key() {
            return Err(PasswordRefusal::IsUserName);
        }
        if is_guessable(&password, user_name) {
            return Err(PasswordRefusal::Guessable);
        }
        Ok(NewPassword(password))
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

/// Whether a password can be guessed in fewer than a million tries from the most common passwords,
/// names and words, dates, rows of keys, and combinations of these (OWASP ASVS 5.0, 6.2.4 and
/// 6.2.11). That is not enough against a copy of the database, but it is against guessing at the
/// sign-in, which is slowed down.
fn is_guessable(password: &str, user_name: &UserName) -> bool {
    let of_theirs: Vec<&str> = WORDS_OF_OURS
        .into_iter()
        .chain(user_name.as_str().split(['.', '_', '-', '@']))
        .collect();
    zxcvbn(password, &of_theirs).score() < Score::Two
}

/// Composes accented letters, which some keyboards send as one character and others as two: the
/// password is the same (NIST SP 800-63B, 3.1.1.2).
fn composed(typed: &str) -> String {
    typed.nfc().collect()
}

/// Computes and checks hashes, a few at a time, not on the async threads. Clones share the limits
/// and the memory.
#[derive(Clone)]
pub struct Passwords {
    buffers: Buffers,
    queue: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Passwords {
            buffers: Buffers::default(),
            queue: Arc::new(Semaphore::new(QUEUE)),
        }
    }
}

impl Passwords {
    /// As on a machine without free memory; for tests of the error.
    #[doc(hidden)]
    pub fn without_memory() -> Passwords {
        Passwords {
            buffers: Buffers::none(),
            ..Passwords::default()
        }
    }

    /// Checks that a password can be hashed or checked now: that there is memory, and room in the
    /// queue. Call this before an attempt is counted: one that can't be made must not count.
    ///
    /// # Errors
    /// [`TooBusy`].
    pub fn ready(&self) -> Result<(), TooBusy> {
        if self.queue.available_permits() == 0 {
            return Err(TooBusy);
        }
        self.buffers.ready()
    }

    /// The hash to store, in PHC format with a new salt.
    ///
    /// # Errors
    /// [`TooBusy`], also if the machine has no memory for it.
    pub async fn hash(&self, password: NewPassword) -> Result<String, TooBusy> {
        self.work(move |memory| password_hash::new(password.0.as_bytes(), memory))
            .await?
            .ok_or(TooBusy)
    }

    /// Whether the typed password matches a hash. Without a hash (nobody has that user name) the
    /// result is `false`, and takes the same time.
    ///
    /// # Errors
    /// [`TooBusy`], also if the machine has no memory for it: a correct password is never reported
    /// as wrong.
    pub async fn verify(&self, typed: &str, hash: Option<&str>) -> Result<bool, TooBusy> {
        let password = composed(typed);
        if password.chars().count() > MOST {
            return Ok(false);
        }
        let (hash, known) = match hash {
            Some(hash) => (hash.to_owned(), true),
            None => (password_hash::dummy(), false),
        };
        self.work(move |memory| password_hash::fits(password.as_bytes(), &hash, memory) && known)
            .await
    }

    async fn work<T: Send + 'static>(
        &self,
        hashing: impl FnOnce(&mut password_hash::Memory) -> T + Send + 'static,
    ) -> Result<T, TooBusy> {
        let _place = self.queue.try_acquire().map_err(|_| TooBusy)?;
        // Held by the work, not by the request: a client that disconnects frees no memory.
        let taken = deadline::enforce(self.buffers.take()).await;
        let mut buffer = taken.map_err(|_| TooBusy)??;
        tokio::task::spawn_blocking(move || hashing(buffer.memory()))
            .await
            .map_err(|_| TooBusy)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn ann() -> UserName {
        UserName::parse("Ann.OHara-1").unwrap()
    }

    fn password(typed: &str) -> NewPassword {
        NewPassword::parse(typed, &ann()).unwrap()
    }

    #[test]
    fn invalid_passwords_are_refused_with_the_reason() {
        use PasswordRefusal::*;
        let long = "x".repeat(201);
        for (typed, refusal) in [
            ("", Missing),
            ("            ", Missing),
            ("nine char", TooShort),
            (long.as_str(), TooLong),
            ("ANN.ohara-1", IsUserName),
            (" ann.ohara-1 ", IsUserName),
            ("password123", Guessable),
            ("P4ssw0rd1234", Guessable),
            ("qwertyuiop", Guessable),
            ("1234567890", Guessable),
            ("aaaaaaaaaaaa", Guessable),
            ("19/05/1999!", Guessable),
            ("oharaohara", Guessable),
            ("football2026", Guessable),
        ] {
            let answer = NewPassword::parse(typed, &ann()).map(|_| ());
            assert_eq!(answer, Err(refusal), "{typed:?}");
        }
        password("ten chars!");
        let longest: String = "correct horse é ".chars().cycle().take(200).collect();
        password(&longest);
        password("wednesday night");
    }

    #[tokio::test]
    async fn a_password_matches_only_its_own_hash() {
        let passwords = Passwords::default();
        let hash = passwords.hash(password("correct horse é")).await.unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        let opens = async |typed| passwords.verify(typed, Some(&hash)).await.unwrap();
        assert!(opens("correct horse é").await);
        assert!(opens("correct horse e\u{301}").await);
        assert!(!opens("correct horse e").await);
        assert!(!opens("").await);
        assert!(!opens(&"x".repeat(100_000)).await);
        let again = passwords.hash(password("correct horse é")).await.unwrap();
        assert_ne!(hash, again, "each has a salt of its own");
        let unreadable = passwords.verify("correct horse é", Some("plain")).await;
        assert_eq!(unreadable, Ok(false));
    }

    #[tokio::test]
    async fn requests_above_the_queue_limit_are_refused() {
        let passwords = Passwords::default();
        let tries = (0..QUEUE + 8).map(|_| passwords.verify("whatever it is", None));
        let answers = futures::future::join_all(tries).await;
        let refused = answers.iter().filter(|answer| answer.is_err()).count();
        assert_eq!(refused, 8);
        assert_eq!(passwords.verify("whatever it is", None).await, Ok(false));
    }
}
