//! Refusals of teams, with messages that say what to do.

use super::{limits, payment_methods};
use crate::names::USER_NAME_LENGTH;

/// Why a change to a team's name, members or invitations is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum MembershipRefusal {
    #[error("Enter a name for the team.")]
    NameMissing,
    #[error("The name is too long; use at most {} characters.", limits::NAME)]
    NameTooLong,
    #[error("The name contains invisible characters. Please retype it.")]
    NameUnseen,
    #[error("There is already a team called {name}. Choose another name.")]
    NameTaken { name: String },
    #[error("You are in {} teams, which is the maximum.", limits::TEAMS)]
    TooManyTeams,
    #[error("This team no longer exists.")]
    NoSuchTeam,
    #[error("Only a manager of this team can do this.")]
    NotManager,
    #[error(
        "This invitation is not valid: it was used or revoked, or the link is incomplete. Ask a \
        manager of the team for a new one."
    )]
    InvitationUnknown,
    #[error("This invitation has expired. Ask a manager of the team for a new one.")]
    InvitationExpired,
    #[error("This invitation is no longer open.")]
    NoSuchInvitation,
    #[error(
        "An invitation can be valid for 1 to {} days.",
        limits::INVITATION_DAYS
    )]
    ExpiryOutOfRange,
    #[error(
        "There are {} open invitations, which is the maximum. Revoke some that are not needed.",
        limits::INVITATIONS
    )]
    TooManyInvitations,
    #[error("A team has at most {} members.", limits::MEMBERS)]
    TooManyMembers,
    #[error("You are already in this team. A manager can change your role.")]
    YouAreMember,
    #[error(
        "Your access to this team was revoked, and an invitation can't restore it. Ask a manager \
        to reinstate you."
    )]
    YouAreRevoked,
    #[error("{name} is already in this team.")]
    AlreadyMember { name: String },
    #[error("{name} was in this team, and their access was revoked. Reinstate them instead.")]
    MemberRevoked { name: String },
    #[error("This person is not in the team.")]
    NoSuchMember,
    #[error("No account here has this user name. Send them an invitation link instead.")]
    NoSuchUser,
    #[error("Enter a name of at most {} characters.", limits::NAME)]
    PersonName,
    #[error("Enter the id that they sign in with.")]
    SubjectMissing,
    #[error("This id is too long; use at most {} characters.", limits::SUBJECT)]
    SubjectTooLong,
    #[error("{name} is the team's only manager. Make someone else a manager first.")]
    LastManager { name: String },
    #[error(
        "You are the only manager of this team. Make someone else a manager first; then you can \
        leave."
    )]
    YouAreLastManager,
    #[error(
        "This is not a valid user name. User names have {} to {} letters, digits and . _ - @.",
        USER_NAME_LENGTH.start(),
        USER_NAME_LENGTH.end()
    )]
    UserNameUnfit,
    #[error("Their access is already revoked.")]
    AlreadyRevoked,
    #[error("Their access is not revoked.")]
    NotRevoked,
    #[error(
        "A manager has at most {} ways to be paid. Remove one first.",
        payment_methods::limits::METHODS
    )]
    TooManyPaymentMethods,
    #[error("You don’t owe anything at the moment.")]
    NothingOwed,
    #[error("Enter an amount above zero.")]
    ClaimAmount,
    #[error("You already said that you paid something. Withdraw it first if the amount was wrong.")]
    ClaimOpen,
    #[error("This payment was confirmed, dismissed or withdrawn in the meantime.")]
    NoSuchClaim,
    #[error(
        "{} payments wait to be confirmed, which is the maximum. Ask a manager to confirm or \
        dismiss some.",
        limits::CLAIMS
    )]
    TooManyClaims,
    #[error("You can only say this about your own payments.")]
    NotOwnPlayer,
    #[error("Nothing was changed.")]
    NothingChanged,
    #[error("This Idempotency-Key was used for another request. Use a new one.")]
    KeyUsed,
    #[error("Someone else changed the team first. Review the current version and try again.")]
    ChangedSince,
}

impl MembershipRefusal {
    /// Whether the requested object does not exist (HTTP 404).
    pub fn is_missing(&self) -> bool {
        use MembershipRefusal::*;
        matches!(
            self,
            NoSuchTeam | NoSuchMember | NoSuchInvitation | InvitationUnknown
        )
    }

    /// Whether this person may not do it, whatever the input (HTTP 403).
    pub fn is_forbidden(&self) -> bool {
        use MembershipRefusal::*;
        matches!(self, NotManager | NotOwnPlayer | YouAreRevoked)
    }

    /// Whether it conflicts with the current state of the team, rather than being invalid in itself
    /// (HTTP 409).
    pub fn is_conflict(&self) -> bool {
        use MembershipRefusal::*;
        matches!(
            self,
            NameTaken { .. }
                | InvitationExpired
                | TooManyTeams
                | TooManyInvitations
                | TooManyMembers
                | YouAreMember
                | AlreadyMember { .. }
                | MemberRevoked { .. }
                | LastManager { .. }
                | YouAreLastManager
                | AlreadyRevoked
                | NotRevoked
                | NothingOwed
                | ClaimOpen
                | NoSuchClaim
                | TooManyClaims
                | ChangedSince
        )
    }

    /// The form field that it belongs to; `form` if it belongs to the whole form.
    pub fn field(&self) -> &'static str {
        use MembershipRefusal::*;
        match self {
            NameMissing | NameTooLong | NameUnseen | NameTaken { .. } | PersonName => "name",
            ExpiryOutOfRange => "days",
            NoSuchUser | UserNameUnfit | SubjectMissing | SubjectTooLong => "subject",
            LastManager { .. } => "role",
            ClaimAmount => "amount",
            _ => "form",
        }
    }
}
