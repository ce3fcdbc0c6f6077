# shellcheck shell=bash disable=SC2154
# How scripts/test-stack looks and counts. A check is a sentence and a command.

PASSED=0
FAILED=()
BEGUN=$SECONDS

begin() {
  printf '\n== %s (%ss)\n' "$1" "$((SECONDS - BEGUN))"
}

# check SENTENCE COMMAND...
check() {
  local sentence=$1 output
  shift
  if output=$("$@" 2>&1); then
    PASSED=$((PASSED + 1))
    printf 'ok   %s\n' "$sentence"
  else
    FAILED+=("$sentence")
    printf 'FAIL %s\n%s\n' "$sentence" "$(printf '%s' "$output" | head -c 2000 | sed 's/^/     | /')"
  fi
}

# check_not SENTENCE COMMAND...: passes when the command fails.
check_not() {
  local sentence=$1
  shift
  check "never: $sentence" fails "$@"
}
fails() { ! "$@"; }

summary() {
  printf '\n%s checks passed, %s failed, %s s\n' "$PASSED" "${#FAILED[@]}" "$((SECONDS - BEGUN))"
  [ ${#FAILED[@]} -eq 0 ] || { printf 'FAILED: %s\n' "${FAILED[@]}" && exit 1; }
}

# A visitor from outside, who trusts the front certificate that they were given.
# PATH_OR_URL may be preceded by options of curl.
visit() {
  local url=${!#}
  case $url in
    /*) url=https://$DOMAIN:$https_port$url ;;
  esac
  curl -sS --max-time 20 --cacert "$STACK/certs/nginx/nginx-selfsigned.crt" \
    --connect-to "$DOMAIN:$https_port:127.0.0.1:$https_port" \
    --connect-to "$DOMAIN:80:127.0.0.1:$http_port" "${@:1:$#-1}" "$url"
}
status_of() { visit -o /dev/null -w '%{http_code}' "$@"; }
has_status() { # STATUS [OPTIONS] URL
  local wanted=$1 seen
  shift
  seen=$(status_of "$@")
  [ "$seen" = "$wanted" ] || { echo "status $seen" && return 1; }
}
header_has() { # REGEX [OPTIONS] URL: a line of the head matches
  local regex=$1
  shift
  visit -o /dev/null -D - "$@" | tr -d '\r' | grep -iE -- "$regex" || { visit -o /dev/null -D - "$@" && return 1; }
}
body_has() { # TEXT [OPTIONS] URL
  local text=$1 body
  shift
  body=$(visit "$@")
  grep -qF -- "$text" <<<"$body" || { echo "$body" && return 1; }
}

# A visitor who keeps coming back while something is done to the stack: one request every
# fifth of a second, one line for each that was not answered with 200.
VISITOR=''
start_visitor() {
  : >"$STACK/visited"
  (while :; do
    printf '%s\n' "$(status_of "$@" 2>/dev/null)" >>"$STACK/visited"
    sleep 0.2
  done) &
  VISITOR=$!
}
stop_visitor() {
  [ -z "$VISITOR" ] || { kill "$VISITOR" && wait "$VISITOR"; } 2>/dev/null || :
  VISITOR=''
}
visitor_was_always_served() {
  local visits
  visits=$(wc -l <"$STACK/visited")
  [ "$visits" -ge 10 ] || { echo "only $visits visits" && return 1; }
  ! grep -v '^200$' "$STACK/visited" | sort | uniq -c | grep . || return 1
}

container_of() { compose ps --quiet "$1" | sed -n 1p; }
all_healthy() {
  local container
  for container in $(compose ps --quiet); do
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$container")" = healthy ] || return 1
  done
}
address_of() {
  docker inspect -f "{{(index .NetworkSettings.Networks \"${COMPOSE_PROJECT_NAME}_front\").IPAddress}}" "$1"
}
