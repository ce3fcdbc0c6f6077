//! Whether a change that was written elsewhere is sound.
//!
//! [`Book::apply`] trusts what it is given, because [`Book::decide`] made it. A file
//! that someone hands in was made by nobody we know, so each of its changes passes
//! here first: after that, applying it can neither panic nor overflow nor leave the
//! book at odds with itself.

use super::change::FORMAT;
use super::decide::{check_score, check_season, validate_date};
use super::ledger::Gone;
use super::postings::{Part, Posting};
use super::{
    Book, Change, Comment, CostDetails, CostId, Entry, GameDetails, GameId, Merged, NewPlayer,
    Note, PlayerDetails, PlayerId, PlayerName, Purpose, RecordedTransaction, Refusal,
    SeasonDetails, SeasonId, SeasonName, Seq, Settings, TransactionDetails, TransactionId, limits,
};
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

    // --- players

    fn details_of(&self, id: PlayerId) -> Result<&PlayerDetails, Unsound> {
        let player = self.player(id).ok_or(Refusal::NoSuchPlayer)?;
        Ok(&player.details)
    }

    fn check_name(&self, name: &PlayerName, for_whom: PlayerId) -> Sound {
        match self.player_called(name) {
            Some(other) if other.id != for_whom => {
                let name = other.details.name.to_string();
                Err(Refusal::NameTaken { name }.into())
            }
            _ => Ok(()),
        }
    }

    fn check_new_player(&self, id: PlayerId, name: &PlayerName, stands: As) -> Sound {
        let fresh = !self.players.contains_key(&id)
            && match self.gone.get(&id) {
                None => true,
                // A deletion that is taken back brings the same player again.
                Some(Gone { into, .. }) => stands == As::Step && into.is_none(),
            };
        ensure(fresh, Unsound::IdInUse)?;
        self.check_name(name, id)
    }

    fn check_room(&self, stands: As, more: usize) -> Sound {
        let full = stands == As::Itself && more > 0 && self.players.len() + more > limits::PLAYERS;
        ensure(!full, Refusal::TooManyPlayers.into())
    }

    fn check_newcomers(&self, new_players: &[NewPlayer], stands: As) -> Sound {
        self.check_room(stands, new_players.len())?;
        ensure(
            all_different(new_players.iter().map(|new| new.player)),
            Unsound::IdInUse,
        )?;
        let mut names = HashSet::new();
        for new in new_players {
            self.check_new_player(new.player, &new.name, stands)?;
            let name = new.name.to_string();
            ensure(
                names.insert(new.name.key()),
                Refusal::NameTaken { name }.into(),
            )?;
        }
        Ok(())
    }

    fn check_merge(&self, merged: &Merged) -> Sound {
        let Merged { from, into, .. } = *merged;
        ensure(self.details_of(from)? == &merged.was, Unsound::NotAsBefore)?;
        self.details_of(into)?;
        ensure(from != into, Refusal::MergeWithSelf.into())?;
        let (gone, kept) = (self.postings(from), self.postings(into));
        let is_of_both = |posting: &Posting| kept.has(posting.date, posting.id, posting.part);
        ensure(!gone.iter().any(is_of_both), Unsound::NotTheirs)?;
        let played = self.with_part(from, |part| part == Part::Played, GameId);
        let booked = self.with_part(from, |part| part == Part::Booked, GameId);
        let moved = self.with_part(from, Part::is_of_transaction, TransactionId);
        let paid = self.with_part(from, |part| part == Part::CostPaid, CostId);
        let shared = self.with_part(from, |part| part == Part::CostShared, CostId);
        let whole = same(&merged.played, &played)
            && same(&merged.booked, &booked)
            && same(&merged.transactions, &moved)
            && same(&merged.costs_paid, &paid)
            && same(&merged.costs_shared, &shared);
        ensure(whole, Unsound::NotTheirs)
    }

    fn check_parting(&self, merged: &Merged) -> Sound {
        let Merged { from, into, .. } = *merged;
        let was_merged = !self.players.contains_key(&from)
            && self
                .gone
                .get(&from)
                .is_some_and(|gone| gone.into == Some(into));
        ensure(was_merged, Unsound::NotMerged)?;
        self.details_of(into)?;
        self.check_name(&merged.was.name, from)?;
        check_comment(&merged.was.comment)?;
        let once = all_different(&merged.played)
            && all_different(&merged.booked)
            && all_different(&merged.transactions)
            && all_different(&merged.costs_paid)
            && all_different(&merged.costs_shared);
        let played = |id: &GameId| {
            self.game(*id)
                .is_some_and(|game| game.details.share_of(into).is_some())
        };
        let booked = |id: &GameId| {
            self.game(*id)
                .is_some_and(|game| game.details.credit_of(into).is_some())
        };
        let moved = |id: &TransactionId| {
            self.transaction(*id)
                .is_some_and(|one| one.details.purpose.players().any(|player| player == into))
        };
        let paid = |id: &CostId| {
            self.cost(*id)
                .is_some_and(|cost| cost.details.paid_by == Some(into))
        };
        let shared = |id: &CostId| {
            self.cost(*id)
                .is_some_and(|cost| cost.details.shared_by.contains(&into))
        };
        let theirs = merged.played.iter().all(played)
            && merged.booked.iter().all(booked)
            && merged.transactions.iter().all(moved)
            && merged.costs_paid.iter().all(paid)
            && merged.costs_shared.iter().all(shared);
        ensure(once && theirs, Unsound::NotTheirs)
    }

    /// A game, a transaction and a cost never share an id.
    fn check_id(&self, id: Uuid) -> Sound {
        let used = self.game_dates.contains_key(&GameId(id))
            || self.transaction_dates.contains_key(&TransactionId(id))
            || self.cost_dates.contains_key(&CostId(id));
        ensure(!used, Unsound::IdInUse)
    }

    // --- games

    fn check_game_id(&self, id: GameId) -> Sound {
        self.check_id(id.0)
    }

    fn check_game_before(&self, id: GameId, before: &GameDetails) -> Sound {
        let game = self.game(id).ok_or(Refusal::NoSuchGame)?;
        ensure(&game.details == before, Unsound::NotAsBefore)
    }

    fn check_game(&self, details: &GameDetails, new_players: &[NewPlayer]) -> Sound {
        validate_date(details.date)?;
        ensure(!details.cost.is_negative(), Refusal::CostNegative.into())?;
        self.within_limit(details.cost)?;
        check_score(details.score)?;
        ensure(!details.line_up.is_empty(), Refusal::NobodyPlayed.into())?;
        let short = details.line_up.len() <= limits::LINE_UP;
        ensure(short, Refusal::LineUpTooLong.into())?;
        let mut standing = HashSet::new();
        for turnout in &details.line_up {
            let name = || self.name(turnout.player).to_owned();
            if !standing.insert(turnout.player) {
                return Err(Refusal::TwiceInLineUp { name: name() }.into());
            }
            let few = turnout.guests <= limits::GUESTS;
            ensure(few, Refusal::GuestsUnreadable.into())?;
        }
        self.check_line_up_pays(details)?;
        self.check_also_paid(details, |id| self.name(id).to_owned())?;
        details.check_sides(|one| self.name(one.player).to_owned())?;
        let known = |id: PlayerId| {
            self.players.contains_key(&id) || new_players.iter().any(|new| new.player == id)
        };
        let all_known = details.people().all(known);
        ensure(all_known, Refusal::NoSuchPlayer.into())
    }

    // --- transactions

    fn check_transaction_id(&self, id: TransactionId) -> Sound {
        self.check_id(id.0)
    }

    fn check_together(&self, transactions: &[RecordedTransaction], stands: As) -> Sound {
        let count = transactions.len();
        ensure(count > 0, Refusal::NothingChanged.into())?;
        let few = count <= limits::TRANSACTIONS_AT_ONCE;
        let room = stands == As::Step || self.transactions.len() + count <= limits::TRANSACTIONS;
        ensure(few && room, Refusal::TooManyTransactions.into())?;
        let ids = transactions.iter().map(|one| one.transaction);
        ensure(all_different(ids), Unsound::IdInUse)?;
        for RecordedTransaction {
            transaction,
            details,
        } in transactions
        {
            let by_hand = matches!(
                details.purpose,
                Purpose::Payment { .. } | Purpose::Transfer { .. }
            );
            ensure(by_hand, Refusal::NotEditable.into())?;
            self.check_transaction_id(*transaction)?;
            self.check_transaction(details)?;
        }
        Ok(())
    }

    fn check_transaction_before(&self, id: TransactionId, before: &TransactionDetails) -> Sound {
        let now = self.transaction(id).ok_or(Refusal::NoSuchTransaction)?;
        ensure(&now.details == before, Unsound::NotAsBefore)
    }

    fn check_transaction(&self, details: &TransactionDetails) -> Sound {
        validate_date(details.date)?;
        ensure(!details.amount.is_zero(), Refusal::AmountZero.into())?;
        self.within_limit(details.amount)?;
        let is_normalized = Note::parse(details.note.as_str())? == details.note;
        ensure(is_normalized, Refusal::TextUnseen.into())?;
        let known = |id| self.players.contains_key(&id);
        let all_known = details.purpose.players().all(known);
        ensure(all_known, Refusal::NoSuchPlayer.into())?;
        match details.purpose {
            Purpose::Transfer { from, to } => {
                ensure(from != to, Refusal::TransferToSelf.into())?;
                let forward = !details.amount.is_negative();
                ensure(forward, Refusal::TransferNotPositive.into())
            }
            _ => Ok(()),
        }
    }

    fn check_auto_pay(&self, details: &TransactionDetails, stands: As) -> Sound {
        let Purpose::AutoPay { player, game } = details.purpose else {
            return Ok(());
        };
        // A deletion can be taken back after the game itself was deleted.
        let there = stands == As::Step || self.game(game).is_some();
        ensure(there, Refusal::NoSuchGame.into())?;
        ensure(
            !self.is_auto_paid(player, game),
            Refusal::AlreadyAutoPaid.into(),
        )
    }

    // --- costs

    fn check_cost_before(&self, id: CostId, before: &CostDetails) -> Sound {
        let cost = self.cost(id).ok_or(Refusal::NoSuchCost)?;
        ensure(&cost.details == before, Unsound::NotAsBefore)
    }

    /// The game of a cost was there when it was named, but may have been deleted since.
    fn check_game_of_cost(
        &self,
        details: &CostDetails,
        before: Option<GameId>,
        stands: As,
    ) -> Sound {
        let there = details.game == before
            || details.game.is_none_or(|game| self.game(game).is_some())
            || stands == As::Step;
        ensure(there, Refusal::NoSuchGame.into())
    }

    fn check_cost(&self, details: &CostDetails) -> Sound {
        validate_date(details.date)?;
        ensure(!details.amount.is_zero(), Refusal::AmountZero.into())?;
        self.within_limit(details.amount)?;
        ensure(!details.what.is_empty(), Refusal::WhatMissing.into())?;
        let is_normalized = Note::parse(details.what.as_str())? == details.what;
        ensure(is_normalized, Refusal::TextUnseen.into())?;
        self.check_sharers(&details.shared_by)?;
        let known = |id| self.players.contains_key(&id);
        let payer = details.paid_by.is_none_or(known);
        ensure(payer, Refusal::NoSuchPlayer.into())
    }

    fn check_season_before(&self, id: SeasonId, before: &SeasonDetails) -> Sound {
        let season = self.season(id).ok_or(Refusal::NoSuchSeason)?;
        ensure(&season.details == before, Unsound::NotAsBefore)
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

fn check_season_details(details: &SeasonDetails) -> Sound {
    let is_normalized = SeasonName::parse(details.name.as_str())? == details.name;
    ensure(is_normalized, Refusal::TextUnseen.into())?;
    Ok(check_season(details)?)
}

fn check_comment(comment: &Comment) -> Sound {
    let is_normalized = Comment::parse(comment.as_str())? == *comment;
    ensure(is_normalized, Refusal::TextUnseen.into())
}

fn all_different<T: Hash + Eq>(ids: impl IntoIterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    ids.into_iter().all(|id| seen.insert(id))
}

/// Whether a list names just these ids, each once.
fn same<T: Hash + Eq>(listed: &[T], actual: &[T]) -> bool {
    let mut left: HashSet<&T> = listed.iter().collect();
    let complete = left.len() == listed.len() && listed.len() == actual.len();
    complete && actual.iter().all(|id| left.remove(id))
}
