//! Random sequences of operations.

use super::*;
use proptest::prelude::*;

/// An operation that someone tries.
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
    /// Whatever anyone tries: a manager remains, nobody is a member twice, a refusal changes
    /// nothing, and every change is in the log.
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
                        .map(drop)
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
