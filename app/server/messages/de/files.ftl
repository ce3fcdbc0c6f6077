## Any file

refusal-file-empty = Die Datei ist leer. Exportiere oder speichere sie noch einmal und wähle die neue Datei aus.
refusal-file-not-a-zip = Das ist weder ein ZIP-Archiv noch eine Tabelle. Wähle die exportierte .zip-Datei, eine Arbeitsmappe (.xlsx, .ods) oder die Tabellenblätter als .csv aus.
refusal-file-not-ours = Das ist kein Archiv von CFFA: Es enthält weder eine manifest.json noch Dateien wie games.json und payments.json, und auch keine Tabelle. Wähle die .zip-Datei aus, die du beim Exportieren bekommen hast.
refusal-file-unreadable = Das Archiv lässt sich nicht von der Festplatte lesen: { $why }.

## Archives

refusal-file-damaged = Das Archiv ist beschädigt oder unvollständig. Kopiere oder exportiere es noch einmal und versuch es dann erneut.
refusal-file-too-large = Die Datei ist größer als { $most } MiB, zu groß für das Archiv eines Teams. Wähle das exportierte Archiv aus.
refusal-file-unpacks-too-large = Entpackt wäre das Archiv größer als { $most } MiB, zu groß für das Archiv eines Teams. Wähle das exportierte Archiv aus.
refusal-file-zip-bomb = { $name } im Archiv wird beim Entpacken mehr als { $most }-mal so groß. Das ist eine ZIP-Bombe und kein Export; sie wurde nicht gelesen.
refusal-file-too-many-files = Im Archiv sind mehr als { $most } Dateien. Wähle das exportierte Archiv aus.
refusal-file-directory-too-long = Das Dateiverzeichnis des Archivs ist länger als das jedes Exports. Wähle das exportierte Archiv aus.
refusal-file-unsafe-name = Das Archiv enthält den Namen { $name }, der aus ihm hinausführt. Exportiere es noch einmal; verwende kein Archiv von Unbekannten.
refusal-file-same-name-twice = Das Archiv enthält zwei Dateien mit dem Namen { $name }; es ist nicht klar, welche gilt. Exportiere es noch einmal.
refusal-file-encrypted = Das Archiv ist mit einem Passwort geschützt. Entpacke es und packe die Dateien ohne Passwort neu als ZIP.
refusal-file-packed-otherwise = { $name } ist so gepackt, dass CFFA es nicht entpacken kann. Entpacke das Archiv und packe die Dateien neu als ZIP.
refusal-file-nothing-inside = Das Archiv ist leer. Wenn es aus dem alten CFFA stammt, setze dort EXPORTDIRECTORY auf einen absoluten Pfad und exportiere noch einmal.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, Zeile { $row }: { $what } Die Datei ist beschädigt; exportiere sie noch einmal.
refusal-file-too-many-rows = { $file } hat mehr als { $most } Zeilen, zu viele für das Kassenbuch eines Teams.
refusal-file-too-many-players = Die Datei nennt mehr als { $most } Spieler; mehr kann ein Team nicht haben.
refusal-file-inconsistent = Das importierte Kassenbuch wäre in sich widersprüchlich. Bitte melde das zusammen mit dem Archiv. { $why }
refusal-file-bad-manifest = manifest.json ist nicht lesbar: { $what }. Exportiere das Archiv noch einmal.
refusal-file-newer-version = Das Archiv hat die Version { $found }; dieses CFFA liest Versionen bis { $known }. Aktualisiere CFFA und importiere es dann.
refusal-file-too-many-changes = Das Archiv enthält mehr als { $most } Änderungen oder mehr als { $megabytes } MiB davon, zu viele für das Kassenbuch eines Teams. Verwende das Archiv so, wie es exportiert wurde.
refusal-file-missing = { $file } fehlt im Archiv. Exportiere es noch einmal.
refusal-file-checksum-differs = { $file } passt nicht zum Manifest (die Prüfsumme ist eine andere): Die Datei wurde geändert oder beschädigt. Verwende das Archiv so, wie es exportiert wurde.
refusal-file-count-differs =
    Das Manifest nennt { $promised } { $what ->
        [changes] Änderungen
        [players] Spieler
        [games] Spiele
        [transactions] Transaktionen
        [costs] Ausgaben
       *[other] { $what }
    }, gefunden wurden { $found }. Verwende das Archiv so, wie es exportiert wurde.
