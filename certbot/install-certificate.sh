#!/bin/sh
# Run by certbot after it got or renewed a certificate: puts key and chain where nginx
# shows them from, in one file and one step. nginx takes it in within seconds.
set -eu

umask 077
cat "$RENEWED_LINEAGE/privkey.pem" "$RENEWED_LINEAGE/fullchain.pem" >/certs/.front.pem
mv /certs/.front.pem /certs/front.pem
echo "installed the certificate for $RENEWED_DOMAINS"
