# shellcheck shell=bash disable=SC2154
# A backup of a stack in use.

begin 'a backup'
start_payments
check 'is written while people pay' scripts/backup
stop_payments
check 'who do not notice' answered_only 303
backup=$(find backups -name 'cffa-*.zip' | sort | tail -n 1)
check_equal 'is readable by its owner alone' '600 10001' "$(stat -c '%a %u' "$backup")"
check_not 'one goes into a stack in use' scripts/restore "$backup"
