## The page "Who has access"

members-new-link-heading = L’invito è pronto
members-new-link-text = Manda questo link alla persona che inviti. Funziona una volta sola e non verrà più mostrato.
members-new-link = Link di invito
members-heading = Membri
members-you = tu
members-access-is-revoked = accesso revocato
members-plays-as-nobody = nessuno
members-revoke-confirm-text = Perde subito l’accesso a questa squadra. Potrai ripristinarlo.
members-invite-by-link = Invita con un link
members-invite-by-link-hint = La prima persona che apre il link e accede diventa quel membro.
members-invite-by-link-submit = Crea il link
members-invite-by-id = Invita tramite ID
members-provider = Accede con
members-provider-local = Una password qui
members-invite-by-name = Invita tramite nome utente
members-invite-by-name-hint = Per chi accede già qui. Vede l’invito quando accede e può accettarlo.
members-invite = Invita
members-open-invitations = Inviti in sospeso
members-option-player = Giocatore: vede il proprio estratto conto
members-option-manager = Responsabile: tiene il registro
members-invite-as = Ruolo
members-invite-plays-as = Gioca come
members-invite-plays-as-nobody = nessuno in elenco
members-days = Validità (giorni)
members-subject = Il suo ID

members-role-plays-as =
    { $role ->
        [manager] Responsabile, gioca come { $player }
       *[player] Giocatore, gioca come { $player }
    }
members-since = iscrizione: { $since }
members-role = Ruolo<hidden> di { $name }</hidden>
members-plays-as = Gioca come<hidden> ({ $name })</hidden>
members-save = Salva<hidden> { $name }</hidden>
members-revoke = Revoca<hidden> { $name }</hidden>
members-revoke-confirm = Revocare l’accesso a { $name }?
members-reinstate = Ripristina<hidden> { $name }</hidden>
members-invite-by-id-hint = Se conosci l’ID di una persona presso un provider. Vede l’invito quando accede e può accettarlo.
members-invite-by-id-or-name-hint = Se conosci l’ID di una persona presso un provider, o il nome utente con cui accede qui. Vede l’invito quando accede e può accettarlo.
members-invitation-for = per <code>{ $to }</code>
members-invitation-created = creato: { $made }
members-invitation-until = scade: { $until }
members-invitation-revoke-for = Revoca<hidden> l’invito per { $to }</hidden>
members-invitation-revoke = Revoca<hidden> l’invito</hidden>

members-role-unknown = Scegli responsabile o giocatore.
members-days-unreadable = Un invito può essere valido da 1 a { $days } giorni.
members-host-too-long = Il nome host della richiesta è troppo lungo. Ricarica la pagina.

members-invited = Invito creato. La persona può accettarlo dopo aver effettuato l’accesso qui.
members-access-updated = Accesso modificato.
members-access-revoked = Accesso revocato.
members-access-restored = Accesso ripristinato.
members-invitation-revoked = Invito revocato. Il suo link non funziona più.

## The page of an invitation

invitation-lead-manager = Ti invitano a tenere il registro come responsabile.
invitation-lead-player = Potrai seguire il tuo saldo e il tuo estratto conto.
invitation-create-account = Crea un account
invitation-username-hint = Ti serve per accedere.

invitation-from = Un invito da { $name }
invitation-player = Nella formazione sei <b>{ $player }</b>.
invitation-signed-in = Hai effettuato l’accesso come <b>{ $name }</b>.
invitation-join = Entra in { $team }
invitation-sign-in = Hai già un account? <a>Accedi per entrare</a>
invitation-until = Per una sola persona. Scadenza: { $until }.

invitation-window-title = Hai un invito
invitation-joined = Ora fai parte della squadra.
invitation-declined = Invito rifiutato.

## Creating a team

onboarding-earlier-currency = Valuta dei suoi importi
onboarding-earlier-submit = Trasferiscila qui
onboarding-lead = Bastano un nome, una valuta e tu. Il resto arriva con la prima partita.
onboarding-currency-hint = Puoi cambiarla finché il registro è vuoto.
onboarding-submit = Crea la squadra
onboarding-team-name-hint = Diverso da quello delle altre squadre qui.
onboarding-player-name = Il tuo nome nella formazione
onboarding-player-name-hint = Sei il primo giocatore. Gli altri si aggiungono alla loro prima partita.

