//! The user's second factor, on the account page. Turning it on takes two steps, because the
//! authenticator app must first prove that it generates the right codes.

use super::accounts::{self, local_name};
use super::confirm_identity;
use super::signin;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::qr;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::{
    Sealed, SecondFactorError, SecondFactorRefusal, SecondFactors, TypedCode,
};
use cffa_store::Account;
use jiff::Timestamp;
use serde::Serialize;

/// The second factor on the account page.
#[derive(Serialize)]
pub(crate) struct SecondFactorSection {
    /// When it was turned on; `None` if it is off.
    pub since: Option<String>,
    pub codes_left: usize,
}

/// The page with the secret as a QR code.
#[derive(Serialize)]
pub(crate) struct NewSecondFactorView {
    /// The QR code as a data URL.
    qr: String,
    /// The secret, to type instead.
    secret: String,
}

impl View for NewSecondFactorView {
    const TEMPLATE: &'static str = "auth/second_factor.html";
}

/// The page with the recovery codes, which are shown only once.
#[derive(Serialize)]
pub(crate) struct RecoveryCodesView {
    codes: Vec<String>,
}

impl View for RecoveryCodesView {
    const TEMPLATE: &'static str = "auth/recovery_codes.html";
}

/// The section of the account page, for accounts with a password.
pub(super) fn section(account: &Account) -> SecondFactorSection {
    let factor = account.second_factor.as_ref();
    SecondFactorSection {
        since: factor.map(|factor| server_moment(factor.since)),
        codes_left: factor.map_or(0, |factor| factor.recovery_codes.len()),
    }
}

/// `POST /account/second-factor/new`: shows the page with a new secret.
pub async fn prepare(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    signin::local_only(&user)?;
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    if let Err(refusal) = SecondFactors::check_off(account) {
        return refused(&user, "form", refusal).await;
    }
    let proposed = user.app().second_factors.propose();
    let kept = user.session().set_new_secret(&proposed);
    kept.map_err(anyhow::Error::from)?;
    show(&user, account, &proposed, FieldErrors::default()).await
}

async fn show(
    user: &CurrentUser,
    account: &Account,
    proposed: &Sealed,
    problems: FieldErrors,
) -> Result<HttpResponse, WebError> {
    let factors = &user.app().second_factors;
    let shown = factors.shown(proposed, local_name(account));
    let shown = shown.ok_or_else(|| anyhow::anyhow!("a new secret can't be read"))?;
    let view = NewSecondFactorView {
        qr: qr::data_address(&shown.url).unwrap_or_default(),
        secret: shown.text,
    };
    let book = accounts::book(user).await?;
    Page::of(message!("second-factor-new-title"), "account", &view)
        .problems(&problems, None)
        .render(user, book.as_deref())
}

/// `POST /account/second-factor`: turns it on, if the app generates the right codes. The secret was
/// shown only after the user had confirmed their identity.
pub async fn turn_on(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    signin::local_only(&user)?;
    signin::count_password(&user, account)?;
    let Some(proposed) = user.session().new_secret() else {
        return refused(&user, "form", SecondFactorRefusal::Expired).await;
    };
    let this = user.session().this();
    let (code, now) = (form.text("code"), Timestamp::now());
    let factors = &user.app().second_factors;
    match factors
        .turn_on(account.id, &proposed, code, this.as_deref(), now)
        .await
    {
        Ok(codes) => {
            user.session().forget_new_secret();
            security_log::turned_on_second_factor(account.id, &request);
            let book = accounts::book(&user).await?;
            Page::of(
                message!("recovery-codes-title"),
                "account",
                &RecoveryCodesView { codes },
            )
            .render(&user, book.as_deref())
        }
        Err(SecondFactorError::Refused(refusal @ SecondFactorRefusal::WrongCode)) => {
            let mut problems = FieldErrors::default();
            problems.note("code", refusal.sentence());
            show(&user, account, &proposed, problems).await
        }
        Err(SecondFactorError::Refused(refusal)) => refused(&user, "form", refusal).await,
        Err(SecondFactorError::Store(error)) => Err(error.into()),
    }
}

/// `POST /account/second-factor/off`: requires the password and a code.
pub async fn turn_off(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    signin::local_only(&user)?;
    signin::ready(&user)?;
    signin::count_password(&user, account)?;
    let mut problems = FieldErrors::default();
    let confirmed = user
        .app()
        .accounts
        .confirm(account.id, form.text("off_password"));
    if let Err(error) = confirmed.await {
        signin::note(error, &mut problems, &request)?;
        let problems = problems.renamed(&[("current_password", "off_password")]);
        return accounts::page(&user, &Form::default(), problems).await;
    }
    let code = TypedCode::parse(form.text("off_code"));
    count_code(&user, account, &code)?;
    let factors = &user.app().second_factors;
    match factors.turn_off(account.id, &code, Timestamp::now()).await {
        Ok(()) => {
            security_log::turned_off_second_factor(account.id, &request);
            user.say(message!("second-factor-turned-off"));
            Ok(see("/account"))
        }
        Err(SecondFactorError::Refused(refusal)) => {
            security_log::kept_out(refusal, &request);
            refused(&user, "off_code", refusal).await
        }
        Err(SecondFactorError::Store(error)) => Err(error.into()),
    }
}

/// Counts an attempt to enter a code.
pub(super) fn count_code(
    user: &CurrentUser,
    account: &Account,
    code: &TypedCode,
) -> Result<(), WebError> {
    Ok(user.app().throttle.check_code(account.id, code)?)
}

async fn refused(
    user: &CurrentUser,
    field: &str,
    refusal: SecondFactorRefusal,
) -> Result<HttpResponse, WebError> {
    let mut problems = FieldErrors::default();
    problems.note(field, refusal.sentence());
    accounts::page(user, &Form::default(), problems).await
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl SecondFactorSection {
        pub(crate) fn sample(is_on: bool) -> SecondFactorSection {
            SecondFactorSection {
                since: is_on.then(|| "17 Nov 2026, 21:04".to_owned()),
                codes_left: 9,
            }
        }
    }

    impl Sample for NewSecondFactorView {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            vec![NewSecondFactorView {
                qr: "data:image/svg+xml;base64,PHN2Zy8+".to_owned(),
                secret: "GEZD GNBV".to_owned(),
            }]
        }
    }

    impl Sample for RecoveryCodesView {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            vec![RecoveryCodesView {
                codes: vec!["ABCD EFGH IJKL MNOP".to_owned()],
            }]
        }
    }
}
