# shellcheck shell=bash disable=SC2154
# Only nginx can connect to the app, and nobody can forge an address.

begin 'mutual TLS'
app=$(address_of "$(container_of app)")
ask_app() { curl -sS --max-time 20 --cacert certs/nginx/authority.crt --connect-to "app:5000:$app:5000" "$@" https://app:5000/healthz; }
check 'nginx can connect to the app' ask_app --cert certs/nginx/nginx-proxy.pem --key certs/nginx/nginx-proxy.key
check_not 'a client without a certificate can' ask_app
check_not 'a client with its own certificate can' ask_app --cert certs/nginx/nginx-selfsigned.crt --key certs/nginx/nginx-selfsigned.key
check_not 'a client without TLS can' curl -sSf --max-time 20 "http://$app:5000/healthz"
gateway=$(docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' "${COMPOSE_PROJECT_NAME}_front")
forged=$(id_of_visit -H 'X-Forwarded-For: 203.0.113.9' -H 'X-Real-IP: 203.0.113.9' \
  -H 'Forwarded: for=203.0.113.9' /login)
check 'the address that nginx saw is logged, not a forged one' came_from "$gateway" "$forged"

