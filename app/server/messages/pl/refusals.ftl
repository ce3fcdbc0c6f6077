refusal-amount-missing = Wpisz kwotę, na przykład 61,00.
refusal-amount-unreadable = To nie jest kwota. Wpisz ją cyframi, na przykład 61,00.
refusal-amount-unclear = Czy chodzi o { $shown }, czy o { $fine }? Wpisz { $whole } lub { $fine }.
refusal-amount-other-currency = Ta kwota jest w { $sign }, a księga jest prowadzona w { $code }.
refusal-amount-too-fine =
    { $digits ->
        [0] Ta waluta nie ma miejsc po przecinku.
        [one] Użyj najwyżej { $digits } miejsca po przecinku.
        [few] Użyj najwyżej { $digits } miejsc po przecinku.
        [many] Użyj najwyżej { $digits } miejsc po przecinku.
       *[other] Użyj najwyżej { $digits } miejsca po przecinku.
    }
refusal-amount-too-large = Największa kwota to { $most }.
refusal-amount-zero = Kwota nie może być zerem.
refusal-cost-negative = Koszt nie może być ujemny.
refusal-transfer-not-positive = Transfer wymaga kwoty większej od zera. Aby go cofnąć, zamień zawodników miejscami.
refusal-transfer-to-self = Wybierz dwóch różnych zawodników.
refusal-unknown-currency = W tej walucie nie można prowadzić księgi.
refusal-date-missing = Wpisz datę, na przykład 2026-11-17.
refusal-date-unreadable = To nie jest data. Wpisz ją jako rok-miesiąc-dzień, na przykład 2026-11-17.
refusal-date-out-of-range = Wpisz datę z lat { $first }–{ $last }.
refusal-name-missing = Wpisz imię lub nazwę.
refusal-name-too-long = Nazwa jest za długa. Limit znaków: { $most }.
refusal-name-unseen = Nazwa zawiera niewidoczne znaki. Wpisz ją jeszcze raz.
refusal-name-taken = Jest już zawodnik { $name }.
refusal-text-too-long = Tekst jest za długi. Limit znaków: { $most }.
refusal-text-unseen = Tekst zawiera niewidoczne znaki. Wpisz go jeszcze raz.
refusal-days = Wpisz całkowitą liczbę dni od 1 do { $most }.
refusal-zone = Wybierz strefę czasową z listy, na przykład Europe/London.
refusal-guests = Liczba gości musi wynosić od 0 do { $most }.
refusal-percent = Procent udziału musi być liczbą całkowitą od 0 do { $most }.
refusal-percent-and-fixed = Płaci się procent udziału albo stałą kwotę, ale nie jedno i drugie.
refusal-fixed-negative = Stała kwota nie może być ujemna.
refusal-fixed-above-cost = Stałe kwoty dają razem { $fixed }, czyli więcej niż koszt { $cost }.
refusal-fixed-below-cost = Wszyscy płacą stałe kwoty, razem { $fixed }. Ich suma musi być równa kosztowi { $cost }.
refusal-nobody-pays = Ktoś musi zapłacić udział. Wybierz, kto płaci za mecz.
refusal-pitch-payment = Wpisz, ile zapłacono za boisko: więcej niż zero.
refusal-paid-twice = { $name } występuje dwa razy wśród płacących za boisko.
refusal-booker-also-paid = Boisko rezerwuje { $name } i dostaje resztę na plus. Usuń tę osobę z listy płacących część.
refusal-paid-above-cost = Pozostali zapłacili za boisko { $paid }, czyli więcej niż koszt { $cost }.
refusal-too-many-paid = Część kosztu boiska może zapłacić najwyżej tyle osób: { $most }.
refusal-score = Wpisz obie liczby wyniku albo żadnej, każdą od 0 do { $most }.
refusal-score-reversed = Zwycięzcy nie mogą mieć mniej bramek niż przegrani.
refusal-goals = Wpisz bramki obu zespołów albo żadnego, dla każdego od 0 do { $most }.
refusal-score-against-goals = Bramki obu zespołów nie zgadzają się z wynikiem zwycięzców i przegranych. Wpisz tylko jedno albo drugie.
refusal-side-empty = W każdym zespole musi być co najmniej jedna osoba albo oba muszą być puste.
refusal-no-show-on-side = { $name } ma zaznaczoną nieobecność, więc nie może być w zespole.
refusal-result-against-goals = { $name } jest w zespole, więc o wyniku decydują bramki. Usuń wynik tej osoby albo popraw bramki.
refusal-guests-on-other-side = { $name } ma mniej gości, niż wpisano w drugim zespole.
refusal-guests-without-side = Wybierz zespół zawodnika, zanim wpiszesz jego gości w drugim zespole.
refusal-expected = Oczekiwana liczba osób musi być liczbą całkowitą, co najmniej 1. Można też zostawić to pole puste.
refusal-booker-missing = Wybierz, kto zarezerwował boisko.
refusal-nobody-played = Nikt nie grał. Zaznacz co najmniej jednego zawodnika.
refusal-twice-in-line-up = { $name } jest w składzie dwa razy.
refusal-heads-differ = Oczekiwane osoby: { $expected }. W składzie razem z gośćmi: { $counted }.
refusal-line-up-too-long = Największa liczba zawodników w meczu: { $most }.
refusal-no-such-player = Tego zawodnika nie ma już w drużynie. Wybierz innego.
refusal-no-such-game = Tego meczu nie ma już w księdze.
refusal-no-such-transaction = Tej transakcji nie ma już w księdze.
refusal-no-such-cost = Tego kosztu nie ma już w księdze.
refusal-no-such-season = Tego sezonu nie ma już w księdze.
refusal-what-missing = Wpisz, za co jest ten koszt, na przykład Piłki.
refusal-nobody-shares = Nikt nie dzieli tego kosztu. Zaznacz co najmniej jednego zawodnika.
refusal-shares-twice = { $name } występuje dwa razy wśród osób dzielących ten koszt.
refusal-too-many-sharers = Największa liczba zawodników dzielących koszt: { $most }.
refusal-too-many-costs = Księga jest pełna. Limit kosztów: { $most }.
refusal-too-many-seasons = Księga jest pełna. Limit sezonów: { $most }.
refusal-season-reversed = Ostatni dzień sezonu nie może być przed pierwszym.
refusal-too-many-players = Drużyna jest pełna. Limit zawodników: { $most }.
refusal-too-many-games = Księga jest pełna. Limit meczów: { $most }.
refusal-too-many-transactions = Księga jest pełna. Limit transakcji: { $most }.
refusal-book-full = Księga osiągnęła limit zmian: { $most }. Wyeksportuj ją i zacznij nową.
refusal-already-retired = { $name }: ten zawodnik jest już nieaktywny.
refusal-not-retired = { $name }: ten zawodnik jest aktywny.
refusal-player-in-use = { $name } występuje w księdze, więc tego zawodnika nie można usunąć. Zamiast tego go dezaktywuj: zachowa saldo, ale nie będzie proponowany w nowych meczach.
refusal-merge-with-self = Wybierz innego zawodnika do połączenia.
refusal-both-played = Obie osoby, { $from } i { $into }, grały w meczu z { $date }, więc nie mogą być jednym zawodnikiem. Jeśli to pomyłka, najpierw usuń jedną z nich z tego meczu.
refusal-both-paid = Obie osoby, { $from } i { $into }, płaciły za boisko w meczu z { $date }, więc nie mogą być jednym zawodnikiem. Jeśli to pomyłka, najpierw usuń jedną z nich z tego meczu.
refusal-transfer-between = W księdze jest transfer między tymi zawodnikami: { $from } i { $into }. Najpierw go usuń.
refusal-both-share = Obie osoby, { $from } i { $into }, dzielą koszt z { $date }, więc nie mogą być jednym zawodnikiem. Jeśli to pomyłka, najpierw usuń jedną z nich z tego kosztu.
refusal-no-game-yet = Nie ma jeszcze meczów.
refusal-did-not-play = { $name } nie gra w ostatnim meczu, więc nie ma udziału do zapłaty.
refusal-nothing-to-pay = Udział wynosił zero, więc nie ma nic do zapłaty.
refusal-already-auto-paid = AutoPay był już użyty dla tego meczu.
refusal-not-editable = Tego wpisu nie można edytować. Usuń go i dodaj nowy.
refusal-currency-fixed = Waluty nie można zmienić, gdy w księdze są już mecze, transakcje lub koszty.
refusal-changed-since = Ktoś inny zmienił to po otwarciu strony. Sprawdź obecną wersję i spróbuj ponownie.
refusal-cannot-undo = Tego nie można już cofnąć: od tego czasu zmieniło się to, czego dotyczy ta zmiana.
refusal-book-closed = Tę księgę zastąpiła inna. Odśwież stronę.
refusal-no-such-book = Ta wcześniejsza księga nie jest już przechowywana.
refusal-book-not-whole = Ta księga nie została zapisana w całości. Wyślij plik jeszcze raz.
refusal-book-unanswered = Plik można odczytać na kilka sposobów. Odpowiedz na pytania o niego i wczytaj go ponownie.
refusal-already-there = To jest już w księdze. Odśwież stronę.
refusal-nothing-changed = Nic się nie zmieniło.

