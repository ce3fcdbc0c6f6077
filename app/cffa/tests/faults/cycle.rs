//! One installation, what happens to it, and what must be true of it in the end.

use crate::checker::{Books, Wrong, wrong};
use crate::proxy::{Link, Proxy};
use crate::replica_set::ReplicaSet;
use crate::report::Report;
use crate::writers::{Answer, Api, Counts, Notes, ask, count, read, write};
use cffa_store::mongo::Mongo;
use cffa_store::sqlite::Sqlite;
use cffa_store::{BookId, PAGE_SIZE, Store, StoreError};
use cffa_testing::browser::Browser;
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{Installation, Server};
use cffa_testing::signal::{self, Signal};
use rand::Rng;
use reqwest::multipart::{Form, Part};
use rusqlite::ErrorCode;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Times that writers begin anew in one cycle.
pub const ROUNDS: usize = 3;
/// Faults in each of them.
const FAULTS: usize = 4;
const WRITERS: usize = 6;
const READERS: usize = 2;
/// Books that can be replaced in one cycle: all of them are kept until its end.
const REPLACED: usize = 4;
/// Asked so often in vain, the file can't be locked.
const TRIES: usize = 400;
/// Within which everything comes back.
const BACK_WITHIN: Duration = Duration::from_secs(90);
const TEAM: &str = "Tuesday Turf";
/// What the database of MongoDB is called if nobody says otherwise.
const DATABASE: &str = "footballDB";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Mongo,
    /// Three servers of MongoDB, and as many of the program.
    Set,
}

/// What the program writes to.
enum Storage {
    File,
    One(Mongod, Proxy),
    Set(ReplicaSet),
}

impl Storage {
    async fn start(kind: Database, here: &mut Installation) -> Storage {
        if kind != Database::Sqlite {
            here.set("SECRET_KEY", "b1946ac92492d2347c6235b4d2611184e5f1");
        }
        match kind {
            Database::Sqlite => Storage::File,
            Database::Mongo => {
                let mongod = Mongod::start(Kind::V6_0);
                let proxy = Proxy::to(mongod.port()).await;
                here.set("BACKEND_DBHOST", "127.0.0.1");
                here.set("BACKEND_DBPORT", proxy.port.to_string());
                Storage::One(mongod, proxy)
            }
            Database::Set => {
                let set = ReplicaSet::start().await;
                here.set("BACKEND_DBURI", set.uri());
                Storage::Set(set)
            }
        }
    }

    /// What is in it in the end, when nothing is bad any more.
    async fn open(&self, here: &Installation) -> Arc<dyn Store> {
        let mongo = async |uri: &str, at: &str| Mongo::open(uri, DATABASE, at).await.unwrap();
        match self {
            Storage::File => Arc::new(Sqlite::open(here.database()).await.unwrap()),
            Storage::One(mongod, _) => Arc::new(mongo(&mongod.uri(), &mongod.address()).await),
            Storage::Set(set) => {
                set.wait_for_primary().await;
                Arc::new(mongo(&set.uri(), "the replica set").await)
            }
        }
    }
}

pub struct Cycle {
    here: Installation,
    servers: Vec<Option<Server>>,
    storage: Storage,
    api: Api,
    headcount: String,
    notes: Notes,
    players: Vec<String>,
    replaced: usize,
    round: usize,
    faults: usize,
}

pub async fn a_while(chance: &mut impl Rng, longest: u64) {
    let pause = chance.random_range(1..=longest);
    tokio::time::sleep(Duration::from_millis(pause)).await;
}

/// Until it is asked again.
async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}

impl Cycle {
    pub async fn begin(kind: Database) -> Cycle {
        let mut here = Installation::new();
        let storage = Storage::start(kind, &mut here).await;
        let server = here.serve();
        let mut others = Vec::new();
        if kind == Database::Set {
            others.extend([here.serve(), here.serve()]);
        }
        let manager = Browser::new(&server.url);
        manager.set_up(&server.set_up_path()).await;
        let team = manager.open_team(TEAM, "Tess").await;
        for name in ["Ann", "Bob"] {
            manager.add_player(&team, name).await;
        }
        let players = manager.players().await.into_iter().map(|(_, id)| id);
        let token = manager
            .post(
                "/account/tokens",
                &[
                    ("token_name", "faults"),
                    ("days", "30"),
                    ("scope_read:book", "on"),
                    ("scope_write:book", "on"),
                    ("scope_manage:team", "on"),
                ],
            )
            .await
            .page();
        let at = token.find("cffa_").expect("a token");
        let token = token[at..at + 48].to_owned();
        let players = players.collect();
        let servers: Vec<Server> = std::iter::once(server).chain(others).collect();
        let bases = servers.iter().map(|server| server.url.clone()).collect();
        let api = Api::new(bases, token, team);
        let headcount = api.headcount().await;
        if let Storage::Set(set) = &storage {
            set.elect_quickly().await;
        }
        Cycle {
            headcount,
            api,
            players,
            here,
            servers: servers.into_iter().map(Some).collect(),
            storage,
            notes: Notes::default(),
            replaced: 0,
            round: 0,
            faults: 0,
        }
    }

