# shellcheck shell=bash
# Licences, sources and advisories of what CFFA is built from.

tools_licences() { need_deny; }

part_licences() {
  cargo deny --log-level error check licenses bans sources
  ./scripts/advisories
}
