#!/bin/sh
# Installs certbot's certificate for nginx: one file with the key and the chain, replaced in one
# step. nginx loads it within seconds. Does nothing if it is already installed, so it can run after
# every renewal check, and repeats an installation that failed.
set -eu

live=/letsencrypt/etc/live/cffa
[ -e "$live/fullchain.pem" ] || exit 0

umask 077
trap 'rm -f /certs/.front.pem' EXIT
cat "$live/privkey.pem" "$live/fullchain.pem" >/certs/.front.pem
if ! cmp -s /certs/.front.pem /certs/front.pem; then
  mv /certs/.front.pem /certs/front.pem
  echo 'installed the new certificate'
fi
