change-comma = ,{ " " }
change-player-added = Giocatore aggiunto: { $name }.
change-player-renamed = { $before } rinominato in { $after }.
change-comment = Commento su { $name } modificato.
change-retired = { $name } archiviato.
change-reactivated = { $name } riattivato.
change-player-deleted = Giocatore eliminato: { $name }.
change-merged = { $name } unito con { $into }.
change-parted = { $name } e { $into } separati di nuovo.
change-game-logged = Partita registrata: { $game }.
change-game-edited = Partita { $date } modificata: { $parts }.
change-game-deleted = Partita eliminata: { $game }.
change-new = Nuovi: { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } per { $heads } persona
       *[other] { $date }, { $cost } per { $heads } persone
    }
change-booked-by = campo prenotato da { $name }
change-paid-by-team = campo pagato dalla cassa della squadra
change-pitch-paid = { $name } ha pagato { $amount } per il campo
change-pitch-unpaid = { $name } non ha pagato nulla per il campo
change-pays-full = { $name } paga una quota intera
change-pays-nothing = { $name } non paga la quota
change-pays-percent = { $name } paga il { $percent }% di una quota
change-pays-fixed = { $name } paga { $amount }
change-date = nuova data { $date }
change-cost-from-to = costo da { $before } a { $after }
change-booker = campo prenotato da { $after } invece di { $before }
change-score = il risultato
change-sides = le squadre dei giocatori
change-order = l’ordine della formazione
change-order-paid = l’ordine di chi ha pagato il campo
change-in = { $name } aggiunto
change-out = { $name } tolto
change-guests =
    { $guests ->
        [one] { $name } con { $guests } ospite
       *[other] { $name } con { $guests } ospiti
    }
change-result = l’esito di { $name }
change-recorded = Registrato: { $what }.
change-transaction-edited = Modificato: { $before } in { $after }.
change-transaction-deleted = Eliminato: { $what }.
change-payment = pagamento di { $amount } di { $name } ({ $date })
change-autopay = AutoPay di { $amount } di { $name } ({ $date })
change-transfer = trasferimento di { $amount } da { $from } a { $to } ({ $date })
change-carry-over = riporto di { $amount } per { $name } ({ $date })
change-noted = { $what } ({ $note })
change-cost-added = Spesa aggiunta: { $cost }.
change-cost-edited = Spesa { $date } ({ $what }) modificata: { $parts }.
change-cost-deleted = Spesa eliminata: { $cost }.
change-refund-added = Rimborso aggiunto: { $cost }.
change-refund-edited = Rimborso { $date } ({ $what }) modificato: { $parts }.
change-refund-deleted = Rimborso eliminato: { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), pagata da { $payer }, per { $players } giocatore
       *[other] { $date }, { $amount } ({ $what }), pagata da { $payer }, divisa tra { $players } giocatori
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), ricevuto da { $payer }, per { $players } giocatore
       *[other] { $date }, { $amount } ({ $what }), ricevuto da { $payer }, diviso tra { $players } giocatori
    }
change-of-game = per la partita { $date }
change-of-no-game = per nessuna partita
change-called = ora si chiama { $what }
change-amount = importo da { $before } a { $after }
change-payer = pagata da { $after } invece di { $before }
change-receiver = ricevuto da { $after } invece di { $before }
change-order-players = l’ordine dei giocatori
change-season = { $name } ({ $from } – { $to })
change-season-added = Stagione aggiunta: { $season }.
change-season-edited = Stagione modificata: { $before } in { $after }.
change-season-deleted = Stagione eliminata: { $season }.
change-settings = Impostazioni modificate: { $parts }.
change-currency = valuta da { $before } a { $after }
change-active-days = giorni attivi da { $before } a { $after }
change-recent-days = giorni recenti da { $before } a { $after }
change-zone = fuso orario da { $before } a { $after }
change-zone-of-server = quello del server
change-imported = Registro sostituito con uno importato.
change-all-deleted = Tutti i dati eliminati.
change-restored = Registro precedente ripristinato.
change-undone = Modifica { $number } annullata: { $changes }

## Lines of a statement

line-played = Partita giocata
line-played-with-guests =
    { $guests ->
        [one] Partita giocata, con { $guests } ospite
       *[other] Partita giocata, con { $guests } ospiti
    }
line-no-share = { $played }, nessuna quota
line-percent = { $played }, { $percent }% di una quota
line-fixed = { $played }, importo fisso
line-booked = Campo prenotato
line-paid-part = Parte del campo pagata
line-cost = Spesa: { $what }
line-cost-paid = Spesa pagata: { $what }
line-refund = Rimborso: { $what }
line-refund-received = Rimborso ricevuto: { $what }
line-paid-out = Rimborsato
line-autopay = AutoPay per la partita { $date }
line-transfer-to = Trasferimento a { $name }
line-transfer-from = Trasferimento da { $name }
line-noted = { $what }: { $note }
