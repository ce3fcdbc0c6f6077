//! Undoing changes, and redoing them.

use super::team::{Team, day, draft, name, plays};
use crate::{
    Change, Command, Comment, Currency, GameDraft, LineUpDraft, Money, Note, Pays, PlayerId,
    Refusal, Settings, TransactionDraft, Who,
};

fn newcomer(team: &mut Team, called: &str) -> LineUpDraft {
    LineUpDraft {
        who: Who::Named(name(called), PlayerId(team.id())),
        guests: 0,
        result: None,
        pays: Pays::FULL,
        side: None,
    }
}

/// A game with Ada and a newcomer, Newt.
fn with_newcomer(team: &mut Team, ada: PlayerId) -> GameDraft {
    let newt = newcomer(team, "Newt");
    GameDraft {
        line_up: vec![plays(ada), newt],
        ..draft("2026-11-17", 10_00, ada, &[])
    }
}

#[test]
fn undoing_a_game_removes_the_players_whom_it_added() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let game = with_newcomer(&mut team, ada);
    team.play(game).unwrap();
    let logged = team.book.seq();
    team.undo(logged).unwrap();
    assert_eq!((team.book.game_count(), team.book.player_count()), (0, 1));
    assert_eq!(team.undo(logged), Err(Refusal::CannotUndo), "only once");
}

#[test]
fn undoing_a_game_keeps_added_players_who_are_used_elsewhere() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let game = with_newcomer(&mut team, ada);
    team.play(game).unwrap();
    let logged = team.book.seq();
    let newt = team.called("Newt");
    team.pay(newt, 5_00, "2026-11-17").unwrap();
    team.undo(logged).unwrap();
    assert_eq!(team.balance(newt), 5_00);
    assert!(team.book.player(newt).is_some());
}

#[test]
fn undo_redo_undo_of_a_game_with_a_newcomer() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let game = with_newcomer(&mut team, ada);
    team.play(game).unwrap();
    let mut last = team.book.seq();
    for round in 0..4 {
        last = team.undo(last).unwrap();
        let there = usize::from(round % 2 == 1);
        assert_eq!(team.book.game_count(), there);
        assert_eq!(team.book.player_count(), 1 + there);
    }
}

#[test]
fn undo_redo_undo_of_an_edit_with_a_newcomer() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.game("2026-11-17", 10_00, ada, &[ada]);
    let draft = with_newcomer(&mut team, ada);
    let edit = Command::EditGame {
        id,
        seen: None,
        draft,
    };
    let mut last = team.ask(edit).unwrap();
    for round in 0..4 {
        last = team.undo(last).unwrap();
        let there = usize::from(round % 2 == 1);
        assert_eq!(team.book.player_count(), 1 + there);
        assert_eq!(
            team.book.game(id).unwrap().details.heads(),
            1 + there as u32
        );
    }
}

#[test]
fn redo_is_refused_when_the_newcomers_name_is_taken() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let game = with_newcomer(&mut team, ada);
    team.play(game).unwrap();
    let undone = team.undo(team.book.seq()).unwrap();
    team.player("newt");
    assert_eq!(team.undo(undone), Err(Refusal::CannotUndo));
}

#[test]
fn nothing_is_restored_for_a_player_who_was_removed() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let id = team.game("2026-11-17", 10_00, ada, &[ben]);
    let deleted = team.ask(Command::DeleteGame { id, seen: None }).unwrap();
    let paid = team.pay(ben, 5_00, "2026-11-17").unwrap();
    let unpaid = team
        .ask(Command::DeleteTransaction {
            id: paid,
            seen: None,
        })
        .unwrap();
    let gone = team.ask(Command::DeletePlayer { id: ben }).unwrap();
    assert!(!team.can_undo(deleted) && !team.can_undo(unpaid));
    team.undo(gone).unwrap();
    assert!(team.can_undo(deleted) && team.can_undo(unpaid));
    // Nor for a player who was merged into another.
    let merge = Command::MergePlayers {
        from: ben,
        into: ada,
    };
    team.ask(merge).unwrap();
    assert!(!team.can_undo(deleted) && !team.can_undo(unpaid));
}

#[test]
fn a_change_is_not_undone_when_its_record_has_changed_since() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.game("2026-11-17", 10_00, ada, &[ada]);
    let logged = team.book.seq();
    let dearer = Command::EditGame {
        id,
        seen: None,
        draft: draft("2026-11-17", 12_00, ada, &[ada]),
    };
    let edited = team.ask(dearer).unwrap();
    assert_eq!(team.undo(logged), Err(Refusal::CannotUndo));
    team.undo(edited).unwrap();
    let cost = team.book.game(id).unwrap().details.cost;
    assert_eq!(cost, Money::from_minor(10_00));
}

#[test]
fn a_deletion_is_undone_to_what_was_deleted_not_to_an_older_state() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.game("2026-11-17", 10_00, ada, &[ada]);
    let first = team.ask(Command::DeleteGame { id, seen: None }).unwrap();
    team.undo(first).unwrap();
    let dearer = draft("2026-11-17", 12_00, ada, &[ada]);
    team.ask(Command::EditGame {
        id,
        seen: None,
        draft: dearer,
    })
    .unwrap();
    let second = team.ask(Command::DeleteGame { id, seen: None }).unwrap();
    assert_eq!(team.undo(first), Err(Refusal::CannotUndo));
    team.undo(second).unwrap();
    let cost = team.book.game(id).unwrap().details.cost;
    assert_eq!(cost, Money::from_minor(12_00));
}

