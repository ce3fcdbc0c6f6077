change-comma = ,{ " " }
change-player-added = Speler { $name } toegevoegd.
change-player-renamed = { $before } hernoemd naar { $after }.
change-comment = Opmerking bij { $name } gewijzigd.
change-retired = { $name } gearchiveerd.
change-reactivated = { $name } teruggehaald.
change-player-deleted = Speler { $name } verwijderd.
change-merged = { $name } samengevoegd met { $into }.
change-parted = { $name } weer gescheiden van { $into }.
change-game-logged = Wedstrijd ingevoerd: { $game }.
change-game-edited = Wedstrijd van { $date } bewerkt: { $parts }.
change-game-deleted = Wedstrijd verwijderd: { $game }.
change-new = Nieuw: { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } voor { $heads } persoon
       *[other] { $date }, { $cost } voor { $heads } personen
    }
change-booked-by = geboekt door { $name }
change-paid-by-team = betaald uit de teamkas
change-pitch-paid = { $name } betaalde { $amount } voor het veld
change-pitch-unpaid = { $name } betaalde niets voor het veld
change-pays-full = { $name } betaalt een heel aandeel
change-pays-nothing = { $name } betaalt geen aandeel
change-pays-percent = { $name } betaalt { $percent }% van een aandeel
change-pays-fixed = { $name } betaalt { $amount }
change-date = nieuwe datum { $date }
change-cost-from-to = kosten van { $before } naar { $after }
change-booker = geboekt door { $after } in plaats van { $before }
change-score = de uitslag
change-sides = wie in welke ploeg speelde
change-order = de volgorde van de opstelling
change-order-paid = de volgorde van de mensen die het veld hebben betaald
change-in = { $name } erbij
change-out = { $name } eruit
change-guests =
    { $guests ->
        [one] { $name } met { $guests } gast
       *[other] { $name } met { $guests } gasten
    }
change-result = het resultaat van { $name }
change-recorded = Ingevoerd: { $what }.
change-transaction-edited = Gewijzigd: { $before } in { $after }.
change-transaction-deleted = Verwijderd: { $what }.
change-payment = betaling van { $amount } door { $name } op { $date }
change-autopay = AutoPay van { $amount } door { $name } op { $date }
change-transfer = overboeking van { $amount } van { $from } aan { $to } op { $date }
change-carry-over = overgenomen saldo van { $amount } voor { $name } op { $date }
change-noted = { $what } ({ $note })
change-cost-added = Uitgave toegevoegd: { $cost }.
change-cost-edited = Uitgave van { $date } ({ $what }) bewerkt: { $parts }.
change-cost-deleted = Uitgave verwijderd: { $cost }.
change-refund-added = Terugbetaling toegevoegd: { $cost }.
change-refund-edited = Terugbetaling van { $date } ({ $what }) bewerkt: { $parts }.
change-refund-deleted = Terugbetaling verwijderd: { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), betaald door { $payer }, voor { $players } speler
       *[other] { $date }, { $amount } ({ $what }), betaald door { $payer }, gedeeld door { $players } spelers
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), ontvangen door { $payer }, voor { $players } speler
       *[other] { $date }, { $amount } ({ $what }), ontvangen door { $payer }, gedeeld door { $players } spelers
    }
change-of-game = voor de wedstrijd van { $date }
change-of-no-game = voor geen wedstrijd
change-called = heet nu { $what }
change-amount = bedrag van { $before } naar { $after }
change-payer = betaald door { $after } in plaats van { $before }
change-receiver = ontvangen door { $after } in plaats van { $before }
change-order-players = de volgorde van de spelers
change-season = { $name } ({ $from } tot en met { $to })
change-season-added = Seizoen toegevoegd: { $season }.
change-season-edited = Seizoen gewijzigd: { $before } in { $after }.
change-season-deleted = Seizoen verwijderd: { $season }.
change-settings = Instellingen gewijzigd: { $parts }.
change-currency = valuta van { $before } naar { $after }
change-active-days = actieve dagen van { $before } naar { $after }
change-recent-days = recente dagen van { $before } naar { $after }
change-zone = tijdzone van { $before } naar { $after }
change-zone-of-server = die van de server
change-imported = Kasboek vervangen door een geïmporteerd kasboek.
change-all-deleted = Alle gegevens verwijderd.
change-restored = Eerder kasboek hersteld.
change-undone = Wijziging { $number } ongedaan gemaakt: { $changes }

## Lines of a statement

line-played = Gespeeld
line-played-with-guests =
    { $guests ->
        [one] Gespeeld, met { $guests } gast
       *[other] Gespeeld, met { $guests } gasten
    }
line-no-share = { $played }, geen aandeel
line-percent = { $played }, { $percent }% van een aandeel
line-fixed = { $played }, vast bedrag
line-booked = Veld geboekt
line-paid-part = Deel van het veld betaald
line-cost = Uitgave: { $what }
line-cost-paid = Uitgave betaald: { $what }
line-refund = Terugbetaling: { $what }
line-refund-received = Terugbetaling ontvangen: { $what }
line-paid-out = Terugbetaald
line-autopay = AutoPay voor de wedstrijd van { $date }
line-transfer-to = Overboeking aan { $name }
line-transfer-from = Overboeking van { $name }
line-noted = { $what }: { $note }
