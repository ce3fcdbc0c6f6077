//! Problems with CFFA's environment and how to fix them: files, folders, settings, the database,
//! the network. `cffa doctor`, a server that can't start, and a server that starts with warnings
//! use the same sentences.
//!
//! Contains: a file for each group of checks, with a list of possible findings ([`Known`]) and the
//! functions that check. A test compares `docs/admin/troubleshooting.md` with these lists. Must not
//! contain: repairs, writing anything but a temporary probe, and secrets in a sentence.

pub mod address;
pub mod certificates;
pub mod clock;
pub mod database;
mod finding;
pub mod folders;
mod hosts;
mod processor;
pub mod provider;
pub mod running;
pub mod settings;

pub use finding::{Finding, Known, State};

use crate::config::Config;
use jiff::Timestamp;

/// All possible findings, in the order of the checks.
pub fn known() -> Vec<&'static Known> {
    [
        settings::KNOWN,
        certificates::KNOWN,
        folders::KNOWN,
        address::KNOWN,
        database::KNOWN,
        processor::KNOWN,
        provider::KNOWN,
        clock::KNOWN,
    ]
    .concat()
}

/// Checks everything that CFFA needs with this configuration.
pub async fn examine(config: &Config) -> Vec<Finding> {
    let mut found = settings::inspect(config);
    found.extend(certificates::inspect(config, Timestamp::now()));
    found.extend(folders::inspect(config));
    found.extend(folders::privacy(config));
    found.extend(address::inspect(config).await);
    found.extend(database::inspect(config).await);
    found.extend(provider::inspect(config).await);
    found
}

/// The warnings of a starting server, without using the network. Problems that prevent the start
/// are found by the start itself.
pub fn complaints(config: &Config) -> Vec<Finding> {
    let mut found = settings::inspect(config);
    found.extend(certificates::inspect(config, Timestamp::now()));
    found.extend(folders::inspect(config));
    found.extend(folders::privacy(config));
    found.extend(address::unencrypted(config));
    found.retain(|finding| finding.state() != State::Ok);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ConfigError;
    use std::collections::BTreeSet;

    const DOCUMENT: &str = include_str!("../../../../docs/admin/troubleshooting.md");

    /// The second and third cells of each row below the heading of the doctor's sentences.
    fn documented() -> BTreeSet<(String, String)> {
        let (_, part) = DOCUMENT
            .split_once("\n## What the doctor says\n")
            .unwrap_or_default();
        let part = part.split_once("\n## ").map_or(part, |(part, _)| part);
        let cells = part.lines().filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix("| ")?.split(" | ").collect();
            let [_, sentence, remedy] = cells[..] else {
                return None;
            };
            Some((
                sentence.to_owned(),
                remedy.trim_end_matches(" |").to_owned(),
            ))
        });
        cells
            .filter(|(sentence, _)| sentence != "What the doctor says" && sentence != "---")
            .collect()
    }

    #[test]
    fn the_documentation_lists_every_sentence_with_its_remedy_and_no_other() {
        let real: BTreeSet<(String, String)> = known()
            .into_iter()
            .filter(|one| one.state != State::Ok)
            .map(|one| (one.sentence.to_owned(), one.remedy.to_owned()))
            .collect();
        assert_eq!(documented(), real);
    }

    #[test]
    fn the_documentation_lists_what_is_said_of_settings() {
        let unreadable = "{value}".to_owned();
        let all = [
            ConfigError::Unknown {
                name: "{name}".into(),
                hint: "{hint}".into(),
            },
            ConfigError::Alone {
                one: "{one}".into(),
                other: "{other}".into(),
            },
            ConfigError::Contradiction {
                one: "{one}".into(),
                other: "{other}".into(),
                why: "{why}",
            },
            ConfigError::SecretMissing,
            ConfigError::SecretWeak { why: "{why}" },
            ConfigError::Placeholder {
                name: "{name}".into(),
            },
            ConfigError::Unreadable {
                name: "{name}".into(),
                value: unreadable,
                expected: "{expected}",
            },
        ];
        for one in all {
            let sentence = one.to_string().replace('"', "");
            assert!(DOCUMENT.contains(&sentence), "{sentence}");
        }
    }

    #[test]
    fn the_tests_that_the_documentation_names_are_there() {
        let tests = [
            include_str!("../../../cffa/tests/cli/doctor.rs"),
            include_str!("../../../cffa/tests/cli/provider.rs"),
            include_str!("../../../cffa/tests/mongo/doctor.rs"),
        ]
        .concat();
        let named = DOCUMENT.split('`').filter(|it| it.matches('_').count() > 4);
        let named: Vec<&str> = named
            .filter(|it| {
                it.bytes()
                    .all(|one| one == b'_' || one.is_ascii_lowercase())
            })
            .collect();
        assert!(named.len() > 5, "{named:?}");
        for one in named {
            assert!(tests.contains(&format!("fn {one}()")), "{one}");
        }
    }

    #[test]
    fn ids_are_unique_and_what_is_wrong_has_a_remedy() {
        let mut seen = BTreeSet::new();
        for one in known() {
            assert!(seen.insert(one.id), "{}", one.id);
            assert_eq!(one.remedy.is_empty(), one.state == State::Ok, "{}", one.id);
        }
    }
}
