## Any file

refusal-file-empty = Plik jest pusty. Wyeksportuj lub zapisz go ponownie i wybierz nowy plik.
refusal-file-not-a-zip = To nie jest ani archiwum zip, ani arkusz. Wybierz wyeksportowany plik .zip, skoroszyt (.xlsx, .ods) albo zakładki jako .csv.
refusal-file-not-ours = To nie jest archiwum CFFA: nie zawiera ani manifest.json, ani plików takich jak games.json i payments.json, ani arkusza. Wybierz plik .zip ze strony eksportu.
refusal-file-unreadable = Nie można odczytać archiwum z dysku: { $why }.

## Archives

refusal-file-damaged = Archiwum jest uszkodzone lub niekompletne. Skopiuj lub wyeksportuj je ponownie i spróbuj jeszcze raz.
refusal-file-too-large = Plik ma ponad { $most } MiB, czyli za dużo jak na archiwum drużyny. Wybierz wyeksportowane archiwum.
refusal-file-unpacks-too-large = Po rozpakowaniu archiwum miałoby ponad { $most } MiB, czyli za dużo jak na archiwum drużyny. Wybierz wyeksportowane archiwum.
refusal-file-zip-bomb = { $name } w archiwum zwiększa się po rozpakowaniu ponad { $most } razy. To bomba zip, a nie eksport, więc nie została odczytana.
refusal-file-too-many-files = W archiwum jest ponad { $most } plików. Wybierz wyeksportowane archiwum.
refusal-file-directory-too-long = Lista plików w archiwum jest dłuższa niż w jakimkolwiek eksporcie. Wybierz wyeksportowane archiwum.
refusal-file-unsafe-name = W archiwum jest nazwa { $name }, która wskazuje poza nie. Wyeksportuj je ponownie; nie używaj archiwum od kogoś nieznajomego.
refusal-file-same-name-twice = W archiwum są dwa pliki o nazwie { $name } i nie wiadomo, który się liczy. Wyeksportuj je ponownie.
refusal-file-encrypted = Archiwum jest chronione hasłem. Rozpakuj je i spakuj pliki ponownie jako zip, bez hasła.
refusal-file-packed-otherwise = { $name }: CFFA nie umie rozpakować pliku spakowanego w ten sposób. Rozpakuj archiwum i spakuj pliki ponownie jako zip.
refusal-file-nothing-inside = Archiwum jest puste. Jeśli pochodzi z poprzedniej wersji CFFA, ustaw w niej EXPORTDIRECTORY na ścieżkę bezwzględną i wyeksportuj ponownie.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, wiersz { $row }: { $what } Plik jest uszkodzony; wyeksportuj go ponownie.
refusal-file-too-many-rows = { $file }: ponad { $most } wierszy, czyli za dużo jak na księgę drużyny.
refusal-file-too-many-players = W pliku jest ponad { $most } zawodników, a więcej drużyna mieć nie może.
refusal-file-inconsistent = Importowana księga byłaby niespójna. Zgłoś to i dołącz archiwum. { $why }
refusal-file-bad-manifest = Nie można odczytać manifest.json: { $what }. Wyeksportuj archiwum ponownie.
refusal-file-newer-version = Archiwum ma wersję { $found }, a to CFFA czyta wersje do { $known }. Zaktualizuj CFFA i dopiero potem je zaimportuj.
refusal-file-too-many-changes = W archiwum jest ponad { $most } zmian albo zajmują one ponad { $megabytes } MiB, czyli za dużo jak na księgę drużyny. Użyj archiwum w takiej postaci, w jakiej je wyeksportowano.
refusal-file-missing = W archiwum brakuje pliku { $file }. Wyeksportuj je ponownie.
refusal-file-checksum-differs = Plik { $file } nie zgadza się z manifestem (ma inną sumę kontrolną): został zmieniony lub uszkodzony. Użyj archiwum w takiej postaci, w jakiej je wyeksportowano.
refusal-file-count-differs =
    Manifest podaje liczbę { $what ->
        [changes] zmian
        [players] zawodników
        [games] meczów
        [transactions] transakcji
        [costs] kosztów
       *[other] { $what }
    }: { $promised }, a w archiwum jest ich { $found }. Użyj archiwum w takiej postaci, w jakiej je wyeksportowano.
refusal-file-not-a-change = changes.jsonl, linia { $line }: to nie jest zmiana: { $what }. Użyj archiwum w takiej postaci, w jakiej je wyeksportowano.
refusal-file-unsound-change = changes.jsonl, linia { $line } (zmiana { $seq }): to nie może być poprawne. { $why }
refusal-file-key-twice = changes.jsonl, linia { $line }: klucz idempotencji został już użyty. Użyj archiwum w takiej postaci, w jakiej je wyeksportowano.

## Exports of other programs

