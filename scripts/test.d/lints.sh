# shellcheck shell=bash
# What the compiler says of the code and of its documentation.

tools_lints() {
  need_compiler
  rustup component add clippy >/dev/null 2>&1 || true
}
part_lints() { cargo clippy --locked --workspace --all-targets -- -D warnings; }

tools_docs() { need_compiler; }
# With --examples cargo takes the dependencies with the features that tests need, as for the
# lints before; without, it would compile 55 of them once more.
part_docs() {
  RUSTDOCFLAGS='-D warnings' cargo doc --locked --workspace --no-deps --quiet --lib --bins --examples
  cargo test --locked --workspace --doc --quiet
}
