## The dashboard

dashboard-below-zero = Poniżej zera: ktoś zapłacił za boisko z własnej kieszeni.
dashboard-balances = Salda
dashboard-paid = Wpłata
dashboard-not-played = jeszcze bez meczu
dashboard-recent-games = Ostatnie mecze
dashboard-recent-transactions = Ostatnie transakcje
dashboard-all-transactions = Wszystkie transakcje
dashboard-no-games = W księdze nie ma jeszcze meczów.
dashboard-nobody = Teraz nikt.
dashboard-none = Nie ma jeszcze zawodników. Dojdą przy swoim pierwszym meczu albo możesz ich dodać.

dashboard-title = { $team }: księga
dashboard-owed-by =
    { $players ->
        [0] Nikt nie ma nic do zapłaty
        [one] { $players } zawodnik ma do zapłaty
        [few] { $players } zawodników ma do zapłaty
        [many] { $players } zawodników ma do zapłaty
       *[other] { $players } zawodnika ma do zapłaty
    }
dashboard-held = W kasie <b>{ $amount }</b>
dashboard-credit = Na plusie <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Do zapłaty { $count }
        [credit] Na plusie { $count }
       *[all] Wszyscy { $count }
    }
dashboard-last-played = ostatni mecz { $date }
dashboard-no-transactions =
    { $days ->
        [one] Nic w ciągu ostatniego dnia.
        [few] Nic w ciągu ostatnich { $days } dni.
        [many] Nic w ciągu ostatnich { $days } dni.
       *[other] Nic w ciągu ostatnich { $days } dni.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } osoba, { $each } na osobę
        [few] { $heads } osoby, { $each } na osobę
        [many] { $heads } osób, { $each } na osobę
       *[other] { $heads } osoby, { $each } na osobę
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } osoba, { $shares }
        [few] { $heads } osoby, { $shares }
        [many] { $heads } osób, { $shares }
       *[other] { $heads } osoby, { $shares }
    }
dashboard-game-booker = rezerwacja: { $booker }
dashboard-kind =
    { $kind ->
        [payment] wpłata
        [autopay] AutoPay
        [transfer] transfer
        [booking] opłata za boisko
        [cost] koszt
       *[carry-over] z przeniesienia
    }

## Collecting payments

collect-title = Zbierz wpłaty
collect-lead = Zaznacz, kto zapłacił. Wszystko zapisze się naraz.
collect-lead-game = Zaznacz, kto zapłacił za mecz z { $date }: swój udział albo wszystko, co ma do zapłaty.
collect-all = całość { $amount }
collect-settled =
    { $players ->
        [one] { $players } osoba z tego meczu nie ma nic do zapłaty.
        [few] { $players } osoby z tego meczu nie mają nic do zapłaty.
        [many] { $players } osób z tego meczu nie ma nic do zapłaty.
       *[other] { $players } osoby z tego meczu nie ma nic do zapłaty.
    }
collect-reset = Wyczyść
collect-submit = Zapisz wpłaty
collect-none = Nikt nie ma nic do zapłaty.
collect-nobody = Zaznacz co najmniej jedną kwotę.
collect-saved =
    { $players ->
        [one] Zapisano { $players } wpłatę: { $amount }.
        [few] Zapisano { $players } wpłaty: razem { $amount }.
        [many] Zapisano { $players } wpłat: razem { $amount }.
       *[other] Zapisano { $players } wpłaty: razem { $amount }.
    }

## Settling up

settle-title = Rozliczenie
settle-lead = Te wpłaty wyrównają wszystkie salda. Po każdej naciśnij „Wpłata”.
settle-team = Drużyna
settle-to = odbiorca: { $name }
settle-to-team = odbiorca: drużyna
settle-saved = Wpłata zapisana.
settle-none = Wszyscy są rozliczeni.

## A text for the group

share-nobody-owes = Nikt nie ma nic do zapłaty.
share-owe = Do zapłaty: { $players }
share-statement = Twój wyciąg: { $link }
share-pay-link = Wpłata, odbiorca { $name }: { $link }
share-pay-method =
    { $kind ->
        [bank] Przelew bankowy, odbiorca { $name }. Dane są na wyciągu.
       *[upi] UPI, odbiorca { $name }. Dane są na wyciągu.
    }
