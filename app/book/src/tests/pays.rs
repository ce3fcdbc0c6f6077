//! Who pays which part of a game, and several who paid for one pitch.

use super::team::{Team, brings, draft, name, plays};
use crate::{
    Change, Command, Currency, Entry, Filter, GameDraft, GameId, Kind, Money, Pays, PitchPayment,
    PitchPaymentDraft, PlayerId, Refusal, Unsound, Who, limits,
};

fn pounds(pence: i64) -> Money {
    Money::from_minor(pence)
}

/// A game with this line-up, booked by its first player.
fn game(cost: i64, line_up: &[(PlayerId, Pays)]) -> GameDraft {
    let who: Vec<PlayerId> = line_up.iter().map(|(player, _)| *player).collect();
    let mut game = draft("2026-11-17", cost, who[0], &who);
    for (row, (_, pays)) in game.line_up.iter_mut().zip(line_up) {
        row.pays = *pays;
    }
    game
}

fn paid(player: PlayerId, amount: i64) -> PitchPaymentDraft {
    PitchPaymentDraft {
        who: Who::Known(player),
        amount: pounds(amount),
    }
}

fn shares(team: &Team, id: GameId) -> Vec<i64> {
    let shares = team.book.game(id).unwrap().details.shares();
    shares.into_iter().map(Money::minor).collect()
}

fn told(team: &Team) -> String {
    team.book.sentence(&team.entries.last().unwrap().change)
}

#[test]
fn a_child_pays_half_and_the_goalkeeper_nothing() {
    let mut team = Team::default();
    let [ada, ben, cy, keeper] = team.players(["Ada", "Ben", "Cy", "Keeper"]);
    let line_up = [
        (ada, Pays::FULL),
        (ben, Pays::FULL),
        (cy, Pays::Percent(50)),
        (keeper, Pays::Percent(0)),
    ];
    let id = team.play(game(50_00, &line_up)).unwrap();
    assert_eq!(shares(&team, id), [20_00, 20_00, 10_00, 0]);
    let details = &team.book.game(id).unwrap().details;
    assert!(!details.is_even());
    assert_eq!(details.each(), (pounds(20_00), 0));
    assert_eq!(details.heads(), 4);
    assert_eq!(team.book.tally(keeper).attended(), 1);
    assert_eq!(
        told(&team),
        "Logged the game of 17 Nov 2026: £50.00 for 4 heads, booked by Ada, Cy pays 50% of a \
        share, Keeper pays no share."
    );
}

#[test]
fn odd_pennies_rotate_among_those_who_pay_a_share() {
    let mut team = Team::default();
    let [ada, ben, keeper] = team.players(["Ada", "Ben", "Keeper"]);
    let line_up = [
        (ada, Pays::FULL),
        (keeper, Pays::Percent(0)),
        (ben, Pays::FULL),
    ];
    let played = [1, 2, 3, 4].map(|_| team.play(game(10_01, &line_up)).unwrap());
    let shares = played.map(|id| shares(&team, id));
    let (odd, even) = ([5_01, 5_00, 0], [5_00, 5_01, 0]);
    assert_eq!(shares, [odd, even, odd, even]);
    let details = &team.book.game(played[1]).unwrap().details;
    assert_eq!(details.odd_pennies(), [0, 1, 0]);
}

#[test]
fn guests_pay_a_full_share_whatever_their_player_pays() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = draft("2026-11-17", 50_00, ada, &[ada]);
    asked.line_up.push(brings(ben, 1));
    asked.line_up[1].pays = Pays::Percent(50);
    let id = team.play(asked).unwrap();
    assert_eq!(shares(&team, id), [20_00, 30_00]);
    let line = &team.book.statement(ben)[0];
    assert_eq!(line.description, "Played, with 1 guest, 50% of a share");
}

