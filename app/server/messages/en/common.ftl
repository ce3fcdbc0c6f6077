### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

# Next to the label of a field that may stay empty
common-optional = optional
common-sign-in = Sign in
common-date = Date
common-cost = Cost

# A heading: players and guests of a game together
common-heads = Heads

# A heading: what each head pays
common-each = Each
common-booked-by = Booked by
common-score = Score
common-actions = Actions

# A label next to a game
common-edited = edited
common-carried-over = Carried over
common-player = Player
common-type = Type
common-note = Note
common-amount = Amount
common-retired = retired
common-balance = Balance

# A heading: how many games someone played
common-played = Played
common-last-played = Last played

# A heading: how much someone paid in all
common-paid-in = Paid in
common-cost-of-games = Cost of games
common-no-matching-names = No matching names.
common-comment = Comment
common-your-teams = Your teams
common-create-new-team = Create a new team
common-dashboard = Dashboard
common-season = Season
common-next-game = Next game
common-games = Games
common-players = Players
common-transactions = Transactions
common-history = History
common-my-statement = My statement
common-who-has-access = Who has access
common-team-settings = Team settings
common-count-people = Count people
common-my-account = My account
common-sign-out = Sign out
common-new-game = New game
common-try-again = Try again
common-go-to-start = Go to the start page
common-you-manage = you manage it
common-you-play = you play
common-create-team = Create a team
common-user-name = User name
common-password = Password
common-your-name = Your name
common-repeat-password = Repeat password
common-cancel = Cancel
common-password-hint = At least 10 characters.
common-copy = Copy
common-copied = Copied
# Instead, if the browser does not let a page copy: the text is selected.
common-selected = Selected: now copy it
common-in-credit = In credit
common-take-payment = Take a payment
common-add-cost = Add a cost
common-add-refund = Add a refund
common-find-player = Find a player
common-add-player = Add a player
common-show = Show
common-show-all = Show all
common-edit = Edit
common-delete = Delete
common-guests = Guests
common-share = Share
common-result = Result
common-together = Together
common-back = Back
common-name = Name
common-save-changes = Save the changes
common-save = Save
common-statement = Statement
common-open = Open
common-payments = Payments
common-everything = Everything
common-print = Print
common-owes-team = Owes the team
common-settled = Settled
common-description = Description
common-credit = Credit
common-debit = Debit
common-manager = Manager
common-revoke = Revoke
common-currency = Currency
common-team-name = Team name
common-notes = Notes
common-change-it = Change it
common-maximum-people = Maximum people

# A player who has not played yet
common-never = never

# Below the question whether to delete something
common-can-undo = You can undo this on the history page.

## The frame of every page

frame-skip = Skip to main content
frame-cffa = CFFA

# Read aloud after the name of CFFA, which links to the start page
frame-start-page = – start page
frame-choose-team = Choose a team
frame-navigation = Main

# Read aloud after the name of the user
frame-your-menu = : your menu
frame-theme = Light or dark
frame-theme-device = Colours: as your device
frame-theme-light = Colours: light
frame-theme-dark = Colours: dark
frame-getting-started = Getting started
frame-navigation-bottom = Main, bottom
frame-home = Home
# A label of a tab, as short as the others
frame-next-game = Next game
frame-new-game = New
frame-my-balance = My balance
frame-account = Account
frame-money = Money

# The title of the browser's window. $title: the title of the page
frame-page-title = { $title } · CFFA
# $version: the version of CFFA, such as 0.1.0
frame-foot = CFFA { $version } · the money book of a casual football team
# The label of a choice at the foot of every page, and its button
frame-language = Language
frame-language-change = Change the language

## Dates

# The parts of a date, in order. $weekday and $month are names of the language, short or long;
# $day is a number; $year is four digits; $date is one of the dates above it; $time is hours and
# minutes, such as 20:30.
date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-weekday = { $weekday } { $date }
date-long = { $weekday }, { $day } { $month }
date-month = { $month } { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date } { $time }

## Messages on top of a page

# The first word of a message on top of a page
flash-undo = Undo
flash-good = Done.
flash-bad = Error.
flash-note = Note.

## Pages that update themselves

live-connected = Live
live-lost = Connection lost. Reconnecting…

## Roles

# What a member of a team is called, within a line. $role: "manager" or "player"
role =
    { $role ->
        [manager] manager
       *[player] player
    }
# The same, at the start of a line.
role-capital =
    { $role ->
        [manager] Manager
       *[player] Player
    }

## Every form

form-save-anyway = Save anyway
form-replace = Replace the current version with these entries
form-current-version = See the current version
form-problem = There is a problem
form-find = Find
form-offline = You’re offline, so nothing was saved. Your entries are still here; try again shortly.