share-game =
    { $heads ->
        [one] mecz z { $date }, { $cost }, { $heads } osoba, { $each } na osobę
        [few] mecz z { $date }, { $cost }, { $heads } osoby, { $each } na osobę
        [many] mecz z { $date }, { $cost }, { $heads } osób, { $each } na osobę
       *[other] mecz z { $date }, { $cost }, { $heads } osoby, { $each } na osobę
    }
share-game-uneven =
    { $heads ->
        [one] mecz z { $date }, { $cost }, { $heads } osoba, { $shares }
        [few] mecz z { $date }, { $cost }, { $heads } osoby, { $shares }
        [many] mecz z { $date }, { $cost }, { $heads } osób, { $shares }
       *[other] mecz z { $date }, { $cost }, { $heads } osoby, { $shares }
    }
share-booker = Boisko opłacone przez: { $name }.
share-also-paid = W tym { $amount }: { $name }.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = Do { $date } jest ponad rok. Czy data się zgadza?
doubt-date-past =
    { $years ->
        [one] Od { $date } minął ponad { $years } rok. Czy data się zgadza?
        [few] Od { $date } minęły ponad { $years } lata. Czy data się zgadza?
        [many] Od { $date } minęło ponad { $years } lat. Czy data się zgadza?
       *[other] Od { $date } minęło ponad { $years } roku. Czy data się zgadza?
    }
doubt-cost = Boisko kosztuje zwykle około { $usual }. Czy kwota { $cost } się zgadza?
doubt-name = Jest już zawodnik { $known }. Czy { $name } to ktoś inny?
doubt-game = Taki mecz, z { $date }, jest już w księdze (wpis: { $who }). Wpisać go jeszcze raz?
doubt-transfer = Taki transfer, { $amount } ({ $from } → { $to }), trafił do księgi przed chwilą (wpis: { $who }). Zapisać go jeszcze raz?
doubt-payment = Taka wpłata, { $amount } ({ $player }), trafiła do księgi przed chwilą (wpis: { $who }). Zapisać ją jeszcze raz?

## The list of games

games-from = Od
games-to = Do
games-player = Gra lub rezerwuje
games-player-any = Wszyscy
games-no-match = Brak pasujących meczów.
games-show-all = Pokaż wszystkie mecze
games-none = Nie ma jeszcze meczów. Wpisz pierwszy, aby zacząć.

games-count =
    { $games ->
        [one] { $games } mecz, razem { $total }
        [few] { $games } mecze, razem { $total }
        [many] { $games } meczów, razem { $total }
       *[other] { $games } meczu, razem { $total }
    }

## The season

season-choose = Daty sezonu
season-this-year = Ten rok
season-all-time = Od początku
season-other-dates = Inne daty
season-dates = { $from } – { $to }
season-since = Od { $date }
season-until = Do { $date }
season-cost-per-head = Na osobę i mecz
season-table = Tabela
season-table-hint = Wygrana daje trzy punkty, remis jeden.
season-won = Wygrane
season-drawn = Remisy
season-lost = Przegrane
season-record = Wygrane, remisy, przegrane
season-record-short = W–R–P
season-goal-difference = Różnica bramek
season-goal-difference-short = +/−
season-win-rate = % wygranych
season-points = Punkty
season-points-short = Pkt
season-wins-in-a-row = Wygrane z rzędu
season-more = % wygranych i wygrane z rzędu
season-games-in-a-row = Mecze z rzędu
season-percent = { $percent }%
season-streak = { $current }, rekord { $longest }
season-streak-short = Z rzędu / rekord
season-attendance = Frekwencja
season-chart = Słupek z liczbą meczów każdego zawodnika. Najwięcej meczów ma { $name }: { $attended } z { $games }. Wszystkie liczby są w tabeli poniżej.
season-no-results = Żaden mecz nie ma wyniku. W formularzu meczu wybierz zespoły i wpisz bramki albo zaznacz, kto wygrał.
season-manage = Nazwij sezon
season-name = Nazwa
season-first = Pierwszy dzień
season-last = Ostatni dzień
season-submit = Zapisz sezon
season-form-title = Edycja sezonu
season-saved = Sezon zapisany.
season-updated = Sezon zmieniony.
season-deleted = Sezon usunięty. Jego mecze zostają w księdze.
season-delete = Usuń<hidden> sezon { $name }</hidden>
season-edit = Edytuj<hidden> sezon { $name }</hidden>
season-no-games = W tych dniach nie ma meczów.

