//! The route table: every address, what a token needs for it, which function answers, and
//! what the OpenAPI document tells of it.

use super::autopay::{self, Offer};
use super::balances::{self, Balances, Question};
use super::books::{self, EarlierBook, Meant, Wanted};
use super::changes::{self, ChangeTold};
use super::games::{self, Game};
use super::gate::Needs;
use super::imports::{self, Import, UploadTold};
use super::invitations::{self, Invitation, NewInvitation};
use super::me::{self, Me};
use super::members::{self, Member, NewMember, Place};
use super::new_game::NewGame;
use super::openapi;
use super::paging::Part;
use super::payments::{self, NewPayment, Payment};
use super::players::{self, Merge, NewPlayer, PlayerTold};
use super::row::{Row, delete, get, post, put};
use super::settings::{self, Settings};
use super::span::Span;
use super::statement::{self, Line};
use super::teams::{self, NewTeam, Team, TeamName};
use super::transfers::{self, NewTransfer, Transfer};
use crate::access::tokens::Scope;

/// Where all addresses of this table begin.
pub const V1: &str = "/api/v1";

const READ: Needs = Needs::Member(Scope::ReadBook);
const SEE_ALL: Needs = Needs::Manager(Scope::ReadBook);
const KEEP: Needs = Needs::Manager(Scope::WriteBook);
const MANAGE: Needs = Needs::Manager(Scope::ManageTeam);

// What an export is, by its format.
const ZIP: &str = "application/zip";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The whole table.
pub fn table() -> Vec<Row> {
    let parts = [
        about(),
        teams(),
        players(),
        games(),
        money(),
        history(),
        people(),
        books(),
    ];
    parts.into_iter().flatten().collect()
}

fn about() -> Vec<Row> {
    vec![
        get("/api/v1/openapi.json", Needs::Nothing, openapi::show).says(
            "This document",
            "",
            |it| it.answers::<serde_json::Value>(200, "An OpenAPI 3.1 document."),
        ),
        get("/api/v1/me", Needs::Token, me::show).says(
            "Whose the token is, and what it may do",
            "",
            |it| it.answers::<Me>(200, "The owner, the scopes, and the teams."),
        ),
    ]
}

fn teams() -> Vec<Row> {
    vec![
        get("/api/v1/teams", Needs::Scope(Scope::ReadBook), teams::list).says(
            "The teams you are in",
            "By name. A team that took your access away is not among them.",
            |it| it.lists::<Team>("Your teams, all at once."),
        ),
        post(
            "/api/v1/teams",
            Needs::Scope(Scope::ManageTeam),
            teams::create,
        )
        .says(
            "Open a team",
            "You become its manager and its first player. Who may open one is for those to \
             say who run this CFFA (REGISTRATION).",
            |it| {
                it.takes::<NewTeam>()
                    .once()
                    .answers::<Team>(201, "It is open.")
            },
        ),
        get("/api/v1/teams/{team}", READ, teams::show).says("A team", "", |it| {
            it.tagged().answers::<Team>(200, "The team.")
        }),
        put("/api/v1/teams/{team}", MANAGE, teams::rename).says(
            "Give a team another name",
            "",
            |it| {
                it.takes::<TeamName>()
                    .seen()
                    .tagged()
                    .answers::<Team>(200, "The team as it is now.")
            },
        ),
        get("/api/v1/teams/{team}/settings", SEE_ALL, settings::show).says(
            "The settings of the book",
            "",
            |it| it.tagged().answers::<Settings>(200, "The settings."),
        ),
        put("/api/v1/teams/{team}/settings", MANAGE, settings::update).says(
            "Change the settings of the book",
            "",
            |it| {
                it.takes::<Settings>()
                    .seen()
                    .tagged()
                    .answers::<Settings>(200, "The settings as they are now.")
            },
        ),
    ]
}