    /// Writers write, readers read, and things die.
    pub async fn round(&mut self, chance: &mut impl Rng) {
        self.round += 1;
        let over = Arc::new(AtomicBool::new(false));
        let mut tasks = Vec::new();
        for writer in 0..WRITERS {
            let name = format!("round {} writer {writer}", self.round);
            let (api, notes) = (self.api.clone(), self.notes.clone());
            let writes = write(api, notes, name, self.players.clone(), over.clone());
            tasks.push(tokio::spawn(writes));
        }
        for _ in 0..READERS {
            let reads = read(self.api.clone(), self.notes.clone(), over.clone());
            tasks.push(tokio::spawn(reads));
        }
        let counts = count(
            self.api.clone(),
            self.notes.clone(),
            self.headcount.clone(),
            over.clone(),
        );
        tasks.push(tokio::spawn(counts));
        for _ in 0..FAULTS {
            a_while(chance, 400).await;
            self.fault(chance).await;
            self.faults += 1;
        }
        a_while(chance, 300).await;
        over.store(true, Ordering::Relaxed);
        for task in tasks {
            task.await.unwrap();
        }
        self.notes.rest();
    }

    async fn fault(&mut self, chance: &mut impl Rng) {
        match chance.random_range(0..6) {
            0 => self.kill(chance),
            1 => self.pause(chance).await,
            2 => self.database_dies(chance).await,
            3 => self.link_is_bad(chance).await,
            _ => self.replace(chance).await,
        }
    }

    /// Ends one of the servers as a power cut would, and starts it again.
    fn kill(&mut self, chance: &mut impl Rng) {
        let at = chance.random_range(0..self.servers.len());
        if let Some(mut server) = self.servers[at].take() {
            server.kill();
        }
        let server = self.here.serve();
        self.api.moved(at, &server.url);
        self.servers[at] = Some(server);
    }

    async fn pause(&self, chance: &mut impl Rng) {
        let at = chance.random_range(0..self.servers.len());
        let process = self.servers[at].as_ref().expect("it serves").process();
        signal::send(process, Signal::STOP);
        a_while(chance, 500).await;
        signal::send(process, Signal::CONT);
    }

    /// The database dies or hangs; a file is locked by another program.
    async fn database_dies(&mut self, chance: &mut impl Rng) {
        match &mut self.storage {
            Storage::File => {
                let other = locked(self.here.database()).await;
                a_while(chance, 700).await;
                other.execute_batch("ROLLBACK").unwrap();
            }
            Storage::Set(set) => set.something_dies(chance).await,
            Storage::One(mongod, _) if chance.random() => {
                mongod.freeze();
                a_while(chance, 900).await;
                mongod.thaw();
            }
            Storage::One(mongod, _) => {
                mongod.kill();
                a_while(chance, 300).await;
                mongod.start_again();
            }
        }
    }

    async fn link_is_bad(&self, chance: &mut impl Rng) {
        match &self.storage {
            Storage::File => {}
            Storage::One(_, link) => {
                link.set(Link::bad(chance));
                a_while(chance, 600).await;
                link.set(Link::Good);
            }
            Storage::Set(set) => set.link_is_bad(chance).await,
        }
    }

    /// One book in another's place, with files that are sent in the same moment, and at
    /// times with a program that dies on the way.
    async fn replace(&mut self, chance: &mut impl Rng) {
        if self.replaced + 2 > REPLACED {
            return;
        }
        let deletes: bool = chance.random();
        let (api, key) = (self.api.clone(), Uuid::new_v4().to_string());
        let work = tokio::spawn(async move {
            match deletes {
                true => delete_and_bring_back(&api, &key).await,
                false => import_among_others(&api, &key).await,
            }
        });
        if chance.random() {
            a_while(chance, 200).await;
            self.kill(chance);
        }
        self.replaced += 2;
        work.await.unwrap();
    }

    /// Stops everything, and holds what was said against what is there.
    pub async fn end(mut self) -> Report {
        let mut found = self.compare_servers().await;
        found.extend(self.compare_counts().await);
        for server in self.servers.drain(..) {
            assert_eq!(server.expect("it serves").stop().code, Some(0));
        }
        let store = self.storage.open(&self.here).await;
        let books = books_in_peace(&store).await;
        found.extend(wrong(&self.notes.said(), &books));
        if let Storage::Set(set) = &self.storage {
            let differences = set.differences(DATABASE).await.into_iter();
            found.extend(differences.map(|it| Wrong::other(format!("a member has {it}"))));
        }
        found.append(&mut self.notes.faults());
        Report::of(&self.notes, self.faults, found)
    }

