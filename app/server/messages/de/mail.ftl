## The page of the user’s mail address

mail-title = E-Mail
mail-lead = Du bekommst eine E-Mail, wenn ein Spiel deiner Teams geplant ist, wenn es näher rückt und du noch nicht geantwortet hast, und wenn ein Spiel abgesagt wird oder doch stattfindet, zu dem du geantwortet hast. Zwischen 21:00 und 8:00 Uhr warten E-Mails bis zum Morgen, außer das Spiel beginnt vorher.
mail-address = Deine E-Mail-Adresse
mail-address-hint = Wir schicken einen Link dorthin. Bevor du ihn öffnest, wird nichts anderes dorthin verschickt.
mail-submit = E-Mails einschalten
mail-change = Adresse ändern
mail-confirmed = An diese Adresse werden E-Mails verschickt.
mail-unconfirmed = Öffne den Link in der E-Mail, die wir an diese Adresse geschickt haben. Bis dahin wird nichts anderes dorthin verschickt.
mail-confirm-failed = Wir konnten den Link nicht an diese Adresse schicken. Prüfe die Adresse und gib sie noch einmal ein.
mail-stop = E-Mails ausschalten
mail-asked = Wir haben einen Link an { $address } geschickt. Öffne ihn, um E-Mails einzuschalten.
mail-stopped = E-Mails sind ausgeschaltet, und deine Adresse ist gelöscht.
mail-ended = Dein Admin hat E-Mails ausgeschaltet. An deine Adresse wird nichts verschickt. Sie bleibt gespeichert, falls E-Mails wieder eingeschaltet werden. Du kannst sie löschen.
mail-delete = Adresse löschen
mail-account-link = E-Mails zu Spielen

## The pages of links in mail

mail-confirm-title = E-Mail-Adresse bestätigen
mail-confirm-text = Damit schaltest du E-Mails zu den Spielen deiner Teams ein.
mail-confirm-submit = Adresse bestätigen
mail-confirm-done = Deine Adresse ist bestätigt. Mit dem Link in jeder E-Mail kannst du E-Mails wieder ausschalten.
mail-stop-title = E-Mails ausschalten
mail-stop-text = Danach werden keine E-Mails mehr an diese Adresse verschickt.
mail-stop-done = E-Mails sind ausgeschaltet, und deine Adresse ist gelöscht.
mail-link-over = Dieser Link gilt nicht mehr. In deinem Konto kannst du E-Mails ein- und ausschalten.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Bestätige deine E-Mail-Adresse für CFFA
mail-confirm-body =
    Jemand, vermutlich du, möchte von CFFA E-Mails zu Spielen an diese Adresse bekommen.

    Öffne zum Bestätigen diesen Link:
    { $link }

    Wenn du das nicht warst, kannst du diese E-Mail ignorieren. Du bekommst dann keine weiteren.

## Mail about a next game

mail-planned-subject = { $team }: Spiel am { $when }
mail-planned =
    Ein Spiel ist geplant: { $when }
    { $place }

    Bist du dabei?
mail-reminder-subject = { $team }: Bist du dabei? { $when }
mail-reminder =
    Zu diesem Spiel hast du noch nicht geantwortet: { $when }
    { $place }

    Bist du dabei?
mail-off-subject = { $team }: abgesagt, { $when }
mail-off =
    Dieses Spiel ist abgesagt: { $when }
    { $place }
mail-on-subject = { $team }: findet doch statt, { $when }
mail-on =
    Dieses Spiel findet doch statt: { $when }
    { $place }

    Deine Antwort gilt noch.
mail-reply = Antworte und sieh, wer kommt: { $link }
mail-game = Zum Spiel: { $link }
mail-end =
    Du bekommst diese E-Mail, weil du im Team { $team } bist und E-Mails eingeschaltet hast.
    Alle E-Mails ausschalten: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Nicht zugestellte E-Mails und Benachrichtigungen
