//! `cffa user`

use super::{cli_actor, find_team, open_store, println_lossy, sentences};
use anyhow::Context;
use cffa_services::auth::{Accounts, CreatedOrReset, Passwords, Seal, SecondFactors};
use cffa_services::config::Config;
use cffa_services::teams::Memberships;
use cffa_services::token::Token;
use jiff::Timestamp;
use std::io::Read;

/// The maximum length of standard input, in bytes.
const LINE: u64 = 1_000;

/// Creates a local account, or sets a new password.
pub async fn make_or_reset(
    config: &Config,
    user_name: &str,
    password_stdin: bool,
    manages: Option<&str>,
) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    let team = match manages {
        Some(name) => Some(find_team(&*store, Some(name)).await?),
        None => None,
    };
    let password = if password_stdin {
        typed()?
    } else {
        Token::random().reveal().to_owned()
    };
    let secret = config.secret()?;
    let accounts = Accounts::new(
        store.clone(),
        Passwords::default(),
        secret.reveal().as_bytes(),
    );
    let now = Timestamp::now();
    let (account, done) = accounts.make_or_reset(user_name, &password, now).await?;
    println_lossy(match done {
        CreatedOrReset::Made => sentences::account_created(&account.name),
        CreatedOrReset::Reset => sentences::password_reset(&account.name),
    });
    if !password_stdin {
        println_lossy(sentences::password(&password));
    }
    if let Some(team) = team {
        let memberships = Memberships::new(store);
        memberships
            .make_manager(team.id, account.id, &cli_actor(), now)
            .await?;
        println_lossy(sentences::is_manager(&account.name, &team.name));
    }
    Ok(())
}

/// Turns off the second factor of a user who can no longer sign in.
pub async fn remove_second_factor(config: &Config, user_name: &str) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    let secret = config.secret()?;
    let key = secret.reveal().as_bytes();
    let accounts = Accounts::new(store.clone(), Passwords::default(), key);
    let account = accounts.named(user_name).await?;
    let account = account.with_context(|| sentences::user_not_found(user_name))?;
    let name = account.name.clone();
    SecondFactors::new(store, Seal::new(key))
        .remove(account)
        .await?;
    println_lossy(sentences::second_factor_removed(&name));
    Ok(())
}

/// Reads the first line of standard input.
fn typed() -> anyhow::Result<String> {
    let mut text = String::new();
    std::io::stdin()
        .take(LINE)
        .read_to_string(&mut text)
        .context(sentences::PASSWORD_NOT_TEXT)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
