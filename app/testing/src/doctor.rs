//! Runs `cffa doctor` in tests.

use crate::program::{Installation, Said};
use serde_json::Value;
use std::process::Command;

/// The findings of one run.
pub struct Report {
    pub said: Said,
    pub found: Vec<Value>,
}

impl Report {
    pub fn of(said: Said) -> Report {
        assert!(!said.err.contains("panicked"), "{said:?}");
        let found: Value = serde_json::from_str(&said.out).unwrap();
        let found = found.as_array().unwrap().clone();
        let wrong = found.iter().any(|one| one["state"] == "bad");
        assert_eq!(said.code, Some(i32::from(wrong)), "{said:?}");
        Report { said, found }
    }

    pub fn get(&self, id: &str) -> &Value {
        let found = self.found.iter().find(|one| one["id"] == id);
        found.unwrap_or_else(|| panic!("no {id}: {:?}", self.said))
    }

    /// The sentence with its remedy, as in a log.
    pub fn line(&self, id: &str) -> String {
        let one = self.get(id);
        let text = |name: &str| one[name].as_str().unwrap().to_owned();
        format!("{} {}", text("sentence"), text("remedy"))
    }
}

pub fn examined(here: &Installation) -> Report {
    Report::of(here.run(["doctor", "--json"]))
}

/// Runs the program through another one, which changes its environment.
fn through(here: &Installation, wrapper: &[&str], arguments: &[&str]) -> Said {
    let plain = here.command(arguments);
    let mut command = Command::new(wrapper[0]);
    command
        .args(&wrapper[1..])
        .arg(plain.get_program())
        .args(plain.get_args())
        .current_dir(plain.get_current_dir().unwrap())
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .envs(
            plain
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
    crate::program::said(command.output().unwrap())
}

/// Runs it as a user to whom permissions apply. Root can read and write everything, unless it has
/// permanently dropped its privileges, as in a container.
pub fn unprivileged(here: &Installation, arguments: &[&str]) -> Said {
    if rustix::process::getuid().is_root() {
        let wrapper = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--"];
        through(here, &wrapper, arguments)
    } else {
        through(here, &["env"], arguments)
    }
}

/// Runs it with its own namespaces (`--mount`, `--net`), which a shell prepares first.
pub fn prepared_by(
    here: &Installation,
    own: &[&str],
    preparation: &str,
    arguments: &[&str],
) -> Said {
    let script = format!("{preparation} && exec \"$@\"");
    let unshare = ["unshare", "--map-root-user"];
    let shell = ["sh", "-c", &script, "sh"];
    through(here, &[&unshare, own, &shell].concat(), arguments)
}
