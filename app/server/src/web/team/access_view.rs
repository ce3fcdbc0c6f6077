//! The view of the page with a team's members.

use crate::web::auth::account_view::Addable;
use crate::web::support::page::View;
use crate::web::support::views::Choice;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct AccessView<'a> {
    pub members: Vec<MemberView>,
    /// The players of the book, to link members to.
    pub players: Vec<Choice>,
    /// The open invitations.
    pub invitations: Vec<InvitationRow>,
    /// The link of a new invitation, which is shown only once.
    pub new_link: Option<&'a str>,
    pub team_link: TeamLinkRow,
    /// Whether sign-in with a user name is enabled.
    pub local: bool,
    /// The identity providers.
    pub providers: Vec<Addable>,
}

impl View for AccessView<'_> {
    const TEMPLATE: &'static str = "team/access.html";
}

#[derive(Serialize)]
pub(crate) struct MemberView {
    /// The id of the account.
    pub user: String,
    pub name: String,
    pub subject: String,
    /// `manager` or `player`.
    pub role: &'static str,
    pub player: Option<LinkedPlayer>,
    /// `active` or `revoked`.
    pub state: &'static str,
    pub since: String,
    pub is_me: bool,
}

/// The link of the team.
#[derive(Default, Serialize)]
pub(crate) struct TeamLinkRow {
    pub exists: bool,
    /// `None` if it can no longer be shown.
    pub link: Option<String>,
}

/// The player that a member is linked to.
#[derive(Serialize)]
pub(crate) struct LinkedPlayer {
    pub id: String,
    pub name: String,
}

#[derive(Serialize)]
pub(crate) struct InvitationRow {
    pub id: String,
    /// `manager` or `player`.
    pub role: &'static str,
    pub player: Option<String>,
    /// The invited user, if it is an invitation by name and not by link.
    pub to: Option<String>,
    pub made: String,
    pub until: String,
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    fn member(role: &'static str, state: &'static str, plays: bool) -> MemberView {
        MemberView {
            user: "1".to_owned(),
            name: "Ann".to_owned(),
            subject: "ann".to_owned(),
            role,
            player: plays.then(|| LinkedPlayer {
                id: "1".to_owned(),
                name: "Ann A.".to_owned(),
            }),
            state,
            since: "17 Nov 2026, 21:04".to_owned(),
            is_me: plays,
        }
    }

    fn invitation(player: Option<&str>, to: Option<&str>) -> InvitationRow {
        InvitationRow {
            id: "1".to_owned(),
            role: "player",
            player: player.map(str::to_owned),
            to: to.map(str::to_owned),
            made: "17 Nov 2026, 21:04".to_owned(),
            until: "24 Nov 2026, 21:04".to_owned(),
        }
    }

    impl Sample for AccessView<'_> {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let full = AccessView {
                members: vec![
                    member("manager", "active", true),
                    member("player", "active", false),
                    member("player", "revoked", false),
                ],
                players: vec![Choice::sample()],
                invitations: vec![
                    invitation(Some("Bo"), Some("bo")),
                    invitation(None, Some("bo")),
                    invitation(None, None),
                ],
                new_link: Some("https://cffa.example.org/invitations/token"),
                team_link: TeamLinkRow {
                    exists: true,
                    link: Some("https://cffa.example.org/team/id/token".to_owned()),
                },
                local: true,
                providers: vec![Addable::sample()],
            };
            let empty = AccessView {
                members: Vec::new(),
                players: Vec::new(),
                invitations: Vec::new(),
                new_link: None,
                team_link: TeamLinkRow::default(),
                local: false,
                providers: Vec::new(),
            };
            vec![full, empty]
        }
    }
}
