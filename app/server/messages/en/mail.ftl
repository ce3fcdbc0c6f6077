## The page of the user’s mail address

mail-title = E-mail
mail-lead = You get an e-mail when one of your teams plans a game, when a game is near and you haven’t replied, and when a game that you replied to is called off or is on again. Between 21:00 and 8:00, e-mail waits until the morning, unless the game begins before that.
mail-address = Your e-mail address
mail-address-hint = We send a link to it. Nothing else is sent to it until you open the link.
mail-submit = Turn on e-mail
mail-change = Change the address
mail-confirmed = We send e-mail to this address.
mail-unconfirmed = Open the link in the e-mail that we sent to this address. Until then, nothing else is sent to it.
mail-confirm-failed = We couldn’t send the link to this address. Check the address and enter it again.
mail-stop = Turn off e-mail
# $address: an e-mail address
mail-asked = We sent a link to { $address }. Open it to turn on e-mail.
mail-stopped = E-mail is turned off, and your address is deleted.
mail-ended = Your administrator has turned off e-mail. Nothing is sent to your address. It is kept in case e-mail is turned on again. You can delete it.
mail-delete = Delete the address
mail-account-link = E-mail about games

## The pages of links in mail

mail-confirm-title = Confirm your e-mail address
mail-confirm-text = This turns on e-mail about the games of your teams.
mail-confirm-submit = Confirm the address
mail-confirm-done = Your address is confirmed. You can turn off e-mail with the link in each e-mail.
mail-stop-title = Turn off e-mail
mail-stop-text = This ends all e-mail to this address.
mail-stop-done = E-mail is turned off, and your address is deleted.
mail-link-over = This link is no longer valid. You can turn e-mail on and off in your account.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Confirm your e-mail address for CFFA
# $link: an address
mail-confirm-body =
    Someone, probably you, asked CFFA to send e-mail about games to this address.

    To confirm, open this link:
    { $link }

    If it wasn’t you, ignore this e-mail. Nothing else will be sent.

## Mail about a next game

# $team: the name of the team; $when: such as “Tuesday, 1 December, 19:30”; $place: where it is

mail-planned-subject = { $team }: game on { $when }
mail-planned =
    A game is planned: { $when }
    { $place }

    Are you in?
mail-reminder-subject = { $team }: are you in? { $when }
mail-reminder =
    You haven’t replied to this game yet: { $when }
    { $place }

    Are you in?
mail-off-subject = { $team }: called off, { $when }
mail-off =
    This game is called off and will not take place: { $when }
    { $place }
mail-on-subject = { $team }: on again, { $when }
mail-on =
    This game is on again: { $when }
    { $place }

    Your reply is kept.
# $link: the page of the next game
mail-reply = Reply and see who is coming: { $link }
mail-game = See the game: { $link }
# The end of each mail. $link: an address
mail-end =
    You get this because you are in { $team } and turned on e-mail.
    Turn off all e-mail: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mail and notifications that were not sent
mail-failures-text = These could not be sent in the last 60 days. If many are e-mails, ask the administrator to check the mail server.
mail-lead-more = A manager can also remind you of what you owe. If you sign in with a password and forget it, you can have a link sent to this address.
mail-address-wrong = Enter an e-mail address, for example anna@example.com.
mail-too-often = Too many e-mails were sent today. Try again tomorrow.
# $reason: what the mail server answered, in its own words
mail-failures-reason = The mail server’s answer: { $reason }
mail-failures-late = It could not be sent in time.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Send a reminder to the players who owe money and have turned on e-mail. Each gets at most one in 7 days. Nothing is sent between 21:00 and 8:00.
mail-balance-submit = Remind by e-mail
# $players: how many
mail-balance-sent =
    { $players ->
        [one] { $players } player gets a reminder.
       *[other] { $players } players get a reminder.
    }
mail-balance-nobody = No reminder is sent. Nobody who owes money has turned on e-mail, or they have had one in the last 7 days.
mail-balance-too-many = Some reminders are not sent, because too many e-mails were sent today. Try again tomorrow.

## The reminder

# $team: the name of the team; $amount: what they owe

mail-balance-subject = { $team }: you owe { $amount }
mail-balance = You owe { $amount } in { $team }. Your manager asks you to settle up.
# $link: the page with the statement
mail-balance-link = See your statement and how to pay: { $link }

## A new password for somebody who forgot theirs

