//! Payments, transfers, AutoPay.

use super::team::{Team, brings, day, draft};
use crate::{
    CollectedPayment, Command, Currency, Money, Note, PlayerId, Refusal, Settings,
    TransactionDraft, TransactionId, limits,
};

fn edit_payment(id: TransactionId, player: crate::PlayerId, amount: i64) -> Command {
    Command::EditTransaction {
        id,
        seen: None,
        draft: TransactionDraft::payment(
            player,
            Money::from_minor(amount),
            day("2026-11-17"),
            Note::default(),
        ),
    }
}

#[test]
fn a_payment_may_be_negative_but_not_zero() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.pay(ada, 10_00, "2026-11-17").unwrap();
    team.pay(ada, -4_00, "2026-11-17").unwrap();
    assert_eq!(team.balance(ada), 6_00);
    assert_eq!(team.pay(ada, 0, "2026-11-17"), Err(Refusal::AmountZero));
    let stranger = crate::PlayerId(team.id());
    assert_eq!(
        team.pay(stranger, 1, "2026-11-17"),
        Err(Refusal::NoSuchPlayer)
    );
}

fn paid(id: TransactionId, player: PlayerId, amount: i64) -> CollectedPayment {
    CollectedPayment {
        id,
        player,
        amount: Some(Money::from_minor(amount)),
    }
}

fn collect(payments: Vec<CollectedPayment>) -> Command {
    let date = day("2026-11-17");
    Command::CollectPayments { date, payments }
}

#[test]
fn several_payments_are_recorded_and_undone_together() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let (first, second) = (TransactionId(team.id()), TransactionId(team.id()));
    let payments = vec![paid(first, ada, 6_10), paid(second, ben, 26_68)];
    let seq = team.ask(collect(payments)).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (6_10, 26_68));
    let undone = team.undo(seq).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (0, 0));
    team.undo(undone).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (6_10, 26_68));
    // One of them has changed since, so the change can't be undone.
    team.ask(edit_payment(second, ben, 20_00)).unwrap();
    assert!(!team.can_undo(seq));
}

#[test]
fn of_several_payments_all_are_recorded_or_none() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let id = TransactionId(team.id());
    let other = TransactionId(team.id());
    let many = (0..=limits::TRANSACTIONS_AT_ONCE).map(|at| {
        let player = team.player(&format!("Player {at}"));
        paid(TransactionId(team.id()), player, 1)
    });
    let many: Vec<_> = many.collect();
    for (payments, refusal) in [
        (vec![], Refusal::NothingChanged),
        (
            vec![paid(id, ada, 5), paid(other, ben, 0)],
            Refusal::AmountZero,
        ),
        (
            vec![paid(id, ada, 5), paid(id, ben, 5)],
            Refusal::AlreadyThere,
        ),
        (many, Refusal::TooManyTransactions),
    ] {
        let before = team.book.clone();
        assert_eq!(team.ask(collect(payments)), Err(refusal));
        assert_eq!(team.book, before);
    }
}

#[test]
fn players_who_owe_pay_an_amount_or_all_of_it_once() {
    let mut team = Team::default();
    let [ada, ben, cem] = team.players(["Ada", "Ben", "Cem"]);
    team.pay(ada, -6_10, "2026-11-17").unwrap();
    team.pay(ben, -9_00, "2026-11-17").unwrap();
    let mut ids = (0..8).map(|_| TransactionId(team.id())).collect::<Vec<_>>();
    let mut paid = |player, amount: Option<i64>| CollectedPayment {
        id: ids.pop().unwrap(),
        player,
        amount: amount.map(Money::from_minor),
    };
    let name = |name: &str| name.to_owned();
    let refused = [
        (vec![], Refusal::NothingChanged),
        (
            vec![paid(ada, None), paid(ada, Some(1))],
            Refusal::CollectedTwice { name: name("Ada") },
        ),
        (
            vec![paid(cem, None)],
            Refusal::OwesNothing { name: name("Cem") },
        ),
        (vec![paid(ada, Some(-1))], Refusal::AmountZero),
    ];
    let good = vec![paid(ada, None), paid(ben, Some(4_00)), paid(cem, Some(1))];
    let date = day("2026-11-18");
    for (payments, refusal) in refused {
        let asked = team.ask(Command::CollectPayments { date, payments });
        assert_eq!(asked, Err(refusal));
    }
    let payments = good;
    let seq = team.ask(Command::CollectPayments { date, payments });
    let balances = [ada, ben, cem].map(|player| team.balance(player));
    assert_eq!(balances, [0, -5_00, 1]);
    team.undo(seq.unwrap()).unwrap();
    assert_eq!(team.balance(ada), -6_10);
}

