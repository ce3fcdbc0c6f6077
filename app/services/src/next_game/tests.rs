//! The rules of a next game, with any replies in any order.

#![allow(clippy::unwrap_used)]

use super::*;
use cffa_store::NextGameLink;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn next_game(maximum: u32) -> NextGame {
    NextGame {
        team: Uuid::nil(),
        version: 1,
        id: Uuid::nil(),
        details: NextGameDetails {
            date: jiff::civil::date(2026, 11, 24),
            time: jiff::civil::time(19, 30, 0, 0),
            place: "The cage".to_owned(),
            price: None,
            minimum: 4,
            maximum,
        },
        edits: 0,
        called_off: false,
        link: NextGameLink {
            salt: Uuid::nil(),
            token_hash: String::new(),
        },
        replies: Vec::new(),
        queue: Vec::new(),
        requests: Vec::new(),
        earlier: Vec::new(),
    }
}

fn id(who: u8) -> Uuid {
    Uuid::from_u128(u128::from(who) + 1)
}

fn new_reply(who: u8, heads: u32) -> NewReply {
    NewReply {
        who: Replier::Named(PlayerName::parse(&format!("N{who}")).unwrap(), id(who)),
        heads,
        by: None,
        at: Timestamp::UNIX_EPOCH,
    }
}

/// Who plays and who waits, each with the number of people.
fn stands(next_game: &NextGame) -> (BTreeMap<String, u32>, BTreeMap<String, u32>) {
    let attendance = attendance(next_game);
    let count = |heads: fn(&Party<'_>) -> u32| {
        let named = attendance.parties.iter();
        let named = named.map(|party| (party.reply.name.clone(), heads(party)));
        named.filter(|(_, heads)| *heads > 0).collect()
    };
    (count(|party| party.playing), count(|party| party.waiting))
}

fn named(all: &[(&str, u32)]) -> BTreeMap<String, u32> {
    all.iter()
        .map(|(name, heads)| ((*name).to_owned(), *heads))
        .collect()
}

#[test]
fn a_party_that_does_not_fit_is_split_the_player_before_the_guests() {
    let mut next_game = next_game(4);
    reply(&mut next_game, new_reply(1, 3)).unwrap();
    reply(&mut next_game, new_reply(2, 3)).unwrap();
    reply(&mut next_game, new_reply(3, 1)).unwrap();
    let playing = named(&[("N1", 3), ("N2", 1)]);
    assert_eq!(
        stands(&next_game),
        (playing, named(&[("N2", 2), ("N3", 1)]))
    );
    // With one guest fewer, the first person on the waiting list plays.
    reply(&mut next_game, new_reply(1, 2)).unwrap();
    let playing = named(&[("N1", 2), ("N2", 2)]);
    assert_eq!(
        stands(&next_game),
        (playing, named(&[("N2", 1), ("N3", 1)]))
    );
}

#[test]
fn guests_brought_later_queue_behind_who_waits_already() {
    let mut next_game = next_game(2);
    for who in 1..=3 {
        reply(&mut next_game, new_reply(who, 1)).unwrap();
    }
    reply(&mut next_game, new_reply(1, 2)).unwrap();
    assert_eq!(next_game.queue, [id(1), id(2), id(3), id(1)]);
    reply(&mut next_game, new_reply(2, 0)).unwrap();
    assert_eq!(
        stands(&next_game),
        (named(&[("N1", 1), ("N3", 1)]), named(&[("N1", 1)]))
    );
    // Leaving and joining again puts them at the end of the queue.
    reply(&mut next_game, new_reply(2, 1)).unwrap();
    assert_eq!(next_game.queue, [id(1), id(3), id(1), id(2)]);
}

#[test]
fn a_name_is_somebody_once_and_the_same_form_sent_twice_is_one_answer() {
    let mut next_game = next_game(4);
    reply(&mut next_game, new_reply(1, 2)).unwrap();
    assert_eq!(reply(&mut next_game, new_reply(1, 2)), Ok(id(1)));
    let mut other = new_reply(1, 1);
    other.who = Replier::Named(PlayerName::parse("n1").unwrap(), id(9));
    let refused = reply(&mut next_game, other).unwrap_err();
    assert_eq!(refused, Refusal::NameInList { name: "n1".into() });
    assert_eq!(next_game.replies.len(), 1);
    let mut before = new_reply(1, 0);
    before.who = Replier::Before(id(1));
    assert_eq!(reply(&mut next_game, before), Ok(id(1)));
    assert_eq!(attendance(&next_game).absent.len(), 1);
}

#[test]
fn there_are_only_so_many_answers() {
    let mut next_game = next_game(4);
    for who in 0..limits::STRANGERS {
        reply(&mut next_game, new_reply(who as u8, 1)).unwrap();
    }
    let refused = reply(&mut next_game, new_reply(200, 1));
    assert_eq!(refused, Err(Refusal::TooManyStrangers));
    let player = |n: usize| NewReply {
        who: Replier::Player(
            PlayerId(Uuid::from_u128(1000 + n as u128)),
            PlayerName::parse("P").unwrap(),
        ),
        ..new_reply(0, 1)
    };
    for n in limits::STRANGERS..limits::REPLIES {
        reply(&mut next_game, player(n)).unwrap();
    }
    assert_eq!(
        reply(&mut next_game, player(0)),
        Err(Refusal::TooManyReplies)
    );
    // People who have replied can change their reply.
    assert!(reply(&mut next_game, new_reply(1, 0)).is_ok());
    remove(&mut next_game, id(2)).unwrap();
    assert!(reply(&mut next_game, new_reply(200, 1)).is_ok());
    assert_eq!(remove(&mut next_game, id(2)), Err(Refusal::NoSuchName));
}

