//! Renders every template from its view, in each layout that a page can have. A template that uses
//! a value which its view lacks fails here.

#![cfg(test)]
#![allow(clippy::unwrap_used)]

use crate::web::support::sample::rendered;
use crate::web::support::templates::Templates;
use std::collections::BTreeSet;
use std::path::Path;

/// The templates of pages, excluding partial templates.
fn pages() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut pages = BTreeSet::new();
    for subject in folder.read_dir().unwrap() {
        for file in subject.unwrap().path().read_dir().unwrap() {
            let path = file.unwrap().path();
            if std::fs::read_to_string(&path)
                .unwrap()
                .contains("{% extends")
            {
                let name = path.strip_prefix(&folder).unwrap();
                pages.insert(name.to_str().unwrap().to_owned());
            }
        }
    }
    pages
}

macro_rules! render_all {
    ($templates:expr; $($view:ty),+ $(,)?) => {
        [$(rendered::<$view>($templates)),+]
    };
}

#[test]
fn every_template_is_rendered_from_its_view() {
    let templates = Templates::compile().unwrap();
    let rendered = render_all![
        &templates;
        crate::web::auth::account_view::AccountView<'_>,
        crate::web::auth::confirm_identity::ConfirmIdentityView<'_>,
        crate::web::auth::identities::OnwardView<'_>,
        crate::web::auth::passkeys::NewPasskeyView<'_>,
        crate::web::auth::personal_tokens::TokenView,
        crate::web::auth::second_factor::NewSecondFactorView,
        crate::web::auth::second_factor::RecoveryCodesView,
        crate::web::auth::second_step::SecondStepView<'_>,
        crate::web::auth::signed_out::FormOnwardView<'_>,
        crate::web::auth::signin_view::LoginView<'_>,
        crate::web::auth::signin_view::SetupView<'_>,
        crate::web::auth::signin_view::SigninFailedView<'_>,
        crate::web::book::collect_view::CollectView,
        crate::web::book::costs_view::CostFormView,
        crate::web::book::costs_view::CostsView,
        crate::web::book::dashboard::DashboardView,
        crate::web::book::game_form_view::GameFormView,
        crate::web::book::game_view::GamePageView,
        crate::web::book::games::GamesView,
        crate::web::book::history_view::AsOfView,
        crate::web::book::history_view::HistoryView,
        crate::web::book::payment_form_view::PaymentFormView,
        crate::web::book::payment_form_view::TransferFormView,
        crate::web::book::players_view::MergeView,
        crate::web::book::players_view::PlayerFormView,
        crate::web::book::players_view::PlayersView,
        crate::web::book::season_form::SeasonFormView,
        crate::web::book::season_view::SeasonView,
        crate::web::book::statement_print::StatementPrintView,
        crate::web::book::statement_view::PlayerPageView,
        crate::web::book::statement_view::UnlinkedView,
        crate::web::book::transactions_view::TransactionsView,
        crate::web::headcount::new::NewHeadcountView,
        crate::web::headcount::page::HeadcountView<'_>,
        crate::web::imports::google::GoogleView,
        crate::web::imports::page::RunningView,
        crate::web::imports::preview::PreviewView,
        crate::web::mail::account::MailView,
        crate::web::push::account::NotificationsView,
        crate::web::mail::link::MailLinkView<'_>,
        crate::web::mail::new_password::ForgottenView,
        crate::web::mail::new_password::NewPasswordView<'_>,
        crate::web::next_game::calendar_address::CalendarView,
        crate::web::next_game::form::NextGameFormView,
        crate::web::next_game::link::NextGameLinkView<'_>,
        crate::web::next_game::page_view::NextGameView<'_>,
        crate::web::next_game::page_view::NoNextGameView,
        crate::web::next_game::schedule::ScheduleView,
        crate::web::next_game::sides::SidesView,
        crate::web::site::api_page::ApiView,
        crate::web::site::home::HomeView,
        crate::web::site::home::NoTeamView<'_>,
        crate::web::site::installed::OfflineView,
        crate::web::team::access_view::AccessView<'_>,
        crate::web::team::invitations::InvitationView<'_>,
        crate::web::team::migration::ImportedView<'_>,
        crate::web::team::onboarding::OnboardingView,
        crate::web::team::payment_methods::PaymentMethodsView,
        crate::web::team::settings_view::SettingsView,
        crate::web::team::team_link::TeamLinkView<'_>,
        crate::web::support::error_page::ErrorView<'_>,
        crate::web::support::respond::Confirmation,
        crate::web::book::settle_up::SettleUpView,
        crate::web::support::share::ShareView,
    ];
    let rendered: BTreeSet<String> = rendered.map(str::to_owned).into();
    assert_eq!(rendered, pages());
}
