//! The server behind its reverse proxy, set up as in compose.yaml, with the certificates that
//! `scripts/certs` makes (which needs bash and openssl).

use cffa_testing::signal::{self, Signal};
use reqwest::tls::TlsInfo;
use reqwest::{Certificate, Client, Identity, Response, StatusCode};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const SECRET: &str = "5d1f0e6a0c1b4f2d9e8a7b6c5d4e3f2a";

/// Certificates in a temporary folder.
struct Certs(TempDir);

impl Certs {
    fn make() -> Certs {
        let certs = Certs(tempfile::tempdir().unwrap());
        certs.run(&[]);
        certs
    }

    fn run(&self, more: &[&str]) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/certs");
        let done = Command::new(script)
            .args(["--domain", "cffa.example.test", "--folder"])
            .arg(self.0.path())
            .args(more)
            .env("ENV_FILE", "/nowhere")
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The certificate that nginx presents to the app.
    fn proxy(&self) -> Identity {
        let pem = [
            self.read("nginx/nginx-proxy.pem"),
            self.read("nginx/nginx-proxy.key"),
        ];
        Identity::from_pem(&pem.concat()).unwrap()
    }
}

/// `cffa serve` with those certificates.
struct Server {
    child: Child,
    address: SocketAddr,
    data: TempDir,
}

impl Server {
    fn start(certs: &Certs) -> Server {
        let data = tempfile::tempdir().unwrap();
        let mut child = command(certs, &data, "127.0.0.1:0")
            .arg("serve")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.rsplit("https://").next().unwrap().parse().unwrap();
        // Keep reading, so that the server never blocks on its output.
        std::thread::spawn(move || lines.for_each(drop));
        Server {
            child,
            address,
            data,
        }
    }

    /// A client that trusts the private authority, and presents a certificate or none.
    fn client(&self, certs: &Certs, shown: Option<Identity>) -> Client {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let authority = Certificate::from_pem(&certs.read("nginx/authority.crt")).unwrap();
        let mut client = Client::builder()
            .tls_certs_only([authority])
            .tls_info(true)
            .pool_max_idle_per_host(0)
            .no_proxy()
            .resolve("app", self.address);
        if let Some(identity) = shown {
            client = client.identity(identity);
        }
        client.build().unwrap()
    }

    fn url(&self, path: &str) -> String {
        format!("https://app:{}{path}", self.address.port())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(certs: &Certs, data: &TempDir, listen: &str) -> Command {
    let mut command = Command::new(cffa_testing::program::built());
    command
        .current_dir(data.path())
        .env_clear()
        .env("LISTEN_ADDR", listen)
        .env("DATA_DIR", data.path())
        .env("SECRET_KEY", SECRET)
        .env("TLS_CERT", certs.path("app/cffa.crt"))
        .env("TLS_KEY", certs.path("app/cffa.key"))
        .env("TLS_CLIENT_CA", certs.path("app/authority.crt"));
    command
}

fn shown(answer: &Response) -> Vec<u8> {
    let info = answer.extensions().get::<TlsInfo>().unwrap();
    info.peer_certificate().unwrap().to_vec()
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn only_who_has_a_certificate_of_our_authority_is_answered() {
    let (certs, others) = (Certs::make(), Certs::make());
    let server = Server::start(&certs);
    let url = server.url("/healthz");
    let proxy = server.client(&certs, Some(certs.proxy()));
    assert_eq!(proxy.get(&url).send().await.unwrap().status(), 200);
    for stranger in [None, Some(others.proxy())] {
        let stranger = server.client(&certs, stranger);
        assert!(stranger.get(&url).send().await.is_err());
    }
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn the_health_check_shows_the_servers_own_certificate() {
    let certs = Certs::make();
    let server = Server::start(&certs);
    let asked = command(&certs, &server.data, &server.address.to_string())
        .arg("healthcheck")
        .output()
        .unwrap();
    assert!(asked.status.success(), "{asked:?}");
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn a_renewed_certificate_is_taken_in_while_running() {
    let certs = Certs::make();
    let server = Server::start(&certs);
    let url = server.url("/healthz");
    // A new client each time: a returning one would resume its session and see no certificate.
    let now_shown = async || {
        let proxy = server.client(&certs, Some(certs.proxy()));
        shown(&proxy.get(&url).send().await.unwrap())
    };
    let before = now_shown().await;
    certs.run(&["--renew"]);
    let begun = Instant::now();
    while now_shown().await == before {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "the server still presents the old one"
        );
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn limits_count_the_visitors_address_and_not_the_proxys() {
    let certs = Certs::make();
    let server = Server::start(&certs);
    let proxy = server.client(&certs, Some(certs.proxy()));
    let url = server.url("/setup/guess");
    let guess = async |from: &str| {
        let sent = proxy
            .post(&url)
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Forwarded-For", from)
            .form(&[("user_name", "x")])
            .send();
        sent.await.unwrap().status()
    };
    let mut tries = 0;
    while guess("192.0.2.1").await != StatusCode::TOO_MANY_REQUESTS {
        tries += 1;
        assert!(tries < 100, "never too many");
    }
    assert_ne!(guess("192.0.2.2").await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn a_request_keeps_the_id_that_our_proxy_gave_it_if_it_is_one() {
    let certs = Certs::make();
    let server = Server::start(&certs);
    let proxy = server.client(&certs, Some(certs.proxy()));
    let given = async |id: &str| {
        let request = proxy.get(server.url("/login")).header("X-Request-Id", id);
        let answer = request.send().await.unwrap();
        answer.headers()["x-request-id"].to_str().unwrap() == id
    };
    assert!(given("5f0e2b7c1d0a4b6c8d9e0f1a2b3c4d5e").await);
    for other in ["made-up", "5f0e2b7c-1d0a-4b6c-8d9e-0f1a2b3c4d5e"] {
        assert!(!given(other).await, "{other}");
    }
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn told_to_stop_it_ends_well() {
    let certs = Certs::make();
    let mut server = Server::start(&certs);
    // It handles signals only a moment after it prints its address.
    std::thread::sleep(Duration::from_secs(1));
    signal::send(server.child.id(), Signal::TERM);
    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = server.child.try_wait().unwrap() {
            break ended;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "the server has not stopped"
        );
        std::thread::sleep(Duration::from_millis(100));
    };
    assert!(ended.success(), "{ended}");
}
