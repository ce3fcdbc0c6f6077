### Why the book did not take what somebody entered. Each says what to do.
###
### The same sentences are in English in the crate `cffa-book`, for the API and the command line.

## Amounts

# $shown and $fine: two amounts that may be meant; $whole: how to type the first one
refusal-amount-missing = Enter an amount, for example 61.00.
refusal-amount-unreadable = This is not an amount. Write it in digits, for example 61.00.
refusal-amount-unclear = Do you mean { $shown } or { $fine }? Type { $whole } or { $fine }.
# $sign: the sign of a currency; $code: three letters, such as GBP
refusal-amount-other-currency = This amount is in { $sign }, but the book is kept in { $code }.
# $digits: how many decimals the currency has
refusal-amount-too-fine =
    { $digits ->
        [0] This currency has no decimals.
        [one] Use at most { $digits } decimals.
       *[other] Use at most { $digits } decimals.
    }
# $most: an amount
refusal-amount-too-large = The maximum amount is { $most }.
refusal-amount-zero = The amount can’t be zero.
refusal-cost-negative = The cost can’t be below zero.
refusal-transfer-not-positive = A transfer needs an amount above zero; to move it back, swap the two players.
refusal-transfer-to-self = Choose two different players.
refusal-unknown-currency = Books can’t be kept in this currency.

## Dates and names

refusal-date-missing = Enter a date, for example 2026-11-17.
refusal-date-unreadable = This is not a date. Write it as year-month-day, for example 2026-11-17.
# $first and $last: years
refusal-date-out-of-range = Enter a date from { $first } to { $last }.
refusal-name-missing = Enter a name.
# $most: a number of characters
refusal-name-too-long = The name is too long; use at most { $most } characters.
refusal-name-unseen = The name contains invisible characters. Please retype it.
# $name: a player
refusal-name-taken = There is already a player called { $name }.
# $most: a number of characters
refusal-text-too-long = This is too long; use at most { $most } characters.
refusal-text-unseen = The text contains invisible characters. Please retype it.
# $most: a number of days
refusal-days = Enter a whole number of days from 1 to { $most }.
refusal-zone = Choose a time zone from the list, such as Europe/London.

## Games

# $most: a number
refusal-guests = The number of guests must be from 0 to { $most }.
refusal-percent = The part of a share must be a whole number of percent from 0 to { $most }.
refusal-percent-and-fixed = Someone pays a percentage of a share or a fixed amount, but not both.
refusal-fixed-negative = A fixed amount can’t be below zero.
# $fixed, $cost and $paid: amounts
refusal-fixed-above-cost = The fixed amounts add up to { $fixed }, which is more than the cost of { $cost }.
refusal-fixed-below-cost = Everyone pays a fixed amount, and these add up to { $fixed }. They must add up to the cost of { $cost }.
refusal-nobody-pays = Somebody must pay a share. Choose who pays for the game.
refusal-pitch-payment = Enter how much they paid for the pitch, above zero.
# $name: a player
refusal-paid-twice = { $name } is named twice among those who paid for the pitch.
refusal-booker-also-paid = { $name } booked the pitch and is credited with the rest. Remove them from those who paid part of it.
# $paid and $cost: amounts
refusal-paid-above-cost = The others paid { $paid } for the pitch, which is more than the cost of { $cost }.
# $most: a number
refusal-too-many-paid = At most { $most } people can pay part of a pitch.
refusal-score = Enter both scores or neither, each from 0 to { $most }.
refusal-score-reversed = The winning score can’t be below the losing score.
refusal-goals = Enter the goals of both sides or of neither, each from 0 to { $most }.
refusal-score-against-goals = The score of the two sides differs from that of winners and losers. Enter only one of them.
refusal-side-empty = Put at least one person on each side, or nobody on either.
refusal-no-show-on-side = { $name } did not come, so they can’t be on a side.
refusal-result-against-goals = { $name } is on a side, and its goals say how the game went. Remove the result of { $name }, or correct the goals.
refusal-guests-on-other-side = { $name } brought fewer guests than you put on the other side.
refusal-guests-without-side = Choose a side for the player before you put guests on the other one.
refusal-expected = Expected heads must be a whole number, 1 or more. Or leave it empty.
refusal-booker-missing = Choose who booked the pitch.
refusal-nobody-played = Nobody played. Tick at least one player.
# $name: a player
refusal-twice-in-line-up = { $name } is in the line-up twice.
# $expected and $counted: numbers of people
refusal-heads-differ = You expected { $expected } heads, but { $counted } are in the line-up, guests included.
# $most: a number
refusal-line-up-too-long = A game has at most { $most } players.

## What is not in the book

refusal-no-such-player = This player is no longer in the team. Choose another.
refusal-no-such-game = This game is no longer in the book.
refusal-no-such-transaction = This transaction is no longer in the book.
refusal-no-such-cost = This cost is no longer in the book.
refusal-no-such-season = This season is no longer in the book.

