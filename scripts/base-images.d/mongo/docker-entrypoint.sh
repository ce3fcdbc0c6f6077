#!/bin/bash
# Like the mongo image: with an empty data folder, a server on loopback creates the root user and runs
# the scripts in /docker-entrypoint-initdb.d. Then the real server starts.
set -euo pipefail

case ${1:-} in -* | '') set -- mongod "$@" ;; esac
[ "$1" = mongod ] || exec "$@"
shift

# NAME_FILE is the path of a file with the value of NAME.
for name in MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD; do
  file=${name}_FILE
  [ -z "${!file:-}" ] || export "$name=$(<"${!file}")"
  unset "$file"
done
user=${MONGO_INITDB_ROOT_USERNAME:-} password=${MONGO_INITDB_ROOT_PASSWORD:-}

as_mongodb=()
if [ "$(id -u)" = 0 ]; then
  chown -R mongodb:mongodb /data/db
  as_mongodb=(setpriv --reuid mongodb --regid mongodb --init-groups)
fi

if [ ! -e /data/db/WiredTiger ]; then
  export MONGO_INITDB_DATABASE=${MONGO_INITDB_DATABASE:-test}
  "${as_mongodb[@]}" mongod --dbpath /data/db --bind_ip 127.0.0.1 >/tmp/first-start.log 2>&1 &
  server=$!
  until (: </dev/tcp/127.0.0.1/27017) 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { cat /tmp/first-start.log >&2; exit 1; }
    sleep 0.2
  done
  shell=(mongosh --quiet --norc --host 127.0.0.1)
  if [ -n "$user" ] && [ -n "$password" ]; then
    "${shell[@]}" admin --eval 'db.createUser({
      user: process.env.MONGO_INITDB_ROOT_USERNAME,
      pwd: process.env.MONGO_INITDB_ROOT_PASSWORD,
      roles: [{ role: "root", db: "admin" }] })' >/dev/null
  fi
  for script in /docker-entrypoint-initdb.d/*.js; do
    if [ -e "$script" ]; then
      echo "first start: $script"
      "${shell[@]}" "$MONGO_INITDB_DATABASE" "$script"
    fi
  done
  kill "$server"
  wait "$server" || true
fi

unset MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD
auth=()
[ -z "$user" ] || auth=(--auth)
exec "${as_mongodb[@]}" mongod --bind_ip_all "${auth[@]}" "$@"
