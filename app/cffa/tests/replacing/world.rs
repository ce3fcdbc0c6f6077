//! A team with its books, several processes that work on them at the same time, and what must be
//! true afterwards.

use crate::memory::{Memory, Written};
use cffa_book::{
    Actor, Book, Change, ClosedFor, Command, Comment, Entry, PlayerId, PlayerName, Refusal,
};
use cffa_formats::progress::NoProgress;
use cffa_services::books::{Books, RecordError, first_entries};
use cffa_store::{StagedBookState, Store, Team};
use jiff::{Timestamp, ToSpan};
use regex::{Captures, Regex};
use std::collections::{BTreeSet, HashMap};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, LazyLock, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use tokio::task::unconstrained;
use uuid::Uuid;

/// What a process is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Replaces the team's book by the oldest of the waiting ones.
    Adopt,
    /// Reads another file; the oldest waiting book is deleted to make room for it.
    Upload,
    /// Adopts the book from that upload, whether it is complete yet or not.
    AdoptUpload,
    /// Restores the earlier book.
    Restore,
    /// Deletes all data.
    Delete,
    /// Adds a player.
    Write,
    /// Cleans up, a day and an hour later.
    Tidy,
}

pub const STEPS: [Step; 7] = [
    Step::Adopt,
    Step::Upload,
    Step::AdoptUpload,
    Step::Restore,
    Step::Delete,
    Step::Write,
    Step::Tidy,
];

type Running = Pin<Box<dyn Future<Output = bool>>>;

/// A process that carries out one step. It started with the team's record from before.
struct Process {
    memory: Arc<Memory>,
    step: Step,
    /// `None` once it has finished or died.
    running: Option<Running>,
    /// Whether it reported success; `None` if it died before it reported anything.
    said: Option<bool>,
}

pub struct World {
    written: Arc<Mutex<Written>>,
    team: Team,
    waiting: Uuid,
    processes: Vec<Process>,
}

fn somebody() -> Actor {
    Actor {
        account: None,
        name: "somebody".to_owned(),
    }
}

fn add(name: &str) -> Command {
    Command::AddPlayer {
        id: PlayerId(Uuid::new_v4()),
        name: PlayerName::parse(name).unwrap(),
        comment: Comment::default(),
    }
}

fn book_of(names: &[&str]) -> Vec<Entry> {
    let mut book = Book::default();
    let mut entries = Vec::new();
    for name in names {
        let parsed = PlayerName::parse(name).unwrap();
        let id = PlayerId(Uuid::new_v4());
        let first = first_entries(
            &somebody(),
            Timestamp::now(),
            cffa_book::Settings::default(),
            id,
            parsed,
        );
        let mut entry = first.into_iter().next_back().unwrap();
        entry.seq = book.seq() + 1;
        book.apply(&entry);
        entries.push(entry);
    }
    entries
}

fn names(entries: &[Entry]) -> BTreeSet<String> {
    let book = Book::fold(entries);
    let players = book.players().into_iter();
    players
        .map(|player| player.details.name.to_string())
        .collect()
}

const UPLOAD: Uuid = Uuid::from_u128(7);

/// The state before any process starts.
pub struct Before {
    written: Written,
    team: Team,
    waiting: Uuid,
}

impl Before {
    /// Three books are waiting, and one has been replaced.
    pub async fn prepared() -> Before {
        let written = Arc::new(Mutex::new(Written::default()));
        let store: Arc<dyn Store> = Arc::new(Memory::new(written.clone()));
        let books = Books::new(store.clone());
        let team = Team {
            id: Uuid::new_v4(),
            version: 1,
            name: "Tuesday Turf".to_owned(),
            name_key: "tuesday turf".to_owned(),
            generation: Uuid::new_v4(),
            created: Timestamp::now(),
            members: Vec::new(),
            invitations: Vec::new(),
            named_invitations: Vec::new(),
            kept: Vec::new(),
            staged: Vec::new(),
            events: Vec::new(),
            requests: Vec::new(),
            claims: Vec::new(),
            link: None,
        };
        books
            .create_team(&team, &book_of(&["earlier one", "earlier two"]))
            .await
            .unwrap();
        let own = book_of(&["own one", "own two", "own three"]);
        let by = somebody();
        let replaced = books.replace(&team, &by, None, &own, ClosedFor::Import);
        replaced.await.unwrap();
        let mut waiting = Vec::new();
        for _ in 0..3 {
            let read = book_of(&["read one", "read two"]);
            waiting.push(books.stage(&team, &read).await.unwrap());
        }
        let team = store.team(team.id).await.unwrap().unwrap();
        let written = written.lock().unwrap().clone();
        Before {
            written,
            waiting: waiting[0],
            team,
        }
    }
}

