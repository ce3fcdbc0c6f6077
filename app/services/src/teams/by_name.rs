//! Invitations by what people sign in with. A manager doesn't learn whether the account exists, and
//! nobody becomes a member before accepting.

use super::rules::NewNamedInvitation;
use super::{
    Linked, MembershipError, MembershipRefusal, Memberships, Result, active, limits,
    open_named_invitations, person, rules,
};
use crate::names::UserName;
use cffa_book::Actor;
use cffa_store::{
    Account, AccountId, Identity, NamedInvitation, Requester, Role, StoreError, Team, TeamAnswer,
    TeamId,
};
use jiff::Timestamp;
use uuid::Uuid;

/// An invitation that a manager asks for.
#[derive(Clone, Debug)]
pub struct Invitee {
    /// What the invited person signs in with, as typed.
    pub identity: Identity,
    /// The name to show for them; by default their ID.
    pub name: Option<String>,
    /// Their role.
    pub role: Role,
    /// The player whose statement they will see.
    pub linked: Option<Linked>,
}

impl Memberships {
    /// Invites a person by what they sign in with, whether or not the account exists. `id` becomes
    /// the ID of the invitation. If the person is already invited, the invitation is renewed
    /// instead.
    ///
    /// # Errors
    /// If no account can have this identity, the person is a member, or the team is full.
    pub async fn invite_by_name(
        &self,
        team: TeamId,
        id: Uuid,
        invitee: Invitee,
        by: &Actor,
        now: Timestamp,
    ) -> Result<NamedInvitation> {
        let to = validated(&invitee.identity)?;
        let name = invitee.name.unwrap_or_else(|| to.subject.clone());
        let name: String = name.chars().take(limits::NAME).collect();
        // The rules for a person's name are those for a team's, with their own message.
        let (name, _) = rules::team_name(&name).map_err(|_| MembershipRefusal::PersonName)?;
        let found = self.store.team(team).await?;
        let found = found.ok_or(MembershipRefusal::NoSuchTeam)?;
        rules::manages(&found, by)?;
        let shown = self.shown_as(&found, &to).await?;
        let new = NewNamedInvitation {
            id,
            to,
            name,
            role: invitee.role,
            linked: invitee.linked,
        };
        let invite = |team: &mut Team| {
            if let Some(known) = &shown {
                not_a_member(team, known)?;
            }
            let invitation = rules::invite_by_name(team, new.clone(), by, now)?;
            Ok(TeamAnswer::InvitedByName(invitation))
        };
        match self.answer(team, invite).await? {
            TeamAnswer::InvitedByName(invitation) => Ok(invitation),
            _ => Err(MembershipRefusal::KeyUsed.into()),
        }
    }

    /// The account that the team's list shows under this identity. Its other identities are
    /// private.
    async fn shown_as(&self, team: &Team, to: &Identity) -> Result<Option<Account>, StoreError> {
        let ids: Vec<AccountId> = team.members.iter().map(|one| one.account).collect();
        let accounts = self.store.accounts(&ids).await?;
        Ok(accounts
            .into_iter()
            .find(|account| account.identities.first() == Some(to)))
    }

