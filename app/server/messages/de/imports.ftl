## Importing from Google Sheets

google-title = Aus Google Sheets importieren
google-lead = Du kannst die Tabelle prüfen, bevor etwas ersetzt wird.
google-worksheets = Tabellenblätter
google-worksheets-hint = Lass ein Feld leer, damit das Blatt an seinen Spaltennamen erkannt wird.
google-submit = Tabelle einlesen
google-key-help = Woher der Schlüssel kommt
google-key-help-text = Lege in der Konsole von Google ein Projekt an, aktiviere die Google Sheets API und die Google Drive API, erstelle ein Dienstkonto und füge unter „Schlüssel“ einen JSON-Schlüssel hinzu. Gib dann die Tabelle für die E-Mail-Adresse des Dienstkontos frei, wie für eine Person; Leserechte reichen.
google-key = Schlüssel des Dienstkontos
google-spreadsheet = Tabelle
google-spreadsheet-hint = Ihr Name oder ihre Adresse. Gib sie zuerst für die E-Mail-Adresse des Dienstkontos frei.
google-summary = Zusammenfassung
google-first-row = Erste Zeile der Zusammenfassung
google-last-row = Letzte Zeile der Zusammenfassung

google-key-hint = Die .json-Datei von Google. Sie wird nur für diesen Import verwendet und nicht gespeichert.
google-key-hint-again = Wähle die .json-Datei noch einmal aus: Der Schlüssel wird nicht gespeichert.
google-key-too-large = Wähle den Schlüssel noch einmal aus: Die Datei darf höchstens { $kilobytes } KB groß sein.
google-field-too-long = Gib hier höchstens { $kilobytes } KB ein.

## Uploading a file

upload-choose-file = Wähle eine Datei mit höchstens 32 MB aus.
upload-not-kept = Die hochgeladene Datei ist nicht mehr da. Lade sie noch einmal hoch.
upload-again = { $why } Lade die Datei noch einmal hoch.
upload-complete = Import abgeschlossen. Das bisherige Kassenbuch bleibt 30 Tage erhalten.

## An import that runs

running-title = Kassenbuch wird importiert
running-waiting = In der Warteschlange
running-reading = Datei wird gelesen
running-writing = Kassenbuch wird geschrieben
running-text = Du kannst alles prüfen, bevor etwas ersetzt wird. Diese Seite kannst du schließen: Der Import läuft weiter, und über die Teameinstellungen kommst du hierher zurück.

running-waiting-text = Andere Dateien werden zuerst gelesen.
running-google = Warten auf Google.
running-read = { $done } von { $total } MB gelesen
running-written = { $done } von { $total } Änderungen geschrieben

import-window-title = Import
import-interrupted = Der Import wurde unterbrochen, bevor die ganze Datei gelesen war. Das Kassenbuch des Teams ist unverändert. Wähle die Datei noch einmal aus.
import-ended = Dieser Import ist beendet: Er wurde abgeschlossen, durch einen anderen ersetzt oder ist älter als einen Tag. Sieh in den Teameinstellungen nach.

## What is in a file, before it replaces the book

preview-title = Das steht in der Datei
preview-sum-of-balances = Summe der Salden
preview-unread-text = Korrigiere sie und lade die Tabelle noch einmal hoch, oder sag uns unten, wie sie zu lesen ist. Zeilen, die offen bleiben, werden übersprungen.
preview-how-it-was-read = So wurde die Datei gelesen
preview-read-again = Neu einlesen
preview-unanswered = Die Datei lässt sich unterschiedlich lesen
preview-unanswered-text = Wähle oben aus und lies die Datei neu ein. Bis dahin kannst du dieses Kassenbuch nicht verwenden. Offen ist noch:
preview-replace-confirm-button = Ersetzen
preview-balances = Salden nach dem Import
preview-balances-caption = Salden in der Datei
preview-first-row = Erste Zeile der Zusammenfassung
preview-last-row = Letzte Zeile der Zusammenfassung

preview-lead = Das ist { $source }. Es ist noch nichts gespeichert.
preview-lead-of-team = Das ist { $source }, vom Team { $team }. Es ist noch nichts gespeichert.
preview-dates = Von { $first } bis { $last }.
preview-unread =
    { $rows ->
        [one] { $rows } Zeile ist nicht lesbar
       *[other] { $rows } Zeilen sind nicht lesbar
    }
preview-unread-first = Das sind die ersten { $rows }.
preview-first-row-hint = Gelesen ab Zeile { $row }.
preview-last-row-hint = Gelesen bis Zeile { $row }.
preview-round =
    { $amounts ->
        [one] { $amounts } Betrag mit mehr Nachkommastellen als die Währung runden
       *[other] { $amounts } Beträge mit mehr Nachkommastellen als die Währung runden
    }
