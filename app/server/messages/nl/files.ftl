## Any file

refusal-file-empty = Het bestand is leeg. Exporteer of bewaar het opnieuw en kies dat bestand.
refusal-file-not-a-zip = Dit is geen ziparchief en geen spreadsheet. Kies het geëxporteerde .zip-bestand, een werkmap (.xlsx, .ods) of de werkbladen als .csv.
refusal-file-not-ours = Dit is geen archief van CFFA: er zit geen manifest.json in, geen bestanden zoals games.json en payments.json, en geen spreadsheet. Kies het .zip-bestand dat je bij het exporteren hebt gekregen.
refusal-file-unreadable = Het archief kan niet van de schijf worden gelezen: { $why }.

## Archives

refusal-file-damaged = Het archief is beschadigd of afgebroken. Kopieer of exporteer het opnieuw en probeer het dan nog eens.
refusal-file-too-large = Het bestand is groter dan { $most } MiB, te groot voor het archief van een team. Kies het geëxporteerde archief.
refusal-file-unpacks-too-large = Uitgepakt zou het archief groter zijn dan { $most } MiB, te groot voor het archief van een team. Kies het geëxporteerde archief.
refusal-file-zip-bomb = { $name } in het archief wordt bij het uitpakken meer dan { $most } keer zo groot. Dat is een zipbom en geen export; het bestand is niet gelezen.
refusal-file-too-many-files = Er zitten meer dan { $most } bestanden in het archief. Kies het geëxporteerde archief.
refusal-file-directory-too-long = De bestandenlijst van het archief is langer dan die van welke export ook. Kies het geëxporteerde archief.
refusal-file-unsafe-name = Het archief bevat de naam { $name }, die naar buiten het archief wijst. Exporteer het opnieuw; gebruik geen archief van iemand die je niet kent.
refusal-file-same-name-twice = Het archief bevat twee bestanden met de naam { $name }; het is niet duidelijk welk telt. Exporteer het opnieuw.
refusal-file-encrypted = Het archief is beveiligd met een wachtwoord. Pak het uit en zip de bestanden opnieuw zonder wachtwoord.
refusal-file-packed-otherwise = { $name } is zo ingepakt dat CFFA het niet kan uitpakken. Pak het archief uit en zip de bestanden opnieuw.
refusal-file-nothing-inside = Het archief is leeg. Als het van het oude CFFA komt, geef EXPORTDIRECTORY daar dan een absoluut pad en exporteer opnieuw.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, rij { $row }: { $what } Het bestand is beschadigd; exporteer het opnieuw.
refusal-file-too-many-rows = { $file } heeft meer dan { $most } rijen, te veel voor het kasboek van een team.
refusal-file-too-many-players = Het bestand noemt meer dan { $most } spelers, het maximum voor een team.
refusal-file-inconsistent = Het geïmporteerde kasboek zou niet kloppen. Meld dit en stuur het archief mee. { $why }
refusal-file-bad-manifest = manifest.json kan niet worden gelezen: { $what }. Exporteer het archief opnieuw.
refusal-file-newer-version = Het archief heeft versie { $found }, en dit CFFA leest versies tot en met { $known }. Werk CFFA bij en importeer het dan.
refusal-file-too-many-changes = Het archief bevat meer dan { $most } wijzigingen, of meer dan { $megabytes } MiB daarvan, te veel voor het kasboek van een team. Gebruik het archief zoals het is geëxporteerd.
refusal-file-missing = { $file } ontbreekt in het archief. Exporteer het opnieuw.
refusal-file-checksum-differs = { $file } past niet bij het manifest (de controlesom is anders): het is gewijzigd of beschadigd. Gebruik het archief zoals het is geëxporteerd.
refusal-file-count-differs =
    Het manifest noemt { $promised } { $what ->
        [changes] wijzigingen
        [players] spelers
        [games] wedstrijden
        [transactions] transacties
        [costs] uitgaven
       *[other] { $what }
    }, maar het zijn er { $found }. Gebruik het archief zoals het is geëxporteerd.
refusal-file-not-a-change = changes.jsonl, regel { $line }: dit is geen wijziging: { $what }. Gebruik het archief zoals het is geëxporteerd.
refusal-file-unsound-change = changes.jsonl, regel { $line } (wijziging { $seq }) kan niet kloppen. { $why }
refusal-file-key-twice = changes.jsonl, regel { $line }: de idempotentiesleutel is al eerder gebruikt. Gebruik het archief zoals het is geëxporteerd.

## Exports of other programs

