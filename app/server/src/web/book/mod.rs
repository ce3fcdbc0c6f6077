//! The pages of a team's book: games, players, payments, statements, history.

pub(crate) mod dashboard;
pub(crate) mod doubts;
pub(crate) mod game_form;
pub(crate) mod games;
pub(crate) mod history;
pub(crate) mod payment_form;
pub(crate) mod players;
pub(crate) mod statement;
pub(crate) mod statement_print;
pub(crate) mod transactions;
