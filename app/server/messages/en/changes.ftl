### The sentences of the history and of statements. Parts are put into a sentence with commas.
###
### The same sentences are in English in the crate `cffa-book`, for the API and the command line.

## Between parts

# Not at the end of a line, so that the space is kept.
change-comma = ,{ " " }

## Players

# $name and $into: players; $before and $after: names of a player
change-player-added = Added the player { $name }.
change-player-renamed = Renamed { $before } to { $after }.
change-comment = Changed the comment on { $name }.
change-retired = Retired { $name }.
change-reactivated = Reactivated { $name }.
change-player-deleted = Deleted the player { $name }.
change-merged = Merged { $name } into { $into }.
change-parted = Separated { $name } from { $into } again.

## Games

# $game: the message change-game and parts; $date: the day of the game; $parts: what was changed
change-game-logged = Logged the game of { $game }.
change-game-edited = Edited the game of { $date }: { $parts }.
change-game-deleted = Deleted the game of { $game }.
# Follows a game. $names: players who were added with it
change-new = New: { $names }.

# A game. $date: its day; $cost: an amount; $heads: how many people
change-game =
    { $heads ->
        [one] { $date }: { $cost } for { $heads } head
       *[other] { $date }: { $cost } for { $heads } heads
    }

# Parts of it. $name: a player; $amount: an amount; $percent: a number
change-booked-by = booked by { $name }
change-paid-by-team = paid from the team’s money
change-pitch-paid = { $name } paid { $amount } for the pitch
change-pitch-unpaid = { $name } paid nothing for the pitch
change-pays-full = { $name } pays a full share
change-pays-nothing = { $name } pays no share
change-pays-percent = { $name } pays { $percent }% of a share
change-pays-fixed = { $name } pays { $amount }

# What was changed. $date: a day; $before and $after: amounts, or players; $name: a player; $guests: how many
change-date = date to { $date }
change-cost-from-to = cost { $before } to { $after }
change-booker = booker { $before } to { $after }
change-score = the score
change-sides = who played for which side
change-order = the order of the line-up
change-order-paid = the order of those who paid for the pitch
change-in = { $name } in
change-out = { $name } out
change-guests =
    { $guests ->
        [one] { $name } with { $guests } guest
       *[other] { $name } with { $guests } guests
    }
change-result = the result of { $name }

## Transactions

# $what: one of the messages below; $before and $after: the same
change-recorded = Recorded { $what }.
change-transaction-edited = Changed { $before } to { $after }.
change-transaction-deleted = Deleted { $what }.

# $amount: an amount; $name, $from and $to: players; $date: a day
change-payment = a payment of { $amount } by { $name } on { $date }
change-autopay = an AutoPay of { $amount } by { $name } on { $date }
change-transfer = a transfer of { $amount } from { $from } to { $to } on { $date }
change-carry-over = a carry-over of { $amount } for { $name } on { $date }
# $what: one of the messages above; $note: what somebody noted
change-noted = { $what } ({ $note })

## Costs

# $cost: the message change-cost; $date: the day of the cost; $what: what it was for; $parts: what was changed
change-cost-added = Added the cost of { $cost }.
change-cost-edited = Edited the cost of { $date } ({ $what }): { $parts }.
change-cost-deleted = Deleted the cost of { $cost }.

# The same of a refund. $cost: the message change-refund
change-refund-added = Added the refund of { $cost }.
change-refund-edited = Edited the refund of { $date } ({ $what }): { $parts }.
change-refund-deleted = Deleted the refund of { $cost }.

# $date: a day; $amount: an amount; $what: what it was for; $payer: who paid; $players: how many share it
change-cost =
    { $players ->
        [one] { $date }: { $amount } ({ $what }), paid by { $payer }, shared by { $players } player
       *[other] { $date }: { $amount } ({ $what }), paid by { $payer }, shared by { $players } players
    }
# $payer: who received it
change-refund =
    { $players ->
        [one] { $date }: { $amount } ({ $what }), received by { $payer }, shared by { $players } player
       *[other] { $date }: { $amount } ({ $what }), received by { $payer }, shared by { $players } players
    }
# $date: a day; $what: what it was for; $before and $after: amounts, or who paid
change-of-game = for the game of { $date }
change-of-no-game = of no game
change-called = now called { $what }
change-amount = amount { $before } to { $after }
change-payer = paid by { $after } instead of { $before }
change-receiver = received by { $after } instead of { $before }
change-order-players = the order of the players

## Seasons

# $name: of the season; $from, $to: its first and last day; $season, $before, $after: the message change-season
change-season = { $name } ({ $from } to { $to })
change-season-added = Added the season { $season }.
change-season-edited = Changed the season { $before } to { $after }.
change-season-deleted = Deleted the season { $season }.

## Settings and the whole book

# $parts: what was changed; $before and $after: values
change-settings = Changed the settings: { $parts }.
change-currency = currency { $before } to { $after }
change-active-days = active days { $before } to { $after }
change-recent-days = recent days { $before } to { $after }
change-zone = time zone { $before } to { $after }
change-zone-of-server = that of the server
change-imported = Replaced the book with an imported one.
change-all-deleted = Deleted all data.
change-restored = Restored an earlier book.
# $number: of the change; $changes: sentences
change-undone = Undid change { $number }: { $changes }

## Lines of a statement

# What a line is for. $guests: how many; $played: the first message or the second; $percent: a number;
# $what: what a cost was for, or one of these messages; $date: a day; $name: a player; $note: what somebody noted
line-played = Played
line-played-with-guests =
    { $guests ->
        [one] Played, with { $guests } guest
       *[other] Played, with { $guests } guests
    }
line-no-share = { $played }, no share
line-percent = { $played }, { $percent }% of a share
line-fixed = { $played }, fixed amount
line-booked = Booked the pitch
line-paid-part = Paid part of the pitch
line-cost = Cost: { $what }
line-cost-paid = Paid a cost: { $what }
line-refund = Refund: { $what }
line-refund-received = Received a refund: { $what }
line-paid-out = Paid out
line-autopay = AutoPay for the game of { $date }
line-transfer-to = Transfer to { $name }
line-transfer-from = Transfer from { $name }
line-noted = { $what }: { $note }
