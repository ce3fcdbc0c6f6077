# shellcheck shell=bash disable=SC2016,SC2154
# docker compose, the scripts and the app read .env in the same way. The files and their expected values
# are the app's test fixtures, which its own tests also use.

begin 'reading .env'
FILES=$REPOSITORY/app/cffa/tests/fixtures/dotenv
room=$STACK/dotenv
mkdir -p "$room"
expected() { # FILE PYTHON: runs Python with the expected values of a file
  python3 -c "
import json, sys
entry = json.load(open('$FILES/expected.json'))['$1']
$2"
}
is_refused() { expected "$1" 'sys.exit(0 if "refused" in entry else 1)'; }

# compose_reads FILE: compares every value in the environment of a service. Compose prints each $ twice,
# so that its output is a valid configuration.
compose_reads() {
  { printf 'services:\n  any:\n    image: any\n    environment:\n'
    expected "$1" 'for name in entry: print(f"      {name}: \"${{{name}}}\"")'
    printf '      LAST_ONE: x\n'
  } >"$room/compose.yaml"
  (cd "$room" && env -i "PATH=$PATH" "HOME=$HOME" docker compose --env-file "$FILES/$1.env" config --format json) |
    python3 -c "
import json, sys
entry = json.load(open('$FILES/expected.json'))['$1']
read = json.load(sys.stdin)['services']['any']['environment']
del read['LAST_ONE']
read = {name: value.replace('\$\$', '\$') for name, value in read.items()}
sys.exit(0 if read == entry else f'expected: {entry}\nseen:     {read}')"
}
# The scripts only support values of one line.
scripts_read() {
  local name value
  while IFS=$'\t' read -r name value; do
    [ "$(ENV_FILE=$FILES/$1.env setting "$name")" = "$value" ] ||
      { echo "$name is $(ENV_FILE=$FILES/$1.env setting "$name"), not $value" && return 1; }
  done < <(expected "$1" 'for name, value in entry.items():
    if "\n" not in value and value == value.strip(): print(name, value, sep="\t")')
}
named=0
for file in "$FILES"/*.env; do
  name=$(basename "$file" .env)
  if ! is_refused "$name"; then
    check "$name.env: docker compose reads what the app reads" compose_reads "$name"
    check '  so do the scripts' scripts_read "$name"
  fi
done
# Setup reports ambiguous lines before it changes anything.
names_line() { # FILE NAME
  local said
  ! said=$(ENV_FILE=$FILES/$1.env check_env_file 2>&1) && grep -E "\.env, line [0-9]+, $2:" <<<"$said" && named=$((named + 1))
}
for pair in dollar:OIDC_CLIENT_SECRET dollar:BACKEND_DBPWD dollars:ONE dollars-double:ONE unset:ONE comment-for-value:ONE; do
  check "${pair%:*}.env: the scripts report ${pair#*:}" names_line "${pair%:*}" "${pair#*:}"
done
for name in blank crlf quotes plain windows variables; do
  check "$name.env: the scripts report nothing" env "ENV_FILE=$FILES/$name.env" bash -c "source scripts/lib.sh && check_env_file"
done
# Values that compose.yaml can't take. Docker's own error does not name the setting.
names_value() { # NAME VALUE
  local said
  printf '%s=%s\n' "$1" "$2" >"$room/value.env"
  ! said=$(ENV_FILE=$room/value.env check_env_file 2>&1) && grep -F ".env, line 1, $1: the value is '$2', but must be" <<<"$said"
}
for pair in DRAIN_SECONDS:30s DRAIN_SECONDS:1.5 HTTP_PORT:eighty HTTPS_PORT:80000 APP_REPLICAS:two APP_UID:root FRONT_IPV6:perhaps; do
  check "the scripts report $pair" names_value "${pair%:*}" "${pair#*:}"
done
not_set_up() {
  local said
  ! said=$(ENV_FILE=$room/bad.env scripts/setup --domain "$DOMAIN" --yes --data "$room/data" 2>&1) &&
    grep -F 'nothing was changed' <<<"$said" && [ ! -e "$room/data" ]
}
cp "$FILES/dollar.env" "$room/bad.env"
check 'setup changes nothing' not_set_up

# All three read what the scripts write.
comes_back() { # VALUE
  (
    ENV_FILE=$room/written.env
    printf '\357\273\277FIRST=1\r\n# of the value\r\nexport VALUE = old # x\r\nLAST="2"\r\n' >"$ENV_FILE"
    set_setting VALUE "$1" && equal "$1" "$(setting VALUE)" && equal 1,2 "$(setting FIRST),$(setting LAST)" &&
      equal 3 "$(grep -n VALUE "$ENV_FILE" | cut -d: -f1)"
  )
}
for value in plain 'a b' 'p@$$w0rd' 'ab$cd#ef' "it's" '"' '#x' 'a\nb' '\\host\share' ' lead' '${HOME}' 'ü €' ''; do
  check "written and read again at the same position: $value" comes_back "$value"
done

# The scripts report lines that Compose can't read, without the value, which may be a secret.
says_unreadable() { # LINE
  local said
  printf '%s\n' 'FIRST=1' "$1" >"$room/unreadable.env"
  ! said=$(ENV_FILE=$room/unreadable.env setting FIRST 2>&1) && grep -F "can't read $room/unreadable.env" <<<"$said" &&
    ! grep -F t0psecret <<<"$said"
}
for line in 'A="t0psecret' "A='t0psecret\\'" 'A=${t0psecret' 'A t0psecret=1' "A='a' t0psecret'"; do
  check "reported without the value: $line" says_unreadable "$line"
done
