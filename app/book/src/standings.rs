//! The standings of the games of some dates: the table, attendance, and streaks. All of it is
//! derived from the games, so that an edited or deleted game needs no correction here.

use super::looked_at::look;
use super::{Book, GameDetails, GameId, GameResult, Money, PlayerId, Turnout};
use jiff::civil::Date;
use std::collections::HashMap;
use uuid::Uuid;

/// Points for a win, as in leagues everywhere.
const WIN_POINTS: u32 = 3;
/// Points for a draw.
const DRAW_POINTS: u32 = 1;

/// A range of dates, both ends included. `None` means no limit at that end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl DateRange {
    /// Whether a day is within.
    pub fn contains(self, date: Date) -> bool {
        self.from.is_none_or(|from| date >= from) && self.to.is_none_or(|to| date <= to)
    }
}

/// How often something happened in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// Up to the last game.
    pub current: u32,
    /// The longest so far.
    pub longest: u32,
}

impl Streak {
    fn count(&mut self, continues: bool) {
        self.current = if continues { self.current + 1 } else { 0 };
        self.longest = self.longest.max(self.current);
    }
}

/// The record of one player in the games.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayerRecord {
    /// The player.
    pub player: PlayerId,
    /// Games they came to. Unlike in a balance, a no-show does not count.
    pub attended: u32,
    /// Games won.
    pub won: u32,
    /// Games without a winner.
    pub drawn: u32,
    /// Games lost.
    pub lost: u32,
    /// Goals of their side, where the goals of both sides are known.
    pub goals_for: u32,
    /// Goals of the other side in the same games.
    pub goals_against: u32,
    /// Games in a row that they came to.
    pub attending: Streak,
    /// Wins in a row among the games with a result that they came to.
    pub winning: Streak,
}

impl PlayerRecord {
    fn new(player: PlayerId) -> PlayerRecord {
        PlayerRecord {
            player,
            attended: 0,
            won: 0,
            drawn: 0,
            lost: 0,
            goals_for: 0,
            goals_against: 0,
            attending: Streak::default(),
            winning: Streak::default(),
        }
    }

    /// Games with a result.
    pub fn decided(&self) -> u32 {
        self.won + self.drawn + self.lost
    }

    /// Three for a win, one for a draw.
    pub fn points(&self) -> u32 {
        self.won * WIN_POINTS + self.drawn * DRAW_POINTS
    }

    /// Goals of their side less those of the other.
    pub fn goal_difference(&self) -> i64 {
        i64::from(self.goals_for) - i64::from(self.goals_against)
    }

    /// How many of the games with a result they won, in percent; `None` without such games.
    pub fn win_percent(&self) -> Option<u32> {
        percent(self.won, self.decided())
    }

    fn add(&mut self, details: &GameDetails, turnout: &Turnout) {
        self.attended += 1;
        let result = details.result_of(turnout);
        match result {
            Some(GameResult::Win) => self.won += 1,
            Some(GameResult::Draw) => self.drawn += 1,
            Some(GameResult::Lose) => self.lost += 1,
            Some(GameResult::NoShow) | None => {}
        }
        if let Some(result) = result {
            self.winning.count(result == GameResult::Win);
        }
        if let Some((goals, played_for)) = details.goals.zip(turnout.side) {
            self.goals_for += u32::from(goals.of(played_for.side));
            self.goals_against += u32::from(goals.of(played_for.side.other()));
        }
    }
}

/// The standings of the games of some dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// How many games there were.
    pub games: u32,
    /// What the pitches cost together.
    pub cost: Money,
    /// Players and guests of all games.
    pub heads: u32,
    /// Everyone who came to a game, sorted by points, goal difference, wins and games, each the
    /// highest first, and then by name.
    pub records: Vec<PlayerRecord>,
}

impl Standings {
    /// How many of the games someone came to, in percent.
    pub fn attendance_percent(&self, record: &PlayerRecord) -> u32 {
        percent(record.attended, self.games).unwrap_or(0)
    }

    /// What a head paid for a game on average, to the nearest minor unit; `None` without heads.
    pub fn cost_per_head(&self) -> Option<Money> {
        let heads = i64::from(self.heads);
        let rounded = |cost: i64| (cost + heads / 2).div_euclid(heads);
        (heads > 0).then(|| Money::from_minor(rounded(self.cost.minor())))
    }
}

impl Book {
    /// The standings of the games of some dates.
    pub fn standings(&self, range: DateRange) -> Standings {
        // Each with the number of the last game that the player came to.
        let mut records: HashMap<PlayerId, (PlayerRecord, u32)> = HashMap::new();
        let (mut games, mut cost, mut heads) = (0, Money::ZERO, 0);
        for details in self.games_within(range) {
            games += 1;
            cost += details.cost;
            heads += details.heads();
            for turnout in details.line_up.iter().filter(|one| came(one)) {
                let record = records.entry(turnout.player);
                let (record, last) =
                    record.or_insert_with(|| (PlayerRecord::new(turnout.player), 0));
                record.add(details, turnout);
                if *last + 1 < games {
                    record.attending.count(false);
                }
                record.attending.count(true);
                *last = games;
            }
        }
        let records = records.into_values().map(|(mut record, last)| {
            if last < games {
                record.attending.count(false);
            }
            record
        });
        Standings {
            games,
            cost,
            heads,
            records: self.ranked(records.collect()),
        }
    }

    /// The games of some dates, the oldest first.
    fn games_within(&self, range: DateRange) -> impl Iterator<Item = &GameDetails> {
        let from = range.from.unwrap_or(Date::MIN);
        let games = self.games.range((from, GameId(Uuid::nil()))..);
        let games = games.map(|(_, game)| &game.details).inspect(look);
        games.take_while(move |details| range.contains(details.date))
    }

    fn ranked(&self, mut records: Vec<PlayerRecord>) -> Vec<PlayerRecord> {
        records.sort_by_cached_key(|record| {
            let best = (
                record.points(),
                record.goal_difference(),
                record.won,
                record.attended,
            );
            let name = self.player(record.player);
            let name = name.map(|player| player.details.name.order());
            (std::cmp::Reverse(best), name, record.player)
        });
        records
    }
}

/// Whether someone in a line-up was there.
fn came(turnout: &Turnout) -> bool {
    turnout.result != Some(GameResult::NoShow)
}

/// `part` of `whole` in percent, rounded; `None` if `whole` is zero.
fn percent(part: u32, whole: u32) -> Option<u32> {
    let rounded = |whole: u64| (u64::from(part) * 200 + whole) / (whole * 2);
    let percent = (whole > 0).then(|| rounded(u64::from(whole)))?;
    u32::try_from(percent).ok()
}
