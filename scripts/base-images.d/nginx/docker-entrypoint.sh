#!/bin/sh
# As the nginx image: before nginx starts, what is in /docker-entrypoint.d runs in order.
set -e
if [ "$1" = nginx ]; then
  for script in /docker-entrypoint.d/*.sh; do
    if [ -x "$script" ]; then "$script"; fi
  done
fi
exec "$@"