onboarding-earlier-has =
    Ha { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    }, { $games ->
        [one] { $games } partita
       *[other] { $games } partite
    }, { $payments ->
        [one] { $payments } pagamento
       *[other] { $payments } pagamenti
    } e { $people ->
        [one] { $people } persona
       *[other] { $people } persone
    } con accesso.
onboarding-earlier-move = Trasferiscila qui e continua da dove eri, con tutti i saldi e tutti gli accessi. I dati originali non cambiano.

onboarding-not-allowed = Qui solo gli amministratori possono creare squadre. Chiedi al tuo, o entra in una squadra con un link di invito.
onboarding-created = Squadra { $team } creata. Ne sei responsabile.

## A team that was moved here

moved-title = Squadra trasferita
moved-to-dashboard = Vai alla panoramica

moved-done = La squadra { $team } è stata trasferita qui, con i suoi dati e i suoi membri.
moved-renamed = Qui c’è un’altra squadra di nome { $name }.
moved-balances-unchanged =
    { $all ->
        [one] Il saldo è invariato.
       *[other] Tutti i { $all } saldi sono invariati.
    }
moved-balances-changed =
    { $some ->
        [one] { $some } saldo su { $all } è cambiato.
       *[other] { $some } saldi su { $all } sono cambiati.
    }
moved-already = { $team } è già qui.
moved-already-ask = { $team } è già qui. Chiedi un invito al responsabile.

## The page "Team settings"

settings-export = Esporta
settings-export-text = In un unico file con tutto, o in un formato che altri programmi leggono. CFFA può importarli tutti, qui o su un altro server.
settings-export-everything-text = L’intero registro con la cronologia, da custodire o da trasferire in un altro CFFA.
settings-export-everything = Esporta il registro
settings-export-workbook-heading = Cartella di lavoro
settings-export-workbook-text = Saldi, partite, pagamenti e cronologia per Excel, LibreOffice o Google Sheets.
settings-export-workbook = Esporta .xlsx
settings-export-csv-heading = CSV
settings-export-csv-text = I fogli della cartella di lavoro come file separati in uno zip.
settings-export-csv = Esporta CSV
settings-export-flask-heading = Per il vecchio CFFA
settings-export-flask-text = Il formato di archivio del vecchio CFFA, per i suoi strumenti.
settings-export-flask = Esporta per il vecchio CFFA
settings-import = Importa un registro
settings-import-text = Un’esportazione di CFFA o del vecchio CFFA; il foglio di calcolo della squadra come .xlsx o .ods, o tutti i suoi fogli come file .csv; oppure un’esportazione di Splitwise, Spliit o I Hate Money. Potrai verificare tutto prima di sostituire qualcosa.
settings-import-google = Da Google Sheets…
settings-import-submit = Leggi il file
settings-earlier = Registri precedenti
settings-earlier-text = Quando un registro viene sostituito o eliminato, quello vecchio resta conservato per 30 giorni.
settings-earlier-none = Nessuno, al momento.
settings-delete = Elimina tutti i dati
settings-delete-button = Elimina tutti i dati…
settings-active-days = Giocatori attivi: quanti giorni
settings-active-days-hint = I giocatori che hanno giocato in questi ultimi giorni vengono proposti in una nuova partita.
settings-recent-days = Movimenti recenti: quanti giorni
settings-recent-days-hint = La panoramica mostra i movimenti di questi ultimi giorni.
settings-file = File

settings-import-running = { $by } ha caricato un file ({ $began }); la lettura è in corso. <a>Vedi l’avanzamento</a>
settings-import-ready = { $by } ha caricato un registro ({ $began }); è pronto da verificare. <a>Verifica</a>
settings-import-refused = { $by } ha caricato un file ({ $began }), ma non è stato possibile leggerlo. <a>Vedi perché</a>
settings-import-interrupted = { $by } ha avviato un’importazione ({ $began }), ma si è interrotta. <a>Vedi cosa fare</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } partita
       *[other] { $games } partite
    }, { $players ->
        [one] { $players } giocatore
       *[other] { $players } giocatori
    }
settings-earlier-until = scade: { $until }
settings-restore = Ripristina<hidden>: { $what }, { $replaced }</hidden>
settings-delete-text = Elimina tutte le partite, i giocatori e i pagamenti dal registro della squadra { $team }. Le altre squadre non cambiano. Puoi ripristinare il registro qui per 30 giorni.

