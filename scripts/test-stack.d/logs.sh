# shellcheck shell=bash disable=SC2154
# The logs of nginx and the app. A line is written shortly after the response, and Docker forwards
# the app's lines even later, so checks wait for the line of their own request.

readonly LOG_SECONDS=90 # the longest wait for a line, on a busy machine
readonly FRONT_LOG=log/nginx/cffa_access.log

app_log() { compose logs --no-color app; }
app_log_has() { app_log | grep -F -- "$1"; }
front_log_has() { grep -F -- "$1" "$FRONT_LOG"; }
# logged TEXT, front_logged TEXT: whether it appears in the log of the app, or of nginx.
logged() { wait_until "$LOG_SECONDS" app_log_has "$1"; }
front_logged() { wait_until "$LOG_SECONDS" front_log_has "$1"; }

# replicas_asked COUNT: whether this many replicas answered the latest requests.
replicas_asked() { [ "$(tail -n 60 "$FRONT_LOG" | grep -oE 'app=[0-9.]+:5000' | sort -u | wc -l)" = "$1" ]; }

# id_of_visit [OPTION...] PATH: makes a request and prints its ID, which both logs contain.
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
