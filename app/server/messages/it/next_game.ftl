## The page of the next game, for members

next-game-reload = Ricarica la pagina per vedere le ultime risposte.
next-game-link-ended = Questo link non è più valido. Chiedi quello nuovo al responsabile.
next-game-played-heading = Partita registrata
next-game-played = Questa partita è stata giocata e registrata.
next-game-played-see = Vedi la partita
next-game-plan = Organizza la prossima partita
next-game-deleted-heading = Era nel registro
next-game-deleted = Questa partita è stata registrata e poi eliminata.
next-game-match-day = Giorno della partita
next-game-off = Questa partita è annullata.
next-game-on-again = Alla fine si gioca
next-game-log = Registra questa partita
next-game-count = Conta le persone al campo
next-game-log-on-day = Il giorno stesso potrai registrare la partita da questo elenco.
next-game-over = Questa partita si è già giocata.
next-game-own = Giochi?
next-game-own-none = Non hai ancora risposto.
next-game-own-unlinked = Il tuo account non è ancora collegato a un giocatore. Rispondi con il link qui sotto, o chiedi a un responsabile di collegarti.
next-game-share = Condividi
next-game-share-text = Chi ha il link può rispondere per chiunque e vede questi nomi. Non serve un account. Le prossime partite della squadra mantengono questo link.
next-game-share-old = Questo link è stato creato prima che cambiasse la chiave segreta del server. Funziona ancora, ma non si può più mostrare.
next-game-call-off-confirm = Annullare la partita?
next-game-call-off-confirm-text = Lo vedrà chiunque abbia il link. Potrai ripristinare la partita.
next-game-call-off = Annulla partita
next-game-call-off-text = Lo vedrà chiunque abbia il link. I membri che hanno risposto e attivato le e-mail ricevono un avviso.
next-game-call-off-submit = Annulla la partita
next-game-state-off = Annullata
next-game-state-deleted = Giocata, poi eliminata
next-game-in = Presente
next-game-nobody = Ancora nessuno.
next-game-waiting-list = Lista d’attesa
next-game-out = Assente
next-game-reply-own-in = Ci sono
next-game-reply-own-out = Non posso
next-game-reply-heading = Chi viene?
next-game-who-is-coming = Chi viene
next-game-who-blank = Scegli un nome
next-game-other = Non in elenco?
next-game-other-name = Nuovo nome
next-game-change = Cambia la tua risposta
next-game-guests-fewer = Un ospite in meno
next-game-guests-more = Un ospite in più
next-game-last = Ultima partita
next-game-map = Mappa
next-game-calendar = Aggiungi al calendario
next-game-link-about = Il link e il suo codice QR

next-game-deleted-undo = Annulla l’eliminazione nella <a-history>cronologia</a-history>, oppure <a-log>registrala di nuovo</a-log>.
next-game-form-unlogged = La partita ({ $date }) non è ancora nel registro. <a>Prima registrala</a>: il suo elenco viene eliminato quando organizzi la prossima partita.
next-game-state-played = Giocata
next-game-missing =
    { $people ->
        [one] Manca { $people } persona
       *[other] Mancano { $people } persone
    }
next-game-room =
    { $people ->
        [one] Ancora { $people } posto
       *[other] Ancora { $people } posti
    }
next-game-full = Al completo
next-game-full-waiting = Al completo, { $people } in attesa
next-game-figure = { $playing } <of>su { $maximum }</of>
next-game-playing-of = { $playing } su { $maximum }
next-game-price-each = { $price } il campo, { $each } a testa
next-game-each-full = { $each } a testa se al completo
next-game-each = { $each } a testa
next-game-ask = <bdi>{ $name }</bdi>, ci sei?
next-game-forget = Non sei <bdi>{ $name }</bdi>?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } ospite</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } ospiti</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } ospite <quiet>di <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } ospiti <quiet>di <bdi>{ $name }</bdi></quiet>
    }
