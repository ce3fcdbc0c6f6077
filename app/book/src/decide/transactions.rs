//! What may be done with money: payments, AutoPay, transfers.

use super::{Decision, unchanged_since, validate_date};
use crate::{
    Book, Change, Game, Money, Note, PlayerId, Purpose, Refusal, Seq, Transaction,
    TransactionDetails, TransactionId, limits,
};
use jiff::civil::Date;

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
        if self.transaction_dates.contains_key(&id) || self.transactions_gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        if self.transactions.len() >= limits::TRANSACTIONS {
            return Err(Refusal::TooManyTransactions);
        }
        Ok(Change::TransactionRecorded {
            transaction: id,
            details,
        })
    }

    pub(super) fn payment(
        &self,
        player: PlayerId,
        amount: Money,
        date: Date,
        note: Note,
    ) -> Result<TransactionDetails, Refusal> {
        self.known(player)?;
        if amount.is_zero() {
            return Err(Refusal::AmountZero);
        }
        self.within_limit(amount)?;
        let purpose = Purpose::Payment { player };
        Ok(TransactionDetails {
            date: validate_date(date)?,
            amount,
            note,
            purpose,
        })
    }

    pub(super) fn transfer(
        &self,
        from: PlayerId,
        to: PlayerId,
        amount: Money,
        date: Date,
        note: Note,
    ) -> Result<TransactionDetails, Refusal> {
        self.known(from)?;
        self.known(to)?;
        if from == to {
            return Err(Refusal::TransferToSelf);
        }
        if amount <= Money::ZERO {
            return Err(Refusal::TransferNotPositive);
        }
        self.within_limit(amount)?;
        let purpose = Purpose::Transfer { from, to };
        Ok(TransactionDetails {
            date: validate_date(date)?,
            amount,
            note,
            purpose,
        })
    }

    /// The game that AutoPay would settle for a player, and their share of it.
    ///
    /// # Errors
    /// When there is none, they did not play in it, or it is settled already.
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
        let purpose = Purpose::AutoPay {
            player,
            game: last.id,
        };
        let settled = self.tally(player).moved.iter().rev().any(|key| {
            self.transactions
                .get(key)
                .is_some_and(|one| one.details.purpose == purpose)
        });
        if settled {
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

pub(super) fn edit(before: &Transaction, after: TransactionDetails) -> Decision {
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
