//! A small book, which the samples of the pages show.

#![cfg(test)]

use cffa_book::{
    Actor, Book, Command, Comment, CostDraft, CostId, Entry, FORMAT, GameDraft, GameId, GameResult,
    LineUpDraft, Money, Note, Pays, PlayerId, PlayerName, Score, SeasonDetails, SeasonId,
    SeasonName, TransactionDraft, TransactionId, Who,
};
use cffa_services::clock;
use jiff::Timestamp;
use uuid::Uuid;

/// Plays, owes, and has paid.
pub(crate) const ANN: PlayerId = PlayerId(Uuid::from_u128(1));
/// Booked the pitch.
pub(crate) const BOB: PlayerId = PlayerId(Uuid::from_u128(2));
/// Is retired.
pub(crate) const CID: PlayerId = PlayerId(Uuid::from_u128(3));
/// Played yesterday.
pub(crate) const GAME: GameId = GameId(Uuid::from_u128(4));
/// One by Ann.
pub(crate) const PAYMENT: TransactionId = TransactionId(Uuid::from_u128(5));
/// One from Bob to Ann.
pub(crate) const TRANSFER: TransactionId = TransactionId(Uuid::from_u128(6));

/// One of the game, paid by Ann.
pub(crate) const COST: CostId = CostId(Uuid::from_u128(7));

/// Three players, a game with odd pennies, its balls, a payment and a transfer.
pub(crate) fn book() -> Book {
    let mut book = Book::default();
    let today = clock::today(&book);
    let yesterday = today.yesterday().expect("a day");
    let note = Note::parse("in cash").expect("a note");
    let ten = Money::from_minor(10_00);
    let payment = TransactionDraft::payment(ANN, ten, today, note.clone());
    let transfer = TransactionDraft::transfer(BOB, ANN, ten, today, note);
    let commands = [
        player(ANN, "Ann"),
        player(BOB, "Bob"),
        player(CID, "Cid"),
        Command::RetirePlayer { id: CID },
        Command::LogGame {
            id: GAME,
            draft: GameDraft {
                date: yesterday,
                cost: Money::from_minor(50_00),
                booker: Some(Who::Known(BOB)),
                score: Some(Score {
                    winning: 3,
                    losing: 2,
                }),
                line_up: vec![
                    played(ANN, 1, GameResult::NoShow),
                    played(BOB, 0, GameResult::Win),
                ],
                expected_heads: None,
                also_paid: Vec::new(),
                goals: None,
            },
        },
        Command::AddSeason {
            id: SeasonId(Uuid::from_u128(8)),
            details: SeasonDetails {
                name: SeasonName::parse("Autumn").expect("a name"),
                from: yesterday,
                to: today,
            },
        },
        Command::AddCost {
            id: COST,
            draft: CostDraft {
                date: yesterday,
                amount: Money::from_minor(24_99),
                what: Note::parse("Balls").expect("a note"),
                paid_by: Some(ANN),
                shared_by: vec![ANN, BOB],
                game: Some(GAME),
            },
        },
        Command::RecordTransaction {
            id: PAYMENT,
            draft: payment,
        },
        Command::RecordTransaction {
            id: TRANSFER,
            draft: transfer,
        },
    ];
    for command in commands {
        write(&mut book, command);
    }
    book
}

fn player(id: PlayerId, name: &str) -> Command {
    Command::AddPlayer {
        id,
        name: PlayerName::parse(name).expect("a name"),
        comment: Comment::parse("brings the ball").expect("a comment"),
    }
}

fn played(player: PlayerId, guests: u8, result: GameResult) -> LineUpDraft {
    LineUpDraft {
        who: Who::Known(player),
        guests,
        result: Some(result),
        pays: Pays::FULL,
        side: None,
    }
}

fn write(book: &mut Book, command: Command) {
    let change = book.decide(command).expect("a sound change");
    book.apply(&Entry {
        v: FORMAT,
        seq: book.seq() + 1,
        at: Timestamp::UNIX_EPOCH,
        by: Actor {
            account: None,
            name: "Ann".to_owned(),
        },
        key: None,
        fingerprint: None,
        change,
    });
}
