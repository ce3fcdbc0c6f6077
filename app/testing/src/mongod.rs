//! A real MongoDB server for tests: started on a free port with an empty folder, stopped, killed
//! and restarted. It is removed when the test or the whole test program ends, however that happens.

use crate::disk::Disk;
use crate::signal::{self, Signal};
use mongodb::Client;
use mongodb::bson::{Document, doc};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How long a server may take to start on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The version, and how it is started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The last version that runs on a Raspberry Pi 3 or 4, standalone.
    V4_4,
    /// A current version, standalone.
    V6_0,
    /// A current version, as a replica set with one member.
    V6_0Set,
    /// A current version, for a replica set that the test creates from several.
    V6_0Member,
}

impl Kind {
    fn version(self) -> &'static str {
        match self {
            Kind::V4_4 => "4.4",
            Kind::V6_0 | Kind::V6_0Set | Kind::V6_0Member => "6.0",
        }
    }
}

/// The script that starts mongod (`$3` and later arguments), prints its process ID, and waits until
/// its standard input is closed. So nothing is left behind, even if the tests are interrupted.
const KEEPER: &str = r#"
    folder=$1; shift 2
    "$@" >"$folder/log" 2>&1 &
    echo $!
    read -r _
    kill -KILL $! 2>/dev/null
    wait
"#;

/// The same for a server that several processes share: it ends, and its folder is removed, when the
/// process `$2` has ended.
const KEEPER_OF_A_RUN: &str = r#"
    folder=$1; run=$2; shift 2
    "$@" >"$folder/log" 2>&1 &
    while kill -0 "$run" 2>/dev/null; do sleep 1; done
    kill -KILL $! 2>/dev/null
    wait
    rm -rf "$folder" "${folder%/*}/cffa-mongod-run-$run-"*
"#;

/// A server.
pub struct Mongod {
    kind: Kind,
    folder: PathBuf,
    port: u16,
    extra: Vec<String>,
    disk: Option<Disk>,
    running: Option<Running>,
}

struct Running {
    keeper: Child,
    process: u32,
}

impl Mongod {
    /// An empty server.
    pub fn start(kind: Kind) -> Mongod {
        let mut server = Mongod::prepared(kind, &[]);
        server.start_again();
        server
    }

    /// A server that has not been started yet.
    pub fn prepared(kind: Kind, extra: &[&str]) -> Mongod {
        let folder = std::env::temp_dir().join(format!("cffa-mongod-{}", Uuid::new_v4()));
        std::fs::create_dir_all(folder.join("db")).expect("a folder");
        // This port is free now. mongod does not accept port 0.
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        Mongod {
            kind,
            folder,
            port: free.local_addr().expect("an address").port(),
            extra: extra.iter().map(|one| (*one).to_owned()).collect(),
            disk: None,
            running: None,
        }
    }

    /// The same, with its data on a disk of so many megabytes, where that is allowed.
    pub fn on_a_disk_of(mut self, megabytes: u32) -> Mongod {
        self.disk = Disk::mounted_at(&self.data(), megabytes);
        self
    }

    /// Its disk, if it has one of its own.
    pub fn disk(&self) -> Option<&Disk> {
        self.disk.as_ref()
    }

