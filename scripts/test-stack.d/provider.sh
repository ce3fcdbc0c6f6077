# shellcheck shell=bash disable=SC2034,SC2154
# An identity provider with TLS of a private authority, and people who sign in with it. The same program
# as in app/cffa/tests/oidc.

PROVIDER_NAME=id.example.test
PROVIDER_PORT=9443

# The address at which containers can reach this machine, but other machines can't.
front_gateway() {
  docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' "${COMPOSE_PROJECT_NAME}_front"
}

make_provider_certificate() {
  mkdir -p "$STACK/provider"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 \
    -subj '/CN=authority of the provider' -addext 'basicConstraints=critical,CA:TRUE' \
    -keyout "$STACK/provider/authority.key" -out "$STACK/provider/authority.crt" 2>/dev/null
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$PROVIDER_NAME" \
    -keyout "$STACK/provider/id.key" -out "$STACK/provider/id.csr" 2>/dev/null
  openssl x509 -req -in "$STACK/provider/id.csr" -days 2 -CAcreateserial \
    -CA "$STACK/provider/authority.crt" -CAkey "$STACK/provider/authority.key" \
    -extfile <(printf 'subjectAltName=DNS:%s\nbasicConstraints=CA:FALSE' "$PROVIDER_NAME") \
    -out "$STACK/provider/id.crt" 2>/dev/null
}

start_provider() {
  ISSUER=https://$PROVIDER_NAME:$PROVIDER_PORT APP=$(setting CFFA_URL) CALLBACK=/callback/oidc \
    MODULES=$REPOSITORY/target/oidc/node_modules LISTEN=$(front_gateway) \
    TLS_CERT=$STACK/provider/id.crt TLS_KEY=$STACK/provider/id.key \
    node "$REPOSITORY/app/testing/identity_providers/provider.mjs" >"$STACK/provider/log" 2>&1 &
  echo $! >"$STACK/provider/pid" # in a file, because this may run in a subshell
  wait_until 90 grep -q '^ready' "$STACK/provider/log"
}
# A server that responds like Auth0 (app/testing/identity_providers/auth0.mjs).
start_auth0() {
  ISSUER=https://$PROVIDER_NAME:$PROVIDER_PORT APP=$(setting CFFA_URL) CALLBACK=/callback \
    LISTEN=$(front_gateway) TLS_CERT=$STACK/provider/id.crt TLS_KEY=$STACK/provider/id.key \
    NODE_EXTRA_CA_CERTS=$STACK/certs/nginx/nginx-selfsigned.crt \
    node "$REPOSITORY/app/testing/identity_providers/auth0.mjs" >"$STACK/provider/log" 2>&1 &
  echo $! >"$STACK/provider/pid"
  wait_until 90 grep -q '^ready' "$STACK/provider/log"
}
# set_tenant JSON: changes the tenant's settings.
set_tenant() { browse -o /dev/null -d "$1" "https://$PROVIDER_NAME:$PROVIDER_PORT/__tenant"; }
# signs_in_at_auth0 NAME: signs in at Auth0; prints the last page.
signs_in_at_auth0() {
  local form
  form=$(browse /login/auth0 | action_of)
  [ -n "$form" ] || { echo "Auth0's page has no form" && return 1; }
  browse --data-urlencode "username=$1" -d 'password=any' "https://$PROVIDER_NAME:$PROVIDER_PORT$form"
}

stop_provider() {
  local pid=$STACK/provider/pid
  [ ! -e "$pid" ] || { kill "$(cat "$pid")" && rm "$pid"; } 2>/dev/null || :
}

# Like visit, but also reaches the provider, and follows redirects.
browse() { # [OPTION...] PATH_OR_URL
  local url=${!#}
  case $url in
    /*) url=https://$DOMAIN:$https_port$url ;;
  esac
  cat "$STACK/certs/nginx/nginx-selfsigned.crt" "$STACK/provider/authority.crt" >"$STACK/provider/trusted.crt"
  curl -sSL --http1.1 --max-time 30 --cacert "$STACK/provider/trusted.crt" -b "$jar" -c "$jar" \
    --connect-to "$DOMAIN:$https_port:127.0.0.1:$https_port" \
    --connect-to "$PROVIDER_NAME:$PROVIDER_PORT:$(front_gateway):$PROVIDER_PORT" "${@:1:$#-1}" "$url"
}

# The action of the first form of a page.
action_of() { grep -oE 'action="[^"]+"' | sed -n 1p | sed 's/^action="//; s/"$//; s/&amp;/\&/g'; }

# signs_in_at_provider NAME [PATH]: signs in at the provider; prints the last page.
signs_in_at_provider() {
  local form
  form=$(browse "${2:-/login/oidc}" | action_of)
  [ -n "$form" ] || { echo "the provider's page has no form" && return 1; }
  browse --data-urlencode "login=$1" -d 'prompt=login&password=any' "$form"
}
