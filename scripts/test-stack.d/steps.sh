# shellcheck shell=bash disable=SC2016,SC2154
# What scripts/test-stack proves, in order. Sourced by it, in the copy of the folder.

begin 'set up and start'
check 'setup needs no questions' scripts/setup --domain "$DOMAIN" --local-accounts --yes \
  --data "$STACK/mongo-data" --mongo-image "$mongo_image" \
  --http-port "$http_port" --https-port "$https_port"
set_setting APP_IMAGE "$image"
cp .env .env.first
check 'and changes nothing when run again' scripts/setup --domain "$DOMAIN" --yes
check 'not the secrets either' diff <(sort .env.first) <(sort .env)
check_not 'a key that others can read' \
  bash -c 'find certs secrets .env -type f \( -name "*.key" -o -name "*.pem" -o -name .env \) -perm /077 | grep -v nginx-proxy.pem | grep .'
fits() { # IMAGE FEATURES
  local found
  printf 'Features\t: %s\n' "$2" >"$STACK/cpuinfo"
  mkdir -p "$STACK/fake"
  printf '#!/bin/sh\necho aarch64\n' >"$STACK/fake/uname"
  chmod +x "$STACK/fake/uname"
  found=$(PATH=$STACK/fake:$PATH CPUINFO=$STACK/cpuinfo scripts/setup --which-mongo)
  [ "$found" = "$1" ] || { echo "$found" && return 1; }
}
check 'a Raspberry Pi 4 gets the last MongoDB that it can run' \
  fits mongo:4.4.18 'fp asimd evtstrm crc32 cpuid'
check 'a Raspberry Pi 5 gets the current one' \
  fits mongo:7.0 'fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics fphp asimdhp cpuid'

started=$SECONDS
compose up -d --wait --wait-timeout 180 --quiet-pull
say "     up and healthy after $((SECONDS - started)) s"
check 'three containers, all healthy' bash -c '[ "$(docker ps -q --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter health=healthy | wc -l)" = 3 ]'

begin 'what each container may do'
for service in database app reverseproxy; do
  container=$(container_of "$service")
  check "$service: read-only root, no capability, no new privileges, an ordinary user, a memory limit" \
    [ "$(docker inspect -f '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}} {{.HostConfig.SecurityOpt}} {{.Config.User}} {{gt .HostConfig.Memory 0}}' "$container")" \
    = 'true [ALL] [] [no-new-privileges:true] 10001:10001 true' ]
done
published=$(docker ps --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --format '{{.Ports}}' | grep -o '[0-9]*->[0-9]*' | sort -u)
check 'only nginx is published' [ "$published" = "$(printf '%s\n' "$https_port->443" "$http_port->80" | sort)" ]
check 'the image is at most 50 MB' [ "$(docker image inspect -f '{{.Size}}' "$image")" -le 50000000 ]
check_not 'there is a shell in it' docker run --rm --entrypoint sh "$image" -c true
check 'it says what it is' bash -c '[ -n "$(docker image inspect -f "{{index .Config.Labels \"org.opencontainers.image.revision\"}}" '"$image"')" ]'

begin 'secrets'
refuses() { # TEXT COMMAND...: it fails and says so
  local text=$1 said
  shift
  said=$("$@" 2>&1) && { echo 'it started' && return 1; }
  grep -qF -- "$text" <<<"$said" || { echo "$said" && return 1; }
}
app_with() { docker run --rm "$@" "$image" serve; }
check 'the app does not start without a secret' refuses 'SECRET_KEY must be set' app_with
check 'nor with the placeholder of the example' refuses 'placeholder' \
  app_with -e 'SECRET_KEY=<a string to encrypt data> and more of it'
database_with() {
  docker run --rm -v "$STACK/mongo:/cffa:ro" --entrypoint bash \
    -e MONGO_INITDB_ROOT_USERNAME=root -e BACKEND_DBUSR=footballdba "$@" "$mongo_image" /cffa/start.sh mongod
}
check 'MongoDB does not start without its passwords' refuses 'MONGO_INITDB_ROOT_PASSWORD is not set' database_with
check 'nor with the placeholder' refuses 'placeholder' \
  database_with -e 'MONGO_INITDB_ROOT_PASSWORD=<openssl rand -hex 24>' -e BACKEND_DBPWD=x
check 'nor a new one with the password of the tutorial' refuses 'everybody knows' \
  database_with -e MONGO_INITDB_ROOT_PASSWORD=mongopass -e BACKEND_DBPWD=x
