### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

common-optional = optioneel
common-sign-in = Inloggen
common-date = Datum
common-cost = Kosten

common-heads = Personen

common-each = Per persoon
common-booked-by = Geboekt door
common-score = Uitslag
common-actions = Acties

common-edited = bewerkt
common-carried-over = Overgenomen
common-player = Speler
common-type = Soort
common-note = Notitie
common-amount = Bedrag
common-retired = gearchiveerd
common-balance = Saldo

common-played = Gespeeld
common-last-played = Laatst gespeeld

common-paid-in = Ingelegd
common-cost-of-games = Wedstrijdkosten
common-no-matching-names = Geen namen gevonden.
common-comment = Opmerking
common-your-teams = Je teams
common-create-new-team = Nieuw team maken
common-dashboard = Dashboard
common-season = Seizoen
common-next-game = Volgende keer
common-games = Wedstrijden
common-players = Spelers
common-transactions = Transacties
common-history = Geschiedenis
common-my-statement = Mijn overzicht
common-who-has-access = Wie heeft toegang?
common-team-settings = Teaminstellingen
common-count-people = Mensen tellen
common-my-account = Mijn account
common-sign-out = Uitloggen
common-new-game = Nieuwe wedstrijd
common-try-again = Probeer het opnieuw
common-go-to-start = Naar de startpagina
common-you-manage = je bent manager
common-you-play = je speelt mee
common-create-team = Team maken
common-user-name = Gebruikersnaam
common-password = Wachtwoord
common-your-name = Je naam
common-repeat-password = Wachtwoord herhalen
common-cancel = Annuleren
common-password-hint = Minstens 10 tekens.
common-copy = Kopiëren
common-copied = Gekopieerd
common-selected = Geselecteerd: nu kopiëren
common-in-credit = Tegoed
common-take-payment = Betaling invoeren
common-add-cost = Uitgave invoeren
common-add-refund = Terugbetaling invoeren
common-find-player = Speler zoeken
common-add-player = Speler toevoegen
common-show = Tonen
common-show-all = Alles tonen
common-edit = Bewerken
common-delete = Verwijderen
common-guests = Gasten
common-share = Aandeel
common-result = Resultaat
common-together = Totaal
common-back = Terug
common-name = Naam
common-save-changes = Wijzigingen opslaan
common-save = Opslaan
common-statement = Overzicht
common-open = Openen
common-payments = Betalingen
common-everything = Alles
common-print = Afdrukken
common-owes-team = Nog te betalen
common-settled = Quitte
common-description = Omschrijving
common-credit = Bij
common-debit = Af
common-manager = Manager
common-revoke = Intrekken
common-currency = Valuta
common-team-name = Naam van het team
common-notes = Opmerkingen
common-change-it = Wijzigen
common-maximum-people = Maximumaantal

common-never = nog nooit

common-can-undo = Je kunt dit ongedaan maken in de geschiedenis.

## The frame of every page

frame-skip = Naar de inhoud
frame-cffa = CFFA

frame-start-page = – startpagina
frame-choose-team = Kies een team
frame-navigation = Hoofdmenu

frame-your-menu = : je menu
frame-theme = Licht of donker
frame-theme-device = Kleuren: als je apparaat
frame-theme-light = Kleuren: licht
frame-theme-dark = Kleuren: donker
frame-getting-started = Aan de slag
frame-navigation-bottom = Hoofdmenu onderaan
frame-home = Home
frame-next-game = Volgende
frame-new-game = Nieuw
frame-my-balance = Mijn saldo
frame-account = Account
frame-money = Geld

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · het kasboek van je vriendenteam
frame-language = Taal
frame-language-change = Taal wijzigen

## Dates

date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-weekday = { $weekday } { $date }
date-long = { $weekday } { $day } { $month }
date-month = { $month } { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date } { $time }

## Messages on top of a page

flash-undo = Ongedaan maken
flash-good = Gelukt.
flash-bad = Fout.
flash-note = Let op.

## Pages that update themselves

live-connected = Live
live-lost = Verbinding verbroken. Opnieuw verbinden…

## Roles

role =
    { $role ->
        [manager] manager
       *[player] speler
    }
role-capital =
    { $role ->
        [manager] Manager
       *[player] Speler
    }

## Every form

form-save-anyway = Toch opslaan
form-replace = Huidige versie door deze invoer vervangen
form-current-version = Huidige versie bekijken
form-problem = Er klopt iets niet
form-find = Zoeken
form-offline = Je bent offline, dus er is niets opgeslagen. Je invoer staat er nog. Probeer het zo opnieuw.

