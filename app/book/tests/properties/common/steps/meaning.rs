//! What a step means in the current book.

use super::book::{
    Change, CollectedPayment, Command, Comment, CostDraft, CostId, Currency, GameDetails,
    GameDraft, GameId, GameResult, Goals, LineUpDraft, Money, Note, Pays, PitchPaymentDraft,
    PlayedFor, PlayerId, Purpose, Score, SeasonDetails, SeasonId, SeasonName, Seq, Settings, Side,
    TransactionDetails, TransactionDraft, TransactionId, Turnout, Who,
};
use super::team::{Team, name};
use super::{Ask, Bought, NAMES, Pick, Played, Step, date};

impl Team {
    /// Takes a step, and returns the number of the change that it made, if it made one.
    pub fn take(&mut self, step: &Step) -> Option<Seq> {
        match self.means(step)? {
            Ask::Rule(command) => self.ask(command).ok(),
            Ask::Import(change) => Some(self.write(change)),
        }
    }

    pub fn after(steps: &[Step]) -> Team {
        let mut team = Team::default();
        for step in steps {
            team.take(step);
        }
        team
    }

    /// What a step means in the current book, or `None` if it applies to nothing there.
    pub fn means(&mut self, step: &Step) -> Option<Ask> {
        let command = match step.clone() {
            Step::AddPlayer(called) => Command::AddPlayer {
                id: PlayerId(self.id()),
                name: name(NAMES[called % NAMES.len()]),
                comment: Comment::default(),
            },
            Step::EditPlayer(who, called, stale) => Command::EditPlayer {
                id: self.listed(who)?,
                seen: self.seen(stale),
                name: name(NAMES[called % NAMES.len()]),
                comment: Comment::parse(&format!("comment {}", called % 3)).ok()?,
            },
            Step::Retire(who) => Command::RetirePlayer {
                id: self.listed(who)?,
            },
            Step::Reactivate(who) => Command::ReactivatePlayer {
                id: self.listed(who)?,
            },
            Step::DeletePlayer(who) => Command::DeletePlayer {
                id: self.listed(who)?,
            },
            Step::Merge(from, into) => Command::MergePlayers {
                from: self.listed(from)?,
                into: self.listed(into)?,
            },
            Step::Log(played) => Command::LogGame {
                id: GameId(self.id()),
                draft: self.draft(&played)?,
            },
            Step::EditGame(game, played, stale) => Command::EditGame {
                id: self.some_game(game)?,
                seen: self.seen(stale),
                draft: self.draft(&played)?,
            },
            Step::DeleteGame(game, stale) => Command::DeleteGame {
                id: self.some_game(game)?,
                seen: self.seen(stale),
            },
            Step::Pay(who, amount, days) => Command::RecordTransaction {
                id: TransactionId(self.id()),
                draft: TransactionDraft::payment(
                    self.listed(who)?,
                    Money::from_minor(amount),
                    date(days),
                    Note::default(),
                ),
            },
            Step::Collect(who, amount, days) => {
                let mut payments: Vec<CollectedPayment> = Vec::new();
                for at in who {
                    let player = self.listed(at)?;
                    if payments.iter().all(|one| one.player != player) {
                        payments.push(CollectedPayment {
                            id: TransactionId(self.id()),
                            player,
                            amount: Some(Money::from_minor(amount)),
                        });
                    }
                }
                Command::CollectPayments {
                    date: date(days),
                    payments,
                }
            }
            Step::EditPayment(id, who, amount, days, stale) => Command::EditTransaction {
                id: self.some_transaction(id)?,
                seen: self.seen(stale),
                draft: TransactionDraft::payment(
                    self.listed(who)?,
                    Money::from_minor(amount),
                    date(days),
                    Note::parse("put right").ok()?,
                ),
            },
            Step::Transfer(from, to, amount, days) => Command::RecordTransaction {
                id: TransactionId(self.id()),
                draft: self.transfer_draft(from, to, amount, days)?,
            },
            Step::EditTransfer(id, from, to, amount, days) => Command::EditTransaction {
                id: self.some_transaction(id)?,
                seen: None,
                draft: self.transfer_draft(from, to, amount, days)?,
            },
            Step::DeleteTransaction(id, stale) => Command::DeleteTransaction {
                id: self.some_transaction(id)?,
                seen: self.seen(stale),
            },
            Step::AutoPay(who, days) => Command::AutoPay {
                id: TransactionId(self.id()),
                player: self.listed(who)?,
                date: date(days),
            },
            Step::AddCost(bought) => Command::AddCost {
                id: CostId(self.id()),
                draft: self.cost_draft(&bought)?,
            },
            Step::EditCost(cost, bought, stale) => Command::EditCost {
                id: self.some_cost(cost)?,
                seen: self.seen(stale),
                draft: self.cost_draft(&bought)?,
            },
            Step::DeleteCost(cost, stale) => Command::DeleteCost {
                id: self.some_cost(cost)?,
                seen: self.seen(stale),
            },
            Step::AddSeason(called, from, to) => Command::AddSeason {
                id: SeasonId(self.id()),
                details: season(called, from, to)?,
            },
            Step::EditSeason(id, called, from, to, stale) => Command::EditSeason {
                id: self.some_season(id)?,
                seen: self.seen(stale),
                details: season(called, from, to)?,
            },
            Step::DeleteSeason(id, stale) => Command::DeleteSeason {
                id: self.some_season(id)?,
                seen: self.seen(stale),
            },
            Step::Settings(active_days, recent_days, euro) => Command::ChangeSettings {
                settings: Settings {
                    currency: Currency::parse(if euro { "EUR" } else { "GBP" }).ok()?,
                    active_days,
                    recent_days,
                    time_zone: None,
                },
            },
            Step::Undo(back) => {
                let seq = self
                    .book
                    .seq()
                    .checked_sub(back as Seq)
                    .filter(|seq| *seq > 0)?;
                Command::Undo {
                    seq,
                    change: Box::new(self.change(seq)),
                }
            }
            Step::CarryOver(who, amount, days) => {
                let purpose = Purpose::CarryOver {
                    player: self.listed(who)?,
                };
                return Some(Ask::Import(Change::TransactionRecorded {
                    transaction: TransactionId(self.id()),
                    details: TransactionDetails {
                        date: date(days),
                        amount: Money::from_minor(if amount == 0 { 1 } else { amount }),
                        note: Note::default(),
                        purpose,
                    },
                }));
            }
            Step::Unbooked(who, cost, days, turn) => {
                let mut line_up: Vec<Turnout> = Vec::new();
                for at in who {
                    let player = self.listed(at)?;
                    if line_up.iter().all(|one| one.player != player) {
                        let (guests, result) = (u8::from(at % 5 == 0), None);
                        // The first player pays a share: at least one must.
                        let pays = match line_up.is_empty() {
                            true => Pays::FULL,
                            false => Pays::Percent(if at % 4 == 0 { 50 } else { 100 }),
                        };
                        line_up.push(Turnout {
                            player,
                            guests,
                            result,
                            pays,
                            side: None,
                        });
                    }
                }
                return Some(Ask::Import(Change::GameLogged {
                    game: GameId(self.id()),
                    details: GameDetails {
                        date: date(days),
                        cost: Money::from_minor(cost),
                        booker: None,
                        score: None,
                        line_up,
                        turn,
                        also_paid: Vec::new(),
                        goals: None,
                    },
                    new_players: Vec::new(),
                }));
            }
        };
        Some(Ask::Rule(command))
    }

