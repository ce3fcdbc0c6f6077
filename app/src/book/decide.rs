//! Every rule of the book: what is asked either becomes one change or is refused.

use super::{
    Book, Change, Command, Comment, Game, GameDetails, GameDraft, GameId, LineUpDraft, Merged,
    Money, NewPlayer, Note, Player, PlayerDetails, PlayerId, PlayerName, Purpose, Refusal, Score,
    Seq, Settings, Transaction, TransactionDetails, TransactionId, Turnout, Who, limits,
};
use jiff::civil::Date;
use std::collections::HashSet;

type Decision = Result<Change, Refusal>;

impl Book {
    /// What a command comes to in the book as it stands.
    ///
    /// # Errors
    /// When a rule forbids it; the book is not changed either way.
    pub fn decide(&self, command: Command) -> Decision {
        if self.closed.is_some() {
            return Err(Refusal::BookClosed);
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
            Command::RecordPayment {
                id,
                player,
                amount,
                date,
                note,
            } => self.record(id, self.payment(player, amount, date, note)?),
            Command::EditPayment {
                id,
                seen,
                player,
                amount,
                date,
                note,
            } => {
                let before = self.transaction_seen(id, seen)?;
                match before.details.purpose {
                    Purpose::Payment { .. } => {
                        edit(before, self.payment(player, amount, date, note)?)
                    }
                    _ => Err(Refusal::NotEditable),
                }
            }
            Command::Transfer {
                id,
                from,
                to,
                amount,
                date,
                note,
            } => self.record(id, self.transfer(from, to, amount, date, note)?),
            Command::EditTransfer {
                id,
                seen,
                from,
                to,
                amount,
                date,
                note,
            } => {
                let before = self.transaction_seen(id, seen)?;
                match before.details.purpose {
                    Purpose::Transfer { .. } => {
                        edit(before, self.transfer(from, to, amount, date, note)?)
                    }
                    _ => Err(Refusal::NotEditable),
                }
            }
            Command::DeleteTransaction { id, seen } => {
                let before = self.transaction_seen(id, seen)?.details.clone();
                Ok(Change::TransactionDeleted {
                    transaction: id,
                    before,
                })
            }
            Command::AutoPay { id, player, date } => self.auto_pay(id, player, date),
            Command::ChangeSettings { settings } => self.change_settings(settings),
            Command::Undo { seq, change } => self.undo(seq, &change),
            Command::Close { successor, reason } => Ok(Change::Closed { successor, reason }),
        }
    }

    // --- players

    fn known(&self, id: PlayerId) -> Result<&Player, Refusal> {
        self.player(id).ok_or(Refusal::NoSuchPlayer)
    }

    fn name_is_free(&self, name: &PlayerName, for_whom: PlayerId) -> Result<(), Refusal> {
        match self.player_called(name) {
            Some(other) if other.id != for_whom => Err(Refusal::NameTaken {
                name: other.details.name.to_string(),
            }),
            _ => Ok(()),
        }
    }

    /// Ids are made anew for each thing; one that was ever used would tear it in two.
    fn never_used(&self, id: PlayerId) -> Result<(), Refusal> {
        if self.players.contains_key(&id) || self.gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(())
    }

    fn add_player(&self, id: PlayerId, name: PlayerName, comment: Comment) -> Decision {
        self.never_used(id)?;
        if self.players.len() >= limits::PLAYERS {
            return Err(Refusal::TooManyPlayers);
        }
        self.name_is_free(&name, id)?;
        let details = PlayerDetails {
            name,
            comment,
            retired: false,
        };
        Ok(Change::PlayerAdded {
            player: id,
            details,
        })
    }

    fn edit_player(
        &self,
        id: PlayerId,
        seen: Option<Seq>,
        name: PlayerName,
        comment: Comment,
    ) -> Decision {
        let player = self.known(id)?;
        unchanged_since(player.changed, seen)?;
        self.name_is_free(&name, id)?;
        let before = player.details.clone();
        let after = PlayerDetails {
            name,
            comment,
            retired: before.retired,
        };
        if before == after {
            return Err(Refusal::NothingChanged);
        }
        Ok(Change::PlayerEdited {
            player: id,
            before,
            after,
        })
    }

    fn retire(&self, id: PlayerId) -> Decision {
        let player = self.known(id)?;
        if player.details.retired {
            return Err(Refusal::AlreadyRetired {
                name: player.details.name.to_string(),
            });
        }
        Ok(Change::PlayerRetired { player: id })
    }

    fn reactivate(&self, id: PlayerId) -> Decision {
        let player = self.known(id)?;
        if !player.details.retired {
            return Err(Refusal::NotRetired {
                name: player.details.name.to_string(),
            });
        }
        Ok(Change::PlayerReactivated { player: id })
    }

    pub(super) fn delete_player(&self, id: PlayerId) -> Decision {
        let player = self.known(id)?;
        if !self.tally(id).is_unused() {
            return Err(Refusal::PlayerInUse {
                name: player.details.name.to_string(),
            });
        }
        Ok(Change::PlayerDeleted {
            player: id,
            before: player.details.clone(),
        })
    }

