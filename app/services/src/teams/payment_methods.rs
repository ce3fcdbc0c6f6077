//! How to pay a manager: reading what they typed, and turning a method and a debt into links, QR
//! codes and references. [`Memberships`] stores the methods with the manager's membership.

mod epc;
mod fields;
mod iban;
mod reference;
mod refusal;
mod request;
#[cfg(test)]
mod tests;

pub use fields::{FIELDS, read, typed};
pub use iban::in_groups;
pub use refusal::PaymentMethodRefusal;
pub use request::{PaymentRequest, link_without_amount, with_hyphens};

use super::{Memberships, Result, person, rules};
use cffa_book::Book;
use cffa_store::{
    Account, AccountId, Member, PaymentMethod, Role, Store, StoreError, Team, TeamId,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The limits of payment methods. They are part of the team's record, which every request of a
/// member reads.
pub mod limits {
    /// Methods of one manager: one from each template.
    pub const METHODS: usize = 7;
    /// Characters of an account holder's name (EPC069-12: 70).
    pub const HOLDER: usize = 70;
    /// Characters of a PayPal.me name, as PayPal limits it.
    pub const PAYPAL: usize = 20;
    /// Characters of a Monzo.me name: longer than any that Monzo makes of a name.
    pub const MONZO: usize = 40;
    /// Characters of a Revolut.me name: longer than any that Revolut makes of a name.
    pub const REVOLUT: usize = 30;
    /// Characters of a UPI address: a name and a bank, each with room to spare.
    pub const UPI: usize = 100;
    /// Characters of the label of a link: the text of a button on a phone.
    pub const LABEL: usize = 30;
    /// Characters of the URL of a link: payment links have an ID or two.
    pub const URL: usize = 300;
}

impl Memberships {
    /// Replaces the payment methods of a manager with those that they entered.
    ///
    /// # Errors
    /// If they are not a manager of the team, or these are their methods already.
    pub async fn set_payment_methods(
        &self,
        team: TeamId,
        account: &Account,
        methods: Vec<PaymentMethod>,
        now: Timestamp,
    ) -> Result {
        self.change_once(team, |team| {
            rules::set_payment_methods(team, person(account), methods.clone(), now)
        })
        .await
    }
}

/// The managers with access that players can pay, in the order in which they joined.
pub fn payees(team: &Team) -> impl Iterator<Item = &Member> {
    team.members.iter().filter(|member| {
        member.role == Role::Manager
            && member.revoked.is_none()
            && !member.payment_methods.is_empty()
    })
}

/// Managers with the name of their player, which the team knows, or else of their account.
///
/// # Errors
/// If the database is unavailable.
pub async fn payee_names(
    store: &dyn Store,
    book: &Book,
    payees: &[&Member],
) -> Result<BTreeMap<AccountId, String>, StoreError> {
    let ids: Vec<AccountId> = payees.iter().map(|member| member.account).collect();
    let accounts = store.accounts(&ids).await?;
    let mut names: BTreeMap<AccountId, String> = accounts
        .into_iter()
        .map(|account| (account.id, account.name))
        .collect();
    for member in payees {
        if let Some(player) = member.player.and_then(|id| book.resolve_player(id)) {
            names.insert(member.account, player.details.name.to_string());
        }
    }
    Ok(names)
}
