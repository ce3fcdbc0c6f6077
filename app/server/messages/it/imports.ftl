## Importing from Google Sheets

google-title = Importa da Google Sheets
google-lead = Potrai verificare tutto prima di sostituire qualcosa.
google-worksheets = Fogli
google-worksheets-hint = Lascia vuoto un campo per trovare il foglio dai nomi delle colonne.
google-submit = Leggi il file
google-key-help = Dove trovare la chiave
google-key-help-text = Nella console di Google crea un progetto, attiva le API Google Sheets e Google Drive, crea un account di servizio e aggiungi una chiave JSON in «Chiavi». Poi condividi il foglio di calcolo con l’indirizzo e-mail dell’account, come faresti con una persona; basta l’accesso in lettura.
google-key = Chiave dell’account di servizio
google-spreadsheet = Foglio di calcolo
google-spreadsheet-hint = Il nome o l’indirizzo. Prima condividilo con l’indirizzo e-mail dell’account di servizio.
google-summary = Riepilogo
google-first-row = Prima riga del riepilogo
google-last-row = Ultima riga del riepilogo

google-key-hint = Il file .json di Google. Si usa una sola volta, per questa importazione, e non viene conservato.
google-key-hint-again = Scegli di nuovo il file .json: la chiave non viene conservata.
google-key-too-large = Scegli di nuovo la chiave: il file può essere al massimo di { $kilobytes } KB.
google-field-too-long = Inserisci al massimo { $kilobytes } KB qui.

## Uploading a file

upload-choose-file = Scegli un file di al massimo 32 MB.
upload-not-kept = Il file caricato non è più disponibile. Caricalo di nuovo.
upload-again = { $why } Carica di nuovo il file.
upload-complete = Importazione completata. Il registro precedente resta conservato per 30 giorni.

## An import that runs

running-title = Importazione di un registro
running-waiting = In attesa del proprio turno
running-reading = Lettura del file
running-writing = Scrittura del registro
running-text = Potrai verificare tutto prima di sostituire qualcosa. Puoi chiudere questa pagina: l’importazione continua e la ritrovi nelle impostazioni della squadra.

running-waiting-text = Prima si leggono altri file.
running-google = In attesa di Google.
running-read = { $done } di { $total } MB letti
running-written = { $done } modifiche scritte su { $total }

import-window-title = Importazione
import-interrupted = L’importazione si è interrotta prima della fine della lettura. Il registro della squadra non è cambiato. Scegli di nuovo il file.
import-ended = Questa importazione è finita: è stata completata, sostituita da un’altra o ha più di un giorno. Vedi le impostazioni della squadra.

## What is in a file, before it replaces the book

preview-title = Contenuto del file
preview-sum-of-balances = Somma dei saldi
preview-unread-text = Correggile nel foglio di calcolo e caricalo di nuovo, oppure indica qui sotto come leggerle. Le righe non risolte vengono saltate.
preview-how-it-was-read = Come è stato letto
preview-read-again = Leggi di nuovo
preview-unanswered = Il file si può leggere in più modi
preview-unanswered-text = Scegli qui sopra, poi leggilo di nuovo. Fino ad allora non puoi usare questo registro. Il file non indica:
preview-replace-confirm-button = Sostituisci
preview-balances = Saldi dopo l’importazione
preview-balances-caption = Saldi nel file
preview-first-row = Prima riga del riepilogo
preview-last-row = Ultima riga del riepilogo

preview-lead = È { $source }. Non è ancora stato salvato nulla.
preview-lead-of-team = È { $source }, della squadra { $team }. Non è ancora stato salvato nulla.
preview-dates = Periodo: { $first } – { $last }.
preview-unread =
    { $rows ->
        [one] { $rows } riga non leggibile
       *[other] { $rows } righe non leggibili
    }
preview-unread-first = Queste sono le prime { $rows }.
preview-first-row-hint = Letto dalla riga { $row }.
preview-last-row-hint = Letto fino alla riga { $row }.
preview-round =
    { $amounts ->
        [one] Arrotonda { $amounts } importo con più decimali della valuta
       *[other] Arrotonda { $amounts } importi con più decimali della valuta
    }
