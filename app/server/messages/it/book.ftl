## The dashboard

dashboard-below-zero = Sotto zero: qualcuno ha pagato dei campi di tasca propria.
dashboard-balances = Saldi
dashboard-paid = Pagato
dashboard-not-played = ancora nessuna partita
dashboard-recent-games = Partite recenti
dashboard-recent-transactions = Movimenti recenti
dashboard-all-transactions = Tutti i movimenti
dashboard-no-games = Ancora nessuna partita nel registro.
dashboard-nobody = Nessuno, al momento.
dashboard-none = Ancora nessun giocatore. Si aggiungono alla loro prima partita, oppure puoi aggiungerli tu.

dashboard-title = { $team }: il registro
dashboard-owed-by =
    { $players ->
        [0] Nessuno deve nulla alla squadra
        [one] { $players } giocatore deve alla squadra
       *[other] { $players } giocatori devono alla squadra
    }
dashboard-held = In cassa <b>{ $amount }</b>
dashboard-credit = Crediti <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Devono { $count }
        [credit] In credito { $count }
       *[all] Tutti { $count }
    }
dashboard-last-played = ultima partita: { $date }
dashboard-no-transactions =
    { $days ->
        [one] Nulla nell’ultimo giorno.
       *[other] Nulla negli ultimi { $days } giorni.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } persona, { $each } a testa
       *[other] { $heads } persone, { $each } a testa
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } persona, { $shares }
       *[other] { $heads } persone, { $shares }
    }
dashboard-game-booker = prenotato da { $booker }
dashboard-kind =
    { $kind ->
        [payment] pagamento
        [autopay] AutoPay
        [transfer] trasferimento
        [booking] credito per il campo
        [cost] spesa
       *[carry-over] riporto
    }

## Collecting payments

collect-title = Incassa
collect-lead = Indica chi ha pagato. Si salva tutto in una volta.
collect-lead-game = Partita { $date }: indica chi ha pagato, la sua quota o tutto quello che deve.
collect-all = tutto: { $amount }
collect-settled =
    { $players ->
        [one] { $players } giocatore della partita non deve nulla.
       *[other] { $players } giocatori della partita non devono nulla.
    }
collect-reset = Azzera
collect-submit = Salva i pagamenti
collect-none = Nessuno deve nulla.
collect-nobody = Tocca almeno un importo.
collect-saved =
    { $players ->
        [one] { $players } pagamento salvato: { $amount }.
       *[other] { $players } pagamenti salvati: { $amount } in totale.
    }

## Settling up

settle-title = Pareggia i conti
settle-lead = Questi pagamenti azzerano tutti i saldi. Tocca «Pagato» dopo ognuno.
settle-team = La squadra
settle-to = paga { $name }
settle-to-team = paga la squadra
settle-saved = Pagamento salvato.
settle-none = Sono tutti in pari.

## A text for the group

share-nobody-owes = Nessuno deve nulla.
share-owe = Da pagare: { $players }
share-statement = Il tuo estratto conto: { $link }
share-pay-link = Paga { $name }: { $link }
share-pay-method =
    { $kind ->
        [bank] Paga { $name } con bonifico. Le coordinate sono nel tuo estratto conto.
       *[upi] Paga { $name } con UPI. I dati sono nel tuo estratto conto.
    }
share-game =
    { $heads ->
        [one] partita { $date }, { $cost }, { $heads } persona, { $each } a testa
       *[other] partita { $date }, { $cost }, { $heads } persone, { $each } a testa
    }
share-game-uneven =
    { $heads ->
        [one] partita { $date }, { $cost }, { $heads } persona, { $shares }
       *[other] partita { $date }, { $cost }, { $heads } persone, { $shares }
    }
share-booker = { $name } ha pagato il campo.
share-also-paid = { $name } ha pagato { $amount } del campo.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = { $date }: manca più di un anno. Il giorno è giusto?
doubt-date-past =
    { $years ->
        [one] { $date }: è passato più di { $years } anno. Il giorno è giusto?
       *[other] { $date }: sono passati più di { $years } anni. Il giorno è giusto?
    }
