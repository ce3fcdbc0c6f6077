## The start page

home-title-pitch = Eén iemand betaalt het veld.
home-title-share = Iedereen betaalt mee.
home-lead = CFFA is het kasboek van je vriendenteam: wie er speelden, wie een vriend meenam, wie heeft betaald en wie nog moet betalen.
home-games-heading = Voer de wedstrijd in
home-games-text = Vink aan wie er waren en hoeveel gasten ze meenamen. De kosten worden tot op de cent verdeeld, en de losse centen gaan bij toerbeurt.
home-money-heading = Haal het geld op
home-money-text = Contant op de parkeerplaats of overgemaakt op vrijdag: één keer invoeren, en het saldo klopt.
home-history-heading = Nooit meer discussie
home-history-text = Elke speler heeft een overzicht, net als bij de bank. Bij elke wijziging staat wie die deed en wanneer.
home-choose-book = Welk kasboek wil je openen?
home-one-book = Hier is het kasboek van je team.
home-open-now = nu open
home-no-team = Je bent ingelogd, maar je zit nog niet in een team. Maak er een, of vraag je manager om een uitnodigingslink.

home-hello = Hallo { $name }
home-count = Wil je alleen tellen wie er binnenkomt? <a>Mensen tellen</a> kan zonder account.

home-window-title = Start

## The start page of a user without a team

no-team-lead = Je bent ingelogd, maar je zit nu niet in een team.
no-team-bring-text = Jij was de manager. Verhuis het hierheen, met alle gegevens en leden.
no-team-bring = Bekijken en importeren
no-team-create-text = Jij houdt het kasboek bij.
no-team-join = Doe mee met een team
no-team-join-text = Vraag de manager om een uitnodigingslink en open die hier, in deze browser.

no-team-revoked = Je toegang tot { $team } is ingetrokken. Is dat een vergissing, vraag het dan aan de manager.

no-team-window-title = Nog geen team

## The installed app

installed-name = CFFA, het kasboek van je vriendenteam

## The page that is shown instead of another one without a connection

offline-title = Je bent offline
offline-text = Deze pagina heeft een verbinding nodig. Pagina’s die je kort geleden hebt geopend, werken wel: begin bij de startpagina.
offline-start = Startpagina

## The page about the API

api-title = De API voor programma’s
api-token = Token om mee te proberen; blijft op deze pagina
api-no-scope = Geen bevoegdheid nodig.
api-required = (verplicht)
api-body = Body
api-try-it = Uitproberen
api-sending = Versturen…

api-document = Hetzelfde voor programma’s: <a>openapi.json</a>, een document volgens OpenAPI 3.1. Tokens maak je bij <a-account>Mijn account</a-account>.
api-scope = Bevoegdheid nodig: <code>{ $scope }</code>.
api-failed = Het verzoek is mislukt: { $error }
api-file = Verwacht een bestand, als <code>multipart/form-data</code>.
