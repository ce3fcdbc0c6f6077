# shellcheck shell=bash disable=SC2154
# Each container is stopped in turn, under a manager who keeps looking at the book.

begin 'MongoDB is away'
start_visitor -b "$jar" /cffa
start_payments
check 'payments come in' more_are_taken 5
compose stop database
check 'the book says so honestly' wait_until 30 has_status 503 -b "$jar" /cffa
check 'and when to come back' header_has '^retry-after: [0-9]+' -b "$jar" /cffa
check 'and that it is the database' body_has 'database' -b "$jar" /cffa
check 'readyz is 503' has_status 503 /readyz
check 'and says why' body_has 'MongoDB at database:27017' /readyz
check 'the app itself is well, and nobody restarts it' has_status 200 /healthz
compose start database
check 'back again, the book is there without a hand' wait_until 60 has_status 200 -b "$jar" /cffa
check 'readyz says so' wait_until 30 has_status 200 /readyz
check 'payments come in again' more_are_taken 5
stop_visitor
check 'visitors saw the book or an honest 503' visitor_saw_only 200 503
check 'so did those who paid' answered_only 303 503
check 'some were refused, and repeated' [ "$(refused)" -gt 0 ]
nothing_is_lost

begin 'the app is away'
stylesheet=$(visit /login | grep -oE '/static/v-[0-9a-f]+/[a-z/]*app\.css' | head -n 1)
start_visitor -b "$jar" /cffa
compose stop app
check 'a page of its own says so' body_has 'Half-time' /login
check 'honestly' has_status 503 /login
check 'and when to come back' header_has '^retry-after: [0-9]+' /login
check 'so does a problem document, for programs' header_has '^content-type: application/problem\+json' /api/v1/teams
check 'honestly' has_status 503 /api/v1/teams
check 'and when to come back' header_has '^retry-after: [0-9]+' /api/v1/teams
visit -o /dev/null '/cffa?asked-while-away'
check "the log says what was asked, and not where nginx's page is" bash -c "tail -n 40 log/nginx/cffa_access.log | grep -F 'GET /cffa '"
check_not 'the page of nginx is in the log' grep -F '/errors/' log/nginx/cffa_access.log
check 'static files are there all the same' has_status 200 "$stylesheet"
check_equal 'it was told, and ended well' 0 "$(docker inspect -f '{{.State.ExitCode}}' "$(container_of app)")"
compose start app
check 'back again, it is served' wait_until 60 has_status 200 -b "$jar" /cffa
stop_visitor
check 'visitors saw the book or an honest 503' visitor_saw_only 200 503

begin 'nginx is away'
start_visitor -b "$jar" /cffa
connects() { (: <"/dev/tcp/127.0.0.1/$https_port"); }
check 'visitors reach it' connects
compose stop reverseproxy
check_not 'visitors are left waiting by a port that is open' connects
compose start reverseproxy
check 'back again, it serves' wait_until 60 has_status 200 -b "$jar" /cffa
stop_visitor
check 'visitors saw the book, or nobody there' visitor_saw_only 200 000