## Costs

refusal-what-missing = Enter what the cost was for, for example Balls.
refusal-nobody-shares = Nobody shares the cost. Tick at least one player.
# $name: a player
refusal-shares-twice = { $name } shares the cost twice.
# $most: a number
refusal-too-many-sharers = A cost is shared by at most { $most } players.

## How much a book holds

# $most: a number
refusal-too-many-costs = The book is full: it holds at most { $most } costs.
refusal-too-many-seasons = The book is full: it holds at most { $most } seasons.
refusal-season-reversed = The last day of a season can’t be before the first.
refusal-too-many-players = A team has at most { $most } players.
refusal-too-many-games = The book is full: it holds at most { $most } games.
refusal-too-many-transactions = The book is full: it holds at most { $most } transactions.
refusal-book-full = This book has reached the maximum of { $most } changes. Export it, and start a new one.

## Players

# $name: a player
refusal-already-retired = { $name } is already retired.
refusal-not-retired = { $name } is not retired.
refusal-player-in-use = { $name } is used in the book and can’t be deleted. Retire them instead: they keep their balance and are not offered for new games.
refusal-merge-with-self = Choose a different player to merge with.
# $from and $into: two players; $date: a day
refusal-both-played = { $from } and { $into } both played on { $date }, so they can’t be the same person. If one of them is a mistake, remove it from that game first.
refusal-both-paid = { $from } and { $into } both paid for the pitch on { $date }, so they can’t be the same person. If one of them is a mistake, remove it from that game first.
refusal-transfer-between = There is a transfer between { $from } and { $into }. Delete it first.
refusal-both-share = { $from } and { $into } both share a cost of { $date }, so they can’t be the same person. If one of them is a mistake, remove it from that cost first.

## AutoPay

refusal-no-game-yet = There are no games yet.
# $name: a player
refusal-did-not-play = { $name } did not play in the last game, so there is no share to pay.
refusal-nothing-to-pay = The share was zero, so there is nothing to pay.
# $name: a player
refusal-owes-nothing = { $name } owes nothing.
# $name: a player
refusal-collected-twice = { $name } is named twice among those who paid.
refusal-balances-changed = The balances have changed in the meantime. Nothing was recorded. Check the list.
refusal-already-auto-paid = AutoPay was already used for this game.

## The whole book

refusal-not-editable = This entry can’t be edited. Delete it and add a new one.
refusal-currency-fixed = The currency can’t be changed once the book has games, transactions or costs.
refusal-changed-since = Someone else changed this after you opened it. Review the current version and try again.
refusal-cannot-undo = This can no longer be undone: what it affected has changed since.
refusal-book-closed = This book was replaced by another. Reload the page.
refusal-no-such-book = This earlier book is no longer kept.
refusal-book-not-whole = This book was not completely written. Send the file again.
refusal-book-unanswered = The file can be read in more than one way. Answer the questions about it, and read it again.
refusal-already-there = This is already in the book. Reload the page.
refusal-nothing-changed = Nothing was changed.

## Next games and headcounts

# $name: what somebody typed; $least and $most: numbers
refusal-next-not-planned = No game is planned.
refusal-next-another-game = That was for another game. Check the current one and reply again.
refusal-next-already-planned = A next game is already planned. Change it, or call it off first.
refusal-next-changed = Someone else changed the game first. Review the current version, then change it again.
refusal-next-called-off = The game is called off, so replies are closed.
refusal-next-over = This game has already taken place. Ask a manager to make corrections.
refusal-next-played = The game is in the book, so its list can no longer change.
refusal-next-not-linked = Your account isn’t linked to a player yet. Ask a manager, or reply using the shared link.
refusal-next-nobody-named = Choose a name from the list, or type one.
refusal-next-no-such-name = Choose a name from the list, or type it below.
refusal-next-named-twice = Choose a name from the list or type one, not both.
refusal-next-name-in-list = { $name } is in the list: choose the name there. If you are someone else, add an initial.
refusal-next-name-retired = { $name } is in the team’s book, but retired. Ask the manager, or add an initial.
refusal-next-nothing-said = Choose in or out.
refusal-next-guests = Guests must be a whole number from 0 to { $most }.
refusal-next-too-many-replies = { $most } people have replied, which is the maximum. A manager can remove some.
refusal-next-too-many-strangers = { $most } people who are not in the team have replied, which is the maximum. A manager can remove some, or add you to the team.
refusal-next-time = Enter the start time, for example 19:30.
refusal-next-place-missing = Enter the place.
refusal-next-place-too-long = The place is too long; use at most { $most } characters.
refusal-next-place-unseen = The place contains invisible characters. Please retype it.
refusal-next-day-over = A game can’t be planned in the past.
refusal-next-too-far-ahead = A game can be planned at most { $most } days ahead.
refusal-next-maximum = The maximum must be between 2 and { $most } people.
refusal-next-minimum = The minimum must be a whole number, and not above the maximum.
refusal-headcount-maximum = The maximum must be a whole number from { $least } to { $most }.
refusal-headcount-current = The number already in must be a whole number from 0 to { $most }.
refusal-headcount-full = This server has reached its maximum number of headcounts. Try again later.

