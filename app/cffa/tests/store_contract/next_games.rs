//! Next games: one for each team, found by its link, always replaced as a whole.

use super::Place;
use cffa_book::{Actor, Currency, Money, PlayerId, PlayerName};
use cffa_services::next_game::NextGames;
use cffa_services::next_game::rule;
use cffa_services::next_game::rule::{NewReply, Replier};
use cffa_store::{
    AnsweredRequest, NextGame, NextGameDetails, NextGameLink, Price, Rsvp, StoreError,
};
use futures::future::join_all;
use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use uuid::Uuid;

fn next_game(day: Date) -> NextGame {
    let salt = Uuid::new_v4();
    NextGame {
        team: Uuid::new_v4(),
        version: 1,
        id: Uuid::now_v7(),
        details: NextGameDetails {
            date: day,
            time: time(19, 30, 0, 0),
            place: "The 'cage' \u{1f600}".to_owned(),
            price: Some(Price {
                currency: Currency::default(),
                amount: Money::from_minor(6100),
            }),
            minimum: 4,
            maximum: 10,
        },
        edits: 2,
        called_off: true,
        link: NextGameLink {
            salt,
            token_hash: salt.to_string(),
        },
        replies: Vec::new(),
        queue: Vec::new(),
        requests: Vec::new(),
        earlier: Vec::new(),
    }
}

fn with_replies(day: Date) -> NextGame {
    let reply = |player: Option<PlayerId>, by: Option<Actor>| Rsvp {
        id: Uuid::new_v4(),
        player,
        name: "Ned".to_owned(),
        by,
        at: Timestamp::new(1_790_000_000, 123_456_789).unwrap(),
    };
    let tess = Actor {
        account: Some(Uuid::new_v4()),
        name: "Tess".to_owned(),
    };
    let replies = vec![
        reply(Some(PlayerId(Uuid::now_v7())), Some(tess)),
        reply(None, None),
    ];
    let queue = [0, 1, 0, 0].map(|at| replies[at].id).to_vec();
    NextGame {
        replies,
        queue,
        requests: vec![AnsweredRequest {
            key: Uuid::new_v4(),
            fingerprint: Uuid::new_v4(),
        }],
        ..next_game(day)
    }
}

pub async fn a_plan_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let (bare, full) = (
        next_game(date(2026, 11, 24)),
        with_replies(date(2026, 12, 1)),
    );
    for next_game in [&bare, &full] {
        store.insert_next_game(next_game).await.unwrap();
        let again = store.insert_next_game(next_game).await;
        assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
    }
    let other = place.open().await;
    let asked = [full.team, Uuid::new_v4(), bare.team];
    let mut both = other.next_games(&asked).await.unwrap();
    both.sort_by_key(|next_game| next_game.details.date);
    assert_eq!(both, [bare.clone(), full.clone()]);
    assert_eq!(other.next_games(&[]).await.unwrap(), []);
    let found = other
        .next_game_with_link(&full.link.token_hash)
        .await
        .unwrap();
    assert_eq!(found, Some(full));
    assert_eq!(other.next_game_with_link("none").await.unwrap(), None);
    other.delete_next_game(bare.team).await.unwrap();
    assert_eq!(store.next_games(&[bare.team]).await.unwrap(), []);
    store.delete_next_game(bare.team).await.unwrap();
}

pub async fn a_plan_is_replaced_only_at_its_version(place: &impl Place) {
    let store = place.open().await;
    let first = with_replies(date(2026, 11, 24));
    store.insert_next_game(&first).await.unwrap();
    let mut next = first.clone();
    next.link = next_game(date(2026, 11, 24)).link;
    next.queue.clear();
    store.replace_next_game(&next).await.unwrap();
    next.version = 2;
    assert_eq!(
        store.next_games(&[first.team]).await.unwrap(),
        [next.clone()]
    );
    let late = store.replace_next_game(&first).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    // The old link no longer finds it.
    assert_eq!(
        store
            .next_game_with_link(&first.link.token_hash)
            .await
            .unwrap(),
        None
    );
    let found = store
        .next_game_with_link(&next.link.token_hash)
        .await
        .unwrap();
    assert_eq!(found, Some(next));
    let none = store
        .replace_next_game(&next_game(date(2026, 11, 24)))
        .await;
    assert!(matches!(none, Err(StoreError::Conflict)), "{none:?}");
}

pub async fn a_whole_team_that_answers_at_once_is_taken_down(place: &impl Place) {
    let replicas =
        [place.open().await, place.open().await].map(|store| NextGames::new(store, b"key"));
    let mut begun = next_game(date(2026, 11, 24));
    begun.called_off = false;
    let store = place.open().await;
    store.insert_next_game(&begun).await.unwrap();
    let answers = (0..24).map(|n| {
        let (next_games, team, id) = (replicas[n % 2].clone(), begun.team, begun.id);
        tokio::spawn(async move {
            let new_reply = NewReply {
                who: Replier::Named(PlayerName::parse(&format!("N{n}")).unwrap(), Uuid::new_v4()),
                heads: 2,
                by: None,
                at: Timestamp::UNIX_EPOCH,
            };
            next_games
                .change(team, id, |next_game| {
                    rule::reply(next_game, new_reply.clone())
                })
                .await
                .unwrap();
        })
    });
    for answered in join_all(answers).await {
        answered.unwrap();
    }
    let kept = store.next_games(&[begun.team]).await.unwrap().remove(0);
    let attendance = rule::attendance(&kept);
    assert_eq!((attendance.playing, attendance.waiting), (10, 38));
    assert_eq!((kept.replies.len(), kept.version), (24, 25));
}

pub async fn purging_forgets_only_plans_of_days_before(place: &impl Place) {
    let store = place.open().await;
    let days = [date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 1)];
    let next_games = days.map(next_game);
    for next_game in &next_games {
        store.insert_next_game(next_game).await.unwrap();
    }
    store.purge_next_games(date(2026, 1, 31)).await.unwrap();
    let mut left = store
        .next_games(&next_games.each_ref().map(|next_game| next_game.team))
        .await
        .unwrap();
    left.sort_by_key(|next_game| next_game.details.date);
    assert_eq!(left, next_games[1..]);
}
