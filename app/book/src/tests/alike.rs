//! Likely duplicates.

use super::team::Team;
use crate::PlayerName;

fn alike(one: &str, other: &str) -> bool {
    let mut team = Team::default();
    team.player(one);
    let name = PlayerName::parse(other).unwrap();
    team.book.player_like(&name, None).is_some()
}

#[test]
fn a_typing_error_in_a_name_is_found() {
    for (known, typed) in [
        ("Marcus", "Markus"),
        ("Adam Kowalski", "Adam Kowalsky"),
        ("Van Dijk", "VanDijk"),
        ("Jean-Luc", "Jean Luc"),
        ("Søren", "Soren"),
        ("Robert", "Robret"),
    ] {
        let same =
            PlayerName::parse(known).unwrap().key() == PlayerName::parse(typed).unwrap().key();
        assert!(same || alike(known, typed), "{known} {typed}");
    }
}

#[test]
fn people_with_similar_names_are_told_apart() {
    for (known, typed) in [
        ("Bob", "Rob"),
        ("Adam K", "Adam J"),
        ("Adam", "Adam K"),
        ("Player 1", "Player 2"),
        ("Team1", "Team2"),
        ("Mark", "Adam"),
        ("李", "王"),
    ] {
        assert!(!alike(known, typed), "{known} {typed}");
    }
}
