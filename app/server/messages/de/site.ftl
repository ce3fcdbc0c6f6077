## The start page

home-title-pitch = Einer zahlt den Platz.
home-title-share = Alle zahlen ihren Anteil.
home-lead = CFFA führt das Kassenbuch für euer Hobbyteam: wer gespielt hat, wer jemanden mitgebracht hat, wer bezahlt hat und wer noch etwas schuldet.
home-games-heading = Spiel eintragen
home-games-text = Hak ab, wer da war und wie viele Gäste dabei waren. Die Kosten werden auf den Cent genau geteilt, und die krummen Cents zahlt mal der eine, mal der andere.
home-money-heading = Geld einsammeln
home-money-text = Bar auf dem Parkplatz oder am Freitag überwiesen: einmal eintragen, und der Saldo stimmt.
home-history-heading = Schluss mit Diskussionen
home-history-text = Jeder Spieler hat einen Kontoauszug wie bei der Bank. Bei jeder Änderung steht, von wem sie ist und wann.
home-choose-book = Welches Kassenbuch möchtest du öffnen?
home-one-book = Hier ist das Kassenbuch deines Teams.
home-open-now = gerade offen
home-no-team = Du bist angemeldet, aber noch in keinem Team. Erstelle eins oder bitte deinen Manager um einen Einladungslink.

home-hello = Hallo { $name }
home-count = Du willst nur zählen, wer reinkommt? <a>Leute zählen</a>, ganz ohne Konto.

home-window-title = Start

## The start page of a user without a team

no-team-lead = Du bist angemeldet, aber zurzeit in keinem Team.
no-team-bring-text = Du warst der Manager. Hol es hierher, mit allen Einträgen und Mitgliedern.
no-team-bring = Prüfen und importieren
no-team-create-text = Du führst das Kassenbuch.
no-team-join = Einem Team beitreten
no-team-join-text = Bitte den Manager um einen Einladungslink und öffne ihn hier, in diesem Browser.

no-team-revoked = Du hast keinen Zugriff mehr auf { $team }. Wenn das ein Versehen ist, wende dich an den Manager.

no-team-window-title = Noch kein Team

## The installed app

installed-name = CFFA, das Kassenbuch fürs Hobbyteam

## The page that is shown instead of another one without a connection

offline-title = Du bist offline
offline-text = Diese Seite braucht eine Verbindung. Seiten, die du vor Kurzem geöffnet hast, gehen auch so: Fang auf der Startseite an.
offline-start = Startseite

## The page about the API

api-title = Die API für Programme
api-token = Token zum Ausprobieren; er bleibt auf dieser Seite
api-no-scope = Braucht keine Berechtigung.
api-required = (erforderlich)
api-body = Body
api-try-it = Ausprobieren
api-sending = Wird gesendet …

api-document = Dasselbe für Programme: <a>openapi.json</a>, ein Dokument nach OpenAPI 3.1. Token erstellst du unter <a-account>Mein Konto</a-account>.
api-scope = Braucht die Berechtigung <code>{ $scope }</code>.
api-failed = Die Anfrage ist fehlgeschlagen: { $error }
api-file = Erwartet eine Datei als <code>multipart/form-data</code>.