    /// The invitations by name that an account can accept, each with its team.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn invitations_for(
        &self,
        account: &Account,
        now: Timestamp,
    ) -> Result<Vec<(Team, NamedInvitation)>, StoreError> {
        let teams = self
            .store
            .teams_inviting_by_name(&account.identities)
            .await?;
        let open = teams.into_iter().filter_map(|team| {
            let found = open_named_invitations(&team, now)
                .find(|one| account.identities.contains(&one.to))
                .cloned()?;
            Some((team, found))
        });
        Ok(open.collect())
    }

    /// Accepts an invitation by name.
    ///
    /// # Errors
    /// If the account has no invitation with this ID, or is or was a member.
    pub async fn accept(&self, id: Uuid, account: &Account, now: Timestamp) -> Result<TeamId> {
        if let Some(before) =
            self.team_of_repeated_request(self.store.teams_of(account.id).await?)?
        {
            return Ok(before);
        }
        let team = self.inviting(id, account, now).await?;
        let held = &account.identities;
        self.change_once(team, |team| {
            rules::accept(team, id, person(account), held, now)
        })
        .await?;
        Ok(team)
    }

    /// Declines an invitation by name.
    ///
    /// # Errors
    /// If the account has no invitation with this ID.
    pub async fn decline(&self, id: Uuid, account: &Account, now: Timestamp) -> Result {
        let held = &account.identities;
        if self.request.is_some() {
            let invited = self.store.teams_inviting_by_name(held).await?;
            if self.team_of_repeated_request(invited)?.is_some() {
                return Ok(());
            }
        }
        let team = self.inviting(id, account, now).await?;
        self.change_once(team, |team| rules::decline(team, id, held, now))
            .await
    }

    /// The team in which this same request was already carried out.
    fn team_of_repeated_request(&self, teams: Vec<Team>) -> Result<Option<TeamId>> {
        let Some(request) = &self.request else {
            return Ok(None);
        };
        for team in teams {
            if rules::first_answer(&team, request)?.is_some() {
                return Ok(Some(team.id));
            }
        }
        Ok(None)
    }

    async fn inviting(&self, id: Uuid, account: &Account, now: Timestamp) -> Result<TeamId> {
        let invitations = self.invitations_for(account, now).await?;
        if let Some((team, _)) = invitations.into_iter().find(|(_, one)| one.id == id) {
            return Ok(team.id);
        }
        // An invitation of their own team for someone else.
        let own = self.store.teams_of(account.id).await?;
        let own = own.iter().filter(|team| active(team, account.id).is_some());
        let mut ids = own.flat_map(|team| {
            let named = team.named_invitations.iter().map(|one| one.id);
            named.chain(team.invitations.iter().map(|one| one.id))
        });
        Err(match ids.any(|one| one == id) {
            true => MembershipRefusal::YouAreMember.into(),
            false => MembershipRefusal::NoSuchInvitation.into(),
        })
    }

    /// The account of a program that proved this identity, with its teams. If there is none and a
    /// team invites it, a new one is created; otherwise `None`. A program can't press a button, so
    /// its first request accepts the invitation. If there are several, it must choose
    /// (`/api/v1/me/invitations`).
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn requester_of_program(
        &self,
        identity: &Identity,
        now: Timestamp,
    ) -> Result<Option<Requester>, StoreError> {
        if let Some(known) = self.store.requester_with_identity(identity).await? {
            return Ok(Some(known));
        }
        let Some(invitation) = self.invitation_to(identity, now).await? else {
            return Ok(None);
        };
        let account = Account {
            id: Uuid::now_v7(),
            version: 1,
            name: invitation.name,
            identities: vec![identity.clone()],
            password_hash: None,
            passkeys: Vec::new(),
            second_factor: None,
            opening: Vec::new(),
            created: now,
        };
        match self.store.insert_account(&account).await {
            Ok(()) => {}
            // Another request of theirs created it first.
            Err(StoreError::Taken) => return self.store.requester_with_identity(identity).await,
            Err(error) => return Err(error),
        }
        if let [(_, only)] = &self.invitations_for(&account, now).await?[..]
            && let Err(MembershipError::Store(error)) = self.accept(only.id, &account, now).await
        {
            return Err(error);
        }
        self.store.requester(account.id).await
    }

    /// Returns an invitation by name for this identity that can be accepted.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn invitation_to(
        &self,
        identity: &Identity,
        now: Timestamp,
    ) -> Result<Option<NamedInvitation>, StoreError> {
        let held = std::slice::from_ref(identity);
        let teams = self.store.teams_inviting_by_name(held).await?;
        let mut open = teams
            .iter()
            .flat_map(|team| open_named_invitations(team, now));
        Ok(open.find(|one| one.to == *identity).cloned())
    }
}

/// Returns an identity in the form in which it is stored, if it is valid.
fn validated(typed: &Identity) -> Result<Identity, MembershipRefusal> {
    if typed.issuer == Identity::LOCAL {
        let name = UserName::parse(&typed.subject);
        return name
            .map(|name| name.identity())
            .map_err(|_| MembershipRefusal::UserNameUnfit);
    }
    let subject = typed.subject.trim();
    if subject.is_empty() {
        return Err(MembershipRefusal::SubjectMissing);
    }
    if subject.chars().count() > limits::SUBJECT {
        return Err(MembershipRefusal::SubjectTooLong);
    }
    Ok(Identity {
        issuer: typed.issuer.clone(),
        subject: subject.to_owned(),
    })
}

fn not_a_member(team: &Team, account: &Account) -> Result<(), MembershipRefusal> {
    let name = || account.name.clone();
    match rules::member(team, account.id) {
        Some(member) if member.revoked.is_some() => {
            Err(MembershipRefusal::MemberRevoked { name: name() })
        }
        Some(_) => Err(MembershipRefusal::AlreadyMember { name: name() }),
        None => Ok(()),
    }
}
