//! The address of a calendar, as people copy or open it.

use cffa_services::token::Token;
use serde::Serialize;

/// An address.
#[derive(Serialize)]
pub(crate) struct Address {
    pub link: String,
    /// The same, as phones know it to open their calendar with.
    pub subscribe: String,
}

impl Address {
    /// The address with a token. `start` is the start of our own address.
    pub(crate) fn of(start: &str, token: &Token) -> Address {
        let link = format!("{start}/calendar/{}.ics", token.reveal());
        let subscribe = match link.split_once("://") {
            Some((_, rest)) => format!("webcal://{rest}"),
            None => link.clone(),
        };
        Address { link, subscribe }
    }
}
