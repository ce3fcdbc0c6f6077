//! Accounts, memberships and sessions on a real store.

#![allow(clippy::unwrap_used)]

mod accounts;
mod memberships;
mod sessions;

use cffa_services::auth::{AccountError, AccountRefusal, Accounts, Passwords};
use cffa_services::books::Books;
use cffa_services::teams::Memberships;
use cffa_services::teams::rules;
use cffa_services::teams::rules::Person;
use cffa_services::teams::{MembershipError, MembershipRefusal, NewInvitation, active};
use cffa_services::token::Token;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Account, Role, Store, Team};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use uuid::Uuid;

const SECRET: &[u8] = b"a secret key for tests, 32 and more";
const GOOD: &str = "correct horse";

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + seconds, 0).unwrap()
}

/// An installation without any accounts.
struct House {
    _folder: tempfile::TempDir,
    store: Arc<dyn Store>,
    accounts: Accounts,
    memberships: Memberships,
}

impl House {
    async fn new() -> House {
        let folder = tempfile::tempdir().unwrap();
        let store = Sqlite::open(folder.path().join("cffa.db")).await.unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        House {
            _folder: folder,
            accounts: Accounts::new(Arc::clone(&store), Passwords::default(), SECRET),
            memberships: Memberships::new(Arc::clone(&store)),
            store,
        }
    }

    async fn account(&self, name: &str) -> Account {
        let made = self.accounts.make_or_reset(name, GOOD, at(0)).await;
        made.unwrap().0
    }

    /// Creates a team with an empty book, as the page that creates a team does.
    async fn create_team(&self, name: &str, founder: &Account) -> Team {
        let who = Person {
            account: founder.id,
            name: &founder.name,
        };
        let team = rules::create_team(Uuid::now_v7(), Uuid::now_v7(), name, who, at(0)).unwrap();
        let books = Books::new(Arc::clone(&self.store));
        books.create_team(&team, &[]).await.unwrap();
        team
    }

    /// The names of the teams that an account has access to.
    async fn open_to(&self, account: &Account) -> Vec<String> {
        let mut teams = self.store.teams_of(account.id).await.unwrap();
        teams.retain(|team| active(team, account.id).is_some());
        teams.into_iter().map(|team| team.name).collect()
    }

    /// An invitation to be a player, valid for a week.
    async fn invite(&self, team: &Team, by: &Account, now: Timestamp) -> Token {
        let token = Token::random();
        let new = NewInvitation {
            id: Uuid::now_v7(),
            token_hash: token.hash(),
            role: Role::Player,
            linked: None,
            days: 7,
        };
        let by = crate::by(by);
        let invited = self.memberships.invite(team.id, new, &by, now).await;
        invited.unwrap();
        token
    }
}

fn by(account: &Account) -> cffa_book::Actor {
    cffa_book::Actor {
        account: Some(account.id),
        name: account.name.clone(),
    }
}

fn account_refused<T>(answer: Result<T, AccountError>) -> AccountRefusal {
    match answer.err().unwrap() {
        AccountError::Refused(refusal) => refusal,
        AccountError::Store(error) => panic!("{error}"),
    }
}

fn membership_refused<T>(answer: Result<T, MembershipError>) -> MembershipRefusal {
    match answer.err().unwrap() {
        MembershipError::Refused(refusal) => refusal,
        MembershipError::Store(error) => panic!("{error}"),
    }
}
