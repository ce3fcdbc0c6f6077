## The page "Who has access"

members-new-link-heading = De uitnodiging staat klaar
members-new-link-text = Stuur deze link naar degene die je uitnodigt. Hij werkt één keer en wordt niet nog eens getoond.
members-new-link = Uitnodigingslink
members-heading = Leden
members-you = jij
members-access-is-revoked = ingetrokken
members-plays-as-nobody = niemand
members-revoke-confirm-text = De toegang tot dit team stopt meteen. Je kunt die later herstellen.
members-invite-by-link = Uitnodigen via link
members-invite-by-link-hint = Wie de link als eerste opent en inlogt, wordt dit lid.
members-invite-by-link-submit = Link maken
members-invite-by-id = Uitnodigen via ID
members-provider = Logt in met
members-provider-local = Een wachtwoord hier
members-invite-by-name = Uitnodigen via gebruikersnaam
members-invite-by-name-hint = Voor wie hier al inlogt. Diegene ziet de uitnodiging na het inloggen en kan die accepteren.
members-invite = Uitnodigen
members-open-invitations = Openstaande uitnodigingen
members-option-player = Speler: ziet het eigen overzicht
members-option-manager = Manager: houdt het kasboek bij
members-invite-as = Als
members-invite-plays-as = Speelt als
members-invite-plays-as-nobody = niemand uit de lijst
members-days = Geldig (dagen)
members-subject = ID van de persoon

members-role-plays-as =
    { $role ->
        [manager] Manager, speelt als { $player }
       *[player] Speler, speelt als { $player }
    }
members-since = sinds { $since }
members-role = Rol<hidden> van { $name }</hidden>
members-plays-as = Speelt als<hidden> ({ $name })</hidden>
members-save = Opslaan<hidden>: { $name }</hidden>
members-revoke = Toegang intrekken<hidden>: { $name }</hidden>
members-revoke-confirm = Toegang van { $name } intrekken?
members-reinstate = Toegang herstellen<hidden>: { $name }</hidden>
members-invite-by-id-hint = Als je iemands ID bij een provider weet. Diegene ziet de uitnodiging na het inloggen en kan die accepteren.
members-invite-by-id-or-name-hint = Als je iemands ID bij een provider weet, of de gebruikersnaam waarmee iemand hier inlogt. Diegene ziet de uitnodiging na het inloggen en kan die accepteren.
members-invitation-for = voor <code>{ $to }</code>
members-invitation-created = gemaakt { $made }
members-invitation-until = geldig tot { $until }
members-invitation-revoke-for = Intrekken<hidden>: uitnodiging voor { $to }</hidden>
members-invitation-revoke = Intrekken<hidden>: uitnodiging</hidden>

members-role-unknown = Kies manager of speler.
members-days-unreadable = Een uitnodiging kan 1 tot { $days } dagen geldig zijn.
members-host-too-long = De hostnaam in het verzoek is te lang. Laad de pagina opnieuw.

members-invited = Uitnodiging gemaakt. Diegene kan die hier na het inloggen accepteren.
members-access-updated = Toegang gewijzigd.
members-access-revoked = Toegang ingetrokken.
members-access-restored = Toegang hersteld.
members-invitation-revoked = Uitnodiging ingetrokken. De link werkt niet meer.

## The page of an invitation

invitation-lead-manager = Je bent uitgenodigd om als manager het kasboek mee bij te houden.
invitation-lead-player = Je kunt je eigen saldo en overzicht volgen.
invitation-create-account = Account maken
invitation-username-hint = Hiermee log je in.

invitation-from = Een uitnodiging van { $name }
invitation-player = In de opstelling ben je <b>{ $player }</b>.
invitation-signed-in = Je bent ingelogd als <b>{ $name }</b>.
invitation-join = Meedoen met { $team }
invitation-sign-in = Heb je al een account? <a>Log in om mee te doen</a>
invitation-until = Geldig tot { $until }, voor één persoon.

invitation-window-title = Je bent uitgenodigd
invitation-joined = Je zit nu in het team.
invitation-declined = Uitnodiging afgewezen.

## Creating a team

onboarding-earlier-currency = Valuta van de bedragen
onboarding-earlier-submit = Hierheen verhuizen
onboarding-lead = Je hebt alleen een naam, een valuta en jezelf nodig. De rest volgt bij de eerste wedstrijd.
onboarding-currency-hint = Je kunt dit wijzigen zolang het kasboek leeg is.
onboarding-submit = Team maken
onboarding-team-name-hint = Kies een naam die hier nog geen ander team heeft.
onboarding-player-name = Je naam in de opstelling
onboarding-player-name-hint = Jij bent de eerste speler. Anderen komen erbij als ze voor het eerst meespelen.

