## The page of the next game, for members

next-game-reload = Odśwież stronę, aby zobaczyć najnowsze odpowiedzi.
next-game-link-ended = Ten link stracił ważność. Poproś organizatora o nowy.
next-game-played-heading = Mecz wpisany
next-game-played = Mecz się odbył i jest w księdze.
next-game-played-see = Zobacz mecz
next-game-plan = Zaplanuj kolejny mecz
next-game-deleted-heading = Był już w księdze
next-game-deleted = Ten mecz był wpisany, a potem usunięty.
next-game-match-day = Dzień meczu
next-game-off = Ten mecz jest odwołany.
next-game-on-again = Jednak gramy
next-game-log = Wpisz ten mecz
next-game-count = Policz osoby na boisku
next-game-log-on-day = W dniu meczu wpiszesz go do księgi z tej listy.
next-game-over = Ten mecz już się odbył.
next-game-own = Grasz?
next-game-own-none = Nie ma jeszcze twojej odpowiedzi.
next-game-own-unlinked = Twoje konto nie jest jeszcze połączone z zawodnikiem. Odpowiedz przez link poniżej albo poproś organizatora o połączenie.
next-game-share = Udostępnij
next-game-share-text = Każdy, kto ma link, może odpowiedzieć za każdego i widzi te imiona. Konto nie jest potrzebne. Kolejne mecze drużyny zachowają ten link.
next-game-share-old = Ten link powstał przed zmianą tajnego klucza serwera. Nadal działa, ale nie można go już wyświetlić.
next-game-call-off-confirm = Odwołać mecz?
next-game-call-off-confirm-text = Zobaczy to każdy, kto ma link. Mecz można potem przywrócić.
next-game-call-off = Odwołaj
next-game-call-off-text = Zobaczy to każdy, kto ma link. Członkowie, którzy odpowiedzieli i włączyli e-maile, dostaną wiadomość.
next-game-call-off-submit = Odwołaj mecz
next-game-state-off = Odwołany
next-game-state-deleted = Rozegrany, potem usunięty
next-game-in = Gra
next-game-nobody = Jeszcze nikt.
next-game-waiting-list = Lista rezerwowa
next-game-out = Nie gra
next-game-reply-own-in = Gram
next-game-reply-own-out = Nie gram
next-game-reply-heading = Kto gra?
next-game-who-is-coming = Kto gra
next-game-who-blank = Wybierz osobę
next-game-other = Nie ma na liście?
next-game-other-name = Nowe imię
next-game-change = Zmień odpowiedź
next-game-guests-fewer = Jeden gość mniej
next-game-guests-more = Jeden gość więcej
next-game-last = Ostatni mecz
next-game-map = Mapa
next-game-calendar = Do kalendarza
next-game-link-about = Link i kod QR

next-game-deleted-undo = Cofnij to w <a-history>historii</a-history> albo <a-log>wpisz mecz jeszcze raz</a-log>.
next-game-form-unlogged = Meczu z { $date } nie ma jeszcze w księdze. <a>Najpierw go wpisz</a>: gdy zaplanujesz kolejny, jego lista zniknie.
next-game-state-played = Rozegrany
next-game-missing =
    { $people ->
        [one] Brakuje { $people } osoby
        [few] Brakuje { $people } osób
        [many] Brakuje { $people } osób
       *[other] Brakuje { $people } osoby
    }
next-game-room =
    { $people ->
        [one] { $people } wolne miejsce
        [few] { $people } wolne miejsca
        [many] { $people } wolnych miejsc
       *[other] { $people } wolnego miejsca
    }
next-game-full = Komplet
next-game-full-waiting = Komplet, rezerwa: { $people }
next-game-figure = { $playing } <of>z { $maximum }</of>
next-game-playing-of = { $playing } z { $maximum }
next-game-price-each = { $price } za boisko, { $each } na osobę
next-game-each-full = { $each } na osobę przy komplecie
next-game-each = { $each } na osobę
next-game-ask = <bdi>{ $name }</bdi>, grasz?
next-game-forget = Nie <bdi>{ $name }</bdi>?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } gość</quiet>
        [few] <bdi>{ $name }</bdi> <quiet>+ { $guests } gości</quiet>
        [many] <bdi>{ $name }</bdi> <quiet>+ { $guests } gości</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } gościa</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } gość <quiet>(<bdi>{ $name }</bdi>)</quiet>
        [few] { $guests } gości <quiet>(<bdi>{ $name }</bdi>)</quiet>
        [many] { $guests } gości <quiet>(<bdi>{ $name }</bdi>)</quiet>
       *[other] { $guests } gościa <quiet>(<bdi>{ $name }</bdi>)</quiet>
    }
