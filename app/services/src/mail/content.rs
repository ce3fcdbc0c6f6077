//! The content of a mail, before its text is written.

use cffa_book::{Currency, Money};
use cffa_store::{NextGame, Notice, PaymentMethod, TeamId};

/// The content of a mail when it is sent.
#[derive(Clone, Debug)]
pub enum Content {
    /// Asks whether the address belongs to the user.
    Confirmation,
    /// A link to set a new password, for the user with this name.
    NewPassword(String),
    /// The account of the user with this name no longer has the address.
    AddressChanged(String),
    /// The same, for an account without a password that the user could change.
    AddressWithoutPassword(String),
    /// The password of the user with this name was changed. A link to set a new one can be sent to
    /// the address.
    PasswordChanged(String),
    /// The same, but the account no longer has the address.
    PasswordAndAddressChanged(String),
    /// A notice about the next game of a team.
    NextGame(Notice, Box<NextGame>, MailTeam),
    /// What they owe to a team, and the managers whom they can pay, each with their payment
    /// methods.
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

/// A mail whose text is to be written.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language tag of the address.
    pub language: String,
    /// The content.
    pub content: Content,
    /// The link that only the recipient may use, or that leads to the page where they can act.
    pub link: String,
}

/// The text of a mail.
#[derive(Clone, Debug)]
pub struct Text {
    /// The subject, in one line.
    pub subject: String,
    /// The body.
    pub body: String,
}
