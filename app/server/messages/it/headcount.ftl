## Starting a headcount

count-lead = Quante persone sono dentro e quanti posti restano. Chi ha il link può contare.
count-submit = Inizia a contare
count-text = Non serve un account. Un contapersone viene eliminato dopo un giorno senza utilizzo.
count-name-hint = Per esempio: sede o tribuna est.
count-current = Già dentro

## The page of a headcount

headcount-title = Contapersone
headcount-one-out = Uno in meno
headcount-one-in = Uno in più
headcount-failed = Non contato. Premi di nuovo.
headcount-reload = Ricarica la pagina per vedere l’ultimo numero.
headcount-share = Contate insieme
headcount-share-text = Chi apre questa pagina può contare, e tutti vedono lo stesso numero.
headcount-maximum = Cambia il massimo
headcount-new = Conta da un’altra parte
headcount-maximum-hint = Se dentro ci sono più persone, il conteggio scende al massimo.

# A script puts the number in the place of $heads: no plural forms here.
headcount-room = Posti liberi: { $heads }
headcount-full = Pieno: uno esce, uno entra
headcount-over = In eccesso: { $heads }
headcount-figure = { $current } <of>su { $maximum }</of>

headcount-expired = Questo contapersone è scaduto: nessuno lo ha usato per un giorno. Creane uno nuovo da «Conta le persone».
