//! The real program, used as a person uses it: started, called, stopped, killed.

use crate::clock::Clock;
use crate::signal::{self, Signal};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long anything may take before a test fails. Machines that build something else at the same
/// time are slow.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The program that Cargo built for the running test or benchmark.
pub fn built() -> PathBuf {
    let program = std::env::var_os("CARGO_BIN_EXE_cffa");
    program.expect("run this with cargo").into()
}

/// A folder in which CFFA is installed, initially empty.
pub struct Installation {
    folder: TempDir,
    program: PathBuf,
    settings: BTreeMap<String, String>,
}

/// The output of a command that ended.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Default for Installation {
    fn default() -> Installation {
        Installation::new()
    }
}

impl Installation {
    pub fn new() -> Installation {
        let folder = tempfile::tempdir().expect("a folder");
        // Port 0 means any free port. The program prints the one it uses.
        let settings = [("LISTEN_ADDR", "127.0.0.1:0"), ("DATA_DIR", "data")];
        Installation {
            folder,
            program: built(),
            settings: settings
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
        }
    }

    /// The same, with another build of the program.
    pub fn of(mut self, program: impl Into<PathBuf>) -> Installation {
        self.program = program.into();
        self
    }

    /// The same, with an environment variable.
    pub fn with(mut self, name: &str, value: impl AsRef<str>) -> Installation {
        self.set(name, value);
        self
    }

    pub fn set(&mut self, name: &str, value: impl AsRef<str>) {
        let value = value.as_ref().to_owned();
        self.settings.insert(name.to_owned(), value);
    }

    pub fn unset(&mut self, name: &str) {
        self.settings.remove(name);
    }

    /// A file or folder next to the data.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn database(&self) -> PathBuf {
        self.path("data/cffa.db")
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).expect("a file");
        path
    }

    /// The program with these arguments, ready to start.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .envs(&self.settings)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command until it ends.
    pub fn run<const N: usize>(&self, arguments: [&str; N]) -> Said {
        said(self.command(arguments).output().expect("it starts"))
    }

    /// Runs a command with standard input until it ends.
    pub fn tell<S: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = S>,
        input: &str,
    ) -> Said {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("piped");
        // A command that does not read its input may have ended already.
        stdin.write_all(input.as_bytes()).ok();
        drop(stdin);
        said(child.wait_with_output().expect("it ends"))
    }

    /// Runs a command that must succeed, and returns its output.
    pub fn done<const N: usize>(&self, arguments: [&str; N]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, Some(0), "{said:?}");
        said.out
    }

    /// Runs a command that must be refused, and returns the message.
    pub fn refused<const N: usize>(&self, arguments: [&str; N]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(!said.err.contains("panicked"), "{said:?}");
        said.err
    }

    /// The balances of a team, as the command line prints them.
    pub fn balances(&self, team: &str) -> serde_json::Value {
        let printed = self.done(["balances", "--json", "--team", team]);
        serde_json::from_str(&printed).expect("JSON")
    }

    /// Starts the server, and waits until its URL is printed.
    pub fn serve(&self) -> Server {
        self.serve_with(["serve"])
    }

    /// The same, with these arguments.
    pub fn serve_with<const N: usize>(&self, arguments: [&str; N]) -> Server {
        let child = self.command(arguments).spawn().expect("it starts");
        Server::watch(child)
    }

    /// The same, by a clock of its own.
    pub fn serve_by(&self, clock: &Clock) -> Server {
        let mut command = self.command(["serve"]);
        clock.rule(&mut command);
        Server::watch(command.spawn().expect("it starts"))
    }
}

pub fn said(output: Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Said {
        code: output.status.code(),
        out: text(&output.stdout),
        err: text(&output.stderr),
    }
}

/// A running server. Dropping this kills it.
pub struct Server {
    child: Child,
    printed: Arc<Mutex<String>>,
    logged: Arc<Mutex<String>>,
    readers: Vec<JoinHandle<()>>,
    /// Its URL: `http://127.0.0.1:40123`
    pub url: String,
}

impl Server {
    fn watch(mut child: Child) -> Server {
        let (printed, logged) = (Arc::default(), Arc::default());
        let out = collect(child.stdout.take().expect("piped"), Arc::clone(&printed));
        let err = collect(child.stderr.take().expect("piped"), Arc::clone(&logged));
        let mut server = Server {
            child,
            printed,
            logged,
            readers: vec![out, err],
            url: String::new(),
        };
        server.url = server.waited_for(address);
        server
    }

    fn waited_for<T>(&self, look: impl Fn(&str) -> Option<T>) -> T {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(found) = look(&self.printed()) {
                return found;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("printed {:?}, logged {:?}", self.printed(), self.logged());
    }

    /// The standard output so far.
    pub fn printed(&self) -> String {
        self.printed.lock().expect("no panic").clone()
    }

    /// The standard error so far.
    pub fn logged(&self) -> String {
        self.logged.lock().expect("no panic").clone()
    }

    /// The path of the one-time link, which must have been printed.
    pub fn set_up_path(&self) -> String {
        self.waited_for(set_up_path)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        let (_, port) = self.url.rsplit_once(':').expect("a port");
        port.parse().expect("a number")
    }

    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Kills it, like a power failure.
    pub fn kill(&mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }

    /// Asks it to shut down, as a supervisor does.
    pub fn ask_to_stop(&self) {
        signal::send(self.child.id(), Signal::TERM);
    }

    /// Waits until it has ended, and returns how long that took and its output.
    pub fn ended(mut self) -> (Duration, Said) {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("a child") {
                let took = began.elapsed();
                self.readers
                    .drain(..)
                    .for_each(|reader| reader.join().expect("no panic"));
                let (code, out, err) = (status.code(), self.printed(), self.logged());
                return (took, Said { code, out, err });
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it goes on; logged {:?}", self.logged());
    }

    /// Asks it to shut down, and waits until it has ended.
    pub fn stop(self) -> Said {
        self.ask_to_stop();
        self.ended().1
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// The URL of the server, once it is printed.
fn address(printed: &str) -> Option<String> {
    let mut lines = printed.lines();
    lines.find_map(|line| Some(line.strip_prefix("CFFA is at ")?.to_owned()))
}

/// The path of the one-time link in the output.
pub fn set_up_path(printed: &str) -> Option<String> {
    let at = printed.find("/setup/")?;
    let path: String = printed
        .get(at..)?
        .chars()
        .take_while(|one| !one.is_whitespace())
        .collect();
    printed
        .get(at + path.len()..)?
        .contains('\n')
        .then_some(path)
}

fn collect(pipe: impl Read + Send + 'static, into: Arc<Mutex<String>>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines() {
            let Ok(line) = line else { return };
            let mut all = into.lock().expect("no panic");
            all.push_str(&line);
            all.push('\n');
        }
    })
}

/// The permissions of a file: `0o600`.
#[cfg(unix)]
pub fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    let about = std::fs::metadata(path).expect("it is there");
    about.permissions().mode() & 0o777
}
