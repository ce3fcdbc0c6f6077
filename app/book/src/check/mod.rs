//! Whether a change that was written elsewhere is sound.
//!
//! [`Book::apply`] trusts what it is given, because [`Book::decide`] made it. A file
//! that someone hands in was made by nobody we know, so each of its changes passes
//! here first: after that, applying it can neither panic nor overflow nor leave the
//! book at odds with itself.

mod costs;
mod games;
mod players;
mod seasons;
mod transactions;

use super::change::FORMAT;
use super::{Book, Change, CostId, Entry, GameId, Refusal, Seq, Settings, TransactionId, limits};
use players::check_comment;
use seasons::check_season_details;
use std::collections::HashSet;
use std::hash::Hash;
use uuid::Uuid;

/// Why a change does not fit the book that it is meant for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum Unsound {
    #[error("Its format is {found}, which this version of CFFA does not know. Update CFFA.")]
    NewerFormat { found: u16 },
    #[error("It is number {found}, where number {expected} should be: changes are missing.")]
    Gap { expected: Seq, found: Seq },
    #[error("The book was closed before it.")]
    Closed,
    #[error("It uses an id that already belongs to something else.")]
    IdInUse,
    #[error("What it says was there before does not match the book.")]
    NotAsBefore,
    #[error("It moves games, transactions or costs of players it does not name.")]
    NotTheirs,
    #[error("It separates two players who were not merged.")]
    NotMerged,
    #[error("It undoes something that can't be undone.")]
    NotUndoable,
    #[error("The name of the person who made it is empty or too long.")]
    NobodyAsked,
    #[error(transparent)]
    Rule(#[from] Refusal),
}

type Sound = Result<(), Unsound>;

/// Where a change stands: by itself, or as a step of an undo. An undo may bring back
/// what was there, under the ids it had, whatever the limits say by now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Itself,
    Step,
}

impl Book {
    /// Makes sure that an entry written elsewhere can be applied next.
    ///
    /// # Errors
    /// With the first reason found why it can't.
    pub fn check(&self, entry: &Entry) -> Sound {
        self.check_frame(entry)?;
        match &entry.change {
            Change::Undone { effects, .. } => match effects.as_slice() {
                [] => Ok(()),
                [effect] => self.check_change(effect, As::Step),
                // Each step stands on the one before, so they are tried out on a copy.
                several => several.iter().try_fold(self.clone(), tried).map(|_| ()),
            },
            change => self.check_change(change, As::Itself),
        }
    }

    /// Checks an entry and applies it: for whole files, where an undo of several
    /// steps should not copy the book.
    ///
    /// # Errors
    /// As [`Book::check`]. The book is of no use after that: a part of the entry may
    /// be in it.
    pub fn admit(&mut self, entry: &Entry) -> Sound {
        let Change::Undone { effects, .. } = &entry.change else {
            self.check(entry)?;
            self.apply(entry);
            return Ok(());
        };
        self.check_frame(entry)?;
        for effect in effects {
            self.check_change(effect, As::Step)?;
            self.apply_entry(entry.seq, effect);
        }
        self.seq = entry.seq;
        Ok(())
    }

    fn check_frame(&self, entry: &Entry) -> Sound {
        if entry.v == 0 || entry.v > FORMAT {
            return Err(Unsound::NewerFormat { found: entry.v });
        }
        let expected = self.seq.saturating_add(1);
        if entry.seq != expected {
            let found = entry.seq;
            return Err(Unsound::Gap { expected, found });
        }
        ensure(entry.seq <= limits::CHANGES, Refusal::BookFull.into())?;
        if self.closed.is_some() {
            return Err(Unsound::Closed);
        }
        let letters = entry.by.name.chars().count();
        ensure(
            (1..=limits::COMMENT).contains(&letters),
            Unsound::NobodyAsked,
        )?;
        match &entry.change {
            Change::Undone { of, .. } => ensure((1..entry.seq).contains(of), Unsound::NotUndoable),
            _ => Ok(()),
        }
    }

