# shellcheck shell=bash disable=SC2154
# kill -9 during payments, and a restart.

begin 'kill -9 of MongoDB during payments'
kill_9_among_payments database

begin 'kill -9 of the app during payments'
kill_9_among_payments app

begin 'a power cut: kill -9 of everything during payments'
start_payments
check 'payments succeed' more_are_taken 12
kill_9 database app reverseproxy
check 'everything becomes healthy again automatically' wait_until 120 all_healthy
check 'payments succeed again' more_are_taken 12
check 'responses were success, a 503, or no connection' answered_only 303 503 000
nothing_is_lost

begin 'a restart of everything'
compose restart
check 'everything becomes healthy again' wait_until 120 all_healthy
check 'the book is available' wait_until 90 has_status 200 -b "$jar" /cffa
