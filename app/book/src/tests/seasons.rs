//! Seasons: names for the games of some dates.

use super::team::Team;
use crate::{Command, Refusal, SeasonDetails, SeasonId, SeasonName, Seq, limits};

fn details(name: &str, from: &str, to: &str) -> SeasonDetails {
    SeasonDetails {
        name: SeasonName::parse(name).unwrap(),
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    }
}

fn add(team: &mut Team, details: SeasonDetails) -> Result<(SeasonId, Seq), Refusal> {
    let id = SeasonId(team.id());
    let seq = team.ask(Command::AddSeason { id, details })?;
    Ok((id, seq))
}

fn names(team: &Team) -> Vec<&str> {
    let seasons = team.book.seasons().into_iter();
    seasons.map(|one| one.details.name.as_str()).collect()
}

#[test]
fn seasons_are_listed_the_latest_first_and_may_overlap() {
    let mut team = Team::default();
    add(&mut team, details("2025", "2025-01-01", "2025-12-31")).unwrap();
    add(&mut team, details("Winter", "2025-11-01", "2026-02-28")).unwrap();
    add(&mut team, details("2026", "2026-01-01", "2026-12-31")).unwrap();
    assert_eq!(names(&team), ["2026", "Winter", "2025"]);
}

#[test]
fn reversed_dates_and_empty_names_of_seasons_are_refused() {
    let mut team = Team::default();
    let reversed = details("2026", "2026-12-31", "2026-01-01");
    assert_eq!(add(&mut team, reversed), Err(Refusal::SeasonReversed));
    let early = details("1900", "1900-01-01", "1900-12-31");
    assert_eq!(add(&mut team, early), Err(Refusal::DateOutOfRange));
    assert_eq!(SeasonName::parse("  "), Err(Refusal::NameMissing));
    assert!(SeasonName::parse(&"x".repeat(limits::SEASON_NAME + 1)).is_err());
}

#[test]
fn a_season_can_be_edited_deleted_and_restored() {
    let mut team = Team::default();
    let (id, added) = add(&mut team, details("2026", "2026-01-01", "2026-12-31")).unwrap();
    let after = details("All of 2026", "2026-01-01", "2026-12-31");
    let seen = Some(added);
    let edit = |details| Command::EditSeason { id, seen, details };
    let edited = team.ask(edit(after.clone())).unwrap();
    assert_eq!(
        team.ask(edit(details("Late", "2026-01-01", "2026-12-31"))),
        Err(Refusal::ChangedSince)
    );
    assert!(!team.can_undo(added));
    team.undo(edited).unwrap();
    assert_eq!(names(&team), ["2026"]);
    let seen = None;
    let deleted = team.ask(Command::DeleteSeason { id, seen }).unwrap();
    assert!(team.book.season(id).is_none());
    assert_eq!(
        team.ask(Command::DeleteSeason { id, seen }),
        Err(Refusal::NoSuchSeason)
    );
    team.undo(deleted).unwrap();
    assert_eq!(names(&team), ["2026"]);
}

#[test]
fn seasons_beyond_the_limit_are_refused() {
    let mut team = Team::default();
    let year = || details("2026", "2026-01-01", "2026-12-31");
    for _ in 0..limits::SEASONS {
        add(&mut team, year()).unwrap();
    }
    assert_eq!(add(&mut team, year()), Err(Refusal::TooManySeasons));
}
