## The start page

home-title-pitch = Ktoś płaci za boisko.
home-title-share = Każdy oddaje swoją część.
home-lead = CFFA prowadzi rozliczenia amatorskiej drużyny piłkarskiej: kto grał, kto przyprowadził kolegę, kto zapłacił, a kto jeszcze nie.
home-games-heading = Wpisz mecz
home-games-text = Zaznacz, kto przyszedł i z iloma gośćmi. Koszt dzieli się co do grosza, a grosze z zaokrągleń płaci za każdym razem ktoś inny.
home-money-heading = Przyjmij wpłatę
home-money-text = Gotówka na parkingu czy przelew w piątek: zapisujesz raz i saldo się zgadza.
home-history-heading = Koniec sporów
home-history-text = Każdy zawodnik ma wyciąg jak z banku. Przy każdej zmianie widać, kto ją zrobił i kiedy.
home-choose-book = Którą księgę otworzyć?
home-one-book = Oto księga twojej drużyny.
home-open-now = otwarta
home-no-team = Masz już konto, ale jeszcze nie masz drużyny. Utwórz ją albo poproś organizatora o link z zaproszeniem.

home-hello = Cześć, { $name }
home-count = Chcesz tylko policzyć, kto wchodzi? <a>Licznik osób</a> działa bez konta.

home-window-title = Start

## The start page of a user without a team

no-team-lead = Masz konto, ale nie należysz teraz do żadnej drużyny.
no-team-bring-text = Masz w niej rolę organizatora. Przenieś ją tutaj razem z wpisami i członkami.
no-team-bring = Sprawdź i importuj
no-team-create-text = Poprowadzisz jej księgę.
no-team-join = Dołącz do drużyny
no-team-join-text = Poproś jej organizatora o link z zaproszeniem i otwórz go w tej przeglądarce.

no-team-revoked = Nie masz już dostępu do drużyny { $team }. Jeśli to pomyłka, napisz do jej organizatora.

no-team-window-title = Brak drużyny

## The installed app

installed-name = CFFA, rozliczenia drużyny

## The page that is shown instead of another one without a connection

offline-title = Jesteś offline
offline-text = Tej strony nie da się pokazać bez połączenia. Strony otwierane niedawno są dostępne: zacznij od strony głównej.
offline-start = Strona główna

## The page about the API

api-title = API dla programów
api-token = Token do prób; nie opuszcza tej strony
api-no-scope = Nie wymaga uprawnień.
api-required = (wymagane)
api-body = Treść
api-try-it = Wypróbuj
api-sending = Wysyłanie…

api-document = To samo dla programów: <a>openapi.json</a>, dokument OpenAPI 3.1. Tokeny tworzy się na stronie <a-account>Moje konto</a-account>.
api-scope = Wymaga uprawnienia <code>{ $scope }</code>.
api-failed = Żądanie nie powiodło się: { $error }
api-file = Przyjmuje plik jako <code>multipart/form-data</code>.