#[test]
fn the_largest_amount_is_shown_in_the_books_currency() {
    for (code, most) in [
        ("GBP", "£1,000,000,000.00"),
        ("JPY", "¥100,000,000,000"),
        ("KWD", "د.ك 100,000,000.000"),
    ] {
        let mut team = Team::default();
        let currency = Currency::parse(code).unwrap();
        if currency != Currency::default() {
            let settings = Settings {
                currency,
                ..Settings::default()
            };
            team.ask(Command::ChangeSettings { settings }).unwrap();
        }
        let ada = team.player("Ada");
        for amount in [limits::AMOUNT + 1, -limits::AMOUNT - 1, i64::MAX, i64::MIN] {
            let refused = team.pay(ada, amount, "2026-11-17");
            let Err(Refusal::AmountTooLarge { most: shown }) = refused else {
                panic!("{refused:?}");
            };
            assert_eq!(shown.to_string(), most);
        }
        assert!(team.pay(ada, -limits::AMOUNT, "2026-11-17").is_ok());
    }
}

#[test]
fn an_edited_payment_counts_once() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let id = team.pay(ada, 10_00, "2026-11-17").unwrap();
    team.ask(edit_payment(id, ben, 8_00)).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (0, 8_00));
    assert_eq!(
        team.ask(edit_payment(id, ben, 8_00)),
        Err(Refusal::NothingChanged)
    );
    assert_eq!(team.ask(edit_payment(id, ben, 0)), Err(Refusal::AmountZero));
    team.ask(Command::DeleteTransaction { id, seen: None })
        .unwrap();
    assert_eq!(team.balance(ben), 0);
    assert_eq!(
        team.ask(edit_payment(id, ben, 1)),
        Err(Refusal::NoSuchTransaction)
    );
    let again = Command::DeleteTransaction { id, seen: None };
    assert_eq!(team.ask(again), Err(Refusal::NoSuchTransaction));
}

#[test]
fn a_late_edit_of_a_payment_is_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.pay(ada, 10_00, "2026-11-17").unwrap();
    let seen = Some(team.book.seq());
    team.ask(edit_payment(id, ada, 8_00)).unwrap();
    let late = Command::DeleteTransaction { id, seen };
    assert_eq!(team.ask(late), Err(Refusal::ChangedSince));
}

#[test]
fn a_transfer_moves_money_between_two_players() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let id = team.transfer(ada, ben, 3_00, "2026-11-17").unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (-3_00, 3_00));
    assert_eq!(team.book.money_held(), Money::ZERO);
    for amount in [0, -1, i64::MIN] {
        let refused = team.transfer(ada, ben, amount, "2026-11-17");
        assert_eq!(refused, Err(Refusal::TransferNotPositive));
    }
    assert_eq!(
        team.transfer(ada, ada, 1, "2026-11-17"),
        Err(Refusal::TransferToSelf)
    );
    let edit = |from, to, amount| Command::EditTransaction {
        id,
        seen: None,
        draft: TransactionDraft::transfer(
            from,
            to,
            Money::from_minor(amount),
            day("2026-11-17"),
            Note::default(),
        ),
    };
    team.ask(edit(ben, ada, 5_00)).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (5_00, -5_00));
    assert_eq!(team.ask(edit(ben, ben, 5_00)), Err(Refusal::TransferToSelf));
    assert_eq!(
        team.ask(edit_payment(id, ada, 1)),
        Err(Refusal::NotEditable)
    );
    let payment = team.pay(ada, 1, "2026-11-17").unwrap();
    let mismatched = Command::EditTransaction {
        id: payment,
        seen: None,
        draft: TransactionDraft::transfer(
            ada,
            ben,
            Money::from_minor(1),
            day("2026-11-17"),
            Note::default(),
        ),
    };
    assert_eq!(team.ask(mismatched), Err(Refusal::NotEditable));
}