doubt-cost = Di solito il campo costa circa { $usual }. { $cost } è giusto?
doubt-name = C’è già un giocatore di nome { $known }. { $name } è un’altra persona?
doubt-game = Sembra la partita già registrata da { $who } ({ $date }). Registrarla di nuovo?
doubt-transfer = Sembra il trasferimento di { $amount } da { $from } a { $to } registrato poco fa da { $who }. Registrarlo di nuovo?
doubt-payment = Sembra il pagamento di { $amount } di { $player } registrato poco fa da { $who }. Registrarlo di nuovo?

## The list of games

games-from = Dal
games-to = Al
games-player = Ha giocato o prenotato
games-player-any = Tutti i giocatori
games-no-match = Nessuna partita corrispondente.
games-show-all = Mostra tutte le partite
games-none = Ancora nessuna partita. Registra la prima per iniziare.

games-count =
    { $games ->
        [one] { $games } partita, { $total } in totale
       *[other] { $games } partite, { $total } in totale
    }

## The season

season-choose = Date della stagione
season-this-year = Quest’anno
season-all-time = Da sempre
season-other-dates = Altre date
season-dates = { $from } – { $to }
season-since = Inizio: { $date }
season-until = Fine: { $date }
season-cost-per-head = A testa per partita
season-table = Classifica
season-table-hint = Una vittoria vale tre punti, un pareggio uno.
season-won = Vinte
season-drawn = Nulle
season-lost = Perse
season-record = Vinte, nulle, perse
season-record-short = V–N–P
season-goal-difference = Diff. reti
season-goal-difference-short = DR
season-win-rate = % vittorie
season-points = Punti
season-points-short = Pt
season-wins-in-a-row = Vittorie di fila
season-more = % vittorie e vittorie di fila
season-games-in-a-row = Partite di fila
season-percent = { $percent }%
season-streak = { $current }, record { $longest }
season-streak-short = Di fila / record
season-attendance = Presenze
season-chart = Una barra per ogni giocatore con il numero di partite. Il più presente: { $name }, { $attended } su { $games }. La tabella qui sotto riporta tutti i numeri.
season-no-results = Nessuna partita ha un risultato. Indica le squadre e i gol, o chi ha vinto, nel modulo di una partita.
season-manage = Dai un nome a una stagione
season-name = Nome
season-first = Primo giorno
season-last = Ultimo giorno
season-submit = Salva la stagione
season-form-title = Modifica la stagione
season-saved = Stagione salvata.
season-updated = Stagione modificata.
season-deleted = Stagione eliminata. Le sue partite restano nel registro.
season-delete = Elimina<hidden> la stagione { $name }</hidden>
season-edit = Modifica<hidden> la stagione { $name }</hidden>
season-no-games = Nessuna partita in queste date.

## The page of a game

game-nobody = nessuno
game-who-played = Chi ha giocato
game-no-costs = Palloni, casacche, birre: ancora nulla.
game-lineup-caption = La formazione e la quota di ogni giocatore
game-rounded-up = arrotondata per eccesso
game-no-show-pays = (paga)
game-sides = Le due squadre
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } gol
       *[other] { $side }, { $goals } gol
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } e { $guests } ospite
       *[other] { $name } e { $guests } ospiti
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } ospite di { $name }
       *[other] { $guests } ospiti di { $name }
    }

game-players =
    { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    }
game-players-and-guests =
    { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    } e { $guests ->
        [one] { $guests } ospite
       *[other] { $guests } ospiti
    }
game-score = risultato { $score }
game-split =
    <b>La divisione non è esatta:</b> su { $heads } persone, { $more ->
        [one] { $more } paga { $high }
       *[other] { $more } pagano { $high }
    } e { $others ->
        [one] { $others } paga { $low }
       *[other] { $others } pagano { $low }
    }, per un totale di { $cost }. La prossima volta la differenza tocca ad altri.
game-full-share = quota intera { $amount }
game-fixed-amounts = importi fissi
game-shares = Quote
game-uneven = Non tutti pagano lo stesso importo. Le quote qui sotto sommano a { $cost }.
game-pays-percent = { $percent }% di una quota
game-pays-nothing = nessuna quota
game-pays-fixed = importo fisso
game-credit-part = <a>{ $name }</a> ha pagato una parte del campo e quel giorno riceve un credito di { $amount }.
game-credit = <a>{ $name }</a> ha pagato il campo e quel giorno riceve un credito di { $amount }.
game-recorded = Registrata da { $who } ({ $when }).
game-recorded-and-edited = Registrata da { $who } ({ $when }), ultima modifica di { $editor } ({ $edited }).

