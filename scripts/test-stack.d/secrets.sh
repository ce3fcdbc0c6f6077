# shellcheck shell=bash disable=SC2154
# Nothing starts with missing or public secrets.

begin 'secrets'
refuses() { # TEXT COMMAND...: it fails with this text
  local text=$1 said
  shift
  said=$("$@" 2>&1) && { echo 'it started' && return 1; }
  grep -qF -- "$text" <<<"$said" || { echo "$said" && return 1; }
}
app_with() { docker run --rm "$@" "$image" serve; }
check 'the app does not start without a secret' refuses 'SECRET_KEY must be set' app_with
check 'nor with the placeholder from the example' refuses 'placeholder' \
  app_with -e 'SECRET_KEY=<a string to encrypt data> and more of it'
database_with() {
  docker run --rm -v "$STACK/mongo:/cffa:ro" --entrypoint bash \
    -e MONGO_INITDB_ROOT_USERNAME=root -e BACKEND_DBUSR=footballdba "$@" "$mongo_image" /cffa/start.sh mongod
}
check 'MongoDB does not start without its passwords' refuses 'MONGO_INITDB_ROOT_PASSWORD is not set' database_with
check 'nor with the placeholder' refuses 'placeholder' \
  database_with -e 'MONGO_INITDB_ROOT_PASSWORD=<openssl rand -hex 24>' -e BACKEND_DBPWD=x
check 'nor does a new database start with the password of the tutorial' refuses 'is public' \
  database_with -e MONGO_INITDB_ROOT_PASSWORD=mongopass -e BACKEND_DBPWD=x
mongo_says() { # USER PASSWORD SCRIPT
  compose exec -T -e HOME=/tmp database mongosh --quiet --norc --host footballDB \
    -u "$1" -p "$2" --authenticationDatabase footballDB footballDB --eval "$3"
}
check "the app's MongoDB user can write to its database" \
  mongo_says footballdba "$(setting BACKEND_DBPWD)" 'db.probe.insertOne({}).acknowledged && db.probe.drop() || quit(1)'
check_not 'it can read other users' \
  mongo_says footballdba "$(setting BACKEND_DBPWD)" 'db.getSiblingDB("admin").system.users.findOne()'
check_not 'a wrong password is accepted' mongo_says footballdba wrong 'db.probe.findOne()'

