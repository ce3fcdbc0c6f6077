//! Payments that players say they made.

use super::{MembershipRefusal, Memberships, Result, rules};
use crate::token::Token;
use cffa_book::{Actor, Book, PlayerId};
use cffa_store::{PaymentClaim, Team, TeamAnswer, TeamId};
use uuid::Uuid;

impl Memberships {
    /// Adds a claim by the member whose player it is about. `book` is the team's.
    ///
    /// # Errors
    /// If it is not about the member's own player, or they owe nothing or have an open claim.
    pub async fn claim_payment(
        &self,
        team: TeamId,
        book: &Book,
        claim: PaymentClaim,
    ) -> Result<PaymentClaim> {
        self.add_claim(team, book, claim, |team, claim| {
            rules::claim_payment(team, claim, resolver(book))
        })
        .await
    }

    /// Adds a claim by somebody with the team's link, which has this token.
    ///
    /// # Errors
    /// If the team has another link by now, or the player owes nothing, or has an open claim.
    pub async fn claim_payment_by_link(
        &self,
        team: TeamId,
        token: &str,
        book: &Book,
        claim: PaymentClaim,
    ) -> Result<PaymentClaim> {
        let hash = Token::hash_of(token);
        self.add_claim(team, book, claim, |team, claim| {
            rules::claim_payment_by_link(team, claim, &hash, resolver(book))
        })
        .await
    }

    /// Adds a claim by a rule, if its player owes something.
    async fn add_claim(
        &self,
        team: TeamId,
        book: &Book,
        claim: PaymentClaim,
        rule: impl Fn(&mut Team, PaymentClaim) -> Result<(), MembershipRefusal>,
    ) -> Result<PaymentClaim> {
        let add = |team: &mut Team| {
            if !book.tally(claim.player).balance().is_negative() {
                return Err(MembershipRefusal::NothingOwed);
            }
            rule(team, claim.clone())?;
            Ok(TeamAnswer::Claimed(claim.clone()))
        };
        match self.answer(team, add).await? {
            TeamAnswer::Claimed(claim) => Ok(claim),
            _ => Err(MembershipRefusal::KeyUsed.into()),
        }
    }

    /// Removes a claim about a player at the request of someone with the team's link, which has this
    /// token.
    ///
    /// # Errors
    /// If the team has another link by now, or the claim was not made by the link, or is no longer
    /// open.
    pub async fn withdraw_claim_by_link(
        &self,
        team: TeamId,
        token: &str,
        book: &Book,
        (id, player): (Uuid, PlayerId),
    ) -> Result {
        let hash = Token::hash_of(token);
        self.change_once(team, |team| {
            rules::withdraw_claim_by_link(team, id, player, &hash, resolver(book))
        })
        .await
    }

    /// Removes a claim at the request of the member whose player it is about.
    ///
    /// # Errors
    /// If it is not about their own player, or no longer open.
    pub async fn withdraw_claim(&self, team: TeamId, book: &Book, id: Uuid, by: &Actor) -> Result {
        self.change_once(team, |team| {
            rules::withdraw_claim(team, id, by, resolver(book))
        })
        .await
    }

    /// Removes a claim that a manager does not confirm.
    ///
    /// # Errors
    /// If it is no longer open.
    pub async fn dismiss_claim(&self, team: TeamId, id: Uuid, by: &Actor) -> Result {
        self.change_once(team, |team| rules::dismiss_claim(team, id, by))
            .await
    }

    /// Removes all claims of a team whose book was deleted.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget_claims(&self, team: TeamId) -> Result {
        self.change(team, |team| {
            team.claims.clear();
            Ok(())
        })
        .await
    }
}

/// The open claims of a team about players who are in its book, in its currency, oldest first, each
/// with the player whose payment it is.
pub fn open_claims<'a>(
    team: &'a Team,
    book: &'a Book,
) -> impl Iterator<Item = (&'a PaymentClaim, PlayerId)> {
    let resolve = resolver(book);
    let currency = Some(book.settings().currency);
    let claims = team.claims.iter();
    let claims = claims.filter(move |claim| claim.currency == currency);
    claims.filter_map(move |claim| Some((claim, resolve(claim.player)?)))
}

/// Finds the player that another was merged into, if they are in the book.
fn resolver(book: &Book) -> impl Fn(PlayerId) -> Option<PlayerId> {
    |id| book.resolve_player(id).map(|player| player.id)
}
