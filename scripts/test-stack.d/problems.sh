# shellcheck shell=bash disable=SC2154
# Responses of nginx itself: pages for people and problem documents for programs, with Retry-After.

begin "nginx's own responses"
head -c 400000 /dev/zero | tr '\0' a >"$STACK/large"
is_problem() { # STATUS [OPTIONS] URL
  local wanted=$1
  shift
  has_status "$wanted" "$@" && header_has '^content-type: application/problem\+json' "$@" &&
    visit "$@" | python3 -c "
import json, sys
problem = json.load(sys.stdin)
sys.exit(0 if problem['status'] == $wanted and problem['detail'] and problem['error'] == problem['detail'] else str(problem))"
}
nobodys=018f0000-0000-7000-8000-000000000000
check 'too large, for a program' is_problem 413 --data-binary "@$STACK/large" "/api/v1/teams/$nobodys/payments"
check 'too large, for a client of spaces' is_problem 413 --data-binary "@$STACK/large" /space/new
check 'too large, for a person' body_has 'Nothing was saved' --data-binary "@$STACK/large" /login
gzip -c "$STACK/large" >"$STACK/large.gz"
for path in "/api/v1/teams/$nobodys/payments" "/api/v1/teams/$nobodys/imports" /space/new; do
  check "compressed, for a program at $path" is_problem 415 -H 'Content-Encoding: gzip' --data-binary "@$STACK/large.gz" "$path"
done
for path in /login /settings/import /count "/count/$nobodys/in"; do
  check "compressed, for a person at $path" has_status 415 -H 'Content-Encoding: gzip' --data-binary "@$STACK/large.gz" "$path"
done
check 'Content-Encoding: identity is accepted' has_status 422 -H 'Content-Encoding: identity' -H "Origin: https://$DOMAIN:$https_port" -d 'username=x' /login

quickly() { visit --parallel --parallel-max 10 -o /dev/null -D - "https://$DOMAIN:$https_port$2?[1-$1]" | tr -d '\r'; }
answers=$(quickly 400 /api/v1/teams)
check_equal '400 fast requests of a program reach the app' 401 \
  "$(grep -oE '^HTTP/[0-9.]+ [0-9]+' <<<"$answers" | cut -d' ' -f2 | sort -u | tr '\n' ' ' | sed 's/ $//')"
answers=$(quickly 400 /login)
check '400 fast requests of a person do not' grep '^HTTP/[0-9.]* 429' <(printf '%s' "$answers")
check_equal 'each rejected one gets Retry-After' "$(grep -c '^HTTP/[0-9.]* 429' <<<"$answers")" "$(grep -ci '^retry-after: 5' <<<"$answers")"
sleep 6
check 'after this time the page is available' has_status 200 /login
