# shellcheck shell=bash disable=SC2154
# Requests through a tunnel. ngrok itself needs an account and the internet; another container in the
# network does the same: it terminates TLS and sends the visitor's address.

begin 'through a tunnel'
set_setting NGROK_AUTHTOKEN 'a-token'
tunnel() { docker compose --profile tunnel config --format json | python3 -c "
import json, sys
print(json.load(sys.stdin)['services']['tunnel']$1)"; }
check_equal 'it forwards the public URL to nginx' \
  "['http', '--log', 'stdout', '--url', 'https://$DOMAIN', '--traffic-policy-file', '/etc/ngrok/policy.yml', 'reverseproxy:8080']" \
  "$(tunnel "['command']")"
check_equal 'with the token from .env' a-token "$(tunnel "['environment']['NGROK_AUTHTOKEN']")"
check_equal 'with the policy' "$STACK/deploy/tunnel" "$(tunnel "['volumes'][0]['source']")"

edge=$COMPOSE_PROJECT_NAME-edge
docker rm --force "$edge" >/dev/null 2>&1
docker run --detach --name "$edge" --label "com.docker.compose.project=$COMPOSE_PROJECT_NAME" \
  --network "${COMPOSE_PROJECT_NAME}_front" --entrypoint sleep "$nginx_image" 600 >/dev/null
through() { # [OPTION...] PATH
  docker exec "$edge" curl -sS --max-time 20 -H "Host: $DOMAIN" -H 'X-Forwarded-Proto: https' \
    -H 'X-Forwarded-For: 203.0.113.77' "${@:1:$#-1}" "http://reverseproxy:8080${!#}"
}
through_says() { through "${@:2}" | grep -iF -- "$1"; }
check 'the sign-in page is there' through_says 'User name' /login
check 'with HSTS, as over https' through_says 'strict-transport-security' -i /login
key=$(through /login | grep -oE 'name="form_key" value="[^"]*"' | sed 's/.*value="//; s/"$//' | sed -n 1p)
signed_in() { # TEXT
  through_says "$1" -i -H "Origin: https://$DOMAIN" --data-urlencode "form_key=$key" \
    --data-urlencode "password=$password" -d 'username=ann&next=/cffa' /login
}
# A form that seems to come from another site would be rejected.
check 'a form from its own page is accepted' signed_in '303 see other'
check 'the cookie is Secure' signed_in '; secure'
check "nginx's log has the visitor's address" front_logged 203.0.113.77
check "so has the app's log" logged 203.0.113.77
check_not 'the port is published' bash -c "docker port '$(container_of reverseproxy)' | grep '^8080/'"
docker rm --force "$edge" >/dev/null