fn players() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/players", READ, players::list).says(
            "Players",
            "By name, retired ones included. A player sees themselves alone.",
            |it| it.asks::<Part>().lists::<PlayerTold>("A part of them."),
        ),
        post("/api/v1/teams/{team}/players", KEEP, players::create).says(
            "Add a player",
            "",
            |it| {
                it.takes::<NewPlayer>()
                    .once()
                    .answers::<PlayerTold>(201, "They are in the team.")
            },
        ),
        get("/api/v1/teams/{team}/players/{player}", READ, players::show).says(
            "A player",
            "",
            |it| it.tagged().answers::<PlayerTold>(200, "The player."),
        ),
        put(
            "/api/v1/teams/{team}/players/{player}",
            KEEP,
            players::update,
        )
        .says("Rename a player, or note something else", "", |it| {
            it.takes::<NewPlayer>()
                .seen()
                .tagged()
                .answers::<PlayerTold>(200, "The player as they are now.")
        }),
        delete(
            "/api/v1/teams/{team}/players/{player}",
            KEEP,
            players::delete,
        )
        .says(
            "Delete a player",
            "Only one whom nothing in the book refers to; retire others.",
            |it| it.seen().answers_nothing("They are deleted."),
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/retire",
            KEEP,
            players::retire,
        )
        .says(
            "Retire a player",
            "They are not offered for new games; balance and history stay.",
            |it| {
                it.once()
                    .tagged()
                    .answers::<PlayerTold>(200, "The player as they are now.")
            },
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/reactivate",
            KEEP,
            players::reactivate,
        )
        .says("Bring a retired player back", "", |it| {
            it.once()
                .tagged()
                .answers::<PlayerTold>(200, "The player as they are now.")
        }),
        post(
            "/api/v1/teams/{team}/players/{player}/merge",
            KEEP,
            players::merge,
        )
        .says(
            "Make two players one",
            "For somebody who was listed under two names. They must never have played in \
             the same game.",
            |it| {
                it.takes::<Merge>()
                    .once()
                    .tagged()
                    .answers::<PlayerTold>(200, "The player who stays.")
            },
        ),
        get(
            "/api/v1/teams/{team}/players/{player}/statement",
            READ,
            statement::show,
        )
        .says(
            "What made a balance",
            "Every line with the balance after it, the newest first. A player sees their own.",
            |it| it.asks::<Part>().lists::<Line>("A part of it."),
        ),
    ]
}

fn games() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/games", READ, games::list).says(
            "Games",
            "A player sees those that they played or booked, without the others in the \
             line-up.",
            |it| {
                it.asks::<Span>()
                    .lists::<Game>("A part of them, the newest first.")
            },
        ),
        post("/api/v1/teams/{team}/games", KEEP, games::create).says(
            "Log a game",
            "The cost is split over heads to the penny. Who is named and not in the team \
             yet is added.",
            |it| {
                it.takes::<NewGame>()
                    .once()
                    .answers::<Game>(201, "It is in the book.")
            },
        ),
        get("/api/v1/teams/{team}/games/{game}", READ, games::show).says("A game", "", |it| {
            it.tagged().answers::<Game>(200, "The game.")
        }),
        put("/api/v1/teams/{team}/games/{game}", KEEP, games::update).says(
            "Change a game",
            "",
            |it| {
                it.takes::<NewGame>()
                    .seen()
                    .tagged()
                    .answers::<Game>(200, "The game as it is now.")
            },
        ),
        delete("/api/v1/teams/{team}/games/{game}", KEEP, games::delete).says(
            "Delete a game",
            "",
            |it| it.seen().answers_nothing("It is deleted."),
        ),
    ]
}

