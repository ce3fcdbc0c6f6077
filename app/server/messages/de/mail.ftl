## The page of the user’s mail address

mail-title = E-Mail
mail-lead = Du bekommst eine E-Mail, wenn ein Spiel deiner Teams geplant ist, wenn es näher rückt und du noch nicht geantwortet hast, und wenn ein Spiel abgesagt wird oder doch stattfindet, zu dem du geantwortet hast. Zwischen 21:00 und 8:00 Uhr wird nichts verschickt.
mail-address = Deine E-Mail-Adresse
mail-address-hint = Wir schicken einen Link dorthin. Bevor du ihn öffnest, wird nichts anderes verschickt.
mail-submit = E-Mails einschalten
mail-change = Adresse ändern
mail-confirmed = An diese Adresse werden E-Mails verschickt.
mail-unconfirmed = Öffne den Link in der E-Mail, die wir an diese Adresse geschickt haben. Bis dahin wird nichts anderes dorthin verschickt.
mail-stop = E-Mails ausschalten
mail-asked = Wir haben einen Link an { $address } geschickt. Öffne ihn, um E-Mails einzuschalten.
mail-stopped = E-Mails sind ausgeschaltet, und deine Adresse ist gelöscht.
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
mail-end =
    Du bekommst diese E-Mail, weil du E-Mails für { $team } eingeschaltet hast.
    Ausschalten: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Nicht zugestellte E-Mails
mail-failures-text = Diese E-Mails konnten in den letzten 60 Tagen nicht verschickt werden. Wenn es viele sind, bitte den Administrator, den Mailserver zu prüfen.
