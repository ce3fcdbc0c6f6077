# shellcheck shell=bash
# What the scripts share. Each begins with: source "$(dirname "$0")/lib.sh"

# The folder of compose.yaml. Every script works from there, wherever it is called from.
HOME_OF_CFFA=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ENV_FILE=${ENV_FILE:-$HOME_OF_CFFA/.env}

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() {
  warn "$*"
  exit 1
}

# The comment at the top of a script, below the first line, is its help.
help() {
  sed -n '2,/^[^#]/{/^#/!d; s/^# \{0,1\}//; p}' "$0"
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || die "$tool is needed and not installed."
  done
}

# setting NAME [DEFAULT]: a value of .env, as docker compose reads it. The file is not
# sourced: a value may hold anything.
setting() {
  local value=''
  if [ -r "$ENV_FILE" ]; then
    value=$(sed -n "s/^$1=//p" "$ENV_FILE" | tail -n 1)
  fi
  case $value in
    \'*\') value=${value#\'} value=${value%\'} ;;
    \"*\") value=${value#\"} value=${value%\"} ;;
  esac
  printf '%s' "${value:-${2:-}}"
}

# set_setting NAME VALUE: writes a value to .env, in place of the one there.
set_setting() {
  local name=$1 value=$2 kept
  case $value in
    *[!A-Za-z0-9_./:@,%+=-]*)
      case $value in *\'* | *$'\n'*) die "$name can't hold a quote or a line break." ;; esac
      value="'$value'"
      ;;
  esac
  kept=$(mktemp "$ENV_FILE.XXXXXX") # readable by its owner alone, as .env must be
  if [ -e "$ENV_FILE" ]; then
    awk -v name="$name" 'index($0, name "=") != 1' "$ENV_FILE" >"$kept"
    chown --reference="$ENV_FILE" "$kept"
  fi
  printf '%s=%s\n' "$name" "$value" >>"$kept"
  mv "$kept" "$ENV_FILE"
}

compose() {
  docker compose --project-directory "$HOME_OF_CFFA" "$@"
}

# wait_until SECONDS COMMAND...: tries once a second until it succeeds.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 1
  done
}

# This machine's processor, as Docker names it.
own_arch() {
  case $(uname -m) in
    x86_64) echo amd64 ;;
    aarch64 | arm64) echo arm64 ;;
    *) die "CFFA runs on 64-bit Intel, AMD and ARM, and this is $(uname -m). On a Raspberry Pi, install the 64-bit system." ;;
  esac
}

# from_suite SUITE PACKAGE...: fetches packages of another Debian release into this folder,
# without installing them. By apt, from where apt gets its own, so signatures are checked.
# SUITE may be one of Debian (trixie, sid) or one with -security.
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

# Where apt gets this suite from, as it is set up on this machine.
repository() {
  local kind='Codename: bookworm' found
  case $1 in *-security) kind='Codename: bookworm-security' ;; esac
  # shellcheck disable=SC2016 # apt fills it in
  found=$(apt-get indextargets --format '$(REPO_URI)' "$kind" | head -n 1)
  [ -n "$found" ] || die "apt has no source for $kind; this needs Debian 12."
  printf '%s' "${found%/}"
}
