//! Random runs of commands over a growing book, for property tests.
//!
//! A [`Step`] says what to do in small numbers; which player or game a number means
//! is found out when the step is taken, so that most steps are sound whatever came
//! before them, and shortened runs stay sound.

use super::book::{
    Change, Command, Comment, Currency, GameDetails, GameDraft, GameId, GameResult, LineUpDraft,
    Money, Note, PlayerId, Purpose, Score, Seq, Settings, TransactionDetails, TransactionId,
    Turnout, Who,
};
use super::team::{Team, name};
use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

/// Names that runs draw from; some differ only by case or accent.
const NAMES: [&str; 16] = [
    "Ada",
    "ada",
    "ADA",
    "Ben",
    "Bén",
    "Cy",
    "Dee",
    "Eve",
    "McDonald R",
    "mcdonald r",
    "Booker",
    "$Money",
    "J. Smith",
    "Straße",
    "STRASSE",
    "李",
];

/// Which player: one of the list, or a name that may be new.
#[derive(Clone, Debug)]
pub enum Pick {
    Listed(usize),
    Called(usize),
}

#[derive(Clone, Debug)]
pub struct Played {
    pub days: u16,
    pub cost: i64,
    pub booker: Pick,
    pub line_up: Vec<(Pick, u8, Option<GameResult>)>,
    pub score: Option<(u16, u16)>,
    pub expects: bool,
}

#[derive(Clone, Debug)]
pub enum Step {
    AddPlayer(usize),
    EditPlayer(usize, usize, bool),
    Retire(usize),
    Reactivate(usize),
    DeletePlayer(usize),
    Merge(usize, usize),
    Log(Played),
    EditGame(usize, Played, bool),
    DeleteGame(usize, bool),
    Pay(usize, i64, u16),
    EditPayment(usize, usize, i64, u16, bool),
    Transfer(usize, usize, i64, u16),
    EditTransfer(usize, usize, usize, i64, u16),
    DeleteTransaction(usize, bool),
    AutoPay(usize, u16),
    Settings(u16, u16, bool),
    /// Takes back the change so many before the last.
    Undo(usize),
    /// Written down without a rule, as an import does: a balance carried over.
    CarryOver(usize, i64, u16),
    /// Written down without a rule, as an import does: a game that nobody booked.
    Unbooked(Vec<usize>, i64, u16, u32),
}

/// What a step comes to.
pub enum Ask {
    Rule(Command),
    Import(Change),
}

/// Runs of up to `most` steps. They begin with a few players, or little could happen.
pub fn runs(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let opening = prop::collection::vec(any::<usize>().prop_map(Step::AddPlayer), 2..8);
    let rest = prop::collection::vec(step(), 0..most);
    (opening, rest).prop_map(|(mut steps, rest)| {
        steps.extend(rest);
        steps
    })
}

pub fn step() -> impl Strategy<Value = Step> {
    let at = any::<usize>;
    let amount = -50_00..50_00i64;
    let days = 0..400u16;
    let stale = prop::bool::weighted(0.1);
    prop_oneof![
        3 => at().prop_map(Step::AddPlayer),
        2 => (at(), at(), stale).prop_map(|(a, b, c)| Step::EditPlayer(a, b, c)),
        1 => at().prop_map(Step::Retire),
        1 => at().prop_map(Step::Reactivate),
        1 => at().prop_map(Step::DeletePlayer),
        3 => (at(), at()).prop_map(|(a, b)| Step::Merge(a, b)),
        8 => played().prop_map(Step::Log),
        4 => (at(), played(), stale).prop_map(|(a, b, c)| Step::EditGame(a, b, c)),
        2 => (at(), stale).prop_map(|(a, b)| Step::DeleteGame(a, b)),
        6 => (at(), amount.clone(), days.clone()).prop_map(|(a, b, c)| Step::Pay(a, b, c)),
        2 => (at(), at(), amount.clone(), days.clone(), stale)
            .prop_map(|(a, b, c, d, e)| Step::EditPayment(a, b, c, d, e)),
        3 => (at(), at(), 1..50_00i64, days.clone())
            .prop_map(|(a, b, c, d)| Step::Transfer(a, b, c, d)),
        1 => (at(), at(), at(), 1..50_00i64, days.clone())
            .prop_map(|(a, b, c, d, e)| Step::EditTransfer(a, b, c, d, e)),
        2 => (at(), stale).prop_map(|(a, b)| Step::DeleteTransaction(a, b)),
        2 => (at(), days.clone()).prop_map(|(a, b)| Step::AutoPay(a, b)),
        1 => (1..800u16, 1..800u16, any::<bool>())
            .prop_map(|(a, b, c)| Step::Settings(a, b, c)),
        8 => prop_oneof![4 => 0..2usize, 1 => 0..40usize].prop_map(Step::Undo),
        1 => (at(), amount, days.clone()).prop_map(|(a, b, c)| Step::CarryOver(a, b, c)),
        1 => (prop::collection::vec(at(), 1..6), 0..90_00i64, days, 0..20u32)
            .prop_map(|(a, b, c, d)| Step::Unbooked(a, b, c, d)),
    ]
}