mongo_says() { # USER PASSWORD SCRIPT
  compose exec -T -e HOME=/tmp database mongosh --quiet --norc --host footballDB \
    -u "$1" -p "$2" --authenticationDatabase footballDB footballDB --eval "$3"
}
check "the app's own user of MongoDB can write to its database" \
  mongo_says footballdba "$(setting BACKEND_DBPWD)" 'db.probe.insertOne({}).acknowledged && db.probe.drop() || quit(1)'
check_not 'and not read who else there is' \
  mongo_says footballdba "$(setting BACKEND_DBPWD)" 'db.getSiblingDB("admin").system.users.findOne()'
check_not 'nobody comes in with a wrong password' mongo_says footballdba wrong 'db.probe.findOne()'

begin 'from outside'
check 'http goes to https' header_has "^location: https://$DOMAIN/login\$" "http://$DOMAIN/login"
check 'for good' has_status 301 "http://$DOMAIN/login"
mkdir -p letsencrypt/verification/.well-known/acme-challenge
echo proof >letsencrypt/verification/.well-known/acme-challenge/token
chown -R 10001:10001 letsencrypt
check "but what Let's Encrypt asks is answered there" body_has proof "http://$DOMAIN/.well-known/acme-challenge/token"
check 'it is well' body_has ok /healthz
check 'and ready' body_has ok /readyz
check 'HTTP/2 is spoken' [ "$(visit -o /dev/null -w '%{http_version}' --http2 /login)" = 2 ]
for version in 1.2 1.3; do
  check "TLS $version is spoken" has_status 200 "--tlsv$version" --tls-max "$version" /login
done
check_not 'TLS 1.1 is' visit --tlsv1.1 --tls-max 1.1 --ciphers 'DEFAULT:@SECLEVEL=0' /login
check 'browsers are told to stay with https, once' \
  [ "$(visit -o /dev/null -D - /login | grep -ci '^strict-transport-security: max-age=63072000')" = 1 ]
check 'the sign-in page is there' body_has 'User name' /login
check 'compressed when wanted' header_has '^content-encoding: gzip' -H 'Accept-Encoding: gzip' /login
head -c 400000 /dev/zero | tr '\0' a >"$STACK/large"
check 'what is too large is refused' has_status 413 --data-binary "@$STACK/large" /login
check 'a page that is not there says so' has_status 404 /nowhere

begin 'static files'
page=$(visit /login)
addresses=$(grep -oE '/static/v-[0-9a-f]+/[a-z0-9/._-]+' <<<"$page" | sort -u)
check 'the page has some' [ "$(wc -l <<<"$addresses")" -ge 4 ]
is_from_folder() { cmp <(visit "$1") "app/static/${1#/static/v-*/}"; }
for address in $addresses; do
  check "${address##*/} is the one of the folder" is_from_folder "$address"
  check '  from nginx, for 30 days' header_has '^cache-control: max-age=2592000' "$address"
done
check 'by nginx' header_has '^server: nginx' "$(sed -n 1p <<<"$addresses")"
check 'compressed when wanted, too' header_has '^content-encoding: gzip' -H 'Accept-Encoding: gzip' "$(grep app.css <<<"$addresses")"
check 'nothing beside the folder' has_status 400 --path-as-is "/static/v-0/../../../etc/passwd"