form-restored = Je was uitgelogd en er is nog niets opgeslagen. Controleer je invoer en sla die daarna op.
form-not-continued = Je kunt niet verder met dit formulier.
form-too-many-fields = Het formulier heeft te veel velden.
form-too-large = Het formulier is te groot: het maximum is { $kilobytes } KB.
choice-retired = { $name } (gearchiveerd)

## In the installed app, without a connection

kept-page = Je bent offline. Dit is de pagina van { $time }.
outbox-held = Je bent offline. Je invoer is op dit apparaat opgeslagen en wordt verstuurd zodra je CFFA weer online opent.

outbox-sent = { $what } die je offline hebt ingevoerd, is nu opgeslagen.

outbox-refused = { $what } die je op { $date } offline hebt ingevoerd, kon niet worden opgeslagen.

outbox-late = { $what } die je op { $date } offline hebt ingevoerd, is nog niet verstuurd.
outbox-review = Bekijken
outbox-send = Versturen
outbox-discard = Weggooien
outbox-game = De wedstrijd
outbox-payment = De betaling

## Pages that ask for confirmation

confirm-back = Nee, terug
confirm-yes = Ja

confirm-type = Typ ter bevestiging ‘{ $text }’

## Balances

balance-owes = open
balance-in-credit = tegoed
balance-settled = quitte

## Kinds of transactions

kind-payment = Betaling
kind-autopay = AutoPay
kind-transfer = Overboeking
kind-booking = Voorschot

## How a game went for a player

result-played = gespeeld
result-won = gewonnen
result-lost = verloren
result-drew = gelijk
result-no-show = niet gekomen

result =
    { $result ->
        [won] gewonnen
        [lost] verloren
        [drew] gelijk
       *[no-show] niet gekomen
    }

## Lists of several pages

pager-previous = Vorige pagina
pager-next = Volgende pagina

pager-label =
    { $what ->
        [games] Pagina’s met wedstrijden
        [players] Pagina’s met spelers
        [transactions] Pagina’s met transacties
        [changes] Pagina’s met wijzigingen
        [costs] Pagina’s met uitgaven
       *[entries] Pagina’s met regels
    }
pager-page = Pagina { $page } van { $pages }
pager-total =
    { $what ->
        [games] { $total } wedstrijden
        [players] { $total } spelers
        [transactions] { $total } transacties
        [changes] { $total } wijzigingen
        [costs] { $total } uitgaven
       *[entries] { $total } regels
    }

## Lists of games

games-table-nobody = niemand

games-table-guests =
    { $guests ->
        [one] onder wie { $guests } gast
       *[other] onder wie { $guests } gasten
    }
games-table-edit = Bewerken<hidden>: wedstrijd van { $date }</hidden>
games-table-delete = Verwijderen<hidden>: wedstrijd van { $date }</hidden>

## Lists of transactions

transactions-table-from-game = van de wedstrijd

