#!/bin/sh
# Puts the certificate that certbot got into the one file that nginx shows, key and chain
# together, in one step; nginx takes it in within seconds. Does nothing where it is there
# already, so that it can be run after every look, and one that failed is made up for.
set -eu

live=/letsencrypt/etc/live/cffa
[ -e "$live/fullchain.pem" ] || exit 0

umask 077
trap 'rm -f /certs/.front.pem' EXIT
cat "$live/privkey.pem" "$live/fullchain.pem" >/certs/.front.pem
if ! cmp -s /certs/.front.pem /certs/front.pem; then
  mv /certs/.front.pem /certs/front.pem
  echo 'the new certificate is in place'
fi
