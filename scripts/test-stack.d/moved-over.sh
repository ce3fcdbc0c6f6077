# shellcheck shell=bash disable=SC2154
# docs/admin/raspberry-pi.md, chapter 12: the data folder of the Flask version, with the passwords
# of its tutorial, copied under a new stack.

begin 'moving over from the Flask version, with its database'
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
# By its own name: the server that makes the users listens on loopback alone.
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
database_says() { compose logs --no-color database | grep -F -- "$1"; }
sum_of_folder() { find "$1" -type f -exec sha256sum {} + | sort | sha256sum; }

check 'the Flask version leaves a team of two evenings' flask_leaves_its_data
left=$(sum_of_folder flask-data)
check 'a new stack is set up' set_up mongo:4.4.18
check 'it gets a copy of the old folder, and its passwords' copied
check 'it starts' start_stack
check 'the team is brought over' brings_over
check_equal 'every balance is the one that was there' \
  "$(printf '%s\n' 'Ann 20.00' 'Bob 20.00' 'Cy -20.00')" \
  "$(compose exec -T app /usr/local/bin/cffa balances | awk '/^Money/ { next } { print $1, $2 }')"
check 'once more, and nothing changes' brings_over
check_equal 'there is one team' 1 "$(compose exec -T app /usr/local/bin/cffa balances 2>&1 | grep -c '^Money')"
check 'the passwords of the tutorial are called what they are' database_says 'which is public'
check_equal 'the old folder is as it was' "$left" "$(sum_of_folder flask-data)"
