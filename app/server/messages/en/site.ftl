## The start page

home-title-pitch = Somebody pays for the pitch.
home-title-share = Everybody pays their share.
home-lead = CFFA keeps the money book of a casual football team: who played, who brought a mate, who paid, and who still owes.
home-games-heading = Log the game
home-games-text = Tick who turned up and how many guests they brought. The cost is split to the penny, and the odd pennies take turns.
home-money-heading = Take the money
home-money-text = Cash in the car park or a transfer on Friday: write it down once, and the balance is right.
home-history-heading = Settle the argument
home-history-text = Every player has a statement like a bank’s. Every change says who made it and when.
home-choose-book = Which book would you like to open?
home-one-book = Here is your team’s book.
home-open-now = open now
home-no-team = You are signed in, but you aren’t in a team yet. Create one, or ask your manager for an invitation link.

# $name: the name of the user
home-hello = Hello, { $name }
home-count = Only here to count who comes in? <a>Count people</a>, without an account.

# The title of the browser's window
home-window-title = Start

## The start page of a user without a team

no-team-lead = You are signed in, but you aren’t in a team at the moment.
no-team-bring-text = You were its manager. Move it here, including its records and members.
no-team-bring = Review and import
no-team-create-text = You manage its book.
no-team-join = Join one
no-team-join-text = Ask its manager for an invitation link and open it here, in this browser.

# Follows "Note." $team: the name of a team
no-team-revoked = Your access to { $team } has been revoked. If that is a mistake, ask its manager.

# The title of the browser's window
no-team-window-title = No team yet

## The installed app

# The name under which a phone or a computer lists the app
installed-name = CFFA, the football money book

## The page that is shown instead of another one without a connection

offline-title = You’re offline
offline-text = This page can’t be shown without a connection. Pages that you opened recently can: begin at the start page.
offline-start = Start page

## The page about the API

api-title = The API for programs
api-token = Token to try it with; it stays in this page
api-no-scope = Needs no scope.
api-required = (required)
api-body = Body
api-try-it = Try it
api-sending = Sending…

# The links lead to the document and to the page "My account".
api-document = The same for programs: <a>openapi.json</a>, an OpenAPI 3.1 document. Tokens are made on <a-account>My account</a-account>.
# $scope: what a token may do, such as read:book
api-scope = Needs the scope <code>{ $scope }</code>.
# $error: what the browser says, in English
api-failed = The request failed: { $error }
api-file = It takes a file, as <code>multipart/form-data</code>.
