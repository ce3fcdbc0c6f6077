#!/bin/bash
# Initiates the replica set and creates CFFA's database user, as soon as all members are reachable.
# Running it again changes nothing, except that the user gets the current password.
#
# MEMBERS            host:port of each member, separated by commas; the first one has created the
#                    administrator
# BACKEND_DBNAME, BACKEND_DBUSR   CFFA's database and user
set -euo pipefail

ATTEMPTS=60 # with the pause, two minutes: the first start of a member takes that long on a Pi
PAUSE=2     # seconds

# In variables, because other users of the machine can read a command line.
MONGO_ROOT_PASSWORD=$(</run/secrets/mongo_root_password)
BACKEND_DBPWD=$(</run/secrets/backend_dbpwd)
export MONGO_ROOT_PASSWORD BACKEND_DBPWD
# mongosh writes its log to the home folder.
export HOME=/tmp

# MongoDB 4.4, for a Raspberry Pi 3 or 4, has only the older shell.
shell=$(command -v mongosh || command -v mongo)
for attempt in $(seq "$ATTEMPTS"); do
  if said=$("$shell" --quiet --norc --nodb "$(dirname "$0")/replica-set.js" 2>&1); then
    printf '%s\n' "$said"
    exit 0
  fi
  [ $((attempt % 10)) != 1 ] || printf 'waiting: %s\n' "$(tail -n 3 <<<"$said")" >&2
  sleep "$PAUSE"
done
printf 'The replica set could not be initiated: %s\n' "$said" >&2
exit 1