refusal-file-unknown-json = CFFA nie zna tego formatu JSON: czyta eksporty ze Spliit i rachunki z I Hate Money. Jeśli to jeden z nich, plik jest uszkodzony lub niekompletny; wyeksportuj go ponownie.
refusal-file-json-too-large = JSON ma ponad { $most } MiB, czyli za dużo jak na eksport grupy.
refusal-file-missing-column = { $file } wygląda na eksport z { $program }, ale w wierszu { $row } z nazwami kolumn brakuje { $column }. Wyeksportuj plik ponownie albo dodaj kolumnę.
refusal-file-missing-member = To wygląda na eksport z { $program }, ale brakuje w nim { $name }. Wyeksportuj plik ponownie i wybierz nowy.
refusal-file-suggestions = To płatności, które proponuje I Hate Money, a nie to, co zapłacono. Wyeksportuj rachunki.

## Spreadsheets

refusal-file-bad-workbook = Nie można odczytać arkusza ({ $what }). Otwórz go, zapisz ponownie jako .xlsx lub .ods i spróbuj jeszcze raz.
refusal-file-sheet-too-large = { $name }: za duży rozmiar jak na arkusz drużyny. Usuń wszystko, co nie jest księgą drużyny, i spróbuj jeszcze raz.
refusal-file-too-many-sheets = Skoroszyt ma ponad { $most } zakładek. Usuń te, które nie należą do księgi drużyny.
refusal-file-too-many-columns = W zakładce { $sheet } coś jest w ponad { $most } kolumnach. Usuń wszystko, co nie jest księgą drużyny.
refusal-file-too-many-cells = Arkusz ma ponad { $most } komórek, czyli za dużo. Usuń wszystko, co nie jest księgą drużyny.
refusal-file-too-much-text = W arkuszu jest ponad { $most } MB tekstu, czyli za dużo. Usuń wszystko, co nie jest księgą drużyny.
refusal-file-no-template = Żadna zakładka nie ma kolumn arkusza drużyny. Transakcje wymagają kolumn Player, Amount i Date (dd-Mon-YYYY), mecze kolumn Date of Game dd-MON-YYYY i Cost of Game, a podsumowanie kolumn Names i Money Carry Over.
refusal-file-no-such-sheet = Nie ma zakładki { $name }. Są zakładki: { $there }.
refusal-file-not-such-a-sheet = W zakładce { $name } brakuje kolumny. Potrzebne są: { $columns }.
refusal-file-not-together = { $name } nie jest plikiem CSV. Kilka plików można zaimportować razem tylko wtedy, gdy każdy jest zakładką zapisaną jako .csv.

## Files of other kinds

refusal-kind-pdf = To jest PDF, który nie ma komórek do odczytania. Wyeksportuj arkusz, z którego powstał, jako .xlsx lub .csv.
refusal-kind-old-workbook = To jest stary skoroszyt Excela (.xls). Otwórz go i zapisz jako .xlsx bez hasła.
refusal-kind-protected-workbook = Ten skoroszyt jest chroniony hasłem. Otwórz go, zapisz bez hasła i wybierz ten plik.
refusal-kind-binary-workbook = To jest binarny skoroszyt Excela (.xlsb). Otwórz go i zapisz jako .xlsx.
refusal-kind-protected-ods = Ten arkusz (.ods) jest chroniony hasłem. Otwórz go, zapisz bez hasła i wybierz ten plik.
refusal-kind-other-open-document = To jest plik OpenDocument, ale nie arkusz. Wyeksportuj arkusz jako .ods, .xlsx lub .csv.
refusal-kind-old-office-document = To jest stary dokument Office, ale nie skoroszyt. Wyeksportuj arkusz drużyny jako .xlsx lub .csv.
refusal-kind-word-document = To jest dokument Word. Wyeksportuj arkusz drużyny jako .xlsx lub .csv.
refusal-kind-presentation = To jest prezentacja. Wyeksportuj arkusz drużyny jako .xlsx lub .csv.
refusal-kind-xml-workbook = To jest skoroszyt Excela zapisany jako XML. Otwórz go i zapisz jako .xlsx.
refusal-kind-web-page = To jest strona internetowa, niezależnie od nazwy pliku. Otwórz ją w programie do arkuszy i zapisz jako .xlsx albo wyeksportuj plik ponownie.
refusal-kind-web-archive = To jest strona internetowa zapisana przez przeglądarkę (.webarchive). Wyeksportuj sam arkusz jako .xlsx lub .csv.
refusal-kind-numbers = To jest arkusz programu Numbers. W programie Numbers wybierz „Plik”, „Eksportuj do”, „Excel” i wybierz tutaj ten plik.
refusal-kind-keynote = To jest prezentacja programu Keynote. Wyeksportuj arkusz drużyny jako .xlsx lub .csv.
refusal-kind-pages = To jest dokument programu Pages. Wyeksportuj arkusz drużyny jako .xlsx lub .csv.
refusal-kind-link-to-google = To jest tylko link do dokumentu na Dysku Google; nie ma w nim komórek. W Arkuszach Google wybierz „Plik”, „Pobierz”, „Microsoft Excel (.xlsx)” i wybierz tutaj ten plik. Albo zaimportuj z Arkuszy Google.
refusal-kind-shortcut = To jest tylko link do strony; nie ma w nim nic więcej. Otwórz link, pobierz arkusz jako .xlsx lub .csv i wybierz ten plik.
refusal-kind-picture = To jest obraz, który nie ma komórek do odczytania. Wyeksportuj arkusz jako .xlsx lub .csv.
refusal-kind-gzip = Ten plik jest spakowany programem gzip (.gz). Rozpakuj go i wybierz jego zawartość.
refusal-kind-seven-zip = To jest archiwum 7-Zip (.7z). Rozpakuj je i wybierz jego zawartość albo spakuj ją ponownie jako .zip.
refusal-kind-rar = To jest archiwum RAR. Rozpakuj je i wybierz jego zawartość albo spakuj ją ponownie jako .zip.
refusal-kind-other-archive = To archiwum nie jest plikiem .zip. Rozpakuj je i wybierz jego zawartość albo spakuj ją ponownie jako .zip.
refusal-kind-rich-text = To jest dokument tekstowy (.rtf). Wyeksportuj arkusz drużyny jako .xlsx lub .csv.
refusal-kind-database = To jest plik bazy danych. Wyeksportuj księgę drużyny i wybierz wyeksportowany plik .zip. Kopię zapasową przywraca polecenie: cffa restore.
refusal-kind-email = To jest e-mail. Zapisz plik z załącznika i wybierz go.
refusal-kind-calendar = To jest plik kalendarza lub kontaktów. Wyeksportuj arkusz drużyny jako .xlsx lub .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = Zmiana ma format { $found }, którego ta wersja CFFA nie zna. Zaktualizuj CFFA.
refusal-change-gap = Zmiana ma numer { $found }, a powinna mieć numer { $expected }: brakuje zmian.
refusal-change-closed = Księga była zamknięta już przed tą zmianą.
refusal-change-id-in-use = Zmiana używa identyfikatora, który należy już do czegoś innego.
refusal-change-not-as-before = To, co według zmiany było wcześniej, nie zgadza się z księgą.
refusal-change-not-theirs = Zmiana przenosi mecze, transakcje lub koszty zawodników, których nie wymienia.
refusal-change-not-merged = Zmiana rozdziela dwóch zawodników, którzy nie byli połączeni.
refusal-change-not-undoable = Zmiana cofa coś, czego nie można cofnąć.
refusal-change-nobody-asked = Imię lub nazwa autora zmiany: pole jest puste albo za długie.

