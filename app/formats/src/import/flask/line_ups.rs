//! Games, and the players whom the names in their line-ups refer to.

use super::decimal::Decimal;
use super::game_row::GameRow;
use super::json::Row;
use super::roster::FilePosition;
use super::rows::{Reader, in_range};
use super::team::GameRead;
use crate::ImportRefusal;
use crate::unpack::shown;
use cffa_book::{Money, Pays, PlayerId, Turnout, limits};
use std::collections::HashSet;

impl Reader<'_, '_> {
    /// Adds a game.
    ///
    /// # Errors
    /// If there are more games than a book allows.
    pub(super) fn game(&mut self, row: &Row, at: FilePosition) -> Result<(), ImportRefusal> {
        let roster = &self.team.roster;
        let game = GameRow::read(row, &|name| roster.knows(name));
        let date = match game.date.clone().and_then(in_range) {
            Ok(date) => date,
            Err(why) => {
                self.warn(
                    at,
                    format!("The date of the game {why}; the game was left out."),
                );
                return Ok(());
            }
        };
        for oddity in &game.oddities {
            self.warn(at, format!("The game of {date}: {oddity}."));
        }
        if game.line_up.is_empty() {
            self.warn(
                at,
                format!("Nobody played in the game of {date}; it was left out."),
            );
            return Ok(());
        }
        if game.line_up.len() > limits::LINE_UP {
            let sentence = format!(
                "More than {} people played in the game of {date}; it was left out.",
                limits::LINE_UP
            );
            self.warn(at, sentence);
            return Ok(());
        }
        let cost = match game.cost.clone().and_then(|cost| self.cost(&cost)) {
            Ok(cost) => cost,
            Err(why) => {
                let sentence = format!(
                    "The cost of the game of {date} {why}; the game was taken without a cost."
                );
                self.warn(at, sentence);
                Money::ZERO
            }
        };
        let line_up = self.line_up(&game, at)?;
        if line_up.is_empty() {
            self.warn(
                at,
                format!("Nobody with a name played in the game of {date}; it was left out."),
            );
            return Ok(());
        }
        let mut guests_alone = Vec::new();
        for (name, guests) in &game.guests_alone {
            let host = self.team.roster.seek(name);
            let name = shown(name);
            let sentence = match host {
                Some(_) => format!(
                    "The game of {date}: {name} did not play, but sent {guests} as guests; their \
                    share became a carry-over."
                ),
                None => format!(
                    "The game of {date}: it had {guests} as guests of {name}, who is not in the \
                    list of players (perhaps renamed since). Nobody was charged for them, so \
                    their share became carry-overs."
                ),
            };
            self.warn(at, sentence);
            guests_alone.push((host, *guests));
        }
        if self.team.games.len() >= limits::GAMES {
            let most = limits::GAMES as u64;
            return Err(ImportRefusal::TooManyRows {
                file: at.file.to_owned(),
                most,
            });
        }
        let score = game.score;
        self.team.games.push(GameRead {
            row: at.row,
            date,
            cost,
            booker: game.booker,
            score,
            line_up,
            guests_alone,
        });
        Ok(())
    }

    fn line_up(&mut self, game: &GameRow, at: FilePosition) -> Result<Vec<Turnout>, ImportRefusal> {
        let mut line_up: Vec<Turnout> = Vec::with_capacity(game.line_up.len());
        // Exact names first, so that `Adam K` refers to that player, and `adam k` in the same
        // line-up does not.
        let exact: HashSet<PlayerId> = {
            let mut exact = HashSet::new();
            for one in &game.line_up {
                if self.team.roster.knows(&one.name)
                    && let Some(id) = self.find(&one.name, at)?
                {
                    exact.insert(id);
                }
            }
            exact
        };
        let mut listed_players = HashSet::new();
        for one in &game.line_up {
            let known = self.team.roster.knows(&one.name);
            let mut found = self.find(&one.name, at)?;
            let taken =
                |id: &PlayerId| listed_players.contains(id) || (!known && exact.contains(id));
            if found.as_ref().is_some_and(taken) {
                let roster = &mut self.team.roster;
                found = roster.stranger(&one.name, at, self.ctx.ids, &mut self.warnings)?;
            }
            match found {
                Some(player) => {
                    listed_players.insert(player);
                    line_up.push(Turnout {
                        player,
                        guests: one.guests,
                        result: one.result,
                        pays: Pays::FULL,
                        side: None,
                    });
                }
                None => self.warn(at, "A player without a name in the line-up was left out."),
            }
        }
        Ok(line_up)
    }

    fn cost(&self, cost: &Decimal) -> Result<Money, String> {
        let (cost, _) = self.money(cost)?;
        if cost.is_negative() {
            return Err("is below zero".to_owned());
        }
        Ok(cost)
    }
}
