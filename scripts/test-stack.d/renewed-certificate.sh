# shellcheck shell=bash disable=SC2154
# A certificate is exchanged under those who visit.

begin 'a renewed certificate'
# Who looks at the certificate is another. By HTTP/1.1: an nginx that reloads may end an
# HTTP/2 connection before its first request; browsers then ask again, curl does not.
start_visitor --insecure --http1.1 /healthz
scripts/certs --renew >/dev/null
check 'nginx shows it within half a minute, by itself' wait_until 30 new_is_served
renewed() { app_log | grep -q 'was renewed and is in use'; }
check 'and so does the app' wait_until 30 renewed
stop_visitor
check 'nobody was turned away meanwhile' visitor_saw_only 200
