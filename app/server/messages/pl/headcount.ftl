## Starting a headcount

count-lead = Ile osób jest w środku i ile się jeszcze zmieści. Liczyć może każdy, kto ma link.
count-submit = Zacznij liczyć
count-text = Konto nie jest potrzebne. Licznik znika po dobie bez użycia.
count-name-hint = Na przykład: szatnia albo trybuna wschodnia.
count-current = Już w środku

## The page of a headcount

headcount-title = Licznik osób
headcount-one-out = Jedna osoba wyszła
headcount-one-in = Jedna osoba weszła
headcount-failed = To się nie policzyło. Naciśnij ponownie.
headcount-reload = Odśwież stronę, aby zobaczyć aktualny stan.
headcount-share = Liczcie razem
headcount-share-text = Każdy, kto otworzy tę stronę, może liczyć, a wszyscy widzą tę samą liczbę.
headcount-maximum = Zmień maksimum
headcount-new = Policz w innym miejscu
headcount-maximum-hint = Jeśli w środku jest więcej osób, stan zmniejszy się do maksimum.

# The number is put in by a script: the words must go with any number.
headcount-room = Wolne miejsca: { $heads }
headcount-full = Komplet: wejście po wyjściu
headcount-over = Ponad maksimum: { $heads }
headcount-figure = { $current } <of>z { $maximum }</of>

headcount-expired = Ten licznik wygasł, bo przez dobę nikt go nie używał. Nowy utworzysz na stronie „Licznik osób”.
