## The dashboard

dashboard-below-zero = Im Minus: Jemand hat Plätze aus eigener Tasche bezahlt.
dashboard-balances = Salden
dashboard-paid = Bezahlt
dashboard-not-played = noch nicht gespielt
dashboard-recent-games = Letzte Spiele
dashboard-recent-transactions = Letzte Transaktionen
dashboard-all-transactions = Alle Transaktionen
dashboard-no-games = Noch keine Spiele im Kassenbuch.
dashboard-nobody = Zurzeit niemand.
dashboard-none = Noch keine Spieler. Sie kommen dazu, wenn sie zum ersten Mal spielen, oder du fügst sie selbst hinzu.

dashboard-title = { $team }: das Kassenbuch
dashboard-owed-by =
    { $players ->
        [0] Niemand schuldet dem Team etwas
        [one] { $players } Spieler schuldet dem Team
       *[other] { $players } Spieler schulden dem Team
    }
dashboard-held = In der Kasse <b>{ $amount }</b>
dashboard-credit = Guthaben <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Offen { $count }
        [credit] Guthaben { $count }
       *[all] Alle { $count }
    }
dashboard-last-played = gespielt am { $date }
dashboard-no-transactions =
    { $days ->
        [one] Nichts seit gestern.
       *[other] Nichts in den letzten { $days } Tagen.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } Person, je { $each }
       *[other] { $heads } Personen, je { $each }
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } Person, { $shares }
       *[other] { $heads } Personen, { $shares }
    }
dashboard-game-booker = gebucht von { $booker }
dashboard-kind =
    { $kind ->
        [payment] Zahlung
        [autopay] AutoPay
        [transfer] Umbuchung
        [booking] Auslage
        [cost] Ausgabe
       *[carry-over] Übertrag
    }

## Collecting payments

collect-title = Kassieren
collect-lead = Tippe an, wer bezahlt hat. Alles wird auf einmal gespeichert.
collect-lead-game = Tippe an, wer für das Spiel vom { $date } bezahlt hat: den eigenen Anteil oder alles, was offen ist.
collect-all = alles: { $amount }
collect-settled =
    { $players ->
        [one] { $players } Spieler von diesem Spiel schuldet nichts.
       *[other] { $players } Spieler von diesem Spiel schulden nichts.
    }
collect-reset = Leeren
collect-submit = Zahlungen speichern
collect-none = Niemand schuldet etwas.
collect-nobody = Tippe mindestens einen Betrag an.
collect-saved =
    { $players ->
        [one] { $players } Zahlung gespeichert: { $amount }.
       *[other] { $players } Zahlungen gespeichert: zusammen { $amount }.
    }

## Settling up

settle-title = Ausgleichen
settle-lead = Mit diesen Zahlungen sind alle quitt. Tippe nach jeder auf „Bezahlt“.
settle-team = Das Team
settle-to = zahlt an { $name }
settle-to-team = zahlt ans Team
settle-saved = Zahlung gespeichert.
settle-none = Alle sind quitt.

## A text for the group

share-nobody-owes = Niemand schuldet etwas.
share-owe = Offen: { $players }
share-statement = Dein Kontoauszug: { $link }
share-pay-link = An { $name } zahlen: { $link }
share-pay-method =
    { $kind ->
        [bank] Per Überweisung an { $name } zahlen. Die Angaben stehen auf deinem Kontoauszug.
       *[upi] Per UPI an { $name } zahlen. Die Angaben stehen auf deinem Kontoauszug.
    }
share-game =
    { $heads ->
        [one] Spiel vom { $date }, { $cost }, { $heads } Person, je { $each }
       *[other] Spiel vom { $date }, { $cost }, { $heads } Personen, je { $each }
    }
share-game-uneven =
    { $heads ->
        [one] Spiel vom { $date }, { $cost }, { $heads } Person, { $shares }
       *[other] Spiel vom { $date }, { $cost }, { $heads } Personen, { $shares }
    }
