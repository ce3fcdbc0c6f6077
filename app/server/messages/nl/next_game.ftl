## The page of the next game, for members

next-game-reload = Laad de pagina opnieuw voor de laatste reacties.
next-game-link-ended = Deze link is niet meer geldig. Vraag de manager om een nieuwe.
next-game-played-heading = Wedstrijd ingevoerd
next-game-played = Deze wedstrijd is gespeeld en ingevoerd.
next-game-played-see = Wedstrijd bekijken
next-game-plan = Volgende wedstrijd plannen
next-game-deleted-heading = Deze stond in het kasboek
next-game-deleted = Deze wedstrijd is ingevoerd en daarna verwijderd.
next-game-match-day = Wedstrijddag
next-game-off = Deze wedstrijd is afgelast.
next-game-on-again = Gaat toch door
next-game-log = Deze wedstrijd invoeren
next-game-count = Mensen tellen bij het veld
next-game-log-on-day = Op de dag zelf kun je de wedstrijd vanuit deze lijst invoeren.
next-game-over = Deze wedstrijd is al geweest.
next-game-own = Ben je erbij?
next-game-own-none = Je hebt nog niet gereageerd.
next-game-own-unlinked = Je account is nog niet aan een speler gekoppeld. Reageer via de link hieronder, of vraag een manager om je te koppelen.
next-game-share = Deel de link
next-game-share-text = Wie de link heeft, kan voor iedereen reageren en ziet deze namen. Een account is niet nodig. De volgende wedstrijden van het team houden deze link.
next-game-share-old = Deze link is gemaakt voordat de geheime sleutel van de server veranderde. De link werkt nog, maar kan niet meer worden getoond.
next-game-call-off-confirm = Wedstrijd afgelasten?
next-game-call-off-confirm-text = Iedereen met de link ziet dit. Je kunt de wedstrijd alsnog laten doorgaan.
next-game-call-off = Afgelasten
next-game-call-off-text = Iedereen met de link ziet dit. Leden die hebben gereageerd en e-mail hebben aangezet, krijgen bericht.
next-game-call-off-submit = Wedstrijd afgelasten
next-game-state-off = Afgelast
next-game-state-deleted = Gespeeld, daarna verwijderd
next-game-in = Erbij
next-game-nobody = Nog niemand.
next-game-waiting-list = Wachtlijst
next-game-out = Niet erbij
next-game-reply-own-in = Ik ben erbij
next-game-reply-own-out = Kan niet
next-game-reply-heading = Wie komt er?
next-game-who-is-coming = Wie komt er
next-game-who-blank = Kies een naam
next-game-other = Niet in de lijst?
next-game-other-name = Nieuwe naam
next-game-change = Wijzig je reactie
next-game-guests-fewer = Eén gast minder
next-game-guests-more = Eén gast meer
next-game-last = Vorige keer
next-game-map = Kaart
next-game-calendar = In je agenda zetten
next-game-link-about = De link en de QR-code

next-game-deleted-undo = Maak dat ongedaan in de <a-history>geschiedenis</a-history>, of <a-log>voer de wedstrijd opnieuw in</a-log>.
next-game-form-unlogged = De wedstrijd van { $date } staat nog niet in het kasboek. <a>Voer die eerst in</a>: de lijst wordt verwijderd als je de volgende wedstrijd plant.
next-game-state-played = Gespeeld
next-game-missing = Nog { $people } nodig
next-game-room = Nog plek voor { $people }
next-game-full = Vol
next-game-full-waiting = Vol, { $people } op de wachtlijst
next-game-figure = { $playing } <of>van { $maximum }</of>
next-game-playing-of = { $playing } van { $maximum }
next-game-price-each = { $price } voor het veld, { $each } per persoon
next-game-each-full = { $each } per persoon als het vol is
next-game-each = { $each } per persoon
next-game-ask = <bdi>{ $name }</bdi>, ben je erbij?
next-game-forget = Ben je niet <bdi>{ $name }</bdi>?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } gast</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } gasten</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } gast <quiet>van <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } gasten <quiet>van <bdi>{ $name }</bdi></quiet>
    }
