//! The rules of the book: a command either becomes one change or is refused.

mod costs;
mod games;
mod players;
mod seasons;
mod transactions;

use super::{Book, Change, Command, Money, Refusal, Score, Seq, Settings, limits};
use jiff::civil::Date;
pub(super) use seasons::check_season;

type Decision = Result<Change, Refusal>;

impl Book {
    /// Turns a command into the change to record, given the current state of the book. The book
    /// itself does not change.
    ///
    /// # Errors
    /// The first rule that forbids it.
    pub fn decide(&self, command: Command) -> Decision {
        if self.closed.is_some() {
            return Err(Refusal::BookClosed);
        }
        if self.seq >= limits::CHANGES && !matches!(command, Command::Close { .. }) {
            return Err(Refusal::BookFull);
        }
        match command {
            Command::AddPlayer { id, name, comment } => self.add_player(id, name, comment),
            Command::EditPlayer {
                id,
                seen,
                name,
                comment,
            } => self.edit_player(id, seen, name, comment),
            Command::RetirePlayer { id } => self.retire(id),
            Command::ReactivatePlayer { id } => self.reactivate(id),
            Command::DeletePlayer { id } => self.delete_player(id),
            Command::MergePlayers { from, into } => self.merge_players(from, into),
            Command::LogGame { id, draft } => self.log_game(id, draft),
            Command::EditGame { id, seen, draft } => self.edit_game(id, seen, draft),
            Command::DeleteGame { id, seen } => {
                let game = self.game_seen(id, seen)?;
                Ok(Change::GameDeleted {
                    game: id,
                    before: game.details.clone(),
                })
            }
            Command::RecordTransaction { id, draft } => self.record(id, self.details(draft)?),
            Command::CollectPayments { date, payments } => self.collect(date, &payments),
            Command::SettleUp { date, payments } => self.record_settlements(date, payments),
            Command::EditTransaction { id, seen, draft } => self.edit_transaction(id, seen, draft),
            Command::DeleteTransaction { id, seen } => {
                let before = self.transaction_seen(id, seen)?.details.clone();
                Ok(Change::TransactionDeleted {
                    transaction: id,
                    before,
                })
            }
            Command::AutoPay { id, player, date } => self.auto_pay(id, player, date),
            Command::AddCost { id, draft } => self.add_cost(id, draft),
            Command::EditCost { id, seen, draft } => self.edit_cost(id, seen, draft),
            Command::DeleteCost { id, seen } => {
                let before = self.cost_seen(id, seen)?.details.clone();
                Ok(Change::CostDeleted { cost: id, before })
            }
            Command::AddSeason { id, details } => self.add_season(id, details),
            Command::EditSeason { id, seen, details } => self.edit_season(id, seen, details),
            Command::DeleteSeason { id, seen } => self.delete_season(id, seen),
            Command::ChangeSettings { settings } => self.change_settings(settings),
            Command::Undo { seq, change } => self.undo(seq, &change),
            Command::Close { successor, reason } => Ok(Change::Closed { successor, reason }),
        }
    }

    fn change_settings(&self, after: Settings) -> Decision {
        let before = self.settings;
        let days = 1..=limits::DAYS;
        if !days.contains(&after.active_days) || !days.contains(&after.recent_days) {
            return Err(Refusal::DaysUnreadable);
        }
        if before == after {
            return Err(Refusal::NothingChanged);
        }
        if before.currency != after.currency && !self.is_empty() {
            return Err(Refusal::CurrencyFixed);
        }
        Ok(Change::SettingsChanged { before, after })
    }

    pub(super) fn within_limit(&self, amount: Money) -> Result<(), Refusal> {
        if amount.minor().unsigned_abs() > limits::AMOUNT.unsigned_abs() {
            return Err(self.settings.currency.too_large());
        }
        Ok(())
    }
}

fn unchanged_since(changed: Seq, seen: Option<Seq>) -> Result<(), Refusal> {
    match seen {
        Some(seen) if changed > seen => Err(Refusal::ChangedSince),
        _ => Ok(()),
    }
}

pub(super) fn validate_date(date: Date) -> Result<Date, Refusal> {
    let (first, last) = limits::YEARS;
    if (first..=last).contains(&date.year()) {
        Ok(date)
    } else {
        Err(Refusal::DateOutOfRange)
    }
}

pub(super) fn check_score(score: Option<Score>) -> Result<(), Refusal> {
    match score {
        Some(Score { winning, losing }) if winning > limits::SCORE || losing > limits::SCORE => {
            Err(Refusal::ScoreUnreadable)
        }
        Some(Score { winning, losing }) if winning < losing => Err(Refusal::ScoreReversed),
        _ => Ok(()),
    }
}
