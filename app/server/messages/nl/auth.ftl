## The sign-in page

login-help = Geen account? Vraag je manager om een uitnodigingslink. Wachtwoord vergeten? Je beheerder kan een nieuw wachtwoord instellen met <code>cffa user</code>.
login-help-by-mail = Geen account? Vraag je manager om een uitnodigingslink. <a>Wachtwoord vergeten?</a>
passkey-sign-in = Inloggen met een passkey
passkey-not-used = Je bent niet ingelogd: er is geen passkey gebruikt. Probeer het opnieuw of gebruik je wachtwoord.
second-step-title = Voer je code in
second-step-lead = Je wachtwoord klopt. Voer nu de code in die je authenticator-app toont, of een herstelcode.
second-step-hint = 6 cijfers, of de 16 letters en cijfers van een herstelcode.

sign-in-password-off = Inloggen met een wachtwoord staat hier uit. Gebruik de knop op de startpagina.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = Je was uitgelogd en er is nog niets opgeslagen. Log in om verder te gaan met je formulier.
signed-out-continue-with-password = Je was uitgelogd en er is nog niets opgeslagen. Log in met je wachtwoord om verder te gaan: het formulier is te lang om te bewaren als je ergens anders inlogt.
signed-out-form-too-long = Je was uitgelogd en er is niets opgeslagen. Het formulier is te lang om te bewaren terwijl je inlogt. Log in op een ander tabblad, ga dan terug naar het formulier en sla het opnieuw op.
signed-out-choose-file = Je was uitgelogd en er is niets opgeslagen. Log in en kies het bestand opnieuw.
signed-out-try-again = Je was uitgelogd en er is niets gewijzigd. Log in en probeer het opnieuw.
signed-out-expired = Je invoer is twee uur bewaard en nu verlopen. Er is niets opgeslagen.

## The page for the first user

setup-title = CFFA instellen
setup-first-person = Jij bent hier de eerste.
setup-create = Maak het account waarmee je je team beheert.
setup-sign-in = Log in met het account waarmee je je team gaat beheren.
setup-submit = Mijn account maken
setup-name-hint = De naam waaronder je teamgenoten je kennen.
setup-username-hint = Hiermee log je in. Kleine letters en cijfers zijn het makkelijkst.
setup-password-hint = Minstens 10 tekens. Een korte zin onthoud je makkelijk.

setup-window-title = CFFA instellen
setup-done = Welkom, { $name }. Je bent ingelogd.

## A sign-in with a provider that failed

sign-in-failed-done = Je bent hier ingelogd als <b>{ $name }</b>.

sign-in-failed-title = Je bent niet ingelogd
sign-in-failed-by-invitation = Alleen op uitnodiging
sign-in-failed-other-account = Met een ander account inloggen

## Pages that lead on by themselves

onward-go-on = Doorgaan

onward-title = Doorgaan naar { $provider }

## Signing out

sign-out-title = Uitgelogd
sign-out-at-provider = Je bent hier uitgelogd. Je wordt nu uitgelogd bij { $provider }…
sign-out-provider-unavailable = Je bent hier uitgelogd. { $provider } is niet bereikbaar, dus misschien ben je daar nog ingelogd.

## Going on with a form after signing in

form-onward-title = Je bent ingelogd
form-onward-lead = Je invoer staat er nog. Er is nog niets opgeslagen.
form-onward-continue = Verder met het formulier

## Confirming who one is

confirm-identity-confirmed = Ga verder waar je mee bezig was.
confirm-identity-lead = Je gaat de beveiligingsinstellingen van je account wijzigen. Je invoer blijft bewaard.
confirm-identity-continue = Doorgaan
confirm-identity-password = Je wachtwoord

confirm-identity-with = Opnieuw inloggen met { $provider }

confirm-identity-title = Bevestig dat jij het bent
confirm-identity-title-confirmed = Bevestigd: jij bent het
confirm-identity-password-missing = Vul je wachtwoord in.
confirm-identity-password-wrong = Onjuist wachtwoord. Probeer het opnieuw.

## The page "My account"

account-password-heading = Wachtwoord wijzigen
account-password-text = Hiermee word je overal elders uitgelogd en worden al je tokens ingetrokken. Ook je meldingen en je agenda-adressen gaan uit.
account-keep-heading = Inlogmethodes die blijven
account-keep-text = Inlogmethodes die je niet aanvinkt, worden verwijderd, voor het geval iemand met het oude wachtwoord er een heeft toegevoegd. Je kunt ze opnieuw toevoegen.
account-password-submit = Wachtwoord wijzigen
account-ways-heading = Inlogmethodes
account-tokens-heading = API-tokens
account-tokens-text = Een script of notebook met een token kan namens jou handelen, binnen de bevoegdheden van het token.
account-scopes = Bevoegdheden
account-token-create = Token maken
account-leave-confirm-text = Je kunt dit team dan niet meer openen. Een manager kan je opnieuw uitnodigen.
account-leave-confirm-button = Verlaten
account-sessions-heading = Waar je bent ingelogd
account-session-this = dit apparaat
account-sessions-text = Als je overal uitlogt, worden ook al je tokens ingetrokken. Ook je meldingen en je agenda-adressen gaan uit.
account-sessions-end-all = Overal uitloggen
account-password-current = Huidig wachtwoord
account-password-new = Nieuw wachtwoord
account-password-again = Nieuw wachtwoord herhalen
account-token-name = Naam van het token
account-token-name-hint = Bijvoorbeeld: mijn notebook.
account-token-days = Geldig voor

