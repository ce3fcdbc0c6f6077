//! Guessing passwords, set-up links and invitations.

use cffa_server::server::Started;
use cffa_testing::app::{Answer, Browser, PASSWORD, TestApp, account_form};

#[actix_web::test]
async fn guessing_a_password_is_slowed_down() {
    let app = TestApp::start().await;
    app.set_up().await;
    let guesser = app.browser();
    let mut answer = None;
    for guess in 0..12 {
        let guess = format!("guess number {guess}");
        let fields = [("username", "richard"), ("password", guess.as_str())];
        let said = guesser.post("/login", &fields).await;
        if said.status == 429 {
            answer = Some(said);
            break;
        }
        assert_eq!(said.status, 422);
        assert!(!said.body.contains(&guess), "a password is not sent back");
    }
    let answer: Answer = answer.expect("Too many attempts");
    let wait: u64 = answer
        .header("retry-after")
        .parse()
        .expect("the header is a number of seconds");
    assert!(wait >= 1);
    assert!(answer.text().contains("Try again in"), "{}", answer.text());
    // The same name in another case counts as the same; another name counts separately.
    let again = [("username", " RICHARD "), ("password", PASSWORD)];
    assert_eq!(guesser.post("/login", &again).await.status, 429);
    let other = [("username", "somebody"), ("password", "whatever it is")];
    assert_eq!(guesser.post("/login", &other).await.status, 422);
}

#[actix_web::test]
async fn guessing_set_up_links_invitations_and_callbacks_is_slowed_down() {
    let app = TestApp::start().await;
    let guesser = app.browser();
    for (path, wrong) in [
        ("/setup/guess", 410),
        ("/invitations/guess", 410),
        ("/callback?code=guess&state=guess", 400),
    ] {
        let mut last = 0;
        for _ in 0..40 {
            last = guesser.get(path).await.status;
            if last == 429 {
                break;
            }
            assert_eq!(last, wrong, "{path}");
        }
        assert_eq!(last, 429, "{path}");
    }
}

#[actix_web::test]
async fn the_set_up_link_is_dead_after_its_first_use() {
    let app = TestApp::start().await;
    let path = app.set_up_path();
    let late = app.browser();
    let form = late.get(&path).await.form(&path);
    app.set_up().await;
    let page = late.get(&path).await;
    assert_eq!(page.status, 410);
    assert!(
        page.text().contains("CFFA is already set up"),
        "{}",
        page.text()
    );
    let answer = late.send(&account_form(form, "second", "Second")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.problems().contains("CFFA is already set up"));
    let answer = late
        .post("/login", &[("username", "second"), ("password", PASSWORD)])
        .await;
    assert_eq!(answer.status, 422, "no account was made");
}

#[actix_web::test]
async fn a_wrong_set_up_link_makes_no_account() {
    let app = TestApp::start().await;
    let browser = app.browser();
    assert_eq!(browser.get("/setup/wrong").await.status, 410);
    let fields = [
        ("username", "mallory"),
        ("name", "M"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    assert_eq!(browser.post("/setup/wrong", &fields).await.status, 422);
    assert!(!app.store.has_accounts().await.expect("the store answers"));
}

#[actix_web::test]
async fn an_account_that_guesses_invitations_is_slowed_down_wherever_it_is() {
    let app = TestApp::start().await;
    let guesser = app.set_up().await;
    let mut tries = 0;
    while guesser.get("/invitations/guess").await.status == 410 {
        tries += 1;
        assert!(tries <= 15, "guessing is not limited");
    }
    assert_eq!(guesser.get("/invitations/guess").await.status, 429);
    // Other visitors behind the same address aren't refused.
    assert_eq!(app.browser().get("/invitations/guess").await.status, 410);
}

/// A browser with its own address on this machine.
fn at(app: &TestApp, last: u8) -> Browser {
    let address = std::net::IpAddr::from([127, 0, 0, last]);
    let mut browser = app.browser();
    browser.client = cffa_testing::http::builder()
        .cookie_provider(browser.jar.clone())
        .redirect(reqwest::redirect::Policy::none())
        .local_address(address)
        .build()
        .expect("the client can be built");
    browser
}

/// Guesses until the server says to wait.
async fn guess(browser: &Browser) {
    let fields = [("username", "richard"), ("password", "a wrong guess")];
    for _ in 0..=30 {
        if browser.post("/login", &fields).await.status == 429 {
            return;
        }
    }
    panic!("guessing is not limited");
}

#[actix_web::test]
async fn whoever_guesses_does_not_keep_the_owner_out() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    // Signed in once before, at the same address as a guesser, and signed out.
    let known = at(&app, 11);
    known.sign_in("richard").await;
    known.done(&known.get("/").await.form("/logout")).await;
    for last in 11..16 {
        guess(&at(&app, last)).await;
    }
    let right = [("username", "richard"), ("password", PASSWORD)];
    // From the guesser's own address, only a known browser can sign in for a while.
    guess(&at(&app, 11)).await;
    assert_eq!(known.post("/login", &right).await.status, 303);
    let elsewhere = at(&app, 77);
    assert_eq!(elsewhere.post("/login", &right).await.status, 303);
    // Changing the password works too.
    let form = richard.get("/account").await.form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "wednesday night")
        .with("again", "wednesday night");
    assert_eq!(richard.send(&form).await.status, 303);
}