impl World {
    /// Starts a process for each step.
    pub async fn of(before: &Before, steps: &[Step]) -> World {
        let mut world = World {
            written: Arc::new(Mutex::new(before.written.clone())),
            waiting: before.waiting,
            team: before.team.clone(),
            processes: Vec::new(),
        };
        for (number, step) in steps.iter().enumerate() {
            world.start(number, *step);
            // Up to its first call to the store.
            world.go_on(number).await;
        }
        world
    }

    fn start(&mut self, number: usize, step: Step) {
        let memory = Arc::new(Memory::new(self.written.clone()));
        memory.schedule();
        let (team, waiting) = (self.team.clone(), self.waiting);
        let store: Arc<dyn Store> = memory.clone();
        let running = async move {
            let books = Books::new(store);
            let by = somebody();
            let key = Some(Uuid::from_u128(100 + number as u128));
            let done = match step {
                Step::Adopt => {
                    books
                        .adopt(&team, &by, key, waiting, ClosedFor::Import)
                        .await
                }
                Step::AdoptUpload => {
                    books
                        .adopt(&team, &by, key, UPLOAD, ClosedFor::Import)
                        .await
                }
                Step::Upload => {
                    let read = book_of(&["sent one", "sent two", "sent three"]);
                    let staged = books
                        .stage_with_progress(&team, UPLOAD, &read, &NoProgress)
                        .await;
                    staged.map_err(RecordError::from)
                }
                Step::Restore => {
                    let earlier = team.kept[0].generation;
                    books.restore(&team, &by, key, earlier).await
                }
                Step::Delete => {
                    books
                        .replace(&team, &by, key, &[], ClosedFor::Deletion)
                        .await
                }
                Step::Write => {
                    let name = format!("new {number}");
                    books.record(&team, &by, key, add(&name)).await.map(drop)
                }
                Step::Tidy => {
                    let later = Timestamp::now() + 25.hours();
                    books.forget_old(later).await.map_err(RecordError::from)
                }
            };
            match &done {
                // A client gets no other results.
                Ok(()) | Err(RecordError::Store(cffa_store::StoreError::Unavailable(_))) => {}
                Err(RecordError::Refused(Refusal::NoSuchBook | Refusal::BookNotWhole)) => {}
                Err(other) => panic!("{step:?}: {other}"),
            }
            done.is_ok()
        };
        self.processes.push(Process {
            memory,
            step,
            running: Some(Box::pin(unconstrained(running))),
            said: None,
        });
    }

    /// The processes that have not finished.
    pub fn running(&self) -> Vec<usize> {
        let all = self.processes.iter().enumerate();
        all.filter(|(_, process)| process.running.is_some())
            .map(|(number, _)| number)
            .collect()
    }

    pub fn died(&self) -> bool {
        let over = |process: &Process| process.running.is_none() && process.said.is_none();
        self.processes.iter().any(over)
    }

    /// Runs a process until it calls the store again.
    pub async fn go_on(&mut self, number: usize) {
        let process = &mut self.processes[number];
        for _ in 0..100 {
            let Some(running) = &mut process.running else {
                return;
            };
            let mut context = Context::from_waker(Waker::noop());
            match running.as_mut().poll(&mut context) {
                Poll::Ready(said) => {
                    process.said = Some(said);
                    process.running = None;
                }
                Poll::Pending if process.memory.waited() => return,
                // It pauses before it tries again.
                Poll::Pending => tokio::time::sleep(Duration::from_millis(1)).await,
            }
        }
    }

    /// Ends a process as a power cut would: none of its code runs any more, including cleanup.
    pub fn kill(&mut self, number: usize) {
        std::mem::forget(self.processes[number].running.take());
    }

    /// The whole state, with ids replaced by numbers in the order in which they occur, and without
    /// times: two worlds with equal states have the same future.
    pub fn state(&self) -> String {
        let written = self.written.lock().unwrap();
        let mut text = format!("{:?}{:?}", written.team, written.books);
        for process in &self.processes {
            let Process { running, said, .. } = process;
            text.push_str(&format!("\n{} {said:?}\n", running.is_some()));
            // The history of a finished process no longer matters.
            if running.is_some() {
                text.push_str(&process.memory.history());
            }
        }
        plain(&text)
    }

    /// What must be true once all processes are over, whichever of them died.
    pub async fn check(&self) {
        // If a process died, its last write may be present; apart from that, nothing is half done.
        self.check_books("at the end").await;
        let books = self.books();
        books.forget_old(Timestamp::now()).await.unwrap();
        self.check_books("after a start").await;
        books
            .forget_old(Timestamp::now() + 49.hours())
            .await
            .unwrap();
        self.check_books("after two days").await;
        // A process that has been writing a book for an hour is presumed dead. Time stands still in
        // this test, so one that dies after that leaves its last write behind.
        let cut_off = |process: &Process| process.step == Step::Upload && process.said.is_none();
        let tidied = self
            .processes
            .iter()
            .any(|process| process.step == Step::Tidy);
        if !tidied || !self.processes.iter().any(cut_off) {
            self.check_nothing_is_left_over();
        }
    }

