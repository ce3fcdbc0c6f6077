//! The pages of a team's book: games, players, payments, statements, history.

use serde::Serialize;

pub(crate) mod balance_list;
mod change_sentence;
pub(crate) mod claims;
pub(crate) mod collect;
pub(crate) mod collect_view;
pub(crate) mod costs;
pub(crate) mod costs_view;
pub(crate) mod dashboard;
pub(crate) mod doubts;
pub(crate) mod game_form;
mod game_form_pays;
mod game_form_sides;
pub(crate) mod game_form_view;
pub(crate) mod game_view;
pub(crate) mod games;
pub(crate) mod history;
pub(crate) mod history_view;
pub(crate) mod pay_view;
pub(crate) mod payment_form;
pub(crate) mod payment_form_view;
pub(crate) mod player_list;
pub(crate) mod players;
pub(crate) mod players_view;
pub(crate) mod sample;
pub(crate) mod season;
pub(crate) mod season_form;
pub(crate) mod season_view;
pub(crate) mod settle_up;
pub(crate) mod share;
pub(crate) mod statement;
mod statement_line;
pub(crate) mod statement_print;
pub(crate) mod statement_view;
pub(crate) mod transactions;
pub(crate) mod transactions_view;

/// Whether a form adds something or changes it.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FormMode {
    New,
    Edit,
}
