//! The process between a test and its browser.

use super::MISSING;
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a browser may take to close.
const CLOSE: Duration = Duration::from_secs(5);

/// How often to try to start it. It takes a free port for IPv4 and then the same one for IPv6, and
/// exits if another program uses that.
const STARTS: usize = 5;

/// A running chromedriver with a new profile for its browser. Dropping it ends both processes and
/// removes the profile.
pub struct Chromedriver {
    child: Child,
    profile: Option<TempDir>,
    port: u16,
}

impl Chromedriver {
    pub fn start() -> Chromedriver {
        let program = find(&["chromedriver"]);
        let started = (0..STARTS).find_map(|_| started(&program));
        let (child, port) = started.expect("chromedriver says its port");
        Chromedriver {
            child,
            profile: Some(TempDir::with_prefix("cffa-profile-").expect("a temporary folder")),
            port,
        }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn profile(&self) -> String {
        let folder = self
            .profile
            .as_ref()
            .expect("a profile until it is dropped");
        folder.path().display().to_string()
    }

    /// Asks chromedriver to close its browser and to end.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(CLOSE))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

/// Starts it and reads its port. `None` if it exits before it has one.
fn started(program: &Path) -> Option<(Child, u16)> {
    let mut child = Command::new(program)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|why| panic!("chromedriver does not start: {why}; {MISSING}"));
    let mut said = BufReader::new(child.stdout.take().expect("its standard output"));
    let Some(port) = port_of(&mut said) else {
        child.wait().expect("it ended");
        return None;
    };
    // The rest of its output must be read, or it blocks.
    std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
    Some((child, port))
}

/// The port that it prints. `None` if it exits first.
fn port_of(said: &mut impl BufRead) -> Option<u16> {
    said.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line
            .trim()
            .trim_end_matches('.')
            .rsplit_once("successfully on port ")?;
        port.parse().ok()
    })
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.shut_down();
        let until = Instant::now() + CLOSE;
        while Instant::now() < until && !matches!(self.child.try_wait(), Ok(Some(_))) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        // The last of the browser's processes may still write to its profile.
        let folder = self.profile.take().map(TempDir::keep);
        for _ in 0..50 {
            match &folder {
                Some(path) if path.exists() => {
                    let _ = std::fs::remove_dir_all(path);
                    std::thread::sleep(Duration::from_millis(50));
                }
                _ => break,
            }
        }
    }
}

/// The path of the browser.
pub fn chromium() -> PathBuf {
    find(&["chromium", "chromium-browser", "google-chrome"])
}

fn find(names: &[&str]) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|candidate| candidate.is_file())
        .unwrap_or_else(|| panic!("there is no {} in PATH; {MISSING}", names[0]))
}
