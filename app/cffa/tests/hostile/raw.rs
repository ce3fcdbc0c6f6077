//! Requests byte by byte, as no library would send them.

use cffa_testing::program::PATIENCE;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};

/// How much of a response head is read.
const HEAD: usize = 64 * 1024;

/// A request to send.
#[derive(Clone)]
pub struct Raw {
    pub method: String,
    pub target: Vec<u8>,
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
}

impl Raw {
    pub fn new(method: &str, target: impl Into<Vec<u8>>) -> Raw {
        Raw {
            method: method.to_owned(),
            target: target.into(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub fn header(mut self, name: &str, value: impl Into<Vec<u8>>) -> Raw {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// The same request with this header replacing those of the same name.
    pub fn instead(mut self, name: &str, value: impl Into<Vec<u8>>) -> Raw {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.header(name, value)
    }

    /// The same request with a body of this type, and its length.
    pub fn body(self, kind: &str, body: impl Into<Vec<u8>>) -> Raw {
        let body = body.into();
        let length = body.len().to_string();
        let mut raw = self
            .header("Content-Type", kind)
            .header("Content-Length", length);
        raw.body = body;
        raw
    }

    /// The bytes of the request.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{} ", self.method).into_bytes();
        bytes.extend(&self.target);
        bytes.extend(b" HTTP/1.1\r\n");
        for (name, value) in &self.headers {
            bytes.extend(name.as_bytes());
            bytes.extend(b": ");
            bytes.extend(value);
            bytes.extend(b"\r\n");
        }
        bytes.extend(b"\r\n");
        bytes.extend(&self.body);
        bytes
    }

    /// Sends it on a new connection. Returns the status, or `None` if the connection was closed
    /// instead.
    pub fn send(&self, to: SocketAddr) -> Option<u16> {
        let mut stream = connect(to);
        // The server closes once it has read enough; its response can still be read.
        let _ = stream.write_all(&self.bytes());
        status(&mut stream)
    }
}

pub fn connect(to: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect_timeout(&to, PATIENCE).expect("the server accepts connections");
    stream
        .set_read_timeout(Some(PATIENCE))
        .expect("the timeout is valid");
    stream
        .set_write_timeout(Some(PATIENCE))
        .expect("the timeout is valid");
    stream.set_nodelay(true).expect("the option can be set");
    stream
}

/// Reads the head of a response. Returns its status, or `None` if there is no response.
pub fn status(stream: &mut TcpStream) -> Option<u16> {
    let mut head = Vec::new();
    let mut some = [0; 4096];
    while head.len() < HEAD && !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut some) {
            Ok(0) => break,
            Ok(read) => head.extend(&some[..read]),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => break,
            Err(error) => panic!("no answer came: {error}"),
        }
    }
    let head = String::from_utf8_lossy(&head);
    let status = head.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    if status == 100 {
        // 100 Continue: the actual response comes next.
        let (_, rest) = head.split_once("\r\n\r\n")?;
        let next = rest.strip_prefix("HTTP/1.1 ").and_then(|it| it.get(..3));
        return next.map_or_else(|| self::status(stream), |it| it.parse().ok());
    }
    Some(status)
}
