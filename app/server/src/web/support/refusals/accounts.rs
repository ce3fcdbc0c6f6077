//! Refusals about accounts: signing in, passwords, sign-in methods and tokens.

use super::Sentence;
use crate::text::messages::message;
use cffa_services::auth::oidc::{CallbackRefusal, Unavailable};
use cffa_services::auth::passkeys::{MOST_PASSKEYS, PASSKEY_NAME, PasskeyRefusal};
use cffa_services::auth::tokens::{TokenRefusal, limits as token_limits};
use cffa_services::auth::{
    AccountRefusal, IDENTITIES, IdentityRefusal, PASSWORD_LENGTH, PasswordRefusal,
    SecondFactorRefusal, TooBusy,
};
use cffa_services::names::{USER_NAME_LENGTH, UserNameRefusal};

impl Sentence for UserNameRefusal {
    fn sentence(&self) -> String {
        use UserNameRefusal::*;
        let (least, most) = (USER_NAME_LENGTH.start(), USER_NAME_LENGTH.end());
        match self {
            Missing => message!("refusal-user-name-missing"),
            TooShort => message!("refusal-user-name-too-short", least = *least),
            TooLong => message!("refusal-user-name-too-long", most = *most),
            Letters => message!("refusal-user-name-letters"),
        }
    }
}

impl Sentence for PasswordRefusal {
    fn sentence(&self) -> String {
        use PasswordRefusal::*;
        let (least, most) = (PASSWORD_LENGTH.start(), PASSWORD_LENGTH.end());
        match self {
            Missing => message!("refusal-password-missing"),
            TooShort => message!("refusal-password-too-short", least = *least),
            TooLong => message!("refusal-password-too-long", most = *most),
            IsUserName => message!("refusal-password-is-user-name"),
            Guessable => message!("refusal-password-guessable"),
        }
    }
}

impl Sentence for TooBusy {
    fn sentence(&self) -> String {
        message!("refusal-sign-in-busy")
    }
}

impl Sentence for AccountRefusal {
    fn sentence(&self) -> String {
        use AccountRefusal::*;
        match self {
            UserName(refusal) => refusal.sentence(),
            Password(refusal) => refusal.sentence(),
            PasswordsDiffer => message!("refusal-passwords-differ"),
            UserNameTaken => message!("refusal-user-name-taken"),
            WrongSignIn => message!("refusal-wrong-sign-in"),
            WrongPassword => message!("refusal-wrong-password"),
            SamePassword => message!("refusal-same-password"),
            NoPassword => message!("refusal-no-password"),
            NoSuchAccount => message!("refusal-no-such-account"),
            ChangedSince => message!("refusal-account-changed"),
            WrongSetUpLink => message!("refusal-set-up-unknown"),
            SetUpDone => message!("refusal-set-up-done"),
            Invitation(refusal) => refusal.sentence(),
            Busy(busy) => busy.sentence(),
        }
    }
}

impl Sentence for IdentityRefusal {
    fn sentence(&self) -> String {
        use IdentityRefusal::*;
        match self {
            ByInvitation => message!("refusal-by-invitation"),
            SetUpFirst => message!("refusal-set-up-first"),
            TakenByOther => message!("refusal-identity-taken"),
            HeldAlready => message!("refusal-identity-held"),
            TooMany => message!("refusal-too-many-identities", most = IDENTITIES),
            LastOne => message!("refusal-last-identity"),
            NotHeld => message!("refusal-identity-not-held"),
            ChangedSince => message!("refusal-account-changed"),
        }
    }
}

impl Sentence for PasskeyRefusal {
    fn sentence(&self) -> String {
        use PasskeyRefusal::*;
        match self {
            Name => message!("refusal-passkey-name", most = PASSKEY_NAME),
            Unreadable => message!("refusal-passkey-unreadable"),
            Expired => message!("refusal-passkey-expired"),
            OtherSite => message!("refusal-passkey-other-site"),
            NotVerified => message!("refusal-passkey-not-verified"),
            OtherAlgorithm => message!("refusal-passkey-algorithm"),
            HeldAlready => message!("refusal-passkey-held"),
            TooMany => message!("refusal-too-many-passkeys", most = MOST_PASSKEYS),
            NoPassword => message!("refusal-passkey-no-password"),
            Unknown => message!("refusal-passkey-unknown"),
            Copied => message!("refusal-passkey-copied"),
            ChangedSince => message!("refusal-account-changed"),
        }
    }
}

