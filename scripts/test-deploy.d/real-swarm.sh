# shellcheck shell=bash disable=SC2034,SC2154
# The stack of deploy/swarm on a swarm of this machine: sign-up through nginx, a rolling update, an
# automatic rollback, and the loss of the primary, during requests and payments.

begin 'Swarm: it starts'
STACK=$SWARM/deploy/swarm/secrets # the visitors trust the certificate in this folder
jar=$(jar_of ann)
settings_with() { # IMAGE
  swarm_settings "$SWARM" "CFFA_URL=https://$DOMAIN:$https_port" "APP_IMAGE=$1" "MONGO_IMAGE=$mongo_image" \
    "NGINX_IMAGE=$nginx_image" "HTTP_PORT=$http_port" "HTTPS_PORT=$https_port" "STACK=$MARK" RESOLVE_IMAGE=never
}
starts() { "$SWARM/deploy/swarm/start"; }
rm -rf "$SWARM/deploy/swarm/secrets"
settings_with "$image"
if [ "$(docker info --format '{{.Swarm.LocalNodeState}}')" != inactive ]; then
  die 'this machine is in a swarm already.'
fi
check 'without a swarm, it says what to do' fails_and_says 'docker swarm init' starts
docker swarm init --advertise-addr 127.0.0.1 >/dev/null
OWN_SWARM=yes

service_log() { docker service logs --raw "${MARK}_$1" 2>&1; }
task_of() { docker ps --quiet --filter "label=com.docker.swarm.service.name=${MARK}_$1" | sed -n 1p; }
runs() { # SERVICE=REPLICAS...
  local wanted
  for wanted in "$@"; do
    docker service ls --format '{{.Name}}={{.Replicas}}' | grep "^${MARK}_${wanted%%=*}=${wanted#*=}" || return 1
  done
}
everything_runs() {
  runs app=2/2 mongo-1=1/1 mongo-2=1/1 mongo-3=1/1 reverseproxy=1/1 backup=1/1 'mongo-init=0/1 (1/1 completed)'
}
balances() { docker exec "$(task_of backup)" /usr/local/bin/cffa balances --team 'Tuesday Turf'; }

