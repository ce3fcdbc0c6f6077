### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

common-optional = opcjonalnie
common-sign-in = Zaloguj się
common-date = Data
common-cost = Koszt

common-heads = Osoby

common-each = Na osobę
common-booked-by = Rezerwacja
common-score = Wynik
common-actions = Działania

common-edited = zmieniony
common-carried-over = Z przeniesienia
common-player = Zawodnik
common-type = Rodzaj
common-note = Notatka
common-amount = Kwota
common-retired = nieaktywny
common-balance = Saldo

common-played = Mecze
common-last-played = Ostatni mecz

common-paid-in = Wpłacono
common-cost-of-games = Koszt meczów
common-no-matching-names = Brak pasujących imion.
common-comment = Komentarz
common-your-teams = Twoje drużyny
common-create-new-team = Utwórz nową drużynę
common-dashboard = Pulpit
common-season = Sezon
common-next-game = Kolejny mecz
common-games = Mecze
common-players = Zawodnicy
common-transactions = Transakcje
common-history = Historia
common-my-statement = Mój wyciąg
common-who-has-access = Kto ma dostęp
common-team-settings = Ustawienia drużyny
common-count-people = Licznik osób
common-my-account = Moje konto
common-sign-out = Wyloguj się
common-new-game = Nowy mecz
common-try-again = Spróbuj ponownie
common-go-to-start = Przejdź do strony głównej
common-you-manage = prowadzisz ją
common-you-play = grasz
common-create-team = Utwórz drużynę
common-user-name = Nazwa użytkownika
common-password = Hasło
common-your-name = Twoje imię
common-repeat-password = Powtórz hasło
common-cancel = Anuluj
common-password-hint = Co najmniej 10 znaków.
common-copy = Kopiuj
common-copied = Skopiowano
common-selected = Zaznaczono: teraz skopiuj
common-in-credit = Na plusie
common-take-payment = Przyjmij wpłatę
common-add-cost = Dodaj koszt
common-add-refund = Dodaj zwrot
common-find-player = Znajdź zawodnika
common-add-player = Dodaj zawodnika
common-show = Pokaż
common-show-all = Pokaż wszystko
common-edit = Edytuj
common-delete = Usuń
common-guests = Goście
common-share = Udział
common-result = Wynik
common-together = Razem
common-back = Wróć
# It is the label of a person's name and of a headcount's.
common-name = Imię lub nazwa
common-save-changes = Zapisz zmiany
common-save = Zapisz
common-statement = Wyciąg
common-open = Otwórz
common-payments = Wpłaty
common-everything = Wszystko
common-print = Drukuj
common-owes-team = Do zapłaty
common-settled = Rozliczone
common-description = Opis
common-credit = Uznanie
common-debit = Obciążenie
common-manager = Organizator
common-revoke = Odbierz
common-currency = Waluta
common-team-name = Nazwa drużyny
common-notes = Uwagi
common-change-it = Zmień
common-maximum-people = Maksimum osób

common-never = nigdy

common-can-undo = Możesz to cofnąć na stronie historii.

## The frame of every page

frame-skip = Przejdź do treści
frame-cffa = CFFA

frame-start-page = – strona główna
frame-choose-team = Wybierz drużynę
frame-navigation = Menu główne

frame-your-menu = : twoje menu
frame-theme = Jasny lub ciemny motyw
frame-theme-device = Motyw: jak w systemie
frame-theme-light = Motyw: jasny
frame-theme-dark = Motyw: ciemny
frame-getting-started = Pierwsze kroki
frame-navigation-bottom = Menu główne, dolne
frame-home = Start
frame-next-game = Kolejny
frame-new-game = Nowy
frame-my-balance = Moje saldo
frame-account = Konto
frame-money = Kasa

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · rozliczenia amatorskiej drużyny piłkarskiej
frame-language = Język
frame-language-change = Zmień język

## Dates

date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-weekday = { $weekday }, { $date }
date-long = { $weekday }, { $day } { $month }
date-month = { $month } { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date }, { $time }

## Messages on top of a page

flash-undo = Cofnij
flash-good = Gotowe.
flash-bad = Błąd.
flash-note = Uwaga.

## Pages that update themselves

live-connected = Na żywo
live-lost = Brak połączenia. Łączę ponownie…

## Roles

role =
    { $role ->
        [manager] organizator
       *[player] zawodnik
    }
role-capital =
    { $role ->
        [manager] Organizator
       *[player] Zawodnik
    }

## Every form

form-save-anyway = Zapisz mimo to
form-replace = Zastąp obecną wersję tymi danymi
form-current-version = Zobacz obecną wersję
form-problem = Coś się nie zgadza
form-find = Szukaj
form-offline = Jesteś offline, więc nic nie zostało zapisane. Wpisane dane wciąż tu są; spróbuj ponownie za chwilę.