fn money() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/balances", READ, balances::show).says(
            "What everybody's balance is",
            "Above zero the team owes the player. A manager sees everybody, and the money \
             held; a player sees their own.",
            |it| {
                it.asks::<Question>()
                    .tagged()
                    .answers::<Balances>(200, "The balances.")
            },
        ),
        get("/api/v1/teams/{team}/payments", READ, payments::list).says(
            "Payments",
            "AutoPay and what was carried over among them. A player sees their own.",
            |it| {
                it.asks::<Span>()
                    .lists::<Payment>("A part of them, the newest first.")
            },
        ),
        post("/api/v1/teams/{team}/payments", KEEP, payments::create).says(
            "Record a payment",
            "",
            |it| {
                it.takes::<NewPayment>()
                    .once()
                    .answers::<Payment>(201, "It is in the book.")
            },
        ),
        get(
            "/api/v1/teams/{team}/payments/{payment}",
            READ,
            payments::show,
        )
        .says("A payment", "", |it| {
            it.tagged().answers::<Payment>(200, "The payment.")
        }),
        put(
            "/api/v1/teams/{team}/payments/{payment}",
            KEEP,
            payments::update,
        )
        .says(
            "Change a payment",
            "AutoPay and what was carried over can be deleted, not changed.",
            |it| {
                it.takes::<NewPayment>()
                    .seen()
                    .tagged()
                    .answers::<Payment>(200, "The payment as it is now.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payments/{payment}",
            KEEP,
            payments::delete,
        )
        .says("Delete a payment", "", |it| {
            it.seen().answers_nothing("It is deleted.")
        }),
        get(
            "/api/v1/teams/{team}/autopay",
            Needs::Manager(Scope::ReadBook),
            autopay::offer,
        )
        .says(
            "What AutoPay would pay",
            "Your own share of the last game.",
            |it| it.tagged().answers::<Offer>(200, "The share.").clashes(),
        ),
        post("/api/v1/teams/{team}/autopay", KEEP, autopay::pay).says(
            "Pay your own share of the last game",
            "",
            |it| it.once().answers::<Payment>(201, "It is in the book."),
        ),
        get("/api/v1/teams/{team}/transfers", READ, transfers::list).says(
            "Transfers",
            "A player sees those from and to them.",
            |it| {
                it.asks::<Span>()
                    .lists::<Transfer>("A part of them, the newest first.")
            },
        ),
        post("/api/v1/teams/{team}/transfers", KEEP, transfers::create).says(
            "Move an amount between two players",
            "",
            |it| {
                it.takes::<NewTransfer>()
                    .once()
                    .answers::<Transfer>(201, "It is in the book.")
            },
        ),
        get(
            "/api/v1/teams/{team}/transfers/{transfer}",
            READ,
            transfers::show,
        )
        .says("A transfer", "", |it| {
            it.tagged().answers::<Transfer>(200, "The transfer.")
        }),
        put(
            "/api/v1/teams/{team}/transfers/{transfer}",
            KEEP,
            transfers::update,
        )
        .says("Change a transfer", "", |it| {
            it.takes::<NewTransfer>()
                .seen()
                .tagged()
                .answers::<Transfer>(200, "The transfer as it is now.")
        }),
        delete(
            "/api/v1/teams/{team}/transfers/{transfer}",
            KEEP,
            transfers::delete,
        )
        .says("Delete a transfer", "", |it| {
            it.seen().answers_nothing("It is deleted.")
        }),
    ]
}

fn history() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/changes", SEE_ALL, changes::list).says(
            "The history of the book",
            "",
            |it| {
                it.asks::<Part>()
                    .lists::<ChangeTold>("A part of it, the newest first.")
            },
        ),
        get(
            "/api/v1/teams/{team}/changes/{change}",
            SEE_ALL,
            changes::show,
        )
        .says("A change", "", |it| {
            it.answers::<ChangeTold>(200, "The change.")
        }),
        post(
            "/api/v1/teams/{team}/changes/{change}/undo",
            KEEP,
            changes::undo,
        )
        .says(
            "Take a change back",
            "Allowed while nothing that it touched has changed since. It is a change \
             itself, and can be taken back as well.",
            |it| {
                it.once()
                    .answers::<ChangeTold>(200, "The change that took it back.")
            },
        ),
    ]
}