## The page of a game

game-nobody = nikt
game-who-played = Kto grał
game-no-costs = Piłki, znaczniki, piwo: na razie nic.
game-lineup-caption = Skład i udział każdego zawodnika
game-rounded-up = zaokrąglone w górę
game-no-show-pays = (płaci)
game-sides = Oba zespoły
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } gol
        [few] { $side }, { $goals } gole
        [many] { $side }, { $goals } goli
       *[other] { $side }, { $goals } gola
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } i { $guests } gość
        [few] { $name } i { $guests } gości
        [many] { $name } i { $guests } gości
       *[other] { $name } i { $guests } gościa
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } gość ({ $name })
        [few] { $guests } gości ({ $name })
        [many] { $guests } gości ({ $name })
       *[other] { $guests } gościa ({ $name })
    }

game-players =
    { $players ->
        [one] { $players } zawodnik
        [few] { $players } zawodników
        [many] { $players } zawodników
       *[other] { $players } zawodnika
    }
game-players-and-guests =
    { $players ->
        [one] { $players } zawodnik
        [few] { $players } zawodników
        [many] { $players } zawodników
       *[other] { $players } zawodnika
    } i { $guests ->
        [one] { $guests } gość
        [few] { $guests } gości
        [many] { $guests } gości
       *[other] { $guests } gościa
    }
game-score = wynik { $score }
game-split =
    <b>Podział nie jest równy:</b> z { $heads } osób { $more ->
        [one] { $more } płaci { $high }
        [few] { $more } płacą { $high }
        [many] { $more } płaci { $high }
       *[other] { $more } płaci { $high }
    }, a { $others ->
        [one] { $others } płaci { $low }
        [few] { $others } płacą { $low }
        [many] { $others } płaci { $low }
       *[other] { $others } płaci { $low }
    }, co daje { $cost }. Następnym razem różnicę płaci ktoś inny.
game-full-share = pełny udział { $amount }
game-fixed-amounts = stałe kwoty
game-shares = Udziały
game-uneven = Nie wszyscy płacą tyle samo. Udziały poniżej dają razem { $cost }.
game-pays-percent = { $percent }% udziału
game-pays-nothing = nie płaci
game-pays-fixed = stała kwota
game-credit-part = Część kosztu boiska opłacona przez: <a>{ $name }</a>, { $amount } na plus z datą meczu.
game-credit = Boisko opłacone przez: <a>{ $name }</a>, { $amount } na plus z datą meczu.
game-recorded = Wpis: { $who }, { $when }.
game-recorded-and-edited = Wpis: { $who }, { $when }. Ostatnia zmiana: { $editor }, { $edited }.

game-title = Mecz z { $date }

## Deleting a game

game-delete-title = Usunąć ten mecz?
game-delete-text = Zniknie też udział każdej osoby i opłata za boisko.
game-delete-costs = Inne koszty meczu zostaną w księdze.
game-delete-booked-by-team = kasa drużyny
game-delete-players = Skład
game-delete-submit = Usuń mecz
game-deleted = Mecz usunięty.

## The form of a game

game-form-draft = To dane wpisane wcześniej.
game-form-draft-clear = Zacznij od nowa
game-form-title = Edycja meczu
game-form-find = Szukaj w składzie
game-form-find-placeholder = Szukaj imienia
game-form-results = Kto wygrał?
game-form-sides = Dwa zespoły
game-form-sides-hint = Wybierz zespół dla każdego zawodnika. O wygranej decydują wtedy bramki.
game-form-goals = Bramki
game-form-pick = Dobierz równe zespoły
game-form-side-unknown = Wybierz jeden z dwóch zespołów albo żaden.
game-form-uneven = Nie wszyscy płacą tyle samo
game-form-uneven-hint = Każdy gość płaci pełny udział, chyba że zawodnik płaci stałą kwotę: ta obejmuje też gości.
game-form-full-share = Pełny udział
game-form-also-paid = Część kosztu boiska zapłacił ktoś inny
game-form-also-paid-hint = Te kwoty zwiększą salda tych osób, a reszta saldo osoby, która zarezerwowała boisko.
game-form-also-paid-who = Zawodnik { $number }
game-form-also-paid-amount = Kwota { $number }
game-form-also-paid-blank = Wybierz zawodnika
game-form-also-paid-nobody = Wybierz, kto zapłacił tę kwotę.
game-form-as-last-time = Jak ostatnio
game-form-signed-up = Zapisani
game-form-in-the-game = W składzie
game-form-selected = Wybrani
game-form-others = Pozostali
game-form-clear = Wyczyść
game-form-guests = Goście
game-form-new-names = Nowe osoby
game-form-new-names-hint = Dodane tu osoby dołączą do drużyny razem z tym meczem.
game-form-add-name = Wpisz imię
game-form-add = Dodaj
game-form-score = Wynik
# It follows a number that a script changes: an abbreviation goes with any number.
game-form-count-heads =
    { $heads ->
        [one] osoba
        [few] osoby
        [many] osób
       *[other] osoby
    }