forgotten-title = Forgotten your password?
forgotten-lead = Enter your user name. We send a link to the e-mail address that you confirmed in your account.
forgotten-submit = Send the link
forgotten-done = If there is an account with this name and a confirmed e-mail address, a link is on its way. It is valid for an hour.
forgotten-done-help = No e-mail after a few minutes? Look in your spam folder. If you got a link in the last hour, use that one. Without a confirmed address, ask your administrator to set a new password.
new-password-title = Choose a new password
new-password-lead = This signs you out everywhere, revokes all your tokens and removes your other sign-in methods. It also turns off your notifications and calendar addresses.
new-password-done = Your password is changed. You are signed out everywhere.
new-password-over = This link is no longer valid. Ask for a new one on the sign-in page.
mail-password-subject = A new password for CFFA
# $name: the name of the user; $link: an address
mail-password-body =
    Hello { $name },

    Someone, probably you, asked for a new password for your account. To choose one, open this link within an hour:
    { $link }

    If it wasn’t you, ignore this e-mail. Your password stays the same.

## Mail that tells of a change of the account

mail-password-changed-subject = Your CFFA password was changed
# $name: the name of the user; $link: an address
mail-password-changed-body =
    Hello { $name },

    The password of your CFFA account was changed.

    If it wasn’t you, ask for a new password on the sign-in page, or ask the administrator for help:
    { $link }
# $name: the name of the user
mail-password-and-address-changed-body =
    Hello { $name },

    The password of your CFFA account was changed, and the account no longer uses this e-mail address.

    If it wasn’t you, ask the administrator for help. A new password can’t be sent to this address any more.
mail-address-changed-subject = Your CFFA account no longer uses this e-mail address
# $name: the name of the user; $link: an address
mail-address-changed-body =
    Hello { $name },

    Your CFFA account no longer uses this e-mail address.

    If it wasn’t you, sign in, change your password and enter your address again:
    { $link }
# $name: the name of the user; $link: an address
mail-address-without-password-body =
    Hello { $name },

    Your CFFA account no longer uses this e-mail address.

    If it wasn’t you, sign in, choose “Sign out everywhere”, sign in again and enter your address again:
    { $link }

## Notifications on devices

push-title = Notifications
push-lead = You get a notification when one of your teams plans a game, when a game is near and you haven’t replied, and when a game that you replied to is called off or is on again. Between 21:00 and 8:00, notifications wait until the morning, unless the game begins before that.
push-lead-more = Notifications show the team, the day and the place, and never an amount. They are turned on for each device on its own.
push-heading = Notifications on this device
push-text = We show notifications about the games of your teams on this device until you turn them off.
# $team: the name of the team
push-text-link = We show notifications about the games of { $team } on this device until you turn them off.
push-submit = Turn on notifications
push-stop = Turn off notifications
push-denied = Your browser blocks notifications from this site. Allow them in the settings of the browser, and try again.
push-failed = Your browser couldn’t turn on notifications. Try again later.
push-devices = Devices with notifications
push-device-this = This device
# $since: a day and a time
push-device-since = since { $since }
push-device-stop = Turn off<hidden> the device, since { $since }</hidden>
push-on = Notifications are on for this device.
push-off = Notifications are off.
push-too-many = Too many people of this team have notifications by link. Sign in to turn them on.
push-refused = The notification service of this browser can’t be used. Try another browser.
push-reply-first = Reply to the game first. Then you can turn on notifications.
# $reason: such as “HTTP 403”
push-failures-reason = The notification service’s answer: { $reason }
push-balance = You owe the team money. Open to see how much, and how to pay.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Automatic reminders
reminders-text = Players who owe money get a reminder once in 7 days, by e-mail or as a notification, if they have turned on one of the two. E-mails say how much they owe and how to pay. Notifications show no amount. Nothing is sent between 21:00 and 8:00, and nothing to players who have paid.
reminders-start = Turn on automatic reminders
reminders-stop = Turn off automatic reminders
reminders-on = Automatic reminders are on.
reminders-off = Automatic reminders are off.
reminders-own = Reminders of what I owe
reminders-own-on = You get a reminder when you owe money to a team and its manager sends reminders.
reminders-own-off = You get no reminders of what you owe.
reminders-own-start = Get reminders
reminders-own-stop = Stop reminders
reminders-wanted = You get reminders of what you owe.
reminders-unwanted = You get no reminders of what you owe any more.
