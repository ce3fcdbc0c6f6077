//! Identity providers for tests: Node and Python programs from packages that `scripts/test`
//! installs in target/oidc and target/canaille.

use crate::signal::{self, Signal};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use uuid::Uuid;

/// A port that nothing listens on at the moment. It is below the range for outgoing connections, so
/// that a connection can't take it before the provider listens on it.
pub fn free_port() -> u16 {
    let tried = std::iter::repeat_with(|| 10_000 + (Uuid::new_v4().as_u128() % 20_000) as u16);
    tried
        .take(100)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a port")
}

/// The program.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A certified, correct implementation.
    Provider,
    /// An independent implementation in another language: canaille.
    Canaille,
    /// Sends wrong responses on request.
    Forger,
    /// Imitates a real provider, which the test selects.
    Shaped,
    /// Responds like Auth0.
    Auth0,
}

/// How long a Node or Python program may take to start.
const START: Duration = Duration::from_secs(60);

/// Waits until the program reports that it is ready.
fn is_ready(child: &mut Child) -> bool {
    let out = child.stdout.take().expect("its output");
    let (say, said) = mpsc::channel();
    // The rest of its output is not used, and must not block it.
    std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if line == "ready" {
                say.send(()).ok();
            }
        }
    });
    said.recv_timeout(START).is_ok()
}

/// A running provider.
pub struct Idp {
    kind: Kind,
    pub issuer: String,
    app: String,
    callback: String,
    child: Option<Child>,
}

impl Idp {
    /// A provider that redirects to this callback URL.
    pub fn start(kind: Kind, app: &str, callback: &str) -> Idp {
        let mut idp = Idp::stopped(kind, app, callback);
        idp.restart();
        idp
    }

    /// A provider that is not running.
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

    /// Starts or restarts it, with new keys. On a very busy machine, Node sometimes hangs at its
    /// start; then it is started once more.
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
            // Leave no files next to the script.
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

    /// Suspends it: it accepts connections and doesn't respond.
    pub fn freeze(&self) {
        signal::pause(self.child.as_ref().expect("a provider that runs").id());
    }

    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    fn signal(&self, signal: Signal) {
        let id = self.child.as_ref().expect("a provider that runs").id();
        signal::send(id, signal);
    }

    /// Sends it a command.
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