refusal-file-not-a-change = changes.jsonl, Zeile { $line }: Das ist keine Änderung: { $what }. Verwende das Archiv so, wie es exportiert wurde.
refusal-file-unsound-change = changes.jsonl, Zeile { $line } (Änderung { $seq }) kann nicht stimmen. { $why }
refusal-file-key-twice = changes.jsonl, Zeile { $line }: Der Idempotenzschlüssel wurde schon einmal verwendet. Verwende das Archiv so, wie es exportiert wurde.

## Exports of other programs

refusal-file-unknown-json = CFFA kennt dieses JSON nicht: Es liest Exporte aus Spliit und die Rechnungen aus I Hate Money. Wenn die Datei daher stammt, ist sie beschädigt oder unvollständig; exportiere sie noch einmal.
refusal-file-json-too-large = Das JSON ist größer als { $most } MiB, zu groß für den Export einer Gruppe.
refusal-file-missing-column = { $file } sieht aus wie ein Export aus { $program }, aber in Zeile { $row } mit den Spaltennamen fehlt { $column }. Exportiere die Datei noch einmal oder füge die Spalte hinzu.
refusal-file-missing-member = Das sieht aus wie ein Export aus { $program }, aber { $name } fehlt. Exportiere die Datei noch einmal und wähle die neue aus.
refusal-file-suggestions = Das sind die Zahlungen, die I Hate Money vorschlägt, und nicht das, was bezahlt wurde. Exportiere die Rechnungen.

## Spreadsheets

refusal-file-bad-workbook = Die Tabelle ist nicht lesbar ({ $what }). Öffne sie, speichere sie noch einmal als .xlsx oder .ods und versuch es erneut.
refusal-file-sheet-too-large = { $name } ist zu groß für die Tabelle eines Teams. Entferne alles, was nicht zum Kassenbuch des Teams gehört, und versuch es noch einmal.
refusal-file-too-many-sheets = Die Arbeitsmappe hat mehr als { $most } Blätter. Entferne die, die nicht zum Kassenbuch des Teams gehören.
refusal-file-too-many-columns = Im Blatt { $sheet } steht etwas in mehr als { $most } Spalten. Entferne alles, was nicht zum Kassenbuch des Teams gehört.
refusal-file-too-many-cells = Die Tabelle hat mehr als { $most } Zellen; das sind zu viele. Entferne alles, was nicht zum Kassenbuch des Teams gehört.
refusal-file-too-much-text = Die Tabelle enthält mehr als { $most } MB Text; das ist zu viel. Entferne alles, was nicht zum Kassenbuch des Teams gehört.
refusal-file-no-template = Kein Blatt hat die Spalten der Tabelle eines Teams. Transaktionen brauchen Player, Amount und Date (dd-Mon-YYYY); Spiele brauchen Date of Game dd-MON-YYYY und Cost of Game; eine Zusammenfassung braucht Names und Money Carry Over.
refusal-file-no-such-sheet = Das Blatt { $name } gibt es nicht. Die Blätter sind: { $there }.
refusal-file-not-such-a-sheet = Im Blatt { $name } fehlt eine Spalte. Nötig sind: { $columns }.
refusal-file-not-together = { $name } ist keine CSV-Datei. Mehrere Dateien kannst du nur zusammen importieren, wenn jede ein Tabellenblatt als .csv ist.

## Files of other kinds

