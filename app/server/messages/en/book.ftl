## The dashboard

dashboard-below-zero = Below zero: someone has paid for pitches out of their own pocket.
dashboard-balances = Balances
dashboard-paid = Paid
dashboard-not-played = not played yet
dashboard-recent-games = Recent games
dashboard-recent-transactions = Recent transactions
dashboard-all-transactions = All transactions
dashboard-no-games = No games in the book yet.
dashboard-nobody = Nobody at the moment.
dashboard-none = No players yet. They are added when they first play, or you can add them yourself.

# $team: the name of the team
dashboard-title = { $team }: the book
# $players: how many of them owe the team something
dashboard-owed-by =
    { $players ->
        [0] Nobody owes the team
        [one] Owed to the team by { $players } player
       *[other] Owed to the team by { $players } players
    }
# $amount: an amount of money
dashboard-held = Held <b>{ $amount }</b>
dashboard-credit = In credit <b>{ $amount }</b>
# A list to choose. $group: one of these; $count: how many players are in it
dashboard-tab =
    { $group ->
        [owe] Owe { $count }
        [credit] In credit { $count }
       *[all] All { $count }
    }
# $date: a date
dashboard-last-played = played { $date }
# $days: how many
dashboard-no-transactions = Nothing in the last { $days } days.
# Facts about a game, in one line. $heads: how many; $each: what each of them pays; $booker: who paid for the pitch
dashboard-game-heads =
    { $heads ->
        [one] { $heads } head, { $each } each
       *[other] { $heads } heads, { $each } each
    }
# $heads: how many; $shares: what they pay, such as “full share £6.10”
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } head, { $shares }
       *[other] { $heads } heads, { $shares }
    }
dashboard-game-booker = booked by { $booker }
# A kind of transaction, within a line. $kind: one of these
dashboard-kind =
    { $kind ->
        [payment] payment
        [autopay] AutoPay
        [transfer] transfer
        [booking] booking credit
        [cost] cost
       *[carry-over] carried over
    }

## Collecting payments

collect-title = Collect
collect-lead = Tap who paid. Everything is saved at once.
# $date: the day of a game
collect-lead-game = Tap who paid for the game of { $date }: their share, or all that they owe.
# All that somebody owes. $amount: an amount of money
collect-all = all { $amount }
# $players: how many of those who played owe nothing
collect-settled =
    { $players ->
        [one] { $players } player who played owes nothing.
       *[other] { $players } players who played owe nothing.
    }
collect-reset = Clear
collect-submit = Save payments
collect-none = Nobody owes anything.
collect-nobody = Tap at least one amount.
# $players: how many paid; $amount: what they paid together
collect-saved =
    { $players ->
        [one] { $players } payment saved: { $amount }.
       *[other] { $players } payments saved: { $amount } in total.
    }

## Settling up

settle-title = Settle up
settle-lead = These payments clear every balance. Press Paid after each one.
settle-team = The team
# $name: who is paid
settle-to = pays { $name }
settle-to-team = pays the team
settle-saved = Payment saved.
settle-none = Everybody is settled up.

## A text for the group

share-nobody-owes = Nobody owes anything.
# $players: names with amounts, such as “Ed £48.26, Ali £20.54”
share-owe = Owe: { $players }
# $link: an address
share-statement = Your statement: { $link }
# $name: a manager; $link: an address, such as “monzo.me/sam”
share-pay-link = Pay { $name }: { $link }
# $name: a manager; $kind: a way to pay, which the statement explains
share-pay-method =
    { $kind ->
        [bank] Pay { $name } by bank transfer. The details are on your statement.
       *[upi] Pay { $name } by UPI. The details are on your statement.
    }
# Facts about a game. $date: its day; $cost: what it cost; $heads: how many people; $each: what each of them pays
share-game =
    { $heads ->
        [one] game of { $date }, { $cost }, { $heads } person, { $each } each
       *[other] game of { $date }, { $cost }, { $heads } people, { $each } each
    }
# $shares: what they pay, such as “full share £6.10”
share-game-uneven =
    { $heads ->
        [one] game of { $date }, { $cost }, { $heads } person, { $shares }
       *[other] game of { $date }, { $cost }, { $heads } people, { $shares }
    }
# $name: who paid for the pitch
share-booker = { $name } paid for the pitch.
# $name: who paid part of the pitch; $amount: how much
share-also-paid = { $name } paid { $amount } of the pitch.

