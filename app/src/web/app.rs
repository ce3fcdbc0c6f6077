//! What every handler can reach.

use super::templates::Templates;
use crate::access::{Accounts, Memberships, Passwords, Throttle};
use crate::config::{Config, Secret};
use crate::moving::Moving;
use crate::spaces::Spaces;
use crate::store::Store;
use crate::teams::Books;
use std::sync::Arc;

/// The application: configuration, the store, and the rooms that stand on it.
pub struct App {
    /// How it runs.
    pub config: Config,
    /// Signs cookies and the set-up link.
    pub secret: Secret,
    /// Where everything is written.
    pub store: Arc<dyn Store>,
    /// The teams' books.
    pub books: Books,
    /// Who can sign in.
    pub accounts: Accounts,
    /// Who is in which team.
    pub memberships: Memberships,
    /// What the Flask version left in the database.
    pub moving: Moving,
    /// Where heads are counted.
    pub spaces: Spaces,
    /// How often something may be tried.
    pub throttle: Throttle,
    pub(super) templates: Templates,
}

impl App {
    /// Puts the application together.
    ///
    /// # Errors
    /// When a template does not compile.
    pub fn new(config: Config, secret: Secret, store: Arc<dyn Store>) -> anyhow::Result<App> {
        Ok(App {
            books: Books::new(store.clone()),
            accounts: Accounts::new(
                store.clone(),
                Passwords::default(),
                secret.reveal().as_bytes(),
            ),
            memberships: Memberships::new(store.clone()),
            moving: Moving::new(store.clone()),
            spaces: Spaces::new(store.clone()),
            throttle: Throttle::default(),
            templates: Templates::compile()?,
            config,
            secret,
            store,
        })
    }
}