## Google Sheets

refusal-google-no-key = To nie jest klucz konta usługi. Wybierz plik .json, który konsola Google dała przy tworzeniu klucza.
refusal-google-key-damaged = Klucza prywatnego z pliku nie da się użyć; może być niekompletny. Utwórz nowy klucz konta usługi i wybierz jego plik.
refusal-google-key-refused = Google odrzuca ten klucz ({ $message }). Mógł zostać usunięty: utwórz nowy klucz konta usługi i wybierz jego plik.
refusal-google-clock = Według Google zegar tego serwera jest ustawiony źle. Ustaw go (pokazuje go timedatectl) i spróbuj ponownie.
refusal-google-no-name = Wpisz nazwę lub adres arkusza.
refusal-google-no-such-spreadsheet = Na adres { $email } nie udostępniono arkusza o nazwie { $name }. Otwórz go w Arkuszach Google, wybierz „Udostępnij” i dodaj ten adres z prawem do wyświetlania albo popraw nazwę.
refusal-google-several-spreadsheets = Na adres { $email } udostępniono kilka arkuszy o nazwie { $name } ({ $count }). Wpisz adres właściwego z przeglądarki, w której jest otwarty.
refusal-google-not-shared = Arkusz nie jest udostępniony na adres { $email } albo nie istnieje. Otwórz go w Arkuszach Google, wybierz „Udostępnij” i dodaj ten adres z prawem do wyświetlania.
refusal-google-not-a-spreadsheet = To jest plik na Dysku Google, ale nie arkusz Google. Otwórz go w Arkuszach Google i wybierz „Plik”, „Zapisz jako Arkusze Google” albo pobierz go i zaimportuj plik.
refusal-google-switched-off = W projekcie tego klucza nie włączono { $service }. Włącz ten interfejs w konsoli Google, odczekaj minutę i spróbuj ponownie.
refusal-google-quota = Google ogranicza teraz zapytania tego konta usługi. Odczekaj minutę i spróbuj ponownie.
refusal-google-away = Google jest chwilowo niedostępne. Spróbuj ponownie za chwilę.
refusal-google-strange = Nie udało się odczytać odpowiedzi Google ({ $what }). Pobierz arkusz jako .xlsx i zaimportuj plik.

## Uploads

refusal-upload-too-large = Plik jest za duży. Limit to 32 MB.
refusal-upload-too-many = Wybierz mniej plików naraz. Limit: { $most }.
refusal-upload-unreadable = Nie udało się odczytać przesłanych danych: { $why }.
