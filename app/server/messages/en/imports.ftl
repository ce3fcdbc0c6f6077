## Importing from Google Sheets

google-title = Import from Google Sheets
google-lead = You can review the spreadsheet before anything is replaced.
google-worksheets = Worksheets
google-worksheets-hint = Leave a field empty to find the worksheet by its column names.
google-submit = Read the spreadsheet
google-key-help = Where the key comes from
google-key-help-text = In Google’s console, create a project, enable the Google Sheets API and the Google Drive API, create a service account, and add a JSON key under Keys. Then share the spreadsheet with the account’s e-mail address, as you would with a person; Viewer access is enough.
google-key = Service account key
google-spreadsheet = Spreadsheet
google-spreadsheet-hint = Its name or address. Share it with the service account’s e-mail address first.
google-summary = Summary
google-first-row = First row of the summary
google-last-row = Last row of the summary

google-key-hint = The .json file from Google. It is used once, for this import, and not stored.
# After a key was sent
google-key-hint-again = Choose the .json file again: the key is not stored.
# $kilobytes: how many
google-key-too-large = Choose the key again: the file can be at most { $kilobytes } KB.
google-field-too-long = Enter at most { $kilobytes } KB here.

## Uploading a file

upload-choose-file = Choose a file of at most 32 MB.
upload-not-kept = The upload is no longer kept. Upload the file again.
# $why: a sentence
upload-again = { $why } Upload the file again.
upload-complete = Import complete. The previous book is kept for 30 days.

## An import that runs

running-title = Importing a book
running-waiting = Waiting for its turn
running-reading = Reading the file
running-writing = Writing the book
running-text = You can review it before anything is replaced. You can close this page: the import continues, and the team settings lead back here.

# How far it is
running-waiting-text = Other files are read first.
running-google = Waiting for Google.
# $done, $total: megabytes, such as 1.25
running-read = { $done } of { $total } MB read
# $done, $total: how many changes
running-written = { $done } of { $total } changes written

# The title of the browser's window
import-window-title = Import
import-interrupted = The import was interrupted before the whole file was read. The team’s book is unchanged. Choose the file again.
import-ended = This import has ended: it was completed, replaced by another, or is more than a day old. See the team settings.

## What is in a file, before it replaces the book

preview-title = What is in the file
preview-sum-of-balances = Sum of balances
preview-unread-text = Correct them in the spreadsheet and upload it again, or tell us below how to read them. Rows left unresolved are skipped.
preview-how-it-was-read = How it was read
preview-read-again = Read it again
preview-unanswered = The file can be read in more than one way
preview-unanswered-text = Choose above, then read it again. Until then, you can’t use this book. The file does not say:
preview-replace-confirm-button = Replace it
preview-balances = Balances after the import
preview-balances-caption = Balances in the file
preview-first-row = First row of the summary
preview-last-row = Last row of the summary

# $source: what kind of file it is, such as "an export of CFFA"; $team: the name of a team
preview-lead = It is { $source }. Nothing has been saved yet.
preview-lead-of-team = It is { $source }, of the team { $team }. Nothing has been saved yet.
# $first, $last: dates of games
preview-dates = From { $first } to { $last }.
# $rows: how many
preview-unread =
    { $rows ->
        [one] { $rows } row can’t be read
       *[other] { $rows } rows can’t be read
    }
preview-unread-first = These are the first { $rows }.
# $row: the number of a row
preview-first-row-hint = It was read from row { $row }.
preview-last-row-hint = It was read to row { $row }.
# $amounts: how many
preview-round =
    { $amounts ->
        [one] Round { $amounts } amount with more decimals than the currency
       *[other] Round { $amounts } amounts with more decimals than the currency
    }
# $team: the name of the team; $games, $players: how many the book has now
preview-replaces =
    This replaces the book of { $team }, which now has { $games ->
        [one] { $games } game
       *[other] { $games } games
    } and { $players ->
        [one] { $players } player
       *[other] { $players } players
    }. The current book is kept for 30 days and can be restored on the settings page.
