## The page "Who has access"

members-new-link-heading = Die Einladung ist fertig
members-new-link-text = Schick diesen Link der Person, die du einlädst. Er funktioniert einmal und wird nicht noch einmal angezeigt.
members-new-link = Einladungslink
members-heading = Mitglieder
members-you = du
members-access-is-revoked = entzogen
members-plays-as-nobody = niemand
members-revoke-confirm-text = Der Zugriff auf dieses Team endet sofort. Du kannst ihn wieder erteilen.
members-invite-by-link = Per Link einladen
members-invite-by-link-hint = Wer den Link zuerst öffnet und sich anmeldet, wird dieses Mitglied.
members-invite-by-link-submit = Link erstellen
members-invite-by-id = Per ID einladen
members-provider = Anmeldung mit
members-provider-local = Passwort hier
members-invite-by-name = Per Benutzername einladen
members-invite-by-name-hint = Für Leute, die sich hier schon anmelden. Sie sehen die Einladung nach dem Anmelden und können sie annehmen.
members-invite = Einladen
members-open-invitations = Offene Einladungen
members-option-player = Spieler: sieht den eigenen Kontoauszug
members-option-manager = Manager: führt das Kassenbuch
members-invite-as = Als
members-invite-plays-as = Spielt als
members-invite-plays-as-nobody = niemand aus der Liste
members-days = Gültig (Tage)
members-subject = ID der Person

members-role-plays-as =
    { $role ->
        [manager] Manager, spielt als { $player }
       *[player] Spieler, spielt als { $player }
    }
members-since = seit { $since }
members-role = Rolle<hidden> von { $name }</hidden>
members-plays-as = Spielt als<hidden> ({ $name })</hidden>
members-save = Speichern<hidden>: { $name }</hidden>
members-revoke = Zugriff entziehen<hidden>: { $name }</hidden>
members-revoke-confirm = { $name } den Zugriff entziehen?
members-reinstate = Wieder zulassen<hidden>: { $name }</hidden>
members-invite-by-id-hint = Wenn du die ID einer Person bei einem Anbieter kennst. Sie sieht die Einladung nach dem Anmelden und kann sie annehmen.
members-invite-by-id-or-name-hint = Wenn du die ID einer Person bei einem Anbieter kennst oder den Benutzernamen, mit dem sie sich hier anmeldet. Sie sieht die Einladung nach dem Anmelden und kann sie annehmen.
members-invitation-for = für <code>{ $to }</code>
members-invitation-created = erstellt { $made }
members-invitation-until = gültig bis { $until }
members-invitation-revoke-for = Widerrufen<hidden>: Einladung für { $to }</hidden>
members-invitation-revoke = Widerrufen<hidden>: Einladung</hidden>

members-role-unknown = Wähle Manager oder Spieler.
members-days-unreadable = Eine Einladung kann 1 bis { $days } Tage gültig sein.
members-host-too-long = Der Hostname in der Anfrage ist zu lang. Lade die Seite neu.

members-invited = Einladung erstellt. Die Person kann sie hier nach dem Anmelden annehmen.
members-access-updated = Zugriff geändert.
members-access-revoked = Zugriff entzogen.
members-access-restored = Zugriff wieder erteilt.
members-invitation-revoked = Einladung widerrufen. Ihr Link funktioniert nicht mehr.

## The page of an invitation

invitation-lead-manager = Du bist eingeladen, als Manager das Kassenbuch mitzuführen.
invitation-lead-player = Du kannst deinen Saldo und deinen Kontoauszug verfolgen.
invitation-create-account = Konto erstellen
invitation-username-hint = Damit meldest du dich an.

invitation-from = Eine Einladung von { $name }
invitation-player = In der Aufstellung bist du <b>{ $player }</b>.
invitation-signed-in = Du bist als <b>{ $name }</b> angemeldet.
invitation-join = { $team } beitreten
invitation-sign-in = Schon ein Konto? <a>Anmelden und beitreten</a>
invitation-until = Gültig bis { $until }, für eine Person.

invitation-window-title = Du bist eingeladen
invitation-joined = Du bist jetzt im Team.
invitation-declined = Einladung abgelehnt.

## Creating a team

onboarding-earlier-currency = Währung der Beträge
onboarding-earlier-submit = Hierher holen
onboarding-lead = Du brauchst nur einen Namen, eine Währung und dich selbst. Der Rest kommt mit dem ersten Spiel.
onboarding-currency-hint = Du kannst sie ändern, solange das Kassenbuch leer ist.
onboarding-submit = Team erstellen
onboarding-team-name-hint = Muss sich von den anderen Teams hier unterscheiden.
onboarding-player-name = Dein Name in der Aufstellung
onboarding-player-name-hint = Du bist der erste Spieler. Die anderen kommen dazu, wenn sie zum ersten Mal spielen.

