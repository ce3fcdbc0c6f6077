//! Payment methods, and payments that players say they have made.

use crate::harness::{ask, id, pounds};
use crate::world::World;
use cffa_services::teams::Memberships;
use cffa_store::PaymentMethod;
use serde_json::json;

#[actix_web::test]
async fn a_debtor_reads_how_to_pay_and_nobody_else_does() {
    let world = World::new().await;
    let side = &world.sides[0];
    let player = world.api.able(&side.player).await;
    let path = side.of("payment-methods");
    let none = player.read(&path).await;
    assert_eq!(none, json!({"amount": pounds("17.99"), "items": []}));
    let methods = vec![
        PaymentMethod::Monzo {
            handle: "richard-b".to_owned(),
        },
        PaymentMethod::UkBank {
            holder: "Richard Bell".to_owned(),
            sort_code: "202015".to_owned(),
            account_number: "55555555".to_owned(),
        },
    ];
    let memberships = Memberships::new(world.api.store.clone());
    let now = jiff::Timestamp::now();
    let set = memberships.set_payment_methods(side.team, &side.manager, methods, now);
    set.await.unwrap();
    let told = player.read(&path).await;
    assert_eq!(
        told["items"],
        json!([{"name": "Richard B", "methods": [
            {
                "kind": "monzo", "has_amount": true, "reference": "Adam K, Tuesday Turf",
                "link": "https://monzo.me/richard-b/17.99?d=Adam%20K%2C%20Tuesday%20Turf",
            },
            {
                "kind": "uk_bank", "has_amount": false, "reference": "Adam K",
                "holder": "Richard Bell", "sort_code": "202015", "account_number": "55555555",
            },
        ]}])
    );
    // The manager owes nothing, and the other team has other managers.
    let manager = world.api.able(&side.manager).await;
    assert_eq!(manager.read(&path).await, json!({"items": []}));
    let other = &world.sides[1];
    let theirs = world.api.able(&other.player).await;
    let theirs = theirs.read(&other.of("payment-methods")).await;
    assert_eq!(theirs["items"], json!([]));
}

#[actix_web::test]
async fn a_claim_is_confirmed_once_dismissed_or_withdrawn() {
    let world = World::new().await;
    let side = &world.sides[0];
    let (manager, player) = (
        world.api.able(&side.manager).await,
        world.api.able(&side.player).await,
    );
    let claims = side.of("payment-claims");
    let list = manager.read(&claims).await;
    assert_eq!(list["items"][0]["player"]["name"], "Adam K");
    assert_eq!(player.read(&claims).await, list, "their own");
    let body = json!({"amount": pounds("5.00")});
    let second = player.post(&claims, &body).await;
    assert_eq!(second.status, 409, "one at a time: {}", second.text);
    // Players in credit have nothing to claim, and an account without a linked player can't claim
    // either.
    assert_eq!(manager.post(&claims, &body).await.status, 409);
    let claim = format!("{claims}/{}", side.id("claim"));
    let confirm = format!("{claim}/confirm");
    assert_eq!(player.post(&confirm, &json!({})).await.status, 403);
    let seq = world.api.book(side.team).await.seq();
    let first = manager.post(&confirm, &json!({})).await;
    assert_eq!(first.status, 200, "{}", first.text);
    assert_eq!(first.json["amount"], pounds("1.00"));
    let again = manager.post(&confirm, &json!({})).await;
    assert_eq!((again.status, &again.json), (200, &first.json));
    assert_eq!(world.api.book(side.team).await.seq(), seq + 1);
    assert_eq!(manager.delete(&claim).await.status, 404);
    for amount in ["0.00", "-1.00", "x"] {
        let bad = player
            .post(&claims, &json!({"amount": pounds(amount)}))
            .await;
        assert_eq!(bad.status, 422, "{amount}: {}", bad.text);
    }
    for program in [&player, &manager] {
        let made = player.make(&claims, &body).await;
        let path = format!("{claims}/{}", id(&made));
        assert_eq!(program.delete(&path).await.status, 204);
        assert_eq!(player.read(&claims).await["items"], json!([]));
    }
    assert_eq!(world.api.book(side.team).await.seq(), seq + 1);
}

