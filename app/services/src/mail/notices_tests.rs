//! Which mails are written, to whom and when.

#![allow(clippy::unwrap_used)]

use super::*;
use cffa_store::{NextGameDetails, NextGameLink, Rsvp};
use jiff::civil::{date, time};
use proptest::prelude::*;
use uuid::Uuid;

fn planned() -> NextGame {
    NextGame {
        team: Uuid::nil(),
        version: 1,
        id: Uuid::nil(),
        details: NextGameDetails {
            date: date(2026, 11, 24),
            time: time(19, 30, 0, 0),
            place: "The cage".to_owned(),
            price: None,
            minimum: 4,
            maximum: 10,
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

fn at(text: &str) -> Zoned {
    let civil: DateTime = text.parse().unwrap();
    civil
        .to_zoned(TimeZone::get("Europe/London").unwrap())
        .unwrap()
}

#[test]
fn who_has_not_replied_is_told_once_and_reminded_once_it_is_near() {
    let game = planned();
    let book = Book::default();
    let due = |written, now: &str| due(&game, &book, false, written, &at(now));
    let nothing = Written::default();
    assert_eq!(due(nothing, "2026-11-18T12:00"), Some(Notice::Planned));
    let told = |at_: &str| Written {
        planned: Some(at(at_).timestamp()),
        ..nothing
    };
    let early = told("2026-11-18T12:00");
    assert_eq!(due(early, "2026-11-22T12:00"), None);
    assert_eq!(due(early, "2026-11-23T12:00"), Some(Notice::Reminder));
    let late = told("2026-11-24T10:00");
    assert_eq!(due(late, "2026-11-24T12:00"), None, "told a moment ago");
    assert_eq!(due(early, "2026-11-24T19:30"), None, "it has begun");
    assert_eq!(due(nothing, "2026-11-25T12:00"), None);
}

#[test]
fn called_off_is_for_those_who_replied() {
    let mut book = Book::default();
    let ann = cffa_book::PlayerId(Uuid::now_v7());
    let details = cffa_book::PlayerDetails {
        name: cffa_book::PlayerName::parse("Ann").unwrap(),
        comment: cffa_book::Comment::default(),
        retired: false,
    };
    let entry = cffa_book::Entry {
        v: cffa_book::FORMAT,
        seq: 1,
        at: Timestamp::UNIX_EPOCH,
        by: cffa_book::Actor {
            account: None,
            name: "Tess".to_owned(),
        },
        key: None,
        fingerprint: None,
        change: cffa_book::Change::PlayerAdded {
            player: ann,
            details,
        },
    };
    book.apply(&entry);
    let mut game = planned();
    game.called_off = true;
    let now = at("2026-11-20T12:00");
    let written = Written::default();
    assert_eq!(
        due(&game, &book, has_replied(&game, &book, ann), written, &now),
        None
    );
    game.replies.push(Rsvp {
        id: Uuid::now_v7(),
        player: Some(ann),
        name: "Ann".to_owned(),
        by: None,
        at: Timestamp::UNIX_EPOCH,
    });
    let off = due(&game, &book, has_replied(&game, &book, ann), written, &now);
    assert_eq!(off, Some(Notice::CalledOff));
    assert!(holds(
        Notice::CalledOff,
        &game,
        &book,
        has_replied(&game, &book, ann),
        &now
    ));
    assert!(!holds(
        Notice::OnAgain,
        &game,
        &book,
        has_replied(&game, &book, ann),
        &now
    ));
    assert!(!holds(Notice::Planned, &game, &book, false, &now));
    let waits = Written {
        called_off: true,
        ..written
    };
    assert_eq!(
        due(&game, &book, has_replied(&game, &book, ann), waits, &now),
        None
    );
    assert_eq!(due(&game, &book, false, written, &now), None);
    game.called_off = false;
    assert_eq!(
        due(&game, &book, has_replied(&game, &book, ann), written, &now),
        None
    );
    assert_eq!(
        due(&game, &book, has_replied(&game, &book, ann), waits, &now),
        None,
        "not sent yet"
    );
    let knew = Written {
        knows_called_off: true,
        ..waits
    };
    let on = due(&game, &book, has_replied(&game, &book, ann), knew, &now);
    assert_eq!(on, Some(Notice::OnAgain));
    assert!(!holds(
        Notice::CalledOff,
        &game,
        &book,
        has_replied(&game, &book, ann),
        &now
    ));
    assert!(holds(
        Notice::OnAgain,
        &game,
        &book,
        has_replied(&game, &book, ann),
        &now
    ));
    assert!(
        !holds(
            Notice::Reminder,
            &game,
            &book,
            has_replied(&game, &book, ann),
            &now
        ),
        "he replied"
    );
    assert!(holds(Notice::Reminder, &game, &book, false, &now));
    // What was true when the game began is late; everything else is dropped.
    for late in ["2026-11-24T19:30", "2026-11-26T12:00"] {
        let holds = |notice, player| holds(notice, &game, &book, player, &at(late));
        assert!(holds(Notice::OnAgain, has_replied(&game, &book, ann)));
        assert!(holds(Notice::Planned, false));
        assert!(!holds(Notice::Planned, has_replied(&game, &book, ann)));
        assert!(!holds(Notice::CalledOff, has_replied(&game, &book, ann)));
        assert_eq!(due(&game, &book, false, written, &at(late)), None);
    }
}

proptest! {
    #[test]
    fn nobody_is_sent_mail_at_night_unless_the_game_is_then(
        second in 1_262_304_000_i64..1_893_456_000,
        zone in prop::sample::select(vec!["Europe/London", "America/Santiago", "Asia/Kolkata"]),
        hours in 1_i64..48,
    ) {
        let zone = TimeZone::get(zone).unwrap();
        let now = Timestamp::from_second(second).unwrap().to_zoned(zone.clone());
        let start = now.timestamp() + SignedDuration::from_hours(hours);
        let sent = send_at(&now, start);
        let shown = sent.to_zoned(zone).time();
        prop_assert!(sent >= now.timestamp() && sent < start);
        let is_quiet = shown >= QUIET_FROM || shown < QUIET_UNTIL;
        prop_assert!(!is_quiet || sent == now.timestamp());
        prop_assert!(sent.duration_since(now.timestamp()) <= SignedDuration::from_hours(12));
        if is_quiet {
            // Waiting would have been too late.
            prop_assert!(hours <= 12);
        }
    }
}
