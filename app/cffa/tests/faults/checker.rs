//! What was said, held against what is there.

use cffa_book::{Book, Change, Entry};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What a writer was told about a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is in this book, under this number.
    Written { book: Uuid, seq: u64 },
    /// It was not done.
    Refused,
    /// Nobody knows.
    Nothing,
}

/// A payment that somebody sent. Its note is its name.
#[derive(Clone, Debug)]
pub struct Sent {
    pub note: String,
    pub pennies: i64,
    pub told: Told,
}

/// What somebody read: the book and the number of its last change; and what had been
/// acknowledged of the same book before they asked.
#[derive(Clone, Debug)]
pub struct Read {
    pub book: Uuid,
    pub seq: u64,
    pub known: BTreeMap<Uuid, u64>,
}

/// What there is to compare.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub sent: Vec<Sent>,
    pub reads: Vec<Read>,
}

/// What is not as it was said, and in which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was acknowledged and is not there.
    Lost,
    /// It is there twice.
    Doubled,
    /// Anything else: it was refused and is there, it was altered, a book has gaps, a read
    /// was old, an answer was a 500.
    Other,
}

/// One thing that is not as it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub kind: Kind,
    pub what: String,
}

impl Wrong {
    pub fn lost(what: String) -> Wrong {
        let kind = Kind::Lost;
        Wrong { kind, what }
    }

    pub fn doubled(what: String) -> Wrong {
        let kind = Kind::Doubled;
        Wrong { kind, what }
    }

    pub fn other(what: String) -> Wrong {
        let kind = Kind::Other;
        Wrong { kind, what }
    }
}

/// The books that a team has: its own last, those that can be brought back before.
pub type Books = BTreeMap<Uuid, Vec<Entry>>;

/// Everything that is not as it was said.
pub fn wrong(said: &Said, books: &Books) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    for (id, entries) in books {
        look_at_book(*id, entries, said, &mut wrong);
    }
    for sent in &said.sent {
        look_for(sent, books, &mut wrong);
    }
    for read in &said.reads {
        let known = read.known.get(&read.book).copied().unwrap_or_default();
        if read.seq < known {
            let (book, seq) = (read.book, read.seq);
            wrong.push(Wrong::other(format!(
                "read {seq} of {book}, where {known} was acknowledged"
            )));
        }
    }
    wrong
}

/// A book has no gaps, its balances come to the money held, and nothing is in it twice or
/// that nobody sent.
fn look_at_book(id: Uuid, entries: &[Entry], said: &Said, wrong: &mut Vec<Wrong>) {
    let numbers = entries.iter().map(|entry| entry.seq);
    if !numbers.eq(1..=entries.len() as u64) {
        wrong.push(Wrong::other(format!("{id} has gaps")));
        return;
    }
    let book = Book::fold(entries);
    let players = book.players().into_iter();
    let sum: i64 = players
        .map(|player| book.tally(player.id).balance().minor())
        .sum();
    if sum != book.money_held().minor() {
        wrong.push(Wrong::other(format!(
            "{id}: balances of {sum}, money of {:?}",
            book.money_held()
        )));
    }
    let known: BTreeMap<&str, i64> = said
        .sent
        .iter()
        .map(|sent| (sent.note.as_str(), sent.pennies))
        .collect();
    let mut once = BTreeSet::new();
    for (note, pennies) in payments(entries) {
        match known.get(note) {
            None => wrong.push(Wrong::other(format!("{id}: nobody sent {note}"))),
            Some(sent) if *sent != pennies => {
                wrong.push(Wrong::other(format!(
                    "{id}: {note} was {sent} and is {pennies}"
                )));
            }
            Some(_) => {}
        }
        if !once.insert(note) {
            wrong.push(Wrong::doubled(format!("{id}: {note} is there twice")));
        }
    }
}

fn look_for(sent: &Sent, books: &Books, wrong: &mut Vec<Wrong>) {
    let note = sent.note.as_str();
    match sent.told {
        Told::Written { book, seq } => {
            let entries = books.get(&book).map(Vec::as_slice).unwrap_or_default();
            let at = entries.iter().find(|entry| entry.seq == seq);
            let found = at.and_then(payment).map(|(found, _)| found);
            if found.is_none_or(|found| found != note) {
                wrong.push(Wrong::lost(format!(
                    "{note} was acknowledged as {seq} of {book} and is not there"
                )));
            }
        }
        Told::Refused => {
            let mut all = books.values().flat_map(|entries| payments(entries));
            if all.any(|(found, _)| found == note) {
                wrong.push(Wrong::other(format!("{note} was refused and is there")));
            }
        }
        Told::Nothing => {}
    }
}

