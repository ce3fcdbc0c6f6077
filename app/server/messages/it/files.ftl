## Any file

refusal-file-empty = Il file è vuoto. Esportalo o salvalo di nuovo e scegli il nuovo file.
refusal-file-not-a-zip = Non è un archivio zip né un foglio di calcolo. Scegli il file .zip esportato, una cartella di lavoro (.xlsx, .ods) o i fogli in formato .csv.
refusal-file-not-ours = Non è un archivio di CFFA: non contiene manifest.json, né file come games.json e payments.json, né un foglio di calcolo. Scegli il file .zip ricevuto dalla pagina di esportazione.
refusal-file-unreadable = Non si può leggere l’archivio dal disco: { $why }.

## Archives

refusal-file-damaged = L’archivio è danneggiato o incompleto. Copialo o esportalo di nuovo, poi riprova.
refusal-file-too-large = Il file supera { $most } MiB, troppo per l’archivio di una squadra. Scegli l’archivio esportato.
refusal-file-unpacks-too-large = Una volta estratto, l’archivio supererebbe { $most } MiB, troppo per l’archivio di una squadra. Scegli l’archivio esportato.
refusal-file-zip-bomb = { $name }, nell’archivio, una volta estratto occupa più di { $most } volte la sua dimensione. È una bomba zip, non un’esportazione; non è stato letto.
refusal-file-too-many-files = L’archivio contiene più di { $most } file. Scegli l’archivio esportato.
refusal-file-directory-too-long = L’elenco dei file dell’archivio è più lungo di quello di qualsiasi esportazione. Scegli l’archivio esportato.
refusal-file-unsafe-name = L’archivio contiene il nome { $name }, che porta fuori dall’archivio. Esportalo di nuovo; non usare l’archivio di uno sconosciuto.
refusal-file-same-name-twice = L’archivio contiene due file di nome { $name }, quindi non è chiaro quale valga. Esportalo di nuovo.
refusal-file-encrypted = L’archivio è protetto da una password. Estrailo, poi ricomprimi i file in uno zip senza password.
refusal-file-packed-otherwise = { $name } è compresso in un modo che CFFA non può leggere. Estrai l’archivio, poi ricomprimi i file in uno zip.
refusal-file-nothing-inside = L’archivio è vuoto. Se viene dal vecchio CFFA, imposta il suo EXPORTDIRECTORY su un percorso assoluto ed esporta di nuovo.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, riga { $row }: { $what } Il file è danneggiato; esportalo di nuovo.
refusal-file-too-many-rows = { $file } ha più di { $most } righe, troppe per il registro di una squadra.
refusal-file-too-many-players = Il file nomina più di { $most } giocatori, il massimo per una squadra.
refusal-file-inconsistent = Il registro importato sarebbe incoerente. Segnalalo allegando l’archivio. { $why }
refusal-file-bad-manifest = manifest.json non è leggibile: { $what }. Esporta di nuovo l’archivio.
refusal-file-newer-version = L’archivio è della versione { $found } e questo CFFA legge le versioni fino alla { $known }. Aggiorna CFFA, poi importalo.
refusal-file-too-many-changes = L’archivio contiene più di { $most } modifiche, o più di { $megabytes } MiB di modifiche, troppe per il registro di una squadra. Usa l’archivio così come è stato esportato.
refusal-file-missing = Nell’archivio manca { $file }. Esportalo di nuovo.
refusal-file-checksum-differs = { $file } non corrisponde al manifesto (la somma di controllo è diversa): è stato modificato o danneggiato. Usa l’archivio così come è stato esportato.
refusal-file-count-differs =
    Il manifesto indica { $promised } { $what ->
        [changes] modifiche
        [players] giocatori
        [games] partite
        [transactions] movimenti
        [costs] spese
       *[other] { $what }
    }, ma nell’archivio ce ne sono { $found }. Usa l’archivio così come è stato esportato.
refusal-file-not-a-change = changes.jsonl, riga { $line }: non è una modifica: { $what }. Usa l’archivio così come è stato esportato.
refusal-file-unsound-change = changes.jsonl, riga { $line } (modifica { $seq }): non può essere corretta. { $why }
refusal-file-key-twice = changes.jsonl, riga { $line }: la chiave di idempotenza è già stata usata. Usa l’archivio così come è stato esportato.

## Exports of other programs

