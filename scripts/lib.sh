# shellcheck shell=bash
# Functions that the scripts share. Each script begins with: source "$(dirname "$0")/lib.sh"

# The folder of compose.yaml. Every script works in this folder, wherever it is called from.
HOME_OF_CFFA=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ENV_FILE=${ENV_FILE:-$HOME_OF_CFFA/.env}

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() {
  warn "$*"
  exit 1
}

# Prints the comment at the top of a script, below the first line.
help() {
  sed -n '2,/^[^#]/{/^#/!d; s/^# \{0,1\}//; p}' "$0"
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || die "$tool is not installed."
  done
}

# The settings in .env, as docker compose reads them, and the state of the file when it read
# them. Only docker compose parses the file, so that there is one parser.
declare -A SETTINGS=()
SETTINGS_OF=''

# state_of_env_file: a text that changes whenever the file changes.
state_of_env_file() { stat -c '%n %i %s %y' "$ENV_FILE" 2>/dev/null || echo none; }

# environment: prints what Docker Compose reads from the file. Other variables of this shell are
# excluded, because they would not be set in a timer. The stack is empty, because an invalid value
# would make compose.yaml invalid, and then the scripts could not report which value it is.
environment() {
  (cd "$HOME_OF_CFFA" && env -i "PATH=$PATH" "HOME=${HOME:-/}" docker compose \
    --project-directory "$HOME_OF_CFFA" --env-file "$ENV_FILE" --file - config --environment <<<'services: {}')
}

# load_settings: reads the settings, unless the file is unchanged.
load_settings() {
  local now said line
  now=$(state_of_env_file)
  [ "$now" != "$SETTINGS_OF" ] || return 0
  SETTINGS=()
  if [ "$now" != none ]; then
    [ -r "$ENV_FILE" ] || die "$(id -un) can't read $ENV_FILE. Its owner must be the user that runs the containers; 'sudo scripts/setup' changes the owner."
    # check_env_file handles the warnings.
    if ! said=$(environment 2>/dev/null); then
      said=$(environment 2>&1 >/dev/null |
        sed -e '/^time=/d' -e 's/[ :]*".*//' -e 's/\(quoted value\).*/\1/' || :) # the rest may be a secret
      die "docker compose can't read $ENV_FILE: $said"
    fi
    while IFS= read -r line; do
      [[ $line =~ ^([A-Za-z_][A-Za-z0-9_.-]*)=(.*)$ ]] || continue
      case ${BASH_REMATCH[1]} in PATH | HOME | PWD) continue ;; esac
      SETTINGS[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
    done <<<"$said"
  fi
  SETTINGS_OF=$now
}

# setting NAME [DEFAULT]: prints a value from .env.
setting() {
  load_settings
  local value=${SETTINGS[$1]:-}
  printf '%s' "${value:-${2:-}}"
}

# written NAME VALUE: prints a line that docker compose reads as this value.
written() {
  local value=$2
  case $value in
    *$'\n'* | *$'\r'*) die "$1 can't contain a line break." ;;
    *[!A-Za-z0-9_./:@,%+=-]*)
      case $value in *\\ | *\\\'*) die "$1 can't contain a backslash at this position." ;; esac
      value="'${value//\'/\\\'}'"
      ;;
  esac
  printf '%s=%s' "$1" "$value"
}

# rewrite_setting NAME LINE: replaces the lines that set NAME with LINE, or appends it. An empty
# LINE comments them out.
rewrite_setting() {
  local kept
  kept=$(mktemp "$ENV_FILE.XXXXXX") # only the owner can read it, as with .env
  if [ -e "$ENV_FILE" ]; then
    name=$1 line=$2 LC_ALL=C awk '
      NR == 1 && index($0, "\357\273\277") == 1 { $0 = substr($0, 4) }
      {
        statement = $0
        sub(/^[ \t]+/, "", statement)
        sub(/^export[ \t]+/, "", statement)
        if (index(statement, ENVIRON["name"]) == 1 &&
            substr(statement, length(ENVIRON["name"]) + 1) ~ /^[ \t]*[=:]/) {
          if (ENVIRON["line"] == "") print "#" $0
          else if (!done) print ENVIRON["line"]
          done = 1
          next
        }
        print
      }
      END { if (!done && ENVIRON["line"] != "") print ENVIRON["line"] }' "$ENV_FILE" >"$kept"
    chown --reference="$ENV_FILE" "$kept"
  else
    printf '%s\n' "$2" >"$kept"
  fi
  mv "$kept" "$ENV_FILE"
}

# set_setting NAME VALUE: writes a value to .env, and replaces a previous one.
set_setting() {
  local line
  load_settings
  line=$(written "$1" "$2")
  rewrite_setting "$1" "$line"
  # Reading the file again takes a second on a Pi. It is only necessary if values use variables.
  if ! grep -qF '$' "$ENV_FILE"; then
    SETTINGS[$1]=$2
    SETTINGS_OF=$(state_of_env_file)
  fi
}

