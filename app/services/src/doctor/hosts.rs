//! How far one gets on the way to another machine.

use std::io::ErrorKind;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long a name may take to be looked up, or a connection to be made, over a home's
/// wireless network.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where the way ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Nobody knows the name.
    NoName,
    /// The machine is there, and nobody listens.
    NobodyListens,
    /// No answer at all.
    Nothing,
    /// Someone takes the connection.
    Somebody,
}

/// Goes as far as a connection to `host:port`.
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
