# shellcheck shell=bash
# Runs, counts and times the parts. A part is a function part_NAME. If there is a function count_NAME,
# `count_NAME LOG` prints how many tests passed and failed; otherwise the part counts as one test.
# tools_NAME installs its requirements.

BEGUN=$SECONDS
WORK=$(mktemp -d)
: >"$WORK/results"
COUNTED=''

step() { printf '\n== %s (after %d s)\n' "$1" "$((SECONDS - BEGUN))"; }

# wanted PART: whether it was selected, and was not left out.
wanted() {
  case " ${WANTED[*]} " in
    *" $1 "*) [ ! -e "$WORK/$1.left-out" ] ;;
    *) return 1 ;;
  esac
}
has_run() { grep -qs "^$1 " "$WORK/results"; }

# leave_out WHY WHAT [PART]: fails in CI, and prints a note elsewhere. PART does not run.
leave_out() {
  if [ "${CI:-}" = true ]; then
    echo "$1." >&2
    exit 1
  fi
  echo "$1; left out: $2."
  echo "$2" >>"$WORK/left-out"
  [ -z "${3:-}" ] || : >"$WORK/$3.left-out"
}

# run PART: runs it in a subshell, where the first failing command stops it. Never call this in a
# condition: bash would then continue the part after a failure.
run() {
  if ! wanted "$1" || has_run "$1"; then
    return 0
  fi
  step "$1"
  local began=$SECONDS status
  set +e
  (set -e; "part_$1") 2>&1 | tee "$WORK/$1.log"
  status=${PIPESTATUS[0]}
  set -e
  note "$1" "$status" "$((SECONDS - began))"
}

declare -A STARTED=() # the processes of parts in the background

# start PART...: runs each in the background, in a process group of its own.
start() {
  local part
  set -m
  for part in "$@"; do
    if wanted "$part"; then
      (run "$part") >"$WORK/$part.output" 2>&1 </dev/null &
      STARTED[$part]=$!
    fi
  done
  set +m
}

# await PART...: waits for parts in the background, and prints their output.
await() {
  local part
  for part in "$@"; do
    [ -n "${STARTED[$part]:-}" ] || continue
    wait "${STARTED[$part]}" || : >"$WORK/$part.failed"
    unset "STARTED[$part]"
    cat "$WORK/$part.output"
  done
}

stop_started() {
  local process
  for process in "${STARTED[@]}"; do
    kill -- "-$process" 2>/dev/null || true
  done
}

# check PART...: runs them; the first failure stops everything, because the rest takes long.
check() {
  local part
  for part in "$@"; do
    run "$part"
    [ ! -e "$WORK/$part.failed" ] || finish
  done
}

# note PART STATUS SECONDS: records the result of a part. A part with a non-zero status has at least one
# failure, and so does a part with a count of zero.
note() {
  local passed=0 failed=0
  if declare -F "count_$1" >/dev/null; then
    read -r passed failed <<<"$("count_$1" "$WORK/$1.log")" || true
    passed=${passed:-0} failed=${failed:-0}
    [ "$((passed + failed))" -gt 0 ] || failed=1
  elif [ "$2" -eq 0 ]; then
    passed=1
  fi
  [ "$2" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
  [ "$failed" -eq 0 ] || : >"$WORK/$1.failed"
  printf '%-9s %6d %6d %6d s\n' "$1" "$passed" "$failed" "$3" >>"$WORK/results"
}

# count_cargo_test LOG: for parts that run cargo test.
count_cargo_test() {
  awk '/^test result:/ { passed += $4; failed += $6 } END { print passed + 0, failed + 0 }' "$1"
}

# The longest list of failures per part, and the lines of the output of one check.
readonly FAILURES_SHOWN=20
readonly LINES_OF_A_FAILURE=6

# failures_of PART: prints the failed tests, with the first lines of each check's output. The output
# of a run is long, and often only its end is kept.
failures_of() {
  sed 's/\x1b\[[0-9;]*m//g' "$WORK/$1.log" | awk -v part="$1" -v most="$FAILURES_SHOWN" -v lines="$LINES_OF_A_FAILURE" '
    /^ *(FAIL|TIMEOUT|SIGABRT|SIGKILL|SIGSEGV) / || /^test .* FAILED$/ {
      sub(/^ +/, ""); name = $0; sub(/\[[^]]*\] *(\([^)]*\) *)?/, "", name)
      shown = 0
      if (name in seen) next
      seen[name]; if (++count > most) next
      print part ": " name; shown = lines
      next
    }
    shown && /^     \| / { print; shown--; next }
    { shown = 0 }
    END { if (count > most) print part ": and " count - most " more" }'
}

# tail_of PART: for a part that is not a list of tests.
tail_of() { tail -n "$FAILURES_SHOWN" "$WORK/$1.log"; }

# finish: prints what failed, the table of the parts with their times, and the total as the last line.
finish() {
  local part
  for part in "${ALL[@]}" build; do
    if [ -e "$WORK/$part.failed" ]; then
      step "Failed in $part"
      # Without a log, the part was killed before it began.
      [ ! -e "$WORK/$part.log" ] || failures_of "$part" | grep . || tail_of "$part"
    fi
  done
  step 'Result'
  printf '%-9s %6s %6s %8s\n' part passed failed time
  cat "$WORK/results"
  printf 'total time: %d s\n' "$((SECONDS - BEGUN))"
  for part in "${ALL[@]}"; do
    ! wanted "$part" || has_run "$part" || echo "Not reached: $part"
  done
  [ ! -e "$WORK/left-out" ] || sort -u "$WORK/left-out" | sed 's/^/Left out: /'
  awk '{ passed += $2; failed += $3 } END { printf "%d passed, %d failed\n", passed, failed }' "$WORK/results"
  COUNTED=yes
  for part in "$WORK"/*.failed; do
    [ ! -e "$part" ] || exit 1
  done
  exit 0
}

# clean_up: runs at the end, for whatever reason.
clean_up() {
  [ -n "$COUNTED" ] || printf 'The run was interrupted.\n0 passed, 1 failed\n'
  stop_images
  stop_started
  rm -rf "$WORK"
}
