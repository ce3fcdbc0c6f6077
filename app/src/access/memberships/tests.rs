#![allow(clippy::unwrap_used)]

use super::rules::*;
use super::{MembershipRefusal as Refused, limits};
use crate::book::{Actor, PlayerId, PlayerName};
use crate::store::{AccountId, Role, Team};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

fn day(days: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + days * 86_400, 0).unwrap()
}

/// The account of a small number, so that random sequences meet themselves.
fn account(n: u8) -> AccountId {
    Uuid::from_u128(u128::from(n) + 1)
}

fn who(n: u8) -> Person<'static> {
    const NAMES: [&str; 6] = ["Ann", "Bob", "Cid", "Dee", "Eve", "Fay"];
    Person {
        account: account(n),
        name: NAMES[usize::from(n) % NAMES.len()],
    }
}

fn by(n: u8) -> Actor {
    Actor {
        account: Some(account(n)),
        name: who(n).name.to_owned(),
    }
}

fn command_line() -> Actor {
    Actor {
        account: None,
        name: "the command line".to_owned(),
    }
}

fn linked(n: u8) -> Linked {
    Linked {
        player: PlayerId(Uuid::from_u128(1_000 + u128::from(n))),
        name: PlayerName::parse("Adam K").unwrap(),
    }
}

fn invitation_to(role: Role, token: &str, days: u32) -> NewInvitation {
    NewInvitation {
        id: Uuid::new_v4(),
        token_hash: token.to_owned(),
        role,
        linked: None,
        days,
    }
}

/// A team that account 0 founded on day 0.
fn founded() -> Team {
    found(
        Uuid::now_v7(),
        Uuid::now_v7(),
        "Tuesday Turf",
        who(0),
        day(0),
    )
    .unwrap()
}

/// That team with player 1 and manager 2.
fn peopled() -> Team {
    let mut team = founded();
    add(&mut team, who(1), Role::Player, None, &by(0), day(0)).unwrap();
    add(&mut team, who(2), Role::Manager, None, &by(0), day(0)).unwrap();
    team
}

fn last_event(team: &Team) -> String {
    let event = team.events.last().unwrap();
    format!("{} {}", event.by.name, event.what)
}

#[test]
fn whoever_founds_a_team_manages_it() {
    let team = founded();
    let member = active(&team, account(0)).unwrap();
    assert_eq!((member.role, member.since), (Role::Manager, day(0)));
    assert_eq!(last_event(&team), "Ann founded the team");
    assert!(active(&team, account(1)).is_none());
}

#[test]
fn a_teams_name_is_kept_as_typed_and_compared_folded() {
    let named = |typed: &str| team_name(typed);
    let (name, key) = named("  Tuesday \t TURF ").unwrap();
    assert_eq!(
        (name.as_str(), key.as_str()),
        ("Tuesday TURF", "tuesday turf")
    );
    assert_eq!(
        named("FUSSBALL Straße").unwrap().1,
        named("fussball STRASSE").unwrap().1
    );
    assert_eq!(
        named("Ecole").map(|n| n.1 == named("École").unwrap().1),
        Ok(false)
    );
    let long = "x".repeat(61);
    for (typed, refusal) in [
        ("", Refused::NameMissing),
        (" \n", Refused::NameMissing),
        (long.as_str(), Refused::NameTooLong),
        ("Tuesday\u{200b}Turf", Refused::NameUnseen),
        ("Tuesday\u{202e}Turf", Refused::NameUnseen),
    ] {
        assert_eq!(named(typed), Err(refusal), "{typed:?}");
    }
    assert!(named(&"é".repeat(60)).is_ok());
    assert!(named("$where <b>").is_ok());
}

#[test]
fn a_team_is_renamed_by_its_managers() {
    let mut team = peopled();
    assert_eq!(
        rename(&mut team, "X", &by(1), day(1)),
        Err(Refused::NotManager)
    );
    assert_eq!(
        rename(&mut team, "X", &by(5), day(1)),
        Err(Refused::NotManager)
    );
    let same = rename(&mut team, " Tuesday  Turf", &by(0), day(1));
    assert_eq!(same, Err(Refused::NothingChanged));
    rename(&mut team, "Tuesday TURF", &by(2), day(1)).unwrap();
    rename(&mut team, "Friday Five", &command_line(), day(1)).unwrap();
    assert_eq!(team.name_key, "friday five");
    let told = "the command line renamed the team from Tuesday TURF to Friday Five";
    assert_eq!(last_event(&team), told);
}

