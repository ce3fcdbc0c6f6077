//! CFFA together with an identity provider, and people with browsers.

use cffa_testing::app::html;
use cffa_testing::app::{Browser, TestApp};
use cffa_testing::identity_provider::{Idp, Kind, free_port};
use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder, Url};

/// CFFA and the provider that it uses for signing in.
pub struct House {
    pub app: TestApp,
    pub idp: Idp,
}

/// The settings for a provider, with names that start with `prefix`.
pub fn settings(prefix: &str, idp: &Idp) -> Vec<(String, String)> {
    [
        ("ISSUER", &*idp.issuer),
        ("CLIENT_ID", "cffa"),
        ("CLIENT_SECRET", "the-secret-of-cffa"),
        ("NAME", "the club"),
    ]
    .map(|(name, value)| (format!("{prefix}_{name}"), value.to_owned()))
    .into()
}

/// CFFA at an address that is known before it starts.
pub async fn app(base: &str, settings: &[(String, String)]) -> TestApp {
    let listen = base.trim_start_matches("http://").to_owned();
    let mut all = vec![("LISTEN_ADDR", &*listen), ("CFFA_URL", base)];
    all.extend(settings.iter().map(|(name, value)| (&**name, &**value)));
    TestApp::configured(&all).await
}

pub fn free_base() -> String {
    format!("http://127.0.0.1:{}", free_port())
}

impl House {
    pub async fn new(kind: Kind) -> House {
        House::with(kind, &[]).await
    }

    pub async fn with(kind: Kind, more: &[(&str, &str)]) -> House {
        let base = free_base();
        let idp = Idp::start(kind, &base, "/callback/oidc");
        let mut all = settings("OIDC", &idp);
        all.extend(
            more.iter()
                .map(|(name, value)| ((*name).into(), (*value).into())),
        );
        House {
            app: app(&base, &all).await,
            idp,
        }
    }

    /// A person with a new browser.
    pub fn person(&self) -> Person {
        Person {
            browser: self.app.browser(),
        }
    }

    /// A person who is signed in.
    pub async fn signed_in(&self, name: &str) -> Person {
        let person = self.person();
        let answer = person.sign_in(name).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        person
    }
}

/// A person with a browser, which is used here and at the provider.
pub struct Person {
    pub browser: Browser,
}

/// A response, including our own failures.
pub struct Seen {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Seen {
    pub fn location(&self) -> String {
        let location = self.headers.get("location");
        let location = location.and_then(|it| it.to_str().ok());
        location.unwrap_or_default().to_owned()
    }

    pub fn text(&self) -> String {
        html::text(&self.body)
    }

    pub fn says(&self, status: u16, part: &str) {
        let text = self.text();
        assert!(
            self.status == status && text.contains(part),
            "{} {text}",
            self.status
        );
    }
}

pub async fn seen(request: RequestBuilder) -> Seen {
    // A provider that restarts delays the test, and the server closes idle connections.
    let request = request.header("Connection", "close");
    let answer = request.send().await.expect("the server responds");
    Seen {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        body: answer.text().await.expect("the body is text"),
    }
}

impl Person {
    pub async fn get(&self, path: &str) -> Seen {
        seen(self.browser.request(Method::GET, path)).await
    }

    /// Opens a page and follows one redirect.
    pub async fn follow(&self, path: &str) -> Seen {
        let answer = self.get(path).await;
        match answer.status {
            303 => self.get(&answer.location()).await,
            _ => answer,
        }
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        seen(self.browser.request(Method::POST, path).form(fields)).await
    }

    /// Whether the start page greets the person by name.
    pub async fn is_signed_in(&self) -> bool {
        self.get("/account").await.status == 200
    }

    /// Starts a sign-in at `path`. Returns the address at the provider.
    pub async fn begin(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        answer.location()
    }

    /// Completes the provider's pages as `name` until it redirects here. Returns the path of that
    /// redirect.
    pub async fn at_provider(&self, url: &str, name: &str) -> String {
        let mut url = Url::parse(url).expect("the address is valid");
        for _ in 0..12 {
            if let Some(path) = url.as_str().strip_prefix(&self.browser.base) {
                return path.to_owned();
            }
            let answer = seen(self.browser.client.get(url.clone())).await;
            url = match &*answer.location() {
                "" => self.fill(&url, &answer, name).await,
                location => url.join(location).expect("the address is valid"),
            };
        }
        panic!("the provider leads nowhere");
    }

    /// Submits the provider's form: to sign in, to consent, or to sign out. A provider ignores the
    /// fields that it doesn't ask for.
    async fn fill(&self, url: &Url, page: &Seen, name: &str) -> Url {
        assert_eq!(page.status, 200, "{}", page.body);
        let forms = html::forms(&page.body);
        let form = forms
            .first()
            .unwrap_or_else(|| panic!("no form: {}", page.body));
        let action = url.join(&form.action).expect("the address is valid");
        let mut fields: Vec<(String, String)> = form.fields.clone();
        let answer = match url.path().ends_with("/end_session") {
            true => "logout",
            false => "accept",
        };
        for (field, value) in [
            ("login", name),
            ("username", name),
            ("password", &*format!("the password of {name}")),
            ("logout", "yes"),
            ("answer", answer),
        ] {
            fields.retain(|(other, _)| other != field);
            fields.push((field.to_owned(), value.to_owned()));
        }
        let answer = seen(self.browser.client.post(action.clone()).form(&fields)).await;
        action
            .join(&answer.location())
            .expect("the address is valid")
    }

    /// The whole round trip, starting from `path`. Returns the response of the callback.
    pub async fn through(&self, path: &str, name: &str) -> Seen {
        let url = self.begin(path).await;
        let back = self.at_provider(&url, name).await;
        self.get(&back).await
    }

    pub async fn sign_in(&self, name: &str) -> Seen {
        self.through("/login/oidc", name).await
    }

    /// The address to which a page redirects by itself.
    pub fn onward(page: &Seen) -> String {
        let start = page
            .body
            .find("content=\"0;url=")
            .expect("the page redirects");
        let rest = &page.body[start + 15..];
        let url = &rest[..rest.find('"').expect("the value has an end")];
        url.replace("&#x2F;", "/")
            .replace("&amp;", "&")
            .replace("&#x3D;", "=")
    }
}