## Questions before something is saved that looks like a mistake

# $date: a date
doubt-date-ahead = { $date } is more than a year ahead. Is the day right?
# $years: how many
doubt-date-past = { $date } is more than { $years } years ago. Is the day right?
# $cost: of this game; $usual: the median of the last games
doubt-cost = The pitch usually costs about { $usual }. Is { $cost } right?
# $known: the name of a player in the book; $name: a new name that is nearly the same
doubt-name = There is already a player called { $known }. Is { $name } someone else?
# $date: the date of a game; $who: the name of a user
doubt-game = This looks like the game of { $date }, logged by { $who }. Log it again?
# $amount: an amount; $from, $to, $player: names of players; $who: the name of a user
doubt-transfer = This looks like the transfer of { $amount } from { $from } to { $to }, recorded by { $who } a moment ago. Record it again?
doubt-payment = This looks like the payment of { $amount } by { $player }, recorded by { $who } a moment ago. Record it again?

## The list of games

games-from = From
games-to = To
games-player = Played or booked
games-player-any = Anybody
games-no-match = No games match.
games-show-all = Show all games
games-none = No games yet. Log the first one to get started.

# $games: how many; $total: what they cost
games-count =
    { $games ->
        [one] { $games } game, { $total } together
       *[other] { $games } games, { $total } together
    }

## The season

season-choose = Dates of the season
season-this-year = This year
season-all-time = All time
season-other-dates = Other dates
# $from, $to, $date: days
season-dates = { $from } – { $to }
season-since = Since { $date }
season-until = Until { $date }
season-cost-per-head = Per head and game
season-table = Table
season-table-hint = A win is three points, a draw is one.
season-won = Won
season-drawn = Drawn
season-lost = Lost
# The heading of figures such as 4–1–2; the short ones head a column on a phone
season-record = Won, drawn, lost
season-record-short = W–D–L
season-goal-difference = Goal difference
season-goal-difference-short = GD
season-win-rate = Win rate
season-points = Points
season-points-short = Pts
season-wins-in-a-row = Wins in a row
season-more = Win rate and wins in a row
season-games-in-a-row = Games in a row
# $percent: a whole number
season-percent = { $percent }%
# How often something happened in a row. $current: up to the last game; $longest: at best
season-streak = { $current }, best { $longest }
# On a phone it heads figures such as 2 / 5
season-streak-short = In a row / best
season-attendance = Attendance
# What a picture shows, for those who can’t see it. $name: who came most often; $attended: to how many games; $games: how many there were
season-chart = A bar for each player with the number of games. { $name } came most often, to { $attended } of { $games }. The table below has all numbers.
season-no-results = No game has a result. Choose sides and goals, or who won, on the form of a game.
season-manage = Name a season
season-name = Name
season-first = First day
season-last = Last day
season-submit = Save the season
season-form-title = Edit the season
season-saved = Season saved.
season-updated = Season updated.
season-deleted = Season deleted. Its games are still in the book.
# <hidden> is read aloud only. $name: the name of the season
season-delete = Delete<hidden> the season { $name }</hidden>
season-edit = Edit<hidden> the season { $name }</hidden>
season-no-games = No games on these dates.

## The page of a game

game-nobody = nobody
game-who-played = Who played
game-no-costs = Balls, bibs, beers: none yet.
game-lineup-caption = The line-up and each player’s share
game-rounded-up = rounded up
game-no-show-pays = (pays)
game-sides = The two sides
# A side of a game and its goals. $side: its name; $goals: how many goals it scored
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } goal
       *[other] { $side }, { $goals } goals
    }
# One who is on a side with guests. $name: the name of a player; $guests: how many of the guests are on the same side
game-side-with-guests =
    { $guests ->
        [one] { $name } and { $guests } guest
       *[other] { $name } and { $guests } guests
    }
# Guests whose player is on the other side. $name: the name of the player; $guests: how many
game-side-guests-of =
    { $guests ->
        [one] { $guests } guest of { $name }
       *[other] { $guests } guests of { $name }
    }

# $players, $guests: how many
game-players =
    { $players ->
        [one] { $players } player
       *[other] { $players } players
    }
game-players-and-guests =
    { $players ->
        [one] { $players } player
       *[other] { $players } players
    } and { $guests ->
        [one] { $guests } guest
       *[other] { $guests } guests
    }
