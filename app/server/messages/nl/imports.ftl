## Importing from Google Sheets

google-title = Importeren uit Google Sheets
google-lead = Je kunt de spreadsheet bekijken voordat er iets wordt vervangen.
google-worksheets = Werkbladen
google-worksheets-hint = Laat een veld leeg om het werkblad te zoeken aan de hand van de kolomnamen.
google-submit = Spreadsheet inlezen
google-key-help = Waar de sleutel vandaan komt
google-key-help-text = Maak in de console van Google een project, zet de Google Sheets API en de Google Drive API aan, maak een serviceaccount en voeg bij ‘Sleutels’ een JSON-sleutel toe. Deel de spreadsheet daarna met het e-mailadres van het serviceaccount, zoals je dat met een persoon zou doen; leesrechten zijn genoeg.
google-key = Sleutel van het serviceaccount
google-spreadsheet = Spreadsheet
google-spreadsheet-hint = De naam of het adres. Deel de spreadsheet eerst met het e-mailadres van het serviceaccount.
google-summary = Samenvatting
google-first-row = Eerste rij van de samenvatting
google-last-row = Laatste rij van de samenvatting

google-key-hint = Het .json-bestand van Google. Het wordt alleen voor deze import gebruikt en niet opgeslagen.
google-key-hint-again = Kies het .json-bestand opnieuw: de sleutel wordt niet opgeslagen.
google-key-too-large = Kies de sleutel opnieuw: het bestand mag hooguit { $kilobytes } KB zijn.
google-field-too-long = Vul hier hooguit { $kilobytes } KB in.

## Uploading a file

upload-choose-file = Kies een bestand van hooguit 32 MB.
upload-not-kept = De upload is niet bewaard gebleven. Upload het bestand opnieuw.
upload-again = { $why } Upload het bestand opnieuw.
upload-complete = Import voltooid. Het vorige kasboek blijft 30 dagen bewaard.

## An import that runs

running-title = Kasboek importeren
running-waiting = Wacht op zijn beurt
running-reading = Bestand lezen
running-writing = Kasboek schrijven
running-text = Je kunt alles bekijken voordat er iets wordt vervangen. Je mag deze pagina sluiten: de import gaat door, en via de teaminstellingen kom je hier terug.

running-waiting-text = Andere bestanden worden eerst gelezen.
running-google = Wachten op Google.
running-read = { $done } van { $total } MB gelezen
running-written = { $done } van { $total } wijzigingen geschreven

import-window-title = Import
import-interrupted = De import werd onderbroken voordat het hele bestand was gelezen. Het kasboek van het team is niet gewijzigd. Kies het bestand opnieuw.
import-ended = Deze import is klaar: hij is voltooid, vervangen door een andere of meer dan een dag oud. Kijk bij de teaminstellingen.

## What is in a file, before it replaces the book

preview-title = Wat er in het bestand staat
preview-sum-of-balances = Som van de saldo’s
preview-unread-text = Verbeter ze in de spreadsheet en upload die opnieuw, of geef hieronder aan hoe we ze moeten lezen. Rijen die open blijven, worden overgeslagen.
preview-how-it-was-read = Hoe het is gelezen
preview-read-again = Opnieuw inlezen
preview-unanswered = Je kunt het bestand op meer manieren lezen
preview-unanswered-text = Maak hierboven een keuze en lees het bestand opnieuw in. Tot die tijd kun je dit kasboek niet gebruiken. In het bestand staat niet:
preview-replace-confirm-button = Vervangen
preview-balances = Saldo’s na de import
preview-balances-caption = Saldo’s in het bestand
preview-first-row = Eerste rij van de samenvatting
preview-last-row = Laatste rij van de samenvatting

preview-lead = Dit is { $source }. Er is nog niets opgeslagen.
preview-lead-of-team = Dit is { $source }, van het team { $team }. Er is nog niets opgeslagen.
preview-dates = Van { $first } tot en met { $last }.
preview-unread =
    { $rows ->
        [one] { $rows } rij is niet leesbaar
       *[other] { $rows } rijen zijn niet leesbaar
    }
preview-unread-first = Dit zijn de eerste { $rows }.
preview-first-row-hint = Gelezen vanaf rij { $row }.
preview-last-row-hint = Gelezen tot en met rij { $row }.
preview-round =
    { $amounts ->
        [one] { $amounts } bedrag met meer decimalen dan de valuta afronden
       *[other] { $amounts } bedragen met meer decimalen dan de valuta afronden
    }
