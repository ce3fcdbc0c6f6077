# shellcheck shell=bash disable=SC2034,SC2154
# The same with the other release series of MongoDB: a backup is restored from one into the other, and
# back.

# keep_what_is_there FOLDER: the backup, all balances, and the book with its history.
keep_what_is_there() {
  mkdir -p "$1"
  cp "$(find backups -maxdepth 1 -name 'cffa-*.zip' | sort | tail -n 1)" "$1/backup.zip" &&
    balances >"$1/balances" && book >"$1/book" && [ "$(wc -l <"$1/book")" -gt 100 ]
}
same_as() { # FOLDER
  balances | diff "$1/balances" - && book | diff "$1/book" -
}

begin "from MongoDB $mongo_line to $other_line, into an empty stack"
start_payments
check 'there is a history to move' more_are_taken 100
nothing_is_lost
check 'a backup is made, with no more writes' scripts/backup
check 'the current data is saved for comparison' keep_what_is_there "$STACKS/moved"
remove_containers
open_stack second
check 'another stack is set up' set_up "$other_image"
check_not 'it has the same secrets as the first' diff <(grep SECRET_KEY "$STACKS/first/.env") <(grep SECRET_KEY .env)
check 'the backup is restored, and the stack starts' scripts/restore "$STACKS/moved/backup.zip"
check 'everything is healthy' all_healthy
check "it is MongoDB $other_line" mongo_line_is "$other_line"
jar=$(jar_of ann)
check 'people sign in with their passwords' signs_in ann "$password"
check 'every balance and the whole history are unchanged' same_as "$STACKS/moved"
check 'a player sees their statement' sees 'Statement, Tuesday Turf' /playerSummary

begin "kill -9 of MongoDB $other_line during payments"
kill_9_among_payments database

begin "back to MongoDB $mongo_line, replacing the old data"
check 'a backup is made' scripts/backup
check 'the current data is saved for comparison' keep_what_is_there "$STACKS/moved-back"
remove_containers
go_to_stack first
check 'the backup replaces the old data' scripts/restore --replace "$STACKS/moved-back/backup.zip"
check 'which is kept in another folder' [ "$(find . -maxdepth 1 -name 'mongo-data-*' | wc -l)" = 1 ]
rm -f "$(jar_of ann)"
jar=$(jar_of ann)
check 'people sign in' signs_in ann "$password"
check 'every balance and the whole history are unchanged' same_as "$STACKS/moved-back"
