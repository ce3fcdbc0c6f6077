## The dashboard

dashboard-below-zero = Onder nul: iemand heeft velden uit eigen zak betaald.
dashboard-balances = Saldo’s
dashboard-paid = Betaald
dashboard-not-played = nog niet gespeeld
dashboard-recent-games = Laatste wedstrijden
dashboard-recent-transactions = Laatste transacties
dashboard-all-transactions = Alle transacties
dashboard-no-games = Nog geen wedstrijden in het kasboek.
dashboard-nobody = Op dit moment niemand.
dashboard-none = Nog geen spelers. Ze komen erbij als ze voor het eerst meespelen, of je voegt ze zelf toe.

dashboard-title = { $team }: het kasboek
dashboard-owed-by =
    { $players ->
        [0] Niemand hoeft nog te betalen
        [one] { $players } speler moet nog betalen
       *[other] { $players } spelers moeten nog betalen
    }
dashboard-held = In kas <b>{ $amount }</b>
dashboard-credit = Tegoed <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Open { $count }
        [credit] Tegoed { $count }
       *[all] Alle { $count }
    }
dashboard-last-played = gespeeld op { $date }
dashboard-no-transactions =
    { $days ->
        [one] Niets sinds gisteren.
       *[other] Niets in de afgelopen { $days } dagen.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } persoon, { $each } p.p.
       *[other] { $heads } personen, { $each } p.p.
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } persoon, { $shares }
       *[other] { $heads } personen, { $shares }
    }
dashboard-game-booker = geboekt door { $booker }
dashboard-kind =
    { $kind ->
        [payment] betaling
        [autopay] AutoPay
        [transfer] overboeking
        [booking] voorschot
        [cost] uitgave
       *[carry-over] overgenomen
    }

## Collecting payments

collect-title = Innen
collect-lead = Tik aan wie heeft betaald. Alles wordt in één keer opgeslagen.
collect-lead-game = Tik aan wie heeft betaald voor de wedstrijd van { $date }: het eigen aandeel, of alles wat openstaat.
collect-all = alles: { $amount }
collect-settled =
    { $players ->
        [one] { $players } speler van deze wedstrijd hoeft niets te betalen.
       *[other] { $players } spelers van deze wedstrijd hoeven niets te betalen.
    }
collect-reset = Wissen
collect-submit = Betalingen opslaan
collect-none = Niemand hoeft nog te betalen.
collect-nobody = Tik minstens één bedrag aan.
collect-saved =
    { $players ->
        [one] { $players } betaling opgeslagen: { $amount }.
       *[other] { $players } betalingen opgeslagen: { $amount } in totaal.
    }

## Settling up

settle-title = Verrekenen
settle-lead = Met deze betalingen staat iedereen quitte. Tik na elke betaling op ‘Betaald’.
settle-team = Het team
settle-to = betaalt aan { $name }
settle-to-team = betaalt aan het team
settle-saved = Betaling opgeslagen.
settle-none = Iedereen staat quitte.

## A text for the group

share-nobody-owes = Niemand hoeft nog te betalen.
share-owe = Nog open: { $players }
share-statement = Je overzicht: { $link }
share-pay-link = Betaal { $name }: { $link }
share-pay-method =
    { $kind ->
        [bank] Betaal { $name } via de bank. De gegevens staan op je overzicht.
       *[upi] Betaal { $name } via UPI. De gegevens staan op je overzicht.
    }
share-game =
    { $heads ->
        [one] wedstrijd van { $date }, { $cost }, { $heads } persoon, { $each } per persoon
       *[other] wedstrijd van { $date }, { $cost }, { $heads } personen, { $each } per persoon
    }
share-game-uneven =
    { $heads ->
        [one] wedstrijd van { $date }, { $cost }, { $heads } persoon, { $shares }
       *[other] wedstrijd van { $date }, { $cost }, { $heads } personen, { $shares }
    }
share-booker = { $name } heeft het veld betaald.
share-also-paid = { $name } heeft { $amount } van het veld betaald.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = { $date } is meer dan een jaar vooruit. Klopt de dag?
doubt-date-past = { $date } is meer dan { $years } jaar geleden. Klopt de dag?
doubt-cost = Het veld kost meestal ongeveer { $usual }. Klopt { $cost }?
doubt-name = Er is al een speler die { $known } heet. Is { $name } iemand anders?
doubt-game = Dit lijkt op de wedstrijd van { $date }, ingevoerd door { $who }. Nog een keer invoeren?
doubt-transfer = Dit lijkt op de overboeking van { $amount } van { $from } aan { $to }, zojuist ingevoerd door { $who }. Nog een keer invoeren?
doubt-payment = Dit lijkt op de betaling van { $amount } door { $player }, zojuist ingevoerd door { $who }. Nog een keer invoeren?