# unset_setting NAME: comments the line out, so that the value is not lost.
unset_setting() {
  [ ! -e "$ENV_FILE" ] || rewrite_setting "$1" ''
}

# Settings that compose.yaml and the files in deploy use where Docker accepts only certain values.
# Docker's errors name the place instead of the setting.
TYPED_SETTINGS=(
  DRAIN_SECONDS HTTP_PORT HTTPS_PORT APP_REPLICAS BACKUP_REPLICAS BACKUP_KEEP APP_UID APP_GID FRONT_IPV6 PROXY_SUBNET
)

# fitting NAME VALUE: prints the required format of such a setting, if the value does not have it.
fitting() {
  local pattern what
  case $1 in
    DRAIN_SECONDS) pattern='0*([0-9]{1,2}|[12][0-9]{2}|300)' what='a whole number of seconds from 0 to 300' ;;
    HTTP_PORT | HTTPS_PORT)
      pattern='([0-9.]+:|\[[0-9a-fA-F:.]+\]:)?([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])'
      what='the number of a port, from 1 to 65535, perhaps after an address, as in 127.0.0.1:8080'
      ;;
    APP_REPLICAS | BACKUP_REPLICAS) pattern='[0-9]{1,4}' what='a whole number, such as 1' ;;
    BACKUP_KEEP) pattern='[0-9]{1,6}' what='a whole number, such as 14' ;;
    APP_UID) pattern='[1-9][0-9]{0,9}' what='the number of a user, such as 1000, and not 0' ;;
    APP_GID) pattern='[0-9]{1,10}' what='the number of a group, such as 1000' ;;
    PROXY_SUBNET)
      pattern='([0-9]{1,3}\.){3}[0-9]{1,3}/[0-9]{1,2}|[0-9a-fA-F:]+/[0-9]{1,3}'
      what='a network, such as 10.243.80.0/24'
      ;;
    FRONT_IPV6) # in the words of YAML 1.1
      pattern='true|True|TRUE|false|False|FALSE|y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF'
      what='true or false'
      ;;
    *) die "$1 has no type." ;;
  esac
  # An empty value is the default.
  [ -z "$2" ] || [[ $2 =~ ^($pattern)$ ]] || printf '%s' "$what"
}

# check_types: reports the lines of .env with a value that Docker does not accept.
check_types() {
  local name wanted line bad=0
  load_settings # once, and not in each of the subshells below
  for name in "${TYPED_SETTINGS[@]}"; do
    wanted=$(fitting "$name" "$(setting "$name")")
    [ -n "$wanted" ] || continue
    line=$(grep -nE "^[[:blank:]]*(export[[:blank:]]+)?${name}[[:blank:]]*[=:]" "$ENV_FILE" | tail -n 1) || :
    warn ".env, line ${line%%:*}, $name: the value is '$(setting "$name")', but must be $wanted."
    bad=1
  done
  return "$bad"
}

# check_env_file: reports the lines of .env whose value would differ from what they show, which the
# app also rejects, and those with an invalid value. Fails if there are any.
check_env_file() {
  [ -e "$ENV_FILE" ] || return 0
  local bad=0 found variable
  load_settings
  # Anywhere outside single quotes.
  found=$(grep -nE "^[^#']*=[^'#]*\\\$\\\$" "$ENV_FILE" | cut -d= -f1) || :
  for found in $found; do
    warn ".env, line ${found%%:*}, ${found#*:}: the value contains \$\$, which docker compose reads as one \$. Put the value in single quotes, so that it is used as it is."
    bad=1
  done
  found=$(grep -nE "^[A-Za-z_ ]+=[[:blank:]]*#" "$ENV_FILE" | cut -d= -f1) || :
  for found in $found; do
    warn ".env, line ${found%%:*}, ${found#*:}: there is a comment in place of the value. Move the comment to its own line."
    bad=1
  done
  for variable in $(environment 2>&1 >/dev/null |
    sed -n 's/.*The \\"\([A-Za-z0-9_]*\)\\" variable is not set.*/\1/p' | sort -u); do
    found=$(grep -nE "\\\$\{?$variable" "$ENV_FILE" | cut -d= -f1 | sed -n 1p) || :
    warn ".env, line ${found%%:*}, ${found#*:}: the value contains \$$variable, which is not set. Put the value in single quotes, so that it is used as it is."
    bad=1
  done
  check_types || bad=1
  return "$bad"
}

# In CFFA's folder, where Compose looks for the files of COMPOSE_FILE.
compose() {
  local env_file=()
  [ ! -e "$ENV_FILE" ] || env_file=(--env-file "$ENV_FILE")
  (cd "$HOME_OF_CFFA" && docker compose --project-directory "$HOME_OF_CFFA" "${env_file[@]}" "$@")
}

# wait_until SECONDS COMMAND...: runs the command once a second until it succeeds.
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
    *) die "CFFA runs on 64-bit Intel, AMD and ARM processors, but this is $(uname -m). On a Raspberry Pi, install the 64-bit system." ;;
  esac
}
