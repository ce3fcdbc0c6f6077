//! The rules for games.

use super::{Decision, check_score, unchanged_since, validate_date};
use crate::{
    Book, Change, Game, GameDetails, GameDraft, GameId, LineUpDraft, Money, NewPlayer, Pays,
    PitchPayment, PitchPaymentDraft, PlayerId, Refusal, Seq, Turnout, Who, limits,
};
use std::cmp::Ordering;
use std::collections::HashSet;

impl Book {
    pub(super) fn game_seen(&self, id: GameId, seen: Option<Seq>) -> Result<&Game, Refusal> {
        let game = self.game(id).ok_or(Refusal::NoSuchGame)?;
        unchanged_since(game.changed, seen)?;
        Ok(game)
    }

    pub(super) fn log_game(&self, id: GameId, draft: GameDraft) -> Decision {
        if self.game_dates.contains_key(&id) || self.games_gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        if self.games.len() >= limits::GAMES {
            return Err(Refusal::TooManyGames);
        }
        if draft.booker.is_none() {
            return Err(Refusal::BookerMissing);
        }
        let (details, new_players) = self.game_details(draft, None)?;
        Ok(Change::GameLogged {
            game: id,
            details,
            new_players,
        })
    }

    pub(super) fn edit_game(&self, id: GameId, seen: Option<Seq>, draft: GameDraft) -> Decision {
        let before = self.game_seen(id, seen)?.details.clone();
        if draft.booker.is_none() && before.booker.is_some() {
            return Err(Refusal::BookerMissing);
        }
        let (after, new_players) = self.game_details(draft, Some(&before))?;
        if before == after {
            return Err(Refusal::NothingChanged);
        }
        Ok(Change::GameEdited {
            game: id,
            before,
            after,
            new_players,
        })
    }

    /// The order of the line-up decides who pays the odd pennies, so it must not depend on how
    /// the form was filled in: players of the line-up `before` keep their places, so that
    /// correcting a score moves nobody's odd penny; the others follow in the order in which they
    /// joined the team.
    fn game_details(
        &self,
        draft: GameDraft,
        before: Option<&GameDetails>,
    ) -> Result<(GameDetails, Vec<NewPlayer>), Refusal> {
        let date = validate_date(draft.date)?;
        if draft.cost.is_negative() {
            return Err(Refusal::CostNegative);
        }
        self.within_limit(draft.cost)?;
        check_score(draft.score)?;
        if draft.line_up.is_empty() {
            return Err(Refusal::NobodyPlayed);
        }
        if draft.line_up.len() > limits::LINE_UP {
            return Err(Refusal::LineUpTooLong);
        }
        let mut found = Newcomers::new(self);
        let mut line_up = Vec::with_capacity(draft.line_up.len());
        let mut listed = HashSet::new();
        for LineUpDraft {
            who,
            guests,
            result,
            pays,
            side,
        } in draft.line_up
        {
            let player = found.find(who)?;
            if !listed.insert(player) {
                return Err(Refusal::TwiceInLineUp {
                    name: found.name(player),
                });
            }
            if guests > limits::GUESTS {
                return Err(Refusal::GuestsUnreadable);
            }
            line_up.push(Turnout {
                player,
                guests,
                result,
                pays,
                side,
            });
        }
        let earlier = before.map_or(&[][..], |before| &before.line_up);
        let place = |id| earlier.iter().position(|one| one.player == id);
        line_up.sort_by_key(|one| (place(one.player).unwrap_or(usize::MAX), one.player));
        let booker = draft.booker.map(|who| found.find(who)).transpose()?;
        if draft.also_paid.len() > limits::ALSO_PAID {
            return Err(Refusal::TooManyPaid);
        }
        let mut also_paid = Vec::with_capacity(draft.also_paid.len());
        for PitchPaymentDraft { who, amount } in draft.also_paid {
            let player = found.find(who)?;
            also_paid.push(PitchPayment { player, amount });
        }
        if !found.new.is_empty() && self.players.len() + found.new.len() > limits::PLAYERS {
            return Err(Refusal::TooManyPlayers);
        }
        let mut details = GameDetails {
            date,
            cost: draft.cost,
            booker,
            also_paid,
            score: draft.score,
            goals: draft.goals,
            line_up,
            turn: before.map_or(self.next_turn, |before| before.turn),
        };
        if let Some(before) = before {
            details.follow_goals(before);
        }
        details.check_sides(|one| found.name(one.player))?;
        self.check_line_up_pays(&details)?;
        self.check_also_paid(&details, |id| found.name(id))?;
        let new_players = found.new;
        let counted = details.heads();
        match draft.expected_heads {
            Some(expected) if expected != counted => {
                Err(Refusal::HeadsDiffer { expected, counted })
            }
            _ => Ok((details, new_players)),
        }
    }

