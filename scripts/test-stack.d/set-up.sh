# shellcheck shell=bash disable=SC2016,SC2154
# From nothing to three healthy containers.

begin 'set up and start'
check 'setup needs no questions' set_up "$mongo_image"
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

check 'it starts, and says when it is ready' start_stack
check 'three containers, all healthy' bash -c '[ "$(docker ps -q --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter health=healthy | wc -l)" = 3 ]'