next-game-remove =
    { $list ->
        [in] Verwijderen<hidden>: <bdi>{ $name }</bdi>, erbij</hidden>
        [waiting] Verwijderen<hidden>: <bdi>{ $name }</bdi>, op de wachtlijst</hidden>
       *[out] Verwijderen<hidden>: <bdi>{ $name }</bdi>, niet erbij</hidden>
    }

next-game-reply-by = door <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = via de link, { $when }

next-game-status-out = <bdi>{ $name }</bdi> is er niet bij.
next-game-status-in = <bdi>{ $name }</bdi> is erbij.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> is erbij, met { $guests } gast.
       *[other] <bdi>{ $name }</bdi> is erbij, met { $guests } gasten.
    }
next-game-status-waiting = De wedstrijd is vol. <bdi>{ $name }</bdi> staat op plek { $number } van de wachtlijst.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> is erbij, maar de wedstrijd is vol: { $guests } gast staat op de wachtlijst.
       *[other] <bdi>{ $name }</bdi> is erbij, maar de wedstrijd is vol: { $guests } gasten staan op de wachtlijst.
    }

next-game-called-off = Wedstrijd afgelast. Iedereen met de link kan dit zien.
next-game-put-on-again = De wedstrijd gaat toch door.
next-game-link-renewed = Nieuwe link gemaakt. De oude link werkt niet meer.
next-game-removed = Van de lijst gehaald: { $name }

## The next game, outside the application

next-game-picture = Een voetbalveld: { $playing } van de { $maximum } plekken zijn bezet.
next-game-calendar-title = Voetbal: { $team }
next-game-calendar-reply-none = Je hebt nog niet gereageerd.
next-game-calendar-reply-in = Je bent erbij.
next-game-calendar-reply-waiting = Je staat op de wachtlijst.
next-game-calendar-reply-out = Je bent er niet bij.
next-game-preview-title = { $when } · { $playing } van { $maximum } erbij · { $team }
next-game-preview-off = { $when } · afgelast · { $team }
next-game-preview-played = { $when } · gespeeld · { $team }
next-game-preview-reply = { $place }. Reageer zonder account.
next-game-preview-reply-each = { $place }. { $each } per persoon als het vol is. Reageer zonder account.
next-game-text-where = { $when }, { $place }
next-game-text-off = Afgelast: { $when }, { $place }
next-game-text-in = { $playing } van { $maximum } erbij.
next-game-text-in-each = { $playing } van { $maximum } erbij, { $each } per persoon.
next-game-text-in-each-full = { $playing } van { $maximum } erbij, { $each } per persoon als het vol is.
next-game-text-reply = Erbij? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Plan waar en wanneer, deel één link en zie wie er komt. Is het vol, dan komen anderen op een wachtlijst.
next-game-none-lead-player = Er is nog geen wedstrijd gepland. Als een manager er een plant, kun je hier reageren.

## The calendar addresses

next-game-calendar-page = Agenda-adressen
next-game-calendar-lead = Voeg een adres één keer toe aan je agenda en je ziet elke wedstrijd: gepland, verplaatst, afgelast of gespeeld. Agenda’s halen om de paar uur het laatste nieuws op.
next-game-calendar-own = Jouw wedstrijden
next-game-calendar-own-text = De volgende wedstrijd met je reactie, en de wedstrijden van de afgelopen acht weken waarin je meespeelde. Wie dit adres heeft, kan ze zien, dus houd het voor jezelf.
next-game-calendar-team = Alle wedstrijden van het team
next-game-calendar-team-text = De volgende wedstrijd met de link om te reageren, en de wedstrijden van de afgelopen acht weken. Zonder namen en bedragen, dus je kunt het adres delen in de groepsapp.
next-game-calendar-address = Agenda-adres
next-game-calendar-subscribe = Openen in agenda-app
next-game-calendar-create = Adres maken
next-game-calendar-new = Nieuw adres maken
next-game-calendar-new-hint = Het oude adres werkt dan niet meer.
next-game-calendar-confirm = Nieuw adres maken?
next-game-calendar-confirm-text = Het oude adres werkt dan in geen enkele agenda meer.
next-game-calendar-old = Dit adres is gemaakt voordat de geheime sleutel van de server veranderde. Het adres werkt nog, maar kan niet meer worden getoond.
next-game-calendar-renewed = Nieuw agenda-adres gemaakt.
next-game-calendar-over = Dit agenda-adres werkt niet meer. Log in en maak een nieuw adres.
next-game-calendar-link = Agenda-adressen