#[actix_web::test]
async fn a_browser_is_known_for_one_account_and_its_cookie_opens_nothing() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    app.set_up().await;
    let answer = app.browser();
    let fields = [("username", "richard"), ("password", PASSWORD)];
    let answer = answer.post("/login", &fields).await;
    let mut cookies = answer.headers.get_all("set-cookie").iter();
    let known = cookies
        .find_map(|cookie| {
            let cookie = cookie.to_str().ok()?;
            cookie.starts_with("__Host-cffa-known=").then_some(cookie)
        })
        .expect("the browser gets a cookie");
    for flag in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age="] {
        assert!(known.contains(flag), "{flag} in {known}");
    }
    let pair = known
        .split(';')
        .next()
        .expect("the cookie has a name and a value");
    let request = app.browser().request(reqwest::Method::GET, "/account");
    let opened = cffa_testing::app::ask(request.header("Cookie", pair)).await;
    assert_eq!(opened.status, 303, "it signs nobody in");
}

#[actix_web::test]
async fn without_memory_a_right_password_is_not_called_wrong_and_no_try_is_counted() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let folder = tempfile::tempdir().expect("the folder is created");
    let settings = [
        ("LISTEN_ADDR", "127.0.0.1:0".to_owned()),
        ("SECRET_KEY", "kick-off at eight, bring both shirts".into()),
        ("DATA_DIR", folder.path().display().to_string()),
    ];
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    let config =
        cffa_services::config::Config::read(&settings.into()).expect("the settings are valid");
    let secret = config.secret().expect("the settings have a secret");
    let store = cffa_store::sqlite::Sqlite::open(config.database()).await;
    let store: std::sync::Arc<dyn cffa_store::Store> =
        std::sync::Arc::new(store.expect("the store opens"));
    let key = secret.reveal().as_bytes().to_vec();
    let mut app =
        cffa_server::app::App::new(config, secret, store.clone()).expect("the templates load");
    let none = cffa_services::auth::Passwords::without_memory();
    app.accounts = cffa_services::auth::Accounts::new(store, none, &key);
    let Started {
        server, address, ..
    } = cffa_server::server::start(app).expect("a port is free");
    actix_web::rt::spawn(server);
    let login = format!("http://{address}/login");
    for _ in 0..40 {
        let request = cffa_testing::http::client()
            .post(&login)
            .header("Origin", format!("http://{address}"))
            .form(&[("username", "richard"), ("password", PASSWORD)]);
        let answer = cffa_testing::app::ask_while_others_are_away(request).await;
        assert_eq!(answer.status, 503, "{}", answer.text());
        assert!(!answer.text().contains("don't go together"));
        assert!(!answer.header("retry-after").is_empty());
    }
}
