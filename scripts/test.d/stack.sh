# shellcheck shell=bash
# The container stack tests (docs/dev/test-stack.md). Docker, the base images and the image of the app are
# prepared during the parts before them, because they wait for the network and then use one core.

PREPARING='' # the process that builds the images
OTHERS=()    # the processes of the second and third group

# The ports that the groups publish. In the second group, `deploy` publishes the next ones as well.
readonly HTTP_PORTS=(80 8080 8090) HTTPS_PORTS=(443 8443 8453) OTHER_PORTS=(8081 8444)

# taken_port: prints the first of them that is in use, if any.
taken_port() {
  local port
  for port in "${HTTP_PORTS[@]}" "${HTTPS_PORTS[@]}" "${OTHER_PORTS[@]}"; do
    if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port" && return
    fi
  done
}

# Starts to build the images. It must run after all other uses of apt.
tools_stack() {
  local what='the tests of the container stack'
  need_openssl
  need_npm
  need_providers
  if [ "$(id -u)" -ne 0 ] || ! grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    leave_out 'The tests of the container stack need root on Debian 12' "$what" stack
  elif [ -n "$(taken_port)" ]; then
    leave_out "Port $(taken_port) is in use" "$what" stack
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

# The groups run in parallel, because they mostly wait: for healthy containers, certificates and timeouts.
part_stack() {
  local failed='' group
  ./scripts/test-stack --prepare
  trap '[ ${#OTHERS[@]} -eq 0 ] || kill "${OTHERS[@]}" 2>/dev/null' EXIT
  for group in 2 3; do
    COMPOSE_PROJECT_NAME=cffa-test-$group ./scripts/test-stack --group "$group" \
      --http-port "${HTTP_PORTS[group - 1]}" --https-port "${HTTPS_PORTS[group - 1]}" >"$WORK/stack-$group" 2>&1 &
    OTHERS+=("$!")
  done
  ./scripts/test-stack --group 1 || failed=yes
  for group in 2 3; do
    wait "${OTHERS[group - 2]}" || failed=yes
    cat "$WORK/stack-$group"
  done
  OTHERS=()
  [ -z "$failed" ]
}

# A group without its last line was killed.
count_stack() {
  awk '/^[0-9]+ checks passed, [0-9]+ failed, / { passed += $1; failed += $4; ended++ }
    END { print passed + 0, failed + 3 - ended }' "$1"
}
