# shellcheck shell=bash disable=SC2154
# More of the app, and less again, while it is read and written.

begin 'a replica that goes, on a quiet server'
# One request at a time, soon after: nginx may not have noticed yet.
quiet_rounds() {
  local n one status
  for n in $(seq "${QUIET_ROUNDS:-4}"); do
    compose up -d --no-deps --no-recreate --scale app=2 --wait app >/dev/null 2>&1 || return
    one=$(compose ps --quiet app | sed -n "$((1 + n / 2 % 2))p")
    # Both are known to nginx.
    sleep 3 && visit -o /dev/null /login && visit -o /dev/null /login
    if [ $((n % 2)) = 0 ]; then docker stop "$one" >/dev/null && docker rm "$one" >/dev/null; else docker rm --force "$one" >/dev/null; fi
    for _ in 1 2 3; do
      status=$(status_of /login)
      [ "$status" = 200 ] || { echo "round $n: $status" && return 1; }
      sleep 0.5
    done
  done
}
check 'nobody who comes then is turned away, however often' quiet_rounds
compose up -d --no-deps --no-recreate --scale app=1 --wait app >/dev/null 2>&1

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
