//! argon2id: hashes of passwords, and the memory in which they are computed.
//!
//! Each hash needs 19 MiB. If it were allocated each time, an allocator might keep all of it; so
//! there are at most [`AT_ONCE`] buffers, which are allocated on first use and then reused.

use super::passwords::TooBusy;
use argon2::password_hash::phc::{Output, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Memory of one hash, in KiB. With [`PASSES`] and [`LANES`] this is the first setting for argon2id
/// in OWASP's Password Storage Cheat Sheet: 19 MiB, 2, 1.
const MEMORY_KIB: u32 = 19 * 1024;
/// Passes over that memory.
const PASSES: u32 = 2;
/// Lanes; one, because a home server has other things to do with its cores.
const LANES: u32 = 1;

/// How many hashes are computed at the same time: two take 38 MiB and half the cores of a Raspberry
/// Pi with 1 GB, which continues to serve pages meanwhile.
const AT_ONCE: usize = 2;

/// The bytes of a hash; with those of a salt, what RFC 9106 (4) recommends.
const OUTPUT: usize = 32;
/// The bytes of a salt.
const SALT: usize = 16;

/// The memory for one hash.
#[derive(Default)]
pub(super) struct Memory(Vec<Block>);

impl Memory {
    /// Allocates the memory for one hash; `None` if the system has none.
    fn try_new() -> Option<Memory> {
        let blocks = MEMORY_KIB as usize;
        let mut memory = Vec::new();
        memory.try_reserve_exact(blocks).ok()?;
        memory.resize(blocks, Block::new());
        Some(Memory(memory))
    }
}

/// The buffers. Clones share them.
#[derive(Clone)]
pub(super) struct Buffers {
    /// Allocates a buffer.
    source: fn() -> Option<Memory>,
    shared: Arc<Shared>,
    /// A permit for each free buffer.
    free: Arc<Semaphore>,
}

#[derive(Default)]
struct Shared(Mutex<Pool>);

#[derive(Default)]
struct Pool {
    free: Vec<Memory>,
    made: usize,
}

impl Default for Buffers {
    fn default() -> Self {
        Buffers::from(Memory::try_new)
    }
}

impl Buffers {
    fn from(source: fn() -> Option<Memory>) -> Buffers {
        Buffers {
            source,
            shared: Arc::default(),
            free: Arc::new(Semaphore::new(0)),
        }
    }

    /// Buffers of a machine without free memory.
    pub(super) fn none() -> Buffers {
        Buffers::from(|| None)
    }

    /// Makes sure that there is a buffer, used or free. A buffer is never freed, so from then on
    /// there always is one.
    ///
    /// # Errors
    /// [`TooBusy`] if there is none, and the system has no memory for one.
    pub(super) fn ready(&self) -> Result<(), TooBusy> {
        let mut pool = self.shared.pool();
        let another = pool.free.is_empty() && pool.made < AT_ONCE;
        if another && let Some(memory) = (self.source)() {
            pool.made += 1;
            pool.free.push(memory);
            self.free.add_permits(1);
        }
        if pool.made == 0 {
            return Err(TooBusy);
        }
        Ok(())
    }

    /// Waits for a buffer, and takes it.
    ///
    /// # Errors
    /// As [`Buffers::ready`].
    pub(super) async fn take(&self) -> Result<Buffer, TooBusy> {
        self.ready()?;
        let permit = Arc::clone(&self.free).acquire_owned().await;
        let permit = permit.map_err(|_| TooBusy)?;
        let memory = self.shared.pool().free.pop().ok_or(TooBusy)?;
        Ok(Buffer {
            memory,
            shared: self.shared.clone(),
            _permit: permit,
        })
    }
}

impl Shared {
    fn pool(&self) -> MutexGuard<'_, Pool> {
        // A panic while it was locked left the list intact.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A buffer in use; dropping this returns it.
pub(super) struct Buffer {
    memory: Memory,
    shared: Arc<Shared>,
    // Dropped after the buffer was returned: fields are dropped after `drop`.
    _permit: OwnedSemaphorePermit,
}

impl Buffer {
    pub(super) fn memory(&mut self) -> &mut Memory {
        &mut self.memory
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let memory = std::mem::take(&mut self.memory);
        self.shared.pool().free.push(memory);
    }
}

/// A new hash, in PHC format, with a new salt. `None` only if the constants above were not a valid
/// setting.
pub(super) fn new(password: &[u8], memory: &mut Memory) -> Option<String> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).ok()?;
    let salt = Salt::new(&rand::random::<[u8; SALT]>()).ok()?;
    let mut output = [0; OUTPUT];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
        .hash_password_into_with_memory(password, &salt, &mut output, &mut memory.0)
        .ok()?;
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: (&params).try_into().ok()?,
        salt: Some(salt),
        hash: Some(Output::new(&output).ok()?),
    };
    Some(hash.to_string())
}

