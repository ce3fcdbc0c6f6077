//! Why a team says no: each a sentence that tells the reader what to do.

use super::limits;

/// Something asked of a team's name, members or invitations that it does not take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum MembershipRefusal {
    #[error("Give the team a name.")]
    NameMissing,
    #[error("The name is too long; use at most {} characters.", limits::NAME)]
    NameTooLong,
    #[error("The name has characters in it that can't be seen. Type it anew.")]
    NameUnseen,
    #[error("There is already a team called {name}. Choose another name.")]
    NameTaken { name: String },
    #[error(
        "You are in {} teams. That is as many as anybody can be in.",
        limits::TEAMS
    )]
    TooManyTeams,
    #[error("This team is not there any more.")]
    NoSuchTeam,
    #[error("Only a manager of this team can do this.")]
    NotManager,
    #[error(
        "This invitation can't be used: it was used or withdrawn, or the link is not whole. Ask a manager of the team for a new one."
    )]
    InvitationUnknown,
    #[error("This invitation has expired. Ask a manager of the team for a new one.")]
    InvitationExpired,
    #[error("This invitation is not open any more.")]
    NoSuchInvitation,
    #[error("An invitation is good for 1 to {} days.", limits::INVITATION_DAYS)]
    ExpiryOutOfRange,
    #[error(
        "There are {} open invitations. Withdraw some that are not needed.",
        limits::INVITATIONS
    )]
    TooManyInvitations,
    #[error("A team has at most {} members.", limits::MEMBERS)]
    TooManyMembers,
    #[error("You are in this team already. A manager can change what you may do.")]
    YouAreMember,
    #[error(
        "Your access to this team was taken away, and an invitation does not give it back. Ask a manager to reinstate you."
    )]
    YouAreRevoked,
    #[error("{name} is in this team already.")]
    AlreadyMember { name: String },
    #[error("{name} was in this team, and their access was taken away. Reinstate them instead.")]
    MemberRevoked { name: String },
    #[error("This person is not in the team.")]
    NoSuchMember,
    #[error("Nobody signs in here with this user name. Send them an invitation instead.")]
    NoSuchUser,
    #[error("Give a name, with at most {} characters.", limits::NAME)]
    PersonName,
    #[error("Give the id that they sign in with.")]
    SubjectMissing,
    #[error("This id is too long; use at most {} characters.", limits::SUBJECT)]
    SubjectTooLong,
    #[error(
        "{name} is the only manager left, and somebody has to keep the book. Make somebody else a manager first."
    )]
    LastManager { name: String },
    #[error(
        "You are the only manager of this team. Make somebody else a manager first; then you can leave."
    )]
    YouAreLastManager,
    #[error(
        "This can't be a user name: it has 3 to 40 letters, digits and . _ - @ in it. Check it."
    )]
    UserNameUnfit,
    #[error("Their access is taken away already.")]
    AlreadyRevoked,
    #[error("Their access is not taken away.")]
    NotRevoked,
    #[error("Nothing was changed.")]
    NothingChanged,
    #[error("This Idempotency-Key was used for something else. Make a new one.")]
    KeyUsed,
    #[error(
        "Somebody changed the team at the same moment. Look at how it stands now, then try again."
    )]
    ChangedSince,
}

impl MembershipRefusal {
    /// Whether the thing asked about does not exist (HTTP 404).
    pub fn is_missing(&self) -> bool {
        use MembershipRefusal::*;
        matches!(
            self,
            NoSuchTeam | NoSuchMember | NoSuchInvitation | InvitationUnknown
        )
    }

    /// Whether this person may not do it, whatever they write (HTTP 403).
    pub fn is_forbidden(&self) -> bool {
        use MembershipRefusal::*;
        matches!(self, NotManager | YouAreRevoked)
    }

    /// Whether it clashes with how the team stands now, rather than being wrong in
    /// itself (HTTP 409).
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
                | ChangedSince
        )
    }

    /// The form field it belongs to; `form` when it belongs to the whole.
    pub fn field(&self) -> &'static str {
        use MembershipRefusal::*;
        match self {
            NameMissing | NameTooLong | NameUnseen | NameTaken { .. } | PersonName => "name",
            ExpiryOutOfRange => "days",
            NoSuchUser | UserNameUnfit | SubjectMissing | SubjectTooLong => "subject",
            LastManager { .. } => "role",
            _ => "form",
        }
    }
}
