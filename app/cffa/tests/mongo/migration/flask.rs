//! A database as the Flask version left it, for tests that migrate it.

use cffa_testing::flask::Export;
use cffa_testing::mongod::{Kind, SharedDatabase};
use cffa_testing::program::Installation;
use mongodb::bson::oid::ObjectId;
use mongodb::bson::{Bson, DateTime, Document, doc};
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::TcpListener;

/// The issuer of the user IDs in the database.
pub const ISSUER: &str = "https://tenant.eu.auth0.com/";

/// The tenancy id of most tests.
pub const TURF: &str = "1a200e1649e";

pub struct Flask {
    place: SharedDatabase,
}

impl Flask {
    pub fn new(kind: Kind) -> Flask {
        Flask {
            place: SharedDatabase::new(kind),
        }
    }

    /// CFFA, installed on the same database.
    pub fn installation(&self) -> Installation {
        Installation::new()
            .with(
                "BACKEND_DBURI",
                format!("{}{}", self.place.uri(), self.place.name),
            )
            .with("SECRET_KEY", "f3b1c07d92ae4c5588d10b6e7fa29c43")
    }

    pub async fn store(&self) -> std::sync::Arc<dyn cffa_store::Store> {
        use cffa_store::mongo::Mongo;
        let store = Mongo::open(&self.place.uri(), &self.place.name, "a test").await;
        std::sync::Arc::new(store.unwrap())
    }

    /// Inserts documents into a collection, and creates the collection even if there are none.
    pub async fn put(&self, collection: &str, documents: Vec<Document>) {
        let db = self.place.database().await;
        if documents.is_empty() {
            db.create_collection(collection).await.unwrap();
        } else {
            db.collection(collection)
                .insert_many(documents)
                .await
                .unwrap();
        }
    }

    /// Inserts the collections of a team, with the content of its export.
    pub async fn team(&self, tenancy: &str, export: &Export) {
        for (name, text) in export.files() {
            let rows = text.replace("},]", "}]");
            let rows: Vec<Value> = serde_json::from_str(&rows).unwrap();
            let rows = rows.iter().map(document).collect();
            let kind = name.trim_end_matches(".json");
            self.put(&format!("{tenancy}_{kind}"), rows).await;
        }
    }

    pub async fn people(&self, rows: Vec<Document>) {
        self.put("MultiTenancy", rows).await;
    }

    pub async fn collection(&self, name: &str) -> mongodb::Collection<Document> {
        self.place.collection(name).await
    }

    /// The server's hash of each collection's contents, except for our own collections.
    pub async fn hashes(&self) -> BTreeMap<String, String> {
        let db = self.place.database().await;
        let hash = db.run_command(doc! { "dbHash": 1 }).await.unwrap();
        let ours = [
            "accounts",
            "cffa",
            "changes",
            "files",
            "imports",
            "mail_addresses",
            "mails",
            "match_days",
            "plans",
            "push_devices",
            "push_keys",
            "sessions",
            "spaces",
            "teams",
            "tokens",
        ];
        let all = hash.get_document("collections").unwrap().iter();
        all.filter(|(name, _)| !ours.contains(&name.as_str()))
            .map(|(name, hash)| (name.clone(), hash.to_string()))
            .collect()
    }

    /// The contents of all our collections, as text.
    pub async fn ours(&self) -> Vec<String> {
        let mut all = Vec::new();
        for name in ["accounts", "changes", "teams"] {
            let mut found = self.collection(name).await.find(doc! {}).await.unwrap();
            while found.advance().await.unwrap() {
                all.push(format!("{:?}", found.current()));
            }
        }
        all.sort();
        all
    }
}

/// Configures sign-in with the Auth0 tenant that the Flask version used.
pub fn with_auth0(here: &mut Installation) {
    // The program listens at the address to which Auth0 would redirect.
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    here.set("LISTEN_ADDR", address.to_string());
    here.set("AUTH0_CALLBACK_URL", format!("http://{address}/callback"));
    here.set("AUTH0_DOMAIN", "tenant.eu.auth0.com");
    here.set("AUTH0_CLIENT_ID", "football");
    here.set("AUTH0_CLIENT_SECRET", "a secret of football");
    here.set("LOCAL_ACCOUNTS", "on");
}

/// A person in a team, with a default team, which everyone has.
pub fn person(name: &str, id: &str, tenancy: &str, team: &str, is: &str) -> Document {
    doc! {
        "userName": name, "userID": id, "tenancyID": tenancy, "teamName": team,
        "userType": is, "revoked": false, "default": true,
    }
}

/// The same person after their access was revoked.
pub fn revoked(mut person: Document) -> Document {
    person.insert("revoked", true);
    person
}

/// Turns a row of an export back into the document that it was made from.
fn document(row: &Value) -> Document {
    let mut document = doc! { "_id": ObjectId::new() };
    for (name, value) in row.as_object().unwrap() {
        if name != "_id" {
            document.insert(name, bson(value));
        }
    }
    document
}

fn bson(value: &Value) -> Bson {
    let Some(fields) = value.as_object() else {
        return serde_json::from_value(value.clone()).unwrap();
    };
    if let Some(millis) = fields.get("$date") {
        return DateTime::from_millis(millis.as_i64().unwrap()).into();
    }
    if let Some(number) = fields.get("$numberDecimal") {
        let number = number.as_str().unwrap().parse();
        return Bson::Decimal128(number.unwrap());
    }
    Bson::Document(
        fields
            .iter()
            .map(|(name, value)| (name.clone(), bson(value)))
            .collect(),
    )
}
