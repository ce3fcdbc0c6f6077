//! Rows about teams: their names, settings and people, and their books as a whole.

use super::{MANAGE, READ, SEE_ALL};
use crate::api::v1::resources::books;
use crate::api::v1::resources::books::{EarlierBook, Meant, Wanted};
use crate::api::v1::resources::import_choices::ImportChoices;
use crate::api::v1::resources::imports;
use crate::api::v1::resources::imports::{Import, UploadTold};
use crate::api::v1::resources::invitations;
use crate::api::v1::resources::invitations::{Invitation, MyInvitation, NewInvitation};
use crate::api::v1::resources::members;
use crate::api::v1::resources::members::{Member, NewMember, Place};
use crate::api::v1::resources::settings;
use crate::api::v1::resources::settings::Settings;
use crate::api::v1::resources::teams;
use crate::api::v1::resources::teams::{NewTeam, Team, TeamName};
use crate::api::v1::routes::route::{Row, delete, get, post, put};
use crate::api::v1::support::context::Needs;
use cffa_services::auth::tokens::Scope;

// What an export is, by its format.
const ZIP: &str = "application/zip";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// To leave. Whether the asker is a member is asked by the handler: who left already, and asks
/// again with the same key, is told once more that it is done.
const LEAVE: Needs = Needs::Scope(Scope::ManageTeam);

/// The rows.
pub fn rows() -> Vec<Row> {
    let parts = [teams(), people(), mine(), books()];
    parts.into_iter().flatten().collect()
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
                it.once()
                    .takes::<TeamName>()
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
                it.once()
                    .takes::<Settings>()
                    .seen()
                    .tagged()
                    .answers::<Settings>(200, "The settings as they are now.")
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
            "Invite somebody by what they sign in as",
            "They become a member when they accept. The answer is the same whether anybody \
             signs in so or not. A program with a token of its own (client credentials) is \
             invited like anybody, and accepts at `/api/v1/me/invitations`.",
            |it| {
                it.once()
                    .takes::<NewMember>()
                    .answers::<Member>(201, "They are invited.")
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
                it.once()
                    .takes::<Place>()
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
            "At once. Their other teams are not touched.",
            |it| it.once().answers_nothing("It is taken away."),
        ),
        post("/api/v1/teams/{team}/leave", LEAVE, members::leave).says(
            "Leave a team",
            "The only manager can't.",
            |it| it.once().answers_nothing("You are in it no more."),
        ),
        post(
            "/api/v1/teams/{team}/members/{member}/reinstate",
            MANAGE,
            members::reinstate,
        )
        .says("Give access back", "", |it| {
            it.once().answers_nothing("They have access again.")
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
            it.once().answers_nothing("Its link opens nothing.")
        }),
    ]
}

fn mine() -> Vec<Row> {
    vec![
        get("/api/v1/me/invitations", Needs::Token, invitations::mine).says(
            "The invitations for you",
            "By what you sign in as.",
            |it| it.lists::<MyInvitation>("All of them at once."),
        ),
        post(
            "/api/v1/me/invitations/{invitation}/accept",
            Needs::Token,
            invitations::accept,
        )
        .says("Accept an invitation", "Any token will do.", |it| {
            it.once().answers_nothing("You are in the team.")
        }),
        post(
            "/api/v1/me/invitations/{invitation}/decline",
            Needs::Token,
            invitations::decline,
        )
        .says("Decline an invitation", "", |it| {
            it.once().answers_nothing("It is gone.")
        }),
    ]
}

fn books() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/export", SEE_ALL, books::export).says(
            "The whole book as a file",
            "The complete format has the history in it and is read by any CFFA; the others are \
             for other programs.",
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
            "/api/v1/teams/{team}/imports/{import}/choices",
            MANAGE,
            imports::choose,
        )
        .says(
            "Read a spreadsheet again, as you choose",
            "It is another import, with an id of its own. `questions` says what was asked.",
            |it| {
                it.takes::<ImportChoices>()
                    .answers::<Import>(201, "What the file holds, read so.")
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
                it.once()
                    .asks::<Meant>()
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
