//! A browser without a window: stores cookies, sends forms, does not follow redirects.

use reqwest::header::{LOCATION, ORIGIN};
use reqwest::multipart;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// How long a connection is kept for the next request: less than the 5 s for which the server keeps
/// it, so that no request is sent on a connection that the server is closing.
const IDLE: Duration = Duration::from_secs(2);

/// The password of the accounts created here.
pub const PASSWORD: &str = "a goal in extra time";

/// The response for a page.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
}

impl Answer {
    /// Asserts that this is a redirect, the response to an accepted form.
    pub fn taken(self) -> Answer {
        assert_eq!(self.status, 303, "{}", self.body);
        self
    }

    /// Returns the body of a page that must exist.
    pub fn page(self) -> String {
        assert_eq!(self.status, 200, "{} {:?}", self.body, self.location);
        self.body
    }
}

#[derive(Clone)]
pub struct Browser {
    client: reqwest::Client,
    jar: Arc<reqwest::cookie::Jar>,
    url: String,
}

impl Browser {
    /// A browser without cookies for the server at `url`.
    pub fn new(url: &str) -> Browser {
        Browser::trusting(url, None)
    }

    /// The same, for a server with a certificate (PEM) that no public authority issued.
    pub fn trusting(url: &str, certificate: Option<&str>) -> Browser {
        // Every test of a binary does this, and only the first call can succeed.
        rustls::crypto::ring::default_provider()
            .install_default()
            .ok();
        let jar = Arc::new(reqwest::cookie::Jar::default());
        let mut builder = crate::http::builder()
            .cookie_provider(Arc::clone(&jar))
            .redirect(reqwest::redirect::Policy::none())
            .timeout(crate::program::PATIENCE)
            .pool_idle_timeout(IDLE)
            .no_proxy();
        // Only the given certificate: tests don't depend on what the machine trusts.
        let roots = certificate.map(|pem| reqwest::Certificate::from_pem(pem.as_bytes()));
        builder = builder.tls_certs_only(roots.map(|root| root.expect("a certificate")));
        Browser {
            client: builder.build().expect("a client"),
            jar,
            url: url.to_owned(),
        }
    }

    /// The same browser with its cookies, for a server that was restarted.
    pub fn at(&self, url: &str) -> Browser {
        Browser {
            url: url.to_owned(),
            ..self.clone()
        }
    }

    /// Its cookies, as they are sent.
    pub fn cookies(&self) -> String {
        use reqwest::cookie::CookieStore;
        let url = self.url.parse().expect("an address");
        let cookies = self.jar.cookies(&url);
        cookies.map_or_else(String::new, |value| {
            value.to_str().expect("plain text").to_owned()
        })
    }

    pub async fn get(&self, path: &str) -> Answer {
        let sent = self.client.get(format!("{}{path}", self.url)).send().await;
        answer(sent).await.expect("an answer")
    }

    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let sent = self.client.get(format!("{}{path}", self.url)).send().await;
        let body = sent.expect("an answer").bytes().await;
        body.expect("a body").to_vec()
    }

    /// Sends a form with a new idempotency key.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let key = Uuid::new_v4().to_string();
        let mut fields = fields.to_vec();
        fields.push(("form_key", &key));
        self.try_post(path, &fields).await.expect("an answer")
    }

    /// Sends a form unchanged, to a server that may stop before it responds.
    ///
    /// # Errors
    /// If there was no complete response.
    pub async fn try_post(
        &self,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Result<Answer, reqwest::Error> {
        let request = self.client.post(format!("{}{path}", self.url));
        answer(request.header(ORIGIN, &self.url).form(fields).send().await).await
    }

    /// Sends a file.
    pub async fn upload(&self, path: &str, file: Vec<u8>) -> Answer {
        let part = multipart::Part::bytes(file).file_name("archive.zip");
        let form = multipart::Form::new().part("file", part);
        let request = self.client.post(format!("{}{path}", self.url));
        let sent = request
            .header(ORIGIN, &self.url)
            .multipart(form)
            .send()
            .await;
        answer(sent).await.expect("an answer")
    }

    // --- The start of most tests

    /// Creates the first account and signs in with it.
    pub async fn set_up(&self, path: &str) {
        let fields = [
            ("username", "tess"),
            ("name", "Tess"),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ];
        self.post(path, &fields).await.taken();
    }

    pub async fn sign_in(&self, user_name: &str, password: &str) -> Answer {
        let fields = [("username", user_name), ("password", password)];
        self.post("/login", &fields).await
    }

    /// Creates a team with one player and returns its ID.
    pub async fn open_team(&self, name: &str, player: &str) -> String {
        let fields = [
            ("team_name", name),
            ("currency", "GBP"),
            ("player_name", player),
        ];
        self.post("/onboarding", &fields).await.taken();
        let page = self.get("/players/new").await.page();
        let (_, rest) = page.split_once(r#"name="team" value=""#).expect("a team");
        rest.split('"').next().expect("an id").to_owned()
    }

    pub async fn add_player(&self, team: &str, name: &str) {
        let fields = [("team", team), ("name", name), ("comment", "")];
        self.post("/players/new", &fields).await.taken();
    }

    /// The players that can be chosen for a payment, by name.
    pub async fn players(&self) -> Vec<(String, String)> {
        let page = self.get("/transactions/new").await.page();
        let (_, list) = page.split_once(r#"name="player""#).expect("a list");
        let (list, _) = list.split_once("</select>").expect("an end");
        list.split(r#"<option value=""#)
            .skip(1)
            .filter_map(|option| {
                let (id, rest) = option.split_once('"')?;
                let (_, rest) = rest.split_once('>')?;
                let name = rest.split(['<', '(']).next()?.trim();
                (!id.is_empty()).then(|| (name.to_owned(), id.to_owned()))
            })
            .collect()
    }
}

async fn answer(sent: Result<reqwest::Response, reqwest::Error>) -> Result<Answer, reqwest::Error> {
    let response = sent?;
    let location = response
        .headers()
        .get(LOCATION)
        .and_then(|location| location.to_str().ok());
    Ok(Answer {
        status: response.status().as_u16(),
        location: location.map(str::to_owned),
        body: response.text().await?,
    })
}