#[test]
fn fixed_amounts_include_guests_and_the_rest_is_shared() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let mut asked = game(
        50_00,
        &[(ada, Pays::FULL), (ben, Pays::Fixed(pounds(5_00)))],
    );
    asked.line_up[1].guests = 2;
    asked.line_up.push(plays(cy));
    let id = team.play(asked).unwrap();
    assert_eq!(shares(&team, id), [22_50, 5_00, 22_50]);
    assert!(told(&team).ends_with("booked by Ada, Ben pays £5.00."));
}

#[test]
fn shares_that_do_not_add_up_to_the_cost_are_refused() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let fixed = |amount| Pays::Fixed(pounds(amount));
    let mut ask = |cost, ada_pays, ben_pays| {
        team.play(game(cost, &[(ada, ada_pays), (ben, ben_pays)]))
            .map(|_| ())
    };
    let free = Pays::Percent(0);
    assert_eq!(ask(10_00, free, free), Err(Refusal::NobodyPays));
    assert_eq!(ask(10_00, free, fixed(9_99)), Err(Refusal::NobodyPays));
    assert_eq!(ask(0, free, free), Ok(()));
    assert_eq!(ask(10_00, free, fixed(10_00)), Ok(()));
    assert_eq!(ask(10_00, fixed(4_00), fixed(6_00)), Ok(()));
    let shown = |minor| Currency::default().shown(Money::from_minor(minor));
    let (less, cost) = (shown(9_99), shown(10_00));
    assert_eq!(
        ask(10_00, fixed(4_00), fixed(5_99)),
        Err(Refusal::FixedBelowCost { fixed: less, cost })
    );
    assert_eq!(
        ask(10_00, Pays::FULL, fixed(10_01)),
        Err(Refusal::FixedAboveCost {
            fixed: shown(10_01),
            cost
        })
    );
    assert_eq!(
        ask(10_00, Pays::FULL, fixed(-1)),
        Err(Refusal::FixedNegative)
    );
    let above = Pays::Percent(limits::PERCENT + 1);
    assert_eq!(
        ask(10_00, Pays::FULL, above),
        Err(Refusal::PercentUnreadable)
    );
    let large = limits::AMOUNT + 1;
    assert!(matches!(
        ask(10_00, Pays::FULL, fixed(large)),
        Err(Refusal::AmountTooLarge { .. })
    ));
}

#[test]
fn everyone_who_paid_for_a_pitch_is_credited() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let mut asked = draft("2026-11-17", 60_00, ada, &[ada, ben]);
    asked.also_paid = vec![paid(cy, 20_00), paid(ben, 10_00)];
    let id = team.play(asked).unwrap();
    let balances = [ada, ben, cy].map(|id| team.balance(id));
    assert_eq!(balances, [0, -20_00, 20_00]);
    assert_eq!(team.book.money_held(), Money::ZERO);
    let lines = team.book.statement(cy);
    assert_eq!(lines[0].description, "Paid part of the pitch");
    assert_eq!(lines[0].amount, pounds(20_00));
    let lines = team.book.statement(ada);
    assert_eq!(lines[0].description, "Booked the pitch");
    assert_eq!(lines[0].amount, pounds(30_00));
    let movements: Vec<_> = team.book.movements(Filter::default()).collect();
    assert!(movements.iter().all(|line| line.kind == Kind::Booking));
    assert_eq!(
        movements.iter().map(|line| line.player).collect::<Vec<_>>(),
        [ada, cy, ben]
    );
    assert_eq!(
        team.book.movement_sum(Filter::default()),
        (3, pounds(60_00))
    );
    assert!(team.book.game(id).unwrap().details.involves(cy));
    assert!(
        told(&team).ends_with(
            "booked by Ada, Cy paid £20.00 for the pitch, Ben paid £10.00 for the pitch."
        )
    );
    // A player who paid for a pitch can't be deleted.
    assert!(matches!(
        team.ask(Command::DeletePlayer { id: cy }),
        Err(Refusal::PlayerInUse { .. })
    ));
}