mail-failures-text = Diese konnten in den letzten 60 Tagen nicht verschickt werden. Wenn viele davon E-Mails sind, bitte den Admin, den Mailserver zu prüfen.
mail-lead-more = Dein Manager kann dich außerdem an deine Schulden erinnern. Wenn du dich mit Passwort anmeldest und es vergisst, kannst du dir einen Link an diese Adresse schicken lassen.
mail-address-wrong = Gib eine E-Mail-Adresse ein, zum Beispiel anna@example.com.
mail-too-often = Heute wurden schon zu viele E-Mails verschickt. Versuch es morgen noch einmal.
mail-failures-reason = Antwort des Mailservers: { $reason }
mail-failures-late = Sie konnte nicht rechtzeitig verschickt werden.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Spieler, die etwas schulden und E-Mails eingeschaltet haben, bekommen eine Erinnerung: höchstens eine in 7 Tagen und keine zwischen 21:00 und 8:00 Uhr.
mail-balance-submit = Per E-Mail erinnern
mail-balance-sent =
    { $players ->
        [one] { $players } Spieler bekommt eine Erinnerung.
       *[other] { $players } Spieler bekommen eine Erinnerung.
    }
mail-balance-nobody = Es wird keine Erinnerung verschickt. Niemand mit Schulden hat E-Mails eingeschaltet, oder die letzte Erinnerung ist keine 7 Tage her.
mail-balance-too-many = Einige Erinnerungen werden nicht verschickt, weil heute schon zu viele E-Mails verschickt wurden. Versuch es morgen noch einmal.

## The reminder

mail-balance-subject = { $team }: Du schuldest { $amount }
mail-balance = Du schuldest { $amount } im Team { $team }. Bitte begleiche den Betrag.
mail-balance-link = Dein Kontoauszug und wie du zahlen kannst: { $link }

## A new password for somebody who forgot theirs

forgotten-title = Passwort vergessen?
forgotten-lead = Gib deinen Benutzernamen ein. Wir schicken einen Link an die E-Mail-Adresse, die du in deinem Konto bestätigt hast.
forgotten-submit = Link schicken
forgotten-done = Wenn es ein Konto mit diesem Namen und einer bestätigten E-Mail-Adresse gibt, ist ein Link unterwegs. Er gilt eine Stunde.
forgotten-done-help = Nach ein paar Minuten keine E-Mail? Sieh im Spam-Ordner nach. Wenn du in der letzten Stunde schon einen Link bekommen hast, benutze diesen. Ohne bestätigte Adresse kann dein Admin ein neues Passwort setzen.
new-password-title = Neues Passwort wählen
new-password-lead = Damit wirst du überall abgemeldet, alle deine Token werden widerrufen und deine anderen Anmeldewege entfernt. Auch deine Benachrichtigungen und Kalenderadressen werden ausgeschaltet.
new-password-done = Dein Passwort ist geändert. Du bist überall abgemeldet.
new-password-over = Dieser Link gilt nicht mehr. Fordere auf der Anmeldeseite einen neuen an.
mail-password-subject = Ein neues Passwort für CFFA
mail-password-body =
    Hallo { $name },

    jemand, vermutlich du, möchte ein neues Passwort für dein Konto. Öffne innerhalb einer Stunde diesen Link, um eines zu wählen:
    { $link }

    Wenn du das nicht warst, kannst du diese E-Mail ignorieren. Dein Passwort bleibt, wie es ist.

## Mail that tells of a change of the account

mail-password-changed-subject = Dein Passwort für CFFA wurde geändert
mail-password-changed-body =
    Hallo { $name },

    das Passwort deines CFFA-Kontos wurde geändert.

    Wenn du das nicht warst, fordere auf der Anmeldeseite ein neues Passwort an oder bitte den Admin um Hilfe:
    { $link }
mail-password-and-address-changed-body =
    Hallo { $name },

    das Passwort deines CFFA-Kontos wurde geändert, und das Konto nutzt diese E-Mail-Adresse nicht mehr.

    Wenn du das nicht warst, bitte den Admin um Hilfe. An diese Adresse kann kein neues Passwort mehr geschickt werden.
mail-address-changed-subject = Dein CFFA-Konto nutzt diese E-Mail-Adresse nicht mehr
mail-address-changed-body =
    Hallo { $name },

    dein CFFA-Konto nutzt diese E-Mail-Adresse nicht mehr.

    Wenn du das nicht warst, melde dich an, ändere dein Passwort und gib deine Adresse wieder ein:
    { $link }
