### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

common-optional = optional
common-sign-in = Anmelden
common-date = Datum
common-cost = Kosten

common-heads = Personen

common-each = Pro Person
common-booked-by = Gebucht von
common-score = Endstand
common-actions = Aktionen

common-edited = bearbeitet
common-carried-over = Übertrag
common-player = Spieler
common-type = Art
common-note = Notiz
common-amount = Betrag
common-retired = archiviert
common-balance = Saldo

common-played = Spiele
common-last-played = Zuletzt gespielt

common-paid-in = Eingezahlt
common-cost-of-games = Kosten der Spiele
common-no-matching-names = Keine passenden Namen.
common-comment = Kommentar
common-your-teams = Deine Teams
common-create-new-team = Neues Team erstellen
common-dashboard = Übersicht
common-season = Saison
common-next-game = Nächstes Spiel
common-games = Spiele
common-players = Spieler
common-transactions = Transaktionen
common-history = Verlauf
common-my-statement = Mein Kontoauszug
common-who-has-access = Wer hat Zugriff?
common-team-settings = Teameinstellungen
common-count-people = Leute zählen
common-my-account = Mein Konto
common-sign-out = Abmelden
common-new-game = Neues Spiel
common-try-again = Noch einmal versuchen
common-go-to-start = Zur Startseite
common-you-manage = du bist Manager
common-you-play = du spielst mit
common-create-team = Team erstellen
common-user-name = Benutzername
common-password = Passwort
common-your-name = Dein Name
common-repeat-password = Passwort wiederholen
common-cancel = Abbrechen
common-password-hint = Mindestens 10 Zeichen.
common-copy = Kopieren
common-copied = Kopiert
common-selected = Markiert: jetzt kopieren
common-in-credit = Guthaben
common-take-payment = Zahlung eintragen
common-add-cost = Ausgabe eintragen
common-add-refund = Erstattung eintragen
common-find-player = Spieler suchen
common-add-player = Spieler hinzufügen
common-show = Anzeigen
common-show-all = Alle anzeigen
common-edit = Bearbeiten
common-delete = Löschen
common-guests = Gäste
common-share = Anteil
common-result = Ergebnis
common-together = Zusammen
common-back = Zurück
common-name = Name
common-save-changes = Änderungen speichern
common-save = Speichern
common-statement = Kontoauszug
common-open = Öffnen
common-payments = Zahlungen
common-everything = Alles
common-print = Drucken
common-owes-team = Schuldet dem Team
common-settled = Ausgeglichen
common-description = Beschreibung
common-credit = Gutschrift
common-debit = Belastung
common-manager = Manager
common-revoke = Entziehen
common-currency = Währung
common-team-name = Teamname
common-notes = Hinweise
common-change-it = Ändern
common-maximum-people = Höchstanzahl

common-never = noch nie

common-can-undo = Du kannst das im Verlauf rückgängig machen.

## The frame of every page

frame-skip = Zum Inhalt springen
frame-cffa = CFFA

frame-start-page = – Startseite
frame-choose-team = Team wählen
frame-navigation = Hauptmenü

frame-your-menu = : dein Menü
frame-theme = Hell oder dunkel
frame-theme-device = Farben: wie das Gerät
frame-theme-light = Farben: hell
frame-theme-dark = Farben: dunkel
frame-getting-started = Erste Schritte
frame-navigation-bottom = Hauptmenü unten
frame-home = Übersicht
frame-next-game = Nächstes
frame-new-game = Neu
frame-my-balance = Mein Saldo
frame-account = Konto
frame-money = Geld

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · das Kassenbuch fürs Hobbyteam
frame-language = Sprache
frame-language-change = Sprache ändern

## Dates

date-day = { $day }. { $month } { $year }
date-day-of-year = { $day }. { $month }
date-weekday = { $weekday }, { $date }
date-long = { $weekday }, { $day }. { $month }
date-month = { $month } { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date }, { $time }

## Messages on top of a page

flash-undo = Rückgängig
flash-good = Erledigt.
flash-bad = Fehler.
flash-note = Hinweis.

## Pages that update themselves

live-connected = Live
live-lost = Verbindung unterbrochen. Neuer Versuch …

## Roles

role =
    { $role ->
        [manager] Manager
       *[player] Spieler
    }
role-capital =
    { $role ->
        [manager] Manager
       *[player] Spieler
    }

## Every form

form-save-anyway = Trotzdem speichern
form-replace = Aktuelle Version durch diese Eingaben ersetzen
form-current-version = Aktuelle Version ansehen
form-problem = Da stimmt etwas nicht
form-find = Suchen
form-offline = Du bist offline, deshalb wurde nichts gespeichert. Deine Eingaben sind noch da. Versuch es gleich noch einmal.

