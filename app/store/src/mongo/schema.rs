//! Prepares a database: the indexes that enforce uniqueness, and the version of the format. Running
//! it again changes nothing.

use super::accounts::ACCOUNTS;
use super::books::CHANGES;
use super::failure::{failed, failed_or};
use super::imports::IMPORTS;
use super::sessions::SESSIONS;
use super::teams::TEAMS;
use super::tokens::TOKENS;
use crate::StoreError;
use crate::mongo::headcounts::SPACES;
use crate::mongo::mails::MAILS;
use crate::mongo::match_days::MATCH_DAYS;
use crate::mongo::next_games::PLANS;
use crate::mongo::pushes::PUSH_DEVICES;
use mongodb::bson::{Document, doc};
use mongodb::options::IndexOptions;
use mongodb::{Database, IndexModel};
use std::time::Duration;

/// The collection with the version of the format.
const ABOUT: &str = "cffa";

/// The current format. It increases when older versions of CFFA can no longer read the data.
const FORMAT: i64 = 1;

/// Creates what is missing.
///
/// # Errors
/// [`StoreError::Broken`] if a newer version of CFFA wrote the data.
pub(super) async fn prepare(db: &Database) -> Result<(), StoreError> {
    // Check the format first, so that the data of a newer version is not changed.
    record_format(db).await?;
    make(db, CHANGES, vec![change_keys()]).await?;
    make(
        db,
        TEAMS,
        vec![
            unique("name", doc! { "name_key": 1 }),
            plain("member", doc! { "members.account": 1 }),
            plain(
                "invited",
                doc! { "named_invitations.to.subject": 1, "named_invitations.to.issuer": 1 },
            ),
            // Contains only teams with an invitation. Without the condition, all teams
            // without one would violate it.
            unique_where(
                "invitation",
                doc! { "invitations.token_hash": 1 },
                doc! { "invitations.token_hash": { "$exists": true } },
            ),
        ],
    )
    .await?;
    make(
        db,
        ACCOUNTS,
        vec![
            // One index entry for each identity, with both of its fields.
            unique_where(
                "identity",
                doc! { "identities.issuer": 1, "identities.subject": 1 },
                doc! { "identities.issuer": { "$exists": true } },
            ),
            unique_where("first", doc! { "first": 1 }, doc! { "first": true }),
        ],
    )
    .await?;
    make(
        db,
        SESSIONS,
        vec![
            plain("account", doc! { "account": 1 }),
            plain_where(
                "provider_session",
                doc! { "provider_session": 1 },
                doc! { "provider_session": { "$exists": true } },
            ),
            expiring(),
        ],
    )
    .await?;
    make(
        db,
        TOKENS,
        vec![
            unique("hash", doc! { "token_hash": 1 }),
            unique_where(
                "place",
                doc! { "account": 1, "place": 1 },
                doc! { "place": { "$exists": true } },
            ),
            plain("account", doc! { "account": 1 }),
            expiring(),
        ],
    )
    .await?;
    make(db, SPACES, vec![expiring()]).await?;
    make(db, IMPORTS, vec![expiring()]).await?;
    make(
        db,
        PLANS,
        vec![unique("link", doc! { "link.token_hash": 1 })],
    )
    .await?;
    make(
        db,
        MATCH_DAYS,
        vec![
            // Contains only records with an address, as for invitations.
            unique_where(
                "calendar",
                doc! { "calendars.token_hash": 1 },
                doc! { "calendars.token_hash": { "$exists": true } },
            ),
            plain_where(
                "scheduled",
                doc! { "schedule.from": 1 },
                doc! { "schedule.from": { "$exists": true } },
            ),
        ],
    )
    .await?;
    make(
        db,
        MAILS,
        vec![
            plain("due", doc! { "in_state": 1, "due_at": 1 }),
            plain("team", doc! { "team": 1, "made_at": 1 }),
            plain("account", doc! { "account": 1, "made_at": 1 }),
            plain("recipient", doc! { "recipient": 1, "made_at": 1 }),
            plain("made", doc! { "made_at": 1 }),
        ],
    )
    .await?;
    make(db, PUSH_DEVICES, vec![plain("owner", doc! { "owner": 1 })]).await
}

/// The server deletes a document when the date in its field has passed.
fn expiring() -> IndexModel {
    let options = IndexOptions::builder()
        .name("expires".to_owned())
        .expire_after(Duration::ZERO)
        .build();
    IndexModel::builder()
        .keys(doc! { "expires": 1 })
        .options(options)
        .build()
}

/// Keys are unique in a book. The index does not contain entries without a key.
fn change_keys() -> IndexModel {
    unique_where(
        "key",
        doc! { "_id.team": 1, "_id.generation": 1, "key": 1 },
        doc! { "key": { "$exists": true } },
    )
}

fn plain(name: &str, keys: Document) -> IndexModel {
    let options = IndexOptions::builder().name(name.to_owned()).build();
    IndexModel::builder().keys(keys).options(options).build()
}

fn plain_where(name: &str, keys: Document, which: Document) -> IndexModel {
    let options = IndexOptions::builder()
        .name(name.to_owned())
        .partial_filter_expression(which)
        .build();
    IndexModel::builder().keys(keys).options(options).build()
}

fn unique(name: &str, keys: Document) -> IndexModel {
    let options = IndexOptions::builder()
        .name(name.to_owned())
        .unique(true)
        .build();
    IndexModel::builder().keys(keys).options(options).build()
}

fn unique_where(name: &str, keys: Document, which: Document) -> IndexModel {
    let options = IndexOptions::builder()
        .name(name.to_owned())
        .unique(true)
        .partial_filter_expression(which)
        .build();
    IndexModel::builder().keys(keys).options(options).build()
}

async fn make(db: &Database, name: &str, indexes: Vec<IndexModel>) -> Result<(), StoreError> {
    db.collection::<Document>(name)
        .create_indexes(indexes)
        .await
        .map_err(failed)?;
    Ok(())
}

/// The message if a newer version of CFFA wrote the data.
pub(super) fn newer() -> String {
    format!("it was written by a newer CFFA (this one knows format {FORMAT}); update CFFA")
}

/// Whether the recorded format, if any, is known.
pub(super) async fn is_known(db: &Database) -> mongodb::error::Result<Option<bool>> {
    let about = db.collection::<Document>(ABOUT);
    let recorded = about.find_one(doc! { "_id": "format" }).await?;
    Ok(recorded.map(|note| note.get_i64("version").is_ok_and(|it| it <= FORMAT)))
}

async fn record_format(db: &Database) -> Result<(), StoreError> {
    match is_known(db).await.map_err(failed)? {
        Some(true) => Ok(()),
        Some(false) => Err(StoreError::Broken(newer())),
        None => {
            let about = db.collection::<Document>(ABOUT);
            let recorded = about
                .insert_one(doc! { "_id": "format", "version": FORMAT })
                .await
                .map(|_| ())
                .map_err(|error| failed_or(error, StoreError::Taken));
            match recorded {
                // Another process has recorded it in the meantime.
                Err(StoreError::Taken) => Ok(()),
                other => other,
            }
        }
    }
}
