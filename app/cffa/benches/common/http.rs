//! Persistent connections like those of browsers, and the bare server for comparison.

use actix_web::{App, HttpResponse, HttpServer, web};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// The timeout of a response, after which the benchmark fails.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than the size of a page; a thousand connections have one each.
const BUFFER: usize = 64 * 1024;
/// The number of concurrent connections to measure requests per second.
const AT_ONCE: usize = 4;
const COUNTED_FOR: Duration = Duration::from_millis(1_500);

/// A persistent connection.
pub struct Line {
    stream: BufReader<TcpStream>,
    head: String,
    text: String,
    /// The body of the latest response.
    pub body: Vec<u8>,
}

impl Line {
    pub fn open(port: u16, cookies: &str) -> Line {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        Line {
            stream: BufReader::with_capacity(BUFFER, stream),
            head: format!(
                "Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nCookie: {cookies}\r\n"
            ),
            text: String::new(),
            body: Vec::new(),
        }
    }

    /// Opens the connection of an API client with a token.
    pub fn bearing(port: u16, token: &str) -> Line {
        let mut line = Line::open(port, "");
        line.head = format!("Host: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n");
        line
    }

    /// Requests a page that may be refused. Returns the status and the duration.
    pub fn try_get(&mut self, path: &str) -> (u16, Duration) {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head);
        self.ask(&request)
    }

    /// Requests a page. Returns the time until the last byte arrived.
    pub fn get(&mut self, path: &str) -> Duration {
        let (status, took) = self.try_get(path);
        assert_eq!(status, 200, "{path}");
        took
    }

    /// Sends a PUT request without a body.
    pub fn put(&mut self, path: &str) -> Duration {
        let request = format!(
            "PUT {path} HTTP/1.1\r\n{}Content-Length: 0\r\n\r\n",
            self.head
        );
        let (status, took) = self.ask(&request);
        assert_eq!(status, 200, "{path}");
        took
    }

    /// Sends a form that must be accepted.
    pub fn post(&mut self, path: &str, form: &str) -> Duration {
        let request = format!(
            "POST {path} HTTP/1.1\r\n{}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            self.head,
            form.len()
        );
        let (status, took) = self.ask(&request);
        assert_eq!(
            status,
            303,
            "{path}: {}",
            String::from_utf8_lossy(&self.body)
        );
        took
    }

    fn ask(&mut self, request: &str) -> (u16, Duration) {
        let began = Instant::now();
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let mut length = 0;
        let mut status = 0;
        loop {
            self.text.clear();
            self.stream.read_line(&mut self.text).unwrap();
            let line = self.text.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().unwrap();
            }
            if let Some((name, value)) = line.split_once(": ")
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.parse().unwrap();
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).unwrap();
        (status, began.elapsed())
    }
}

/// The bare server: one handler that always returns the same bytes.
pub struct Bare {
    port: u16,
    handle: actix_web::dev::ServerHandle,
}

impl Bare {
    pub fn start(page: Vec<u8>) -> Bare {
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let page = web::Bytes::from(page);
            let system = actix_web::rt::System::new();
            system.block_on(async move {
                let server = HttpServer::new(move || {
                    let page = page.clone();
                    App::new().route(
                        "/",
                        web::route().to(move || {
                            let page = page.clone();
                            async move { HttpResponse::Ok().content_type("text/html").body(page) }
                        }),
                    )
                })
                .workers(2)
                .disable_signals()
                .bind(("127.0.0.1", 0))
                .unwrap();
                let port = server.addrs()[0].port();
                let server = server.run();
                sender.send((port, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (port, handle) = receiver.recv().unwrap();
        Bare { port, handle }
    }

    pub fn line(&self) -> Line {
        Line::open(self.port, "")
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // Don't wait for it: the process ends soon.
        drop(self.handle.stop(false));
    }
}

/// Requests per second over several concurrent connections.
pub fn rate(open: impl Fn() -> Line, ask: impl Fn(&mut Line) -> Duration + Sync) -> f64 {
    let (done, over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let lines: Vec<Line> = (0..AT_ONCE).map(|_| open()).collect();
    let began = Instant::now();
    std::thread::scope(|scope| {
        for mut line in lines {
            let (done, over, ask) = (&done, &over, &ask);
            scope.spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    ask(&mut line);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        std::thread::sleep(COUNTED_FOR);
        over.store(true, Ordering::Relaxed);
    });
    done.load(Ordering::Relaxed) as f64 / began.elapsed().as_secs_f64()
}
