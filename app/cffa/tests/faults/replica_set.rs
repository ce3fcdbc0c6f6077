//! Three servers of MongoDB as one replica set. The program and the other members reach each of
//! them through a link that can fail.

use crate::api::a_moment;
use crate::proxy::{Link, Proxy};
use crate::storage::{self, SMALL_DISK};
use cffa_testing::mongod::{Kind, Mongod};
use mongodb::bson::{Document, doc};
use rand::Rng;
use rand::seq::SliceRandom;
use std::time::{Duration, Instant};

const MEMBERS: usize = 3;
/// The member on a small disk.
const ON_SMALL_DISK: usize = 0;
/// How long the others wait for a primary that does not respond, in milliseconds: a tenth of the
/// default, so that a cycle has time for several elections.
const ELECTION_AFTER: i64 = 1_000;
/// The interval of their heartbeats, in milliseconds.
const HEARTBEAT_EVERY: i64 = 200;
/// The longest time, after the last fault, until there is a primary and all members have the same
/// data.
const RECOVERY_TIMEOUT: Duration = Duration::from_secs(60);

/// Three members and their links.
pub struct ReplicaSet {
    members: Vec<Mongod>,
    links: Vec<Proxy>,
}

impl ReplicaSet {
    /// Starts an empty set.
    pub async fn start() -> ReplicaSet {
        let (mut members, mut links) = (Vec::new(), Vec::new());
        for at in 0..MEMBERS {
            let mut member = Mongod::prepared(Kind::V6_0Member, &[]);
            if at == ON_SMALL_DISK {
                member = member.on_a_disk_of(SMALL_DISK);
            }
            member.start_again();
            links.push(Proxy::to(member.port()).await);
            members.push(member);
        }
        let hosts: Vec<Document> = (0..)
            .zip(&links)
            .map(|(id, link): (i32, _)| doc! { "_id": id, "host": host(link) })
            .collect();
        let config = doc! { "_id": "tests", "members": hosts };
        let admin = members[0].client().await.database("admin");
        let begun = admin.run_command(doc! { "replSetInitiate": config }).await;
        begun.expect("a replica set");
        let set = ReplicaSet { members, links };
        set.wait_for_all().await;
        set
    }

    /// Waits until all members are ready, so that a majority can acknowledge a write.
    async fn wait_for_all(&self) {
        let began = Instant::now();
        for member in &self.members {
            while !(is(member, "isWritablePrimary").await || is(member, "secondary").await) {
                assert!(
                    began.elapsed() < RECOVERY_TIMEOUT,
                    "a member does not become ready"
                );
                a_moment().await;
            }
        }
    }

    /// From now on, a primary that does not respond is replaced soon. Earlier, a busy machine would
    /// be enough to replace it.
    pub async fn elect_quickly(&self) {
        let primary = self.primary().await.expect("no fault was injected yet");
        let admin = self.members[primary].client().await.database("admin");
        let found = admin.run_command(doc! { "replSetGetConfig": 1 }).await;
        let found = found.expect("it is the primary");
        let mut config = found
            .get_document("config")
            .expect("a configuration")
            .clone();
        let version = config.get_i32("version").expect("a number");
        config.insert("version", version + 1);
        let settings = config.get_document_mut("settings").expect("settings");
        settings.insert("electionTimeoutMillis", ELECTION_AFTER);
        settings.insert("heartbeatIntervalMillis", HEARTBEAT_EVERY);
        let changed = admin.run_command(doc! { "replSetReconfig": config }).await;
        changed.expect("it is the primary");
    }

    /// The URI by which the program connects to them.
    pub fn uri(&self) -> String {
        let hosts: Vec<String> = self.links.iter().map(host).collect();
        format!("mongodb://{}/?replicaSet=tests", hosts.join(","))
    }

    /// Waits until one of them accepts writes.
    pub async fn wait_for_primary(&self) {
        self.wait_for_primary_besides(None).await;
    }

    /// Waits until another member accepts writes instead of this one, which does not respond.
    pub async fn wait_for_another_primary(&self, paused: usize) {
        self.wait_for_primary_besides(Some(paused)).await;
    }

    async fn wait_for_primary_besides(&self, paused: Option<usize>) {
        let began = Instant::now();
        while self.primary_besides(paused).await.is_none() {
            assert!(
                began.elapsed() < RECOVERY_TIMEOUT,
                "no member becomes the primary"
            );
            a_moment().await;
        }
    }

