//! Passwords: what is a good one, and who may have one hashed or checked when.

use super::password_hash::{self, Buffers};
use crate::names::UserName;
use crate::names::folded;
use cffa_store::deadline;
use std::ops::RangeInclusive;
use std::sync::Arc;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

/// People waiting for a hash, those being served included. At about 0.2 s a hash on a
/// Pi, the last of them waits for some three seconds; whoever comes then is told.
const QUEUE: usize = 32;

/// Characters of a password.
pub const PASSWORD_LENGTH: RangeInclusive<usize> = LEAST..=MOST;

/// Characters that a password has at least. NIST SP 800-63B asks for 8; it is the only
/// thing that counts when a copy of the database is attacked.
const LEAST: usize = 10;
/// What a guesser of passwords tries first here, beside the user name.
const WORDS_OF_OURS: [&str; 4] = ["cffa", "casual", "football", "finance"];

/// Characters that a password has at most: long enough for any sentence, short enough
/// that hashing it costs what any hash costs.
const MOST: usize = 200;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
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

/// Too many people are signing in at this moment, or the machine has no memory to check
/// a password in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Many people are signing in at the moment. Try again in a few seconds.")]
pub struct TooBusy;

/// A password that someone chose, fit to be hashed. Never shown, not even in a log.
pub struct NewPassword(String);

impl NewPassword {
    /// Reads what someone typed, for the account with this user name.
    ///
    /// # Errors
    /// With a sentence for the field.
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

/// Whether it is found in fewer than a million tries by whoever knows what people choose:
/// the most common passwords, names and words, dates, rows of keys, and what is made of
/// them (OWASP ASVS 5.0, 6.2.4 and 6.2.11). Such a list is not enough against a copy of the
/// database; against guessing at the sign-in, which is slowed down, it is.
fn is_guessable(password: &str, user_name: &UserName) -> bool {
    let of_theirs: Vec<&str> = WORDS_OF_OURS
        .into_iter()
        .chain(user_name.as_str().split(['.', '_', '-', '@']))
        .collect();
    zxcvbn(password, &of_theirs).score() < Score::Two
}

/// One keyboard sends an accented letter as one character and another as two; it is
/// the same password (NIST SP 800-63B, 3.1.1.2).
fn composed(typed: &str) -> String {
    typed.nfc().collect()
}

/// Makes and checks hashes, a few at a time, off the async threads. Clones share the
/// limits and the memory.
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
    /// As on a machine that has no memory left; for tests of what people are told then.
    #[doc(hidden)]
    pub fn without_memory() -> Passwords {
        Passwords {
            buffers: Buffers::none(),
            ..Passwords::default()
        }
    }

    /// Whether a password can be hashed or checked at this moment: there is memory for it,
    /// and room in the queue. Ask before a try is counted: a try that can't be made is none.
    ///
    /// # Errors
    /// [`TooBusy`].
    pub fn ready(&self) -> Result<(), TooBusy> {
        if self.queue.available_permits() == 0 {
            return Err(TooBusy);
        }
        self.buffers.ready()
    }

    /// The hash to keep, in PHC format with a salt of its own.
    ///
    /// # Errors
    /// [`TooBusy`], also when the machine has no memory left for it.
    pub async fn hash(&self, password: NewPassword) -> Result<String, TooBusy> {
        self.work(move |memory| password_hash::new(password.0.as_bytes(), memory))
            .await?
            .ok_or(TooBusy)
    }

    /// Whether someone typed the password that this is the hash of. Without a hash
    /// (nobody has that user name) the answer is no, and takes as long.
    ///
    /// # Errors
    /// [`TooBusy`], also when the machine has no memory left for it: a right password is
    /// never called wrong.
    pub async fn verify(&self, typed: &str, hash: Option<&str>) -> Result<bool, TooBusy> {
        let password = composed(typed);
        if password.chars().count() > MOST {
            return Ok(false);
        }
        let (hash, known) = match hash {
            Some(hash) => (hash.to_owned(), true),
            None => (password_hash::nobodys(), false),
        };
        self.work(move |memory| password_hash::fits(password.as_bytes(), &hash, memory) && known)
            .await
    }

    async fn work<T: Send + 'static>(
        &self,
        hashing: impl FnOnce(&mut password_hash::Memory) -> T + Send + 'static,
    ) -> Result<T, TooBusy> {
        let _place = self.queue.try_acquire().map_err(|_| TooBusy)?;
        // Goes with the work, not with the request: a visitor who leaves frees no memory.
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
    fn what_is_no_password_is_refused_with_the_reason() {
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
    async fn a_password_opens_its_own_hash_only() {
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
    async fn a_crowd_is_told_to_come_back() {
        let passwords = Passwords::default();
        let tries = (0..QUEUE + 8).map(|_| passwords.verify("whatever it is", None));
        let answers = futures::future::join_all(tries).await;
        let refused = answers.iter().filter(|answer| answer.is_err()).count();
        assert_eq!(refused, 8);
        assert_eq!(passwords.verify("whatever it is", None).await, Ok(false));
    }
}
