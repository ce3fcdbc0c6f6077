//! Costs other than pitches.

use super::team::{Team, balls, brings, day, draft};
use crate::{
    Change, Command, CostDraft, CostId, Currency, Entry, Filter, Kind, LineKind, Merged, Money,
    MovementSource, Note, PlayerId, Refusal, Settings, Unsound, limits,
};

fn edit(team: &mut Team, id: CostId, draft: CostDraft) -> Result<u64, Refusal> {
    let seen = None;
    team.ask(Command::EditCost { id, seen, draft })
}

fn delete(team: &mut Team, id: CostId) -> u64 {
    let seen = None;
    team.ask(Command::DeleteCost { id, seen }).unwrap()
}

#[test]
fn a_cost_is_charged_to_those_who_share_it_and_credited_to_the_payer() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let cost = balls("2026-11-17", 24_00, Some(ada), &[ada, ben, cy]);
    team.add_cost(cost).unwrap();
    assert_eq!(
        [ada, ben, cy].map(|id| team.balance(id)),
        [16_00, -8_00, -8_00]
    );
    assert_eq!(team.book.money_held(), Money::ZERO);
    let tally = team.book.tally(ada);
    assert_eq!(
        (tally.paid().minor(), tally.charged().minor()),
        (24_00, 8_00)
    );
    assert_eq!((tally.credits, tally.shares), (Money::ZERO, Money::ZERO));
}

#[test]
fn the_money_of_the_team_pays_for_a_cost_without_a_payer() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.pay(ada, 50_00, "2026-11-17").unwrap();
    team.add_cost(balls("2026-11-17", 30_00, None, &[ada, ben]))
        .unwrap();
    assert_eq!([ada, ben].map(|id| team.balance(id)), [35_00, -15_00]);
    assert_eq!(team.book.money_held(), Money::from_minor(20_00));
}

#[test]
fn the_payer_need_not_share_a_cost() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.add_cost(balls("2026-11-17", 9_99, Some(ada), &[ben]))
        .unwrap();
    assert_eq!([ada, ben].map(|id| team.balance(id)), [9_99, -9_99]);
}

#[test]
fn odd_pennies_of_costs_rotate() {
    let mut team = Team::default();
    let who = team.players(["Ada", "Ben", "Cy"]);
    let share = |team: &mut Team, order: [PlayerId; 3]| {
        let cost = team
            .add_cost(balls("2026-11-17", 10_00, None, &order))
            .unwrap();
        let details = &team.book.cost(cost).unwrap().details;
        who.map(|id| details.share_of(id).unwrap().minor())
    };
    let [ada, ben, cy] = who;
    assert_eq!(share(&mut team, [cy, ben, ada]), [3_34, 3_33, 3_33]);
    assert_eq!(share(&mut team, [ben, cy, ada]), [3_33, 3_34, 3_33]);
    assert_eq!(share(&mut team, [ada, ben, cy]), [3_33, 3_33, 3_34]);
    // The turns of games are separate.
    assert_eq!(team.book.next_turn(), 0);
    // The turn of a deleted cost comes again.
    let last = team.book.costs().next().unwrap().id;
    delete(&mut team, last);
    assert_eq!(share(&mut team, [ada, ben, cy]), [3_33, 3_33, 3_34]);
}

#[test]
fn a_correction_moves_nobodys_odd_penny() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let cost = team
        .add_cost(balls("2026-11-17", 10_00, None, &[ben, cy]))
        .unwrap();
    let with_ada = balls("2026-11-18", 10_00, None, &[ada, cy, ben]);
    edit(&mut team, cost, with_ada.clone()).unwrap();
    let details = &team.book.cost(cost).unwrap().details;
    assert_eq!(details.shared_by, [ben, cy, ada]);
    assert_eq!(details.share_of(ben), Some(Money::from_minor(3_34)));
    assert_eq!(
        edit(&mut team, cost, with_ada),
        Err(Refusal::NothingChanged)
    );
}