impl Sentence for SecondFactorRefusal {
    fn sentence(&self) -> String {
        use SecondFactorRefusal::*;
        match self {
            WrongCode => message!("refusal-code-wrong"),
            UsedCode => message!("refusal-code-used"),
            NoPassword => message!("refusal-second-factor-no-password"),
            OnAlready => message!("refusal-second-factor-on"),
            OffAlready => message!("refusal-second-factor-off"),
            Expired => message!("refusal-second-factor-expired"),
            ChangedSince => message!("refusal-account-changed"),
        }
    }
}

impl Sentence for CallbackRefusal {
    fn sentence(&self) -> String {
        use CallbackRefusal::*;
        match self {
            Over => message!("refusal-provider-over"),
            Denied => message!("refusal-provider-denied"),
            Failed(name) => message!("refusal-provider-failed", name = name),
            NotAccepted(name) => message!("refusal-provider-not-accepted", name = name),
            NotTrusted(name) => message!("refusal-provider-not-trusted", name = name),
        }
    }
}

impl Sentence for Unavailable {
    fn sentence(&self) -> String {
        message!("refusal-provider-unavailable", name = &self.name)
    }
}

impl Sentence for TokenRefusal {
    fn sentence(&self) -> String {
        match self {
            TokenRefusal::Name => message!("refusal-token-name", most = token_limits::NAME),
            TokenRefusal::NameUnseen => message!("refusal-name-unseen"),
            TokenRefusal::NoScope => message!("refusal-token-scopes"),
            TokenRefusal::Days => message!("refusal-token-days"),
            TokenRefusal::TooMany => {
                message!("refusal-too-many-tokens", most = token_limits::TOKENS)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::english_tests::assert_same_in_english;
    use super::*;
    use cffa_services::teams::MembershipRefusal;

    #[test]
    fn pages_say_what_the_command_line_says() {
        let name = || "Example ID".to_owned();
        let accounts = {
            use AccountRefusal::*;
            [
                UserName(UserNameRefusal::Missing),
                UserName(UserNameRefusal::TooShort),
                UserName(UserNameRefusal::TooLong),
                UserName(UserNameRefusal::Letters),
                Password(PasswordRefusal::Missing),
                Password(PasswordRefusal::TooShort),
                Password(PasswordRefusal::TooLong),
                Password(PasswordRefusal::IsUserName),
                Password(PasswordRefusal::Guessable),
                PasswordsDiffer,
                UserNameTaken,
                WrongSignIn,
                WrongPassword,
                SamePassword,
                NoPassword,
                NoSuchAccount,
                ChangedSince,
                WrongSetUpLink,
                SetUpDone,
                Invitation(MembershipRefusal::PersonName),
                Busy(TooBusy),
            ]
        };
        assert_same_in_english(accounts);
        {
            use IdentityRefusal::*;
            assert_same_in_english([
                ByInvitation,
                SetUpFirst,
                TakenByOther,
                HeldAlready,
                TooMany,
                LastOne,
                NotHeld,
                ChangedSince,
            ]);
        }
        {
            use PasskeyRefusal::*;
            assert_same_in_english([
                Name,
                Unreadable,
                Expired,
                OtherSite,
                NotVerified,
                OtherAlgorithm,
                HeldAlready,
                TooMany,
                NoPassword,
                Unknown,
                Copied,
                ChangedSince,
            ]);
        }
        {
            use SecondFactorRefusal::*;
            assert_same_in_english([
                WrongCode,
                UsedCode,
                NoPassword,
                OnAlready,
                OffAlready,
                Expired,
                ChangedSince,
            ]);
        }
        {
            use CallbackRefusal::*;
            let refusals = [Failed(name()), NotAccepted(name()), NotTrusted(name())];
            assert_same_in_english(refusals.into_iter().chain([Over, Denied]));
        }
        assert_same_in_english([Unavailable {
            name: name(),
            why: String::new(),
        }]);
        {
            use TokenRefusal::*;
            assert_same_in_english([Name, NameUnseen, NoScope, Days, TooMany]);
        }
    }
}