    fn data(&self) -> PathBuf {
        match &self.disk {
            Some(disk) => disk.path().to_owned(),
            None => self.folder.join("db"),
        }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn uri(&self) -> String {
        format!("mongodb://{}/", self.address())
    }

    /// Starts it, and waits until it accepts writes.
    pub fn start_again(&mut self) {
        self.launch(None);
        self.wait_until_there();
    }

    /// Starts it, for this test or for a whole test run.
    fn launch(&mut self, run: Option<u32>) {
        assert!(self.running.is_none(), "it runs");
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(run.map_or(KEEPER, |_| KEEPER_OF_A_RUN))
            .arg("keeper")
            .arg(&self.folder)
            .arg(run.unwrap_or_default().to_string())
            .arg(program(self.kind.version()))
            .arg("--dbpath")
            .arg(self.data())
            .args(["--bind_ip", "127.0.0.1", "--nounixsocket"])
            .args(["--port", &self.port.to_string()])
            // Many servers run at the same time.
            .args(["--wiredTigerCacheSizeGB", "0.25"])
            .args(["--setParameter", "diagnosticDataCollectionEnabled=false"])
            // The times in tests are fictitious and long past: the server must not delete sessions
            // in the middle of a test.
            .args(["--setParameter", "ttlMonitorEnabled=false"])
            .args(&self.extra)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if matches!(self.kind, Kind::V6_0Set | Kind::V6_0Member) {
            command.args(["--replSet", "tests"]);
        }
        if run.is_some() {
            // Not in the process group of the test that happens to start it.
            std::os::unix::process::CommandExt::process_group(&mut command, 0);
            #[allow(clippy::zombie_processes)] // it outlives this process
            command.spawn().expect("sh is there");
            return;
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut keeper = command.spawn().expect("sh is there");
        let mut said = BufReader::new(keeper.stdout.take().expect("piped"));
        let mut process = String::new();
        said.read_line(&mut process).expect("a process id");
        self.running = Some(Running {
            keeper,
            process: process.trim().parse().expect("a process id"),
        });
    }

    /// Waits until it accepts writes, or can become a member. Creates the replica set if it is one.
    fn wait_until_there(&self) {
        let (set, address) = (self.kind == Kind::V6_0Set, self.address());
        let began = Instant::now();
        while TcpStream::connect(&address).is_err() {
            assert!(began.elapsed() < PATIENCE, "{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        if self.kind == Kind::V6_0Member {
            return;
        }
        // A client belongs to the runtime in which it was created.
        let ready = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.expect("a runtime").block_on(async {
                let client = direct(&address).await;
                let admin = client.database("admin");
                if set {
                    let member = doc! { "_id": 0, "host": &address };
                    let config = doc! { "_id": "tests", "members": [member] };
                    // Refused if it was already created.
                    admin
                        .run_command(doc! { "replSetInitiate": config })
                        .await
                        .ok();
                }
                while began.elapsed() < PATIENCE {
                    // 4.4.2 does not support `hello`.
                    let said = admin.run_command(doc! { "isMaster": 1 }).await;
                    if said.is_ok_and(|said| said.get_bool("ismaster").is_ok_and(|is| is)) {
                        return true;
                    }
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                false
            })
        });
        assert!(ready.join().expect("no panic"), "{}", self.log());
    }

    fn log(&self) -> String {
        let text = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    fn signal(&self, signal: Signal) {
        let running = self.running.as_ref().expect("it runs");
        signal::send(running.process, signal);
    }

    /// Kills it, like a power failure.
    pub fn kill(&mut self) {
        self.signal(Signal::KILL);
        self.ended();
    }

    /// Stops it as an administrator does.
    pub fn stop(&mut self) {
        self.signal(Signal::TERM);
        let began = Instant::now();
        while TcpStream::connect(self.address()).is_ok() && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
        // The port closes first, the files last.
        while self.is_alive() && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
        self.ended();
    }

    fn is_alive(&self) -> bool {
        let running = self.running.as_ref().expect("it runs");
        // The keeper has not waited for it, so an ended process is a zombie.
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", running.process));
        stat.is_ok_and(|stat| !stat.contains(") Z "))
    }

    /// Deletes its data while it is not running.
    pub fn forget(&self) {
        assert!(self.running.is_none(), "it runs");
        let data = self.folder.join("db");
        std::fs::remove_dir_all(&data).expect("its folder");
        std::fs::create_dir_all(&data).expect("a folder");
    }

    /// Adds an option for the next starts.
    pub fn set(&mut self, option: &str) {
        self.extra.push(option.to_owned());
    }

    /// Suspends it: it accepts connections and doesn't respond.
    pub fn freeze(&self) {
        let running = self.running.as_ref().expect("it runs");
        signal::pause(running.process);
    }

    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    fn ended(&mut self) {
        if let Some(mut running) = self.running.take() {
            drop(running.keeper.stdin.take());
            running.keeper.wait().ok();
        }
    }

    /// A new client for the test.
    pub async fn client(&self) -> Client {
        direct(&self.address()).await
    }
}

impl Drop for Mongod {
    fn drop(&mut self) {
        if self.running.is_some() {
            self.signal(Signal::KILL);
            self.ended();
        }
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

async fn direct(address: &str) -> Client {
    let uri = format!("mongodb://{address}/?directConnection=true");
    Client::with_uri_str(uri).await.expect("a client")
}

/// The program that `scripts/mongod` installed.
fn program(version: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let program = root.join("target/mongod").join(version).join("mongod");
    assert!(
        program.is_file(),
        "there is no MongoDB {version} to test with; run scripts/mongod {version} first"
    );
    program.canonicalize().expect("a path")
}

/// A separate database in a server that the tests of a run share.
pub struct SharedDatabase {
    address: String,
    pub name: String,
}

impl SharedDatabase {
    pub fn new(kind: Kind) -> SharedDatabase {
        SharedDatabase {
            address: format!("127.0.0.1:{}", shared(kind)),
            name: format!("test-{}", Uuid::new_v4().simple()),
        }
    }

    pub fn uri(&self) -> String {
        format!("mongodb://{}/", self.address)
    }

    /// The database, without the store.
    pub async fn database(&self) -> mongodb::Database {
        direct(&self.address).await.database(&self.name)
    }

    /// A collection, without the store.
    pub async fn collection(&self, name: &str) -> mongodb::Collection<Document> {
        self.database().await.collection(name)
    }
}

/// The port of the server for this run. A run is one process or, with cargo-nextest, all processes
/// that it starts. The first process starts the server and writes its port to a file, and the
/// server's keeper ends it after the run.
fn shared(kind: Kind) -> u16 {
    let run = match std::env::var_os("NEXTEST") {
        Some(_) => std::os::unix::process::parent_id(),
        None => std::process::id(),
    };
    let folder = std::env::temp_dir().join(format!("cffa-mongod-run-{run}-{kind:?}"));
    std::fs::create_dir_all(&folder).expect("a folder");
    let lock = std::fs::File::create(folder.join("lock")).expect("a file");
    lock.lock().expect("a lock");
    let noted = folder.join("port");
    let known = std::fs::read_to_string(&noted).ok();
    let known = known.and_then(|port| port.parse::<u16>().ok());
    // An earlier run may have had the same process ID, and not been able to clean up.
    if let Some(port) = known.filter(|port| TcpStream::connect(("127.0.0.1", *port)).is_ok()) {
        return port;
    }
    let mut server = Mongod::prepared(kind, &[]);
    server.launch(Some(run));
    server.wait_until_there();
    std::fs::write(&noted, server.port.to_string()).expect("a file");
    let port = server.port;
    // It belongs to the run from now on.
    std::mem::forget(server);
    port
}
