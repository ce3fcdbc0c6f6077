# shellcheck shell=bash disable=SC2154
# A signed certificate from a real ACME authority through the running nginx, and its
# renewal, under those who visit. The authority is Pebble, in the network of nginx; it asks
# for the domain's file at port 80 of nginx, as Let's Encrypt does.

begin 'a signed certificate'
"$REPOSITORY/scripts/base-images" certbot pebble
AUTHORITY=$COMPOSE_PROJECT_NAME-authority
acme=$STACK/acme
mkdir -p "$acme"
# What the authority shows to certbot, which trusts it by --ca-file.
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
  wait_until 60 ask_authority 14000/dir
}
ask_authority() {
  curl -sSf --cacert "$acme/pebble.pem" --connect-to "authority.example.test::$(address_of "$AUTHORITY"):" \
    "https://authority.example.test:$1"
}
# What the authority finds in the DNS for every domain.
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

# Who looks at the certificate is another. By HTTP/1.1, because an nginx that reloads ends
# an HTTP/2 connection with no request on it yet by a GOAWAY: browsers then ask again by
# themselves, curl does not.
start_visitor --insecure --http1.1 /healthz
check 'the authority runs' start_authority
check 'where the domain leads elsewhere' domain_is_at 127.0.0.1
check 'nothing is signed, and that is said' fails_and_says 'nothing has changed' get_certificate
lose_authority
check 'nor when the authority is away' fails_and_says 'nothing has changed' get_certificate
find_authority
check 'the certificate before is shown on' equal "$self_signed" "$(shown)"
check_equal 'and nothing renews one that is not there' '' "$(setting COMPOSE_PROFILES)"

check 'where it leads here' domain_is_at "$(address_of "$(container_of reverseproxy)")"
check 'it is signed, and nginx shows it' get_certificate
# Each Pebble makes roots of its own; this is what browsers would know of Let's Encrypt.
ask_authority 15000/roots/0 >"$acme/root.pem"
visit_trusting() { visit --cacert "$acme/root.pem" "$@"; }
check 'browsers trust it' visit_trusting -o /dev/null /healthz
check 'the key can be read by its owner alone' equal "600 10001" "$(stat -c '%a %u' certs/nginx/front.pem)"
before=$(shown)
check 'run again, it is well' get_certificate
check 'and keeps the certificate, which is good for long' unchanged
check 'scripts/certs leaves a signed certificate alone' scripts/certs --renew
check 'as nginx does' unchanged

begin 'a renewed signed certificate'
check 'certbot runs from now on' equal running "$(docker inspect -f '{{.State.Status}}' "$(container_of certbot)")"
check_equal 'also after the next docker compose up' certbot "$(setting COMPOSE_PROFILES)"
# certbot's own setting for when it is time, in place of two months of waiting.
sed -i '1i renew_before_expiry = 100 days' letsencrypt/etc/renewal/cffa.conf
compose restart certbot >/dev/null 2>&1
check 'when it is time, it renews and nginx shows the new one, all by itself' wait_until 120 changed
check 'browsers trust it' visit_trusting -o /dev/null /healthz
before=$(shown)
lose_authority
compose restart certbot >/dev/null 2>&1
renewal_failed() { compose logs --no-color certbot 2>&1 | grep -F 'the renewal failed; the next attempt'; }
check 'with the authority away it says so' wait_until 120 renewal_failed
check 'and goes on' equal running "$(docker inspect -f '{{.State.Status}}' "$(container_of certbot)")"
check 'the certificate before is shown on' unchanged
# What a full memory card leaves: certbot has the new one, nginx the old one.
scripts/certs --renew >/dev/null
cat certs/nginx/nginx-selfsigned.{key,crt} >certs/nginx/front.pem
check 'nginx takes in what is put there' wait_until 60 changed
compose restart certbot >/dev/null 2>&1
check 'one that was not put in place is, with the next look' wait_until 120 unchanged
stop_visitor
check "each of $(wc -l <"$STACK/visited") requests meanwhile was served" visitor_saw_only 200

docker rm --force --volumes "$AUTHORITY" >/dev/null
# Back to where the other parts expect to be.
compose --profile certbot rm --stop --force certbot >/dev/null 2>&1
set_setting COMPOSE_PROFILES ''
rm -r certs/nginx/front.pem letsencrypt/{etc,work,log}
scripts/certs >/dev/null
own_is_shown() { equal "$(openssl x509 -in certs/nginx/nginx-selfsigned.crt -noout -fingerprint -sha256)" "$(shown)"; }
check 'without it, the self-signed one is shown again' wait_until 60 own_is_shown
