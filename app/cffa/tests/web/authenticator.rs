//! An authenticator app, with another library than the server has. The tests with a real browser use
//! it as well.

#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use ring::hmac::{HMAC_SHA1_FOR_LEGACY_USE_ONLY, Key, sign};

/// An authenticator app (RFC 6238).
pub struct Phone {
    pub secret: Vec<u8>,
}

impl Phone {
    /// Reads the secret as people type it (base32).
    pub fn new(typed: &str) -> Phone {
        let mut bits = String::new();
        for letter in typed.chars().filter(|letter| *letter != ' ') {
            let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap();
            bits.push_str(&format!("{value:05b}"));
        }
        let bytes = bits.as_bytes().chunks_exact(8);
        let byte = |bits| u8::from_str_radix(std::str::from_utf8(bits).unwrap(), 2).unwrap();
        Phone {
            secret: bytes.map(byte).collect(),
        }
    }

    /// The code that is shown so many steps from now.
    pub fn code(&self, steps: i64) -> String {
        let step = Timestamp::now().as_second() / 30 + steps;
        let key = Key::new(HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.secret);
        let tag = sign(&key, &step.to_be_bytes());
        let hash = tag.as_ref();
        let at = usize::from(hash[19] & 15);
        let number = u32::from_be_bytes(hash[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }

    /// One that is wrong now.
    pub fn wrong(&self) -> String {
        let near = [-1, 0, 1, 2].map(|steps| self.code(steps));
        let codes = (0..10).map(|n| format!("{n:06}"));
        codes.into_iter().find(|code| !near.contains(code)).unwrap()
    }
}
