//! The HTML pages.
//!
//! What lives here: the route table ([`routes`]), the gate before every handler
//! ([`gate`]), a file for each group of pages, and what templates are given
//! (`views`). A handler parses what was sent, asks another room, and renders.
//! What must not: rules of the book, decisions about who may do what beyond the route
//! table, queries.

mod access_log;
mod accounts;
mod answer;
mod api_page;
pub mod app;
mod asker;
pub mod assets;
mod body_limits;
mod chart;
mod confirm_identity;
mod count;
mod dashboard;
pub mod deadlines;
mod doubts;
mod earlier;
mod export;
mod failure;
mod form;
mod game_form;
mod games;
pub mod gate;
mod headers;
mod health;
mod help;
mod history;
mod home;
mod identities;
mod import_choices;
mod import_found;
mod import_google;
mod import_page;
mod import_preview;
mod import_text;
mod import_work;
mod invitations;
mod live;
mod members;
mod named_invitations;
mod next;
mod onboarding;
mod page;
mod paging;
mod paper;
mod payment_form;
mod personal_tokens;
mod plan;
mod plan_form;
mod plan_link;
mod plan_played;
mod plan_reply;
mod plan_view;
mod players;
mod providers;
mod qr;
mod request_limits;
pub mod routes;
pub mod server;
mod settings;
mod signed_out;
mod signin;
mod signout;
mod space;
mod space_live;
mod statement;
mod templates;
mod tls;
mod transactions;
mod transfers;
mod views;