preview-replace-confirm = Replace the book of { $team }?
preview-replace-confirm-text = The current book, with { $games } games and { $players } players, is kept for 30 days.
preview-replace = Replace the book
# $rows: how many rows are left out
preview-replace-without =
    { $rows ->
        [one] Replace the book, without { $rows } row
       *[other] Replace the book, without { $rows } rows
    }

# What kind of file it is, as $source above
preview-source-previous = an export of the previous CFFA
preview-source-archive = an archive of CFFA
preview-source-spreadsheet = a spreadsheet
# $app: the name of another program
preview-source-app = an export of { $app }

## How a file is read: questions with answers to choose from

# An answer, where the file shows none
choices-choose = Choose one
choices-row-unreadable = Enter a row number, as the spreadsheet shows it.
# $example: a date that can be read in two ways, such as 03/04/2026
choices-dates = What date is { $example }?
choices-dates-hint = The file does not show whether the day or the month comes first.
choices-dates-day-first = The day comes first
choices-dates-month-first = The month comes first

choices-amounts = How are the amounts written?
choices-amounts-each = As written in each amount
choices-amounts-as-shown = As the file shows
choices-amounts-as-shown-point = As the file shows: a decimal point
choices-amounts-as-shown-comma = As the file shows: a decimal comma
choices-amounts-point = With a decimal point
choices-amounts-comma = With a decimal comma
# $example: an amount as the file has it, such as 1,234; $amount: what it is when it is read so
choices-amounts-point-example = With a decimal point: { $example } is { $amount }
choices-amounts-comma-example = With a decimal comma: { $example } is { $amount }
choices-amounts-hint = The file does not show which sign separates the decimals.
# $point, $comma: amounts as the file has them, such as 1.50 and 1,50
choices-amounts-hint-point = Other amounts have a decimal point, such as { $point }.
choices-amounts-hint-comma = Some amounts have a decimal comma, such as { $comma }.
choices-amounts-hint-both = Some amounts have a decimal point, such as { $point }, and some a decimal comma, such as { $comma }.

choices-currency = Currency of the amounts
# $sign: such as $; $codes: the currencies that have it, such as AUD, CAD, USD
choices-currency-known = The file calls its currency “{ $sign }”, without a code. It can be { $codes }. Check it.
choices-currency-unknown = The file calls its currency “{ $sign }”, without a code. CFFA knows no currency with this sign. Check it.

choices-sheet-summary = Sheet with the summary
choices-sheet-games = Sheet with the games
choices-sheet-transactions = Sheet with the transactions
choices-sheet-hint = More than one sheet has such columns.
# No sheet has them
choices-sheet-none = None

# $name, $other: names in the file that are nearly the same
choices-same = Is { $name } the same as { $other }?
choices-same-yes = The same player as { $other }
choices-same-no = A separate player

# An answer to the next two questions
choices-player = A player
# $name: the heading of a column
choices-column = Is the column { $name } a player?
choices-column-no = No, leave it out
# $example: a text in the column
choices-column-hint = It says “{ $example }”, for example.
choices-column-hint-empty = It is empty.
# $name: the name of a row
choices-total = Is { $name } a player or a row of totals?
choices-total-yes = A row of totals. Skip it
choices-total-hint-sum = Its amount is the sum of the rows above it.
choices-total-hint-name = Its name suggests a row of totals, but its amount is not the sum of the rows above it.

# Answers: the beginning of the file in several encodings
choices-encoding = Which of these is written correctly?
choices-encoding-hint = The file does not say which encoding its text is in.
choices-separator = What separates the cells?
choices-separator-comma = Comma ( , )
choices-separator-semicolon = Semicolon ( ; )
choices-separator-tab = Tab
choices-separator-pipe = Vertical bar ( | )
