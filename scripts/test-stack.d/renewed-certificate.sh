# shellcheck shell=bash disable=SC2154
# Certificates are replaced during requests.

begin 'a renewed certificate'
# This visitor does not check the certificate. With HTTP/1.1, because a reload of nginx may close an
# HTTP/2 connection before its first request; browsers then retry, but curl does not.
start_visitor --insecure --http1.1 /healthz
scripts/certs --renew >/dev/null
check 'nginx uses it automatically' wait_until 90 new_is_served
renewed() { app_log_has 'was renewed and is in use'; }
check 'so does the app' wait_until 90 renewed
stop_visitor
check 'no request failed meanwhile' visitor_saw_only 200
