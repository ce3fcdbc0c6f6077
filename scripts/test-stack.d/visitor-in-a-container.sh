#!/bin/sh
# A visitor with its own IP address, for scripts/test-stack.d/memory.sh: signs in and requests pages in
# rounds. Prints the status of each response.
#
# Usage: PASSWORD=... visitor-in-a-container.sh SITE ADDRESS ROUNDS AT_ONCE
set -eu
site=$1 address=$2 rounds=$3 at_once=$4

ask() {
  curl -sS --http1.1 --max-time 60 --cacert /front.crt --connect-to "::$address:443" \
    -w '%{http_code}\n' "$@"
}

signed_in=$(ask -o /dev/null -c /tmp/cookies -H "Origin: $site" \
  -d username=ann --data-urlencode "password=$PASSWORD" "$site/login")
[ "$signed_in" = 303 ] || { echo "signing in: $signed_in" && exit 1; }

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  n=0
  set --
  while [ "$n" -lt "$at_once" ]; do
    for page in cffa games players transactions playerSummary; do
      set -- "$@" -o /dev/null "$site/$page?visit=$round.$n"
      n=$((n + 1))
    done
  done
  ask -b /tmp/cookies --parallel --parallel-max 4 "$@"
  # nginx allows one address 20 pages a second.
  sleep 1
done
