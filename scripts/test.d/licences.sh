# shellcheck shell=bash
# Licences, sources and advisories of the dependencies.

tools_licences() { need_deny; }

part_licences() {
  cargo deny --log-level error check licenses bans sources
  ./scripts/advisories
}
