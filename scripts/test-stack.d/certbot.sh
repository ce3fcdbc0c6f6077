# shellcheck shell=bash disable=SC2154
# A signed certificate from a real ACME server through the running nginx, and its renewal, during
# requests. The server is Pebble, in nginx's network. It requests the domain's file from port 80 of
# nginx, as Let's Encrypt does.

begin 'a signed certificate'
"$REPOSITORY/scripts/base-images" certbot pebble
AUTHORITY=$COMPOSE_PROJECT_NAME-authority
acme=$STACK/acme
mkdir -p "$acme"
# The server's own certificate, which certbot trusts with --ca-file.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 7 \
  -subj /CN=authority.example.test -addext subjectAltName=DNS:authority.example.test \
  -keyout "$acme/pebble.key" -out "$acme/pebble.pem" 2>/dev/null
cat >"$acme/pebble.json" <<'JSON'
{ "pebble": {
  "listenAddress": "0.0.0.0:14000", "managementListenAddress": "0.0.0.0:15000",
  "certificate": "/acme/pebble.pem", "privateKey": "/acme/pebble.key",
  "httpPort": 80, "tlsPort": 443, "ocspResponderURL": "", "keyAlgorithm": "ecdsa",
  "profiles": { "default": { "description": "90 days", "validityPeriod": 7776000 } } } }
JSON
start_authority() {
  docker run --detach --name "$AUTHORITY" --network "${COMPOSE_PROJECT_NAME}_front" \
    --network-alias authority.example.test --volume "$acme:/acme:ro" \
    ghcr.io/letsencrypt/pebble:latest >/dev/null
  wait_until 90 ask_authority 14000/dir
}
ask_authority() {
  curl -sSf --cacert "$acme/pebble.pem" --connect-to "authority.example.test::$(address_of "$AUTHORITY"):" \
    "https://authority.example.test:$1"
}
# The DNS record that the server finds for every domain.
domain_is_at() {
  curl -sSf -d "{\"ip\":\"$1\"}" "http://$(address_of "$AUTHORITY"):8055/set-default-ipv4"
}
lose_authority() { docker network disconnect "${COMPOSE_PROJECT_NAME}_front" "$AUTHORITY"; }
find_authority() {
  docker network connect --alias authority.example.test "${COMPOSE_PROJECT_NAME}_front" "$AUTHORITY"
}
get_certificate() {
  scripts/letsencrypt --server https://authority.example.test:14000/dir --ca-file "$acme/pebble.pem" "$@"
}
shown() {
  openssl s_client -connect "127.0.0.1:$https_port" -servername "$DOMAIN" </dev/null 2>/dev/null |
    openssl x509 -noout -fingerprint -sha256
}
unchanged() { equal "$before" "$(shown)"; }
changed() { [ "$before" != "$(shown)" ]; }
self_signed=$(shown)

start_visitor --insecure /healthz # without a check of the certificate
check 'the authority runs' start_authority
check 'the domain points elsewhere' domain_is_at 127.0.0.1
check 'no certificate is issued, and the script reports it' fails_and_says 'nothing has changed' get_certificate
lose_authority
check 'nor if the authority is unavailable' fails_and_says 'nothing has changed' get_certificate
find_authority
check 'nginx still uses the previous certificate' equal "$self_signed" "$(shown)"
check_equal 'certbot is not started' '' "$(setting COMPOSE_PROFILES)"

check 'the domain points here' domain_is_at "$(address_of "$(container_of reverseproxy)")"
check 'the certificate is issued, and nginx uses it' get_certificate
# Each Pebble generates its own root certificate, which browsers would have for Let's Encrypt.
ask_authority 15000/roots/0 >"$acme/root.pem"
visit_trusting() { visit --cacert "$acme/root.pem" "$@"; }
check 'browsers trust it' visit_trusting -o /dev/null /healthz
check 'only the owner can read the key' equal "600 10001" "$(stat -c '%a %u' certs/nginx/front.pem)"
before=$(shown)
check 'the script runs again' get_certificate
check 'and keeps the certificate, which does not expire soon' unchanged
check 'scripts/certs --renew runs' scripts/certs --renew
check 'and keeps a signed certificate' unchanged

begin 'a renewed signed certificate'
check 'certbot is running' equal running "$(docker inspect -f '{{.State.Status}}' "$(container_of certbot)")"
check_equal 'also after the next docker compose up' certbot "$(setting COMPOSE_PROFILES)"
# certbot's setting for the time of renewal, instead of waiting for two months.
sed -i '1i renew_before_expiry = 100 days' letsencrypt/etc/renewal/cffa.conf
compose restart certbot >/dev/null 2>&1
check 'certbot renews the certificate and nginx uses the new one, automatically' wait_until 120 changed
check 'browsers trust it' visit_trusting -o /dev/null /healthz
before=$(shown)
lose_authority
compose restart certbot >/dev/null 2>&1
renewal_failed() { compose logs --no-color certbot 2>&1 | grep -F 'the renewal failed; the next attempt'; }
check 'certbot logs that the authority is unavailable' wait_until 120 renewal_failed
check 'and keeps running' equal running "$(docker inspect -f '{{.State.Status}}' "$(container_of certbot)")"
check 'nginx still uses the previous certificate' unchanged
# As after a full disk: certbot has the new certificate, and nginx the old one.
scripts/certs --renew >/dev/null
cat certs/nginx/nginx-selfsigned.{key,crt} >certs/nginx/front.pem
check 'nginx loads the old certificate' wait_until 90 changed
compose restart certbot >/dev/null 2>&1
check 'the next check of certbot installs the new one' wait_until 120 unchanged
stop_visitor
check "each of $(wc -l <"$STACK/visited") requests meanwhile was served" visitor_saw_only 200

docker rm --force --volumes "$AUTHORITY" >/dev/null
# Restore the state that other subjects expect.
compose --profile certbot rm --stop --force certbot >/dev/null 2>&1
set_setting COMPOSE_PROFILES ''
rm -r certs/nginx/front.pem letsencrypt/{etc,work,log}
scripts/certs >/dev/null
own_is_shown() { equal "$(openssl x509 -in certs/nginx/nginx-selfsigned.crt -noout -fingerprint -sha256)" "$(shown)"; }
check 'without certbot, nginx uses the self-signed certificate again' wait_until 90 own_is_shown
