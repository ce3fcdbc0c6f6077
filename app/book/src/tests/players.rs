//! Players: added, edited, retired, deleted, merged.

use super::team::{Team, brings, day, draft, name, plays};
use crate::{Command, Comment, PlayerId, Refusal, Seq};

fn edit(id: PlayerId, seen: Option<Seq>, called: &str, comment: &str) -> Command {
    Command::EditPlayer {
        id,
        seen,
        name: name(called),
        comment: Comment::parse(comment).unwrap(),
    }
}

fn merge(from: PlayerId, into: PlayerId) -> Command {
    Command::MergePlayers { from, into }
}

#[test]
fn an_edit_keeps_names_unique_and_detects_other_edits() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let taken = Refusal::NameTaken {
        name: "Ben".to_owned(),
    };
    assert_eq!(team.ask(edit(ada, None, "bEN", "")), Err(taken));
    assert_eq!(
        team.ask(edit(ada, None, "Ada", "")),
        Err(Refusal::NothingChanged)
    );
    let seen = team.book.seq();
    team.ask(edit(ada, Some(seen), "ADA", "keeper")).unwrap();
    assert_eq!(
        team.ask(edit(ada, Some(seen), "Ada", "")),
        Err(Refusal::ChangedSince)
    );
    assert_eq!(
        team.ask(edit(ben, Some(seen), "Benny", "")).map(|_| ()),
        Ok(())
    );
    let nobody = PlayerId(team.id());
    assert_eq!(
        team.ask(edit(nobody, None, "X", "")),
        Err(Refusal::NoSuchPlayer)
    );
}

#[test]
fn retired_players_keep_their_history_and_are_not_offered() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.game("2026-11-17", 10_00, ada, &[ada]);
    team.pay(ada, 5_00, "2026-11-17").unwrap();
    team.ask(Command::RetirePlayer { id: ada }).unwrap();
    let player = team.book.player(ada).unwrap();
    assert!(player.details.retired && !team.book.is_active(player, day("2026-11-18")));
    assert_eq!(team.balance(ada), 5_00);
    let again = team.ask(Command::RetirePlayer { id: ada });
    assert_eq!(
        again,
        Err(Refusal::AlreadyRetired {
            name: "Ada".to_owned()
        })
    );
    team.ask(Command::ReactivatePlayer { id: ada }).unwrap();
    let again = team.ask(Command::ReactivatePlayer { id: ada });
    assert_eq!(
        again,
        Err(Refusal::NotRetired {
            name: "Ada".to_owned()
        })
    );
}

#[test]
fn players_are_active_for_730_days_after_a_game_and_while_new() {
    let mut team = Team::default();
    let [ada, new] = team.players(["Ada", "New"]);
    team.game("2024-11-17", 10_00, ada, &[ada]);
    let active = |id, date| {
        team.book
            .is_active(team.book.player(id).unwrap(), day(date))
    };
    assert!(active(ada, "2026-11-17"), "the 730th day still counts");
    assert!(!active(ada, "2026-11-18"));
    assert!(
        active(ada, "2020-01-01"),
        "a game entered for an earlier day"
    );
    assert!(active(new, "2026-11-18"));
}

#[test]
fn only_players_without_entries_can_be_deleted() {
    let mut team = Team::default();
    let [played, booked, paid, moved, unused] =
        team.players(["Played", "Booked", "Paid", "Moved", "Unused"]);
    team.game("2026-11-17", 0, booked, &[played]);
    team.pay(paid, 1, "2026-11-17").unwrap();
    team.transfer(paid, moved, 1, "2026-11-17").unwrap();
    for id in [played, booked, paid, moved] {
        let name = team.book.name(id).to_owned();
        let refused = team.ask(Command::DeletePlayer { id });
        assert_eq!(refused, Err(Refusal::PlayerInUse { name }));
    }
    team.ask(Command::DeletePlayer { id: unused }).unwrap();
    let again = team.ask(Command::DeletePlayer { id: unused });
    assert_eq!(again, Err(Refusal::NoSuchPlayer));
    assert_eq!(team.book.name(unused), "Unused");
    assert!(team.book.player_called(&name("Unused")).is_none());
}

#[test]
fn the_id_of_a_player_is_never_reused() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.ask(Command::DeletePlayer { id: ben }).unwrap();
    for id in [ada, ben] {
        let (name, comment) = (name("Somebody else"), Comment::default());
        let refused = team.ask(Command::AddPlayer { id, name, comment });
        assert_eq!(refused, Err(Refusal::AlreadyThere));
    }
}

#[test]
fn a_merge_moves_games_bookings_and_payments() {
    let mut team = Team::default();
    let [rob, robert, ben] = team.players(["Rob", "Robert", "Ben"]);
    let mut first = draft("2026-11-03", 10_01, rob, &[ben]);
    first.line_up.push(brings(rob, 2));
    team.play(first).unwrap();
    team.game("2026-11-10", 20_01, ben, &[ben, robert]);
    team.pay(rob, 7_00, "2026-11-11").unwrap();
    team.transfer(ben, rob, 1_00, "2026-11-12").unwrap();
    let both = team.balance(rob) + team.balance(robert);
    let bens = team.balance(ben);
    team.ask(merge(rob, robert)).unwrap();
    assert_eq!((team.balance(robert), team.balance(ben)), (both, bens));
    assert_eq!(team.book.tally(robert).attended(), 2);
    assert!(team.book.player(rob).is_none() && team.book.tally(rob).is_unused());
    assert_eq!(team.book.resolve_player(rob).unwrap().id, robert);
    assert_eq!(
        team.book.statement(robert).last().unwrap().balance.minor(),
        both
    );
}

#[test]
fn players_who_met_cannot_be_merged() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    team.game("2026-11-03", 10_00, ada, &[ada, ben]);
    team.transfer(cy, ada, 1_00, "2026-11-12").unwrap();
    let (from, into) = ("Ada".to_owned(), "Ben".to_owned());
    let date = day("2026-11-03");
    assert_eq!(
        team.ask(merge(ada, ben)),
        Err(Refusal::BothPlayed { from, into, date })
    );
    let (from, into) = ("Cy".to_owned(), "Ada".to_owned());
    assert_eq!(
        team.ask(merge(cy, ada)),
        Err(Refusal::TransferBetween { from, into })
    );
    assert_eq!(team.ask(merge(ada, ada)), Err(Refusal::MergeWithSelf));
    // That one booked a game which the other played does not prevent a merge.
    let dee = team.player("Dee");
    team.play(crate::GameDraft {
        line_up: vec![plays(dee)],
        ..draft("2026-11-10", 10_00, ben, &[])
    })
    .unwrap();
    assert!(team.ask(merge(dee, ben)).is_ok());
    assert_eq!(team.balance(ben), -5_00);
}
