//! Identity providers that run for a test: programs of Node and of Python, from packages that
//! `scripts/test` puts under target/oidc and target/canaille.

use crate::signal::{self, Signal};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use uuid::Uuid;

/// A port that nothing listens on just now. Below those that systems give out for
/// connections: one of them could be taken before it is listened on.
pub fn free_port() -> u16 {
    let tried = std::iter::repeat_with(|| 10_000 + (Uuid::new_v4().as_u128() % 20_000) as u16);
    tried
        .take(100)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a port")
}

/// Which program.
#[derive(Clone, Copy)]
pub enum Kind {
    /// Certified, and right.
    Provider,
    /// Written by others, in another language: canaille.
    Canaille,
    /// Wrong on demand.
    Forger,
    /// In the shape of a real one, which it is told.
    Shaped,
    /// As Auth0 answers.
    Auth0,
}

/// How long a program of Node or of Python may take to start.
const START: Duration = Duration::from_secs(60);

/// Waits until the program says that it is there.
fn is_ready(child: &mut Child) -> bool {
    let out = child.stdout.take().expect("its output");
    let (say, said) = mpsc::channel();
    // What else it prints is nobody's, and must not block it.
    std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if line == "ready" {
                say.send(()).ok();
            }
        }
    });
    said.recv_timeout(START).is_ok()
}

/// A provider that runs.
pub struct Idp {
    kind: Kind,
    pub issuer: String,
    app: String,
    callback: String,
    child: Option<Child>,
}

impl Idp {
    /// A provider that sends people back to this callback address.
    pub fn start(kind: Kind, app: &str, callback: &str) -> Idp {
        let mut idp = Idp::stopped(kind, app, callback);
        idp.restart();
        idp
    }

    /// One that is down.
    pub fn stopped(kind: Kind, app: &str, callback: &str) -> Idp {
        let _ = rustls::crypto::ring::default_provider().install_default();
        Idp {
            kind,
            issuer: format!("http://127.0.0.1:{}", free_port()),
            app: app.to_owned(),
            callback: callback.to_owned(),
            child: None,
        }
    }

    /// Starts it (again), with new keys. Node was seen to stand still at its start on a
    /// machine that is very busy; then it is started once more.
    pub fn restart(&mut self) {
        self.stop();
        for _ in 0..3 {
            let child = self.child.insert(self.launch());
            if is_ready(child) {
                return;
            }
            self.stop();
        }
        panic!("the provider does not start");
    }

    fn launch(&self) -> Child {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let modules = here.join("../../target/oidc/node_modules");
        let python = here.join("../../target/canaille/bin/python");
        let (program, installed) = match self.kind {
            Kind::Canaille => (python.clone(), python),
            _ => (PathBuf::from("node"), modules.join("oidc-provider")),
        };
        assert!(
            installed.exists(),
            "no identity provider in {}; scripts/test installs it",
            installed.display()
        );
        let script = match self.kind {
            Kind::Provider => "provider.mjs",
            Kind::Canaille => "provider.py",
            Kind::Forger => "forger.mjs",
            Kind::Shaped => "shaped.mjs",
            Kind::Auth0 => "auth0.mjs",
        };
        Command::new(program)
            .arg(here.join("identity_providers").join(script))
            .env(
                "MODULES",
                modules.canonicalize().unwrap_or_else(|_| PathBuf::new()),
            )
            // Nothing is left beside the script.
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("ISSUER", &self.issuer)
            .env("APP", &self.app)
            .env("CALLBACK", &self.callback)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the provider's program")
    }

    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Stops it in its tracks: it takes connections and answers nothing.
    pub fn freeze(&self) {
        self.signal(Signal::STOP);
    }

    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    fn signal(&self, signal: Signal) {
        let id = self.child.as_ref().expect("a provider that runs").id();
        signal::send(id, signal);
    }

    /// Tells it what to do.
    pub async fn tell(&self, what: &str, how: Value) -> String {
        let answer = crate::http::client()
            .post(format!("{}/__{what}", self.issuer))
            .json(&how)
            .send()
            .await
            .expect("an answer");
        answer.text().await.expect("text")
    }
}

impl Drop for Idp {
    fn drop(&mut self) {
        self.stop();
    }
}