form-restored = You were signed out, and nothing has been saved yet. Check your entries, then save.
form-not-continued = This form can’t be continued.
form-too-many-fields = The form has too many fields.
# $kilobytes: how many
form-too-large = The form is too large; the limit is { $kilobytes } KB.
# A player to choose. $name: the name
choice-retired = { $name } (retired)

## In the installed app, without a connection

# $time: a date and a time
kept-page = You’re offline. This is the page of { $time }.
outbox-held = You’re offline. Your entries are saved on this device, and will be sent when you open CFFA with a connection.

# $what: "The game" or "The payment"
outbox-sent = { $what } that you entered offline has been saved.

# $what: "The game" or "The payment". $date: the date on which it was entered
outbox-refused = { $what } that you entered offline on { $date } could not be saved.

# $what: "The game" or "The payment". $date: the date on which it was entered
outbox-late = { $what } that you entered offline on { $date } has not been sent yet.
outbox-review = Review
outbox-send = Send
outbox-discard = Discard
outbox-game = The game
outbox-payment = The payment

## Pages that ask for confirmation

confirm-back = No, go back
confirm-yes = Yes

# $text: what has to be typed
confirm-type = To confirm, type “{ $text }”

## Balances

# Follows an amount: which way a balance goes
balance-owes = owes
balance-in-credit = in credit
balance-settled = settled

## Kinds of transactions

# Kinds of transactions
kind-payment = Payment
kind-autopay = AutoPay
kind-transfer = Transfer
kind-booking = Booking credit

## How a game went for a player

# How a player’s game went
result-played = played
result-won = won
result-lost = lost
result-drew = drew
result-no-show = no show

# How a game went for a player. $result: one of these
result =
    { $result ->
        [won] won
        [lost] lost
        [drew] drew
       *[no-show] no show
    }

## Lists of several pages

pager-previous = Previous page
pager-next = Next page

# Read aloud in place of the list's page buttons. $what: what the list is of
pager-label =
    { $what ->
        [games] Pages of games
        [players] Pages of players
        [transactions] Pages of transactions
        [changes] Pages of changes
        [costs] Pages of costs
       *[entries] Pages of entries
    }
# $page: the number of this page; $pages: how many there are
pager-page = Page { $page } of { $pages }
# Below a list. $what: what it is of; $total: how many rows there are on all pages, more than one
pager-total =
    { $what ->
        [games] { $total } games
        [players] { $total } players
        [transactions] { $total } transactions
        [changes] { $total } changes
        [costs] { $total } costs
       *[entries] { $total } entries
    }

## Lists of games

games-table-nobody = nobody

# Follows the number of heads. $guests: how many of them are guests
games-table-guests =
    { $guests ->
        [one] incl. { $guests } guest
       *[other] incl. { $guests } guests
    }
# <hidden> is read aloud only. $date: when the game was
games-table-edit = Edit<hidden> the game of { $date }</hidden>
games-table-delete = Delete<hidden> the game of { $date }</hidden>

## Lists of transactions

transactions-table-from-game = from the game

