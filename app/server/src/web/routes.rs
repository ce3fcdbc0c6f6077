//! The route table: every path, the access level that it requires, and its handler.

pub use crate::web::auth::signed_out::Fill;
use crate::web::auth::{
    account_invitations, accounts, confirm_identity, identities, passkey_signin, passkeys,
    personal_tokens, providers, second_factor, second_step, signed_out, signin, signout,
};
use crate::web::book::{
    claims, collect, costs, dashboard, game_form, games, history, payment_form, players, season,
    season_form, settle_up, share, statement, statement_print, transactions,
};
use crate::web::gate::{Access, admit, recognise};
use crate::web::site::{api_page, health, home, installed, language};
use crate::web::support::assets;
use crate::web::support::error::WebError;
use crate::web::support::return_to::NearestPage;
use crate::web::team::{
    export, invitations, members, migration, onboarding, payment_methods, settings, team_link,
};
use crate::web::{headcount, imports, mail, next_game, push};
use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, Handler, HttpResponse, Responder, Route, guard, web};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One row of the table.
pub struct PageRoute {
    /// `GET` (which answers `HEAD` as well) or `POST`.
    pub method: Method,
    /// The path pattern; `{names}` are its parameters.
    pub path: &'static str,
    /// The required access level.
    pub access: Access,
    /// What to do with its form if the user is signed out.
    pub fill: Fill,
    route: Route,
}

fn get<F, Args>(path: &'static str, access: Access, handler: F) -> PageRoute
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = guard::Any(guard::Get()).or(guard::Head());
    let route = web::route().guard(read).to(handler);
    row(Method::GET, path, access, Fill::Not, route)
}

fn post<F, Args>(path: &'static str, access: Access, handler: F) -> PageRoute
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let route = web::post().to(handler);
    row(Method::POST, path, access, Fill::Not, route)
}

/// Like [`post`], for a form that its handler can show again with the submitted values: if the user
/// is signed out, these are saved while they sign in.
fn filled<F, Args>(path: &'static str, access: Access, handler: F) -> PageRoute
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let route = web::post().to(handler);
    row(Method::POST, path, access, Fill::Shown, route)
}

fn row(method: Method, path: &'static str, access: Access, fill: Fill, route: Route) -> PageRoute {
    let gate = from_fn(move |request, next| admit(access, fill, request, next));
    PageRoute {
        method,
        path,
        access,
        fill,
        route: route.wrap(gate),
    }
}

/// Every path pattern, and whether it supports GET, in the order of matching.
static ADDRESSES: LazyLock<Vec<(ResourceDef, bool)>> = LazyLock::new(|| {
    let answers_get = |rows: &[PageRoute]| rows.iter().any(|row| row.method == Method::GET);
    let paths = by_path().into_iter();
    paths
        .map(|(path, rows)| (ResourceDef::new(path), answers_get(&rows)))
        .collect()
});

fn is_page(path: &str) -> bool {
    let mut addresses = ADDRESSES.iter();
    let found = addresses.find(|(address, _)| address.is_match(path));
    found.is_some_and(|(_, answers_get)| *answers_get)
}

/// See [`NearestPage`].
fn nearest_page(path: &str) -> &str {
    let mut nearest = path;
    while !is_page(nearest) {
        nearest = match nearest.rsplit_once('/') {
            Some((above, _)) if !above.is_empty() => above,
            _ => return "/",
        };
    }
    nearest
}

/// The handler for all other paths. It runs behind the gate as well, because its page shows who is
/// signed in.
pub fn missing() -> Route {
    web::to(|| async { Err::<HttpResponse, _>(WebError::Missing) }).wrap(from_fn(recognise))
}