    fn books(&self) -> Books {
        let store: Arc<dyn Store> = Arc::new(Memory::new(self.written.clone()));
        Books::new(store)
    }

    async fn check_books(&self, when: &str) {
        let record = self.written.lock().unwrap().team.clone().unwrap();
        let books = self.books();
        let now = books.all_entries(&record).await.unwrap();
        // A process with a very old record arrives at the same book.
        assert_eq!(books.all_entries(&self.team).await.unwrap(), now, "{when}");
        whole(&now, when);
        let mut held = names(&now);
        for kept in self.reachable(&record) {
            let entries = self.entries(kept);
            whole(&entries, when);
            assert!(matches!(
                entries.last().unwrap().change,
                Change::Closed { .. }
            ));
            held.extend(names(&entries));
        }
        for name in [
            "own one",
            "own two",
            "own three",
            "earlier one",
            "earlier two",
        ] {
            assert!(
                held.contains(name),
                "{when}: {name} is lost; held are {held:?}"
            );
        }
        for (number, process) in self.processes.iter().enumerate() {
            let must = match (process.step, process.said) {
                (Step::Write, Some(true)) => vec![format!("new {number}")],
                (Step::Adopt, Some(true)) => vec!["read one".into(), "read two".into()],
                (Step::AdoptUpload, Some(true)) => {
                    vec!["sent one".into(), "sent two".into(), "sent three".into()]
                }
                (Step::Write, Some(false)) => panic!("a write can't be refused here"),
                _ => continue,
            };
            for name in must {
                assert!(
                    held.contains(&name),
                    "{when}: {name} is lost; held are {held:?}"
                );
            }
        }
    }

    /// The books that can be restored, now or once the record is updated.
    fn reachable(&self, record: &Team) -> Vec<Uuid> {
        let mut reachable: Vec<Uuid> = record.kept.iter().map(|kept| kept.generation).collect();
        let mut generation = record.generation;
        while let Some(Change::Closed { successor, .. }) =
            self.entries(generation).last().map(|last| &last.change)
        {
            reachable.push(generation);
            generation = *successor;
        }
        reachable
    }

    fn entries(&self, generation: Uuid) -> Vec<Entry> {
        let written = self.written.lock().unwrap();
        let entries = written.books.get(&generation).into_iter().flatten();
        entries.map(|(_, entry)| entry.clone()).collect()
    }

    /// Checks that no stored book is unreachable for deletion. After two days, only books that may
    /// still be adopted are waiting.
    fn check_nothing_is_left_over(&self) {
        let written = self.written.lock().unwrap();
        let team = written.team.clone().unwrap();
        for staged in &team.staged {
            assert!(
                matches!(staged.state, StagedBookState::Taking(_)),
                "{staged:?}"
            );
        }
        let staged = team.staged.iter().map(|staged| staged.generation);
        let kept = team.kept.iter().map(|kept| kept.generation);
        let named: BTreeSet<Uuid> = staged.chain(kept).chain([team.generation]).collect();
        for (generation, entries) in &written.books {
            assert!(named.contains(generation), "{generation}: {entries:?}");
        }
    }
}

/// An empty book is complete too: all data was deleted.
fn whole(entries: &[Entry], when: &str) {
    let numbers: Vec<u64> = entries.iter().map(|entry| entry.seq).collect();
    let expected: Vec<u64> = (1..=entries.len() as u64).collect();
    assert_eq!(numbers, expected, "{when}: a book has gaps");
    let names = names(entries);
    for (one, of) in [("own", 3), ("earlier", 2), ("read", 2), ("sent", 3)] {
        let found = names.iter().filter(|name| name.starts_with(one)).count();
        assert!(found == 0 || found == of, "{when}: half a book: {names:?}");
    }
}

/// A text without times, and with ids replaced by numbers in the order in which they occur.
fn plain(text: &str) -> String {
    static IDS_AND_TIMES: LazyLock<Regex> = LazyLock::new(|| {
        let id = "[[:xdigit:]]{8}(?:-[[:xdigit:]]{4}){3}-[[:xdigit:]]{12}";
        let time = r"20\d\d-\d\d-\d\dT[\d:.]+Z";
        Regex::new(&format!("(?-u)(?<id>{id})|{time}")).unwrap()
    });
    let mut ids = HashMap::new();
    let replaced = IDS_AND_TIMES.replace_all(text, |found: &Captures<'_>| {
        let Some(id) = found.name("id") else {
            return "@".to_owned();
        };
        let next = ids.len();
        format!("#{}", ids.entry(id.as_str().to_owned()).or_insert(next))
    });
    replaced.into_owned()
}