game-title = Partita { $date }

## Deleting a game

game-delete-title = Eliminare questa partita?
game-delete-text = Si eliminano anche la quota di ognuno e il credito per il campo.
game-delete-costs = Le altre spese della partita restano nel registro.
game-delete-booked-by-team = la cassa della squadra
game-delete-players = Hanno giocato
game-delete-submit = Elimina la partita
game-deleted = Partita eliminata.

## The form of a game

game-form-draft = Questo è ciò che avevi inserito prima.
game-form-draft-clear = Ricomincia
game-form-title = Modifica la partita
game-form-find = Cerca un nome nella formazione
game-form-find-placeholder = Cerca un nome
game-form-results = Chi ha vinto?
game-form-sides = Due squadre
game-form-sides-hint = Scegli una delle due squadre per ogni giocatore. Saranno i gol a dire chi ha vinto.
game-form-goals = Gol
game-form-pick = Fai squadre equilibrate
game-form-side-unknown = Scegli una delle due squadre, o nessuna.
game-form-uneven = Non tutti pagano uguale
game-form-uneven-hint = Ogni ospite paga una quota intera, a meno che il giocatore non paghi un importo fisso, che comprende i suoi ospiti.
game-form-full-share = Quota intera
game-form-also-paid = Qualcun altro ha pagato una parte del campo
game-form-also-paid-hint = Riceve in credito questi importi; il resto va a chi ha prenotato.
game-form-also-paid-who = Giocatore { $number }
game-form-also-paid-amount = Importo { $number }
game-form-also-paid-blank = Scegli un giocatore
game-form-also-paid-nobody = Scegli chi ha pagato questo importo.
game-form-as-last-time = Come l’ultima volta
game-form-signed-up = Presenti
game-form-in-the-game = In partita
game-form-selected = Selezionati
game-form-others = Tutti gli altri
game-form-clear = Azzera
game-form-guests = Ospiti
game-form-new-names = Nuovi nomi
game-form-new-names-hint = I giocatori che aggiungi qui entrano in squadra con questa partita.
game-form-add-name = Aggiungi un nome
game-form-add = Aggiungi
game-form-score = Il risultato
game-form-count-heads =
    { $heads ->
        [one] persona
       *[other] persone
    }
game-form-each = { $amount } a testa
game-form-each-odd = { $amount } a testa, { $number } × { $other }
game-form-unclear = Uno dei numeri di ospiti non è un numero.
game-form-as-expected = Come previsto
game-form-too-many = { $number } di troppo, previste { $expected }
game-form-too-few = { $number } in meno, previste { $expected }
game-form-submit = Salva la partita
game-form-cost = Costo del campo
game-form-booker = Pagato da
game-form-booker-blank = Scegli chi ha prenotato
game-form-more = Altro: persone previste, risultato
game-form-expected = Persone previste
game-form-expected-hint = Ospiti compresi. Si confronta con la formazione.
game-form-winning = Vincitori
game-form-losing = Perdenti

game-form-more-players =
    { $players ->
        [one] Ancora { $players }, archiviato o senza partite recenti
       *[other] Altri { $players }, archiviati o senza partite recenti
    }
game-form-new-name = Nuovo nome { $number }
game-form-new-guests = Ospiti<hidden> del nuovo nome { $number }</hidden>
game-form-new-result = Esito<hidden> del nuovo nome { $number }</hidden>

game-form-new-pays = Paga<hidden>, nuovo nome { $number }</hidden>
game-form-new-side = Squadra del nuovo nome { $number }
game-form-new-opposite = Ospiti del nuovo nome { $number } nell’altra squadra
game-form-new-pays-value = Percentuale o importo che paga il nuovo nome { $number }
game-form-pays-unknown = Scegli quota intera, mezza quota, nulla, una percentuale o un importo fisso.
game-form-result-unknown = Scegli vinto, perso, pareggiato o non venuto, oppure lascia vuoto.
game-form-saved = Partita salvata.
game-form-updated = Partita modificata.
game-form-added-as-typed = { $name }: nome aggiunto così com’è. Rinomina il giocatore se intendevi { $suggestion }.

## The list of players

