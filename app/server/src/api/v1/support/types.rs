//! Types that many responses share: money, a reference to a player, and a role.

use crate::api::sentences;
use cffa_book::{Book, Currency, PlayerId};
use cffa_store::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// An amount of money.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// A decimal number with the currency's number of decimals; negative amounts start with `-`.
    #[schema(example = "61.00")]
    amount: String,
    /// ISO 4217 code. In requests, it must be the currency of the book.
    #[schema(example = "GBP")]
    currency: String,
}

impl Money {
    /// An amount in a book.
    pub fn of(book: &Book, amount: cffa_book::Money) -> Money {
        Money::in_currency(book.settings().currency, amount)
    }

    /// An amount that is stored outside a book, with its own currency.
    pub fn in_currency(currency: Currency, amount: cffa_book::Money) -> Money {
        Money {
            amount: currency.plain(amount),
            currency: currency.code().to_owned(),
        }
    }

    /// Parses an amount from a request.
    ///
    /// # Errors
    /// When it is invalid, or in another currency than the book.
    pub fn read(&self, book: &Book) -> Result<cffa_book::Money, String> {
        let currency = book.settings().currency;
        if self.currency != currency.code() {
            return Err(sentences::currency_of_book(currency.code()));
        }
        currency.read(&self.amount).map_err(|why| why.to_string())
    }
}

/// A player, with their current name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Named)]
pub struct PlayerRef {
    /// The id of the player.
    pub id: Uuid,
    /// Their name.
    #[schema(example = "Adam K")]
    pub name: String,
}

impl PlayerRef {
    /// A player who is or was in the book.
    pub fn of(book: &Book, id: PlayerId) -> PlayerRef {
        PlayerRef {
            id: id.0,
            name: book.name(id).to_owned(),
        }
    }
}

/// The role of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoleName {
    /// Manages the team and its book.
    Manager,
    /// Sees only their own data.
    Player,
}

impl From<Role> for RoleName {
    fn from(role: Role) -> RoleName {
        match role {
            Role::Manager => RoleName::Manager,
            Role::Player => RoleName::Player,
        }
    }
}

impl From<RoleName> for Role {
    fn from(role: RoleName) -> Role {
        match role {
            RoleName::Manager => Role::Manager,
            RoleName::Player => Role::Player,
        }
    }
}
