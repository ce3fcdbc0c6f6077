#!/bin/bash
# Starts one member of the replica set. The arguments are additional options of mongod.
#
# FIRST_MEMBER is the host name of the member that creates the administrator. MongoDB refuses to
# initiate a set whose other members have data, so only one member can create it.
set -euo pipefail

if [ "$(hostname)" != "$FIRST_MEMBER" ]; then
  unset MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD_FILE
fi

# mongod refuses a key that its group can read, and Kubernetes mounts Secrets with that permission.
install -m 0400 /run/secrets/mongo_keyfile /tmp/keyfile

exec docker-entrypoint.sh mongod --quiet --replSet cffa --keyFile /tmp/keyfile "$@"
