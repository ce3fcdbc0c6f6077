//! Match days: one for each team, found by its calendar addresses, always replaced as a whole.

use super::Place;
use cffa_book::{Currency, Money};
use cffa_services::match_day::MatchDays;
use cffa_store::{AnsweredRequest, CalendarLink, MatchDay, Price, Schedule, StoreError};
use futures::future::join_all;
use jiff::civil::{date, time};
use uuid::Uuid;

fn link(account: Option<Uuid>) -> CalendarLink {
    let salt = Uuid::new_v4();
    CalendarLink {
        account,
        salt,
        token_hash: salt.to_string(),
    }
}

fn bare() -> MatchDay {
    MatchDay {
        team: Uuid::new_v4(),
        version: 1,
        schedule: None,
        calendars: Vec::new(),
        requests: Vec::new(),
        remind_debtors: false,
    }
}

fn full() -> MatchDay {
    MatchDay {
        schedule: Some(Schedule {
            weekdays: vec![2, 7],
            every_weeks: 2,
            from: date(2026, 11, 24),
            time: time(19, 30, 0, 0),
            place: "The 'cage' \u{1f600}".to_owned(),
            price: Some(Price {
                currency: Currency::default(),
                amount: Money::from_minor(6100),
            }),
            minimum: 4,
            maximum: 10,
            skipped: vec![date(2026, 12, 22), date(2026, 12, 29)],
            days_before: 6,
            edits: 3,
        }),
        calendars: vec![link(None), link(Some(Uuid::now_v7()))],
        requests: vec![AnsweredRequest {
            key: Uuid::new_v4(),
            fingerprint: Uuid::new_v4(),
        }],
        remind_debtors: true,
        ..bare()
    }
}

pub async fn a_match_day_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let (bare, full) = (bare(), full());
    for one in [&bare, &full] {
        store.insert_match_day(one).await.unwrap();
        let again = store.insert_match_day(one).await;
        assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
    }
    let other = place.open().await;
    let asked = [full.team, Uuid::new_v4(), bare.team];
    let mut both = other.match_days(&asked).await.unwrap();
    both.sort_by_key(|one| one.calendars.len());
    assert_eq!(both, [bare, full.clone()]);
    assert_eq!(other.match_days(&[]).await.unwrap(), []);
    assert_eq!(other.teams_with_schedule().await.unwrap(), [full.team]);
    for link in &full.calendars {
        let found = other.match_day_with_calendar(&link.token_hash).await;
        assert_eq!(found.unwrap().as_ref(), Some(&full));
    }
    assert_eq!(other.match_day_with_calendar("none").await.unwrap(), None);
}

pub async fn a_match_day_is_replaced_only_at_its_version(place: &impl Place) {
    let store = place.open().await;
    let first = full();
    store.insert_match_day(&first).await.unwrap();
    let mut next = MatchDay {
        schedule: None,
        calendars: vec![link(None)],
        ..first.clone()
    };
    store.replace_match_day(&next).await.unwrap();
    next.version = 2;
    assert_eq!(
        store.match_days(&[first.team]).await.unwrap(),
        [next.clone()]
    );
    assert!(store.teams_with_schedule().await.unwrap().is_empty());
    let late = store.replace_match_day(&first).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    // The old addresses no longer find it.
    for (link, found) in [
        (&first.calendars[0], None),
        (&next.calendars[0], Some(next.clone())),
    ] {
        let answer = store.match_day_with_calendar(&link.token_hash).await;
        assert_eq!(answer.unwrap(), found);
    }
    let none = store.replace_match_day(&bare()).await;
    assert!(matches!(none, Err(StoreError::Conflict)), "{none:?}");
    // An address belongs to one team.
    let thief = MatchDay {
        calendars: next.calendars.clone(),
        ..bare()
    };
    let taken = store.insert_match_day(&thief).await;
    assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
    assert_eq!(store.match_days(&[thief.team]).await.unwrap(), []);
}

pub async fn match_days_that_many_change_at_once_lose_nothing(place: &impl Place) {
    let replicas =
        [place.open().await, place.open().await].map(|store| MatchDays::new(store, b"key"));
    let team = Uuid::new_v4();
    let members: Vec<Uuid> = (0..16).map(|_| Uuid::now_v7()).collect();
    let changes = members.iter().enumerate().map(|(n, member)| {
        let (match_days, link) = (replicas[n % 2].clone(), link(Some(*member)));
        tokio::spawn(async move {
            let add = |match_day: &mut MatchDay| {
                match_day.calendars.push(link.clone());
                Ok::<(), StoreError>(())
            };
            match_days.change(team, add).await.unwrap();
        })
    });
    for changed in join_all(changes).await {
        changed.unwrap();
    }
    let kept = replicas[0].of(team).await.unwrap();
    assert_eq!((kept.calendars.len(), kept.version), (16, 16));
    for member in members {
        assert!(kept.calendars.iter().any(|one| one.account == Some(member)));
    }
}

pub async fn teams_that_remind_are_found(place: &impl Place) {
    let store = place.open().await;
    let (quiet, mut reminds) = (bare(), full());
    for match_day in [&quiet, &reminds] {
        store.insert_match_day(match_day).await.unwrap();
    }
    assert_eq!(store.teams_that_remind().await.unwrap(), [reminds.team]);
    reminds.remind_debtors = false;
    store.replace_match_day(&reminds).await.unwrap();
    assert!(store.teams_that_remind().await.unwrap().is_empty());
}
