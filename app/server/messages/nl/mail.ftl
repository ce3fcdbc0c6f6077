## The page of the user’s mail address

mail-title = E-mail
mail-lead = Ontvang een e-mail als een wedstrijd van je teams is gepland, als die dichtbij komt en je nog niet hebt gereageerd, en als een wedstrijd waarop je hebt gereageerd wordt afgelast of toch doorgaat. Tussen 21:00 en 8:00 uur wachten e-mails tot de ochtend, tenzij de wedstrijd eerder begint.
mail-address = Je e-mailadres
mail-address-hint = We sturen er een link naartoe. Zolang je die niet opent, wordt er niets anders naartoe gestuurd.
mail-submit = E-mail aanzetten
mail-change = Adres wijzigen
mail-confirmed = E-mail wordt naar dit adres gestuurd.
mail-unconfirmed = Open de link in de e-mail die we naar dit adres hebben gestuurd. Tot die tijd wordt er niets anders naartoe gestuurd.
mail-confirm-failed = We konden de link niet naar dit adres sturen. Controleer het adres en vul het opnieuw in.
mail-stop = E-mail uitzetten
mail-asked = We hebben een link gestuurd naar { $address }. Open die om e-mail aan te zetten.
mail-stopped = E-mail staat uit en je adres is verwijderd.
mail-ended = Je beheerder heeft e-mail uitgezet. Er wordt niets naar je adres gestuurd. Het blijft bewaard voor als e-mail weer aangaat. Je kunt het verwijderen.
mail-delete = Adres verwijderen
mail-account-link = E-mail over wedstrijden

## The pages of links in mail

mail-confirm-title = Bevestig je e-mailadres
mail-confirm-text = Hiermee zet je e-mail over de wedstrijden van je teams aan.
mail-confirm-submit = Adres bevestigen
mail-confirm-done = Je adres is bevestigd. Met de link in elke e-mail kun je e-mail weer uitzetten.
mail-stop-title = E-mail uitzetten
mail-stop-text = Er wordt geen e-mail meer naar dit adres gestuurd.
mail-stop-done = E-mail staat uit en je adres is verwijderd.
mail-link-over = Deze link is niet meer geldig. Je kunt e-mail aan- en uitzetten in je account.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Bevestig je e-mailadres voor CFFA
mail-confirm-body =
    Iemand, waarschijnlijk jij, heeft CFFA gevraagd om e-mail over wedstrijden naar dit adres te sturen.

    Open deze link om te bevestigen:
    { $link }

    Was jij dit niet, dan kun je deze e-mail negeren. Er wordt verder niets verstuurd.

## Mail about a next game

mail-planned-subject = { $team }: wedstrijd op { $when }
mail-planned =
    Er is een wedstrijd gepland: { $when }
    { $place }

    Doe je mee?
mail-reminder-subject = { $team }: doe je mee? { $when }
mail-reminder =
    Je hebt nog niet gereageerd op deze wedstrijd: { $when }
    { $place }

    Doe je mee?
mail-off-subject = { $team }: afgelast, { $when }
mail-off =
    Deze wedstrijd is afgelast: { $when }
    { $place }
mail-on-subject = { $team }: gaat toch door, { $when }
mail-on =
    Deze wedstrijd gaat toch door: { $when }
    { $place }

    Je reactie blijft staan.
mail-reply = Reageer en zie wie er komt: { $link }
mail-game = Bekijk de wedstrijd: { $link }
mail-end =
    Je krijgt deze e-mail omdat je in { $team } zit en e-mail hebt aangezet.
    Alle e-mail uitzetten: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Niet verstuurde e-mail en meldingen
mail-failures-text = Deze konden de afgelopen 60 dagen niet worden verstuurd. Zijn het vooral e-mails, vraag dan de beheerder om de mailserver te controleren.
mail-lead-more = Een beheerder van je team kan je ook herinneren aan wat je moet betalen. Als je met een wachtwoord inlogt en het vergeet, kun je een link naar dit adres laten sturen.
mail-address-wrong = Vul een e-mailadres in, bijvoorbeeld anna@example.com.
mail-too-often = Er is vandaag te veel e-mail verstuurd. Probeer het morgen opnieuw.
mail-failures-reason = Antwoord van de mailserver: { $reason }
mail-failures-late = De e-mail kon niet op tijd worden verstuurd.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Spelers die nog moeten betalen en e-mail hebben aangezet, krijgen een herinnering: hoogstens één per 7 dagen, en geen tussen 21:00 en 8:00 uur.
mail-balance-submit = Herinneren per e-mail
mail-balance-sent =
    { $players ->
        [one] { $players } speler krijgt een herinnering.
       *[other] { $players } spelers krijgen een herinnering.
    }
mail-balance-nobody = Er wordt geen herinnering verstuurd. Niemand die nog moet betalen heeft e-mail aangezet, of de laatste herinnering is nog geen 7 dagen geleden.
mail-balance-too-many = Sommige herinneringen worden niet verstuurd, omdat er vandaag te veel e-mail is verstuurd. Probeer het morgen opnieuw.

## The reminder

mail-balance-subject = { $team }: je moet nog { $amount } betalen
mail-balance = Je moet nog { $amount } betalen bij { $team }. Wil je dat in orde maken?
mail-balance-link = Je overzicht en hoe je kunt betalen: { $link }

## A new password for somebody who forgot theirs

