//! The pages, asked over HTTP as browsers ask them: who may open what, what each page
//! does, what comes of bad input, and the faults that must stay impossible.

#[path = "../common/door.rs"]
mod door;
#[path = "../common/export.rs"]
mod export;
#[path = "../common/google.rs"]
mod google;
#[path = "../common/sheets.rs"]
mod sheets;
#[path = "../common/unanswered.rs"]
mod unanswered;

mod another_book;
mod attacks;
mod bad_input;
mod confirming;
mod deadlines;
mod doubts;
mod events;
mod faults;
mod fixture;
mod harness;
mod headcount_api;
mod headcount_live;
mod headcount_pages;
mod html;
mod imports_going_on;
mod invited_by_name;
mod isolation;
mod limits;
mod next_game;
mod next_link;
mod next_live;
mod next_played;
mod pages_access;
mod pages_account;
mod pages_dashboard;
mod pages_export;
mod pages_games;
mod pages_google;
mod pages_history;
mod pages_import;
mod pages_money;
mod pages_players;
mod pages_settings;
mod pages_statement;
mod personal_tokens;
mod requests;
mod routes;
mod signed_out;
mod time_zone;
mod trusted_proxies;
mod typed_amounts;
