//! The address of a calendar feed, to copy or open.

use cffa_services::token::Token;
use serde::Serialize;

/// The address of a calendar feed.
#[derive(Serialize)]
pub(crate) struct Address {
    pub link: String,
    /// The same address with the scheme with which phones open their calendar app.
    pub subscribe: String,
}

impl Address {
    /// The feed address with a token. `start` is the base URL of this application.
    pub(crate) fn of(start: &str, token: &Token) -> Address {
        let link = format!("{start}/calendar/{}.ics", token.reveal());
        let subscribe = match link.split_once("://") {
            Some((_, rest)) => format!("webcal://{rest}"),
            None => link.clone(),
        };
        Address { link, subscribe }
    }
}
