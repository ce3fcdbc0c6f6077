## The page "Who has access"

members-new-link-heading = The invitation is ready
members-new-link-text = Send this link to the person you are inviting. It works once, and won’t be shown again.
members-new-link = Invitation link
members-heading = Members
members-you = you
members-access-is-revoked = revoked
members-plays-as-nobody = nobody
members-revoke-confirm-text = They lose access to this team immediately. You can reinstate them.
members-invite-by-link = Invite by link
members-invite-by-link-hint = The first person to open the link and sign in becomes that member.
members-invite-by-link-submit = Create the link
members-invite-by-id = Invite by id
members-provider = They sign in with
members-provider-local = A password here
members-invite-by-name = Invite by user name
members-invite-by-name-hint = For someone who already signs in here. They see the invitation when they sign in, and can accept it.
members-invite = Invite
members-open-invitations = Open invitations
members-option-player = Player: sees their own statement
members-option-manager = Manager: keeps the book
members-invite-as = As
members-invite-plays-as = Plays as
members-invite-plays-as-nobody = nobody in the list
members-days = Valid for (days)
members-subject = Their id

# A member. $role: "manager" or "player"; $player: the name of a player
members-role-plays-as =
    { $role ->
        [manager] Manager, plays as { $player }
       *[player] Player, plays as { $player }
    }
# Follows it. $since: a date and time
members-since = since { $since }
# <hidden> is read aloud only. $name: the name of a member
members-role = Role<hidden> of { $name }</hidden>
members-plays-as = Plays as<hidden> ({ $name })</hidden>
members-save = Save<hidden> { $name }</hidden>
members-revoke = Revoke<hidden> { $name }</hidden>
members-revoke-confirm = Revoke { $name }?
members-reinstate = Reinstate<hidden> { $name }</hidden>
members-invite-by-id-hint = If you know a person’s id at a provider. They see the invitation when they sign in, and can accept it.
members-invite-by-id-or-name-hint = If you know a person’s id at a provider, or the user name they sign in with here. They see the invitation when they sign in, and can accept it.
# $to: the id or user name of a person
members-invitation-for = for <code>{ $to }</code>
# Facts about an invitation, in one line. $made, $until: dates and times
members-invitation-created = created { $made }
members-invitation-until = valid until { $until }
# <hidden> is read aloud only. $to: the id or name of a person
members-invitation-revoke-for = Revoke<hidden> the invitation for { $to }</hidden>
members-invitation-revoke = Revoke<hidden> the invitation</hidden>

members-role-unknown = Choose manager or player.
# $days: the most that are allowed
members-days-unreadable = An invitation can be valid for 1 to { $days } days.
members-host-too-long = The host name in the request is too long. Reload the page.

# What was done, on the next page
members-invited = Invitation created. The person can accept it after signing in here.
members-access-updated = Access updated.
members-access-revoked = Access revoked.
members-access-restored = Access restored.
members-invitation-revoked = Invitation revoked. Its link no longer works.

## The page of an invitation

invitation-lead-manager = You are invited to help keep the book as a manager.
invitation-lead-player = You can follow your own balance and statement.
invitation-create-account = Create an account
invitation-username-hint = You sign in with this.

# Above the name of the team. $name: the name of a member
invitation-from = An invitation from { $name }
# $player: the name of a player
invitation-player = In the line-up you are <b>{ $player }</b>.
# $name: the name of the user
invitation-signed-in = You are signed in as <b>{ $name }</b>.
# $team: the name of the team
invitation-join = Join { $team }
invitation-sign-in = Already have an account? <a>Sign in to join</a>
# $until: a date and time
invitation-until = Valid until { $until }, for one person.

# The title of the browser's window
invitation-window-title = You are invited
invitation-joined = You have joined the team.
invitation-declined = Invitation declined.

## Creating a team

onboarding-earlier-currency = Currency of its amounts
onboarding-earlier-submit = Move it here
onboarding-lead = All you need is a name, a currency and yourself. The rest follows with the first game.
onboarding-currency-hint = You can change it while the book is empty.
onboarding-submit = Create the team
onboarding-team-name-hint = Must differ from the other teams here.
onboarding-player-name = Your name in the line-up
onboarding-player-name-hint = You are the first player. Others are added when they first play.

# About a team of the Flask version of CFFA. $players, $games, $payments: how many it has; $people: how many of them can sign in
onboarding-earlier-has =
    It has { $players ->
        [one] { $players } player
       *[other] { $players } players
    }, { $games ->
        [one] { $games } game
       *[other] { $games } games
    }, { $payments ->
        [one] { $payments } payment
       *[other] { $payments } payments
    }, and { $people ->
        [one] { $people } person
       *[other] { $people } people
    } with access.
onboarding-earlier-move = Move it here and continue where you left off, with every balance and everyone’s access. The original data is not changed.

onboarding-not-allowed = Only administrators can create teams here. Ask yours, or join a team with an invitation link.
# On the next page. $team: the name of the team
onboarding-created = Created { $team }. You are its manager.

## A team that was moved here

moved-title = Team moved
moved-to-dashboard = Go to the dashboard

# $team: the name of the team
moved-done = Moved { $team } here, with its records and members.
# Follows it. $name: the name that the team had
moved-renamed = There is another team called { $name } here.
# Follows it. $all: how many balances there are; $some: how many of them are not the same
moved-balances-unchanged = All { $all } balances are unchanged.
moved-balances-changed = { $some } of { $all } balances have changed.
# When it was moved before
moved-already = { $team } is already here.
moved-already-ask = { $team } is already here. Ask its manager for an invitation.

## The page "Team settings"

