//! One installation: injects faults while clients use it, and checks it at the end.

use crate::api::{Api, RECOVERY_TIMEOUT, a_moment, ask, until_answered};
use crate::checker::{Anomaly, Books, anomalies};
use crate::fault::Fault;
use crate::memberships::Membership;
use crate::notes::Notes;
use crate::payments::{read, write};
use crate::replies::NextGame;
use crate::report::Report;
use crate::spaces::Space;
use crate::storage::{DATABASE, Database, Storage};
use cffa_store::{BookId, PAGE_SIZE, Store, StoreError, Team};
use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::clock::Clock;
use cffa_testing::program::{Installation, Server};
use cffa_testing::signal::{self, Signal};
use rand::Rng;
use reqwest::multipart::{Form, Part};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use uuid::Uuid;

/// Clients that write payments.
const WRITERS: usize = 6;
/// Clients that read balances.
const READERS: usize = 2;
/// Clients that count in one space.
const COUNTERS: usize = 2;
/// Clients that reply to one next game.
const REPLIERS: usize = 3;
/// The most days by which a clock is wrong: fewer than anything is kept that writers need.
const MAX_CLOCK_DAYS: i64 = 14;
const SECONDS_PER_HOUR: i64 = 60 * 60;
const TEAM: &str = "Tuesday Turf";
/// The team whose next game is replied to.
const OTHER_TEAM: &str = "Thursday Turf";

/// A server of the program, with its own clock where that is possible.
struct Replica {
    clock: Option<Clock>,
    server: Option<Server>,
}

impl Replica {
    fn start(here: &Installation) -> Replica {
        let mut replica = Replica {
            clock: Clock::new(),
            server: None,
        };
        replica.start_again(here);
        replica
    }

    fn start_again(&mut self, here: &Installation) {
        self.server = Some(match &self.clock {
            Some(clock) => here.serve_by(clock),
            None => here.serve(),
        });
    }

    fn server(&self) -> &Server {
        self.server.as_ref().expect("a running server")
    }
}

pub struct Cycle {
    here: Installation,
    replicas: Vec<Replica>,
    storage: Storage,
    api: Api,
    /// The client that replaces books.
    replacer: Api,
    space: Space,
    next_game: NextGame,
    membership: Membership,
    notes: Notes,
    players: Vec<String>,
    round: usize,
    faults: BTreeMap<Fault, usize>,
}

pub async fn random_pause(rng: &mut impl Rng, longest: u64) {
    let pause = rng.random_range(1..=longest);
    tokio::time::sleep(Duration::from_millis(pause)).await;
}

/// A token of the signed-in user.
async fn token(browser: &Browser) -> String {
    let mut fields = vec![("token_name", "faults"), ("days", "90")];
    let scopes = [
        "scope_read:book",
        "scope_write:book",
        "scope_manage:team",
        "scope_read:spaces",
        "scope_write:spaces",
    ];
    fields.extend(scopes.map(|scope| (scope, "on")));
    let page = browser.post("/account/tokens", &fields).await.page();
    let at = page.find("cffa_").expect("a token");
    page[at..at + 48].to_owned()
}

impl Cycle {
    pub async fn begin(kind: Database) -> Cycle {
        let mut here = Installation::new();
        let storage = Storage::start(kind, &mut here).await;
        let mut replicas = vec![Replica::start(&here)];
        if kind == Database::Set {
            replicas.extend([Replica::start(&here), Replica::start(&here)]);
        }
        let server = replicas[0].server();
        let manager = Browser::new(&server.url);
        manager.set_up(&server.set_up_path()).await;
        let team = manager.open_team(TEAM, "Tess").await;
        for name in ["Ann", "Bob"] {
            manager.add_player(&team, name).await;
        }
        let players = manager.players().await.into_iter().map(|(_, id)| id);
        let bases = replicas.iter().map(|it| it.server().url.clone()).collect();
        let api = Api::new(bases, token(&manager).await, team);
        // Each client has its own account, because requests are limited for each account.
        let url = &server.url;
        let new_user = async |name: &str, options: &[&str]| {
            let arguments = [&["user", name, "--password-stdin"], options].concat();
            let said = here.tell(arguments, PASSWORD);
            assert_eq!(said.code, Some(0), "{said:?}");
            let browser = Browser::new(url);
            browser.sign_in(name, PASSWORD).await.taken();
            let api = api.with_token(token(&browser).await);
            (browser, api)
        };
        let manages = ["--manages", TEAM];
        let (_, replacer) = new_user("rose", &manages).await;
        let (_, sam) = new_user("sam", &[]).await;
        let space = Space::open(sam).await;
        // Deleting a book deletes the next game, so this is the next game of another team.
        let (browser, rita) = new_user("rita", &manages).await;
        browser.open_team(OTHER_TEAM, "Rita").await;
        let next_game = NextGame::plan(rita.for_team(OTHER_TEAM).await, REPLIERS).await;
        let ((_, max), (_, pat)) = (new_user("max", &manages).await, new_user("pat", &[]).await);
        let membership = Membership::new((max, "max (faults)"), (pat, "pat"));
        if let Storage::Set(set) = &storage {
            set.elect_quickly().await;
        }
        Cycle {
            players: players.collect(),
            api,
            replacer,
            space,
            next_game,
            membership,
            here,
            replicas,
            storage,
            notes: Notes::default(),
            round: 0,
            faults: BTreeMap::new(),
        }
    }

