# shellcheck shell=bash disable=SC2034,SC2154
# Stacks for the tests. Each is a copy of the folder, so that a real installation in it is not
# changed. Only one of each COMPOSE_PROJECT_NAME runs at a time.

STACKS=$REPOSITORY/target/test-stack/$COMPOSE_PROJECT_NAME
export COMPOSE_PROGRESS=quiet

# open_stack NAME: creates a new folder and changes to it.
open_stack() {
  STACK=$STACKS/$1
  mkdir -p "$STACK"
  tar -C "$REPOSITORY" -c compose.yaml init-mongo.js nginx mongo certbot scripts deploy app/server/static \
    certs/README.md | tar -C "$STACK" -x
  go_to_stack "$1"
}
go_to_stack() {
  STACK=$STACKS/$1
  HOME_OF_CFFA=$STACK
  export ENV_FILE=$STACK/.env
  cd "$STACK" || exit
}

# set_up MONGO_IMAGE: runs setup without questions.
set_up() {
  scripts/setup --domain "$DOMAIN" --local-accounts --yes --data "$STACK/mongo-data" \
    --mongo-image "$1" --http-port "$http_port" --https-port "$https_port" &&
    set_setting APP_IMAGE "$image" && set_setting NGINX_IMAGE "$nginx_image"
}

start_stack() {
  local began=$SECONDS
  compose up -d --wait --wait-timeout 400 --quiet-pull && say "healthy after $((SECONDS - began)) s"
}

# Selects by the project's name, so that this also removes the remains of an interrupted run.
remove_containers() {
  local left
  left=$(docker ps --all --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME")
  # shellcheck disable=SC2086 # a list of ids
  [ -z "$left" ] || docker rm --force --volumes $left >/dev/null
  left=$(docker network ls --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME")
  # shellcheck disable=SC2086
  [ -z "$left" ] || docker network rm $left >/dev/null
}
