//! Describes changes of the book in the reader's language. The crate `cffa-book` does the same in
//! English, for the API and the command line.

use crate::text::amounts;
use crate::text::dates::day;
use crate::text::messages::message;
use cffa_book::{
    Book, Change, ClosedFor, CostDetails, GameDetails, Money, Pays, PitchPayment, PlayerId,
    Purpose, SeasonDetails, Settings, TransactionDetails, Turnout, Zone,
};

/// Describes a change, with the current names of the players.
pub(super) fn sentence(book: &Book, change: &Change) -> String {
    let name = |player: PlayerId| book.name(player);
    match change {
        Change::PlayerAdded { details, .. } => {
            message!("change-player-added", name = details.name.as_str())
        }
        Change::PlayerEdited { before, after, .. } if before.name != after.name => message!(
            "change-player-renamed",
            before = before.name.as_str(),
            after = after.name.as_str()
        ),
        Change::PlayerEdited { after, .. } => {
            message!("change-comment", name = after.name.as_str())
        }
        Change::PlayerRetired { player } => message!("change-retired", name = name(*player)),
        Change::PlayerReactivated { player } => {
            message!("change-reactivated", name = name(*player))
        }
        Change::PlayerDeleted { before, .. } => {
            message!("change-player-deleted", name = before.name.as_str())
        }
        Change::PlayersMerged(merged) => message!(
            "change-merged",
            name = merged.was.name.as_str(),
            into = name(merged.into)
        ),
        Change::PlayersParted(merged) => message!(
            "change-parted",
            name = merged.was.name.as_str(),
            into = name(merged.into)
        ),
        Change::GameLogged {
            details,
            new_players,
            ..
        } => {
            let logged = message!("change-game-logged", game = game(book, details));
            let names: Vec<&str> = new_players.iter().map(|new| new.name.as_str()).collect();
            match names.is_empty() {
                true => logged,
                false => format!(
                    "{logged} {}",
                    message!("change-new", names = joined(&names))
                ),
            }
        }
        Change::GameEdited { before, after, .. } => message!(
            "change-game-edited",
            date = day(before.date),
            parts = joined(&game_edit(book, before, after))
        ),
        Change::GameDeleted { before, .. } => {
            message!("change-game-deleted", game = game(book, before))
        }
        Change::TransactionRecorded { details, .. } => {
            message!("change-recorded", what = transaction(book, details))
        }
        Change::TransactionsRecorded { transactions } => {
            let each = transactions.iter();
            let each = each.map(|one| transaction(book, &one.details));
            let each = each.collect::<Vec<_>>().join("; ");
            message!("change-recorded", what = each)
        }
        Change::TransactionEdited { before, after, .. } => message!(
            "change-transaction-edited",
            before = transaction(book, before),
            after = transaction(book, after)
        ),
        Change::TransactionDeleted { before, .. } => {
            message!(
                "change-transaction-deleted",
                what = transaction(book, before)
            )
        }
        Change::CostAdded { details, .. } => {
            let cost = cost(book, details);
            match details.is_refund() {
                false => message!("change-cost-added", cost = cost),
                true => message!("change-refund-added", cost = cost),
            }
        }
        Change::CostEdited { before, after, .. } => {
            let (date, what) = (day(before.date), before.what.as_str());
            let parts = joined(&cost_edit(book, before, after));
            match before.is_refund() {
                false => message!(
                    "change-cost-edited",
                    date = date,
                    what = what,
                    parts = parts
                ),
                true => message!(
                    "change-refund-edited",
                    date = date,
                    what = what,
                    parts = parts
                ),
            }
        }
        Change::CostDeleted { before, .. } => {
            let cost = cost(book, before);
            match before.is_refund() {
                false => message!("change-cost-deleted", cost = cost),
                true => message!("change-refund-deleted", cost = cost),
            }
        }
        Change::SeasonAdded { details, .. } => {
            message!("change-season-added", season = season(details))
        }
        Change::SeasonEdited { before, after, .. } => message!(
            "change-season-edited",
            before = season(before),
            after = season(after)
        ),
        Change::SeasonDeleted { before, .. } => {
            message!("change-season-deleted", season = season(before))
        }
        Change::SettingsChanged { before, after } => {
            message!("change-settings", parts = joined(&settings(before, after)))
        }
        Change::Closed { reason, .. } => match reason {
            ClosedFor::Import => message!("change-imported"),
            ClosedFor::Deletion => message!("change-all-deleted"),
            ClosedFor::Restoration => message!("change-restored"),
        },
        Change::Undone { of, effects } => {
            let effects: Vec<String> = effects.iter().map(|one| sentence(book, one)).collect();
            message!("change-undone", number = *of, changes = effects.join(" "))
        }
    }
}

