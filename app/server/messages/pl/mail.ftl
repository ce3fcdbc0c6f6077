## The page of the user’s mail address

mail-title = E-mail
mail-lead = Otrzymuj e-mail, gdy mecz twojej drużyny zostanie zaplanowany, gdy się zbliża, a nie ma jeszcze twojej odpowiedzi, oraz gdy mecz, na który przyszła twoja odpowiedź, zostanie odwołany lub przywrócony. Między 21:00 a 8:00 nic nie wysyłamy.
mail-address = Twój adres e-mail
mail-address-hint = Wyślemy na niego link. Dopóki go nie otworzysz, nie wyślemy nic więcej.
mail-submit = Włącz e-maile
mail-change = Zmień adres
mail-confirmed = E-maile są wysyłane na ten adres.
mail-unconfirmed = Otwórz link w e-mailu wysłanym na ten adres. Do tego czasu nie wyślemy na niego nic więcej.
mail-stop = Wyłącz e-maile
mail-asked = Wysłaliśmy link na adres { $address }. Otwórz go, aby włączyć e-maile.
mail-stopped = E-maile są wyłączone, a twój adres usunięty.
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
mail-end =
    Otrzymujesz tę wiadomość, ponieważ włączono na twoim koncie e-maile drużyny { $team }.
    Wyłącz je: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Niewysłane e-maile
mail-failures-text = Tych e-maili nie udało się wysłać w ciągu ostatnich 60 dni. Jeśli jest ich dużo, poproś administratora o sprawdzenie serwera poczty.
