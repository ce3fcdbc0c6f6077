//! Clients that write payments to the book and read its balances.

use crate::api::{Answer, Api, ask};
use crate::checker::{Anomaly, Read, Sent, WriteResult};
use crate::notes::{Notes, Work};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Writes payments one after the other until `over` is set. Each is sent with its key until its
/// outcome is known.
pub async fn write(
    api: Api,
    notes: Notes,
    name: String,
    players: Vec<String>,
    over: Arc<AtomicBool>,
) {
    for at in 0_u32.. {
        if over.load(Ordering::Relaxed) {
            return;
        }
        let pennies = 100 + i64::from(at % 900);
        let note = format!("{name} {at}");
        let player = &players[at as usize % players.len()];
        let amount = format!("{}.{:02}", pennies / 100, pennies % 100);
        let body = json!({
            "player": player, "date": "2026-11-17", "note": note,
            "amount": {"amount": amount, "currency": "GBP"},
        });
        let result = send(&api, &notes, &note, &body, &over).await;
        match result {
            WriteResult::Written { .. } => notes.acknowledged(Work::Payments),
            WriteResult::Refused => notes.refused(Work::Payments),
            WriteResult::Unknown => notes.unknown(Work::Payments),
        }
        notes.history().sent.push(Sent {
            note,
            pennies,
            result,
        });
    }
}

async fn send(api: &Api, notes: &Notes, key: &str, body: &Value, over: &AtomicBool) -> WriteResult {
    loop {
        let request = api.request("POST", "payments");
        let request = request.header("Idempotency-Key", key).json(body);
        match ask(request).await {
            Some(Answer {
                status: 201,
                tag: Some((book, _)),
                json,
                ..
            }) => {
                // The ETag names the book, and the body has the number of the change.
                let seq = json["changed"].as_u64().unwrap();
                notes.observe(book, seq);
                return WriteResult::Written { book, seq };
            }
            // All data was deleted, including the player who paid.
            Some(Answer {
                status: 404 | 422, ..
            }) => return WriteResult::Refused,
            Some(answer) if answer.status == 500 => {
                let fault = format!("{key}: {}", answer.json);
                notes.anomalies().push(Anomaly::other(fault));
            }
            Some(_) | None => {}
        }
        if over.load(Ordering::Relaxed) {
            return WriteResult::Unknown;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Reads until `over` is set.
pub async fn read(api: Api, notes: Notes, over: Arc<AtomicBool>) {
    while !over.load(Ordering::Relaxed) {
        let known = notes.known().clone();
        let answer = ask(api.request("GET", "balances")).await;
        if let Some(Answer {
            status: 200,
            tag: Some((book, seq)),
            ..
        }) = answer
        {
            notes.history().reads.push(Read { book, seq, known });
            notes.observe(book, seq);
            notes.read(Work::Payments);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
