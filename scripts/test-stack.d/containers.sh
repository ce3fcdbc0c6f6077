# shellcheck shell=bash disable=SC2154
# The containers of the stack, as Docker sees them.

container_of() { compose ps --all --quiet "$1" | sed -n 1p; }
all_healthy() {
  local container containers
  containers=$(compose ps --quiet)
  [ "$(wc -l <<<"$containers")" -ge 3 ] || { compose ps && return 1; }
  for container in $containers; do
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$container")" = healthy ] || return 1
  done
}
address_of() {
  docker inspect -f "{{(index .NetworkSettings.Networks \"${COMPOSE_PROJECT_NAME}_front\").IPAddress}}" "$1"
}
restarts_of() { docker inspect -f '{{.RestartCount}}' "$(container_of "$1")"; }

# The last log lines of the containers, after a failure; only warnings and errors of MongoDB.
last_words() {
  compose ps --all
  compose logs --no-color --no-log-prefix database | grep -E '"s":"[WEF]"' | cut -c 1-400 | tail -n 15
  compose logs --no-color --tail 40 app reverseproxy
}

# kill -9 of a container's process, as after a crash or when the system is out of memory. With its PID
# instead of `docker kill`, after which Docker would not restart the container.
kill_9() {
  local service
  for service in "$@"; do
    kill -9 "$(docker inspect -f '{{.State.Pid}}' "$(container_of "$service")")"
  done
}

# The balances that the command line prints.
balances() { compose exec -T app /usr/local/bin/cffa balances --team 'Tuesday Turf'; }

mongo_line_is() { compose exec -T database mongod --version | grep -F "db version v$1."; }