## The list of games

games-from = Van
games-to = Tot en met
games-player = Gespeeld of geboekt
games-player-any = Iedereen
games-no-match = Geen wedstrijden gevonden.
games-show-all = Alle wedstrijden tonen
games-none = Nog geen wedstrijden. Voer de eerste in om te beginnen.

games-count =
    { $games ->
        [one] { $games } wedstrijd, samen { $total }
       *[other] { $games } wedstrijden, samen { $total }
    }

## The season

season-choose = Periode van het seizoen
season-this-year = Dit jaar
season-all-time = Alles
season-other-dates = Andere periode
season-dates = { $from } – { $to }
season-since = Sinds { $date }
season-until = Tot en met { $date }
season-cost-per-head = Per persoon per keer
season-table = Stand
season-table-hint = Winst is drie punten, gelijkspel één.
season-won = Gewonnen
season-drawn = Gelijk
season-lost = Verloren
season-record = Gewonnen, gelijk, verloren
season-record-short = W–G–V
season-goal-difference = Doelsaldo
season-goal-difference-short = DS
season-win-rate = Winstpercentage
season-points = Punten
season-points-short = Ptn
season-wins-in-a-row = Op rij gewonnen
season-more = Winstpercentage en op rij gewonnen
season-games-in-a-row = Op rij gespeeld
season-percent = { $percent }%
season-streak = { $current }, record { $longest }
season-streak-short = Op rij / record
season-attendance = Aanwezigheid
season-chart = Een balk per speler met het aantal wedstrijden. { $name } was er het vaakst bij: { $attended } van de { $games } keer. In de tabel eronder staan alle cijfers.
season-no-results = Geen enkele wedstrijd heeft een resultaat. Kies bij een wedstrijd de ploegen en doelpunten, of wie heeft gewonnen.
season-manage = Seizoen toevoegen
season-name = Naam
season-first = Eerste dag
season-last = Laatste dag
season-submit = Seizoen opslaan
season-form-title = Seizoen bewerken
season-saved = Seizoen opgeslagen.
season-updated = Seizoen gewijzigd.
season-deleted = Seizoen verwijderd. De wedstrijden staan nog in het kasboek.
season-delete = Verwijderen<hidden>: seizoen { $name }</hidden>
season-edit = Bewerken<hidden>: seizoen { $name }</hidden>
season-no-games = Geen wedstrijden in deze periode.

## The page of a game

game-nobody = niemand
game-who-played = Wie er speelden
game-no-costs = Ballen, hesjes, bier: nog niets.
game-lineup-caption = De opstelling en het aandeel van elke speler
game-rounded-up = naar boven afgerond
game-no-show-pays = (betaalt)
game-sides = De twee ploegen
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } doelpunt
       *[other] { $side }, { $goals } doelpunten
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } en { $guests } gast
       *[other] { $name } en { $guests } gasten
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } gast van { $name }
       *[other] { $guests } gasten van { $name }
    }

game-players =
    { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    }
game-players-and-guests =
    { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    } en { $guests ->
        [one] { $guests } gast
       *[other] { $guests } gasten
    }
game-score = uitslag { $score }
game-split =
    <b>Het bedrag is niet precies te verdelen:</b> van de { $heads } personen { $more ->
        [one] betaalt er één { $high }
       *[other] betalen er { $more } elk { $high }
    } en { $others ->
        [one] één { $low }
       *[other] { $others } elk { $low }
    }, samen { $cost }. De volgende keer betaalt iemand anders het verschil.
game-full-share = heel aandeel { $amount }
game-fixed-amounts = vaste bedragen
game-shares = Aandelen
game-uneven = Niet iedereen betaalt evenveel. De aandelen hieronder zijn samen { $cost }.
game-pays-percent = { $percent }% van een aandeel
game-pays-nothing = geen aandeel
game-pays-fixed = vast bedrag
game-credit-part = <a>{ $name }</a> heeft een deel van het veld betaald en krijgt op die dag { $amount } bijgeschreven.
game-credit = <a>{ $name }</a> heeft het veld betaald en krijgt op die dag { $amount } bijgeschreven.
game-recorded = Ingevoerd op { $when } door { $who }.
game-recorded-and-edited = Ingevoerd op { $when } door { $who }, laatst bewerkt op { $edited } door { $editor }.

