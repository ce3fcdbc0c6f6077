//! Whether this processor can run a current MongoDB.
//!
//! Since 4.4.19 and 5.0 the server needs ARMv8.2-A, which a Raspberry Pi 5 has and a 3 or 4
//! has not, or AVX on Intel and AMD; without, the kernel ends it at once for an illegal
//! instruction (SIGILL, exit code 132). What we see of that: the features that Linux shows
//! for this machine's processor, and whether the server answers. We don't see which version
//! it was that could not start, nor why it ended: those are in Docker's hands. `atomics`
//! came with ARMv8.1, and is what Linux shows on every ARMv8.2 processor.

use super::{Finding, Known, State};

/// What can be found here.
pub const KNOWN: &[&Known] = &[&ANY, &OLDER_RUNS, &TOO_OLD];

const ANY: Known = Known {
    id: "processor",
    check: "processor",
    state: State::Ok,
    sentence: "This processor supports every version of MongoDB.",
    remedy: "",
};
const OLDER_RUNS: Known = Known {
    id: "processor-older",
    check: "processor",
    state: State::Ok,
    sentence: "This processor has no {feature}, so it supports MongoDB up to 4.4.18 and nothing \
        newer; the version in use works.",
    remedy: "",
};
const TOO_OLD: Known = Known {
    id: "processor-too-old",
    check: "processor",
    state: State::Bad,
    sentence: "This processor has no {feature}, so MongoDB 4.4.19, 5.0 and newer can't run on it, and the database does not answer.",
    remedy: "If its container keeps restarting with exit code 132, this is why. scripts/setup \
        --which-mongo prints the right image; set it in .env as MONGO_IMAGE.",
};

/// What Linux tells of the processor.
const CPUINFO: &str = "/proc/cpuinfo";

/// The processor, and whether the database answers.
pub fn inspect(answers: bool) -> Option<Finding> {
    let missing = missing(
        std::env::consts::ARCH,
        &std::fs::read_to_string(CPUINFO).ok()?,
    )?;
    Some(match (missing, answers) {
        (None, _) => ANY.with(&[]),
        (Some(feature), true) => OLDER_RUNS.with(&[("feature", &feature)]),
        (Some(feature), false) => TOO_OLD.with(&[("feature", &feature)]),
    })
}

/// The feature that a current MongoDB would miss; nothing at all where that is not known.
fn missing(arch: &str, cpuinfo: &str) -> Option<Option<&'static str>> {
    let (feature, named) = match arch {
        "aarch64" => ("atomics", "ARMv8.2-A"),
        "x86_64" => ("avx", "AVX"),
        _ => return None,
    };
    let has = cpuinfo.lines().find_map(|line| {
        let (name, features) = line.split_once(':')?;
        matches!(name.trim(), "Features" | "flags")
            .then(|| features.split_whitespace().any(|one| one == feature))
    })?;
    Some((!has).then_some(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pi_3_and_4_lack_what_a_5_has() {
        let pi_4 = "processor\t: 0\nFeatures\t: fp asimd evtstrm crc32 cpuid\n";
        let pi_5 = "processor\t: 0\nFeatures\t: fp asimd aes crc32 atomics fphp cpuid\n";
        assert_eq!(missing("aarch64", pi_4), Some(Some("ARMv8.2-A")));
        assert_eq!(missing("aarch64", pi_5), Some(None));
        assert_eq!(
            missing("x86_64", "flags\t\t: fpu sse avx2\n"),
            Some(Some("AVX"))
        );
        assert_eq!(missing("x86_64", "flags\t\t: fpu avx avx2\n"), Some(None));
        assert_eq!(missing("x86_64", "nothing of it"), None);
        assert_eq!(missing("riscv64", pi_5), None);
    }
}
