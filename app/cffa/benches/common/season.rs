//! A generated team with years of games: the same parameters produce the same team.

use cffa_book::{
    Actor, Book, Command, Comment, Entry, FORMAT, GameDraft, GameId, GameResult, LineUpDraft,
    Money, Note, Pays, PlayerId, PlayerName, Score, TransactionDraft, TransactionId, Who,
};
use jiff::{Timestamp, ToSpan, civil::Date};
use uuid::Uuid;

/// A book, and its list of changes.
pub struct Season {
    pub book: Book,
    pub entries: Vec<Entry>,
    chance: Chance,
    ids: u64,
    /// The day of the last game.
    today: Date,
}

impl Season {
    /// A team of 45 with this many games, one every other day, and this many payments.
    pub fn played(games: usize, payments: usize) -> Season {
        Season::until(Date::constant(2026, 11, 17), games, payments)
    }

    /// Like [`Season::played`], with the last game on this day.
    pub fn until(last: Date, games: usize, payments: usize) -> Season {
        let days = i64::try_from(games).expect("not that many") * 2;
        let mut season = Season {
            book: Book::default(),
            entries: Vec::new(),
            chance: Chance(0x5eed),
            ids: 0,
            today: last
                .checked_sub(days.days())
                .expect("years after the first"),
        };
        for at in 0..45 {
            season.add_player(at);
        }
        let mut paid = 0;
        for game in 1..=games {
            season.play();
            while paid < payments * game / games {
                season.pay();
                paid += 1;
            }
        }
        season
    }

    /// The day of the last game.
    pub fn today(&self) -> Date {
        self.today
    }

    /// A game as the form would submit it: 8 to 14 players, with occasional guests.
    pub fn draft(&mut self) -> GameDraft {
        let players = self.book.players();
        let ids: Vec<PlayerId> = players.iter().map(|player| player.id).collect();
        let many = 8 + self.chance.below(7);
        let mut line_up: Vec<LineUpDraft> = Vec::with_capacity(many);
        while line_up.len() < many {
            let who = Who::Known(self.regular(&ids));
            if line_up.iter().all(|one| one.who != who) {
                let guests = u8::from(self.chance.below(8) == 0);
                let result = Some([GameResult::Win, GameResult::Lose][self.chance.below(2)]);
                line_up.push(LineUpDraft {
                    who,
                    guests,
                    result,
                    pays: Pays::FULL,
                    side: None,
                });
            }
        }
        GameDraft {
            date: self.today(),
            cost: Money::from_minor(50_00 + self.chance.below(40_00) as i64),
            booker: Some(Who::Known(self.regular(&ids))),
            score: Some(Score {
                winning: 5 + self.chance.below(5) as u16,
                losing: self.chance.below(5) as u16,
            }),
            line_up,
            expected_heads: None,
            also_paid: Vec::new(),
            goals: None,
        }
    }

    /// Decides a command, records the entry and applies it, as the application does, without a
    /// store.
    pub fn ask(&mut self, command: Command) -> Entry {
        let change = self.book.decide(command).expect("a sound command");
        let entry = self.entry(change);
        self.book.apply(&entry);
        self.entries.push(entry.clone());
        entry
    }

    /// The entry that would record a change.
    pub fn entry(&self, change: cffa_book::Change) -> Entry {
        Entry {
            v: FORMAT,
            seq: self.book.seq() + 1,
            at: Timestamp::UNIX_EPOCH,
            by: Actor {
                account: Some(Uuid::from_u128(1)),
                name: "Tess".to_owned(),
            },
            key: Some(Uuid::from_u64_pair(4, self.book.seq())),
            fingerprint: None,
            change,
        }
    }

    /// A new id; ids are in ascending order, as in the application.
    pub fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u64_pair(self.ids, self.chance.next())
    }

    fn add_player(&mut self, at: usize) {
        const FIRST: [&str; 9] = [
            "Ada", "Ben", "Cyril", "Dee", "Eve", "Farid", "Gus", "Hana", "Ian",
        ];
        const LAST: [&str; 5] = ["Archer", "Baker", "Cooper", "Draper", "Ewart"];
        let called = format!("{} {}", FIRST[at % 9], LAST[at / 9]);
        let name = PlayerName::parse(&called).expect("a name");
        let (id, comment) = (PlayerId(self.id()), Comment::default());
        self.ask(Command::AddPlayer { id, name, comment });
    }

    fn play(&mut self) {
        self.today = self
            .today
            .checked_add(2.days())
            .expect("years before the last");
        let (id, draft) = (GameId(self.id()), self.draft());
        self.ask(Command::LogGame { id, draft });
    }

    fn pay(&mut self) {
        let players = self.book.players();
        let ids: Vec<PlayerId> = players.iter().map(|player| player.id).collect();
        let id = TransactionId(self.id());
        let player = self.regular(&ids);
        let amount = Money::from_minor(1_00 + self.chance.below(30_00) as i64);
        let note = match self.chance.below(5) {
            0 => Note::parse("by bank transfer").expect("a note"),
            _ => Note::default(),
        };
        let date = self.today();
        self.ask(Command::RecordTransaction {
            id,
            draft: TransactionDraft::payment(player, amount, date, note),
        });
    }

    /// Returns a player; some play more often than others.
    fn regular(&mut self, ids: &[PlayerId]) -> PlayerId {
        let one = self.chance.below(ids.len());
        let other = self.chance.below(ids.len());
        ids[one.min(other)]
    }
}

/// A deterministic pseudo-random number generator (splitmix64, public domain).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }
}
