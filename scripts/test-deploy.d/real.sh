# shellcheck shell=bash disable=SC2034,SC2154
# What the tests with real containers share. They use the visitors and payments of scripts/test-stack.d.

for part in visitors people payments; do
  # shellcheck source=/dev/null
  source "$HOME_OF_CFFA/scripts/test-stack.d/$part.sh"
done

readonly MARK=cffa-test-deploy # the name of the stack and of the network, and the label of everything else
DOMAIN=cffa.example.test
http_port=19080 https_port=19443
mongo_image=mongo:6.0
nginx_image=nginx:stable-sid
docker image inspect "$nginx_image" >/dev/null 2>&1 || nginx_image=nginx:stable
OWN_SWARM='' # whether this run created the swarm

[ "$(id -u)" = 0 ] || die '--real requires root.'
for needed in "$image" "$mongo_image" "$nginx_image"; do
  docker image inspect "$needed" >/dev/null 2>&1 ||
    die "there is no image $needed. Run: scripts/test-stack --prepare"
done

# image_like IMAGE NAME LINE: builds an image with one more line.
image_like() { printf 'FROM %s\n%s\n' "$1" "$3" | docker build --quiet --tag "$2" - >/dev/null; }

containers_of_stack() { docker ps --all --quiet --filter "label=com.docker.stack.namespace=$MARK"; }
# Swarm keeps the containers of some finished tasks.
no_containers_of_stack() { [ -z "$(docker ps --quiet --filter "label=com.docker.stack.namespace=$MARK")" ]; }

remove_what_runs() {
  local left
  send_visitor_home
  abandon_payments
  if [ -n "$OWN_SWARM" ]; then
    docker stack rm "$MARK" >/dev/null 2>&1 || :
    wait_until 90 no_containers_of_stack || :
    docker swarm leave --force >/dev/null
    OWN_SWARM=''
  fi
  left=$(containers_of_stack; docker ps --all --quiet --filter "label=$MARK")
  # shellcheck disable=SC2086 # a list of ids
  [ -z "$left" ] || docker rm --force --volumes $left >/dev/null
  left=$(docker volume ls --quiet --filter "label=com.docker.stack.namespace=$MARK")
  # shellcheck disable=SC2086
  [ -z "$left" ] || docker volume rm $left >/dev/null
  docker network rm "$MARK" >/dev/null 2>&1 || :
  docker image rm "$MARK:next" "$MARK:broken" >/dev/null 2>&1 || :
}

# new_manager: signs up with the link in a log, and creates a team with three players.
new_manager() { # LOG
  local link name
  link=$(grep -oE '/setup/[A-Za-z0-9_-]+' "$1" | sed -n 1p)
  check 'the set-up link creates an account' sends '^303' "$link" 'name=Ann' 'username=ann' \
    'password=a long pass phrase for ann' 'again=a long pass phrase for ann'
  check 'a team is created' sends '^303' /onboarding 'team_name=Tuesday Turf' 'currency=GBP' 'player_name=Ann'
  for name in Bob Cai Dee; do
    check "$name joins" sends '^303' /players/new "name=$name"
  done
}
