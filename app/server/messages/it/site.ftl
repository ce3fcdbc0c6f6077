## The start page

home-title-pitch = Qualcuno paga il campo.
home-title-share = Ognuno paga la sua quota.
home-lead = CFFA tiene i conti di una squadra di calcio tra amici: chi ha giocato, chi ha portato un amico, chi ha pagato e chi deve ancora qualcosa.
home-games-heading = Registra la partita
home-games-text = Segna chi è venuto e quanti ospiti ha portato. Il costo si divide al centesimo, e i centesimi che avanzano si pagano a turno.
home-money-heading = Incassa i soldi
home-money-text = Contanti nel parcheggio o un bonifico il venerdì: lo scrivi una volta e il saldo è giusto.
home-history-heading = Basta discussioni
home-history-text = Ogni giocatore ha un estratto conto, come in banca. Di ogni modifica si vede chi l’ha fatta e quando.
home-choose-book = Quale registro vuoi aprire?
home-one-book = Ecco il registro della tua squadra.
home-open-now = aperto
home-no-team = Hai effettuato l’accesso, ma non hai ancora una squadra. Creane una o chiedi un link di invito al tuo responsabile.

home-hello = Ciao, { $name }
home-count = Ti serve solo contare chi entra? <a>Conta le persone</a>, senza registrarti.

home-window-title = Home

## The start page of a user without a team

no-team-lead = Hai effettuato l’accesso, ma al momento non hai una squadra.
no-team-bring-text = Ne eri responsabile. Trasferiscila qui, con i suoi dati e i suoi membri.
no-team-bring = Verifica e importa
no-team-create-text = Ne tieni il registro.
no-team-join = Entra in una squadra
no-team-join-text = Chiedi un link di invito al responsabile e aprilo qui, in questo browser.

no-team-revoked = Il tuo accesso a { $team } è stato revocato. Se è un errore, rivolgiti al responsabile.

no-team-window-title = Ancora nessuna squadra

## The installed app

installed-name = CFFA, i conti del calcio

## The page that is shown instead of another one without a connection

offline-title = Sei offline
offline-text = Questa pagina non si può mostrare senza connessione. Quelle aperte di recente sì: parti dalla pagina iniziale.
offline-start = Pagina iniziale

## The page about the API

api-title = L’API per i programmi
api-token = Token per provarla; resta in questa pagina
api-no-scope = Nessun permesso necessario.
api-required = (obbligatorio)
api-body = Corpo
api-try-it = Prova
api-sending = Invio…

api-document = Lo stesso per i programmi: <a>openapi.json</a>, un documento OpenAPI 3.1. I token si creano in <a-account>Il mio account</a-account>.
api-scope = Permesso necessario: <code>{ $scope }</code>.
api-failed = La richiesta non è riuscita: { $error }
api-file = Accetta un file, come <code>multipart/form-data</code>.