next-game-remove =
    { $list ->
        [in] Usuń<hidden>: <bdi>{ $name }</bdi>, gra</hidden>
        [waiting] Usuń<hidden>: <bdi>{ $name }</bdi>, lista rezerwowa</hidden>
       *[out] Usuń<hidden>: <bdi>{ $name }</bdi>, nie gra</hidden>
    }

next-game-reply-by = wpis: <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = przez link, { $when }

next-game-status-out = <bdi>{ $name }</bdi> nie gra.
next-game-status-in = <bdi>{ $name }</bdi> gra.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> gra i przyprowadzi { $guests } gościa.
        [few] <bdi>{ $name }</bdi> gra i przyprowadzi { $guests } gości.
        [many] <bdi>{ $name }</bdi> gra i przyprowadzi { $guests } gości.
       *[other] <bdi>{ $name }</bdi> gra i przyprowadzi { $guests } gościa.
    }
next-game-status-waiting = Jest komplet. <bdi>{ $name }</bdi> ma numer { $number } na liście rezerwowej.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> gra, ale jest komplet: { $guests } gość na liście rezerwowej.
        [few] <bdi>{ $name }</bdi> gra, ale jest komplet: { $guests } gości na liście rezerwowej.
        [many] <bdi>{ $name }</bdi> gra, ale jest komplet: { $guests } gości na liście rezerwowej.
       *[other] <bdi>{ $name }</bdi> gra, ale jest komplet: { $guests } gościa na liście rezerwowej.
    }

next-game-called-off = Mecz odwołany. Widzi to każdy, kto ma link.
next-game-put-on-again = Mecz jednak się odbędzie.
next-game-link-renewed = Utworzono nowy link. Stary już nie działa.
next-game-removed = Usunięto z listy: { $name }

## The next game, outside the application

next-game-picture = Boisko: zajęte miejsca { $playing } z { $maximum }.
next-game-calendar-title = Piłka: { $team }
next-game-calendar-reply-none = Nie ma jeszcze twojej odpowiedzi.
next-game-calendar-reply-in = Grasz.
next-game-calendar-reply-waiting = Jesteś na liście rezerwowej.
next-game-calendar-reply-out = Nie grasz.
next-game-preview-title = { $when } · gra { $playing } z { $maximum } · { $team }
next-game-preview-off = { $when } · odwołany · { $team }
next-game-preview-played = { $when } · rozegrany · { $team }
next-game-preview-reply = { $place }. Odpowiedz bez zakładania konta.
next-game-preview-reply-each = { $place }. Przy komplecie { $each } na osobę. Odpowiedz bez zakładania konta.
next-game-text-where = { $when }, { $place }
next-game-text-off = Mecz odwołany: { $when }, { $place }
next-game-text-in = Gra { $playing } z { $maximum }.
next-game-text-in-each = Gra { $playing } z { $maximum }, { $each } na osobę.
next-game-text-in-each-full = Gra { $playing } z { $maximum }, przy komplecie { $each } na osobę.
next-game-text-reply = Grasz? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Zaplanuj, kiedy i gdzie gracie, udostępnij jeden link i sprawdzaj, kto gra. Gdy będzie komplet, kolejne osoby trafią na listę rezerwową.
next-game-none-lead-player = Nie ma jeszcze zaplanowanego meczu. Gdy organizator go zaplanuje, odpowiesz tutaj.

## The calendar addresses

next-game-calendar-page = Adresy kalendarza
next-game-calendar-lead = Dodaj adres do swojego kalendarza raz, a pokaże każdy mecz: zaplanowany, przełożony, odwołany i rozegrany. Kalendarze sprawdzają zmiany co kilka godzin.
next-game-calendar-own = Twoje mecze
next-game-calendar-own-text = Kolejny mecz z twoją odpowiedzią i twoje mecze z ostatnich ośmiu tygodni. Zobaczy je każdy, kto ma ten adres, więc zachowaj go dla siebie.
next-game-calendar-team = Wszystkie mecze drużyny
next-game-calendar-team-text = Kolejny mecz z linkiem do odpowiedzi i mecze z ostatnich ośmiu tygodni. Bez imion i kwot, więc możesz udostępnić go na czacie drużyny.
next-game-calendar-address = Adres kalendarza
next-game-calendar-subscribe = Otwórz w kalendarzu
next-game-calendar-create = Utwórz adres
next-game-calendar-new = Utwórz nowy adres
next-game-calendar-new-hint = Stary adres przestanie działać.
next-game-calendar-confirm = Utworzyć nowy adres?
next-game-calendar-confirm-text = Stary adres przestanie działać w każdym kalendarzu, w którym jest.
next-game-calendar-old = Ten adres powstał przed zmianą tajnego klucza serwera. Nadal działa, ale nie można go już wyświetlić.
next-game-calendar-renewed = Utworzono nowy adres kalendarza.
next-game-calendar-over = Ten adres kalendarza już nie działa. Zaloguj się i utwórz nowy.
next-game-calendar-link = Adresy kalendarza

