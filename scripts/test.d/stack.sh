# shellcheck shell=bash
# The container stack tests (docs/dev/test-stack.md). Docker, the base images and the release build are
# prepared while everything else is compiled, because they wait for the network and use one core. They
# are complete before the first test runs, so that they slow none down.

PREPARING='' # the process that builds the images

is_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Starts to build the images. It must run after all other uses of apt.
tools_stack() {
  local what='the tests of the container stack'
  need_openssl
  if [ "$(id -u)" -ne 0 ] || ! grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    leave_out 'The tests of the container stack need root on Debian 12' "$what" stack
  elif is_taken 80 || is_taken 443; then
    leave_out 'Port 80 or 443 is in use' "$what" stack
  else
    setsid ./scripts/test-stack --prepare >"$WORK/images" 2>&1 &
    PREPARING=$!
  fi
}

images_are_being_made() { [ -n "$PREPARING" ] && kill -0 "$PREPARING" 2>/dev/null; }

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

part_stack() { ./scripts/test-stack; }
count_stack() { sed -n 's/^\([0-9]*\) checks passed, \([0-9]*\) failed, .*/\1 \2/p' "$1" | tail -n 1; }