    fn check_change(&self, change: &Change, stands: As) -> Sound {
        match change {
            Change::PlayerAdded { player, details } => {
                self.check_new_player(*player, &details.name, stands)?;
                self.check_room(stands, 1)?;
                check_comment(&details.comment)
            }
            Change::PlayerEdited {
                player,
                before,
                after,
            } => {
                ensure(self.details_of(*player)? == before, Unsound::NotAsBefore)?;
                self.check_name(&after.name, *player)?;
                check_comment(&after.comment)
            }
            Change::PlayerRetired { player } => {
                let details = self.details_of(*player)?;
                ensure(!details.retired, Unsound::NotAsBefore)
            }
            Change::PlayerReactivated { player } => {
                let details = self.details_of(*player)?;
                ensure(details.retired, Unsound::NotAsBefore)
            }
            Change::PlayerDeleted { player, before } => {
                ensure(self.details_of(*player)? == before, Unsound::NotAsBefore)?;
                let name = before.name.to_string();
                let unused = self.tally(*player).is_unused();
                ensure(unused, Refusal::PlayerInUse { name }.into())
            }
            Change::PlayersMerged(merged) => self.check_merge(merged),
            Change::PlayersParted(merged) => self.check_parting(merged),
            Change::GameLogged {
                game,
                details,
                new_players,
            } => {
                self.check_game_id(*game)?;
                let full = stands == As::Itself && self.games.len() >= limits::GAMES;
                ensure(!full, Refusal::TooManyGames.into())?;
                self.check_newcomers(new_players, stands)?;
                self.check_game(details, new_players)
            }
            Change::GameEdited {
                game,
                before,
                after,
                new_players,
            } => {
                self.check_game_before(*game, before)?;
                self.check_newcomers(new_players, stands)?;
                self.check_game(after, new_players)
            }
            Change::GameDeleted { game, before } => self.check_game_before(*game, before),
            Change::TransactionRecorded {
                transaction,
                details,
            } => {
                self.check_transaction_id(*transaction)?;
                let full = stands == As::Itself && self.transactions.len() >= limits::TRANSACTIONS;
                ensure(!full, Refusal::TooManyTransactions.into())?;
                self.check_auto_pay(details, stands)?;
                self.check_transaction(details)
            }
            Change::TransactionsRecorded { transactions } => {
                self.check_together(transactions, stands)
            }
            Change::TransactionEdited {
                transaction,
                before,
                after,
            } => {
                self.check_transaction_before(*transaction, before)?;
                self.check_transaction(after)
            }
            Change::TransactionDeleted {
                transaction,
                before,
            } => self.check_transaction_before(*transaction, before),
            Change::CostAdded { cost, details } => {
                self.check_id(cost.0)?;
                let full = stands == As::Itself && self.costs.len() >= limits::COSTS;
                ensure(!full, Refusal::TooManyCosts.into())?;
                self.check_game_of_cost(details, None, stands)?;
                self.check_cost(details)
            }
            Change::CostEdited {
                cost,
                before,
                after,
            } => {
                self.check_cost_before(*cost, before)?;
                self.check_game_of_cost(after, before.game, stands)?;
                self.check_cost(after)
            }
            Change::CostDeleted { cost, before } => self.check_cost_before(*cost, before),
            Change::SeasonAdded { season, details } => {
                ensure(!self.seasons.contains_key(season), Unsound::IdInUse)?;
                let full = stands == As::Itself && self.seasons.len() >= limits::SEASONS;
                ensure(!full, Refusal::TooManySeasons.into())?;
                check_season_details(details)
            }
            Change::SeasonEdited {
                season,
                before,
                after,
            } => {
                self.check_season_before(*season, before)?;
                check_season_details(after)
            }
            Change::SeasonDeleted { season, before } => self.check_season_before(*season, before),
            Change::SettingsChanged { before, after } => self.check_settings(before, after),
            Change::Closed { .. } if stands == As::Itself => Ok(()),
            Change::Undone { .. } | Change::Closed { .. } => Err(Unsound::NotUndoable),
        }
    }

    /// A game, a transaction and a cost never share an id.
    fn check_id(&self, id: Uuid) -> Sound {
        let used = self.game_dates.contains_key(&GameId(id))
            || self.transaction_dates.contains_key(&TransactionId(id))
            || self.cost_dates.contains_key(&CostId(id));
        ensure(!used, Unsound::IdInUse)
    }

    fn check_settings(&self, before: &Settings, after: &Settings) -> Sound {
        ensure(&self.settings == before, Unsound::NotAsBefore)?;
        let counted = |days| (1..=limits::DAYS).contains(&days);
        let days = counted(after.active_days) && counted(after.recent_days);
        ensure(days, Refusal::DaysUnreadable.into())?;
        let keeps = before.currency == after.currency || self.is_empty();
        ensure(keeps, Refusal::CurrencyFixed.into())
    }
}

fn tried(mut book: Book, effect: &Change) -> Result<Book, Unsound> {
    book.check_change(effect, As::Step)?;
    let seq = book.seq.saturating_add(1);
    book.apply_entry(seq, effect);
    Ok(book)
}

fn ensure(sound: bool, otherwise: Unsound) -> Sound {
    if sound { Ok(()) } else { Err(otherwise) }
}

fn all_different<T: Hash + Eq>(ids: impl IntoIterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    ids.into_iter().all(|id| seen.insert(id))
}