## Next games and headcounts

refusal-next-not-planned = Nie zaplanowano meczu.
refusal-next-another-game = To dotyczyło innego meczu. Sprawdź aktualny i odpowiedz jeszcze raz.
refusal-next-already-planned = Kolejny mecz jest już zaplanowany. Zmień go albo najpierw odwołaj.
refusal-next-changed = Ktoś inny zmienił mecz wcześniej. Sprawdź obecną wersję i zmień go ponownie.
refusal-next-called-off = Mecz jest odwołany, więc nie można już odpowiadać.
refusal-next-over = Ten mecz już się odbył. Poproś organizatora o poprawki.
refusal-next-played = Mecz jest w księdze, więc jego lista nie może się już zmienić.
refusal-next-not-linked = Twoje konto nie jest jeszcze połączone z zawodnikiem. Poproś organizatora albo odpowiedz przez udostępniony link.
refusal-next-nobody-named = Wybierz imię z listy albo wpisz własne.
refusal-next-no-such-name = Wybierz imię z listy albo wpisz je poniżej.
refusal-next-named-twice = Wybierz imię z listy albo wpisz własne, ale nie jedno i drugie.
refusal-next-name-in-list = { $name } jest na liście: wybierz imię stamtąd. Jeśli to ktoś inny, dodaj inicjał.
refusal-next-name-retired = { $name } jest w księdze drużyny jako nieaktywny. Zapytaj organizatora albo dodaj inicjał.
refusal-next-nothing-said = Wybierz, czy grasz.
refusal-next-guests = Liczba gości musi być liczbą całkowitą od 0 do { $most }.
refusal-next-too-many-replies = Osiągnięto limit odpowiedzi: { $most }. Organizator może usunąć część z nich.
refusal-next-too-many-strangers = Osiągnięto limit odpowiedzi osób spoza drużyny: { $most }. Organizator może usunąć część z nich albo dodać cię do drużyny.
refusal-next-time = Wpisz godzinę rozpoczęcia, na przykład 19:30.
refusal-next-place-missing = Wpisz miejsce.
refusal-next-place-too-long = Nazwa miejsca jest za długa. Limit znaków: { $most }.
refusal-next-place-unseen = Nazwa miejsca zawiera niewidoczne znaki. Wpisz ją jeszcze raz.
refusal-next-day-over = Nie można zaplanować meczu w przeszłości.
refusal-next-too-far-ahead = Mecz można zaplanować z wyprzedzeniem najwyżej tylu dni: { $most }.
refusal-next-maximum = Maksimum musi wynosić od 2 do { $most } osób.
refusal-next-minimum = Minimum musi być liczbą całkowitą nie większą niż maksimum.
refusal-headcount-maximum = Maksimum musi być liczbą całkowitą od { $least } do { $most }.
refusal-headcount-current = Liczba osób, które są już w środku, musi być liczbą całkowitą od 0 do { $most }.
refusal-headcount-full = Ten serwer osiągnął limit liczników. Spróbuj później.

## Recurring games

refusal-schedule-weekdays = Wybierz co najmniej jeden dzień tygodnia.
refusal-schedule-every-weeks = Wybierz: co tydzień albo co dwa tygodnie.
refusal-schedule-days-before = Wpisz, ile dni wcześniej planować mecz: od { $first } do { $last }.
refusal-schedule-skipped = Wpisz dni bez meczu w takiej postaci: 2026-12-22. Rozdziel je przecinkami.
refusal-schedule-too-many-skipped = Za dużo dni bez meczu. Limit: { $most }.
refusal-schedule-changed = Ktoś inny zmienił mecze cykliczne wcześniej. Sprawdź obecną wersję i zmień je ponownie.