# Follows it. $score: such as 5–3
game-score = score { $score }
# $heads: how many there are; $more: how many of them pay $high; $others: how many pay $low; $cost: all of it
game-split =
    <b>The split is not even:</b> of { $heads } heads { $more ->
        [one] { $more } pays { $high }
       *[other] { $more } pay { $high }
    } and { $others ->
        [one] { $others } pays { $low }
       *[other] { $others } pay { $low }
    }, which makes { $cost }. Next time someone else pays the difference.
# What a game costs its players if not everyone pays the same. $amount: a full share
game-full-share = full share { $amount }
game-fixed-amounts = fixed amounts
game-shares = Shares
game-uneven = Not everyone pays the same. The shares below add up to { $cost }.
# What one player pays. $percent: of a full share
game-pays-percent = { $percent }% of a share
game-pays-nothing = no share
game-pays-fixed = fixed amount
# $name: the name of a player; $amount: what they paid of the cost
game-credit-part = <a>{ $name }</a> paid part of the pitch and is credited with { $amount } on the day.
# $name: the name of a player; $amount: what the pitch cost
game-credit = <a>{ $name }</a> paid for the pitch and is credited with { $amount } on the day.
# $when, $edited: dates and times; $who, $editor: names of users
game-recorded = Recorded { $when } by { $who }.
game-recorded-and-edited = Recorded { $when } by { $who }, last edited { $edited } by { $editor }.

# The title of the browser's window. $date: a date
game-title = Game of { $date }

## Deleting a game

game-delete-title = Delete this game?
game-delete-text = This also removes everyone’s share and the booking credit.
game-delete-costs = The other costs of the game stay in the book.
# In place of a player's name
game-delete-booked-by-team = the team’s own money
# Next to the names of the players
game-delete-players = Played
game-delete-submit = Delete the game
game-deleted = Game deleted.

## The form of a game

game-form-draft = This is what you entered earlier.
game-form-draft-clear = Start again
game-form-title = Edit the game
game-form-find = Find a name in the line-up
game-form-find-placeholder = Find a name
game-form-results = Who won?
game-form-sides = Two sides
game-form-sides-hint = Choose a side for each player. The goals then say who won.
game-form-goals = Goals
game-form-pick = Pick fair sides
game-form-side-unknown = Choose one of the two sides, or neither.
game-form-uneven = Not everyone pays the same
game-form-uneven-hint = Guests pay a full share each, unless the player pays a fixed amount: that includes the guests.
game-form-full-share = Full share
game-form-also-paid = Somebody else paid part of the pitch
game-form-also-paid-hint = They are credited with these amounts, and the person who booked with the rest.
# $number: of the row
game-form-also-paid-who = Player { $number }
game-form-also-paid-amount = Amount { $number }
game-form-also-paid-blank = Choose a player
game-form-also-paid-nobody = Choose who paid this amount.
game-form-as-last-time = As last time
game-form-signed-up = Signed up
game-form-in-the-game = In the game
game-form-selected = Selected
game-form-others = Everyone else
game-form-clear = Clear
game-form-guests = Guests
game-form-new-names = New names
game-form-new-names-hint = Players you add here join the team with this game.
game-form-add-name = Add a name
game-form-add = Add
game-form-score = The score
# The word after the number of heads. $heads: how many
game-form-count-heads =
    { $heads ->
        [one] head
       *[other] heads
    }
# What each pays. $amount: what most pay; $number: how many pay something else; $other: what they pay
game-form-each = { $amount } each
game-form-each-odd = { $amount } each, { $number } × { $other }
game-form-unclear = One of the guest numbers is not a number.
# Next to the number of heads. $number: how many; $expected: how many were expected
game-form-as-expected = As expected
game-form-too-many = { $number } too many, { $expected } expected
game-form-too-few = { $number } too few, { $expected } expected
game-form-submit = Save the game
game-form-cost = Pitch cost
game-form-booker = Paid by
game-form-booker-blank = Choose who booked
game-form-more = More: heads expected, score
game-form-expected = Heads expected
game-form-expected-hint = Guests included. Checked against the line-up.
game-form-winning = Winners
game-form-losing = Losers

# Opens the rest of the list. $players: how many
game-form-more-players =
    { $players ->
        [one] { $players } more who has retired or not played recently
       *[other] { $players } more who have retired or not played recently
    }
# $number: 1 for the first new name
game-form-new-name = New name { $number }
game-form-new-guests = Guests<hidden> of new name { $number }</hidden>
game-form-new-result = Result<hidden> of new name { $number }</hidden>

