# shellcheck shell=bash
# Damaged files and texts for everything that reads what others wrote.

# For each reader; the tests run each for two.
readonly FUZZ_SECONDS_IN_A_RUN=60

tools_fuzz() { need_compiler; }
part_fuzz() { ./scripts/fuzz all "$FUZZ_SECONDS_IN_A_RUN"; }
count_fuzz() { count_cargo_test "$1"; }
