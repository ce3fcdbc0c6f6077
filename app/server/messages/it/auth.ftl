## The sign-in page

login-help = Non hai un account? Chiedi un link di invito al tuo responsabile. Password dimenticata? L’amministratore può impostarne una nuova con <code>cffa user</code>.
login-help-by-mail = Non hai un account? Chiedi un link di invito al tuo responsabile. <a>Password dimenticata?</a>
passkey-sign-in = Accedi con una passkey
passkey-not-used = Accesso non riuscito: non è stata usata nessuna passkey. Riprova o usa la password.
second-step-title = Inserisci il codice
second-step-lead = La password è corretta. Ora inserisci il codice mostrato dalla tua app di autenticazione, o un codice di recupero.
second-step-hint = 6 cifre, o le 16 lettere e cifre di un codice di recupero.

sign-in-password-off = L’accesso con password qui è disattivato. Usa il pulsante nella pagina iniziale.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = La sessione è terminata e non è ancora stato salvato nulla. Accedi per continuare con il modulo.
signed-out-continue-with-password = La sessione è terminata e non è ancora stato salvato nulla. Accedi con la password per continuare: il modulo è troppo lungo per conservarlo mentre accedi altrove.
signed-out-form-too-long = La sessione è terminata e non è stato salvato nulla. Il modulo è troppo lungo per conservarlo mentre accedi. Accedi in un’altra scheda, poi torna al modulo e salvalo di nuovo.
signed-out-choose-file = La sessione è terminata e non è stato salvato nulla. Accedi, poi scegli di nuovo il file.
signed-out-try-again = La sessione è terminata e non è stato modificato nulla. Accedi, poi riprova.
signed-out-expired = I tuoi dati sono stati conservati per due ore e sono scaduti. Non è stato salvato nulla.

## The page for the first user

setup-title = Configura CFFA
setup-first-person = Sei la prima persona qui.
setup-create = Crea l’account con cui gestirai la tua squadra.
setup-sign-in = Accedi con l’account che userai per gestire la tua squadra.
setup-submit = Crea il mio account
setup-name-hint = Il nome con cui ti conoscono i compagni di squadra.
setup-username-hint = Ti serve per accedere. Meglio lettere minuscole e cifre.
setup-password-hint = Almeno 10 caratteri. Una frase breve è facile da ricordare.

setup-window-title = Configura CFFA
setup-done = Ciao, { $name }. Hai effettuato l’accesso.

## A sign-in with a provider that failed

sign-in-failed-done = Qui hai effettuato l’accesso come <b>{ $name }</b>.

sign-in-failed-title = Accesso non riuscito
sign-in-failed-by-invitation = Solo su invito
sign-in-failed-other-account = Usa un altro account

## Pages that lead on by themselves

onward-go-on = Continua

onward-title = Continua su { $provider }

## Signing out

sign-out-title = Disconnessione effettuata
sign-out-at-provider = Qui la sessione è chiusa. Disconnessione da { $provider } in corso…
sign-out-provider-unavailable = Qui la sessione è chiusa. { $provider } non risponde: lì potrebbe essere ancora aperta.

## Going on with a form after signing in

form-onward-title = Hai effettuato l’accesso
form-onward-lead = I tuoi dati sono ancora qui. Non è ancora stato salvato nulla.
form-onward-continue = Continua con il modulo

## Confirming who one is

confirm-identity-confirmed = Puoi riprendere da dove eri.
confirm-identity-lead = Stai per cambiare le impostazioni di sicurezza del tuo account. I tuoi dati restano.
confirm-identity-continue = Continua
confirm-identity-password = La tua password

confirm-identity-with = Accedi di nuovo con { $provider }

confirm-identity-title = Conferma la tua identità
confirm-identity-title-confirmed = Identità confermata
confirm-identity-password-missing = Inserisci la password.
confirm-identity-password-wrong = Password errata. Riprova.

## The page "My account"

account-password-heading = Cambia la password
account-password-text = Chiude tutte le altre sessioni e revoca tutti i tuoi token. Vengono disattivati anche le tue notifiche e i tuoi indirizzi per il calendario.
account-keep-heading = Metodi di accesso da tenere
account-keep-text = I metodi di accesso non selezionati vengono rimossi, nel caso li avesse aggiunti qualcuno che conosceva la vecchia password. Potrai aggiungerli di nuovo.
account-password-submit = Cambia password
account-ways-heading = Metodi di accesso
account-tokens-heading = Token API
account-tokens-text = Con un token, uno script o un notebook può agire per tuo conto, entro i permessi del token.
account-scopes = Permessi
account-token-create = Crea un token
account-leave-confirm-text = Non potrai più aprire questa squadra. Un responsabile potrà invitarti di nuovo.
account-leave-confirm-button = Lascia
account-sessions-heading = Dispositivi connessi
account-session-this = questo
account-sessions-text = Se esci ovunque, revochi anche tutti i tuoi token. Vengono disattivati anche le tue notifiche e i tuoi indirizzi per il calendario.
account-sessions-end-all = Esci ovunque
account-password-current = Password attuale
account-password-new = Nuova password
account-password-again = Ripeti la nuova password
account-token-name = Nome del token
account-token-name-hint = Per esempio: il mio notebook.
account-token-days = Valido per