onboarding-earlier-has =
    Es hat { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spieler
    }, { $games ->
        [one] { $games } Spiel
       *[other] { $games } Spiele
    }, { $payments ->
        [one] { $payments } Zahlung
       *[other] { $payments } Zahlungen
    } und { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } mit Zugriff.
onboarding-earlier-move = Hol es hierher und mach da weiter, wo du aufgehört hast: mit allen Salden und allen Zugriffen. Die ursprünglichen Daten bleiben unverändert.

onboarding-not-allowed = Nur Admins können hier Teams erstellen. Frag deinen Admin oder tritt mit einem Einladungslink einem Team bei.
onboarding-created = { $team } ist erstellt. Du bist der Manager.

## A team that was moved here

moved-title = Team umgezogen
moved-to-dashboard = Zur Übersicht

moved-done = { $team } ist jetzt hier, mit allen Einträgen und Mitgliedern.
moved-renamed = Ein anderes Team namens { $name } gibt es hier schon.
moved-balances-unchanged = Alle { $all } Salden sind unverändert.
moved-balances-changed = { $some } von { $all } Salden haben sich geändert.
moved-already = { $team } ist schon hier.
moved-already-ask = { $team } ist schon hier. Bitte den Manager um eine Einladung.

## The page "Team settings"

settings-export = Export
settings-export-text = Als eine Datei mit allem oder in einem Format, das andere Programme lesen. CFFA kann alle wieder importieren, hier oder auf einem anderen Server.
settings-export-everything-text = Das ganze Kassenbuch mit Verlauf, zum Aufbewahren oder für den Umzug zu einem anderen CFFA.
settings-export-everything = Kassenbuch exportieren
settings-export-workbook-heading = Arbeitsmappe
settings-export-workbook-text = Salden, Spiele, Zahlungen und Verlauf für Excel, LibreOffice oder Google Sheets.
settings-export-workbook = .xlsx exportieren
settings-export-csv-heading = CSV-Dateien
settings-export-csv-text = Die Tabellenblätter der Arbeitsmappe als einzelne Dateien in einer ZIP-Datei.
settings-export-csv = CSV exportieren
settings-export-flask-heading = Für das alte CFFA
settings-export-flask-text = Das Archivformat des alten CFFA, für dessen Datenwerkzeuge.
settings-export-flask = Für altes CFFA exportieren
settings-import = Kassenbuch importieren
settings-import-text = Ein Export aus CFFA oder dem alten CFFA; die Tabelle des Teams als .xlsx oder .ods, oder alle ihre Blätter als .csv-Dateien; oder ein Export aus Splitwise, Spliit oder I Hate Money. Du kannst alles prüfen, bevor etwas ersetzt wird.
settings-import-google = Aus Google Sheets …
settings-import-submit = Datei einlesen
settings-earlier = Frühere Kassenbücher
settings-earlier-text = Wird ein Kassenbuch ersetzt oder gelöscht, bleibt das alte 30 Tage erhalten.
settings-earlier-none = Zurzeit keine.
settings-delete = Alle Daten löschen
settings-delete-button = Alle Daten löschen …
settings-active-days = Tage, die als aktiv zählen
settings-active-days-hint = Wer in diesem Zeitraum gespielt hat, wird bei einem neuen Spiel vorgeschlagen.
settings-recent-days = Tage, die als aktuell zählen
settings-recent-days-hint = Die Übersicht zeigt die Transaktionen aus diesem Zeitraum.
settings-file = Datei

settings-import-running = { $by } hat am { $began } eine Datei hochgeladen; sie wird gerade gelesen. <a>Fortschritt ansehen</a>
settings-import-ready = { $by } hat am { $began } ein Kassenbuch hochgeladen; es kann geprüft werden. <a>Prüfen</a>
settings-import-refused = { $by } hat am { $began } eine Datei hochgeladen, sie war aber nicht lesbar. <a>Grund ansehen</a>
settings-import-interrupted = { $by } hat am { $began } einen Import begonnen, er wurde aber unterbrochen. <a>Was jetzt zu tun ist</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } Spiel
       *[other] { $games } Spiele
    }, { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spieler
    }
settings-earlier-until = bleibt bis { $until }
settings-restore = Wiederherstellen<hidden>: { $what }, { $replaced }</hidden>
settings-delete-text = Löscht alle Spiele, Spieler und Zahlungen im Kassenbuch von { $team }. Andere Teams sind nicht betroffen. Du kannst das Kassenbuch hier 30 Tage lang wiederherstellen.