onboarding-earlier-has =
    Het heeft { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    }, { $games ->
        [one] { $games } wedstrijd
       *[other] { $games } wedstrijden
    }, { $payments ->
        [one] { $payments } betaling
       *[other] { $payments } betalingen
    } en { $people ->
        [one] { $people } persoon
       *[other] { $people } personen
    } met toegang.
onboarding-earlier-move = Verhuis het hierheen en ga verder waar je gebleven was, met alle saldo’s en ieders toegang. De oorspronkelijke gegevens blijven ongewijzigd.

onboarding-not-allowed = Alleen beheerders kunnen hier teams maken. Vraag het je beheerder, of doe met een uitnodigingslink mee met een team.
onboarding-created = { $team } is gemaakt. Jij bent de manager.

## A team that was moved here

moved-title = Team verhuisd
moved-to-dashboard = Naar het dashboard

moved-done = { $team } is hierheen verhuisd, met alle gegevens en leden.
moved-renamed = Er is hier nog een team dat { $name } heet.
moved-balances-unchanged = Alle { $all } saldo’s zijn gelijk gebleven.
moved-balances-changed =
    { $some ->
        [one] { $some } van de { $all } saldo’s is veranderd.
       *[other] { $some } van de { $all } saldo’s zijn veranderd.
    }
moved-already = { $team } staat hier al.
moved-already-ask = { $team } staat hier al. Vraag de manager om een uitnodiging.

## The page "Team settings"

settings-export = Exporteren
settings-export-text = Als één bestand met alles erin, of in een formaat dat andere programma’s lezen. CFFA kan ze allemaal importeren, hier of op een andere server.
settings-export-everything-text = Het hele kasboek met de geschiedenis, om te bewaren of te verhuizen naar een ander CFFA.
settings-export-everything = Kasboek exporteren
settings-export-workbook-heading = Werkmap
settings-export-workbook-text = Saldo’s, wedstrijden, betalingen en geschiedenis voor Excel, LibreOffice of Google Sheets.
settings-export-workbook = .xlsx exporteren
settings-export-csv-heading = CSV-bestanden
settings-export-csv-text = De bladen van de werkmap als losse bestanden in een zipbestand.
settings-export-csv = CSV exporteren
settings-export-flask-heading = Voor het oude CFFA
settings-export-flask-text = Het archiefformaat van het oude CFFA, voor de hulpprogramma’s daarvan.
settings-export-flask = Exporteren voor oude CFFA
settings-import = Kasboek importeren
settings-import-text = Een export van CFFA of van het oude CFFA; de spreadsheet van het team als .xlsx of .ods, of alle bladen als .csv-bestanden; of een export van Splitwise, Spliit of I Hate Money. Je kunt alles bekijken voordat er iets wordt vervangen.
settings-import-google = Vanuit Google Sheets…
settings-import-submit = Bestand inlezen
settings-earlier = Eerdere kasboeken
settings-earlier-text = Als een kasboek wordt vervangen of verwijderd, blijft het oude 30 dagen bewaard.
settings-earlier-none = Op dit moment geen.
settings-delete = Alle gegevens verwijderen
settings-delete-button = Alle gegevens verwijderen…
settings-active-days = Dagen die als actief tellen
settings-active-days-hint = Wie in deze periode heeft gespeeld, wordt bij een nieuwe wedstrijd voorgesteld.
settings-recent-days = Dagen die als recent tellen
settings-recent-days-hint = Het dashboard toont de transacties uit deze periode.
settings-file = Bestand

settings-import-running = { $by } heeft op { $began } een bestand geüpload; het wordt nu gelezen. <a>Voortgang bekijken</a>
settings-import-ready = { $by } heeft op { $began } een kasboek geüpload; je kunt het nu bekijken. <a>Bekijken</a>
settings-import-refused = { $by } heeft op { $began } een bestand geüpload, maar het was niet leesbaar. <a>Bekijk waarom</a>
settings-import-interrupted = { $by } is op { $began } met een import begonnen, maar die werd onderbroken. <a>Wat je nu kunt doen</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } wedstrijd
       *[other] { $games } wedstrijden
    }, { $players ->
        [one] { $players } speler
       *[other] { $players } spelers
    }