/// Whether a hash needs more than the settings above, so that its author could keep this machine
/// busy with checking a password. A malformed hash costs nothing, and no password matches it.
pub fn is_too_costly(hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| hash.hash.is_some() && params_of(&hash).is_none())
}

fn params_of(hash: &PasswordHash) -> Option<Params> {
    let ours = hash.algorithm == Algorithm::Argon2id.ident()
        && hash.version == Some(Version::V0x13.into());
    let params = Params::try_from(hash).ok().filter(|_| ours)?;
    let within = params.m_cost() <= MEMORY_KIB
        && params.t_cost() <= PASSES
        && params.p_cost() <= LANES
        && hash.hash.as_ref().is_some_and(|hash| hash.len() == OUTPUT);
    within.then_some(params)
}

/// Whether a password matches a hash. No password matches a malformed or unsupported hash.
pub(super) fn fits(password: &[u8], hash: &str, memory: &mut Memory) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    let (Some(params), Some(salt), Some(expected)) = (params_of(&hash), hash.salt, hash.hash)
    else {
        log::warn!("a password could not be checked: this version does not support its hash");
        return false;
    };
    let mut output = [0; OUTPUT];
    let made = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(password, &salt, &mut output, &mut memory.0);
    // Outputs compare in constant time.
    made.is_ok() && Output::new(&output).is_ok_and(|output| output == expected)
}

/// A hash that costs as much to check as any other. No password matches it: its output is all
/// zeros.
pub(super) fn dummy() -> String {
    let (salt, output) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}${salt}${output}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_user_takes_the_same_work_as_a_wrong_password() {
        let mut memory = Memory::try_new().unwrap();
        let real = new(b"correct horse", &mut memory).unwrap();
        let dummy = dummy();
        let [real, dummy] = [&real, &dummy].map(|hash| PasswordHash::new(hash).unwrap());
        assert_eq!(dummy.algorithm, real.algorithm);
        assert_eq!(dummy.version, real.version);
        assert_eq!(dummy.params, real.params);
        let output = |hash: &PasswordHash| hash.hash.map(|output| output.len());
        assert_eq!(output(&dummy), output(&real));
    }

    #[test]
    fn a_hash_with_higher_costs_is_not_checked() {
        let mut memory = Memory::try_new().unwrap();
        let real = new(b"correct horse", &mut memory).unwrap();
        assert!(!is_too_costly(&real));
        assert!(fits(b"correct horse", &real, &mut memory));
        let weaker = real.replace("m=19456", "m=8192");
        assert!(!is_too_costly(&weaker));
        assert!(!fits(b"correct horse", &weaker, &mut memory));
        for (ours, dear) in [
            ("m=19456", "m=4194304"),
            ("m=19456", "m=19457"),
            ("t=2", "t=100"),
            ("p=1", "p=4"),
            ("argon2id", "argon2d"),
            ("v=19", "v=16"),
        ] {
            let hash = real.replace(ours, dear);
            assert!(is_too_costly(&hash), "{hash}");
            assert!(!fits(b"correct horse", &hash, &mut memory), "{hash}");
        }
        for none in ["", "plain", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ"] {
            assert!(!is_too_costly(none), "{none}");
            assert!(!fits(b"correct horse", none, &mut memory), "{none}");
        }
    }

    #[tokio::test]
    async fn the_memory_of_hashes_is_reused() {
        let buffers = Buffers::default();
        let mut places = std::collections::HashSet::new();
        for _ in 0..20 {
            let (mut one, mut other) =
                (buffers.take().await.unwrap(), buffers.take().await.unwrap());
            places.insert(one.memory().0.as_ptr() as usize);
            places.insert(other.memory().0.as_ptr() as usize);
        }
        assert_eq!(places.len(), AT_ONCE);
        assert_eq!(buffers.shared.pool().made, AT_ONCE);
    }

    #[tokio::test]
    async fn a_hash_waits_for_the_first_buffer_if_there_is_no_memory_for_a_second() {
        static GIVEN: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
        let buffers = Buffers::from(|| {
            let before = GIVEN.swap(true, std::sync::atomic::Ordering::SeqCst);
            (!before).then(Memory::default)
        });
        let first = buffers.take().await.unwrap();
        let waiting = tokio::spawn({
            let buffers = buffers.clone();
            async move { buffers.take().await.is_ok() }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(first);
        assert!(waiting.await.unwrap());
        assert_eq!(Buffers::none().ready(), Err(TooBusy));
    }
}
