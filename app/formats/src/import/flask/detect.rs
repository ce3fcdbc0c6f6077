//! Which of the files in an archive are the team's.
//!
//! The Flask application's archive may hold fragments of earlier zips and the exports of other
//! teams. Files of two teams must never be mixed, so all are taken from one group.

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
    /// All of them, in the order they are read in: the list of players before those who
    /// name players.
    pub const ALL: [Kind; 6] = [
        Kind::Settings,
        Kind::Players,
        Kind::Summary,
        Kind::Adjustments,
        Kind::Games,
        Kind::Payments,
    ];

    /// What the name of its collection ends with, after the tenancy id and `_`.
    pub fn collection(self) -> &'static str {
        self.file().trim_end_matches(".json")
    }

    /// The name it has in the Flask application's export.
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

/// Where a set of files lies: a folder, and the tenancy id before their names when
/// they were exported collection by collection (`1a200e1649e_games.json`).
type FileGroup = (String, String);

/// The files of one team.
pub type Files = BTreeMap<Kind, String>;

/// Chooses the team's files by name; nothing, when there are none.
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
    // A group with few of the files is a stray; of the others the topmost is the
    // team's own, and the fullest of those.
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

/// The tenancy and the kind of a collection in the Flask application's database; nothing, when it
/// is none of its collections.
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
