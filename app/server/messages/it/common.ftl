### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

common-optional = facoltativo
common-sign-in = Accedi
common-date = Data
common-cost = Costo

common-heads = Persone

common-each = A testa
common-booked-by = Prenotato da
common-score = Risultato
common-actions = Azioni

common-edited = modificata
common-carried-over = Riporto
common-player = Giocatore
common-type = Tipo
common-note = Nota
common-amount = Importo
common-retired = archiviato
common-balance = Saldo

common-played = Partite
common-last-played = Ultima partita

common-paid-in = Versato
common-cost-of-games = Costo delle partite
common-no-matching-names = Nessun nome corrispondente.
common-comment = Commento
common-your-teams = Le tue squadre
common-create-new-team = Crea una squadra
common-dashboard = Panoramica
common-season = Stagione
common-next-game = Prossima partita
common-games = Partite
common-players = Giocatori
common-transactions = Movimenti
common-history = Cronologia
common-my-statement = Il mio estratto conto
common-who-has-access = Accessi
common-team-settings = Impostazioni squadra
common-count-people = Conta le persone
common-my-account = Il mio account
common-sign-out = Esci
common-new-game = Nuova partita
common-try-again = Riprova
common-go-to-start = Vai alla pagina iniziale
common-you-manage = sei responsabile
common-you-play = giochi
common-create-team = Crea una squadra
common-user-name = Nome utente
common-password = Password
common-your-name = Il tuo nome
common-repeat-password = Ripeti la password
common-cancel = Annulla
common-password-hint = Almeno 10 caratteri.
common-copy = Copia
common-copied = Copiato
common-selected = Selezionato: ora copialo
common-in-credit = In credito
common-take-payment = Registra pagamento
common-add-cost = Aggiungi spesa
common-add-refund = Aggiungi rimborso
common-find-player = Cerca un giocatore
common-add-player = Aggiungi giocatore
common-show = Mostra
common-show-all = Mostra tutto
common-edit = Modifica
common-delete = Elimina
common-guests = Ospiti
common-share = Quota
common-result = Esito
common-together = Totale
common-back = Indietro
common-name = Nome
common-save-changes = Salva le modifiche
common-save = Salva
common-statement = Estratto conto
common-open = Apri
common-payments = Pagamenti
common-everything = Tutto
common-print = Stampa
common-owes-team = Deve alla squadra
common-settled = In pari
common-description = Descrizione
common-credit = Avere
common-debit = Dare
common-manager = Responsabile
common-revoke = Revoca
common-currency = Valuta
common-team-name = Nome della squadra
common-notes = Note
common-change-it = Cambia
common-maximum-people = Massimo di persone

common-never = mai

common-can-undo = Puoi annullare dalla cronologia.

## The frame of every page

frame-skip = Vai al contenuto principale
frame-cffa = CFFA

frame-start-page = – pagina iniziale
frame-choose-team = Scegli una squadra
frame-navigation = Navigazione principale

frame-your-menu = : il tuo menu
frame-theme = Chiaro o scuro
frame-theme-device = Colori: come il dispositivo
frame-theme-light = Colori: chiaro
frame-theme-dark = Colori: scuro
frame-getting-started = Primi passi
frame-navigation-bottom = Navigazione principale, in basso
frame-home = Home
frame-next-game = Prossima
frame-new-game = Nuova
frame-my-balance = Il mio saldo
frame-account = Account
frame-money = Soldi

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · il registro dei conti di una squadra di calcio tra amici
frame-language = Lingua
frame-language-change = Cambia lingua

## Dates