share-booker = { $name } hat den Platz bezahlt.
share-also-paid = { $name } hat { $amount } für den Platz bezahlt.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = Der { $date } liegt mehr als ein Jahr in der Zukunft. Stimmt der Tag?
doubt-date-past =
    { $years ->
        [one] Der { $date } liegt mehr als { $years } Jahr zurück. Stimmt der Tag?
       *[other] Der { $date } liegt mehr als { $years } Jahre zurück. Stimmt der Tag?
    }
doubt-cost = Der Platz kostet sonst etwa { $usual }. Stimmt { $cost }?
doubt-name = Es gibt schon einen Spieler namens { $known }. Ist { $name } jemand anderes?
doubt-game = Das sieht aus wie das Spiel vom { $date }, eingetragen von { $who }. Noch einmal eintragen?
doubt-transfer = Das sieht aus wie die Umbuchung von { $from } an { $to } über { $amount }, gerade eben eingetragen von { $who }. Noch einmal eintragen?
doubt-payment = Das sieht aus wie die Zahlung von { $player } über { $amount }, gerade eben eingetragen von { $who }. Noch einmal eintragen?

## The list of games

games-from = Von
games-to = Bis
games-player = Gespielt oder gebucht
games-player-any = Alle
games-no-match = Keine passenden Spiele.
games-show-all = Alle Spiele anzeigen
games-none = Noch keine Spiele. Trag zum Start das erste ein.

games-count =
    { $games ->
        [one] { $games } Spiel, zusammen { $total }
       *[other] { $games } Spiele, zusammen { $total }
    }

## The season

season-choose = Zeitraum der Saison
season-this-year = Dieses Jahr
season-all-time = Gesamt
season-other-dates = Anderer Zeitraum
season-dates = { $from } – { $to }
season-since = Seit { $date }
season-until = Bis { $date }
season-cost-per-head = Pro Person und Spiel
season-table = Tabelle
season-table-hint = Ein Sieg bringt drei Punkte, ein Unentschieden einen.
season-won = Siege
season-drawn = Unentschieden
season-lost = Niederlagen
season-record = Siege, Unentschieden, Niederlagen
season-record-short = S–U–N
season-goal-difference = Tordifferenz
season-goal-difference-short = TD
season-win-rate = Siegquote
season-points = Punkte
season-points-short = Pkt.
season-wins-in-a-row = Siege in Folge
season-more = Siegquote und Siege in Folge
season-games-in-a-row = Spiele in Folge
season-percent = { $percent } %
season-streak = { $current }, Rekord { $longest }
season-streak-short = In Folge / Rekord
season-attendance = Teilnahme
season-chart = Ein Balken pro Spieler mit der Zahl der Spiele. { $name } war am häufigsten dabei: { $attended } von { $games } Mal. In der Tabelle darunter stehen alle Zahlen.
season-no-results = Kein Spiel hat ein Ergebnis. Gib im Formular eines Spiels Mannschaften und Tore an oder wer gewonnen hat.
season-manage = Saison anlegen
season-name = Name
season-first = Erster Tag
season-last = Letzter Tag
season-submit = Saison speichern
season-form-title = Saison bearbeiten
season-saved = Saison gespeichert.
season-updated = Saison geändert.
season-deleted = Saison gelöscht. Ihre Spiele bleiben im Kassenbuch.
season-delete = Löschen<hidden>: Saison { $name }</hidden>
season-edit = Bearbeiten<hidden>: Saison { $name }</hidden>
season-no-games = Keine Spiele in diesem Zeitraum.

## The page of a game

game-nobody = niemand
game-who-played = Wer gespielt hat
game-no-costs = Bälle, Leibchen, Bier: noch nichts.
game-lineup-caption = Die Aufstellung und der Anteil jedes Spielers
game-rounded-up = aufgerundet
game-no-show-pays = (zahlt)
game-sides = Die beiden Mannschaften
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } Tor
       *[other] { $side }, { $goals } Tore
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } und { $guests } Gast
       *[other] { $name } und { $guests } Gäste
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } Gast von { $name }
       *[other] { $guests } Gäste von { $name }
    }

