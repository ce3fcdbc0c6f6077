//! Describes each change in a sentence.

use super::{
    Book, Change, ClosedFor, CostDetails, GameDetails, Pays, PitchPayment, PlayerId, Purpose,
    SeasonDetails, Settings, TransactionDetails, Turnout, Zone,
};
use jiff::civil::Date;

/// A date for readers: `3 Nov 2026`.
pub(super) fn day(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// `1 guest`, `2 guests`.
pub(super) fn counted(number: u32, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

fn kind(details: &CostDetails) -> &'static str {
    match details.is_refund() {
        true => "refund",
        false => "cost",
    }
}

fn paid(details: &CostDetails) -> &'static str {
    match details.is_refund() {
        true => "received",
        false => "paid",
    }
}

impl Book {
    /// Describes a change in English, with the current names of the players.
    pub fn sentence(&self, change: &Change) -> String {
        match change {
            Change::PlayerAdded { details, .. } => format!("Added the player {}.", details.name),
            Change::PlayerEdited { before, after, .. } if before.name != after.name => {
                format!("Renamed {} to {}.", before.name, after.name)
            }
            Change::PlayerEdited { after, .. } => {
                format!("Changed the comment on {}.", after.name)
            }
            Change::PlayerRetired { player } => format!("Retired {}.", self.name(*player)),
            Change::PlayerReactivated { player } => format!("Reactivated {}.", self.name(*player)),
            Change::PlayerDeleted { before, .. } => format!("Deleted the player {}.", before.name),
            Change::PlayersMerged(merged) => {
                format!(
                    "Merged {} into {}.",
                    merged.was.name,
                    self.name(merged.into)
                )
            }
            Change::PlayersParted(merged) => {
                format!(
                    "Separated {} from {} again.",
                    merged.was.name,
                    self.name(merged.into)
                )
            }
            Change::GameLogged {
                details,
                new_players,
                ..
            } => {
                let mut sentence = format!("Logged the game of {}.", self.describe_game(details));
                if !new_players.is_empty() {
                    let names: Vec<&str> =
                        new_players.iter().map(|new| new.name.as_str()).collect();
                    sentence.push_str(&format!(" New: {}.", names.join(", ")));
                }
                sentence
            }
            Change::GameEdited { before, after, .. } => self.describe_game_edit(before, after),
            Change::GameDeleted { before, .. } => {
                format!("Deleted the game of {}.", self.describe_game(before))
            }
            Change::TransactionRecorded { details, .. } => {
                format!("Recorded {}.", self.describe_transaction(details))
            }
            Change::TransactionsRecorded { transactions } => {
                let each = transactions.iter();
                let each = each.map(|one| self.describe_transaction(&one.details));
                format!("Recorded {}.", each.collect::<Vec<_>>().join("; "))
            }
            Change::TransactionEdited { before, after, .. } => format!(
                "Changed {} to {}.",
                self.describe_transaction(before),
                self.describe_transaction(after)
            ),
            Change::TransactionDeleted { before, .. } => {
                format!("Deleted {}.", self.describe_transaction(before))
            }
            Change::CostAdded { details, .. } => {
                format!(
                    "Added the {} of {}.",
                    kind(details),
                    self.describe_cost(details)
                )
            }
            Change::CostEdited { before, after, .. } => self.describe_cost_edit(before, after),
            Change::CostDeleted { before, .. } => {
                format!(
                    "Deleted the {} of {}.",
                    kind(before),
                    self.describe_cost(before)
                )
            }
            Change::SeasonAdded { details, .. } => {
                format!("Added the season {}.", describe_season(details))
            }
            Change::SeasonEdited { before, after, .. } => format!(
                "Changed the season {} to {}.",
                describe_season(before),
                describe_season(after)
            ),
            Change::SeasonDeleted { before, .. } => {
                format!("Deleted the season {}.", describe_season(before))
            }
            Change::SettingsChanged { before, after } => describe_settings(before, after),
            Change::Closed { reason, .. } => match reason {
                ClosedFor::Import => "Replaced the book with an imported one.".to_owned(),
                ClosedFor::Deletion => "Deleted all data.".to_owned(),
                ClosedFor::Restoration => "Restored an earlier book.".to_owned(),
            },
            Change::Undone { of, effects } => {
                let changes: Vec<String> =
                    effects.iter().map(|effect| self.sentence(effect)).collect();
                format!("Undid change {of}: {}", changes.join(" "))
            }
        }
    }