mail-address-without-password-body =
    Hallo { $name },

    dein CFFA-Konto nutzt diese E-Mail-Adresse nicht mehr.

    Wenn du das nicht warst, melde dich an, wähle „Überall abmelden“, melde dich wieder an und gib deine Adresse wieder ein:
    { $link }

## Notifications on devices

push-title = Benachrichtigungen
push-lead = Du bekommst eine Benachrichtigung, wenn eines deiner Teams ein Spiel plant, wenn ein Spiel bald ist und du noch nicht geantwortet hast, und wenn ein Spiel, zu dem du geantwortet hast, abgesagt wird oder doch stattfindet. Zwischen 21:00 und 8:00 warten Benachrichtigungen bis zum Morgen, außer das Spiel beginnt vorher.
push-lead-more = Benachrichtigungen zeigen das Team, den Tag und den Ort, und nie einen Betrag. Sie werden auf jedem Gerät einzeln eingeschaltet.
push-heading = Benachrichtigungen auf diesem Gerät
push-text = Wir zeigen auf diesem Gerät Benachrichtigungen zu den Spielen deiner Teams, bis du sie ausschaltest.
# $team: the name of the team
push-text-link = Wir zeigen auf diesem Gerät Benachrichtigungen zu den Spielen von { $team }, bis du sie ausschaltest.
push-submit = Benachrichtigungen einschalten
push-stop = Benachrichtigungen ausschalten
push-denied = Dein Browser blockiert Benachrichtigungen von dieser Website. Erlaube sie in den Einstellungen des Browsers und versuche es noch einmal.
push-failed = Dein Browser konnte die Benachrichtigungen nicht einschalten. Versuche es später noch einmal.
push-devices = Geräte mit Benachrichtigungen
push-device-this = Dieses Gerät
# $since: a day and a time
push-device-since = seit { $since }
push-device-stop = Ausschalten<hidden> auf dem Gerät, seit { $since }</hidden>
push-on = Benachrichtigungen sind auf diesem Gerät eingeschaltet.
push-off = Benachrichtigungen sind ausgeschaltet.
push-too-many = Zu viele aus diesem Team haben Benachrichtigungen per Link. Melde dich an, um sie einzuschalten.
push-refused = Der Benachrichtigungsdienst dieses Browsers kann nicht verwendet werden. Versuche es mit einem anderen Browser.
push-reply-first = Antworte zuerst auf das Spiel. Danach kannst du Benachrichtigungen einschalten.
# $reason: such as “HTTP 403”
push-failures-reason = Antwort des Benachrichtigungsdienstes: { $reason }
push-balance = Du schuldest dem Team Geld. Öffne die Seite, um zu sehen, wie viel es ist und wie du zahlst.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Automatische Erinnerungen
reminders-text = Spieler, die Geld schulden, bekommen einmal in 7 Tagen eine Erinnerung, per E-Mail oder als Benachrichtigung, wenn sie eines davon eingeschaltet haben. E-Mails sagen, wie viel es ist und wie man zahlt. Benachrichtigungen zeigen keinen Betrag. Zwischen 21:00 und 8:00 wird nichts verschickt, und nichts an Spieler, die bezahlt haben.
reminders-start = Automatische Erinnerungen einschalten
reminders-stop = Automatische Erinnerungen ausschalten
reminders-on = Automatische Erinnerungen sind eingeschaltet.
reminders-off = Automatische Erinnerungen sind ausgeschaltet.
reminders-own = Erinnerungen an meine Schulden
reminders-own-on = Du bekommst eine Erinnerung, wenn du einem Team Geld schuldest und dort Erinnerungen verschickt werden.
reminders-own-off = Du bekommst keine Erinnerungen an das, was du schuldest.
reminders-own-start = Erinnerungen bekommen
reminders-own-stop = Keine Erinnerungen mehr
reminders-wanted = Du bekommst Erinnerungen an das, was du schuldest.
reminders-unwanted = Du bekommst keine Erinnerungen mehr an das, was du schuldest.
