//! What a page could show of a book, and the same values computed the slow way.

use super::book::{
    Book, CostDetails, CostId, Filter, GameDetails, GameId, Kind, LedgerLine, Line, LineKind,
    MovementSource, Pays, PlayerDetails, PlayerId, Purpose, SeasonDetails, SeasonId, Settings,
    Tally, TransactionDetails, TransactionId, Turnout,
};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Everything that a page could show of a book, except when things were last changed.
#[derive(Debug, PartialEq)]
pub struct Seen {
    pub players: BTreeMap<PlayerId, PlayerDetails>,
    pub games: Vec<(GameId, GameDetails)>,
    pub transactions: Vec<(TransactionId, TransactionDetails)>,
    pub costs: Vec<(CostId, CostDetails)>,
    pub tallies: BTreeMap<PlayerId, Tally>,
    pub held: i64,
    pub settings: Settings,
    pub seasons: BTreeMap<SeasonId, SeasonDetails>,
}

pub fn seen(book: &Book) -> Seen {
    let players = book.players();
    Seen {
        players: players
            .iter()
            .map(|one| (one.id, one.details.clone()))
            .collect(),
        games: book
            .games()
            .map(|game| (game.id, game.details.clone()))
            .collect(),
        transactions: book
            .transactions()
            .map(|one| (one.id, one.details.clone()))
            .collect(),
        costs: book
            .costs()
            .map(|one| (one.id, one.details.clone()))
            .collect(),
        tallies: players
            .iter()
            .map(|one| (one.id, *book.tally(one.id)))
            .collect(),
        held: book.money_held().minor(),
        settings: *book.settings(),
        seasons: book
            .seasons()
            .into_iter()
            .map(|one| (one.id, one.details.clone()))
            .collect(),
    }
}

/// A tally in plain numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plain {
    pub payments: i64,
    pub credits: i64,
    pub carried: i64,
    pub costs: i64,
    pub shares: i64,
    pub cost_shares: i64,
    pub attended: usize,
    pub last_played: Option<Date>,
}

pub fn plain(tally: &Tally) -> Plain {
    Plain {
        payments: tally.payments.minor(),
        credits: tally.credits.minor(),
        carried: tally.carried.minor(),
        costs: tally.costs.minor(),
        shares: tally.shares.minor(),
        cost_shares: tally.cost_shares.minor(),
        attended: tally.attended(),
        last_played: tally.last_played(),
    }
}

/// One entry for each head that shares the cost: the player who pays for it, and its weight.
fn heads(game: &GameDetails) -> Vec<(PlayerId, i64)> {
    let mut heads = Vec::new();
    for one in &game.line_up {
        let Pays::Percent(percent) = one.pays else {
            continue;
        };
        if percent > 0 {
            heads.push((one.player, i64::from(percent)));
        }
        heads.extend(std::iter::repeat_n(
            (one.player, 100),
            usize::from(one.guests),
        ));
    }
    heads
}

/// What each player pays, distributed penny by penny: fixed amounts first, then the heads.
pub fn dealt(game: &GameDetails) -> Vec<(PlayerId, i64)> {
    let fixed = |one: &Turnout| match one.pays {
        Pays::Fixed(amount) => (one.player, amount.minor()),
        Pays::Percent(_) => (one.player, 0),
    };
    let mut dealt: Vec<(PlayerId, i64)> = game.line_up.iter().map(fixed).collect();
    let mut rest = game.cost.minor() - dealt.iter().map(|(_, pays)| pays).sum::<i64>();
    let heads = heads(game);
    let weights: i64 = heads.iter().map(|(_, weight)| weight).sum();
    let (shared, count) = (rest, heads.len());
    for (player, weight) in &heads {
        let part = shared * weight / weights;
        dealt.push((*player, part));
        rest -= part;
    }
    for penny in 0..usize::try_from(rest).unwrap_or(0).min(count) {
        let (player, _) = heads[(game.turn as usize + penny) % count];
        dealt.push((player, 1));
    }
    dealt
}

/// What each player is charged for a cost, distributed penny by penny.
pub fn dealt_cost(cost: &CostDetails) -> Vec<(PlayerId, i64)> {
    let count = cost.shared_by.len();
    let each = cost.amount.minor().div_euclid(count as i64);
    let odd = cost.amount.minor().rem_euclid(count as i64) as usize;
    let mut dealt: Vec<_> = cost.shared_by.iter().map(|id| (*id, each)).collect();
    for penny in 0..odd {
        dealt[(cost.turn as usize + penny) % count].1 += 1;
    }
    dealt
}

/// Every player's tally, computed from the games, transactions and costs alone.
pub fn worked_out(book: &Book) -> BTreeMap<PlayerId, Plain> {
    let mut all: BTreeMap<PlayerId, Plain> = BTreeMap::new();
    for player in book.players() {
        all.entry(player.id).or_default();
    }
    for game in book.games() {
        for (player, pays) in dealt(&game.details) {
            all.entry(player).or_default().shares += pays;
        }
        for one in &game.details.line_up {
            let plain = all.entry(one.player).or_default();
            plain.attended += 1;
            plain.last_played = plain.last_played.max(Some(game.details.date));
        }
        if let Some(booker) = game.details.booker {
            all.entry(booker).or_default().credits += game.details.cost.minor();
            for paid in &game.details.also_paid {
                all.entry(booker).or_default().credits -= paid.amount.minor();
                all.entry(paid.player).or_default().credits += paid.amount.minor();
            }
        }
    }
    for cost in book.costs() {
        for (player, pays) in dealt_cost(&cost.details) {
            all.entry(player).or_default().cost_shares += pays;
        }
        if let Some(payer) = cost.details.paid_by {
            all.entry(payer).or_default().costs += cost.details.amount.minor();
        }
    }
    for one in book.transactions() {
        let amount = one.details.amount.minor();
        match one.details.purpose {
            Purpose::Payment { player } | Purpose::AutoPay { player, .. } => {
                all.entry(player).or_default().payments += amount;
            }
            Purpose::Transfer { from, to } => {
                all.entry(from).or_default().payments -= amount;
                all.entry(to).or_default().payments += amount;
            }
            Purpose::CarryOver { player } => all.entry(player).or_default().carried += amount,
        }
    }
    all
}

