# shellcheck shell=bash disable=SC2154
# The administrator's own proxy: a real Caddy with the files of deploy/caddy, and the labels for Traefik.

begin 'behind Caddy'
edge=$COMPOSE_PROJECT_NAME-caddy
remove_caddy() { docker rm --force "$edge" >/dev/null 2>&1 || :; }
"$REPOSITORY/scripts/base-images" caddy >/dev/null
remove_caddy
set_setting COMPOSE_FILE compose.yaml:deploy/caddy/compose.yaml
set_setting PROXY_SUBNET 10.243.81.0/24 # another stack may use the default
check 'it starts' start_stack
check_equal 'nginx publishes no port' '' "$(docker port "$(container_of reverseproxy)")"
backs_up() { (cd / && "$STACK/scripts/backup" --into proxy); }
check 'a backup succeeds from any folder, as in a timer' backs_up

mkdir -p caddy
sed "s/^cffa.example.com {/$DOMAIN {\n\ttls internal/" deploy/caddy/Caddyfile >caddy/Caddyfile
docker create --name "$edge" --label "com.docker.compose.project=$COMPOSE_PROJECT_NAME" \
  --publish "$http_port:80" --publish "$https_port:443" --volume "$STACK/caddy:/etc/caddy:ro" caddy:2 >/dev/null
docker network connect "${COMPOSE_PROJECT_NAME}_proxy" "$edge"
docker start "$edge" >/dev/null
by_caddy() { # [OPTION...] PATH
  curl -sSk --max-time 20 --connect-to "$DOMAIN:443:127.0.0.1:$https_port" \
    --connect-to "$DOMAIN:80:127.0.0.1:$http_port" "${@:1:$#-1}" "https://$DOMAIN${!#}"
}
by_caddy_says() { by_caddy "${@:2}" | grep -iF -- "$1"; }
check 'the sign-in page is there' wait_until 90 by_caddy_says 'User name' /login
redirects() {
  curl -sSi --max-time 20 --connect-to "$DOMAIN:80:127.0.0.1:$http_port" "http://$DOMAIN/login" |
    grep -iF "location: https://$DOMAIN/login"
}
check 'http redirects to https' redirects
key=$(by_caddy /login | grep -oE 'name="form_key" value="[^"]*"' | sed 's/.*value="//; s/"$//' | sed -n 1p)
signed_in() { # TEXT
  by_caddy_says "$1" -i -H "Origin: https://$DOMAIN" --data-urlencode "form_key=$key" \
    --data-urlencode "password=$password" -d 'username=ann&next=/cffa' /login
}
check 'a form from its own page is accepted' signed_in ' 303'
check 'the cookie is Secure' signed_in '; secure'
gateway=$(docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' bridge)
request=$(by_caddy -o /dev/null -D - -H 'X-Forwarded-For: 203.0.113.20' /login | tr -d '\r' |
  sed -n 's/^x-request-id: *//Ip')
check "the visitor's address arrives, and a forged one does not" came_from "$gateway" "$request"
head -c 400000 /dev/zero >too-large
check 'a form that is too large is refused' by_caddy_says ' 413' -i --data-binary @too-large /login
check 'the page says why' by_caddy_says 'too large' --data-binary @too-large /login
shown=$STACK/shown-live
shows() { [ "$(grep -c '^data:' "$shown")" -ge "$1" ]; } # EVENTS
shows_changes_at_once() {
  local headcount stream
  headcount=$(by_caddy -X PUT /space/new/occupancy/current/0/max/9 | grep -oE '[0-9a-f-]{36}' | sed -n 1p)
  set -m # a process group of its own, so that curl is stopped as well
  by_caddy --no-buffer --max-time 300 "/count/$headcount/events" >"$shown" 2>&1 &
  stream=$!
  set +m
  wait_until 90 shows 1 && by_caddy -X PUT -o /dev/null "/space/$headcount/increment" && wait_until 90 shows 2
  local status=$?
  kill -- "-$stream"
  return "$status"
}
check 'an open page shows a change at once' shows_changes_at_once
remove_caddy

begin 'the labels for Traefik'
# Debian has no Traefik, so only the result of Compose is checked.
set_setting COMPOSE_FILE compose.yaml:deploy/traefik/compose.yaml
of_nginx() { docker compose config --format json | python3 -c "
import json, sys
print(json.load(sys.stdin)['services']['reverseproxy']$1)"; }
check_equal 'they have the domain' "Host(\`$DOMAIN\`)" "$(of_nginx "['labels']['traefik.http.routers.cffa.rule']")"
check_equal 'nginx publishes no port' None "$(of_nginx ".get('ports')")"
unset_setting COMPOSE_FILE
unset_setting PROXY_SUBNET
sed -i -E '/^#(COMPOSE_FILE|PROXY_SUBNET)=/d' .env
check 'it starts without another proxy' start_stack