## Recurring games

# $first, $last, $most: numbers of days
refusal-schedule-weekdays = Choose at least one day of the week.
refusal-schedule-every-weeks = Choose every week or every second week.
refusal-schedule-days-before = A game can be planned from { $first } to { $last } days before its day.
refusal-schedule-skipped = Enter each day without a game like 2026-12-22, separated by commas.
refusal-schedule-too-many-skipped = Enter at most { $most } days without a game.
refusal-schedule-changed = Someone else changed the recurring games first. Review the current version, then change it again.

## Accounts: signing in, passwords, sign-in methods and tokens

# $least, $most: numbers of characters, sign-in methods or tokens
# $name: the name of an identity provider
refusal-user-name-missing = Enter a user name.
refusal-user-name-too-short = The user name is too short; use at least { $least } characters.
refusal-user-name-too-long = The user name is too long; use at most { $most } characters.
refusal-user-name-letters = A user name can contain letters, digits and . _ - @, but no spaces.
refusal-password-missing = Enter a password.
refusal-password-too-short = The password is too short; use at least { $least } characters. Three or four words make a good one.
refusal-password-too-long = The password is too long; use at most { $most } characters.
refusal-password-is-user-name = The password is the same as the user name. Choose another.
refusal-password-guessable = This password is too easy to guess. Three or four unrelated words make a good one.
refusal-sign-in-busy = Many people are signing in at the moment. Try again in a few seconds.
refusal-passwords-differ = The passwords don’t match. Enter the same password twice.
refusal-user-name-taken = This user name is taken. Choose another.
refusal-wrong-sign-in = Incorrect user name or password.
refusal-wrong-password = This is not your current password.
refusal-same-password = The new password is the same as the current one. Choose another.
refusal-no-password = This account has no password here. Change it with your sign-in provider.
refusal-no-such-account = This account no longer exists. Sign in again.
refusal-account-changed = Your account was changed at the same time. Try again.
refusal-set-up-unknown = This set-up link is not valid. The server prints it when it starts; copy the whole link.
refusal-set-up-done = CFFA is already set up. Sign in, or ask a manager for an invitation.
refusal-by-invitation = Registration is by invitation only. Ask a manager of your team for an invitation link, and open it in this browser.
refusal-set-up-first = Some teams here have no manager yet. Open the set-up link first: the server prints it when it starts.
refusal-identity-taken = This sign-in method belongs to another account. Sign in with it, and remove it from that account first.
refusal-identity-held = This sign-in method is already linked to your account.
refusal-too-many-identities = An account can have at most { $most } sign-in methods.
refusal-last-identity = This is your only sign-in method. Add another first.
refusal-identity-not-held = That sign-in method isn’t linked to your account.
refusal-passkey-name = Enter a name for the passkey of at most { $most } characters.
refusal-passkey-unreadable = Your browser’s response could not be read. Try again.
refusal-passkey-expired = This took longer than 5 minutes, or was sent twice. Try again.
refusal-passkey-other-site = The passkey was used on another site, so it was refused. Open the page here and try again.
refusal-passkey-not-verified = Your device did not check that it’s you. Set a PIN, fingerprint or face on it, then try again.
refusal-passkey-algorithm = CFFA can’t check keys of this kind. Use another device.
refusal-passkey-held = This passkey is already on your account.
refusal-too-many-passkeys = An account can have at most { $most } passkeys. Remove one first.
refusal-passkey-no-password = This account has no password here, so it can’t have passkeys.
refusal-passkey-unknown = This passkey isn’t registered here. Sign in with your password.
refusal-passkey-copied = This passkey may have been copied, so it was refused. Sign in with your password, remove the passkey, then add it again.
refusal-code-wrong = Incorrect code. Enter the code that your app shows now.
refusal-code-used = This code was already used. Wait for the next one.
refusal-second-factor-no-password = This account has no password here, so it can’t have a second factor.
refusal-second-factor-on = The second factor is already on.
refusal-second-factor-off = The second factor is already off.
refusal-second-factor-expired = This took too long. Start again.
refusal-provider-over = This sign-in has expired: it was completed or cancelled, took longer than 15 minutes, or was started in another browser.
refusal-provider-denied = Sign-in was cancelled at the provider.
refusal-provider-failed = { $name } could not sign you in. Try again. If the problem persists, contact your administrator.
refusal-provider-not-accepted = { $name } does not accept this CFFA. Contact your administrator: the log says what is wrong.
refusal-provider-not-trusted = The response could not be verified as coming from { $name }, so you are not signed in. Try again. If the problem persists, contact your administrator.
refusal-provider-unavailable = { $name } is temporarily unavailable, so you can’t sign in with it. Try again in a moment.
refusal-token-name = Enter a name for the token of at most { $most } characters.
refusal-token-scopes = Choose at least one scope.
refusal-token-days = Choose how long the token is valid: 30 days, 90 days or a year.
refusal-too-many-tokens = You have { $most } tokens, which is the maximum. Revoke one that you don’t use.

