## The sign-in page

login-help = Kein Konto? Bitte deinen Manager um einen Einladungslink. Passwort vergessen? Dein Admin kann mit <code>cffa user</code> ein neues setzen.
login-help-by-mail = Kein Konto? Bitte deinen Manager um einen Einladungslink. <a>Passwort vergessen?</a>
passkey-sign-in = Mit Passkey anmelden
passkey-not-used = Du bist nicht angemeldet: Es wurde kein Passkey benutzt. Versuch es noch einmal, oder nimm dein Passwort.
second-step-title = Code eingeben
second-step-lead = Dein Passwort stimmt. Gib jetzt den Code ein, den deine Authenticator-App zeigt, oder einen Wiederherstellungscode.
second-step-hint = 6 Ziffern oder die 16 Buchstaben und Ziffern eines Wiederherstellungscodes.

sign-in-password-off = Die Anmeldung mit Passwort ist hier ausgeschaltet. Nutze den Button auf der Startseite.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = Du wurdest abgemeldet, und es ist noch nichts gespeichert. Melde dich an, um mit deinem Formular weiterzumachen.
signed-out-continue-with-password = Du wurdest abgemeldet, und es ist noch nichts gespeichert. Melde dich mit deinem Passwort an, um weiterzumachen: Für eine Anmeldung über einen Anbieter ist das Formular zu lang.
signed-out-form-too-long = Du wurdest abgemeldet, und es wurde nichts gespeichert. Das Formular ist zu lang, um es während der Anmeldung aufzubewahren. Melde dich in einem anderen Tab an, geh dann zum Formular zurück und speichere es noch einmal.
signed-out-choose-file = Du wurdest abgemeldet, und es wurde nichts gespeichert. Melde dich an und wähle die Datei noch einmal aus.
signed-out-try-again = Du wurdest abgemeldet, und es wurde nichts geändert. Melde dich an und versuch es noch einmal.
signed-out-expired = Deine Eingaben wurden zwei Stunden aufbewahrt und sind abgelaufen. Es wurde nichts gespeichert.

## The page for the first user

setup-title = CFFA einrichten
setup-first-person = Du bist hier die erste Person.
setup-create = Erstelle das Konto, mit dem du dein Team verwaltest.
setup-sign-in = Melde dich mit dem Konto an, mit dem du dein Team verwaltest.
setup-submit = Mein Konto erstellen
setup-name-hint = So, wie dich dein Team kennt.
setup-username-hint = Damit meldest du dich an. Am einfachsten sind Kleinbuchstaben und Ziffern.
setup-password-hint = Mindestens 10 Zeichen. Einen kurzen Satz merkt man sich leicht.

setup-window-title = CFFA einrichten
setup-done = Willkommen, { $name }. Du bist angemeldet.

## A sign-in with a provider that failed

sign-in-failed-done = Du bist hier als <b>{ $name }</b> angemeldet.

sign-in-failed-title = Du bist nicht angemeldet
sign-in-failed-by-invitation = Nur mit Einladung
sign-in-failed-other-account = Mit anderem Konto anmelden

## Pages that lead on by themselves

onward-go-on = Weiter

onward-title = Weiter zu { $provider }

## Signing out

sign-out-title = Abgemeldet
sign-out-at-provider = Hier bist du abgemeldet. Du wirst jetzt auch bei { $provider } abgemeldet …
sign-out-provider-unavailable = Hier bist du abgemeldet. { $provider } ist nicht erreichbar, dort bist du also vielleicht noch angemeldet.

## Going on with a form after signing in

form-onward-title = Du bist angemeldet
form-onward-lead = Deine Eingaben sind noch da. Es ist noch nichts gespeichert.
form-onward-continue = Weiter zum Formular

## Confirming who one is

