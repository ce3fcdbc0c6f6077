# shellcheck shell=bash disable=SC2016,SC2154
# From nothing to three healthy containers.

begin 'set up and start'
check 'setup runs without questions' set_up "$mongo_image"
cp .env .env.first
check 'setup runs again' scripts/setup --domain "$DOMAIN" --yes
check 'and does not change .env' diff <(sort .env.first) <(sort .env)
check_not 'other users can read a key' \
  bash -c 'find certs secrets .env -type f \( -name "*.key" -o -name "*.pem" -o -name .env \) -perm /077 | grep -v nginx-proxy.pem | grep .'
again() { scripts/setup --domain "$DOMAIN" --yes 2>&1; }
log_is_handed_over() {
  touch log/nginx/cffa_error.log && chown -R root:root log/nginx && again &&
    [ "$(stat -c %u log/nginx log/nginx/cffa_error.log | sort -u)" = "$(setting APP_UID)" ]
}
check "setup changes the owner of logs that belong to root" log_is_handed_over
says_of_taken_port() {
  local listener said
  python3 -m http.server --bind 127.0.0.1 "$http_port" >/dev/null 2>&1 &
  listener=$!
  wait_until 90 bash -c "(: <'/dev/tcp/127.0.0.1/$http_port') 2>/dev/null"
  said=$(again)
  kill "$listener"
  grep -F "port $http_port is in use" <<<"$said"
}
check 'setup reports a port that is in use' says_of_taken_port
other_database() {
  local said
  mkdir -p "$STACK/other-data" && touch "$STACK/other-data/WiredTiger" || return
  ! said=$(ENV_FILE=$STACK/other.env scripts/setup --domain "$DOMAIN" --yes --data "$STACK/other-data" 2>&1) &&
    grep -F 'already contains a database' <<<"$said"
}
check 'setup does not generate new passwords for an existing database' other_database
fits() { # IMAGE FEATURES
  local found
  printf 'Features\t: %s\n' "$2" >"$STACK/cpuinfo"
  mkdir -p "$STACK/fake"
  printf '#!/bin/sh\necho aarch64\n' >"$STACK/fake/uname"
  chmod +x "$STACK/fake/uname"
  found=$(PATH=$STACK/fake:$PATH CPUINFO=$STACK/cpuinfo scripts/setup --which-mongo)
  [ "$found" = "$1" ] || { echo "$found" && return 1; }
}
check 'a Raspberry Pi 4 gets the newest MongoDB that it can run' \
  fits mongo:4.4.18 'fp asimd evtstrm crc32 cpuid'
check 'a Raspberry Pi 5 gets the current MongoDB' \
  fits mongo:7.0 'fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics fphp asimdhp cpuid'

check 'the stack starts, and becomes healthy' start_stack
calls_own_ports_taken() { again | grep -F 'is in use'; }
check_not "setup reports the stack's own ports as in use" calls_own_ports_taken
check 'three containers, all healthy' bash -c '[ "$(docker ps -q --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter health=healthy | wc -l)" = 3 ]'