    /// Checks that what the line-up pays adds up to the cost, which is not below zero.
    pub(crate) fn check_line_up_pays(&self, details: &GameDetails) -> Result<(), Refusal> {
        let (mut weight, mut all_fixed) = (0, true);
        for turnout in &details.line_up {
            match turnout.pays {
                Pays::Percent(percent) if percent > limits::PERCENT => {
                    return Err(Refusal::PercentUnreadable);
                }
                Pays::Percent(percent) => {
                    weight += u32::from(percent) + u32::from(turnout.guests);
                    all_fixed = false;
                }
                Pays::Fixed(amount) if amount.is_negative() => return Err(Refusal::FixedNegative),
                Pays::Fixed(amount) => self.within_limit(amount)?,
            }
        }
        let fixed = details.fixed();
        let shown = |amount| self.settings.currency.shown(amount);
        let (fixed_shown, cost) = (shown(fixed), shown(details.cost));
        match fixed.cmp(&details.cost) {
            Ordering::Greater => Err(Refusal::FixedAboveCost {
                fixed: fixed_shown,
                cost,
            }),
            Ordering::Less if all_fixed => Err(Refusal::FixedBelowCost {
                fixed: fixed_shown,
                cost,
            }),
            Ordering::Less if weight == 0 => Err(Refusal::NobodyPays),
            _ => Ok(()),
        }
    }

    /// Checks that those who paid for the booker are different people and paid at most the cost.
    pub(crate) fn check_also_paid(
        &self,
        details: &GameDetails,
        name: impl Fn(PlayerId) -> String,
    ) -> Result<(), Refusal> {
        let mut paid = Money::ZERO;
        let mut payers = HashSet::new();
        if details.also_paid.len() > limits::ALSO_PAID {
            return Err(Refusal::TooManyPaid);
        }
        for PitchPayment { player, amount } in &details.also_paid {
            if details.booker.is_none() {
                return Err(Refusal::BookerMissing);
            }
            let name = || name(*player);
            if details.booker == Some(*player) {
                return Err(Refusal::BookerAlsoPaid { name: name() });
            }
            if !payers.insert(*player) {
                return Err(Refusal::PaidTwice { name: name() });
            }
            if *amount <= Money::ZERO {
                return Err(Refusal::PitchPaymentNotPositive);
            }
            self.within_limit(*amount)?;
            paid += *amount;
        }
        if paid > details.cost {
            let shown = |amount| self.settings.currency.shown(amount);
            let (paid, cost) = (shown(paid), shown(details.cost));
            return Err(Refusal::PaidAboveCost { paid, cost });
        }
        Ok(())
    }
}

/// Finds the players of a line-up, and adds those whose names are new.
struct Newcomers<'a> {
    book: &'a Book,
    new: Vec<NewPlayer>,
}

impl<'a> Newcomers<'a> {
    fn new(book: &'a Book) -> Self {
        Newcomers {
            book,
            new: Vec::new(),
        }
    }

    fn find(&mut self, who: Who) -> Result<PlayerId, Refusal> {
        match who {
            Who::Known(id) => self.book.known(id).map(|player| player.id),
            Who::Named(name, id) => {
                if let Some(player) = self.book.player_called(&name) {
                    return Ok(player.id);
                }
                if let Some(new) = self.new.iter().find(|new| new.name.key() == name.key()) {
                    return Ok(new.player);
                }
                self.book.never_used(id)?;
                if self.new.iter().any(|new| new.player == id) {
                    return Err(Refusal::AlreadyThere);
                }
                self.new.push(NewPlayer { player: id, name });
                Ok(id)
            }
        }
    }

    fn name(&self, id: PlayerId) -> String {
        self.new
            .iter()
            .find(|new| new.player == id)
            .map_or_else(|| self.book.name(id), |new| new.name.as_str())
            .to_owned()
    }
}