refusal-kind-pdf = Das ist ein PDF; es hat keine Zellen, die sich lesen lassen. Exportiere die Tabelle, aus der es entstanden ist, als .xlsx oder .csv.
refusal-kind-old-workbook = Das ist eine alte Excel-Arbeitsmappe (.xls). Öffne sie und speichere sie als .xlsx ohne Passwort.
refusal-kind-protected-workbook = Diese Arbeitsmappe ist mit einem Passwort geschützt. Öffne sie, speichere sie ohne Passwort und wähle die neue Datei aus.
refusal-kind-binary-workbook = Das ist eine binäre Excel-Arbeitsmappe (.xlsb). Öffne sie und speichere sie als .xlsx.
refusal-kind-protected-ods = Diese Tabelle (.ods) ist mit einem Passwort geschützt. Öffne sie, speichere sie ohne Passwort und wähle die neue Datei aus.
refusal-kind-other-open-document = Das ist eine OpenDocument-Datei, aber keine Tabelle. Exportiere die Tabelle als .ods, .xlsx oder .csv.
refusal-kind-old-office-document = Das ist ein altes Office-Dokument, aber keine Arbeitsmappe. Exportiere die Tabelle des Teams als .xlsx oder .csv.
refusal-kind-word-document = Das ist ein Word-Dokument. Exportiere die Tabelle des Teams als .xlsx oder .csv.
refusal-kind-presentation = Das ist eine Präsentation. Exportiere die Tabelle des Teams als .xlsx oder .csv.
refusal-kind-xml-workbook = Das ist eine Excel-Arbeitsmappe, die als XML gespeichert wurde. Öffne sie und speichere sie als .xlsx.
refusal-kind-web-page = Das ist eine Webseite, egal was der Dateiname sagt. Öffne sie in einem Tabellenprogramm und speichere sie als .xlsx, oder exportiere die Datei noch einmal.
refusal-kind-web-archive = Das ist eine Webseite, die ein Browser gespeichert hat (.webarchive). Exportiere die Tabelle selbst als .xlsx oder .csv.
refusal-kind-numbers = Das ist eine Numbers-Tabelle. Wähle in Numbers „Ablage“, „Exportieren“, „Excel“ und wähle dann die exportierte Datei aus.
refusal-kind-keynote = Das ist eine Keynote-Präsentation. Exportiere die Tabelle des Teams als .xlsx oder .csv.
refusal-kind-pages = Das ist ein Pages-Dokument. Exportiere die Tabelle des Teams als .xlsx oder .csv.
refusal-kind-link-to-google = Das ist nur ein Link zu einem Dokument in Google Drive; die Zellen sind nicht darin. Wähle in Google Sheets „Datei“, „Herunterladen“, „Microsoft Excel (.xlsx)“ und wähle dann diese Datei aus. Oder importiere aus Google Sheets.
refusal-kind-shortcut = Das ist nur ein Link zu einer Seite; sonst ist nichts darin. Öffne den Link, lade die Tabelle als .xlsx oder .csv herunter und wähle diese Datei aus.
refusal-kind-picture = Das ist ein Bild; es hat keine Zellen, die sich lesen lassen. Exportiere die Tabelle als .xlsx oder .csv.
refusal-kind-gzip = Das ist mit gzip gepackt (.gz). Entpacke es und wähle aus, was darin ist.
refusal-kind-seven-zip = Das ist ein 7-Zip-Archiv (.7z). Entpacke es und wähle aus, was darin ist, oder packe es neu als .zip.
refusal-kind-rar = Das ist ein RAR-Archiv. Entpacke es und wähle aus, was darin ist, oder packe es neu als .zip.
refusal-kind-other-archive = Dieses Archiv ist keine .zip-Datei. Entpacke es und wähle aus, was darin ist, oder packe es neu als .zip.
refusal-kind-rich-text = Das ist ein Textdokument (.rtf). Exportiere die Tabelle des Teams als .xlsx oder .csv.
refusal-kind-database = Das ist eine Datenbankdatei. Exportiere das Kassenbuch des Teams und wähle die exportierte .zip-Datei aus. Ein Backup stellst du so wieder her: cffa restore.
refusal-kind-email = Das ist eine E-Mail. Speichere die angehängte Datei und wähle diese aus.
refusal-kind-calendar = Das ist eine Kalender- oder Kontaktdatei. Exportiere die Tabelle des Teams als .xlsx oder .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = Die Änderung hat das Format { $found }, das diese Version von CFFA nicht kennt. Aktualisiere CFFA.
refusal-change-gap = Die Änderung hat die Nummer { $found }, wo Nummer { $expected } stehen müsste: Es fehlen Änderungen.
refusal-change-closed = Das Kassenbuch war vor dieser Änderung schon geschlossen.
refusal-change-id-in-use = Die Änderung verwendet eine ID, die schon zu etwas anderem gehört.
refusal-change-not-as-before = Was laut der Änderung vorher da war, passt nicht zum Kassenbuch.
refusal-change-not-theirs = Die Änderung verschiebt Spiele, Transaktionen oder Ausgaben von Spielern, die sie nicht nennt.
refusal-change-not-merged = Die Änderung trennt zwei Spieler, die nicht zusammengeführt waren.
refusal-change-not-undoable = Die Änderung macht etwas rückgängig, das sich nicht rückgängig machen lässt.
refusal-change-nobody-asked = Der Name der Person, von der die Änderung stammt, ist leer oder zu lang.

