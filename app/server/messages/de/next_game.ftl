## The page of the next game, for members

next-game-reload = Lade die Seite neu, um die neuesten Antworten zu sehen.
next-game-link-ended = Dieser Link gilt nicht mehr. Bitte den Manager um einen neuen.
next-game-played-heading = Spiel eingetragen
next-game-played = Dieses Spiel wurde gespielt und eingetragen.
next-game-played-see = Spiel ansehen
next-game-plan = Nächstes Spiel planen
next-game-deleted-heading = Es stand im Kassenbuch
next-game-deleted = Dieses Spiel wurde eingetragen und dann gelöscht.
next-game-match-day = Spieltag
next-game-off = Dieses Spiel ist abgesagt.
next-game-on-again = Es findet doch statt
next-game-log = Dieses Spiel eintragen
next-game-count = Leute am Platz zählen
next-game-log-on-day = Am Spieltag kannst du das Spiel aus dieser Liste eintragen.
next-game-over = Dieses Spiel hat schon stattgefunden.
next-game-own = Bist du dabei?
next-game-own-none = Du hast noch nicht geantwortet.
next-game-own-unlinked = Dein Konto ist noch mit keinem Spieler verknüpft. Antworte über den Link unten oder bitte einen Manager, dich zu verknüpfen.
next-game-share = Link teilen
next-game-share-text = Wer den Link hat, kann für alle antworten und sieht diese Namen. Ein Konto ist nicht nötig. Der Link bleibt auch für die nächsten Spiele des Teams.
next-game-share-old = Dieser Link entstand, bevor der geheime Schlüssel des Servers geändert wurde. Er funktioniert noch, kann aber nicht mehr angezeigt werden.
next-game-call-off-confirm = Spiel absagen?
next-game-call-off-confirm-text = Alle mit dem Link sehen das. Du kannst das Spiel doch noch stattfinden lassen.
next-game-call-off = Absagen
next-game-call-off-text = Alle mit dem Link sehen das. Mitglieder, die geantwortet und E-Mails eingeschaltet haben, bekommen eine Nachricht.
next-game-call-off-submit = Spiel absagen
next-game-state-off = Abgesagt
next-game-state-deleted = Gespielt, dann gelöscht
next-game-in = Dabei
next-game-nobody = Noch niemand.
next-game-waiting-list = Warteliste
next-game-out = Nicht dabei
next-game-reply-own-in = Ich bin dabei
next-game-reply-own-out = Kann nicht
next-game-reply-heading = Wer kommt?
next-game-who-is-coming = Wer kommt
next-game-who-blank = Namen wählen
next-game-other = Nicht in der Liste?
next-game-other-name = Neuer Name
next-game-change = Antwort ändern
next-game-guests-fewer = Ein Gast weniger
next-game-guests-more = Ein Gast mehr
next-game-last = Letztes Spiel
next-game-map = Karte
next-game-calendar = In den Kalender
next-game-link-about = Der Link und sein QR-Code

next-game-deleted-undo = Mach das im <a-history>Verlauf</a-history> rückgängig oder <a-log>trag es neu ein</a-log>.
next-game-form-unlogged = Das Spiel vom { $date } steht noch nicht im Kassenbuch. <a>Trag es zuerst ein</a>: Seine Liste wird gelöscht, wenn du das nächste Spiel planst.
next-game-state-played = Gespielt
next-game-missing =
    { $people ->
        [one] Es fehlt noch { $people }
       *[other] Es fehlen noch { $people }
    }
next-game-room = Noch Platz für { $people }
next-game-full = Voll
next-game-full-waiting = Voll, { $people } auf der Warteliste
next-game-figure = { $playing } <of>von { $maximum }</of>
next-game-playing-of = { $playing } von { $maximum }
next-game-price-each = { $price } für den Platz, je { $each }
next-game-each-full = je { $each }, wenn voll
next-game-each = je { $each }
next-game-ask = <bdi>{ $name }</bdi>, bist du dabei?
next-game-forget = Nicht <bdi>{ $name }</bdi>?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } Gast</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } Gäste</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } Gast <quiet>von <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } Gäste <quiet>von <bdi>{ $name }</bdi></quiet>
    }
