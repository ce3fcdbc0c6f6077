# shellcheck shell=bash disable=SC2154
# Each container is stopped in turn, while a manager reads the book.

begin 'MongoDB is unavailable'
start_visitor -b "$jar" /cffa
start_payments
check 'payments succeed' more_are_taken 5
compose stop database
check 'the book returns 503' wait_until 90 has_status 503 -b "$jar" /cffa
check 'and Retry-After' header_has '^retry-after: [0-9]+' -b "$jar" /cffa
check 'and names the database' body_has 'database' -b "$jar" /cffa
check '/readyz returns 503' has_status 503 /readyz
check 'with the reason' body_has 'MongoDB at database:27017' /readyz
check 'the app itself is healthy, and is not restarted' has_status 200 /healthz
compose start database
check 'after MongoDB starts, the book is available automatically' wait_until 90 has_status 200 -b "$jar" /cffa
check '/readyz returns 200' wait_until 90 has_status 200 /readyz
check 'payments succeed again' more_are_taken 5
stop_visitor
check 'visitors got the book or a 503' visitor_saw_only 200 503
check 'so did payers' answered_only 303 503
check 'some payments were refused, and repeated' [ "$(refused)" -gt 0 ]
nothing_is_lost

begin 'the app is unavailable'
stylesheet=$(visit /login | grep -oE '/static/v-[0-9a-f]+/[a-z/]*app\.css' | sed -n 1p)
start_visitor -b "$jar" /cffa
compose stop app
check 'nginx shows an error page' body_has 'Half-time' /login
check 'with the status 503' has_status 503 /login
check 'and Retry-After' header_has '^retry-after: [0-9]+' /login
check 'API clients get a problem document' header_has '^content-type: application/problem\+json' /api/v1/teams
check 'with the status 503' has_status 503 /api/v1/teams
check 'and Retry-After' header_has '^retry-after: [0-9]+' /api/v1/teams
requested_is_logged() { front_logged "request=$1" | grep -F 'GET /cffa '; }
check 'the log has the requested URL' requested_is_logged "$(id_of_visit /cffa)"
check_not "the log has the URL of nginx's error page" front_log_has '/errors/'
check 'static files are still served' has_status 200 "$stylesheet"
check_equal 'the app exited cleanly' 0 "$(docker inspect -f '{{.State.ExitCode}}' "$(container_of app)")"
compose start app
check 'after the app starts, the book is available' wait_until 90 has_status 200 -b "$jar" /cffa
stop_visitor
check 'visitors got the book or a 503' visitor_saw_only 200 503

begin 'nginx is unavailable'
start_visitor -b "$jar" /cffa
connects() { (: <"/dev/tcp/127.0.0.1/$https_port"); }
check 'visitors can connect' connects
compose stop reverseproxy
check_not 'visitors can still connect to the port' connects
compose start reverseproxy
check 'after nginx starts, the book is available' wait_until 90 has_status 200 -b "$jar" /cffa
stop_visitor
check 'visitors got the book or no connection' visitor_saw_only 200 000
