#!/bin/sh
# The container `certbot`: asks twice a day whether it is time to renew. How long
# certificates live is the authority's affair and gets shorter; certbot knows.
set -eu

# As the first process of its container it is not ended by a signal unless it says so.
trap 'exit 0' TERM INT

pause() {
  sleep "$1" &
  wait $!
}

# Soon after the start, for machines that are switched off every night. Not at once: after
# a power cut nginx starts at the same moment, and it is nginx whom the authority asks.
pause 30
while :; do
  certbot renew --quiet --no-random-sleep-on-renew \
    --config-dir /letsencrypt/etc --work-dir /letsencrypt/work --logs-dir /letsencrypt/log ||
    echo 'certbot: not renewed; tried again in half a day' >&2
  /cffa/install-certificate.sh ||
    echo 'certbot: the certificate could not be put in place; tried again in half a day' >&2
  # At no certain minute, so that not all the world comes at once.
  pause "$((36000 + $(od -An -N2 -tu2 /dev/urandom) % 14400))"
done
