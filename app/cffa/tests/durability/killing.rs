//! kill -9 during a stream of writes.

use crate::witness::{Payment, Turf, payments};
use cffa_testing::program::PATIENCE;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const ROUNDS: usize = 8;
const WRITERS: usize = 4;
/// More than a round can write.
const EACH: usize = 5_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acknowledged_payments_survive_kill_9_and_none_is_half_written() {
    let turf = Turf::open().await;
    let mut acknowledged: Vec<String> = Vec::new();
    let mut cut_off: Vec<Payment> = Vec::new();
    for round in 0..ROUNDS {
        let mut server = turf.here.serve();
        let manager = turf.manager.at(&server.url);
        // Unacknowledged payments are sent again, because their outcome is unknown.
        for payment in cut_off.drain(..) {
            assert!(payment.send(&manager).await);
            acknowledged.push(payment.note);
        }
        let taken = Arc::new(AtomicUsize::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let stream: Vec<Payment> = (0..EACH)
                    .map(|at| turf.payment(at, format!("round {round}, writer {writer}, {at}")))
                    .collect();
                let (manager, taken) = (manager.clone(), Arc::clone(&taken));
                tokio::spawn(async move {
                    let mut done = Vec::new();
                    for payment in stream {
                        if !payment.send(&manager).await {
                            return (done, Some(payment));
                        }
                        done.push(payment.note);
                        taken.fetch_add(1, Ordering::Relaxed);
                    }
                    (done, None)
                })
            })
            .collect();
        let began = Instant::now();
        while taken.load(Ordering::Relaxed) < WRITERS && began.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        // So that each round is killed at another point of a write.
        tokio::time::sleep(Duration::from_millis(61 * round as u64)).await;
        server.kill();
        let mut written = 0;
        for writer in writers {
            let (done, cut) = writer.await.unwrap();
            written += done.len();
            acknowledged.extend(done);
            cut_off.push(cut.expect("the server was killed while it wrote"));
        }
        assert!(written > 0, "nothing was written in round {round}");

        let found = payments(&turf.here).await;
        for note in &acknowledged {
            assert_eq!(found.get(note), Some(&1), "{note}");
        }
        let there = |payment: &&Payment| found.contains_key(&payment.note);
        let unanswered = cut_off.iter().filter(there).count();
        assert_eq!(found.len(), acknowledged.len() + unanswered);
    }
    let server = turf.here.serve();
    let manager = turf.manager.at(&server.url);
    for payment in &cut_off {
        assert!(payment.send(&manager).await);
        acknowledged.push(payment.note.clone());
        // Sent once more, as an impatient person would.
        assert!(payment.send(&manager).await);
    }
    let found = payments(&turf.here).await;
    assert!(found.values().all(|times| *times == 1));
    assert_eq!(found.len(), acknowledged.len());
    assert!(acknowledged.iter().all(|note| found.contains_key(note)));
}
