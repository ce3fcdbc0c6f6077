//! The rooms that the API asks, handed to it by the server.

use cffa_services::auth::{Identities, Memberships, Throttle};
use cffa_services::books::Books;
use cffa_services::config::{Config, Secret};
use cffa_services::headcount::Spaces;
use cffa_services::imports::Imports;
use cffa_services::next_game::Plans;
use cffa_store::Store;
use std::sync::Arc;

/// What handlers of the API can reach.
#[derive(Clone)]
pub struct Rooms {
    /// How it runs.
    pub config: Config,
    /// What links and ids follow from that nobody may guess.
    pub secret: Secret,
    /// Where everything is written.
    pub store: Arc<dyn Store>,
    /// The teams' books.
    pub books: Arc<Books>,
    /// How many files are read at once.
    pub imports: Arc<Imports>,
    /// Who is in which team.
    pub memberships: Memberships,
    /// Who may open a team.
    pub identities: Identities,
    /// Where heads are counted.
    pub spaces: Spaces,
    /// Next games.
    pub plans: Plans,
    /// How often something may be asked.
    pub throttle: Throttle,
}
