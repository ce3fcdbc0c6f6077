#![allow(clippy::unwrap_used)]

mod claims;
mod invitations;
mod people;
mod sequences;

use super::rules::*;
use super::{MembershipRefusal as Refused, limits};
use cffa_book::{Actor, PlayerId, PlayerName};
use cffa_store::{AccountId, Role, Team};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

fn day(days: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + days * 86_400, 0).unwrap()
}

/// The account with a small number, so that random sequences repeat accounts.
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

/// A team that account 0 created on day 0.
fn founded() -> Team {
    create_team(
        Uuid::now_v7(),
        Uuid::now_v7(),
        "Tuesday Turf",
        who(0),
        day(0),
    )
    .unwrap()
}

/// The same team with player 1 and manager 2.
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
    assert_eq!(last_event(&team), "Ann created the team");
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
    let expected = "the command line renamed the team from Tuesday TURF to Friday Five";
    assert_eq!(last_event(&team), expected);
}