    /// Injects these faults one after the other while all clients are active.
    pub async fn round(&mut self, faults: &[Fault], rng: &mut impl Rng) {
        self.round += 1;
        let over = Arc::new(AtomicBool::new(false));
        let mut clients = self.clients(&over);
        for fault in faults {
            random_pause(rng, 400).await;
            self.inject(*fault, rng).await;
            self.notes.end_fault();
            *self.faults.entry(*fault).or_default() += 1;
        }
        self.wait_until_recovered().await;
        over.store(true, Ordering::Relaxed);
        while let Some(client) = clients.join_next().await {
            client.unwrap();
        }
        self.notes.end_round();
    }

    /// Starts all clients, which run until `over` is set.
    fn clients(&self, over: &Arc<AtomicBool>) -> JoinSet<()> {
        let mut clients = JoinSet::new();
        let (api, notes) = (|| self.api.clone(), || self.notes.clone());
        for writer in 0..WRITERS {
            let name = format!("round {} writer {writer}", self.round);
            clients.spawn(write(
                api(),
                notes(),
                name,
                self.players.clone(),
                over.clone(),
            ));
        }
        for _ in 0..READERS {
            clients.spawn(read(api(), notes(), over.clone()));
        }
        for _ in 0..COUNTERS {
            clients.spawn(self.space.clone().count(notes(), over.clone()));
        }
        clients.spawn(self.space.clone().read(notes(), over.clone()));
        for name in self.next_game.names() {
            clients.spawn(self.next_game.clone().reply(notes(), name, over.clone()));
        }
        clients.spawn(self.next_game.clone().read(notes(), over.clone()));
        clients.spawn(self.membership.clone().go(notes(), over.clone()));
        clients.spawn(self.membership.clone().read(notes(), over.clone()));
        clients
    }

    /// After the last fault, every kind of work must be acknowledged again.
    async fn wait_until_recovered(&self) {
        let until = Instant::now() + RECOVERY_TIMEOUT;
        loop {
            let stalled = self.notes.stalled();
            if stalled.is_empty() {
                return;
            }
            if Instant::now() > until {
                let what = format!("{stalled:?} are no longer acknowledged");
                return self.notes.anomalies().push(Anomaly::other(what));
            }
            a_moment().await;
        }
    }

    async fn inject(&mut self, fault: Fault, rng: &mut impl Rng) {
        match fault {
            Fault::Kill => self.kill(rng),
            Fault::Pause => self.pause(rng).await,
            Fault::Database => self.storage.fail(&self.here, rng).await,
            Fault::Link => self.storage.degrade_link(rng).await,
            Fault::Disk => self.storage.fill_disk(rng).await,
            Fault::Clock => self.jump_clock(rng).await,
            Fault::Replace => self.replace(rng).await,
        }
    }

    fn random_replica(&self, rng: &mut impl Rng) -> usize {
        rng.random_range(0..self.replicas.len())
    }

    /// Kills one of the servers, as a power cut would, and starts it again.
    fn kill(&mut self, rng: &mut impl Rng) {
        let at = self.random_replica(rng);
        let replica = &mut self.replicas[at];
        if let Some(mut server) = replica.server.take() {
            server.kill();
        }
        replica.start_again(&self.here);
        self.api.set_base(at, &replica.server().url);
    }

