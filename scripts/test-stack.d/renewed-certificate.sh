# shellcheck shell=bash disable=SC2154
# Certificates are replaced during requests.

begin 'a renewed certificate'
start_visitor --insecure /healthz # without a check of the certificate
scripts/certs --renew >/dev/null
check 'nginx uses it automatically' wait_until 90 new_is_served
renewed() { app_log_has 'was renewed and is in use'; }
check 'so does the app' wait_until 90 renewed
stop_visitor
check 'no request failed meanwhile' visitor_saw_only 200
