## Starting a headcount

count-lead = Hoeveel mensen er binnen zijn en hoeveel er nog bij passen. Iedereen met de link kan tellen.
count-submit = Begin met tellen
count-text = Je hebt geen account nodig. Een teller die een dag niet is gebruikt, wordt verwijderd.
count-name-hint = Bijvoorbeeld: Kantine of Oosttribune.
count-current = Al binnen

## The page of a headcount

headcount-title = Teller
headcount-one-out = Eén eruit
headcount-one-in = Eén erin
headcount-failed = Dat is niet geteld. Druk nog eens.
headcount-reload = Laad de pagina opnieuw voor de laatste stand.
headcount-share = Samen tellen
headcount-share-text = Wie deze pagina opent, kan meetellen, en iedereen ziet hetzelfde getal.
headcount-maximum = Maximum wijzigen
headcount-new = Ergens anders tellen
headcount-maximum-hint = Zijn er meer mensen binnen, dan gaat de teller terug naar het maximum.

headcount-room = Nog plek voor { $heads }
headcount-full = Vol: één eruit, één erin
headcount-over = { $heads } te veel
headcount-figure = { $current } <of>van { $maximum }</of>

headcount-expired = Deze teller is verlopen: niemand heeft hem een dag lang gebruikt. Begin een nieuwe bij ‘Mensen tellen’.
