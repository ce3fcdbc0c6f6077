//! Teams and their members.

use super::Place;
use super::records::{account, at, conflicts, invitation, is_taken, longest, member, team};
use cffa_book::{Actor, PlayerId};
use cffa_services::teams::limits;
use cffa_services::teams::{MembershipError, MembershipRefusal, Memberships};
use cffa_store::{
    AnsweredRequest, BookPosition, Identity, Invitation, Member, NamedInvitation, Role, StoreError,
    TeamAnswer, TeamEvent, TeamId, TeamRequest,
};
use futures::future::join_all;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

fn named_invitation(to: &Identity) -> NamedInvitation {
    NamedInvitation {
        id: Uuid::now_v7(),
        to: to.clone(),
        name: "Ann".to_owned(),
        role: Role::Player,
        player: None,
        by: Actor {
            account: None,
            name: "Tess".to_owned(),
        },
        made: at(0),
        expires: at(100),
    }
}

pub async fn a_team_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let mut team = team("Tuesday Turf");
    team.members = vec![member(Uuid::now_v7()), member(Uuid::now_v7())];
    team.invitations = vec![invitation("a"), invitation("b")];
    let answers = [
        TeamAnswer::Done,
        TeamAnswer::Unchanged,
        TeamAnswer::UnchangedBook(BookPosition {
            generation: Uuid::now_v7(),
            seq: 7,
        }),
        TeamAnswer::Invited(invitation("c")),
        TeamAnswer::InvitedByName(named_invitation(&account("ann").identities[0])),
        TeamAnswer::Member {
            member: member(Uuid::now_v7()),
            changed: true,
        },
    ];
    let asked = answers.map(|answer| TeamRequest {
        request: AnsweredRequest {
            key: Uuid::now_v7(),
            fingerprint: Uuid::now_v7(),
        },
        answer,
    });
    team.requests = asked.to_vec();
    store.insert_team(&team).await.unwrap();
    assert_eq!(store.team(team.id).await.unwrap(), Some(team));
    assert_eq!(store.team(Uuid::now_v7()).await.unwrap(), None);
}

pub async fn team_names_are_unique(place: &impl Place) {
    let store = place.open().await;
    let (first, mut second) = (team("Tuesday Turf"), team("Friday Five"));
    store.insert_team(&first).await.unwrap();
    is_taken(store.insert_team(&team("TUESDAY turf")).await);
    is_taken(store.insert_team(&first).await);
    store.insert_team(&second).await.unwrap();
    second.name_key.clone_from(&first.name_key);
    is_taken(store.replace_team(&second).await);
    let names: Vec<_> = store
        .teams()
        .await
        .unwrap()
        .into_iter()
        .map(|t| t.name)
        .collect();
    assert_eq!(names, ["Friday Five", "Tuesday Turf"]);
}

pub async fn a_team_is_replaced_only_at_its_version(place: &impl Place) {
    let store = place.open().await;
    let mut team = team("Tuesday Turf");
    conflicts(store.replace_team(&team).await);
    store.insert_team(&team).await.unwrap();
    team.name = "Wednesday Turf".to_owned();
    team.name_key = "wednesday turf".to_owned();
    store.replace_team(&team).await.unwrap();
    let found = store.team(team.id).await.unwrap().unwrap();
    assert_eq!(found.version, team.version + 1);
    assert_eq!(found.name, team.name);
    // A write based on the earlier version gets a conflict.
    conflicts(store.replace_team(&team).await);
    store.replace_team(&found).await.unwrap();
}

pub async fn many_replacing_a_team_lose_nothing(place: &impl Place) {
    let stores = [place.open().await, place.open().await];
    let team = team("Tuesday Turf");
    let id: TeamId = team.id;
    stores[0].insert_team(&team).await.unwrap();
    let writers = stores.iter().cycle().take(10).map(|store| {
        let store = Arc::clone(store);
        tokio::spawn(async move {
            loop {
                let mut team = store.team(id).await.unwrap().unwrap();
                team.members.push(member(Uuid::now_v7()));
                match store.replace_team(&team).await {
                    Ok(()) => break,
                    Err(StoreError::Conflict) => {}
                    Err(other) => panic!("{other}"),
                }
            }
        })
    });
    for writer in join_all(writers).await {
        writer.unwrap();
    }
    let found = stores[0].team(id).await.unwrap().unwrap();
    assert_eq!(found.members.len(), 10);
    assert_eq!(found.version, team.version + 10);
}

pub async fn teams_are_found_by_member_and_invitation(place: &impl Place) {
    let store = place.open().await;
    let (ann, bob) = (Uuid::now_v7(), Uuid::now_v7());
    let mut tuesday = team("Tuesday Turf");
    tuesday.members = vec![member(ann), member(bob)];
    tuesday.invitations = vec![invitation("a")];
    let mut friday = team("Friday Five");
    friday.members = vec![member(ann)];
    friday.invitations = vec![invitation("b")];
    store.insert_team(&tuesday).await.unwrap();
    store.insert_team(&friday).await.unwrap();
    assert_eq!(
        store.teams_of(ann).await.unwrap(),
        [friday.clone(), tuesday.clone()]
    );
    assert_eq!(store.teams_of(bob).await.unwrap(), [tuesday.clone()]);
    assert_eq!(store.teams_of(Uuid::now_v7()).await.unwrap(), []);
    assert_eq!(store.team_inviting("b").await.unwrap(), Some(friday));
    assert_eq!(store.team_inviting("c").await.unwrap(), None);

    tuesday.members = vec![member(bob)];
    tuesday.invitations = vec![invitation("c")];
    store.replace_team(&tuesday).await.unwrap();
    assert_eq!(store.teams_of(ann).await.unwrap().len(), 1);
    assert_eq!(store.team_inviting("a").await.unwrap(), None);
    let inviting = store.team_inviting("c").await.unwrap();
    assert_eq!(inviting.map(|t| t.id), Some(tuesday.id));
}

