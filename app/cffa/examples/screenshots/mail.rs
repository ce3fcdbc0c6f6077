//! The pages about mail, and a mail server that keeps what it is sent, to follow the links in it.

use super::{Album, pictures, shown};
use cffa_testing::chromium::season::MANAGER;
use cffa_testing::chromium::{Browser, PASSWORD, Scripts};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long a mail may take: the program sends them in turns.
const PATIENCE: Duration = Duration::from_secs(60);

/// A mail server on this machine.
pub struct Mailbox {
    mails: Receiver<String>,
    /// What the program needs to know of it and of itself.
    settings: Vec<(&'static str, String)>,
}

impl Mailbox {
    /// Starts it, and chooses an address for the program, which its links have.
    pub fn start() -> Mailbox {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let smtp = listener.local_addr().expect("its address");
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let program = free.local_addr().expect("its address");
        let (keep, mails) = channel();
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let _ = serve(client, &keep);
            }
        });
        let settings = vec![
            ("SMTP_URL", format!("smtp://{smtp}")),
            ("SMTP_FROM", "CFFA <cffa@example.com>".to_owned()),
            ("CFFA_URL", format!("http://{program}")),
            ("LISTEN_ADDR", program.to_string()),
        ];
        Mailbox { mails, settings }
    }

    /// The settings of the program.
    pub fn settings(&self) -> Vec<(&str, &str)> {
        let settings = self.settings.iter();
        settings.map(|(name, value)| (*name, &**value)).collect()
    }

    /// The path of the link that contains `part`, in the next mail that has one.
    fn link(&self, part: &str) -> String {
        loop {
            let mail = self.mails.recv_timeout(PATIENCE).expect("a mail");
            // Quoted-printable breaks long lines.
            let mail = mail.replace("=\r\n", "").replace("=3D", "=");
            if let Some(at) = mail.find(part) {
                let path = mail[at..].split_whitespace().next();
                return path.expect("a path").to_owned();
            }
        }
    }
}

/// Takes mail as RFC 5321 has it, from one client after another.
fn serve(client: TcpStream, keep: &Sender<String>) -> std::io::Result<()> {
    let mut answers = client.try_clone()?;
    let mut lines = BufReader::new(client);
    answers.write_all(b"220 here\r\n")?;
    let mut line = String::new();
    while lines.read_line(&mut line)? > 0 {
        let command = line.trim_end().to_ascii_uppercase();
        line.clear();
        if command == "DATA" {
            answers.write_all(b"354 Go on\r\n")?;
            let mut mail = String::new();
            while lines.read_line(&mut mail)? > 0 && !mail.ends_with("\r\n.\r\n") {}
            let _ = keep.send(mail);
        }
        let answer: &[u8] = match &*command {
            "QUIT" => b"221 Bye\r\n",
            _ => b"250 OK\r\n",
        };
        answers.write_all(answer)?;
    }
    Ok(())
}

/// Turns mail on and off, and chooses a new password, with a look at each page.
pub async fn pages(browser: &Browser, site: &str, mailbox: &Mailbox, album: &Album) {
    let settings = "/account/mail";
    pictures(browser, "mail", settings, album).await;
    browser.go(settings).await;
    browser.fill("address", "richard.b@example.com").await;
    browser.press("Turn on e-mail").await;
    browser.see("We sent a link to").await;
    pictures(browser, "mail-unconfirmed", settings, album).await;
    let confirm = mailbox.link("/mail/confirm/");
    pictures(browser, "mail-link-confirm", &confirm, album).await;
    browser.go(&confirm).await;
    browser.press("Confirm the address").await;
    browser.see("Your address is confirmed.").await;
    shown(browser, "mail-link-confirmed", album).await;
    pictures(browser, "mail-link-over", &format!("{confirm}x"), album).await;
    pictures(browser, "mail-on", settings, album).await;
    forgotten_password(site, mailbox, album).await;
}

/// By somebody who is not signed in.
async fn forgotten_password(site: &str, mailbox: &Mailbox, album: &Album) {
    let guest = Browser::open(site, Scripts::On).await;
    pictures(&guest, "login", "/login", album).await;
    pictures(&guest, "mail-forgotten", "/password/forgotten", album).await;
    guest.go("/password/forgotten").await;
    guest.fill("username", MANAGER).await;
    guest.press("Send the link").await;
    guest.see("a link is on its way").await;
    shown(&guest, "mail-forgotten-sent", album).await;
    let new = mailbox.link("/password/new/");
    pictures(&guest, "mail-new-password", &new, album).await;
    guest.go(&new).await;
    guest.fill("password", PASSWORD).await;
    guest.fill("again", "something else").await;
    guest.press("Change password").await;
    guest.see("don’t match").await;
    shown(&guest, "mail-new-password-refused", album).await;
    guest.fill("password", PASSWORD).await;
    guest.fill("again", PASSWORD).await;
    guest.press("Change password").await;
    guest.see("Your password is changed.").await;
    shown(&guest, "mail-new-password-saved", album).await;
}
