# shellcheck shell=bash disable=SC2154
# docs/admin/raspberry-pi.md, chapter 12: a new stack gets a copy of the Flask version's data folder, with
# the passwords of its tutorial.

begin 'migrating from the Flask version, with its database'
remove_containers
open_stack moved-over
flask=$COMPOSE_PROJECT_NAME-flask

flask_leaves_its_data() {
  docker run --detach --name "$flask" --hostname flask --label "com.docker.compose.project=$COMPOSE_PROJECT_NAME" \
    --env MONGO_INITDB_DATABASE=footballDB --env MONGO_INITDB_ROOT_USERNAME=mongouser \
    --env MONGO_INITDB_ROOT_PASSWORD=mongopass --volume "$STACK/flask-data:/data/db" \
    --volume "$PARTS/flask.js:/docker-entrypoint-initdb.d/init-mongo.js:ro" mongo:4.4.18 &&
    wait_until 300 flask_answers &&
    docker stop "$flask"
}
# With the host name, because the server that creates the users listens only on loopback.
flask_answers() {
  docker exec "$flask" mongosh --quiet --host flask -u footballdba -p lineker1990 \
    --authenticationDatabase footballDB footballDB --eval 'db.MultiTenancy.countDocuments({})' |
    grep -x 2
}
copied() {
  rm -rf mongo-data &&
    cp -a flask-data mongo-data && chown -R 10001:10001 mongo-data &&
    set_setting MONGO_ROOT_USERNAME mongouser && set_setting MONGO_ROOT_PASSWORD mongopass &&
    set_setting BACKEND_DBUSR footballdba && set_setting BACKEND_DBPWD lineker1990
}
brings_over() {
  compose exec -T app /usr/local/bin/cffa import --from-database --issuer https://tenant.eu.auth0.com/
}
database_log_has() { compose logs --no-color database | grep -F -- "$1"; }
sum_of_folder() { find "$1" -type f -exec sha256sum {} + | sort | sha256sum; }

check 'the Flask version has a team with two games' flask_leaves_its_data
left=$(sum_of_folder flask-data)
check 'a new stack is set up' set_up mongo:4.4.18
check 'it gets a copy of the old folder, and the passwords' copied
check 'it starts' start_stack
check 'the team is imported' brings_over
check_equal 'every balance is unchanged' \
  "$(printf '%s\n' 'Ann 20.00' 'Bob 20.00' 'Cy -20.00')" \
  "$(compose exec -T app /usr/local/bin/cffa balances | awk '/^Money/ { next } { print $1, $2 }')"
check 'a second import succeeds' brings_over
check_equal 'and there is still one team' 1 "$(compose exec -T app /usr/local/bin/cffa balances 2>&1 | grep -c '^Money')"
check 'the log warns about the public passwords of the tutorial' wait_until "$LOG_SECONDS" database_log_has 'which is public'
check_equal 'the old folder is unchanged' "$left" "$(sum_of_folder flask-data)"
