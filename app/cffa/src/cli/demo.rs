//! `cffa demo`

mod season;

use super::{open_store, println_lossy, sentences, serve};
use anyhow::{Context, bail};
use cffa_services::auth::{Accounts, Passwords};
use cffa_services::books::{Books, Opened};
use cffa_services::config::Config;
use cffa_services::teams::{actor, rules};
use cffa_services::token::Token;
use cffa_store::Store;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The user name of the demo's manager, and their name as a player.
const MANAGER: &str = "Sam";

/// The length of the manager's password: 96 random bits, and short enough to type.
const PASSWORD: usize = 16;

/// Serves a sample season from a temporary folder, and deletes the folder at the end.
pub async fn run() -> anyhow::Result<()> {
    let folder = tempfile::Builder::new()
        .prefix("cffa-demo-")
        .tempdir()
        .context(sentences::FOLDER_NOT_MADE)?;
    let config = config(&folder.path().join("data"))?;
    let store = open_store(&config).await?;
    let password: String = Token::random().reveal().chars().take(PASSWORD).collect();
    fill(&store, &config, &password).await?;
    drop(store);
    println_lossy(sentences::demo(MANAGER, &password));
    serve::run(config).await?;
    folder.close().context(sentences::FOLDER_NOT_REMOVED)
}

/// The configuration ignores the environment: a demo must never open a real database.
fn config(folder: &Path) -> anyhow::Result<Config> {
    let folder = folder.to_str();
    let folder = folder.context(sentences::FOLDER_NOT_UNICODE)?;
    // Port 0: any free port.
    let settings = [("DATA_DIR", folder), ("LISTEN_ADDR", "127.0.0.1:0")];
    let settings: BTreeMap<String, String> = settings
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    Ok(Config::read(&settings)?)
}

/// Creates the manager's account and the team with its book.
async fn fill(store: &Arc<dyn Store>, config: &Config, password: &str) -> anyhow::Result<()> {
    let now = Timestamp::now();
    let secret = config.secret()?;
    let accounts = Accounts::new(
        store.clone(),
        Passwords::default(),
        secret.reveal().as_bytes(),
    );
    let (account, _) = accounts.make_or_reset(MANAGER, password, now).await?;
    let founder = rules::Person {
        account: account.id,
        name: &account.name,
    };
    let mut team = rules::create_team(
        Uuid::now_v7(),
        Uuid::now_v7(),
        sentences::DEMO_TEAM,
        founder,
        now,
    )?;
    let (player, entries) = season::play(&actor(&account), MANAGER, now)?;
    for member in &mut team.members {
        member.player = Some(player);
    }
    match Books::new(store.clone()).open(&team, &entries).await? {
        Opened::Now => Ok(()),
        Opened::Before | Opened::NameTaken => bail!(sentences::FOLDER_NOT_EMPTY),
    }
}