# A transfer between two players. $from: who gave the money; $to: who got it
transactions-table-from-to = { $from } <quiet>to</quiet> { $to }
# <hidden> is read aloud only. $player: whose transaction it is; $date: when it was
transactions-table-edit = Edit<hidden> { $player }, { $date }</hidden>
transactions-table-delete = Delete<hidden> { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Other costs
costs-what = What for
costs-paid-by = Paid by
costs-received-by = Received by

# A label next to a refund in the list
costs-refund = refund
costs-shared-by = Shared by
costs-game = Game
costs-team-money = the team’s money

# $players: how many share a cost
costs-sharers =
    { $players ->
        [one] { $players } player
       *[other] { $players } players
    }
# <hidden> is read aloud only. $what: what a cost was for; $date: when it was
costs-edit = Edit<hidden> { $what }, { $date }</hidden>
costs-delete = Delete<hidden> { $what }, { $date }</hidden>

## Lists of players


# <hidden> is read aloud only. $player: the player's name
players-table-edit = Edit<hidden> { $player }</hidden>

## The line-up of a game

# <hidden> is read aloud only. $name: the player whose guests and result these are
lineup-guests = Guests<hidden> of { $name }</hidden>
lineup-result = Result<hidden> of { $name }</hidden>
# $name: the player who pays
lineup-pays = Pays<hidden> of { $name }</hidden>
lineup-pays-value = Percent or amount that { $name } pays
# What someone pays. $how: one of these
lineup-pays-how =
    { $how ->
        [half] Half share
        [free] Nothing
        [percent] Percentage
        [fixed] Fixed amount
       *[full] Full share
    }
# $name: the player whose side and guests these are
lineup-side = Side of { $name }
lineup-opposite = Guests of { $name } on the other side
# A choice of sides. $side: one of these
lineup-side-name =
    { $side ->
        [a] Bibs
        [b] No bibs
       *[other] Neither
    }
# One of the two sides of a game. $side: one of these
side-name =
    { $side ->
        [b] No bibs
       *[a] Bibs
    }
lineup-fewer = One guest fewer
lineup-more = One more guest

## The time zone of a team

zone-title = Time zone
zone-hint = Where the team plays. It decides today’s date and when a game is over.

# Follows the hint, when the browser told its time zone
zone-detected = Detected from this device.
zone-of-server = Same as the server

## Signing in

# A button. $provider: the name of an identity provider
sign-in-with = Sign in with { $provider }

## Invitations for the reader

invited-title = Invitations for you

# $team: the name of the team
invited-to = You are invited to join { $team }
# Below it. $role: "manager" or "player"; $from: the name of the person who invites
invited-as =
    { $role ->
        [manager] as a manager, by { $from }
       *[player] as a player, by { $from }
    }
# $until: a date and time
invited-until = valid until { $until }
# <hidden> is read aloud only. $team: the name of the team
invited-accept = Accept<hidden> the invitation to { $team }</hidden>
invited-decline = Decline<hidden> the invitation to { $team }</hidden>

## Teams of the Flask version

# $team: a team of the Flask version of CFFA; $managers: the names of its managers
earlier-team-here = Your team { $team } from the previous CFFA is already here. Ask its manager for an invitation link.
earlier-team-ask = Your team { $team } from the previous CFFA hasn’t been moved here yet. Ask { $managers }: its managers can move it after signing in.
earlier-team-unmanaged = Your team { $team } from the previous CFFA hasn’t been moved here yet, and it has no manager. Your administrator can move it.

# A heading. $team: a team of the Flask version of CFFA
earlier-team-title = Your team { $team } from the previous CFFA is here

## Tips for a team’s first games

# $step: the number of the tip
tip-step = Step { $step } of 4.
tip-players = Add your players. Or skip this step: names typed into a game’s line-up are added automatically.
tip-game = Log a game: who played, with how many guests, and who paid for the pitch. The cost is split to the penny.
tip-game-label = Log the first game
tip-payment = When someone pays you, record the payment to update their balance.
tip-invitation = Let players see their own statement: send each an invitation link.
tip-invitation-label = Invite someone

## Error pages

# $id: the number of the request in the log
error-report = If you report this problem, include this request ID: <code>{ $id }</code>

# Each title is followed by what happened and what to do.
error-not-found-title = Page not found
error-not-found = It may have been deleted, or the address may be mistyped.
error-gone-title = This link is no longer valid
error-forbidden-title = You don’t have access
error-no-team = You aren’t in a team, so there is nothing to see here yet.
error-managers-only = Only the team’s managers can open this page.
error-cross-site-title = Request blocked
error-sign-in-first-title = Sign in first
error-sign-in-first = Sign in to see this page.
error-bad-request-title = We couldn’t read that request
error-unexpected = Your browser sent something unexpected. Go back and try again.
error-compressed = Compressed requests are not supported. Send it uncompressed, without the header Content-Encoding.
error-host = The host name in this request is invalid. Open the page at its usual address.
error-method-title = Method not allowed
error-method = This page does not accept that kind of request.
error-too-slow-title = Request timed out
error-too-slow = The request took too long to arrive, so nothing was changed. Please try again.
error-too-large-title = Request too large
error-too-large = The request is too large.
error-address-too-long = The address is too long.
error-conflict-title = This has changed since you opened it
error-changed-by-another = Someone else changed this first. Review the current version and try again.
error-too-many-requests-title = Too many requests
# $seconds: how many
error-too-many-requests = Too many attempts. Try again in { $seconds } seconds.
error-unavailable-title = Temporarily unavailable
error-too-many-uploads = The server is receiving too many uploads at the moment. Try again shortly.
error-overloaded = The server has too many requests at the moment. Nothing was done; try again in a few seconds.
error-database-unavailable = The database is temporarily unavailable. Nothing was lost; please try again shortly.
error-database-full = The database’s disk is full, so nothing can be saved. Nothing was changed. Ask your administrator to free some space, then try again.
error-internal-title = Something went wrong
error-internal = An unexpected error occurred. Nothing was changed.

## A text to share

share-title = Tell the group
share-text = Message
share-send = Share
share-whatsapp = WhatsApp
