//! Whether what a change says of transactions is sound.

use super::{As, Sound, Unsound, all_different, ensure};
use crate::decide::validate_date;
use crate::{
    Book, Note, Purpose, RecordedTransaction, Refusal, TransactionDetails, TransactionId, limits,
};

impl Book {
    pub(super) fn check_transaction_id(&self, id: TransactionId) -> Sound {
        self.check_id(id.0)
    }

    pub(super) fn check_together(&self, transactions: &[RecordedTransaction], stands: As) -> Sound {
        let count = transactions.len();
        ensure(count > 0, Refusal::NothingChanged.into())?;
        let few = count <= limits::TRANSACTIONS_AT_ONCE;
        let room = stands == As::Step || self.transactions.len() + count <= limits::TRANSACTIONS;
        ensure(few && room, Refusal::TooManyTransactions.into())?;
        let ids = transactions.iter().map(|one| one.transaction);
        ensure(all_different(ids), Unsound::IdInUse)?;
        for RecordedTransaction {
            transaction,
            details,
        } in transactions
        {
            let by_hand = matches!(
                details.purpose,
                Purpose::Payment { .. } | Purpose::Transfer { .. }
            );
            ensure(by_hand, Refusal::NotEditable.into())?;
            self.check_transaction_id(*transaction)?;
            self.check_transaction(details)?;
        }
        Ok(())
    }

    pub(super) fn check_transaction_before(
        &self,
        id: TransactionId,
        before: &TransactionDetails,
    ) -> Sound {
        let now = self.transaction(id).ok_or(Refusal::NoSuchTransaction)?;
        ensure(&now.details == before, Unsound::NotAsBefore)
    }

    pub(super) fn check_transaction(&self, details: &TransactionDetails) -> Sound {
        validate_date(details.date)?;
        ensure(!details.amount.is_zero(), Refusal::AmountZero.into())?;
        self.within_limit(details.amount)?;
        let is_normalized = Note::parse(details.note.as_str())? == details.note;
        ensure(is_normalized, Refusal::TextUnseen.into())?;
        let known = |id| self.players.contains_key(&id);
        let all_known = details.purpose.players().all(known);
        ensure(all_known, Refusal::NoSuchPlayer.into())?;
        match details.purpose {
            Purpose::Transfer { from, to } => {
                ensure(from != to, Refusal::TransferToSelf.into())?;
                let forward = !details.amount.is_negative();
                ensure(forward, Refusal::TransferNotPositive.into())
            }
            _ => Ok(()),
        }
    }

    pub(super) fn check_auto_pay(&self, details: &TransactionDetails, stands: As) -> Sound {
        let Purpose::AutoPay { player, game } = details.purpose else {
            return Ok(());
        };
        // A deletion can be taken back after the game itself was deleted.
        let there = stands == As::Step || self.game(game).is_some();
        ensure(there, Refusal::NoSuchGame.into())?;
        ensure(
            !self.is_auto_paid(player, game),
            Refusal::AlreadyAutoPaid.into(),
        )
    }
}