refusal-file-unknown-json = CFFA kent deze JSON niet: het leest exports van Spliit en de rekeningen van I Hate Money. Als het er een van is, is het beschadigd of afgebroken; exporteer het opnieuw.
refusal-file-json-too-large = De JSON is groter dan { $most } MiB, te groot voor de export van een groep.
refusal-file-missing-column = { $file } lijkt een export van { $program }, maar rij { $row }, met de kolomnamen, heeft geen kolom { $column }. Exporteer het opnieuw of voeg de kolom toe.
refusal-file-missing-member = Dit lijkt een export van { $program }, maar { $name } ontbreekt. Exporteer het opnieuw en kies dat bestand.
refusal-file-suggestions = Dit zijn de betalingen die I Hate Money voorstelt, niet wat er is betaald. Exporteer de rekeningen.

## Spreadsheets

refusal-file-bad-workbook = De spreadsheet kan niet worden gelezen ({ $what }). Open hem, bewaar hem opnieuw als .xlsx of .ods en probeer het nog eens.
refusal-file-sheet-too-large = { $name } is te groot voor de spreadsheet van een team. Verwijder alles wat niet bij het kasboek van het team hoort en probeer het nog eens.
refusal-file-too-many-sheets = De werkmap heeft meer dan { $most } bladen. Verwijder de bladen die niet bij het kasboek van het team horen.
refusal-file-too-many-columns = Op het blad { $sheet } staat iets in meer dan { $most } kolommen. Verwijder alles wat niet bij het kasboek van het team hoort.
refusal-file-too-many-cells = De spreadsheet heeft meer dan { $most } cellen, en dat is te veel. Verwijder alles wat niet bij het kasboek van het team hoort.
refusal-file-too-much-text = De spreadsheet heeft meer dan { $most } MB tekst, en dat is te veel. Verwijder alles wat niet bij het kasboek van het team hoort.
refusal-file-no-template = Geen enkel blad heeft de kolommen van de spreadsheet van een team. Voor transacties zijn Player, Amount en Date (dd-Mon-YYYY) nodig; voor wedstrijden Date of Game dd-MON-YYYY en Cost of Game; voor een samenvatting Names en Money Carry Over.
refusal-file-no-such-sheet = Het blad { $name } is niet gevonden. De bladen zijn: { $there }.
refusal-file-not-such-a-sheet = Op het blad { $name } ontbreekt een kolom. Nodig zijn: { $columns }.
refusal-file-not-together = { $name } is geen CSV-bestand. Je kunt alleen meer bestanden tegelijk importeren als elk een werkblad als .csv is.

## Files of other kinds

refusal-kind-pdf = Dit is een PDF; die heeft geen cellen om te lezen. Exporteer de spreadsheet waarvan die is gemaakt als .xlsx of .csv.
refusal-kind-old-workbook = Dit is een oude Excel-werkmap (.xls). Open die en bewaar die als .xlsx zonder wachtwoord.
refusal-kind-protected-workbook = Deze werkmap is beveiligd met een wachtwoord. Open die, bewaar die zonder wachtwoord en kies dat bestand.
refusal-kind-binary-workbook = Dit is een binaire Excel-werkmap (.xlsb). Open die en bewaar die als .xlsx.
refusal-kind-protected-ods = Deze spreadsheet (.ods) is beveiligd met een wachtwoord. Open hem, bewaar hem zonder wachtwoord en kies dat bestand.
refusal-kind-other-open-document = Dit is een OpenDocument-bestand, maar geen spreadsheet. Exporteer de spreadsheet als .ods, .xlsx of .csv.
refusal-kind-old-office-document = Dit is een oud Office-document, maar geen werkmap. Exporteer de spreadsheet van het team als .xlsx of .csv.
refusal-kind-word-document = Dit is een Word-document. Exporteer de spreadsheet van het team als .xlsx of .csv.
refusal-kind-presentation = Dit is een presentatie. Exporteer de spreadsheet van het team als .xlsx of .csv.
refusal-kind-xml-workbook = Dit is een Excel-werkmap die als XML is bewaard. Open die en bewaar die als .xlsx.
refusal-kind-web-page = Dit is een webpagina, wat de bestandsnaam ook zegt. Open die in een spreadsheetprogramma en bewaar die als .xlsx, of exporteer het bestand opnieuw.
refusal-kind-web-archive = Dit is een webpagina die een browser heeft bewaard (.webarchive). Exporteer de spreadsheet zelf als .xlsx of .csv.
refusal-kind-numbers = Dit is een Numbers-spreadsheet. Kies in Numbers ‘Archief’, ‘Exporteer naar’, ‘Excel’ en kies hier dat bestand.
refusal-kind-keynote = Dit is een Keynote-presentatie. Exporteer de spreadsheet van het team als .xlsx of .csv.
refusal-kind-pages = Dit is een Pages-document. Exporteer de spreadsheet van het team als .xlsx of .csv.
refusal-kind-link-to-google = Dit is alleen een link naar een document in Google Drive; de cellen zitten er niet in. Kies in Google Sheets ‘Bestand’, ‘Downloaden’, ‘Microsoft Excel (.xlsx)’ en kies hier dat bestand. Of importeer uit Google Sheets.
refusal-kind-shortcut = Dit is alleen een link naar een pagina; er zit verder niets in. Open de link, download de spreadsheet als .xlsx of .csv en kies dat bestand.
refusal-kind-picture = Dit is een afbeelding; die heeft geen cellen om te lezen. Exporteer de spreadsheet als .xlsx of .csv.
refusal-kind-gzip = Dit is ingepakt met gzip (.gz). Pak het uit en kies wat erin zit.
refusal-kind-seven-zip = Dit is een 7-Zip-archief (.7z). Pak het uit en kies wat erin zit, of pak het opnieuw in als .zip.
refusal-kind-rar = Dit is een RAR-archief. Pak het uit en kies wat erin zit, of pak het opnieuw in als .zip.
refusal-kind-other-archive = Dit archief is geen .zip. Pak het uit en kies wat erin zit, of pak het opnieuw in als .zip.
refusal-kind-rich-text = Dit is een tekstdocument (.rtf). Exporteer de spreadsheet van het team als .xlsx of .csv.
refusal-kind-database = Dit is een databasebestand. Exporteer het kasboek van het team en kies het geëxporteerde .zip-bestand. Een back-up zet je terug met: cffa restore.
refusal-kind-email = Dit is een e-mail. Bewaar de bijlage en kies die.
refusal-kind-calendar = Dit is een agenda- of contactenbestand. Exporteer de spreadsheet van het team als .xlsx of .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = De wijziging heeft formaat { $found }, dat deze versie van CFFA niet kent. Werk CFFA bij.
refusal-change-gap = De wijziging heeft nummer { $found }, waar nummer { $expected } hoort te staan: er ontbreken wijzigingen.
refusal-change-closed = Het kasboek was vóór deze wijziging al gesloten.
refusal-change-id-in-use = De wijziging gebruikt een id dat al bij iets anders hoort.
refusal-change-not-as-before = Wat er volgens de wijziging eerst was, past niet bij het kasboek.
refusal-change-not-theirs = De wijziging verplaatst wedstrijden, transacties of uitgaven van spelers die ze niet noemt.
refusal-change-not-merged = De wijziging splitst twee spelers die niet waren samengevoegd.
refusal-change-not-undoable = De wijziging maakt iets ongedaan dat niet ongedaan kan worden gemaakt.
refusal-change-nobody-asked = De naam van wie de wijziging heeft gemaakt, is leeg of te lang.

