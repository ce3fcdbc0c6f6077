//! Hostile request heads, each in its own way.

use crate::raw::Raw;
use std::fmt::Write;

/// What replaces an id, a token or a name in an address.
pub fn segments() -> Vec<Vec<u8>> {
    vec![
        b"x".repeat(2_400),
        b"%25".repeat(80),
        b"%252525252541".repeat(19),
        b"..%2f..%2f..%2fetc%2fpasswd".to_vec(),
        b"%00".to_vec(),
        b"%ff%fe".to_vec(),
        b"%F0%28".to_vec(),
        b"%".to_vec(),
        b"%zz".to_vec(),
        b"%E2%80%AE%F0%9F%98%80".to_vec(),
        b"\xff\xfe\xc3\x28".to_vec(),
        b"99999999999999999999999999".to_vec(),
        b"..;".to_vec(),
    ]
}

/// The same request sent in odd ways, each with a word that describes it.
pub fn odd(plain: &Raw) -> Vec<(&'static str, Raw)> {
    let target = |more: String| {
        let mut raw = plain.clone();
        raw.target.extend(more.into_bytes());
        raw
    };
    let mut pairs = String::from("?");
    for number in 0..900 {
        let _ = write!(pairs, "p{number}=&");
    }
    let mut many = plain.clone();
    for number in 0..80 {
        many = many.header(&format!("X-Some-{number}"), "x".repeat(100));
    }
    let cookies = (0..900).map(|number| format!("c{number}={number}; "));
    vec![
        ("a long query", target(format!("?q={}", "x".repeat(7_000)))),
        (
            "an address too long",
            target(format!("?q={}", "x".repeat(60_000))),
        ),
        ("many pairs", target(pairs)),
        (
            "a query of escapes",
            target(format!("?next={}", "%25".repeat(2_000))),
        ),
        (
            "a query of nonsense",
            target("?team=%FF&page=%&player=%00&from=%F0%28".into()),
        ),
        ("many headers", many),
        (
            "many cookies",
            plain.clone().instead("Cookie", cookies.collect::<String>()),
        ),
        (
            "a huge cookie",
            plain
                .clone()
                .instead("Cookie", format!("cffa={}", "%25".repeat(20_000))),
        ),
        (
            "a cookie of bytes",
            plain
                .clone()
                .instead("Cookie", b"cffa=\xff\xfe\x80".to_vec()),
        ),
        (
            "a long host",
            plain.clone().instead("Host", "h".repeat(3_000)),
        ),
        (
            "a host that is none",
            plain.clone().instead("Host", b"a b<c>\"\xff".to_vec()),
        ),
        (
            "two hosts",
            plain.clone().header("Host", "elsewhere.example"),
        ),
        (
            "odd conditions",
            plain
                .clone()
                .header("If-Match", "\"1\", ".repeat(5_000))
                .header("If-None-Match", "W/\"x\",".repeat(5_000))
                .header("Range", format!("bytes={}", "0-1,".repeat(3_000))),
        ),
        (
            "odd wishes",
            plain
                .clone()
                .header("Accept", "*/*;q=0.1, ".repeat(3_000))
                .header("Accept-Encoding", "gzip;q=0.001, ".repeat(3_000))
                .header("Accept-Language", "x-".repeat(5_000)),
        ),
        (
            "odd names",
            plain
                .clone()
                .header("Authorization", format!("Bearer {}", ".".repeat(30_000)))
                .header("Idempotency-Key", "k".repeat(30_000))
                .header("Last-Event-ID", "9".repeat(30_000)),
        ),
        (
            "a forged visitor",
            plain
                .clone()
                .header("X-Forwarded-For", "1.2.3.4, ".repeat(5_000))
                .header("Forwarded", "for=\"[::1]\";".repeat(3_000)),
        ),
        (
            "an upgrade",
            plain
                .clone()
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade"),
        ),
        (
            "a method that is none",
            Raw {
                method: "BREW".repeat(100),
                ..plain.clone()
            },
        ),
    ]
}
