//! Teams and their members.

use super::*;
use cffa_book::{Actor, PlayerId, PlayerName};
use cffa_services::teams::{Linked, NewInvitation};
use cffa_services::token::Token;
use cffa_store::{Identity, Role};
use uuid::Uuid;

#[tokio::test]
async fn team_names_are_unique_also_by_renaming() {
    let house = House::new().await;
    let ann = house.account("ann").await;
    let tuesday = house.create_team("Tuesday Turf", &ann).await;
    let friday = house.create_team("Friday Five", &ann).await;
    let taken = MembershipRefusal::NameTaken {
        name: "TUESDAY turf".to_owned(),
    };
    let rename = async |name| {
        house
            .memberships
            .rename(friday.id, name, &by(&ann), at(1))
            .await
    };
    assert_eq!(membership_refused(rename("TUESDAY turf").await), taken);
    rename("FRIDAY five").await.unwrap();
    // Renaming a second team leaves the first unchanged.
    let mut names = house.open_to(&ann).await;
    names.sort();
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
    let team = house.create_team("Tuesday Turf", &ann).await;
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
    assert_eq!(house.open_to(&bob).await, ["Tuesday Turf"]);
    house
        .memberships
        .revoke(team.id, bob.id, &actor, at(2))
        .await
        .unwrap();
    assert!(house.open_to(&bob).await.is_empty());
    let found = house.store.team(team.id).await.unwrap().unwrap();
    assert_eq!(
        found.events.last().unwrap().what,
        "revoked the access of bob"
    );
    house
        .memberships
        .reinstate(team.id, bob.id, &actor, at(3))
        .await
        .unwrap();
    assert_eq!(house.open_to(&bob).await, ["Tuesday Turf"]);
}

#[tokio::test]
async fn a_change_in_one_team_leaves_the_others() {
    let house = House::new().await;
    let (ann, bob) = (house.account("ann").await, house.account("bob").await);
    let actor = by(&ann);
    let mut teams = Vec::new();
    for name in ["Tuesday Turf", "Friday Five"] {
        let team = house.create_team(name, &ann).await;
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
        .change_place(teams[0], bob.id, Role::Player, None, &actor, at(1))
        .await
        .unwrap();
    change
        .revoke(teams[0], bob.id, &actor, at(1))
        .await
        .unwrap();
    assert_eq!(house.store.team(teams[1]).await.unwrap(), other);
    // Managing one team gives no rights in another either.
    let eve = house.account("eve").await;
    let hers = house.create_team("Eve's", &eve).await;
    for answer in [
        change.rename(teams[1], "Mine", &by(&eve), at(1)).await,
        change.revoke(teams[1], ann.id, &by(&eve), at(1)).await,
        change
            .change_place(hers.id, bob.id, Role::Player, None, &by(&bob), at(1))
            .await,
    ] {
        assert_eq!(membership_refused(answer), MembershipRefusal::NotManager);
    }
}

#[tokio::test]
async fn a_manager_may_step_back_and_be_linked_in_one_go() {
    let house = House::new().await;
    let (ann, bob) = (house.account("ann").await, house.account("bob").await);
    let team = house.create_team("Tuesday Turf", &ann).await;
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
        "all or nothing"
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
    let team = house.create_team("Tuesday Turf", &ann).await;
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
        let team = house.create_team("Tuesday Turf", &ann).await;
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
    let team = house.create_team("Tuesday Turf", &ann).await;
    let tries = (0..10).map(|_| {
        let (memberships, actor) = (house.memberships.clone(), by(&ann));
        tokio::spawn(async move {
            let token = Token::random();
            let new = NewInvitation {
                id: Uuid::now_v7(),
                token_hash: token.hash(),
                role: Role::Player,
                linked: None,
                days: 7,
            };
            let made = memberships.invite(team.id, new, &actor, at(1)).await;
            made.map(|_| token)
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