#[test]
fn an_invitation_makes_one_person_what_it_says() {
    let mut team = founded();
    let mut new = invitation_to(Role::Player, "t", 7);
    new.linked = Some(linked(1));
    invite(&mut team, new, &by(0), day(0)).unwrap();
    assert_eq!(last_event(&team), "Ann invited Adam K to be a player");
    assert_eq!(
        join(&mut team, "x", who(1), day(1)),
        Err(Refused::InvitationUnknown)
    );
    join(&mut team, "t", who(1), day(1)).unwrap();
    let joined = active(&team, account(1)).unwrap();
    assert_eq!(joined.role, Role::Player);
    assert_eq!(joined.player, Some(linked(1).player));
    assert_eq!(
        last_event(&team),
        "Bob joined as a player on the invitation of Ann"
    );
    assert_eq!(
        join(&mut team, "t", who(2), day(1)),
        Err(Refused::InvitationUnknown)
    );
}

#[test]
fn an_invitation_ends_on_its_day() {
    for days in [0, 31, u32::MAX] {
        let new = invitation_to(Role::Player, "t", days);
        let answer = invite(&mut founded(), new, &by(0), day(0));
        assert_eq!(answer, Err(Refused::ExpiryOutOfRange), "{days}");
    }
    let mut team = founded();
    invite(
        &mut team,
        invitation_to(Role::Player, "a", 1),
        &by(0),
        day(0),
    )
    .unwrap();
    invite(
        &mut team,
        invitation_to(Role::Player, "b", 30),
        &by(0),
        day(0),
    )
    .unwrap();
    assert_eq!(open_invitations(&team, day(1)).count(), 1);
    assert_eq!(
        join(&mut team, "a", who(1), day(1)),
        Err(Refused::InvitationExpired)
    );
    assert_eq!(
        join(&mut team, "b", who(1), day(30)),
        Err(Refused::InvitationExpired)
    );
    join(
        &mut team,
        "b",
        who(1),
        day(30) - SignedDuration::from_secs(1),
    )
    .unwrap();
}

#[test]
fn a_withdrawn_invitation_is_worth_nothing() {
    let mut team = peopled();
    let new = invitation_to(Role::Manager, "t", 7);
    let id = new.id;
    invite(&mut team, new, &by(0), day(0)).unwrap();
    assert_eq!(
        withdraw(&mut team, id, &by(1), day(0)),
        Err(Refused::NotManager)
    );
    withdraw(&mut team, id, &by(2), day(0)).unwrap();
    assert_eq!(
        withdraw(&mut team, id, &by(2), day(0)),
        Err(Refused::NoSuchInvitation)
    );
    assert_eq!(
        join(&mut team, "t", who(3), day(1)),
        Err(Refused::InvitationUnknown)
    );
}

#[test]
fn invitations_are_limited_and_expired_ones_make_room() {
    let mut team = founded();
    for n in 0..limits::INVITATIONS {
        let new = invitation_to(Role::Player, &format!("t{n}"), 1);
        invite(&mut team, new, &by(0), day(0)).unwrap();
    }
    let more = || invitation_to(Role::Player, "more", 1);
    assert_eq!(
        invite(&mut team, more(), &by(0), day(0)),
        Err(Refused::TooManyInvitations)
    );
    invite(&mut team, more(), &by(0), day(1)).unwrap();
    assert_eq!(team.invitations.len(), 1);
}

#[test]
fn who_is_or_was_a_member_does_not_join_and_leaves_the_invitation() {
    let mut team = peopled();
    invite(
        &mut team,
        invitation_to(Role::Manager, "t", 7),
        &by(0),
        day(0),
    )
    .unwrap();
    revoke(&mut team, who(1), &by(0), day(1)).unwrap();
    assert_eq!(
        join(&mut team, "t", who(1), day(1)),
        Err(Refused::YouAreRevoked)
    );
    assert_eq!(
        join(&mut team, "t", who(2), day(1)),
        Err(Refused::YouAreMember)
    );
    join(&mut team, "t", who(3), day(1)).unwrap();
    assert!(active(&team, account(1)).is_none());
}

