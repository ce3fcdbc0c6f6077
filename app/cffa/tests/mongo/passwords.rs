//! Users and passwords, created as in the tutorial's script: in the database itself.

use cffa_services::config::{Config, MongoSettings};
use cffa_store::mongo::Mongo;
use cffa_store::{Store, StoreError};
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::Installation;
use mongodb::bson::doc;

/// With every character that has a meaning in a URL.
const PASSWORD: &str = "l1n:k/r@?#[]%41 &=+<9>0'ä";

async fn server() -> Mongod {
    let mut server = Mongod::start(Kind::V4_4);
    let client = server.client().await;
    let db = client.database("footballDB");
    for (user, on) in [("footballdba", "footballDB"), ("stranger", "another")] {
        let role = doc! { "role": "readWrite", "db": on };
        let made = doc! { "createUser": user, "pwd": PASSWORD, "roles": [role] };
        db.run_command(made).await.unwrap();
    }
    client.shutdown().await;
    server.stop();
    server.set("--auth");
    // The readiness check needs no user.
    server.start_again();
    server
}

fn settings(server: &Mongod, user: &str, password: &str) -> MongoSettings {
    let names = [
        ("BACKEND_DBHOST", "127.0.0.1"),
        ("BACKEND_DBPORT", &server.port().to_string()),
        ("BACKEND_DBNAME", "footballDB"),
        ("BACKEND_DBUSR", user),
        ("BACKEND_DBPWD", password),
    ];
    let names = names.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Config::read(&names.into()).unwrap().mongo.unwrap()
}

async fn asked(settings: &MongoSettings) -> Result<(), StoreError> {
    let MongoSettings { uri, name, address } = settings;
    let store = Mongo::open(uri.reveal(), name, address).await.unwrap();
    store.ping().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn the_tutorials_user_comes_in_and_others_are_told_why_not() {
    let server = server().await;
    asked(&settings(&server, "footballdba", PASSWORD))
        .await
        .unwrap();
    for (user, password, remedy) in [
        ("footballdba", "t0psecret", "check BACKEND_DBUSR"),
        ("nobody", PASSWORD, "check BACKEND_DBUSR"),
        ("stranger", PASSWORD, "the role readWrite"),
    ] {
        let answer = asked(&settings(&server, user, password)).await;
        let Err(StoreError::Unavailable(why)) = answer else {
            panic!("{answer:?}");
        };
        assert!(why.contains(remedy), "{why}");
        assert!(!why.contains(password) && !why.contains(user), "{why}");
    }
    let bare = format!("mongodb://{}/footballDB", server.address());
    let store = Mongo::open(&bare, "footballDB", "a test").await.unwrap();
    let answer = store.ping().await;
    assert!(
        matches!(&answer, Err(StoreError::Unavailable(why)) if why.contains("readWrite")),
        "{answer:?}"
    );

    // The same with the program, set up as an operator would.
    let here = Installation::new()
        .with("BACKEND_DBHOST", "127.0.0.1")
        .with("BACKEND_DBPORT", server.port().to_string())
        .with("BACKEND_DBUSR", "footballdba")
        .with("BACKEND_DBPWD", "t0psecret");
    let why = here.refused(["balances"]);
    assert!(why.contains("check BACKEND_DBUSR"), "{why}");
    assert!(!why.contains("t0psecret"), "{why}");
    let here = here.with("BACKEND_DBPWD", PASSWORD);
    let why = here.refused(["balances"]);
    assert!(why.contains("there are no teams yet"), "{why}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_cannot_be_read_is_refused_without_its_password() {
    for uri in [
        "mongodb://u:t0psecret%@h/x",
        "mongodb://u:t0ps@ecret@h/x",
        "mongodb://u:t0psecret@h:port/x",
        "mongodb://u:t0psecret@h/x?nonsense=1&tls=perhaps",
    ] {
        let here = Installation::new().with("BACKEND_DBURI", uri);
        let why = here.refused(["balances"]);
        assert!(!why.contains("t0ps") && !why.contains("ecret"), "{why}");
        assert!(why.contains("mongodb://user:password@host"), "{why}");
    }
}