game-title = Wedstrijd van { $date }

## Deleting a game

game-delete-title = Deze wedstrijd verwijderen?
game-delete-text = Ook ieders aandeel en het voorschot voor het veld vervallen dan.
game-delete-costs = De andere uitgaven van de wedstrijd blijven in het kasboek.
game-delete-booked-by-team = de teamkas
game-delete-players = Speelden mee
game-delete-submit = Wedstrijd verwijderen
game-deleted = Wedstrijd verwijderd.

## The form of a game

game-form-draft = Dit heb je eerder ingevuld.
game-form-draft-clear = Opnieuw beginnen
game-form-title = Wedstrijd bewerken
game-form-find = Zoek een naam in de opstelling
game-form-find-placeholder = Zoek een naam
game-form-results = Wie heeft gewonnen?
game-form-sides = Twee ploegen
game-form-sides-hint = Kies voor elke speler een ploeg. De doelpunten bepalen dan wie heeft gewonnen.
game-form-goals = Doelpunten
game-form-pick = Eerlijke ploegen maken
game-form-side-unknown = Kies een van de twee ploegen, of geen van beide.
game-form-uneven = Niet iedereen betaalt evenveel
game-form-uneven-hint = Gasten betalen elk een heel aandeel, behalve als de speler een vast bedrag betaalt: daar zitten de gasten bij in.
game-form-full-share = Heel aandeel
game-form-also-paid = Iemand anders heeft een deel van het veld betaald
game-form-also-paid-hint = Zij krijgen deze bedragen bijgeschreven, en wie heeft geboekt de rest.
game-form-also-paid-who = Speler { $number }
game-form-also-paid-amount = Bedrag { $number }
game-form-also-paid-blank = Kies een speler
game-form-also-paid-nobody = Kies wie dit bedrag heeft betaald.
game-form-as-last-time = Net als vorige keer
game-form-signed-up = Aangemeld
game-form-in-the-game = In de wedstrijd
game-form-selected = Gekozen
game-form-others = Alle anderen
game-form-clear = Wissen
game-form-guests = Gasten
game-form-new-names = Nieuwe namen
game-form-new-names-hint = Wie je hier toevoegt, komt met deze wedstrijd bij het team.
game-form-add-name = Naam toevoegen
game-form-add = Toevoegen
game-form-score = De uitslag
game-form-count-heads =
    { $heads ->
        [one] persoon
       *[other] personen
    }
game-form-each = { $amount } per persoon
game-form-each-odd = { $amount } p.p., { $number } × { $other }
game-form-unclear = Een van de gastenaantallen is geen getal.
game-form-as-expected = Zoals verwacht
game-form-too-many = { $number } te veel, { $expected } verwacht
game-form-too-few = { $number } te weinig, { $expected } verwacht
game-form-submit = Wedstrijd opslaan
game-form-cost = Veldhuur
game-form-booker = Betaald door
game-form-booker-blank = Kies wie heeft geboekt
game-form-more = Meer: verwacht aantal, uitslag
game-form-expected = Verwacht aantal
game-form-expected-hint = Inclusief gasten. Wordt met de opstelling vergeleken.
game-form-winning = Winnaars
game-form-losing = Verliezers

game-form-more-players =
    { $players ->
        [one] Nog { $players } speler die gearchiveerd is of lang niet heeft gespeeld
       *[other] Nog { $players } spelers die gearchiveerd zijn of lang niet hebben gespeeld
    }
game-form-new-name = Nieuwe naam { $number }
game-form-new-guests = Gasten<hidden> van nieuwe naam { $number }</hidden>
game-form-new-result = Resultaat<hidden> van nieuwe naam { $number }</hidden>

game-form-new-pays = Betaalt<hidden>: nieuwe naam { $number }</hidden>
game-form-new-side = Ploeg van nieuwe naam { $number }
game-form-new-opposite = Gasten van nieuwe naam { $number } in de andere ploeg
game-form-new-pays-value = Percentage of bedrag voor nieuwe naam { $number }
game-form-pays-unknown = Kies een heel aandeel, de helft, niets, een percentage of een vast bedrag.
game-form-result-unknown = Kies gewonnen, verloren, gelijk of niet gekomen, of laat het leeg.
game-form-saved = Wedstrijd opgeslagen.
game-form-updated = Wedstrijd gewijzigd.
game-form-added-as-typed = { $name } is toegevoegd zoals je het typte. Wijzig de naam van de speler als je { $suggestion } bedoelde.

