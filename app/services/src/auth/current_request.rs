//! What the session middleware finds out about the current request, and can't pass on by itself.

use anyhow::anyhow;
use cffa_store::{AccountId, Requester, StoreError};
use std::cell::RefCell;

/// What was found out about a request.
#[derive(Default)]
struct Found {
    /// Why its session could not be read or written.
    failure: Option<StoreError>,
    /// The requester, read with its session.
    requester: Option<Requester>,
}

tokio::task_local! {
    static FOUND: RefCell<Found>;
}

/// Handles a request with a session. Also returns what the store answered if its session could not
/// be read or written: the middleware answers then, but knows of no reasons, and to it every failure
/// is a defect.
pub async fn with_session<T>(request: impl Future<Output = T>) -> (T, Option<StoreError>) {
    FOUND
        .scope(RefCell::default(), async {
            let answer = request.await;
            (answer, FOUND.with(RefCell::take).failure)
        })
        .await
}

/// Notes an error. Returns what the middleware gets, which is its sentence.
pub(super) fn note_failure(error: StoreError) -> anyhow::Error {
    let sentence = error.to_string();
    note(|found| found.failure = Some(error));
    anyhow!(sentence)
}

/// Notes the requester that was read with the session.
pub(super) fn note_requester(requester: Option<Requester>) {
    note(|found| found.requester = requester);
}

fn note(what: impl FnOnce(&mut Found)) {
    // Outside of a request, such as in a test, there is nobody to tell.
    let _ = FOUND.try_with(|found| what(&mut found.borrow_mut()));
}

/// The requester that was read with the session, if it is this account. Returned once.
pub(super) fn take_requester(account: AccountId) -> Option<Requester> {
    let taken = FOUND.try_with(|found| found.borrow_mut().requester.take());
    let requester = taken.ok().flatten();
    requester.filter(|requester| requester.account.id == account)
}