settings-earlier-import = Il registro prima di un’importazione
settings-earlier-deletion = Il registro prima dell’eliminazione di tutti i dati
settings-earlier-restoration = Il registro prima del ripristino di uno precedente

settings-delete-title = Eliminare tutti i dati di questa squadra?
settings-delete-what = Si eliminano tutti i giocatori, le partite e i movimenti della squadra { $team }. I membri mantengono l’accesso e le altre squadre non cambiano.
settings-delete-restore =
    { $days ->
        [one] Puoi ripristinare il registro dalle impostazioni per { $days } giorno. Poi viene eliminato per sempre.
       *[other] Puoi ripristinare il registro dalle impostazioni per { $days } giorni. Poi viene eliminato per sempre.
    }
settings-delete-team = Squadra
settings-delete-type = Per continuare, scrivi il nome della squadra: { $team }.

settings-saved = Impostazioni salvate.
settings-deleted =
    { $days ->
        [one] Tutti i dati sono stati eliminati. Puoi ripristinarli per { $days } giorno.
       *[other] Tutti i dati sono stati eliminati. Puoi ripristinarli per { $days } giorni.
    }
settings-restored = Registro ripristinato. Quello sostituito è tra i registri precedenti.

## How to pay a manager

payment-methods-title = Come pagarti
payment-methods-lead = I giocatori che devono soldi lo vedono nel loro estratto conto, con l’importo già compilato dove possibile. Compila quello che usi e lascia vuoto il resto.
payment-methods-change = Modifica come pagarti
payment-methods-none = Inserisci i tuoi link di pagamento o il tuo conto bancario. I giocatori che devono soldi li vedono nel loro estratto conto.
payment-methods-links = Link di pagamento
payment-methods-monzo = Nome Monzo.me
payment-methods-monzo-hint = La fine del tuo link: per monzo.me/sam, inserisci sam.
payment-methods-paypal = Nome PayPal.me
payment-methods-paypal-hint = La fine del tuo link: per paypal.me/sam, inserisci sam.
payment-methods-revolut = Nome Revolut.me
payment-methods-revolut-hint = La fine del tuo link: per revolut.me/sam, inserisci sam. L’importo lo inseriscono i giocatori.
payment-methods-upi-hint = Per esempio sam@bank. Il link si vede nelle squadre che usano le rupie.
payment-methods-bank = Conto bancario con IBAN
payment-methods-iban-hint = Nelle squadre che usano l’euro, i giocatori vedono anche un codice QR per l’app della banca.
payment-methods-uk-bank = Conto bancario britannico
payment-methods-link = Un altro link
payment-methods-label = Nome del link
payment-methods-label-hint = Per esempio Wise.
payment-methods-url = Indirizzo
payment-methods-url-hint = Deve iniziare con https://.

payment-methods-saved = Metodi di pagamento salvati.

team-link-title = Link della squadra
team-link-text = Un solo link per tutta la squadra. I giocatori lo aprono, toccano il proprio nome una volta e vedono il proprio saldo, come pagare e la prossima partita. Non serve un account.
team-link-warning = Chi ha il link può scegliere il nome di qualsiasi giocatore, vederne il saldo, rispondere alle partite al suo posto e dire che ha pagato, cosa che un responsabile conferma. Condividilo solo con persone di cui ti fidi.
team-link-old = Il link funziona ancora, ma non si può più mostrare. Revocalo e creane uno nuovo.
team-link-revoke-confirm = Revocare il link della squadra?
team-link-revoke-confirm-text = Smette subito di funzionare per tutti. Puoi crearne uno nuovo.
team-link-revoke = Revoca il link della squadra
team-link-create = Crea il link della squadra
team-link-created = Link della squadra creato. Copialo qui sotto.
team-link-revoked = Link della squadra revocato. Non funziona più.
team-link-over = Questo link della squadra non è più valido. Chiedi quello attuale a un responsabile.
team-link-pick = Chi sei?
team-link-pick-text = Tocca il tuo nome. Questo browser lo ricorda per questo link.
team-link-unknown = Scegli il tuo nome dalla lista.
team-link-no-game = Al momento non è prevista nessuna partita.