fn people() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/members", MANAGE, members::list).says(
            "Who is in the team",
            "Those whose access was taken away included.",
            |it| it.lists::<Member>("All of them at once."),
        ),
        post("/api/v1/teams/{team}/members", MANAGE, members::create).says(
            "Add a member",
            "By what they sign in as. A program with a token of its own (client \
             credentials) is added like anybody.",
            |it| {
                it.takes::<NewMember>()
                    .answers::<Member>(201, "They are in the team.")
            },
        ),
        get(
            "/api/v1/teams/{team}/members/{member}",
            MANAGE,
            members::show,
        )
        .says("A member", "", |it| {
            it.tagged().answers::<Member>(200, "The member.")
        }),
        put(
            "/api/v1/teams/{team}/members/{member}",
            MANAGE,
            members::update,
        )
        .says(
            "Say what a member may do, and whose balance is theirs",
            "",
            |it| {
                it.takes::<Place>()
                    .seen()
                    .tagged()
                    .answers::<Member>(200, "The member as they are now.")
            },
        ),
        post(
            "/api/v1/teams/{team}/members/{member}/revoke",
            MANAGE,
            members::revoke,
        )
        .says(
            "Take a member's access away",
            "At once. What they left signed in somewhere ends.",
            |it| it.answers_nothing("It is taken away."),
        ),
        post(
            "/api/v1/teams/{team}/members/{member}/reinstate",
            MANAGE,
            members::reinstate,
        )
        .says("Give access back", "", |it| {
            it.answers_nothing("They have access again.")
        }),
        get(
            "/api/v1/teams/{team}/invitations",
            MANAGE,
            invitations::list,
        )
        .says("Invitations that nobody has used", "", |it| {
            it.lists::<Invitation>("All of them at once.")
        }),
        post(
            "/api/v1/teams/{team}/invitations",
            MANAGE,
            invitations::create,
        )
        .says(
            "Invite somebody",
            "The link is told once. Whoever opens it first becomes a member.",
            |it| {
                it.takes::<NewInvitation>()
                    .once()
                    .answers::<Invitation>(201, "The invitation, with its link.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/invitations/{invitation}",
            MANAGE,
            invitations::delete,
        )
        .says("Withdraw an invitation", "", |it| {
            it.answers_nothing("Its link opens nothing.")
        }),
    ]
}

fn books() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/export", SEE_ALL, books::export).says(
            "The whole book as a file",
            "The complete format has the history in it and is read by any CFFA; the others are for other programs.",
            |it| {
                it.asks::<Wanted>()
                    .answers_file(&[ZIP, WORKBOOK], "The file.")
            },
        ),
        post("/api/v1/teams/{team}/imports", MANAGE, imports::create).says(
            "Read a book from a file",
            "Nothing of the team's book changes until it is adopted.",
            |it| {
                it.takes_as::<UploadTold>("multipart/form-data")
                    .answers::<Import>(201, "What the file holds.")
            },
        ),
        post(
            "/api/v1/teams/{team}/imports/{import}/adopt",
            MANAGE,
            imports::adopt,
        )
        .says(
            "Put an import in the place of the team's book",
            "The book before is kept for 30 days.",
            |it| it.once().answers_nothing("It is the book of the team."),
        ),
        delete("/api/v1/teams/{team}/book", MANAGE, books::delete).says(
            "Delete all data of the book",
            "It can be brought back for 30 days. Members keep their access.",
            |it| {
                it.asks::<Meant>()
                    .answers_nothing("Every player, game and transaction is gone.")
            },
        ),
        get("/api/v1/teams/{team}/earlier-books", MANAGE, books::earlier).says(
            "Books that can be brought back",
            "",
            |it| it.lists::<EarlierBook>("All of them at once, the latest first."),
        ),
        post(
            "/api/v1/teams/{team}/earlier-books/{book}/restore",
            MANAGE,
            books::restore,
        )
        .says(
            "Bring an earlier book back",
            "The book that it replaces is kept in its place.",
            |it| it.once().answers_nothing("It is the book of the team."),
        ),
    ]
}