    fn describe_game(&self, details: &GameDetails) -> String {
        let booker = match details.booker {
            Some(booker) => format!("booked by {}", self.name(booker)),
            None => "paid from the team's money".to_owned(),
        };
        let mut told = format!(
            "{}: {} for {}, {booker}",
            day(details.date),
            self.settings().currency.show(details.cost),
            counted(details.heads(), "head"),
        );
        for paid in &details.also_paid {
            told.push_str(&format!(", {}", self.describe_pitch_payment(paid)));
        }
        for one in details.line_up.iter().filter(|one| !one.pays.is_full()) {
            told.push_str(&format!(", {}", self.describe_pays(one)));
        }
        told
    }

    fn describe_pitch_payment(&self, paid: &PitchPayment) -> String {
        let amount = self.settings().currency.show(paid.amount);
        format!("{} paid {amount} for the pitch", self.name(paid.player))
    }

    fn describe_pays(&self, turnout: &Turnout) -> String {
        let name = self.name(turnout.player);
        match turnout.pays {
            Pays::FULL => format!("{name} pays a full share"),
            Pays::Percent(0) => format!("{name} pays no share"),
            Pays::Percent(percent) => format!("{name} pays {percent}% of a share"),
            Pays::Fixed(amount) => {
                let amount = self.settings().currency.show(amount);
                format!("{name} pays {amount}")
            }
        }
    }

    fn describe_game_edit(&self, before: &GameDetails, after: &GameDetails) -> String {
        let money = |amount| self.settings().currency.show(amount);
        let name = |id: Option<PlayerId>| id.map_or("nobody", |id| self.name(id)).to_owned();
        let mut parts = Vec::new();
        if before.date != after.date {
            parts.push(format!("date to {}", day(after.date)));
        }
        if before.cost != after.cost {
            parts.push(format!(
                "cost {} to {}",
                money(before.cost),
                money(after.cost)
            ));
        }
        if before.booker != after.booker {
            parts.push(format!(
                "booker {} to {}",
                name(before.booker),
                name(after.booker)
            ));
        }
        for paid in &after.also_paid {
            if !before.also_paid.contains(paid) {
                parts.push(self.describe_pitch_payment(paid));
            }
        }
        for paid in &before.also_paid {
            if after.also_paid.iter().all(|one| one.player != paid.player) {
                parts.push(format!(
                    "{} paid nothing for the pitch",
                    self.name(paid.player)
                ));
            }
        }
        if (before.score, before.goals) != (after.score, after.goals) {
            parts.push("the score".to_owned());
        }
        if before.sides() != after.sides() {
            parts.push("who played for which side".to_owned());
        }
        let played = |details: &GameDetails, id| details.line_up.iter().any(|one| one.player == id);
        for one in after
            .line_up
            .iter()
            .filter(|one| !played(before, one.player))
        {
            parts.push(format!("{} in", self.name(one.player)));
            if !one.pays.is_full() {
                parts.push(self.describe_pays(one));
            }
        }
        for one in before
            .line_up
            .iter()
            .filter(|one| !played(after, one.player))
        {
            parts.push(format!("{} out", self.name(one.player)));
        }
        for one in &after.line_up {
            let was = before
                .line_up
                .iter()
                .find(|other| other.player == one.player);
            let Some(was) = was else { continue };
            if was.guests != one.guests {
                let guests = counted(u32::from(one.guests), "guest");
                parts.push(format!("{} with {guests}", self.name(one.player)));
            }
            if was.pays != one.pays {
                parts.push(self.describe_pays(one));
            }
            if was.result != one.result {
                parts.push(format!("the result of {}", self.name(one.player)));
            }
        }
        if parts.is_empty() {
            parts.push(match before.also_paid == after.also_paid {
                true => "the order of the line-up".to_owned(),
                false => "the order of those who paid for the pitch".to_owned(),
            });
        }
        format!(
            "Edited the game of {}: {}.",
            day(before.date),
            parts.join(", ")
        )
    }

    fn payer(&self, details: &CostDetails) -> &str {
        let payer = details.paid_by.map(|payer| self.name(payer));
        payer.unwrap_or("the team's money")
    }

