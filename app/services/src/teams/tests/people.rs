//! Members: who they are, their roles, and how long they have access.

use super::*;
use cffa_store::PaymentMethod;

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
fn nobody_is_to_pay_who_manages_no_longer() {
    let demote = |team: &mut Team| change_role(team, who(2), Role::Player, &by(0), day(1));
    let revoke = |team: &mut Team| revoke(team, who(2), &by(0), day(1));
    for lose in [
        &demote as &dyn Fn(&mut Team) -> Result<(), Refused>,
        &revoke,
    ] {
        let mut team = peopled();
        let methods = |team: &mut Team| {
            let member = team.members.iter_mut().find(|it| it.account == account(2));
            std::mem::take(&mut member.unwrap().payment_methods)
        };
        let monzo = PaymentMethod::Monzo {
            handle: "cid".to_owned(),
        };
        set_payment_methods(&mut team, who(2), vec![monzo], day(0)).unwrap();
        lose(&mut team).unwrap();
        assert_eq!(methods(&mut team), vec![]);
    }
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
    // A manager without access does not count, and can become a player.
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