    pub(super) fn merge_players(&self, from: PlayerId, into: PlayerId) -> Decision {
        let was = self.known(from)?.details.clone();
        let stays = self.known(into)?;
        if from == into {
            return Err(Refusal::MergeWithSelf);
        }
        let (gone, kept) = (self.tally(from), self.tally(into));
        if let Some((date, _)) = gone.played.intersection(&kept.played).next() {
            let (from, into) = (was.name.to_string(), stays.details.name.to_string());
            return Err(Refusal::BothPlayed {
                from,
                into,
                date: *date,
            });
        }
        if gone.moved.intersection(&kept.moved).next().is_some() {
            let (from, into) = (was.name.to_string(), stays.details.name.to_string());
            return Err(Refusal::TransferBetween { from, into });
        }
        Ok(Change::PlayersMerged(Merged {
            from,
            into,
            was,
            played: gone.played.iter().map(|(_, id)| *id).collect(),
            booked: gone.booked.iter().map(|(_, id)| *id).collect(),
            transactions: gone.moved.iter().map(|(_, id)| *id).collect(),
        }))
    }

    // --- games

    fn game_seen(&self, id: GameId, seen: Option<Seq>) -> Result<&Game, Refusal> {
        let game = self.game(id).ok_or(Refusal::NoSuchGame)?;
        unchanged_since(game.changed, seen)?;
        Ok(game)
    }

    fn log_game(&self, id: GameId, draft: GameDraft) -> Decision {
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

    fn edit_game(&self, id: GameId, seen: Option<Seq>, draft: GameDraft) -> Decision {
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
        let date = sensible(draft.date)?;
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

    // --- transactions

    fn transaction_seen(
        &self,
        id: TransactionId,
        seen: Option<Seq>,
    ) -> Result<&Transaction, Refusal> {
        let transaction = self.transaction(id).ok_or(Refusal::NoSuchTransaction)?;
        unchanged_since(transaction.changed, seen)?;
        Ok(transaction)
    }

    fn record(&self, id: TransactionId, details: TransactionDetails) -> Decision {
        if self.transaction_dates.contains_key(&id) || self.transactions_gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        if self.transactions.len() >= limits::TRANSACTIONS {
            return Err(Refusal::TooManyTransactions);
        }
        Ok(Change::TransactionRecorded {
            transaction: id,
            details,
        })
    }

    fn payment(
        &self,
        player: PlayerId,
        amount: Money,
        date: Date,
        note: Note,
    ) -> Result<TransactionDetails, Refusal> {
        self.known(player)?;
        if amount.is_zero() {
            return Err(Refusal::AmountZero);
        }
        self.within_limit(amount)?;
        let purpose = Purpose::Payment { player };
        Ok(TransactionDetails {
            date: sensible(date)?,
            amount,
            note,
            purpose,
        })
    }

    fn transfer(
        &self,
        from: PlayerId,
        to: PlayerId,
        amount: Money,
        date: Date,
        note: Note,
    ) -> Result<TransactionDetails, Refusal> {
        self.known(from)?;
        self.known(to)?;
        if from == to {
            return Err(Refusal::TransferToSelf);
        }
        if amount <= Money::ZERO {
            return Err(Refusal::TransferNotPositive);
        }
        self.within_limit(amount)?;
        let purpose = Purpose::Transfer { from, to };
        Ok(TransactionDetails {
            date: sensible(date)?,
            amount,
            note,
            purpose,
        })
    }

    /// The game that AutoPay would settle for a player, and their share of it.
    ///
    /// # Errors
    /// When there is none, they did not play in it, or it is settled already.
    pub fn auto_pay_offer(&self, player: PlayerId) -> Result<(&Game, Money), Refusal> {
        let name = || self.name(player).to_owned();
        let last = self.last_game().ok_or(Refusal::NoGameYet)?;
        let share = last
            .details
            .share_of(player)
            .ok_or_else(|| Refusal::DidNotPlay { name: name() })?;
        if share.is_zero() {
            return Err(Refusal::NothingToPay);
        }
        let purpose = Purpose::AutoPay {
            player,
            game: last.id,
        };
        let settled = self.tally(player).moved.iter().rev().any(|key| {
            self.transactions
                .get(key)
                .is_some_and(|one| one.details.purpose == purpose)
        });
        if settled {
            Err(Refusal::AlreadyAutoPaid)
        } else {
            Ok((last, share))
        }
    }

    fn auto_pay(&self, id: TransactionId, player: PlayerId, date: Date) -> Decision {
        self.known(player)?;
        let (game, amount) = self.auto_pay_offer(player)?;
        let purpose = Purpose::AutoPay {
            player,
            game: game.id,
        };
        let note = Note::default();
        self.record(
            id,
            TransactionDetails {
                date: sensible(date)?,
                amount,
                note,
                purpose,
            },
        )
    }

    pub(super) fn within_limit(&self, amount: Money) -> Result<(), Refusal> {
        if amount.minor().unsigned_abs() > limits::AMOUNT.unsigned_abs() {
            return Err(self.settings.currency.too_large());
        }
        Ok(())
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
}

fn edit(before: &Transaction, after: TransactionDetails) -> Decision {
    if before.details == after {
        return Err(Refusal::NothingChanged);
    }
    let before_details = before.details.clone();
    Ok(Change::TransactionEdited {
        transaction: before.id,
        before: before_details,
        after,
    })
}

fn unchanged_since(changed: Seq, seen: Option<Seq>) -> Result<(), Refusal> {
    match seen {
        Some(seen) if changed > seen => Err(Refusal::ChangedSince),
        _ => Ok(()),
    }
}

pub(super) fn sensible(date: Date) -> Result<Date, Refusal> {
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
