//! The view of a team's settings.

use super::latest_import::ImportView;
use crate::web::support::page::View;
use crate::web::support::respond::CurrencyChoice;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
pub(crate) struct SettingsView {
    pub currencies: Vec<CurrencyChoice>,
    /// Why the currency can't be changed; `None` if it can.
    pub currency_locked: Option<String>,
    /// The names of the available time zones.
    pub zones: BTreeSet<&'static str>,
    /// The user's payment methods.
    pub payment_methods: Vec<PaymentMethodView>,
    /// The latest import, if it is still relevant.
    pub import: Option<ImportView>,
    /// The previous books that can be restored.
    pub kept: Vec<KeptView>,
    /// Mail about the team that could not be delivered.
    pub mail_failures: Vec<MailFailureView>,
}

impl View for SettingsView {
    const TEMPLATE: &'static str = "team/settings.html";
}

/// A mail that could not be delivered. It does not reveal the receiver.
#[derive(Serialize)]
pub(crate) struct MailFailureView {
    pub when: String,
    pub subject: String,
    pub why: String,
}

/// A payment method of the user, in one line.
#[derive(Serialize)]
pub(crate) struct PaymentMethodView {
    /// The variant of the message `pay-method`.
    pub kind: &'static str,
    /// The user's label for a link.
    pub label: Option<String>,
    /// The account or web address.
    pub detail: String,
}

/// A book that can be restored.
#[derive(Serialize)]
pub(crate) struct KeptView {
    /// Its generation.
    pub id: String,
    /// The event that replaced it.
    pub what: String,
    pub replaced_at: String,
    /// When it is permanently deleted.
    pub until: String,
    pub games: usize,
    pub players: usize,
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::respond::currencies;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for SettingsView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let full = SettingsView {
                mail_failures: vec![MailFailureView {
                    when: "17 Nov 2026, 21:04".to_owned(),
                    subject: "Tuesday Turf: game".to_owned(),
                    why: "The mail server refused it".to_owned(),
                }],
                currencies: currencies(),
                currency_locked: Some("There are amounts in the book.".to_owned()),
                zones: BTreeSet::from(["Europe/London"]),
                payment_methods: vec![
                    PaymentMethodView {
                        kind: "bank",
                        label: None,
                        detail: "GB33 BUKB 2020 1555 5555 55".to_owned(),
                    },
                    PaymentMethodView {
                        kind: "link",
                        label: Some("Wise".to_owned()),
                        detail: "example.org".to_owned(),
                    },
                ],
                import: None,
                kept: vec![KeptView {
                    id: "1".to_owned(),
                    what: "Replaced by an import".to_owned(),
                    replaced_at: "17 Nov 2026, 21:04".to_owned(),
                    until: "17 Dec 2026, 21:04".to_owned(),
                    games: 40,
                    players: 12,
                }],
            };
            let empty = SettingsView {
                mail_failures: Vec::new(),
                currencies: currencies(),
                currency_locked: None,
                zones: BTreeSet::new(),
                payment_methods: Vec::new(),
                import: None,
                kept: Vec::new(),
            };
            vec![full, empty]
        }
    }
}