#[test]
fn nobody_answers_for_a_game_that_is_called_off() {
    let mut next_game = next_game(4);
    next_game.called_off = true;
    assert_eq!(
        reply(&mut next_game, new_reply(1, 1)),
        Err(Refusal::CalledOff)
    );
}

#[test]
fn what_a_head_pays_is_never_told_too_low() {
    let each = |price, heads| share(Money::from_minor(price), heads).map(Money::minor);
    assert_eq!(each(6100, 9), Some(678));
    assert_eq!(each(6000, 10), Some(600));
    assert_eq!(each(0, 3), Some(0));
    assert_eq!(each(6100, 0), None);
}

#[test]
fn times_and_bounds_are_read_as_people_write_them() {
    assert_eq!(time(" 9:05 ").unwrap(), jiff::civil::time(9, 5, 0, 0));
    for wrong in [
        "", "19", "19:3", "24:00", "19:60", "+9:00", "19:30:00", "7pm",
    ] {
        assert_eq!(time(wrong), Err(Refusal::Time), "{wrong}");
    }
    assert_eq!(bounds(Some(0), Some(2)), Ok((0, 2)));
    assert_eq!(bounds(Some(3), Some(2)), Err(Refusal::Minimum));
    assert_eq!(bounds(Some(0), Some(1)), Err(Refusal::Maximum));
    assert_eq!(
        bounds(Some(0), Some(limits::HEADS + 1)),
        Err(Refusal::Maximum)
    );
    let today = jiff::civil::date(2026, 11, 24);
    assert_eq!(day(today, today), Ok(today));
    assert_eq!(
        day(today.yesterday().unwrap(), today),
        Err(Refusal::DayOver)
    );
    let far = today.saturating_add(limits::DAYS_AHEAD.days());
    assert_eq!(day(far, today), Ok(far));
    assert_eq!(
        day(far.tomorrow().unwrap(), today),
        Err(Refusal::TooFarAhead)
    );
}

#[derive(Clone, Debug)]
enum Step {
    Says(u8, u32),
    Goes(u8),
    Maximum(u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (0..8u8, 0..5u32).prop_map(|(who, heads)| Step::Says(who, heads)),
        1 => (0..8u8).prop_map(Step::Goes),
        2 => (2..14u32).prop_map(Step::Maximum),
    ];
    prop::collection::vec(step, 0..60)
}

proptest! {
    #[test]
    fn places_are_given_first_come_first_served_and_none_stays_empty(
        steps in steps(), maximum in 2..14u32,
    ) {
        let mut next_game = next_game(maximum);
        for step in steps {
            let before = next_game.clone();
            let was = attendance(&before);
            match step {
                Step::Says(who, heads) => {
                    let new_reply = reply(&mut next_game, new_reply(who, heads));
                    prop_assert_eq!(new_reply, Ok(id(who)));
                    let promised = next_game.queue.iter().filter(|head| **head == id(who));
                    prop_assert_eq!(promised.count(), heads as usize);
                }
                Step::Goes(who) => {
                    let known = before.replies.iter().any(|reply| reply.id == id(who));
                    prop_assert_eq!(remove(&mut next_game, id(who)).is_ok(), known);
                }
                Step::Maximum(heads) => next_game.details.maximum = heads,
            }
            let now = attendance(&next_game);
            let heads = next_game.queue.len() as u32;
            // Never more than the maximum, and no place is free while someone waits.
            prop_assert_eq!(now.playing, heads.min(next_game.details.maximum));
            prop_assert_eq!(now.playing + now.waiting, heads);
            prop_assert_eq!(now.missing, next_game.details.minimum.saturating_sub(now.playing));
            prop_assert_eq!(now.parties.len() + now.absent.len(), next_game.replies.len());
            for party in &now.parties {
                prop_assert!(party.playing + party.waiting > 0);
            }
            // No reply costs another person their place; only a lower maximum does.
            if before.details.maximum <= next_game.details.maximum {
                let changed = match step { Step::Says(who, _) | Step::Goes(who) => Some(id(who)), _ => None };
                for party in was.parties.iter().filter(|party| Some(party.reply.id) != changed) {
                    let same = now.parties.iter().find(|it| it.reply.id == party.reply.id);
                    prop_assert!(same.is_some_and(|it| it.playing >= party.playing));
                }
            }
            // The order of the others stays the same.
            let others: Vec<_> = before.queue.iter().filter(|head| next_game.queue.contains(head)).collect();
            let firsts = |queue: Vec<&Uuid>| queue.into_iter().fold(Vec::new(), |mut seen, head| {
                if !seen.contains(head) { seen.push(*head) }
                seen
            });
            let kept = firsts(others);
            let mut after = firsts(next_game.queue.iter().collect());
            after.retain(|head| kept.contains(head));
            prop_assert_eq!(kept, after);
        }
    }
}