next-game-remove =
    { $list ->
        [in] Entfernen<hidden>: <bdi>{ $name }</bdi>, dabei</hidden>
        [waiting] Entfernen<hidden>: <bdi>{ $name }</bdi>, auf der Warteliste</hidden>
       *[out] Entfernen<hidden>: <bdi>{ $name }</bdi>, nicht dabei</hidden>
    }

next-game-reply-by = von <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = per Link, { $when }

next-game-status-out = <bdi>{ $name }</bdi> ist nicht dabei.
next-game-status-in = <bdi>{ $name }</bdi> ist dabei.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> ist dabei, mit { $guests } Gast.
       *[other] <bdi>{ $name }</bdi> ist dabei, mit { $guests } Gästen.
    }
next-game-status-waiting = Das Spiel ist voll. <bdi>{ $name }</bdi> ist Nummer { $number } auf der Warteliste.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> ist dabei, aber das Spiel ist voll: { $guests } Gast steht auf der Warteliste.
       *[other] <bdi>{ $name }</bdi> ist dabei, aber das Spiel ist voll: { $guests } Gäste stehen auf der Warteliste.
    }

next-game-called-off = Spiel abgesagt. Alle mit dem Link sehen das.
next-game-put-on-again = Das Spiel findet doch statt.
next-game-link-renewed = Neuer Link erstellt. Der alte funktioniert nicht mehr.
next-game-removed = Von der Liste entfernt: { $name }

## The next game, outside the application

next-game-picture = Ein Spielfeld: { $playing } von { $maximum } Plätzen sind belegt.
next-game-calendar-title = Fußball: { $team }
next-game-calendar-reply-none = Du hast noch nicht geantwortet.
next-game-calendar-reply-in = Du bist dabei.
next-game-calendar-reply-waiting = Du stehst auf der Warteliste.
next-game-calendar-reply-out = Du bist nicht dabei.
next-game-preview-title = { $when } · { $playing } von { $maximum } dabei · { $team }
next-game-preview-off = { $when } · abgesagt · { $team }
next-game-preview-played = { $when } · gespielt · { $team }
next-game-preview-reply = { $place }. Antworte ohne Konto.
next-game-preview-reply-each = { $place }. Je { $each }, wenn voll. Antworte ohne Konto.
next-game-text-where = { $when }, { $place }
next-game-text-off = Abgesagt: { $when }, { $place }
next-game-text-in = { $playing } von { $maximum } dabei.
next-game-text-in-each = { $playing } von { $maximum } dabei, je { $each }.
next-game-text-in-each-full = { $playing } von { $maximum } dabei, je { $each }, wenn voll.
next-game-text-reply = Dabei? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Plane, wann und wo, teile einen Link und sieh, wer kommt. Ist das Spiel voll, kommen die Nächsten auf eine Warteliste.
next-game-none-lead-player = Es ist noch kein Spiel geplant. Sobald ein Manager eins plant, kannst du hier antworten.

## The calendar addresses

next-game-calendar-page = Kalenderadressen
next-game-calendar-lead = Füge eine Adresse einmal in deinem Kalender hinzu, und er zeigt jedes Spiel: geplant, verlegt, abgesagt oder gespielt. Kalenderprogramme holen Neues alle paar Stunden ab.
next-game-calendar-own = Deine Spiele
next-game-calendar-own-text = Das nächste Spiel mit deiner Antwort und die Spiele der letzten acht Wochen, bei denen du dabei warst. Wer diese Adresse hat, kann sie sehen. Behalte sie also für dich.
next-game-calendar-team = Alle Spiele des Teams
next-game-calendar-team-text = Das nächste Spiel mit dem Link zum Antworten und die Spiele der letzten acht Wochen. Ohne Namen und Beträge, du kannst die Adresse also im Teamchat teilen.
next-game-calendar-address = Kalenderadresse
next-game-calendar-subscribe = In Kalender-App öffnen
next-game-calendar-create = Adresse erstellen
next-game-calendar-new = Neue Adresse erstellen
next-game-calendar-new-hint = Die alte Adresse funktioniert dann nicht mehr.
next-game-calendar-confirm = Neue Adresse erstellen?
next-game-calendar-confirm-text = Die alte Adresse funktioniert dann in keinem Kalender mehr.
next-game-calendar-old = Diese Adresse entstand, bevor der geheime Schlüssel des Servers geändert wurde. Sie funktioniert noch, kann aber nicht mehr angezeigt werden.
next-game-calendar-renewed = Neue Kalenderadresse erstellt.
next-game-calendar-over = Diese Kalenderadresse funktioniert nicht mehr. Melde dich an und erstelle eine neue.
next-game-calendar-link = Kalenderadressen

