//! Three servers of MongoDB as one replica set. Everybody reaches each of them through a link that
//! can be bad: the program, and the other two.

use crate::api::a_moment;
use crate::proxy::{Link, Proxy};
use crate::storage::{self, SMALL_DISK};
use cffa_testing::mongod::{Kind, Mongod};
use mongodb::bson::{Document, doc};
use rand::Rng;
use rand::seq::SliceRandom;
use std::time::{Duration, Instant};

const MEMBERS: usize = 3;
/// The member whose disk is small.
const ON_SMALL_DISK: usize = 0;
/// How long the others wait for a primary that says nothing, in milliseconds: a tenth of what is
/// usual, so that a cycle has time for several.
const ELECTION_AFTER: i64 = 1_000;
/// How often they ask it, in milliseconds.
const HEARTBEAT_EVERY: i64 = 200;
/// Within which there is a primary, and all have the same, once nothing is bad any more.
const WELL_WITHIN: Duration = Duration::from_secs(60);

/// Three members and their links.
pub struct ReplicaSet {
    members: Vec<Mongod>,
    links: Vec<Proxy>,
}

impl ReplicaSet {
    /// A set with nothing in it.
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

    /// Waits until each of them has everything, so that most of them can acknowledge a write.
    async fn wait_for_all(&self) {
        let began = Instant::now();
        for member in &self.members {
            while !(is(member, "isWritablePrimary").await || is(member, "secondary").await) {
                assert!(
                    began.elapsed() < WELL_WITHIN,
                    "a member does not become ready"
                );
                a_moment().await;
            }
        }
    }

    /// From now on a primary that says nothing is soon replaced. Before, a busy machine would do.
    pub async fn elect_quickly(&self) {
        let primary = self.primary().await.expect("nothing was bad yet");
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

    /// Where the program finds them.
    pub fn uri(&self) -> String {
        let hosts: Vec<String> = self.links.iter().map(host).collect();
        format!("mongodb://{}/?replicaSet=tests", hosts.join(","))
    }

    /// Waits until one of them takes writes.
    pub async fn wait_for_primary(&self) {
        self.wait_for_primary_besides(None).await;
    }

    /// Waits until one of the others takes writes instead of this one, which does not answer.
    pub async fn wait_for_another_primary(&self, paused: usize) {
        self.wait_for_primary_besides(Some(paused)).await;
    }

    async fn wait_for_primary_besides(&self, paused: Option<usize>) {
        let began = Instant::now();
        while self.primary_besides(paused).await.is_none() {
            assert!(began.elapsed() < WELL_WITHIN, "nobody is the primary");
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

    /// One of them, half of the time the one that matters most.
    async fn chosen(&self, chance: &mut impl Rng) -> usize {
        let any = chance.random_range(0..MEMBERS);
        match chance.random() {
            true => self.primary().await.unwrap_or(any),
            false => any,
        }
    }

    /// One dies, says nothing for a while, or hands over; or all of them die at once.
    pub async fn something_dies(&mut self, chance: &mut impl Rng) {
        let one = self.chosen(chance).await;
        match chance.random_range(0..5) {
            0 => self.all_die(chance),
            1 => {
                // Refused by whoever is not the primary.
                let admin = self.members[one].client().await.database("admin");
                let hand_over = doc! { "replSetStepDown": 2, "secondaryCatchUpPeriodSecs": 1 };
                admin.run_command(hand_over).await.ok();
            }
            2 => {
                self.members[one].kill();
                crate::cycle::a_while(chance, 2_000).await;
                self.members[one].start_again();
            }
            _ => {
                self.members[one].freeze();
                // Longer than the others wait for it, or not.
                crate::cycle::a_while(chance, 3_000).await;
                self.members[one].thaw();
            }
        }
    }

    /// A power cut; they come back in some order.
    fn all_die(&mut self, chance: &mut impl Rng) {
        for member in &mut self.members {
            member.kill();
        }
        let mut order: Vec<usize> = (0..MEMBERS).collect();
        order.shuffle(chance);
        for at in order {
            self.members[at].start_again();
        }
    }

    /// The disk of one is full; half of the time it is made the primary before.
    pub async fn disk_is_full(&mut self, chance: &mut impl Rng) {
        if chance.random() {
            self.make_primary(ON_SMALL_DISK).await;
        }
        storage::has_no_space(&mut self.members[ON_SMALL_DISK], chance).await;
    }

    /// Refused if it is that already, or too far behind.
    async fn make_primary(&self, at: usize) {
        let admin = self.members[at].client().await.database("admin");
        admin.run_command(doc! { "replSetStepUp": 1 }).await.ok();
    }

    /// The link of one is slow, or cut for longer than the others wait for it.
    pub async fn link_is_bad(&self, chance: &mut impl Rng) {
        let link = &self.links[self.chosen(chance).await];
        link.set(Link::bad(chance));
        crate::cycle::a_while(chance, 2_500).await;
        link.set(Link::Good);
    }

    /// What the members have that is not the same, once each had time to get it.
    pub async fn differences(&self, database: &str) -> Vec<String> {
        let began = Instant::now();
        loop {
            let hashes = self.hashes(database).await;
            if hashes.len() == MEMBERS && hashes.windows(2).all(|two| two[0] == two[1]) {
                return Vec::new();
            }
            if began.elapsed() > WELL_WITHIN {
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

/// Whether a member that can be reached says this about itself.
async fn is(member: &Mongod, state: &str) -> bool {
    let admin = member.client().await.database("admin");
    let said = admin.run_command(doc! { "hello": 1 }).await;
    said.is_ok_and(|said| said.get_bool(state).unwrap_or_default())
}

fn host(link: &Proxy) -> String {
    format!("127.0.0.1:{}", link.port)
}
