#!/bin/bash
# Starts MongoDB as its image does, but not with a secret that is missing or anybody's: a
# server without a root password would be open to whoever reaches it.
set -euo pipefail

refuse() {
  echo "MongoDB is not started: $*" >&2
  exit 1
}

# A name with _FILE holds the path of a file with the secret.
for name in MONGO_INITDB_ROOT_PASSWORD BACKEND_DBPWD; do
  file=${name}_FILE
  if [ -n "${!file:-}" ]; then
    [ -r "${!file}" ] || refuse "$file names ${!file}, which can't be read in the container."
    export "$name=$(<"${!file}")"
  fi
  unset "$file"
done

for name in MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD BACKEND_DBUSR BACKEND_DBPWD; do
  case ${!name:-} in
    '') refuse "$name is not set. scripts/setup writes it to .env." ;;
    '<'* | *change-me* | *changeme*) refuse "$name is still the placeholder of the example." ;;
  esac
  # These stand in the tutorial. A database made with them must be reachable, so that the
  # password can be changed; a new one is not made.
  case ${!name} in
    mongopass | lineker1990)
      [ -e /data/db/WiredTiger ] || refuse "$name is the one from the tutorial, which is public."
      echo "WARNING: $name is the one from the tutorial, which is public. Change it." >&2
      ;;
  esac
done

exec docker-entrypoint.sh "$@"
