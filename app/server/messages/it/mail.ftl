## The page of the user’s mail address

mail-title = E-mail
mail-lead = Ricevi un’e-mail quando viene organizzata una partita delle tue squadre, quando si avvicina e non hai ancora risposto, e quando una partita a cui hai risposto viene annullata o ripristinata. Non si invia nulla tra le 21:00 e le 8:00.
mail-address = Il tuo indirizzo e-mail
mail-address-hint = Ti inviamo un link. Finché non lo apri non si invia altro.
mail-submit = Attiva le e-mail
mail-change = Cambia indirizzo
mail-confirmed = Le e-mail arrivano a questo indirizzo.
mail-unconfirmed = Apri il link nell’e-mail che abbiamo inviato a questo indirizzo. Fino ad allora non si invia altro.
mail-stop = Disattiva le e-mail
mail-asked = Abbiamo inviato un link a { $address }. Aprilo per attivare le e-mail.
mail-stopped = Le e-mail sono disattivate e il tuo indirizzo è stato eliminato.
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
mail-end =
    Ricevi questa e-mail perché hai attivato le e-mail per { $team }.
    Disattivale: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mail non inviate
mail-failures-text = Queste e-mail non sono state inviate negli ultimi 60 giorni. Se sono molte, chiedi all’amministratore di controllare il server di posta.
