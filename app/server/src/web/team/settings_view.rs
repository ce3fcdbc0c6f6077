//! What the settings of a team show.

use super::latest_import::ImportView;
use crate::web::support::page::View;
use crate::web::support::respond::CurrencyChoice;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
pub(crate) struct SettingsView {
    pub currencies: Vec<CurrencyChoice>,
    /// Why the currency cannot be changed; none: it can.
    pub currency_locked: Option<String>,
    /// The names of the time zones to choose from.
    pub zones: BTreeSet<&'static str>,
    /// How to pay the user.
    pub payment_methods: Vec<PaymentMethodView>,
    /// The latest import, if there is one to come back to.
    pub import: Option<ImportView>,
    /// The earlier books that can be restored.
    pub kept: Vec<KeptView>,
    /// Mail about the team that was given up.
    pub mail_failures: Vec<MailFailureView>,
}

impl View for SettingsView {
    const TEMPLATE: &'static str = "team/settings.html";
}

/// A mail that was given up. It says nothing of whom it was for.
#[derive(Serialize)]
pub(crate) struct MailFailureView {
    pub when: String,
    pub subject: String,
    pub why: String,
}

/// A way to pay the user, in a line.
#[derive(Serialize)]
pub(crate) struct PaymentMethodView {
    /// As the message `pay-method` knows it.
    pub kind: &'static str,
    /// What the user called a link of their own.
    pub label: Option<String>,
    /// The account or the address.
    pub detail: String,
}

/// A book that can be restored.
#[derive(Serialize)]
pub(crate) struct KeptView {
    /// Its generation.
    pub id: String,
    /// What took its place.
    pub what: String,
    pub replaced_at: String,
    /// When it is deleted for good.
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
