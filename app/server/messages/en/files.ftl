### Why a file was not read. Each says what to do.
###
### The same sentences are in English in the crates `cffa-formats`, `cffa-services` and `cffa-book`,
### for the API and the command line. Names in files come with their quotation marks.

## Any file

refusal-file-empty = The file is empty. Export or save it again, and choose that file.
refusal-file-not-a-zip = This is neither a zip archive nor a spreadsheet. Choose the exported .zip file, a workbook (.xlsx, .ods), or the worksheets as .csv.
refusal-file-not-ours = This is not an archive of CFFA: it holds neither a manifest.json nor files like games.json and payments.json, and no spreadsheet. Choose the .zip file that the export page gave you.
# $why: what the operating system says, in English
refusal-file-unreadable = The archive can’t be read from the disk: { $why }.

## Archives

refusal-file-damaged = The archive is damaged or cut off. Copy or export it again, then try again.
# $most: megabytes
refusal-file-too-large = The file is larger than { $most } MiB, which is too large for a team’s archive. Choose the archive that was exported.
refusal-file-unpacks-too-large = Unpacked, the archive would be larger than { $most } MiB, which is too large for a team’s archive. Choose the archive that was exported.
# $name: a file in the archive; $most: a number
refusal-file-zip-bomb = { $name } in the archive unpacks to more than { $most } times its size. That is a zip bomb, not an export; it was not read.
# $most: a number
refusal-file-too-many-files = There are more than { $most } files in the archive. Choose the archive that was exported.
refusal-file-directory-too-long = The archive’s list of files is longer than any export’s. Choose the archive that was exported.
# $name: a file in the archive
refusal-file-unsafe-name = The archive holds the name { $name }, which points outside it. Export it again; don’t use an archive from someone you don’t know.
refusal-file-same-name-twice = The archive holds two files of the name { $name }, so it isn’t clear which counts. Export it again.
refusal-file-encrypted = The archive is protected by a password. Unpack it, then zip the files again without one.
refusal-file-packed-otherwise = { $name } is packed in a way that CFFA can’t unpack. Unpack the archive, then zip the files again.
refusal-file-nothing-inside = The archive is empty. If it is from the previous CFFA, set its EXPORTDIRECTORY to an absolute path and export again.

## Archives of CFFA and of the previous CFFA

# $file: a file in the archive; $row: a number; $what: a sentence in English
refusal-file-not-json = { $file }, row { $row }: { $what } The file is damaged; export it again.
# $file: a file or a sheet; $most: a number
refusal-file-too-many-rows = { $file } has more than { $most } rows, which is too many for a team’s book.
refusal-file-too-many-players = The file names more than { $most } players, the most a team can have.
# $why: a sentence
refusal-file-inconsistent = The imported book would be inconsistent. Please report this with the archive. { $why }
# $what: what is wrong, in English
refusal-file-bad-manifest = manifest.json can’t be read: { $what }. Export the archive again.
# $found and $known: numbers of versions
refusal-file-newer-version = The archive is of version { $found }, and this CFFA reads versions up to { $known }. Update CFFA, then import it.
# $most: a number; $megabytes: a number
refusal-file-too-many-changes = The archive holds more than { $most } changes, or more than { $megabytes } MiB of them, which is too many for a team’s book. Use the archive as it was exported.
# $file: a file in the archive
refusal-file-missing = { $file } is missing from the archive. Export it again.
refusal-file-checksum-differs = { $file } does not match the manifest (its checksum differs): it was changed or damaged. Use the archive as it was exported.
# $promised and $found: how many; $what: of what, one of the words below
refusal-file-count-differs =
    The manifest promises { $promised } { $what ->
        [changes] changes
        [players] players
        [games] games
        [transactions] transactions
        [costs] costs
       *[other] { $what }
    }, but there are { $found }. Use the archive as it was exported.
# $line: the number of a line; $what: what is wrong, in English
refusal-file-not-a-change = changes.jsonl, line { $line }: this is not a change: { $what }. Use the archive as it was exported.
# $seq: the number of a change; $why: a sentence
refusal-file-unsound-change = changes.jsonl, line { $line } (change { $seq }) can’t be right. { $why }
refusal-file-key-twice = changes.jsonl, line { $line }: the idempotency key was used before. Use the archive as it was exported.

