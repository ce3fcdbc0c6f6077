//! Routes of teams: names, settings, members and invitations, and books as a whole.

use super::{MANAGE_TEAM, READ_ALL, READ_BOOK};
use crate::api::v1::resources::books;
use crate::api::v1::resources::books::{DeletionQuery, EarlierBook, ExportQuery};
use crate::api::v1::resources::import_choices::ImportChoices;
use crate::api::v1::resources::imports;
use crate::api::v1::resources::imports::{Import, UploadBody};
use crate::api::v1::resources::invitations;
use crate::api::v1::resources::invitations::{Invitation, MyInvitation, NewInvitation};
use crate::api::v1::resources::members;
use crate::api::v1::resources::members::{Member, MembershipChange, NewMember};
use crate::api::v1::resources::reminders;
use crate::api::v1::resources::reminders::{NewOwnReminders, OwnReminders, TeamReminders};
use crate::api::v1::resources::settings;
use crate::api::v1::resources::settings::Settings;
use crate::api::v1::resources::teams;
use crate::api::v1::resources::teams::{NewTeam, Team, TeamName};
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::support::access::Access;
use cffa_services::auth::tokens::Scope;

// The content types of exports.
const ZIP: &str = "application/zip";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The access level to leave a team. The handler checks the membership itself: a request that is
/// repeated with the same key after the requester has left still succeeds.
const LEAVE: Access = Access::Scope(Scope::ManageTeam);

/// To see and to change what the requester is told of all of their books.
const READ_OWN: Access = Access::Scope(Scope::ReadBook);
const CHANGE_OWN: Access = Access::Scope(Scope::WriteBook);

/// The routes.
pub fn routes() -> Vec<RouteSpec> {
    let parts = [teams(), people(), mine(), books()];
    parts.into_iter().flatten().collect()
}

fn teams() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams", Access::Scope(Scope::ReadBook), teams::list).doc(
            "List your teams",
            "Sorted by name, without teams that revoked your access.",
            |doc| doc.returns_page::<Team>("All your teams."),
        ),
        post(
            "/api/v1/teams",
            Access::Scope(Scope::ManageTeam),
            teams::create,
        )
        .doc(
            "Create a team",
            "You become its manager and its first player. The setting `REGISTRATION` of the server \
             controls who can create teams.",
            |doc| {
                doc.body::<NewTeam>()
                    .idempotent()
                    .returns::<Team>(201, "The created team.")
            },
        ),
        get("/api/v1/teams/{team}", READ_BOOK, teams::show).doc("Get a team", "", |doc| {
            doc.etag().returns::<Team>(200, "The team.")
        }),
        put("/api/v1/teams/{team}", MANAGE_TEAM, teams::rename).doc("Rename a team", "", |doc| {
            doc.idempotent()
                .body::<TeamName>()
                .if_match()
                .etag()
                .returns::<Team>(200, "The renamed team.")
        }),
        get("/api/v1/teams/{team}/settings", READ_ALL, settings::show).doc(
            "Get the settings of the book",
            "",
            |doc| doc.etag().returns::<Settings>(200, "The settings."),
        ),
        put(
            "/api/v1/teams/{team}/settings",
            MANAGE_TEAM,
            settings::update,
        )
        .doc("Update the settings of the book", "", |doc| {
            doc.idempotent()
                .body::<Settings>()
                .if_match()
                .etag()
                .returns::<Settings>(200, "The updated settings.")
        }),
        get("/api/v1/teams/{team}/reminders", READ_ALL, reminders::show).doc(
            "Get whether players who owe are reminded automatically",
            "",
            |doc| doc.returns::<TeamReminders>(200, "The setting."),
        ),
        put(
            "/api/v1/teams/{team}/reminders",
            MANAGE_TEAM,
            reminders::update,
        )
        .doc(
            "Set whether players who owe are reminded automatically",
            "By e-mail and as notifications, to players who want them.",
            |doc| {
                doc.idempotent()
                    .body::<TeamReminders>()
                    .returns::<TeamReminders>(200, "The setting.")
            },
        ),
    ]
}

