//! Members and invitations.

use crate::harness::{Api, id};
use crate::world::team;
use serde_json::json;

#[actix_web::test]
async fn members_are_added_changed_revoked_and_reinstated() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let ann = api.account("ann").await;
    let theirs = api.able(&ann).await;
    let new = json!({"subject": "ann", "role": "player"});
    let answer = program.post(&of("members"), &new).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    assert_eq!(
        (&answer.json["issuer"], &answer.json["role"]),
        (&json!("local"), &json!("player"))
    );
    // The response doesn't show whether such an account exists, and it adds nobody to the team.
    let unknown = json!({"subject": "bob", "role": "player"});
    let other = program.post(&of("members"), &unknown).await;
    assert_eq!(other.status, 201, "{}", other.text);
    let keys = |answer: &serde_json::Value| {
        let object = answer.as_object().unwrap();
        object.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(keys(&answer.json), keys(&other.json));
    assert_eq!(answer.json["name"], "ann");
    assert_eq!(theirs.get(&of("changes")).await.status, 404);
    let invited = program.read(&of("invitations")).await;
    assert_eq!(invited["items"][0]["to"]["subject"], "ann");
    assert_eq!(program.delete(other.header("location")).await.status, 204);
    // They accept the invitation.
    let mine = theirs.read("/api/v1/me/invitations").await;
    assert_eq!(mine["items"][0]["team"], "Tuesday Turf");
    let invitation = format!("/api/v1/me/invitations/{}", id(&mine["items"][0]));
    let accept = format!("{invitation}/accept");
    // The manager is a member already, and the invitation is for another account.
    assert_eq!(program.post(&accept, &json!({})).await.status, 409);
    assert_eq!(theirs.post(&accept, &json!({})).await.status, 204);
    assert_eq!(theirs.post(&accept, &json!({})).await.status, 404);
    assert_eq!(program.post(&of("members"), &new).await.status, 409);
    let path = of(&format!("members/{}", ann.id));
    assert_eq!(theirs.get(&of("changes")).await.status, 403);
    let richard = api.player(team, "Richard B").await;
    let place = json!({"role": "manager", "player": richard});
    let changed = program.put(&path, &place).await;
    assert_eq!(
        changed.json["player"]["name"], "Richard B",
        "{}",
        changed.text
    );
    assert_eq!(program.put(&path, &place).await.status, 200);
    assert_eq!(theirs.get(&of("changes")).await.status, 200);
    assert_eq!(
        program
            .post(&format!("{path}/revoke"), &json!({}))
            .await
            .status,
        204
    );
    assert!(program.read(&path).await["revoked"].is_string());
    assert_eq!(theirs.get(&of("balances")).await.status, 403);
    assert_eq!(theirs.read("/api/v1/teams").await["items"], json!([]));
    assert_eq!(
        program
            .post(&format!("{path}/revoke"), &json!({}))
            .await
            .status,
        409
    );
    assert_eq!(
        program
            .post(&format!("{path}/reinstate"), &json!({}))
            .await
            .status,
        204
    );
    assert_eq!(theirs.get(&of("balances")).await.status, 200);
    let members = program.read(&of("members")).await;
    assert_eq!(members["items"].as_array().unwrap().len(), 2);
    assert_eq!(theirs.post(&of("leave"), &json!({})).await.status, 204);
    assert_eq!(theirs.get(&of("balances")).await.status, 404);
    assert_eq!(program.post(&of("leave"), &json!({})).await.status, 409);
    // A declined invitation is gone.
    let again = program.post(&of("members"), &new).await;
    let decline = format!("/api/v1/me/invitations/{}/decline", id(&again.json));
    assert_eq!(theirs.post(&decline, &json!({})).await.status, 204);
    assert_eq!(theirs.post(&decline, &json!({})).await.status, 404);
}

#[actix_web::test]
async fn who_is_added_must_be_somebody_and_a_manager_always_remains() {
    let api = Api::start().await;
    let (manager, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let nobody = json!({"subject": "nobody at all", "role": "player"});
    assert_eq!(
        program.post(&of("members"), &nobody).await.fields(),
        ["subject"]
    );
    let foreign = json!({"subject": "x", "issuer": "https://what.example", "role": "player"});
    assert_eq!(
        program.post(&of("members"), &foreign).await.fields(),
        ["issuer"]
    );
    let own = of(&format!("members/{}", manager.id));
    let back = program.put(&own, &json!({"role": "player"})).await;
    assert_eq!(
        (back.status, back.fields()),
        (409, vec!["role"]),
        "{}",
        back.text
    );
    assert_eq!(
        program
            .post(&format!("{own}/revoke"), &json!({}))
            .await
            .status,
        409
    );
}

#[actix_web::test]
async fn an_invitation_is_made_listed_without_its_link_and_withdrawn() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/invitations");
    let made = program
        .make(&path, &json!({"role": "player", "days": 3}))
        .await;
    let link = made["link"].as_str().unwrap();
    assert!(link.contains("/invitations/"));
    let token = link.rsplit('/').next().unwrap();
    let listed = program.get(&path).await;
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 1);
    assert!(!listed.text.contains(token));
    let own = format!("{path}/{}", id(&made));
    assert_eq!(program.delete(&own).await.status, 204);
    assert_eq!(program.delete(&own).await.status, 404);
    assert_eq!(program.read(&path).await["items"], json!([]));
}
