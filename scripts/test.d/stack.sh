# shellcheck shell=bash
# The container stack tests (docs/dev/test-stack.md). Docker, the base images and the image of the app are
# prepared during the parts before them, because they wait for the network and then use one core.

PREPARING='' # the process that builds the images
SECOND=''    # the process of the second half

is_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Starts to build the images. It must run after all other uses of apt.
tools_stack() {
  local what='the tests of the container stack'
  need_openssl
  need_npm
  need_providers
  if [ "$(id -u)" -ne 0 ] || ! grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    leave_out 'The tests of the container stack need root on Debian 12' "$what" stack
  elif is_taken 80 || is_taken 443 || is_taken 8080 || is_taken 8443; then
    leave_out 'Port 80, 443, 8080 or 8443 is in use' "$what" stack
  else
    setsid ./scripts/test-stack --prepare >"$WORK/images" 2>&1 &
    PREPARING=$!
  fi
}

await_images() {
  local made=yes
  [ -n "$PREPARING" ] || return 0
  step 'Images of the stack'
  wait "$PREPARING" || made=''
  PREPARING=''
  tail -n 20 "$WORK/images"
  if [ -n "$made" ]; then
    return
  elif [ "${CI:-}" = true ]; then
    echo 'The images could not be built; there is another attempt after the tests.'
  else
    leave_out 'Docker or the images are not available' 'the tests of the container stack' stack
  fi
}

stop_images() { [ -z "$PREPARING" ] || kill -- "-$PREPARING" 2>/dev/null || true; }

# Both halves run in parallel, because they mostly wait: for healthy containers, certificates and timeouts.
part_stack() {
  local failed=''
  ./scripts/test-stack --prepare
  trap '[ -z "$SECOND" ] || kill "$SECOND" 2>/dev/null' EXIT
  COMPOSE_PROJECT_NAME=cffa-test-2 ./scripts/test-stack --half 2 --http-port 8080 --https-port 8443 \
    >"$WORK/second-half" 2>&1 &
  SECOND=$!
  ./scripts/test-stack --half 1 || failed=yes
  wait "$SECOND" || failed=yes
  SECOND=''
  cat "$WORK/second-half"
  [ -z "$failed" ]
}

# A half without its last line was killed.
count_stack() {
  awk '/^[0-9]+ checks passed, [0-9]+ failed, / { passed += $1; failed += $4; ended++ }
    END { print passed + 0, failed + 2 - ended }' "$1"
}