    /// A player on the list. Chosen by id, so that a run means the same when a name changes.
    pub fn listed(&self, at: usize) -> Option<PlayerId> {
        let mut ids: Vec<PlayerId> = self.book.players().iter().map(|one| one.id).collect();
        ids.sort();
        (!ids.is_empty()).then(|| ids[at % ids.len()])
    }

    pub fn some_game(&self, at: usize) -> Option<GameId> {
        let count = self.book.game_count();
        (count > 0)
            .then(|| self.book.games().nth(at % count).map(|game| game.id))
            .flatten()
    }

    pub fn some_transaction(&self, at: usize) -> Option<TransactionId> {
        let count = self.book.transaction_count();
        (count > 0)
            .then(|| self.book.transactions().nth(at % count).map(|one| one.id))
            .flatten()
    }

    pub fn some_cost(&self, at: usize) -> Option<CostId> {
        let count = self.book.cost_count();
        (count > 0)
            .then(|| self.book.costs().nth(at % count).map(|one| one.id))
            .flatten()
    }

    pub fn some_season(&self, at: usize) -> Option<SeasonId> {
        let seasons = self.book.seasons();
        (!seasons.is_empty()).then(|| seasons[at % seasons.len()].id)
    }

    fn cost_draft(&self, bought: &Bought) -> Option<CostDraft> {
        let mut shared_by: Vec<PlayerId> = Vec::new();
        for at in &bought.shared_by {
            let player = self.listed(*at)?;
            if !shared_by.contains(&player) {
                shared_by.push(player);
            }
        }
        Some(CostDraft {
            date: date(bought.days),
            amount: Money::from_minor(bought.amount),
            what: Note::parse("Balls").ok()?,
            paid_by: bought.payer.and_then(|at| self.listed(at)),
            shared_by,
            game: bought.game.and_then(|at| self.some_game(at)),
        })
    }

