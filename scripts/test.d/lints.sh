# shellcheck shell=bash
# Lints of the code and of its documentation.

tools_lints() {
  need_compiler
  rustup component add clippy >/dev/null 2>&1 || true
}
part_lints() { cargo clippy --locked --workspace --all-targets -- -D warnings; }

tools_docs() { need_compiler; }
# With --examples, cargo uses the same features of dependencies as for the lints. Without, it would
# compile 55 of them again.
part_docs() {
  RUSTDOCFLAGS='-D warnings' cargo doc --locked --workspace --no-deps --quiet --lib --bins --examples
  cargo test --locked --workspace --doc --quiet
}
