//! The commands of a request have its ID as their comment, so that MongoDB's profiler and its log
//! of slow commands show which request they belong to.

use super::pages::installation;
use cffa_testing::browser::Browser;
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{PATIENCE, Server};
use futures::TryStreamExt;
use mongodb::Database;
use mongodb::bson::{Document, doc};

/// Sends a request without [`Browser`], which keeps no headers. Returns the request's ID.
async fn id_of(browser: &Browser, server: &Server, path: &str, form: &[(&str, &str)]) -> String {
    let client = cffa_testing::http::builder().timeout(PATIENCE);
    let client = client.build().unwrap();
    let url = format!("{}{path}", server.url);
    let request = match form {
        [] => client.get(url),
        form => client.post(url).header("Origin", &server.url).form(form),
    };
    let answer = request.header("Cookie", browser.cookies()).send().await;
    let id = answer.unwrap().headers()["x-request-id"].clone();
    id.to_str().unwrap().to_owned()
}

/// The commands with this comment: their collections and names.
async fn commands(database: &Database, comment: &str) -> Vec<(String, String)> {
    let profile = database.collection::<Document>("system.profile");
    let found = profile.find(doc! { "command.comment": comment }).await;
    let found: Vec<Document> = found.unwrap().try_collect().await.unwrap();
    let described = found.iter().map(|command| {
        let (_, collection) = command.get_str("ns").unwrap().split_once('.').unwrap();
        (
            collection.to_owned(),
            command.get_str("op").unwrap().to_owned(),
        )
    });
    described.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn commands_have_the_id_of_their_request() {
    for kind in [Kind::V4_4, Kind::V6_0] {
        let mongod = Mongod::start(kind);
        let server = installation(&mongod).serve();
        let browser = Browser::new(&server.url);
        browser.set_up(&server.set_up_path()).await;
        browser.open_team("Tuesday Turf", "Tess").await;
        let database = mongod.client().await.database("footballDB");
        let all = doc! { "profile": 2 };
        database.run_command(all).await.unwrap();

        let page = id_of(&browser, &server, "/cffa", &[]).await;
        let found = commands(&database, &page).await;
        // The session is joined to its account and teams; then the book and the next game.
        let expected = [
            ("sessions", "command"),
            ("changes", "query"),
            ("plans", "query"),
        ];
        for (collection, operation) in expected {
            let asked = (collection.to_owned(), operation.to_owned());
            assert!(found.contains(&asked), "{kind:?} {collection}: {found:?}");
        }
        let form = [("action", "refused, but read")];
        let other = id_of(&browser, &server, "/settings", &form).await;
        assert_ne!(page, other);
        assert!(!commands(&database, &other).await.is_empty(), "{kind:?}");
        assert_eq!(commands(&database, &page).await, found, "{kind:?}");
    }
}
