#!/bin/sh
# Like the nginx image: before nginx starts, the scripts in /docker-entrypoint.d run in order.
set -e
if [ "$1" = nginx ]; then
  for script in /docker-entrypoint.d/*.sh; do
    if [ -x "$script" ]; then "$script"; fi
  done
fi
exec "$@"