    async fn primary(&self) -> Option<usize> {
        self.primary_besides(None).await
    }

    async fn primary_besides(&self, paused: Option<usize>) -> Option<usize> {
        for (at, member) in self.members.iter().enumerate() {
            if Some(at) != paused && is(member, "isWritablePrimary").await {
                return Some(at);
            }
        }
        None
    }

    /// Pauses the primary, and returns which one it was.
    pub async fn pause_primary(&self) -> usize {
        let primary = self.primary().await.expect("a primary");
        self.members[primary].freeze();
        primary
    }

    pub fn resume(&self, at: usize) {
        self.members[at].thaw();
    }

    /// A random member, in half of the cases the primary.
    async fn chosen(&self, rng: &mut impl Rng) -> usize {
        let any = rng.random_range(0..MEMBERS);
        match rng.random() {
            true => self.primary().await.unwrap_or(any),
            false => any,
        }
    }

    /// Kills or pauses one member, or makes it step down; or kills all of them at once.
    pub async fn fail_members(&mut self, rng: &mut impl Rng) {
        let one = self.chosen(rng).await;
        match rng.random_range(0..5) {
            0 => self.kill_all(rng),
            1 => {
                // A member that is not the primary refuses this.
                let admin = self.members[one].client().await.database("admin");
                let hand_over = doc! { "replSetStepDown": 2, "secondaryCatchUpPeriodSecs": 1 };
                admin.run_command(hand_over).await.ok();
            }
            2 => {
                self.members[one].kill();
                crate::cycle::random_pause(rng, 2_000).await;
                self.members[one].start_again();
            }
            _ => {
                self.members[one].freeze();
                // May be longer or shorter than the others wait for it.
                crate::cycle::random_pause(rng, 3_000).await;
                self.members[one].thaw();
            }
        }
    }

    /// Kills all members, as a power cut would, and starts them again in random order.
    fn kill_all(&mut self, rng: &mut impl Rng) {
        for member in &mut self.members {
            member.kill();
        }
        let mut order: Vec<usize> = (0..MEMBERS).collect();
        order.shuffle(rng);
        for at in order {
            self.members[at].start_again();
        }
    }

    /// Fills the disk of one member, which in half of the cases is made the primary first.
    pub async fn fill_disk(&mut self, rng: &mut impl Rng) {
        if rng.random() {
            self.make_primary(ON_SMALL_DISK).await;
        }
        storage::fill_disk_of(&mut self.members[ON_SMALL_DISK], rng).await;
    }

    /// Makes a member the primary. It refuses if it is the primary already, or too far behind.
    async fn make_primary(&self, at: usize) {
        let admin = self.members[at].client().await.database("admin");
        admin.run_command(doc! { "replSetStepUp": 1 }).await.ok();
    }

    /// Makes the link of one member slow, or cuts it, perhaps for longer than the others wait for
    /// it.
    pub async fn degrade_link(&self, rng: &mut impl Rng) {
        let link = &self.links[self.chosen(rng).await];
        link.set(Link::random_fault(rng));
        crate::cycle::random_pause(rng, 2_500).await;
        link.set(Link::Good);
    }

    /// The differences between the members, after they had time to replicate.
    pub async fn differences(&self, database: &str) -> Vec<String> {
        let began = Instant::now();
        loop {
            let hashes = self.hashes(database).await;
            if hashes.len() == MEMBERS && hashes.windows(2).all(|two| two[0] == two[1]) {
                return Vec::new();
            }
            if began.elapsed() > RECOVERY_TIMEOUT {
                return hashes;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn hashes(&self, database: &str) -> Vec<String> {
        let mut hashes = Vec::new();
        for member in &self.members {
            let there = member.client().await.database(database);
            let hash = there.run_command(doc! { "dbHash": 1 }).await;
            hashes.extend(
                hash.ok()
                    .and_then(|it| Some(it.get_document("collections").ok()?.to_string())),
            );
        }
        hashes
    }
}

/// Whether a member can be reached and reports this state.
async fn is(member: &Mongod, state: &str) -> bool {
    let admin = member.client().await.database("admin");
    let said = admin.run_command(doc! { "hello": 1 }).await;
    said.is_ok_and(|said| said.get_bool(state).unwrap_or_default())
}

fn host(link: &Proxy) -> String {
    format!("127.0.0.1:{}", link.port)
}