game-players =
    { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spieler
    }
game-players-and-guests =
    { $players ->
        [one] { $players } Spieler
       *[other] { $players } Spieler
    } und { $guests ->
        [one] { $guests } Gast
       *[other] { $guests } Gäste
    }
game-score = Endstand { $score }
game-split =
    <b>Der Betrag geht nicht genau auf:</b> Von { $heads } Personen { $more ->
        [one] zahlt eine { $high }
       *[other] zahlen { $more } je { $high }
    } und { $others ->
        [one] eine { $low }
       *[other] { $others } je { $low }
    }, zusammen { $cost }. Die Differenz zahlt beim nächsten Mal jemand anderes.
game-full-share = voller Anteil { $amount }
game-fixed-amounts = feste Beträge
game-shares = Anteile
game-uneven = Nicht alle zahlen gleich viel. Die Anteile unten ergeben zusammen { $cost }.
game-pays-percent = { $percent } % vom Anteil
game-pays-nothing = kein Anteil
game-pays-fixed = fester Betrag
game-credit-part = <a>{ $name }</a> hat einen Teil vom Platz bezahlt und bekommt dafür an diesem Tag { $amount } gutgeschrieben.
game-credit = <a>{ $name }</a> hat den Platz bezahlt und bekommt dafür an diesem Tag { $amount } gutgeschrieben.
game-recorded = Eingetragen am { $when } von { $who }.
game-recorded-and-edited = Eingetragen am { $when } von { $who }, zuletzt bearbeitet am { $edited } von { $editor }.

game-title = Spiel vom { $date }

## Deleting a game

game-delete-title = Dieses Spiel löschen?
game-delete-text = Damit entfallen auch alle Anteile und die Auslage für den Platz.
game-delete-costs = Die weiteren Ausgaben des Spiels bleiben im Kassenbuch.
game-delete-booked-by-team = Teamkasse
game-delete-players = Gespielt haben
game-delete-submit = Spiel löschen
game-deleted = Spiel gelöscht.

## The form of a game

game-form-draft = Das hast du vorhin eingegeben.
game-form-draft-clear = Neu anfangen
game-form-title = Spiel bearbeiten
game-form-find = Namen in der Aufstellung suchen
game-form-find-placeholder = Namen suchen
game-form-results = Wer hat gewonnen?
game-form-sides = Zwei Mannschaften
game-form-sides-hint = Wähle für jeden Spieler eine Mannschaft. Aus den Toren ergibt sich dann, wer gewonnen hat.
game-form-goals = Tore
game-form-pick = Faire Mannschaften bilden
game-form-side-unknown = Wähle eine der beiden Mannschaften oder keine.
game-form-uneven = Nicht alle zahlen gleich viel
game-form-uneven-hint = Jeder Gast zahlt einen vollen Anteil, es sei denn, der Spieler zahlt einen festen Betrag: Darin sind die Gäste enthalten.
game-form-full-share = Voller Anteil
game-form-also-paid = Noch jemand hat einen Teil vom Platz bezahlt
game-form-also-paid-hint = Diese Beträge werden ihnen gutgeschrieben, der Rest der Person, die gebucht hat.
game-form-also-paid-who = Spieler { $number }
game-form-also-paid-amount = Betrag { $number }
game-form-also-paid-blank = Spieler wählen
game-form-also-paid-nobody = Wähle, wer diesen Betrag bezahlt hat.
game-form-as-last-time = Wie beim letzten Mal
game-form-signed-up = Zugesagt
game-form-in-the-game = Im Spiel
game-form-selected = Ausgewählt
game-form-others = Alle anderen
game-form-clear = Leeren
game-form-guests = Gäste
game-form-new-names = Neue Namen
game-form-new-names-hint = Wen du hier hinzufügst, kommt mit diesem Spiel ins Team.
game-form-add-name = Namen hinzufügen
game-form-add = Hinzufügen
game-form-score = Endstand
game-form-count-heads =
    { $heads ->
        [one] Person
       *[other] Personen
    }
