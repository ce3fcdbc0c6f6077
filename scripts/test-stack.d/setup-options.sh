# shellcheck shell=bash disable=SC2030,SC2031,SC2154
# The options of scripts/setup, in separate folders; nothing is started.

begin 'options of setup'
# in_fresh_folder NAME COMMAND...: runs it in a new folder, like open_stack, and returns.
in_fresh_folder() (
  rm -rf "${STACKS:?}/$1"
  open_stack "$1"
  "${@:2}"
)
in_folder() (
  go_to_stack "$1"
  "${@:2}"
)
plain_setup() { scripts/setup --yes --data "$STACK/data" --mongo-image "$mongo_image" "$@"; }
values() { # NAME...
  local name
  for name in "$@"; do printf '%s=%s ' "$name" "$(setting "$name")"; done
}
check 'a domain with a port' in_fresh_folder port plain_setup --domain cffa.lan:8443
check_equal 'the port is in the URL, not in the domain' 'DOMAIN=cffa.lan CFFA_URL=https://cffa.lan:8443 HTTPS_PORT=8443 ' \
  "$(in_folder port values DOMAIN CFFA_URL HTTPS_PORT)"
check 'setup runs again' in_folder port plain_setup
check_equal 'and keeps the port' 'DOMAIN=cffa.lan CFFA_URL=https://cffa.lan:8443 HTTPS_PORT=8443 ' \
  "$(in_folder port values DOMAIN CFFA_URL HTTPS_PORT)"
check 'an IPv6 address' in_fresh_folder v6 plain_setup --domain fd00::5
check_equal 'has brackets only in the URL' 'DOMAIN=fd00::5 CFFA_URL=https://[fd00::5] ' "$(in_folder v6 values DOMAIN CFFA_URL)"
for bad in cffa.lan:http 'cffa lan' :8443 cffa.lan:999999 "cffa.lan'"; do
  check_not "$bad is accepted as a domain" in_fresh_folder bad plain_setup --domain "$bad"
  check_equal '  and nothing is created' '' "$(find "$STACKS/bad" -maxdepth 1 \( -name .env -o -name data \))"
done

check 'Auth0' in_folder port plain_setup --auth0-domain tenant.eu.auth0.com --auth0-client-id id --auth0-client-secret "se'cret\$x" --auth0-audience https://api
check_equal 'has all of its settings' "AUTH0_DOMAIN=tenant.eu.auth0.com AUTH0_CLIENT_ID=id AUTH0_CLIENT_SECRET=se'cret\$x AUTH0_CALLBACK_URL=https://cffa.lan:8443/callback " \
  "$(in_folder port values AUTH0_DOMAIN AUTH0_CLIENT_ID AUTH0_CLIENT_SECRET AUTH0_CALLBACK_URL)"
check 'another provider in addition' in_folder port plain_setup --oidc-issuer https://id.example.com --oidc-client-id id --oidc-name 'The club'
check_equal 'has its name' 'OIDC_NAME=The club ' "$(in_folder port values OIDC_NAME)"
app_takes_settings() {
  docker compose config --format json | python3 -c "
import json, sys
for name, value in json.load(sys.stdin)['services']['app']['environment'].items():
    if value and not name.startswith(('TLS_', 'BACKEND_')): print(f'{name}={value}')" >"$STACK/env.list"
  # The doctor fails, because the provider does not exist.
  { docker run --rm --env-file "$STACK/env.list" "$image" doctor --json || :; } | python3 -c "
import json, sys
found = [one for one in json.load(sys.stdin) if one['id'] == 'setting-refused']
sys.exit(str(found) if found else 0)"
}
check 'the app accepts the settings' in_folder port app_takes_settings
check 'then local accounts' in_folder port plain_setup --local-accounts
check_equal 'remove the settings of both' '' "$(grep -E '^(AUTH0|OIDC)_' "$STACKS/port/.env")"
check 'which are commented out, so that no secret is lost' grep -q "^#AUTH0_CLIENT_SECRET=" "$STACKS/port/.env"
check 'the app accepts the settings again' in_folder port app_takes_settings

# Manual changes are kept, because scripts/deploy runs setup each time.
by_hand() {
  set_setting CFFA_URL https://www.example.com && set_setting BACKEND_DBURI mongodb://elsewhere/footballDB &&
    unset_setting BACKEND_DBUSR && unset_setting BACKEND_DBPWD && unset_setting BACKEND_DBNAME &&
    set_setting APP_IMAGE mine:1 && cp .env .env.before && plain_setup && diff .env.before .env
}
check 'setup keeps manual changes' in_folder port by_hand

# With sudo, the result is the same as without.
person=cffa-person
id "$person" >/dev/null 2>&1 || useradd --shell /bin/bash --groups docker "$person"
by_sudo() { SUDO_UID=$(id -u "$person") SUDO_GID=$(id -g "$person") plain_setup --domain cffa.lan --local-accounts; }
check 'setup runs with sudo' in_fresh_folder sudo by_sudo
made() { find .env certs secrets log letsencrypt backups data; }
belongs_to_person() {
  local others
  others=$(for one in $(made); do stat -c '%U %n' "$one"; done | grep -v "^$person ") || return 0
  echo "$others" && return 1
}
check 'the files belong to the user who ran sudo' in_folder sudo belongs_to_person
by_person() { chown "$person" . && chmod o+x "$STACKS" && setpriv --reuid "$person" --regid "$person" --init-groups env HOME=/tmp "ENV_FILE=$ENV_FILE" scripts/setup --yes; }
check 'who can run setup again' in_folder sudo by_person
userdel "$person"

# The containers can read their files, however the folder was copied.
closed() { chmod -R go-rwx . && plain_setup --domain cffa.lan; }
check 'setup runs in a folder that only its owner can read' in_fresh_folder closed closed
as_container() {
  docker run --rm --user 10001:10001 -v "$STACK/mongo:/a:ro" -v "$STACK/nginx:/b:ro" -v "$STACK/certbot:/c:ro" -v "$STACK/app/server/static:/d:ro" \
    -v "$STACK/init-mongo.js:/e:ro" --entrypoint sh "$nginx_image" -c 'find /a /b /c /d /e -type f -exec cat {} + >/dev/null'
}
check 'the containers can read their files' in_folder closed as_container

# A folder in place of a certificate.
spoilt() { rm certs/app/cffa.crt && mkdir certs/app/cffa.crt && chown 10001:10001 certs/app/cffa.crt; }
in_folder closed spoilt
says_folder() { ! said=$(scripts/certs 2>&1) && grep -F 'cffa.crt is a folder' <<<"$said"; }
check 'scripts/certs reports a folder in place of a certificate' in_folder closed says_folder
check 'and writes nothing into it' rmdir "$STACKS/closed/certs/app/cffa.crt"
check 'without the folder, the certificate is created' in_folder closed scripts/certs
rm -rf "${STACKS:?}"/{port,v6,bad,sudo,closed}
go_to_stack first
