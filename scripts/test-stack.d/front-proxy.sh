# shellcheck shell=bash disable=SC2154
# Another proxy in front of nginx: trusted if TRUSTED_PROXIES lists it, and nobody else.

begin 'behind another proxy'
gateway=$(docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' "${COMPOSE_PROJECT_NAME}_front")
# Requests from this machine come from the gateway, as those of a proxy would.
with_forwarded() { id_of_visit -H "X-Forwarded-For: $1" /login; }
check 'an untrusted X-Forwarded-For is not used' came_from "$gateway" "$(with_forwarded 203.0.113.20)"
set_setting TRUSTED_PROXIES "$gateway,fd00::/8"
check 'it starts with a trusted proxy' start_stack
check "the trusted proxy's X-Forwarded-For is used" came_from 203.0.113.21 "$(with_forwarded 203.0.113.21)"
check 'of several addresses, the last untrusted one' came_from 203.0.113.22 \
  "$(with_forwarded '198.51.100.1, 203.0.113.22')"
check 'also with IPv6' came_from 2001:db8:1:2:3:4:5:6 "$(with_forwarded '2001:db8:1:2:3:4:5:6')"
# One home is one visitor: its addresses share the limit on sign-in attempts, and another home has its
# own. Each attempt uses another user name, because names have a limit of their own.
guess_from() {
  status_of -H "X-Forwarded-For: $1" -H "Origin: https://$DOMAIN:$https_port" -d "username=nobody$RANDOM&password=none" /login
}
many_guesses() {
  local n answers=''
  for n in $(seq 40); do
    answers+="$(guess_from "2001:db8:7:7::$n") "
  done
  grep -F 429 <<<"$answers" || { echo "$answers" && return 1; }
}
check 'forty attempts from forty addresses of one home are limited' many_guesses
not_limited() { [ "$(guess_from 2001:db8:8:8::1)" != 429 ]; }
check 'another home is not affected' not_limited
set_setting TRUSTED_PROXIES 'nonsense; return 200'
refuses_nonsense() {
  ! compose up -d --no-deps --wait --wait-timeout 20 reverseproxy &&
    compose logs --no-color reverseproxy 2>&1 | grep -F 'is not an IP address or a network'
}
check 'an invalid address is refused' refuses_nonsense
unset_setting TRUSTED_PROXIES
sed -i '/^#TRUSTED_PROXIES=/d' .env
check 'it starts without the setting' start_stack

begin 'another port than 443'
set_setting CFFA_URL "https://$DOMAIN:8443"
check 'it starts' compose up -d --no-deps --wait reverseproxy
check 'http redirects to this port' header_has "^location: https://$DOMAIN:8443/login\$" "http://$DOMAIN/login"
set_setting CFFA_URL "https://$DOMAIN"
check 'and back to 443' compose up -d --no-deps --wait reverseproxy
