# shellcheck shell=bash disable=SC2154
# What visitors see before they sign in.

begin 'from outside'
check 'http redirects to https' header_has "^location: https://$DOMAIN/login\$" "http://$DOMAIN/login"
check 'permanently' has_status 301 "http://$DOMAIN/login"
mkdir -p letsencrypt/verification/.well-known/acme-challenge
echo proof >letsencrypt/verification/.well-known/acme-challenge/token
chown -R 10001:10001 letsencrypt
check "except the requests of Let's Encrypt" body_has proof "http://$DOMAIN/.well-known/acme-challenge/token"
check 'it is healthy' body_has ok /healthz
check_not 'this response is compressed' header_has '^content-encoding:' -H 'Accept-Encoding: gzip' /healthz
check 'robots.txt excludes crawlers' body_has 'Disallow: /' /robots.txt
check 'there is a favicon' header_has '^content-type: image/svg' /favicon.ico
check 'it is ready' body_has ok /readyz
check 'HTTP/2 is supported' [ "$(visit -o /dev/null -w '%{http_version}' --http2 /login)" = 2 ]
for version in 1.2 1.3; do
  check "TLS $version is supported" has_status 200 "--tlsv$version" --tls-max "$version" /login
done
check_not 'TLS 1.1 is supported' visit --tlsv1.1 --tls-max 1.1 --ciphers 'DEFAULT:@SECLEVEL=0' /login
check 'HSTS is sent exactly once' \
  [ "$(visit -o /dev/null -D - /login | grep -ci '^strict-transport-security: max-age=63072000')" = 1 ]
check 'the sign-in page is there' body_has 'User name' /login
check 'compressed if requested' header_has '^content-encoding: gzip' -H 'Accept-Encoding: gzip' /login
head -c 400000 /dev/zero | tr '\0' a >"$STACK/large"
check 'a request that is too large is rejected' has_status 413 --data-binary "@$STACK/large" /login
check 'an unknown page returns 404' has_status 404 /nowhere

check 'the API accepts larger uploads of books' \
  has_status 401 -F "file=@$STACK/large" /api/v1/teams/018f0000-0000-7000-8000-000000000000/imports