    fn seen(&self, stale: bool) -> Option<Seq> {
        let now = self.book.seq();
        Some(if stale { now / 2 } else { now })
    }

    fn who(&mut self, pick: &Pick) -> Option<Who> {
        match pick {
            Pick::Listed(at) => self.listed(*at).map(Who::Known),
            Pick::Called(at) => {
                let id = PlayerId(self.id());
                Some(Who::Named(name(NAMES[at % NAMES.len()]), id))
            }
        }
    }

    fn transfer_draft(
        &self,
        from: usize,
        to: usize,
        amount: i64,
        days: u16,
    ) -> Option<TransactionDraft> {
        Some(TransactionDraft::transfer(
            self.listed(from)?,
            self.listed(to)?,
            Money::from_minor(amount),
            date(days),
            Note::default(),
        ))
    }

    fn draft(&mut self, played: &Played) -> Option<GameDraft> {
        let mut line_up: Vec<LineUpDraft> = Vec::new();
        for (pick, guests, result, pays) in &played.line_up {
            let who = self.who(pick)?;
            // Avoid most duplicates; a name may still turn out to belong to a listed player.
            if line_up.iter().all(|one| one.who != who) {
                let came = *result != Some(GameResult::NoShow);
                let sided = played.goals.is_some() && came;
                let side = Side::BOTH[line_up.len() % 2];
                line_up.push(LineUpDraft {
                    who,
                    guests: *guests,
                    result: result.filter(|_| !sided),
                    pays: *pays,
                    side: sided.then_some(PlayedFor {
                        side,
                        guests_opposite: guests / 2,
                    }),
                });
            }
        }
        let mut also_paid = Vec::new();
        for (pick, amount) in &played.also_paid {
            also_paid.push(PitchPaymentDraft {
                who: self.who(pick)?,
                amount: Money::from_minor(*amount),
            });
        }
        let heads: u32 = line_up.iter().map(|one| 1 + u32::from(one.guests)).sum();
        let on = |side| move |one: &LineUpDraft| one.side.is_some_and(|it| it.side == side);
        // Make sure that most games have players on both sides.
        let both = Side::BOTH.iter().all(|side| line_up.iter().any(on(*side)));
        if !both {
            line_up.iter_mut().for_each(|one| one.side = None);
        }
        let goals = played.goals.filter(|_| both).map(|(a, b)| Goals { a, b });
        let score = played.score.filter(|_| goals.is_none());
        let score = score.map(|(one, other)| Score {
            winning: one.max(other),
            losing: one.min(other),
        });
        Some(GameDraft {
            date: date(played.days),
            cost: Money::from_minor(played.cost),
            booker: Some(self.who(&played.booker)?),
            score,
            line_up,
            expected_heads: played.expects.then_some(heads),
            also_paid,
            goals,
        })
    }
}

/// Puts the first and last day in order.
fn season(called: usize, from: u16, to: u16) -> Option<SeasonDetails> {
    Some(SeasonDetails {
        name: SeasonName::parse(NAMES[called % NAMES.len()]).ok()?,
        from: date(from),
        to: date(from.max(to)),
    })
}
