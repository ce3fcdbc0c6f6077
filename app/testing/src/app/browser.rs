//! A browser without a window: stores cookies, fills in forms.

use super::html::Form;
use super::{Answer, PASSWORD, PATIENCE, TestApp};
use cffa_book::PlayerId;
use reqwest::{Method, Url};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A browser: stores cookies, sends the origin of its forms, follows no redirects.
#[derive(Clone)]
pub struct Browser {
    pub base: String,
    pub client: reqwest::Client,
    pub jar: Arc<reqwest::cookie::Jar>,
}

impl Browser {
    pub fn url(&self, path: &str) -> Url {
        Url::parse(&format!("{}{path}", self.base)).expect("an address")
    }

    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.client
            .request(method, self.url(path))
            .header("Origin", &self.base)
            .header("User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0")
    }

    pub async fn get(&self, path: &str) -> Answer {
        answered(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        answered(self.request(Method::POST, path).form(fields)).await
    }

    pub async fn send(&self, form: &Form) -> Answer {
        answered(self.request(Method::POST, &form.action).form(&form.fields)).await
    }

    /// Sends a form that must be accepted, and opens the next page.
    pub async fn done(&self, form: &Form) -> Answer {
        let answer = self.send(form).await;
        assert_eq!(answer.status, 303, "{}: {}", form.action, answer.text());
        self.follow(&answer.location()).await
    }

    /// Opens a page, and follows its redirect.
    pub async fn follow(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        match answer.status {
            303 => self.get(&answer.location()).await,
            _ => answer,
        }
    }

    /// The result of an import. On a busy machine, the first response may lead to the progress
    /// page.
    pub async fn at_the_end(&self, answer: Answer) -> Answer {
        let mut answer = answer;
        let address = answer.location();
        let began = Instant::now();
        while answer.status == 303 || answer.body.contains("<progress") {
            assert!(began.elapsed() < PATIENCE, "{}", answer.text());
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
            answer = self.get(&address).await;
        }
        answer
    }

    /// Opens a page and sends its form with some fields filled in.
    pub async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = self.get(path).await.form(path);
        for (name, value) in fields {
            form = form.with(name, value);
        }
        self.send(&form).await
    }

    pub async fn sign_in(&self, user_name: &str) {
        let answer = self
            .fill("/login", &[("username", user_name), ("password", PASSWORD)])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    /// Adds players with the form.
    pub async fn add_players(&self, names: &[&str]) {
        for name in names {
            let answer = self.fill("/players/new", &[("name", name)]).await;
            assert_eq!(answer.location(), "/players", "{name}: {}", answer.text());
        }
    }

    /// The form for a new game on a day, with a cost and an empty line-up. The booker is the one
    /// that the page suggests.
    pub async fn new_game(&self, date: &str, cost: &str) -> Form {
        let mut form = self.get("/games/new").await.form("/games/new");
        form.fields.retain(|(name, _)| !name.starts_with("played_"));
        form.with("date", date).with("cost", cost)
    }

    /// The path of an invitation created with the form.
    pub async fn invite(&self, role: &str, player: Option<PlayerId>) -> String {
        let form = self
            .get("/manageUserAccess")
            .await
            .form("/manageUserAccess/invite");
        let player = player.map(|id| id.to_string()).unwrap_or_default();
        let form = form
            .with("invite_role", role)
            .with("invite_player", &player);
        let answer = self.done(&form).await;
        let start = answer
            .body
            .find("/invitations/")
            .expect("a link on the page");
        let link = &answer.body[start..];
        link[..link.find('"').expect("its end")].to_owned()
    }

    /// The text of a token created with the form.
    pub async fn make_token(&self, name: &str, scopes: &[&str]) -> String {
        let mut form = self.get("/account").await.form("/account/tokens");
        form = form.with("token_name", name);
        for scope in scopes {
            form = form.with(&format!("scope_{scope}"), "on");
        }
        let answer = self.send(&form).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.token()
    }

    /// The value of the session cookie.
    pub fn cookie(&self) -> Option<String> {
        use reqwest::cookie::CookieStore;
        let held = self.jar.cookies(&self.url("/"))?;
        Some(held.to_str().expect("plain text").to_owned())
    }
}

async fn answered(request: reqwest::RequestBuilder) -> Answer {
    let answer = ask_while_others_are_away(request).await;
    // No request may cause a server error.
    assert!(answer.status < 500, "{}: {}", answer.status, answer.text());
    answer
}

/// Sends a request that may fail because another server is unavailable.
pub async fn ask_while_others_are_away(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    Answer {
        status: status.as_u16(),
        headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
    }
}

/// Sends a request like a program with a token: without a cookie, an origin, or anything else that
/// a browser sends.
pub async fn by_token(app: &TestApp, method: Method, path: &str, token: &str) -> Answer {
    let client = crate::http::client();
    let request = client.request(method, format!("{}{path}", app.base));
    ask(request.bearer_auth(token)).await
}

/// Sends a request unchanged.
pub async fn ask(request: reqwest::RequestBuilder) -> Answer {
    answered(request).await
}
