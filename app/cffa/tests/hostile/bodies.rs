//! Hostile request bodies, each in its own way.

use crate::packed;
use crate::raw::Raw;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Just below the largest form that is accepted.
const LARGE: usize = 250 * 1024;

/// Values that no field expects; each is repeated until it is long.
const ODD: [&str; 5] = ["x", "%2525", "1", "%F0%9F%91%A8%E2%80%8D", "a%CC%81%CC%A7"];

/// Compressed only once, because it takes a moment.
static PACKED: LazyLock<Vec<u8>> = LazyLock::new(packed::gzip);

/// The names of all fields in all forms.
static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/templates");
    let mut names = BTreeSet::new();
    let folders = std::fs::read_dir(folder).unwrap();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap());
    for file in files {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for rest in source.split("name=\"").skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            let plain = |one: u8| one.is_ascii_alphanumeric() || one == b'_';
            if !name.is_empty() && name.bytes().all(plain) {
                names.insert(name.to_owned());
            }
        }
    }
    assert!(names.len() > 50, "{names:?}");
    names
});

/// Every field of every form, all with the same value, until the form is as large as allowed.
fn all_fields(odd: &str) -> String {
    let each = LARGE / NAMES.len();
    let value = odd.repeat(each / odd.len() / 2 + 1);
    let value = &value[..value.len().min(each.saturating_sub(40)) / odd.len() * odd.len()];
    let fields = NAMES.iter().map(|name| format!("{name}={value}"));
    fields.collect::<Vec<_>>().join("&")
}

/// One form field that is as long as the whole form may be.
fn one_field(name: &str, odd: &str) -> String {
    format!("{name}={}", odd.repeat(LARGE / odd.len()))
}

fn deep(open: &str, close: &str) -> String {
    let depth = 30_000 / open.len();
    open.repeat(depth) + close.repeat(depth).as_str()
}

/// Objects whose members all have the same value; unknown members are refused by name.
fn object(value: &str) -> String {
    let names = [
        "name",
        "player",
        "amount",
        "date",
        "cost",
        "line_up",
        "booker",
        "score",
        "note",
        "to",
        "from",
        "into",
        "role",
        "subject",
        "issuer",
        "team_name",
        "player_name",
        "currency",
        "maximum",
        "minimum",
        "place",
        "time",
        "price",
        "dates",
        "coming",
        "guests",
        "current",
    ];
    let members = names.map(|name| format!("\"{name}\":{value}"));
    format!("{{{}}}", members.join(","))
}

fn json() -> Vec<(&'static str, Vec<u8>)> {
    let long = "x".repeat(60_000);
    let short = "x".repeat(2_000);
    vec![
        ("deep lists", deep("[", "]").into_bytes()),
        ("deep objects", deep("{\"a\":", "}").into_bytes()),
        (
            "a deep line-up",
            format!("{{\"line_up\":{}}}", deep("[", "]")).into_bytes(),
        ),
        ("huge numbers", object(&"9".repeat(2_000)).into_bytes()),
        ("odd numbers", object("1e999999999").into_bytes()),
        ("long strings", object(&format!("\"{short}\"")).into_bytes()),
        (
            "a long name",
            format!("{{\"name\":\"{long}\"}}").into_bytes(),
        ),
        (
            "escapes",
            object(&format!("\"{}\"", "\\ud83d\\udc68\\u200d".repeat(100))).into_bytes(),
        ),
        ("half a pair", object("\"\\ud800\"").into_bytes()),
        (
            "many members",
            format!("{{{}\"z\":0}}", "\"name\":\"x\",".repeat(5_000)).into_bytes(),
        ),
        ("bytes", b"{\"name\":\"\xff\xfe\"}".to_vec()),
        ("nothing", Vec::new()),
        ("too large", b" ".repeat(70_000)),
    ]
}

fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let mut many = String::new();
    for number in 0..3_900 {
        let _ = write!(many, "played_{number}=on&new_name_{number}=x&");
    }
    let mut forms: Vec<(&str, Vec<u8>)> = ODD
        .iter()
        .map(|odd| (*odd, all_fields(odd).into_bytes()))
        .collect();
    let next = format!(
        "username=z&password=y&next=/{}%25{}41",
        "x".repeat(60_000),
        "25".repeat(62_500)
    );
    forms.extend([
        ("an address to go on to", next.into_bytes()),
        ("a long password", one_field("password", "aB1").into_bytes()),
        ("a long name", one_field("name", "a%CC%81").into_bytes()),
        ("a long amount", one_field("amount", "1,").into_bytes()),
        ("empty fields", b"a&".repeat(LARGE / 2)),
        ("many fields", many.into_bytes()),
        ("bytes", b"\xff\xfe=\xff&%=%zz&cost=%F0%28".to_vec()),
        ("too large", b"a=".repeat(200_000)),
    ]);
    forms
}

fn parts() -> Vec<(&'static str, Vec<u8>)> {
    let part = |head: &str, body: &str| format!("--b\r\n{head}\r\n\r\n{body}\r\n");
    let file = "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"";
    let end = "--b--\r\n";
    vec![
        (
            "many parts",
            (part(file, "x").repeat(300) + end).into_bytes(),
        ),
        (
            "parts without names",
            (part("X: y", "x").repeat(50) + end).into_bytes(),
        ),
        (
            "many heads of a part",
            (part(&format!("{file}\r\n{}", "X-Y: z\r\n".repeat(2_000)), "x") + end).into_bytes(),
        ),
        ("half a part", part(file, "x").into_bytes()[..60].to_vec()),
        (
            "a long name",
            (part(&format!("{file}{}", "x".repeat(100_000)), "x") + end).into_bytes(),
        ),
    ]
}

/// The same request with odd bodies, each with a word that describes it.
pub fn odd(plain: &Raw, is_api: bool) -> Vec<(String, Raw)> {
    let mut all = Vec::new();
    let mut add = |said: &str, raw: Raw| all.push((said.to_owned(), raw));
    if is_api {
        for (said, body) in json() {
            add(&format!("JSON: {said}"), plain.clone().body(JSON, body));
        }
    } else {
        for (said, body) in forms() {
            add(&format!("a form: {said}"), plain.clone().body(FORM, body));
        }
    }
    for (said, body) in parts() {
        let kind = "multipart/form-data; boundary=b";
        add(
            &format!("an upload: {said}"),
            plain.clone().body(kind, body),
        );
    }
    let kind = if is_api { JSON } else { FORM };
    for encoding in [
        "gzip",
        "x-gzip",
        "deflate",
        "br",
        "zstd",
        "identity, gzip",
        "GZIP",
    ] {
        let packed = plain.clone().header("Content-Encoding", encoding);
        add(
            &format!("packed: {encoding}"),
            packed.body(kind, PACKED.clone()),
        );
    }
    let vast = plain.clone().header("Content-Type", kind);
    add(
        "a vast length",
        vast.clone().header("Content-Length", "1000000000000"),
    );
    add(
        "a length that is none",
        vast.clone().header("Content-Length", "-1"),
    );
    let mut chunks = vast.clone().header("Transfer-Encoding", "chunked");
    chunks.body = b"1\r\na\r\n".repeat(10_000);
    chunks.body.extend(b"0\r\n\r\n");
    add("small chunks", chunks);
    let mut both = vast
        .header("Transfer-Encoding", "chunked")
        .header("Content-Length", "5");
    both.body = b"0\r\n\r\nGET / HTTP/1.1\r\n\r\n".to_vec();
    add("two lengths", both);
    all
}
