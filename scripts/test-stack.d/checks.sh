# shellcheck shell=bash
# Runs and counts checks. A check is a sentence and a command.

PASSED=0
FAILED=()
BEGUN=$SECONDS

begin() {
  printf '\n== %s (after %s s)\n' "$1" "$((SECONDS - BEGUN))"
}

# check SENTENCE COMMAND...
check() {
  local sentence=$1 output
  shift
  if output=$("$@" 2>&1); then
    PASSED=$((PASSED + 1))
    printf 'ok   %s\n' "$sentence"
  else
    FAILED+=("$sentence")
    output=${output:0:2000}
    printf 'FAIL %s\n     | %s\n' "$sentence" "${output//$'\n'/$'\n     | '}"
  fi
}

# check_not SENTENCE COMMAND...: passes when the command fails.
check_not() {
  local sentence=$1
  shift
  check "never: $sentence" fails "$@"
}
fails() { ! "$@"; }

# fails_and_says TEXT COMMAND...
fails_and_says() {
  local text=$1 said
  shift
  said=$("$@" 2>&1) && { echo "$said" && echo 'it succeeded' && return 1; }
  grep -qF -- "$text" <<<"$said" || { echo "$said" && return 1; }
}

# check_equal SENTENCE EXPECTED SEEN
check_equal() { check "$1" equal "$2" "$3"; }
equal() {
  [ "$1" = "$2" ] || { printf 'expected: %s\nseen:     %s\n' "$1" "$2" && return 1; }
}

# Always printed last; scripts/test parses it.
summary() {
  [ ${#FAILED[@]} -eq 0 ] || printf 'FAILED: %s\n' "${FAILED[@]}"
  printf '%s checks passed, %s failed, in %s s\n' "$PASSED" "${#FAILED[@]}" "$((SECONDS - BEGUN))"
}
