//! Every route, with every id that its address, query string or form may contain.

use super::ids::Answered::{ByLink, Hidden, LikeNoneAtAll};
use super::ids::Thing::*;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Player,
    Teammate,
    Game,
    Payment,
    Cost,
    NamedSeason,
    Member,
    RevokedMember,
    Invitation,
    StagedBook,
    EarlierBook,
    Browser,
    Token,
    LastChange,
    NextGame,
    Rsvp,
    Claim,
    /// A secret in a link that admits anyone who has it; its protection is that nobody can guess
    /// it.
    Secret,
}

/// The response to a manager who sends another team's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Not found (404).
    Hidden,
    /// Exactly as if it didn't exist: in a form, the rest of the input stays.
    LikeNoneAtAll,
    /// Not refused because of the team: see [`Thing::Secret`].
    ByLink,
}

/// Where an id occurs: `{id}` in the address, `?player` in the query string, `played_*` in a
/// field's name, otherwise a field's value.
pub type Id = (&'static str, Thing, Answered);

/// A route: method, address, its ids, and the other fields that its form needs.
pub type Row = (
    &'static str,
    &'static str,
    &'static [Id],
    &'static [(&'static str, &'static str)],
);

/// Placeholder for a day of this week.
pub const DAY: &str = "a day";
/// Placeholder for today.
pub const TODAY: &str = "today";

const THE_PLAYER: Id = ("{id}", Player, Hidden);
const THE_GAME: Id = ("{id}", Game, Hidden);
const THE_PAYMENT: Id = ("{id}", Payment, Hidden);
const THE_COST: Id = ("{id}", Cost, Hidden);
const THE_SEASON: Id = ("{id}", NamedSeason, Hidden);
// Belongs to no team: the same for everyone.
const A_PROVIDER: Id = ("{provider}", Secret, ByLink);
// Belongs to no team: anyone who knows it may count.
const THE_SPACE: Id = ("{id}", Secret, ByLink);
const PAYER: Id = ("player", Player, LikeNoneAtAll);
const PLAYED: Id = ("played_*", Player, LikeNoneAtAll);
const PAID: Id = ("paid_*", Player, LikeNoneAtAll);
const SHARES: Id = ("shares_*", Player, LikeNoneAtAll);
const PAID_BY: Id = ("paid_by", Teammate, LikeNoneAtAll);
const OF_GAME: Id = ("game", Game, LikeNoneAtAll);
const BOOKER: Id = ("booker", Teammate, LikeNoneAtAll);
const ALSO_PAID: Id = ("also_paid_0", Player, LikeNoneAtAll);
const THE_PLAN: Id = ("plan", NextGame, LikeNoneAtAll);
// Belongs to the team whose link it is: see `Secret`.
const THE_LINK: Id = ("{token}", Secret, ByLink);
// Belongs to an account: whoever received the mail has it.
const MAIL_LINK: &[Id] = &[("{id}", Secret, ByLink), THE_LINK];
const ASKED_PLAYER: Id = ("?player", Player, LikeNoneAtAll);

pub const ROWS: &[Row] = &[
    ("GET", "/", &[], &[]),
    ("GET", "/healthz", &[], &[]),
    ("GET", "/manifest.webmanifest", &[], &[]),
    ("GET", "/service-worker.js", &[], &[]),
    ("GET", "/offline", &[], &[]),
    ("POST", "/language", &[], &[]),
    ("GET", "/readyz", &[], &[]),
    (
        "GET",
        "/static/{version}/{path:.*}",
        &[("{version}", Secret, ByLink), ("{path:.*}", Secret, ByLink)],
        &[],
    ),
    ("GET", "/login", &[], &[]),
    ("POST", "/login", &[], &[]),
    ("POST", "/logout", &[], &[]),
    ("GET", "/callback", &[], &[]),
    ("GET", "/continue", &[], &[]),
    ("GET", "/callback/{provider}", &[A_PROVIDER], &[]),
    ("GET", "/login/{provider}", &[A_PROVIDER], &[]),
    ("POST", "/backchannel-logout/{provider}", &[A_PROVIDER], &[]),
    ("GET", "/setup/{token}", &[("{token}", Secret, ByLink)], &[]),
    (
        "POST",
        "/setup/{token}",
        &[("{token}", Secret, ByLink)],
        &[],
    ),
    (
        "GET",
        "/invitations/{token}",
        &[("{token}", Secret, ByLink)],
        &[],
    ),
    (
        "POST",
        "/invitations/{token}",
        &[("{token}", Secret, ByLink)],
        &[],
    ),
    ("GET", "/mail/confirm/{id}/{token}", MAIL_LINK, &[]),
    ("POST", "/mail/confirm/{id}/{token}", MAIL_LINK, &[]),
    ("GET", "/mail/stop/{id}/{token}", MAIL_LINK, &[]),
    ("POST", "/mail/stop/{id}/{token}", MAIL_LINK, &[]),
    ("GET", "/password/forgotten", &[], &[]),
    ("POST", "/password/forgotten", &[], &[("username", "ann")]),
    ("GET", "/password/new/{id}/{token}", MAIL_LINK, &[]),
    ("POST", "/password/new/{id}/{token}", MAIL_LINK, &[]),
    ("POST", "/collect/remind", &[], &[]),
    ("POST", "/collect/reminders", &[], &[("on", "yes")]),
    ("POST", "/account/reminders", &[], &[("on", "yes")]),
    ("GET", "/account/mail", &[], &[]),
    ("POST", "/account/mail", &[], &[]),
    ("POST", "/account/mail/stop", &[], &[]),
    ("GET", "/account/notifications", &[], &[]),
    ("POST", "/account/notifications", &[], &[]),
    (
        "POST",
        "/notifications/renew",
        &[],
        &[("endpoint", "https://push.example.com/a")],
    ),
    (
        "POST",
        "/account/notifications/stop",
        &[],
        &[("endpoint", "https://push.example.com/a")],
    ),
    ("GET", "/api/v1/docs", &[], &[]),
    ("GET", "/count", &[], &[]),
    ("POST", "/count", &[], &[("maximum", "50")]),
    ("GET", "/count/{id}", &[THE_SPACE], &[]),
    ("POST", "/count/{id}/in", &[THE_SPACE], &[]),
    ("POST", "/count/{id}/out", &[THE_SPACE], &[]),
    (
        "POST",
        "/count/{id}/maximum",
        &[THE_SPACE],
        &[("maximum", "50")],
    ),
    ("GET", "/count/{id}/qr.svg", &[THE_SPACE], &[]),
    ("GET", "/count/{id}/events", &[THE_SPACE], &[]),
    ("GET", "/team/{id}/{token}", MAIL_LINK, &[]),
    ("POST", "/team/{id}/{token}", MAIL_LINK, &[]),
    ("GET", "/play/{token}", &[THE_LINK], &[]),
    ("POST", "/play/{token}", &[THE_LINK], &[]),
    ("GET", "/play/{token}/qr.svg", &[THE_LINK], &[]),
    ("GET", "/play/{token}/picture.png", &[THE_LINK], &[]),
    ("GET", "/play/{token}/game.ics", &[THE_LINK], &[]),
    ("GET", "/play/{token}/events", &[THE_LINK], &[]),
    ("POST", "/play/{token}/notifications", &[THE_LINK], &[]),
    ("POST", "/play/{token}/notifications/stop", &[THE_LINK], &[]),
    (
        "GET",
        "/calendar/{token}.ics",
        &[("{token}.ics", Secret, ByLink)],
        &[],
    ),
    ("GET", "/next", &[], &[]),
    ("GET", "/next/calendar", &[], &[]),
    ("POST", "/next/calendar", &[], &[]),
    ("POST", "/next/calendar/team", &[], &[]),
    ("GET", "/next/game.ics", &[], &[]),
    ("GET", "/next/share", &[], &[]),
    ("GET", "/next/sides", &[], &[]),
    ("GET", "/next/sides/share", &[], &[]),
    ("GET", "/season", &[], &[]),
    (
        "POST",
        "/season/new",
        &[],
        &[("name", "Late"), ("first", DAY), ("last", DAY)],
    ),
    (
        "POST",
        "/season/delete",
        &[("season", NamedSeason, Hidden)],
        &[],
    ),
    ("GET", "/season/{id}/edit", &[THE_SEASON], &[]),
    (
        "POST",
        "/season/{id}/edit",
        &[THE_SEASON],
        &[("name", "Late"), ("first", DAY), ("last", DAY)],
    ),
    ("POST", "/next/answer", &[THE_PLAN], &[("reply", "in")]),
    ("GET", "/next/schedule", &[], &[]),
    ("POST", "/next/schedule", &[], &[]),
    ("POST", "/next/schedule/stop", &[], &[]),
    ("GET", "/next/plan", &[], &[]),
    (
        "POST",
        "/next/plan",
        &[THE_PLAN],
        &[
            ("date", TODAY),
            ("time", "20:00"),
            ("place", "Elsewhere"),
            ("maximum", "9"),
            ("edits", "0"),
        ],
    ),
    (
        "POST",
        "/next/replies",
        &[THE_PLAN, ("who", Player, LikeNoneAtAll)],
        &[("reply", "out")],
    ),
    (
        "POST",
        "/next/remove",
        &[THE_PLAN, ("answer", Rsvp, LikeNoneAtAll)],
        &[],
    ),
    ("POST", "/next/link", &[THE_PLAN], &[]),
    ("POST", "/next/off", &[THE_PLAN], &[]),
    ("GET", "/account", &[], &[]),
    ("POST", "/account/password", &[], &[]),
    ("POST", "/account/second-factor/new", &[], &[]),
    ("POST", "/account/second-factor", &[], &[]),
    ("POST", "/account/second-factor/off", &[], &[]),
    ("POST", "/account/passkeys/new", &[], &[]),
    ("POST", "/account/passkeys", &[], &[]),
    // A passkey is looked up among those of the requester's account.
    ("POST", "/account/passkeys/remove", &[], &[]),
    ("POST", "/login/code", &[], &[]),
    ("POST", "/login/passkey", &[], &[]),
    ("POST", "/login/passkey/challenge", &[], &[]),
    // The new token belongs to the requester.
    ("POST", "/account/tokens", &[], &[]),
    (
        "POST",
        "/account/tokens/revoke",
        &[("token", Token, LikeNoneAtAll)],
        &[],
    ),
    // Identities have the provider's names, and are either the requester's own or unknown.
    ("POST", "/account/identities/link", &[], &[]),
    ("POST", "/account/identities/unlink", &[], &[]),
    (
        "POST",
        "/account/sessions/end",
        &[("session", Browser, LikeNoneAtAll)],
        &[],
    ),
    ("POST", "/account/sessions/end-all", &[], &[]),
    ("GET", "/account/confirm", &[], &[]),
    // The invitation is for the invited user, and not for members of a team.
    (
        "POST",
        "/account/invitations/accept",
        &[("invitation", Invitation, Hidden)],
        &[],
    ),
    (
        "POST",
        "/account/invitations/decline",
        &[("invitation", Invitation, Hidden)],
        &[],
    ),
    ("POST", "/account/teams/leave", &[], &[]),
    ("GET", "/onboarding", &[], &[]),
    ("POST", "/onboarding", &[], &[]),
    ("POST", "/onboarding/earlier", &[], &[]),
    ("POST", "/teams/switch", &[], &[]),
    ("GET", "/playerSummary", &[], &[]),
    ("POST", "/playerSummary/claim", &[], &[("amount", "1.00")]),
    (
        "POST",
        "/playerSummary/claim/withdraw",
        &[("claim", Claim, LikeNoneAtAll)],
        &[],
    ),
    (
        "POST",
        "/claims/confirm",
        &[("claim", Claim, LikeNoneAtAll)],
        &[],
    ),
    (
        "POST",
        "/claims/dismiss",
        &[("claim", Claim, LikeNoneAtAll)],
        &[],
    ),
    ("GET", "/cffa", &[], &[]),
    ("GET", "/playerSummary/print", &[], &[]),
    ("GET", "/playerSummary/statement.csv", &[], &[]),
    ("GET", "/playerSummary/{id}", &[THE_PLAYER], &[]),
    ("GET", "/playerSummary/{id}/print", &[THE_PLAYER], &[]),
    (
        "GET",
        "/playerSummary/{id}/statement.csv",
        &[THE_PLAYER],
        &[],
    ),
    ("GET", "/games", &[ASKED_PLAYER], &[]),
    ("GET", "/games/new", &[("?plan", NextGame, Hidden)], &[]),
    (
        "POST",
        "/games/new",
        &[PLAYED, BOOKER, ALSO_PAID, THE_PLAN],
        &[("date", DAY), ("cost", "9.00"), ("also_amount_0", "1.00")],
    ),
    ("GET", "/games/{id}", &[THE_GAME], &[]),
    ("GET", "/games/{id}/edit", &[THE_GAME], &[]),
    ("GET", "/collect", &[], &[]),
    ("POST", "/collect", &[PAID], &[("date", DAY)]),
    ("GET", "/games/{id}/collect", &[THE_GAME], &[]),
    (
        "POST",
        "/games/{id}/collect",
        &[THE_GAME, PAID],
        &[("date", DAY)],
    ),
    ("GET", "/settle-up", &[], &[]),
    (
        "POST",
        "/settle-up",
        &[("from", Player, Hidden), ("to", Teammate, Hidden)],
        &[("amount", "1.00")],
    ),
    ("GET", "/share", &[], &[]),
    ("GET", "/games/{id}/share", &[THE_GAME], &[]),
    (
        "POST",
        "/games/{id}/edit",
        &[THE_GAME, PLAYED, BOOKER, ALSO_PAID],
        &[("date", DAY), ("cost", "9.00"), ("also_amount_0", "1.00")],
    ),
    ("GET", "/games/{id}/delete", &[THE_GAME], &[]),
    ("POST", "/games/{id}/delete", &[THE_GAME], &[]),
    ("GET", "/players", &[], &[]),
    ("GET", "/players/new", &[], &[]),
    ("POST", "/players/new", &[], &[("name", "Zed")]),
    ("GET", "/players/{id}/edit", &[THE_PLAYER], &[]),
    (
        "POST",
        "/players/{id}/edit",
        &[THE_PLAYER],
        &[("name", "Zed")],
    ),
    ("POST", "/players/{id}/retire", &[THE_PLAYER], &[]),
    ("POST", "/players/{id}/reactivate", &[THE_PLAYER], &[]),
    ("GET", "/players/{id}/delete", &[THE_PLAYER], &[]),
    ("POST", "/players/{id}/delete", &[THE_PLAYER], &[]),
    ("GET", "/players/{id}/merge", &[THE_PLAYER], &[]),
    (
        "POST",
        "/players/{id}/merge",
        &[THE_PLAYER, ("into", Teammate, LikeNoneAtAll)],
        &[],
    ),
    ("GET", "/transactions", &[ASKED_PLAYER], &[]),
    ("GET", "/transactions/new", &[ASKED_PLAYER], &[]),
    (
        "POST",
        "/transactions/new",
        &[PAYER],
        &[("amount", "1.00"), ("date", DAY)],
    ),
    ("GET", "/transactions/{id}/edit", &[THE_PAYMENT], &[]),
    (
        "POST",
        "/transactions/{id}/edit",
        &[THE_PAYMENT, PAYER],
        &[("amount", "1.00"), ("date", DAY)],
    ),
    ("GET", "/transactions/{id}/delete", &[THE_PAYMENT], &[]),
    ("POST", "/transactions/{id}/delete", &[THE_PAYMENT], &[]),
    ("GET", "/transfers/new", &[], &[]),
    (
        "POST",
        "/transfers/new",
        &[
            ("from", Player, LikeNoneAtAll),
            ("to", Teammate, LikeNoneAtAll),
        ],
        &[("amount", "1.00"), ("date", DAY)],
    ),
    ("GET", "/costs", &[], &[]),
    ("GET", "/costs/new", &[("?game", Game, Hidden)], &[]),
    (
        "POST",
        "/costs/new",
        &[SHARES, PAID_BY, OF_GAME],
        &[("what", "Balls"), ("amount", "9.00"), ("date", DAY)],
    ),
    ("GET", "/costs/{id}/edit", &[THE_COST], &[]),
    (
        "POST",
        "/costs/{id}/edit",
        &[THE_COST, SHARES, PAID_BY, OF_GAME],
        &[("what", "Balls"), ("amount", "9.00"), ("date", DAY)],
    ),
    ("GET", "/costs/{id}/delete", &[THE_COST], &[]),
    ("POST", "/costs/{id}/delete", &[THE_COST], &[]),
    ("POST", "/autopay", &[], &[]),
    ("GET", "/history", &[], &[]),
    ("POST", "/history/undo", &[("seq", LastChange, Hidden)], &[]),
    ("GET", "/history/as-of", &[], &[]),
    ("GET", "/settings", &[], &[]),
    (
        "POST",
        "/settings",
        &[],
        &[
            ("name", "Ours now"),
            ("currency", "GBP"),
            ("active_days", "365"),
            ("recent_days", "90"),
        ],
    ),
    ("GET", "/settings/payment-methods", &[], &[]),
    // The requester's own, in the team that the form names.
    (
        "POST",
        "/settings/payment-methods",
        &[],
        &[("monzo", "richard")],
    ),
    ("GET", "/settings/delete", &[], &[]),
    (
        "POST",
        "/settings/delete",
        &[],
        &[("typed_name", "Tuesday Turf")],
    ),
    (
        "POST",
        "/settings/restore",
        &[("generation", EarlierBook, Hidden)],
        &[],
    ),
    ("GET", "/settings/export", &[], &[]),
    ("POST", "/settings/import", &[], &[]),
    ("GET", "/settings/import/google", &[], &[]),
    ("POST", "/settings/import/google", &[], &[]),
    (
        "GET",
        "/settings/import/{id}",
        &[("{id}", StagedBook, Hidden)],
        &[],
    ),
    (
        "POST",
        "/settings/import/choose",
        &[("generation", StagedBook, Hidden)],
        &[],
    ),
    (
        "POST",
        "/settings/import/confirm",
        &[("generation", StagedBook, Hidden)],
        &[],
    ),
    ("GET", "/manageUserAccess", &[], &[]),
    ("POST", "/manageUserAccess/team-link", &[], &[]),
    ("POST", "/manageUserAccess/team-link/revoke", &[], &[]),
    (
        "POST",
        "/manageUserAccess/add",
        &[("add_player", Player, LikeNoneAtAll)],
        &[("subject", "walter"), ("add_role", "player")],
    ),
    (
        "POST",
        "/manageUserAccess/invite",
        &[("invite_player", Player, LikeNoneAtAll)],
        &[("invite_role", "player"), ("days", "3")],
    ),
    (
        "POST",
        "/manageUserAccess/change",
        &[("user", Member, Hidden), ("player", Player, LikeNoneAtAll)],
        &[("role", "player")],
    ),
    (
        "POST",
        "/manageUserAccess/revoke",
        &[("user", Member, Hidden)],
        &[],
    ),
    (
        "POST",
        "/manageUserAccess/reinstate",
        &[("user", RevokedMember, Hidden)],
        &[],
    ),
    (
        "POST",
        "/manageUserAccess/invitations/revoke",
        &[("invitation", Invitation, Hidden)],
        &[],
    ),
];