next-game-remove =
    { $list ->
        [in] Togli<hidden> <bdi>{ $name }</bdi>, presente</hidden>
        [waiting] Togli<hidden> <bdi>{ $name }</bdi>, in attesa</hidden>
       *[out] Togli<hidden> <bdi>{ $name }</bdi>, assente</hidden>
    }

next-game-reply-by = da <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = dal link, { $when }

next-game-status-out = <bdi>{ $name }</bdi> non viene.
next-game-status-in = <bdi>{ $name }</bdi> viene.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> viene, con { $guests } ospite.
       *[other] <bdi>{ $name }</bdi> viene, con { $guests } ospiti.
    }
next-game-status-waiting = La partita è al completo. <bdi>{ $name }</bdi> ha il numero { $number } in lista d’attesa.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> viene, ma la partita è al completo: { $guests } ospite in lista d’attesa.
       *[other] <bdi>{ $name }</bdi> viene, ma la partita è al completo: { $guests } ospiti in lista d’attesa.
    }

next-game-called-off = Partita annullata. Lo vede chiunque abbia il link.
next-game-put-on-again = Partita ripristinata.
next-game-link-renewed = Nuovo link creato. Quello vecchio non funziona più.
next-game-removed = Tolto dall’elenco: { $name }

## The next game, outside the application

next-game-picture =
    { $playing ->
        [one] Un campo: { $playing } posto occupato su { $maximum }.
       *[other] Un campo: { $playing } posti occupati su { $maximum }.
    }
next-game-calendar-title = Calcio: { $team }
next-game-calendar-reply-none = Non hai ancora risposto.
next-game-calendar-reply-in = Ci sei.
next-game-calendar-reply-waiting = Sei in lista d’attesa.
next-game-calendar-reply-out = Non ci sei.
next-game-preview-title = { $when } · { $playing } su { $maximum } · { $team }
next-game-preview-off = { $when } · annullata · { $team }
next-game-preview-played = { $when } · giocata · { $team }
next-game-preview-reply = { $place }. Rispondi senza account.
next-game-preview-reply-each = { $place }. { $each } a testa se al completo. Rispondi senza account.
next-game-text-where = { $when }, { $place }
next-game-text-off = Annullata: { $when }, { $place }
next-game-text-in = Presenti: { $playing } su { $maximum }.
next-game-text-in-each = Presenti: { $playing } su { $maximum }, { $each } a testa.
next-game-text-in-each-full = Presenti: { $playing } su { $maximum }, { $each } a testa se al completo.
next-game-text-reply = Ci sei? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Scegli quando e dove, condividi un solo link e vedi chi viene. Quando è al completo, gli altri vanno in lista d’attesa.
next-game-none-lead-player = Nessuna partita in programma. Quando un responsabile ne organizza una, potrai rispondere qui.

## The calendar addresses

next-game-calendar-page = Indirizzi per il calendario
next-game-calendar-lead = Aggiungi una volta un indirizzo al tuo calendario: mostrerà tutte le partite, in programma, spostate, annullate o giocate. I calendari si aggiornano ogni poche ore.
next-game-calendar-own = Le tue partite
next-game-calendar-own-text = La prossima partita con la tua risposta e le partite che hai giocato nelle ultime otto settimane. Chi ha questo indirizzo può vederle, quindi tienilo per te.
next-game-calendar-team = Tutte le partite della squadra
next-game-calendar-team-text = La prossima partita, con il link per rispondere, e le partite delle ultime otto settimane. Non ci sono nomi né importi, quindi puoi condividere l’indirizzo nella chat della squadra.
next-game-calendar-address = Indirizzo per il calendario
next-game-calendar-subscribe = Apri nel calendario
next-game-calendar-create = Crea indirizzo
next-game-calendar-new = Crea un nuovo indirizzo
next-game-calendar-new-hint = Il vecchio indirizzo smette di funzionare.
next-game-calendar-confirm = Creare un nuovo indirizzo?
next-game-calendar-confirm-text = Il vecchio indirizzo smette di funzionare in tutti i calendari che lo usano.
next-game-calendar-old = Questo indirizzo è stato creato prima che cambiasse la chiave segreta del server. Funziona ancora, ma non si può più mostrare.
next-game-calendar-renewed = Nuovo indirizzo per il calendario creato.
next-game-calendar-over = Questo indirizzo per il calendario non funziona più. Accedi e creane uno nuovo.
next-game-calendar-link = Indirizzi per il calendario

