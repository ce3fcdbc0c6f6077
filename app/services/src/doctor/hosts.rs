//! How far a connection to another machine gets.

use std::io::ErrorKind;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// The time limit for resolving a name and for connecting, over a home Wi-Fi network.
const PATIENCE: Duration = Duration::from_secs(5);

/// How far a connection got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The name can't be resolved.
    NoName,
    /// The machine refuses the connection: nothing listens on the port.
    NobodyListens,
    /// There was no answer.
    Nothing,
    /// The connection was accepted.
    Somebody,
}

/// Tries to connect to `host:port`.
pub async fn reach(host: &str) -> Reached {
    let looked_up = timeout(PATIENCE, tokio::net::lookup_host(host)).await;
    let addresses: Vec<_> = match looked_up {
        Ok(Ok(addresses)) => addresses.collect(),
        _ => return Reached::NoName,
    };
    match timeout(PATIENCE, TcpStream::connect(&addresses[..])).await {
        Ok(Ok(_)) => Reached::Somebody,
        Ok(Err(why)) if why.kind() == ErrorKind::ConnectionRefused => Reached::NobodyListens,
        _ => Reached::Nothing,
    }
}
