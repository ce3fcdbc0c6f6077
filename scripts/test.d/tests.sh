# shellcheck shell=bash
# All Rust tests: unit tests, tests of the whole program, and browser tests. `cargo test` ignores those
# that need more than Rust; they run here.

readonly TARGETS=(--locked --workspace --lib --bins --tests --examples)

tools_tests() {
  need_compiler
  need_openssl
  need_browser
  need_npm
  need_axe
  need_providers
  need_python
  need_mongod 4.4 6.0
  need_faketime
  need_python_programs
  need_canaille
}

# Also builds the tests for fuzz and faults.
part_build() {
  need_nextest
  if have cargo-nextest; then
    cargo nextest run "${TARGETS[@]}" --no-run
  else
    cargo test "${TARGETS[@]}" --no-run
  fi
}

part_tests() {
  if have cargo-nextest; then
    # Twice as many as cores, because many tests wait: for time-outs, restarts and other programs.
    cargo nextest run "${TARGETS[@]}" --run-ignored all --test-threads "$((2 * $(nproc)))"
  else
    cargo test "${TARGETS[@]}" --no-fail-fast -- --include-ignored
  fi
}

# Every test that ran and did not pass has failed.
count_tests() {
  local summary run passed
  if ! have cargo-nextest; then
    count_cargo_test "$1"
    return
  fi
  summary=$(sed 's/\x1b\[[0-9;]*m//g' "$1" | sed -n 's/^ *Summary //p' | tail -n 1)
  run=$(sed -n 's/.*\] *\([0-9]*\).* tests\{0,1\} run:.*/\1/p' <<<"$summary")
  passed=$(sed -n 's/.* \([0-9]*\) passed.*/\1/p' <<<"$summary")
  echo "${passed:-0} $((${run:-0} - ${passed:-0}))"
}