## Google Sheets

refusal-google-no-key = Dit is geen sleutel van een serviceaccount. Kies het .json-bestand dat je in de console van Google kreeg toen de sleutel werd gemaakt.
refusal-google-key-damaged = De privésleutel in het bestand is niet bruikbaar; misschien is hij afgebroken. Maak een nieuwe sleutel voor het serviceaccount en kies dat bestand.
refusal-google-key-refused = Google weigert deze sleutel ({ $message }). Misschien is hij verwijderd: maak een nieuwe voor het serviceaccount en kies dat bestand.
refusal-google-clock = Volgens Google loopt de klok van deze server niet goed. Zet hem gelijk (timedatectl toont hem) en probeer het opnieuw.
refusal-google-no-name = Vul de naam of het adres van de spreadsheet in.
refusal-google-no-such-spreadsheet = Er is geen spreadsheet die { $name } heet met { $email } gedeeld. Open hem in Google Sheets, kies ‘Delen’ en voeg dat adres met leesrechten toe; of verbeter de naam.
refusal-google-several-spreadsheets = Er zijn { $count } spreadsheets die { $name } heten met { $email } gedeeld. Vul het adres van de juiste in, uit de browser waarin die open is.
refusal-google-not-shared = De spreadsheet is niet met { $email } gedeeld of bestaat niet. Open hem in Google Sheets, kies ‘Delen’ en voeg dat adres met leesrechten toe.
refusal-google-not-a-spreadsheet = Dit is een bestand in Google Drive, maar geen Google-spreadsheet. Open het in Google Sheets en kies ‘Bestand’, ‘Opslaan als Google Spreadsheets’; of download het en importeer het bestand.
refusal-google-switched-off = De { $service } staat niet aan in het project van deze sleutel. Zet die aan in de console van Google, wacht een minuut en probeer het opnieuw.
refusal-google-quota = Google beperkt op dit moment de verzoeken van dit serviceaccount. Wacht een minuut en probeer het opnieuw.
refusal-google-away = Google is tijdelijk niet bereikbaar. Probeer het straks opnieuw.
refusal-google-strange = Het antwoord van Google kon niet worden gelezen ({ $what }). Download de spreadsheet als .xlsx en importeer het bestand.

## Uploads

refusal-upload-too-large = Het bestand is te groot; de limiet is 32 MB.
refusal-upload-too-many = Kies hooguit { $most } bestanden tegelijk.
refusal-upload-unreadable = De upload kon niet worden gelezen: { $why }.
