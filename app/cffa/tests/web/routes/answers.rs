//! The expected responses in the table.

use Says::*;
use cffa_testing::app::Answer;

/// An expected response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The page (200).
    Page,
    /// The form again, with its errors (422).
    Form,
    /// A redirect to another page (303).
    To(&'static str),
    /// A redirect to the sign-in page, which then returns here (303).
    Login,
    /// Sign in first (401): a form can't be redirected.
    SignIn,
    /// A sign-in with a provider that has expired or never started (400).
    Over,
    /// No permission (403).
    Forbidden,
    /// Not found (404).
    Missing,
    /// A link that is no longer valid (410).
    Gone,
}

pub fn what(answer: &Answer, address: &str) -> String {
    let login = format!(
        "/login?next={}",
        address
            .replace('/', "%2F")
            .replace('?', "%3F")
            .replace('=', "%3D")
    );
    match (answer.status, answer.location()) {
        (200, _) => "Page".into(),
        (303, to) if to == login => "Login".into(),
        (303, to) => format!("To({to:?})"),
        (400, _) => "Over".into(),
        (401, _) => "SignIn".into(),
        (403, _) => "Forbidden".into(),
        (404, _) => "Missing".into(),
        (410, _) => "Gone".into(),
        (422, _) => "Form".into(),
        (status, _) => status.to_string(),
    }
}

pub fn fits(expected: Says, answer: &Answer, address: &str) -> bool {
    match expected {
        // The address continues with an id.
        To(start) if start.ends_with('/') && start.len() > 1 => {
            answer.status == 303 && answer.location().starts_with(start)
        }
        expected => format!("{expected:?}") == what(answer, address),
    }
}
