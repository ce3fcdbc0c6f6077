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

## An import that runs

running-title = Importing a book
running-waiting = Waiting for its turn
running-reading = Reading the file
running-writing = Writing the book
running-text = You can review it before anything is replaced. You can close this page: the import continues, and the team settings lead back here.

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