fn pick() -> impl Strategy<Value = Pick> {
    prop_oneof![
        6 => any::<usize>().prop_map(Pick::Listed),
        1 => any::<usize>().prop_map(Pick::Called),
    ]
}

fn played() -> impl Strategy<Value = Played> {
    let result = prop::option::of(prop_oneof![
        Just(GameResult::Win),
        Just(GameResult::Lose),
        Just(GameResult::Draw),
        Just(GameResult::NoShow),
    ]);
    let guests = prop_oneof![4 => Just(0u8), 1 => 1..5u8, 1 => 12..14u8];
    let line_up = prop::collection::vec((pick(), guests, result), 1..8);
    let score = prop::option::of((0..9u16, 0..9u16));
    (
        0..400u16,
        0..120_00i64,
        pick(),
        line_up,
        score,
        any::<bool>(),
    )
        .prop_map(|(days, cost, booker, line_up, score, expects)| Played {
            days,
            cost,
            booker,
            line_up,
            score,
            expects,
        })
}

impl Team {
    /// Takes a step; the number of the change that it made, when it made one.
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

    /// What a step means in the book as it stands; nothing when it has no object.
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
            Step::Pay(who, amount, days) => Command::RecordPayment {
                id: TransactionId(self.id()),
                player: self.listed(who)?,
                amount: Money::from_minor(amount),
                date: date(days),
                note: Note::default(),
            },
            Step::EditPayment(id, who, amount, days, stale) => Command::EditPayment {
                id: self.some_transaction(id)?,
                seen: self.seen(stale),
                player: self.listed(who)?,
                amount: Money::from_minor(amount),
                date: date(days),
                note: Note::parse("put right").ok()?,
            },
            Step::Transfer(from, to, amount, days) => Command::Transfer {
                id: TransactionId(self.id()),
                from: self.listed(from)?,
                to: self.listed(to)?,
                amount: Money::from_minor(amount),
                date: date(days),
                note: Note::default(),
            },
            Step::EditTransfer(id, from, to, amount, days) => Command::EditTransfer {
                id: self.some_transaction(id)?,
                seen: None,
                from: self.listed(from)?,
                to: self.listed(to)?,
                amount: Money::from_minor(amount),
                date: date(days),
                note: Note::default(),
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
            Step::Settings(active_days, recent_days, euro) => Command::ChangeSettings {
                settings: Settings {
                    currency: Currency::parse(if euro { "EUR" } else { "GBP" }).ok()?,
                    active_days,
                    recent_days,
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
                        line_up.push(Turnout {
                            player,
                            guests,
                            result,
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
                    },
                    new_players: Vec::new(),
                }));
            }
        };
        Some(Ask::Rule(command))
    }

    /// A player of the list. Goes by id, so that a run means the same when a name changes.
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

    fn draft(&mut self, played: &Played) -> Option<GameDraft> {
        let mut line_up: Vec<LineUpDraft> = Vec::new();
        for (pick, guests, result) in &played.line_up {
            let who = self.who(pick)?;
            // Mostly nobody twice; a name may still turn out to be somebody listed.
            if line_up.iter().all(|one| one.who != who) {
                line_up.push(LineUpDraft {
                    who,
                    guests: *guests,
                    result: *result,
                });
            }
        }
        let heads: u32 = line_up.iter().map(|one| 1 + u32::from(one.guests)).sum();
        let score = played.score.map(|(one, other)| Score {
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
        })
    }
}

fn date(days: u16) -> Date {
    let first = Date::constant(2026, 1, 1);
    first
        .checked_add(jiff::Span::new().days(i64::from(days)))
        .unwrap_or(first)
}