settings-earlier-until = bewaard tot { $until }
settings-restore = Herstellen<hidden>: { $what }, { $replaced }</hidden>
settings-delete-text = Verwijdert alle wedstrijden, spelers en betalingen uit het kasboek van { $team }. Andere teams blijven ongemoeid. Je kunt het kasboek hier 30 dagen lang herstellen.

settings-earlier-import = Het kasboek vóór een import
settings-earlier-deletion = Het kasboek voordat alles werd verwijderd
settings-earlier-restoration = Het kasboek voordat een eerder kasboek werd hersteld

settings-delete-title = Alle gegevens van dit team verwijderen?
settings-delete-what = Hiermee verwijder je alle spelers, wedstrijden en transacties van { $team }. Leden houden hun toegang en andere teams blijven ongemoeid.
settings-delete-restore =
    { $days ->
        [one] Je kunt het kasboek { $days } dag lang herstellen bij de instellingen. Daarna is het definitief verwijderd.
       *[other] Je kunt het kasboek { $days } dagen lang herstellen bij de instellingen. Daarna is het definitief verwijderd.
    }
settings-delete-team = Team
settings-delete-type = Typ de naam van het team om door te gaan: { $team }

settings-saved = Instellingen opgeslagen.
settings-deleted =
    { $days ->
        [one] Alle gegevens verwijderd. Je kunt ze { $days } dag lang herstellen.
       *[other] Alle gegevens verwijderd. Je kunt ze { $days } dagen lang herstellen.
    }
settings-restored = Kasboek hersteld. Het kasboek dat is vervangen, staat bij de eerdere kasboeken.

## How to pay a manager

payment-methods-title = Hoe spelers je betalen
payment-methods-lead = Spelers die nog moeten betalen, zien dit op hun overzicht, waar mogelijk met het bedrag al ingevuld. Vul in wat je gebruikt en laat de rest leeg.
payment-methods-change = Betaalmethodes wijzigen
payment-methods-none = Vul je betaallinks of bankrekening in. Spelers die nog moeten betalen, zien ze op hun overzicht.
payment-methods-links = Betaallinks
payment-methods-monzo = Naam bij Monzo.me
payment-methods-monzo-hint = Het einde van je link: vul bij monzo.me/sam in: sam.
payment-methods-paypal = Naam bij PayPal.me
payment-methods-paypal-hint = Het einde van je link: vul bij paypal.me/sam in: sam.
payment-methods-revolut = Naam bij Revolut.me
payment-methods-revolut-hint = Het einde van je link: vul bij revolut.me/sam in: sam. Spelers vullen het bedrag zelf in.
payment-methods-upi-hint = Bijvoorbeeld sam@bank. Teams die roepies gebruiken, zien de link.
payment-methods-bank = Bankrekening met IBAN
payment-methods-iban-hint = In teams met euro’s zien spelers ook een QR-code voor hun bankapp.
payment-methods-uk-bank = Britse bankrekening
payment-methods-link = Een andere link
payment-methods-label = Naam van de link
payment-methods-label-hint = Bijvoorbeeld Tikkie.
payment-methods-url = Adres
payment-methods-url-hint = Moet beginnen met https://.

payment-methods-saved = Betaalmethodes opgeslagen.

team-link-title = Teamlink
team-link-text = Eén link voor het hele team. Spelers openen hem, tikken één keer op hun naam en zien hun eigen saldo, hoe ze kunnen betalen en de volgende wedstrijd. Ze hebben geen account nodig.
team-link-warning = Wie de link heeft, kan elke naam kiezen, het saldo van die speler zien, namens die speler op wedstrijden reageren en een betaling melden, die een manager bevestigt. Deel hem alleen met mensen die je vertrouwt.
team-link-old = De link werkt nog, maar kan niet meer worden getoond. Trek hem in en maak een nieuwe.
team-link-revoke-confirm = De teamlink intrekken?
team-link-revoke-confirm-text = Hij werkt dan meteen voor niemand meer. Je kunt een nieuwe maken.
team-link-revoke = De teamlink intrekken
team-link-create = De teamlink maken
team-link-created = Teamlink gemaakt. Kopieer hem hieronder.
team-link-revoked = Teamlink ingetrokken. Hij werkt niet meer.
team-link-over = Deze teamlink is niet meer geldig. Vraag een manager om de huidige.
team-link-pick = Wie ben je?
team-link-pick-text = Tik op je naam. Deze browser onthoudt hem voor deze link.
team-link-unknown = Kies je naam uit de lijst.
team-link-no-game = Er is op dit moment geen wedstrijd gepland.