form-restored = Wylogowano cię i nic nie zostało jeszcze zapisane. Sprawdź dane i zapisz.
form-not-continued = Nie można wrócić do tego formularza.
form-too-many-fields = Formularz ma za dużo pól.
form-too-large = Formularz jest za duży; limit to { $kilobytes } KB.
choice-retired = { $name } (nieaktywny)

## In the installed app, without a connection

kept-page = Jesteś offline. To strona z { $time }.
outbox-held = Jesteś offline. Wpisane dane są zapisane na tym urządzeniu i zostaną wysłane, gdy otworzysz CFFA z dostępem do sieci.

outbox-sent = Zapisano dane wpisane offline: { $what }.

outbox-refused = Nie udało się zapisać danych wpisanych offline { $date }: { $what }.

outbox-late = Dane wpisane offline { $date } nie zostały jeszcze wysłane: { $what }.
outbox-review = Sprawdź
outbox-send = Wyślij
outbox-discard = Odrzuć
# These stand at the end of a sentence, after a colon.
outbox-game = mecz
outbox-payment = wpłata

## Pages that ask for confirmation

confirm-back = Nie, wróć
confirm-yes = Tak

confirm-type = Aby potwierdzić, wpisz „{ $text }”

## Balances

balance-owes = do zapłaty
balance-in-credit = na plusie
balance-settled = rozliczone

## Kinds of transactions

kind-payment = Wpłata
kind-autopay = AutoPay
kind-transfer = Transfer
kind-booking = Opłata za boisko

## How a game went for a player

result-played = zagrane
result-won = wygrana
result-lost = przegrana
result-drew = remis
result-no-show = nieobecność

result =
    { $result ->
        [won] wygrana
        [lost] przegrana
        [drew] remis
       *[no-show] nieobecność
    }

## Lists of several pages

pager-previous = Poprzednia strona
pager-next = Następna strona

pager-label =
    { $what ->
        [games] Strony meczów
        [players] Strony zawodników
        [transactions] Strony transakcji
        [changes] Strony zmian
        [costs] Strony kosztów
       *[entries] Strony pozycji
    }
pager-page = Strona { $page } z { $pages }
pager-total =
    { $what ->
        [games] mecze: { $total }
        [players] zawodnicy: { $total }
        [transactions] transakcje: { $total }
        [changes] zmiany: { $total }
        [costs] koszty: { $total }
       *[entries] pozycje: { $total }
    }

## Lists of games

games-table-nobody = nikt

games-table-guests =
    { $guests ->
        [one] w tym { $guests } gość
        [few] w tym { $guests } gości
        [many] w tym { $guests } gości
       *[other] w tym { $guests } gościa
    }
games-table-edit = Edytuj<hidden> mecz z { $date }</hidden>
games-table-delete = Usuń<hidden> mecz z { $date }</hidden>

## Lists of transactions

transactions-table-from-game = z meczu