## Recurring games

next-game-schedule = Terugkerende wedstrijden
next-game-schedule-lead = Terugkerende wedstrijden worden vanzelf gepland. Ze houden de link van het team, en je kunt ze wijzigen of afgelasten zoals elke andere wedstrijd.
next-game-schedule-weekdays = Dagen van de week
next-game-schedule-every = Hoe vaak
next-game-schedule-weekly = Elke week
next-game-schedule-fortnightly = Om de week
next-game-schedule-from = Eerste dag
next-game-schedule-from-hint = Bij ‘Om de week’ is de week van deze dag de eerste met wedstrijden.
next-game-schedule-before = Dagen van tevoren
next-game-schedule-before-hint = Zo vroeg wordt een wedstrijd gepland. Vanaf dan kan iedereen reageren.
next-game-schedule-skipped = Dagen zonder wedstrijd
next-game-schedule-skipped-hint = Bijvoorbeeld feestdagen, gescheiden door komma’s: 2026-12-22, 2026-12-29
next-game-schedule-submit = Terugkerende wedstrijden starten
next-game-schedule-saved = Terugkerende wedstrijden opgeslagen.
next-game-schedule-stop = Terugkerende wedstrijden stoppen
next-game-schedule-stop-confirm = Terugkerende wedstrijden stoppen?
next-game-schedule-stop-text = Er worden geen wedstrijden meer vanzelf gepland. Een wedstrijd die al gepland is, blijft staan.
next-game-schedule-stopped = Terugkerende wedstrijden gestopt.
next-game-schedule-upcoming = De volgende wedstrijd die vanzelf wordt gepland: { $date }
next-game-schedule-unlogged = De wedstrijd van { $date } staat nog niet in het kasboek. <a>Voer die in</a>, dan wordt de volgende vanzelf gepland.

## The form of a next game

next-game-form-submit = Wedstrijd plannen
next-game-form-time = Begint om
next-game-form-place = Plaats
next-game-form-place-hint = Bijvoorbeeld: sportpark, veld 4
next-game-form-price = Veldhuur
next-game-form-price-hint = Voor een schatting per persoon. De echte kosten vul je in als je de wedstrijd invoert.
next-game-form-minimum = Minimumaantal
next-game-form-minimum-hint = Met minder mensen gaat het niet door.
next-game-form-maximum-hint = Wie later reageert, komt op een wachtlijst.

next-game-form-title-change = Volgende wedstrijd wijzigen
next-game-form-currency-changed = De valuta van het team is nu { $currency }. Vul de prijs in die valuta in.
next-game-form-planned = Wedstrijd gepland. Deel de link met het team.
next-game-form-updated = Wedstrijd gewijzigd.
next-game-log-gone = De geplande wedstrijd waarmee dit is ingevuld, bestaat niet meer. Staat de wedstrijd nog niet in het kasboek, sla dit dan opnieuw op.

## The page of the next game, for everyone with the link

next-game-link-confirm = Nieuwe link maken?
next-game-link-confirm-text = De oude link werkt dan nergens meer.
next-game-link-confirm-button = Link maken
next-game-link-new = Nieuwe link maken
next-game-link-new-hint = De oude link werkt dan niet meer.
next-game-link-played = Deze wedstrijd is gespeeld en staat in het kasboek van het team.
next-game-link-share-text = Wie de link heeft, kan reageren en ziet deze namen. Een account is niet nodig.

next-game-link-over = Deze link is vervangen door een nieuwe, of de wedstrijd is voorbij. Vraag een manager om de huidige link.

## A link to share

share-code = QR-code van de link naar deze pagina
share-link = Link naar deze pagina

## Fair sides of a game

next-game-sides = Eerlijke ploegen maken
sides-title = Eerlijke ploegen
sides-lead = Even groot en ongeveer even sterk: wat telt is hoeveel de spelers wonnen in hun laatste { $games } wedstrijden met een resultaat.
sides-shuffle = Husselen
sides-log = Wedstrijd zo invoeren
sides-too-few = Er moeten minstens twee mensen meedoen.
