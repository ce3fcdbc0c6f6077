//! A push service in its own thread, and browsers that decrypt its notifications (RFC 8030, 8188,
//! 8291, 8292), with other libraries than those that CFFA uses for encrypting and signing.

use actix_web::dev::ServerHandle;
use actix_web::http::StatusCode;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use aes_gcm::aead::Aead;
use aes_gcm::{Aes128Gcm, KeyInit as _};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::{PublicKey, SecretKey};
use serde_json::Value;
use sha2::Sha256;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long a test waits for a notification.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the service responds to a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Accepts it.
    Takes,
    /// Never responds.
    Hangs,
    /// Responds with this status, and asks for a wait of this many seconds.
    Answers(u16, Option<u32>),
}

/// A notification that the service received.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The path, which belongs to one browser.
    pub path: String,
    /// The headers, with their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The encrypted content.
    pub body: Vec<u8>,
}

struct State {
    behaviour: Behaviour,
    sent: Vec<Sent>,
}

type Shared = Arc<Mutex<State>>;

/// The service. It stops when it is dropped.
pub struct PushService {
    /// Its URL.
    pub base: String,
    state: Shared,
    handle: ServerHandle,
}

impl PushService {
    pub fn start() -> PushService {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State {
            behaviour: Behaviour::Takes,
            sent: Vec::new(),
        }));
        let (tell, told) = std::sync::mpsc::channel();
        let served = web::Data::from(state.clone());
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || {
                    App::new()
                        .app_data(served.clone())
                        .route("/push/{browser}", web::post().to(take))
                };
                let server = HttpServer::new(app).workers(1).disable_signals();
                let server = server.listen(listener).unwrap().run();
                tell.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let handle = told.recv().unwrap();
        PushService {
            base,
            state,
            handle,
        }
    }

    /// Sets its behavior from now on.
    pub fn behaves(&self, behaviour: Behaviour) {
        self.state.lock().unwrap().behaviour = behaviour;
    }

    /// The notifications so far.
    pub fn sent(&self) -> Vec<Sent> {
        self.state.lock().unwrap().sent.clone()
    }

    /// Waits for this many notifications, and returns them.
    pub async fn wait_for(&self, count: usize) -> Vec<Sent> {
        let began = Instant::now();
        loop {
            let sent = self.sent();
            if sent.len() >= count {
                return sent;
            }
            assert!(began.elapsed() < PATIENCE, "{} came", sent.len());
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

impl Drop for PushService {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

async fn take(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<Mutex<State>>,
) -> HttpResponse {
    let headers = request.headers().iter();
    let headers = headers.map(|(name, value)| {
        let value = value.to_str().unwrap_or_default().to_owned();
        (name.as_str().to_owned(), value)
    });
    let behaviour = {
        let mut state = state.lock().unwrap();
        state.sent.push(Sent {
            path: request.path().to_owned(),
            headers: headers.collect(),
            body: body.to_vec(),
        });
        state.behaviour
    };
    match behaviour {
        Behaviour::Takes => HttpResponse::Created().finish(),
        Behaviour::Hangs => std::future::pending().await,
        Behaviour::Answers(status, wait) => {
            let mut answer = HttpResponse::build(StatusCode::from_u16(status).unwrap());
            if let Some(wait) = wait {
                answer.insert_header(("Retry-After", wait.to_string()));
            }
            // Far more than a client should read.
            answer.body("no ".repeat(100_000))
        }
    }
}

/// A browser with notifications.
pub struct PushBrowser {
    /// Its URL at the service.
    pub endpoint: String,
    secret: SecretKey,
    auth: [u8; 16],
}

impl PushBrowser {
    /// A browser that is registered with this service.
    pub fn at(service: &PushService) -> PushBrowser {
        PushBrowser {
            endpoint: format!("{}/push/{}", service.base, uuid::Uuid::new_v4()),
            secret: SecretKey::from_slice(&rand::random::<[u8; 32]>()).unwrap(),
            auth: rand::random(),
        }
    }

    /// The fields that its script sends to the server.
    pub fn fields(&self) -> [(&'static str, String); 3] {
        let public = self.secret.public_key().to_sec1_bytes();
        [
            ("endpoint", self.endpoint.clone()),
            ("public_key", BASE64_URL_SAFE_NO_PAD.encode(public)),
            ("auth", BASE64_URL_SAFE_NO_PAD.encode(self.auth)),
        ]
    }

    /// Whether this notification is for this browser.
    pub fn is_of(&self, sent: &Sent) -> bool {
        self.endpoint.ends_with(&sent.path)
    }

    /// The content of a notification that the server with this public key sent.
    pub fn read(&self, sent: &Sent, server_key: &str) -> Value {
        assert_eq!(sent.headers["content-encoding"], "aes128gcm");
        assert!(sent.headers["ttl"].parse::<u32>().unwrap() > 0);
        assert!(sent.headers["topic"].len() <= 32);
        assert!(sent.body.len() <= 4_096);
        self.check_signature(&sent.headers["authorization"], server_key);
        serde_json::from_slice(&self.decrypt(&sent.body)).unwrap()
    }

    fn check_signature(&self, authorization: &str, server_key: &str) {
        let (token, key) = authorization
            .strip_prefix("vapid t=")
            .and_then(|rest| rest.split_once(", k="))
            .unwrap();
        assert_eq!(key, server_key);
        let decode = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let key = VerifyingKey::from_sec1_bytes(&decode(key)).unwrap();
        let signature = Signature::from_slice(&decode(signature)).unwrap();
        key.verify(signed.as_bytes(), &signature).unwrap();
        let (head, claims) = signed.split_once('.').unwrap();
        let json = |part: &str| serde_json::from_slice::<Value>(&decode(part)).unwrap();
        assert_eq!(json(head)["alg"], "ES256");
        let claims = json(claims);
        let audience = claims["aud"].as_str().unwrap();
        assert!(self.endpoint.starts_with(&format!("{audience}/")));
        assert!(claims["sub"].as_str().unwrap().starts_with("http"));
        let left = claims["exp"].as_i64().unwrap() - jiff::Timestamp::now().as_second();
        assert!((1..=24 * 60 * 60).contains(&left), "{left}");
    }

    fn decrypt(&self, body: &[u8]) -> Vec<u8> {
        let (salt, rest) = body.split_at(16);
        let (_, rest) = rest.split_at(4);
        let (theirs, sealed) = rest[1..].split_at(usize::from(rest[0]));
        let server = PublicKey::from_sec1_bytes(theirs).unwrap();
        let shared = server.to_projective() * *self.secret.to_nonzero_scalar();
        let shared = PublicKey::from_affine(shared.to_affine()).unwrap();
        // The x coordinate: it follows the byte for the format, and precedes the y coordinate.
        let shared = &shared.to_sec1_bytes()[1..33];
        let ours = self.secret.public_key().to_sec1_bytes();
        let info = [b"WebPush: info\0", &*ours, theirs, &[1]].concat();
        let secret = mac(&mac(&self.auth, shared), &info);
        let derived = mac(salt, &secret);
        let key = mac(&derived, b"Content-Encoding: aes128gcm\0\x01");
        let nonce = mac(&derived, b"Content-Encoding: nonce\0\x01");
        let cipher = Aes128Gcm::new_from_slice(&key[..16]).unwrap();
        let mut text = cipher.decrypt(nonce[..12].into(), sealed).unwrap();
        while text.pop() != Some(2) {}
        text
    }
}

fn mac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}