/// The whole table.
pub fn table() -> Vec<PageRoute> {
    use Access::{Anyone, Manager, Member, Server, SignedIn};
    vec![
        get("/", Anyone, home::show),
        get("/healthz", Anyone, health::alive),
        get("/readyz", Anyone, health::ready),
        get("/static/{version}/{path:.*}", Anyone, assets::serve),
        get("/manifest.webmanifest", Anyone, installed::manifest),
        get("/service-worker.js", Anyone, installed::service_worker),
        get("/offline", Anyone, installed::offline),
        post("/language", Anyone, language::choose),
        // Sign-in and sign-out.
        get("/login", Anyone, signin::form),
        post("/login", Anyone, signin::sign_in),
        post("/login/code", Anyone, second_step::sign_in),
        post("/login/passkey", Anyone, passkey_signin::sign_in),
        post(
            "/login/passkey/challenge",
            Anyone,
            passkey_signin::challenge,
        ),
        get("/login/{provider}", Anyone, providers::begin),
        get("/callback", Anyone, providers::callback),
        get("/callback/{provider}", Anyone, providers::callback),
        get("/continue", SignedIn, signed_out::go_on),
        post("/logout", Anyone, signout::sign_out),
        post("/backchannel-logout/{provider}", Server, signout::reported),
        get("/setup/{token}", Anyone, signin::set_up_form),
        post("/setup/{token}", Anyone, signin::set_up),
        get("/invitations/{token}", Anyone, invitations::show),
        post("/invitations/{token}", Anyone, invitations::accept),
        get(
            "/mail/confirm/{id}/{token}",
            Anyone,
            mail::link::show::<{ mail::link::CONFIRM }>,
        ),
        post(
            "/mail/confirm/{id}/{token}",
            Anyone,
            mail::link::follow::<{ mail::link::CONFIRM }>,
        ),
        get(
            "/mail/stop/{id}/{token}",
            Anyone,
            mail::link::show::<{ mail::link::STOP }>,
        ),
        // Mail programs send it as well, which have no origin to check.
        post(
            "/mail/stop/{id}/{token}",
            Server,
            mail::link::follow::<{ mail::link::STOP }>,
        ),
        get(
            "/password/forgotten",
            Anyone,
            mail::new_password::show_forgotten,
        ),
        post("/password/forgotten", Anyone, mail::new_password::forgotten),
        get(
            "/password/new/{id}/{token}",
            Anyone,
            mail::new_password::show,
        ),
        post(
            "/password/new/{id}/{token}",
            Anyone,
            mail::new_password::save,
        ),
        // Headcounts: anyone who knows the id of a space may count.
        get("/count", Anyone, headcount::new::form),
        post("/count", Anyone, headcount::new::make),
        get("/count/{id}", Anyone, headcount::page::show),
        post("/count/{id}/in", Anyone, headcount::page::come_in),
        post("/count/{id}/out", Anyone, headcount::page::go_out),
        post("/count/{id}/maximum", Anyone, headcount::page::set_maximum),
        get("/count/{id}/qr.svg", Anyone, headcount::page::qr),
        get("/count/{id}/events", Anyone, headcount::live::events),
        get("/api/v1/docs", Anyone, api_page::show),
        // A player's balance and the next game, for anyone with the team's link.
        get("/team/{id}/{token}", Anyone, team_link::show),
        post("/team/{id}/{token}", Anyone, team_link::act),
        // The next game: anyone with its link may reply.
        get("/play/{token}", Anyone, next_game::link::show),
        post("/play/{token}", Anyone, next_game::link::answer),
        get("/play/{token}/qr.svg", Anyone, next_game::link::qr),
        get(
            "/play/{token}/picture.png",
            Anyone,
            next_game::link::picture,
        ),
        get("/play/{token}/game.ics", Anyone, next_game::link::calendar),
        get("/play/{token}/events", Anyone, next_game::link::events),
        post(
            "/play/{token}/notifications",
            Anyone,
            next_game::notifications::start,
        ),
        post(
            "/play/{token}/notifications/stop",
            Anyone,
            next_game::notifications::stop,
        ),
        get(
            "/calendar/{token}.ics",
            Anyone,
            next_game::calendar_address::read,
        ),
        get("/next", Member, next_game::page::show),
        get("/next/calendar", Member, next_game::calendar_address::show),
        post(
            "/next/calendar",
            Member,
            next_game::calendar_address::renew_own,
        ),
        post(
            "/next/calendar/team",
            Manager,
            next_game::calendar_address::renew_team,
        ),
        get("/next/game.ics", Member, next_game::page::calendar),
        get("/next/share", Member, next_game::share::show),
        get("/next/sides", Manager, next_game::sides::show),
        get("/next/sides/share", Manager, next_game::sides::share),
        filled("/next/answer", Member, next_game::page::answer),
        get("/next/schedule", Manager, next_game::schedule::show),
        filled("/next/schedule", Manager, next_game::schedule::save),
        post("/next/schedule/stop", Manager, next_game::schedule::stop),
        get("/next/plan", Manager, next_game::form::show),
        filled("/next/plan", Manager, next_game::form::save),
        filled("/next/replies", Manager, next_game::page::answer_for),
        post("/next/remove", Manager, next_game::page::remove),
        post("/next/link", Manager, next_game::page::renew_link),
        post("/next/off", Manager, next_game::page::call_off),
        // The user's own account and teams.
        get("/account", SignedIn, accounts::show),
        post("/account/password", SignedIn, accounts::change_password),
        post("/account/sessions/end", SignedIn, accounts::end_session),
        post(
            "/account/sessions/end-all",
            SignedIn,
            accounts::end_all_sessions,
        ),
        get("/account/mail", SignedIn, mail::account::show),
        filled("/account/mail", SignedIn, mail::account::ask),
        post("/account/mail/stop", SignedIn, mail::account::stop),
        post("/account/reminders", SignedIn, push::account::set_reminders),
        get("/account/notifications", SignedIn, push::account::show),
        post("/account/notifications", SignedIn, push::account::start),
        post("/account/notifications/stop", SignedIn, push::account::stop),
        post("/notifications/renew", Anyone, push::renewal::renew),
        get("/account/confirm", SignedIn, confirm_identity::go_on),
        post(
            "/account/second-factor/new",
            SignedIn,
            second_factor::prepare,
        ),
        post("/account/second-factor", SignedIn, second_factor::turn_on),
        post(
            "/account/second-factor/off",
            SignedIn,
            second_factor::turn_off,
        ),
        filled("/account/passkeys/new", SignedIn, passkeys::prepare),
        post("/account/passkeys", SignedIn, passkeys::add),
        post("/account/passkeys/remove", SignedIn, passkeys::remove),
        filled("/account/tokens", SignedIn, personal_tokens::make),
        post("/account/tokens/revoke", SignedIn, personal_tokens::revoke),
        post("/account/identities/link", SignedIn, identities::link),
        post("/account/identities/unlink", SignedIn, identities::unlink),
        post(
            "/account/invitations/accept",
            SignedIn,
            account_invitations::accept,
        ),
        post(
            "/account/invitations/decline",
            SignedIn,
            account_invitations::decline,
        ),
        post("/account/teams/leave", SignedIn, account_invitations::leave),
        get("/onboarding", SignedIn, onboarding::form),
        filled("/onboarding", SignedIn, onboarding::open_team),
        post("/onboarding/earlier", SignedIn, migration::bring),
        post("/teams/switch", SignedIn, home::switch_team),
        // Pages for players.
        get("/playerSummary", Member, statement::own),
        get("/playerSummary/print", Member, statement_print::own),
        get(
            "/playerSummary/statement.csv",
            Member,
            statement_print::own_csv,
        ),
        get("/season", Member, season::show),
        filled("/season/new", Manager, season::create),
        post("/season/delete", Manager, season::delete),
        get("/season/{id}/edit", Manager, season_form::edit),
        filled("/season/{id}/edit", Manager, season_form::update),
        filled("/playerSummary/claim", Member, claims::claim),
        post("/playerSummary/claim/withdraw", Member, claims::withdraw),
        // The book.
        get("/cffa", Manager, dashboard::show),
        get("/playerSummary/{id}", Manager, statement::of),
        get("/playerSummary/{id}/print", Manager, statement_print::of),
        get(
            "/playerSummary/{id}/statement.csv",
            Manager,
            statement_print::of_csv,
        ),
        get("/games", Manager, games::list),
        get("/games/new", Manager, game_form::new),
        filled("/games/new", Manager, game_form::create),
        get("/games/{id}", Manager, games::show),
        get("/collect", Manager, collect::show_all),
        filled("/collect", Manager, collect::record_all),
        post("/collect/remind", Manager, mail::balances::remind),
        post("/collect/reminders", Manager, mail::balances::set),
        post("/claims/confirm", Manager, claims::confirm),
        post("/claims/dismiss", Manager, claims::dismiss),
        get("/settle-up", Manager, settle_up::show),
        post("/settle-up", Manager, settle_up::record),
        get("/share", Manager, share::show_balances),
        get("/games/{id}/share", Manager, share::show_game),
        get("/games/{id}/collect", Manager, collect::show_game),
        filled("/games/{id}/collect", Manager, collect::record_game),
        get("/games/{id}/edit", Manager, game_form::edit),
        filled("/games/{id}/edit", Manager, game_form::update),
        get("/games/{id}/delete", Manager, games::confirm_delete),
        filled("/games/{id}/delete", Manager, games::delete),
        get("/players", Manager, players::list),
        get("/players/new", Manager, players::new),
        filled("/players/new", Manager, players::create),
        get("/players/{id}/edit", Manager, players::edit),
        filled("/players/{id}/edit", Manager, players::update),
        post("/players/{id}/retire", Manager, players::retire),
        post("/players/{id}/reactivate", Manager, players::reactivate),
        get("/players/{id}/delete", Manager, players::confirm_delete),
        filled("/players/{id}/delete", Manager, players::delete),
        get("/players/{id}/merge", Manager, players::choose_merge),
        filled("/players/{id}/merge", Manager, players::merge),
        get("/transactions", Manager, transactions::list),
        get("/transactions/new", Manager, payment_form::new_payment),
        filled("/transactions/new", Manager, payment_form::create_payment),
        get("/transactions/{id}/edit", Manager, payment_form::edit),
        filled("/transactions/{id}/edit", Manager, payment_form::update),
        get(
            "/transactions/{id}/delete",
            Manager,
            transactions::confirm_delete,
        ),
        filled("/transactions/{id}/delete", Manager, transactions::delete),
        get("/transfers/new", Manager, payment_form::new_transfer),
        filled("/transfers/new", Manager, payment_form::create_transfer),
        get("/costs", Manager, costs::list),
        get("/costs/new", Manager, costs::new),
        filled("/costs/new", Manager, costs::create),
        get("/costs/{id}/edit", Manager, costs::edit),
        filled("/costs/{id}/edit", Manager, costs::update),
        get("/costs/{id}/delete", Manager, costs::confirm_delete),
        filled("/costs/{id}/delete", Manager, costs::delete),
        post("/autopay", Manager, transactions::auto_pay),
        get("/history", Manager, history::list),
        post("/history/undo", Manager, history::undo),
        get("/history/as-of", Manager, history::as_of),
        // The team.
        get("/settings", Manager, settings::form),
        filled("/settings", Manager, settings::save),
        get("/settings/payment-methods", Manager, payment_methods::show),
        filled("/settings/payment-methods", Manager, payment_methods::save),
        get("/settings/delete", Manager, settings::confirm_delete),
        filled("/settings/delete", Manager, settings::delete),
        post("/settings/restore", Manager, settings::restore),
        get("/settings/export", Manager, export::book),
        post("/settings/import", Manager, imports::upload::upload),
        get("/settings/import/google", Manager, imports::google::form),
        post("/settings/import/google", Manager, imports::google::read),
        get("/settings/import/{id}", Manager, imports::page::show),
        post("/settings/import/choose", Manager, imports::upload::choose),
        post("/settings/import/confirm", Manager, imports::upload::adopt),
        get("/manageUserAccess", Manager, members::list),
        filled("/manageUserAccess/add", Manager, members::add),
        filled("/manageUserAccess/invite", Manager, members::invite),
        post("/manageUserAccess/change", Manager, members::change),
        post("/manageUserAccess/revoke", Manager, members::revoke),
        post("/manageUserAccess/reinstate", Manager, members::reinstate),
        post(
            "/manageUserAccess/team-link",
            Manager,
            members::create_team_link,
        ),
        post(
            "/manageUserAccess/team-link/revoke",
            Manager,
            members::revoke_team_link,
        ),
        post(
            "/manageUserAccess/invitations/revoke",
            Manager,
            members::withdraw,
        ),
    ]
}

/// The rows of each path, in the order of matching.
fn by_path() -> Vec<(&'static str, Vec<PageRoute>)> {
    let mut by_path: BTreeMap<&str, Vec<PageRoute>> = BTreeMap::new();
    for row in table() {
        by_path.entry(row.path).or_default().push(row);
    }
    // Paths with fixed segments go first, so that `new` in `/games/new` is not parsed as an id.
    let mut paths: Vec<(&str, Vec<PageRoute>)> = by_path.into_iter().collect();
    paths.sort_by_key(|(path, _)| path.matches('{').count());
    paths
}

/// Registers the whole table; there are no other routes.
pub fn configure(services: &mut web::ServiceConfig) {
    services.app_data(NearestPage(nearest_page));
    for (path, rows) in by_path() {
        let resource = rows
            .into_iter()
            .fold(web::resource(path), |it, row| it.route(row.route));
        services.service(resource);
    }
}
