//! The rules for payments, AutoPay and transfers.

use super::{Decision, unchanged_since, validate_date};
use crate::{
    Book, Change, CollectedPayment, Game, Money, Note, Parties, PlayerId, Purpose,
    RecordedTransaction, Refusal, Seq, Settlement, Transaction, TransactionDetails,
    TransactionDraft, TransactionId, limits,
};
use jiff::civil::Date;
use std::collections::HashSet;

impl Book {
    pub(super) fn transaction_seen(
        &self,
        id: TransactionId,
        seen: Option<Seq>,
    ) -> Result<&Transaction, Refusal> {
        let transaction = self.transaction(id).ok_or(Refusal::NoSuchTransaction)?;
        unchanged_since(transaction.changed, seen)?;
        Ok(transaction)
    }

    pub(super) fn record(&self, id: TransactionId, details: TransactionDetails) -> Decision {
        self.has_room_for(1)?;
        self.never_recorded(id)?;
        Ok(Change::TransactionRecorded {
            transaction: id,
            details,
        })
    }

    /// Checks the drafts in their order, so that the refusal is about the first invalid one.
    fn record_all(&self, drafts: Vec<(TransactionId, TransactionDraft)>) -> Decision {
        if drafts.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        if drafts.len() > limits::TRANSACTIONS_AT_ONCE {
            return Err(Refusal::TooManyTransactions);
        }
        self.has_room_for(drafts.len())?;
        let mut seen = HashSet::new();
        let mut transactions = Vec::with_capacity(drafts.len());
        for (transaction, draft) in drafts {
            self.never_recorded(transaction)?;
            if !seen.insert(transaction) {
                return Err(Refusal::AlreadyThere);
            }
            let details = self.details(draft)?;
            transactions.push(RecordedTransaction {
                transaction,
                details,
            });
        }
        Ok(Change::TransactionsRecorded { transactions })
    }

    /// The amount to record for one of several collected payments: `amount`, or all that the
    /// player owes.
    ///
    /// # Errors
    /// If the player is not in the book, the amount is not above zero, or all that they owe is
    /// nothing.
    pub fn collected(&self, player: PlayerId, amount: Option<Money>) -> Result<Money, Refusal> {
        self.known(player)?;
        match amount {
            Some(amount) if amount <= Money::ZERO => Err(Refusal::AmountZero),
            Some(amount) => Ok(amount),
            None => Some(-self.tally(player).balance())
                .filter(|debt| *debt > Money::ZERO)
                .ok_or_else(|| Refusal::OwesNothing {
                    name: self.name(player).to_owned(),
                }),
        }
    }

    pub(super) fn collect(&self, date: Date, payments: &[CollectedPayment]) -> Decision {
        let (mut payers, mut drafts) = (HashSet::new(), Vec::with_capacity(payments.len()));
        for payment in payments {
            let amount = self.collected(payment.player, payment.amount)?;
            // Otherwise a player could pay all that they owe twice.
            if !payers.insert(payment.player) {
                let name = self.name(payment.player).to_owned();
                return Err(Refusal::CollectedTwice { name });
            }
            let draft = TransactionDraft::payment(payment.player, amount, date, Note::default());
            drafts.push((payment.id, draft));
        }
        self.record_all(drafts)
    }

    /// Each payment must still be part of the current settlement; otherwise the balances have
    /// changed since.
    pub(super) fn record_settlements(
        &self,
        date: Date,
        payments: Vec<(TransactionId, Settlement)>,
    ) -> Decision {
        let mut open = self.settle_up();
        let mut drafts = Vec::with_capacity(payments.len());
        for (id, payment) in payments {
            let at = open.iter().position(|one| *one == payment);
            let draft = at.and_then(|at| open.swap_remove(at).draft(date, Note::default()));
            drafts.push((id, draft.ok_or(Refusal::BalancesChanged)?));
        }
        match <[_; 1]>::try_from(drafts) {
            Ok([(id, draft)]) => self.record(id, self.details(draft)?),
            Err(drafts) => self.record_all(drafts),
        }
    }

    fn has_room_for(&self, more: usize) -> Result<(), Refusal> {
        if self.transactions.len() + more > limits::TRANSACTIONS {
            return Err(Refusal::TooManyTransactions);
        }
        Ok(())
    }

    fn never_recorded(&self, id: TransactionId) -> Result<(), Refusal> {
        if self.transaction_dates.contains_key(&id) || self.transactions_gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(())
    }

    pub(super) fn edit_transaction(
        &self,
        id: TransactionId,
        seen: Option<Seq>,
        draft: TransactionDraft,
    ) -> Decision {
        let before = self.transaction_seen(id, seen)?;
        match (before.details.purpose, draft.parties) {
            (Purpose::Payment { .. }, Parties::Payment(_))
            | (Purpose::Transfer { .. }, Parties::Transfer(..)) => {
                edit(before, self.details(draft)?)
            }
            _ => Err(Refusal::NotEditable),
        }
    }

    /// The details of a draft, if the rules allow it.
    pub(super) fn details(&self, draft: TransactionDraft) -> Result<TransactionDetails, Refusal> {
        match draft.parties {
            Parties::Payment(player) => {
                self.known(player)?;
                if draft.amount.is_zero() {
                    return Err(Refusal::AmountZero);
                }
            }
            Parties::Transfer(from, to) => {
                self.known(from)?;
                self.known(to)?;
                if from == to {
                    return Err(Refusal::TransferToSelf);
                }
                if draft.amount <= Money::ZERO {
                    return Err(Refusal::TransferNotPositive);
                }
            }
        }
        self.within_limit(draft.amount)?;
        Ok(TransactionDetails {
            purpose: draft.purpose(),
            date: validate_date(draft.date)?,
            amount: draft.amount,
            note: draft.note,
        })
    }

    /// The game that AutoPay would settle for a player, and their share of it.
    ///
    /// # Errors
    /// If there is none, they did not play in it, or it is settled already.
    pub fn auto_pay_offer(&self, player: PlayerId) -> Result<(&Game, Money), Refusal> {
        let name = || self.name(player).to_owned();
        let last = self.last_game().ok_or(Refusal::NoGameYet)?;
        let share = last
            .details
            .share_of(player)
            .ok_or_else(|| Refusal::DidNotPlay { name: name() })?;
        if share.is_zero() {
            return Err(Refusal::NothingToPay);
        }
        if self.is_auto_paid(player, last.id) {
            Err(Refusal::AlreadyAutoPaid)
        } else {
            Ok((last, share))
        }
    }

    pub(super) fn auto_pay(&self, id: TransactionId, player: PlayerId, date: Date) -> Decision {
        self.known(player)?;
        let (game, amount) = self.auto_pay_offer(player)?;
        let purpose = Purpose::AutoPay {
            player,
            game: game.id,
        };
        let note = Note::default();
        self.record(
            id,
            TransactionDetails {
                date: validate_date(date)?,
                amount,
                note,
                purpose,
            },
        )
    }
}

fn edit(before: &Transaction, after: TransactionDetails) -> Decision {
    if before.details == after {
        return Err(Refusal::NothingChanged);
    }
    let before_details = before.details.clone();
    Ok(Change::TransactionEdited {
        transaction: before.id,
        before: before_details,
        after,
    })
}
