## The page of the user’s mail address

mail-title = E-mail
mail-lead = Otrzymuj e-mail, gdy mecz twojej drużyny zostanie zaplanowany, gdy się zbliża, a nie ma jeszcze twojej odpowiedzi, oraz gdy mecz, na który przyszła twoja odpowiedź, zostanie odwołany lub przywrócony. Między 21:00 a 8:00 e-maile czekają do rana, chyba że mecz zaczyna się wcześniej.
mail-address = Twój adres e-mail
mail-address-hint = Wyślemy na niego link. Dopóki go nie otworzysz, nie wyślemy na niego nic więcej.
mail-submit = Włącz e-maile
mail-change = Zmień adres
mail-confirmed = E-maile są wysyłane na ten adres.
mail-unconfirmed = Otwórz link w e-mailu wysłanym na ten adres. Do tego czasu nie wyślemy na niego nic więcej.
mail-confirm-failed = Nie udało się wysłać linku na ten adres. Sprawdź adres i wpisz go ponownie.
mail-stop = Wyłącz e-maile
mail-asked = Wysłaliśmy link na adres { $address }. Otwórz go, aby włączyć e-maile.
mail-stopped = E-maile są wyłączone, a twój adres usunięty.
mail-ended = Twój administrator wyłączył e-maile. Na twój adres nic nie jest wysyłane. Pozostaje on zapisany na wypadek ponownego włączenia e-maili. Możesz go usunąć.
mail-delete = Usuń adres
mail-account-link = E-maile o meczach

## The pages of links in mail

mail-confirm-title = Potwierdź swój adres e-mail
mail-confirm-text = To włącza e-maile o meczach twoich drużyn.
mail-confirm-submit = Potwierdź adres
mail-confirm-done = Twój adres jest potwierdzony. E-maile możesz wyłączyć linkiem w każdej wiadomości.
mail-stop-title = Wyłącz e-maile
mail-stop-text = Na ten adres nie będziemy już wysyłać e-maili.
mail-stop-done = E-maile są wyłączone, a twój adres usunięty.
mail-link-over = Ten link jest już nieważny. E-maile możesz włączyć i wyłączyć na swoim koncie.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Potwierdź swój adres e-mail w CFFA
mail-confirm-body =
    Ktoś, prawdopodobnie ty, prosi o wysyłanie e-maili CFFA o meczach na ten adres.

    Aby potwierdzić, otwórz ten link:
    { $link }

    Jeśli to nie ty, zignoruj tę wiadomość. Nie wyślemy nic więcej.

## Mail about a next game

mail-planned-subject = { $team }: mecz, { $when }
mail-planned =
    Zaplanowano mecz: { $when }
    { $place }

    Grasz?
mail-reminder-subject = { $team }: grasz? { $when }
mail-reminder =
    Nie ma jeszcze twojej odpowiedzi na ten mecz: { $when }
    { $place }

    Grasz?
mail-off-subject = { $team }: odwołany, { $when }
mail-off =
    Ten mecz jest odwołany: { $when }
    { $place }
mail-on-subject = { $team }: jednak gramy, { $when }
mail-on =
    Ten mecz jednak się odbędzie: { $when }
    { $place }

    Twoja odpowiedź jest nadal ważna.
mail-reply = Odpowiedz i zobacz, kto gra: { $link }
mail-game = Zobacz mecz: { $link }
mail-end =
    Otrzymujesz tę wiadomość, ponieważ należysz do drużyny { $team } i masz włączone e-maile.
    Wyłącz wszystkie e-maile: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Niewysłane e-maile i powiadomienia
mail-failures-text = Nie udało się ich wysłać w ciągu ostatnich 60 dni. Jeśli jest wśród nich dużo e-maili, poproś administratora o sprawdzenie serwera poczty.
mail-lead-more = Organizator może też przypomnieć ci, ile masz do zapłaty. Jeśli logujesz się hasłem i go zapomnisz, możesz otrzymać link na ten adres.
mail-address-wrong = Wpisz adres e-mail, na przykład anna@example.com.
mail-too-often = Wysłano dziś zbyt wiele e-maili. Spróbuj jutro.
mail-failures-reason = Odpowiedź serwera poczty: { $reason }
mail-failures-late = Nie udało się wysłać na czas.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Zawodnicy, którzy mają dług i włączyli e-maile, dostaną przypomnienie: najwyżej jedno na 7 dni i żadnego między 21:00 a 8:00.
mail-balance-submit = Przypomnij e-mailem
mail-balance-sent =
    { $players ->
        [one] { $players } zawodnik dostanie przypomnienie.
        [few] { $players } zawodników dostanie przypomnienie.
        [many] { $players } zawodników dostanie przypomnienie.
       *[other] { $players } zawodnika dostanie przypomnienie.
    }
mail-balance-nobody = Nie wysłano przypomnienia. Nikt z długiem nie włączył e-maili albo od ostatniego przypomnienia nie minęło 7 dni.
mail-balance-too-many = Części przypomnień nie wysłano, ponieważ wysłano dziś zbyt wiele e-maili. Spróbuj jutro.

## The reminder

mail-balance-subject = { $team }: do zapłaty { $amount }
mail-balance = W drużynie { $team } masz do zapłaty { $amount }. Organizator prosi o rozliczenie.
mail-balance-link = Twój wyciąg i sposoby płatności: { $link }

## A new password for somebody who forgot theirs

