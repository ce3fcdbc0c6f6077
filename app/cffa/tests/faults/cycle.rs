//! One installation, what happens to it, and what must be true of it in the end.

use crate::api::{Api, BACK_WITHIN, a_moment, ask, until_answered};
use crate::checker::{Books, Wrong, wrong};
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

/// Those who write payments.
const WRITERS: usize = 6;
/// Those who read balances.
const READERS: usize = 2;
/// Those who count in one space.
const COUNTERS: usize = 2;
/// Those who reply to one next game.
const GUESTS: usize = 3;
/// The longest time by which a clock is wrong: less than anything is kept that writers need.
const DAYS_WRONG: i64 = 14;
const HOURS: i64 = 60 * 60;
const TEAM: &str = "Tuesday Turf";
/// The team whose next game is replied to.
const OTHER_TEAM: &str = "Thursday Turf";

/// A server of the program, with a clock of its own where that is possible.
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
        self.server.as_ref().expect("it serves")
    }
}

pub struct Cycle {
    here: Installation,
    replicas: Vec<Replica>,
    storage: Storage,
    api: Api,
    /// Of whoever replaces books.
    replacer: Api,
    space: Space,
    next_game: NextGame,
    membership: Membership,
    notes: Notes,
    players: Vec<String>,
    round: usize,
    faults: BTreeMap<Fault, usize>,
}

pub async fn a_while(chance: &mut impl Rng, longest: u64) {
    let pause = chance.random_range(1..=longest);
    tokio::time::sleep(Duration::from_millis(pause)).await;
}

/// A token of whoever is signed in.
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
        // Each has an account of their own, because one may ask only so often.
        let url = &server.url;
        let by = async |name: &str, options: &[&str]| {
            let arguments = [&["user", name, "--password-stdin"], options].concat();
            let said = here.tell(arguments, PASSWORD);
            assert_eq!(said.code, Some(0), "{said:?}");
            let browser = Browser::new(url);
            browser.sign_in(name, PASSWORD).await.taken();
            let api = api.by(token(&browser).await);
            (browser, api)
        };
        let manages = ["--manages", TEAM];
        let (_, replacer) = by("rose", &manages).await;
        let (_, sam) = by("sam", &[]).await;
        let space = Space::open(sam).await;
        // Who deletes a book deletes the next game with it, so this is that of another team.
        let (browser, rita) = by("rita", &manages).await;
        browser.open_team(OTHER_TEAM, "Rita").await;
        let next_game = NextGame::plan(rita.of_team(OTHER_TEAM).await, GUESTS).await;
        let ((_, max), (_, pat)) = (by("max", &manages).await, by("pat", &[]).await);
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

    /// Writers write, readers read, and this goes wrong.
    pub async fn round(&mut self, faults: &[Fault], chance: &mut impl Rng) {
        self.round += 1;
        let over = Arc::new(AtomicBool::new(false));
        let mut clients = self.clients(&over);
        for fault in faults {
            a_while(chance, 400).await;
            self.happens(*fault, chance).await;
            self.notes.fault_is_over();
            *self.faults.entry(*fault).or_default() += 1;
        }
        self.becomes_well().await;
        over.store(true, Ordering::Relaxed);
        while let Some(client) = clients.join_next().await {
            client.unwrap();
        }
        self.notes.rest();
    }

    /// Everybody who writes and reads until it is over.
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

    /// After the last fault all kinds of work go on.
    async fn becomes_well(&self) {
        let until = Instant::now() + BACK_WITHIN;
        loop {
            let ill = self.notes.ill();
            if ill.is_empty() {
                return;
            }
            if Instant::now() > until {
                let what = format!("{ill:?} are not acknowledged any more");
                return self.notes.wrong().push(Wrong::other(what));
            }
            a_moment().await;
        }
    }

    async fn happens(&mut self, fault: Fault, chance: &mut impl Rng) {
        match fault {
            Fault::Kill => self.kill(chance),
            Fault::Pause => self.pause(chance).await,
            Fault::Database => self.storage.dies(&self.here, chance).await,
            Fault::Link => self.storage.link_is_bad(chance).await,
            Fault::Disk => self.storage.disk_is_full(chance).await,
            Fault::Clock => self.clock_jumps(chance).await,
            Fault::Replace => self.replace(chance).await,
        }
    }

    fn one_of_the_replicas(&self, chance: &mut impl Rng) -> usize {
        chance.random_range(0..self.replicas.len())
    }

    /// Ends one of the servers as a power cut would, and starts it again.
    fn kill(&mut self, chance: &mut impl Rng) {
        let at = self.one_of_the_replicas(chance);
        let replica = &mut self.replicas[at];
        if let Some(mut server) = replica.server.take() {
            server.kill();
        }
        replica.start_again(&self.here);
        self.api.moved(at, &replica.server().url);
    }

    async fn pause(&self, chance: &mut impl Rng) {
        let process = self.replicas[self.one_of_the_replicas(chance)]
            .server()
            .process();
        signal::send(process, Signal::STOP);
        a_while(chance, 500).await;
        signal::send(process, Signal::CONT);
    }

    /// The clock of one of the servers jumps, and then back.
    async fn clock_jumps(&self, chance: &mut impl Rng) {
        let hours = chance.random_range(1..=24 * DAYS_WRONG);
        let ahead = match chance.random() {
            true => hours * HOURS,
            false => -hours * HOURS,
        };
        let replica = &self.replicas[self.one_of_the_replicas(chance)];
        let Some(clock) = &replica.clock else { return };
        clock.set(ahead);
        a_while(chance, 1_500).await;
        clock.set(0);
    }

    /// One book in another's place, with files that are sent in the same moment, and at
    /// times with a program that dies on the way.
    async fn replace(&mut self, chance: &mut impl Rng) {
        let deletes: bool = chance.random();
        let (api, key) = (self.replacer.clone(), Uuid::new_v4().to_string());
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
        work.await.unwrap();
    }

    /// Stops everything, and holds what was said against what is there.
    pub async fn end(mut self) -> Report {
        let mut found = self.compare_servers().await;
        found.extend(self.space.end().await);
        found.extend(self.next_game.end(&self.notes).await);
        found.extend(self.membership.end(&self.notes).await);
        for replica in self.replicas.drain(..) {
            let server = replica.server.expect("it serves");
            assert_eq!(server.stop().code, Some(0));
        }
        let store = self.storage.open(&self.here).await;
        let (team, books) = books_in_peace(&store).await;
        found.extend(wrong(&self.notes.said(), &books));
        found.extend(self.membership.compare(&team.events));
        if let Storage::Set(set) = &self.storage {
            let differences = set.differences(DATABASE).await.into_iter();
            found.extend(differences.map(|it| Wrong::other(format!("a member has {it}"))));
        }
        found.append(&mut self.notes.wrong());
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
}

/// The same, once nobody is elected any more: on a busy machine a primary may be late.
async fn books_in_peace(store: &Arc<dyn Store>) -> (Team, Books) {
    let until = Instant::now() + BACK_WITHIN;
    loop {
        match books(store).await {
            Ok(found) => return found,
            Err(error) => assert!(Instant::now() < until, "{error}"),
        }
        a_moment().await;
    }
}

/// The team's book and those that can be brought back.
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