fn joined<T: AsRef<str>>(parts: &[T]) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(&message!("change-comma"))
}

fn money(book: &Book, amount: Money) -> String {
    amounts::money(book.settings().currency, amount)
}

fn game(book: &Book, details: &GameDetails) -> String {
    let mut parts = vec![message!(
        "change-game",
        date = day(details.date),
        cost = money(book, details.cost),
        heads = details.heads()
    )];
    parts.push(match details.booker {
        Some(booker) => message!("change-booked-by", name = book.name(booker)),
        None => message!("change-paid-by-team"),
    });
    let paid = details.also_paid.iter();
    parts.extend(paid.map(|paid| pitch_payment(book, paid)));
    let uneven = details.line_up.iter().filter(|one| !one.pays.is_full());
    parts.extend(uneven.map(|one| pays(book, one)));
    joined(&parts)
}

fn pitch_payment(book: &Book, paid: &PitchPayment) -> String {
    let amount = money(book, paid.amount);
    message!(
        "change-pitch-paid",
        name = book.name(paid.player),
        amount = amount
    )
}

fn pays(book: &Book, turnout: &Turnout) -> String {
    let name = book.name(turnout.player);
    match turnout.pays {
        Pays::FULL => message!("change-pays-full", name = name),
        Pays::Percent(0) => message!("change-pays-nothing", name = name),
        Pays::Percent(percent) => {
            message!("change-pays-percent", name = name, percent = percent)
        }
        Pays::Fixed(amount) => {
            message!(
                "change-pays-fixed",
                name = name,
                amount = money(book, amount)
            )
        }
    }
}

fn game_edit(book: &Book, before: &GameDetails, after: &GameDetails) -> Vec<String> {
    let name = |id: Option<PlayerId>| match id {
        Some(id) => book.name(id).to_owned(),
        None => message!("games-table-nobody"),
    };
    let mut parts = Vec::new();
    if before.date != after.date {
        parts.push(message!("change-date", date = day(after.date)));
    }
    if before.cost != after.cost {
        parts.push(message!(
            "change-cost-from-to",
            before = money(book, before.cost),
            after = money(book, after.cost)
        ));
    }
    if before.booker != after.booker {
        parts.push(message!(
            "change-booker",
            before = name(before.booker),
            after = name(after.booker)
        ));
    }
    let paid = after.also_paid.iter();
    let paid = paid.filter(|paid| !before.also_paid.contains(paid));
    parts.extend(paid.map(|paid| pitch_payment(book, paid)));
    let is_paid = |one: &PitchPayment| after.also_paid.iter().any(|it| it.player == one.player);
    let unpaid = before.also_paid.iter().filter(|one| !is_paid(one));
    parts.extend(unpaid.map(|one| message!("change-pitch-unpaid", name = book.name(one.player))));
    if (before.score, before.goals) != (after.score, after.goals) {
        parts.push(message!("change-score"));
    }
    if before.sides() != after.sides() {
        parts.push(message!("change-sides"));
    }
    parts.extend(line_up_edit(book, before, after));
    if parts.is_empty() {
        parts.push(match before.also_paid == after.also_paid {
            true => message!("change-order"),
            false => message!("change-order-paid"),
        });
    }
    parts
}

fn line_up_edit(book: &Book, before: &GameDetails, after: &GameDetails) -> Vec<String> {
    let in_line_up = |details: &GameDetails, id: PlayerId| {
        let found = details.line_up.iter().find(|one| one.player == id);
        found.cloned()
    };
    let mut parts = Vec::new();
    for one in &after.line_up {
        if in_line_up(before, one.player).is_none() {
            parts.push(message!("change-in", name = book.name(one.player)));
            if !one.pays.is_full() {
                parts.push(pays(book, one));
            }
        }
    }
    for one in &before.line_up {
        if in_line_up(after, one.player).is_none() {
            parts.push(message!("change-out", name = book.name(one.player)));
        }
    }
    for one in &after.line_up {
        let Some(was) = in_line_up(before, one.player) else {
            continue;
        };
        let name = book.name(one.player);
        if was.guests != one.guests {
            parts.push(message!("change-guests", name = name, guests = one.guests));
        }
        if was.pays != one.pays {
            parts.push(pays(book, one));
        }
        if was.result != one.result {
            parts.push(message!("change-result", name = name));
        }
    }
    parts
}