#[test]
fn the_id_of_a_transaction_is_never_reused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.pay(ada, 10_00, "2026-11-17").unwrap();
    let again = Command::RecordTransaction {
        id,
        draft: TransactionDraft::payment(
            ada,
            Money::from_minor(10_00),
            day("2026-11-18"),
            Note::default(),
        ),
    };
    assert_eq!(team.ask(again.clone()), Err(Refusal::AlreadyThere));
    team.ask(Command::DeleteTransaction { id, seen: None })
        .unwrap();
    assert_eq!(team.ask(again), Err(Refusal::AlreadyThere));
    assert_eq!(team.balance(ada), 0);
}

#[test]
fn auto_pay_credits_the_share_of_the_last_game_guests_included() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    assert_eq!(team.auto_pay(ada, "2026-11-17"), Err(Refusal::NoGameYet));
    team.game("2026-11-24", 99_00, ben, &[ben]);
    let mut last = draft("2026-12-01", 40_00, ben, &[ben]);
    last.line_up.push(brings(ada, 2));
    team.play(last).unwrap();
    // Logged later but played earlier: not the last game.
    team.game("2026-11-10", 77_00, ben, &[ben]);
    team.auto_pay(ada, "2026-12-02").unwrap();
    assert_eq!(team.balance(ada), 0);
    assert_eq!(team.book.tally(ada).payments.minor(), 30_00);
}

#[test]
fn auto_pay_works_once_per_game() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.game("2026-11-17", 40_00, ada, &[ada]);
    let id = team.auto_pay(ada, "2026-11-18").unwrap();
    assert_eq!(
        team.auto_pay(ada, "2026-11-18"),
        Err(Refusal::AlreadyAutoPaid)
    );
    assert_eq!(
        team.ask(edit_payment(id, ada, 1)),
        Err(Refusal::NotEditable)
    );
    // Once undone, it can be used again; the next game has its own.
    team.ask(Command::DeleteTransaction { id, seen: None })
        .unwrap();
    team.auto_pay(ada, "2026-11-18").unwrap();
    team.game("2026-11-24", 40_00, ada, &[ada]);
    team.auto_pay(ada, "2026-11-25").unwrap();
    assert_eq!(team.book.tally(ada).payments.minor(), 80_00);
}

#[test]
fn auto_pay_is_refused_for_players_without_a_share() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.game("2026-11-17", 40_00, ada, &[ben]);
    let name = "Ada".to_owned();
    assert_eq!(
        team.auto_pay(ada, "2026-11-18"),
        Err(Refusal::DidNotPlay { name })
    );
    team.game("2026-11-24", 0, ada, &[ada]);
    assert_eq!(team.auto_pay(ada, "2026-11-25"), Err(Refusal::NothingToPay));
    let stranger = crate::PlayerId(team.id());
    assert_eq!(
        team.auto_pay(stranger, "2026-11-25"),
        Err(Refusal::NoSuchPlayer)
    );
}

#[test]
fn auto_pay_stays_used_when_the_player_is_merged() {
    let mut team = Team::default();
    let [rob, robert] = team.players(["Rob", "Robert"]);
    team.game("2026-11-17", 40_00, rob, &[rob]);
    team.auto_pay(rob, "2026-11-18").unwrap();
    team.ask(Command::MergePlayers {
        from: rob,
        into: robert,
    })
    .unwrap();
    assert_eq!(
        team.auto_pay(robert, "2026-11-18"),
        Err(Refusal::AlreadyAutoPaid)
    );
}

#[test]
fn a_note_is_one_line_of_visible_text() {
    assert_eq!(
        Note::parse("  for \t pizza ").unwrap().as_str(),
        "for pizza"
    );
    assert_eq!(Note::parse("a\nb").unwrap().as_str(), "a b");
    assert!(
        Note::parse("<script>alert(1)</script>").is_ok(),
        "pages escape it"
    );
    assert!(Note::parse(&"x".repeat(200)).is_ok());
    assert_eq!(
        Note::parse(&"x".repeat(201)),
        Err(Refusal::TextTooLong { most: 200 })
    );
    assert_eq!(Note::parse("a\u{0}b"), Err(Refusal::TextUnseen));
    assert_eq!(Note::parse("a\u{202e}b"), Err(Refusal::TextUnseen));
}