preview-replaces =
    Dit vervangt het kasboek van { $team }, met nu { $games ->
        [one] { $games } wedstrijd
       *[other] { $games } wedstrijden
    } en { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    }. Het huidige kasboek blijft 30 dagen bewaard; je kunt het herstellen bij de instellingen.
preview-replace-confirm = Kasboek van { $team } vervangen?
preview-replace-confirm-text =
    Het huidige kasboek, met { $games ->
        [one] { $games } wedstrijd
       *[other] { $games } wedstrijden
    } en { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    }, blijft 30 dagen bewaard.
preview-replace = Kasboek vervangen
preview-replace-without =
    { $rows ->
        [one] Kasboek vervangen, zonder { $rows } rij
       *[other] Kasboek vervangen, zonder { $rows } rijen
    }

preview-source-previous = een export van het oude CFFA
preview-source-archive = een archief van CFFA
preview-source-spreadsheet = een spreadsheet
preview-source-app = een export van { $app }

## How a file is read: questions with answers to choose from

choices-choose = Maak een keuze
choices-row-unreadable = Vul een rijnummer in, zoals de spreadsheet het toont.
choices-dates = Welke datum is { $example }?
choices-dates-hint = Uit het bestand blijkt niet of de dag of de maand voorop staat.
choices-dates-day-first = De dag staat voorop
choices-dates-month-first = De maand staat voorop

choices-amounts = Hoe zijn de bedragen geschreven?
choices-amounts-each = Zoals in elk bedrag
choices-amounts-as-shown = Zoals in het bestand
choices-amounts-as-shown-point = Zoals in het bestand: met een decimale punt
choices-amounts-as-shown-comma = Zoals in het bestand: met een decimale komma
choices-amounts-point = Met een decimale punt
choices-amounts-comma = Met een decimale komma
choices-amounts-point-example = Met een decimale punt: { $example } is { $amount }
choices-amounts-comma-example = Met een decimale komma: { $example } is { $amount }
choices-amounts-hint = Uit het bestand blijkt niet welk teken de decimalen scheidt.
choices-amounts-hint-point = Andere bedragen hebben een decimale punt, zoals { $point }.
choices-amounts-hint-comma = Sommige bedragen hebben een decimale komma, zoals { $comma }.
choices-amounts-hint-both = Sommige bedragen hebben een decimale punt, zoals { $point }, en andere een decimale komma, zoals { $comma }.

choices-currency = Valuta van de bedragen
choices-currency-known = Het bestand noemt de valuta ‘{ $sign }’, zonder code. Het kan { $codes } zijn. Controleer het.
choices-currency-unknown = Het bestand noemt de valuta ‘{ $sign }’, zonder code. CFFA kent geen valuta met dit teken. Controleer het.

choices-sheet-summary = Blad met de samenvatting
choices-sheet-games = Blad met de wedstrijden
choices-sheet-transactions = Blad met de transacties
choices-sheet-hint = Meer dan één blad heeft zulke kolommen.
choices-sheet-none = Geen

choices-same = Is { $name } dezelfde als { $other }?
choices-same-yes = Dezelfde speler als { $other }
choices-same-no = Een andere speler

choices-player = Een speler
choices-column = Is de kolom { $name } een speler?
choices-column-no = Nee, laat weg
choices-column-hint = Er staat bijvoorbeeld ‘{ $example }’ in.
choices-column-hint-empty = De kolom is leeg.
choices-total = Is { $name } een speler of een rij met totalen?
choices-total-yes = Een rij met totalen. Overslaan
choices-total-hint-sum = Het bedrag is de som van de rijen erboven.
choices-total-hint-name = De naam lijkt op een rij met totalen, maar het bedrag is niet de som van de rijen erboven.

choices-encoding = Wat is hiervan goed geschreven?
choices-encoding-hint = Uit het bestand blijkt niet hoe de tekst is gecodeerd.
choices-separator = Wat scheidt de cellen?
choices-separator-comma = Komma ( , )
choices-separator-semicolon = Puntkomma ( ; )
choices-separator-tab = Tab
choices-separator-pipe = Verticale streep ( | )
