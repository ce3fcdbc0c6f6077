//! Confirms the payment that a player claims: the only operation that changes both the team's
//! record, which has the claim, and the book, which gets the payment.

use crate::books::{Books, RecordError, Recorded};
use crate::teams::{MembershipError, MembershipRefusal, Memberships, rules};
use cffa_book::{Actor, Command, Note, TransactionDraft, TransactionId};
use cffa_store::{PaymentClaim, StoreError, Team};
use uuid::Uuid;

/// Why a claim was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// The claim is not open, or the team's record was not written.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The payment was not recorded.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl ConfirmError {
    /// Whether the claim does not exist, or was confirmed, dismissed or withdrawn.
    pub fn is_missing(&self) -> bool {
        matches!(
            self,
            ConfirmError::Membership(MembershipError::Refused(MembershipRefusal::NoSuchClaim))
        )
    }
}

impl From<StoreError> for ConfirmError {
    fn from(error: StoreError) -> ConfirmError {
        ConfirmError::Membership(error.into())
    }
}

/// Confirms a claim: records its payment, once however many managers confirm it, and removes the
/// claim. The ID of the claim is the payment's idempotency key, so a step that was interrupted can
/// be repeated.
///
/// # Errors
/// If the user is not a manager, the claim is not open, or the book refuses the payment.
pub async fn confirm(
    books: &Books,
    memberships: &Memberships,
    team: &Team,
    id: Uuid,
    by: &Actor,
) -> Result<Recorded, ConfirmError> {
    check_currency(books, team, id).await?;
    let confirmed = memberships
        .change(team.id, |team| rules::confirm_claim(team, id, by))
        .await;
    let claim = match confirmed {
        Ok(claim) => claim,
        Err(error) => {
            // Another manager may have been a moment faster.
            let gone = matches!(
                error,
                MembershipError::Refused(MembershipRefusal::NoSuchClaim)
            );
            let recorded = match gone {
                true => books.written(team, Some(id)).await?,
                false => None,
            };
            return recorded.ok_or(error.into());
        }
    };
    match record(books, team, &claim, by).await {
        Ok(recorded) => {
            memberships
                .change(team.id, |team| {
                    rules::close_claim(team, id);
                    Ok(())
                })
                .await?;
            Ok(recorded)
        }
        Err(error) => {
            if let RecordError::Refused(_) = error {
                memberships
                    .change(team.id, |team| {
                        rules::reopen_claim(team, id);
                        Ok(())
                    })
                    .await?;
            }
            Err(error.into())
        }
    }
}

/// Refuses a claim that was made when the team had another currency.
async fn check_currency(books: &Books, team: &Team, id: Uuid) -> Result<(), ConfirmError> {
    let currency = Some(books.read(team).await?.settings().currency);
    let mut claims = team.claims.iter();
    match claims.any(|claim| claim.id == id && claim.currency != currency) {
        true => Err(MembershipError::from(MembershipRefusal::NoSuchClaim).into()),
        false => Ok(()),
    }
}

async fn record(
    books: &Books,
    team: &Team,
    claim: &PaymentClaim,
    by: &Actor,
) -> Result<Recorded, RecordError> {
    let player = {
        let book = books.read(team).await?;
        book.resolve_player(claim.player)
            .map_or(claim.player, |player| player.id)
    };
    let draft = TransactionDraft::payment(player, claim.amount, claim.date, Note::default());
    let command = Command::RecordTransaction {
        id: TransactionId(Uuid::now_v7()),
        draft,
    };
    books.record(team, by, Some(claim.id), command).await
}