transactions-table-from-to = { $from } <quiet>aan</quiet> { $to }
transactions-table-edit = Bewerken<hidden>: { $player }, { $date }</hidden>
transactions-table-delete = Verwijderen<hidden>: { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Andere uitgaven
costs-what = Waarvoor
costs-paid-by = Betaald door
costs-received-by = Ontvangen door

costs-refund = terugbetaling
costs-shared-by = Gedeeld door
costs-game = Wedstrijd
costs-team-money = de teamkas

costs-sharers =
    { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    }
costs-edit = Bewerken<hidden>: { $what }, { $date }</hidden>
costs-delete = Verwijderen<hidden>: { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Bewerken<hidden>: { $player }</hidden>

## The line-up of a game

lineup-guests = Gasten<hidden> van { $name }</hidden>
lineup-result = Resultaat<hidden> van { $name }</hidden>
lineup-pays = Betaalt<hidden>: { $name }</hidden>
lineup-pays-value = Percentage of bedrag voor { $name }
lineup-pays-how =
    { $how ->
        [half] Half aandeel
        [free] Niets
        [percent] Percentage
        [fixed] Vast bedrag
       *[full] Heel aandeel
    }
lineup-side = Ploeg van { $name }
lineup-opposite = Gasten van { $name } in de andere ploeg
lineup-side-name =
    { $side ->
        [a] Hesjes
        [b] Zonder hesjes
       *[other] Geen van beide
    }
side-name =
    { $side ->
        [b] Zonder hesjes
       *[a] Hesjes
    }
lineup-fewer = Eén gast minder
lineup-more = Eén gast meer

## The time zone of a team

zone-title = Tijdzone
zone-hint = Waar het team speelt. Dit bepaalt welke dag het is en wanneer een wedstrijd voorbij is.

zone-detected = Herkend via dit apparaat.
zone-of-server = Zelfde als de server

## Signing in

sign-in-with = Inloggen met { $provider }

## Invitations for the reader

invited-title = Uitnodigingen voor jou

invited-to = Je bent uitgenodigd voor { $team }
invited-as =
    { $role ->
        [manager] als manager, door { $from }
       *[player] als speler, door { $from }
    }
invited-until = geldig tot { $until }
invited-accept = Accepteren<hidden>: uitnodiging voor { $team }</hidden>
invited-decline = Afwijzen<hidden>: uitnodiging voor { $team }</hidden>

## Teams of the Flask version

earlier-team-here = Je team { $team } uit het oude CFFA staat hier al. Vraag de manager om een uitnodigingslink.
earlier-team-ask = Je team { $team } uit het oude CFFA is nog niet hierheen verhuisd. Vraag het aan { $managers }: de managers kunnen het verhuizen nadat ze zijn ingelogd.
earlier-team-unmanaged = Je team { $team } uit het oude CFFA is nog niet hierheen verhuisd en heeft geen manager. Je beheerder kan het verhuizen.

earlier-team-title = Je team { $team } uit het oude CFFA staat klaar

## Tips for a team’s first games

tip-step = Stap { $step } van 4.
tip-players = Voeg je spelers toe. Of sla dit over: namen die je in een opstelling typt, komen er vanzelf bij.
tip-game = Voer een wedstrijd in: wie er speelden, met hoeveel gasten, en wie het veld heeft betaald. De kosten worden tot op de cent verdeeld.
tip-game-label = Eerste wedstrijd invoeren
tip-payment = Betaalt iemand je? Voer de betaling in, dan klopt het saldo weer.
tip-invitation = Laat spelers hun eigen overzicht zien: stuur ze elk een uitnodigingslink.
tip-invitation-label = Iemand uitnodigen

## Error pages

error-report = Meld je dit probleem? Vermeld dan deze verzoek-ID: <code>{ $id }</code>

error-not-found-title = Pagina niet gevonden
error-not-found = Misschien is de pagina verwijderd of staat er een typefout in het adres.
error-gone-title = Deze link is niet meer geldig
error-forbidden-title = Je hebt geen toegang
error-no-team = Je zit niet in een team, dus er is hier nog niets te zien.
error-managers-only = Alleen managers van het team kunnen deze pagina openen.
error-cross-site-title = Verzoek geblokkeerd
error-sign-in-first-title = Log eerst in
error-sign-in-first = Log in om deze pagina te zien.
error-bad-request-title = We konden dit verzoek niet lezen
error-unexpected = Je browser stuurde iets onverwachts. Ga terug en probeer het opnieuw.
error-compressed = Gecomprimeerde verzoeken worden niet ondersteund. Stuur het zonder compressie, zonder de header Content-Encoding.
error-host = De hostnaam in dit verzoek is ongeldig. Open de pagina op het gewone adres.
error-method-title = Methode niet toegestaan
error-method = Deze pagina accepteert zo’n verzoek niet.
error-too-slow-title = Het duurde te lang
error-too-slow = Het verzoek kwam te langzaam binnen, dus er is niets gewijzigd. Probeer het opnieuw.
error-too-large-title = Verzoek te groot
error-too-large = Het verzoek is te groot.
error-address-too-long = Het adres is te lang.
error-conflict-title = Dit is intussen gewijzigd
error-changed-by-another = Iemand anders heeft dit eerder gewijzigd. Bekijk de huidige versie en probeer het opnieuw.
error-too-many-requests-title = Te veel verzoeken
error-too-many-requests =
    { $seconds ->
        [one] Te veel pogingen. Probeer het over { $seconds } seconde opnieuw.
       *[other] Te veel pogingen. Probeer het over { $seconds } seconden opnieuw.
    }
error-unavailable-title = Tijdelijk niet beschikbaar
error-too-many-uploads = De server ontvangt nu te veel uploads. Probeer het zo opnieuw.
error-overloaded = De server heeft nu te veel verzoeken. Er is niets gedaan. Probeer het over een paar seconden opnieuw.
error-database-unavailable = De database is tijdelijk niet beschikbaar. Er is niets verloren. Probeer het zo opnieuw.
error-database-full = De schijf van de database is vol, dus er kan niets worden opgeslagen. Er is niets gewijzigd. Vraag je beheerder om ruimte vrij te maken en probeer het daarna opnieuw.
error-internal-title = Er ging iets mis
error-internal = Er is een onverwachte fout opgetreden. Er is niets gewijzigd.

## A text to share

share-title = App de groep
share-text = Bericht
share-send = Delen
share-whatsapp = WhatsApp