account-way-remove = Rimuovi<hidden> { $provider }, { $subject }</hidden>
account-way-add = Aggiungi l’accesso con { $provider }
account-token-created = creato: { $made }
account-token-until = scade: { $until }
account-token-used = ultimo uso: { $used }
account-token-never-used = mai usato
account-token-revoke = Revoca<hidden> { $name }, creato { $made }</hidden>
account-leave = Lascia<hidden> { $team }</hidden>
account-leave-confirm = Lasciare { $team }?
account-session-since = accesso: { $started }
account-session-seen = ultima attività: { $seen }
account-session-end = Disconnetti<hidden> { $device }, accesso { $started }</hidden>

account-scope-read-book = leggere i registri delle tue squadre, per quanto puoi vederli
account-scope-write-book = modificare i registri delle squadre di cui sei responsabile e rispondere per le prossime partite
account-scope-manage-team = creare squadre e gestire membri e impostazioni delle squadre di cui sei responsabile
account-scope-read-headcounts = vedere i contapersone
account-scope-write-headcounts = creare contapersone e usarli
account-token-days-choice =
    { $days ->
        [365] un anno
        [one] { $days } giorno
       *[other] { $days } giorni
    }
account-way-local = Una password qui
account-device = { $browser } su { $system }
account-device-unknown = Un browser

account-password-changed = Password cambiata. Tutte le altre sessioni sono chiuse e i tuoi token sono revocati. Le tue notifiche e i tuoi indirizzi per il calendario sono disattivati.
account-ways-removed = I metodi di accesso che non hai tenuto sono stati rimossi.
account-way-added = Metodo di accesso aggiunto.
account-way-removed = Metodo di accesso rimosso. Tutte le altre sessioni sono chiuse e i tuoi token sono revocati. Le tue notifiche e i tuoi indirizzi per il calendario sono disattivati.
account-token-revoked = Token revocato.
account-token-already-revoked = Questo token era già revocato.
account-session-ended = Browser disconnesso.
account-session-already-ended = Questo browser era già disconnesso.
account-left = Hai lasciato { $team }.
passkey = Passkey
passkeys-heading = Passkey
passkeys-text = Con una passkey accedi con il telefono, il computer o una chiave di sicurezza: con impronta, volto o PIN e senza password.
passkey-unsupported = Questo browser non può usare passkey qui.
passkey-name = Nome della passkey
passkey-name-hint = Per esempio: il mio telefono.
passkey-add = Aggiungi una passkey
passkey-created = aggiunta: { $created }
passkey-used = ultimo uso: { $used }
passkey-never-used = mai usata
passkey-remove = Rimuovi<hidden> { $name }, aggiunta: { $created }</hidden>
passkey-added = Passkey aggiunta. Ora puoi usarla per accedere.
passkey-removed = Passkey rimossa. Tutte le altre sessioni sono chiuse e i tuoi token sono revocati. Le tue notifiche e i tuoi indirizzi per il calendario sono disattivati.
passkey-already-removed = Questa passkey era già stata rimossa.
second-factor-heading = Secondo fattore
second-factor-text = Con un secondo fattore la sola password non basta: per accedere serve anche un codice di un’app di autenticazione sul telefono.
second-factor-set-up = Configura un secondo fattore
second-factor-since = Attivo da: { $since }. Codici di recupero rimasti: { $codes }.
second-factor-renew = Per un nuovo telefono o nuovi codici di recupero, disattivalo e configuralo di nuovo.
second-factor-off-password = Password, per disattivarlo
second-factor-off-code = Codice dell’app, o un codice di recupero
second-factor-turn-off = Disattiva il secondo fattore
second-factor-turned-off = Secondo fattore disattivato. Per accedere basta la password.

## The page of a new API token

token-title = Il tuo nuovo token
token-copy-now = Copialo adesso: non verrà più mostrato. Chi ce l’ha può agire per tuo conto, quindi custodiscilo come una password.
token-text = Il token
token-back = Torna al mio account

token-scopes = Permessi: { $scopes }. Scadenza: { $until }.

passkey-new-title = Aggiungi una passkey
passkey-new-lead = Il browser chiede quale dispositivo deve custodire la passkey.
passkey-create = Crea la passkey
passkey-not-created = Non è stata creata nessuna passkey. Riprova o usa un altro dispositivo.

second-factor-new-title = Configura un secondo fattore
second-factor-new-lead = Scansiona l’immagine con un’app di autenticazione, poi inserisci il codice che mostra.
second-factor-qr = Codice QR con il segreto
second-factor-secret = Oppure digita questo segreto nell’app:
second-factor-code = Codice
second-factor-code-hint = 6 cifre.
second-factor-turn-on = Attiva
recovery-codes-title = Il secondo fattore è attivo
recovery-codes-heading = I tuoi codici di recupero
recovery-codes-text = Annotali adesso: non verranno più mostrati. Senza il telefono, ognuno ti fa accedere una volta, dopo la password. Tutte le altre sessioni sono chiuse e i tuoi token sono revocati. Le tue notifiche e i tuoi indirizzi per il calendario sono disattivati.