/// A line of a statement in plain numbers: what it is about, its amount and the balance.
pub type PlainLine = (Date, LineKind, i64, i64);

/// A player's statement, worked out from the games, transactions and costs alone.
pub fn worked_out_statement(book: &Book, player: PlayerId) -> Vec<PlainLine> {
    let mut lines: Vec<(Date, Uuid, bool, LineKind, i64)> = Vec::new();
    for game in book.games() {
        let (date, id, details) = (game.details.date, game.id, &game.details);
        if let Some(credit) = details.credit_of(player) {
            let kind = LineKind::Booking(id);
            lines.push((date, id.0, false, kind, credit.minor()));
        }
        if details.line_up.iter().any(|one| one.player == player) {
            let dealt = dealt(details).into_iter().filter(|(who, _)| *who == player);
            let share: i64 = dealt.map(|(_, pays)| pays).sum();
            lines.push((date, id.0, true, LineKind::Share(id), -share));
        }
    }
    for cost in book.costs() {
        let (date, id, details) = (cost.details.date, cost.id, &cost.details);
        if details.paid_by == Some(player) {
            let kind = LineKind::CostPaid(id);
            lines.push((date, id.0, false, kind, details.amount.minor()));
        }
        if details.shared_by.contains(&player) {
            let dealt = dealt_cost(details).into_iter();
            let share: i64 = dealt
                .filter(|(who, _)| *who == player)
                .map(|(_, pays)| pays)
                .sum();
            lines.push((date, id.0, true, LineKind::CostShare(id), -share));
        }
    }
    for one in book.transactions() {
        let amount = one.details.amount.minor();
        let amount = match one.details.purpose {
            Purpose::Transfer { from, .. } if from == player => -amount,
            purpose if purpose.players().any(|who| who == player) => amount,
            _ => continue,
        };
        lines.push((
            one.details.date,
            one.id.0,
            false,
            LineKind::Moved(one.id),
            amount,
        ));
    }
    lines.sort_by_key(|(date, id, is_share, ..)| (*date, *id, *is_share));
    let mut balance = 0;
    let lines = lines.into_iter().map(|(date, _, _, kind, amount)| {
        balance += amount;
        (date, kind, amount, balance)
    });
    lines.collect()
}

pub fn plain_line(line: &Line) -> PlainLine {
    (
        line.date,
        line.kind,
        line.amount.minor(),
        line.balance.minor(),
    )
}

/// The sources of a list of movements, the slow way: take everything, filter, then sort.
pub fn sorted_feed(book: &Book, filter: &Filter) -> Vec<MovementSource> {
    let mut all: Vec<(Date, Uuid, MovementSource)> = Vec::new();
    for one in book.transactions() {
        let (kind, who) = match one.details.purpose {
            Purpose::Payment { player } => (Kind::Payment, vec![player]),
            Purpose::AutoPay { player, .. } => (Kind::AutoPay, vec![player]),
            Purpose::Transfer { from, to } => (Kind::Transfer, vec![from, to]),
            Purpose::CarryOver { player } => (Kind::CarryOver, vec![player]),
        };
        let date = one.details.date;
        if admits(filter, date, kind, &who) {
            all.push((date, one.id.0, MovementSource::Transaction(one.id)));
        }
    }
    for game in book.games() {
        let (date, booker) = (game.details.date, game.details.booker);
        let others = game.details.also_paid.iter().map(|one| one.player);
        for payer in booker.into_iter().chain(others) {
            if admits(filter, date, Kind::Booking, &[payer]) {
                all.push((date, game.id.0, MovementSource::Booking(game.id)));
            }
        }
    }
    for cost in book.costs() {
        let (date, payer) = (cost.details.date, cost.details.paid_by);
        if payer.is_some_and(|payer| admits(filter, date, Kind::Cost, &[payer])) {
            all.push((date, cost.id.0, MovementSource::Cost(cost.id)));
        }
    }
    all.sort_by_key(|(date, id, _)| std::cmp::Reverse((*date, *id)));
    all.into_iter().map(|(_, _, source)| source).collect()
}

fn admits(filter: &Filter, date: Date, kind: Kind, who: &[PlayerId]) -> bool {
    filter.player.is_none_or(|id| who.contains(&id))
        && filter.from.is_none_or(|from| from <= date)
        && filter.to.is_none_or(|to| date <= to)
        && filter.kind.is_none_or(|wanted| wanted == kind)
}

pub fn sources<'a>(lines: impl Iterator<Item = LedgerLine<'a>>) -> Vec<MovementSource> {
    lines.map(|line| line.source).collect()
}

/// Players of a game, transaction or cost who are not in the list.
pub fn dangling(book: &Book) -> Vec<PlayerId> {
    let in_games = book.games().flat_map(|game| {
        let line_up = game.details.line_up.iter().map(|one| one.player);
        let others = game.details.also_paid.iter().map(|one| one.player);
        line_up.chain(game.details.booker).chain(others)
    });
    let in_transactions = book
        .transactions()
        .flat_map(|one| one.details.purpose.players());
    let in_costs = book.costs().flat_map(|cost| cost.details.players());
    in_games
        .chain(in_transactions)
        .chain(in_costs)
        .filter(|id| book.player(*id).is_none())
        .collect()
}
