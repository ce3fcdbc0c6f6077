# shellcheck shell=bash
# Debian packages for builds and tests, if no image registry can be reached. Source it after lib.sh:
# source "$(dirname "$0")/debian.sh"

# from_suite SUITE PACKAGE...: downloads packages of another Debian release to this folder, without
# installing them. Uses apt and its configured mirror, so signatures are verified. SUITE is a Debian
# suite (trixie, sid), optionally with -security.
from_suite() {
  local suite=$1 repo lists
  shift
  repo=$(repository "$suite")
  lists=$(mktemp -d)
  mkdir -p "$lists"/{lists,cache}/partial
  printf 'deb [signed-by=%s] %s %s main\n' /usr/share/keyrings/debian-archive-keyring.gpg \
    "$repo" "$suite" >"$lists/sources.list"
  local options=(
    -o "Dir::Etc::SourceList=$lists/sources.list" -o Dir::Etc::SourceParts=-
    -o "Dir::State::Lists=$lists/lists" -o "Dir::Cache=$lists/cache"
    -o Acquire::Languages=none -o APT::Sandbox::User=root -o Debug::NoLocking=1
  )
  apt-get "${options[@]}" -qq update >&2
  apt-get "${options[@]}" -qq download "$@" >&2
  rm -rf "$lists"
}

# Prints the mirror of a suite, as configured on this machine.
repository() {
  local kind='Codename: bookworm' found
  case $1 in *-security) kind='Codename: bookworm-security' ;; esac
  # shellcheck disable=SC2016 # apt expands it
  found=$(apt-get indextargets --format '$(REPO_URI)' "$kind" | sed -n 1p)
  [ -n "$found" ] || die "apt has no source for $kind; this requires Debian 12."
  printf '%s' "${found%/}"
}