## Exports of other programs

refusal-file-unknown-json = CFFA does not know this JSON: it reads exports of Spliit, and the bills of I Hate Money. If it is one of them, it is damaged or cut off; export it again.
# $most: megabytes
refusal-file-json-too-large = The JSON is larger than { $most } MiB, which is too large for a group’s export.
# $file: a file or a sheet; $program: its name, such as Splitwise; $row: a number; $column: a heading
refusal-file-missing-column = { $file } looks like an export of { $program }, but row { $row }, which names the columns, has none called { $column }. Export it again, or add the column.
# $name: the name of a part of the file, such as expenses
refusal-file-missing-member = This looks like an export of { $program }, but it has no { $name }. Export it again, and choose that file.
refusal-file-suggestions = These are the payments that I Hate Money suggests, not what was paid. Export its bills.

## Spreadsheets

# $what: what a library says, in English
refusal-file-bad-workbook = The spreadsheet can’t be read ({ $what }). Open it, save it again as .xlsx or .ods, and try again.
# $name: a file or a sheet
refusal-file-sheet-too-large = { $name } is too large for a team’s spreadsheet. Remove everything that isn’t the team’s book, and try again.
# $most: a number
refusal-file-too-many-sheets = The workbook has more than { $most } sheets. Remove those that aren’t the team’s book.
# $sheet: its name
refusal-file-too-many-columns = The sheet { $sheet } has something in more than { $most } columns. Remove everything that isn’t the team’s book.
refusal-file-too-many-cells = The spreadsheet has more than { $most } cells, which is too many. Remove everything that isn’t the team’s book.
# $most: megabytes
refusal-file-too-much-text = The spreadsheet has more than { $most } MB of text, which is too much. Remove everything that isn’t the team’s book.
# The names of columns stay in English.
refusal-file-no-template = No sheet has the columns of a team’s spreadsheet. Transactions need Player, Amount and Date (dd-Mon-YYYY); games need Date of Game dd-MON-YYYY and Cost of Game; a summary needs Names and Money Carry Over.
# $name: a sheet; $there: the names of the sheets
refusal-file-no-such-sheet = Sheet { $name } not found. The sheets are: { $there }.
# $columns: the names of columns
refusal-file-not-such-a-sheet = The sheet { $name } lacks a column: it needs { $columns }.
# $name: a file
refusal-file-not-together = { $name } is not a CSV file. You can import several files together only if each is a worksheet as .csv.

## Files of other kinds

refusal-kind-pdf = This is a PDF, which has no cells to read. Export the spreadsheet that it was made from as .xlsx or .csv.
refusal-kind-old-workbook = This is an old Excel workbook (.xls). Open it, and save it as .xlsx without a password.
refusal-kind-protected-workbook = This workbook is protected by a password. Open it, save it without a password, and choose that file.
refusal-kind-binary-workbook = This is a binary Excel workbook (.xlsb). Open it, and save it as .xlsx.
refusal-kind-protected-ods = This spreadsheet (.ods) is protected by a password. Open it, save it without a password, and choose that file.
refusal-kind-other-open-document = This is an OpenDocument file, but not a spreadsheet. Export the spreadsheet as .ods, .xlsx or .csv.
refusal-kind-old-office-document = This is an old Office document, but not a workbook. Export the team’s spreadsheet as .xlsx or .csv.
refusal-kind-word-document = This is a Word document. Export the team’s spreadsheet as .xlsx or .csv.
refusal-kind-presentation = This is a presentation. Export the team’s spreadsheet as .xlsx or .csv.
refusal-kind-xml-workbook = This is an Excel workbook saved as XML. Open it, and save it as .xlsx.
refusal-kind-web-page = This is a web page, whatever its file name says. Open it in a spreadsheet program, and save it as .xlsx; or export the file again.
refusal-kind-web-archive = This is a web page that a browser saved (.webarchive). Export the spreadsheet itself as .xlsx or .csv.
refusal-kind-numbers = This is a Numbers spreadsheet. In Numbers choose File, Export To, Excel, and choose that file.
refusal-kind-keynote = This is a Keynote presentation. Export the team’s spreadsheet as .xlsx or .csv.
refusal-kind-pages = This is a Pages document. Export the team’s spreadsheet as .xlsx or .csv.
refusal-kind-link-to-google = This is only a link to a document in Google Drive; the cells are not in it. In Google Sheets choose File, Download, Microsoft Excel (.xlsx), and choose that file. Or import from Google Sheets.
refusal-kind-shortcut = This is only a link to a page; nothing else is in it. Open the link, download the spreadsheet as .xlsx or .csv, and choose that file.
refusal-kind-picture = This is a picture, which has no cells to read. Export the spreadsheet as .xlsx or .csv.
refusal-kind-gzip = This is packed with gzip (.gz). Unpack it, and choose what is in it.
refusal-kind-seven-zip = This is a 7-Zip archive (.7z). Unpack it, and choose what is in it, or zip it again as .zip.
refusal-kind-rar = This is a RAR archive. Unpack it, and choose what is in it, or zip it again as .zip.
refusal-kind-other-archive = This archive is not a .zip. Unpack it, and choose what is in it, or zip it again as .zip.
refusal-kind-rich-text = This is a text document (.rtf). Export the team’s spreadsheet as .xlsx or .csv.
# “cffa restore” is a command.
refusal-kind-database = This is a database file. Export the team’s book and choose the exported .zip. To restore a backup, use: cffa restore.
refusal-kind-email = This is an e-mail. Save the file that is attached to it, and choose that.
refusal-kind-calendar = This is a calendar or contacts file. Export the team’s spreadsheet as .xlsx or .csv.