date-day =
    { $day ->
        [1] 1º { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
date-day-of-year =
    { $day ->
        [1] 1º { $month }
       *[other] { $day } { $month }
    }
date-weekday = { $weekday } { $date }
date-long =
    { $day ->
        [1] { $weekday } 1º { $month }
       *[other] { $weekday } { $day } { $month }
    }
date-month = { $month } { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date }, { $time }

## Messages on top of a page

flash-undo = Annulla
flash-good = Fatto.
flash-bad = Errore.
flash-note = Nota.

## Pages that update themselves

live-connected = In diretta
live-lost = Connessione persa. Riconnessione…

## Roles

role =
    { $role ->
        [manager] responsabile
       *[player] giocatore
    }
role-capital =
    { $role ->
        [manager] Responsabile
       *[player] Giocatore
    }

## Every form

form-save-anyway = Salva comunque
form-replace = Sostituisci la versione attuale con questi dati
form-current-version = Vedi la versione attuale
form-problem = C’è un problema
form-find = Cerca
form-offline = Sei offline, quindi non è stato salvato nulla. I tuoi dati sono ancora qui; riprova tra poco.

form-restored = La sessione è terminata e non è ancora stato salvato nulla. Controlla i dati, poi salva.
form-not-continued = Non è possibile continuare con questo modulo.
form-too-many-fields = Il modulo ha troppi campi.
form-too-large = Il modulo è troppo grande; il limite è di { $kilobytes } KB.
choice-retired = { $name } (archiviato)

## In the installed app, without a connection

kept-page = Sei offline. Questa è la pagina salvata: { $time }.
outbox-held = Sei offline. I tuoi dati sono salvati su questo dispositivo e verranno inviati quando apri CFFA con una connessione.

outbox-sent = { $what }: i dati inseriti offline sono stati salvati.

outbox-refused = { $what }: i dati inseriti offline ({ $date }) non sono stati salvati.

outbox-late = { $what }: i dati inseriti offline ({ $date }) non sono ancora stati inviati.
outbox-review = Verifica
outbox-send = Invia
outbox-discard = Scarta
outbox-game = Partita
outbox-payment = Pagamento

## Pages that ask for confirmation

confirm-back = No, torna indietro
confirm-yes = Sì

confirm-type = Per confermare, scrivi «{ $text }»

## Balances

# Follows an amount
balance-owes = da pagare
balance-in-credit = di credito
balance-settled = in pari

## Kinds of transactions

kind-payment = Pagamento
kind-autopay = AutoPay
kind-transfer = Trasferimento
kind-booking = Credito per il campo

## How a game went for a player

result-played = giocato
result-won = vinto
result-lost = perso
result-drew = pareggiato
result-no-show = non venuto

result =
    { $result ->
        [won] vinto
        [lost] perso
        [drew] pareggiato
       *[no-show] non venuto
    }

## Lists of several pages

pager-previous = Pagina precedente
pager-next = Pagina successiva

pager-label =
    { $what ->
        [games] Pagine di partite
        [players] Pagine di giocatori
        [transactions] Pagine di movimenti
        [changes] Pagine di modifiche
        [costs] Pagine di spese
       *[entries] Pagine di voci
    }
pager-page = Pagina { $page } di { $pages }
pager-total =
    { $what ->
        [games] { $total } partite
        [players] { $total } giocatori
        [transactions] { $total } movimenti
        [changes] { $total } modifiche
        [costs] { $total } spese
       *[entries] { $total } voci
    }

## Lists of games

games-table-nobody = nessuno

games-table-guests =
    { $guests ->
        [one] di cui { $guests } ospite
       *[other] di cui { $guests } ospiti
    }
games-table-edit = Modifica<hidden> la partita, { $date }</hidden>
games-table-delete = Elimina<hidden> la partita, { $date }</hidden>

## Lists of transactions

transactions-table-from-game = dalla partita

transactions-table-from-to = { $from } <quiet>a</quiet> { $to }
transactions-table-edit = Modifica<hidden> { $player }, { $date }</hidden>
transactions-table-delete = Elimina<hidden> { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Altre spese
costs-what = Per cosa
costs-paid-by = Pagato da
costs-received-by = Ricevuto da
costs-refund = rimborso
costs-shared-by = Diviso tra
costs-game = Partita
costs-team-money = la cassa della squadra

costs-sharers =
    { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    }
costs-edit = Modifica<hidden> { $what }, { $date }</hidden>
costs-delete = Elimina<hidden> { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Modifica<hidden> { $player }</hidden>

## The line-up of a game

lineup-guests = Ospiti<hidden> di { $name }</hidden>
lineup-result = Esito<hidden> di { $name }</hidden>
lineup-pays = Paga<hidden>, { $name }</hidden>
lineup-pays-value = Percentuale o importo che paga { $name }
lineup-pays-how =
    { $how ->
        [half] Mezza quota
        [free] Nulla
        [percent] Percentuale
        [fixed] Importo fisso
       *[full] Quota intera
    }
lineup-side = Squadra di { $name }
lineup-opposite = Ospiti di { $name } nell’altra squadra
lineup-side-name =
    { $side ->
        [a] Casacche
        [b] Senza casacche
       *[other] Nessuna
    }
side-name =
    { $side ->
        [b] Senza casacche
       *[a] Casacche
    }
lineup-fewer = Un ospite in meno
lineup-more = Un ospite in più

## The time zone of a team

zone-title = Fuso orario
zone-hint = Quello del luogo in cui gioca la squadra. Determina la data di oggi e quando una partita è finita.

zone-detected = Rilevato da questo dispositivo.
zone-of-server = Come il server

## Signing in

sign-in-with = Accedi con { $provider }

## Invitations for the reader

invited-title = Inviti per te

invited-to = Invito a entrare in { $team }
invited-as =
    { $role ->
        [manager] come responsabile, da { $from }
       *[player] come giocatore, da { $from }
    }
invited-until = scade: { $until }
invited-accept = Accetta<hidden> l’invito di { $team }</hidden>
invited-decline = Rifiuta<hidden> l’invito di { $team }</hidden>

## Teams of the Flask version

earlier-team-here = La tua squadra { $team } del vecchio CFFA è già qui. Chiedi un link di invito al responsabile.
earlier-team-ask = La tua squadra { $team } del vecchio CFFA non è ancora stata trasferita qui. Chiedi a { $managers }: i responsabili possono trasferirla dopo aver effettuato l’accesso.
earlier-team-unmanaged = La tua squadra { $team } del vecchio CFFA non è ancora stata trasferita qui e non ha un responsabile. L’amministratore può trasferirla.

earlier-team-title = La tua squadra { $team } del vecchio CFFA è qui

## Tips for a team’s first games

tip-step = Passo { $step } di 4.
tip-players = Aggiungi i tuoi giocatori. Oppure salta questo passo: i nomi scritti nella formazione di una partita si aggiungono da soli.
tip-game = Registra una partita: chi ha giocato, con quanti ospiti, e chi ha pagato il campo. Il costo si divide al centesimo.
tip-game-label = Registra la prima partita
tip-payment = Quando qualcuno ti paga, registra il pagamento per aggiornare il suo saldo.
tip-invitation = Fai vedere ai giocatori il loro estratto conto: manda a ognuno un link di invito.
tip-invitation-label = Invita qualcuno

## Error pages

error-report = Se segnali questo problema, indica questo ID della richiesta: <code>{ $id }</code>

error-not-found-title = Pagina non trovata
error-not-found = Forse è stata eliminata, o l’indirizzo è scritto male.
error-gone-title = Questo link non è più valido
error-forbidden-title = Non hai accesso
error-no-team = Non fai parte di nessuna squadra, quindi qui non c’è ancora nulla da vedere.
error-managers-only = Solo i responsabili della squadra possono aprire questa pagina.
error-cross-site-title = Richiesta bloccata
error-sign-in-first-title = Prima accedi
error-sign-in-first = Accedi per vedere questa pagina.
error-bad-request-title = Richiesta non leggibile
error-unexpected = Il browser ha inviato qualcosa di inatteso. Torna indietro e riprova.
error-compressed = Le richieste compresse non sono accettate. Inviala senza compressione, senza l’intestazione Content-Encoding.
error-host = Il nome host di questa richiesta non è valido. Apri la pagina al suo indirizzo abituale.
error-method-title = Metodo non consentito
error-method = Questa pagina non accetta questo tipo di richiesta.
error-too-slow-title = Tempo scaduto
error-too-slow = La richiesta ha impiegato troppo tempo ad arrivare, quindi non è cambiato nulla. Riprova.
error-too-large-title = Richiesta troppo grande
error-too-large = La richiesta è troppo grande.
error-address-too-long = L’indirizzo è troppo lungo.
error-conflict-title = Modificato nel frattempo
error-changed-by-another = Qualcun altro ha fatto una modifica prima di te. Controlla la versione attuale e riprova.
error-too-many-requests-title = Troppe richieste
error-too-many-requests =
    { $seconds ->
        [one] Troppi tentativi. Riprova tra { $seconds } secondo.
       *[other] Troppi tentativi. Riprova tra { $seconds } secondi.
    }
error-unavailable-title = Al momento non disponibile
error-too-many-uploads = In questo momento il server sta ricevendo troppi file. Riprova tra poco.
error-overloaded = In questo momento il server ha troppe richieste. Non è stato fatto nulla. Riprova tra qualche secondo.
error-database-unavailable = Il database al momento non è disponibile. Non è andato perso nulla; riprova tra poco.
error-database-full = Il disco del database è pieno, quindi non si può salvare nulla. Non è cambiato nulla. Chiedi all’amministratore di liberare spazio, poi riprova.
error-internal-title = Qualcosa è andato storto
error-internal = Si è verificato un errore imprevisto. Non è cambiato nulla.

## A text to share

share-title = Avvisa il gruppo
share-text = Messaggio
share-send = Condividi
share-whatsapp = WhatsApp