## Recurring games

next-game-schedule = Partite ricorrenti
next-game-schedule-lead = Le partite ricorrenti vanno in programma da sole. Ognuna mantiene il link della squadra, e puoi modificarla o annullarla come qualsiasi altra.
next-game-schedule-weekdays = Giorni della settimana
next-game-schedule-every = Frequenza
next-game-schedule-weekly = Ogni settimana
next-game-schedule-fortnightly = Ogni due settimane
next-game-schedule-from = Primo giorno
next-game-schedule-from-hint = Se si gioca ogni due settimane, la prima settimana con partite è quella di questo giorno.
next-game-schedule-before = In programma quanti giorni prima
next-game-schedule-before-hint = Da quel momento si può rispondere.
next-game-schedule-skipped = Giorni senza partita
next-game-schedule-skipped-hint = Vacanze e festività, separate da virgole. Per esempio: 2026-12-22, 2026-12-29
next-game-schedule-submit = Avvia le partite ricorrenti
next-game-schedule-saved = Partite ricorrenti salvate.
next-game-schedule-stop = Ferma le partite ricorrenti
next-game-schedule-stop-confirm = Fermare le partite ricorrenti?
next-game-schedule-stop-text = Nessun’altra partita andrà in programma da sola. Una partita già in programma resta.
next-game-schedule-stopped = Partite ricorrenti fermate.
next-game-schedule-upcoming = La prossima partita che va in programma da sola: { $date }
next-game-schedule-unlogged = La partita ({ $date }) non è ancora nel registro. <a>Registrala</a>, e la prossima andrà in programma da sola.

## The form of a next game

next-game-form-submit = Organizza la partita
next-game-form-time = Inizio
next-game-form-place = Luogo
next-game-form-place-hint = Per esempio: centro sportivo, campo 4
next-game-form-price = Prezzo del campo
next-game-form-price-hint = Serve a stimare la quota a persona. Il costo effettivo lo inserisci quando registri la partita.
next-game-form-minimum = Minimo di persone
next-game-form-minimum-hint = Con meno persone non si gioca.
next-game-form-maximum-hint = Chi arriva dopo va in lista d’attesa.

next-game-form-title-change = Modifica la prossima partita
next-game-form-currency-changed = La valuta della squadra ora è { $currency }. Inserisci il prezzo in questa valuta.
next-game-form-planned = Partita in programma. Condividi il link con la squadra.
next-game-form-updated = Partita modificata.
next-game-log-gone = La partita in programma da cui è nato questo modulo non esiste più. Se la partita non è ancora nel registro, salvala di nuovo.

## The page of the next game, for everyone with the link

next-game-link-confirm = Creare un nuovo link?
next-game-link-confirm-text = Il vecchio link smette di funzionare ovunque sia stato inviato.
next-game-link-confirm-button = Crea link
next-game-link-new = Crea un nuovo link
next-game-link-new-hint = Il vecchio link smette di funzionare.
next-game-link-played = Questa partita è stata giocata ed è nel registro della squadra.
next-game-link-share-text = Chi ha il link può rispondere e vede questi nomi. Non serve un account.

next-game-link-over = Questo link è stato sostituito da uno nuovo, o la sua partita è passata. Chiedi il link attuale a un responsabile.

## A link to share

share-code = Codice QR del link a questa pagina
share-link = Link a questa pagina

## Fair sides of a game

next-game-sides = Fai squadre equilibrate
sides-title = Squadre equilibrate
sides-lead = Stesso numero di giocatori e forza simile: conta quanto ognuno ha vinto nelle sue ultime { $games } partite con un risultato.
sides-shuffle = Mescola
sides-log = Registra la partita con queste squadre
sides-too-few = Servono almeno due presenti.
