//! Refusals about teams: members, invitations, payment methods and payment claims.

use super::Sentence;
use crate::text::messages::message;
use cffa_services::names::USER_NAME_LENGTH;
use cffa_services::teams::payment_methods::{PaymentMethodRefusal, limits as method_limits};
use cffa_services::teams::{MembershipRefusal, limits};

impl Sentence for MembershipRefusal {
    fn sentence(&self) -> String {
        use MembershipRefusal::*;
        match self {
            NameMissing => message!("refusal-team-name-missing"),
            NameTooLong => message!("refusal-name-too-long", most = limits::NAME),
            NameUnseen => message!("refusal-name-unseen"),
            NameTaken { name } => message!("refusal-team-name-taken", name = name),
            TooManyTeams => message!("refusal-too-many-teams", most = limits::TEAMS),
            NoSuchTeam => message!("refusal-no-such-team"),
            NotManager => message!("refusal-not-manager"),
            InvitationUnknown => message!("refusal-invitation-unknown"),
            InvitationExpired => message!("refusal-invitation-expired"),
            NoSuchInvitation => message!("refusal-no-such-invitation"),
            ExpiryOutOfRange => message!("refusal-invitation-days", most = limits::INVITATION_DAYS),
            TooManyInvitations => {
                message!("refusal-too-many-invitations", most = limits::INVITATIONS)
            }
            TooManyMembers => message!("refusal-too-many-members", most = limits::MEMBERS),
            YouAreMember => message!("refusal-you-are-member"),
            YouAreRevoked => message!("refusal-you-are-revoked"),
            AlreadyMember { name } => message!("refusal-already-member", name = name),
            MemberRevoked { name } => message!("refusal-member-revoked", name = name),
            NoSuchMember => message!("refusal-no-such-member"),
            NoSuchUser => message!("refusal-no-such-user"),
            PersonName => message!("refusal-person-name", most = limits::NAME),
            SubjectMissing => message!("refusal-subject-missing"),
            SubjectTooLong => message!("refusal-subject-too-long", most = limits::SUBJECT),
            LastManager { name } => message!("refusal-last-manager", name = name),
            YouAreLastManager => message!("refusal-you-are-last-manager"),
            UserNameUnfit => message!(
                "refusal-user-name-unfit",
                least = *USER_NAME_LENGTH.start(),
                most = *USER_NAME_LENGTH.end()
            ),
            AlreadyRevoked => message!("refusal-already-revoked"),
            NotRevoked => message!("refusal-not-revoked"),
            TooManyPaymentMethods => message!(
                "refusal-too-many-payment-methods",
                most = method_limits::METHODS
            ),
            NothingOwed => message!("refusal-nothing-owed"),
            ClaimAmount => message!("refusal-claim-amount"),
            ClaimOpen => message!("refusal-claim-open"),
            NoSuchClaim => message!("refusal-no-such-claim"),
            TooManyClaims => message!("refusal-too-many-claims", most = limits::CLAIMS),
            NotOwnPlayer => message!("refusal-not-own-player"),
            NothingChanged => message!("refusal-team-unchanged"),
            KeyUsed => message!("refusal-key-used"),
            ChangedSince => message!("refusal-team-changed"),
        }
    }
}

impl Sentence for PaymentMethodRefusal {
    fn sentence(&self) -> String {
        use PaymentMethodRefusal::*;
        match self {
            HolderMissing => message!("refusal-holder-missing"),
            HolderTooLong => message!("refusal-name-too-long", most = method_limits::HOLDER),
            Unseen => message!("refusal-text-unseen"),
            IbanMissing => message!("refusal-iban-missing"),
            Iban => message!("refusal-iban"),
            Bic => message!("refusal-bic"),
            SortCode => message!("refusal-sort-code"),
            AccountNumber => message!("refusal-account-number"),
            Paypal => message!("refusal-paypal", most = method_limits::PAYPAL),
            Monzo => message!("refusal-monzo", most = method_limits::MONZO),
            Revolut => message!("refusal-revolut", most = method_limits::REVOLUT),
            Upi => message!("refusal-upi"),
            LabelMissing => message!("refusal-label-missing"),
            LabelTooLong => message!("refusal-label-too-long", most = method_limits::LABEL),
            Url => message!("refusal-url"),
            UrlTooLong => message!("refusal-url-too-long", most = method_limits::URL),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::english_tests::assert_same_in_english;
    use super::*;

    #[test]
    fn pages_and_the_api_say_the_same_in_english() {
        use MembershipRefusal::*;
        let name = || "Ann".to_owned();
        assert_same_in_english([
            NameMissing,
            NameTooLong,
            NameUnseen,
            NameTaken { name: name() },
            TooManyTeams,
            NoSuchTeam,
            NotManager,
            InvitationUnknown,
            InvitationExpired,
            NoSuchInvitation,
            ExpiryOutOfRange,
            TooManyInvitations,
            TooManyMembers,
            YouAreMember,
            YouAreRevoked,
            AlreadyMember { name: name() },
            MemberRevoked { name: name() },
            NoSuchMember,
            NoSuchUser,
            PersonName,
            SubjectMissing,
            SubjectTooLong,
            LastManager { name: name() },
            YouAreLastManager,
            UserNameUnfit,
            AlreadyRevoked,
            NotRevoked,
            TooManyPaymentMethods,
            NothingOwed,
            ClaimAmount,
            ClaimOpen,
            NoSuchClaim,
            TooManyClaims,
            NotOwnPlayer,
            NothingChanged,
            KeyUsed,
            ChangedSince,
        ]);
    }

    #[test]
    fn payment_methods_are_refused_in_the_same_words() {
        use PaymentMethodRefusal::*;
        assert_same_in_english([
            HolderMissing,
            HolderTooLong,
            Unseen,
            IbanMissing,
            Iban,
            Bic,
            SortCode,
            AccountNumber,
            Paypal,
            Monzo,
            Revolut,
            Upi,
            LabelMissing,
            LabelTooLong,
            Url,
            UrlTooLong,
        ]);
    }
}
