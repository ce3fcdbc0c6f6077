//! An open stream of server-sent events.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::TestApp;
use reqwest::Response;
use std::time::Duration;

/// How long an event may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open stream of events.
pub struct Events {
    pub answer: Response,
    text: String,
}

impl Events {
    /// Opens the stream at an address, as a browser that has seen the `last` event does.
    pub async fn open(app: &TestApp, path: &str, last: Option<&str>) -> Events {
        let request = cffa_testing::http::client()
            .get(format!("{}{path}", app.base))
            .header("Accept-Encoding", "gzip");
        let request = match last {
            Some(last) => request.header("Last-Event-ID", last),
            None => request,
        };
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let text = String::new();
        Events { answer, text }
    }

    /// The next event or comment; `None` at the end.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                if event.starts_with("retry:") {
                    continue;
                }
                return Some(event);
            }
            let more = tokio::time::timeout(PATIENCE, self.answer.chunk());
            let more = more.await.expect("an event arrives").unwrap()?;
            self.text.push_str(std::str::from_utf8(&more).unwrap());
        }
    }
}
