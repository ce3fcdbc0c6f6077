## The page of the user’s mail address

mail-title = E-mail
mail-lead = Ontvang een e-mail als een wedstrijd van je teams is gepland, als die dichtbij komt en je nog niet hebt gereageerd, en als een wedstrijd waarop je hebt gereageerd wordt afgelast of toch doorgaat. Tussen 21:00 en 8:00 uur wordt niets verstuurd.
mail-address = Je e-mailadres
mail-address-hint = We sturen er een link naartoe. Zolang je die niet opent, wordt er niets anders verstuurd.
mail-submit = E-mail aanzetten
mail-change = Adres wijzigen
mail-confirmed = E-mail wordt naar dit adres gestuurd.
mail-unconfirmed = Open de link in de e-mail die we naar dit adres hebben gestuurd. Tot die tijd wordt er niets anders naartoe gestuurd.
mail-stop = E-mail uitzetten
mail-asked = We hebben een link gestuurd naar { $address }. Open die om e-mail aan te zetten.
mail-stopped = E-mail staat uit en je adres is verwijderd.
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
mail-end =
    Je krijgt deze e-mail omdat je e-mail voor { $team } hebt aangezet.
    Uitzetten: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Niet verstuurde e-mail
mail-failures-text = Deze e-mails konden de afgelopen 60 dagen niet worden verstuurd. Zijn het er veel, vraag dan de beheerder om de mailserver te controleren.