## Teams: members, invitations and payments that players say they made

# $most: the limit
# $name: the name of a team or a person
refusal-team-name-missing = Enter a name for the team.
refusal-team-name-taken = There is already a team called { $name }. Choose another name.
refusal-too-many-teams = You are in { $most } teams, which is the maximum.
refusal-no-such-team = This team no longer exists.
refusal-not-manager = Only a manager of this team can do this.
refusal-invitation-unknown = This invitation is not valid: it was used or revoked, or the link is incomplete. Ask a manager of the team for a new one.
refusal-invitation-expired = This invitation has expired. Ask a manager of the team for a new one.
refusal-no-such-invitation = This invitation is no longer open.
refusal-invitation-days = An invitation can be valid for 1 to { $most } days.
refusal-too-many-invitations = There are { $most } open invitations, which is the maximum. Revoke some that are not needed.
refusal-too-many-members = A team has at most { $most } members.
refusal-you-are-member = You are already in this team. A manager can change your role.
refusal-you-are-revoked = Your access to this team was revoked, and an invitation can’t restore it. Ask a manager to reinstate you.
refusal-already-member = { $name } is already in this team.
refusal-member-revoked = { $name } was in this team, and their access was revoked. Reinstate them instead.
refusal-no-such-member = This person is not in the team.
refusal-no-such-user = No account here has this user name. Send them an invitation link instead.
refusal-person-name = Enter a name of at most { $most } characters.
refusal-subject-missing = Enter the id that they sign in with.
refusal-subject-too-long = This id is too long; use at most { $most } characters.
refusal-last-manager = { $name } is the team’s only manager. Make someone else a manager first.
refusal-you-are-last-manager = You are the only manager of this team. Make someone else a manager first; then you can leave.
# $least, $most: numbers of characters
refusal-user-name-unfit = This is not a valid user name. User names have { $least } to { $most } letters, digits and . _ - @.
refusal-already-revoked = Their access is already revoked.
refusal-not-revoked = Their access is not revoked.
refusal-too-many-payment-methods = A manager has at most { $most } ways to be paid. Remove one first.
refusal-nothing-owed = You don’t owe anything at the moment.
refusal-claim-amount = Enter an amount above zero.
refusal-claim-open = You already said that you paid something. Withdraw it first if the amount was wrong.
refusal-no-such-claim = This payment was confirmed, dismissed or withdrawn in the meantime.
refusal-too-many-claims = { $most } payments wait to be confirmed, which is the maximum. Ask a manager to confirm or dismiss some.
refusal-not-own-player = You can only say this about your own payments.
refusal-team-unchanged = Nothing was changed.
refusal-key-used = This Idempotency-Key was used for another request. Use a new one.
refusal-team-changed = Someone else changed the team first. Review the current version and try again.

## Payment methods

# $most: a number of characters
refusal-holder-missing = Enter the name of the account holder.
refusal-iban-missing = Enter the IBAN.
refusal-iban = This IBAN is not valid. Check it for typing errors.
refusal-bic = A BIC has 8 or 11 letters and digits, such as COBADEFFXXX. You can leave it out.
refusal-sort-code = A sort code has 6 digits, such as 12-34-56.
refusal-account-number = An account number has 8 digits. Put zeros in front of a shorter one.
refusal-paypal = Enter the name at the end of your PayPal.me link: at most { $most } letters and digits.
refusal-revolut = Enter the name at the end of your Revolut.me link: at most { $most } letters and digits.
refusal-monzo = Enter the name at the end of your Monzo.me link: at most { $most } letters, digits and hyphens.
refusal-upi = Enter your UPI address, such as name@bank.
refusal-label-missing = Enter a name for the link.
refusal-label-too-long = The name of the link is too long; use at most { $most } characters.
refusal-url = Enter the complete address of the link, beginning with https://.
refusal-url-too-long = The address of the link is too long; use at most { $most } characters.

## Imports

refusal-imports-busy = Other files are being processed at the moment. Try again in a minute.
refusal-import-stopped = The file was not read completely: another file was uploaded for this team, or the server is shutting down. See the team settings.
