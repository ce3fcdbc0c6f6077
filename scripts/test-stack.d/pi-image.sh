# shellcheck shell=bash disable=SC2034,SC2154
# The image for a Raspberry Pi takes minutes to build, and most tests wait for something, so it is built
# in the background. arm64.sh waits for it.

PI_BUILD=''

begin_pi_image() {
  pi_image=cffa:$COMPOSE_PROJECT_NAME-arm64
  pi_log=$STACKS/arm64.log
  set -m # a process group of its own, so that all of it can be stopped
  build_pi_image >"$pi_log" 2>&1 &
  PI_BUILD=$!
  set +m
}

build_pi_image() { # not optimised, see Cargo.toml
  "$REPOSITORY/scripts/base-images" runtime-arm64 &&
    RUNTIME_IMAGE=gcr.io/distroless/static-debian12:latest-arm64 PROFILE=quick \
      "$REPOSITORY/scripts/build" --arch arm64 --tag "$COMPOSE_PROJECT_NAME"
}

await_pi_image() {
  pi_built=yes
  wait "$PI_BUILD" || pi_built=''
  PI_BUILD=''
}
pi_image_is_built() {
  [ -n "$pi_built" ] || { tail -n 30 "$pi_log" && return 1; }
}

stop_pi_image() {
  [ -z "$PI_BUILD" ] || kill -- "-$PI_BUILD" 2>/dev/null || :
}