players-active-caption = Giocatori attivi
players-retired = Archiviati
players-retired-hint = Conservano cronologia e saldo, ma non vengono proposti nelle nuove partite.
players-retired-caption = Giocatori archiviati
players-no-match = Nessun giocatore attivo corrispondente.
players-none = Ancora nessun giocatore. Si aggiungono alla loro prima partita, oppure puoi aggiungerli qui.

players-count =
    { $active ->
        [one] { $active } attivo
       *[other] { $active } attivi
    }
players-count-and-retired =
    { $active ->
        [one] { $active } attivo
       *[other] { $active } attivi
    }, { $retired ->
        [one] { $retired } archiviato
       *[other] { $retired } archiviati
    }

## The form of a player

player-form-keep-as-typed = Tieni così
player-form-submit = Aggiungi il giocatore
player-form-more = Altro
player-form-reactivate = Riattiva
player-form-reactivate-hint = Propone di nuovo il giocatore nelle nuove partite.
player-form-retire = Archivia
player-form-retire-hint = Conserva cronologia e saldo, ma non propone più il giocatore nelle nuove partite.
player-form-merge = Unisci
player-form-merge-hint = Per due nomi nel registro che sono la stessa persona.
player-form-merge-button = Unisci…
player-form-delete-confirm-text = Nulla nel registro lo riguarda. Puoi annullare dalla cronologia.
player-form-name-hint = Diverso da quello degli altri giocatori della squadra.
player-form-comment-hint = Lo vedono solo i responsabili.

player-form-suggestion = Intendevi <b>{ $name }</b>?
player-form-save-as = Salva come { $name }
player-form-balance =
    { $games ->
        [one] Saldo: { $balance }, { $games } partita.
       *[other] Saldo: { $balance }, { $games } partite.
    }
player-form-can-delete = Nulla nel registro riguarda { $player }.
player-form-delete-confirm = Eliminare { $player }?

player-added = Nuovo giocatore: { $name }.
player-added-suggestion = Rinomina il giocatore se intendevi { $name }.
player-updated = Giocatore modificato.
player-retired = Giocatore archiviato. Saldo e cronologia restano.
player-reactivated = Giocatore riattivato.

## Deleting a player

player-delete-title = Eliminare questo giocatore?
player-delete-text = Nulla nel registro lo riguarda, quindi non cambia altro.
player-delete-submit = Elimina il giocatore
player-deleted = Giocatore eliminato.

## Merging two players

merge-submit = Unisci
merge-into = Unisci con
merge-into-blank = Scegli il giocatore che resta

merge-title = Unisci { $player }
merge-lead =
    { $games ->
        [one] Tutto ciò che è a nome di { $player } ({ $games } partita, { $tone ->
            [owes] un debito di { $balance }
            [credit] un credito di { $balance }
           *[even] un saldo di { $balance }
        }) passa all’altro giocatore. Poi { $player } sparisce dall’elenco.
       *[other] Tutto ciò che è a nome di { $player } ({ $games } partite, { $tone ->
            [owes] un debito di { $balance }
            [credit] un credito di { $balance }
           *[even] un saldo di { $balance }
        }) passa all’altro giocatore. Poi { $player } sparisce dall’elenco.
    }

merge-window-title = Unisci due giocatori
merge-into-missing = Scegli il giocatore che resta.
merge-done = Giocatori uniti.

## The list of transactions

transactions-kind-transfers = Trasferimenti
transactions-kind-booking-credits = Crediti per il campo
transactions-player-blank = Tutti i giocatori
transactions-from = Dal
transactions-to = Al
transactions-no-match = Nessun movimento corrispondente.
transactions-show-all = Mostra tutti i movimenti
transactions-none = Ancora nessun movimento.
transactions-costs = Tutte le altre spese

transactions-count = { $transactions } in elenco, { $total } in totale
transactions-autopay-offer = Partita { $date }: la tua quota è di { $amount }. Vuoi accreditartela con un clic?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

transactions-autopay-link-account = Collega il tuo account a un giocatore nella pagina degli accessi per pagare con un clic la tua quota di una partita.
transactions-autopay-not-linked = Prima collega il tuo account a un giocatore nella pagina degli accessi.
transactions-autopay-paid = La tua quota dell’ultima partita è pagata.
transactions-kind-unknown = Scegli un tipo dall’elenco.

