//! What every store guarantees, whichever database is behind it.
//!
//! The suite in [`contract`] knows only the trait. Each adapter provides a [`Place`]: a database
//! that can be opened any number of times, as the server's replicas and the command line do. What
//! only one adapter guarantees is in a separate module ([`embedded`]).

#![allow(clippy::unwrap_used)]

mod accounts;
mod changes;
mod embedded;
mod groups;
mod headcounts;
mod imports;
mod mails;
mod mails_golden;
mod match_days;
mod next_games;
mod pushes;
mod records;
mod requesters;
mod sessions;
mod teams;
mod tokens;

use cffa_store::Store;
use cffa_testing::mongod::{Kind, SharedDatabase};
use std::sync::Arc;

/// An empty database for one test, deleted when it is dropped.
trait Place: Send + Sync {
    /// Opens the database: a new store on the same data each time.
    fn open(&self) -> impl Future<Output = Arc<dyn Store>> + Send;
}

/// Makes a test of each function in the suite, for one adapter.
macro_rules! keeps_the_contract {
    (#[$attribute:meta] $adapter:ident: $place:expr; $($promise:ident)*) => {
        mod $adapter {
            use super::*;
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                #[$attribute]
                async fn $promise() {
                    super::contract::$promise(&$place).await;
                }
            )*
        }
    };
    // An attribute without effect, for an adapter without requirements.
    ($adapter:ident: $place:expr) => {
        keeps_the_contract! { #[cfg(test)] $adapter: $place }
    };
    (#[$attribute:meta] $adapter:ident: $place:expr) => {
        keeps_the_contract! { #[$attribute] $adapter: $place;
            answers_a_ping
            entries_come_back_as_written_and_in_order
            pages_of_changes_go_forwards_and_backwards
            a_number_is_given_once
            a_key_is_used_once_in_a_book
            a_refused_append_leaves_nothing
            books_of_teams_and_generations_are_apart
            many_entries_at_once_come_back_in_order
            dropping_a_book_leaves_the_others
            a_file_comes_back_part_by_part_and_goes_with_its_book
            what_was_acknowledged_is_there_after_reopening
            two_writers_lose_and_double_nothing
            the_same_key_from_many_writers_is_one_change
            a_team_comes_back_as_written
            team_names_are_unique
            a_team_is_replaced_only_at_its_version
            many_replacing_a_team_lose_nothing
            teams_are_found_by_member_and_invitation
            an_invitation_token_belongs_to_one_team
            teams_are_found_by_whom_they_invite_by_name
            an_account_opens_no_more_teams_at_once_than_it_may
            an_account_comes_back_as_written
            all_accounts_come_page_by_page
            identities_are_unique
            an_account_is_replaced_only_at_its_version
            a_key_is_found_in_whichever_of_the_books_it_is
            the_end_of_a_book_can_stay_alone
            it_tells_the_time_and_notes_when_it_was_cleared
            a_deleted_account_is_gone_with_its_sessions
            only_one_of_many_becomes_the_first_account
            a_session_comes_back_as_written
            expired_sessions_are_never_answered
            an_ended_session_does_not_come_back
            using_a_session_leaves_its_state
            sessions_of_an_account_can_be_listed_and_ended
            sessions_that_go_with_one_of_a_provider_end_together
            purging_forgets_only_what_expired
            identities_are_unique_each_by_itself_and_at_once
            records_without_identities_or_invitations_do_not_clash
            the_first_account_stays_the_first
            the_largest_team_is_kept
            the_largest_change_is_kept
            a_space_comes_back_as_written
            a_change_makes_of_a_space_what_the_rule_says
            many_counting_at_once_lose_nothing
            a_space_that_nobody_used_for_a_day_is_gone
            spaces_are_counted_as_far_as_it_matters
            purging_forgets_only_spaces_that_expired
            a_token_comes_back_as_written
            a_token_is_replaced_by_its_owner_alone
            tokens_are_listed_and_revoked_by_their_owner_alone
            an_expired_token_is_never_answered_and_purged
            tokens_go_with_their_account
            a_requester_is_found_with_the_teams_by_name
            a_requester_has_more_than_one_document_can_contain
            nobody_is_the_requester_of_a_session_without_an_account
            a_push_device_comes_back_as_written
            teams_that_remind_are_found
            push_devices_go_with_their_account
            a_push_key_is_made_once
            notifications_and_mails_are_due_apart
            however_many_tokens_are_added_at_once_only_so_many_are_kept
            a_plan_comes_back_as_written
            a_plan_is_replaced_only_at_its_version
            a_whole_team_that_answers_at_once_is_taken_down
            purging_forgets_only_plans_of_days_before
            a_mail_address_comes_back_as_written
            a_mail_is_taken_by_one_of_many
            mails_are_found_by_what_they_wait_for
            mails_that_confirm_an_address_are_counted
            mails_go_with_their_team_and_their_account
            a_match_day_comes_back_as_written
            a_match_day_is_replaced_only_at_its_version
            match_days_that_many_change_at_once_lose_nothing
            an_import_comes_back_as_told_and_the_next_takes_its_place
            an_import_is_its_teams_alone_and_expires
            only_an_import_that_is_still_as_it_was_seen_is_interrupted
            of_many_who_find_an_import_silent_one_marks_it
        }
    };
}

keeps_the_contract!(sqlite: embedded::Folder::new());
keeps_the_contract!(
    #[ignore = "needs MongoDB: ./scripts/test tests"]
    mongodb_4_4: SharedDatabase::new(Kind::V4_4)
);
keeps_the_contract!(
    #[ignore = "needs MongoDB: ./scripts/test tests"]
    mongodb_6_0: SharedDatabase::new(Kind::V6_0)
);
keeps_the_contract!(
    #[ignore = "needs MongoDB: ./scripts/test tests"]
    mongodb_6_0_set: SharedDatabase::new(Kind::V6_0Set)
);

impl Place for SharedDatabase {
    async fn open(&self) -> Arc<dyn Store> {
        use cffa_store::mongo::Mongo;
        let store = Mongo::open(&self.uri(), &self.name, "a test").await;
        Arc::new(store.unwrap())
    }
}

/// The whole suite, by kind of record.
mod contract {
    pub use super::accounts::*;
    pub use super::changes::*;
    pub use super::headcounts::*;
    pub use super::imports::*;
    pub use super::mails::*;
    pub use super::match_days::*;
    pub use super::next_games::*;
    pub use super::pushes::*;
    pub use super::requesters::*;
    pub use super::sessions::*;
    pub use super::teams::*;
    pub use super::tokens::*;
}