form-restored = Du wurdest abgemeldet, und es ist noch nichts gespeichert. Prüfe deine Eingaben und speichere sie dann.
form-not-continued = Dieses Formular kann nicht fortgesetzt werden.
form-too-many-fields = Das Formular hat zu viele Felder.
form-too-large = Das Formular ist zu groß: Höchstens { $kilobytes } KB sind möglich.
choice-retired = { $name } (archiviert)

## In the installed app, without a connection

kept-page = Du bist offline. Stand dieser Seite: { $time }.
outbox-held = Du bist offline. Deine Eingaben sind auf diesem Gerät gespeichert und werden gesendet, sobald du CFFA wieder online öffnest.

outbox-sent = { $what } (offline eingetragen) ist jetzt gespeichert.

outbox-refused = { $what } (offline eingetragen am { $date }) konnte nicht gespeichert werden.

outbox-late = { $what } (offline eingetragen am { $date }) wurde noch nicht gesendet.
outbox-review = Prüfen
outbox-send = Senden
outbox-discard = Verwerfen
outbox-game = Das Spiel
outbox-payment = Die Zahlung

## Pages that ask for confirmation

confirm-back = Nein, zurück
confirm-yes = Ja

confirm-type = Gib zur Bestätigung „{ $text }“ ein

## Balances

balance-owes = offen
balance-in-credit = Guthaben
balance-settled = ausgeglichen

## Kinds of transactions

kind-payment = Zahlung
kind-autopay = AutoPay
kind-transfer = Umbuchung
kind-booking = Auslage

## How a game went for a player

result-played = gespielt
result-won = gewonnen
result-lost = verloren
result-drew = unentschieden
result-no-show = nicht erschienen

result =
    { $result ->
        [won] gewonnen
        [lost] verloren
        [drew] unentschieden
       *[no-show] nicht erschienen
    }

## Lists of several pages

pager-previous = Vorherige Seite
pager-next = Nächste Seite

pager-label =
    { $what ->
        [games] Seiten mit Spielen
        [players] Seiten mit Spielern
        [transactions] Seiten mit Transaktionen
        [changes] Seiten mit Änderungen
        [costs] Seiten mit Ausgaben
       *[entries] Seiten mit Einträgen
    }
pager-page = Seite { $page } von { $pages }
pager-total =
    { $what ->
        [games] { $total } Spiele
        [players] { $total } Spieler
        [transactions] { $total } Transaktionen
        [changes] { $total } Änderungen
        [costs] { $total } Ausgaben
       *[entries] { $total } Einträge
    }

## Lists of games

games-table-nobody = niemand

games-table-guests =
    { $guests ->
        [one] davon { $guests } Gast
       *[other] davon { $guests } Gäste
    }
games-table-edit = Bearbeiten<hidden>: Spiel vom { $date }</hidden>
games-table-delete = Löschen<hidden>: Spiel vom { $date }</hidden>

## Lists of transactions

transactions-table-from-game = vom Spiel