begin 'mutual TLS'
app=$(address_of "$(container_of app)")
ask_app() { curl -sS --max-time 5 --cacert certs/nginx/authority.crt --connect-to "app:5000:$app:5000" "$@" https://app:5000/healthz; }
check 'nginx comes in to the app' ask_app --cert certs/nginx/nginx-proxy.pem --key certs/nginx/nginx-proxy.key
check_not 'a stranger without a certificate does' ask_app
check_not 'a stranger with one of his own does' ask_app --cert certs/nginx/nginx-selfsigned.crt --key certs/nginx/nginx-selfsigned.key
check_not 'anybody without TLS does' curl -sSf --max-time 5 "http://$app:5000/healthz"
visit -o /dev/null -H 'X-Forwarded-For: 203.0.113.9' -H 'X-Real-IP: 203.0.113.9' -H 'Forwarded: for=203.0.113.9' '/login?forged'
app_log() { compose logs --no-color app; }
logged() { app_log | grep -F -- "$1"; }
check_not 'an address that a visitor made up is believed' logged 203.0.113.9
gateway=$(docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' "${COMPOSE_PROJECT_NAME}_front")
check 'the one that nginx saw is' logged "$gateway \"GET /login\""

begin 'the first manager and a team'
jar=$STACK/cookies
link=$(app_log | grep -oE '/setup/[A-Za-z0-9_-]+' | head -n 1)
form_key() { visit -b "$jar" -c "$jar" "$1" | grep -oE 'name="form_key" value="[^"]*"' | sed 's/.*value="//; s/"$//' | head -n 1; }
send() { # PATH FIELDS...: as a browser does
  local path=$1 field options=()
  shift
  options=(--data-urlencode "form_key=$(form_key "$path")")
  for field in "$@"; do options+=(--data-urlencode "$field"); done
  visit -b "$jar" -c "$jar" -o /dev/null -w '%{http_code} %{redirect_url}' \
    -H "Origin: https://$DOMAIN:$https_port" "${options[@]}" "$path"
}
sends() { # REGEX PATH FIELDS...: the answer
  local regex=$1 answer
  shift
  answer=$(send "$@")
  grep -qE -- "$regex" <<<"$answer" || { echo "$answer" && return 1; }
}
password='a long pass phrase for ann'
check 'the set-up link makes an account' sends '^303' "$link" 'name=Ann' 'username=ann' "password=$password" "again=$password"
check 'a team is opened' sends '^303 .*/cffa' /onboarding 'team_name=Tuesday Turf' 'currency=GBP' 'player_name=Ann'
check 'the dashboard shows it' body_has 'Tuesday Turf' -b "$jar" /cffa
check 'a form from another site is not taken' has_status 403 -b "$jar" -H 'Origin: https://elsewhere.example' -d x=1 /logout
check_not 'the link stands in a log of nginx' grep -rF "$link" log/nginx
check 'or in one of the app, beyond the line that gives it' [ "$(logged "$link" | wc -l)" = 1 ]

begin 'a renewed certificate'
start_visitor --insecure /healthz # who looks at the certificate is another
scripts/certs --renew >/dev/null
fingerprint_served() { openssl s_client -connect "127.0.0.1:$https_port" -servername "$DOMAIN" </dev/null 2>/dev/null | openssl x509 -noout -fingerprint; }
new_is_served() { [ "$(fingerprint_served)" = "$(openssl x509 -in certs/nginx/front.pem -noout -fingerprint)" ]; }
check 'nginx shows it within half a minute, by itself' wait_until 30 new_is_served
renewed() { app_log | grep -q 'was renewed and is in use'; }
check 'and so does the app' wait_until 30 renewed
stop_visitor
check 'nobody was turned away meanwhile' visitor_was_always_served

begin 'the app is away'
compose stop app >/dev/null 2>&1
check 'a page of its own says so' body_has 'Half-time' /login
check 'honestly' has_status 503 /login
check 'and when to come back' header_has '^retry-after: [0-9]+' /login
check 'static files are there all the same' has_status 200 "$(sed -n 1p <<<"$addresses")"
check 'it was told, and ended well' [ "$(docker inspect -f '{{.State.ExitCode}}' "$(compose ps --all --quiet app)")" = 0 ]
started=$SECONDS
compose up -d --no-deps app >/dev/null 2>&1
check 'back again, it is served' wait_until 30 has_status 200 /login
say "     after $((SECONDS - started)) s"
check 'with what was there before' body_has 'Tuesday Turf' -b "$jar" /cffa

begin 'three replicas and back'
start_visitor /login
compose up -d --no-deps --no-recreate --scale app=3 --wait app >/dev/null 2>&1
replicas_asked() { [ "$(tail -n 60 log/nginx/cffa_access.log | grep -oE 'app=[0-9.]+:5000' | sort -u | wc -l)" = 3 ]; }
check 'all three are asked, without a restart of nginx' wait_until 30 replicas_asked
compose up -d --no-deps --no-recreate --scale app=1 --wait app >/dev/null 2>&1
sleep 6
stop_visitor
check "each of $(wc -l <"$STACK/visited") requests meanwhile was served" visitor_was_always_served

begin 'everything is restarted'
started=$SECONDS
compose restart >/dev/null 2>&1
check 'healthy again by itself' wait_until 90 all_healthy
say "     after $((SECONDS - started)) s"
check 'and served' wait_until 30 has_status 200 /login

begin 'backup and restore'
check 'a backup is written while it runs' scripts/backup
backup=$(find backups -name 'cffa-*.zip' | sort | tail -n 1)
check 'readable by its owner alone' [ "$(stat -c '%a %u' "$backup")" = '600 10001' ]
check_not 'one goes into a stack in use' scripts/restore "$backup"
cp "$backup" "$STACK/kept.zip"
check 'it goes into an empty one' scripts/restore --replace "$STACK/kept.zip"
rm -f "$jar"
check 'people sign in with their passwords' sends '^303' /login 'username=ann' "password=$password" 'next=/cffa'
check 'and find their team' body_has 'Tuesday Turf' -b "$jar" /cffa

begin 'what it takes'
compose ps --quiet | xargs docker stats --no-stream --format '     {{.Name}} {{.MemUsage}}'