game-form-each = je { $amount }
game-form-each-odd = je { $amount }, { $number } × { $other }
game-form-unclear = Eine der Gästezahlen ist keine Zahl.
game-form-as-expected = Wie erwartet
game-form-too-many = { $number } zu viel, { $expected } erwartet
game-form-too-few = { $number } zu wenig, { $expected } erwartet
game-form-submit = Spiel speichern
game-form-cost = Platzmiete
game-form-booker = Bezahlt von
game-form-booker-blank = Wähle, wer gebucht hat
game-form-more = Mehr: erwartete Personen, Endstand
game-form-expected = Erwartete Personen
game-form-expected-hint = Mit Gästen. Wird mit der Aufstellung verglichen.
game-form-winning = Gewinner
game-form-losing = Verlierer

game-form-more-players =
    { $players ->
        [one] { $players } weiterer, archiviert oder länger nicht dabei
       *[other] { $players } weitere, archiviert oder länger nicht dabei
    }
game-form-new-name = Neuer Name { $number }
game-form-new-guests = Gäste<hidden>: neuer Name { $number }</hidden>
game-form-new-result = Ergebnis<hidden>: neuer Name { $number }</hidden>

game-form-new-pays = Zahlt<hidden>: neuer Name { $number }</hidden>
game-form-new-side = Mannschaft: neuer Name { $number }
game-form-new-opposite = Gäste in der anderen Mannschaft: neuer Name { $number }
game-form-new-pays-value = Prozent oder Betrag für neuen Namen { $number }
game-form-pays-unknown = Wähle einen vollen Anteil, die Hälfte, nichts, Prozent oder einen festen Betrag.
game-form-result-unknown = Wähle gewonnen, verloren, unentschieden oder nicht erschienen, oder lass es leer.
game-form-saved = Spiel gespeichert.
game-form-updated = Spiel geändert.
game-form-added-as-typed = { $name } wurde so hinzugefügt, wie du es geschrieben hast. Benenne den Spieler um, wenn du { $suggestion } meintest.

## The list of players

players-active-caption = Aktive Spieler
players-retired = Archiviert
players-retired-hint = Verlauf und Saldo bleiben, bei neuen Spielen werden sie nicht vorgeschlagen.
players-retired-caption = Archivierte Spieler
players-no-match = Keine passenden aktiven Spieler.
players-none = Noch keine Spieler. Sie kommen dazu, wenn sie zum ersten Mal spielen, oder du fügst sie hier hinzu.

players-count = { $active } aktiv
players-count-and-retired = { $active } aktiv, { $retired } archiviert

## The form of a player

player-form-keep-as-typed = So lassen
player-form-submit = Spieler hinzufügen
player-form-more = Mehr
player-form-reactivate = Reaktivieren
player-form-reactivate-hint = Der Spieler wird bei neuen Spielen wieder vorgeschlagen.
player-form-retire = Archivieren
player-form-retire-hint = Verlauf und Saldo bleiben, bei neuen Spielen wird der Spieler nicht mehr vorgeschlagen.
player-form-merge = Zusammenführen
player-form-merge-hint = Wenn zwei Namen im Kassenbuch dieselbe Person sind.
player-form-merge-button = Zusammenführen …
player-form-delete-confirm-text = Nichts im Kassenbuch hängt an diesem Namen. Du kannst das im Verlauf rückgängig machen.
player-form-name-hint = Muss sich von den anderen Spielern des Teams unterscheiden.
player-form-comment-hint = Nur Manager sehen ihn.

player-form-suggestion = Meintest du <b>{ $name }</b>?
player-form-save-as = Als { $name } speichern
player-form-balance =
    { $games ->
        [one] Saldo { $balance }, { $games } Spiel.
       *[other] Saldo { $balance }, { $games } Spiele.
    }
player-form-can-delete = Nichts im Kassenbuch hängt an { $player }.
player-form-delete-confirm = { $player } löschen?

