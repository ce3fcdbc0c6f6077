//! The program, with its own data folder.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use tempfile::TempDir;

/// How long the program may take to print its URL.
const START: Duration = Duration::from_secs(30);

/// A running CFFA. Dropping it stops the program and removes its data.
pub struct Cffa {
    program: PathBuf,
    child: Child,
    folder: TempDir,
    /// `http://127.0.0.1:PORT`
    pub url: String,
    /// The path of the one-time link for the first manager.
    pub set_up: String,
}

impl Cffa {
    /// Starts `program` on a free port with an empty data folder, and reads its URL from its
    /// output.
    pub fn start(program: &Path) -> Cffa {
        Cffa::start_with(program, &[])
    }

    /// The same, with these settings.
    pub fn start_with(program: &Path, settings: &[(&str, &str)]) -> Cffa {
        super::prepare();
        let program = std::path::absolute(program).expect("where the program is");
        let folder = TempDir::with_prefix("cffa-browser-").expect("a temporary folder");
        let (child, printed) = launch(&program, &folder, "127.0.0.1:0", settings);
        let mut started = Cffa {
            program,
            child,
            folder,
            url: String::new(),
            set_up: String::new(),
        };
        while started.set_up.is_empty() {
            let line = printed
                .recv_timeout(START)
                .unwrap_or_else(|_| panic!("no address printed; it said: {}", started.log()));
            if let Some(url) = line.strip_prefix("CFFA is at ") {
                started.url = url.to_owned();
            } else if let Some(at) = line.find("/setup/") {
                started.set_up = line[at..].trim().to_owned();
            }
        }
        started
    }

    /// Kills it, like a power failure.
    pub fn stop(&mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }

    /// Restarts it at the same address, and waits until it serves.
    pub fn start_again(&mut self) {
        let (_, address) = self.url.split_once("://").expect("an address");
        let (child, printed) = launch(&self.program, &self.folder, address, &[]);
        self.child = child;
        let line = printed.recv_timeout(START);
        let line = line.unwrap_or_else(|_| panic!("it did not start: {}", self.log()));
        assert!(line.starts_with("CFFA is at "), "{line}");
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

/// Starts the program and returns it with the lines that it prints.
fn launch(
    program: &Path,
    folder: &TempDir,
    address: &str,
    settings: &[(&str, &str)],
) -> (Child, Receiver<String>) {
    let log = File::options()
        .create(true)
        .append(true)
        .open(folder.path().join("log"))
        .expect("a log file");
    let mut child = Command::new(program)
        .current_dir(folder.path())
        .env_remove("SECRET_KEY")
        .env_remove("CFFA_URL")
        .env("DATA_DIR", folder.path().join("data"))
        .env("LISTEN_ADDR", address)
        .env("RUST_LOG", "warn")
        .envs(settings.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .unwrap_or_else(|why| panic!("{} does not start: {why}", program.display()));
    let stdout = child.stdout.take().expect("its standard output");
    let (lines, printed) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            // Read to the end, even without a receiver: a program whose output nobody reads fails.
            let _ = lines.send(line);
        }
    });
    (child, printed)
}

impl Drop for Cffa {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("what the program logged:\n{}", self.log());
        }
    }
}
