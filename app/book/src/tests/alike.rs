//! What is asked about before it is written down twice.

use super::team::Team;
use crate::PlayerName;

fn alike(one: &str, other: &str) -> bool {
    let mut team = Team::default();
    team.player(one);
    let name = PlayerName::parse(other).unwrap();
    team.book.player_like(&name, None).is_some()
}

#[test]
fn a_slip_in_a_name_is_seen() {
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
fn people_who_are_called_alike_are_not_taken_for_each_other() {
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