settings-export = Export
settings-export-text = As one file with everything in it, or in a format that other programs read. CFFA can import all of them, here or on another server.
settings-export-everything-text = The whole book with its history, to keep safe or to move to another CFFA.
settings-export-everything = Export the book
settings-export-workbook-heading = Workbook
settings-export-workbook-text = Balances, games, payments and history for Excel, LibreOffice or Google Sheets.
settings-export-workbook = Export .xlsx
settings-export-csv-heading = CSVs
settings-export-csv-text = The sheets of the workbook as separate files in a zip.
settings-export-csv = Export CSVs
settings-export-flask-heading = For the previous CFFA
settings-export-flask-text = The archive format of the previous CFFA, for its data tools.
settings-export-flask = Export for previous CFFA
settings-import = Import a book
settings-import-text = An export of CFFA or of the previous CFFA; the team’s spreadsheet as .xlsx or .ods, or all its sheets as .csv files; or an export of Splitwise, Spliit or I Hate Money. You can review it before anything is replaced.
settings-import-google = From Google Sheets…
settings-import-submit = Read the file
settings-earlier = Earlier books
settings-earlier-text = When a book is replaced or deleted, the old one is kept for 30 days.
settings-earlier-none = None at the moment.
settings-delete = Delete all data
settings-delete-button = Delete all data…
settings-active-days = Days that count as active
settings-active-days-hint = Players who played within this many days are offered in a new game.
settings-recent-days = Days that count as recent
settings-recent-days-hint = The dashboard shows the transactions of this many days.
settings-file = File

# The latest import. $by: the name of a member; $began: a date and time
settings-import-running = { $by } uploaded a file on { $began }; it is being read. <a>See the progress</a>
settings-import-ready = { $by } uploaded a book on { $began }; it is ready for review. <a>Review it</a>
settings-import-refused = { $by } uploaded a file on { $began }, but it could not be read. <a>See why</a>
settings-import-interrupted = { $by } started an import on { $began }, but it was interrupted. <a>See what to do</a>
# Facts about a book that was replaced, in one line. $games, $players: how many it has; $until: a date and time
settings-earlier-counts =
    { $games ->
        [one] { $games } game
       *[other] { $games } games
    }, { $players ->
        [one] { $players } player
       *[other] { $players } players
    }
settings-earlier-until = kept until { $until }
# <hidden> is read aloud only. $what: which book it is; $replaced: a date and time
settings-restore = Restore<hidden>: { $what }, { $replaced }</hidden>
# $team: the name of the team
settings-delete-text = Deletes every game, player and payment in the book of { $team }. Other teams are not affected. You can restore the book here for 30 days.

# Which book it is, in the list of earlier books
settings-earlier-import = The book before an import
settings-earlier-deletion = The book before everything was deleted
settings-earlier-restoration = The book before an earlier one was restored

# The page that asks before all data is deleted
settings-delete-title = Delete all data of this team?
# $team: the name of the team
settings-delete-what = This deletes every player, game and transaction of { $team }. Members keep their access, and other teams are not affected.
# $days: how many
settings-delete-restore = You can restore the book on the settings page for { $days } days. After that it is deleted permanently.
# Next to the name of the team
settings-delete-team = Team
settings-delete-type = Type the team’s name, { $team }, to continue.

# What was done, on the next page
settings-saved = Settings saved.
settings-deleted = All data deleted. You can restore it for { $days } days.
settings-restored = Book restored. The book it replaced is listed with the earlier books.

## How to pay a manager

payment-methods-title = How to pay you
payment-methods-lead = Players who owe money see this on their statement, with the amount filled in where possible. Fill in what you use, and leave the rest empty.
payment-methods-change = Change how to pay you
payment-methods-none = Enter your payment links or bank account. Players who owe money see them on their statement.
payment-methods-links = Payment links
payment-methods-monzo = Monzo.me name
payment-methods-monzo-hint = The end of your link: for monzo.me/sam, enter sam.
payment-methods-paypal = PayPal.me name
payment-methods-paypal-hint = The end of your link: for paypal.me/sam, enter sam.
payment-methods-revolut = Revolut.me name
payment-methods-revolut-hint = The end of your link: for revolut.me/sam, enter sam. Players enter the amount themselves.
payment-methods-upi-hint = For example sam@bank. The link is shown to teams that use rupees.
payment-methods-bank = Bank account with an IBAN
payment-methods-iban-hint = In teams that use euros, players also see a QR code for their banking app.
payment-methods-uk-bank = UK bank account
payment-methods-link = Another link
payment-methods-label = Name of the link
payment-methods-label-hint = For example Wise.
payment-methods-url = Address
payment-methods-url-hint = It must begin with https://.

# What was done, on the next page
payment-methods-saved = Payment methods saved.

team-link-title = Team link
team-link-text = One link for the whole team. Players open it, tap their name once, and see their own balance, how to pay and the next game. They don’t need an account.
team-link-warning = Anyone who has the link can choose any player’s name. They can then see that player’s balance, reply to games for them, and say that they paid, which a manager confirms. Share it only with people you trust.
team-link-old = The link still works but can no longer be displayed. Revoke it and create a new one.
team-link-revoke-confirm = Revoke the team link?
team-link-revoke-confirm-text = It stops working for everyone immediately. You can create a new one.
team-link-revoke = Revoke the team link
team-link-create = Create the team link
team-link-created = Team link created. Copy it below.
team-link-revoked = Team link revoked. It no longer works.
team-link-over = This team link is no longer valid. Ask a manager for the current one.
team-link-pick = Who are you?
team-link-pick-text = Tap your name. This browser remembers it for this link.
team-link-unknown = Choose your name from the list.
team-link-no-game = No game is planned at the moment.