player-added = { $name } ist hinzugefügt.
player-added-suggestion = Benenne den Spieler um, wenn du { $name } meintest.
player-updated = Spieler geändert.
player-retired = Spieler archiviert. Saldo und Verlauf bleiben erhalten.
player-reactivated = Spieler reaktiviert.

## Deleting a player

player-delete-title = Diesen Spieler löschen?
player-delete-text = Nichts im Kassenbuch hängt an diesem Namen, also ändert sich sonst nichts.
player-delete-submit = Spieler löschen
player-deleted = Spieler gelöscht.

## Merging two players

merge-submit = Zusammenführen
merge-into = Zusammenführen mit
merge-into-blank = Wähle, welcher Spieler bleibt

merge-title = { $player } zusammenführen
merge-lead =
    { $games ->
        [one] Alles von { $player } – { $games } Spiel, { $tone ->
            [owes] { $balance } offen
            [credit] { $balance } Guthaben
           *[even] ein Saldo von { $balance }
        } – geht auf den anderen Spieler über. { $player } verschwindet dann aus der Liste.
       *[other] Alles von { $player } – { $games } Spiele, { $tone ->
            [owes] { $balance } offen
            [credit] { $balance } Guthaben
           *[even] ein Saldo von { $balance }
        } – geht auf den anderen Spieler über. { $player } verschwindet dann aus der Liste.
    }

merge-window-title = Zwei Spieler zusammenführen
merge-into-missing = Wähle, welcher Spieler bleibt.
merge-done = Spieler zusammengeführt.

## The list of transactions

transactions-kind-transfers = Umbuchungen
transactions-kind-booking-credits = Auslagen
transactions-player-blank = Alle
transactions-from = Von
transactions-to = Bis
transactions-no-match = Keine passenden Transaktionen.
transactions-show-all = Alle Transaktionen anzeigen
transactions-none = Noch keine Transaktionen.
transactions-costs = Alle weiteren Ausgaben

transactions-count = { $transactions } in der Liste, zusammen { $total }
transactions-autopay-offer = Dein eigener Anteil am Spiel vom { $date } beträgt { $amount }. Gleich als bezahlt eintragen?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

transactions-autopay-link-account = Verknüpfe dein Konto unter „Wer hat Zugriff?“ mit einem Spieler, um deinen Anteil an einem Spiel mit einem Klick zu bezahlen.
transactions-autopay-not-linked = Verknüpfe dein Konto zuerst unter „Wer hat Zugriff?“ mit einem Spieler.
transactions-autopay-paid = Dein Anteil am letzten Spiel ist bezahlt.
transactions-kind-unknown = Wähle eine Art aus der Liste.

## Deleting a transaction

transaction-delete-title = Diese Transaktion löschen?
transaction-delete-names = { $from } an { $to }
transaction-delete-submit = Transaktion löschen
transaction-deleted = Transaktion gelöscht.

## The form of a payment

payment-title = Zahlung bearbeiten
payment-player-blank = Wähle, wer bezahlt hat
payment-submit = Zahlung speichern
payment-direction = Richtung
payment-in = Eingezahlt
payment-out = Ausgezahlt
payment-delete = Diese Zahlung löschen
transfer-delete = Diese Umbuchung löschen
payment-two-minuses = Gib den Betrag ohne Minus ein.
payment-note-hint = Der Spieler sieht sie auf dem Kontoauszug.

