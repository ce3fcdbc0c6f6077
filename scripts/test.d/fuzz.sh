# shellcheck shell=bash
# Damaged files and text for all parsers.

# For each parser; the tests run each for two seconds.
readonly FUZZ_SECONDS_IN_A_RUN=30

tools_fuzz() { need_compiler; }
part_fuzz() { ./scripts/fuzz all "$FUZZ_SECONDS_IN_A_RUN"; }
count_fuzz() { count_cargo_test "$1"; }
