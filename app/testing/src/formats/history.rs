//! Random histories: each number selects a command, and commands that the book refuses are left
//! out.

use super::{actor, ids};
use cffa_book::{
    Book, Change, ClosedFor, Command, Comment, CostDraft, CostId, Currency, Entry, FORMAT,
    GameDraft, GameId, GameResult, LineUpDraft, Money, Note, Pays, PitchPaymentDraft, PlayerId,
    PlayerName, Score, Seq, Settings, TransactionDraft, TransactionId, Who,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

/// A command to try, as numbers.
pub type Wish = (u8, u8, u8, u16);

pub fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(any::<Wish>(), 0..most)
}

/// The entries that a list of wishes gives, and their book.
pub fn history(wishes: &[Wish]) -> (Vec<Entry>, Book) {
    let mut ids = ids();
    let mut book = Book::default();
    let mut entries: Vec<Entry> = Vec::new();
    for wish in wishes {
        let command = command(wish, &book, &entries, &mut ids);
        let Ok(change) = book.decide(command) else {
            continue;
        };
        let entry = Entry {
            v: FORMAT,
            seq: book.seq() + 1,
            at: "2026-11-22T12:00:00Z".parse().expect("a moment"),
            by: actor(),
            key: wish.3.is_multiple_of(2).then(&mut ids),
            fingerprint: None,
            change,
        };
        book.apply(&entry);
        entries.push(entry);
    }
    (entries, book)
}

/// The same, with the final change of a replaced book.
pub fn closed(entries: &[Entry]) -> Vec<Entry> {
    let mut entries = entries.to_vec();
    entries.push(Entry {
        v: FORMAT,
        seq: entries.len() as Seq + 1,
        at: "2026-11-22T12:00:00Z".parse().expect("a moment"),
        by: actor(),
        key: None,
        fingerprint: None,
        change: Change::Closed {
            successor: Uuid::from_u128(7),
            reason: ClosedFor::Import,
        },
    });
    entries
}

fn day(number: u16) -> Date {
    date(2026, 1 + (number % 12) as i8, 1 + (number % 28) as i8)
}

fn name(number: u8) -> PlayerName {
    PlayerName::parse(&format!("Player {}", number % 12)).expect("a name")
}

fn command(wish: &Wish, book: &Book, entries: &[Entry], ids: &mut impl FnMut() -> Uuid) -> Command {
    let (what, one, other, number) = *wish;
    let players = book.players();
    let pick = |at: u8| match players.len() {
        0 => PlayerId(Uuid::from_u128(1)),
        many => players[usize::from(at) % many].id,
    };
    let games: Vec<GameId> = book.games().map(|game| game.id).collect();
    let game = |at: u8| match games.len() {
        0 => GameId(Uuid::from_u128(1)),
        many => games[usize::from(at) % many],
    };
    let moved: Vec<TransactionId> = book.transactions().map(|one| one.id).collect();
    let transaction = |at: u8| match moved.len() {
        0 => TransactionId(Uuid::from_u128(1)),
        many => moved[usize::from(at) % many],
    };
    let amount = Money::from_minor(i64::from(number) - 20_000);
    let note = Note::parse(if one % 2 == 0 {
        ""
    } else {
        "für “Pitch” 3 <b>"
    })
    .expect("a note");
    let bought: Vec<CostId> = book.costs().map(|one| one.id).collect();
    let cost = |at: u8| match bought.len() {
        0 => CostId(Uuid::from_u128(1)),
        many => bought[usize::from(at) % many],
    };
    match what % 23 {
        0 | 1 => Command::AddPlayer {
            id: PlayerId(ids()),
            name: name(one),
            comment: Comment::parse(if other % 2 == 0 { "" } else { "left foot" }).expect("fits"),
        },
        2 => Command::EditPlayer {
            id: pick(one),
            seen: None,
            name: name(other),
            comment: Comment::default(),
        },
        3 => Command::RetirePlayer { id: pick(one) },
        4 => Command::ReactivatePlayer { id: pick(one) },
        5 => Command::DeletePlayer { id: pick(one) },
        6 => Command::MergePlayers {
            from: pick(one),
            into: pick(other),
        },
        7..=10 => {
            let id = GameId(ids());
            let draft = draft(one, other, number, &pick, ids);
            Command::LogGame { id, draft }
        }
        11 => Command::EditGame {
            id: game(one),
            seen: None,
            draft: draft(other, one, number, &pick, ids),
        },
        12 => Command::DeleteGame {
            id: game(one),
            seen: None,
        },
        13 => Command::RecordTransaction {
            id: TransactionId(ids()),
            draft: TransactionDraft::payment(pick(one), amount, day(number), note),
        },
        14 => Command::EditTransaction {
            id: transaction(one),
            seen: None,
            draft: TransactionDraft::payment(pick(other), amount, day(number), note),
        },
        15 => Command::RecordTransaction {
            id: TransactionId(ids()),
            draft: TransactionDraft::transfer(
                pick(one),
                pick(other),
                Money::from_minor(i64::from(number)),
                day(number),
                note,
            ),
        },
        16 => Command::DeleteTransaction {
            id: transaction(one),
            seen: None,
        },
        17 => Command::AutoPay {
            id: TransactionId(ids()),
            player: pick(one),
            date: day(number),
        },
        18 => Command::ChangeSettings {
            settings: Settings {
                currency: Currency::parse(if one % 2 == 0 { "GBP" } else { "EUR" })
                    .expect("is one"),
                active_days: 1 + number % 900,
                recent_days: 180,
                time_zone: None,
            },
        },
        19 => Command::AddCost {
            id: CostId(ids()),
            draft: cost_draft(one, other, number, &pick, &games),
        },
        20 => Command::EditCost {
            id: cost(one),
            seen: None,
            draft: cost_draft(other, one, number, &pick, &games),
        },
        21 => Command::DeleteCost {
            id: cost(one),
            seen: None,
        },
        _ => {
            let back = usize::from(one) % 6;
            let entry = entries
                .len()
                .checked_sub(1 + back)
                .and_then(|at| entries.get(at));
            entry.map_or(Command::RetirePlayer { id: pick(one) }, |entry| {
                Command::Undo {
                    seq: entry.seq,
                    change: Box::new(entry.change.clone()),
                }
            })
        }
    }
}

