//! Views of the sign-in pages.

use crate::text::messages::message;
use crate::web::support::page::{Page, View};
use serde::Serialize;

/// The sign-in page.
#[derive(Serialize)]
pub(crate) struct LoginView<'a> {
    /// The path to open after the sign-in.
    pub next: &'a str,
    /// The message if the session ended before a form was submitted.
    pub signed_out: Option<&'a str>,
    /// The fields of that form, sealed.
    pub kept: Option<&'a str>,
    /// Whether sign-in with a password is enabled.
    pub local: bool,
    /// Whether sign-in with a passkey is enabled.
    pub passkeys: bool,
    /// Whether a new password can be set by e-mail.
    pub by_mail: bool,
    /// The identity providers.
    pub providers: Vec<ProviderButton>,
}

impl View for LoginView<'_> {
    const TEMPLATE: &'static str = "auth/login.html";
}

impl LoginView<'_> {
    pub(super) fn page(&self) -> Page {
        Page::of(message!("common-sign-in"), "login", self)
    }
}

/// The page that sets up the first account.
#[derive(Serialize)]
pub(crate) struct SetupView<'a> {
    /// The path that the form is sent to.
    pub action: &'a str,
    /// Whether sign-in with a password is enabled.
    pub local: bool,
    /// The identity providers.
    pub providers: Vec<ProviderButton>,
}

impl View for SetupView<'_> {
    const TEMPLATE: &'static str = "auth/setup.html";
}

/// A button to sign in with a provider.
#[derive(Serialize)]
pub(crate) struct ProviderButton {
    /// The name of the provider.
    pub name: String,
    pub href: String,
}

/// The page after a failed sign-in with a provider.
#[derive(Serialize)]
pub(crate) struct SigninFailedView<'a> {
    pub heading: &'a str,
    pub sentence: &'a str,
    /// The link to continue with.
    pub again: &'a str,
    pub label: &'a str,
    /// The name of the account, if the reader is signed in anyway.
    pub signed_in_as: Option<&'a str>,
}

impl View for SigninFailedView<'_> {
    const TEMPLATE: &'static str = "auth/signin_failed.html";
}

impl SigninFailedView<'_> {
    pub(super) fn page(&self) -> Page {
        Page::of(self.heading, "login", self)
    }
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::Sample;

    impl ProviderButton {
        pub(crate) fn sample() -> ProviderButton {
            ProviderButton {
                name: "Google".to_owned(),
                href: "/login/google?next=/".to_owned(),
            }
        }
    }

    impl Sample for LoginView<'_> {
        fn samples() -> Vec<Self> {
            let empty = LoginView {
                next: "",
                signed_out: None,
                kept: None,
                local: false,
                passkeys: false,
                by_mail: false,
                providers: Vec::new(),
            };
            let full = LoginView {
                next: "/games",
                signed_out: Some("You were signed out."),
                kept: Some("sealed"),
                local: true,
                passkeys: true,
                by_mail: true,
                providers: vec![ProviderButton::sample()],
            };
            vec![full, empty]
        }
    }

    impl Sample for SetupView<'_> {
        fn samples() -> Vec<Self> {
            let by_password = SetupView {
                action: "/setup/token",
                local: true,
                providers: Vec::new(),
            };
            let by_provider = SetupView {
                action: "/setup/token",
                local: false,
                providers: vec![ProviderButton::sample()],
            };
            vec![by_password, by_provider]
        }
    }

    impl Sample for SigninFailedView<'_> {
        fn samples() -> Vec<Self> {
            let failed = SigninFailedView {
                heading: "Sign-in failed",
                sentence: "It took too long.",
                again: "/login/google?next=/",
                label: "Try again",
                signed_in_as: None,
            };
            let done = SigninFailedView {
                again: "/",
                label: "Continue",
                signed_in_as: Some("Ann"),
                ..failed
            };
            vec![failed, done]
        }
    }
}
