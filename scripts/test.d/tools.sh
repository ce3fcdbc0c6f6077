# shellcheck shell=bash
# System tools that the parts need. Each function installs a missing tool.

have() { command -v "$1" >/dev/null; }
missing() { leave_out "$1 is missing and could not be installed" "$2"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

UPDATED=''
apt_install() {
  have apt-get || return 1
  if [ -z "$UPDATED" ]; then
    as_root apt-get update -q || return 1
    UPDATED=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@"
}

# All builds need it, because SQLite is written in C.
need_compiler() {
  have cc || apt_install gcc libc6-dev || missing 'A C compiler (gcc)' 'everything: SQLite is written in C'
}

need_openssl() { have openssl || apt_install openssl || missing openssl 'tests of Google Sheets and of the stack'; }

need_shellcheck() {
  have shellcheck || apt_install shellcheck ||
    leave_out 'shellcheck is missing and could not be installed' 'the check of shell scripts' shell
}

need_browser() {
  if have chromedriver && { have chromium || have chromium-browser || have google-chrome; }; then
    return
  fi
  install_browser || missing 'chromium with chromedriver' 'the browser tests'
}
install_browser() {
  if grep -qs '^ID=ubuntu' /etc/os-release; then
    echo 'Ubuntu has Chromium only as a snap, which has no access to the folders of the tests.'
    echo 'Install Google Chrome and its chromedriver in your PATH:'
    echo '  https://googlechromelabs.github.io/chrome-for-testing/'
    return 1
  fi
  apt_install chromium chromium-driver fonts-dejavu-core
}

need_npm() {
  have npm || apt_install nodejs npm ||
    missing npm 'the browser tests, which need axe-core from npm'
}

# For clocks that jump.
need_faketime() {
  compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || apt_install libfaketime ||
    missing libfaketime 'jumps of the clock in the fault tests'
}

need_python() {
  if ! have xz || ! python3 -m pip --version >/dev/null 2>&1; then
    apt_install python3 python3-pip xz-utils || echo 'python3 with pip could not be installed.' >&2
  fi
}

need_nextest() {
  have cargo-nextest || cargo install cargo-nextest --locked ||
    echo 'cargo-nextest could not be installed; using cargo test instead.'
}

# Building cargo-deny takes as long as building CFFA, so it is only installed in CI, unoptimised, which
# takes half the time.
need_deny() {
  if have cargo-deny; then
    return
  elif [ "${CI:-}" = true ]; then
    cargo install cargo-deny --debug --locked && return
  fi
  leave_out 'cargo-deny is not installed; run: cargo install cargo-deny --locked' 'the check of licences and sources' licences
}
