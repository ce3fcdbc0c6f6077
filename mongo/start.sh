#!/bin/bash
# Starts MongoDB like its image, but refuses missing or public secrets: a server without a root
# password would be open to everyone who can reach it.
set -euo pipefail

refuse() {
  echo "MongoDB is not started: $*" >&2
  exit 1
}

# A setting with _FILE is the path of a file that contains the secret.
for name in MONGO_INITDB_ROOT_PASSWORD BACKEND_DBPWD; do
  file=${name}_FILE
  if [ -n "${!file:-}" ]; then
    [ -r "${!file}" ] || refuse "$file is ${!file}, which can't be read in the container."
    export "$name=$(<"${!file}")"
  fi
  unset "$file"
done

for name in MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD BACKEND_DBUSR BACKEND_DBPWD; do
  case ${!name:-} in
    '') refuse "$name is not set. Run scripts/setup, which writes it to .env." ;;
    '<'* | *change-me* | *changeme*) refuse "$name is still the placeholder from the example." ;;
  esac
  # The passwords from the tutorial. A database that uses them still starts, so that the password
  # can be changed. A new database is not created with them.
  case ${!name} in
    mongopass | lineker1990)
      [ -e /data/db/WiredTiger ] || refuse "$name is the password from the tutorial, which is public."
      echo "WARNING: $name is the password from the tutorial, which is public. Change it." >&2
      ;;
  esac
done

exec docker-entrypoint.sh "$@"
