#!/bin/sh
# The container `certbot`: asks twice a day whether it is time to renew. How long
# certificates live is the authority's affair and gets shorter; certbot knows.
set -eu

# As the first process of its container it is not ended by a signal unless it says so.
trap 'exit 0' TERM INT

while :; do
  # At no certain minute, so that not all the world comes at once.
  sleep "$((36000 + $(od -An -N2 -tu2 /dev/urandom) % 14400))" &
  wait $!
  certbot renew --quiet --no-random-sleep-on-renew \
    --config-dir /letsencrypt/etc --work-dir /letsencrypt/work --logs-dir /letsencrypt/log ||
    echo 'certbot: not renewed; tried again in half a day' >&2
done
