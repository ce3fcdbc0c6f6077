//! `scripts/update` returns to the previous containers, whatever isn't healthy.

use crate::stack::{Said, Stack};

const SETTINGS: &str =
    "APP_IMAGE=cffa:old\nMONGO_IMAGE=mongo:7.0\nNGINX_IMAGE=nginx:stable\nHTTPS_PORT=8443\n";

/// A stack of three containers. `$SICK` says what is wrong with the new ones: the name of a service
/// that doesn't become healthy, `outside` for an nginx that nobody can reach, or `everything` if
/// the previous containers don't become healthy either.
const DOCKER: &str = r#"
sick() { [ "$SICK" = "$1" ]; }
case "$*" in
  *'compose'*' config --services') printf '%s\n' database app reverseproxy ;;
  *'compose'*' config --hash app') echo "app new-hash" ;;
  *'compose'*' ps --all --quiet app')
    echo app-1
    [ ! -e "$here/second" ] || [ -e "$here/removed" ] || echo app-2 ;;
  *'compose'*' ps --all --quiet') printf '%s\n' database-1 app-1 reverseproxy-1 ;;
  *'compose'*' ps --quiet --status running reverseproxy') echo reverseproxy-1 ;;
  *'compose'*' ps --quiet '*) echo "${*: -1}-1" ;;
  *'compose'*' ps --format'*) echo 'app running' ;;
  *'compose'*' up '*' --scale app=1 database app reverseproxy')
    touch "$here/back"
    ! sick everything ;;
  *'compose'*' up '*' --no-recreate --scale app=2 app')
    touch "$here/second"
    ! sick app && ! sick everything ;;
  *'compose'*' up '*' database') ! sick database ;;
  *'compose'*' up '*' reverseproxy') ! sick reverseproxy ;;
  *'inspect -f {{.Image}} '*) echo "sha256:of-${*: -1}" ;;
  *'image inspect -f {{.Id}} '*) echo "sha256:of-${*: -1}" ;;
  *'inspect -f {{index'*) echo old-hash ;;
  *'inspect -f {{range'*) echo 'cffa_front 10.0.0.2' ;;
  'rm --force app-2') touch "$here/removed" ;;
esac
"#;

fn updated(sick: &str, image: &str) -> (Stack, Said) {
    let stack = Stack::new(SETTINGS, DOCKER);
    for script in ["certs", "backup"] {
        stack.script(script, "#!/bin/sh\n");
    }
    // Only the previous containers can be reached.
    let curl = r#"#!/usr/bin/env bash
[ "$SICK" != outside ] || [ -e "$(dirname "$0")/back" ]
"#;
    stack.program("curl", curl);
    let said = stack.run("update", &["--image", image], &[("SICK", sick)]);
    (stack, said)
}

#[test]
fn whatever_is_not_healthy_it_goes_back_to_what_ran_before() {
    for (sick, named) in [
        ("database", "database is not healthy"),
        ("app", "app is not healthy"),
        ("reverseproxy", "reverseproxy is not healthy"),
        ("outside", "the public address is not healthy"),
    ] {
        let (stack, said) = updated(sick, "cffa:new");
        assert!(!said.ok, "{sick}: {}", said.text);
        for sentence in [named, "nothing was updated; see the output above."] {
            assert!(
                said.text.contains(sentence),
                "{sick}: {sentence}: {}",
                said.text
            );
        }
        // The tags point to the previous images, .env names the previous values, and all of it
        // starts.
        let asked = stack.asked();
        for line in [
            "tag sha256:of-database-1 mongo:7.0",
            "tag sha256:of-app-1 cffa:old",
            "tag sha256:of-reverseproxy-1 nginx:stable",
        ] {
            assert!(
                asked.iter().any(|it| it == line),
                "{sick}: {line}: {asked:#?}"
            );
        }
        assert_eq!(
            stack.setting("APP_IMAGE").as_deref(),
            Some("cffa:old"),
            "{sick}"
        );
        let last = asked.iter().rfind(|it| it.contains(" up ")).unwrap();
        assert!(
            last.ends_with("--scale app=1 database app reverseproxy"),
            "{sick}: {last}"
        );
    }
}

#[test]
fn an_app_that_does_not_get_healthy_is_taken_away_and_the_old_one_stays() {
    let (stack, _) = updated("app", "cffa:new");
    let asked = stack.asked();
    assert!(
        asked.iter().any(|it| it == "rm --force app-2"),
        "{asked:#?}"
    );
    assert!(!asked.iter().any(|it| it == "stop app-1"), "{asked:#?}");
}

#[test]
fn what_ran_before_and_is_not_healthy_either_is_said() {
    let (_, said) = updated("everything", "cffa:new");
    assert!(!said.ok);
    let sentence = "the previous version is not healthy either; see: docker compose ps";
    assert!(said.text.contains(sentence), "{}", said.text);
}

#[test]
fn what_is_healthy_stays() {
    let (stack, said) = updated("nothing", "cffa:new");
    assert!(said.ok, "{}", said.text);
    assert_eq!(stack.setting("APP_IMAGE").as_deref(), Some("cffa:new"));
    let asked = stack.asked();
    assert!(!asked.iter().any(|it| it.starts_with("tag ")), "{asked:#?}");
    assert!(asked.iter().any(|it| it == "stop app-1"), "{asked:#?}");
}
