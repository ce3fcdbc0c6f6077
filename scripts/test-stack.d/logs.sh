# shellcheck shell=bash disable=SC2154
# The logs of nginx and the app. A line is written a little after the answer, and Docker passes the
# app's on later still: checks wait for the line of their own request.

readonly LOG_SECONDS=90 # for a line to arrive, on a busy machine
readonly FRONT_LOG=log/nginx/cffa_access.log

app_log() { compose logs --no-color app; }
app_log_has() { app_log | grep -F -- "$1"; }
front_log_has() { grep -F -- "$1" "$FRONT_LOG"; }
# logged TEXT, front_logged TEXT: whether it arrives in the app's log, in nginx's.
logged() { wait_until "$LOG_SECONDS" app_log_has "$1"; }
front_logged() { wait_until "$LOG_SECONDS" front_log_has "$1"; }

# replicas_asked COUNT: whether so many replicas answered the latest requests.
replicas_asked() { [ "$(tail -n 60 "$FRONT_LOG" | grep -oE 'app=[0-9.]+:5000' | sort -u | wc -l)" = "$1" ]; }

# id_of_visit [OPTION...] PATH: makes a request and prints its ID, which is in its lines in both logs.
id_of_visit() {
  visit -o /dev/null -D - "$@" | tr -d '\r' | sed -n 's/^x-request-id: *//Ip'
}
# came_from ADDRESS ID: whether both logs have this address for this request.
came_from() {
  local front app
  front=$(front_logged "request=$2") app=$(logged "request=$2")
  if ! grep -F "$1 [" <<<"$front" || ! grep -F "$1 " <<<"$app"; then
    printf 'nginx: %s\napp: %s\n' "$front" "$app"
    return 1
  fi
}
