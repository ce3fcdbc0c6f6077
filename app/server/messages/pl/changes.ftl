change-comma = ,{ " " }
change-player-added = Dodano zawodnika: { $name }.
change-player-renamed = Zmieniono imię: { $before } → { $after }.
change-comment = Zmieniono komentarz: { $name }.
change-retired = Dezaktywowano zawodnika: { $name }.
change-reactivated = Ponownie aktywowano zawodnika: { $name }.
change-player-deleted = Usunięto zawodnika: { $name }.
change-merged = Połączono zawodników: { $name } → { $into }.
change-parted = Ponownie rozdzielono zawodników: { $name } i { $into }.
change-game-logged = Wpisano mecz: { $game }.
change-game-edited = Edytowano mecz z { $date }: { $parts }.
change-game-deleted = Usunięto mecz: { $game }.
change-new = Nowi: { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } na { $heads } osobę
        [few] { $date }, { $cost } na { $heads } osoby
        [many] { $date }, { $cost } na { $heads } osób
       *[other] { $date }, { $cost } na { $heads } osoby
    }
change-booked-by = rezerwacja: { $name }
change-paid-by-team = boisko opłacone z kasy drużyny
change-pitch-paid = { $name }: { $amount } za boisko
change-pitch-unpaid = { $name }: nic za boisko
change-pays-full = { $name } płaci pełny udział
change-pays-nothing = { $name } nie płaci
change-pays-percent = { $name } płaci { $percent }% udziału
change-pays-fixed = { $name } płaci { $amount }
change-date = nowa data { $date }
change-cost-from-to = koszt { $before } → { $after }
change-booker = rezerwacja { $before } → { $after }
change-score = wynik meczu
change-sides = podział na zespoły
change-order = kolejność w składzie
change-order-paid = kolejność płacących za boisko
change-in = w składzie: { $name }
change-out = poza składem: { $name }
change-guests =
    { $guests ->
        [one] { $name } z { $guests } gościem
        [few] { $name } z { $guests } gośćmi
        [many] { $name } z { $guests } gośćmi
       *[other] { $name } z { $guests } gościa
    }
change-result = wynik ({ $name })
change-recorded = Zapisano: { $what }.
change-transaction-edited = Zmieniono: { $before } → { $after }.
change-transaction-deleted = Usunięto: { $what }.
change-payment = wpłata { $amount }, { $name }, { $date }
change-autopay = AutoPay { $amount }, { $name }, { $date }
change-transfer = transfer { $amount }, { $from } → { $to }, { $date }
change-carry-over = z przeniesienia { $amount }, { $name }, { $date }
change-noted = { $what } ({ $note })
change-cost-added = Dodano koszt: { $cost }.
change-cost-edited = Edytowano koszt z { $date } ({ $what }): { $parts }.
change-cost-deleted = Usunięto koszt: { $cost }.

change-refund-added = Dodano zwrot: { $cost }.
change-refund-edited = Edytowano zwrot z { $date } ({ $what }): { $parts }.
change-refund-deleted = Usunięto zwrot: { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), płatnik: { $payer }, na { $players } zawodnika
        [few] { $date }, { $amount } ({ $what }), płatnik: { $payer }, na { $players } zawodników
        [many] { $date }, { $amount } ({ $what }), płatnik: { $payer }, na { $players } zawodników
       *[other] { $date }, { $amount } ({ $what }), płatnik: { $payer }, na { $players } zawodnika
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), odbiorca: { $payer }, na { $players } zawodnika
        [few] { $date }, { $amount } ({ $what }), odbiorca: { $payer }, na { $players } zawodników
        [many] { $date }, { $amount } ({ $what }), odbiorca: { $payer }, na { $players } zawodników
       *[other] { $date }, { $amount } ({ $what }), odbiorca: { $payer }, na { $players } zawodnika
    }
change-of-game = do meczu z { $date }
change-of-no-game = bez meczu
change-called = nowa nazwa { $what }
change-amount = kwota { $before } → { $after }
change-payer = płatnik { $before } → { $after }
change-receiver = odbiorca { $before } → { $after }
change-order-players = kolejność zawodników

## Seasons

change-season = { $name } ({ $from } – { $to })
change-season-added = Dodano sezon: { $season }.
change-season-edited = Zmieniono sezon: { $before } → { $after }.
change-season-deleted = Usunięto sezon: { $season }.
change-settings = Zmieniono ustawienia: { $parts }.
change-currency = waluta { $before } → { $after }
change-active-days = dni aktywności { $before } → { $after }
change-recent-days = ostatnie dni { $before } → { $after }
change-zone = strefa czasowa { $before } → { $after }
change-zone-of-server = strefa serwera
change-imported = Zastąpiono księgę inną, zaimportowaną.
change-all-deleted = Usunięto wszystkie dane.
change-restored = Przywrócono wcześniejszą księgę.
change-undone = Cofnięto zmianę { $number }: { $changes }

## Lines of a statement

line-played = Mecz
line-played-with-guests =
    { $guests ->
        [one] Mecz, z { $guests } gościem
        [few] Mecz, z { $guests } gośćmi
        [many] Mecz, z { $guests } gośćmi
       *[other] Mecz, z { $guests } gościa
    }
line-no-share = { $played }, bez opłaty
line-percent = { $played }, { $percent }% udziału
line-fixed = { $played }, stała kwota
line-booked = Rezerwacja boiska
line-paid-part = Część kosztu boiska
line-cost = Koszt: { $what }
line-cost-paid = Zapłacony koszt: { $what }
line-refund = Zwrot: { $what }
line-refund-received = Otrzymany zwrot: { $what }
line-paid-out = Zwrot
line-autopay = AutoPay za mecz z { $date }
line-transfer-to = Transfer do: { $name }
line-transfer-from = Transfer od: { $name }
line-noted = { $what }: { $note }