confirm-identity-confirmed = Mach weiter, wo du warst.
confirm-identity-lead = Du bist dabei, Sicherheitseinstellungen deines Kontos zu ändern. Deine Eingaben bleiben erhalten.
confirm-identity-continue = Weiter
confirm-identity-password = Dein Passwort

confirm-identity-with = Neu mit { $provider } anmelden

confirm-identity-title = Bestätige, dass du es bist
confirm-identity-title-confirmed = Bestätigt: Du bist es
confirm-identity-password-missing = Gib dein Passwort ein.
confirm-identity-password-wrong = Das Passwort ist falsch. Versuch es noch einmal.

## The page "My account"

account-password-heading = Passwort ändern
account-password-text = Damit wirst du überall sonst abgemeldet, und alle deine Token werden widerrufen. Auch deine Benachrichtigungen und Kalenderadressen werden ausgeschaltet.
account-keep-heading = Anmeldewege, die bleiben
account-keep-text = Anmeldewege, die du nicht anhakst, werden entfernt, falls jemand mit dem alten Passwort einen hinzugefügt hat. Du kannst sie wieder hinzufügen.
account-password-submit = Passwort ändern
account-ways-heading = Anmeldewege
account-tokens-heading = API-Token
account-tokens-text = Ein Skript oder Notebook mit einem Token kann in deinem Namen handeln, soweit die Berechtigungen des Tokens reichen.
account-scopes = Berechtigungen
account-token-create = Token erstellen
account-leave-confirm-text = Du kannst dieses Team dann nicht mehr öffnen. Ein Manager kann dich wieder einladen.
account-leave-confirm-button = Verlassen
account-sessions-heading = Wo du angemeldet bist
account-session-this = dieses Gerät
account-sessions-text = Wenn du dich überall abmeldest, werden auch alle deine Token widerrufen. Auch deine Benachrichtigungen und Kalenderadressen werden ausgeschaltet.
account-sessions-end-all = Überall abmelden
account-password-current = Aktuelles Passwort
account-password-new = Neues Passwort
account-password-again = Neues Passwort wiederholen
account-token-name = Name des Tokens
account-token-name-hint = Zum Beispiel: mein Notebook.
account-token-days = Gültig für

account-way-remove = Entfernen<hidden>: { $provider }, { $subject }</hidden>
account-way-add = Anmeldung mit { $provider } hinzufügen
account-token-created = erstellt { $made }
account-token-until = gültig bis { $until }
account-token-used = zuletzt benutzt { $used }
account-token-never-used = nie benutzt
account-token-revoke = Widerrufen<hidden>: { $name }, erstellt { $made }</hidden>
account-leave = Verlassen<hidden>: { $team }</hidden>
account-leave-confirm = { $team } verlassen?
account-session-since = seit { $started }
account-session-seen = zuletzt aktiv { $seen }
account-session-end = Abmelden<hidden>: { $device }, seit { $started }</hidden>

account-scope-read-book = die Kassenbücher deiner Teams lesen, soweit du sie sehen kannst
account-scope-write-book = die Kassenbücher der Teams ändern, die du als Manager führst, und für nächste Spiele zu- oder absagen
account-scope-manage-team = Teams erstellen und Mitglieder und Einstellungen der Teams verwalten, die du als Manager führst
account-scope-read-headcounts = Zähler ansehen
account-scope-write-headcounts = Zähler erstellen und damit zählen
account-token-days-choice =
    { $days ->
        [365] ein Jahr
       *[other] { $days } Tage
    }
account-way-local = Passwort hier
account-device = { $browser } auf { $system }
account-device-unknown = Ein Browser

