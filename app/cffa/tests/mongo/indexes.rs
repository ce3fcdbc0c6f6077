//! The indexes: that they are used, and how the server uses them.

use cffa_store::mongo::Mongo;
use cffa_store::{Store, StoreError, TeamStore};
use cffa_testing::mongod::{Kind, SharedDatabase};
use mongodb::bson::{Document, doc};

async fn store(place: &SharedDatabase) -> Mongo {
    let store = Mongo::open(&place.uri(), &place.name, "a test")
        .await
        .unwrap();
    store.ping().await.unwrap();
    store
}

/// The names of the indexes that a query plan uses, and whether it scans a whole collection.
fn stages(plan: &str) -> (Vec<&str>, bool) {
    let names = plan.split("\"indexName\": String(\"").skip(1);
    let names = names.filter_map(|rest| rest.split('"').next());
    (names.collect(), plan.contains("COLLSCAN"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn every_question_that_pages_ask_is_answered_by_an_index() {
    let place = (
        doc! { "team": "t", "generation": "g", "seq": 7_i64 },
        doc! { "team": "t", "generation": "g", "seq": i64::MAX },
    );
    let questions: [(&str, Document, Document, &str); 21] = [
        (
            "changes",
            doc! { "_id": { "$gt": place.0, "$lte": place.1 } },
            doc! { "_id": 1 },
            "_id_",
        ),
        (
            "changes",
            doc! { "_id.team": "t", "_id.generation": "g", "key": "k" },
            doc! {},
            "key",
        ),
        ("teams", doc! { "members.account": "a" }, doc! {}, "member"),
        (
            "teams",
            doc! { "invitations.token_hash": "h" },
            doc! {},
            "invitation",
        ),
        ("teams", doc! {}, doc! { "name_key": 1 }, "name"),
        (
            "accounts",
            doc! {
                "identities": { "$elemMatch": { "issuer": "i", "subject": "s" } },
                "identities.issuer": { "$exists": true },
            },
            doc! {},
            "identity",
        ),
        ("sessions", doc! { "account": "a" }, doc! {}, "account"),
        ("tokens", doc! { "token_hash": "h" }, doc! {}, "hash"),
        ("tokens", doc! { "account": "a" }, doc! {}, "account"),
        (
            "sessions",
            doc! { "expires": { "$lte": mongodb::bson::DateTime::now() } },
            doc! {},
            "expires",
        ),
        ("plans", doc! { "link.token_hash": "h" }, doc! {}, "link"),
        (
            "match_days",
            doc! { "calendars.token_hash": "h" },
            doc! {},
            "calendar",
        ),
        (
            "match_days",
            doc! { "schedule.from": { "$exists": true } },
            doc! {},
            "scheduled",
        ),
        (
            "mails",
            doc! {
                "in_state": "waiting",
                "due_at": { "$lte": mongodb::bson::DateTime::now() },
            },
            doc! { "due_at": 1 },
            "due",
        ),
        ("push_devices", doc! { "owner": "o" }, doc! {}, "owner"),
        (
            "mails",
            doc! { "team": "t", "in_state": "failed" },
            doc! { "made_at": -1 },
            "team",
        ),
        (
            "mails",
            doc! { "account": "a", "made_at": { "$gte": mongodb::bson::DateTime::now() } },
            doc! {},
            "account",
        ),
        (
            "mails",
            doc! { "recipient": "r", "made_at": { "$gte": mongodb::bson::DateTime::now() } },
            doc! {},
            "recipient",
        ),
        (
            "mails",
            doc! { "made_at": { "$lt": mongodb::bson::DateTime::now() } },
            doc! {},
            "made",
        ),
        (
            "imports",
            doc! { "expires": { "$lte": mongodb::bson::DateTime::now() } },
            doc! {},
            "expires",
        ),
        (
            "spaces",
            doc! { "expires": { "$gt": mongodb::bson::DateTime::now() } },
            doc! {},
            "expires",
        ),
    ];
    for kind in [Kind::V4_4, Kind::V6_0] {
        let here = SharedDatabase::new(kind);
        store(&here).await;
        let db = here.database().await;
        for (collection, filter, sort, index) in &questions {
            let find = doc! { "find": collection, "filter": filter.clone(), "sort": sort.clone() };
            let explained = db
                .run_command(doc! { "explain": find, "verbosity": "queryPlanner" })
                .await
                .unwrap();
            let plan = explained.get_document("queryPlanner").unwrap();
            let plan = format!("{:?}", plan.get("winningPlan"));
            let (used, whole) = stages(&plan);
            assert!(!whole && used.contains(index), "{filter}: {plan}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn the_server_removes_what_expires_at_its_end() {
    let here = SharedDatabase::new(Kind::V4_4);
    store(&here).await;
    for name in ["sessions", "spaces", "tokens"] {
        let collection = here.collection(name).await;
        let mut indexes = collection.list_indexes().await.unwrap();
        let mut expiring = Vec::new();
        while indexes.advance().await.unwrap() {
            let index = indexes.deserialize_current().unwrap();
            let after = index.options.as_ref().and_then(|one| one.expire_after);
            expiring.extend(after.map(|after| (index.keys, after)));
        }
        let at_once = std::time::Duration::ZERO;
        assert_eq!(expiring, [(doc! { "expires": 1 }, at_once)], "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn what_a_newer_cffa_wrote_is_left_alone() {
    let here = SharedDatabase::new(Kind::V6_0);
    let about = here.collection("cffa").await;
    about
        .insert_one(doc! { "_id": "format", "version": 99_i64 })
        .await
        .unwrap();
    let store = Mongo::open(&here.uri(), &here.name, "a test")
        .await
        .unwrap();
    let answer = store.ping().await;
    assert!(
        matches!(&answer, Err(StoreError::Broken(why)) if why.contains("update CFFA")),
        "{answer:?}"
    );
    let collections = here.database().await.list_collection_names().await;
    assert_eq!(collections.unwrap(), ["cffa"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_record_that_is_not_ours_is_named() {
    let here = SharedDatabase::new(Kind::V6_0);
    let store = store(&here).await;
    let id = uuid::Uuid::now_v7();
    let teams = here.collection("teams").await;
    teams
        .insert_one(doc! { "_id": id.to_string(), "name_key": "x" })
        .await
        .unwrap();
    let answer = store.team(id).await;
    assert!(
        matches!(&answer, Err(StoreError::Broken(why)) if why.contains("a team can't be read")),
        "{answer:?}"
    );
}
