//! Every text on a page comes from the message files, and every message is used.

#![allow(clippy::unwrap_used)]

mod own_text;
mod translations;
