# shellcheck shell=bash disable=SC2154
# An update, and one that goes wrong, under those who visit.

# image_like IMAGE NAME LINE: one with a line more.
image_like() { printf 'FROM %s\n%s\n' "$1" "$3" | docker build --quiet --tag "$2" - >/dev/null; }
runs_from() { # IMAGE SERVICE
  equal "$(docker image inspect -f '{{.Id}}' "$1")" "$(docker inspect -f '{{.Image}}' "$(container_of "$2")")"
}
containers() { compose ps --all --quiet | sort; }
latest_backup() { { find backups/updates -name 'cffa-*.zip' 2>/dev/null || :; } | sort | tail -n 1; }

begin 'an update'
# Tags of its own: other stacks of this machine use the usual ones.
next=cffa:$COMPOSE_PROJECT_NAME-next broken=cffa:$COMPOSE_PROJECT_NAME-broken
image_like "$image" "$next" 'LABEL next=yes'
image_like "$image" "$broken" 'CMD ["no-such-command"]'
backup=$(latest_backup)
# By HTTP/1.1: an nginx that reloads may end an HTTP/2 connection before its first request;
# browsers then ask again, curl does not.
start_visitor --http1.1 /login
check 'the app goes over to a new image' scripts/update --image "$next"
check 'and runs from it' runs_from "$next" app
check_equal 'also after the next docker compose up' "$next" "$(setting APP_IMAGE)"
check 'the backup before it is beside the nightly ones' bash -c 'ls backups/updates/cffa-*.zip'
check_equal 'one app is left' 1 "$(compose ps --all --quiet app | wc -l)"
check_not 'an update goes without a backup' equal "$backup" "$(latest_backup)"
before=$(containers)
check 'an update with nothing new' scripts/update
check_equal 'exchanges no container' "$before" "$(containers)"

begin 'an update that goes wrong'
check 'an image that is not there is refused' fails_and_says 'there is no image' scripts/update --image cffa:nowhere
check 'one that does not start is taken back' fails_and_says 'nothing was updated' scripts/update --image "$broken"
check_equal 'what ran goes on, in the same containers' "$before" "$(containers)"
check_equal 'also after the next docker compose up' "$next" "$(setting APP_IMAGE)"
# Healthy to itself, and not where nginx asks.
elsewhere=cffa:$COMPOSE_PROJECT_NAME-elsewhere
image_like "$image" "$elsewhere" 'ENV LISTEN_ADDR=0.0.0.0:5999'
check 'one that nginx does not reach is taken back' fails_and_says "nginx can't reach it" scripts/update --image "$elsewhere"
check_equal 'what ran goes on' "$before" "$(containers)"
docker image rm "$elsewhere" >/dev/null
two_at_once() {
  (exec {held}>.update.lock && flock "$held" && fails_and_says 'another update is running' scripts/update)
}
check 'two updates at once are one too many' two_at_once
strangers=stranger:$COMPOSE_PROJECT_NAME
image_like "$nginx_image" "$strangers" 'LABEL one=1'
stranger=$(docker image inspect -f '{{.Id}}' "$strangers")
image_like "$nginx_image" "$strangers" 'LABEL one=2'
check 'an update' scripts/update
check 'leaves images of other projects alone' docker image inspect "$stranger"
docker image rm "$strangers" "$stranger" >/dev/null
# As when the registry or scripts/build has put another image behind the name.
good=$(docker image inspect -f '{{.Id}}' "$next")
docker tag "$broken" "$next"
check 'neither is one that has taken the name of a good one' fails_and_says 'nothing was updated' scripts/update
check_equal 'the name is given back' "$good" "$(docker image inspect -f '{{.Id}}' "$next")"
check_equal 'what ran goes on' "$before" "$(containers)"
stop_visitor
check "each of $(wc -l <"$STACK/visited") requests meanwhile was served" visitor_saw_only 200

begin 'an nginx that goes wrong'
proxy=nginx:$COMPOSE_PROJECT_NAME
docker tag "$nginx_image" "$proxy"
set_setting NGINX_IMAGE "$proxy"
check 'the same nginx by another name' scripts/update
check 'is run' runs_from "$nginx_image" reverseproxy
image_like "$nginx_image" "$proxy" 'ENTRYPOINT ["false"]'
check 'a broken one is taken back' fails_and_says 'nothing was updated' scripts/update
check 'the one before runs' runs_from "$nginx_image" reverseproxy
check 'and serves' has_status 200 /login
echo 'no such word;' >>nginx/locations.conf
before=$(containers)
check 'a configuration that nginx does not understand is not gone over to' fails_and_says 'nothing was updated' scripts/update
check_equal 'nothing is exchanged' "$before" "$(containers)"
sed -i '$d' nginx/locations.conf

# Back to the images that the other parts know.
set_setting NGINX_IMAGE "$nginx_image"
check 'the way back is an update, too' scripts/update --image "$image"
check 'to the image before' runs_from "$image" app
docker image rm "$broken" "$proxy" >/dev/null

begin 'an update from a registry'
check 'there is a registry' start_registry
check 'which has an image' publish "$image"
set_setting APP_IMAGE "$registry/cffa:stable"
check 'the app is run from it' scripts/update
publish "$next" >/dev/null && docker tag "$image" "$registry/cffa:stable"
check 'a newer one is pulled' scripts/update
check 'and run' runs_from "$next" app
stop_registry
before=$(containers)
check 'while the registry is away, an update changes nothing' scripts/update
check_equal 'and exchanges no container' "$before" "$(containers)"

begin 'an update that is built here'
tar -C "$REPOSITORY" -c --exclude app/cffa/tests Cargo.toml Cargo.lock Dockerfile .dockerignore \
  docker-bake.hcl app | tar -C "$STACK" -x
check 'the app is built from the folder and gone over to' scripts/update --build
check 'and run, whatever ran before' runs_from cffa:latest app
check 'back again' scripts/update --image "$image"
check 'to the image of the other subjects' runs_from "$image" app
# An update may have cleared one of them away.
docker image rm "$next" "$registry/cffa:stable" >/dev/null 2>&1 || :
