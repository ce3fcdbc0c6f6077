//! Independent programs that read what CFFA writes: Python packages, which `scripts/test` installs
//! in `target/`.

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The JSON that a Python program prints about its input.
pub fn tells(program: &str, input: &[u8]) -> Value {
    let root = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = root.join("target/python/bin/python");
    assert!(
        python.exists(),
        "the Python packages are missing; scripts/test installs them"
    );
    let mut running = Command::new(python)
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    running.stdin.take().unwrap().write_all(input).unwrap();
    let told = running.wait_with_output().unwrap();
    assert!(told.status.success());
    serde_json::from_slice(&told.stdout).unwrap()
}