#[test]
fn amounts_of_another_currency_are_not_restored() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.game("2026-11-17", 61_00, ada, &[ada]);
    let deleted = team.ask(Command::DeleteGame { id, seen: None }).unwrap();
    let paid = team.pay(ada, 5_00, "2026-11-17").unwrap();
    let unpaid = team
        .ask(Command::DeleteTransaction {
            id: paid,
            seen: None,
        })
        .unwrap();
    let settings = Settings {
        currency: Currency::parse("JPY").unwrap(),
        ..Settings::default()
    };
    let changed = team.ask(Command::ChangeSettings { settings }).unwrap();
    assert!(!team.can_undo(deleted) && !team.can_undo(unpaid));
    // The change of currency is not undone after new amounts either.
    team.pay(ada, 500, "2026-11-17").unwrap();
    assert_eq!(team.undo(changed), Err(Refusal::CannotUndo));
}

#[test]
fn settings_are_undone_unless_changed_again() {
    let mut team = Team::default();
    let days = |active_days| Command::ChangeSettings {
        settings: Settings {
            active_days,
            ..Settings::default()
        },
    };
    let first = team.ask(days(100)).unwrap();
    let second = team.ask(days(200)).unwrap();
    assert_eq!(team.undo(first), Err(Refusal::CannotUndo));
    team.undo(second).unwrap();
    assert_eq!(team.book.settings().active_days, 100);
}

#[test]
fn players_are_undone_while_nothing_refers_to_them() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let added = team.book.seq();
    let rename = Command::EditPlayer {
        id: ada,
        seen: None,
        name: name("Adele"),
        comment: Comment::default(),
    };
    let renamed = team.ask(rename).unwrap();
    assert_eq!(team.undo(added), Err(Refusal::CannotUndo), "renamed since");
    let other = team.player("ADA");
    assert_eq!(
        team.undo(renamed),
        Err(Refusal::CannotUndo),
        "the name is taken"
    );
    team.ask(Command::DeletePlayer { id: other }).unwrap();
    team.undo(renamed).unwrap();
    assert_eq!(team.book.name(ada), "Ada");
    let retired = team.ask(Command::RetirePlayer { id: ada }).unwrap();
    let back = team.undo(retired).unwrap();
    assert!(!team.book.player(ada).unwrap().details.retired);
    team.undo(back).unwrap();
    assert!(team.book.player(ada).unwrap().details.retired);
    let ben = team.player("Ben");
    let added = team.book.seq();
    team.pay(ben, 1, "2026-11-17").unwrap();
    assert_eq!(team.undo(added), Err(Refusal::CannotUndo), "paid since");
}

#[test]
fn a_merge_can_be_undone_and_redone() {
    let mut team = Team::default();
    let [rob, robert, ben] = team.players(["Rob", "Robert", "Ben"]);
    team.game("2026-11-03", 10_01, rob, &[rob, ben]);
    team.game("2026-11-10", 10_01, ben, &[robert, ben]);
    team.pay(rob, 5_00, "2026-11-10").unwrap();
    team.transfer(ben, rob, 1_00, "2026-11-11").unwrap();
    let balances = |team: &Team| [rob, robert, ben].map(|id| team.balance(id));
    let apart = balances(&team);
    let merge = Command::MergePlayers {
        from: rob,
        into: robert,
    };
    let merged = team.ask(merge.clone()).unwrap();
    let together = balances(&team);
    let parted = team.undo(merged).unwrap();
    assert_eq!(balances(&team), apart);
    assert_eq!(team.book.name(rob), "Rob");
    let again = team.undo(parted).unwrap();
    assert_eq!(balances(&team), together);
    team.undo(again).unwrap();
    // What one of them did since is moved by a new merge, but not by the old one.
    team.pay(rob, 2_00, "2026-11-12").unwrap();
    assert_eq!(team.undo(again + 1), Err(Refusal::CannotUndo));
    assert!(team.ask(merge).is_ok());
}

#[test]
fn a_merge_is_not_undone_when_what_it_moved_has_changed_since() {
    let mut team = Team::default();
    let [rob, robert] = team.players(["Rob", "Robert"]);
    let paid = team.pay(rob, 5_00, "2026-11-10").unwrap();
    let merge = Command::MergePlayers {
        from: rob,
        into: robert,
    };
    let merged = team.ask(merge).unwrap();
    assert!(team.can_undo(merged));
    let edit = Command::EditTransaction {
        id: paid,
        seen: None,
        draft: TransactionDraft::payment(
            robert,
            Money::from_minor(6_00),
            day("2026-11-10"),
            Note::default(),
        ),
    };
    team.ask(edit).unwrap();
    assert_eq!(team.undo(merged), Err(Refusal::CannotUndo));
}

#[test]
fn a_deleted_auto_pay_is_not_restored_when_another_exists() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.game("2026-11-17", 10_00, ada, &[ada]);
    let id = team.auto_pay(ada, "2026-11-18").unwrap();
    let deleted = team
        .ask(Command::DeleteTransaction { id, seen: None })
        .unwrap();
    team.auto_pay(ada, "2026-11-18").unwrap();
    assert_eq!(team.undo(deleted), Err(Refusal::CannotUndo));
}

#[test]
fn a_change_that_was_never_recorded_cannot_be_undone() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let details = team.book.player(ada).unwrap().details.clone();
    let invented = Change::PlayerDeleted {
        player: PlayerId(team.id()),
        before: crate::PlayerDetails {
            name: name("Nobody"),
            ..details
        },
    };
    for seq in [0, 1, 99, u64::MAX] {
        assert!(!team.book.can_undo(seq, &invented));
    }
}
