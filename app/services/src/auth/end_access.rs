//! Ends the sessions of an account and what outlives them. Anyone who was signed in may have
//! created or read the rest, so whatever ends all sessions ends all of it.

use crate::match_day;
use cffa_store::{AccountId, Store, StoreError};

/// Ends the sessions of an account but `this` one, its tokens, the notifications on its devices,
/// its calendar addresses, and every link by mail that could give the account away.
pub(super) async fn end_access(
    store: &dyn Store,
    id: AccountId,
    this: Option<&str>,
) -> Result<(), StoreError> {
    // Sessions first, so that none of them can create more of what ends next.
    store.delete_sessions_of(id, this).await?;
    store.delete_tokens_of(id).await?;
    store.delete_push_devices_of(id).await?;
    match_day::end_calendars_of(store, id).await?;
    end_links_of(store, id).await
}

/// Ends the links to a new password, and deletes a mail address that is not confirmed: somebody
/// else who was signed in may have entered it, to have a new password sent there. If the address
/// changes at the same time, this is repeated.
async fn end_links_of(store: &dyn Store, id: AccountId) -> Result<(), StoreError> {
    loop {
        let Some(mut address) = store.mail_address(id).await? else {
            return Ok(());
        };
        let done = if address.confirmed.is_none() {
            store.delete_mail_address_at(&address).await
        } else if address.resets.is_empty() && address.next.is_none() {
            return Ok(());
        } else {
            address.resets.clear();
            address.next = None;
            store.replace_mail_address(&address).await
        };
        match done {
            Err(StoreError::Conflict) => {}
            done => return done,
        }
    }
}
