//! Model checking of how two processes replace one team's book: every order in which they alternate
//! a few times, and every moment at which one can die. The code is the real one; the store is in
//! memory, and each call to it is a point at which another process may go first. Worlds in the same
//! state have the same future, and are explored only once.

#![allow(clippy::unwrap_used, missing_docs)]

mod memory;
mod unused;
mod world;

use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use world::{Before, STEPS, Step, World};

/// How often, at most, another process takes over in the middle of one's work, or one dies.
/// `FAULTS_SWITCHES` sets a higher number (`scripts/faults --all-orders`), which takes hours.
const SWITCHES: usize = 1;

fn switches() -> usize {
    let more = std::env::var("FAULTS_SWITCHES").ok();
    more.and_then(|more| more.parse().ok()).unwrap_or(SWITCHES)
}

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    GoesOn(usize),
    Dies(usize),
}

fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// What may happen next in a world; at most one process dies.
fn may_happen(world: &World, deaths: bool) -> Vec<Next> {
    let running = world.running();
    let mut next: Vec<Next> = running.iter().map(|one| Next::GoesOn(*one)).collect();
    if deaths && !world.died() {
        next.extend(running.iter().map(|one| Next::Dies(*one)));
    }
    next
}

async fn happen(world: &mut World, next: Next) {
    match next {
        Next::GoesOn(number) => world.go_on(number).await,
        Next::Dies(number) => world.kill(number),
    }
}

/// Explores the orders of these steps, each in its own process, and returns the number of worlds
/// visited: all in which processes are interrupted by others, or die, at most this often. With
/// `deaths`, one of them may die at any moment.
async fn explore(steps: &[Step], deaths: bool, switches: usize) -> usize {
    let mut seen = HashSet::new();
    let mut todo: Vec<(Vec<Next>, usize)> = vec![(Vec::new(), 0)];
    let before = Before::prepared().await;
    while let Some((mut path, mut used)) = todo.pop() {
        let mut world = World::of(&before, steps).await;
        for next in &path {
            happen(&mut world, *next).await;
        }
        loop {
            // What may still happen also depends on the number of switches used so far.
            let last = path.last().copied();
            if !seen.insert(fingerprint(&format!("{used}{last:?}{}", world.state()))) {
                break;
            }
            let next = may_happen(&world, deaths).into_iter();
            let next = next.map(|one| (one, used + cost(&world, last, one)));
            let mut next = next.filter(|(_, used)| *used <= switches);
            let Some((first, used_then)) = next.next() else {
                if world.running().is_empty() {
                    check(&world, steps, &path).await;
                }
                break;
            };
            for (other, used) in next {
                let mut longer = path.clone();
                longer.push(other);
                todo.push((longer, used));
            }
            used = used_then;
            path.push(first);
            happen(&mut world, first).await;
        }
    }
    seen.len()
}

/// How many switches an event costs. Continuing after another process has finished costs none.
fn cost(world: &World, last: Option<Next>, next: Next) -> usize {
    match (last, next) {
        (_, Next::Dies(_)) => 1,
        (Some(Next::GoesOn(before)), Next::GoesOn(now)) if before != now => {
            usize::from(world.running().contains(&before))
        }
        _ => 0,
    }
}

async fn check(world: &World, steps: &[Step], path: &[Next]) {
    use std::panic::AssertUnwindSafe;
    let checked = AssertUnwindSafe(world.check());
    let checked = futures::FutureExt::catch_unwind(checked).await;
    assert!(checked.is_ok(), "{steps:?} in this order: {path:?}");
}

/// All pairs of steps that start with this one.
async fn with_every_other(step: Step) {
    let from = STEPS.iter().position(|one| *one == step).unwrap();
    for other in &STEPS[from..] {
        // Two uploads never have the same id.
        if (step, *other) != (Step::Upload, Step::Upload) {
            for (deaths, switches) in [(false, switches()), (true, switches())] {
                let worlds = explore(&[step, *other], deaths, switches).await;
                // Exploring all orders takes hours, so print the progress.
                eprintln!("{step:?} and {other:?}, deaths {deaths}: {worlds} worlds");
                // The initial world, one in which either process is ahead, and the final one.
                assert!(worlds >= 4, "{step:?} and {other:?} were not interleaved");
            }
        }
    }
}

#[tokio::test]
async fn taking_a_book_and_anything_else() {
    with_every_other(Step::Adopt).await;
}

#[tokio::test]
async fn reading_in_a_file_and_anything_else() {
    with_every_other(Step::Upload).await;
}

#[tokio::test]
async fn taking_a_book_that_is_still_written_and_anything_else() {
    with_every_other(Step::AdoptUpload).await;
}

#[tokio::test]
async fn bringing_a_book_back_and_anything_else() {
    with_every_other(Step::Restore).await;
}

#[tokio::test]
async fn deleting_all_and_anything_else() {
    with_every_other(Step::Delete).await;
}

#[tokio::test]
async fn writing_and_anything_else() {
    with_every_other(Step::Write).await;
}

#[tokio::test]
async fn clearing_away_twice() {
    with_every_other(Step::Tidy).await;
}

/// A sequence that once lost work: the fourth upload made room by deleting the book that was just
/// being adopted, and someone made a change in it.
#[tokio::test]
async fn a_fourth_upload_while_a_book_is_taken_and_somebody_writes() {
    explore(&[Step::Adopt, Step::Upload, Step::Write], false, switches()).await;
}
