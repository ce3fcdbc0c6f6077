## The page of the user’s mail address

mail-title = E-mail
mail-lead = Ricevi un’e-mail quando viene organizzata una partita delle tue squadre, quando si avvicina e non hai ancora risposto, e quando una partita a cui hai risposto viene annullata o ripristinata. Tra le 21:00 e le 8:00 le e-mail aspettano il mattino, a meno che la partita non inizi prima.
mail-address = Il tuo indirizzo e-mail
mail-address-hint = Inviamo un link a questo indirizzo. Finché non lo apri non vi si invia altro.
mail-submit = Attiva le e-mail
mail-change = Cambia indirizzo
mail-confirmed = Le e-mail arrivano a questo indirizzo.
mail-unconfirmed = Apri il link nell’e-mail che abbiamo inviato a questo indirizzo. Fino ad allora non vi si invia altro.
mail-confirm-failed = Non è stato possibile inviare il link a questo indirizzo. Controllalo e inseriscilo di nuovo.
mail-stop = Disattiva le e-mail
mail-asked = Abbiamo inviato un link a { $address }. Aprilo per attivare le e-mail.
mail-stopped = Le e-mail sono disattivate e il tuo indirizzo è stato eliminato.
mail-ended = Il tuo amministratore ha disattivato le e-mail. Al tuo indirizzo non arriva nulla. Resta salvato nel caso in cui le e-mail vengano riattivate. Puoi eliminarlo.
mail-delete = Elimina l’indirizzo
mail-account-link = E-mail sulle partite

## The pages of links in mail

mail-confirm-title = Conferma il tuo indirizzo e-mail
mail-confirm-text = Attiva le e-mail sulle partite delle tue squadre.
mail-confirm-submit = Conferma l’indirizzo
mail-confirm-done = Il tuo indirizzo è confermato. Puoi disattivare le e-mail con il link in ogni messaggio.
mail-stop-title = Disattiva le e-mail
mail-stop-text = Non verranno più inviate e-mail a questo indirizzo.
mail-stop-done = Le e-mail sono disattivate e il tuo indirizzo è stato eliminato.
mail-link-over = Questo link non è più valido. Puoi attivare e disattivare le e-mail nel tuo account.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Conferma il tuo indirizzo e-mail per CFFA
mail-confirm-body =
    Qualcuno, probabilmente tu, ha chiesto a CFFA di inviare e-mail sulle partite a questo indirizzo.

    Per confermare, apri questo link:
    { $link }

    Se non sei stato tu, ignora questa e-mail. Non verrà inviato altro.

## Mail about a next game

mail-planned-subject = { $team }: partita, { $when }
mail-planned =
    C’è una partita in programma: { $when }
    { $place }

    Ci sei?
mail-reminder-subject = { $team }: ci sei? { $when }
mail-reminder =
    Non hai ancora risposto a questa partita: { $when }
    { $place }

    Ci sei?
mail-off-subject = { $team }: annullata, { $when }
mail-off =
    Questa partita è annullata: { $when }
    { $place }
mail-on-subject = { $team }: si gioca, { $when }
mail-on =
    Questa partita si gioca, alla fine: { $when }
    { $place }

    La tua risposta resta valida.
mail-reply = Rispondi e guarda chi viene: { $link }
mail-game = Vedi la partita: { $link }
mail-end =
    Ricevi questa e-mail perché fai parte di { $team } e hai attivato le e-mail.
    Disattiva tutte le e-mail: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mail e notifiche non inviate
mail-failures-text = Non sono state inviate negli ultimi 60 giorni. Se molte sono e-mail, chiedi all’amministratore di controllare il server di posta.
mail-lead-more = Un responsabile può anche ricordarti quanto devi. Se accedi con una password e la dimentichi, puoi ricevere un link a questo indirizzo.
mail-address-wrong = Inserisci un indirizzo e-mail, per esempio anna@example.com.
mail-too-often = Oggi sono state inviate troppe e-mail. Riprova domani.
mail-failures-reason = Risposta del server di posta: { $reason }
mail-failures-late = Non è stato possibile inviarla in tempo.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = I giocatori che devono soldi e hanno attivato le e-mail ricevono un promemoria: al massimo uno in 7 giorni, e nessuno tra le 21:00 e le 8:00.
mail-balance-submit = Ricorda via e-mail
mail-balance-sent =
    { $players ->
        [one] { $players } giocatore riceve un promemoria.
       *[other] { $players } giocatori ricevono un promemoria.
    }
mail-balance-nobody = Non si invia nessun promemoria. Nessuno di chi deve soldi ha attivato le e-mail, o ne ha già ricevuto uno negli ultimi 7 giorni.
mail-balance-too-many = Alcuni promemoria non vengono inviati, perché oggi sono state inviate troppe e-mail. Riprova domani.

## The reminder

mail-balance-subject = { $team }: devi { $amount }
mail-balance = Devi { $amount } in { $team }. Il tuo responsabile ti chiede di saldare.
mail-balance-link = Il tuo estratto conto e come pagare: { $link }

## A new password for somebody who forgot theirs