transactions-table-from-to = { $from } <quiet>→</quiet> { $to }
transactions-table-edit = Edytuj<hidden>: { $player }, { $date }</hidden>
transactions-table-delete = Usuń<hidden>: { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Inne koszty
costs-what = Za co
costs-paid-by = Kto płaci
costs-received-by = Kto dostaje

costs-refund = zwrot
costs-shared-by = Dla kogo
costs-game = Mecz
costs-team-money = kasa drużyny

costs-sharers =
    { $players ->
        [one] { $players } zawodnik
        [few] { $players } zawodników
        [many] { $players } zawodników
       *[other] { $players } zawodnika
    }
costs-edit = Edytuj<hidden>: { $what }, { $date }</hidden>
costs-delete = Usuń<hidden>: { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Edytuj<hidden>: { $player }</hidden>

## The line-up of a game

lineup-guests = Goście<hidden>: { $name }</hidden>
lineup-result = Wynik<hidden>: { $name }</hidden>
lineup-pays = Płaci<hidden>: { $name }</hidden>
lineup-pays-value = Procent lub kwota, którą płaci { $name }
lineup-pays-how =
    { $how ->
        [half] Pół udziału
        [free] Nic
        [percent] Procent
        [fixed] Stała kwota
       *[full] Pełny udział
    }
lineup-side = Zespół: { $name }
lineup-opposite = Goście w drugim zespole: { $name }
lineup-side-name =
    { $side ->
        [a] Znaczniki
        [b] Bez znaczników
       *[other] Żaden
    }
side-name =
    { $side ->
        [b] Bez znaczników
       *[a] Znaczniki
    }
lineup-fewer = Jeden gość mniej
lineup-more = Jeden gość więcej

## The time zone of a team

zone-title = Strefa czasowa
zone-hint = Miejsce, w którym gra drużyna. Od strefy zależy dzisiejsza data i to, kiedy mecz się kończy.

zone-detected = Wykryto na tym urządzeniu.
zone-of-server = Taka jak na serwerze

## Signing in

sign-in-with = Zaloguj się przez { $provider }

## Invitations for the reader

invited-title = Zaproszenia dla ciebie

invited-to = Masz zaproszenie do drużyny { $team }
invited-as =
    { $role ->
        [manager] jako organizator, zaprasza { $from }
       *[player] jako zawodnik, zaprasza { $from }
    }
invited-until = ważne do { $until }
invited-accept = Przyjmij<hidden> zaproszenie do drużyny { $team }</hidden>
invited-decline = Odrzuć<hidden> zaproszenie do drużyny { $team }</hidden>

## Teams of the Flask version

earlier-team-here = Twoja drużyna { $team } z poprzedniej wersji CFFA już tu jest. Poproś jej organizatora o link z zaproszeniem.
earlier-team-ask = Twojej drużyny { $team } z poprzedniej wersji CFFA jeszcze tu nie przeniesiono. Mogą to zrobić po zalogowaniu jej organizatorzy: { $managers }.
earlier-team-unmanaged = Twojej drużyny { $team } z poprzedniej wersji CFFA jeszcze tu nie przeniesiono i nie ma ona organizatora. Może ją przenieść administrator.

earlier-team-title = Twoja drużyna { $team } z poprzedniej wersji CFFA czeka

## Tips for a team’s first games

tip-step = Krok { $step } z 4.
tip-players = Dodaj zawodników. Możesz też pominąć ten krok: imiona wpisane w składzie meczu dodają się same.
tip-game = Wpisz mecz: kto grał, z iloma gośćmi i kto zapłacił za boisko. Koszt dzieli się co do grosza.
tip-game-label = Wpisz pierwszy mecz
tip-payment = Gdy ktoś ci zapłaci, zapisz wpłatę, a jego saldo się zaktualizuje.
tip-invitation = Pokaż zawodnikom ich wyciągi: wyślij każdemu link z zaproszeniem.
tip-invitation-label = Zaproś kogoś

## Error pages

error-report = Jeśli zgłaszasz ten problem, podaj identyfikator żądania: <code>{ $id }</code>

error-not-found-title = Nie ma takiej strony
error-not-found = Mogła zostać usunięta albo w adresie jest literówka.
error-gone-title = Ten link stracił ważność
error-forbidden-title = Brak dostępu
error-no-team = Nie należysz do drużyny, więc nie ma tu jeszcze nic do pokazania.
error-managers-only = Tę stronę mogą otworzyć tylko organizatorzy drużyny.
error-cross-site-title = Żądanie zablokowane
error-sign-in-first-title = Najpierw się zaloguj
error-sign-in-first = Zaloguj się, aby zobaczyć tę stronę.
error-bad-request-title = Nie udało się odczytać żądania
error-unexpected = Przeglądarka wysłała coś nieoczekiwanego. Wróć i spróbuj ponownie.
error-compressed = Skompresowane żądania nie są obsługiwane. Wyślij je bez kompresji, bez nagłówka Content-Encoding.
error-host = Nazwa hosta w tym żądaniu jest nieprawidłowa. Otwórz stronę pod jej zwykłym adresem.
error-method-title = Niedozwolona metoda
error-method = Ta strona nie przyjmuje takich żądań.
error-too-slow-title = Przekroczono czas żądania
error-too-slow = Żądanie docierało zbyt długo, więc nic się nie zmieniło. Spróbuj ponownie.
error-too-large-title = Żądanie jest za duże
error-too-large = Żądanie jest za duże.
error-address-too-long = Adres jest za długi.
error-conflict-title = Od otwarcia strony coś się zmieniło
error-changed-by-another = Ktoś zmienił to wcześniej. Sprawdź obecną wersję i spróbuj ponownie.
error-too-many-requests-title = Za dużo żądań
error-too-many-requests = Za dużo prób. Spróbuj ponownie za { $seconds } s.
error-unavailable-title = Chwilowo niedostępne
error-too-many-uploads = Serwer odbiera teraz za dużo plików. Spróbuj ponownie za chwilę.
error-overloaded = Serwer ma teraz za dużo żądań. Nic nie zostało zrobione. Spróbuj ponownie za kilka sekund.
error-database-unavailable = Baza danych jest chwilowo niedostępna. Nic nie przepadło; spróbuj ponownie za chwilę.
error-database-full = Dysk bazy danych jest pełny, więc nic nie można zapisać. Nic się nie zmieniło. Poproś administratora o zwolnienie miejsca i spróbuj ponownie.
error-internal-title = Coś poszło nie tak
error-internal = Wystąpił nieoczekiwany błąd. Nic się nie zmieniło.

## A text to share

share-title = Napisz do grupy
share-text = Wiadomość
share-send = Udostępnij
share-whatsapp = WhatsApp