    /// The day of the game that a cost belongs to.
    fn game_day(&self, details: &CostDetails) -> Option<String> {
        let game = details.game.and_then(|game| self.game(game))?;
        Some(day(game.details.date))
    }

    fn describe_cost(&self, details: &CostDetails) -> String {
        let sharers = u32::try_from(details.shared_by.len()).unwrap_or(u32::MAX);
        let game = self.game_day(details);
        let game = game.map_or(String::new(), |day| format!(", for the game of {day}"));
        format!(
            "{}: {} ({}), {} by {}, shared by {}{game}",
            day(details.date),
            self.settings().currency.show(details.amount.abs()),
            details.what.as_str(),
            paid(details),
            self.payer(details),
            counted(sharers, "player"),
        )
    }

    fn describe_cost_edit(&self, before: &CostDetails, after: &CostDetails) -> String {
        let money = |amount| self.settings().currency.show(amount);
        let mut parts = Vec::new();
        if before.what != after.what {
            parts.push(format!("now called {}", after.what.as_str()));
        }
        if before.date != after.date {
            parts.push(format!("date to {}", day(after.date)));
        }
        if before.amount != after.amount {
            let (from, to) = (money(before.amount), money(after.amount));
            parts.push(format!("amount {from} to {to}"));
        }
        if before.paid_by != after.paid_by {
            let (from, to) = (self.payer(before), self.payer(after));
            parts.push(format!("{} by {to} instead of {from}", paid(after)));
        }
        let only_in = |one: &CostDetails, other: &CostDetails, how: &str| {
            let sharers = one.shared_by.iter();
            let sharers = sharers.filter(|id| !other.shared_by.contains(id));
            let named = sharers.map(|id| format!("{} {how}", self.name(*id)));
            named.collect::<Vec<String>>()
        };
        parts.extend(only_in(after, before, "in"));
        parts.extend(only_in(before, after, "out"));
        if before.game != after.game {
            let game = self.game_day(after);
            parts.push(game.map_or("of no game".to_owned(), |day| {
                format!("for the game of {day}")
            }));
        }
        if parts.is_empty() {
            parts.push("the order of the players".to_owned());
        }
        format!(
            "Edited the {} of {} ({}): {}.",
            kind(before),
            day(before.date),
            before.what.as_str(),
            parts.join(", ")
        )
    }

    fn describe_transaction(&self, details: &TransactionDetails) -> String {
        let amount = self.settings().currency.show(details.amount);
        let date = day(details.date);
        let note = match details.note.as_str() {
            "" => String::new(),
            note => format!(" ({note})"),
        };
        match details.purpose {
            Purpose::Payment { player } => {
                format!(
                    "a payment of {amount} by {} on {date}{note}",
                    self.name(player)
                )
            }
            Purpose::AutoPay { player, .. } => {
                format!(
                    "an AutoPay of {amount} by {} on {date}{note}",
                    self.name(player)
                )
            }
            Purpose::Transfer { from, to } => format!(
                "a transfer of {amount} from {} to {} on {date}{note}",
                self.name(from),
                self.name(to)
            ),
            Purpose::CarryOver { player } => {
                format!(
                    "a carry-over of {amount} for {} on {date}{note}",
                    self.name(player)
                )
            }
        }
    }
}

/// `2026 (1 Jan 2026 to 31 Dec 2026)`
fn describe_season(details: &SeasonDetails) -> String {
    let (from, to) = (day(details.from), day(details.to));
    format!("{} ({from} to {to})", details.name.as_str())
}

fn describe_settings(before: &Settings, after: &Settings) -> String {
    let mut parts = Vec::new();
    if before.currency != after.currency {
        parts.push(format!(
            "currency {} to {}",
            before.currency.code(),
            after.currency.code()
        ));
    }
    if before.active_days != after.active_days {
        parts.push(format!(
            "active days {} to {}",
            before.active_days, after.active_days
        ));
    }
    if before.recent_days != after.recent_days {
        parts.push(format!(
            "recent days {} to {}",
            before.recent_days, after.recent_days
        ));
    }
    if before.time_zone != after.time_zone {
        let name = |zone: Option<Zone>| zone.map_or("that of the server", Zone::name);
        parts.push(format!(
            "time zone {} to {}",
            name(before.time_zone),
            name(after.time_zone)
        ));
    }
    format!("Changed the settings: {}.", parts.join(", "))
}
