//! One file for each resource.

pub(crate) mod autopay;
pub(crate) mod balances;
pub(crate) mod books;
pub(crate) mod changes;
pub(crate) mod costs;
pub(crate) mod games;
pub(crate) mod import_choices;
pub(crate) mod imports;
pub(crate) mod invitations;
pub(crate) mod me;
pub(crate) mod members;
pub(crate) mod new_game;
pub(crate) mod next_game;
pub(crate) mod next_game_answers;
pub(crate) mod next_game_response;
pub(crate) mod payment_claims;
pub(crate) mod payment_methods;
pub(crate) mod payments;
pub(crate) mod players;
pub(crate) mod settings;
pub(crate) mod spaces;
pub(crate) mod statement;
pub(crate) mod teams;
pub(crate) mod transaction_draft;
pub(crate) mod transfers;
