# shellcheck shell=bash
# The container stack: docs/dev/test-stack.md says what is proven. Docker, the base images and the
# release build are made while everything else is compiled: the network is waited for, and one
# crate at a time uses one core. That ends before the first test runs, so that none is slowed.

PREPARING='' # the process that makes the images

is_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Begins to make the images, so it comes after all that apt is asked for elsewhere.
tools_stack() {
  local what='the proof of the container stack'
  need_openssl
  if [ "$(id -u)" -ne 0 ] || ! grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    leave_out 'The container stack is proven by root on Debian 12' "$what" stack
  elif is_taken 80 || is_taken 443; then
    leave_out 'Something listens on port 80 or 443' "$what" stack
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
    echo 'The images could not be made; that is tried once more, after the tests.'
  else
    leave_out 'Docker or the images could not be had' 'the proof of the container stack' stack
  fi
}

stop_images() { [ -z "$PREPARING" ] || kill -- "-$PREPARING" 2>/dev/null || true; }

part_stack() { ./scripts/test-stack; }
count_stack() { sed -n 's/^\([0-9]*\) checks passed, \([0-9]*\) failed, .*/\1 \2/p' "$1" | tail -n 1; }
