//! Where settings come from, and which values are refused.

use cffa_testing::program::Installation;

#[test]
fn unknown_names_of_ours_are_refused_by_every_command() {
    let here = Installation::new().with("CFFA_ULR", "https://turf.example");
    for command in ["serve", "balances", "healthcheck"] {
        let sentence = here.refused([command]);
        assert!(sentence.contains("CFFA_ULR"), "{sentence}");
        assert!(sentence.contains("CFFA_URL"), "{sentence}");
    }
    assert!(!here.path("data").exists());

    let here = Installation::new();
    here.write(".env", "CFFA_DATA=elsewhere\n");
    assert!(here.refused(["serve"]).contains("CFFA_DATA"));
}

#[test]
fn settings_that_contradict_each_other_are_refused() {
    let secret = "f3b1c07d92ae4c5588d10b6e7fa29c43";
    for (settings, said) in [
        (
            [("TLS_CERT", "c.pem"), ("LISTEN_ADDR", "127.0.0.1:0")],
            "TLS_KEY",
        ),
        (
            [("SECRET_KEY", secret), ("SECRET_KEY_FILE", "s")],
            "set one",
        ),
        (
            [
                ("CFFA_CONTAINER", "on"),
                ("CFFA_URL", "http://turf.example"),
            ],
            "SECRET_KEY must be set",
        ),
        (
            [("CFFA_CONTAINER", "perhaps"), ("SECRET_KEY", secret)],
            "on or off",
        ),
        (
            [("METRICS_ADDR", "9090"), ("SECRET_KEY", secret)],
            "127.0.0.1:9090",
        ),
        (
            [("DRAIN_SECONDS", "301"), ("SECRET_KEY", secret)],
            "from 0 to 300",
        ),
        (
            [("LOG_FORMAT", "xml"), ("SECRET_KEY", secret)],
            "text or json",
        ),
        (
            [("LISTEN_ADDR", "5000"), ("SECRET_KEY", secret)],
            "127.0.0.1:5000",
        ),
        (
            [("SECRET_KEY", "short"), ("LISTEN_ADDR", "127.0.0.1:0")],
            "openssl rand",
        ),
    ] {
        let mut here = Installation::new();
        for (name, value) in settings {
            here.set(name, value);
        }
        let sentence = here.refused(["serve"]);
        assert!(sentence.contains(said), "{said}: {sentence}");
        assert!(!sentence.contains(secret), "{sentence}");
    }
    let mut here = Installation::new();
    for (name, value) in [
        ("TLS_CERT", "c.pem"),
        ("TLS_KEY", "k.pem"),
        ("CFFA_URL", "http://turf.example"),
    ] {
        here.set(name, value);
    }
    assert!(here.refused(["serve"]).contains("contradict"));
}

#[test]
fn the_file_env_is_read_and_the_environment_wins() {
    let mut here = Installation::new();
    here.unset("DATA_DIR");
    here.write(".env", "# where the data is\nDATA_DIR=\"from the file\"\n");
    here.refused(["balances"]);
    assert!(here.path("from the file/cffa.db").exists());
    here.set("DATA_DIR", "from-the-environment");
    here.refused(["balances"]);
    assert!(here.path("from-the-environment/cffa.db").exists());
    assert!(!here.path("data").exists());
}

#[test]
fn an_env_file_that_makes_no_sense_is_refused_without_showing_its_values() {
    let here = Installation::new();
    here.write(".env", "SECRET_KEY='f3b1c07d92ae4c5588d10b6e7fa29c43\n");
    let sentence = here.refused(["serve"]);
    assert!(
        sentence.contains(".env, line 1, SECRET_KEY: the quote is not closed"),
        "{sentence}"
    );
    assert!(!sentence.contains("0123456789abcdef"), "{sentence}");
}

#[test]
fn an_env_file_means_what_it_means_to_compose_or_is_refused_by_line_and_name() {
    let file = |name: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dotenv");
        std::fs::read(folder.join(name)).unwrap()
    };
    for (name, said) in [
        (
            "dollar.env",
            ".env, line 1, OIDC_CLIENT_SECRET: the variable after the $ is not set",
        ),
        ("dollars.env", ".env, line 1, ONE: the value contains $$"),
        (
            "unset.env",
            ".env, line 4, ONE: the variable after the $ is not set",
        ),
        (
            "comment-for-value.env",
            ".env, line 1, ONE: there is a comment in place of the value",
        ),
        (
            "after-quote.env",
            ".env, line 1, ONE: text follows the closing quote",
        ),
        (
            "name-with-blank.env",
            ".env, line 1: the line must be NAME=value.",
        ),
        ("latin-1.env", ".env, line 2: the text is not in UTF-8."),
    ] {
        let here = Installation::new();
        here.write(".env", file(name));
        for command in ["balances", "serve"] {
            let sentence = here.refused([command]);
            assert!(sentence.contains(said), "{name}: {sentence}");
            assert!(!sentence.contains("w0rd"), "{sentence}");
        }
        assert!(here.run(["doctor"]).out.contains(said), "{name}");
    }
    // Accepted: an address from a file with a byte order mark, and a name that contains a space.
    let mut here = Installation::new();
    here.unset("LISTEN_ADDR");
    here.write(".env", file("bom.env"));
    let said = here.run(["healthcheck"]);
    assert!(said.err.contains("127.0.0.1:5001"), "{said:?}");
    for name in [
        "blank.env",
        "windows.env",
        "quotes.env",
        "plain.env",
        "variables.env",
    ] {
        let here = Installation::new();
        here.write(".env", file(name));
        let said = here.run(["balances"]);
        assert!(!said.err.contains(".env, line"), "{name}: {said:?}");
    }
}

#[test]
fn how_much_is_logged_can_be_set_in_the_file_too() {
    let here = Installation::new();
    assert!(!here.serve().stop().err.contains("TRACE"));
    here.write(".env", "RUST_LOG=trace\n");
    assert!(here.serve().stop().err.contains("TRACE"));
}

#[test]
fn what_was_refused_is_said_however_little_is_logged() {
    let here = Installation::new().with("RUST_LOG", "off");
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let here = Installation::new();
    std::fs::create_dir(here.path("data")).unwrap();
    let other = rusqlite::Connection::open(here.database()).unwrap();
    other
        .execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
        .unwrap();
    drop(other);
    let before = std::fs::read(here.database()).unwrap();
    let sentence = here.refused(["serve"]);
    assert!(
        sentence.contains("another program's database"),
        "{sentence}"
    );
    assert_eq!(std::fs::read(here.database()).unwrap(), before);
}
