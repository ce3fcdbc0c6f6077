## The page of the next game, for members

next-game-reload = Reload the page to see the latest replies.
next-game-link-ended = This link is no longer valid. Ask the manager for a new one.
next-game-played-heading = Game logged
next-game-played = This game was played and logged.
next-game-played-see = See the game
next-game-plan = Plan the next game
next-game-deleted-heading = It was in the book
next-game-deleted = This game was logged and then deleted.
next-game-match-day = Match day
next-game-off = This game is called off.
next-game-on-again = It is on after all
next-game-log = Log this game
next-game-count = Count heads at the pitch
next-game-log-on-day = On the day, you can log the game from this list.
next-game-over = This game has already taken place.
next-game-own = Are you playing?
next-game-own-none = You haven’t replied yet.
next-game-own-unlinked = Your account isn’t linked to a player yet. Reply using the link below, or ask a manager to link you.
next-game-share = Share it
next-game-share-text = Anyone with the link can reply for anyone, and sees these names. No account is needed. The team’s next games keep this link.
next-game-share-old = This link was created before the server’s secret key changed. The link still works but can no longer be displayed.
next-game-call-off-confirm = Call the game off?
next-game-call-off-confirm-text = Everyone with the link will see this. You can put the game on again.
next-game-call-off = Call it off
next-game-call-off-text = Everyone with the link will see this. Members who turned on e-mail and replied are told.
next-game-call-off-submit = Call the game off
next-game-state-off = Called off
next-game-state-deleted = Played, then deleted
next-game-in = In
next-game-nobody = Nobody yet.
next-game-waiting-list = Waiting list
next-game-out = Out
next-game-reply-own-in = I’m in
next-game-reply-own-out = Can’t
next-game-reply-heading = Who is coming?
next-game-who-is-coming = Who is coming
next-game-who-blank = Choose a name
next-game-other = Not in the list?
next-game-other-name = New name
next-game-change = Change your reply
next-game-guests-fewer = One guest fewer
next-game-guests-more = One more guest
next-game-last = Last game
next-game-map = Map
next-game-calendar = Add to calendar
next-game-link-about = The link and its QR code

# The links lead to the history and to the form of a new game.
next-game-deleted-undo = Undo that in the <a-history>history</a-history>, or <a-log>log it again</a-log>.
# $date: when the last planned game was
next-game-form-unlogged = The game of { $date } is not in the book yet. <a>Log it first</a>: its list is deleted when you plan the next game.
# How full it is, in few words. $people: how many
next-game-state-played = Played
next-game-missing = { $people } more needed
next-game-room = Room for { $people } more
next-game-full = Full
next-game-full-waiting = Full, { $people } waiting
# A large number and a smaller one. $playing: how many people play; $maximum: how many can
next-game-figure = { $playing } <of>of { $maximum }</of>
next-game-playing-of = { $playing } of { $maximum }
# $price: what the pitch costs; $each: what each head pays
next-game-price-each = { $price } for the pitch, { $each } each
next-game-each-full = { $each } each when full
next-game-each = { $each } each
# The question to somebody who replied before. $name: their name
next-game-ask = <bdi>{ $name }</bdi>, are you in?
next-game-forget = Not <bdi>{ $name }</bdi>?
# A person in the list. $name: their name; $guests: how many they bring
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } guest</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } guests</quiet>
    }
# Guests in the list, without the person who brings them.
next-game-guests-of =
    { $guests ->
        [one] { $guests } guest <quiet>of <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } guests <quiet>of <bdi>{ $name }</bdi></quiet>
    }
# <hidden> is read aloud only. $name: the name of a person; $list: the list they are in
next-game-remove =
    { $list ->
        [in] Remove<hidden> <bdi>{ $name }</bdi>, in</hidden>
        [waiting] Remove<hidden> <bdi>{ $name }</bdi>, waiting</hidden>
       *[out] Remove<hidden> <bdi>{ $name }</bdi>, out</hidden>
    }

# Who replied, for managers. $name: the name of a user; $when: a date and time
next-game-reply-by = by <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = by link, { $when }

# Someone's reply. $name: their name
next-game-status-out = <bdi>{ $name }</bdi> is out.
next-game-status-in = <bdi>{ $name }</bdi> is in.
# $guests: how many they bring
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> is in, with { $guests } guest.
       *[other] <bdi>{ $name }</bdi> is in, with { $guests } guests.
    }
# $number: 1 for the first who waits
next-game-status-waiting = The game is full. <bdi>{ $name }</bdi> is number { $number } on the waiting list.
# $guests: how many of their guests wait
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> is in, but the game is full: { $guests } guest on the waiting list.
       *[other] <bdi>{ $name }</bdi> is in, but the game is full: { $guests } guests on the waiting list.
    }

# What was done, on the next page
next-game-called-off = Game called off. Everyone with the link can see this.
next-game-put-on-again = The game is on again.
next-game-link-renewed = New link created. The old link no longer works.
# $name: the name of a person in the list
next-game-removed = Removed from the list: { $name }

## The next game, outside the application