#[test]
fn invalid_costs_are_refused() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let good = || balls("2026-11-17", 10_00, Some(ada), &[ada, ben]);
    let stranger = PlayerId(team.id());
    let game = crate::GameId(team.id());
    let mut refused = |draft: CostDraft| team.add_cost(draft).unwrap_err();
    let with_amount = |minor| CostDraft {
        amount: Money::from_minor(minor),
        ..good()
    };
    assert_eq!(refused(with_amount(0)), Refusal::AmountZero);
    for beyond in [limits::AMOUNT + 1, -limits::AMOUNT - 1] {
        let large = refused(with_amount(beyond));
        assert!(matches!(large, Refusal::AmountTooLarge { .. }));
    }
    let what = Note::default();
    assert_eq!(refused(CostDraft { what, ..good() }), Refusal::WhatMissing);
    let shared_by = |shared_by| CostDraft {
        shared_by,
        ..good()
    };
    assert_eq!(refused(shared_by(vec![])), Refusal::NobodyShares);
    assert_eq!(refused(shared_by(vec![stranger])), Refusal::NoSuchPlayer);
    let twice = refused(shared_by(vec![ben, ada, ben]));
    assert_eq!(
        twice,
        Refusal::SharesTwice {
            name: "Ben".to_owned()
        }
    );
    let many = vec![ben; limits::SHARERS + 1];
    assert_eq!(refused(shared_by(many)), Refusal::TooManySharers);
    let paid_by = Some(stranger);
    assert_eq!(
        refused(CostDraft { paid_by, ..good() }),
        Refusal::NoSuchPlayer
    );
    let game = Some(game);
    assert_eq!(refused(CostDraft { game, ..good() }), Refusal::NoSuchGame);
    let date = jiff::civil::date(1900, 1, 1);
    assert_eq!(
        refused(CostDraft { date, ..good() }),
        Refusal::DateOutOfRange
    );
}

#[test]
fn a_cost_that_changed_since_is_not_overwritten() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team
        .add_cost(balls("2026-11-17", 10_00, None, &[ada]))
        .unwrap();
    let seen = Some(team.book.seq());
    edit(&mut team, id, balls("2026-11-17", 11_00, None, &[ada])).unwrap();
    let draft = balls("2026-11-17", 12_00, None, &[ada]);
    let late = team.ask(Command::EditCost { id, seen, draft });
    assert_eq!(late, Err(Refusal::ChangedSince));
    let late = team.ask(Command::DeleteCost { id, seen });
    assert_eq!(late, Err(Refusal::ChangedSince));
    let missing = CostId(team.id());
    let seen = None;
    let missing = team.ask(Command::DeleteCost { id: missing, seen });
    assert_eq!(missing, Err(Refusal::NoSuchCost));
}

#[test]
fn a_cost_stays_when_its_game_is_deleted() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let game = team.game("2026-11-17", 60_00, ada, &[ada, ben]);
    let of_game = |amount| CostDraft {
        game: Some(game),
        ..balls("2026-11-17", amount, Some(ben), &[ada, ben])
    };
    let cost = team.add_cost(of_game(10_00)).unwrap();
    assert_eq!(team.book.costs_of_game(game).count(), 1);
    let seen = None;
    let deleted = team.ask(Command::DeleteGame { id: game, seen }).unwrap();
    assert_eq!([ada, ben].map(|id| team.balance(id)), [-5_00, 5_00]);
    // It can still be corrected, and belongs to the game again if that is restored.
    edit(&mut team, cost, of_game(12_00)).unwrap();
    assert_eq!(team.add_cost(of_game(1_00)), Err(Refusal::NoSuchGame));
    team.undo(deleted).unwrap();
    assert_eq!(team.book.costs_of_game(game).count(), 1);
    assert_eq!([ada, ben].map(|id| team.balance(id)), [24_00, -24_00]);
}

#[test]
fn a_player_with_a_cost_cannot_be_deleted() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let cost = team
        .add_cost(balls("2026-11-17", 10_00, Some(ada), &[ben]))
        .unwrap();
    for id in [ada, ben] {
        let refused = team.ask(Command::DeletePlayer { id });
        assert!(matches!(refused, Err(Refusal::PlayerInUse { .. })));
        team.ask(Command::RetirePlayer { id }).unwrap();
    }
    delete(&mut team, cost);
    team.ask(Command::DeletePlayer { id: ada }).unwrap();
    // The cost can't be restored without her.
    let seq = team.book.seq() - 1;
    assert_eq!(team.undo(seq), Err(Refusal::CannotUndo));
}

