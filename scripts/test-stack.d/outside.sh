# shellcheck shell=bash disable=SC2154
# What everybody sees, before they sign in.

begin 'from outside'
check 'http goes to https' header_has "^location: https://$DOMAIN/login\$" "http://$DOMAIN/login"
check 'for good' has_status 301 "http://$DOMAIN/login"
mkdir -p letsencrypt/verification/.well-known/acme-challenge
echo proof >letsencrypt/verification/.well-known/acme-challenge/token
chown -R 10001:10001 letsencrypt
check "but what Let's Encrypt asks is answered there" body_has proof "http://$DOMAIN/.well-known/acme-challenge/token"
check 'it is well' body_has ok /healthz
check_not 'that is compressed' header_has '^content-encoding:' -H 'Accept-Encoding: gzip' /healthz
check 'crawlers are sent away' body_has 'Disallow: /' /robots.txt
check 'the icon is there that browsers ask for unasked' header_has '^content-type: image/svg' /favicon.ico
check 'and ready' body_has ok /readyz
check 'HTTP/2 is spoken' [ "$(visit -o /dev/null -w '%{http_version}' --http2 /login)" = 2 ]
for version in 1.2 1.3; do
  check "TLS $version is spoken" has_status 200 "--tlsv$version" --tls-max "$version" /login
done
check_not 'TLS 1.1 is' visit --tlsv1.1 --tls-max 1.1 --ciphers 'DEFAULT:@SECLEVEL=0' /login
check 'browsers are told to stay with https, once' \
  [ "$(visit -o /dev/null -D - /login | grep -ci '^strict-transport-security: max-age=63072000')" = 1 ]
check 'the sign-in page is there' body_has 'User name' /login
check 'compressed when wanted' header_has '^content-encoding: gzip' -H 'Accept-Encoding: gzip' /login
head -c 400000 /dev/zero | tr '\0' a >"$STACK/large"
check 'what is too large is refused' has_status 413 --data-binary "@$STACK/large" /login
check 'a page that is not there says so' has_status 404 /nowhere

check 'but a book comes in as a file by the API, for whoever may' \
  has_status 401 -F "file=@$STACK/large" /api/v1/teams/018f0000-0000-7000-8000-000000000000/imports