fn cost_draft(
    one: u8,
    other: u8,
    number: u16,
    pick: &dyn Fn(u8) -> PlayerId,
    games: &[GameId],
) -> CostDraft {
    let mut shared_by: Vec<PlayerId> = Vec::new();
    for at in 0..=other % 6 {
        let player = pick(one.wrapping_add(at));
        if !shared_by.contains(&player) {
            shared_by.push(player);
        }
    }
    CostDraft {
        date: day(number),
        amount: Money::from_minor(1 + i64::from(number)),
        what: Note::parse("=Bälle, 3 <b>").expect("a note"),
        paid_by: (!one.is_multiple_of(3)).then(|| pick(other)),
        shared_by,
        game: games.get(usize::from(other) % 7).copied(),
    }
}

fn draft(
    one: u8,
    other: u8,
    number: u16,
    pick: &dyn Fn(u8) -> PlayerId,
    ids: &mut impl FnMut() -> Uuid,
) -> GameDraft {
    let mut line_up: Vec<LineUpDraft> = Vec::new();
    for at in 0..=other % 5 {
        let player = pick(one.wrapping_add(at));
        let who = Who::Known(player);
        if line_up.iter().all(|drafted| drafted.who != who) {
            line_up.push(LineUpDraft {
                who,
                guests: (number % 4) as u8,
                result: (at % 2 == 0).then_some(GameResult::Win),
                pays: match number % 7 {
                    0 if at == 1 => Pays::Percent(50),
                    1 if at == 1 => Pays::Percent(0),
                    2 if at == 0 => Pays::Fixed(Money::from_minor(i64::from(number / 3))),
                    _ => Pays::FULL,
                },
                side: None,
            });
        }
    }
    if one.is_multiple_of(3) {
        line_up.push(LineUpDraft {
            who: Who::Named(name(other), PlayerId(ids())),
            guests: 0,
            result: None,
            pays: Pays::FULL,
            side: None,
        });
    }
    GameDraft {
        date: day(number),
        cost: Money::from_minor(i64::from(number)),
        booker: Some(Who::Known(pick(other))),
        score: one.is_multiple_of(2).then_some(Score {
            winning: 3,
            losing: 1,
        }),
        line_up,
        expected_heads: None,
        also_paid: match number % 5 {
            0 => vec![PitchPaymentDraft {
                who: Who::Known(pick(one)),
                amount: Money::from_minor(i64::from(number / 4)),
            }],
            _ => Vec::new(),
        },
        goals: None,
    }
}
