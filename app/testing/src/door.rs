//! A proxy in front of a server that holds requests until a test opens it. So work that calls the
//! server is in progress for exactly as long as the test needs.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long a test waits for a request.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Default)]
struct State {
    open: bool,
    knocked: usize,
}

/// The proxy. Dropping it lets the requests through that still wait.
pub struct Door {
    /// Its URL: `http://127.0.0.1:40123`
    pub base: String,
    state: Arc<(Mutex<State>, Condvar)>,
}

impl Door {
    /// Creates a closed proxy in front of the server at `base`.
    pub fn before(base: &str) -> Door {
        let behind = base.strip_prefix("http://").expect("plain").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let state: Arc<(Mutex<State>, Condvar)> = Arc::default();
        let shared = state.clone();
        std::thread::spawn(move || {
            for guest in listener.incoming().map_while(Result::ok) {
                let (state, behind) = (shared.clone(), behind.clone());
                std::thread::spawn(move || let_in(&guest, &behind, &state));
            }
        });
        Door { base, state }
    }

    /// Waits until this many requests have arrived.
    pub async fn knocked(&self, times: usize) {
        let began = Instant::now();
        while self.state.0.lock().expect("no panic").knocked < times {
            assert!(began.elapsed() < PATIENCE, "nobody knocks");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Lets all requests through from now on.
    pub fn open(&self) {
        self.state.0.lock().expect("no panic").open = true;
        self.state.1.notify_all();
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.open();
    }
}

fn let_in(guest: &TcpStream, behind: &str, (state, opened): &(Mutex<State>, Condvar)) {
    {
        let mut state = state.lock().expect("no panic");
        state.knocked += 1;
        drop(opened.wait_while(state, |state| !state.open));
    }
    let Ok(host) = TcpStream::connect(behind) else {
        return;
    };
    std::thread::scope(|both| {
        both.spawn(|| pass(guest, &host));
        pass(&host, guest);
    });
}

fn pass(mut from: &TcpStream, mut to: &TcpStream) {
    // Either side may close the connection; the other then notices.
    io::copy(&mut from, &mut to).ok();
    to.shutdown(Shutdown::Write).ok();
}
