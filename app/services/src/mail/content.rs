//! What a mail says, before it is put into words.

use cffa_book::{Currency, Money};
use cffa_store::{NextGame, Notice, PaymentMethod, TeamId};

/// What a mail says, as it is when it is sent.
#[derive(Clone, Debug)]
pub enum Content {
    /// Whether the address is the user's.
    Confirmation,
    /// A link to a new password for somebody with this name.
    NewPassword(String),
    /// The account of somebody with this name no longer has the address.
    AddressChanged(String),
    /// The same, and there is no password that they could change.
    AddressWithoutPassword(String),
    /// The password of somebody with this name was changed. A link to another can be sent to the
    /// address.
    PasswordChanged(String),
    /// The same, but the account no longer has the address.
    PasswordAndAddressChanged(String),
    /// About the next game of a team.
    NextGame(Notice, Box<NextGame>, MailTeam),
    /// What they owe to a team, and the managers whom they can pay, each by these methods.
    Balance(MailTeam, Currency, Money, Vec<(String, Vec<PaymentMethod>)>),
}

/// The team that a mail is about.
#[derive(Clone, Debug)]
pub struct MailTeam {
    /// Its ID.
    pub id: TeamId,
    /// Its name.
    pub name: String,
}

/// A mail to put into words.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language: the tag that goes with the address.
    pub language: String,
    /// What it says.
    pub content: Content,
    /// The link that is for its reader only, or that leads to where they can do something.
    pub link: String,
}

/// A mail in words.
#[derive(Clone, Debug)]
pub struct Text {
    /// The subject, in one line.
    pub subject: String,
    /// The body.
    pub body: String,
}
