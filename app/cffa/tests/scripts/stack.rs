//! A folder with the scripts in it, and a `docker` that only prints text.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The start of every `docker`: it records how it was called, and answers
/// `compose config --environment` from `.env`, because the scripts read their settings that way.
const DOCKER: &str = r#"#!/usr/bin/env bash
printf '%s\n' "$*" >>"$(dirname "$0")/asked"
here=$(dirname "$0")
case "$*" in
  *'config --environment'*) cat "$here/../.env"; exit ;;
esac
"#;

/// The folder of a stack.
pub struct Stack {
    folder: TempDir,
}

/// The output of a script.
pub struct Said {
    /// Whether it succeeded.
    pub ok: bool,
    /// All its output.
    pub text: String,
}

impl Stack {
    /// With these settings, and a `docker` that continues with the code in `docker` (bash).
    pub fn new(settings: &str, docker: &str) -> Stack {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let stack = Stack {
            folder: tempfile::tempdir().unwrap(),
        };
        for folder in ["scripts", "bin", "letsencrypt"] {
            fs::create_dir(stack.path(folder)).unwrap();
        }
        for script in fs::read_dir(repository.join("scripts")).unwrap() {
            let script = script.unwrap();
            if script.file_type().unwrap().is_file() {
                fs::copy(
                    script.path(),
                    stack.path("scripts").join(script.file_name()),
                )
                .unwrap();
            }
        }
        fs::copy(repository.join("compose.yaml"), stack.path("compose.yaml")).unwrap();
        fs::write(stack.path(".env"), settings).unwrap();
        stack.program("docker", &format!("{DOCKER}{docker}"));
        stack
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Adds a program that takes precedence over those of the machine.
    pub fn program(&self, name: &str, text: &str) {
        self.write(&format!("bin/{name}"), text);
    }

    /// Replaces a script.
    pub fn script(&self, name: &str, text: &str) {
        self.write(&format!("scripts/{name}"), text);
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::write(&path, text).unwrap();
        fs::set_permissions(path, Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs a script.
    pub fn run(&self, script: &str, arguments: &[&str], more: &[(&str, &str)]) -> Said {
        let path = std::env::var("PATH").unwrap();
        let bin = self.path("bin");
        let ended = Command::new("bash")
            .arg(self.path("scripts").join(script))
            .args(arguments)
            .env_remove("ENV_FILE")
            .env("PATH", format!("{}:{path}", bin.display()))
            .envs(more.iter().copied())
            .output()
            .unwrap();
        let text = [ended.stdout, ended.stderr].concat();
        Said {
            ok: ended.status.success(),
            text: String::from_utf8_lossy(&text).into_owned(),
        }
    }

    /// The calls of `docker`, one per line.
    pub fn asked(&self) -> Vec<String> {
        let asked = fs::read_to_string(self.path("bin/asked")).unwrap_or_default();
        asked.lines().map(str::to_owned).collect()
    }

    /// The line in `.env` with a setting.
    pub fn setting(&self, name: &str) -> Option<String> {
        let text = fs::read_to_string(self.path(".env")).unwrap();
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("{name}=")));
        line.map(|line| line[name.len() + 1..].to_owned())
    }
}
