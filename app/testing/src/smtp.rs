//! An independent mail server: Python's aiosmtpd, which `scripts/test` installs in `target/`.

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const PROGRAM: &str = r#"
import asyncio, json, sys
from aiosmtpd.smtp import SMTP

mode, tries = sys.argv[1], 0

class Handler:
    async def handle_DATA(self, server, session, envelope):
        global tries
        tries += 1
        if mode == "later" and tries == 1:
            return "451 4.3.0 Not now"
        if mode == "refuses":
            return "550 5.7.1 Not from you to <%s>" % envelope.rcpt_tos[0]
        tell({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "data": envelope.content.decode("utf-8", "replace"),
        })
        return "250 Taken"

class Server(SMTP):
    async def smtp_DATA(self, arg):
        global tries
        if mode == "drops" and tries == 0:
            tries += 1
            await self.push("354 Go on")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)

async def hang(reader, writer):
    tell({"hangs": True})
    await asyncio.sleep(3600)

def tell(what):
    print(json.dumps(what), flush=True)

async def main():
    loop = asyncio.get_running_loop()
    if mode == "hangs":
        server = await asyncio.start_server(hang, "127.0.0.1", 0)
    else:
        server = await loop.create_server(lambda: Server(Handler()), "127.0.0.1", 0)
    tell({"port": server.sockets[0].getsockname()[1]})
    await asyncio.sleep(3600)

asyncio.run(main())
"#;

/// How long a test waits for a mail.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running mail server. It ends when it is dropped.
pub struct MailServer {
    running: Child,
    told: Receiver<Value>,
    /// The port that it listens on, on this machine.
    pub port: u16,
}

impl MailServer {
    /// Starts a server that accepts all mail (`takes`), refuses it (`refuses`), accepts it `later`,
    /// closes the first connection (`drops`), or never responds (`hangs`).
    pub fn start(mode: &str) -> MailServer {
        let root = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let python = root.join("target/python/bin/python");
        assert!(
            python.exists(),
            "the Python packages are missing; scripts/test installs them"
        );
        let mut running = Command::new(python)
            .args(["-c", PROGRAM, mode])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(running.stdout.take().unwrap()).lines();
        let (tell, told) = channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = tell.send(serde_json::from_str(&line).unwrap());
            }
        });
        let first: Value = told.recv_timeout(PATIENCE).unwrap();
        let port = u16::try_from(first["port"].as_u64().unwrap()).unwrap();
        MailServer {
            running,
            told,
            port,
        }
    }

    /// The value of the setting for it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The next mail that it receives.
    pub async fn next(&mut self) -> Value {
        for _ in 0..PATIENCE.as_millis() / 50 {
            if let Ok(told) = self.told.try_recv() {
                return told;
            }
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no mail came");
    }

    /// Whether it received no more mail.
    pub fn is_quiet(&self) -> bool {
        self.told.try_recv().is_err()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}