forgotten-title = Nie pamiętasz hasła?
forgotten-lead = Wpisz nazwę użytkownika. Wyślemy link na adres e-mail potwierdzony na twoim koncie.
forgotten-submit = Wyślij link
forgotten-done = Jeśli istnieje konto o tej nazwie z potwierdzonym adresem e-mail, link jest w drodze. Jest ważny przez godzinę.
forgotten-done-help = Brak e-maila po kilku minutach? Sprawdź folder ze spamem. Jeśli w ciągu ostatniej godziny przyszedł link, użyj go. Bez potwierdzonego adresu administrator może ustawić nowe hasło.
new-password-title = Wybierz nowe hasło
new-password-lead = Spowoduje to wylogowanie wszędzie, unieważnienie wszystkich twoich tokenów i usunięcie innych metod logowania. Wyłączy to też twoje powiadomienia i adresy kalendarza.
new-password-done = Hasło zmienione. Wylogowano cię wszędzie.
new-password-over = Ten link jest już nieważny. Poproś o nowy na stronie logowania.
mail-password-subject = Nowe hasło w CFFA
mail-password-body =
    Cześć { $name },

    ktoś, prawdopodobnie ty, prosi o nowe hasło do twojego konta. Aby je wybrać, otwórz ten link w ciągu godziny:
    { $link }

    Jeśli to nie ty, zignoruj tę wiadomość. Hasło się nie zmieni.

## Mail that tells of a change of the account

mail-password-changed-subject = Twoje hasło w CFFA zostało zmienione
mail-password-changed-body =
    Cześć { $name },

    hasło do twojego konta CFFA zostało zmienione.

    Jeśli to nie ty, poproś o nowe hasło na stronie logowania albo poproś administratora o pomoc:
    { $link }
mail-password-and-address-changed-body =
    Cześć { $name },

    hasło do twojego konta CFFA zostało zmienione, a konto nie używa już tego adresu e-mail.

    Jeśli to nie ty, poproś administratora o pomoc. Na ten adres nie można już wysłać nowego hasła.
mail-address-changed-subject = Twoje konto CFFA nie używa już tego adresu e-mail
mail-address-changed-body =
    Cześć { $name },

    twoje konto CFFA nie używa już tego adresu e-mail.

    Jeśli to nie ty, zaloguj się, zmień hasło i wpisz swój adres ponownie:
    { $link }
mail-address-without-password-body =
    Cześć { $name },

    twoje konto CFFA nie używa już tego adresu e-mail.

    Jeśli to nie ty, zaloguj się, wybierz „Wyloguj wszędzie”, zaloguj się ponownie i wpisz ponownie swój adres:
    { $link }

## Notifications on devices

push-title = Powiadomienia
push-lead = Dostajesz powiadomienie, gdy jedna z twoich drużyn planuje mecz, gdy mecz jest blisko i brakuje twojej odpowiedzi, oraz gdy mecz, na który jest twoja odpowiedź, zostaje odwołany lub przywrócony. Między 21:00 a 8:00 powiadomienia czekają do rana, chyba że mecz zaczyna się wcześniej.
push-lead-more = Powiadomienia pokazują drużynę, dzień i miejsce, a nigdy kwotę. Włącza się je na każdym urządzeniu osobno.
push-heading = Powiadomienia na tym urządzeniu
push-text = Pokazujemy na tym urządzeniu powiadomienia o meczach twoich drużyn, dopóki ich nie wyłączysz.
# $team: the name of the team
push-text-link = Pokazujemy na tym urządzeniu powiadomienia o meczach drużyny { $team }, dopóki ich nie wyłączysz.
push-submit = Włącz powiadomienia
push-stop = Wyłącz powiadomienia
push-denied = Twoja przeglądarka blokuje powiadomienia z tej strony. Zezwól na nie w ustawieniach przeglądarki i spróbuj ponownie.
push-failed = Przeglądarka nie mogła włączyć powiadomień. Spróbuj później.
push-devices = Urządzenia z powiadomieniami
push-device-this = To urządzenie
# $since: a day and a time
push-device-since = od { $since }
push-device-stop = Wyłącz<hidden> na urządzeniu, od { $since }</hidden>
push-on = Powiadomienia na tym urządzeniu są włączone.
push-off = Powiadomienia są wyłączone.
push-too-many = Zbyt wiele osób z tej drużyny ma powiadomienia przez link. Zaloguj się, aby je włączyć.
push-refused = Nie można użyć usługi powiadomień tej przeglądarki. Spróbuj w innej przeglądarce.
push-reply-first = Najpierw odpowiedz na mecz. Potem możesz włączyć powiadomienia.
# $reason: such as “HTTP 403”
push-failures-reason = Odpowiedź usługi powiadomień: { $reason }
push-balance = Masz dług wobec drużyny. Otwórz stronę, aby zobaczyć, ile i jak zapłacić.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Automatyczne przypomnienia
reminders-text = Gracze, którzy mają dług, dostają przypomnienie raz na 7 dni, e-mailem lub jako powiadomienie, jeśli włączyli jedno z nich. E-maile mówią, ile wynosi dług i jak zapłacić. Powiadomienia nie pokazują kwoty. Nic nie jest wysyłane między 21:00 a 8:00 ani do graczy, którzy zapłacili.
reminders-start = Włącz automatyczne przypomnienia
reminders-stop = Wyłącz automatyczne przypomnienia
reminders-on = Automatyczne przypomnienia są włączone.
reminders-off = Automatyczne przypomnienia są wyłączone.
reminders-own = Przypomnienia o moim długu
reminders-own-on = Dostajesz przypomnienie, gdy masz dług wobec drużyny, która wysyła przypomnienia.
reminders-own-off = Nie dostajesz przypomnień o swoim długu.
reminders-own-start = Chcę dostawać przypomnienia
reminders-own-stop = Nie chcę przypomnień
reminders-wanted = Dostajesz przypomnienia o swoim długu.
reminders-unwanted = Nie dostajesz już przypomnień o swoim długu.
