//! Mail: the users' addresses, the links in mail, and its text.

pub(crate) mod account;
pub(crate) mod balances;
mod debtor;
pub(crate) mod link;
pub(crate) mod new_password;
pub(crate) mod notices;
pub(crate) mod text;

use crate::text::messages::message;

/// Why a mail was not sent: the mail server's answer, if there was one.
pub(crate) fn why_not_sent(answer: &str) -> String {
    match answer {
        "" => message!("mail-failures-late"),
        answer => message!("mail-failures-reason", reason = answer),
    }
}

/// Why a notification was not sent: the push service's answer, if there was one.
pub(crate) fn push_not_sent(answer: &str) -> String {
    match answer {
        "" => message!("mail-failures-late"),
        answer => message!("push-failures-reason", reason = answer),
    }
}
