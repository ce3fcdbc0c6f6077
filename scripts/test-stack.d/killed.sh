# shellcheck shell=bash disable=SC2154
# kill -9 while payments come in, and a restart.

begin 'kill -9 of MongoDB while payments come in'
kill_9_among_payments database

begin 'kill -9 of the app while payments come in'
kill_9_among_payments app

begin 'a power cut: kill -9 of everything while payments come in'
start_payments
check 'payments come in' more_are_taken 12
kill_9 database app reverseproxy
check 'all of it is healthy again by itself' wait_until 120 all_healthy
check 'and payments come in again' more_are_taken 12
check 'answers were success, an honest 503, or nobody there' answered_only 303 503 000
nothing_is_lost

begin 'everything is restarted'
compose restart
check 'healthy again by itself' wait_until 120 all_healthy
check 'and served' wait_until 30 has_status 200 -b "$jar" /cffa