## Changes that don’t fit into the book. “It” is a change.

# $found: the number of a format
refusal-change-newer-format = Its format is { $found }, which this version of CFFA does not know. Update CFFA.
# $found and $expected: numbers of changes
refusal-change-gap = It is number { $found }, where number { $expected } should be: changes are missing.
refusal-change-closed = The book was closed before it.
refusal-change-id-in-use = It uses an id that already belongs to something else.
refusal-change-not-as-before = What it says was there before does not match the book.
refusal-change-not-theirs = It moves games, transactions or costs of players it does not name.
refusal-change-not-merged = It separates two players who were not merged.
refusal-change-not-undoable = It undoes something that can’t be undone.
refusal-change-nobody-asked = The name of the person who made it is empty or too long.

## Google Sheets

refusal-google-no-key = This is not a service account key. Choose the .json file that Google’s console gave you when the key was created.
refusal-google-key-damaged = The private key in the file can’t be used; it may be cut off. Create a new key for the service account, and choose that file.
# $message: what Google says, in English
refusal-google-key-refused = Google rejects this key ({ $message }). It may have been deleted: create a new one for the service account, and choose that file.
refusal-google-clock = Google says that this server’s clock is wrong. Set the clock (timedatectl shows it), and try again.
refusal-google-no-name = Enter the name or address of the spreadsheet.
# $name: a spreadsheet; $email: the address of the service account
refusal-google-no-such-spreadsheet = No spreadsheet called { $name } is shared with { $email }. Open it in Google Sheets, choose Share, and add that address as a viewer; or correct the name.
# $count: how many, at least 2
refusal-google-several-spreadsheets = { $count } spreadsheets called { $name } are shared with { $email }. Type the address of the right one, from the browser it is open in.
refusal-google-not-shared = The spreadsheet is not shared with { $email }, or does not exist. Open it in Google Sheets, choose Share, and add that address as a viewer.
refusal-google-not-a-spreadsheet = This is a file in Google Drive, but not a Google spreadsheet. Open it in Google Sheets and choose File, Save as Google Sheets; or download it, and import the file.
# $service: such as Google Sheets API
refusal-google-switched-off = The { $service } is not enabled in the project of this key. Enable it in Google’s console, wait a minute, and try again.
refusal-google-quota = Google is limiting requests from this service account. Wait a minute, and try again.
refusal-google-away = Google is temporarily unavailable. Try again shortly.
# $what: what is wrong, in English
refusal-google-strange = Google’s response could not be read ({ $what }). Download the spreadsheet as .xlsx, and import the file.

## Uploads

refusal-upload-too-large = The file is too large; the limit is 32 MB.
# $most: a number
refusal-upload-too-many = Choose at most { $most } files at once.
# $why: what is wrong, in English
refusal-upload-unreadable = The upload couldn’t be read: { $why }.
