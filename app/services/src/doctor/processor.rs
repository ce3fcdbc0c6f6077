//! Whether this processor can run a current MongoDB.
//!
//! MongoDB 4.4.19, 5.0 and later need ARMv8.2-A, which a Raspberry Pi 5 has but a 3 or 4 lacks, or
//! AVX on Intel and AMD. Without it, the kernel kills the server at once for an illegal instruction
//! (SIGILL, exit code 132). CFFA sees the features that Linux shows for this machine's processor,
//! and whether the server answers. It doesn't see which version could not start or why it stopped:
//! only Docker knows that. Linux shows `atomics`, which came with ARMv8.1, for every ARMv8.2
//! processor.

use super::{Finding, Known, State};

/// The possible findings.
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

/// Where Linux describes the processor.
const CPUINFO: &str = "/proc/cpuinfo";

/// Checks the processor, given whether the database answers.
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

/// The feature that a current MongoDB needs and this processor lacks; `None` if that is unknown.
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