preview-replaces =
    Sostituisce il registro della squadra { $team }, che ora ha { $games ->
        [one] { $games } partita
       *[other] { $games } partite
    } e { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    }. Il registro attuale resta conservato per 30 giorni e si può ripristinare nelle impostazioni.
preview-replace-confirm = Sostituire il registro della squadra { $team }?
preview-replace-confirm-text =
    Il registro attuale, con { $games ->
        [one] { $games } partita
       *[other] { $games } partite
    } e { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    }, resta conservato per 30 giorni.
preview-replace = Sostituisci il registro
preview-replace-without =
    { $rows ->
        [one] Sostituisci il registro, senza { $rows } riga
       *[other] Sostituisci il registro, senza { $rows } righe
    }

preview-source-previous = un’esportazione del vecchio CFFA
preview-source-archive = un archivio di CFFA
preview-source-spreadsheet = un foglio di calcolo
preview-source-app = un’esportazione di { $app }

## How a file is read: questions with answers to choose from

choices-choose = Scegli
choices-row-unreadable = Inserisci un numero di riga, come indicato nel foglio di calcolo.
choices-dates = Che data è { $example }?
choices-dates-hint = Dal file non si capisce se viene prima il giorno o il mese.
choices-dates-day-first = Prima il giorno
choices-dates-month-first = Prima il mese

choices-amounts = Come sono scritti gli importi?
choices-amounts-each = Secondo ogni importo
choices-amounts-as-shown = Come nel file
choices-amounts-as-shown-point = Come nel file: punto decimale
choices-amounts-as-shown-comma = Come nel file: virgola decimale
choices-amounts-point = Con il punto decimale
choices-amounts-comma = Con la virgola decimale
choices-amounts-point-example = Con il punto decimale: { $example } vale { $amount }
choices-amounts-comma-example = Con la virgola decimale: { $example } vale { $amount }
choices-amounts-hint = Dal file non si capisce quale segno separa i decimali.
choices-amounts-hint-point = Altri importi hanno il punto decimale, come { $point }.
choices-amounts-hint-comma = Alcuni importi hanno la virgola decimale, come { $comma }.
choices-amounts-hint-both = Alcuni importi hanno il punto decimale, come { $point }, e altri la virgola decimale, come { $comma }.

choices-currency = Valuta degli importi
choices-currency-known = Il file indica la valuta con «{ $sign }», senza codice. Può essere { $codes }. Controlla.
choices-currency-unknown = Il file indica la valuta con «{ $sign }», senza codice. CFFA non conosce valute con questo segno. Controlla.

choices-sheet-summary = Foglio del riepilogo
choices-sheet-games = Foglio delle partite
choices-sheet-transactions = Foglio dei movimenti
choices-sheet-hint = Più fogli hanno queste colonne.
choices-sheet-none = Nessuno

choices-same = { $name } e { $other } sono la stessa persona?
choices-same-yes = Lo stesso giocatore: { $other }
choices-same-no = Un altro giocatore

choices-player = Un giocatore
choices-column = La colonna { $name } è un giocatore?
choices-column-no = No, saltala
choices-column-hint = Per esempio contiene «{ $example }».
choices-column-hint-empty = È vuota.
choices-total = { $name }: un giocatore o una riga di totali?
choices-total-yes = Una riga di totali, da saltare
choices-total-hint-sum = Il suo importo è la somma delle righe sopra.
choices-total-hint-name = Il nome fa pensare a una riga di totali, ma l’importo non è la somma delle righe sopra.

choices-encoding = Quale di questi è scritto correttamente?
choices-encoding-hint = Il file non indica la codifica del testo.
choices-separator = Che cosa separa le celle?
choices-separator-comma = Virgola ( , )
choices-separator-semicolon = Punto e virgola ( ; )
choices-separator-tab = Tabulazione
choices-separator-pipe = Barra verticale ( | )
