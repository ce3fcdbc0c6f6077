//! Reminders of what players owe: whether a team sends them by itself, and whether somebody wants them.

use crate::world::World;
use cffa_services::auth::tokens::Scope;
use cffa_store::{MailAddress, PushDevice, Reader};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

const OWN: &str = "/api/v1/me/reminders";

#[actix_web::test]
async fn a_manager_turns_the_reminders_of_their_team_on_and_off() {
    let world = World::new().await;
    let [side, other] = &world.sides;
    let manager = world.api.able(&side.manager).await;
    let path = side.of("reminders");
    assert_eq!(manager.read(&path).await, json!({"automatic": false}));
    for automatic in [true, false, true] {
        let body = json!({"automatic": automatic});
        let answer = manager.put(&path, &body).await;
        assert_eq!((answer.status, &answer.json), (200, &body));
        assert_eq!(manager.read(&path).await, body);
    }
    let remind = world.api.store.teams_that_remind().await.unwrap();
    assert_eq!(remind, [side.team]);
    // Of a team that is not theirs they learn nothing.
    let theirs = other.of("reminders");
    assert_eq!(manager.get(&theirs).await.status, 404);
    let on = json!({"automatic": true});
    assert_eq!(manager.put(&theirs, &on).await.status, 404);
    let reads = world.api.program(&side.manager, &[Scope::ReadBook]).await;
    assert_eq!(reads.get(&path).await.status, 200);
    assert_eq!(reads.put(&path, &on).await.status, 403);
    let odd = json!({"automatic": true, "address": "ann@example.org"});
    assert_eq!(manager.put(&path, &odd).await.status, 422);
}

#[actix_web::test]
async fn one_answer_stops_reminders_by_mail_and_on_devices_and_changes_nothing_else() {
    let world = World::new().await;
    let player = &world.sides[0].player;
    let program = world.api.able(player).await;
    // Nothing could reach them.
    let nothing = json!({"wanted": true, "reachable": false});
    assert_eq!(program.read(OWN).await, nothing);
    let address = MailAddress {
        account: player.id,
        version: 1,
        address: "adam@example.org".to_owned(),
        salt: Uuid::new_v4(),
        language: "en".to_owned(),
        asked: Timestamp::now(),
        confirmed: Some(Timestamp::now()),
        next: None,
        resets: Vec::new(),
        no_balances: false,
    };
    let store = &world.api.store;
    store.insert_mail_address(&address).await.unwrap();
    let device = PushDevice {
        id: Uuid::now_v7(),
        reader: Reader::Account(player.id),
        endpoint: "https://push.example.com/a".to_owned(),
        public_key: String::new(),
        auth: String::new(),
        language: "en".to_owned(),
        site: world.api.base.clone(),
        made: Timestamp::now(),
        no_balances: false,
    };
    store.put_push_device(&device).await.unwrap();
    for wanted in [false, true] {
        let answer = program.put(OWN, &json!({"wanted": wanted})).await;
        let expected = json!({"wanted": wanted, "reachable": true});
        assert_eq!((answer.status, &answer.json), (200, &expected));
        assert_eq!(program.read(OWN).await, expected);
        let now = store.mail_address(player.id).await.unwrap().unwrap();
        assert_eq!(now.no_balances, !wanted);
        assert_eq!(
            (now.address, now.confirmed.is_some()),
            (address.address.clone(), true)
        );
        let now = store.push_device(device.id).await.unwrap().unwrap();
        assert_eq!(now.no_balances, !wanted);
    }
    // A program that only reads changes nothing, and none changes the address.
    let reads = world.api.program(player, &[Scope::ReadBook]).await;
    assert_eq!(reads.put(OWN, &json!({"wanted": false})).await.status, 403);
    let odd = json!({"wanted": false, "address": "eve@example.org"});
    assert_eq!(program.put(OWN, &odd).await.status, 422);
    assert_eq!(reads.read(OWN).await["wanted"], json!(true));
}