fn people() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/members", MANAGE_TEAM, members::list).doc(
            "List members",
            "Includes members whose access was revoked.",
            |doc| doc.returns_page::<Member>("All members."),
        ),
        post("/api/v1/teams/{team}/members", MANAGE_TEAM, members::create).doc(
            "Invite a member by user name or subject",
            "The person becomes a member when they accept. The response doesn't reveal whether \
             such an account exists. Applications with a token of their own (client credentials) \
             are invited in the same way and accept at `/api/v1/me/invitations`.",
            |doc| {
                doc.idempotent()
                    .body::<NewMember>()
                    .returns::<Member>(201, "The invitation, in the form of a member.")
            },
        ),
        get(
            "/api/v1/teams/{team}/members/{member}",
            MANAGE_TEAM,
            members::show,
        )
        .doc("Get a member", "", |doc| {
            doc.etag().returns::<Member>(200, "The member.")
        }),
        put(
            "/api/v1/teams/{team}/members/{member}",
            MANAGE_TEAM,
            members::update,
        )
        .doc(
            "Update the role and the player of a member",
            "",
            |doc| {
                doc.idempotent()
                    .body::<MembershipChange>()
                    .if_match()
                    .etag()
                    .returns::<Member>(200, "The updated member.")
            },
        ),
        post(
            "/api/v1/teams/{team}/members/{member}/revoke",
            MANAGE_TEAM,
            members::revoke,
        )
        .doc(
            "Revoke a member's access",
            "Takes effect immediately. Other teams aren't affected.",
            |doc| doc.idempotent().returns_nothing("Access was revoked."),
        ),
        post("/api/v1/teams/{team}/leave", LEAVE, members::leave).doc(
            "Leave a team",
            "The only manager of a team can't leave it.",
            |doc| doc.idempotent().returns_nothing("You left the team."),
        ),
        post(
            "/api/v1/teams/{team}/members/{member}/reinstate",
            MANAGE_TEAM,
            members::reinstate,
        )
        .doc("Reinstate a member", "", |doc| {
            doc.idempotent().returns_nothing("Access was reinstated.")
        }),
        get(
            "/api/v1/teams/{team}/invitations",
            MANAGE_TEAM,
            invitations::list,
        )
        .doc("List open invitations", "", |doc| {
            doc.returns_page::<Invitation>("All open invitations.")
        }),
        post(
            "/api/v1/teams/{team}/invitations",
            MANAGE_TEAM,
            invitations::create,
        )
        .doc(
            "Create an invitation link",
            "The link is returned only once. The first person to open the link and sign in becomes a member.",
            |doc| {
                doc.body::<NewInvitation>()
                    .idempotent()
                    .returns::<Invitation>(201, "The invitation with its link.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/invitations/{invitation}",
            MANAGE_TEAM,
            invitations::delete,
        )
        .doc("Revoke an invitation", "", |doc| {
            doc.idempotent().returns_nothing("The invitation was revoked. Its link no longer works.")
        }),
    ]
}

fn mine() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/me/reminders", READ_OWN, reminders::show_own).doc(
            "Get whether you are reminded of what you owe",
            "",
            |doc| doc.returns::<OwnReminders>(200, "The setting."),
        ),
        put("/api/v1/me/reminders", CHANGE_OWN, reminders::update_own).doc(
            "Set whether you are reminded of what you owe",
            "By e-mail and on all of your devices, in all of your teams. The address itself can be \
             changed only on the page, with the password, because e-mail can set a new password.",
            |doc| {
                doc.body::<NewOwnReminders>()
                    .returns::<OwnReminders>(200, "The setting.")
            },
        ),
        get("/api/v1/me/invitations", Access::Token, invitations::mine).doc(
            "List your invitations",
            "Invitations that name you by your user name or subject.",
            |doc| doc.returns_page::<MyInvitation>("All your open invitations."),
        ),
        post(
            "/api/v1/me/invitations/{invitation}/accept",
            Access::Token,
            invitations::accept,
        )
        .doc("Accept an invitation", "Any token is sufficient.", |doc| {
            doc.idempotent().returns_nothing("You joined the team.")
        }),
        post(
            "/api/v1/me/invitations/{invitation}/decline",
            Access::Token,
            invitations::decline,
        )
        .doc("Decline an invitation", "", |doc| {
            doc.idempotent()
                .returns_nothing("The invitation was declined.")
        }),
    ]
}

fn books() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/export", READ_ALL, books::export).doc(
            "Export the book",
            "The complete format includes the history and can be imported into any CFFA. The other \
             formats are for other applications.",
            |doc| {
                doc.query::<ExportQuery>()
                    .returns_file(&[ZIP, WORKBOOK], "The exported file.")
            },
        ),
        post("/api/v1/teams/{team}/imports", MANAGE_TEAM, imports::create).doc(
            "Import a file",
            "The team's book doesn't change until you adopt the import.",
            |doc| {
                doc.body_as::<UploadBody>("multipart/form-data")
                    .returns::<Import>(201, "A summary of the file.")
            },
        ),
        post(
            "/api/v1/teams/{team}/imports/{import}/choices",
            MANAGE_TEAM,
            imports::choose,
        )
        .doc(
            "Import a spreadsheet again with other choices",
            "Creates another import with an id of its own. `questions` of the first import lists the choices.",
            |doc| {
                doc.body::<ImportChoices>()
                    .returns::<Import>(201, "A summary of the file with these choices.")
            },
        ),
        post(
            "/api/v1/teams/{team}/imports/{import}/adopt",
            MANAGE_TEAM,
            imports::adopt,
        )
        .doc(
            "Replace the team's book with an import",
            "The previous book is kept for 30 days.",
            |doc| doc.idempotent().returns_nothing("The import is now the team's book."),
        ),
        delete("/api/v1/teams/{team}/book", MANAGE_TEAM, books::delete).doc(
            "Delete all data of the book",
            "The book can be restored for 30 days. Members keep their access.",
            |doc| {
                doc.idempotent()
                    .query::<DeletionQuery>()
                    .returns_nothing("All players, games and transactions were deleted.")
            },
        ),
        get("/api/v1/teams/{team}/earlier-books", MANAGE_TEAM, books::earlier).doc(
            "List books that can be restored",
            "",
            |doc| doc.returns_page::<EarlierBook>("All of them, newest first."),
        ),
        post(
            "/api/v1/teams/{team}/earlier-books/{book}/restore",
            MANAGE_TEAM,
            books::restore,
        )
        .doc(
            "Restore an earlier book",
            "The book that it replaces is kept in turn.",
            |doc| doc.idempotent().returns_nothing("The restored book is now the team's book."),
        ),
    ]
}
