# shellcheck shell=bash disable=SC2154
# A stream of payments during an operation. Each payment is repeated with its key until it succeeds, as
# by a person whom the page asks to try again. At the end, the book must contain each exactly once.

PAYERS=() # one process each
PAID=     # the folder with the responses
STREAM=0  # the number of the stream; each payment has a number in it

# start_payments: three concurrent payers, for the players Bob, Cai and Dee. Their total rate stays
# below nginx's limit for one address.
start_payments() {
  local player
  STREAM=$((STREAM + 1)) PAID=$STACK/payments-$STREAM
  mkdir "$PAID"
  balances >"$PAID/before"
  for player in Bob Cai Dee; do
    pay_until_told_to_stop "$player" "$(player_id "$player")" &
    PAYERS+=("$!")
  done
}

pay_until_told_to_stop() { # PLAYER ID
  local n=0 pence key status
  : >"$PAID/answers.$1" && : >"$PAID/taken.$1"
  while [ ! -e "$PAID/over" ]; do
    n=$((n + 1)) pence=$((1 + n % 97)) key=$(</proc/sys/kernel/random/uuid)
    until [ "${status:-}" = 303 ]; do
      status=$(visit -b "$jar" -o /dev/null -w '%{http_code}' -H "Origin: https://$DOMAIN:$https_port" \
        --data-urlencode "form_key=$key" --data-urlencode "player=$2" --data-urlencode "date=2026-01-31" \
        --data-urlencode "amount=$((pence / 100)).$(printf %02d $((pence % 100)))" \
        --data-urlencode "note=$STREAM $1 $n" /transactions/new 2>/dev/null) || : # 000: no response
      echo "$status" >>"$PAID/answers.$1"
      [ ! -e "$PAID/give-up" ] || return
      sleep 0.15
    done
    echo "$STREAM $1 $n,$pence" >>"$PAID/taken.$1"
    status=
  done
}

# stop_payments: each payer completes the current payment.
stop_payments() {
  [ ${#PAYERS[@]} -gt 0 ] || return 0
  : >"$PAID/over"
  wait "${PAYERS[@]}" || :
  PAYERS=()
}

# For the end of the run, when the stack may no longer respond.
abandon_payments() {
  [ ${#PAYERS[@]} -gt 0 ] || return 0
  : >"$PAID/over" && : >"$PAID/give-up"
  wait "${PAYERS[@]}" || :
  PAYERS=()
}

taken() { cat "$PAID"/taken.* | wc -l; }
more_are_taken() { # COUNT: within two minutes
  local wanted=$(($(taken) + $1))
  wait_until 120 at_least "$wanted" || { echo "$(taken) payments, not $wanted" && return 1; }
}
at_least() { [ "$(taken)" -ge "$1" ]; }

answered_only() { # STATUS...: every response had one of these
  local allowed=() status
  for status in "$@"; do allowed+=(-e "$status"); done
  ! cat "$PAID"/answers.* | grep -vxF "${allowed[@]}" | sort | uniq -c | grep . ||
    { grep -sE '"POST /transactions/new [^"]*" 5' log/nginx/cffa_access.log | tail -n 5 && return 1; }
}
refused() { cat "$PAID"/answers.* | grep -cvx 303; }

each_is_in_the_book_once() {
  book | grep -oE "\"note\":\"$STREAM [^\"]*\"" | sed 's/"note":"//; s/"$//' | sort >"$PAID/in-the-book"
  cut -d, -f1 "$PAID"/taken.* | sort | diff - "$PAID/in-the-book"
}

# Each player's balance is the previous balance plus the successful payments, and all balances add up
# to the money held.
balances_add_up() {
  balances >"$PAID/after"
  cat "$PAID"/taken.* | awk '
    function pence(text) { gsub(/[^0-9-]/, "", text); return text + 0 }
    FILENAME == "-" { split($0, part, /[ ,]/); expected[part[2]] += part[4]; next }
    FILENAME ~ /before$/ { if (!/^Money held/) expected[$1] += pence($2); next }
    /^Money held/ { held = pence($NF); next }
    { seen[$1] = pence($2); sum += seen[$1] }
    END {
      for (name in seen) if (seen[name] != expected[name]) {
        print name ": " seen[name] " pence in the book, but " expected[name] " expected"; wrong = 1
      }
      if (sum != held) { print "the balances add up to " sum " pence, but the money held is " held; wrong = 1 }
      exit wrong
    }' - "$PAID/before" "$PAID/after"
}

nothing_is_lost() {
  stop_payments
  check "each of $(taken) successful payments is in the book exactly once" each_is_in_the_book_once
  check 'all balances are correct to the penny' balances_add_up
}

# kill -9 of a container, three times.
kill_9_among_payments() { # SERVICE
  local before
  before=$(restarts_of "$1")
  start_payments
  for _ in 1 2 3; do
    check 'payments succeed' more_are_taken 12
    kill_9 "$1"
  done
  check 'payments succeed again after each kill, automatically' more_are_taken 12
  check 'other payments got a 503' answered_only 303 503
  say "     $(refused) of $(cat "$PAID"/answers.* | wc -l) responses"
  nothing_is_lost
  check_equal 'it was killed and restarted three times' 3 "$(($(restarts_of "$1") - before))"
}