fn payments(entries: &[Entry]) -> impl Iterator<Item = (&str, i64)> {
    entries.iter().filter_map(payment)
}

fn payment(entry: &Entry) -> Option<(&str, i64)> {
    match &entry.change {
        Change::TransactionRecorded { details, .. } => {
            Some((details.note.as_str(), details.amount.minor()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cffa_book::{
        Actor, Command, Comment, FORMAT, Money, Note, PlayerId, PlayerName, TransactionDraft,
        TransactionId,
    };
    use jiff::Timestamp;

    const BOOK: Uuid = Uuid::from_u128(1);

    fn all_is_well() -> (Said, Books) {
        let mut book = Book::default();
        let mut entries: Vec<Entry> = Vec::new();
        let player = PlayerId(Uuid::from_u128(2));
        let mut commands = vec![Command::AddPlayer {
            id: player,
            name: PlayerName::parse("Ann").unwrap(),
            comment: Comment::default(),
        }];
        commands.extend((0..4).map(|at| Command::RecordTransaction {
            id: TransactionId(Uuid::from_u128(10 + at)),
            draft: TransactionDraft::payment(
                player,
                Money::from_minor(100),
                "2026-11-17".parse().unwrap(),
                Note::parse(&format!("payment {at}")).unwrap(),
            ),
        }));
        let mut said = Said::default();
        for command in commands {
            let entry = Entry {
                v: FORMAT,
                seq: book.seq() + 1,
                at: Timestamp::UNIX_EPOCH,
                by: Actor {
                    account: None,
                    name: "a test".to_owned(),
                },
                key: None,
                fingerprint: None,
                change: book.decide(command).unwrap(),
            };
            book.apply(&entry);
            if let Some((note, pennies)) = payment(&entry) {
                let (note, told) = (
                    note.to_owned(),
                    Told::Written {
                        book: BOOK,
                        seq: entry.seq,
                    },
                );
                said.sent.push(Sent {
                    note,
                    pennies,
                    told,
                });
            }
            entries.push(entry);
        }
        said.reads.push(Read {
            book: BOOK,
            seq: 4,
            known: BTreeMap::from([(BOOK, 3)]),
        });
        (said, BTreeMap::from([(BOOK, entries)]))
    }

    /// Each does one thing that must never happen.
    type Harm = fn(&mut Said, &mut Vec<Entry>);

    #[test]
    fn the_checker_notices_whatever_goes_wrong() {
        let (said, books) = all_is_well();
        assert_eq!(wrong(&said, &books), Vec::new());
        let harms: [(&str, Kind, Harm); 8] = [
            ("the last is dropped", Kind::Lost, |_, book| {
                book.pop();
            }),
            ("one in the middle is dropped", Kind::Other, |_, book| {
                book.remove(2);
            }),
            (
                "one is dropped and the others count on",
                Kind::Lost,
                |_, book| {
                    book.remove(2);
                    (1..)
                        .zip(book.iter_mut())
                        .for_each(|(seq, entry)| entry.seq = seq);
                },
            ),
            ("one is there twice", Kind::Doubled, |_, book| {
                let mut again = book[2].clone();
                again.seq = book.len() as u64 + 1;
                book.push(again);
            }),
            ("one is altered", Kind::Other, |_, book| {
                if let Change::TransactionRecorded { details, .. } = &mut book[2].change {
                    details.amount = Money::from_minor(101);
                }
            }),
            ("one is there that was refused", Kind::Other, |said, _| {
                said.sent[1].told = Told::Refused;
            }),
            ("one is there that nobody sent", Kind::Other, |said, _| {
                said.sent.remove(1);
            }),
            ("somebody read what was old", Kind::Other, |said, _| {
                said.reads[0].seq = 2;
            }),
        ];
        for (what, kind, harm) in harms {
            let (mut said, mut books) = all_is_well();
            harm(&mut said, books.get_mut(&BOOK).unwrap());
            let found = wrong(&said, &books);
            assert!(found.iter().any(|it| it.kind == kind), "{what}: {found:?}");
        }
        let (said, _) = all_is_well();
        let lost = wrong(&said, &Books::new());
        assert_eq!(lost.len(), said.sent.len(), "a whole book is lost");
        assert!(lost.iter().all(|it| it.kind == Kind::Lost), "{lost:?}");
    }
}