forgotten-title = Wachtwoord vergeten?
forgotten-lead = Vul je gebruikersnaam in. We sturen een link naar het e-mailadres dat je in je account hebt bevestigd.
forgotten-submit = Link sturen
forgotten-done = Als er een account is met deze naam en een bevestigd e-mailadres, is er een link onderweg. Die is een uur geldig.
forgotten-done-help = Na een paar minuten nog geen e-mail? Kijk in je spammap. Heb je het afgelopen uur al een link gekregen, gebruik die dan. Zonder bevestigd adres kan je beheerder een nieuw wachtwoord instellen.
new-password-title = Kies een nieuw wachtwoord
new-password-lead = Hiermee word je overal uitgelogd, worden al je tokens ingetrokken en je andere inlogmethoden verwijderd. Ook je meldingen en je agenda-adressen gaan uit.
new-password-done = Je wachtwoord is gewijzigd. Je bent overal uitgelogd.
new-password-over = Deze link is niet meer geldig. Vraag een nieuwe aan op de inlogpagina.
mail-password-subject = Een nieuw wachtwoord voor CFFA
mail-password-body =
    Hallo { $name },

    Iemand, waarschijnlijk jij, heeft een nieuw wachtwoord voor je account aangevraagd. Open binnen een uur deze link om er een te kiezen:
    { $link }

    Was jij dit niet, dan kun je deze e-mail negeren. Je wachtwoord blijft hetzelfde.

## Mail that tells of a change of the account

mail-password-changed-subject = Je wachtwoord voor CFFA is gewijzigd
mail-password-changed-body =
    Hallo { $name },

    Het wachtwoord van je CFFA-account is gewijzigd.

    Was jij dit niet, vraag dan een nieuw wachtwoord aan op de inlogpagina of vraag de beheerder om hulp:
    { $link }
mail-password-and-address-changed-body =
    Hallo { $name },

    Het wachtwoord van je CFFA-account is gewijzigd en het account gebruikt dit e-mailadres niet meer.

    Was jij dit niet, vraag dan de beheerder om hulp. Naar dit adres kan geen nieuw wachtwoord meer worden gestuurd.
mail-address-changed-subject = Je CFFA-account gebruikt dit e-mailadres niet meer
mail-address-changed-body =
    Hallo { $name },

    Je CFFA-account gebruikt dit e-mailadres niet meer.

    Was jij dit niet, log dan in, wijzig je wachtwoord en vul je adres opnieuw in:
    { $link }
mail-address-without-password-body =
    Hallo { $name },

    Je CFFA-account gebruikt dit e-mailadres niet meer.

    Was jij dit niet, log dan in, kies ‘Overal uitloggen’, log opnieuw in en vul je adres opnieuw in:
    { $link }

## Notifications on devices

push-title = Meldingen
push-lead = Je krijgt een melding als een van je teams een wedstrijd plant, als een wedstrijd dichtbij is en je nog niet hebt gereageerd, en als een wedstrijd waarop je hebt gereageerd wordt afgelast of toch doorgaat. Tussen 21:00 en 8:00 wachten meldingen tot de ochtend, tenzij de wedstrijd eerder begint.
push-lead-more = Meldingen tonen het team, de dag en de plaats, en nooit een bedrag. Je zet ze op elk apparaat apart aan.
push-heading = Meldingen op dit apparaat
push-text = We tonen op dit apparaat meldingen over de wedstrijden van je teams tot je ze uitzet.
# $team: the name of the team
push-text-link = We tonen op dit apparaat meldingen over de wedstrijden van { $team } tot je ze uitzet.
push-submit = Meldingen aanzetten
push-stop = Meldingen uitzetten
push-denied = Je browser blokkeert meldingen van deze site. Sta ze toe in de instellingen van de browser en probeer het opnieuw.
push-failed = Je browser kon de meldingen niet aanzetten. Probeer het later opnieuw.
push-devices = Apparaten met meldingen
push-device-this = Dit apparaat
# $since: a day and a time
push-device-since = sinds { $since }
push-device-stop = Uitzetten<hidden> op het apparaat, sinds { $since }</hidden>
push-on = Meldingen staan aan op dit apparaat.
push-off = Meldingen staan uit.
push-too-many = Te veel mensen van dit team hebben meldingen via de link. Log in om ze aan te zetten.
push-refused = De meldingsdienst van deze browser kan niet worden gebruikt. Probeer een andere browser.
push-reply-first = Reageer eerst op de wedstrijd. Daarna kun je meldingen aanzetten.
# $reason: such as “HTTP 403”
push-failures-reason = Antwoord van de meldingsdienst: { $reason }
push-balance = Je bent het team geld schuldig. Open de pagina om te zien hoeveel en hoe je betaalt.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Automatische herinneringen
reminders-text = Spelers die geld schuldig zijn krijgen eens in de 7 dagen een herinnering, per e-mail of als melding, als ze een van de twee hebben aangezet. E-mails zeggen hoeveel het is en hoe je betaalt. Meldingen tonen geen bedrag. Tussen 21:00 en 8:00 wordt niets verstuurd, en niets aan spelers die hebben betaald.
reminders-start = Automatische herinneringen aanzetten
reminders-stop = Automatische herinneringen uitzetten
reminders-on = Automatische herinneringen staan aan.
reminders-off = Automatische herinneringen staan uit.
reminders-own = Herinneringen aan wat ik schuldig ben
reminders-own-on = Je krijgt een herinnering als je geld schuldig bent aan een team dat herinneringen verstuurt.
reminders-own-off = Je krijgt geen herinneringen aan wat je schuldig bent.
reminders-own-start = Herinneringen krijgen
reminders-own-stop = Geen herinneringen meer
reminders-wanted = Je krijgt herinneringen aan wat je schuldig bent.
reminders-unwanted = Je krijgt geen herinneringen meer aan wat je schuldig bent.
