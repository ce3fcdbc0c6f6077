//! Books with a bit of everything.

use cffa_book::{
    Book, Change, Command, Comment, CostDraft, CostId, Currency, Entry, FORMAT, GameDetails,
    GameId, GameResult, Money, Note, Pays, PitchPayment, PlayerDetails, PlayerId, PlayerName,
    Purpose, Score, Settings, TransactionDetails, TransactionId, Turnout,
};
use cffa_testing::formats::{actor, ids};
use jiff::civil::{Date, date};
use uuid::Uuid;

/// Writes a book and checks each change.
pub struct Scribe {
    pub book: Book,
    pub entries: Vec<Entry>,
    ids: Box<dyn FnMut() -> Uuid>,
}

impl Scribe {
    pub fn new() -> Scribe {
        Scribe {
            book: Book::default(),
            entries: Vec::new(),
            ids: Box::new(ids()),
        }
    }

    /// Continues a book that was created in another way.
    pub fn after(entries: Vec<Entry>) -> Scribe {
        let mut ids = ids();
        Scribe {
            book: Book::fold(&entries),
            entries,
            ids: Box::new(move || Uuid::from_u128(ids().as_u128() | 1 << 80)),
        }
    }

    pub fn write(&mut self, change: Change) {
        let entry = Entry {
            v: FORMAT,
            seq: self.book.seq() + 1,
            at: "2026-11-22T12:34:56Z".parse().unwrap(),
            by: actor(),
            key: None,
            fingerprint: None,
            change,
        };
        self.book.admit(&entry).unwrap();
        self.entries.push(entry);
    }

    pub fn keep_in(&mut self, currency: &str) {
        self.write(Change::SettingsChanged {
            before: *self.book.settings(),
            after: Settings {
                currency: Currency::parse(currency).unwrap(),
                ..*self.book.settings()
            },
        });
    }

    pub fn player(&mut self, name: &str) -> PlayerId {
        let player = PlayerId((self.ids)());
        let details = PlayerDetails {
            name: PlayerName::parse(name).unwrap(),
            comment: Comment::parse("=cmd|' /C calc'!A0").unwrap(),
            retired: false,
        };
        self.write(Change::PlayerAdded { player, details });
        player
    }

    pub fn game(
        &mut self,
        date: Date,
        pence: i64,
        booker: Option<PlayerId>,
        line_up: &[(PlayerId, u8, Option<GameResult>)],
    ) {
        let turnout = |(player, guests, result): &(PlayerId, u8, Option<GameResult>)| Turnout {
            player: *player,
            guests: *guests,
            result: *result,
            pays: Pays::FULL,
            side: None,
        };
        self.log(GameDetails {
            date,
            cost: Money::from_minor(pence),
            booker,
            also_paid: Vec::new(),
            score: (date.day() % 2 == 0).then_some(Score {
                winning: 4,
                losing: 2,
            }),
            line_up: line_up.iter().map(turnout).collect(),
            turn: self.book.next_turn(),
            goals: None,
        });
    }

    pub fn log(&mut self, details: GameDetails) {
        let game = GameId((self.ids)());
        self.write(Change::GameLogged {
            game,
            details,
            new_players: Vec::new(),
        });
    }

    pub fn cost(
        &mut self,
        date: Date,
        pence: i64,
        paid_by: Option<PlayerId>,
        shared_by: &[PlayerId],
    ) {
        let draft = CostDraft {
            date,
            amount: Money::from_minor(pence),
            what: Note::parse("Balls").unwrap(),
            paid_by,
            shared_by: shared_by.to_vec(),
            game: self.book.last_game().map(|game| game.id),
        };
        let id = CostId((self.ids)());
        let change = self.book.decide(Command::AddCost { id, draft }).unwrap();
        self.write(change);
    }

    pub fn moved(&mut self, date: Date, pence: i64, note: &str, purpose: Purpose) {
        let details = TransactionDetails {
            date,
            amount: Money::from_minor(pence),
            note: Note::parse(note).unwrap(),
            purpose,
        };
        let transaction = TransactionId((self.ids)());
        self.write(Change::TransactionRecorded {
            transaction,
            details,
        });
    }
}

/// Every player plays, books, pays, shares costs, transfers money and has a balance carried over.
pub fn season(names: &[&str]) -> Scribe {
    let mut scribe = Scribe::new();
    let players: Vec<PlayerId> = names.iter().map(|name| scribe.player(name)).collect();
    let results = [
        Some(GameResult::Win),
        Some(GameResult::Lose),
        Some(GameResult::Draw),
        Some(GameResult::NoShow),
        None,
    ];
    for (at, player) in players.iter().enumerate() {
        let number = at as i64;
        let day = date(2026, 1 + (at % 12) as i8, 1 + (at % 28) as i8);
        let line_up: Vec<_> = (0..players.len().min(5))
            .map(|step| {
                let who = players[(at + step) % players.len()];
                (who, ((at + step) % 3) as u8, results[step % results.len()])
            })
            .collect();
        let booker = (at % 4 != 3).then_some(*player);
        scribe.game(day, 6_100 + number * 7, booker, &line_up);
        let player = *player;
        scribe.moved(day, 1_234 + number, "+44 cash", Purpose::Payment { player });
        scribe.moved(day, -3 - number, "", Purpose::Payment { player });
        scribe.moved(day, 327 + number, "", Purpose::CarryOver { player });
        let to = players[(at + 1) % players.len()];
        if to != player {
            let transfer = Purpose::Transfer { from: player, to };
            scribe.moved(day, 55, "@bus", transfer);
        }
        if let Some(game) = scribe.book.last_game().map(|game| game.id) {
            scribe.moved(day, 600, "", Purpose::AutoPay { player, game });
        }
        let payer = (at % 3 > 0).then_some(to);
        scribe.cost(day, 1_000 + number, payer, &players[..=at]);
    }
    if let [first, second, third, ..] = players[..] {
        let fixed = Pays::Fixed(Money::from_minor(7_77));
        uneven(
            &mut scribe,
            date(2026, 11, 17),
            &[
                (first, Pays::Percent(50)),
                (second, fixed),
                (third, Pays::FULL),
            ],
        );
    }
    scribe
}

/// A game that the first player booked, of which the last one paid £20, with what each pays.
pub fn uneven(scribe: &mut Scribe, date: Date, line_up: &[(PlayerId, Pays)]) {
    let turnout = |(at, (player, pays)): (usize, &(PlayerId, Pays))| Turnout {
        player: *player,
        guests: at as u8 % 2,
        result: None,
        pays: *pays,
        side: None,
    };
    let last = line_up.last().filter(|_| line_up.len() > 1);
    scribe.log(GameDetails {
        date,
        cost: Money::from_minor(61_00),
        booker: line_up.first().map(|(player, _)| *player),
        also_paid: last
            .map(|(player, _)| PitchPayment {
                player: *player,
                amount: Money::from_minor(20_00),
            })
            .into_iter()
            .collect(),
        score: None,
        line_up: line_up.iter().enumerate().map(turnout).collect(),
        turn: scribe.book.next_turn(),
        goals: None,
    });
}
