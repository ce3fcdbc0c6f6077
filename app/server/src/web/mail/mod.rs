//! Mail: who wants it, its links, and its text.

pub(crate) mod account;
pub(crate) mod balances;
mod debtor;
pub(crate) mod link;
pub(crate) mod new_password;
pub(crate) mod notices;
pub(crate) mod text;

use crate::text::messages::message;

/// Why a mail was not sent: what the mail server answered, if it was asked.
pub(crate) fn why_not_sent(answer: &str) -> String {
    match answer {
        "" => message!("mail-failures-late"),
        answer => message!("mail-failures-reason", reason = answer),
    }
}

/// The same for a notification.
pub(crate) fn push_not_sent(answer: &str) -> String {
    match answer {
        "" => message!("mail-failures-late"),
        answer => message!("push-failures-reason", reason = answer),
    }
}