preview-replaces =
    Das ersetzt das Kassenbuch von { $team } mit jetzt { $games ->
        [one] { $games } Spiel
       *[other] { $games } Spielen
    } und { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spielern
    }. Das jetzige Kassenbuch bleibt 30 Tage erhalten und lässt sich in den Einstellungen wiederherstellen.
preview-replace-confirm = Kassenbuch von { $team } ersetzen?
preview-replace-confirm-text =
    Das jetzige Kassenbuch mit { $games ->
        [one] { $games } Spiel
       *[other] { $games } Spielen
    } und { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spielern
    } bleibt 30 Tage erhalten.
preview-replace = Kassenbuch ersetzen
preview-replace-without =
    { $rows ->
        [one] Kassenbuch ersetzen, ohne { $rows } Zeile
       *[other] Kassenbuch ersetzen, ohne { $rows } Zeilen
    }

preview-source-previous = ein Export aus dem alten CFFA
preview-source-archive = ein Archiv von CFFA
preview-source-spreadsheet = eine Tabelle
preview-source-app = ein Export aus { $app }

## How a file is read: questions with answers to choose from

choices-choose = Bitte wählen
choices-row-unreadable = Gib eine Zeilennummer ein, wie sie in der Tabelle steht.
choices-dates = Welches Datum ist { $example }?
choices-dates-hint = Aus der Datei geht nicht hervor, ob zuerst der Tag oder der Monat steht.
choices-dates-day-first = Zuerst der Tag
choices-dates-month-first = Zuerst der Monat

choices-amounts = Wie sind die Beträge geschrieben?
choices-amounts-each = Wie in jedem Betrag geschrieben
choices-amounts-as-shown = Wie in der Datei
choices-amounts-as-shown-point = Wie in der Datei: mit Dezimalpunkt
choices-amounts-as-shown-comma = Wie in der Datei: mit Dezimalkomma
choices-amounts-point = Mit Dezimalpunkt
choices-amounts-comma = Mit Dezimalkomma
choices-amounts-point-example = Mit Dezimalpunkt: { $example } ist { $amount }
choices-amounts-comma-example = Mit Dezimalkomma: { $example } ist { $amount }
choices-amounts-hint = Aus der Datei geht nicht hervor, welches Zeichen die Nachkommastellen abtrennt.
choices-amounts-hint-point = Andere Beträge haben einen Dezimalpunkt, zum Beispiel { $point }.
choices-amounts-hint-comma = Einige Beträge haben ein Dezimalkomma, zum Beispiel { $comma }.
choices-amounts-hint-both = Einige Beträge haben einen Dezimalpunkt, zum Beispiel { $point }, andere ein Dezimalkomma, zum Beispiel { $comma }.

choices-currency = Währung der Beträge
choices-currency-known = In der Datei heißt die Währung „{ $sign }“, ohne Code. Es kann { $codes } sein. Bitte prüfen.
choices-currency-unknown = In der Datei heißt die Währung „{ $sign }“, ohne Code. CFFA kennt keine Währung mit diesem Zeichen. Bitte prüfen.

choices-sheet-summary = Blatt mit der Zusammenfassung
choices-sheet-games = Blatt mit den Spielen
choices-sheet-transactions = Blatt mit den Transaktionen
choices-sheet-hint = Mehr als ein Blatt hat solche Spalten.
choices-sheet-none = Keins

choices-same = Ist { $name } dieselbe Person wie { $other }?
choices-same-yes = Derselbe Spieler wie { $other }
choices-same-no = Ein anderer Spieler

choices-player = Ein Spieler
choices-column = Ist die Spalte { $name } ein Spieler?
choices-column-no = Nein, weglassen
choices-column-hint = Darin steht zum Beispiel „{ $example }“.
choices-column-hint-empty = Sie ist leer.
choices-total = Ist { $name } ein Spieler oder eine Summenzeile?
choices-total-yes = Eine Summenzeile. Überspringen
choices-total-hint-sum = Der Betrag ist die Summe der Zeilen darüber.
choices-total-hint-name = Der Name klingt nach einer Summenzeile, aber der Betrag ist nicht die Summe der Zeilen darüber.

choices-encoding = Was davon ist richtig geschrieben?
choices-encoding-hint = Aus der Datei geht nicht hervor, wie ihr Text codiert ist.
choices-separator = Was trennt die Zellen?
choices-separator-comma = Komma ( , )
choices-separator-semicolon = Semikolon ( ; )
choices-separator-tab = Tabulator
choices-separator-pipe = Senkrechter Strich ( | )
