## The page "Who has access"

members-new-link-heading = Zaproszenie gotowe
members-new-link-text = Wyślij ten link osobie, którą zapraszasz. Działa raz i nie zobaczysz go ponownie.
members-new-link = Link z zaproszeniem
members-heading = Członkowie
members-you = ty
members-access-is-revoked = bez dostępu
members-plays-as-nobody = nikt
members-revoke-confirm-text = Ta osoba od razu straci dostęp do drużyny. Możesz go potem przywrócić.
members-invite-by-link = Zaproś linkiem
members-invite-by-link-hint = Członkiem zostanie pierwsza osoba, która otworzy link i się zaloguje.
members-invite-by-link-submit = Utwórz link
members-invite-by-id = Zaproś przez identyfikator
members-provider = Sposób logowania
members-provider-local = Hasło w CFFA
members-invite-by-name = Zaproś przez nazwę użytkownika
members-invite-by-name-hint = Dla osób, które już się tu logują. Zobaczą zaproszenie po zalogowaniu i będą mogły je przyjąć.
members-invite = Zaproś
members-open-invitations = Otwarte zaproszenia
members-option-player = Zawodnik: widzi swój wyciąg
members-option-manager = Organizator: prowadzi księgę
members-invite-as = Rola
members-invite-plays-as = Gra jako
members-invite-plays-as-nobody = nikt z listy
members-days = Ważność (dni)
members-subject = Identyfikator

members-role-plays-as =
    { $role ->
        [manager] Organizator, gra jako { $player }
       *[player] Zawodnik, gra jako { $player }
    }
members-since = od { $since }
members-role = Rola<hidden>: { $name }</hidden>
members-plays-as = Gra jako<hidden> ({ $name })</hidden>
members-save = Zapisz<hidden>: { $name }</hidden>
members-revoke = Odbierz dostęp<hidden>: { $name }</hidden>
members-revoke-confirm = Odebrać dostęp: { $name }?
members-reinstate = Przywróć dostęp<hidden>: { $name }</hidden>
members-invite-by-id-hint = Jeśli znasz identyfikator osoby u dostawcy logowania. Zobaczy ona zaproszenie po zalogowaniu i będzie mogła je przyjąć.
members-invite-by-id-or-name-hint = Jeśli znasz identyfikator osoby u dostawcy logowania albo jej nazwę użytkownika w CFFA. Zobaczy ona zaproszenie po zalogowaniu i będzie mogła je przyjąć.
members-invitation-for = dla: <code>{ $to }</code>
members-invitation-created = utworzono { $made }
members-invitation-until = ważne do { $until }
members-invitation-revoke-for = Unieważnij<hidden> zaproszenie: { $to }</hidden>
members-invitation-revoke = Unieważnij<hidden> zaproszenie</hidden>

members-role-unknown = Wybierz organizatora lub zawodnika.
members-days-unreadable = Zaproszenie może być ważne od 1 do { $days } dni.
members-host-too-long = Nazwa hosta w żądaniu jest za długa. Odśwież stronę.

members-invited = Utworzono zaproszenie. Można je przyjąć po zalogowaniu się tutaj.
members-access-updated = Zmieniono dostęp.
members-access-revoked = Odebrano dostęp.
members-access-restored = Przywrócono dostęp.
members-invitation-revoked = Unieważniono zaproszenie. Jego link już nie działa.

## The page of an invitation

invitation-lead-manager = Masz zaproszenie do prowadzenia księgi jako organizator.
invitation-lead-player = Zobaczysz swoje saldo i wyciąg.
invitation-create-account = Utwórz konto
invitation-username-hint = Służy do logowania.

invitation-from = Zaprasza { $name }
invitation-player = W składzie jesteś jako <b>{ $player }</b>.
invitation-signed-in = Zalogowano jako <b>{ $name }</b>.
invitation-join = Dołącz do drużyny { $team }
invitation-sign-in = Masz już konto? <a>Zaloguj się i dołącz</a>
invitation-until = Ważne do { $until }, dla jednej osoby.

invitation-window-title = Masz zaproszenie
invitation-joined = Jesteś w drużynie.
invitation-declined = Zaproszenie odrzucone.

## Creating a team

onboarding-earlier-currency = Waluta kwot
onboarding-earlier-submit = Przenieś tutaj
onboarding-lead = Wystarczy nazwa, waluta i ty. Reszta przyjdzie z pierwszym meczem.
onboarding-currency-hint = Możesz ją zmienić, dopóki księga jest pusta.
onboarding-submit = Utwórz drużynę
onboarding-team-name-hint = Musi się różnić od nazw innych drużyn.
onboarding-player-name = Twoje imię w składzie
onboarding-player-name-hint = To ty otwierasz skład. Pozostali dojdą przy swoim pierwszym meczu.

