//! Saved forms are opened unchanged, or not at all.

#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

const KEY: &[u8] = b"kick-off at eight, bring both shirts";

fn forms() -> SavedForms {
    SavedForms::new(KEY, false)
}

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap()
}

/// The form of a game of a team with `players` players, of whom fourteen played.
fn game_form(players: usize) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::from([("cost".to_owned(), "61.00".to_owned())]);
    for at in 0..players {
        let id = uuid::Uuid::new_v4();
        if at < 14 {
            fields.insert(format!("played_{id}"), "on".to_owned());
        }
        fields.insert(format!("guests_{id}"), "0".to_owned());
        fields.insert(format!("result_{id}"), String::new());
    }
    fields
}

proptest! {
    #[test]
    fn a_saved_form_is_restored_unchanged(
        fields in prop::collection::btree_map("[a-z_0-9]{1,12}x", "\\PC{0,40}", 0..30),
    ) {
        let kept = SavedForm::of("/games/new", &fields, now());
        let sealed = forms().seal(&kept).unwrap();
        prop_assert_eq!(&kept.fields, &fields);
        prop_assert_eq!(forms().open(&sealed, now()), Some(kept));
    }

    #[test]
    fn text_that_was_not_sealed_here_is_not_opened(text in "\\PC{0,200}") {
        prop_assert_eq!(forms().open(&text, now()), None);
    }
}

#[test]
fn passwords_are_not_saved() {
    let fields = NEVER.map(|name| (name.to_owned(), "secret".to_owned()));
    let kept = SavedForm::of("/account/password", &fields.into(), now());
    assert_eq!(kept.fields, BTreeMap::new());
}

#[test]
fn a_saved_form_is_opened_for_two_hours_and_only_with_the_same_key() {
    let sealed = forms()
        .seal(&SavedForm::of("/x", &game_form(3), now()))
        .unwrap();
    let later = now() + WITHIN;
    assert!(
        forms()
            .open(&sealed, later - SignedDuration::from_secs(1))
            .is_some()
    );
    assert_eq!(forms().open(&sealed, later), None);
    assert_eq!(
        SavedForms::new(b"another", false).open(&sealed, now()),
        None
    );
}

#[test]
fn the_game_of_a_usual_team_fits_into_a_cookie_and_the_largest_into_a_form() {
    let sealed = |players| forms().seal(&SavedForm::of("/games/new", &game_form(players), now()));
    assert!(forms().cookie(&sealed(40).unwrap()).is_some());
    let largest = sealed(1_000).unwrap();
    assert!(forms().cookie(&largest).is_none());
    assert!(forms().open(&largest, now()).is_some());
}
