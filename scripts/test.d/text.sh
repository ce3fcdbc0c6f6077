# shellcheck shell=bash
# Links in the documentation, and code formatting. Both take seconds and need no installation.

tools_links() { :; }
part_links() { ./scripts/check-links; }

tools_format() { rustup component add rustfmt >/dev/null 2>&1 || true; }
part_format() { cargo fmt --all --check; }