#[test]
fn a_new_player_who_shares_a_cost_stays_when_their_game_is_undone() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut played = draft("2026-11-17", 10_00, ada, &[ada]);
    let newt = PlayerId(team.id());
    played.line_up.push(crate::LineUpDraft {
        who: crate::Who::Named(super::team::name("Newt"), newt),
        ..brings(newt, 0)
    });
    team.play(played).unwrap();
    let logged = team.book.seq();
    team.add_cost(balls("2026-11-17", 10_00, None, &[newt]))
        .unwrap();
    team.undo(logged).unwrap();
    assert!(team.book.player(newt).is_some());
}

#[test]
fn a_merge_moves_costs_and_can_be_undone() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let paid = team
        .add_cost(balls("2026-11-17", 9_00, Some(ada), &[cy, ben]))
        .unwrap();
    let shared = team
        .add_cost(balls("2026-11-17", 3_00, None, &[ada, cy]))
        .unwrap();
    let before = team.book.clone();
    let merge = Command::MergePlayers {
        from: ada,
        into: ben,
    };
    let merged = team.ask(merge.clone()).unwrap();
    assert_eq!(team.book.cost(paid).unwrap().details.paid_by, Some(ben));
    assert_eq!(team.book.cost(shared).unwrap().details.shared_by, [ben, cy]);
    assert_eq!(team.balance(ben), 9_00 - 4_50 - 1_50);
    team.undo(merged).unwrap();
    for id in [ada, ben, cy] {
        assert_eq!(team.book.tally(id), before.tally(id));
    }
    team.add_cost(balls("2026-11-19", 3_00, None, &[ada, ben]))
        .unwrap();
    let refused = team.ask(merge).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Ada and Ben both share a cost of 2026-11-19, so they can't be the same person. If one \
         of them is a mistake, remove it from that cost first."
    );
}

#[test]
fn a_book_with_a_cost_keeps_its_currency() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let euro = Command::ChangeSettings {
        settings: Settings {
            currency: Currency::parse("EUR").unwrap(),
            ..Settings::default()
        },
    };
    let cost = team
        .add_cost(balls("2026-11-17", 10_00, None, &[ada]))
        .unwrap();
    assert_eq!(team.ask(euro.clone()), Err(Refusal::CurrencyFixed));
    let deleted = delete(&mut team, cost);
    team.ask(euro).unwrap();
    // Amounts in pounds are not restored into a book in euros.
    assert_eq!(team.undo(deleted), Err(Refusal::CannotUndo));
}

#[test]
fn a_refund_is_charged_to_who_received_it_and_credited_to_who_shares_it() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let refund = balls("2026-11-17", -10_00, Some(ada), &[ada, ben, cy]);
    let cost = team.add_cost(refund).unwrap();
    let balance = |team: &Team, player| team.book.tally(player).balance().minor();
    assert_eq!(balance(&team, ada), -10_00 + 3_33);
    assert_eq!(balance(&team, ben), 3_33);
    assert_eq!(balance(&team, cy), 3_34);
    let lines = team.book.statement(ada);
    let shown: Vec<_> = lines.iter().map(|line| line.description.as_str()).collect();
    assert_eq!(shown, ["Received a refund: Balls", "Refund: Balls"]);
    let added = team.book.sentence(&team.entries.last().unwrap().change);
    assert_eq!(
        added,
        "Added the refund of 17 Nov 2026: £10.00 (Balls), received by Ada, shared by 3 players."
    );
    delete(&mut team, cost);
    assert_eq!(balance(&team, ben), 0);
}

#[test]
fn statements_and_movements_show_costs() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let cost = team
        .add_cost(balls("2026-11-17", 10_00, Some(ada), &[ada, ben]))
        .unwrap();
    team.add_cost(balls("2026-11-18", 3_00, None, &[ben]))
        .unwrap();
    let lines = team.book.statement(ada);
    let shown: Vec<_> = lines
        .iter()
        .map(|line| (line.kind, line.description.as_str(), line.amount.minor()))
        .collect();
    let expected = [
        (LineKind::CostPaid(cost), "Paid a cost: Balls", 10_00),
        (LineKind::CostShare(cost), "Cost: Balls", -5_00),
    ];
    assert_eq!(shown, expected);
    let movements: Vec<_> = team.book.movements(Filter::default()).collect();
    assert_eq!(
        movements.len(),
        1,
        "a cost that the team's money paid is not a movement"
    );
    let line = movements[0];
    assert_eq!(
        (line.kind, line.source),
        (Kind::Cost, MovementSource::Cost(cost))
    );
    assert_eq!(
        (line.player, line.amount.minor(), line.note),
        (ada, 10_00, "Balls")
    );
    assert_eq!(
        team.book.movement_sum(Filter::default()),
        (1, Money::from_minor(10_00))
    );
    let until = team.book.tally_until(ben, day("2026-11-17"));
    assert_eq!(until.balance().minor(), -5_00);
}

