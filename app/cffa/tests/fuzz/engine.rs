//! Runs a target for its time, checks that each case terminates, and measures its memory use.

use cffa_testing::memory;
use proptest::strategy::Strategy;
use proptest::test_runner::{
    Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner, contextualize_config,
};
use sha2::{Digest, Sha256};
use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Seconds for each target by default.
const SECONDS: u64 = 2;
/// Cases between two checks of the clock.
const ROUND: u32 = 32;
/// How long a case may take: a thousand times as long as a usual one on a small machine, and still
/// short enough that a person would wait for it.
const HANG: Duration = Duration::from_secs(60);
/// How often that is checked.
const LOOK: Duration = Duration::from_millis(500);
/// The most memory for one case, in bytes: what an import may use on a small machine.
const MEMORY: u64 = 160 * memory::MIB;

/// Runs cases against a target until its time is up.
pub fn run<S>(name: &str, cases: S, check: impl Fn(S::Value) -> Result<(), String>)
where
    S: Strategy,
    S::Value: Clone + Debug,
{
    let seed = std::env::var("FUZZ_SEED").unwrap_or_else(|_| uuid::Uuid::new_v4().to_string());
    let began = Instant::now();
    let watch = Watch::new(name, &seed);
    let mut round = 0_u64;
    while round == 0 || began.elapsed() < seconds() {
        let bytes: [u8; 32] = Sha256::digest(format!("{seed} {round}")).into();
        let config = contextualize_config(Config {
            cases: ROUND,
            failure_persistence: None,
            ..Config::default()
        });
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let outcome = TestRunner::new_with_rng(config, rng).run(&cases, |case| {
            let _watched = watch.begin(&case);
            check(case).map_err(TestCaseError::fail)
        });
        if let Err(error) = outcome {
            let (why, case) = match error {
                TestError::Fail(why, case) => (why.to_string(), format!("{case:?}")),
                TestError::Abort(why) => (why.to_string(), String::new()),
            };
            panic!("{name}: {why}\nFUZZ_SEED={seed}, round {round}\n{case}");
        }
        round += 1;
    }
}

fn seconds() -> Duration {
    let wanted = std::env::var("FUZZ_SECONDS").ok();
    let wanted = wanted.map(|it| it.parse().expect("FUZZ_SECONDS is a whole number"));
    Duration::from_secs(wanted.unwrap_or(SECONDS))
}

/// Ends the process when a case doesn't terminate, after printing the case.
struct Watch {
    began: Instant,
    /// The start of the current case in milliseconds after `began`, plus 1; 0 between cases.
    since: Arc<AtomicU64>,
    case: Arc<Mutex<String>>,
}

impl Watch {
    fn new(name: &str, seed: &str) -> Watch {
        let watch = Watch {
            began: Instant::now(),
            since: Arc::default(),
            case: Arc::default(),
        };
        let (began, since) = (watch.began, watch.since.clone());
        let (case, which) = (watch.case.clone(), format!("{name}, FUZZ_SEED={seed}"));
        // The thread ends with the process: a test binary of nextest runs one target.
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(LOOK);
                let since = Duration::from_millis(since.load(Ordering::SeqCst));
                if !since.is_zero() && began.elapsed() > since + HANG {
                    let case = case.lock().unwrap_or_else(PoisonError::into_inner);
                    eprintln!("{which}: a case does not come to an end\n{case}");
                    std::process::abort();
                }
            }
        });
        watch
    }

    fn begin(&self, case: &impl Debug) -> Watched<'_> {
        *self.case.lock().unwrap_or_else(PoisonError::into_inner) = format!("{case:?}");
        let now = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.since.store(now + 1, Ordering::SeqCst);
        memory::forget_most("self");
        Watched {
            watch: self,
            before: memory::figure("self", "VmRSS:"),
        }
    }
}

/// A case that is running.
struct Watched<'a> {
    watch: &'a Watch,
    before: Option<u64>,
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        self.watch.since.store(0, Ordering::SeqCst);
        let took = memory::figure("self", "VmHWM:")
            .zip(self.before)
            .map(|(most, before)| most.saturating_sub(before));
        if took.is_some_and(|took| took > MEMORY) && !std::thread::panicking() {
            panic!("a case took {took:?} bytes of memory");
        }
    }
}
