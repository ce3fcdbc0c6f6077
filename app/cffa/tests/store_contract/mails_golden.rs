//! The format in which mails and addresses are stored. This version can read what earlier versions
//! wrote, and interprets it in the same way.
//!
//! `golden/mails.jsonl` has a line for every kind and every state, with optional fields present and
//! omitted. Lines of earlier versions are never changed or removed; the last lines are in the
//! format that this version writes.

use cffa_store::{Mail, MailAddress, MailKind, MailState, Notice};
use serde_json::Value;

const MAILS: &str = include_str!("golden/mails.jsonl");
const ADDRESSES: &str = include_str!("golden/mail_addresses.jsonl");

/// There is no `_` arm: a new kind doesn't compile until it is added here, and the test fails until
/// the file has a line for it.
fn kind(mail: &Mail) -> &'static str {
    match mail.kind {
        MailKind::Confirmation => "confirmation",
        MailKind::NewPassword(_) => "new password",
        MailKind::NextGame(_, Notice::Planned) => "planned",
        MailKind::NextGame(_, Notice::Reminder) => "reminder",
        MailKind::NextGame(_, Notice::CalledOff) => "called off",
        MailKind::NextGame(_, Notice::OnAgain) => "on again",
        MailKind::Balance => "balance",
        MailKind::AddressChanged => "address changed",
        MailKind::PasswordChanged => "password changed",
    }
}

fn state(mail: &Mail) -> &str {
    match &mail.state {
        MailState::Waiting => "waiting",
        MailState::Sent => "sent",
        MailState::Failed(why) => why,
        MailState::Dropped => "dropped",
    }
}

/// Lines of earlier versions have fields that this version doesn't write.
fn is_earlier(line: &Value) -> bool {
    line.get("body").is_some()
}

#[test]
fn mails_of_earlier_versions_are_read() {
    let mails = MAILS.lines().map(|line| {
        let mail: Mail = serde_json::from_str(line).unwrap();
        let line: Value = serde_json::from_str(line).unwrap();
        if !is_earlier(&line) {
            assert_eq!(serde_json::to_value(&mail).unwrap(), line);
        }
        mail
    });
    let mails: Vec<_> = mails.collect();
    let meant: Vec<_> = mails
        .iter()
        .map(|mail| (kind(mail), state(mail), mail.attempts))
        .collect();
    assert_eq!(
        meant,
        [
            ("confirmation", "waiting", 0),
            ("new password", "sent", 1),
            ("planned", "550 Not here", 3),
            ("balance", "dropped", 0),
            ("confirmation", "", 0),
            ("new password", "waiting", 2),
            ("planned", "sent", 1),
            ("reminder", "waiting", 0),
            ("called off", "dropped", 0),
            ("on again", "550 Not here", 1),
            ("balance", "waiting", 0),
            ("address changed", "waiting", 0),
            ("password changed", "sent", 1),
            ("planned", "waiting", 0),
        ]
    );
    assert_eq!(mails[5].answer.as_deref(), Some("451 Not now"));
    let to = mails[11].to.as_ref().map(|to| to.address.as_str());
    assert_eq!(to, Some("ann@example.com"));
    assert!(mails[12].device.is_none() && mails[13].device.is_some());
}

#[test]
fn addresses_of_earlier_versions_are_read() {
    let addresses: Vec<MailAddress> = ADDRESSES
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let meant: Vec<_> = addresses
        .iter()
        .map(|it| {
            let next = it.next.as_ref().map(|next| next.address.as_str());
            (it.confirmed.is_some(), next, it.resets.len())
        })
        .collect();
    assert_eq!(
        meant,
        [
            (false, None, 0),
            (true, None, 2),
            (true, Some("anna@example.com"), 1),
        ]
    );
    // A link that was already used, in the format of an earlier version.
    assert_eq!(addresses[1].resets[0].token_hash, "");
}
