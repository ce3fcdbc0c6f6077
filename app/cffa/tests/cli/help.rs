//! `--help` explains how to use the program.

use cffa_testing::program::Installation;

#[test]
fn the_help_of_every_command_says_what_it_does_with_an_example() {
    let here = Installation::new();
    for (command, words) in [
        ("serve", ["one-time link", "LISTEN_ADDR"]),
        ("demo", ["made-up team", "deleted"]),
        ("import", ["--team", "kept"]),
        ("export", ["not overwritten", "--team"]),
        ("backup", ["--nightly", "can keep running"]),
        ("restore", ["empty database", "backup file"]),
        ("balances", ["--json", "owes the player"]),
        ("user", ["--password-stdin", "end its sessions"]),
        ("healthcheck", ["exits with 0", "containers"]),
    ] {
        let help = here.done([command, "--help"]);
        let example = format!("cffa {command}");
        let (_, examples) = help.split_once("Example").unwrap_or_default();
        assert!(examples.contains(&example), "{help}");
        // A phrase may be broken across lines.
        let text = help.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(text.contains(word), "{command}, {word}: {help}");
        }
    }
    assert!(!here.path("data").exists());
}

#[test]
fn the_help_of_the_program_lists_every_command_and_where_settings_are() {
    let here = Installation::new();
    let help = here.done(["--help"]);
    for word in [
        "serve",
        "demo",
        "import",
        "export",
        "backup",
        "restore",
        "balances",
        "user",
        "healthcheck",
    ] {
        assert!(help.contains(&format!("\n  {word} ")), "{word}: {help}");
    }
    assert!(help.contains("docs/admin/configuration.md"), "{help}");
    assert!(help.contains("DATA_DIR"), "{help}");
    assert!(help.contains("Example"), "{help}");
}

#[test]
fn the_version_is_told() {
    let told = Installation::new().done(["--version"]);
    assert_eq!(told, format!("cffa {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_unknown_command_is_refused_with_how_to_ask() {
    let said = Installation::new().run(["balanses"]);
    assert_eq!(said.code, Some(2), "{said:?}");
    assert!(said.err.contains("'balances'"), "{said:?}");
    assert!(said.err.contains("--help"), "{said:?}");
}