/// Commands of any shape: ids of other things or of nothing, values out of all limits.
pub fn garbage(team: &Team) -> impl Strategy<Value = Command> + use<> {
    let ids = known_ids(team);
    let id = prop_oneof![
        4 => prop::sample::select(ids),
        1 => any::<u128>().prop_map(Uuid::from_u128),
        1 => Just(Uuid::nil()),
        1 => Just(Uuid::max()),
    ];
    let amount = prop_oneof![
        3 => any::<i64>(),
        2 => -100_00..100_00i64,
        1 => Just(i64::MIN),
        1 => Just(i64::MAX),
    ]
    .prop_map(Money::from_minor);
    let date = (-9999..=9999i16, 1..=12i8, 1..=28i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap_or(Date::MIN));
    let date = prop_oneof![
        date,
        Just(Date::MIN),
        Just(Date::MAX),
        (0..400u16).prop_map(self::date)
    ];
    let seen = prop::option::of(any::<Seq>());
    let called = (0..NAMES.len()).prop_map(|at| name(NAMES[at]));
    let who = prop_oneof![
        id.clone().prop_map(|id| Who::Known(PlayerId(id))),
        (called.clone(), id.clone()).prop_map(|(name, id)| Who::Named(name, PlayerId(id))),
    ];
    let line_up = (who.clone(), any::<u8>()).prop_map(|(who, guests)| LineUpDraft {
        who,
        guests,
        result: None,
    });
    let score = prop::option::of((any::<u16>(), any::<u16>()))
        .prop_map(|score| score.map(|(winning, losing)| Score { winning, losing }));
    let draft = (
        date.clone(),
        amount.clone(),
        prop::option::of(who),
        score,
        prop::collection::vec(line_up, 0..130),
        prop::option::of(any::<u32>()),
    )
        .prop_map(
            |(date, cost, booker, score, line_up, expected_heads)| GameDraft {
                date,
                cost,
                booker,
                score,
                line_up,
                expected_heads,
            },
        );
    let never = std::iter::once(Change::PlayerRetired {
        player: PlayerId(Uuid::from_u128(42)),
    });
    let changes: Vec<Change> = team
        .entries
        .iter()
        .map(|one| one.change.clone())
        .chain(never)
        .collect();
    let change = prop::sample::select(changes);
    prop_oneof![
        (id.clone(), called.clone()).prop_map(|(id, name)| Command::AddPlayer {
            id: PlayerId(id),
            name,
            comment: Comment::default()
        }),
        (id.clone(), seen.clone(), called).prop_map(|(id, seen, name)| Command::EditPlayer {
            id: PlayerId(id),
            seen,
            name,
            comment: Comment::default()
        }),
        id.clone()
            .prop_map(|id| Command::RetirePlayer { id: PlayerId(id) }),
        id.clone()
            .prop_map(|id| Command::ReactivatePlayer { id: PlayerId(id) }),
        id.clone()
            .prop_map(|id| Command::DeletePlayer { id: PlayerId(id) }),
        (id.clone(), id.clone()).prop_map(|(from, into)| Command::MergePlayers {
            from: PlayerId(from),
            into: PlayerId(into)
        }),
        (id.clone(), draft.clone()).prop_map(|(id, draft)| Command::LogGame {
            id: GameId(id),
            draft
        }),
        (id.clone(), seen.clone(), draft).prop_map(|(id, seen, draft)| Command::EditGame {
            id: GameId(id),
            seen,
            draft
        }),
        (id.clone(), seen.clone()).prop_map(|(id, seen)| Command::DeleteGame {
            id: GameId(id),
            seen
        }),
        (id.clone(), id.clone(), amount.clone(), date.clone()).prop_map(
            |(id, player, amount, date)| Command::RecordPayment {
                id: TransactionId(id),
                player: PlayerId(player),
                amount,
                date,
                note: Note::default()
            }
        ),
        (
            id.clone(),
            seen.clone(),
            id.clone(),
            amount.clone(),
            date.clone()
        )
            .prop_map(|(id, seen, player, amount, date)| Command::EditPayment {
                id: TransactionId(id),
                seen,
                player: PlayerId(player),
                amount,
                date,
                note: Note::default()
            }),
        (
            id.clone(),
            id.clone(),
            id.clone(),
            amount.clone(),
            date.clone()
        )
            .prop_map(|(id, from, to, amount, date)| Command::Transfer {
                id: TransactionId(id),
                from: PlayerId(from),
                to: PlayerId(to),
                amount,
                date,
                note: Note::default()
            }),
        (
            id.clone(),
            seen.clone(),
            id.clone(),
            id.clone(),
            amount,
            date.clone()
        )
            .prop_map(|(id, seen, from, to, amount, date)| Command::EditTransfer {
                id: TransactionId(id),
                seen,
                from: PlayerId(from),
                to: PlayerId(to),
                amount,
                date,
                note: Note::default()
            }),
        (id.clone(), seen).prop_map(|(id, seen)| Command::DeleteTransaction {
            id: TransactionId(id),
            seen
        }),
        (id.clone(), id, date).prop_map(|(id, player, date)| Command::AutoPay {
            id: TransactionId(id),
            player: PlayerId(player),
            date
        }),
        (any::<u16>(), any::<u16>()).prop_map(|(active_days, recent_days)| {
            Command::ChangeSettings {
                settings: Settings {
                    currency: Currency::default(),
                    active_days,
                    recent_days,
                },
            }
        }),
        (prop_oneof![any::<Seq>(), 0..60 as Seq], change).prop_map(|(seq, change)| {
            Command::Undo {
                seq,
                change: Box::new(change),
            }
        }),
    ]
}

fn known_ids(team: &Team) -> Vec<Uuid> {
    let players = team.book.players().into_iter().map(|one| one.id.0);
    let games = team.book.games().map(|game| game.id.0);
    let transactions = team.book.transactions().map(|one| one.id.0);
    let nothing = std::iter::once(Uuid::from_u128(42));
    players
        .chain(games)
        .chain(transactions)
        .chain(nothing)
        .collect()
}
