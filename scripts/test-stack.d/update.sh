# shellcheck shell=bash disable=SC2154
# A successful update and failing updates, during requests.

# image_like IMAGE NAME LINE: builds an image with one more line.
image_like() { printf 'FROM %s\n%s\n' "$1" "$3" | docker build --quiet --tag "$2" - >/dev/null; }
runs_from() { # IMAGE SERVICE
  equal "$(docker image inspect -f '{{.Id}}' "$1")" "$(docker inspect -f '{{.Image}}' "$(container_of "$2")")"
}
containers() { compose ps --all --quiet | sort; }
latest_backup() { { find backups/updates -name 'cffa-*.zip' 2>/dev/null || :; } | sort | tail -n 1; }

begin 'an update'
# Separate tags, because other stacks on this machine use the usual ones.
next=cffa:$COMPOSE_PROJECT_NAME-next broken=cffa:$COMPOSE_PROJECT_NAME-broken
image_like "$image" "$next" 'LABEL next=yes'
image_like "$image" "$broken" 'CMD ["no-such-command"]'
backup=$(latest_backup)
start_visitor /login
check 'the app is updated to a new image' scripts/update --image "$next"
check 'and runs from it' runs_from "$next" app
check_equal 'also after the next docker compose up' "$next" "$(setting APP_IMAGE)"
check 'the backup is separate from the nightly ones' bash -c 'ls backups/updates/cffa-*.zip'
check_equal 'one app is left' 1 "$(compose ps --all --quiet app | wc -l)"
check_not 'an update makes no backup' equal "$backup" "$(latest_backup)"
before=$(containers)
check 'an update without changes' scripts/update
check_equal 'replaces no container' "$before" "$(containers)"

begin 'failing updates'
check 'a missing image is refused' fails_and_says 'there is no image' scripts/update --image cffa:nowhere
check 'an image that does not start is rolled back' fails_and_says 'nothing was updated' scripts/update --image "$broken"
check_equal 'the same containers keep running' "$before" "$(containers)"
check_equal 'also after the next docker compose up' "$next" "$(setting APP_IMAGE)"
# Healthy, but on another port than nginx uses.
elsewhere=cffa:$COMPOSE_PROJECT_NAME-elsewhere
image_like "$image" "$elsewhere" 'ENV LISTEN_ADDR=0.0.0.0:5999'
check "an image that nginx can't reach is rolled back" fails_and_says "nginx can't reach it" scripts/update --image "$elsewhere"
check_equal 'the same containers keep running' "$before" "$(containers)"
docker image rm "$elsewhere" >/dev/null
two_at_once() {
  (exec {held}>.update.lock && flock "$held" && fails_and_says 'another update is running' scripts/update)
}
check 'a second simultaneous update is refused' two_at_once
strangers=stranger:$COMPOSE_PROJECT_NAME
image_like "$nginx_image" "$strangers" 'LABEL one=1'
stranger=$(docker image inspect -f '{{.Id}}' "$strangers")
image_like "$nginx_image" "$strangers" 'LABEL one=2'
check 'an update' scripts/update
check 'keeps images of other projects' docker image inspect "$stranger"
docker image rm "$strangers" "$stranger" >/dev/null
# As if the registry or scripts/build had changed the image of this tag.
good=$(docker image inspect -f '{{.Id}}' "$next")
docker tag "$broken" "$next"
check 'a broken image with the tag of a good one is rolled back' fails_and_says 'nothing was updated' scripts/update
check_equal 'the tag refers to the good image again' "$good" "$(docker image inspect -f '{{.Id}}' "$next")"
check_equal 'the same containers keep running' "$before" "$(containers)"
stop_visitor
check "each of $(wc -l <"$STACK/visited") requests meanwhile was served" visitor_saw_only 200

begin 'failing updates of nginx'
proxy=nginx:$COMPOSE_PROJECT_NAME
docker tag "$nginx_image" "$proxy"
set_setting NGINX_IMAGE "$proxy"
check 'an update to the same nginx with another tag' scripts/update
check 'runs it' runs_from "$nginx_image" reverseproxy
image_like "$nginx_image" "$proxy" 'ENTRYPOINT ["false"]'
check 'a broken image is rolled back' fails_and_says 'nothing was updated' scripts/update
check 'the previous image runs' runs_from "$nginx_image" reverseproxy
check 'and responds' has_status 200 /login
echo 'no such word;' >>nginx/locations.conf
before=$(containers)
check 'an invalid configuration is refused' fails_and_says 'nothing was updated' scripts/update
check_equal 'no container is replaced' "$before" "$(containers)"
sed -i '$d' nginx/locations.conf

# Restore the images that other subjects expect.
set_setting NGINX_IMAGE "$nginx_image"
check 'an update back to the first image' scripts/update --image "$image"
check 'runs it' runs_from "$image" app
docker image rm "$broken" "$proxy" >/dev/null

begin 'an update from a registry'
check 'a registry starts' start_registry
check 'it has an image' publish "$image"
set_setting APP_IMAGE "$registry/cffa:stable"
check 'the app is updated from it' scripts/update
publish "$next" >/dev/null && docker tag "$image" "$registry/cffa:stable"
check 'a newer image is pulled' scripts/update
check 'and runs' runs_from "$next" app
stop_registry
before=$(containers)
check 'an update without the registry succeeds' scripts/update
check_equal 'and replaces no container' "$before" "$(containers)"

begin 'an update that is built in the folder'
tar -C "$REPOSITORY" -c --exclude app/cffa/tests Cargo.toml Cargo.lock Dockerfile .dockerignore \
  docker-bake.hcl app | tar -C "$STACK" -x
check 'the app is built and updated' scripts/update --build
check 'and runs, whatever ran before' runs_from cffa:latest app
check 'back again' scripts/update --image "$image"
check 'with the image of the other subjects' runs_from "$image" app
# An update may have removed one of them.
docker image rm "$next" "$registry/cffa:stable" >/dev/null 2>&1 || :