## The list of players

players-active-caption = Actieve spelers
players-retired = Gearchiveerd
players-retired-hint = Ze houden hun geschiedenis en saldo, en worden bij nieuwe wedstrijden niet voorgesteld.
players-retired-caption = Gearchiveerde spelers
players-no-match = Geen actieve spelers gevonden.
players-none = Nog geen spelers. Ze komen erbij als ze voor het eerst meespelen, of je voegt ze hier toe.

players-count = { $active } actief
players-count-and-retired = { $active } actief, { $retired } gearchiveerd

## The form of a player

player-form-keep-as-typed = Zo laten
player-form-submit = Speler toevoegen
player-form-more = Meer
player-form-reactivate = Terughalen
player-form-reactivate-hint = De speler wordt bij nieuwe wedstrijden weer voorgesteld.
player-form-retire = Archiveren
player-form-retire-hint = Geschiedenis en saldo blijven, maar de speler wordt bij nieuwe wedstrijden niet meer voorgesteld.
player-form-merge = Samenvoegen
player-form-merge-hint = Voor twee namen in het kasboek die dezelfde persoon zijn.
player-form-merge-button = Samenvoegen…
player-form-delete-confirm-text = Niets in het kasboek verwijst naar deze speler. Je kunt dit ongedaan maken in de geschiedenis.
player-form-name-hint = Kies een naam die nog geen andere speler van het team heeft.
player-form-comment-hint = Alleen managers zien dit.

player-form-suggestion = Bedoelde je <b>{ $name }</b>?
player-form-save-as = Opslaan als { $name }
player-form-balance =
    { $games ->
        [one] Saldo { $balance }, { $games } wedstrijd.
       *[other] Saldo { $balance }, { $games } wedstrijden.
    }
player-form-can-delete = Niets in het kasboek verwijst naar { $player }.
player-form-delete-confirm = { $player } verwijderen?

player-added = { $name } toegevoegd.
player-added-suggestion = Wijzig de naam van de speler als je { $name } bedoelde.
player-updated = Speler gewijzigd.
player-retired = Speler gearchiveerd. Saldo en geschiedenis blijven bewaard.
player-reactivated = Speler teruggehaald.

## Deleting a player

player-delete-title = Deze speler verwijderen?
player-delete-text = Niets in het kasboek verwijst naar deze speler, dus verder verandert er niets.
player-delete-submit = Speler verwijderen
player-deleted = Speler verwijderd.

## Merging two players

merge-submit = Samenvoegen
merge-into = Samenvoegen met
merge-into-blank = Kies de speler die blijft

merge-title = { $player } samenvoegen
merge-lead =
    { $games ->
        [one] Alles van { $player } – { $games } wedstrijd, { $tone ->
            [owes] { $balance } open
            [credit] { $balance } tegoed
           *[even] een saldo van { $balance }
        } – gaat naar de andere speler. { $player } verdwijnt daarna uit de lijst.
       *[other] Alles van { $player } – { $games } wedstrijden, { $tone ->
            [owes] { $balance } open
            [credit] { $balance } tegoed
           *[even] een saldo van { $balance }
        } – gaat naar de andere speler. { $player } verdwijnt daarna uit de lijst.
    }

merge-window-title = Twee spelers samenvoegen
merge-into-missing = Kies de speler die blijft.
merge-done = Spelers samengevoegd.

## The list of transactions

transactions-kind-transfers = Overboekingen
transactions-kind-booking-credits = Voorschotten
transactions-player-blank = Iedereen
transactions-from = Van
transactions-to = Tot en met
transactions-no-match = Geen transacties gevonden.
transactions-show-all = Alle transacties tonen
transactions-none = Nog geen transacties.
transactions-costs = Alle andere uitgaven

transactions-count = { $transactions } in de lijst, samen { $total }
transactions-autopay-offer = Je eigen aandeel in de wedstrijd van { $date } is { $amount }. Meteen als betaald invoeren?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

transactions-autopay-link-account = Koppel je account bij ‘Wie heeft toegang?’ aan een speler om je aandeel in een wedstrijd met één klik te betalen.
transactions-autopay-not-linked = Koppel je account eerst bij ‘Wie heeft toegang?’ aan een speler.
transactions-autopay-paid = Je aandeel in de laatste wedstrijd is betaald.
transactions-kind-unknown = Kies een soort uit de lijst.

