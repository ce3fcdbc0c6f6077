## The sign-in page

login-help = No account? Ask your manager for an invitation link. Forgotten your password? Your administrator can set a new one with <code>cffa user</code>.
# If a new password can be set by e-mail
login-help-by-mail = No account? Ask your manager for an invitation link. <a>Forgotten your password?</a>
# A button
passkey-sign-in = Sign in with a passkey
# The browser’s dialog was closed, or there is no passkey
passkey-not-used = You are not signed in: no passkey was used. Try again, or use your password.
second-step-title = Enter your code
second-step-lead = Your password is right. Now enter the code that your authenticator app shows, or a recovery code.
second-step-hint = 6 digits, or the 16 letters and digits of a recovery code.

sign-in-password-off = Password sign-in is turned off here. Use the button on the start page.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = You were signed out, and nothing has been saved yet. Sign in to continue with your form.
# There is a second way to sign in, with an identity provider
signed-out-continue-with-password = You were signed out, and nothing has been saved yet. Sign in with your password to continue: the form is too long to keep while you sign in elsewhere.
signed-out-form-too-long = You were signed out, and nothing was saved. The form is too long to keep while you sign in. Sign in in another tab, then go back to the form and save it again.
# The form was the upload of a file
signed-out-choose-file = You were signed out, and nothing was saved. Sign in, then choose the file again.
# The form was a button
signed-out-try-again = You were signed out, and nothing was changed. Sign in, then try again.
# Shown after signing in, in place of the form
signed-out-expired = Your entries were kept for two hours and have expired. Nothing was saved.

## The page for the first user

setup-title = Set up CFFA
setup-first-person = You are the first person here.
setup-create = Create the account you will use to manage your team.
setup-sign-in = Sign in with the account you will use to manage your team.
setup-submit = Create my account
setup-name-hint = The name your team-mates know you by.
setup-username-hint = You sign in with this. Lower-case letters and digits are easiest.
setup-password-hint = At least 10 characters. A short sentence is easy to remember.

# The title of the browser's window
setup-window-title = Set up CFFA
# On the next page. $name: the name of the user
setup-done = Welcome, { $name }. You are signed in.

## A sign-in with a provider that failed

# $name: the name of the user
sign-in-failed-done = You are signed in here as <b>{ $name }</b>.

sign-in-failed-title = You are not signed in
# The title for a person without an account here
sign-in-failed-by-invitation = By invitation only
# A button
sign-in-failed-other-account = Sign in as someone else

## Pages that lead on by themselves

onward-go-on = Continue

# $provider: the name of an identity provider
onward-title = Continue to { $provider }

## Signing out

sign-out-title = Signed out
# $provider: the name of an identity provider
sign-out-at-provider = You are signed out here. Signing you out of { $provider }…
sign-out-provider-unavailable = You are signed out here. { $provider } is unavailable, so you may still be signed in there.

## Going on with a form after signing in

form-onward-title = You are signed in
form-onward-lead = Your entries are still here. Nothing has been saved yet.
form-onward-continue = Continue with the form

## Confirming who one is

confirm-identity-confirmed = Continue with what you were doing.
confirm-identity-lead = You are about to change your account’s security settings. Your entries are kept.
confirm-identity-continue = Continue
confirm-identity-password = Your password

# A button. $provider: the name of an identity provider
confirm-identity-with = Sign in again with { $provider }

confirm-identity-title = Confirm it’s you
confirm-identity-title-confirmed = You have confirmed who you are
confirm-identity-password-missing = Enter your password.
confirm-identity-password-wrong = Incorrect password. Try again.

## The page "My account"

account-password-heading = Change the password
account-password-text = This signs you out everywhere else and revokes all your tokens. It also turns off your notifications and calendar addresses.
account-keep-heading = Sign-in methods to keep
account-keep-text = Sign-in methods you don’t tick are removed, in case someone who knew the old password added one. You can add them again.
account-password-submit = Change password
account-ways-heading = Sign-in methods
account-tokens-heading = API tokens
account-tokens-text = A script or notebook with a token can act on your behalf, within the token’s scopes.
account-scopes = Scopes
account-token-create = Create a token
account-leave-confirm-text = You can no longer open this team. A manager can invite you again.
account-leave-confirm-button = Leave
account-sessions-heading = Where you are signed in
account-session-this = this one
account-sessions-text = Signing out everywhere also revokes all your tokens, and turns off your notifications and calendar addresses.
account-sessions-end-all = Sign out everywhere
account-password-current = Current password
account-password-new = New password
account-password-again = Repeat new password
account-token-name = Name of the token
account-token-name-hint = For example: my notebook.
account-token-days = Valid for

