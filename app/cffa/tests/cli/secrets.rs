//! Secrets stay secret: in files, and in the log.

use cffa_testing::browser::{Browser, PASSWORD};
#[cfg(unix)]
use cffa_testing::program::mode;
use cffa_testing::program::{Installation, set_up_path};

#[cfg(unix)]
#[tokio::test]
async fn the_data_can_be_read_by_its_owner_alone() {
    let here = Installation::new();
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    assert_eq!(mode(&here.path("data")), 0o700);
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(here.path("data")).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        seen.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    seen.sort();
    assert_eq!(
        seen,
        ["cffa.db", "cffa.db-shm", "cffa.db-wal", "secret_key"]
    );
}

#[cfg(unix)]
#[test]
fn a_restored_database_that_all_can_read_is_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let here = Installation::new();
    drop(here.serve());
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(here.database(), open).unwrap();
    drop(here.serve());
    assert_eq!(mode(&here.database()), 0o600);
}

#[test]
fn the_secret_is_made_once_and_kept() {
    let here = Installation::new();
    drop(here.serve());
    let secret = std::fs::read_to_string(here.path("data/secret_key")).unwrap();
    assert_eq!(secret.len(), 64);
    drop(here.serve());
    let again = std::fs::read_to_string(here.path("data/secret_key")).unwrap();
    assert_eq!(again, secret);
}

#[tokio::test]
async fn a_secret_that_is_given_is_kept_nowhere_and_a_new_one_signs_everybody_out() {
    let mut here = Installation::new();
    here.set("SECRET_KEY", "f3b1c07d92ae4c5588d10b6e7fa29c43");
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    visitor.get("/account").await.page();
    assert!(!here.path("data/secret_key").exists());
    drop(server);
    here.set("SECRET_KEY", "5c9a27e0b8d34f16a7e2c4907bd1f38e");
    let server = here.serve();
    assert_eq!(visitor.at(&server.url).get("/account").await.status, 303);
}

#[tokio::test]
async fn no_secret_is_logged_even_when_everything_is() {
    let mut here = Installation::new();
    here.set("RUST_LOG", "trace");
    let server = here.serve();
    let link = server.set_up_path();
    let manager = Browser::new(&server.url);
    manager.get(&link).await.page();
    manager.set_up(&link).await;
    let mut secrets = vec![
        PASSWORD.to_owned(),
        link.replace("/setup/", ""),
        std::fs::read_to_string(here.path("data/secret_key")).unwrap(),
    ];
    let mut keep_cookie = |browser: &Browser| {
        // The session cookie and, after a sign-in, the cookie of a known browser.
        for cookie in browser.cookies().split("; ") {
            let (_, value) = cookie.split_once('=').unwrap();
            // The value is the signature followed by the id.
            let mut parts = value.rsplit(['%', '=']);
            let secret = parts.find(|part| part.len() > 30).unwrap();
            secrets.push(secret.to_owned());
            assert!(value.len() > 60, "{value}");
            secrets.push(value.to_owned());
        }
    };
    keep_cookie(&manager);
    let team = manager.open_team("Tuesday Turf", "Tess").await;

    // Sign out, enter a wrong password, sign in.
    manager.post("/logout", &[]).await.taken();
    assert_eq!(
        manager.sign_in("tess", "a wrong password").await.status,
        422
    );
    assert_eq!(manager.sign_in("tess", "").await.status, 422);
    manager.sign_in("tess", PASSWORD).await.taken();
    keep_cookie(&manager);

    // An invitation is opened and accepted.
    let fields = [
        ("team", team.as_str()),
        ("invite_role", "player"),
        ("days", "7"),
    ];
    manager
        .post("/manageUserAccess/invite", &fields)
        .await
        .taken();
    let page = manager.get("/manageUserAccess").await.page();
    let (_, rest) = page.split_once("/invitations/").unwrap();
    let token = rest.split('"').next().unwrap().to_owned();
    assert!(token.len() > 30, "{token}");
    let invitation = format!("/invitations/{token}");
    let guest = Browser::new(&server.url);
    guest.get(&invitation).await.page();
    let joined = [
        ("username", "adam"),
        ("name", "Adam K"),
        ("password", "the password of adam"),
        ("again", "the password of adam"),
    ];
    guest.post(&invitation, &joined).await.taken();
    keep_cookie(&guest);

    // A reply to a next game by its link.
    let today = jiff::Zoned::now().date().to_string();
    let fields = [
        ("team", team.as_str()),
        ("date", &today),
        ("time", "19:30"),
        ("place", "The cage"),
        ("maximum", "10"),
    ];
    manager.post("/next/plan", &fields).await.taken();
    let page = manager.get("/next").await.page();
    let (_, rest) = page.split_once("/play/").unwrap();
    let play_token = rest.split(['/', '"']).next().unwrap().to_owned();
    assert!(play_token.len() > 30, "{play_token}");
    let passer_by = Browser::new(&server.url);
    for path in ["", "/qr.svg", "/picture.png?v=1-2-0", "?you=me"] {
        passer_by.get(&format!("/play/{play_token}{path}")).await;
    }
    passer_by.post(&format!("/play/{play_token}"), &[]).await;

    // A new password, on the page and from the command line.
    let change = [
        ("current", PASSWORD),
        ("password", "a goal in the last minute"),
        ("again", "a goal in the last minute"),
    ];
    manager.post("/account/password", &change).await.taken();
    keep_cookie(&manager);
    let told = here.tell(
        ["user", "adam", "--password-stdin"],
        "away goals count double",
    );
    assert_eq!(told.code, Some(0), "{told:?}");
    let made = here.run(["user", "berta"]);
    let (_, password) = made.out.split_once("Password: ").unwrap();
    let password = password.lines().next().unwrap();
    assert!(!made.err.contains(password), "{made:?}");

    secrets.extend(
        [
            token.as_str(),
            play_token.as_str(),
            "a wrong password",
            "the password of adam",
            "a goal in the last minute",
            "away goals count double",
            "$argon2id$",
        ]
        .map(str::to_owned),
    );
    // As they look when form-encoded, too.
    let typed: Vec<String> = secrets
        .iter()
        .filter(|secret| secret.contains(' '))
        .map(|secret| secret.replace(' ', "+"))
        .collect();
    secrets.extend(typed);
    let said = server.stop();
    assert!(
        said.err.contains("POST /login"),
        "requests are logged: {}",
        said.err
    );
    // The set-up link is printed once on purpose, for the operator.
    assert_eq!(set_up_path(&said.out).as_deref(), Some(link.as_str()));
    let printed = said.out.replacen(&link, "", 1);
    for (place, text) in [
        ("stdout", printed),
        ("stderr", said.err),
        ("the command line", told.out + told.err.as_str()),
        ("the command line's log", made.err),
    ] {
        for secret in &secrets {
            let line = text.lines().find(|line| line.contains(secret.as_str()));
            assert_eq!(line, None, "{secret} on {place}");
        }
    }
}

#[test]
fn a_secret_in_a_file_is_not_shown_when_it_is_refused() {
    let here = Installation::new().with("SECRET_KEY_FILE", "secret");
    here.write("secret", "tooshort");
    let sentence = here.refused(["serve"]);
    assert!(!sentence.contains("tooshort"), "{sentence}");
    assert!(sentence.contains("fewer than 32"), "{sentence}");
}
