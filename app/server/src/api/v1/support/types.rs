//! What many answers are made of: money, and a player's name beside their id.

use cffa_book::{Book, PlayerId};
use cffa_store::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// An amount of money.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// In the currency's own decimals; below zero with a minus before it.
    #[schema(example = "61.00")]
    amount: String,
    /// ISO 4217. In what you send: the currency of the book.
    #[schema(example = "GBP")]
    currency: String,
}

impl Money {
    /// An amount in a book.
    pub fn of(book: &Book, amount: cffa_book::Money) -> Money {
        let currency = book.settings().currency;
        Money {
            amount: currency.plain(amount),
            currency: currency.code().to_owned(),
        }
    }

    /// What was sent, for a book.
    ///
    /// # Errors
    /// When it is no amount, or of another currency.
    pub fn read(&self, book: &Book) -> Result<cffa_book::Money, String> {
        let currency = book.settings().currency;
        if self.currency != currency.code() {
            return Err(format!("This book is kept in {}.", currency.code()));
        }
        currency.read(&self.amount).map_err(|why| why.to_string())
    }
}

/// A player, with the name of today.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Named {
    /// The player.
    pub id: Uuid,
    /// Their name.
    #[schema(example = "Adam K")]
    pub name: String,
}

impl Named {
    /// The name of somebody who is or was in the book.
    pub fn of(book: &Book, id: PlayerId) -> Named {
        Named {
            id: id.0,
            name: book.name(id).to_owned(),
        }
    }
}

/// What a member may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoleName {
    /// Keeps the book.
    Manager,
    /// Sees what is their own.
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