forgotten-title = Password dimenticata?
forgotten-lead = Inserisci il tuo nome utente. Inviamo un link all’indirizzo e-mail che hai confermato nel tuo account.
forgotten-submit = Invia il link
forgotten-done = Se esiste un account con questo nome e un indirizzo e-mail confermato, un link è in arrivo. Vale un’ora.
forgotten-done-help = Nessuna e-mail dopo qualche minuto? Guarda nella cartella dello spam. Se hai ricevuto un link nell’ultima ora, usa quello. Senza un indirizzo confermato, l’amministratore può impostare una nuova password.
new-password-title = Scegli una nuova password
new-password-lead = Chiude tutte le tue sessioni, revoca tutti i tuoi token e rimuove gli altri metodi di accesso. Vengono disattivati anche le tue notifiche e i tuoi indirizzi per il calendario.
new-password-done = La tua password è cambiata. Tutte le tue sessioni sono chiuse.
new-password-over = Questo link non è più valido. Chiedine un altro nella pagina di accesso.
mail-password-subject = Una nuova password per CFFA
mail-password-body =
    Ciao { $name },

    qualcuno, probabilmente tu, ha chiesto una nuova password per il tuo account. Per sceglierla, apri questo link entro un’ora:
    { $link }

    Se non sei stato tu, ignora questa e-mail. La tua password resta la stessa.

## Mail that tells of a change of the account

mail-password-changed-subject = La tua password di CFFA è stata cambiata
mail-password-changed-body =
    Ciao { $name },

    la password del tuo account CFFA è stata cambiata.

    Se non sei stato tu, chiedi una nuova password nella pagina di accesso o chiedi aiuto all’amministratore:
    { $link }
mail-password-and-address-changed-body =
    Ciao { $name },

    la password del tuo account CFFA è stata cambiata e l’account non usa più questo indirizzo e-mail.

    Se non sei stato tu, chiedi aiuto all’amministratore. A questo indirizzo non può più arrivare una nuova password.
mail-address-changed-subject = Il tuo account CFFA non usa più questo indirizzo e-mail
mail-address-changed-body =
    Ciao { $name },

    il tuo account CFFA non usa più questo indirizzo e-mail.

    Se non sei stato tu, accedi, cambia la password e inserisci di nuovo il tuo indirizzo:
    { $link }
mail-address-without-password-body =
    Ciao { $name },

    il tuo account CFFA non usa più questo indirizzo e-mail.

    Se non sei stato tu, accedi, scegli «Esci ovunque», accedi di nuovo e inserisci di nuovo il tuo indirizzo:
    { $link }

## Notifications on devices

push-title = Notifiche
push-lead = Ricevi una notifica quando una delle tue squadre programma una partita, quando una partita è vicina e non hai risposto, e quando una partita a cui hai risposto viene annullata o si gioca di nuovo. Tra le 21:00 e le 8:00 le notifiche aspettano il mattino, a meno che la partita non inizi prima.
push-lead-more = Le notifiche mostrano la squadra, il giorno e il luogo, e mai un importo. Si attivano su ogni dispositivo separatamente.
push-heading = Notifiche su questo dispositivo
push-text = Mostriamo su questo dispositivo le notifiche sulle partite delle tue squadre finché non le disattivi.
# $team: the name of the team
push-text-link = Mostriamo su questo dispositivo le notifiche sulle partite di { $team } finché non le disattivi.
push-submit = Attiva le notifiche
push-stop = Disattiva le notifiche
push-denied = Il tuo browser blocca le notifiche di questo sito. Consentile nelle impostazioni del browser e riprova.
push-failed = Il tuo browser non è riuscito ad attivare le notifiche. Riprova più tardi.
push-devices = Dispositivi con notifiche
push-device-this = Questo dispositivo
# $since: a day and a time
push-device-since = dal { $since }
push-device-stop = Disattiva<hidden> il dispositivo, dal { $since }</hidden>
push-on = Le notifiche sono attive su questo dispositivo.
push-off = Le notifiche sono disattivate.
push-too-many = Troppe persone di questa squadra hanno le notifiche tramite link. Accedi per attivarle.
push-refused = Il servizio di notifiche di questo browser non può essere usato. Prova con un altro browser.
push-reply-first = Rispondi prima alla partita. Poi potrai attivare le notifiche.
# $reason: such as “HTTP 403”
push-failures-reason = Risposta del servizio di notifiche: { $reason }
push-balance = Devi dei soldi alla squadra. Apri la pagina per vedere quanto e come pagare.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Promemoria automatici
reminders-text = I giocatori che devono dei soldi ricevono un promemoria ogni 7 giorni, via e-mail o come notifica, se hanno attivato una delle due. Le e-mail dicono quanto devono e come pagare. Le notifiche non mostrano importi. Non si invia nulla tra le 21:00 e le 8:00, né ai giocatori che hanno pagato.
reminders-start = Attiva i promemoria automatici
reminders-stop = Disattiva i promemoria automatici
reminders-on = I promemoria automatici sono attivi.
reminders-off = I promemoria automatici sono disattivati.
reminders-own = Promemoria di quanto devo
reminders-own-on = Ricevi un promemoria quando devi dei soldi a una squadra che invia promemoria.
reminders-own-off = Non ricevi promemoria di quanto devi.
reminders-own-start = Ricevi promemoria
reminders-own-stop = Non ricevere promemoria
reminders-wanted = Ricevi promemoria di quanto devi.
reminders-unwanted = Non ricevi più promemoria di quanto devi.