#[test]
fn revoking_counts_at_once_and_takes_their_invitations_along() {
    let mut team = peopled();
    invite(
        &mut team,
        invitation_to(Role::Manager, "pocket", 30),
        &by(2),
        day(0),
    )
    .unwrap();
    invite(
        &mut team,
        invitation_to(Role::Player, "fair", 30),
        &by(0),
        day(0),
    )
    .unwrap();
    revoke(&mut team, who(2), &by(0), day(1)).unwrap();
    assert!(active(&team, account(2)).is_none());
    assert_eq!(
        rename(&mut team, "Mine", &by(2), day(1)),
        Err(Refused::NotManager)
    );
    assert_eq!(
        reinstate(&mut team, who(2), &by(2), day(1)),
        Err(Refused::NotManager)
    );
    assert_eq!(
        join(&mut team, "pocket", who(4), day(1)),
        Err(Refused::InvitationUnknown)
    );
    assert_eq!(
        revoke(&mut team, who(2), &by(0), day(1)),
        Err(Refused::AlreadyRevoked)
    );
    join(&mut team, "fair", who(3), day(1)).unwrap();
    reinstate(&mut team, who(2), &by(0), day(2)).unwrap();
    assert_eq!(active(&team, account(2)).unwrap().role, Role::Manager);
    assert_eq!(
        reinstate(&mut team, who(2), &by(0), day(2)),
        Err(Refused::NotRevoked)
    );
}

#[test]
fn the_last_manager_stays() {
    let mut team = peopled();
    let alone = Err(Refused::LastManager {
        name: "Ann".to_owned(),
    });
    revoke(&mut team, who(2), &by(2), day(1)).unwrap();
    assert_eq!(revoke(&mut team, who(0), &by(0), day(1)), alone);
    assert_eq!(revoke(&mut team, who(0), &command_line(), day(1)), alone);
    assert_eq!(
        change_role(&mut team, who(0), Role::Player, &by(0), day(1)),
        alone
    );
    // A manager without access does not count, and may become a player.
    change_role(&mut team, who(2), Role::Player, &by(0), day(1)).unwrap();
    change_role(&mut team, who(1), Role::Manager, &by(0), day(1)).unwrap();
    change_role(&mut team, who(0), Role::Player, &by(0), day(1)).unwrap();
    assert_eq!(
        rename(&mut team, "X", &by(0), day(1)),
        Err(Refused::NotManager)
    );
}

#[test]
fn who_stops_managing_leaves_no_invitations_behind() {
    let mut team = peopled();
    invite(
        &mut team,
        invitation_to(Role::Manager, "t", 30),
        &by(2),
        day(0),
    )
    .unwrap();
    change_role(&mut team, who(2), Role::Player, &by(0), day(0)).unwrap();
    assert!(team.invitations.is_empty());
}

#[test]
fn saving_what_is_there_already_changes_nothing() {
    let mut team = peopled();
    let before = team.clone();
    let nothing = Err(Refused::NothingChanged);
    assert_eq!(
        change_role(&mut team, who(1), Role::Player, &by(0), day(1)),
        nothing
    );
    assert_eq!(link(&mut team, who(1), None, &by(0), day(1)), nothing);
    assert_eq!(team, before);
}

#[test]
fn a_member_is_linked_to_a_statement_and_unlinked() {
    let mut team = peopled();
    assert_eq!(
        link(&mut team, who(1), Some(linked(1)), &by(1), day(1)),
        Err(Refused::NotManager)
    );
    link(&mut team, who(1), Some(linked(1)), &by(0), day(1)).unwrap();
    assert_eq!(
        member(&team, account(1)).unwrap().player,
        Some(linked(1).player)
    );
    assert_eq!(
        last_event(&team),
        "Ann linked Bob to the statement of Adam K"
    );
    link(&mut team, who(1), None, &by(0), day(1)).unwrap();
    assert_eq!(member(&team, account(1)).unwrap().player, None);
    assert_eq!(
        link(&mut team, who(5), None, &by(0), day(1)),
        Err(Refused::NoSuchMember)
    );
}

#[test]
fn nobody_is_added_twice() {
    let mut team = peopled();
    let bob = "Bob".to_owned();
    let again = add(&mut team, who(1), Role::Manager, None, &by(0), day(1));
    assert_eq!(again, Err(Refused::AlreadyMember { name: bob.clone() }));
    revoke(&mut team, who(1), &by(0), day(1)).unwrap();
    let again = add(&mut team, who(1), Role::Manager, None, &by(0), day(1));
    assert_eq!(again, Err(Refused::MemberRevoked { name: bob }));
}

#[test]
fn members_and_events_are_limited() {
    let mut team = founded();
    let somebody = |n: u128| Person {
        account: Uuid::from_u128(10_000 + n),
        name: "Somebody",
    };
    for n in 1..limits::MEMBERS as u128 {
        add(&mut team, somebody(n), Role::Player, None, &by(0), day(0)).unwrap();
    }
    let more = add(&mut team, somebody(0), Role::Player, None, &by(0), day(0));
    assert_eq!(more, Err(Refused::TooManyMembers));
    invite(
        &mut team,
        invitation_to(Role::Player, "t", 1),
        &by(0),
        day(0),
    )
    .unwrap();
    assert_eq!(
        join(&mut team, "t", who(1), day(0)),
        Err(Refused::TooManyMembers)
    );
    for n in 0..10 {
        rename(&mut team, &format!("Team {n}"), &by(0), day(1)).unwrap();
    }
    assert_eq!(team.events.len(), limits::EVENTS);
    assert!(last_event(&team).ends_with("Team 9"));
}