#[actix_web::test]
async fn a_manager_sets_how_to_pay_them_and_takes_it_away() {
    let world = World::new().await;
    let side = &world.sides[0];
    let (manager, player) = (
        world.api.able(&side.manager).await,
        world.api.able(&side.player).await,
    );
    let (path, read_by_payer) = (side.of("payment-methods/own"), side.of("payment-methods"));
    let first = manager.get(&path).await;
    assert_eq!((first.status, &first.json), (200, &json!({})));
    let methods = json!({
        "monzo": "https://monzo.me/richard-b",
        "link": {"label": "Wero", "url": "https://pay.example.com/richard"},
        "uk_bank": {"holder": "Richard Bell", "sort_code": "20-20-15", "account_number": "55555555"},
    });
    let put = |tag: &str| {
        let request = manager.request("PUT", &path).header("If-Match", tag);
        ask(request.json(&methods))
    };
    let set = put(first.header("etag")).await;
    assert_eq!(set.status, 200, "{}", set.text);
    assert_eq!(set.json["monzo"], "richard-b");
    assert_eq!(set.json["uk_bank"]["sort_code"], "202015");
    assert_eq!(manager.read(&path).await, set.json);
    // Another program read it at the same time as the first.
    let before = world.api.everything().await;
    let late = put(first.header("etag")).await;
    assert_eq!(late.status, 412, "{}", late.text);
    assert_eq!(world.api.everything().await, before);
    assert_eq!(
        put(set.header("etag")).await.status,
        200,
        "as it is already"
    );
    let told = player.read(&read_by_payer).await;
    assert_eq!(told["items"][0]["methods"].as_array().unwrap().len(), 3);
    let other = world.api.able(&world.sides[1].manager).await;
    let theirs = world.sides[1].of("payment-methods/own");
    assert_eq!(other.read(&theirs).await, json!({}));
    for _ in 0..2 {
        assert_eq!(manager.delete(&path).await.status, 204);
        assert_eq!(player.read(&read_by_payer).await["items"], json!([]));
    }
}

#[actix_web::test]
async fn a_way_to_pay_that_the_page_refuses_is_refused_by_its_field() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let link = |url: &str| json!({"link": {"label": "Wero", "url": url}});
    let (long, label) = (format!("https://{}.org", "x".repeat(300)), "x".repeat(31));
    let tests = [
        (link("http://pay.example.com/sam"), vec!["link.url"]),
        (link("javascript:alert(1)"), vec!["link.url"]),
        (link("https://sam@pay.example.com"), vec!["link.url"]),
        (link(&long), vec!["link.url"]),
        (
            json!({"link": {"label": label, "url": "https://pay.example.com"}}),
            vec!["link.label"],
        ),
        (
            json!({"link": {"label": "", "url": "pay.example.com"}}),
            vec!["link.label", "link.url"],
        ),
        (
            json!({"bank_account": {"holder": "", "iban": "DE00370400440532013000", "bic": "X"}}),
            vec![
                "bank_account.holder",
                "bank_account.iban",
                "bank_account.bic",
            ],
        ),
        (
            json!({"uk_bank": {"holder": "Sam", "sort_code": "12", "account_number": "x"}}),
            vec!["uk_bank.sort_code", "uk_bank.account_number"],
        ),
        (
            json!({"monzo": "s/m", "paypal": "s m", "revolut": "?", "upi": "sam"}),
            vec!["monzo", "paypal", "revolut", "upi"],
        ),
        (json!({"venmo": "sam"}), vec!["venmo"]),
    ];
    let before = world.api.everything().await;
    for (body, fields) in tests {
        let answer = manager.put(&side.of("payment-methods/own"), &body).await;
        assert_eq!(answer.status, 422, "{body}: {}", answer.text);
        assert_eq!(answer.fields(), fields, "{body}: {}", answer.text);
    }
    assert_eq!(world.api.everything().await, before);
}
