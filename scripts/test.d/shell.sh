# shellcheck shell=bash
# All shell scripts, including those without a file extension.

tools_shell() { need_shellcheck; }

part_shell() {
  local scripts
  mapfile -t scripts < <({ git ls-files '*.sh'; git ls-files | xargs grep -lE '^#!.*\b(ba)?sh$'; } 2>/dev/null | sort -u)
  shellcheck "${scripts[@]}"
}