#[test]
fn invalid_pitch_payments_are_refused() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut ask = |also_paid: Vec<PitchPaymentDraft>| {
        let mut asked = draft("2026-11-17", 60_00, ada, &[ada]);
        asked.also_paid = also_paid;
        team.play(asked).map(|_| ())
    };
    let name = |name: &str| name.to_owned();
    let twice = Refusal::PaidTwice { name: name("Ben") };
    assert_eq!(ask(vec![paid(ben, 1), paid(ben, 1)]), Err(twice));
    let booker = Refusal::BookerAlsoPaid { name: name("Ada") };
    assert_eq!(ask(vec![paid(ada, 1)]), Err(booker));
    let above = Refusal::PaidAboveCost {
        paid: Currency::default().shown(Money::from_minor(60_01)),
        cost: Currency::default().shown(Money::from_minor(60_00)),
    };
    assert_eq!(ask(vec![paid(ben, 60_01)]), Err(above));
    for amount in [0, -1] {
        let none = Err(Refusal::PitchPaymentNotPositive);
        assert_eq!(ask(vec![paid(ben, amount)]), none);
    }
    let many = (0..=limits::ALSO_PAID).map(|_| paid(ben, 1)).collect();
    assert_eq!(ask(many), Err(Refusal::TooManyPaid));
    assert_eq!(ask(vec![paid(ben, 60_00)]), Ok(()));
}

#[test]
fn a_new_player_can_have_paid_for_the_pitch() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut asked = draft("2026-11-17", 60_00, ada, &[ada]);
    let cy = PlayerId(team.id());
    asked.also_paid = vec![PitchPaymentDraft {
        who: Who::Named(name("Cy"), cy),
        amount: pounds(20_00),
    }];
    team.play(asked).unwrap();
    assert_eq!(team.balance(cy), 20_00);
    team.undo(team.book.seq()).unwrap();
    assert!(team.book.player(cy).is_none());
    assert_eq!(team.balance(ada), 0);
}

#[test]
fn an_edit_is_described_and_can_be_undone() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let mut asked = game(60_00, &[(ada, Pays::FULL), (ben, Pays::Percent(50))]);
    asked.also_paid = vec![paid(cy, 20_00)];
    let id = team.play(asked).unwrap();
    let before = team.book.game(id).unwrap().details.clone();
    let draft = GameDraft {
        also_paid: vec![paid(ben, 5_00)],
        ..game(
            60_00,
            &[(ada, Pays::Fixed(pounds(7_00))), (ben, Pays::FULL)],
        )
    };
    let seen = None;
    team.ask(Command::EditGame { id, seen, draft }).unwrap();
    assert_eq!(shares(&team, id), [7_00, 53_00]);
    assert_eq!(
        told(&team),
        "Edited the game of 17 Nov 2026: Ben paid £5.00 for the pitch, Cy paid nothing for the \
        pitch, Ada pays £7.00, Ben pays a full share."
    );
    team.undo(team.book.seq()).unwrap();
    assert_eq!(team.book.game(id).unwrap().details, before);
    assert_eq!(team.balance(cy), 20_00);
}

#[test]
fn a_merge_moves_shares_and_pitch_payments_and_an_undo_moves_them_back() {
    let mut team = Team::default();
    let [ada, ben, benny] = team.players(["Ada", "Ben", "Benny"]);
    let mut asked = game(30_00, &[(ada, Pays::FULL), (benny, Pays::Percent(50))]);
    asked.also_paid = vec![paid(benny, 10_00)];
    let id = team.play(asked).unwrap();
    assert_eq!(team.balance(benny), 0);
    let (from, into) = (benny, ben);
    team.ask(Command::MergePlayers { from, into }).unwrap();
    let details = &team.book.game(id).unwrap().details;
    assert_eq!(details.line_up[1].pays, Pays::Percent(50));
    assert_eq!(details.share_of(ben), Some(pounds(10_00)));
    assert_eq!(details.credit_of(ben), Some(pounds(10_00)));
    assert_eq!(details.credit_of(benny), None);
    team.undo(team.book.seq()).unwrap();
    let details = &team.book.game(id).unwrap().details;
    assert_eq!(details.credit_of(benny), Some(pounds(10_00)));
    assert_eq!(details.credit_of(ada), Some(pounds(20_00)));
}

