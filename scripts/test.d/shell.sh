# shellcheck shell=bash
# Shell scripts, those without an ending as well.

tools_shell() { need_shellcheck; }

part_shell() {
  local scripts
  mapfile -t scripts < <({ git ls-files '*.sh'; git ls-files | xargs grep -lE '^#!.*\b(ba)?sh$'; } 2>/dev/null | sort -u)
  shellcheck "${scripts[@]}"
}
