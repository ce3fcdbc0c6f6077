//! The view of the account page.

use crate::web::auth::account_invitations::InvitedView;
use crate::web::auth::second_factor::SecondFactorSection;
use crate::web::support::page::View;
use cffa_services::auth::tokens::Scope;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct AccountView<'a> {
    /// Whether the user signs in with a password.
    pub local: bool,
    /// Whether mail can be turned on, or an address is still stored from when it could.
    pub mail: bool,
    /// The user name for sign-in with the password; empty without one.
    pub username: &'a str,
    /// The ways to sign in other than the password.
    pub linked: Vec<LinkedWay>,
    pub ways_in: Vec<WayIn>,
    /// The providers that can be added as a way to sign in.
    pub addable: Vec<Addable>,
    pub second_factor: SecondFactorSection,
    /// Whether the user can have passkeys.
    pub has_passkeys: bool,
    pub passkeys: Vec<PasskeyRow>,
    /// The user's open invitations.
    pub invited: Vec<InvitedView>,
    pub tokens: TokensView,
    pub sessions: Vec<SessionView>,
}

impl View for AccountView<'_> {
    const TEMPLATE: &'static str = "auth/account.html";
}

/// A browser in which the user is signed in.
#[derive(Serialize)]
pub(crate) struct SessionView {
    pub id: String,
    pub device: String,
    pub started: String,
    pub seen: String,
    pub is_this: bool,
}

/// A way to sign in.
#[derive(Serialize)]
pub(crate) struct WayIn {
    pub provider: String,
    pub issuer: String,
    pub subject: String,
    /// Whether it may be removed.
    pub can_go: bool,
}

/// A way to sign in that a new password can keep.
#[derive(Serialize)]
pub(crate) struct LinkedWay {
    /// The name of the checkbox that keeps it.
    pub field: String,
    pub provider: String,
    pub subject: String,
}

/// A provider that can be linked to the account.
#[derive(Serialize)]
pub(crate) struct Addable {
    pub id: String,
    pub name: String,
}

/// A passkey of the user.
#[derive(Serialize)]
pub(crate) struct PasskeyRow {
    pub id: String,
    pub name: String,
    pub created: String,
    /// When it was last used to sign in; `None` if never.
    pub used: Option<String>,
}

/// The user's tokens, and the form to create one.
#[derive(Serialize)]
pub(crate) struct TokensView {
    pub list: Vec<TokenRow>,
    pub scopes: [ScopeView; Scope::ALL.len()],
    pub days: Vec<DaysChoice>,
    /// The default lifetime in days.
    pub chosen_days: u32,
}

#[derive(Serialize)]
pub(crate) struct TokenRow {
    pub id: String,
    pub name: String,
    pub scopes: String,
    pub made: String,
    pub until: String,
    /// When it was last used; `None` if never.
    pub used: Option<String>,
}

/// A checkbox for a scope of a new token.
#[derive(Serialize)]
pub(crate) struct ScopeView {
    pub field: String,
    pub name: &'static str,
    /// What the scope permits.
    pub what: String,
    pub ticked: bool,
}

/// A lifetime to choose for a new token.
#[derive(Serialize)]
pub(crate) struct DaysChoice {
    pub value: u32,
    pub label: String,
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Addable {
        pub(crate) fn sample() -> Addable {
            Addable {
                id: "google".to_owned(),
                name: "Google".to_owned(),
            }
        }
    }

    impl TokenRow {
        pub(crate) fn sample(used: Option<&str>) -> TokenRow {
            TokenRow {
                id: "1".to_owned(),
                name: "Spreadsheet".to_owned(),
                scopes: "read:book".to_owned(),
                made: "17 Nov 2026, 21:04".to_owned(),
                until: "17 Feb 2027, 21:04".to_owned(),
                used: used.map(str::to_owned),
            }
        }
    }

    fn tokens(list: Vec<TokenRow>) -> TokensView {
        TokensView {
            list,
            scopes: Scope::ALL.map(|scope| ScopeView {
                field: format!("scope_{scope}"),
                name: scope.as_str(),
                what: "Read the book".to_owned(),
                ticked: scope == Scope::ReadBook,
            }),
            days: vec![DaysChoice {
                value: 90,
                label: "90 days".to_owned(),
            }],
            chosen_days: 90,
        }
    }

    fn passkey(used: Option<&str>) -> PasskeyRow {
        PasskeyRow {
            id: "AAECAw".to_owned(),
            name: "My phone".to_owned(),
            created: "17 Nov 2026, 21:04".to_owned(),
            used: used.map(str::to_owned),
        }
    }

    fn session(is_this: bool) -> SessionView {
        SessionView {
            id: "1".to_owned(),
            device: "Firefox on Linux".to_owned(),
            started: "17 Nov 2026, 21:04".to_owned(),
            seen: "18 Nov 2026, 08:10".to_owned(),
            is_this,
        }
    }

    fn way_in(can_go: bool) -> WayIn {
        WayIn {
            provider: "Google".to_owned(),
            issuer: "https://accounts.google.com".to_owned(),
            subject: "1234".to_owned(),
            can_go,
        }
    }

    impl Sample for AccountView<'_> {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            let full = AccountView {
                local: true,
                mail: true,
                username: "ann",
                linked: vec![LinkedWay {
                    field: "keep_0123456789abcdef".to_owned(),
                    provider: "Google".to_owned(),
                    subject: "1234".to_owned(),
                }],
                ways_in: vec![way_in(true), way_in(false)],
                addable: vec![Addable::sample()],
                second_factor: SecondFactorSection::sample(true),
                has_passkeys: true,
                passkeys: vec![passkey(None), passkey(Some("18 Nov 2026, 08:10"))],
                invited: vec![InvitedView::sample()],
                tokens: tokens(vec![
                    TokenRow::sample(None),
                    TokenRow::sample(Some("18 Nov 2026, 08:10")),
                ]),
                sessions: vec![session(true), session(false)],
            };
            let empty = AccountView {
                local: false,
                mail: true,
                username: "",
                linked: Vec::new(),
                ways_in: Vec::new(),
                addable: Vec::new(),
                second_factor: SecondFactorSection::sample(false),
                has_passkeys: false,
                passkeys: Vec::new(),
                invited: Vec::new(),
                tokens: tokens(Vec::new()),
                sessions: Vec::new(),
            };
            vec![full, empty]
        }
    }
}