## Google Sheets

refusal-google-no-key = Das ist kein Schlüssel eines Dienstkontos. Wähle die .json-Datei aus, die du in der Konsole von Google beim Erstellen des Schlüssels bekommen hast.
refusal-google-key-damaged = Der private Schlüssel in der Datei lässt sich nicht verwenden; vielleicht ist er unvollständig. Erstelle einen neuen Schlüssel für das Dienstkonto und wähle dessen Datei aus.
refusal-google-key-refused = Google lehnt diesen Schlüssel ab ({ $message }). Vielleicht wurde er gelöscht: Erstelle einen neuen für das Dienstkonto und wähle dessen Datei aus.
refusal-google-clock = Laut Google geht die Uhr dieses Servers falsch. Stelle sie (timedatectl zeigt sie an) und versuch es noch einmal.
refusal-google-no-name = Gib den Namen oder die Adresse der Tabelle ein.
refusal-google-no-such-spreadsheet = Für { $email } ist keine Tabelle mit dem Namen { $name } freigegeben. Öffne sie in Google Sheets, wähle „Freigeben“ und füge diese Adresse mit Leserechten hinzu, oder korrigiere den Namen.
refusal-google-several-spreadsheets = Für { $email } sind { $count } Tabellen mit dem Namen { $name } freigegeben. Gib die Adresse der richtigen ein; du findest sie im Browser, in dem die Tabelle geöffnet ist.
refusal-google-not-shared = Die Tabelle ist nicht für { $email } freigegeben, oder es gibt sie nicht. Öffne sie in Google Sheets, wähle „Freigeben“ und füge diese Adresse mit Leserechten hinzu.
refusal-google-not-a-spreadsheet = Das ist eine Datei in Google Drive, aber keine Google-Tabelle. Öffne sie in Google Sheets und wähle „Datei“, „Als Google-Tabelle speichern“; oder lade sie herunter und importiere die Datei.
refusal-google-switched-off = Die { $service } ist im Projekt dieses Schlüssels nicht aktiviert. Aktiviere sie in der Konsole von Google, warte eine Minute und versuch es noch einmal.
refusal-google-quota = Google begrenzt gerade die Anfragen dieses Dienstkontos. Warte eine Minute und versuch es noch einmal.
refusal-google-away = Google ist vorübergehend nicht erreichbar. Versuch es gleich noch einmal.
refusal-google-strange = Die Antwort von Google war nicht lesbar ({ $what }). Lade die Tabelle als .xlsx herunter und importiere die Datei.

## Uploads

refusal-upload-too-large = Die Datei ist zu groß; höchstens 32 MB sind möglich.
refusal-upload-too-many = Wähle höchstens { $most } Dateien auf einmal aus.
refusal-upload-unreadable = Die hochgeladenen Daten waren nicht lesbar: { $why }.