onboarding-earlier-has =
    Jest w niej { $players ->
        [one] { $players } zawodnik
        [few] { $players } zawodników
        [many] { $players } zawodników
       *[other] { $players } zawodnika
    }, { $games ->
        [one] { $games } mecz
        [few] { $games } mecze
        [many] { $games } meczów
       *[other] { $games } meczu
    }, { $payments ->
        [one] { $payments } wpłata
        [few] { $payments } wpłaty
        [many] { $payments } wpłat
       *[other] { $payments } wpłaty
    } i { $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    } z dostępem.
onboarding-earlier-move = Przenieś ją tutaj i prowadź dalej: ze wszystkimi saldami i dostępem dla wszystkich. Oryginalne dane się nie zmienią.

onboarding-not-allowed = Drużyny mogą tu tworzyć tylko administratorzy. Poproś o to administratora albo dołącz do drużyny przez link z zaproszeniem.
onboarding-created = Utworzono drużynę { $team }. Jesteś jej organizatorem.

## A team that was moved here

moved-title = Drużyna przeniesiona
moved-to-dashboard = Przejdź do pulpitu

moved-done = Drużyna { $team } jest już tutaj, razem z wpisami i członkami.
moved-renamed = Jest tu już inna drużyna o nazwie { $name }.
moved-balances-unchanged = Wszystkie salda ({ $all }) są bez zmian.
moved-balances-changed = Zmienione salda: { $some } z { $all }.
moved-already = Drużyna { $team } już tu jest.
moved-already-ask = Drużyna { $team } już tu jest. Poproś jej organizatora o zaproszenie.

## The page "Team settings"

settings-export = Eksport
settings-export-text = Jako jeden plik ze wszystkim albo w formacie, który czytają inne programy. CFFA może zaimportować każdy z nich, tutaj lub na innym serwerze.
settings-export-everything-text = Cała księga z historią: jako kopia albo do przeniesienia do innego CFFA.
settings-export-everything = Eksportuj księgę
settings-export-workbook-heading = Skoroszyt
settings-export-workbook-text = Salda, mecze, wpłaty i historia dla programów Excel i LibreOffice oraz Arkuszy Google.
settings-export-workbook = Eksportuj .xlsx
settings-export-csv-heading = Pliki CSV
settings-export-csv-text = Zakładki skoroszytu jako osobne pliki w archiwum zip.
settings-export-csv = Eksportuj CSV
settings-export-flask-heading = Dla poprzedniej wersji CFFA
settings-export-flask-text = Format archiwum poprzedniej wersji CFFA, dla jej narzędzi.
settings-export-flask = Eksportuj archiwum
settings-import = Import księgi
settings-import-text = Eksport z CFFA lub z poprzedniej wersji CFFA, arkusz drużyny jako .xlsx lub .ods albo wszystkie jego zakładki jako pliki .csv, albo eksport ze Splitwise, Spliit lub I Hate Money. Zanim cokolwiek zostanie zastąpione, możesz to przejrzeć.
settings-import-google = Z Arkuszy Google…
settings-import-submit = Odczytaj plik
settings-earlier = Wcześniejsze księgi
settings-earlier-text = Zastąpiona lub usunięta księga jest przechowywana przez 30 dni.
settings-earlier-none = Na razie żadnej.
settings-delete = Usuń wszystkie dane
settings-delete-button = Usuń wszystkie dane…
settings-active-days = Aktywność (dni)
settings-active-days-hint = W nowym meczu widać zawodników, którzy grali w ciągu tylu dni.
settings-recent-days = Ostatnie transakcje (dni)
settings-recent-days-hint = Pulpit pokazuje transakcje z tylu dni.
settings-file = Plik

settings-import-running = Trwa odczyt pliku ({ $by }, { $began }). <a>Zobacz postęp</a>
settings-import-ready = Przesłana księga ({ $by }, { $began }) czeka na przejrzenie. <a>Przejrzyj</a>
settings-import-refused = Nie udało się odczytać przesłanego pliku ({ $by }, { $began }). <a>Zobacz dlaczego</a>
settings-import-interrupted = Import ({ $by }, { $began }) został przerwany. <a>Zobacz, co zrobić</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } mecz
        [few] { $games } mecze
        [many] { $games } meczów
       *[other] { $games } meczu
    }, { $players ->
        [one] { $players } zawodnik
        [few] { $players } zawodników
        [many] { $players } zawodników
       *[other] { $players } zawodnika
    }
settings-earlier-until = przechowywana do { $until }
settings-restore = Przywróć<hidden>: { $what }, { $replaced }</hidden>
settings-delete-text = Usuwa wszystkie mecze, zawodników i wpłaty z księgi drużyny { $team }. Inne drużyny się nie zmienią. Księgę można tu przywrócić przez 30 dni.