game-form-each = po { $amount }
game-form-each-odd = po { $amount }, { $number } × { $other }
game-form-unclear = Jedna z liczb gości nie jest liczbą.
game-form-as-expected = Zgodnie z oczekiwaniami
game-form-too-many = Za dużo o { $number }, oczekiwane: { $expected }
game-form-too-few = Za mało o { $number }, oczekiwane: { $expected }
game-form-submit = Zapisz mecz
game-form-cost = Koszt boiska
game-form-booker = Kto płaci
game-form-booker-blank = Wybierz osobę
game-form-more = Więcej: oczekiwane osoby, wynik
game-form-expected = Oczekiwane osoby
game-form-expected-hint = Razem z gośćmi. Porównywane ze składem.
game-form-winning = Zwycięzcy
game-form-losing = Przegrani

game-form-more-players =
    { $players ->
        [one] Jeszcze { $players } zawodnik: nieaktywny lub dawno nie grał
        [few] Jeszcze { $players } zawodników: nieaktywni lub dawno nie grali
        [many] Jeszcze { $players } zawodników: nieaktywni lub dawno nie grali
       *[other] Jeszcze { $players } zawodnika: nieaktywni lub dawno nie grali
    }
game-form-new-name = Nowa osoba { $number }
game-form-new-guests = Goście<hidden>: nowa osoba { $number }</hidden>
game-form-new-result = Wynik<hidden>: nowa osoba { $number }</hidden>

game-form-new-pays = Płaci<hidden>: nowa osoba { $number }</hidden>
game-form-new-side = Zespół: nowa osoba { $number }
game-form-new-opposite = Goście w drugim zespole: nowa osoba { $number }
game-form-new-pays-value = Procent lub kwota, którą płaci nowa osoba { $number }
game-form-pays-unknown = Wybierz pełny udział, pół, nic, procent lub stałą kwotę.
game-form-result-unknown = Wybierz wygraną, przegraną, remis lub nieobecność albo zostaw puste.
game-form-saved = Mecz zapisany.
game-form-updated = Mecz zmieniony.
game-form-added-as-typed = Dodano tak, jak wpisano: { $name }. Jeśli ma być { $suggestion }, zmień imię zawodnika.

## The list of players

players-active-caption = Aktywni zawodnicy
players-retired = Nieaktywni
players-retired-hint = Zachowują historię i saldo, ale nie są proponowani w nowych meczach.
players-retired-caption = Nieaktywni zawodnicy
players-no-match = Brak pasujących aktywnych zawodników.
players-none = Nie ma jeszcze zawodników. Dojdą przy swoim pierwszym meczu albo możesz ich tu dodać.

players-count = Aktywni: { $active }
players-count-and-retired = Aktywni: { $active }, nieaktywni: { $retired }

## The form of a player

player-form-keep-as-typed = Zostaw jak wpisano
player-form-submit = Dodaj zawodnika
player-form-more = Więcej
player-form-reactivate = Aktywuj
player-form-reactivate-hint = Zawodnik znów będzie proponowany w nowych meczach.
player-form-retire = Dezaktywuj
player-form-retire-hint = Historia i saldo zostają, ale zawodnik nie będzie proponowany w nowych meczach.
player-form-merge = Połącz
player-form-merge-hint = Gdy dwa imiona w księdze to jedna osoba.
player-form-merge-button = Połącz…
player-form-delete-confirm-text = Nic w księdze nie dotyczy tego zawodnika. Możesz to cofnąć w historii.
player-form-name-hint = Musi się różnić od imion innych zawodników drużyny.
player-form-comment-hint = Widzą go tylko organizatorzy.

