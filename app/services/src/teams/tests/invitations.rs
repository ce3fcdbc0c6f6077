//! Invitations: valid once, until they expire, and not for everyone.

use super::*;

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
