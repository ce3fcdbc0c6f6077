//! A team that keeps its book in memory, for tests: it checks, records and applies commands.
//!
//! The book's own tests and the integration tests share this file. A test that includes it must
//! also have `book` in scope.

use super::book::{
    Actor, Book, Change, Command, Comment, CostDraft, CostId, Entry, FORMAT, GameDraft, GameId,
    LineUpDraft, Money, Note, Pays, PlayerId, PlayerName, Refusal, Seq, TransactionDraft,
    TransactionId, Who,
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// A book with the list of entries that it was built from.
#[derive(Clone, Default)]
pub struct Team {
    pub book: Book,
    pub entries: Vec<Entry>,
    ids: u128,
}

impl Team {
    /// A new id, higher than all earlier ones.
    pub fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids << 64)
    }

    /// Decides a command and records the resulting change.
    pub fn ask(&mut self, command: Command) -> Result<Seq, Refusal> {
        let change = self.book.decide(command)?;
        Ok(self.write(change))
    }

    /// Records a change without checking any rule, as an import does.
    pub fn write(&mut self, change: Change) -> Seq {
        let entry = Entry {
            v: FORMAT,
            seq: self.book.seq() + 1,
            at: Timestamp::UNIX_EPOCH,
            by: Actor {
                account: None,
                name: "Tess".to_owned(),
            },
            key: None,
            fingerprint: None,
            change,
        };
        self.book.apply(&entry);
        self.entries.push(entry);
        self.book.seq()
    }

    pub fn change(&self, seq: Seq) -> Change {
        let at = usize::try_from(seq - 1).expect("the sequence number fits");
        self.entries[at].change.clone()
    }

    pub fn can_undo(&self, seq: Seq) -> bool {
        self.book.can_undo(seq, &self.change(seq))
    }

    pub fn undo(&mut self, seq: Seq) -> Result<Seq, Refusal> {
        let change = Box::new(self.change(seq));
        self.ask(Command::Undo { seq, change })
    }

    pub fn player(&mut self, called: &str) -> PlayerId {
        let id = PlayerId(self.id());
        let (name, comment) = (name(called), Comment::default());
        self.ask(Command::AddPlayer { id, name, comment })
            .expect("the name is not taken");
        id
    }

    pub fn players<const N: usize>(&mut self, names: [&str; N]) -> [PlayerId; N] {
        names.map(|name| self.player(name))
    }

    pub fn play(&mut self, draft: GameDraft) -> Result<GameId, Refusal> {
        let id = GameId(self.id());
        self.ask(Command::LogGame { id, draft }).map(|_| id)
    }

    pub fn game(&mut self, date: &str, cost: i64, booker: PlayerId, who: &[PlayerId]) -> GameId {
        self.play(draft(date, cost, booker, who))
            .expect("the game is valid")
    }

    pub fn pay(
        &mut self,
        player: PlayerId,
        amount: i64,
        date: &str,
    ) -> Result<TransactionId, Refusal> {
        let id = TransactionId(self.id());
        let (amount, date, note) = (Money::from_minor(amount), day(date), Note::default());
        self.ask(Command::RecordTransaction {
            id,
            draft: TransactionDraft::payment(player, amount, date, note),
        })
        .map(|_| id)
    }

    pub fn transfer(
        &mut self,
        from: PlayerId,
        to: PlayerId,
        amount: i64,
        date: &str,
    ) -> Result<TransactionId, Refusal> {
        let id = TransactionId(self.id());
        let (amount, date, note) = (Money::from_minor(amount), day(date), Note::default());
        self.ask(Command::RecordTransaction {
            id,
            draft: TransactionDraft::transfer(from, to, amount, date, note),
        })
        .map(|_| id)
    }

    pub fn auto_pay(&mut self, player: PlayerId, date: &str) -> Result<TransactionId, Refusal> {
        let (id, date) = (TransactionId(self.id()), day(date));
        self.ask(Command::AutoPay { id, player, date }).map(|_| id)
    }

    pub fn add_cost(&mut self, draft: CostDraft) -> Result<CostId, Refusal> {
        let id = CostId(self.id());
        self.ask(Command::AddCost { id, draft }).map(|_| id)
    }

    /// The balance in minor units.
    pub fn balance(&self, player: PlayerId) -> i64 {
        self.book.tally(player).balance().minor()
    }

    pub fn called(&self, wanted: &str) -> PlayerId {
        self.book
            .player_called(&name(wanted))
            .expect("a player has this name")
            .id
    }
}

pub fn day(text: &str) -> Date {
    text.parse().expect("the date is valid")
}

pub fn name(text: &str) -> PlayerName {
    PlayerName::parse(text).expect("the name is valid")
}

/// A player on the list, without guests.
pub fn plays(player: PlayerId) -> LineUpDraft {
    brings(player, 0)
}

/// A player on the list, with guests.
pub fn brings(player: PlayerId, guests: u8) -> LineUpDraft {
    LineUpDraft {
        who: Who::Known(player),
        guests,
        result: None,
        pays: Pays::FULL,
        side: None,
    }
}

pub fn draft(date: &str, cost: i64, booker: PlayerId, who: &[PlayerId]) -> GameDraft {
    GameDraft {
        date: day(date),
        cost: Money::from_minor(cost),
        booker: Some(Who::Known(booker)),
        score: None,
        line_up: who.iter().copied().map(plays).collect(),
        expected_heads: None,
        also_paid: Vec::new(),
        goals: None,
    }
}

/// A cost of balls that belongs to no game.
pub fn balls(
    date: &str,
    amount: i64,
    paid_by: Option<PlayerId>,
    shared_by: &[PlayerId],
) -> CostDraft {
    CostDraft {
        date: day(date),
        amount: Money::from_minor(amount),
        what: Note::parse("Balls").expect("the note is valid"),
        paid_by,
        shared_by: shared_by.to_vec(),
        game: None,
    }
}
