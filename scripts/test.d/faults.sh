# shellcheck shell=bash
# Five minutes of faults of the program and its databases, in addition to one cycle in the tests.

# More than ten cycles of twelve faults with each database.
readonly FAULTS_MINUTES_IN_A_RUN=5

tools_faults() {
  need_compiler
  need_python
  need_mongod 6.0
  need_faketime
}

part_faults() { ./scripts/faults --minutes "$FAULTS_MINUTES_IN_A_RUN"; }
count_faults() { count_cargo_test "$1"; }