transactions-table-from-to = { $from } <quiet>an</quiet> { $to }
transactions-table-edit = Bearbeiten<hidden>: { $player }, { $date }</hidden>
transactions-table-delete = Löschen<hidden>: { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Weitere Ausgaben
costs-what = Wofür
costs-paid-by = Bezahlt von
costs-received-by = Empfänger

costs-refund = Erstattung
costs-shared-by = Aufgeteilt auf
costs-game = Spiel
costs-team-money = Teamkasse

costs-sharers =
    { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spieler
    }
costs-edit = Bearbeiten<hidden>: { $what }, { $date }</hidden>
costs-delete = Löschen<hidden>: { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Bearbeiten<hidden>: { $player }</hidden>

## The line-up of a game

lineup-guests = Gäste<hidden> von { $name }</hidden>
lineup-result = Ergebnis<hidden> von { $name }</hidden>
lineup-pays = Zahlt<hidden>: { $name }</hidden>
lineup-pays-value = Prozent oder Betrag für { $name }
lineup-pays-how =
    { $how ->
        [half] Halber Anteil
        [free] Nichts
        [percent] Prozent
        [fixed] Fester Betrag
       *[full] Voller Anteil
    }
lineup-side = Mannschaft von { $name }
lineup-opposite = Gäste von { $name } in der anderen Mannschaft
lineup-side-name =
    { $side ->
        [a] Leibchen
        [b] Ohne Leibchen
       *[other] Weder noch
    }
side-name =
    { $side ->
        [b] Ohne Leibchen
       *[a] Leibchen
    }
lineup-fewer = Ein Gast weniger
lineup-more = Ein Gast mehr

## The time zone of a team

zone-title = Zeitzone
zone-hint = Wo das Team spielt. Danach richtet sich, welcher Tag heute ist und wann ein Spiel vorbei ist.

zone-detected = Von diesem Gerät erkannt.
zone-of-server = Wie der Server

## Signing in

sign-in-with = Mit { $provider } anmelden

## Invitations for the reader

invited-title = Einladungen für dich

invited-to = Du bist ins Team { $team } eingeladen
invited-as =
    { $role ->
        [manager] als Manager, von { $from }
       *[player] als Spieler, von { $from }
    }
invited-until = gültig bis { $until }
invited-accept = Annehmen<hidden>: Einladung ins Team { $team }</hidden>
invited-decline = Ablehnen<hidden>: Einladung ins Team { $team }</hidden>

## Teams of the Flask version

earlier-team-here = Dein Team { $team } aus dem alten CFFA ist schon hier. Bitte den Manager um einen Einladungslink.
earlier-team-ask = Dein Team { $team } aus dem alten CFFA ist noch nicht hierher umgezogen. Frag { $managers }: Manager können es nach dem Anmelden herholen.
earlier-team-unmanaged = Dein Team { $team } aus dem alten CFFA ist noch nicht hierher umgezogen und hat keinen Manager. Dein Admin kann es herholen.

earlier-team-title = Dein Team { $team } aus dem alten CFFA ist da

## Tips for a team’s first games

tip-step = Schritt { $step } von 4.
tip-players = Füge deine Spieler hinzu. Oder überspring das: Namen, die du in eine Aufstellung schreibst, kommen automatisch dazu.
tip-game = Trag ein Spiel ein: wer dabei war, mit wie vielen Gästen, und wer den Platz bezahlt hat. Die Kosten werden auf den Cent genau geteilt.
tip-game-label = Erstes Spiel eintragen
tip-payment = Wenn dir jemand Geld gibt, trag die Zahlung ein. Dann stimmt der Saldo.
tip-invitation = Lass die Spieler ihren eigenen Kontoauszug sehen: Schick jedem einen Einladungslink.
tip-invitation-label = Jemanden einladen

## Error pages

error-report = Wenn du das Problem meldest, gib diese Anfrage-ID an: <code>{ $id }</code>

error-not-found-title = Seite nicht gefunden
error-not-found = Vielleicht wurde sie gelöscht, oder die Adresse enthält einen Tippfehler.
error-gone-title = Dieser Link gilt nicht mehr
error-forbidden-title = Du hast keinen Zugriff
error-no-team = Du bist in keinem Team, deshalb gibt es hier noch nichts zu sehen.
error-managers-only = Nur Manager des Teams können diese Seite öffnen.
error-cross-site-title = Anfrage blockiert
error-sign-in-first-title = Melde dich zuerst an
error-sign-in-first = Melde dich an, um diese Seite zu sehen.
error-bad-request-title = Wir konnten diese Anfrage nicht lesen
error-unexpected = Dein Browser hat etwas Unerwartetes gesendet. Geh zurück und versuch es noch einmal.
error-compressed = Komprimierte Anfragen werden nicht unterstützt. Sende sie unkomprimiert, ohne den Header Content-Encoding.
error-host = Der Hostname in dieser Anfrage ist ungültig. Öffne die Seite unter ihrer üblichen Adresse.
error-method-title = Methode nicht erlaubt
error-method = Diese Seite nimmt solche Anfragen nicht an.
error-too-slow-title = Zeitüberschreitung
error-too-slow = Die Anfrage kam zu langsam an, deshalb wurde nichts geändert. Versuch es noch einmal.
error-too-large-title = Anfrage zu groß
error-too-large = Die Anfrage ist zu groß.
error-address-too-long = Die Adresse ist zu lang.
error-conflict-title = Das wurde inzwischen geändert
error-changed-by-another = Jemand anderes hat das zuerst geändert. Sieh dir die aktuelle Version an und versuch es noch einmal.
error-too-many-requests-title = Zu viele Anfragen
error-too-many-requests =
    { $seconds ->
        [one] Zu viele Versuche. Versuch es in { $seconds } Sekunde noch einmal.
       *[other] Zu viele Versuche. Versuch es in { $seconds } Sekunden noch einmal.
    }
error-unavailable-title = Gerade nicht verfügbar
error-too-many-uploads = Auf dem Server werden gerade zu viele Dateien hochgeladen. Versuch es gleich noch einmal.
error-overloaded = Der Server hat gerade zu viele Anfragen. Es wurde nichts gemacht. Versuch es in ein paar Sekunden noch einmal.
error-database-unavailable = Die Datenbank ist gerade nicht verfügbar. Es ging nichts verloren. Versuch es gleich noch einmal.
error-database-full = Der Speicher der Datenbank ist voll, deshalb kann nichts gespeichert werden. Es wurde nichts geändert. Bitte deinen Admin, Speicher freizugeben, und versuch es dann noch einmal.
error-internal-title = Etwas ist schiefgegangen
error-internal = Ein unerwarteter Fehler ist aufgetreten. Es wurde nichts geändert.

## A text to share

share-title = Gruppe informieren
share-text = Nachricht
share-send = Teilen
share-whatsapp = WhatsApp