player-form-suggestion = Czy chodzi o <b>{ $name }</b>?
player-form-save-as = Zapisz jako { $name }
player-form-balance =
    { $games ->
        [one] Saldo { $balance }, { $games } mecz.
        [few] Saldo { $balance }, { $games } mecze.
        [many] Saldo { $balance }, { $games } meczów.
       *[other] Saldo { $balance }, { $games } meczu.
    }
player-form-can-delete = { $player }: nic w księdze nie dotyczy tego zawodnika.
player-form-delete-confirm = Usunąć zawodnika { $player }?

player-added = Dodano: { $name }.
player-added-suggestion = Jeśli ma być { $name }, zmień imię zawodnika.
player-updated = Dane zawodnika zmienione.
player-retired = Zawodnik jest nieaktywny. Jego saldo i historia zostają.
player-reactivated = Zawodnik jest znów aktywny.

## Deleting a player

player-delete-title = Usunąć tego zawodnika?
player-delete-text = Nic w księdze nie dotyczy tego zawodnika, więc nic innego się nie zmieni.
player-delete-submit = Usuń zawodnika
player-deleted = Zawodnik usunięty.

## Merging two players

merge-submit = Połącz
merge-into = Połącz z
merge-into-blank = Wybierz, kto zostaje

merge-title = Połącz zawodnika: { $player }
merge-lead =
    { $games ->
        [one] Wszystko, co w księdze ma { $player } – { $games } mecz, { $tone ->
            [owes] { $balance } do zapłaty
            [credit] { $balance } na plusie
           *[even] saldo { $balance }
        } – przejdzie na drugiego zawodnika. { $player } zniknie potem z listy.
        [few] Wszystko, co w księdze ma { $player } – { $games } mecze, { $tone ->
            [owes] { $balance } do zapłaty
            [credit] { $balance } na plusie
           *[even] saldo { $balance }
        } – przejdzie na drugiego zawodnika. { $player } zniknie potem z listy.
        [many] Wszystko, co w księdze ma { $player } – { $games } meczów, { $tone ->
            [owes] { $balance } do zapłaty
            [credit] { $balance } na plusie
           *[even] saldo { $balance }
        } – przejdzie na drugiego zawodnika. { $player } zniknie potem z listy.
       *[other] Wszystko, co w księdze ma { $player } – { $games } meczu, { $tone ->
            [owes] { $balance } do zapłaty
            [credit] { $balance } na plusie
           *[even] saldo { $balance }
        } – przejdzie na drugiego zawodnika. { $player } zniknie potem z listy.
    }

merge-window-title = Połącz dwóch zawodników
merge-into-missing = Wybierz zawodnika, który zostaje.
merge-done = Zawodnicy połączeni.

## The list of transactions

transactions-kind-transfers = Transfery
transactions-kind-booking-credits = Opłaty za boisko
transactions-player-blank = Wszyscy
transactions-from = Od
transactions-to = Do
transactions-no-match = Brak pasujących transakcji.
transactions-show-all = Pokaż wszystkie transakcje
transactions-none = Nie ma jeszcze transakcji.
transactions-costs = Wszystkie inne koszty

transactions-count = Na liście: { $transactions }, razem { $total }
transactions-autopay-offer = Twój udział w meczu z { $date } to { $amount }. Wpłacić go od razu na swoje saldo?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

transactions-autopay-link-account = Połącz swoje konto z zawodnikiem na stronie dostępu, aby opłacać swój udział jednym kliknięciem.
transactions-autopay-not-linked = Najpierw połącz swoje konto z zawodnikiem na stronie dostępu.
transactions-autopay-paid = Twój udział w ostatnim meczu jest opłacony.
transactions-kind-unknown = Wybierz rodzaj z listy.

## Deleting a transaction

transaction-delete-title = Usunąć tę transakcję?
transaction-delete-names = { $from } → { $to }
transaction-delete-submit = Usuń transakcję
transaction-deleted = Transakcja usunięta.

## The form of a payment

payment-title = Edycja wpłaty
payment-player-blank = Wybierz, kto zapłacił
payment-submit = Zapisz wpłatę
payment-direction = Kierunek
payment-in = Wpłata
payment-out = Zwrot
payment-delete = Usuń tę wpłatę
transfer-delete = Usuń ten transfer
payment-two-minuses = Wpisz kwotę bez minusa.
payment-note-hint = Zawodnik widzi ją na wyciągu.

