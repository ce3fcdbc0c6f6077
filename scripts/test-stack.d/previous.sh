# shellcheck shell=bash disable=SC2154
# The previous version of the app and this one on one database, as during a rolling update, and back to
# the previous one. Only with --previous.

begin 'the previous version beside this one'
scale_to() { # REPLICAS IMAGE: new replicas run from the image, and the others stay as they are
  set_setting APP_IMAGE "$2" && compose up -d --no-deps --no-recreate --scale "app=$1" --wait app
}
remove_replicas_of() { # IMAGE
  local container id
  id=$(docker image inspect -f '{{.Id}}' "$1")
  for container in $(compose ps --quiet app); do
    [ "$(docker inspect -f '{{.Image}}' "$container")" != "$id" ] || docker rm --force "$container"
  done
}
# What a page shows does not depend on the version that answers.
pages_are_shown() {
  local page
  for page in /cffa /transactions /games /playerSummary /manageUserAccess /settings; do
    for _ in 1 2 3 4; do
      has_status 200 -b "$jar" "$page" || { echo "$page" && return 1; }
    done
  done
}
check 'this version stops' remove_replicas_of "$image"
check 'the previous one starts with this database' scale_to 1 "$previous_image"
start_payments
start_visitor -b "$jar" /cffa
check 'payments succeed' more_are_taken 20
check 'this version starts beside it' scale_to 2 "$image"
check 'both get requests' wait_until 90 replicas_asked 2
check 'payments succeed' more_are_taken 40
check 'each page is shown by both' pages_are_shown
nothing_is_lost
check 'a game is logged while both run' sends '^303' /games/new 'date=2026-03-01' 'cost=10.00' \
  "booker=$(player_id Ann)" 'expected=2' "played_$(player_id Ann)=on" "guests_$(player_id Ann)=0" \
  "played_$(player_id Bob)=on" "guests_$(player_id Bob)=0"
start_payments
check 'the previous version stops' remove_replicas_of "$previous_image"
check 'payments succeed' more_are_taken 20
check 'the previous version comes back' scale_to 2 "$previous_image"
check 'this version stops' remove_replicas_of "$image"
check 'payments succeed' more_are_taken 20
check 'each page is shown by the previous version' pages_are_shown
stop_visitor
nothing_is_lost
check 'this version is back' scale_to 2 "$image"
check 'and alone' remove_replicas_of "$previous_image"