account-way-remove = Verwijderen<hidden>: { $provider }, { $subject }</hidden>
account-way-add = Inloggen met { $provider } toevoegen
account-token-created = gemaakt { $made }
account-token-until = geldig tot { $until }
account-token-used = laatst gebruikt { $used }
account-token-never-used = nooit gebruikt
account-token-revoke = Intrekken<hidden>: { $name }, gemaakt { $made }</hidden>
account-leave = Verlaten<hidden>: { $team }</hidden>
account-leave-confirm = { $team } verlaten?
account-session-since = sinds { $started }
account-session-seen = laatst actief { $seen }
account-session-end = Uitloggen<hidden>: { $device }, sinds { $started }</hidden>

account-scope-read-book = de kasboeken van je teams lezen, voor zover je ze kunt zien
account-scope-write-book = de kasboeken wijzigen van teams waarvan je manager bent, en je aan- of afmelden voor de volgende wedstrijd
account-scope-manage-team = teams maken, en de leden en instellingen beheren van teams waarvan je manager bent
account-scope-read-headcounts = tellers zien
account-scope-write-headcounts = tellers maken en ermee tellen
account-token-days-choice =
    { $days ->
        [365] een jaar
       *[other] { $days } dagen
    }
account-way-local = Een wachtwoord hier
account-device = { $browser } op { $system }
account-device-unknown = Een browser

account-password-changed = Wachtwoord gewijzigd. Je bent overal elders uitgelogd en je tokens zijn ingetrokken. Je meldingen en je agenda-adressen staan uit.
account-ways-removed = De andere inlogmethodes zijn verwijderd.
account-way-added = Inlogmethode toegevoegd.
account-way-removed = Inlogmethode verwijderd. Je bent overal elders uitgelogd en je tokens zijn ingetrokken. Je meldingen en je agenda-adressen staan uit.
account-token-revoked = Token ingetrokken.
account-token-already-revoked = Dat token was al ingetrokken.
account-session-ended = Browser uitgelogd.
account-session-already-ended = Die browser was al uitgelogd.
account-left = Je hebt { $team } verlaten.
passkey = Passkey
passkeys-heading = Passkeys
passkeys-text = Met een passkey log je in met je telefoon, computer of beveiligingssleutel: met je vinger, gezicht of pincode, en zonder wachtwoord.
passkey-unsupported = Deze browser kan hier geen passkeys gebruiken.
passkey-name = Naam van de passkey
passkey-name-hint = Bijvoorbeeld: mijn telefoon.
passkey-add = Passkey toevoegen
passkey-created = toegevoegd { $created }
passkey-used = laatst gebruikt { $used }
passkey-never-used = nooit gebruikt
passkey-remove = Verwijderen<hidden>: { $name }, toegevoegd { $created }</hidden>
passkey-added = Passkey toegevoegd. Je kunt er vanaf nu mee inloggen.
passkey-removed = Passkey verwijderd. Je bent overal elders uitgelogd en je tokens zijn ingetrokken. Je meldingen en je agenda-adressen staan uit.
passkey-already-removed = Die passkey was al verwijderd.
second-factor-heading = Tweede factor
second-factor-text = Met een tweede factor is je wachtwoord alleen niet genoeg: om in te loggen heb je ook een code van een authenticator-app op je telefoon nodig.
second-factor-set-up = Tweede factor instellen
second-factor-since = Aan sinds { $since }. Herstelcodes over: { $codes }.
second-factor-renew = Voor een nieuwe telefoon of nieuwe herstelcodes zet je hem uit en stel je hem opnieuw in.
second-factor-off-password = Wachtwoord, om hem uit te zetten
second-factor-off-code = Code van de app, of een herstelcode
second-factor-turn-off = Tweede factor uitzetten
second-factor-turned-off = Tweede factor uitgezet. Je wachtwoord is genoeg om in te loggen.

## The page of a new API token

token-title = Je nieuwe token
token-copy-now = Kopieer het nu: je ziet het niet nog eens. Wie het heeft, kan namens jou handelen, dus bewaar het zo veilig als een wachtwoord.
token-text = Het token
token-back = Terug naar mijn account

token-scopes = Bevoegdheden: { $scopes }. Geldig tot { $until }.

passkey-new-title = Passkey toevoegen
passkey-new-lead = Je browser vraagt welk apparaat de passkey moet bewaren.
passkey-create = Passkey maken
passkey-not-created = Er is geen passkey gemaakt. Probeer het opnieuw of gebruik een ander apparaat.

second-factor-new-title = Tweede factor instellen
second-factor-new-lead = Scan de afbeelding met een authenticator-app en voer de code in die hij toont.
second-factor-qr = QR-code met het geheim
second-factor-secret = Of typ dit geheim in de app:
second-factor-code = Code
second-factor-code-hint = 6 cijfers.
second-factor-turn-on = Aanzetten
recovery-codes-title = De tweede factor staat aan
recovery-codes-heading = Je herstelcodes
recovery-codes-text = Schrijf ze nu op: je ziet ze niet nog eens. Zonder telefoon logt elke code je één keer in, na je wachtwoord. Je bent overal elders uitgelogd en je tokens zijn ingetrokken. Je meldingen en je agenda-adressen staan uit.
