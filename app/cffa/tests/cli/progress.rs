//! The progress of long operations: shown in a terminal, and nowhere else.

use cffa_testing::flask::Export;
use cffa_testing::program::{Installation, said};
use std::process::{Command, Stdio};

/// A book of this many payments, each with a different note.
fn paid(payments: u64) -> Vec<u8> {
    let mut export = Export::of(&["Ann"]);
    for number in 0..payments {
        let note = format!("{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        export.pay("Ann", 1 + number % 28, "1.00", &note);
    }
    export.zip()
}

/// What a command prints in a terminal.
fn watched(here: &Installation, arguments: &str) -> String {
    let program = here.command(arguments.split(' '));
    let quoted = |part: &std::ffi::OsStr| format!("'{}'", part.to_str().unwrap());
    let parts = std::iter::once(program.get_program()).chain(program.get_args());
    let line: Vec<String> = parts.map(quoted).collect();
    let mut terminal = Command::new("script");
    terminal
        .args([
            "--quiet",
            "--return",
            "--command",
            &line.join(" "),
            "/dev/null",
        ])
        .current_dir(here.path("."))
        .env_clear()
        .env("TERM", "xterm")
        .env("SHELL", "/bin/sh")
        .envs(
            program
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .stdin(Stdio::null());
    let said = said(terminal.output().unwrap());
    assert_eq!(said.code, Some(0), "{said:?}");
    said.out
}

#[test]
fn whoever_watches_sees_how_far_it_is_and_nobody_else_does() {
    let here = Installation::new();
    here.write("large.zip", paid(4_000));
    let seen = watched(&here, "import large.zip --team Large");
    assert!(seen.contains("Reading") && seen.contains('%'), "{seen}");
    assert!(seen.contains("Writing"), "{seen}");
    assert!(seen.contains("% of 4001 changes"), "{seen}");
    assert!(seen.contains("Created the team Large: 1 player"), "{seen}");
    let seen = watched(&here, "export watched.zip");
    assert!(seen.contains("% of 4001 changes"), "{seen}");
    assert!(seen.contains("4001 changes of Large written."), "{seen}");

    for (arguments, file) in [
        (
            ["export", "unwatched.zip", "--team", "Large"],
            "unwatched.zip",
        ),
        (["import", "large.zip", "--team", "Other"], "large.zip"),
    ] {
        let said = here.run(arguments);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{file}");
        assert!(!said.out.contains('%'), "{}", said.out);
    }
}

#[test]
fn what_takes_a_moment_is_not_worth_a_word() {
    let here = Installation::new();
    here.write("small.zip", paid(3));
    let seen = watched(&here, "import small.zip --team Small");
    assert!(
        !seen.contains("Reading") && !seen.contains("Writing"),
        "{seen}"
    );
    let seen = watched(&here, "export out.zip");
    assert!(!seen.contains('%'), "{seen}");
}