# The text of a picture without words: a pitch with a mark for each place. $playing: how many people play;
# $maximum: how many can
next-game-picture = A pitch: { $playing } of { $maximum } places are taken.
# The title of an entry in a calendar. $team: the name of the team
next-game-calendar-title = Football: { $team }
# The first line of such an entry, in the calendar of a player: what they replied
next-game-calendar-reply-none = You haven’t replied yet.
next-game-calendar-reply-in = You are in.
next-game-calendar-reply-waiting = You are on the waiting list.
next-game-calendar-reply-out = You are out.
# What chats show of the link. $when: such as “Tue 1 Dec 19:30”; $playing: how many people play;
# $maximum: how many can; $team: the name of the team
next-game-preview-title = { $when } · { $playing } of { $maximum } in · { $team }
next-game-preview-off = { $when } · called off · { $team }
next-game-preview-played = { $when } · played · { $team }
# $place: where it is; $each: what each pays when the game is full
next-game-preview-reply = { $place }. Reply without an account.
next-game-preview-reply-each = { $place }. { $each } each when full. Reply without an account.
# The lines of a text for the group. $link: an address
next-game-text-where = { $when }, { $place }
next-game-text-off = Called off: { $when }, { $place }
next-game-text-in = { $playing } of { $maximum } in.
next-game-text-in-each = { $playing } of { $maximum } in, { $each } each.
next-game-text-in-each-full = { $playing } of { $maximum } in, { $each } each when full.
next-game-text-reply = In? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Plan when and where, share one link, and see who is coming. When it is full, others join a waiting list.
next-game-none-lead-player = No game is planned yet. When a manager plans one, you can reply here.

## The calendar addresses

next-game-calendar-page = Calendar addresses
next-game-calendar-lead = Add an address to your calendar once, and it shows every game: planned, moved, called off or played. Calendar programs ask for news every few hours.
next-game-calendar-own = Your games
next-game-calendar-own-text = The next game with your reply, and the games that you played in during the last eight weeks. Anyone with this address can see them, so keep it to yourself.
next-game-calendar-team = All games of the team
next-game-calendar-team-text = The next game, with the link to reply, and the games of the last eight weeks. It has no names and no amounts, so it can be shared in the team’s chat.
next-game-calendar-address = Calendar address
next-game-calendar-subscribe = Open in a calendar app
next-game-calendar-create = Create address
next-game-calendar-new = Create a new address
next-game-calendar-new-hint = The old address stops working.
next-game-calendar-confirm = Create a new address?
next-game-calendar-confirm-text = The old address stops working in every calendar that has it.
next-game-calendar-old = This address was created before the server’s secret key changed. It still works but can no longer be displayed.
next-game-calendar-renewed = New calendar address created.
next-game-calendar-over = This calendar address no longer works. Sign in and create a new one.
next-game-calendar-link = Calendar addresses

## Recurring games

next-game-schedule = Recurring games
next-game-schedule-lead = Games that recur are planned by themselves. Each keeps the link of the team, and you can change it or call it off like any other.
next-game-schedule-weekdays = Days of the week
next-game-schedule-every = How often
next-game-schedule-weekly = Every week
next-game-schedule-fortnightly = Every second week
next-game-schedule-from = First day
next-game-schedule-from-hint = With every second week, the week of this day is the first with games.
next-game-schedule-before = Planned how many days before
next-game-schedule-before-hint = From then on, people can reply.
next-game-schedule-skipped = Days without a game
next-game-schedule-skipped-hint = Holidays, separated by commas. For example: 2026-12-22, 2026-12-29
next-game-schedule-submit = Start recurring games
next-game-schedule-saved = Recurring games saved.
next-game-schedule-stop = Stop recurring games
next-game-schedule-stop-confirm = Stop recurring games?
next-game-schedule-stop-text = No more games are planned by themselves. A game that is already planned stays.
next-game-schedule-stopped = Recurring games stopped.
# $date: the day of a game that is not planned yet
next-game-schedule-upcoming = The next game that is planned by itself: { $date }
# $date: the day of the last game
next-game-schedule-unlogged = The game of { $date } is not in the book yet. <a>Log it</a>, and the next one is planned by itself.

## The form of a next game

next-game-form-submit = Plan the game
next-game-form-time = Starts at
next-game-form-place = Place
next-game-form-place-hint = For example: Goals, pitch 4
next-game-form-price = Price of the pitch
next-game-form-price-hint = Used to show an estimate per person. You enter the actual cost when you log the game.
next-game-form-minimum = Minimum people
next-game-form-minimum-hint = With fewer, there is no game.
next-game-form-maximum-hint = Latecomers join a waiting list.

next-game-form-title-change = Change the next game
# $currency: its ISO code
next-game-form-currency-changed = The team’s currency is now { $currency }. Enter the price in it.
next-game-form-planned = Game planned. Share its link with the team.
next-game-form-updated = Game updated.
# On the form of a game, when the next game that filled it in was deleted
next-game-log-gone = The next game that this was made from no longer exists. If the game is not in the book yet, save it again.

## The page of the next game, for everyone with the link

next-game-link-confirm = Create a new link?
next-game-link-confirm-text = The old link stops working everywhere it was sent.
next-game-link-confirm-button = Create link
next-game-link-new = Create a new link
next-game-link-new-hint = The old link stops working.
next-game-link-played = This game was played and is in the team’s book.
next-game-link-share-text = Anyone with the link can reply, and sees these names. No account is needed.

next-game-link-over = This link was replaced by a new one, or its game is over. Ask a manager for the current link.

## A link to share

share-code = QR code of the link to this page
share-link = Link to this page

## Fair sides of a game

next-game-sides = Pick fair sides
sides-title = Fair sides
# $games: how many games of each player count
sides-lead = Equal in number, and about as strong: what counts is how much each player won in their last { $games } games with a result.
sides-shuffle = Shuffle
sides-log = Log the game with these sides
sides-too-few = At least two people must be in.
