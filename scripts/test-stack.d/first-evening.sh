# shellcheck shell=bash disable=SC2034,SC2154
# From the first sign-in to a player who reads their statement.

begin 'the first manager and a team'
password='a long pass phrase for ann'
jar=$(jar_of ann)
link=$(logged /setup/ | grep -oE '/setup/[A-Za-z0-9_-]+' | sed -n 1p)
check 'the set-up link creates an account' sends '^303' "$link" 'name=Ann' 'username=ann' "password=$password" "again=$password"
check 'a team is created' sends '^303 .*/cffa' /onboarding 'team_name=Tuesday Turf' 'currency=GBP' 'player_name=Ann'
check 'the dashboard shows it' sees 'Tuesday Turf' /cffa
check 'a form from another site is rejected' has_status 403 -b "$jar" -H 'Origin: https://elsewhere.example' -d x=1 /logout
check_not "the link is in nginx's logs" grep -rF "$link" log/nginx
check_equal "the app's log has it only once, in the line that prints it" 1 "$(logged "$link" | wc -l)"

begin 'a game, a payment, a statement'
for name in Bob Cai Dee; do
  check "$name joins" sends '^303' /players/new "name=$name"
done
# 7 heads share 61.00: three pay 8.72 and four 8.71.
check 'a game is logged, with the guests of two' sends '^303' /games/new \
  'date=2026-01-06' 'cost=61.00' "booker=$(player_id Ann)" 'expected=7' \
  "played_$(player_id Ann)=on" "guests_$(player_id Ann)=0" \
  "played_$(player_id Bob)=on" "guests_$(player_id Bob)=2" \
  "played_$(player_id Cai)=on" "guests_$(player_id Cai)=1" \
  "played_$(player_id Dee)=on" "guests_$(player_id Dee)=0"
check 'Bob pays' sends '^303' /transactions/new "player=$(player_id Bob)" 'amount=20.00' 'date=2026-01-07' 'note=by bank'
bob=$(player_id Bob)
check 'his statement shows what he owes' sees '£6.15' "/playerSummary/$bob"
check_equal 'all balances are correct to the penny' \
  "$(printf '%s\n' 'Ann 52.28' 'Bob -6.15' 'Cai -17.42' 'Dee -8.71' 'Money held for Tuesday Turf: £20.00')" \
  "$(balances | awk '/^Money/ { print; next } { print $1, $2 }')"

check 'he is invited' sends '^303' /manageUserAccess /manageUserAccess/invite \
  'invite_role=player' "invite_player=$bob" 'days=7'
invitation=$(visit -b "$jar" /manageUserAccess | grep -oE '/invitations/[A-Za-z0-9_-]+' | sed -n 1p)
jar=$(jar_of bob)
check 'he accepts with the link' sends '^303' "$invitation" 'name=Bob' 'username=bob' \
  'password=a long pass phrase for bob' 'again=a long pass phrase for bob'
check 'he sees that he owes money' sees 'You owe the team' /playerSummary
check 'the amount to the penny' sees '£6.15' /playerSummary
check 'and his payment' sees 'by bank' /playerSummary
check 'he has no access to the book' has_status 403 -b "$jar" /cffa
jar=$(jar_of ann)