pub async fn an_invitation_token_belongs_to_one_team(place: &impl Place) {
    let store = place.open().await;
    let mut first = team("Tuesday Turf");
    first.invitations = vec![invitation("a")];
    store.insert_team(&first).await.unwrap();
    let mut second = team("Friday Five");
    second.invitations = vec![invitation("a")];
    is_taken(store.insert_team(&second).await);
    // The whole write was refused: no team without its invitations remains.
    assert_eq!(store.team(second.id).await.unwrap(), None);
}

pub async fn the_largest_team_is_kept(place: &impl Place) {
    use cffa_services::teams::limits;
    let store = place.open().await;
    let mut team = team(&longest());
    let by = || Actor {
        account: Some(Uuid::now_v7()),
        name: longest(),
    };
    for n in 0..limits::MEMBERS.max(limits::EVENTS).max(limits::INVITATIONS) {
        if n < limits::MEMBERS {
            team.members.push(member(Uuid::now_v7()));
        }
        if n < limits::INVITATIONS {
            team.invitations.push(Invitation {
                by: by(),
                player: Some(PlayerId(Uuid::now_v7())),
                ..invitation(&format!("{n:064}"))
            });
        }
        if n < limits::EVENTS {
            team.events.push(TeamEvent {
                at: at(1),
                by: by(),
                what: longest().repeat(3),
            });
        }
    }
    store.insert_team(&team).await.unwrap();
    store.replace_team(&team).await.unwrap();
    team.version += 1;
    assert_eq!(store.team(team.id).await.unwrap(), Some(team));
}

pub async fn teams_are_found_by_whom_they_invite_by_name(place: &impl Place) {
    let store = place.open().await;
    let identity = |issuer: &str, subject: &str| Identity {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
    };
    let invited = named_invitation;
    let (ann, other) = (
        identity("local", "ann"),
        identity("https://id.example", "ann"),
    );
    let (mut tuesday, mut friday) = (team("Tuesday Turf"), team("Friday Five"));
    tuesday.named_invitations = vec![invited(&ann), invited(&identity("local", "bob"))];
    friday.named_invitations = vec![invited(&ann), invited(&other)];
    store.insert_team(&tuesday).await.unwrap();
    store.insert_team(&friday).await.unwrap();
    store.insert_team(&team("Sunday Six")).await.unwrap();
    assert_eq!(store.team(friday.id).await.unwrap(), Some(friday.clone()));
    let names = async |identities: &[Identity]| {
        let found = store.teams_inviting_by_name(identities).await.unwrap();
        found.into_iter().map(|team| team.name).collect::<Vec<_>>()
    };
    assert_eq!(
        names(std::slice::from_ref(&ann)).await,
        ["Friday Five", "Tuesday Turf"]
    );
    assert_eq!(names(std::slice::from_ref(&other)).await, ["Friday Five"]);
    let both = [ann, other];
    assert_eq!(names(&both).await, ["Friday Five", "Tuesday Turf"]);
    // Issuer and subject belong together.
    let crossed = identity("https://id.example", "bob");
    assert_eq!(names(&[crossed]).await, Vec::<String>::new());
    assert_eq!(names(&[]).await, Vec::<String>::new());
    friday.named_invitations.clear();
    store.replace_team(&friday).await.unwrap();
    assert_eq!(names(&both).await, ["Tuesday Turf"]);
}

/// The limit on teams also holds if many are created at once, by several replicas.
pub async fn an_account_opens_no_more_teams_at_once_than_it_may(place: &impl Place) {
    let stores = [place.open().await, place.open().await];
    let ann = account("ann");
    stores[0].insert_account(&ann).await.unwrap();
    let of_ann = |name: String| {
        let mut team = team(&name);
        team.members = vec![Member {
            revoked: None,
            ..member(ann.id)
        }];
        team
    };
    for n in 2..limits::TEAMS {
        let team = of_ann(format!("Team {n}"));
        stores[0].insert_team(&team).await.unwrap();
    }
    let tries = (0..10).map(|n| {
        let (store, team) = (Arc::clone(&stores[n % 2]), of_ann(format!("New {n}")));
        tokio::spawn(async move {
            let memberships = Memberships::new(Arc::clone(&store));
            let counted = memberships.count_opening(ann.id, team.id).await;
            if counted.is_ok() {
                // Another one may be counted before this one is inserted.
                tokio::time::sleep(Duration::from_millis(20)).await;
                store.insert_team(&team).await.unwrap();
            }
            counted
        })
    });
    let mut opened = 0;
    for answer in join_all(tries).await {
        match answer.unwrap() {
            Ok(()) => opened += 1,
            Err(MembershipError::Refused(
                MembershipRefusal::TooManyTeams | MembershipRefusal::ChangedSince,
            )) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(opened, 2);
    let teams = stores[1].teams_of(ann.id).await.unwrap();
    assert_eq!(teams.len(), limits::TEAMS);
}
