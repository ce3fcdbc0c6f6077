## Starting a headcount

count-lead = Wie viele drin sind und wie viele noch Platz haben. Mit dem Link kann jeder mitzählen.
count-submit = Zählen starten
count-text = Du brauchst kein Konto. Ein Zähler wird gelöscht, wenn ihn einen Tag lang niemand benutzt.
count-name-hint = Zum Beispiel: Vereinsheim oder Osttribüne.
count-current = Schon drin

## The page of a headcount

headcount-title = Personenzähler
headcount-one-out = Einer raus
headcount-one-in = Einer rein
headcount-failed = Das wurde nicht gezählt. Tippe noch einmal.
headcount-reload = Lade die Seite neu, um den aktuellen Stand zu sehen.
headcount-share = Gemeinsam zählen
headcount-share-text = Wer diese Seite öffnet, kann mitzählen, und alle sehen dieselbe Zahl.
headcount-maximum = Höchstanzahl ändern
headcount-new = Woanders zählen
headcount-maximum-hint = Sind mehr Leute drin, sinkt der Zähler auf die Höchstanzahl.

headcount-room = Noch Platz für { $heads }
headcount-full = Voll: einer raus, einer rein
headcount-over = { $heads } zu viel
headcount-figure = { $current } <of>von { $maximum }</of>

headcount-expired = Dieser Zähler ist abgelaufen: Einen Tag lang hat ihn niemand benutzt. Starte unter „Leute zählen“ einen neuen.
