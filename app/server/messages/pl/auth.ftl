## The sign-in page

login-help = Nie masz konta? Poproś organizatora o link z zaproszeniem. Nie pamiętasz hasła? Administrator może ustawić nowe poleceniem <code>cffa user</code>.
login-help-by-mail = Nie masz konta? Poproś organizatora o link z zaproszeniem. <a>Nie pamiętasz hasła?</a>
passkey-sign-in = Zaloguj się kluczem dostępu
passkey-not-used = Logowanie się nie udało: nie użyto klucza dostępu. Spróbuj ponownie albo użyj hasła.
second-step-title = Wpisz kod
second-step-lead = Hasło jest poprawne. Wpisz teraz kod z aplikacji uwierzytelniającej albo kod odzyskiwania.
second-step-hint = 6 cyfr albo 16 liter i cyfr kodu odzyskiwania.

sign-in-password-off = Logowanie hasłem jest tu wyłączone. Użyj przycisku na stronie głównej.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = Wylogowano cię i nic nie zostało jeszcze zapisane. Zaloguj się, aby wrócić do formularza.
signed-out-continue-with-password = Wylogowano cię i nic nie zostało jeszcze zapisane. Zaloguj się hasłem, aby kontynuować: formularz jest za długi, żeby przechować go podczas logowania w innym serwisie.
signed-out-form-too-long = Wylogowano cię i nic nie zostało zapisane. Formularz jest za długi, żeby przechować go podczas logowania. Zaloguj się w innej karcie, wróć do formularza i zapisz go ponownie.
signed-out-choose-file = Wylogowano cię i nic nie zostało zapisane. Zaloguj się i wybierz plik ponownie.
signed-out-try-again = Wylogowano cię i nic się nie zmieniło. Zaloguj się i spróbuj ponownie.
signed-out-expired = Wpisane dane czekały dwie godziny i wygasły. Nic nie zostało zapisane.

## The page for the first user

setup-title = Konfiguracja CFFA
setup-first-person = Jesteś tu pierwszą osobą.
setup-create = Utwórz konto, z którego poprowadzisz drużynę.
setup-sign-in = Zaloguj się na konto, z którego poprowadzisz drużynę.
setup-submit = Utwórz konto
setup-name-hint = Imię, pod którym zna cię drużyna.
setup-username-hint = Służy do logowania. Najwygodniejsze są małe litery i cyfry.
setup-password-hint = Co najmniej 10 znaków. Krótkie zdanie łatwo zapamiętać.

setup-window-title = Konfiguracja CFFA
setup-done = Cześć, { $name }! Logowanie się udało.

## A sign-in with a provider that failed

sign-in-failed-done = Zalogowano tu jako <b>{ $name }</b>.

sign-in-failed-title = Logowanie się nie udało
sign-in-failed-by-invitation = Tylko z zaproszeniem
sign-in-failed-other-account = Użyj innego konta

## Pages that lead on by themselves

onward-go-on = Dalej

onward-title = Przejdź do { $provider }

## Signing out

sign-out-title = Wylogowano
sign-out-at-provider = Wylogowano cię stąd. Trwa wylogowywanie z konta { $provider }…
sign-out-provider-unavailable = Wylogowano cię stąd. { $provider } nie odpowiada, więc tam sesja może jeszcze trwać.

## Going on with a form after signing in

form-onward-title = Zalogowano
form-onward-lead = Twoje dane wciąż tu są. Nic nie zostało jeszcze zapisane.
form-onward-continue = Wróć do formularza

## Confirming who one is

confirm-identity-confirmed = Możesz kontynuować.
confirm-identity-lead = Za chwilę zmienisz ustawienia bezpieczeństwa konta. Wpisane dane nie przepadną.
confirm-identity-continue = Dalej
confirm-identity-password = Twoje hasło

confirm-identity-with = Zaloguj się ponownie przez { $provider }

confirm-identity-title = Potwierdź, że to ty
confirm-identity-title-confirmed = Tożsamość potwierdzona
confirm-identity-password-missing = Wpisz hasło.
confirm-identity-password-wrong = Nieprawidłowe hasło. Spróbuj ponownie.

## The page "My account"

account-password-heading = Zmiana hasła
account-password-text = Spowoduje to wylogowanie na innych urządzeniach i unieważnienie wszystkich twoich tokenów. Wyłączy to też twoje powiadomienia i adresy kalendarza.
account-keep-heading = Sposoby logowania do zachowania
account-keep-text = Sposoby logowania, których nie zaznaczysz, zostaną usunięte na wypadek, gdyby dodał je ktoś, kto znał stare hasło. Możesz je potem dodać ponownie.
account-password-submit = Zmień hasło
account-ways-heading = Sposoby logowania
account-tokens-heading = Tokeny API
account-tokens-text = Skrypt lub notatnik z tokenem może działać w twoim imieniu w granicach uprawnień tokenu.
account-scopes = Uprawnienia
account-token-create = Utwórz token
account-leave-confirm-text = Stracisz dostęp do tej drużyny. Organizator może zaprosić cię ponownie.
account-leave-confirm-button = Opuść
account-sessions-heading = Aktywne sesje
account-session-this = ta sesja
account-sessions-text = Wylogowanie wszędzie unieważnia też wszystkie twoje tokeny. Wyłączy to też twoje powiadomienia i adresy kalendarza.
account-sessions-end-all = Wyloguj wszędzie
account-password-current = Obecne hasło
account-password-new = Nowe hasło
account-password-again = Powtórz nowe hasło
account-token-name = Nazwa tokenu
account-token-name-hint = Na przykład: mój notatnik.
account-token-days = Ważność

