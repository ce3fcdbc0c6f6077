//! What the session store learns about the current request, and the middleware can't pass on.

use anyhow::anyhow;
use cffa_store::{AccountId, Requester, StoreError};
use std::cell::RefCell;

/// What is known about a request.
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

/// Handles a request with a session. Also returns the error of the store if the session could not
/// be read or written: the middleware then sends the response, but treats every failure as a
/// defect.
pub async fn with_session<T>(request: impl Future<Output = T>) -> (T, Option<StoreError>) {
    FOUND
        .scope(RefCell::default(), async {
            let answer = request.await;
            (answer, FOUND.with(RefCell::take).failure)
        })
        .await
}

/// Notes an error. Returns the error for the middleware, which has only its message.
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
    // Outside of a request, such as in a test, nothing is noted.
    let _ = FOUND.try_with(|found| what(&mut found.borrow_mut()));
}

/// The requester that was read with the session, if it is this account. Returned once.
pub(super) fn take_requester(account: AccountId) -> Option<Requester> {
    let taken = FOUND.try_with(|found| found.borrow_mut().requester.take());
    let requester = taken.ok().flatten();
    requester.filter(|requester| requester.account.id == account)
}