## Recurring games

next-game-schedule = Mecze cykliczne
next-game-schedule-lead = Mecze cykliczne planują się same. Każdy zachowuje link drużyny i można go zmienić lub odwołać jak każdy inny.
next-game-schedule-weekdays = Dni tygodnia
next-game-schedule-every = Jak często
next-game-schedule-weekly = Co tydzień
next-game-schedule-fortnightly = Co dwa tygodnie
next-game-schedule-from = Pierwszy dzień
next-game-schedule-from-hint = Gdy gracie co dwa tygodnie, tydzień z tym dniem jest pierwszym z meczami.
next-game-schedule-before = Ile dni wcześniej planować
next-game-schedule-before-hint = Od tego dnia można odpowiadać.
next-game-schedule-skipped = Dni bez meczu
next-game-schedule-skipped-hint = Święta i przerwy, rozdzielone przecinkami. Na przykład: 2026-12-22, 2026-12-29
next-game-schedule-submit = Włącz mecze cykliczne
next-game-schedule-saved = Mecze cykliczne zapisane.
next-game-schedule-stop = Wyłącz mecze cykliczne
next-game-schedule-stop-confirm = Wyłączyć mecze cykliczne?
next-game-schedule-stop-text = Kolejne mecze nie będą się już same planować. Mecz, który jest już zaplanowany, zostaje.
next-game-schedule-stopped = Mecze cykliczne wyłączone.
next-game-schedule-upcoming = Następny mecz, który zaplanuje się sam: { $date }
next-game-schedule-unlogged = Meczu z { $date } nie ma jeszcze w księdze. <a>Wpisz go</a>, a kolejny zaplanuje się sam.

## The form of a next game

next-game-form-submit = Zaplanuj mecz
next-game-form-time = Początek
next-game-form-place = Miejsce
next-game-form-place-hint = Na przykład: Orlik, boisko 2
next-game-form-price = Cena boiska
next-game-form-price-hint = Służy do oszacowania kosztu na osobę. Rzeczywisty koszt podasz, wpisując mecz do księgi.
next-game-form-minimum = Minimum osób
next-game-form-minimum-hint = Gdy będzie mniej osób, mecz się nie odbędzie.
next-game-form-maximum-hint = Kolejne osoby trafią na listę rezerwową.

next-game-form-title-change = Edycja kolejnego meczu
next-game-form-currency-changed = Walutą drużyny jest teraz { $currency }. Podaj cenę w tej walucie.
next-game-form-planned = Mecz zaplanowany. Wyślij drużynie link.
next-game-form-updated = Mecz zmieniony.
next-game-log-gone = Zaplanowany mecz, z którego pochodzą te dane, już nie istnieje. Jeśli nie ma go jeszcze w księdze, zapisz ponownie.

## The page of the next game, for everyone with the link

next-game-link-confirm = Utworzyć nowy link?
next-game-link-confirm-text = Stary link przestanie działać wszędzie, gdzie był wysłany.
next-game-link-confirm-button = Utwórz link
next-game-link-new = Utwórz nowy link
next-game-link-new-hint = Stary link przestanie działać.
next-game-link-played = Ten mecz się odbył i jest w księdze drużyny.
next-game-link-share-text = Każdy, kto ma link, może odpowiedzieć i widzi te imiona. Konto nie jest potrzebne.

next-game-link-over = Ten link zastąpiono nowym albo jego mecz już się odbył. Poproś organizatora o aktualny link.

## A link to share

share-code = Kod QR z linkiem do tej strony
share-link = Link do tej strony

## Fair sides of a game

next-game-sides = Dobierz równe zespoły
sides-title = Równe zespoły
sides-lead =
    { $games ->
        [one] Tyle samo osób i podobna siła: liczy się, jak poszedł każdemu ostatni { $games } mecz z wynikiem.
        [few] Tyle samo osób i podobna siła: liczy się, ile kto wygrał w swoich ostatnich { $games } meczach z wynikiem.
        [many] Tyle samo osób i podobna siła: liczy się, ile kto wygrał w swoich ostatnich { $games } meczach z wynikiem.
       *[other] Tyle samo osób i podobna siła: liczy się, ile kto wygrał w swoich ostatnich { $games } meczach z wynikiem.
    }
sides-shuffle = Losuj ponownie
sides-log = Wpisz mecz z tymi zespołami
sides-too-few = Muszą grać co najmniej dwie osoby.