account-way-remove = Usuń<hidden>: { $provider }, { $subject }</hidden>
account-way-add = Dodaj logowanie przez { $provider }
account-token-created = utworzono { $made }
account-token-until = ważny do { $until }
account-token-used = ostatnio użyty { $used }
account-token-never-used = nieużywany
account-token-revoke = Unieważnij<hidden>: { $name }, utworzono { $made }</hidden>
account-leave = Opuść<hidden> drużynę { $team }</hidden>
account-leave-confirm = Opuścić drużynę { $team }?
account-session-since = od { $started }
account-session-seen = ostatnia aktywność { $seen }
account-session-end = Wyloguj<hidden>: { $device }, od { $started }</hidden>

account-scope-read-book = odczyt ksiąg twoich drużyn w zakresie, w jakim je widzisz
account-scope-write-book = zmiany w księgach drużyn, które prowadzisz, i odpowiedzi na kolejne mecze
account-scope-manage-team = tworzenie drużyn oraz zarządzanie członkami i ustawieniami drużyn, które prowadzisz
account-scope-read-headcounts = podgląd liczników osób
account-scope-write-headcounts = tworzenie liczników osób i liczenie
account-token-days-choice =
    { $days ->
        [365] rok
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dnia
    }
account-way-local = Hasło w CFFA
account-device = { $browser }, { $system }
account-device-unknown = Przeglądarka

account-password-changed = Hasło zmienione. Wylogowano cię na innych urządzeniach, a tokeny są unieważnione. Twoje powiadomienia i adresy kalendarza są wyłączone.
account-ways-removed = Niezaznaczone sposoby logowania zostały usunięte.
account-way-added = Dodano sposób logowania.
account-way-removed = Usunięto sposób logowania. Wylogowano cię na innych urządzeniach, a tokeny są unieważnione. Twoje powiadomienia i adresy kalendarza są wyłączone.
account-token-revoked = Token unieważniony.
account-token-already-revoked = Ten token był już unieważniony.
account-session-ended = Przeglądarka wylogowana.
account-session-already-ended = Ta przeglądarka była już wylogowana.
account-left = Nie należysz już do drużyny { $team }.
passkey = Klucz dostępu
passkeys-heading = Klucze dostępu
passkeys-text = Kluczem dostępu logujesz się przez telefon, komputer lub klucz bezpieczeństwa: odciskiem palca, twarzą lub kodem PIN, bez hasła.
passkey-unsupported = Ta przeglądarka nie może tu używać kluczy dostępu.
passkey-name = Nazwa klucza dostępu
passkey-name-hint = Na przykład: mój telefon.
passkey-add = Dodaj klucz dostępu
passkey-created = dodano { $created }
passkey-used = ostatnio użyty { $used }
passkey-never-used = nieużywany
passkey-remove = Usuń<hidden> { $name }, dodano { $created }</hidden>
passkey-added = Dodano klucz dostępu. Możesz się nim teraz logować.
passkey-removed = Usunięto klucz dostępu. Wylogowano cię na innych urządzeniach, a tokeny są unieważnione. Twoje powiadomienia i adresy kalendarza są wyłączone.
passkey-already-removed = Ten klucz dostępu był już usunięty.
second-factor-heading = Drugi składnik
second-factor-text = Z drugim składnikiem samo hasło nie wystarczy: logowanie wymaga też kodu z aplikacji uwierzytelniającej w telefonie.
second-factor-set-up = Skonfiguruj drugi składnik
second-factor-since = Włączony od { $since }. Pozostałe kody odzyskiwania: { $codes }.
second-factor-renew = Gdy masz nowy telefon lub potrzebujesz nowych kodów odzyskiwania, wyłącz go i skonfiguruj ponownie.
second-factor-off-password = Hasło, aby wyłączyć
second-factor-off-code = Kod z aplikacji albo kod odzyskiwania
second-factor-turn-off = Wyłącz drugi składnik
second-factor-turned-off = Drugi składnik wyłączony. Do logowania wystarczy hasło.

## The page of a new API token

token-title = Twój nowy token
token-copy-now = Skopiuj go teraz, bo nie zobaczysz go ponownie. Każdy, kto go ma, może działać w twoim imieniu, więc chroń go jak hasło.
token-text = Token
token-back = Wróć do konta

token-scopes = Uprawnienia: { $scopes }. Ważny do { $until }.

passkey-new-title = Dodaj klucz dostępu
passkey-new-lead = Przeglądarka zapyta, które urządzenie ma przechować klucz dostępu.
passkey-create = Utwórz klucz dostępu
passkey-not-created = Nie utworzono klucza dostępu. Spróbuj ponownie albo użyj innego urządzenia.

second-factor-new-title = Skonfiguruj drugi składnik
second-factor-new-lead = Zeskanuj obrazek aplikacją uwierzytelniającą, a potem wpisz kod, który pokaże.
second-factor-qr = Kod QR z sekretem
second-factor-secret = Albo wpisz ten sekret w aplikacji:
second-factor-code = Kod
second-factor-code-hint = 6 cyfr.
second-factor-turn-on = Włącz
recovery-codes-title = Drugi składnik jest włączony
recovery-codes-heading = Twoje kody odzyskiwania
recovery-codes-text = Zapisz je teraz, bo nie zobaczysz ich ponownie. Bez telefonu każdy z nich raz cię zaloguje, po podaniu hasła. Wylogowano cię na innych urządzeniach, a tokeny są unieważnione. Twoje powiadomienia i adresy kalendarza są wyłączone.
