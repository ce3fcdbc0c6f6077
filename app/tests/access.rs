//! Accounts, memberships and sessions on a real store.

#![allow(clippy::unwrap_used)]

use cffa::access::memberships::{MembershipError, MembershipRefusal, active};
use cffa::access::{AccountError, AccountRefusal, Accounts, Memberships, Passwords};
use cffa::store::sqlite::Sqlite;
use cffa::store::{Account, Store};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

const SECRET: &[u8] = b"a secret key for tests, 32 and more";
const GOOD: &str = "correct horse";

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + seconds, 0).unwrap()
}

/// An installation with nobody in it.
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
}

fn by(account: &Account) -> cffa::book::Actor {
    cffa::book::Actor {
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

mod accounts {
    use super::*;
    use cffa::access::MadeOrReset;
    use cffa::store::{Role, SessionRecord};
    use std::collections::BTreeMap;

    async fn signed_in(house: &House, account: &Account, id_hash: &str) {
        let session = SessionRecord {
            id_hash: id_hash.to_owned(),
            account: Some(account.id),
            provider_session: None,
            state: BTreeMap::new(),
            began: at(0),
            seen: at(0),
            expires: at(100),
        };
        house.store.insert_session(&session).await.unwrap();
    }

    #[tokio::test]
    async fn the_set_up_link_makes_the_first_account_and_then_nothing() {
        let house = House::new().await;
        let token = house.accounts.set_up_token().await.unwrap().unwrap();
        let wrong = house
            .accounts
            .set_up("wrong", "ann", "Ann", GOOD, at(0))
            .await;
        assert_eq!(account_refused(wrong), AccountRefusal::WrongSetUpLink);
        let weak = house
            .accounts
            .set_up(&token, "ann", "Ann", "short", at(0))
            .await;
        assert_eq!(account_refused(weak).field(), "password");
        let nameless = house.accounts.set_up(&token, "", "Ann", GOOD, at(0)).await;
        assert_eq!(account_refused(nameless).field(), "user_name");

        let ann = house
            .accounts
            .set_up(&token, "Ann", "Ann O'Hara", GOOD, at(0))
            .await
            .unwrap();
        assert_eq!(ann.name, "Ann O'Hara");
        assert_eq!(house.accounts.set_up_token().await.unwrap(), None);
        let again = house
            .accounts
            .set_up(&token, "bob", "Bob", GOOD, at(0))
            .await;
        assert_eq!(account_refused(again), AccountRefusal::SetUpDone);
        let asked = house.accounts.check_set_up(&token).await;
        assert_eq!(account_refused(asked), AccountRefusal::SetUpDone);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_many_with_the_set_up_link_one_becomes_the_first() {
        let house = House::new().await;
        let token = house.accounts.set_up_token().await.unwrap().unwrap();
        let tries = (0..20).map(|n| {
            let (accounts, token) = (house.accounts.clone(), token.clone());
            tokio::spawn(async move {
                accounts
                    .set_up(&token, &format!("user{n}"), "Somebody", GOOD, at(0))
                    .await
            })
        });
        let mut made = 0;
        for answer in futures::future::join_all(tries).await {
            match answer.unwrap() {
                Ok(_) => made += 1,
                refused => assert_eq!(account_refused(refused), AccountRefusal::SetUpDone),
            }
        }
        assert_eq!(made, 1);
    }

    #[tokio::test]
    async fn signing_in_tells_nobody_who_has_an_account() {
        let house = House::new().await;
        let ann = house.account("Ann").await;
        let signed = house.accounts.sign_in(" ANN ", GOOD).await.unwrap();
        assert_eq!(signed.id, ann.id);
        for (name, password) in [
            ("ann", "wrong horse"),
            ("bob", GOOD),
            ("", GOOD),
            ("ann", ""),
            ("not a user name", GOOD),
            ("ann\0", GOOD),
        ] {
            let refused = account_refused(house.accounts.sign_in(name, password).await);
            assert_eq!(refused, AccountRefusal::WrongSignIn, "{name:?}");
        }
    }

    #[tokio::test]
    async fn changing_the_password_needs_the_current_one_and_ends_the_sessions() {
        let house = House::new().await;
        let (ann, bob) = (house.account("ann").await, house.account("bob").await);
        signed_in(&house, &ann, "a").await;
        signed_in(&house, &bob, "b").await;
        let change = async |current, new| {
            let changed = house.accounts.change_password(ann.id, current, new).await;
            changed.map_err(|error| account_refused::<()>(Err(error)))
        };
        let wrong = change("wrong horse", "battery staple").await.unwrap_err();
        assert_eq!(wrong.field(), "current_password");
        assert_eq!(change(GOOD, "short").await.unwrap_err().field(), "password");
        assert_eq!(change(GOOD, GOOD).await, Err(AccountRefusal::SamePassword));
        assert!(house.store.session("a", at(1)).await.unwrap().is_some());

        change(GOOD, "battery staple").await.unwrap();
        assert_eq!(house.store.session("a", at(1)).await.unwrap(), None);
        assert!(house.store.session("b", at(1)).await.unwrap().is_some());
        assert!(
            house
                .accounts
                .sign_in("ann", "battery staple")
                .await
                .is_ok()
        );
        assert!(house.accounts.sign_in("ann", GOOD).await.is_err());
    }

    #[tokio::test]
    async fn the_command_line_makes_and_resets() {
        let house = House::new().await;
        let make = async |name, password| house.accounts.make_or_reset(name, password, at(0)).await;
        let (ann, made) = make("Ann", GOOD).await.unwrap();
        assert_eq!(made, MadeOrReset::Made);
        signed_in(&house, &ann, "a").await;
        let (same, reset) = make("ANN", "battery staple").await.unwrap();
        assert_eq!((same.id, reset), (ann.id, MadeOrReset::Reset));
        assert_eq!(house.store.session("a", at(1)).await.unwrap(), None);
        assert!(
            house
                .accounts
                .sign_in("ann", "battery staple")
                .await
                .is_ok()
        );
        assert_eq!(
            account_refused(make("ann", "ann").await).field(),
            "password"
        );
    }

    #[tokio::test]
    async fn an_invitation_makes_an_account_and_a_member() {
        let house = House::new().await;
        let ann = house.account("ann").await;
        let team = house
            .memberships
            .found("Tuesday Turf", &ann, at(0))
            .await
            .unwrap();
        let invite = async || {
            let invited = &house.memberships;
            invited
                .invite(team.id, Role::Player, None, 7, &by(&ann), at(0))
                .await
                .unwrap()
        };
        let token = invite().await;
        let join = async |token: &str, name: &str| {
            let joined = house
                .accounts
                .join(&house.memberships, token, name, "Bob", GOOD, at(1))
                .await;
            joined.map_err(|error| account_refused::<()>(Err(error)))
        };
        // A user name that is taken, or unfit, does not use the invitation up.
        let taken = join(token.reveal(), "ANN").await;
        assert_eq!(taken.unwrap_err(), AccountRefusal::UserNameTaken);
        assert_eq!(
            join(token.reveal(), "x").await.unwrap_err().field(),
            "user_name"
        );
        let (bob, joined) = join(token.reveal(), "bob").await.unwrap();
        assert_eq!(joined, team.id);
        let found = house.store.team(team.id).await.unwrap().unwrap();
        assert_eq!(active(&found, bob.id).unwrap().role, Role::Player);
        // Used up: no account either.
        let again = join(token.reveal(), "cid").await.unwrap_err();
        assert_eq!(again, MembershipRefusal::InvitationUnknown.into());
        assert!(house.accounts.sign_in("cid", GOOD).await.is_err());
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_many_with_one_invitation_one_gets_an_account() {
        let house = House::new().await;
        let ann = house.account("ann").await;
        let team = house
            .memberships
            .found("Tuesday Turf", &ann, at(0))
            .await
            .unwrap();
        let token = house
            .memberships
            .invite(team.id, Role::Player, None, 7, &by(&ann), at(0))
            .await
            .unwrap();
        let tries = (0..8).map(|n| {
            let (accounts, memberships) = (house.accounts.clone(), house.memberships.clone());
            let token = token.clone();
            tokio::spawn(async move {
                let name = format!("user{n}");
                accounts
                    .join(&memberships, token.reveal(), &name, "Somebody", GOOD, at(1))
                    .await
            })
        });
        let answers = futures::future::join_all(tries).await;
        let joined = answers
            .into_iter()
            .filter(|answer| matches!(answer, Ok(Ok(_))))
            .count();
        assert_eq!(joined, 1);
        let mut known = 0;
        for n in 0..8 {
            known += usize::from(
                house
                    .accounts
                    .sign_in(&format!("user{n}"), GOOD)
                    .await
                    .is_ok(),
            );
        }
        assert_eq!(known, 1);
        let found = house.store.team(team.id).await.unwrap().unwrap();
        assert_eq!(found.members.len(), 2);
    }
}

mod memberships {
    use super::*;
    use cffa::access::memberships::Linked;
    use cffa::book::{Actor, PlayerId, PlayerName};
    use cffa::store::{Identity, Role};
    use uuid::Uuid;

    #[tokio::test]
    async fn team_names_are_unique_also_by_renaming() {
        let house = House::new().await;
        let ann = house.account("ann").await;
        let found = async |name| house.memberships.found(name, &ann, at(0)).await;
        let tuesday = found("Tuesday Turf").await.unwrap();
        let friday = found("Friday Five").await.unwrap();
        let taken = MembershipRefusal::NameTaken {
            name: "TUESDAY turf".to_owned(),
        };
        assert_eq!(membership_refused(found("TUESDAY turf").await), taken);
        let rename = async |name| {
            house
                .memberships
                .rename(friday.id, name, &by(&ann), at(1))
                .await
        };
        assert_eq!(membership_refused(rename("TUESDAY turf").await), taken);
        rename("FRIDAY five").await.unwrap();
        // A second team leaves the first as it was.
        let teams = house.memberships.teams_of(ann.id).await.unwrap();
        let names: Vec<_> = teams.iter().map(|team| team.name.as_str()).collect();
        assert_eq!(names, ["FRIDAY five", "Tuesday Turf"]);
        assert_eq!(house.store.team(tuesday.id).await.unwrap(), Some(tuesday));
        let nowhere = house
            .memberships
            .rename(Uuid::now_v7(), "X", &by(&ann), at(1))
            .await;
        assert_eq!(membership_refused(nowhere), MembershipRefusal::NoSuchTeam);
    }

    #[tokio::test]
    async fn a_revoked_member_has_no_teams() {
        let house = House::new().await;
        let (ann, bob) = (house.account("ann").await, house.account("bob").await);
        let team = house
            .memberships
            .found("Tuesday Turf", &ann, at(0))
            .await
            .unwrap();
        let bobs = Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: " BOB ".to_owned(),
        };
        let actor = by(&ann);
        let added = house
            .memberships
            .add(team.id, &bobs, "", Role::Player, None, &actor, at(1))
            .await;
        assert_eq!(added.unwrap(), bob.id);
        assert_eq!(house.memberships.teams_of(bob.id).await.unwrap().len(), 1);
        house
            .memberships
            .revoke(team.id, bob.id, &actor, at(2))
            .await
            .unwrap();
        assert!(house.memberships.teams_of(bob.id).await.unwrap().is_empty());
        let found = house.store.team(team.id).await.unwrap().unwrap();
        assert_eq!(
            found.events.last().unwrap().what,
            "took away the access of bob"
        );
        house
            .memberships
            .reinstate(team.id, bob.id, &actor, at(3))
            .await
            .unwrap();
        assert_eq!(house.memberships.teams_of(bob.id).await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn a_change_in_one_team_leaves_the_others() {
        let house = House::new().await;
        let (ann, bob) = (house.account("ann").await, house.account("bob").await);
        let actor = by(&ann);
        let mut teams = Vec::new();
        for name in ["Tuesday Turf", "Friday Five"] {
            let team = house.memberships.found(name, &ann, at(0)).await.unwrap();
            house
                .memberships
                .add(
                    team.id,
                    &bob.identities[0],
                    "",
                    Role::Manager,
                    None,
                    &actor,
                    at(0),
                )
                .await
                .unwrap();
            teams.push(team.id);
        }
        let other = house.store.team(teams[1]).await.unwrap();
        let change = &house.memberships;
        change
            .change_role(teams[0], bob.id, Role::Player, &actor, at(1))
            .await
            .unwrap();
        change
            .revoke(teams[0], bob.id, &actor, at(1))
            .await
            .unwrap();
        assert_eq!(house.store.team(teams[1]).await.unwrap(), other);
        // Nor does managing one team count in another.
        let eve = house.account("eve").await;
        let hers = change.found("Eve's", &eve, at(0)).await.unwrap();
        for answer in [
            change.rename(teams[1], "Mine", &by(&eve), at(1)).await,
            change.revoke(teams[1], ann.id, &by(&eve), at(1)).await,
            change.link(hers.id, bob.id, None, &by(&bob), at(1)).await,
        ] {
            assert_eq!(membership_refused(answer), MembershipRefusal::NotManager);
        }
    }

    #[tokio::test]
    async fn a_manager_may_step_back_and_be_linked_in_one_go() {
        let house = House::new().await;
        let (ann, bob) = (house.account("ann").await, house.account("bob").await);
        let team = house
            .memberships
            .found("Tuesday Turf", &ann, at(0))
            .await
            .unwrap();
        let place = async |account: &Account, role, player: u128, actor: &Account| {
            let linked = Linked {
                player: PlayerId(Uuid::from_u128(player)),
                name: PlayerName::parse("Adam K").unwrap(),
            };
            house
                .memberships
                .change_place(team.id, account.id, role, Some(linked), &by(actor), at(1))
                .await
        };
        let alone = place(&ann, Role::Player, 1, &ann).await;
        let last = MembershipRefusal::LastManager {
            name: "ann".to_owned(),
        };
        assert_eq!(membership_refused(alone), last);
        let found = house.store.team(team.id).await.unwrap().unwrap();
        assert_eq!(
            active(&found, ann.id).unwrap().player,
            None,
            "all of it or nothing"
        );

        let command_line = Actor {
            account: None,
            name: "the command line".to_owned(),
        };
        house
            .memberships
            .make_manager(team.id, bob.id, &command_line, at(1))
            .await
            .unwrap();
        place(&ann, Role::Player, 1, &ann).await.unwrap();
        let found = house.store.team(team.id).await.unwrap().unwrap();
        let stepped = active(&found, ann.id).unwrap();
        assert_eq!(stepped.role, Role::Player);
        assert_eq!(stepped.player, Some(PlayerId(Uuid::from_u128(1))));
        let same = place(&ann, Role::Player, 1, &bob).await;
        assert_eq!(membership_refused(same), MembershipRefusal::NothingChanged);
        let herself = place(&ann, Role::Manager, 1, &ann).await;
        assert_eq!(membership_refused(herself), MembershipRefusal::NotManager);
    }

    #[tokio::test]
    async fn somebody_is_added_by_what_their_provider_calls_them() {
        let house = House::new().await;
        let (ann, eve) = (house.account("ann").await, house.account("eve").await);
        let team = house
            .memberships
            .found("Tuesday Turf", &ann, at(0))
            .await
            .unwrap();
        let add = async |issuer: &str, subject: &str, name: &str, actor: &Account| {
            let identity = Identity {
                issuer: issuer.to_owned(),
                subject: subject.to_owned(),
            };
            house
                .memberships
                .add(
                    team.id,
                    &identity,
                    name,
                    Role::Player,
                    None,
                    &by(actor),
                    at(1),
                )
                .await
        };
        let provider = "https://id.example/";
        let stranger = add(provider, "auth0|abc", "Bob", &eve).await;
        assert_eq!(membership_refused(stranger), MembershipRefusal::NotManager);
        let identity = Identity {
            issuer: provider.to_owned(),
            subject: "auth0|abc".to_owned(),
        };
        assert_eq!(house.store.account_of(&identity).await.unwrap(), None);
        let bob = add(provider, " auth0|abc ", "Bob", &ann).await.unwrap();
        let found = house.store.account_of(&identity).await.unwrap().unwrap();
        assert_eq!((found.id, found.name.as_str()), (bob, "Bob"));
        let again = add(provider, "auth0|abc", "Bob", &ann).await;
        let already = MembershipRefusal::AlreadyMember {
            name: "Bob".to_owned(),
        };
        assert_eq!(membership_refused(again), already);
        for (subject, name, refusal) in [
            ("", "Bob", MembershipRefusal::SubjectMissing),
            ("x", "", MembershipRefusal::PersonName),
            (&"x".repeat(256), "Bob", MembershipRefusal::SubjectTooLong),
        ] {
            assert_eq!(
                membership_refused(add(provider, subject, name, &ann).await),
                refusal
            );
        }
        let nobody = add(Identity::LOCAL, "nobody", "", &ann).await;
        assert_eq!(membership_refused(nobody), MembershipRefusal::NoSuchUser);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn two_managers_who_revoke_each_other_leave_one() {
        for round in 0..5 {
            let house = House::new().await;
            let (ann, bob) = (house.account("ann").await, house.account("bob").await);
            let team = house
                .memberships
                .found("Tuesday Turf", &ann, at(0))
                .await
                .unwrap();
            let identity = bob.identities[0].clone();
            let actor = by(&ann);
            house
                .memberships
                .add(team.id, &identity, "", Role::Manager, None, &actor, at(0))
                .await
                .unwrap();
            let revoke = |whom: &Account, actor: &Account| {
                let (memberships, whom, actor) = (house.memberships.clone(), whom.id, by(actor));
                tokio::spawn(async move { memberships.revoke(team.id, whom, &actor, at(1)).await })
            };
            let (one, other) = (revoke(&bob, &ann), revoke(&ann, &bob));
            let done = [one.await.unwrap(), other.await.unwrap()];
            assert_eq!(
                done.iter().filter(|d| d.is_ok()).count(),
                1,
                "round {round}"
            );
            let found = house.store.team(team.id).await.unwrap().unwrap();
            let left = found.members.iter().filter(|m| m.revoked.is_none());
            assert_eq!(left.count(), 1);
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn changes_at_the_same_moment_are_all_made() {
        let house = House::new().await;
        let ann = house.account("ann").await;
        let team = house
            .memberships
            .found("Tuesday Turf", &ann, at(0))
            .await
            .unwrap();
        let tries = (0..10).map(|_| {
            let (memberships, actor) = (house.memberships.clone(), by(&ann));
            tokio::spawn(async move {
                memberships
                    .invite(team.id, Role::Player, None, 7, &actor, at(1))
                    .await
            })
        });
        for answer in futures::future::join_all(tries).await {
            let token = answer.unwrap().unwrap();
            let (invited, _) = house
                .memberships
                .invited(token.reveal(), at(2))
                .await
                .unwrap();
            assert_eq!(invited.id, team.id);
            let late = at(2) + SignedDuration::from_hours(24 * 7);
            let late = house.memberships.invited(token.reveal(), late).await;
            assert_eq!(
                membership_refused(late),
                MembershipRefusal::InvitationExpired
            );
        }
        let found = house.store.team(team.id).await.unwrap().unwrap();
        assert_eq!(found.invitations.len(), 10);
    }
}

mod sessions {
    use super::*;
    use actix_web::cookie::{Cookie, SameSite};
    use actix_web::test::{TestRequest, call_service, init_service, read_body};
    use actix_web::{App, Error, HttpRequest, web};
    use cffa::access::{
        StoredSessions, Tone, UserSession, browsers_of, cookie_key, end_browser, middleware,
    };
    use std::sync::atomic::{AtomicI64, Ordering};
    use uuid::Uuid;

    const ANN: Uuid = Uuid::from_u128(1);
    const MINUTE: i64 = 60;
    const DAY: i64 = 24 * 60 * MINUTE;

    type Now = Arc<AtomicI64>;

    async fn show(session: UserSession) -> String {
        match session.account() {
            Some(account) => format!("account {}", account.as_u128()),
            None => "nobody".to_owned(),
        }
    }

    async fn sign_in(session: UserSession, request: HttpRequest) -> Result<&'static str, Error> {
        session.sign_in(ANN, &request)?;
        Ok("")
    }

    async fn sign_out(session: UserSession) -> &'static str {
        session.sign_out();
        ""
    }

    async fn say(session: UserSession) -> Result<&'static str, Error> {
        session.flash(Tone::Done, "Saved.")?;
        Ok("")
    }

    async fn hear(session: UserSession) -> String {
        let flashes = session.take_flashes();
        flashes.into_iter().map(|flash| flash.text).collect()
    }

    async fn this(session: UserSession) -> String {
        session.this().unwrap_or_default()
    }

    /// Ends all sessions of the account while a request of one is under way.
    async fn end_all(
        session: UserSession,
        store: web::Data<dyn Store>,
    ) -> Result<&'static str, Error> {
        store.delete_sessions_of(ANN, None).await.unwrap();
        session.flash(Tone::Done, "Ended.")?;
        Ok("")
    }

    fn routes(config: &mut web::ServiceConfig) {
        config
            .route("/", web::get().to(show))
            .route("/in", web::get().to(sign_in))
            .route("/out", web::get().to(sign_out))
            .route("/say", web::get().to(say))
            .route("/hear", web::get().to(hear))
            .route("/this", web::get().to(this))
            .route("/end-all", web::get().to(end_all));
    }

    /// Pages with sessions, and the clock they go by. A macro, because the type of an
    /// app has no name that could be written here.
    macro_rules! app {
        ($house:expr, $secure:expr) => {{
            let now = Now::default();
            let clock = Arc::clone(&now);
            let store = Arc::clone(&$house.store);
            let sessions =
                StoredSessions::with_clock(store, move || at(clock.load(Ordering::Relaxed)));
            let app = App::new()
                .app_data(web::Data::from(Arc::clone(&$house.store)))
                .wrap(middleware(sessions, cookie_key(SECRET), $secure))
                .configure(routes);
            (now, init_service(app).await)
        }};
    }

    /// Asks for a path; answers the body, and the cookie that was set if any.
    macro_rules! get {
        ($app:expr, $path:expr, $cookie:expr) => {{
            let cookie: Option<&Cookie<'static>> = $cookie;
            let mut request = TestRequest::get()
                .uri($path)
                .insert_header(("user-agent", "Firefox on a phone"));
            if let Some(cookie) = cookie {
                request = request.cookie(cookie.clone());
            }
            let answer = call_service(&$app, request.to_request()).await;
            assert!(answer.status().is_success(), "{}", answer.status());
            let set = answer
                .response()
                .cookies()
                .next()
                .map(|cookie| cookie.into_owned());
            let body = read_body(answer).await;
            (String::from_utf8(body.to_vec()).unwrap(), set)
        }};
    }

    #[actix_web::test]
    async fn a_visitor_with_nothing_to_remember_gets_no_session() {
        let house = House::new().await;
        let (_, app) = app!(house, false);
        for path in ["/", "/hear", "/out"] {
            let (_, set) = get!(app, path, None);
            assert_eq!(set, None, "{path}");
        }
    }

    #[actix_web::test]
    async fn a_message_is_shown_once_and_its_session_goes_with_it() {
        let house = House::new().await;
        let (_, app) = app!(house, false);
        let (_, set) = get!(app, "/say", None);
        let cookie = set.unwrap();
        assert_eq!(get!(app, "/hear", Some(&cookie)).0, "Saved.");
        assert_eq!(get!(app, "/hear", Some(&cookie)).0, "");
        assert_eq!(get!(app, "/this", Some(&cookie)).0, "");
    }

    #[actix_web::test]
    async fn the_cookie_is_out_of_reach_and_what_is_stored_opens_nothing() {
        let house = House::new().await;
        let (_, plain) = app!(house, false);
        let (_, secure) = app!(house, true);
        let over_https = get!(secure, "/in", None).1.unwrap();
        assert_eq!(over_https.name(), "__Host-cffa");
        assert_eq!(over_https.secure(), Some(true));
        assert_eq!(over_https.path(), Some("/"));
        assert_eq!(over_https.domain(), None);
        let cookie = get!(plain, "/in", None).1.unwrap();
        assert_eq!(cookie.name(), "cffa");
        assert_ne!(cookie.secure(), Some(true));
        for cookie in [&over_https, &cookie] {
            assert_eq!(cookie.http_only(), Some(true));
            assert_eq!(cookie.same_site(), Some(SameSite::Lax));
        }
        let (hash, _) = get!(plain, "/this", Some(&cookie));
        assert_eq!(hash.len(), 64);
        assert!(!cookie.value().contains(&hash));
        let stored = house.store.session(&hash, at(0)).await.unwrap().unwrap();
        let id = &cookie.value()[cookie.value().len() - 43..];
        assert!(!serde_json::to_string(&stored).unwrap().contains(id));
        assert_eq!(stored.account, Some(ANN));
        for forged in [hash.as_str(), id, "", "x"] {
            let forged = Cookie::new("cffa", forged.to_owned());
            assert_eq!(get!(plain, "/", Some(&forged)).0, "nobody");
        }
        assert_eq!(get!(plain, "/", Some(&cookie)).0, "account 1");
    }

    #[actix_web::test]
    async fn signing_in_makes_an_id_planted_before_worthless() {
        let house = House::new().await;
        let (_, app) = app!(house, false);
        let planted = get!(app, "/say", None).1.unwrap();
        let own = get!(app, "/in", Some(&planted)).1.unwrap();
        assert_ne!(planted.value(), own.value());
        assert_eq!(get!(app, "/", Some(&planted)).0, "nobody");
        assert_eq!(get!(app, "/", Some(&own)).0, "account 1");
        // What was said before is still to be read.
        assert_eq!(get!(app, "/hear", Some(&own)).0, "Saved.");
        // Signing in again, as after a new password, is a new id once more.
        let again = get!(app, "/in", Some(&own)).1.unwrap();
        assert_eq!(get!(app, "/", Some(&own)).0, "nobody");
        assert_eq!(get!(app, "/", Some(&again)).0, "account 1");
    }

    #[actix_web::test]
    async fn signing_out_ends_the_session_in_the_store() {
        let house = House::new().await;
        let (_, app) = app!(house, false);
        let cookie = get!(app, "/in", None).1.unwrap();
        get!(app, "/out", Some(&cookie));
        assert_eq!(get!(app, "/", Some(&cookie)).0, "nobody");
        assert!(
            house
                .store
                .sessions_of(ANN, at(0))
                .await
                .unwrap()
                .is_empty()
        );
    }

    #[actix_web::test]
    async fn browsers_can_be_listed_and_ended_by_their_owner_alone() {
        let house = House::new().await;
        let (now, app) = app!(house, false);
        let first = get!(app, "/in", None).1.unwrap();
        now.store(MINUTE, Ordering::Relaxed);
        let second = get!(app, "/in", None).1.unwrap();
        let (this, _) = get!(app, "/this", Some(&second));
        let browsers = async || browsers_of(&*house.store, ANN, Some(&this), at(MINUTE)).await;
        let listed = browsers().await.unwrap();
        let marks: Vec<_> = listed.iter().map(|browser| browser.this).collect();
        assert_eq!(marks, [true, false]);
        assert_eq!(listed[1].name.as_deref(), Some("Firefox on a phone"));
        assert_eq!(listed[1].since, at(0));
        let id = &listed[1].id;
        let end = async |account| end_browser(&*house.store, account, id, at(MINUTE)).await;
        assert!(!end(Uuid::from_u128(2)).await.unwrap());
        assert_eq!(get!(app, "/", Some(&first)).0, "account 1");
        assert!(end(ANN).await.unwrap());
        assert_eq!(get!(app, "/", Some(&first)).0, "nobody");
        assert_eq!(browsers().await.unwrap().len(), 1);
    }

    #[actix_web::test]
    async fn a_session_ended_during_a_request_stays_ended() {
        let house = House::new().await;
        let (_, app) = app!(house, false);
        let cookie = get!(app, "/in", None).1.unwrap();
        get!(app, "/end-all", Some(&cookie));
        assert_eq!(get!(app, "/", Some(&cookie)).0, "nobody");
        assert!(
            house
                .store
                .sessions_of(ANN, at(0))
                .await
                .unwrap()
                .is_empty()
        );
    }

    #[actix_web::test]
    async fn a_session_ends_when_it_is_not_used() {
        let house = House::new().await;
        let (now, app) = app!(house, false);
        let cookie = get!(app, "/in", None).1.unwrap();
        let asked = async |seconds| {
            now.store(seconds, Ordering::Relaxed);
            get!(app, "/", Some(&cookie)).0
        };
        // Once a week keeps it alive.
        for week in 1..=6 {
            assert_eq!(asked(week * 7 * DAY).await, "account 1");
        }
        assert_eq!(asked((42 + 14) * DAY).await, "nobody");
    }

    #[actix_web::test]
    async fn a_session_ends_after_ninety_days_however_much_it_is_used() {
        let house = House::new().await;
        let (now, app) = app!(house, false);
        let cookie = get!(app, "/in", None).1.unwrap();
        for day in 1..90 {
            now.store(day * DAY, Ordering::Relaxed);
            let path = if day % 2 == 0 { "/" } else { "/say" };
            get!(app, path, Some(&cookie));
        }
        assert_eq!(get!(app, "/", Some(&cookie)).0, "account 1");
        now.store(90 * DAY, Ordering::Relaxed);
        assert_eq!(get!(app, "/", Some(&cookie)).0, "nobody");
    }

    #[actix_web::test]
    async fn a_visitor_who_has_not_signed_in_is_forgotten_after_two_hours() {
        let house = House::new().await;
        let (now, app) = app!(house, false);
        let cookie = get!(app, "/say", None).1.unwrap();
        now.store(119 * MINUTE, Ordering::Relaxed);
        assert_eq!(get!(app, "/this", Some(&cookie)).0.len(), 64);
        now.store((119 + 120) * MINUTE, Ordering::Relaxed);
        assert_eq!(get!(app, "/this", Some(&cookie)).0, "");
    }

    #[actix_web::test]
    async fn reading_pages_writes_at_most_every_five_minutes() {
        let house = House::new().await;
        let (now, app) = app!(house, false);
        let cookie = get!(app, "/in", None).1.unwrap();
        let seen = async |seconds| {
            now.store(seconds, Ordering::Relaxed);
            let (_, set) = get!(app, "/", Some(&cookie));
            assert_eq!(set, None, "the cookie is not sent again");
            let sessions = house.store.sessions_of(ANN, at(seconds)).await.unwrap();
            sessions[0].seen
        };
        assert_eq!(seen(4 * MINUTE).await, at(0));
        assert_eq!(seen(5 * MINUTE).await, at(5 * MINUTE));
        assert_eq!(seen(9 * MINUTE).await, at(5 * MINUTE));
        assert_eq!(seen(10 * MINUTE).await, at(10 * MINUTE));
    }
}
