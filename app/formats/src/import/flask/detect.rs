//! Finds the team's files in an archive.
//!
//! The Flask application's archive may contain fragments of earlier zips and the exports of other
//! teams. Files of two teams must never be mixed, so all of them come from one group.

use crate::parsed_book::Warnings;
use crate::unpack::shown;
use std::collections::BTreeMap;

/// The files of the Flask application's export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `teamSettings.json`
    Settings,
    /// `teamPlayers.json`
    Players,
    /// `teamSummary.json`
    Summary,
    /// `adjustments.json`
    Adjustments,
    /// `games.json`
    Games,
    /// `payments.json`
    Payments,
}

impl Kind {
    /// All of them, in the order in which they are read: the list of players before the files that
    /// name players.
    pub const ALL: [Kind; 6] = [
        Kind::Settings,
        Kind::Players,
        Kind::Summary,
        Kind::Adjustments,
        Kind::Games,
        Kind::Payments,
    ];

    /// The end of its collection's name, after the tenancy ID and `_`.
    pub fn collection(self) -> &'static str {
        self.file().trim_end_matches(".json")
    }

    /// Its file name in the Flask application's export.
    pub fn file(self) -> &'static str {
        match self {
            Kind::Settings => "teamSettings.json",
            Kind::Players => "teamPlayers.json",
            Kind::Summary => "teamSummary.json",
            Kind::Adjustments => "adjustments.json",
            Kind::Games => "games.json",
            Kind::Payments => "payments.json",
        }
    }
}

/// The location of a set of files: a folder, and the tenancy ID before the file names if they were
/// exported one collection at a time (`1a200e1649e_games.json`).
type FileGroup = (String, String);

/// The files of one team.
pub type Files = BTreeMap<Kind, String>;

/// Chooses the team's files by name. Returns `None` if there are none.
pub fn find(names: &[String], warnings: &mut Warnings) -> Option<Files> {
    let mut groups: BTreeMap<FileGroup, Files> = BTreeMap::new();
    for name in names {
        let Some((kind, group)) = recognise(name) else {
            continue;
        };
        let files = groups.entry(group).or_default();
        if let Some(first) = files.get(&kind) {
            let sentence = format!(
                "{} was left out, because {} is there too and comes first.",
                shown(name),
                shown(first)
            );
            warnings.push(kind.file(), None, sentence);
        } else {
            files.insert(kind, name.clone());
        }
    }
    let mut ranked: Vec<(FileGroup, Files)> = groups.into_iter().collect();
    // A group with few of the files is a leftover. Among the others, the topmost is the team's own;
    // among several, the one with the most files.
    ranked.sort_by_key(|((folder, tenancy), files)| {
        let stray = files.len() < 3;
        let depth = folder.matches('/').count();
        (stray, depth, usize::MAX - files.len(), !tenancy.is_empty())
    });
    let mut ranked = ranked.into_iter();
    let (_, chosen) = ranked.next()?;
    for (kind, name) in ranked.flat_map(|(_, files)| files) {
        let sentence = format!(
            "{} was left out: it is next to another set of the team's files, and may be another \
            team's.",
            shown(&name)
        );
        warnings.push(kind.file(), None, sentence);
    }
    for kind in Kind::ALL {
        if !chosen.contains_key(&kind) && kind != Kind::Adjustments {
            let sentence = format!(
                "{} is not in the archive; the rest was read without it.",
                kind.file()
            );
            warnings.push(kind.file(), None, sentence);
        }
    }
    Some(chosen)
}

/// The tenancy and the kind of a collection in the Flask application's database, or `None` if it
/// isn't one of its collections.
pub fn collection(name: &str) -> Option<(String, Kind)> {
    let (kind, (folder, tenancy)) = recognise(&format!("{name}.json"))?;
    let tenancy = tenancy.strip_suffix('_')?;
    folder.is_empty().then(|| (tenancy.to_owned(), kind))
}

fn recognise(name: &str) -> Option<(Kind, FileGroup)> {
    let (folder, base) = match name.rfind('/') {
        Some(at) => name.split_at(at + 1),
        None => ("", name),
    };
    if folder.contains("__MACOSX/") {
        return None;
    }
    let base = base.to_ascii_lowercase();
    Kind::ALL.into_iter().find_map(|kind| {
        let tenancy = base.strip_suffix(&kind.file().to_ascii_lowercase())?;
        let bare = tenancy.is_empty();
        let collection = tenancy
            .strip_suffix('_')
            .is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit()));
        (bare || collection).then(|| (kind, (folder.to_owned(), tenancy.to_owned())))
    })
}
