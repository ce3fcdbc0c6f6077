change-comma = ,{ " " }
change-player-added = Spieler { $name } hinzugefügt.
change-player-renamed = { $before } in { $after } umbenannt.
change-comment = Kommentar zu { $name } geändert.
change-retired = { $name } archiviert.
change-reactivated = { $name } reaktiviert.
change-player-deleted = Spieler { $name } gelöscht.
change-merged = { $name } mit { $into } zusammengeführt.
change-parted = { $name } wieder von { $into } getrennt.
change-game-logged = Spiel eingetragen: { $game }.
change-game-edited = Spiel vom { $date } bearbeitet: { $parts }.
change-game-deleted = Spiel gelöscht: { $game }.
change-new = Neu: { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } für { $heads } Person
       *[other] { $date }, { $cost } für { $heads } Personen
    }
change-booked-by = gebucht von { $name }
change-paid-by-team = aus der Teamkasse bezahlt
change-pitch-paid = { $name } hat { $amount } für den Platz bezahlt
change-pitch-unpaid = { $name } hat nichts für den Platz bezahlt
change-pays-full = { $name } zahlt einen vollen Anteil
change-pays-nothing = { $name } zahlt keinen Anteil
change-pays-percent = { $name } zahlt { $percent } % vom Anteil
change-pays-fixed = { $name } zahlt { $amount }
change-date = neues Datum { $date }
change-cost-from-to = Kosten von { $before } auf { $after }
change-booker = gebucht von { $after } statt { $before }
change-score = der Endstand
change-sides = wer in welcher Mannschaft gespielt hat
change-order = die Reihenfolge der Aufstellung
change-order-paid = die Reihenfolge derer, die den Platz bezahlt haben
change-in = { $name } dabei
change-out = { $name } nicht mehr dabei
change-guests =
    { $guests ->
        [one] { $name } mit { $guests } Gast
       *[other] { $name } mit { $guests } Gästen
    }
change-result = das Ergebnis von { $name }
change-recorded = Eingetragen: { $what }.
change-transaction-edited = Geändert: { $before } in { $after }.
change-transaction-deleted = Gelöscht: { $what }.
change-payment = Zahlung von { $name } über { $amount } am { $date }
change-autopay = AutoPay von { $name } über { $amount } am { $date }
change-transfer = Umbuchung von { $from } an { $to } über { $amount } am { $date }
change-carry-over = Übertrag von { $amount } für { $name } am { $date }
change-noted = { $what } ({ $note })
change-cost-added = Ausgabe hinzugefügt: { $cost }.
change-cost-edited = Ausgabe vom { $date } ({ $what }) bearbeitet: { $parts }.
change-cost-deleted = Ausgabe gelöscht: { $cost }.
change-refund-added = Erstattung hinzugefügt: { $cost }.
change-refund-edited = Erstattung vom { $date } ({ $what }) bearbeitet: { $parts }.
change-refund-deleted = Erstattung gelöscht: { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), bezahlt von { $payer }, für { $players } Spieler
       *[other] { $date }, { $amount } ({ $what }), bezahlt von { $payer }, aufgeteilt auf { $players } Spieler
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), Empfänger: { $payer }, für { $players } Spieler
       *[other] { $date }, { $amount } ({ $what }), Empfänger: { $payer }, aufgeteilt auf { $players } Spieler
    }
change-of-game = zum Spiel vom { $date }
change-of-no-game = zu keinem Spiel
change-called = heißt jetzt { $what }
change-amount = Betrag von { $before } auf { $after }
change-payer = bezahlt von { $after } statt { $before }
change-receiver = Empfänger { $after } statt { $before }
change-order-players = die Reihenfolge der Spieler
change-season = { $name } ({ $from } bis { $to })
change-season-added = Saison hinzugefügt: { $season }.
change-season-edited = Saison geändert: { $before } in { $after }.
change-season-deleted = Saison gelöscht: { $season }.
change-settings = Einstellungen geändert: { $parts }.
change-currency = Währung von { $before } auf { $after }
change-active-days = aktive Tage von { $before } auf { $after }
change-recent-days = aktuelle Tage von { $before } auf { $after }
change-zone = Zeitzone von { $before } auf { $after }
change-zone-of-server = die des Servers
change-imported = Kassenbuch durch ein importiertes ersetzt.
change-all-deleted = Alle Daten gelöscht.
change-restored = Früheres Kassenbuch wiederhergestellt.
change-undone = Änderung { $number } rückgängig gemacht: { $changes }

## Lines of a statement

line-played = Gespielt
line-played-with-guests =
    { $guests ->
        [one] Gespielt, mit { $guests } Gast
       *[other] Gespielt, mit { $guests } Gästen
    }
line-no-share = { $played }, kein Anteil
line-percent = { $played }, { $percent } % vom Anteil
line-fixed = { $played }, fester Betrag
line-booked = Platz gebucht
line-paid-part = Teil vom Platz bezahlt
line-cost = Ausgabe: { $what }
line-cost-paid = Ausgabe bezahlt: { $what }
line-refund = Erstattung: { $what }
line-refund-received = Erstattung erhalten: { $what }
line-paid-out = Ausgezahlt
line-autopay = AutoPay für das Spiel vom { $date }
line-transfer-to = Umbuchung an { $name }
line-transfer-from = Umbuchung von { $name }
line-noted = { $what }: { $note }