refusal-file-unknown-json = CFFA non conosce questo JSON: legge le esportazioni di Spliit e le spese di I Hate Money. Se è una di queste, è danneggiata o incompleta; esportala di nuovo.
refusal-file-json-too-large = Il JSON supera { $most } MiB, troppo per l’esportazione di un gruppo.
refusal-file-missing-column = { $file } sembra un’esportazione di { $program }, ma nella riga { $row }, quella con i nomi delle colonne, manca { $column }. Esporta di nuovo il file o aggiungi la colonna.
refusal-file-missing-member = Sembra un’esportazione di { $program }, ma manca { $name }. Esporta di nuovo e scegli il nuovo file.
refusal-file-suggestions = Questi sono i pagamenti suggeriti da I Hate Money, non quello che è stato pagato. Esporta le spese.

## Spreadsheets

refusal-file-bad-workbook = Il foglio di calcolo non è leggibile ({ $what }). Aprilo, salvalo di nuovo come .xlsx o .ods e riprova.
refusal-file-sheet-too-large = { $name } è troppo grande per il foglio di calcolo di una squadra. Togli tutto ciò che non è il registro della squadra e riprova.
refusal-file-too-many-sheets = La cartella di lavoro ha più di { $most } fogli. Togli quelli che non sono il registro della squadra.
refusal-file-too-many-columns = Il foglio { $sheet } ha contenuti in più di { $most } colonne. Togli tutto ciò che non è il registro della squadra.
refusal-file-too-many-cells = Il foglio di calcolo ha più di { $most } celle: sono troppe. Togli tutto ciò che non è il registro della squadra.
refusal-file-too-much-text = Il foglio di calcolo ha più di { $most } MB di testo: è troppo. Togli tutto ciò che non è il registro della squadra.
refusal-file-no-template = Nessun foglio ha le colonne del foglio di calcolo di una squadra. Per i movimenti servono Player, Amount e Date (dd-Mon-YYYY); per le partite Date of Game dd-MON-YYYY e Cost of Game; per un riepilogo Names e Money Carry Over.
refusal-file-no-such-sheet = Il foglio { $name } non c’è. I fogli sono: { $there }.
refusal-file-not-such-a-sheet = Al foglio { $name } manca una colonna. Servono: { $columns }.
refusal-file-not-together = { $name } non è un file CSV. Puoi importare più file insieme solo se ognuno è un foglio in formato .csv.

## Files of other kinds

refusal-kind-pdf = È un PDF, che non ha celle da leggere. Esporta come .xlsx o .csv il foglio di calcolo da cui è stato creato.
refusal-kind-old-workbook = È una vecchia cartella di lavoro di Excel (.xls). Aprila e salvala come .xlsx, senza password.
refusal-kind-protected-workbook = Questa cartella di lavoro è protetta da una password. Aprila, salvala senza password e scegli quel file.
refusal-kind-binary-workbook = È una cartella di lavoro binaria di Excel (.xlsb). Aprila e salvala come .xlsx.
refusal-kind-protected-ods = Questo foglio di calcolo (.ods) è protetto da una password. Aprilo, salvalo senza password e scegli quel file.
refusal-kind-other-open-document = È un file OpenDocument, ma non un foglio di calcolo. Esporta il foglio di calcolo come .ods, .xlsx o .csv.
refusal-kind-old-office-document = È un vecchio documento di Office, ma non una cartella di lavoro. Esporta il foglio di calcolo della squadra come .xlsx o .csv.
refusal-kind-word-document = È un documento di Word. Esporta il foglio di calcolo della squadra come .xlsx o .csv.
refusal-kind-presentation = È una presentazione. Esporta il foglio di calcolo della squadra come .xlsx o .csv.
refusal-kind-xml-workbook = È una cartella di lavoro di Excel salvata come XML. Aprila e salvala come .xlsx.
refusal-kind-web-page = È una pagina web, qualunque cosa dica il nome del file. Aprila in un programma per fogli di calcolo e salvala come .xlsx, oppure esporta di nuovo il file.
refusal-kind-web-archive = È una pagina web salvata da un browser (.webarchive). Esporta il foglio di calcolo stesso come .xlsx o .csv.
refusal-kind-numbers = È un foglio di calcolo di Numbers. In Numbers scegli «File», «Esporta come», «Excel», poi scegli qui quel file.
refusal-kind-keynote = È una presentazione di Keynote. Esporta il foglio di calcolo della squadra come .xlsx o .csv.
refusal-kind-pages = È un documento di Pages. Esporta il foglio di calcolo della squadra come .xlsx o .csv.
refusal-kind-link-to-google = È solo un link a un documento in Google Drive; le celle non ci sono. In Google Sheets scegli «File», «Scarica», «Microsoft Excel (.xlsx)», poi scegli qui quel file. Oppure importa da Google Sheets.
refusal-kind-shortcut = È solo un link a una pagina, senza altro. Apri il link, scarica il foglio di calcolo come .xlsx o .csv e scegli quel file.
refusal-kind-picture = È un’immagine, che non ha celle da leggere. Esporta il foglio di calcolo come .xlsx o .csv.
refusal-kind-gzip = È compresso con gzip (.gz). Estrailo e scegli quello che contiene.
refusal-kind-seven-zip = È un archivio 7-Zip (.7z). Estrailo e scegli quello che contiene, oppure ricomprimilo come .zip.
refusal-kind-rar = È un archivio RAR. Estrailo e scegli quello che contiene, oppure ricomprimilo come .zip.
refusal-kind-other-archive = Questo archivio non è un .zip. Estrailo e scegli quello che contiene, oppure ricomprimilo come .zip.
refusal-kind-rich-text = È un documento di testo (.rtf). Esporta il foglio di calcolo della squadra come .xlsx o .csv.
refusal-kind-database = È un file di database. Esporta il registro della squadra e scegli il .zip esportato. Per ripristinare un backup usa: cffa restore.
refusal-kind-email = È un’e-mail. Salva il file allegato e scegli quello.
refusal-kind-calendar = È un file di calendario o di contatti. Esporta il foglio di calcolo della squadra come .xlsx o .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = La modifica ha il formato { $found }, che questa versione di CFFA non conosce. Aggiorna CFFA.
refusal-change-gap = La modifica ha il numero { $found }, dove dovrebbe esserci il { $expected }: mancano delle modifiche.
refusal-change-closed = Il registro era già chiuso prima di questa modifica.
refusal-change-id-in-use = La modifica usa un identificativo che appartiene già ad altro.
refusal-change-not-as-before = Ciò che c’era prima secondo la modifica non corrisponde al registro.
refusal-change-not-theirs = La modifica sposta partite, movimenti o spese di giocatori che non nomina.
refusal-change-not-merged = La modifica separa due giocatori che non erano uniti.
refusal-change-not-undoable = La modifica annulla qualcosa che non si può annullare.
refusal-change-nobody-asked = Il nome di chi ha fatto la modifica è vuoto o troppo lungo.

