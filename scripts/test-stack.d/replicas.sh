# shellcheck shell=bash disable=SC2154
# More replicas of the app, and fewer again, during reads and writes.

scale() { compose up -d --no-deps --no-recreate --scale "app=$1" --wait app; }

begin 'stopping a replica on a quiet server'
# One request at a time, soon afterwards, when nginx may not have noticed yet.
quiet_rounds() {
  local n one status
  for n in $(seq "${QUIET_ROUNDS:-4}"); do
    scale 2 >/dev/null 2>&1 || return
    one=$(compose ps --quiet app | sed -n "$((1 + n / 2 % 2))p")
    # nginx knows both.
    sleep 3 && visit -o /dev/null /login && visit -o /dev/null /login
    if [ $((n % 2)) = 0 ]; then docker stop "$one" >/dev/null && docker rm "$one" >/dev/null; else docker rm --force "$one" >/dev/null; fi
    for _ in 1 2 3; do
      status=$(status_of /login)
      [ "$status" = 200 ] || { echo "round $n: $status" && return 1; }
      sleep 0.5
    done
  done
}
check 'no request fails' quiet_rounds

begin 'two replicas that hang for a moment'
# More requests than nginx keeps connections, so that new connections to both fail.
hang() {
  local apps n
  mapfile -t apps < <(compose ps --quiet app)
  docker pause "${apps[@]}" >/dev/null || return
  for n in $(seq 24); do
    visit --max-time 4 -o /dev/null "/login?$n" >/dev/null 2>&1 &
  done
  sleep 4
  docker unpause "${apps[@]}" >/dev/null
}
check 'two replicas start' scale 2
check 'both hang' hang
check 'the next request is served' has_status 200 /login
# Their health checks may have failed meanwhile.
check 'one replica stops' wait_until 90 scale 1

begin 'three replicas and back, under load'
start_visitor -b "$jar" /cffa
start_payments
check 'three replicas start' scale 3
check 'all three get requests, without a restart of nginx' wait_until 90 replicas_asked 3
check 'payments succeed' more_are_taken 30
check 'two replicas stop' scale 1
check 'payments succeed' more_are_taken 30
stop_visitor
check "each of $(wc -l <"$STACK/visited") readers was served" visitor_saw_only 200
stop_payments
check 'each payment succeeded on the first attempt' answered_only 303
nothing_is_lost

begin 'three replicas show what was just saved'
# Whichever replica nginx chooses for a page, it has all payments so far.
wrong_pages=$STACK/wrong-pages round=$RANDOM$RANDOM # these tests run with two versions of nginx
saved_payments_are_shown() {
  local n page seen
  : >"$wrong_pages"
  for n in $(seq 12); do
    sends '^303' /transactions/new "player=$(player_id Dee)" 'date=2026-02-15' 'amount=0.01' "note=Round $round, $n." || return
    for _ in 1 2 3 4; do
      page=$(visit -b "$jar" /transactions)
      seen=$(grep -c "Round $round," <<<"$page")
      [ "$seen" = "$n" ] || echo "after payment $n, a page has $seen" >>"$wrong_pages"
    done
  done
  ! grep . "$wrong_pages"
}
check 'three replicas start' scale 3
check 'each of 12 payments is on the next four pages' saved_payments_are_shown
check 'all three replicas answered' replicas_asked 3
check 'two replicas stop' scale 1
