# shellcheck shell=bash disable=SC2154
# More of the app, and less again, while it is read and written.

begin 'three replicas and back, under load'
start_visitor -b "$jar" /cffa
start_payments
scale() { compose up -d --no-deps --no-recreate --scale "app=$1" --wait app; }
replicas_asked() { [ "$(tail -n 60 log/nginx/cffa_access.log | grep -oE 'app=[0-9.]+:5000' | sort -u | wc -l)" = 3 ]; }
check 'three start' scale 3
check 'all three are asked, without a restart of nginx' wait_until 30 replicas_asked
check 'payments come in' more_are_taken 30
check 'two go' scale 1
check 'payments come in' more_are_taken 30
stop_visitor
check "each of $(wc -l <"$STACK/visited") readers was served" visitor_saw_only 200
stop_payments
check 'each payment was taken at the first try' answered_only 303
nothing_is_lost