# $number: of the row
game-form-new-pays = Pays<hidden> of new name { $number }</hidden>
game-form-new-side = Side of new name { $number }
game-form-new-opposite = Guests of new name { $number } on the other side
game-form-new-pays-value = Percent or amount that new name { $number } pays
game-form-pays-unknown = Choose a full share, half, nothing, a percentage or a fixed amount.
game-form-result-unknown = Choose win, lose, draw or no show, or leave it empty.
game-form-saved = Game saved.
game-form-updated = Game updated.
# Follows it. $name: a name in small letters; $suggestion: the same with a capital letter
game-form-added-as-typed = { $name } was added as typed. Rename the player if you meant { $suggestion }.

## The list of players

players-active-caption = Active players
players-retired = Retired
players-retired-hint = They keep their history and balance, and are not offered in new games.
players-retired-caption = Retired players
players-no-match = No active players match.
players-none = No players yet. They are added when they first play, or you can add them here.

# $active, $retired: how many
players-count = { $active } active
players-count-and-retired = { $active } active, { $retired } retired

## The form of a player

player-form-keep-as-typed = Keep it as typed
player-form-submit = Add the player
player-form-more = More
player-form-reactivate = Reactivate
player-form-reactivate-hint = Offers the player in new games again.
player-form-retire = Retire
player-form-retire-hint = Keeps the history and balance, but no longer offers the player in new games.
player-form-merge = Merge
player-form-merge-hint = For two names in the book that are the same person.
player-form-merge-button = Merge…
player-form-delete-confirm-text = Nothing in the book refers to them. You can undo this in the history.
player-form-name-hint = Must differ from the team’s other players.
player-form-comment-hint = Only managers see it.

# $name: the name with a capital letter
player-form-suggestion = Did you mean <b>{ $name }</b>?
player-form-save-as = Save as { $name }
# $balance: an amount and which way it goes; $games: how many the player played
player-form-balance =
    { $games ->
        [one] Balance { $balance }, { $games } game.
       *[other] Balance { $balance }, { $games } games.
    }
# $player: the name of the player
player-form-can-delete = Nothing in the book refers to { $player }.
player-form-delete-confirm = Delete { $player }?

# What was done, on the next page. $name: the name of the player
player-added = Added { $name }.
# Follows it. $name: the name with a capital letter
player-added-suggestion = Rename the player if you meant { $name }.
player-updated = Player updated.
player-retired = Player retired. Their balance and history are kept.
player-reactivated = Player reactivated.

## Deleting a player

player-delete-title = Delete this player?
player-delete-text = Nothing in the book refers to them, so nothing else changes.
player-delete-submit = Delete the player
player-deleted = Player deleted.

## Merging two players

merge-submit = Merge them
merge-into = Merge into
merge-into-blank = Choose the player who stays

# $player: the name of a player
merge-title = Merge { $player }
# $games: how many games the player played; $balance: an amount; $tone: which way it goes
merge-lead =
    { $games ->
        [one] Everything in { $player }’s name – { $games } game, { $tone ->
            [owes] a debt of { $balance }
            [credit] a credit of { $balance }
           *[even] a balance of { $balance }
        } – moves to the other player. { $player } then leaves the list.
       *[other] Everything in { $player }’s name – { $games } games, { $tone ->
            [owes] a debt of { $balance }
            [credit] a credit of { $balance }
           *[even] a balance of { $balance }
        } – moves to the other player. { $player } then leaves the list.
    }

# The title of the browser's window
merge-window-title = Merge two players
merge-into-missing = Choose the player who stays.
merge-done = Players merged.

## The list of transactions

transactions-kind-transfers = Transfers
transactions-kind-booking-credits = Booking credits
transactions-player-blank = Everybody
transactions-from = From
transactions-to = To
transactions-no-match = No transactions match.
transactions-show-all = Show all transactions
transactions-none = No transactions yet.
transactions-costs = All other costs

# $transactions: how many; $total: the sum of their amounts
transactions-count = { $transactions } in the list, { $total } together
# $date: the date of a game; $amount: the manager's share of it
transactions-autopay-offer = Your own share of the game of { $date } is { $amount }. Credit it to yourself in one go?
transactions-autopay = AutoPay { $amount }
# $why: a sentence
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