# <hidden> is read aloud only. $provider: the name of an identity provider; $subject: the user's id there
account-way-remove = Remove<hidden> { $provider }, { $subject }</hidden>
account-way-add = Add sign-in with { $provider }
# Facts about a token, in one line. $made, $until, $used: dates and times
account-token-created = created { $made }
account-token-until = valid until { $until }
account-token-used = last used { $used }
account-token-never-used = never used
# <hidden> is read aloud only. $name: the token's name; $made: when it was made
account-token-revoke = Revoke<hidden> { $name }, made { $made }</hidden>
# $team: the name of a team
account-leave = Leave<hidden> { $team }</hidden>
account-leave-confirm = Leave { $team }?
# Facts about a session, in one line. $started, $seen: dates and times
account-session-since = since { $started }
account-session-seen = last seen { $seen }
# <hidden> is read aloud only. $device: such as "Firefox on Linux"
account-session-end = Sign out<hidden> { $device }, since { $started }</hidden>

# What a token may do, next to a box to tick
account-scope-read-book = read the books of your teams, as far as you can see them
account-scope-write-book = change the books of teams that you manage, and reply to next games
account-scope-manage-team = create teams, and manage the members and settings of teams that you manage
account-scope-read-headcounts = see headcounts
account-scope-write-headcounts = create headcounts, and count in them
# A choice under "Valid for". $days: how many
account-token-days-choice =
    { $days ->
        [365] a year
       *[other] { $days } days
    }
# A way to sign in, in a list with identity providers
account-way-local = A password here
# A browser in the list of sessions. $browser: such as Firefox; $system: such as Linux
account-device = { $browser } on { $system }
account-device-unknown = A browser

# What was done, on the next page
account-password-changed = Password changed. You are signed out everywhere else, and your tokens are revoked. Your notifications and calendar addresses are off.
# Follows it
account-ways-removed = Sign-in methods that you did not keep are removed.
account-way-added = Sign-in method added.
account-way-removed = Sign-in method removed. You are signed out everywhere else, and your tokens are revoked. Your notifications and calendar addresses are off.
account-token-revoked = Token revoked.
account-token-already-revoked = That token was already revoked.
account-session-ended = Browser signed out.
account-session-already-ended = That browser was already signed out.
# $team: the name of a team
account-left = You have left { $team }.
# A way to sign in, in a list with identity providers
passkey = Passkey
passkeys-heading = Passkeys
passkeys-text = With a passkey you sign in with your phone, computer or security key: by fingerprint, face or PIN, and without a password.
passkey-unsupported = This browser can’t use passkeys here.
passkey-name = Name of the passkey
passkey-name-hint = For example: my phone.
# A button
passkey-add = Add a passkey
# Facts about a passkey, in one line. $created, $used: dates and times
passkey-created = added { $created }
passkey-used = last used { $used }
passkey-never-used = never used
# <hidden> is read aloud only. $name: the passkey’s name; $created: when it was added
passkey-remove = Remove<hidden> { $name }, added { $created }</hidden>
passkey-added = Passkey added. You can sign in with it from now on.
passkey-removed = Passkey removed. You are signed out everywhere else, and your tokens are revoked. Your notifications and calendar addresses are off.
passkey-already-removed = That passkey was already removed.
second-factor-heading = Second factor
second-factor-text = With a second factor, your password alone is not enough: signing in also needs a code of an authenticator app on your phone.
# A button
second-factor-set-up = Set up a second factor
# $since: a date and time; $codes: how many
second-factor-since = On since { $since }. Recovery codes left: { $codes }.
second-factor-renew = For a new phone or new recovery codes, turn it off and set it up again.
second-factor-off-password = Password, to turn it off
second-factor-off-code = Code of the app, or a recovery code
# A button
second-factor-turn-off = Turn off the second factor
second-factor-turned-off = Second factor turned off. Your password is enough to sign in.

## The page of a new API token

token-title = Your new token
token-copy-now = Copy it now: it won’t be shown again. Anyone who has it can act on your behalf, so keep it as safe as a password.
token-text = The token
token-back = Back to my account

# $scopes: what it may do, such as read:book, write:book; $until: a date and time
token-scopes = Scopes: { $scopes }. Valid until { $until }.

## The page on which the browser makes a passkey

passkey-new-title = Add a passkey
passkey-new-lead = Your browser asks which device should keep the passkey.
# A button
passkey-create = Create the passkey
# The browser’s dialog was closed, or the device refused
passkey-not-created = No passkey was created. Try again, or use another device.

## The pages of the second factor

second-factor-new-title = Set up a second factor
second-factor-new-lead = Scan the picture with an authenticator app, then enter the code that it shows.
# Describes the picture
second-factor-qr = QR code with the secret
# The secret follows
second-factor-secret = Or type this secret into the app:
second-factor-code = Code
second-factor-code-hint = 6 digits.
# A button
second-factor-turn-on = Turn on
recovery-codes-title = The second factor is on
recovery-codes-heading = Your recovery codes
recovery-codes-text = Write them down now: they won’t be shown again. Without your phone, each signs you in once, after your password. You are signed out everywhere else, and your tokens are revoked. Your notifications and calendar addresses are off.
