## Importing from Google Sheets

google-title = Import z Arkuszy Google
google-lead = Zanim cokolwiek zostanie zastąpione, możesz przejrzeć arkusz.
google-worksheets = Zakładki
google-worksheets-hint = Zostaw puste pole, a zakładka zostanie rozpoznana po nazwach kolumn.
google-submit = Odczytaj arkusz
google-key-help = Skąd wziąć klucz
google-key-help-text = W konsoli Google utwórz projekt, włącz Google Sheets API i Google Drive API, utwórz konto usługi i dodaj klucz JSON w sekcji „Klucze”. Potem udostępnij arkusz na adres e-mail tego konta, tak jak zwykłej osobie; wystarczy prawo do wyświetlania.
google-key = Klucz konta usługi
google-spreadsheet = Arkusz
google-spreadsheet-hint = Nazwa lub adres. Najpierw udostępnij go na adres e-mail konta usługi.
google-summary = Podsumowanie
google-first-row = Pierwszy wiersz podsumowania
google-last-row = Ostatni wiersz podsumowania

google-key-hint = Plik .json od Google. Służy tylko do tego importu i nie jest przechowywany.
google-key-hint-again = Wybierz plik .json ponownie: klucz nie jest przechowywany.
google-key-too-large = Wybierz klucz ponownie: plik może mieć najwyżej { $kilobytes } KB.
google-field-too-long = Wpisz tu najwyżej { $kilobytes } KB.

## Uploading a file

upload-choose-file = Wybierz plik o rozmiarze do 32 MB.
upload-not-kept = Przesłany plik nie jest już przechowywany. Prześlij go ponownie.
upload-again = { $why } Prześlij plik ponownie.
upload-complete = Import zakończony. Poprzednia księga jest przechowywana przez 30 dni.

## An import that runs

running-title = Import księgi
running-waiting = Oczekiwanie w kolejce
running-reading = Odczyt pliku
running-writing = Zapis księgi
running-text = Zanim cokolwiek zostanie zastąpione, możesz to przejrzeć. Tę stronę można zamknąć: import trwa dalej, a wrócisz tu z ustawień drużyny.

running-waiting-text = Najpierw odczytywane są inne pliki.
running-google = Oczekiwanie na Google.
running-read = Odczytano { $done } z { $total } MB
running-written = Zapisane zmiany: { $done } z { $total }

import-window-title = Import
import-interrupted = Import przerwano, zanim cały plik został odczytany. Księga drużyny się nie zmieniła. Wybierz plik ponownie.
import-ended = Ten import już się skończył: został ukończony, zastąpiony innym albo ma ponad dobę. Sprawdź ustawienia drużyny.

## What is in a file, before it replaces the book

preview-title = Zawartość pliku
preview-sum-of-balances = Suma sald
preview-unread-text = Popraw je w arkuszu i prześlij go ponownie albo wskaż poniżej, jak je odczytać. Pozostałe wiersze zostaną pominięte.
preview-how-it-was-read = Sposób odczytu
preview-read-again = Odczytaj ponownie
preview-unanswered = Ten plik można odczytać na kilka sposobów
preview-unanswered-text = Wybierz sposób powyżej i odczytaj plik ponownie. Do tego czasu nie można użyć tej księgi. Z pliku nie wynika:
preview-replace-confirm-button = Zastąp
preview-balances = Salda po imporcie
preview-balances-caption = Salda w pliku
preview-first-row = Pierwszy wiersz podsumowania
preview-last-row = Ostatni wiersz podsumowania

preview-lead = To { $source }. Nic nie zostało jeszcze zapisane.
preview-lead-of-team = To { $source }, drużyna { $team }. Nic nie zostało jeszcze zapisane.
preview-dates = Od { $first } do { $last }.
preview-unread =
    { $rows ->
        [one] Nie udało się odczytać { $rows } wiersza
        [few] Nie udało się odczytać { $rows } wierszy
        [many] Nie udało się odczytać { $rows } wierszy
       *[other] Nie udało się odczytać { $rows } wiersza
    }
preview-unread-first = Pokazano pierwsze z nich: { $rows }.
preview-first-row-hint = Odczytano od wiersza { $row }.
preview-last-row-hint = Odczytano do wiersza { $row }.
preview-round =
    { $amounts ->
        [one] Zaokrąglij { $amounts } kwotę, która ma za dużo miejsc po przecinku
        [few] Zaokrąglij { $amounts } kwoty, które mają za dużo miejsc po przecinku
        [many] Zaokrąglij { $amounts } kwot, które mają za dużo miejsc po przecinku
       *[other] Zaokrąglij { $amounts } kwoty, które mają za dużo miejsc po przecinku
    }
