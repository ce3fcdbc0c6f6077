//! Compares the responses that clients got with the stored books.

use cffa_book::{Book, Change, Entry};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The result of a payment, as far as its writer knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteResult {
    /// It was recorded in this book, with this number.
    Written { book: Uuid, seq: u64 },
    /// It was not recorded.
    Refused,
    /// It may have been recorded or not.
    Unknown,
}

/// A payment that a client sent, identified by its note.
#[derive(Clone, Debug)]
pub struct Sent {
    pub note: String,
    pub pennies: i64,
    pub result: WriteResult,
}

/// What a client read: the book and the number of its last change; and the number of the last
/// acknowledged change of each book before the request.
#[derive(Clone, Debug)]
pub struct Read {
    pub book: Uuid,
    pub seq: u64,
    pub known: BTreeMap<Uuid, u64>,
}

/// All payments and reads of the clients.
#[derive(Clone, Debug, Default)]
pub struct History {
    pub sent: Vec<Sent>,
    pub reads: Vec<Read>,
}

/// The kind of an anomaly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was acknowledged, but does not exist.
    Lost,
    /// It exists twice.
    Doubled,
    /// Anything else: it was refused but exists, it was altered, a book has gaps, a read was
    /// stale, a response had the status 500.
    Other,
}

/// A contradiction between the responses and the stored data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anomaly {
    pub kind: Kind,
    pub what: String,
}

impl Anomaly {
    pub fn lost(what: String) -> Anomaly {
        let kind = Kind::Lost;
        Anomaly { kind, what }
    }

    pub fn doubled(what: String) -> Anomaly {
        let kind = Kind::Doubled;
        Anomaly { kind, what }
    }

    pub fn other(what: String) -> Anomaly {
        let kind = Kind::Other;
        Anomaly { kind, what }
    }
}

/// The books of a team: its current one, and those that can be restored.
pub type Books = BTreeMap<Uuid, Vec<Entry>>;

/// All anomalies of the payments and reads.
pub fn anomalies(history: &History, books: &Books) -> Vec<Anomaly> {
    let mut anomalies = Vec::new();
    for (id, entries) in books {
        check_book(*id, entries, history, &mut anomalies);
    }
    for sent in &history.sent {
        check_payment(sent, books, &mut anomalies);
    }
    for read in &history.reads {
        let known = read.known.get(&read.book).copied().unwrap_or_default();
        if read.seq < known {
            let (book, seq) = (read.book, read.seq);
            anomalies.push(Anomaly::other(format!(
                "read {seq} of {book}, where {known} was acknowledged"
            )));
        }
    }
    anomalies
}

/// Checks that a book has no gaps, its balances add up to the money held, and it has no payment
/// twice or that nobody sent.
fn check_book(id: Uuid, entries: &[Entry], history: &History, anomalies: &mut Vec<Anomaly>) {
    let numbers = entries.iter().map(|entry| entry.seq);
    if !numbers.eq(1..=entries.len() as u64) {
        anomalies.push(Anomaly::other(format!("{id} has gaps")));
        return;
    }
    let book = Book::fold(entries);
    let players = book.players().into_iter();
    let sum: i64 = players
        .map(|player| book.tally(player.id).balance().minor())
        .sum();
    if sum != book.money_held().minor() {
        anomalies.push(Anomaly::other(format!(
            "{id}: balances of {sum}, money of {:?}",
            book.money_held()
        )));
    }
    let known: BTreeMap<&str, i64> = history
        .sent
        .iter()
        .map(|sent| (sent.note.as_str(), sent.pennies))
        .collect();
    let mut once = BTreeSet::new();
    for (note, pennies) in payments(entries) {
        match known.get(note) {
            None => anomalies.push(Anomaly::other(format!("{id}: nobody sent {note}"))),
            Some(sent) if *sent != pennies => {
                anomalies.push(Anomaly::other(format!(
                    "{id}: {note} was {sent} and is {pennies}"
                )));
            }
            Some(_) => {}
        }
        if !once.insert(note) {
            anomalies.push(Anomaly::doubled(format!("{id}: {note} is there twice")));
        }
    }
}

fn check_payment(sent: &Sent, books: &Books, anomalies: &mut Vec<Anomaly>) {
    let note = sent.note.as_str();
    match sent.result {
        WriteResult::Written { book, seq } => {
            let entries = books.get(&book).map(Vec::as_slice).unwrap_or_default();
            let at = entries.iter().find(|entry| entry.seq == seq);
            let found = at.and_then(payment).map(|(found, _)| found);
            if found.is_none_or(|found| found != note) {
                anomalies.push(Anomaly::lost(format!(
                    "{note} was acknowledged as {seq} of {book} and is not there"
                )));
            }
        }
        WriteResult::Refused => {
            let mut all = books.values().flat_map(|entries| payments(entries));
            if all.any(|(found, _)| found == note) {
                anomalies.push(Anomaly::other(format!("{note} was refused and is there")));
            }
        }
        WriteResult::Unknown => {}
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

    fn consistent() -> (History, Books) {
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
        let mut history = History::default();
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
                let (note, result) = (
                    note.to_owned(),
                    WriteResult::Written {
                        book: BOOK,
                        seq: entry.seq,
                    },
                );
                history.sent.push(Sent {
                    note,
                    pennies,
                    result,
                });
            }
            entries.push(entry);
        }
        history.reads.push(Read {
            book: BOOK,
            seq: 4,
            known: BTreeMap::from([(BOOK, 3)]),
        });
        (history, BTreeMap::from([(BOOK, entries)]))
    }

    /// A change of the history or of the entries that must be detected.
    type Corruption = fn(&mut History, &mut Vec<Entry>);

    #[test]
    fn the_checker_detects_each_kind_of_anomaly() {
        let (history, books) = consistent();
        assert_eq!(anomalies(&history, &books), Vec::new());
        let corruptions: [(&str, Kind, Corruption); 8] = [
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
            (
                "one is there that was refused",
                Kind::Other,
                |history, _| {
                    history.sent[1].result = WriteResult::Refused;
                },
            ),
            (
                "one is there that nobody sent",
                Kind::Other,
                |history, _| {
                    history.sent.remove(1);
                },
            ),
            ("somebody read what was old", Kind::Other, |history, _| {
                history.reads[0].seq = 2;
            }),
        ];
        for (what, kind, corruption) in corruptions {
            let (mut history, mut books) = consistent();
            corruption(&mut history, books.get_mut(&BOOK).unwrap());
            let found = anomalies(&history, &books);
            assert!(found.iter().any(|it| it.kind == kind), "{what}: {found:?}");
        }
        let (history, _) = consistent();
        let lost = anomalies(&history, &Books::new());
        assert_eq!(lost.len(), history.sent.len(), "a whole book is lost");
        assert!(lost.iter().all(|it| it.kind == Kind::Lost), "{lost:?}");
    }
}