    async fn pause(&self, rng: &mut impl Rng) {
        let process = self.replicas[self.random_replica(rng)].server().process();
        signal::pause(process);
        random_pause(rng, 500).await;
        signal::send(process, Signal::CONT);
    }

    /// Sets the clock of one of the servers, and then sets it back.
    async fn jump_clock(&self, rng: &mut impl Rng) {
        let hours = rng.random_range(1..=24 * MAX_CLOCK_DAYS);
        let ahead = match rng.random() {
            true => hours * SECONDS_PER_HOUR,
            false => -hours * SECONDS_PER_HOUR,
        };
        let replica = &self.replicas[self.random_replica(rng)];
        let Some(clock) = &replica.clock else { return };
        clock.set(ahead);
        random_pause(rng, 1_500).await;
        clock.set(0);
    }

    /// Replaces the book, by a deletion or by an import among other uploads, and sometimes kills a
    /// server meanwhile.
    async fn replace(&mut self, rng: &mut impl Rng) {
        let deletes: bool = rng.random();
        let (api, key) = (self.replacer.clone(), Uuid::new_v4().to_string());
        let work = tokio::spawn(async move {
            match deletes {
                true => delete_and_restore(&api, &key).await,
                false => import_during_uploads(&api, &key).await,
            }
        });
        if rng.random() {
            random_pause(rng, 200).await;
            self.kill(rng);
        }
        work.await.unwrap();
    }

    /// Stops everything, and compares the responses with the stored data.
    pub async fn end(mut self) -> Report {
        let mut found = self.compare_servers().await;
        found.extend(self.space.end().await);
        found.extend(self.next_game.end(&self.notes).await);
        found.extend(self.membership.end(&self.notes).await);
        for replica in self.replicas.drain(..) {
            let server = replica.server.expect("a running server");
            assert_eq!(server.stop().code, Some(0));
        }
        let store = self.storage.open(&self.here).await;
        let (team, books) = books_once_stable(&store).await;
        found.extend(anomalies(&self.notes.history(), &books));
        found.extend(self.membership.compare(&team.events));
        if let Storage::Set(set) = &self.storage {
            let differences = set.differences(DATABASE).await.into_iter();
            found.extend(differences.map(|it| Anomaly::other(format!("a member has {it}"))));
        }
        found.append(&mut self.notes.anomalies());
        Report::of(&self.notes, self.faults, found)
    }

    /// All servers must soon show the same: writes whose client gave up may still complete.
    async fn compare_servers(&self) -> Vec<Anomaly> {
        let until = Instant::now() + RECOVERY_TIMEOUT;
        loop {
            let mut shown = Vec::new();
            for request in self.api.request_each("balances") {
                let request = || request.try_clone().expect("no body");
                shown.push(until_answered(request).await.json);
            }
            if shown.iter().all(|it| *it == shown[0]) {
                return Vec::new();
            }
            if Instant::now() > until {
                return vec![Anomaly::other(format!("the servers show {shown:?}"))];
            }
            a_moment().await;
        }
    }
}

/// The books, as soon as they can be read: on a busy machine, electing a primary may take longer.
async fn books_once_stable(store: &Arc<dyn Store>) -> (Team, Books) {
    let until = Instant::now() + RECOVERY_TIMEOUT;
    loop {
        match books(store).await {
            Ok(found) => return found,
            Err(error) => assert!(Instant::now() < until, "{error}"),
        }
        a_moment().await;
    }
}

/// The team's current book, and those that can be restored.
async fn books(store: &Arc<dyn Store>) -> Result<(Team, Books), StoreError> {
    let teams = cffa_services::books::Books::new(store.clone());
    teams.recover().await?;
    let mut teams = store.teams().await?;
    teams.retain(|team| team.name == TEAM);
    let team = teams.remove(0);
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
    Ok((team, books))
}

async fn delete_and_restore(api: &Api, key: &str) {
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

/// Adopts an imported book while others are uploaded, for which it could be dropped.
async fn import_during_uploads(api: &Api, key: &str) {
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
    // If the others were imported first, it was dropped, and the team's book remains.
    assert!([204, 404].contains(&adopted.status), "{}", adopted.json);
}
