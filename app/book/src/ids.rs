//! Identifiers. They are time-ordered UUIDs (RFC 9562, version 7) that the caller creates, so
//! that two records of the same day are listed in the order in which they were created.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

id!(
    /// One player of a team. Renaming the player keeps it.
    PlayerId
);
id!(
    /// One game. Editing keeps it.
    GameId
);
id!(
    /// One cost other than that of a pitch. Editing keeps it.
    CostId
);
id!(
    /// One season. Editing keeps it.
    SeasonId
);
id!(
    /// One payment, AutoPay, transfer or carry-over.
    TransactionId
);
