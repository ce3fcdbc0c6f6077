# shellcheck shell=bash disable=SC2034,SC2154
# The containers of the overlay gke, run by Docker exactly as the manifests say, with their probes.

PODS=$WORK/pods
mkdir -p "$PODS/given/cffa-certificate"
docker network create --label "$MARK" "$MARK" >/dev/null

# The files that cert-manager would write.
"$HOME_OF_CFFA/scripts/certs" --domain "$DOMAIN" --folder "$WORK/certs" --owner "$(id -u):$(id -g)" >/dev/null
cp "$WORK/certs/app/cffa.crt" "$PODS/given/cffa-certificate/tls.crt"
cp "$WORK/certs/app/cffa.key" "$PODS/given/cffa-certificate/tls.key"
cp "$WORK/certs/app/authority.crt" "$PODS/given/cffa-certificate/ca.crt"

# image_here IMAGE: the image on this machine in place of the one in the manifest.
image_here() {
  case $1 in
    */cffa:*) echo "$image" ;;
    mongo:* | rclone/*) echo "$mongo_image" ;; # rclone itself is mounted
    *) echo "$1" ;;
  esac
}

# pod KIND/NAME CONTAINER INSTANCE [OPTION...]: runs a container.
pod() {
  local all options=() command=() seen='' argument
  all=$("$TOOLS/python/bin/python" "$PARTS/containers.py" "$WORK/gke.yaml" "$WORK/secrets" "$PODS" "$1" "$2" "$3") || return
  while IFS= read -r argument; do
    if [ -n "$seen" ]; then
      command+=("$argument")
    elif [ "$argument" = -- ]; then
      seen=yes
    else
      options+=("$argument")
    fi
  done <<<"$all"
  docker run --label "$MARK" --name "$MARK-$3" --network "$MARK" "${options[@]}" "${@:4}" \
    "$(image_here "${command[0]}")" "${command[@]:1}"
}
address_of() { docker inspect -f "{{(index .NetworkSettings.Networks \"$MARK\").IPAddress}}" "$MARK-$1"; }
probe() { [ "$(curl -ks --max-time 5 -o /dev/null -w '%{http_code}' "https://$(address_of "$1"):5000$2")" = "$3" ]; }
accepts() { (: <"/dev/tcp/$(address_of "$1")/27017") 2>/dev/null; }

begin 'Kubernetes: the containers of the StatefulSet'
for n in 0 1 2; do
  check "mongodb-$n starts" pod StatefulSet/mongodb mongodb "mongodb-$n" --detach --network-alias "mongodb-$n.mongodb"
done
for n in 0 1 2; do
  check "mongodb-$n accepts connections" wait_until 120 accepts "mongodb-$n"
done
check 'the Job initiates the set' pod Job/mongodb-initiate initiate initiate-1 --rm
check 'and again, which changes nothing' pod Job/mongodb-initiate initiate initiate-2 --rm

begin 'Kubernetes: the containers of the Deployment'
for n in 1 2; do
  check "replica $n starts" pod Deployment/cffa app "app-$n" --detach
  check 'its startup probe passes within a minute' wait_until 60 probe "app-$n" /healthz 200
  check 'its readiness probe passes' wait_until 20 probe "app-$n" /readyz 200
done
check 'the set-up link is printed' wait_until 20 bash -c "docker logs '$MARK-app-1' 2>&1 | grep /setup/"
# Kubernetes lets the group of a pod read its Secrets, and CFFA warns about the key.
check_not 'it warns about something else' \
  bash -c "docker logs '$MARK-app-1' 2>&1 | grep -E 'WARN|ERROR' | grep -v 'TLS_KEY .* can be read by other users'"

# The password is on no command line of this machine.
# shellcheck disable=SC2016
primary_seen_by() {
  docker exec "$MARK-$1" bash -c \
    'HOME=/tmp mongosh --quiet --norc "mongodb://root:$(</run/secrets/mongo_root_password)@localhost/admin" --eval "db.hello().primary.split(String.fromCharCode(46))[0]"'
}
was=$(primary_seen_by mongodb-1)
check "one is primary: $was" docker inspect "$MARK-$was"
docker kill "$MARK-$was" >/dev/null
killed_at=$SECONDS
check 'after the loss of the primary, it is ready again before its readiness fails (20 s)' wait_until 20 probe app-1 /readyz 200
say "     after $((SECONDS - killed_at)) s"
check 'and alive' probe app-1 /healthz 200
check 'the killed member starts with its volume' docker start "$MARK-$was"
check 'it accepts connections' wait_until 60 accepts "$was"
docker stop --time 60 "$MARK-mongodb-0" "$MARK-mongodb-1" "$MARK-mongodb-2" >/dev/null
check 'without a database, it is not ready' wait_until 30 probe app-1 /readyz 503
check 'but alive' probe app-1 /healthz 200
docker start "$MARK-mongodb-0" "$MARK-mongodb-1" "$MARK-mongodb-2" >/dev/null
check 'with the database, it is ready again' wait_until 60 probe app-1 /readyz 200

begin 'Kubernetes: the container of the CronJob'
check 'it makes a backup' pod CronJob/cffa-backup backup backup-1 --rm
backup_file=$(find "$PODS/backup-1/backups" -name 'cffa-*.zip' | sed -n 1p)
check 'in the volume that is uploaded' test -s "$backup_file"
# Debian's rclone, unpacked, with a folder in place of the bucket.
[ -x "$TOOLS/rclone/usr/bin/rclone" ] ||
  (mkdir -p "$TOOLS/rclone" && cd "$TOOLS/rclone" && apt-get -qq download rclone && dpkg -x ./rclone_*.deb .)
check 'it is uploaded' pod CronJob/cffa-backup upload backup-1 --rm --env RCLONE_CONFIG_STORE_TYPE=local \
  --workdir /tmp --volume "$TOOLS/rclone/usr/bin/rclone:/usr/local/bin/rclone:ro" --entrypoint rclone
check 'as it is' cmp "$backup_file" "$PODS/backup-1/tmp/cffa-backups/$(basename "$backup_file")"

begin 'Kubernetes: a pod stops'
stops_by_itself() { docker stop --time 45 "$MARK-app-1" >/dev/null && [ "$(docker inspect -f '{{.State.ExitCode}}' "$MARK-app-1")" = 0 ]; }
check 'SIGTERM ends it with the status 0' stops_by_itself
remove_what_runs