## Deleting a transaction

transaction-delete-title = Deze transactie verwijderen?
transaction-delete-names = { $from } aan { $to }
transaction-delete-submit = Transactie verwijderen
transaction-deleted = Transactie verwijderd.

## The form of a payment

payment-title = Betaling bewerken
payment-player-blank = Kies wie heeft betaald
payment-submit = Betaling opslaan
payment-direction = Richting
payment-in = Ingelegd
payment-out = Terugbetaald
payment-delete = Deze betaling verwijderen
transfer-delete = Deze overboeking verwijderen
payment-two-minuses = Vul het bedrag in zonder minteken.
payment-note-hint = De speler ziet dit op het overzicht.

payment-player-balance =
    { $tone ->
        [owes] { $player } ({ $amount } open)
        [credit] { $player } ({ $amount } tegoed)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Kies een speler.
payment-saved =
    Betaling opgeslagen. { $direction ->
        [out] { $player } heeft { $amount } teruggekregen
       *[in] { $player } heeft { $amount } betaald
    } en { $tone ->
        [owes] moet nu nog { $balance } betalen
        [credit] heeft nu { $balance } tegoed
       *[even] staat nu quitte
    }.
transaction-updated = Transactie gewijzigd.

## Costs other than pitches

costs-count = { $costs } in de lijst, samen { $total }
costs-none = Nog geen andere uitgaven, zoals ballen, hesjes of competitiegeld.

cost-form-title = Uitgave bewerken
cost-form-lead = Ballen, hesjes, competitiegeld: iedereen die meedeelt, betaalt een gelijk aandeel, en wie heeft betaald, krijgt het bijgeschreven.
cost-form-lead-game = Voor de wedstrijd van { $date }: iedereen die meedeelt, betaalt een gelijk aandeel, en wie heeft betaald, krijgt het bijgeschreven.
cost-form-what-hint = Bijvoorbeeld ballen. Iedereen die meedeelt, ziet dit op het overzicht.
cost-form-amount-negative = Vul het bedrag in zonder minteken. Komt er geld terug, voer dan een terugbetaling in.
cost-form-team-money = De teamkas
cost-form-paid-by-missing = Kies wie heeft betaald.
cost-form-submit = Uitgave opslaan
cost-form-delete = Deze uitgave verwijderen
cost-saved = Uitgave opgeslagen.
cost-updated = Uitgave gewijzigd.

refund-form-title = Terugbetaling bewerken
refund-form-lead = Een borg die terugkomt of een geannuleerde boeking: iedereen die meedeelt, krijgt een gelijk aandeel bijgeschreven, en bij wie het geld heeft ontvangen, wordt het afgeschreven.
refund-form-what-hint = Bijvoorbeeld borg terug. Iedereen die meedeelt, ziet dit op het overzicht.
refund-form-receiver-blank = Kies wie het heeft ontvangen
refund-form-receiver-missing = Kies wie het heeft ontvangen.
refund-form-submit = Terugbetaling opslaan
refund-form-delete = Deze terugbetaling verwijderen
refund-saved = Terugbetaling opgeslagen.
refund-updated = Terugbetaling gewijzigd.
refund-delete-title = Deze terugbetaling verwijderen?
refund-delete-submit = Terugbetaling verwijderen

cost-delete-title = Deze uitgave verwijderen?
cost-delete-text = Ook ieders aandeel en het bijgeschreven bedrag van wie heeft betaald, vervallen dan.
cost-delete-submit = Uitgave verwijderen
cost-deleted = Uitgave verwijderd.

## The form of a transfer

transfer-title = Overboeking tussen spelers
transfer-lead = De ene speler betaalt voor de andere. Het geld in kas blijft gelijk; beide saldo’s veranderen.
transfer-from = Van
transfer-from-hint = Dit saldo daalt.
transfer-from-blank = Kies een speler
transfer-to = Aan
transfer-to-hint = Dit saldo stijgt.
transfer-to-blank = Kies een speler
transfer-note-hint = Beide spelers zien dit op hun overzicht.

transfer-window-title = Overboeking
transfer-window-title-edit = Overboeking bewerken
transfer-saved = Overboeking opgeslagen.

## The history

history-lead = Elke wijziging, door wie en wanneer. Er wordt nooit iets overschreven.
history-as-of = Het kasboek op een datum
history-undo-confirm = Dit ongedaan maken?
history-undo-confirm-button = Ongedaan maken
history-date = Bekijk het kasboek op
history-none = Er is nog niets gebeurd.

history-number = Nr. { $number }
history-undo = Ongedaan maken<hidden>: nummer { $number }</hidden>

history-undone = Wijziging ongedaan gemaakt.

## The book as of a date

as-of-readings = Twee weergaven
as-of-as-recorded = Tot dan ingevoerd
as-of-as-dated = Tot dan gedateerd
as-of-as-recorded-text = Wat er aan het eind van die dag in het kasboek stond: wijzigingen die tot dan waren ingevoerd.
as-of-as-dated-text = Wat we nu over die dag weten: wedstrijden en betalingen met een datum tot en met die dag, wanneer ze ook zijn ingevoerd.
as-of-another-date = Andere datum
as-of-date = Andere datum
as-of-empty = Het kasboek was op die dag nog leeg.

as-of-title = Het kasboek op { $date }
as-of-caption = Saldo’s op { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Rekeninghouder
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Rekeningnummer
pay-upi-address = UPI-adres
pay-reference = Omschrijving
pay-qr = QR-code
pay-qr-text = QR-code die de betaling invult in een bankapp

pay-title = Betaal { $amount }
pay-payee = Aan { $name }
pay-method =
    { $kind ->
        [bank] Via de bank
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Vul het bedrag in: { $amount }
pay-open = Betalen<hidden>: { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Heb je betaald?
claim-hint = Een manager bevestigt het. Tot die tijd blijft je saldo gelijk.
claim-submit = Ik heb betaald
claim-withdraw = Intrekken
claim-open = Je hebt op { $date } gemeld dat je { $amount } hebt betaald. Een manager moet dat nog bevestigen.

claim-made = Dank je wel. Een manager bevestigt het.
claim-withdrawn = Je melding is ingetrokken. Er is niets ingevoerd.
claim-confirmed = Betaling opgeslagen.
claim-doubtful = Er is niets ingevoerd: er staat voor de speler minder open dan is gemeld. Misschien staat de betaling al in het kasboek. Bekijk het overzicht en bevestig de betaling of wijs die af.
claim-dismissed = Betaling afgewezen. Er is niets ingevoerd.

## What players say they paid, on the dashboard

claims-title = Betalingen bevestigen
claims-says = <bdi>{ $player }</bdi> meldt: op { $date } { $amount } betaald
claims-says-link = <bdi>{ $player }</bdi> heeft op { $date } { $amount } betaald, meldt iemand met de teamlink
claims-confirm = Bevestigen<hidden>: betaling van { $player }</hidden>
claims-confirm-anyway = Toch bevestigen<hidden>: betaling van { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Nu { $amount } open:
        [credit] Nu { $amount } tegoed:
       *[even] Nu staat er niets open:
    } misschien staat de betaling al in het kasboek.
claims-dismiss = Afwijzen<hidden>: betaling van { $player }</hidden>

## The statement of a player

statement-csv = Overzicht als CSV
statement-take = { $amount } innen
statement-you-owe = Je moet nog betalen
statement-games-played = Gespeelde wedstrijden
statement-chart = Verloop van het saldo
statement-none = Nog geen wedstrijden of betalingen.

statement-of-team = Overzicht, { $team }, { $date }
statement-caption = Overzicht van { $player }
statement-games-caption = Wedstrijden van { $player }
statement-chart-range = Tussen { $low } en { $high }, nu { $now }
statement-chart-caption = Laagste { $low }, hoogste { $high }. Boven de lijn heeft de speler tegoed, eronder staat er een bedrag open.
statement-last-games = de laatste { $shown } van { $games }; in het overzicht staan ze allemaal

## The statement, for printing

statement-print-oldest-first = Oudste eerst

statement-print-balance =
    { $tone ->
        [owes] Nog te betalen: { $balance }
        [credit] Tegoed: { $balance }
       *[even] Quitte: { $balance }
    }
statement-print-caption = Volledig overzicht van { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Vorig saldo, { $lines } regel
       *[other] Vorig saldo, { $lines } regels
    }

## The statement of a user who is no player

unlinked-choose-player = Kies welke speler jij bent
unlinked-ask-manager = Vraag de manager om je te koppelen aan je naam in de opstelling. Dan staat je overzicht hier.

unlinked-lead = Je zit in { $team }, maar je account is nog niet aan een speler gekoppeld.

## common

common-money-held = Geld in kas
common-all-games = Alle wedstrijden
common-show-all-players = Alle spelers tonen
common-filter = Lijst filteren