## Google Sheets

refusal-google-no-key = Non è la chiave di un account di servizio. Scegli il file .json ricevuto dalla console di Google alla creazione della chiave.
refusal-google-key-damaged = La chiave privata nel file non si può usare; forse è incompleta. Crea una nuova chiave per l’account di servizio e scegli quel file.
refusal-google-key-refused = Google rifiuta questa chiave ({ $message }). Forse è stata eliminata: creane una nuova per l’account di servizio e scegli quel file.
refusal-google-clock = Secondo Google l’orologio di questo server è sbagliato. Regolalo (timedatectl lo mostra) e riprova.
refusal-google-no-name = Inserisci il nome o l’indirizzo del foglio di calcolo.
refusal-google-no-such-spreadsheet = Nessun foglio di calcolo di nome { $name } è condiviso con { $email }. Aprilo in Google Sheets, scegli «Condividi» e aggiungi quell’indirizzo come visualizzatore; oppure correggi il nome.
refusal-google-several-spreadsheets = Ci sono { $count } fogli di calcolo di nome { $name } condivisi con { $email }. Inserisci l’indirizzo di quello giusto, preso dal browser in cui è aperto.
refusal-google-not-shared = Il foglio di calcolo non è condiviso con { $email } o non esiste. Aprilo in Google Sheets, scegli «Condividi» e aggiungi quell’indirizzo come visualizzatore.
refusal-google-not-a-spreadsheet = È un file di Google Drive, ma non un foglio di calcolo di Google. Aprilo in Google Sheets e scegli «File», «Salva come Fogli Google»; oppure scaricalo e importa il file.
refusal-google-switched-off = { $service } non è attiva nel progetto di questa chiave. Attivala nella console di Google, aspetta un minuto e riprova.
refusal-google-quota = Google sta limitando le richieste di questo account di servizio. Aspetta un minuto e riprova.
refusal-google-away = Google non è al momento disponibile. Riprova tra poco.
refusal-google-strange = La risposta di Google non è leggibile ({ $what }). Scarica il foglio di calcolo come .xlsx e importa il file.

## Uploads

refusal-upload-too-large = Il file è troppo grande; il limite è di 32 MB.
refusal-upload-too-many = Scegli al massimo { $most } file alla volta.
refusal-upload-unreadable = I dati caricati non sono leggibili: { $why }.
