//! What happens when a book is full.

use super::team::{Team, day, draft};
use crate::{
    Change, Command, Comment, GameDetails, GameId, LineUpDraft, Money, Note, Pays, PlayerDetails,
    PlayerId, Purpose, Refusal, TransactionDetails, TransactionId, Turnout, Who, limits,
};

fn fill_with_players(team: &mut Team, up_to: usize) {
    while team.book.player_count() < up_to {
        let player = PlayerId(team.id());
        let details = PlayerDetails {
            name: super::team::name(&format!("P {player}")),
            comment: Comment::default(),
            retired: false,
        };
        team.write(Change::PlayerAdded { player, details });
    }
}

#[test]
fn players_beyond_the_limit_are_refused() {
    let mut team = Team::default();
    let first = team.player("First");
    fill_with_players(&mut team, limits::PLAYERS);
    let add = |team: &mut Team| {
        let id = PlayerId(team.id());
        let (name, comment) = (super::team::name("One more"), Comment::default());
        team.ask(Command::AddPlayer { id, name, comment })
    };
    assert_eq!(add(&mut team), Err(Refusal::TooManyPlayers));
    let mut game = draft("2026-11-17", 0, first, &[first]);
    game.line_up.push(LineUpDraft {
        who: Who::Named(super::team::name("One more"), PlayerId(team.id())),
        guests: 0,
        result: None,
        pays: Pays::FULL,
        side: None,
    });
    assert_eq!(team.play(game), Err(Refusal::TooManyPlayers));
    // A deletion makes room, and an undo does not exceed the limit.
    let deleted = team.ask(Command::DeletePlayer { id: first }).unwrap();
    assert!(team.can_undo(deleted));
    add(&mut team).unwrap();
    assert_eq!(team.undo(deleted), Err(Refusal::CannotUndo));
}

#[test]
fn a_team_imported_with_too_many_players_can_still_log_games() {
    let mut team = Team::default();
    let first = team.player("First");
    fill_with_players(&mut team, limits::PLAYERS + 5);
    assert!(
        team.play(draft("2026-11-17", 10_00, first, &[first]))
            .is_ok()
    );
}

#[test]
fn games_beyond_the_limit_are_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let details = GameDetails {
        date: day("2026-11-17"),
        cost: Money::from_minor(limits::AMOUNT),
        booker: None,
        score: None,
        line_up: vec![Turnout {
            player: ada,
            guests: 0,
            result: None,
            pays: Pays::FULL,
            side: None,
        }],
        turn: 0,
        also_paid: Vec::new(),
        goals: None,
    };
    for _ in 0..limits::GAMES {
        let (game, details) = (GameId(team.id()), details.clone());
        team.write(Change::GameLogged {
            game,
            details,
            new_players: Vec::new(),
        });
    }
    assert_eq!(
        team.play(draft("2026-11-17", 0, ada, &[ada])),
        Err(Refusal::TooManyGames)
    );
    // The largest possible sums do not overflow.
    let most = limits::AMOUNT * i64::try_from(limits::GAMES).unwrap();
    assert_eq!(team.balance(ada), -most);
    assert_eq!(team.book.money_held().minor(), -most);
}

#[test]
fn transactions_beyond_the_limit_are_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let details = TransactionDetails {
        date: day("2026-11-17"),
        amount: Money::from_minor(limits::AMOUNT),
        note: Note::default(),
        purpose: Purpose::Payment { player: ada },
    };
    for _ in 0..limits::TRANSACTIONS {
        let (transaction, details) = (TransactionId(team.id()), details.clone());
        team.write(Change::TransactionRecorded {
            transaction,
            details,
        });
    }
    assert_eq!(
        team.pay(ada, 1, "2026-11-17"),
        Err(Refusal::TooManyTransactions)
    );
    let most = limits::AMOUNT * i64::try_from(limits::TRANSACTIONS).unwrap();
    assert_eq!(team.book.money_held().minor(), most);
}
