#!/bin/sh
# The container `certbot`: checks twice a day whether the certificate needs renewal. certbot decides
# when, because the lifetime of certificates depends on the authority, and is getting shorter.
set -eu

# The first process of a container ignores signals that it does not handle.
trap 'exit 0' TERM INT

pause() {
  sleep "$1" &
  wait $!
}

# First soon after the start, for machines that are off every night. Not immediately: after a power
# cut nginx starts at the same time, and the authority sends its request to nginx.
pause 30
while :; do
  certbot renew --quiet --no-random-sleep-on-renew \
    --config-dir /letsencrypt/etc --work-dir /letsencrypt/work --logs-dir /letsencrypt/log ||
    echo 'certbot: the renewal failed; the next attempt is in half a day' >&2
  /cffa/install-certificate.sh ||
    echo 'certbot: the certificate could not be installed; the next attempt is in half a day' >&2
  # At a random time, so that not all installations send requests at once.
  pause "$((36000 + $(od -An -N2 -tu2 /dev/urandom) % 14400))"
done