account-password-changed = Passwort geändert. Du bist überall sonst abgemeldet, und deine Token sind widerrufen. Deine Benachrichtigungen und Kalenderadressen sind ausgeschaltet.
account-ways-removed = Die übrigen Anmeldewege sind entfernt.
account-way-added = Anmeldeweg hinzugefügt.
account-way-removed = Anmeldeweg entfernt. Du bist überall sonst abgemeldet, und deine Token sind widerrufen. Deine Benachrichtigungen und Kalenderadressen sind ausgeschaltet.
account-token-revoked = Token widerrufen.
account-token-already-revoked = Dieser Token war schon widerrufen.
account-session-ended = Browser abgemeldet.
account-session-already-ended = Dieser Browser war schon abgemeldet.
account-left = Du hast { $team } verlassen.
passkey = Passkey
passkeys-heading = Passkeys
passkeys-text = Mit einem Passkey meldest du dich mit Handy, Computer oder Sicherheitsschlüssel an: per Fingerabdruck, Gesicht oder PIN und ohne Passwort.
passkey-unsupported = Dieser Browser kann hier keine Passkeys benutzen.
passkey-name = Name des Passkeys
passkey-name-hint = Zum Beispiel: mein Handy.
passkey-add = Passkey hinzufügen
passkey-created = hinzugefügt { $created }
passkey-used = zuletzt benutzt { $used }
passkey-never-used = nie benutzt
passkey-remove = Entfernen<hidden>: { $name }, hinzugefügt { $created }</hidden>
passkey-added = Passkey hinzugefügt. Du kannst dich ab jetzt damit anmelden.
passkey-removed = Passkey entfernt. Du bist überall sonst abgemeldet, und deine Token sind widerrufen. Deine Benachrichtigungen und Kalenderadressen sind ausgeschaltet.
passkey-already-removed = Dieser Passkey war schon entfernt.
second-factor-heading = Zweiter Faktor
second-factor-text = Mit einem zweiten Faktor reicht dein Passwort allein nicht: Zum Anmelden brauchst du auch einen Code einer Authenticator-App auf deinem Handy.
second-factor-set-up = Zweiten Faktor einrichten
second-factor-since = An seit { $since }. Übrige Wiederherstellungscodes: { $codes }.
second-factor-renew = Für ein neues Handy oder neue Wiederherstellungscodes schalte ihn aus und richte ihn neu ein.
second-factor-off-password = Passwort, zum Ausschalten
second-factor-off-code = Code der App oder ein Wiederherstellungscode
second-factor-turn-off = Zweiten Faktor ausschalten
second-factor-turned-off = Zweiter Faktor ausgeschaltet. Zum Anmelden reicht dein Passwort.

## The page of a new API token

token-title = Dein neuer Token
token-copy-now = Kopiere ihn jetzt: Er wird nicht noch einmal angezeigt. Wer ihn hat, kann in deinem Namen handeln; bewahre ihn so sicher auf wie ein Passwort.
token-text = Der Token
token-back = Zurück zu meinem Konto

token-scopes = Berechtigungen: { $scopes }. Gültig bis { $until }.

passkey-new-title = Passkey hinzufügen
passkey-new-lead = Dein Browser fragt, welches Gerät den Passkey aufbewahren soll.
passkey-create = Passkey erstellen
passkey-not-created = Es wurde kein Passkey erstellt. Versuch es noch einmal, oder nimm ein anderes Gerät.

second-factor-new-title = Zweiten Faktor einrichten
second-factor-new-lead = Scanne das Bild mit einer Authenticator-App, und gib dann den Code ein, den sie zeigt.
second-factor-qr = QR-Code mit dem Geheimnis
second-factor-secret = Oder tippe dieses Geheimnis in die App:
second-factor-code = Code
second-factor-code-hint = 6 Ziffern.
second-factor-turn-on = Einschalten
recovery-codes-title = Der zweite Faktor ist an
recovery-codes-heading = Deine Wiederherstellungscodes
recovery-codes-text = Schreib sie jetzt auf: Sie werden nicht noch einmal angezeigt. Ohne Handy meldet dich jeder nach dem Passwort einmal an. Du bist überall sonst abgemeldet, und deine Token sind widerrufen. Deine Benachrichtigungen und Kalenderadressen sind ausgeschaltet.