preview-replaces =
    Zastąpi to księgę drużyny { $team }, w której jest teraz { $games ->
        [one] { $games } mecz
        [few] { $games } mecze
        [many] { $games } meczów
       *[other] { $games } meczu
    } i { $players ->
        [one] { $players } zawodnik
        [few] { $players } zawodników
        [many] { $players } zawodników
       *[other] { $players } zawodnika
    }. Obecna księga jest przechowywana przez 30 dni i można ją przywrócić w ustawieniach.
preview-replace-confirm = Zastąpić księgę drużyny { $team }?
preview-replace-confirm-text = Obecna księga (mecze: { $games }, zawodnicy: { $players }) jest przechowywana przez 30 dni.
preview-replace = Zastąp księgę
preview-replace-without =
    { $rows ->
        [one] Zastąp księgę bez { $rows } wiersza
        [few] Zastąp księgę bez { $rows } wierszy
        [many] Zastąp księgę bez { $rows } wierszy
       *[other] Zastąp księgę bez { $rows } wiersza
    }

preview-source-previous = eksport z poprzedniej wersji CFFA
preview-source-archive = archiwum CFFA
preview-source-spreadsheet = arkusz kalkulacyjny
preview-source-app = eksport z { $app }

## How a file is read: questions with answers to choose from

choices-choose = Wybierz
choices-row-unreadable = Wpisz numer wiersza, taki jak w arkuszu.
choices-dates = Jaka to data: { $example }?
choices-dates-hint = Z pliku nie wynika, czy najpierw jest dzień, czy miesiąc.
choices-dates-day-first = Najpierw dzień
choices-dates-month-first = Najpierw miesiąc

choices-amounts = Jak zapisane są kwoty?
choices-amounts-each = Każda tak, jak ją zapisano
choices-amounts-as-shown = Tak, jak pokazuje plik
choices-amounts-as-shown-point = Tak, jak pokazuje plik: kropka dziesiętna
choices-amounts-as-shown-comma = Tak, jak pokazuje plik: przecinek dziesiętny
choices-amounts-point = Z kropką dziesiętną
choices-amounts-comma = Z przecinkiem dziesiętnym
choices-amounts-point-example = Z kropką dziesiętną: { $example } to { $amount }
choices-amounts-comma-example = Z przecinkiem dziesiętnym: { $example } to { $amount }
choices-amounts-hint = Z pliku nie wynika, który znak oddziela część dziesiętną.
choices-amounts-hint-point = Inne kwoty mają kropkę dziesiętną, na przykład { $point }.
choices-amounts-hint-comma = Niektóre kwoty mają przecinek dziesiętny, na przykład { $comma }.
choices-amounts-hint-both = Niektóre kwoty mają kropkę dziesiętną, na przykład { $point }, a niektóre przecinek, na przykład { $comma }.

choices-currency = Waluta kwot
choices-currency-known = W pliku waluta to „{ $sign }”, bez kodu. Może to być { $codes }. Sprawdź.
choices-currency-unknown = W pliku waluta to „{ $sign }”, bez kodu. CFFA nie zna waluty z takim znakiem. Sprawdź.

choices-sheet-summary = Zakładka z podsumowaniem
choices-sheet-games = Zakładka z meczami
choices-sheet-transactions = Zakładka z transakcjami
choices-sheet-hint = Takie kolumny są w kilku zakładkach.
choices-sheet-none = Brak

choices-same = Czy { $name } i { $other } to ta sama osoba?
choices-same-yes = Tak, to { $other }
choices-same-no = Nie, to osobny zawodnik

choices-player = Zawodnik
choices-column = Czy kolumna { $name } to zawodnik?
choices-column-no = Nie, pomiń ją
choices-column-hint = Zawiera na przykład „{ $example }”.
choices-column-hint-empty = Jest pusta.
choices-total = Czy { $name } to zawodnik, czy wiersz z sumą?
choices-total-yes = Wiersz z sumą. Pomiń go
choices-total-hint-sum = Kwota to suma wierszy powyżej.
choices-total-hint-name = Nazwa wskazuje na wiersz z sumą, ale kwota nie jest sumą wierszy powyżej.

choices-encoding = Który tekst jest zapisany poprawnie?
choices-encoding-hint = Z pliku nie wynika, jakie ma kodowanie.
choices-separator = Co oddziela komórki?
choices-separator-comma = Przecinek ( , )
choices-separator-semicolon = Średnik ( ; )
choices-separator-tab = Tabulator
choices-separator-pipe = Kreska pionowa ( | )