#[test]
fn two_players_who_paid_for_the_same_pitch_cannot_be_merged() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = draft("2026-11-17", 30_00, ada, &[ada]);
    asked.also_paid = vec![paid(ben, 10_00)];
    team.play(asked).unwrap();
    for (from, into) in [(ada, ben), (ben, ada)] {
        let refused = team.ask(Command::MergePlayers { from, into });
        assert!(matches!(refused, Err(Refusal::BothPaid { .. })));
    }
}

#[test]
fn auto_pay_pays_the_players_own_share() {
    let mut team = Team::default();
    let [ada, ben, keeper] = team.players(["Ada", "Ben", "Keeper"]);
    let line_up = [
        (ada, Pays::FULL),
        (ben, Pays::Percent(50)),
        (keeper, Pays::Percent(0)),
    ];
    team.play(game(30_00, &line_up)).unwrap();
    let (_, share) = team.book.auto_pay_offer(ben).unwrap();
    assert_eq!(share, pounds(10_00));
    let nothing = team.book.auto_pay_offer(keeper).map(|_| ());
    assert_eq!(nothing, Err(Refusal::NothingToPay));
}

#[test]
fn a_stored_game_with_invalid_payments_is_unsound() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let before = team.book.clone();
    let mut asked = game(30_00, &[(ada, Pays::FULL), (ben, Pays::Percent(50))]);
    asked.also_paid = vec![paid(ben, 10_00)];
    team.play(asked).unwrap();
    let entry = team.entries.last().unwrap();
    assert_eq!(before.check(entry), Ok(()));
    let damaged = |damage: &dyn Fn(&mut crate::GameDetails)| {
        let mut entry: Entry = entry.clone();
        if let Change::GameLogged { details, .. } = &mut entry.change {
            damage(details);
        }
        match before.check(&entry) {
            Err(Unsound::Rule(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    };
    let all = |pays: Pays| {
        damaged(&move |details| details.line_up.iter_mut().for_each(|one| one.pays = pays))
    };
    assert_eq!(all(Pays::Percent(0)), Refusal::NobodyPays);
    assert_eq!(all(Pays::Percent(u16::MAX)), Refusal::PercentUnreadable);
    assert_eq!(all(Pays::Fixed(pounds(i64::MIN))), Refusal::FixedNegative);
    let large = all(Pays::Fixed(pounds(i64::MAX)));
    assert!(matches!(large, Refusal::AmountTooLarge { .. }));
    let unbooked = damaged(&|details| details.booker = None);
    assert_eq!(unbooked, Refusal::BookerMissing);
    let stranger = PlayerId(uuid::Uuid::max());
    let unknown = damaged(&move |details| details.also_paid[0].player = stranger);
    assert_eq!(unknown, Refusal::NoSuchPlayer);
    let huge = PitchPayment {
        player: ben,
        amount: pounds(i64::MAX),
    };
    let huge = damaged(&move |details| details.also_paid = vec![huge]);
    assert!(matches!(huge, Refusal::AmountTooLarge { .. }));
}

#[test]
fn a_turnout_with_a_percentage_and_a_fixed_amount_is_unreadable() {
    let read = |pays: &str| {
        let id = uuid::Uuid::nil();
        let json = format!("{{\"player\":\"{id}\"{pays}}}");
        serde_json::from_str::<crate::Turnout>(&json).map(|turnout| turnout.pays)
    };
    assert_eq!(read("").unwrap(), Pays::FULL);
    assert_eq!(read(",\"percent\":50").unwrap(), Pays::Percent(50));
    assert_eq!(read(",\"fixed\":0").unwrap(), Pays::Fixed(Money::ZERO));
    let both = read(",\"percent\":50,\"fixed\":1").unwrap_err();
    assert!(both.to_string().contains("but not both"), "{both}");
}