fn payer(book: &Book, details: &CostDetails) -> String {
    match details.paid_by {
        Some(payer) => book.name(payer).to_owned(),
        None => message!("costs-team-money"),
    }
}

/// The day of the game that a cost belongs to.
fn game_day(book: &Book, details: &CostDetails) -> Option<String> {
    let game = details.game.and_then(|game| book.game(game))?;
    Some(message!("change-of-game", date = day(game.details.date)))
}

fn cost(book: &Book, details: &CostDetails) -> String {
    let (date, what) = (day(details.date), details.what.as_str());
    let amount = money(book, details.amount.abs());
    let (payer, players) = (payer(book, details), details.shared_by.len());
    let described = match details.is_refund() {
        false => message!(
            "change-cost",
            date = date,
            amount = amount,
            what = what,
            payer = payer,
            players = players
        ),
        true => message!(
            "change-refund",
            date = date,
            amount = amount,
            what = what,
            payer = payer,
            players = players
        ),
    };
    let parts: Vec<String> = [described]
        .into_iter()
        .chain(game_day(book, details))
        .collect();
    joined(&parts)
}

fn cost_edit(book: &Book, before: &CostDetails, after: &CostDetails) -> Vec<String> {
    let mut parts = Vec::new();
    if before.what != after.what {
        parts.push(message!("change-called", what = after.what.as_str()));
    }
    if before.date != after.date {
        parts.push(message!("change-date", date = day(after.date)));
    }
    if before.amount != after.amount {
        parts.push(message!(
            "change-amount",
            before = money(book, before.amount),
            after = money(book, after.amount)
        ));
    }
    if before.paid_by != after.paid_by {
        let (was, now) = (payer(book, before), payer(book, after));
        parts.push(match after.is_refund() {
            false => message!("change-payer", before = was, after = now),
            true => message!("change-receiver", before = was, after = now),
        });
    }
    let new = after.shared_by.iter();
    let new = new.filter(|id| !before.shared_by.contains(id));
    parts.extend(new.map(|id| message!("change-in", name = book.name(*id))));
    let gone = before.shared_by.iter();
    let gone = gone.filter(|id| !after.shared_by.contains(id));
    parts.extend(gone.map(|id| message!("change-out", name = book.name(*id))));
    if before.game != after.game {
        let game = game_day(book, after);
        parts.push(game.unwrap_or_else(|| message!("change-of-no-game")));
    }
    if parts.is_empty() {
        parts.push(message!("change-order-players"));
    }
    parts
}

fn season(details: &SeasonDetails) -> String {
    message!(
        "change-season",
        name = details.name.as_str(),
        from = day(details.from),
        to = day(details.to)
    )
}

fn transaction(book: &Book, details: &TransactionDetails) -> String {
    let (amount, date) = (money(book, details.amount), day(details.date));
    let name = |player: PlayerId| book.name(player);
    let described = match details.purpose {
        Purpose::Payment { player } => message!(
            "change-payment",
            amount = amount,
            name = name(player),
            date = date
        ),
        Purpose::AutoPay { player, .. } => message!(
            "change-autopay",
            amount = amount,
            name = name(player),
            date = date
        ),
        Purpose::Transfer { from, to } => message!(
            "change-transfer",
            amount = amount,
            from = name(from),
            to = name(to),
            date = date
        ),
        Purpose::CarryOver { player } => message!(
            "change-carry-over",
            amount = amount,
            name = name(player),
            date = date
        ),
    };
    match details.note.as_str() {
        "" => described,
        note => message!("change-noted", what = described, note = note),
    }
}

fn settings(before: &Settings, after: &Settings) -> Vec<String> {
    let mut parts = Vec::new();
    if before.currency != after.currency {
        let (before, after) = (before.currency.code(), after.currency.code());
        parts.push(message!("change-currency", before = before, after = after));
    }
    if before.active_days != after.active_days {
        let (before, after) = (before.active_days, after.active_days);
        parts.push(message!(
            "change-active-days",
            before = before,
            after = after
        ));
    }
    if before.recent_days != after.recent_days {
        let (before, after) = (before.recent_days, after.recent_days);
        parts.push(message!(
            "change-recent-days",
            before = before,
            after = after
        ));
    }
    if before.time_zone != after.time_zone {
        let name = |zone: Option<Zone>| match zone {
            Some(zone) => zone.name().to_owned(),
            None => message!("change-zone-of-server"),
        };
        let (before, after) = (name(before.time_zone), name(after.time_zone));
        parts.push(message!("change-zone", before = before, after = after));
    }
    parts
}