#[test]
fn settling_up_includes_costs() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.add_cost(balls("2026-11-17", 10_00, Some(ada), &[ada, ben]))
        .unwrap();
    for payment in team.book.settle_up() {
        let draft = payment.draft(day("2026-11-18"), Note::default()).unwrap();
        let id = crate::TransactionId(team.id());
        team.ask(Command::RecordTransaction { id, draft }).unwrap();
    }
    assert_eq!([ada, ben].map(|id| team.balance(id)), [0, 0]);
}

#[test]
fn the_history_describes_changes_of_a_cost() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let game = team.game("2026-11-17", 60_00, ada, &[ada, ben]);
    let cost = CostDraft {
        game: Some(game),
        ..balls("2026-11-18", 10_00, Some(ada), &[ada])
    };
    let id = team.add_cost(cost.clone()).unwrap();
    let told = |team: &Team| team.book.sentence(&team.change(team.book.seq()));
    assert_eq!(
        told(&team),
        "Added the cost of 18 Nov 2026: £10.00 (Balls), paid by Ada, shared by 1 player, for the \
         game of 17 Nov 2026."
    );
    let after = CostDraft {
        date: day("2026-11-19"),
        what: Note::parse("Bibs").unwrap(),
        ..balls("2026-11-19", 12_00, None, &[ben])
    };
    edit(&mut team, id, after).unwrap();
    assert_eq!(
        told(&team),
        "Edited the cost of 18 Nov 2026 (Balls): now called Bibs, date to 19 Nov 2026, amount \
         £10.00 to £12.00, paid by the team's money instead of Ada, Ben in, Ada out, of no game."
    );
    delete(&mut team, id);
    assert_eq!(
        told(&team),
        "Deleted the cost of 19 Nov 2026: £12.00 (Bibs), paid by the team's money, shared by 1 \
         player."
    );
}

#[test]
fn costs_beyond_the_limit_are_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let first = team.add_cost(balls("2026-11-17", 1, None, &[ada])).unwrap();
    let details = team.book.cost(first).unwrap().details.clone();
    while team.book.cost_count() < limits::COSTS {
        let (cost, details) = (CostId(team.id()), details.clone());
        team.write(Change::CostAdded { cost, details });
    }
    let more = || balls("2026-11-17", 1, None, &[ada]);
    assert_eq!(team.add_cost(more()), Err(Refusal::TooManyCosts));
    let deleted = delete(&mut team, first);
    assert!(team.can_undo(deleted));
    team.add_cost(more()).unwrap();
    assert_eq!(team.undo(deleted), Err(Refusal::CannotUndo));
}

#[test]
fn a_stored_change_that_reuses_an_id_or_hides_costs_is_unsound() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let game = team.game("2026-11-17", 60_00, ada, &[ada]);
    let cost = team
        .add_cost(balls("2026-11-17", 10_00, Some(ben), &[ben]))
        .unwrap();
    let last = team.entries.last().unwrap().clone();
    let check = |change| {
        let seq = team.book.seq() + 1;
        team.book.check(&Entry {
            seq,
            change,
            ..last.clone()
        })
    };
    let details = team.book.cost(cost).unwrap().details.clone();
    for cost in [cost, CostId(game.0)] {
        let details = details.clone();
        let again = check(Change::CostAdded { cost, details });
        assert_eq!(again, Err(Unsound::IdInUse));
    }
    let merge = team.book.decide(Command::MergePlayers {
        from: ben,
        into: ada,
    });
    let Ok(Change::PlayersMerged(whole)) = merge else {
        panic!("{merge:?}");
    };
    assert_eq!(check(Change::PlayersMerged(whole.clone())), Ok(()));
    let without_paid = Merged {
        costs_paid: Vec::new(),
        ..whole.clone()
    };
    let without_shared = Merged {
        costs_shared: Vec::new(),
        ..whole
    };
    for merged in [without_paid, without_shared] {
        let hidden = check(Change::PlayersMerged(merged));
        assert_eq!(hidden, Err(Unsound::NotTheirs));
    }
}