payment-player-balance =
    { $tone ->
        [owes] { $player } ({ $amount } do zapłaty)
        [credit] { $player } ({ $amount } na plusie)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Wybierz zawodnika.
payment-saved =
    Zapisano. { $player }: { $direction ->
        [out] zwrot { $amount }
       *[in] wpłata { $amount }
    }, { $tone ->
        [owes] teraz { $balance } do zapłaty
        [credit] teraz { $balance } na plusie
       *[even] wszystko rozliczone
    }.
transaction-updated = Transakcja zmieniona.

## Costs other than pitches

costs-count = Na liście: { $costs }, razem { $total }
costs-none = Nie ma jeszcze innych kosztów, takich jak piłki, znaczniki czy wpisowe do ligi.

cost-form-title = Edycja kosztu
cost-form-lead = Piłki, znaczniki, wpisowe do ligi: koszt dzieli się po równo między wybrane osoby, a saldo osoby, która zapłaciła, rośnie o jego kwotę.
cost-form-lead-game = Do meczu z { $date }: koszt dzieli się po równo między wybrane osoby, a saldo osoby, która zapłaciła, rośnie o jego kwotę.
cost-form-what-hint = Na przykład piłki. Każdy, kto dzieli ten koszt, widzi go na wyciągu.
cost-form-amount-negative = Wpisz kwotę bez minusa. Jeśli pieniądze wróciły, dodaj zwrot.
cost-form-team-money = Kasa drużyny
cost-form-paid-by-missing = Wybierz, kto zapłacił.
cost-form-submit = Zapisz koszt
cost-form-delete = Usuń ten koszt
cost-saved = Koszt zapisany.
cost-updated = Koszt zmieniony.

refund-form-title = Edycja zwrotu
refund-form-lead = Oddana kaucja albo odwołana rezerwacja: zwrot dzieli się po równo między wybrane osoby, a saldo osoby, która dostała pieniądze, maleje o jego kwotę.
refund-form-what-hint = Na przykład oddana kaucja. Każdy, kto dzieli ten zwrot, widzi go na wyciągu.
refund-form-receiver-blank = Wybierz, kto go dostał
refund-form-receiver-missing = Wybierz, kto go dostał.
refund-form-submit = Zapisz zwrot
refund-form-delete = Usuń ten zwrot
refund-saved = Zwrot zapisany.
refund-updated = Zwrot zmieniony.
refund-delete-title = Usunąć ten zwrot?
refund-delete-submit = Usuń zwrot

cost-delete-title = Usunąć ten koszt?
cost-delete-text = Zniknie też udział każdej osoby i kwota zaliczona osobie, która zapłaciła.
cost-delete-submit = Usuń koszt
cost-deleted = Koszt usunięty.

## The form of a transfer

transfer-title = Transfer między zawodnikami
transfer-lead = Jeden zawodnik płaci za drugiego. Kasa się nie zmienia, zmieniają się oba salda.
transfer-from = Od kogo
transfer-from-hint = To saldo maleje.
transfer-from-blank = Wybierz zawodnika
transfer-to = Do kogo
transfer-to-hint = To saldo rośnie.
transfer-to-blank = Wybierz zawodnika
transfer-note-hint = Obaj zawodnicy widzą ją na wyciągu.

transfer-window-title = Transfer
transfer-window-title-edit = Edycja transferu
transfer-saved = Transfer zapisany.

## The history

history-lead = Każda zmiana: kto ją zrobił i kiedy. Nic nie jest nadpisywane.
history-as-of = Księga na wybrany dzień
history-undo-confirm = Cofnąć tę zmianę?
history-undo-confirm-button = Cofnij
history-date = Pokaż księgę na dzień
history-none = Nic się jeszcze nie wydarzyło.

history-number = Nr { $number }
history-undo = Cofnij<hidden> numer { $number }</hidden>

history-undone = Zmiana cofnięta.

## The book as of a date

as-of-readings = Dwa ujęcia
as-of-as-recorded = Według wpisów
as-of-as-dated = Według dat
as-of-as-recorded-text = Co było w księdze na koniec tego dnia: zmiany zapisane do tego dnia.
as-of-as-dated-text = Co dziś wiadomo o tym dniu: mecze i wpłaty z datą do tego dnia, niezależnie od tego, kiedy je zapisano.
as-of-another-date = Inna data
as-of-date = Inna data
as-of-empty = Tego dnia księga była jeszcze pusta.

as-of-title = Księga na dzień { $date }
as-of-caption = Salda na dzień { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Właściciel konta
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Numer konta
pay-upi-address = Adres UPI
pay-reference = Tytuł przelewu
pay-qr = Kod QR
pay-qr-text = Kod QR, który wypełnia przelew w aplikacji bankowej

pay-title = Zapłać { $amount }
pay-payee = Odbiorca: { $name }
pay-method =
    { $kind ->
        [bank] Przelew bankowy
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Wpisz kwotę: { $amount }
pay-open = Zapłać<hidden>: { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Już zapłacone?
claim-hint = Wpłatę potwierdza organizator. Do tego czasu saldo się nie zmieni.
claim-submit = Tak, zapłacone
claim-withdraw = Wycofaj
claim-open = Twoja wpłata { $amount }, zgłoszona { $date }, czeka na potwierdzenie przez organizatora.

claim-made = Dziękujemy. Organizator potwierdzi wpłatę.
claim-withdrawn = Wpłata wycofana. Nic nie zostało zapisane.
claim-confirmed = Wpłata zapisana.
claim-doubtful = Nic nie zostało zapisane: zawodnik ma do zapłaty mniej, niż zgłosił, więc ta wpłata może już być w księdze. Sprawdź wyciąg, a potem potwierdź ją lub odrzuć.
claim-dismissed = Wpłata odrzucona. Nic nie zostało zapisane.

## What players say they paid, on the dashboard

claims-title = Wpłaty do potwierdzenia
claims-says = <bdi>{ $player }</bdi> zgłasza wpłatę: { $amount }, { $date }
claims-says-link = <bdi>{ $player }</bdi>: wpłata { $amount }, { $date }, zgłoszona przez osobę z linkiem drużyny
claims-confirm = Potwierdź<hidden> wpłatę: { $player }</hidden>
claims-confirm-anyway = Potwierdź mimo to<hidden> wpłatę: { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Teraz jest { $amount } do zapłaty:
        [credit] Teraz jest { $amount } na plusie:
       *[even] Teraz nie ma nic do zapłaty:
    } ta wpłata może już być w księdze.
claims-dismiss = Odrzuć<hidden> wpłatę: { $player }</hidden>

## The statement of a player

statement-csv = Wyciąg jako CSV
statement-take = Przyjmij { $amount }
statement-you-owe = Masz do zapłaty
statement-games-played = Rozegrane mecze
statement-chart = Saldo w czasie
statement-none = Nie ma jeszcze meczów ani wpłat.

statement-of-team = Wyciąg, { $team }, { $date }
statement-caption = Wyciąg: { $player }
statement-games-caption = Mecze: { $player }
statement-chart-range = Między { $low } a { $high }, teraz { $now }
statement-chart-caption = Najniższe { $low }, najwyższe { $high }. Nad linią zawodnik jest na plusie, pod linią ma do zapłaty.
statement-last-games = ostatnie { $shown } z { $games }; wszystkie są na wyciągu

## The statement, for printing

statement-print-oldest-first = Od najstarszych

statement-print-balance =
    { $tone ->
        [owes] Do zapłaty: { $balance }
        [credit] Na plusie: { $balance }
       *[even] Rozliczone: { $balance }
    }
statement-print-caption = Pełny wyciąg: { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Z przeniesienia, { $lines } pozycja
        [few] Z przeniesienia, { $lines } pozycje
        [many] Z przeniesienia, { $lines } pozycji
       *[other] Z przeniesienia, { $lines } pozycji
    }

## The statement of a user who is no player

unlinked-choose-player = Wybierz, którym zawodnikiem jesteś
unlinked-ask-manager = Poproś organizatora, by połączył konto z twoim imieniem w składzie. Wtedy pojawi się tu twój wyciąg.

unlinked-lead = Należysz do drużyny { $team }, ale twoje konto nie jest jeszcze połączone z zawodnikiem.

## common

common-money-held = W kasie
common-all-games = Wszystkie mecze
common-show-all-players = Pokaż wszystkich zawodników
common-filter = Filtruj listę
