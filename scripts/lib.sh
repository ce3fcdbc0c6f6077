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