check 'it is deployed' starts
[ ${#FAILED[@]} -eq 0 ] || die 'the rest needs a stack that is deployed.'
check 'every task runs, and the replica set is initiated' wait_until 300 everything_runs ||
  docker stack ps --no-trunc "$MARK"
check "CFFA's user is created" grep -F 'created the user footballdba' <(service_log mongo-init)
check 'nginx reaches the app' wait_until 60 has_status 200 /readyz
no_container_is_root() {
  local id user
  for id in $(docker ps --quiet --filter "label=com.docker.stack.namespace=$MARK"); do
    user=$(docker inspect -f '{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}' "$id")
    [[ $user =~ ^[1-9][0-9:]+\ true\ \[(CAP_)?ALL\]$ ]] || { docker inspect -f '{{.Name}}' "$id" && echo "$user" && return 1; }
  done
}
check 'no container runs as root, writes to its root file system, or has capabilities' no_container_is_root

begin 'Swarm: people'
service_log app >"$WORK/app.log"
new_manager "$WORK/app.log"
check 'Bob pays' sends '^303' /transactions/new "player=$(player_id Bob)" 'amount=20.00' 'date=2026-01-07' 'note=by bank'
check 'stylesheets come from the app' has_status 200 "$(visit /login | grep -oE '/static/v-[0-9a-f]+/[^"]*\.css' | sed -n 1p)"
both_replicas_answer() {
  for _ in $(seq 20); do visit -o /dev/null /login; done
  [ "$(service_log reverseproxy | grep -oE 'app=[0-9.]+:5000' | sort -u | wc -l)" -ge 2 ]
}
check 'both replicas get requests' both_replicas_answer
tasks_now() { docker service ps --quiet --no-trunc --filter desired-state=running "${MARK}_app" "${MARK}_mongo-1" "${MARK}_reverseproxy" | sort; }
before=$(tasks_now)
check 'it is deployed again without a change' starts
check_equal 'which restarts nothing' "$before" "$(tasks_now)"

begin 'Swarm: a rolling update'
state_is() { [ "$(docker service inspect -f '{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}' "${MARK}_app")" = "$1" ]; }
images_running() { docker ps --filter "label=com.docker.swarm.service.name=${MARK}_app" --format '{{.Image}}' | sort | uniq -c | awk '{ print $1, $2 }'; }
image_like "$image" "$MARK:next" 'LABEL test=next'
image_like "$image" "$MARK:broken" 'CMD ["--no-such-option"]'
start_visitor -b "$jar" /cffa
start_payments
settings_with "$MARK:next"
check 'a new version is deployed' starts
check 'the update is completed' wait_until 180 state_is completed
check_equal 'both replicas have the new version' "2 $MARK:next" "$(images_running)"
check 'payments succeed' more_are_taken 12
stop_visitor
check "each of $(wc -l <"$STACK/visited") readers was served" visitor_saw_only 200
stop_payments
check 'each payment succeeded on the first attempt' answered_only 303
nothing_is_lost

begin 'Swarm: the commands of the README'
check 'a rollback by hand' docker service rollback --quiet --detach=false "${MARK}_app"
check_equal 'brings the previous version back' "2 $image" "$(images_running)"
check 'the new version is deployed again' starts
check 'and completed' wait_until 180 state_is completed
check 'a third replica starts' docker service scale --detach=false "${MARK}_app=3"
certs=$SWARM/deploy/swarm/secrets/certs
rm "$certs/nginx/front.pem"
"$SWARM/scripts/certs" --domain "$DOMAIN" --folder "$certs" --owner "$(id -u):$(id -g)" --renew >/dev/null
check 'new certificates are deployed' starts
check 'the app is updated' wait_until 180 state_is completed
new_certificate_is_served() {
  [ "$(fingerprint_served)" = "$(openssl x509 -in "$certs/nginx/front.pem" -noout -fingerprint)" ]
}
check 'nginx serves the new one' wait_until 120 new_certificate_is_served
check 'and reaches the app' wait_until 60 has_status 200 /readyz
check 'which has two replicas again' wait_until 60 runs app=2/2

begin 'Swarm: a broken version'
start_visitor -b "$jar" /cffa
start_payments
settings_with "$MARK:broken"
check 'it is deployed' starts
check 'Swarm brings the previous version back by itself' wait_until 180 state_is rollback_completed
check_equal 'both replicas have the previous version' "2 $MARK:next" "$(images_running)"
check 'payments succeed' more_are_taken 12
stop_visitor
check "each of $(wc -l <"$STACK/visited") readers was served" visitor_saw_only 200
stop_payments
check 'each payment succeeded on the first attempt' answered_only 303
nothing_is_lost
settings_with "$MARK:next"

begin 'Swarm: the loss of the primary'
# The password is on no command line.
# shellcheck disable=SC2016
primary_seen_by() { # SERVICE
  docker exec "$(task_of "$1")" bash -c \
    'HOME=/tmp mongosh --quiet --norc "mongodb://root:$(</run/secrets/mongo_root_password)@localhost/admin" --eval "db.hello().primary.split(String.fromCharCode(58))[0]"'
}
was=$(primary_seen_by mongo-2)
check "one is primary: $was" test -n "$(task_of "$was")"
start_payments
check 'payments succeed' more_are_taken 9
docker kill "$(task_of "$was")" >/dev/null
check 'payments succeed again automatically' more_are_taken 12
check 'other payments got a 503' answered_only 303 503
nothing_is_lost
other=mongo-1
[ "$was" != mongo-1 ] || other=mongo-2
check_not "$was is still primary" equal "$was" "$(primary_seen_by "$other")"
check 'the killed member comes back' wait_until 120 everything_runs

begin 'Swarm: backups'
there_is_a_backup() { docker exec "$(task_of backup)" /usr/local/bin/cffa restore --check "/data/$1"; }
backup_name=$(docker run --rm --label "$MARK" --entrypoint ls --volume "${MARK}_backups:/backups:ro" "$mongo_image" /backups | tail -n 1) || :
check 'the volume has a backup that can be restored' there_is_a_backup "$backup_name"

begin 'Swarm: it ends'
check 'the stack is removed' docker stack rm "$MARK"
check 'nothing is left running' wait_until 90 no_containers_of_stack
remove_what_runs