# Takes the place of $why above
transactions-autopay-link-account = Link your account to a player on the access page to pay your share of a game with one click.
transactions-autopay-not-linked = Link your account to a player on the access page first.
transactions-autopay-paid = Your share of the last game has been paid.
transactions-kind-unknown = Choose a kind from the list.

## Deleting a transaction

transaction-delete-title = Delete this transaction?
# Who gave the money to whom. $from, $to: names of players
transaction-delete-names = { $from } to { $to }
transaction-delete-submit = Delete the transaction
transaction-deleted = Transaction deleted.

## The form of a payment

payment-title = Edit the payment
payment-player-blank = Choose who paid
payment-submit = Save the payment
payment-direction = Direction
payment-in = Paid in
payment-out = Paid back
payment-delete = Delete this payment
transfer-delete = Delete this transfer
payment-two-minuses = Enter the amount without a minus.
payment-note-hint = The player sees it on the statement.

# A player to choose. $player: the name; $amount: the balance; $tone: which way it goes
payment-player-balance =
    { $tone ->
        [owes] { $player } (owes { $amount })
        [credit] { $player } ({ $amount } in credit)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Choose a player.
# $direction: which way the money went; $player: the name; $amount: what was paid; $tone: how the player stands now; $balance: their balance
payment-saved =
    Payment saved. { $direction ->
        [out] { $player } was paid back { $amount }
       *[in] { $player } paid { $amount }
    } and { $tone ->
        [owes] now owes { $balance }
        [credit] is now { $balance } in credit
       *[even] is settled up
    }.
# A payment or a transfer
transaction-updated = Transaction updated.

## Costs other than pitches

# $costs: how many; $total: the sum of their amounts
costs-count = { $costs } in the list, { $total } together
costs-none = No other costs yet, such as balls, bibs or a league fee.

cost-form-title = Edit the cost
cost-form-lead = Balls, bibs, a league fee: everyone who shares the cost is charged an equal share, and the player who paid is credited.
# $date: the day of a game
cost-form-lead-game = For the game of { $date }: everyone who shares the cost is charged an equal share, and the player who paid is credited.
cost-form-what-hint = Such as balls. Everyone who shares it sees it on their statement.
# To choose next to players
cost-form-team-money = The team’s money
cost-form-amount-negative = Enter the amount without a minus sign. For money that comes back, add a refund.
cost-form-paid-by-missing = Choose who paid.
cost-form-submit = Save the cost
cost-form-delete = Delete this cost
cost-saved = Cost saved.
cost-updated = Cost updated.

# A refund is a cost that was paid back: a deposit, or a game that the pitch’s owner cancelled
refund-form-title = Edit the refund
refund-form-lead = A deposit that came back, or a cancelled booking: everyone who shares the refund is credited with an equal share, and the player who received it is charged.
refund-form-what-hint = Such as deposit returned. Everyone who shares it sees it on their statement.
refund-form-receiver-blank = Choose who received it
refund-form-receiver-missing = Choose who received it.
refund-form-submit = Save the refund
refund-form-delete = Delete this refund
refund-saved = Refund saved.
refund-updated = Refund updated.
refund-delete-title = Delete this refund?
refund-delete-submit = Delete the refund

cost-delete-title = Delete this cost?
cost-delete-text = This also removes everyone’s share and the credit of the player who paid.
cost-delete-submit = Delete the cost
cost-deleted = Cost deleted.

## The form of a transfer

transfer-title = Transfer between players
transfer-lead = One player pays for another. The money held stays the same; both balances change.
transfer-from = From
transfer-from-hint = Their balance goes down.
transfer-from-blank = Choose a player
transfer-to = To
transfer-to-hint = Their balance goes up.
transfer-to-blank = Choose a player
transfer-note-hint = Both players see it on their statements.

# The title of the browser's window
transfer-window-title = Transfer
transfer-window-title-edit = Edit the transfer
transfer-saved = Transfer saved.

## The history

history-lead = Every change, who made it and when. Nothing is ever overwritten.
history-as-of = The book as of a date
history-undo-confirm = Undo this?
history-undo-confirm-button = Undo it
history-date = See the book as of
history-none = Nothing has happened yet.

# $number: the number of a change
history-number = No. { $number }
# <hidden> is read aloud only.
history-undo = Undo<hidden> number { $number }</hidden>

history-undone = Change undone.

## The book as of a date

as-of-readings = Two readings
as-of-as-recorded = As recorded by then
as-of-as-dated = Dated up to then
as-of-as-recorded-text = What the book said at the end of that day: changes recorded up to then.
as-of-as-dated-text = What we know today about that day: games and payments dated up to it, whenever they were recorded.
as-of-another-date = Another date
as-of-date = Another date
as-of-empty = The book was still empty on that day.

# $date: a date
as-of-title = The book as of { $date }
as-of-caption = Balances as of { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Account holder
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Account number
pay-upi-address = UPI address
pay-reference = Reference
pay-qr = QR code
pay-qr-text = QR code that fills in the payment in a banking app

# $amount: what the player owes
pay-title = Pay { $amount }
# $name: a manager
pay-payee = To { $name }
# A way to pay, with what comes after it. $kind: one of these
pay-method =
    { $kind ->
        [bank] Bank transfer
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
# $amount: what the player owes
pay-enter-amount = Enter the amount: { $amount }
# <hidden> is read aloud only. $method: a way to pay
pay-open = Pay<hidden> by { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Have you paid?
claim-hint = A manager confirms it. Until then your balance stays the same.
claim-submit = I have paid
claim-withdraw = Withdraw
# $amount: what the player says they paid; $date: the day on which they said so
claim-open = You said that you paid { $amount } on { $date }. A manager has to confirm it.

# What was done, on the next page
claim-made = Thank you. A manager will confirm it.
claim-withdrawn = Your payment is withdrawn. Nothing was recorded.
claim-confirmed = Payment saved.
claim-doubtful = Nothing was recorded: the player owes less than they say they paid, so the payment may be in the book already. Look at their statement, then confirm or dismiss it.
claim-dismissed = Payment dismissed. Nothing was recorded.

## What players say they paid, on the dashboard

claims-title = Payments to confirm
# $player: the name of a player; $amount: what they paid; $date: the day on which they said so
claims-says = <bdi>{ $player }</bdi> says: paid { $amount } on { $date }
# The same, if it was said by the link of the team
# $player: the name of a player; $amount: what they paid; $date: the day on which it was said
claims-says-link = <bdi>{ $player }</bdi> paid { $amount } on { $date }, says someone with the team link
# <hidden> is read aloud only. $player: the name of a player
claims-confirm = Confirm<hidden> the payment of { $player }</hidden>
claims-confirm-anyway = Confirm anyway<hidden> the payment of { $player }</hidden>
# $amount: the balance of the player; $tone: "owes", "credit" or "even"
claims-doubt =
    { $tone ->
        [owes] Owes { $amount } now:
        [credit] In credit now, { $amount }:
       *[even] Owes nothing now:
    } the payment may be in the book already.
# <hidden> is read aloud only. $player: the name of a player
claims-dismiss = Dismiss<hidden> the payment of { $player }</hidden>

## The statement of a player

statement-csv = Statement as CSV
# $amount: what the player owes
statement-take = Take { $amount }
statement-you-owe = You owe the team
statement-games-played = Games played
statement-chart = Balance over time
statement-none = No games or payments yet.

# $team: the name of the team; $date: today
statement-of-team = Statement, { $team }, { $date }
# $player: the name of a player
statement-caption = Statement of { $player }
statement-games-caption = Games of { $player }
# Read aloud in place of the chart. $low, $high, $now: balances
statement-chart-range = Between { $low } and { $high }, now { $now }
statement-chart-caption = Lowest { $low }, highest { $high }. Above the line the player is in credit; below it they owe.
# $shown: how many games the list has; $games: how many there are
statement-last-games = the last { $shown } of { $games }; the statement shows all of them

## The statement, for printing

statement-print-oldest-first = Oldest first

# $balance: an amount; $tone: which way it goes
statement-print-balance =
    { $tone ->
        [owes] Owes the team: { $balance }
        [credit] In credit: { $balance }
       *[even] Settled: { $balance }
    }
# $player: the name of a player
statement-print-caption = Whole statement of { $player }
# $lines: how many lines are left out before the first one
statement-print-brought-forward = Brought forward, { $lines } lines

## The statement of a user who is no player

unlinked-choose-player = Choose which player you are
unlinked-ask-manager = Ask its manager to link you to your name in the line-up. Your statement then appears here.

# $team: the name of the team
unlinked-lead = You are in { $team }, but your account isn’t linked to a player yet.

## common

common-money-held = Money held
common-all-games = All games
common-show-all-players = Show all players
common-filter = Filter the list