/// One thing that somebody may try.
#[derive(Clone, Debug)]
enum Try {
    Rename(u8),
    Invite(Role, u32),
    Withdraw(usize),
    Join(usize, u8),
    Add(u8, Role),
    Role(u8, Role),
    Link(u8, Option<u8>),
    Revoke(u8),
    Reinstate(u8),
    Wait(u8),
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::Player), Just(Role::Manager)]
}

fn tries() -> impl Strategy<Value = Vec<(Option<u8>, Try)>> {
    let one = prop_oneof![
        any::<u8>().prop_map(Try::Rename),
        (role(), 0..33_u32).prop_map(|(role, days)| Try::Invite(role, days)),
        (0..6_usize).prop_map(Try::Withdraw),
        (0..6_usize, 0..6_u8).prop_map(|(n, who)| Try::Join(n, who)),
        (0..6_u8, role()).prop_map(|(who, role)| Try::Add(who, role)),
        (0..6_u8, role()).prop_map(|(who, role)| Try::Role(who, role)),
        (0..6_u8, proptest::option::of(0..3_u8)).prop_map(|(who, n)| Try::Link(who, n)),
        (0..6_u8).prop_map(Try::Revoke),
        (0..6_u8).prop_map(Try::Reinstate),
        (0..20_u8).prop_map(Try::Wait),
    ];
    proptest::collection::vec((proptest::option::weighted(0.9, 0..6_u8), one), 0..80)
}

proptest! {
    /// Whatever is tried by whomever: a manager remains, nobody is in twice, a refusal
    /// changes nothing, and every change but waiting is told.
    #[test]
    fn no_sequence_locks_a_team_out(tries in tries()) {
        let mut team = founded();
        let mut now = day(0);
        let mut made = 0;
        for (actor, attempt) in tries {
            let before = team.clone();
            let by = actor.map_or_else(command_line, by);
            let managed = actor.is_none_or(|n| {
                active(&before, account(n)).is_some_and(|m| m.role == Role::Manager)
            });
            let mut joins = false;
            let answer = match attempt {
                Try::Rename(n) => rename(&mut team, &format!("Team {n}"), &by, now),
                Try::Invite(role, days) => {
                    made += 1;
                    invite(&mut team, invitation_to(role, &format!("t{made}"), days), &by, now)
                }
                Try::Withdraw(n) => {
                    let id = team.invitations.get(n).map_or(Uuid::nil(), |one| one.id);
                    withdraw(&mut team, id, &by, now)
                }
                Try::Join(n, new) => {
                    joins = true;
                    let open = team.invitations.get(n).map(|one| one.token_hash.clone());
                    join(&mut team, &open.unwrap_or_default(), who(new), now)
                }
                Try::Add(new, role) => add(&mut team, who(new), role, None, &by, now),
                Try::Role(n, role) => change_role(&mut team, who(n), role, &by, now),
                Try::Link(n, to) => link(&mut team, who(n), to.map(linked), &by, now),
                Try::Revoke(n) => revoke(&mut team, who(n), &by, now),
                Try::Reinstate(n) => reinstate(&mut team, who(n), &by, now),
                Try::Wait(days) => {
                    now += SignedDuration::from_hours(24 * i64::from(days));
                    continue;
                }
            };
            match answer {
                Ok(()) => {
                    prop_assert!(managed || joins, "somebody else changed the team");
                    prop_assert_eq!(team.events.len(), before.events.len() + 1);
                }
                Err(refusal) => {
                    prop_assert_eq!(&team, &before);
                    prop_assert!(!refusal.to_string().is_empty());
                }
            }
            let managers = team.members.iter()
                .filter(|m| m.role == Role::Manager && m.revoked.is_none());
            prop_assert!(managers.count() >= 1);
            let mut accounts: Vec<_> = team.members.iter().map(|m| m.account).collect();
            accounts.sort_unstable();
            accounts.dedup();
            prop_assert_eq!(accounts.len(), team.members.len());
            for invitation in open_invitations(&team, now) {
                let inviter = invitation.by.account;
                prop_assert!(inviter.is_none_or(|id| active(&team, id)
                    .is_some_and(|m| m.role == Role::Manager)));
            }
        }
    }
}
