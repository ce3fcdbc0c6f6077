//! Commands that no page would send.

use super::NAMES;
use super::book::{
    Change, CollectedPayment, Command, Comment, CostDraft, CostId, Currency, GameDraft, GameId,
    Goals, LineUpDraft, Money, Note, Party, Pays, PitchPaymentDraft, PlayedFor, PlayerId, Score,
    Seq, Settings, Settlement, Side, TransactionDraft, TransactionId, Who,
};
use super::team::{Team, name};
use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

/// Commands of any shape: with ids of other things or of nothing, and values beyond every limit.
pub fn garbage(team: &Team) -> impl Strategy<Value = Command> + use<> {
    let ids = known_ids(team);
    let id = prop_oneof![
        4 => prop::sample::select(ids),
        1 => any::<u128>().prop_map(Uuid::from_u128),
        1 => Just(Uuid::nil()),
        1 => Just(Uuid::max()),
    ];
    let amount = prop_oneof![
        3 => any::<i64>(),
        2 => -100_00..100_00i64,
        1 => Just(i64::MIN),
        1 => Just(i64::MAX),
    ]
    .prop_map(Money::from_minor);
    let date = (-9999..=9999i16, 1..=12i8, 1..=28i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap_or(Date::MIN));
    let date = prop_oneof![
        date,
        Just(Date::MIN),
        Just(Date::MAX),
        (0..400u16).prop_map(super::date)
    ];
    let seen = prop::option::of(any::<Seq>());
    let called = (0..NAMES.len()).prop_map(|at| name(NAMES[at]));
    let who = prop_oneof![
        id.clone().prop_map(|id| Who::Known(PlayerId(id))),
        (called.clone(), id.clone()).prop_map(|(name, id)| Who::Named(name, PlayerId(id))),
    ];
    let pays = prop_oneof![
        3 => Just(Pays::FULL),
        1 => any::<u16>().prop_map(Pays::Percent),
        1 => amount.clone().prop_map(Pays::Fixed),
    ];
    let side = prop::option::of((any::<bool>(), any::<u8>())).prop_map(|side| {
        side.map(|(first, guests_opposite)| PlayedFor {
            side: if first { Side::A } else { Side::B },
            guests_opposite,
        })
    });
    let line_up =
        (who.clone(), any::<u8>(), pays, side).prop_map(|(who, guests, pays, side)| LineUpDraft {
            who,
            guests,
            result: None,
            pays,
            side,
        });
    let also_paid =
        (who.clone(), amount.clone()).prop_map(|(who, amount)| PitchPaymentDraft { who, amount });
    let score = prop::option::of((any::<u16>(), any::<u16>()))
        .prop_map(|score| score.map(|(winning, losing)| Score { winning, losing }));
    let draft = (
        date.clone(),
        amount.clone(),
        prop::option::of(who),
        prop::collection::vec(also_paid, 0..25),
        score,
        prop::collection::vec(line_up, 0..130),
        prop::option::of(any::<u32>()),
    )
        .prop_map(
            |(date, cost, booker, also_paid, score, line_up, expected_heads)| GameDraft {
                date,
                cost,
                booker,
                score,
                line_up,
                expected_heads,
                also_paid,
                goals: score.map(|score| Goals {
                    a: score.losing,
                    b: score.winning,
                }),
            },
        );
    let cost = (
        date.clone(),
        amount.clone(),
        prop::option::of(id.clone()),
        prop::collection::vec(id.clone(), 0..250),
        prop::option::of(id.clone()),
        any::<bool>(),
    )
        .prop_map(|(date, amount, payer, sharers, game, named)| CostDraft {
            date,
            amount,
            what: Note::parse(if named { "Balls" } else { "" }).unwrap_or_default(),
            paid_by: payer.map(PlayerId),
            shared_by: sharers.into_iter().map(PlayerId).collect(),
            game: game.map(GameId),
        });
    let payment = (id.clone(), amount.clone(), date.clone()).prop_map(|(player, amount, date)| {
        TransactionDraft::payment(PlayerId(player), amount, date, Note::default())
    });
    let transfer = (id.clone(), id.clone(), amount.clone(), date.clone()).prop_map(
        |(from, to, amount, date)| {
            TransactionDraft::transfer(PlayerId(from), PlayerId(to), amount, date, Note::default())
        },
    );
    let record = |(id, draft)| Command::RecordTransaction {
        id: TransactionId(id),
        draft,
    };
    let collected = (id.clone(), id.clone(), prop::option::of(amount.clone()));
    let collected = collected.prop_map(|(id, player, amount)| CollectedPayment {
        id: TransactionId(id),
        player: PlayerId(player),
        amount,
    });
    let party = prop::option::of(id.clone()).prop_map(|id| match id {
        Some(id) => Party::Player(PlayerId(id)),
        None => Party::Team,
    });
    let settled = (party.clone(), party, amount.clone())
        .prop_map(|(from, to, amount)| Settlement { from, to, amount });
    // Include some of the payments that settle up.
    let open = team.book.settle_up();
    let open = prop::sample::subsequence(open.clone(), 0..=open.len());
    let settled = prop_oneof![open, prop::collection::vec(settled, 0..3)];
    let settle = |(date, id, payments): (Date, Uuid, Vec<Settlement>)| {
        let ids = (0..).map(|at| TransactionId(Uuid::from_u128(id.as_u128().wrapping_add(at))));
        Command::SettleUp {
            date,
            payments: ids.zip(payments).collect(),
        }
    };
    let edit = |(id, seen, draft)| Command::EditTransaction {
        id: TransactionId(id),
        seen,
        draft,
    };
    let never = std::iter::once(Change::PlayerRetired {
        player: PlayerId(Uuid::from_u128(42)),
    });
    let changes: Vec<Change> = team
        .entries
        .iter()
        .map(|one| one.change.clone())
        .chain(never)
        .collect();
    let change = prop::sample::select(changes);
    prop_oneof![
        (id.clone(), called.clone()).prop_map(|(id, name)| Command::AddPlayer {
            id: PlayerId(id),
            name,
            comment: Comment::default()
        }),
        (id.clone(), seen.clone(), called).prop_map(|(id, seen, name)| Command::EditPlayer {
            id: PlayerId(id),
            seen,
            name,
            comment: Comment::default()
        }),
        id.clone()
            .prop_map(|id| Command::RetirePlayer { id: PlayerId(id) }),
        id.clone()
            .prop_map(|id| Command::ReactivatePlayer { id: PlayerId(id) }),
        id.clone()
            .prop_map(|id| Command::DeletePlayer { id: PlayerId(id) }),
        (id.clone(), id.clone()).prop_map(|(from, into)| Command::MergePlayers {
            from: PlayerId(from),
            into: PlayerId(into)
        }),
        (id.clone(), draft.clone()).prop_map(|(id, draft)| Command::LogGame {
            id: GameId(id),
            draft
        }),
        (id.clone(), seen.clone(), draft).prop_map(|(id, seen, draft)| Command::EditGame {
            id: GameId(id),
            seen,
            draft
        }),
        (id.clone(), seen.clone()).prop_map(|(id, seen)| Command::DeleteGame {
            id: GameId(id),
            seen
        }),
        (id.clone(), cost.clone()).prop_map(|(id, draft)| Command::AddCost {
            id: CostId(id),
            draft
        }),
        (id.clone(), seen.clone(), cost).prop_map(|(id, seen, draft)| Command::EditCost {
            id: CostId(id),
            seen,
            draft
        }),
        (id.clone(), seen.clone()).prop_map(|(id, seen)| Command::DeleteCost {
            id: CostId(id),
            seen
        }),
        (id.clone(), payment.clone()).prop_map(record),
        (date.clone(), prop::collection::vec(collected, 0..130))
            .prop_map(|(date, payments)| Command::CollectPayments { date, payments }),
        (date.clone(), id.clone(), settled).prop_map(settle),
        (id.clone(), seen.clone(), payment).prop_map(edit),
        (id.clone(), transfer.clone()).prop_map(record),
        (id.clone(), seen.clone(), transfer).prop_map(edit),
        (id.clone(), seen).prop_map(|(id, seen)| Command::DeleteTransaction {
            id: TransactionId(id),
            seen
        }),
        (id.clone(), id, date).prop_map(|(id, player, date)| Command::AutoPay {
            id: TransactionId(id),
            player: PlayerId(player),
            date
        }),
        (any::<u16>(), any::<u16>()).prop_map(|(active_days, recent_days)| {
            Command::ChangeSettings {
                settings: Settings {
                    currency: Currency::default(),
                    active_days,
                    recent_days,
                    time_zone: None,
                },
            }
        }),
        (prop_oneof![any::<Seq>(), 0..60 as Seq], change).prop_map(|(seq, change)| {
            Command::Undo {
                seq,
                change: Box::new(change),
            }
        }),
    ]
}

fn known_ids(team: &Team) -> Vec<Uuid> {
    let players = team.book.players().into_iter().map(|one| one.id.0);
    let games = team.book.games().map(|game| game.id.0);
    let transactions = team.book.transactions().map(|one| one.id.0);
    let costs = team.book.costs().map(|one| one.id.0);
    let nothing = std::iter::once(Uuid::from_u128(42));
    players
        .chain(games)
        .chain(transactions)
        .chain(costs)
        .chain(nothing)
        .collect()
}
