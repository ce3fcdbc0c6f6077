//! The program, in a data folder of its own.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use tempfile::TempDir;

/// How long the program may take to say where it is.
const START: Duration = Duration::from_secs(30);

/// A running CFFA. Dropped, it is stopped and its data is removed.
pub struct Cffa {
    child: Child,
    folder: TempDir,
    /// `http://127.0.0.1:PORT`
    pub url: String,
    /// The path of the one-time link for the first manager.
    pub set_up: String,
}

impl Cffa {
    /// Starts `program` on a free port with an empty data folder, and reads from what it
    /// prints where it is.
    pub fn start(program: &Path) -> Cffa {
        Cffa::start_with(program, &[])
    }

    /// The same with settings of its own.
    pub fn start_with(program: &Path, settings: &[(&str, &str)]) -> Cffa {
        super::prepare();
        let program = std::path::absolute(program).expect("where the program is");
        let folder = TempDir::with_prefix("cffa-browser-").expect("a temporary folder");
        let log = File::create(folder.path().join("log")).expect("a log file");
        let mut child = Command::new(&program)
            .current_dir(folder.path())
            .env_remove("SECRET_KEY")
            .env_remove("CFFA_URL")
            .env("DATA_DIR", folder.path().join("data"))
            .env("LISTEN_ADDR", "127.0.0.1:0")
            .env("RUST_LOG", "warn")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap_or_else(|why| panic!("{} does not start: {why}", program.display()));
        let stdout = child.stdout.take().expect("its standard output");
        let mut started = Cffa {
            child,
            folder,
            url: String::new(),
            set_up: String::new(),
        };
        let (lines, printed) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if lines.send(line).is_err() {
                    break;
                }
            }
        });
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

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
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
