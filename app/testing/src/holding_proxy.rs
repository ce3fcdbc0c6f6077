//! A proxy that holds connections to a server until a test releases them, so that work that needs the
//! server is in progress for exactly as long as the test wants.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long a test waits for a connection.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Default)]
struct State {
    released: bool,
    connections: usize,
}

/// The proxy. When it is dropped, it releases all connections.
pub struct HoldingProxy {
    /// Its address: `http://127.0.0.1:40123`
    pub base: String,
    state: Arc<(Mutex<State>, Condvar)>,
}

impl HoldingProxy {
    /// A proxy that holds all connections to the server at `base`.
    pub fn before(base: &str) -> HoldingProxy {
        let behind = base.strip_prefix("http://").expect("plain").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let state: Arc<(Mutex<State>, Condvar)> = Arc::default();
        let shared = state.clone();
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let (state, behind) = (shared.clone(), behind.clone());
                std::thread::spawn(move || forward(&client, &behind, &state));
            }
        });
        HoldingProxy { base, state }
    }

    /// Waits until there were `count` connections.
    pub async fn connected(&self, count: usize) {
        let began = Instant::now();
        while self.state.0.lock().expect("no panic").connections < count {
            assert!(began.elapsed() < PATIENCE, "nothing connects");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Releases all connections, also later ones.
    pub fn release(&self) {
        self.state.0.lock().expect("no panic").released = true;
        self.state.1.notify_all();
    }
}

impl Drop for HoldingProxy {
    fn drop(&mut self) {
        self.release();
    }
}

fn forward(client: &TcpStream, behind: &str, (state, released): &(Mutex<State>, Condvar)) {
    {
        let mut state = state.lock().expect("no panic");
        state.connections += 1;
        drop(released.wait_while(state, |state| !state.released));
    }
    let Ok(host) = TcpStream::connect(behind) else {
        return;
    };
    std::thread::scope(|both| {
        both.spawn(|| pass(client, &host));
        pass(&host, client);
    });
}

fn pass(mut from: &TcpStream, mut to: &TcpStream) {
    // Either side may be gone; the other learns so.
    io::copy(&mut from, &mut to).ok();
    to.shutdown(Shutdown::Write).ok();
}
