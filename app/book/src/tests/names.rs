//! Names: kept as typed, unique regardless of case.

use super::team::{Team, draft, name};
use crate::{Change, Command, Comment, LineUpDraft, Pays, PlayerId, PlayerName, Refusal, Who};

#[test]
fn names_are_kept_as_typed_except_for_spaces() {
    for typed in [
        "McDonald R",
        "van Dijk V",
        "d'Arcy",
        "J. Smith",
        "Sam :)",
        "Zoë",
    ] {
        assert_eq!(name(typed).as_str(), typed);
    }
    assert_eq!(name("  Adam \t K \u{a0}").as_str(), "Adam K");
    // Composed and decomposed accents are the same.
    assert_eq!(name("Zoe\u{308}"), name("Zo\u{eb}"));
}

#[test]
fn names_that_look_like_fields_are_names() {
    let mut team = Team::default();
    let names = [
        "Booker",
        "$Money",
        "Players",
        "Cost of Game",
        "J. Smith",
        "Sam :)",
        "_id",
        "PlayerList",
        "Date",
        "<b>Bob</b>",
        "Robert'); DROP TABLE players;--",
        "Mark_guests",
        "null",
        "0",
    ];
    for called in names {
        let id = team.player(called);
        assert_eq!(team.book.name(id), called);
    }
    let everybody: Vec<PlayerId> = names.iter().map(|called| team.called(called)).collect();
    team.game("2026-11-17", 14_00, everybody[0], &everybody);
    assert_eq!(team.balance(everybody[0]), 13_00);
    assert_eq!(team.balance(everybody[1]), -1_00);
}

#[test]
fn the_same_name_in_another_case_is_the_same_player() {
    let mut team = Team::default();
    let adam = team.player("Adam K");
    let mcdonald = team.player("McDonald R");
    let strasser = team.player("Straßer");
    assert_eq!(team.called("adam k"), adam);
    assert_eq!(team.called("ADAM  K"), adam);
    assert_eq!(team.called("mcdonald r"), mcdonald);
    assert_eq!(team.called("STRASSER"), strasser);
    let again = Command::AddPlayer {
        id: PlayerId(team.id()),
        name: name("aDaM k"),
        comment: Comment::default(),
    };
    let said = team.ask(again).unwrap_err();
    assert_eq!(said.to_string(), "There is already a player called Adam K.");
}

#[test]
fn a_name_typed_in_another_case_charges_the_existing_player() {
    let mut team = Team::default();
    let [adam, ben] = team.players(["Adam K", "Ben"]);
    let mut game = draft("2026-11-17", 10_00, ben, &[ben]);
    let typed = Who::Named(name("adam k"), PlayerId(team.id()));
    game.line_up.push(LineUpDraft {
        who: typed,
        guests: 0,
        result: None,
        pays: Pays::FULL,
        side: None,
    });
    team.play(game).unwrap();
    assert_eq!(team.balance(adam), -5_00);
    assert_eq!(team.book.player_count(), 2);
}

#[test]
fn accents_make_different_players() {
    let mut team = Team::default();
    let [jose, with_accent] = team.players(["Jose", "José"]);
    team.pay(with_accent, 5_00, "2026-11-17").unwrap();
    assert_eq!((team.balance(jose), team.balance(with_accent)), (0, 5_00));
}

#[test]
fn players_are_sorted_by_name_regardless_of_case_and_accents() {
    let mut team = Team::default();
    let typed = [
        "Zoe", "élan", "Mark", "Elan", "Big Mark", "Elana", "ada", "Ángel", "Øle",
    ];
    team.players(typed);
    let listed: Vec<&str> = team
        .book
        .players()
        .into_iter()
        .map(|player| player.details.name.as_str())
        .collect();
    let expected = [
        "ada", "Ángel", "Big Mark", "Elan", "élan", "Elana", "Mark", "Zoe", "Øle",
    ];
    assert_eq!(listed, expected);
}

#[test]
fn blank_long_and_invisible_names_are_refused() {
    for blank in [
        "", "  ", "\t\n", "\u{a0}", "\u{3000}", "\u{fe0f}", "\u{200d}",
    ] {
        assert_eq!(
            PlayerName::parse(blank),
            Err(Refusal::NameMissing),
            "{blank:?}"
        );
    }
    assert!(PlayerName::parse(&"é".repeat(60)).is_ok());
    assert_eq!(
        PlayerName::parse(&"é".repeat(61)),
        Err(Refusal::NameTooLong)
    );
    for unseen in [
        "Sam\u{200b}",
        "\u{202e}Sam",
        "Sam\u{0}",
        "\u{3164}",
        "\u{2800}",
        "\u{feff}Sam",
    ] {
        assert_eq!(
            PlayerName::parse(unseen),
            Err(Refusal::NameUnseen),
            "{unseen:?}"
        );
    }
}

#[test]
fn joiners_are_allowed_but_ignored_in_comparisons() {
    let joined = name("علی\u{200c}رضا");
    assert_eq!(joined.as_str(), "علی\u{200c}رضا");
    assert_eq!(name("Sam\u{200d}").key(), name("Sam").key());
    assert_eq!(name("Sam ❤\u{fe0f}").key(), name("Sam ❤").key());
    assert!(Comment::parse("Keeper 🤷\u{200d}♂\u{fe0f}").is_ok());
}

#[test]
fn capitals_are_suggested_only_for_names_in_lower_case() {
    let suggested = |typed: &str| name(typed).suggestion().map(|name| name.to_string());
    assert_eq!(suggested("adam k").as_deref(), Some("Adam K"));
    assert_eq!(suggested("élan").as_deref(), Some("Élan"));
    for left_alone in ["Adam K", "McDonald R", "van Dijk V", "李", "42"] {
        assert_eq!(suggested(left_alone), None, "{left_alone}");
    }
}

#[test]
fn a_name_reads_back_as_written() {
    let written = serde_json::to_string(&name("Zoe\u{308} ❤\u{fe0f}")).unwrap();
    let read: PlayerName = serde_json::from_str(&written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    assert!(serde_json::from_str::<PlayerName>("\"\"").is_err());
}

#[test]
fn a_rename_keeps_guests_booker_and_balance() {
    let mut team = Team::default();
    let [mark, ben] = team.players(["Mark", "Ben"]);
    let mut game = draft("2026-11-17", 10_00, mark, &[ben]);
    game.line_up.push(super::team::brings(mark, 2));
    let game = team.play(game).unwrap();
    let before = (team.balance(mark), team.book.game(game).cloned());
    let (name, comment) = (name("Marcus"), Comment::default());
    let rename = Command::EditPlayer {
        id: mark,
        seen: None,
        name,
        comment,
    };
    let seq = team.ask(rename).unwrap();
    assert!(matches!(team.change(seq), Change::PlayerEdited { .. }));
    assert_eq!((team.balance(mark), team.book.game(game).cloned()), before);
    assert_eq!(team.called("Marcus"), mark);
    assert!(
        team.book
            .player_called(&super::team::name("Mark"))
            .is_none()
    );
}