payment-player-balance =
    { $tone ->
        [owes] { $player } ({ $amount } offen)
        [credit] { $player } ({ $amount } Guthaben)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Wähle einen Spieler.
payment-saved =
    Zahlung gespeichert. { $direction ->
        [out] { $player } hat { $amount } zurückbekommen
       *[in] { $player } hat { $amount } bezahlt
    } und { $tone ->
        [owes] schuldet jetzt { $balance }
        [credit] hat jetzt { $balance } Guthaben
       *[even] ist jetzt quitt
    }.
transaction-updated = Transaktion geändert.

## Costs other than pitches

costs-count = { $costs } in der Liste, zusammen { $total }
costs-none = Noch keine weiteren Ausgaben wie Bälle, Leibchen oder Ligagebühren.

cost-form-title = Ausgabe bearbeiten
cost-form-lead = Bälle, Leibchen, Ligagebühren: Alle Beteiligten zahlen den gleichen Anteil, und wer bezahlt hat, bekommt eine Gutschrift.
cost-form-lead-game = Für das Spiel vom { $date }: Alle Beteiligten zahlen den gleichen Anteil, und wer bezahlt hat, bekommt eine Gutschrift.
cost-form-what-hint = Zum Beispiel Bälle. Alle Beteiligten sehen es auf ihrem Kontoauszug.
cost-form-amount-negative = Gib den Betrag ohne Minus ein. Kommt Geld zurück, trag eine Erstattung ein.
cost-form-team-money = Teamkasse
cost-form-paid-by-missing = Wähle, wer bezahlt hat.
cost-form-submit = Ausgabe speichern
cost-form-delete = Diese Ausgabe löschen
cost-saved = Ausgabe gespeichert.
cost-updated = Ausgabe geändert.

refund-form-title = Erstattung bearbeiten
refund-form-lead = Eine Kaution, die zurückkommt, oder eine stornierte Buchung: Alle Beteiligten bekommen den gleichen Anteil gutgeschrieben, und wer das Geld erhalten hat, wird damit belastet.
refund-form-what-hint = Zum Beispiel Kaution zurück. Alle Beteiligten sehen es auf ihrem Kontoauszug.
refund-form-receiver-blank = Empfänger wählen
refund-form-receiver-missing = Wähl aus, wer das Geld erhalten hat.
refund-form-submit = Erstattung speichern
refund-form-delete = Diese Erstattung löschen
refund-saved = Erstattung gespeichert.
refund-updated = Erstattung geändert.
refund-delete-title = Diese Erstattung löschen?
refund-delete-submit = Erstattung löschen

cost-delete-title = Diese Ausgabe löschen?
cost-delete-text = Damit entfallen auch alle Anteile und die Gutschrift für den, der bezahlt hat.
cost-delete-submit = Ausgabe löschen
cost-deleted = Ausgabe gelöscht.

## The form of a transfer

transfer-title = Umbuchung zwischen Spielern
transfer-lead = Ein Spieler bezahlt für einen anderen. Der Kassenstand bleibt gleich, beide Salden ändern sich.
transfer-from = Von
transfer-from-hint = Der Saldo sinkt.
transfer-from-blank = Spieler wählen
transfer-to = An
transfer-to-hint = Der Saldo steigt.
transfer-to-blank = Spieler wählen
transfer-note-hint = Beide Spieler sehen sie auf ihrem Kontoauszug.

transfer-window-title = Umbuchung
transfer-window-title-edit = Umbuchung bearbeiten
transfer-saved = Umbuchung gespeichert.

## The history

history-lead = Jede Änderung, von wem sie ist und wann. Nichts wird je überschrieben.
history-as-of = Das Kassenbuch an einem Stichtag
history-undo-confirm = Rückgängig machen?
history-undo-confirm-button = Rückgängig
history-date = Kassenbuch zum Stichtag
history-none = Noch ist nichts passiert.

history-number = Nr. { $number }
history-undo = Rückgängig<hidden>: Nummer { $number }</hidden>

history-undone = Änderung rückgängig gemacht.

## The book as of a date

as-of-readings = Zwei Sichtweisen
as-of-as-recorded = Bis dahin eingetragen
as-of-as-dated = Bis dahin datiert
as-of-as-recorded-text = Was am Ende dieses Tages im Kassenbuch stand: alle Änderungen, die bis dahin eingetragen waren.
as-of-as-dated-text = Was wir heute über diesen Tag wissen: alle Spiele und Zahlungen mit Datum bis dahin, egal wann sie eingetragen wurden.
as-of-another-date = Anderer Stichtag
as-of-date = Anderer Stichtag
as-of-empty = An diesem Tag war das Kassenbuch noch leer.

as-of-title = Das Kassenbuch am { $date }
as-of-caption = Salden am { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Kontoinhaber
pay-iban = IBAN
pay-sort-code = Sort Code
pay-account-number = Kontonummer
pay-upi-address = UPI-Adresse
pay-reference = Verwendungszweck
pay-qr = QR-Code
pay-qr-text = QR-Code, der die Zahlung in einer Banking-App ausfüllt

pay-title = { $amount } bezahlen
pay-payee = An { $name }
pay-method =
    { $kind ->
        [bank] Überweisung
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Gib den Betrag ein: { $amount }
pay-open = Bezahlen<hidden> mit { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Hast du bezahlt?
claim-hint = Ein Manager bestätigt es. Bis dahin bleibt dein Saldo gleich.
claim-submit = Ich habe bezahlt
claim-withdraw = Zurückziehen
claim-open = Du hast am { $date } gemeldet, dass du { $amount } bezahlt hast. Ein Manager muss das noch bestätigen.

claim-made = Danke. Ein Manager bestätigt es.
claim-withdrawn = Deine Meldung ist zurückgezogen. Es wurde nichts eingetragen.
claim-confirmed = Zahlung gespeichert.
claim-doubtful = Es wurde nichts eingetragen: Der Spieler schuldet weniger, als er gemeldet hat. Vielleicht steht die Zahlung schon im Kassenbuch. Sieh dir den Kontoauszug an und bestätige die Zahlung oder lehne sie ab.
claim-dismissed = Zahlung abgelehnt. Es wurde nichts eingetragen.

## What players say they paid, on the dashboard

claims-title = Zahlungen bestätigen
claims-says = <bdi>{ $player }</bdi> meldet: am { $date } { $amount } bezahlt
claims-says-link = <bdi>{ $player }</bdi> hat am { $date } { $amount } bezahlt, meldet jemand mit dem Team-Link
claims-confirm = Bestätigen<hidden>: Zahlung von { $player }</hidden>
claims-confirm-anyway = Trotzdem bestätigen<hidden>: Zahlung von { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Jetzt { $amount } offen:
        [credit] Jetzt { $amount } Guthaben:
       *[even] Jetzt nichts mehr offen:
    } Vielleicht steht die Zahlung schon im Kassenbuch.
claims-dismiss = Ablehnen<hidden>: Zahlung von { $player }</hidden>

## The statement of a player

statement-csv = Kontoauszug als CSV
statement-take = { $amount } kassieren
statement-you-owe = Du schuldest dem Team
statement-games-played = Gespielte Spiele
statement-chart = Saldo im Zeitverlauf
statement-none = Noch keine Spiele oder Zahlungen.

statement-of-team = Kontoauszug, { $team }, { $date }
statement-caption = Kontoauszug von { $player }
statement-games-caption = Spiele von { $player }
statement-chart-range = Zwischen { $low } und { $high }, jetzt { $now }
statement-chart-caption = Tiefster Stand { $low }, höchster { $high }. Über der Linie hat der Spieler Guthaben, darunter schuldet er etwas.
statement-last-games = die letzten { $shown } von { $games }; der Kontoauszug zeigt alle

## The statement, for printing

statement-print-oldest-first = Älteste zuerst

statement-print-balance =
    { $tone ->
        [owes] Schuldet dem Team: { $balance }
        [credit] Guthaben: { $balance }
       *[even] Ausgeglichen: { $balance }
    }
statement-print-caption = Ganzer Kontoauszug von { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Übertrag, { $lines } Zeile
       *[other] Übertrag, { $lines } Zeilen
    }

## The statement of a user who is no player

unlinked-choose-player = Wähle, welcher Spieler du bist
unlinked-ask-manager = Bitte den Manager, dich mit deinem Namen in der Aufstellung zu verknüpfen. Dann erscheint hier dein Kontoauszug.

unlinked-lead = Du bist im Team { $team }, aber dein Konto ist noch mit keinem Spieler verknüpft.

## common

common-money-held = Kassenstand
common-all-games = Alle Spiele
common-show-all-players = Alle Spieler anzeigen
common-filter = Liste filtern
