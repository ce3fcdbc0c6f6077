//! A request is served in its turn, so that not too many are served at once. While it waits for
//! another server, or only lets time pass, it needs no turn, and keeps nobody from theirs.

use std::rc::Rc;

/// What a request has while it is served.
pub trait Turn {
    /// Lets another request be served. What this one does after that has limits of its own: those of
    /// sign-ins, of passwords and of imports.
    fn give_back(&self);
}

tokio::task_local! {
    /// The turn of the current request.
    static TURN: Rc<dyn Turn>;
}

/// Does `work` in this turn.
pub async fn within<T>(turn: Rc<dyn Turn>, work: impl Future<Output = T>) -> T {
    TURN.scope(turn, work).await
}

/// Gives the turn of the current request back: it is about to wait for something that is no work of
/// ours. Outside of a request there is none.
pub fn give_back() {
    // Nothing to do without one.
    let _ = TURN.try_with(|turn| turn.give_back());
}
