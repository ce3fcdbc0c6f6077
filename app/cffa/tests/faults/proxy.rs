//! The link between the program and its database, which can be slow or cut.

use rand::Rng;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

/// The delay of each chunk on a slow link.
const SLOW: Duration = Duration::from_millis(60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Link {
    Good,
    Slow,
    /// Connections are closed, and new ones refused.
    Cut,
}

impl Link {
    /// A random fault of a link.
    pub fn random_fault(rng: &mut impl Rng) -> Link {
        match rng.random() {
            true => Link::Slow,
            false => Link::Cut,
        }
    }
}

/// A link that can be changed while it is used.
#[derive(Clone)]
pub struct Proxy {
    pub port: u16,
    state: Arc<AtomicU8>,
}

impl Proxy {
    /// A link to this port.
    pub async fn to(port: u16) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let proxy = Proxy {
            port: listener.local_addr().unwrap().port(),
            state: Arc::default(),
        };
        let link = proxy.clone();
        tokio::spawn(async move {
            while let Ok((here, _)) = listener.accept().await {
                if link.is(Link::Cut) {
                    continue;
                }
                let Ok(there) = TcpStream::connect(("127.0.0.1", port)).await else {
                    continue;
                };
                let (from, to) = here.into_split();
                let (back, forth) = there.into_split();
                tokio::spawn(link.clone().carry(from, forth));
                tokio::spawn(link.clone().carry(back, to));
            }
        });
        proxy
    }

    pub fn set(&self, link: Link) {
        self.state.store(link as u8, Ordering::Relaxed);
    }

    fn is(&self, link: Link) -> bool {
        self.state.load(Ordering::Relaxed) == link as u8
    }

    async fn carry(self, mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
        let mut bytes = vec![0; 64 * 1024];
        loop {
            let read = from.read(&mut bytes).await.unwrap_or_default();
            if read == 0 || self.is(Link::Cut) {
                return;
            }
            if self.is(Link::Slow) {
                tokio::time::sleep(SLOW).await;
            }
            if to.write_all(&bytes[..read]).await.is_err() {
                return;
            }
        }
    }
}