settings-earlier-import = Das Kassenbuch vor einem Import
settings-earlier-deletion = Das Kassenbuch, bevor alles gelöscht wurde
settings-earlier-restoration = Das Kassenbuch, bevor ein früheres wiederhergestellt wurde

settings-delete-title = Alle Daten dieses Teams löschen?
settings-delete-what = Alle Spieler, Spiele und Transaktionen von { $team } werden gelöscht. Mitglieder behalten ihren Zugriff, und andere Teams sind nicht betroffen.
settings-delete-restore =
    { $days ->
        [one] Du kannst das Kassenbuch in den Einstellungen { $days } Tag lang wiederherstellen. Danach ist es endgültig gelöscht.
       *[other] Du kannst das Kassenbuch in den Einstellungen { $days } Tage lang wiederherstellen. Danach ist es endgültig gelöscht.
    }
settings-delete-team = Team
settings-delete-type = Gib den Namen des Teams ein, um fortzufahren: { $team }

settings-saved = Einstellungen gespeichert.
settings-deleted =
    { $days ->
        [one] Alle Daten gelöscht. Du kannst sie { $days } Tag lang wiederherstellen.
       *[other] Alle Daten gelöscht. Du kannst sie { $days } Tage lang wiederherstellen.
    }
settings-restored = Kassenbuch wiederhergestellt. Das ersetzte steht bei den früheren Kassenbüchern.

## How to pay a manager

payment-methods-title = So zahlt man an dich
payment-methods-lead = Wer etwas schuldet, sieht das auf seinem Kontoauszug, wenn möglich mit ausgefülltem Betrag. Füll aus, was du nutzt, und lass den Rest leer.
payment-methods-change = Zahlungswege ändern
payment-methods-none = Gib deine Zahlungslinks oder dein Bankkonto an. Wer etwas schuldet, sieht sie auf seinem Kontoauszug.
payment-methods-links = Zahlungslinks
payment-methods-monzo = Name bei Monzo.me
payment-methods-monzo-hint = Das Ende deines Links: für monzo.me/sam gib sam ein.
payment-methods-paypal = Name bei PayPal.me
payment-methods-paypal-hint = Das Ende deines Links: für paypal.me/sam gib sam ein.
payment-methods-revolut = Name bei Revolut.me
payment-methods-revolut-hint = Das Ende deines Links: für revolut.me/sam gib sam ein. Den Betrag geben die Spieler selbst ein.
payment-methods-upi-hint = Zum Beispiel sam@bank. Den Link sehen Teams, die Rupien verwenden.
payment-methods-bank = Bankkonto mit IBAN
payment-methods-iban-hint = In Teams mit Euro sehen die Spieler auch einen QR-Code für ihre Banking-App.
payment-methods-uk-bank = Britisches Bankkonto
payment-methods-link = Ein anderer Link
payment-methods-label = Name des Links
payment-methods-label-hint = Zum Beispiel Wise.
payment-methods-url = Adresse
payment-methods-url-hint = Sie muss mit https:// beginnen.

payment-methods-saved = Zahlungswege gespeichert.

team-link-title = Team-Link
team-link-text = Ein Link für das ganze Team. Spieler öffnen ihn, tippen einmal auf ihren Namen und sehen ihren eigenen Saldo, wie sie zahlen können, und das nächste Spiel. Ein Konto brauchen sie nicht.
team-link-warning = Wer den Link hat, kann jeden Namen wählen, den Saldo dieses Spielers sehen, für ihn zu Spielen zu- oder absagen und eine Zahlung melden, die ein Manager bestätigt. Gib ihn nur Leuten, denen du vertraust.
team-link-old = Der Link funktioniert noch, kann aber nicht mehr angezeigt werden. Widerrufe ihn und erstelle einen neuen.
team-link-revoke-confirm = Team-Link widerrufen?
team-link-revoke-confirm-text = Er funktioniert dann sofort für niemanden mehr. Du kannst einen neuen erstellen.
team-link-revoke = Team-Link widerrufen
team-link-create = Team-Link erstellen
team-link-created = Team-Link erstellt. Kopiere ihn unten.
team-link-revoked = Team-Link widerrufen. Er funktioniert nicht mehr.
team-link-over = Dieser Team-Link ist nicht mehr gültig. Bitte einen Manager um den aktuellen.
team-link-pick = Wer bist du?
team-link-pick-text = Tippe auf deinen Namen. Dieser Browser merkt ihn sich für diesen Link.
team-link-unknown = Wähle deinen Namen aus der Liste.
team-link-no-game = Im Moment ist kein Spiel geplant.