## Deleting a transaction

transaction-delete-title = Eliminare questo movimento?
transaction-delete-names = Da { $from } a { $to }
transaction-delete-submit = Elimina il movimento
transaction-deleted = Movimento eliminato.

## The form of a payment

payment-title = Modifica il pagamento
payment-player-blank = Scegli chi ha pagato
payment-submit = Salva il pagamento
payment-direction = Direzione
payment-in = Versato
payment-out = Rimborsato
payment-delete = Elimina questo pagamento
transfer-delete = Elimina questo trasferimento
payment-two-minuses = Inserisci l’importo senza il meno.
payment-note-hint = Il giocatore la vede nel suo estratto conto.

payment-player-balance =
    { $tone ->
        [owes] { $player } (deve { $amount })
        [credit] { $player } ({ $amount } di credito)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Scegli un giocatore.
payment-saved =
    Pagamento salvato. { $direction ->
        [out] { $player } ha ricevuto un rimborso di { $amount }
       *[in] { $player } ha pagato { $amount }
    } e { $tone ->
        [owes] ora deve { $balance }
        [credit] ora ha { $balance } di credito
       *[even] ora è in pari
    }.
transaction-updated = Movimento modificato.

## Costs other than pitches

costs-count = { $costs } in elenco, { $total } in totale
costs-none = Ancora nessun’altra spesa: palloni, casacche, iscrizione al torneo…

cost-form-title = Modifica la spesa
cost-form-lead = Palloni, casacche, iscrizione al torneo: la spesa si divide in parti uguali tra chi la condivide e si accredita al giocatore che l’ha pagata.
cost-form-lead-game = Partita { $date }: la spesa si divide in parti uguali tra chi la condivide e si accredita al giocatore che l’ha pagata.
cost-form-what-hint = Per esempio: palloni. Chi condivide la spesa lo vede nel suo estratto conto.
cost-form-amount-negative = Inserisci l’importo senza il meno. Per i soldi che tornano indietro, aggiungi un rimborso.
cost-form-team-money = La cassa della squadra
cost-form-paid-by-missing = Scegli chi ha pagato.
cost-form-submit = Salva la spesa
cost-form-delete = Elimina questa spesa
cost-saved = Spesa salvata.
cost-updated = Spesa modificata.

refund-form-title = Modifica il rimborso
refund-form-lead = Una cauzione restituita o una prenotazione annullata: il rimborso si accredita in parti uguali a chi lo condivide e si addebita al giocatore che l’ha ricevuto.
refund-form-what-hint = Per esempio: cauzione restituita. Chi condivide il rimborso lo vede nel suo estratto conto.
refund-form-receiver-blank = Scegli chi l’ha ricevuto
refund-form-receiver-missing = Scegli chi l’ha ricevuto.
refund-form-submit = Salva il rimborso
refund-form-delete = Elimina questo rimborso
refund-saved = Rimborso salvato.
refund-updated = Rimborso modificato.
refund-delete-title = Eliminare questo rimborso?
refund-delete-submit = Elimina il rimborso

cost-delete-title = Eliminare questa spesa?
cost-delete-text = Si eliminano anche la quota di ognuno e il credito di chi ha pagato.
cost-delete-submit = Elimina la spesa
cost-deleted = Spesa eliminata.

## The form of a transfer

transfer-title = Trasferimento tra giocatori
transfer-lead = Un giocatore paga per un altro. La cassa non cambia; cambiano i due saldi.
transfer-from = Da
transfer-from-hint = Il suo saldo scende.
transfer-from-blank = Scegli un giocatore
transfer-to = A
transfer-to-hint = Il suo saldo sale.
transfer-to-blank = Scegli un giocatore
transfer-note-hint = La vedono entrambi i giocatori nel loro estratto conto.

transfer-window-title = Trasferimento
transfer-window-title-edit = Modifica il trasferimento
transfer-saved = Trasferimento salvato.

## The history

history-lead = Ogni modifica, chi l’ha fatta e quando. Nulla viene mai sovrascritto.
history-as-of = Il registro a una certa data
history-undo-confirm = Annullare questa modifica?
history-undo-confirm-button = Annulla la modifica
history-date = Vedi il registro in data
history-none = Non è ancora successo nulla.

history-number = N. { $number }
history-undo = Annulla<hidden> la numero { $number }</hidden>

history-undone = Modifica annullata.

## The book as of a date

as-of-readings = Due letture
as-of-as-recorded = Noto quel giorno
as-of-as-dated = Fino a quella data
as-of-as-recorded-text = Quello che il registro diceva alla fine di quel giorno: le modifiche registrate fino ad allora.
as-of-as-dated-text = Quello che oggi sappiamo di quel giorno: partite e pagamenti con data fino ad allora, registrati in qualsiasi momento.
as-of-another-date = Altra data
as-of-date = Altra data
as-of-empty = Quel giorno il registro era ancora vuoto.

as-of-title = Il registro in data { $date }
as-of-caption = Saldi in data { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Intestatario
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Numero di conto
pay-upi-address = Indirizzo UPI
pay-reference = Causale
pay-qr = Codice QR
pay-qr-text = Codice QR che compila il pagamento nell’app della banca

pay-title = Paga { $amount }
pay-payee = A { $name }
pay-method =
    { $kind ->
        [bank] Bonifico bancario
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Inserisci l’importo: { $amount }
pay-open = Paga<hidden> con { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Hai pagato?
claim-hint = Un responsabile lo conferma. Fino ad allora il tuo saldo non cambia.
claim-submit = Ho pagato
claim-withdraw = Ritira
claim-open = Hai indicato di aver pagato { $amount } ({ $date }). Un responsabile deve confermarlo.

claim-made = Grazie. Un responsabile lo confermerà.
claim-withdrawn = Il tuo pagamento è stato ritirato. Non è stato registrato nulla.
claim-confirmed = Pagamento salvato.
claim-doubtful = Non è stato registrato nulla: il giocatore deve meno di quanto dice di aver pagato, quindi il pagamento potrebbe essere già nel registro. Guarda il suo estratto conto, poi conferma o ignora.
claim-dismissed = Pagamento ignorato. Non è stato registrato nulla.

## What players say they paid, on the dashboard

claims-title = Pagamenti da confermare
claims-says = <bdi>{ $player }</bdi> dice di aver pagato { $amount } ({ $date })
claims-says-link = <bdi>{ $player }</bdi> ha pagato { $amount } ({ $date }), dice qualcuno con il link della squadra
claims-confirm = Conferma<hidden> il pagamento di { $player }</hidden>
claims-confirm-anyway = Conferma comunque<hidden> il pagamento di { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Ora deve { $amount }:
        [credit] Ora ha { $amount } di credito:
       *[even] Ora non deve nulla:
    } il pagamento potrebbe essere già nel registro.
claims-dismiss = Ignora<hidden> il pagamento di { $player }</hidden>

## The statement of a player

statement-csv = Estratto conto in CSV
statement-take = Incassa { $amount }
statement-you-owe = Devi alla squadra
statement-games-played = Partite giocate
statement-chart = Andamento del saldo
statement-none = Ancora nessuna partita e nessun pagamento.

statement-of-team = Estratto conto, { $team }, { $date }
statement-caption = Estratto conto di { $player }
statement-games-caption = Partite di { $player }
statement-chart-range = Tra { $low } e { $high }, ora { $now }
statement-chart-caption = Minimo { $low }, massimo { $high }. Sopra la linea il giocatore è in credito; sotto, deve dei soldi.
statement-last-games = le ultime { $shown } di { $games }; l’estratto conto le mostra tutte

## The statement, for printing

statement-print-oldest-first = Dal più vecchio al più recente

statement-print-balance =
    { $tone ->
        [owes] Deve alla squadra: { $balance }
        [credit] In credito: { $balance }
       *[even] In pari: { $balance }
    }
statement-print-caption = Estratto conto completo di { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Riporto, { $lines } riga
       *[other] Riporto, { $lines } righe
    }

## The statement of a user who is no player

unlinked-choose-player = Scegli quale giocatore sei
unlinked-ask-manager = Chiedi al responsabile di collegarti al tuo nome nella formazione. Il tuo estratto conto apparirà qui.

unlinked-lead = Fai parte della squadra { $team }, ma il tuo account non è ancora collegato a un giocatore.

## common

common-money-held = In cassa
common-all-games = Tutte le partite
common-show-all-players = Mostra tutti i giocatori
common-filter = Filtra l’elenco
