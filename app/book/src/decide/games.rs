//! What may be done to games.

use super::{Decision, check_score, unchanged_since, validate_date};
use crate::{
    Book, Change, Game, GameDetails, GameDraft, GameId, LineUpDraft, NewPlayer, PlayerId, Refusal,
    Seq, Turnout, Who, limits,
};
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
        let (details, new_players) = self.game_details(draft, &[], self.next_turn)?;
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
        let (after, new_players) = self.game_details(draft, &before.line_up, before.turn)?;
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

    /// The line-up is put in an order that does not depend on how the form was
    /// filled in, since the odd pennies go round by it: who stood in it `before` keeps
    /// their place, so that correcting a score moves nobody's penny; others follow in
    /// the order in which they joined the team.
    fn game_details(
        &self,
        draft: GameDraft,
        before: &[Turnout],
        turn: u32,
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
        let mut standing = HashSet::new();
        for LineUpDraft {
            who,
            guests,
            result,
        } in draft.line_up
        {
            let player = found.find(who)?;
            if !standing.insert(player) {
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
            });
        }
        let place = |id| before.iter().position(|one| one.player == id);
        line_up.sort_by_key(|one| (place(one.player).unwrap_or(usize::MAX), one.player));
        let booker = draft.booker.map(|who| found.find(who)).transpose()?;
        let new_players = found.new;
        if !new_players.is_empty() && self.players.len() + new_players.len() > limits::PLAYERS {
            return Err(Refusal::TooManyPlayers);
        }
        let details = GameDetails {
            date,
            cost: draft.cost,
            booker,
            score: draft.score,
            line_up,
            turn,
        };
        let counted = details.heads();
        match draft.expected_heads {
            Some(expected) if expected != counted => {
                Err(Refusal::HeadsDiffer { expected, counted })
            }
            _ => Ok((details, new_players)),
        }
    }
}

/// Finds the players of a line-up, and adds those whose names nobody has yet.
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