settings-earlier-import = Księga sprzed importu
settings-earlier-deletion = Księga sprzed usunięcia wszystkich danych
settings-earlier-restoration = Księga sprzed przywrócenia wcześniejszej

settings-delete-title = Usunąć wszystkie dane tej drużyny?
settings-delete-what = Usunie to wszystkich zawodników, mecze i transakcje drużyny { $team }. Członkowie zachowają dostęp, a inne drużyny się nie zmienią.
settings-delete-restore =
    { $days ->
        [one] Księgę można przywrócić w ustawieniach przez { $days } dzień. Potem zostanie trwale usunięta.
        [few] Księgę można przywrócić w ustawieniach przez { $days } dni. Potem zostanie trwale usunięta.
        [many] Księgę można przywrócić w ustawieniach przez { $days } dni. Potem zostanie trwale usunięta.
       *[other] Księgę można przywrócić w ustawieniach przez { $days } dnia. Potem zostanie trwale usunięta.
    }
settings-delete-team = Drużyna
settings-delete-type = Aby kontynuować, wpisz nazwę drużyny: { $team }.

settings-saved = Ustawienia zapisane.
settings-deleted =
    { $days ->
        [one] Wszystkie dane usunięte. Można je przywrócić przez { $days } dzień.
        [few] Wszystkie dane usunięte. Można je przywrócić przez { $days } dni.
        [many] Wszystkie dane usunięte. Można je przywrócić przez { $days } dni.
       *[other] Wszystkie dane usunięte. Można je przywrócić przez { $days } dnia.
    }
settings-restored = Księga przywrócona. Ta, którą zastąpiła, jest wśród wcześniejszych ksiąg.

## How to pay a manager

payment-methods-title = Jak ci płacić
payment-methods-lead = Zawodnicy, którzy mają coś do zapłaty, widzą to na swoim wyciągu, w miarę możliwości z wpisaną kwotą. Wypełnij to, czego używasz, resztę zostaw pustą.
payment-methods-change = Zmień dane do wpłat
payment-methods-none = Podaj linki do płatności lub konto bankowe. Zawodnicy, którzy mają coś do zapłaty, zobaczą je na swoim wyciągu.
payment-methods-links = Linki do płatności
payment-methods-monzo = Nazwa w Monzo.me
payment-methods-monzo-hint = Końcówka linku: dla monzo.me/sam wpisz sam.
payment-methods-paypal = Nazwa w PayPal.me
payment-methods-paypal-hint = Końcówka linku: dla paypal.me/sam wpisz sam.
payment-methods-revolut = Nazwa w Revolut.me
payment-methods-revolut-hint = Końcówka linku: dla revolut.me/sam wpisz sam. Kwotę zawodnicy wpisują sami.
payment-methods-upi-hint = Na przykład sam@bank. Link widzą drużyny, które używają rupii.
payment-methods-bank = Konto bankowe z numerem IBAN
payment-methods-iban-hint = W drużynach, które używają euro, zawodnicy widzą też kod QR do aplikacji bankowej.
payment-methods-uk-bank = Konto bankowe w Wielkiej Brytanii
payment-methods-link = Inny link
payment-methods-label = Nazwa linku
payment-methods-label-hint = Na przykład Wise.
payment-methods-url = Adres
payment-methods-url-hint = Musi zaczynać się od https://.

payment-methods-saved = Dane do wpłat zapisane.

team-link-title = Link drużyny
team-link-text = Jeden link dla całej drużyny. Zawodnicy otwierają go, raz dotykają swojego imienia i widzą własne saldo, sposoby zapłaty i następny mecz. Nie potrzebują konta.
team-link-warning = Każdy, kto ma link, może wybrać imię dowolnego zawodnika, zobaczyć jego saldo, odpowiadać za niego na mecze i zgłosić jego wpłatę, którą potwierdza organizator. Udostępniaj go tylko zaufanym osobom.
team-link-old = Link nadal działa, ale nie można go już wyświetlić. Unieważnij go i utwórz nowy.
team-link-revoke-confirm = Unieważnić link drużyny?
team-link-revoke-confirm-text = Natychmiast przestanie działać dla wszystkich. Możesz utworzyć nowy.
team-link-revoke = Unieważnij link drużyny
team-link-create = Utwórz link drużyny
team-link-created = Utworzono link drużyny. Skopiuj go poniżej.
team-link-revoked = Unieważniono link drużyny. Już nie działa.
team-link-over = Ten link drużyny jest już nieważny. Poproś organizatora o aktualny.
team-link-pick = Kim jesteś?
team-link-pick-text = Dotknij swojego imienia. Ta przeglądarka zapamięta je dla tego linku.
team-link-unknown = Wybierz swoje imię z listy.
team-link-no-game = W tej chwili nie zaplanowano meczu.
