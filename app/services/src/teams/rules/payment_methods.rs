//! How to pay a manager.

use super::members::actor;
use super::{MembershipRefusal, Person, Result, manages, note};
use crate::teams::payment_methods::limits;
use cffa_store::{PaymentMethod, Team};
use jiff::Timestamp;

/// Replaces the payment methods of a manager. Nobody else can change them.
///
/// # Errors
/// If they are not a manager of the team, have too many, or these are their methods already.
pub fn set_payment_methods(
    team: &mut Team,
    who: Person<'_>,
    methods: Vec<PaymentMethod>,
    now: Timestamp,
) -> Result {
    let by = actor(who);
    manages(team, &by)?;
    if methods.len() > limits::METHODS {
        return Err(MembershipRefusal::TooManyPaymentMethods);
    }
    let mut members = team.members.iter_mut();
    let member = members
        .find(|one| one.account == who.account)
        .ok_or(MembershipRefusal::NoSuchMember)?;
    if member.payment_methods == methods {
        return Err(MembershipRefusal::NothingChanged);
    }
    member.payment_methods = methods;
    note(team, &by, now, "changed how to pay them".to_owned());
    Ok(())
}
