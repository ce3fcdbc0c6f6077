//! Why a Google spreadsheet was not read.

use super::Sentence;
use crate::text::messages::message;
use cffa_services::google_sheets::GoogleRefusal;

impl Sentence for GoogleRefusal {
    fn sentence(&self) -> String {
        use GoogleRefusal::*;
        match self {
            NoKey => message!("refusal-google-no-key"),
            KeyDamaged => message!("refusal-google-key-damaged"),
            KeyRefused { message } => message!("refusal-google-key-refused", message = message),
            Clock => message!("refusal-google-clock"),
            NoName => message!("refusal-google-no-name"),
            NoSuchSpreadsheet { name, email } => message!(
                "refusal-google-no-such-spreadsheet",
                name = name,
                email = email
            ),
            SeveralSpreadsheets { name, email, count } => message!(
                "refusal-google-several-spreadsheets",
                name = name,
                email = email,
                count = *count
            ),
            NotShared { email } => message!("refusal-google-not-shared", email = email),
            NotASpreadsheet => message!("refusal-google-not-a-spreadsheet"),
            SwitchedOff { service } => {
                message!("refusal-google-switched-off", service = *service)
            }
            Quota => message!("refusal-google-quota"),
            Away => message!("refusal-google-away"),
            Strange { what } => message!("refusal-google-strange", what = what),
            Import(refusal) => refusal.sentence(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::translation_tests::{assert_each_has_a_message, assert_translated};
    use super::*;
    use cffa_formats::ImportRefusal;

    #[test]
    fn each_is_in_the_readers_language() {
        use GoogleRefusal::*;
        let name = || "“Turf”".to_owned();
        let email = || "reader@turf.iam.gserviceaccount.com".to_owned();
        let refusals = [
            NoKey,
            KeyDamaged,
            KeyRefused {
                message: "invalid_grant".to_owned(),
            },
            Clock,
            NoName,
            NoSuchSpreadsheet {
                name: name(),
                email: email(),
            },
            SeveralSpreadsheets {
                name: name(),
                email: email(),
                count: 2,
            },
            NotShared { email: email() },
            NotASpreadsheet,
            SwitchedOff {
                service: "Google Sheets API",
            },
            Quota,
            Away,
            Strange {
                what: "status 418".to_owned(),
            },
        ];
        assert_each_has_a_message("refusal-google-", &refusals);
        assert_translated(refusals);
        assert_translated([Import(ImportRefusal::Damaged)]);
    }
}