    /// All servers show the same soon: what a writer gave up on may still be written.
    async fn compare_servers(&self) -> Vec<Wrong> {
        let until = Instant::now() + BACK_WITHIN;
        loop {
            let mut shown = Vec::new();
            for request in self.api.of_each("balances") {
                let request = || request.try_clone().expect("no body");
                shown.push(until_answered(request).await.json);
            }
            if shown.iter().all(|it| *it == shown[0]) {
                return Vec::new();
            }
            if Instant::now() > until {
                return vec![Wrong::other(format!("the servers show {shown:?}"))];
            }
            a_moment().await;
        }
    }

    /// Who was counted is counted, and nobody whom no one sent.
    async fn compare_counts(&self) -> Option<Wrong> {
        let Counts {
            acknowledged,
            unknown,
        } = self.notes.counts();
        let until = Instant::now() + BACK_WITHIN;
        let counted = loop {
            if let Some(counted) = self.api.counted(&self.headcount).await {
                break counted;
            }
            assert!(Instant::now() < until, "it does not come back");
            a_moment().await;
        };
        let what = format!("{counted} are counted: {acknowledged} acknowledged, {unknown} unknown");
        match counted {
            too_few if too_few < acknowledged => Some(Wrong::lost(what)),
            too_many if too_many > acknowledged + unknown => Some(Wrong::doubled(what)),
            _ => None,
        }
    }
}

/// Locks the file. SQLite hands it to whoever asks at the right moment, and on a busy machine
/// the program may be faster for long.
async fn locked(file: PathBuf) -> rusqlite::Connection {
    let other = rusqlite::Connection::open(file).unwrap();
    other.busy_timeout(Duration::from_millis(250)).unwrap();
    for _ in 0..TRIES {
        match other.execute_batch("BEGIN IMMEDIATE") {
            Ok(()) => return other,
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            Err(error) => panic!("{error}"),
        }
    }
    panic!("the file can't be locked");
}

/// The same, once nobody is elected any more: on a busy machine a primary may be late.
async fn books_in_peace(store: &Arc<dyn Store>) -> Books {
    let until = Instant::now() + BACK_WITHIN;
    loop {
        match books(store).await {
            Ok(books) => return books,
            Err(error) => assert!(Instant::now() < until, "{error}"),
        }
        a_moment().await;
    }
}

/// The team's book and those that can be brought back.
async fn books(store: &Arc<dyn Store>) -> Result<Books, StoreError> {
    let teams = cffa_services::books::Books::new(store.clone());
    teams.recover().await?;
    let team = store.teams().await?.remove(0);
    let kept = team.kept.iter().map(|kept| kept.generation);
    let mut books = Books::new();
    for generation in kept.chain([team.generation]) {
        let id = BookId {
            team: team.id,
            generation,
        };
        let mut entries = Vec::new();
        loop {
            let page = store
                .changes_after(id, entries.len() as u64, PAGE_SIZE)
                .await?;
            let last = page.len() < PAGE_SIZE;
            entries.extend(page);
            if last {
                break;
            }
        }
        books.insert(generation, entries);
    }
    Ok(books)
}

/// Asks until somebody says yes or no.
async fn until_answered(make: impl Fn() -> reqwest::RequestBuilder) -> Answer {
    let until = Instant::now() + BACK_WITHIN;
    loop {
        match ask(make()).await {
            Some(answer) if answer.status < 500 => return answer,
            Some(answer) if answer.status == 500 => panic!("{}", answer.json),
            _ => assert!(Instant::now() < until, "it does not come back"),
        }
        a_moment().await;
    }
}

async fn delete_and_bring_back(api: &Api, key: &str) {
    let path = "book?name=Tuesday%20Turf";
    let deleted = until_answered(|| api.request("DELETE", path).header("Idempotency-Key", key));
    let deleted = deleted.await;
    assert_eq!(deleted.status, 204, "{}", deleted.json);
    let earlier = until_answered(|| api.request("GET", "earlier-books")).await;
    let last = earlier.json["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("earlier-books/{last}/restore");
    let restored = until_answered(|| api.request("POST", &path).header("Idempotency-Key", key));
    let restored = restored.await;
    assert_eq!(restored.status, 204, "{}", restored.json);
}

/// Takes one of the books that were read in, while others are sent for which it would have
/// to make room.
async fn import_among_others(api: &Api, key: &str) {
    let file = until_answered(|| api.request("GET", "export")).await.bytes;
    let upload = || {
        let part = Part::bytes(file.clone()).file_name("book.zip");
        api.request("POST", "imports")
            .multipart(Form::new().part("file", part))
    };
    let first = until_answered(upload).await;
    assert_eq!(first.status, 201, "{}", first.json);
    let id = first.json["id"].as_str().unwrap();
    let path = format!("imports/{id}/adopt");
    let adopt = until_answered(|| api.request("POST", &path).header("Idempotency-Key", key));
    let others = futures::future::join_all((0..3).map(|_| ask(upload())));
    let (adopted, _) = futures::join!(adopt, others);
    // The others may have been read first; then it is gone, and the team's book goes on.
    assert!([204, 404].contains(&adopted.status), "{}", adopted.json);
}