## Recurring games

next-game-schedule = Regelmäßige Spiele
next-game-schedule-lead = Regelmäßige Spiele werden automatisch geplant. Jedes behält den Link des Teams, und du kannst es wie jedes andere ändern oder absagen.
next-game-schedule-weekdays = Wochentage
next-game-schedule-every = Wie oft
next-game-schedule-weekly = Jede Woche
next-game-schedule-fortnightly = Alle zwei Wochen
next-game-schedule-from = Erster Tag
next-game-schedule-from-hint = Bei „Alle zwei Wochen“ ist die Woche dieses Tages die erste mit Spielen.
next-game-schedule-before = Tage im Voraus
next-game-schedule-before-hint = So früh wird ein Spiel geplant. Ab dann kann man antworten.
next-game-schedule-skipped = Tage ohne Spiel
next-game-schedule-skipped-hint = Zum Beispiel Feiertage, mit Komma getrennt: 2026-12-22, 2026-12-29
next-game-schedule-submit = Regelmäßige Spiele starten
next-game-schedule-saved = Regelmäßige Spiele gespeichert.
next-game-schedule-stop = Regelmäßige Spiele beenden
next-game-schedule-stop-confirm = Regelmäßige Spiele beenden?
next-game-schedule-stop-text = Es werden keine weiteren Spiele automatisch geplant. Ein schon geplantes Spiel bleibt.
next-game-schedule-stopped = Regelmäßige Spiele beendet.
next-game-schedule-upcoming = Das nächste Spiel, das automatisch geplant wird: { $date }
next-game-schedule-unlogged = Das Spiel vom { $date } steht noch nicht im Kassenbuch. <a>Trag es ein</a>, dann wird das nächste automatisch geplant.

## The form of a next game

next-game-form-submit = Spiel planen
next-game-form-time = Beginn
next-game-form-place = Ort
next-game-form-place-hint = Zum Beispiel: Soccerhalle, Platz 4
next-game-form-price = Platzmiete
next-game-form-price-hint = Daraus entsteht eine Schätzung pro Person. Die tatsächlichen Kosten gibst du an, wenn du das Spiel einträgst.
next-game-form-minimum = Mindestanzahl
next-game-form-minimum-hint = Mit weniger Leuten gibt es kein Spiel.
next-game-form-maximum-hint = Wer später zusagt, kommt auf die Warteliste.

next-game-form-title-change = Nächstes Spiel ändern
next-game-form-currency-changed = Die Währung des Teams ist jetzt { $currency }. Gib den Preis in dieser Währung ein.
next-game-form-planned = Spiel geplant. Teile den Link mit dem Team.
next-game-form-updated = Spiel geändert.
next-game-log-gone = Das geplante Spiel, aus dem dieser Eintrag entstand, gibt es nicht mehr. Wenn das Spiel noch nicht im Kassenbuch steht, speichere es noch einmal.

## The page of the next game, for everyone with the link

next-game-link-confirm = Neuen Link erstellen?
next-game-link-confirm-text = Der alte Link funktioniert dann nirgends mehr.
next-game-link-confirm-button = Link erstellen
next-game-link-new = Neuen Link erstellen
next-game-link-new-hint = Der alte Link funktioniert dann nicht mehr.
next-game-link-played = Dieses Spiel wurde gespielt und steht im Kassenbuch des Teams.
next-game-link-share-text = Wer den Link hat, kann antworten und sieht diese Namen. Ein Konto ist nicht nötig.

next-game-link-over = Dieser Link wurde durch einen neuen ersetzt, oder das Spiel ist vorbei. Bitte einen Manager um den aktuellen Link.

## A link to share

share-code = QR-Code mit dem Link zu dieser Seite
share-link = Link zu dieser Seite

## Fair sides of a game

next-game-sides = Faire Mannschaften bilden
sides-title = Faire Mannschaften
sides-lead = Gleich groß und etwa gleich stark: Es zählt, wie viel die Spieler in ihren letzten { $games } Spielen mit Ergebnis gewonnen haben.
sides-shuffle = Neu mischen
sides-log = Spiel so eintragen
sides-too-few = Mindestens zwei Leute müssen dabei sein.
