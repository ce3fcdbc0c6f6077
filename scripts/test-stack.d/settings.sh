# shellcheck shell=bash disable=SC2016,SC2154
# Every documented setting reaches its container.

begin 'settings reach the containers'
# Set by the image or by compose.yaml, regardless of .env: paths and addresses in a container.
FIXED=' LISTEN_ADDR DATA_DIR CFFA_CONTAINER TLS_CERT TLS_KEY TLS_CLIENT_CA '
mapfile -t documented < <(sed -n '/^## /q; s/^| `\([A-Z0-9_]*\)` |.*/\1/p' "$REPOSITORY/docs/admin/configuration.md")
[[ " ${documented[*]} " == *' TRUSTED_PROXIES '* ]] || documented+=(TRUSTED_PROXIES)
for name in "${documented[@]}"; do
  case $name in OIDC_*) for n in 2 5 9; do documented+=("OIDC_${n}_${name#OIDC_}"); done ;; esac
done
room=$STACK/settings
mkdir -p "$room"
cp .env "$room/all.env"
for name in "${documented[@]}"; do
  [[ $FIXED == *" $name "* ]] || printf '%s=of-%s\n' "$name" "$name"
done >>"$room/all.env"
# A number, because Compose computes with it. The last line counts.
echo DRAIN_SECONDS=40 >>"$room/all.env"
missing_in() { # SERVICE: prints the settings that don't reach it
  docker compose --env-file "$room/all.env" --profile '*' config --format json | python3 -c "
import json, sys
seen = json.load(sys.stdin)['services']['$1']['environment']
for name in sys.argv[1:]:
    expected = '40' if name == 'DRAIN_SECONDS' else f'of-{name}'
    if seen.get(name) != expected: print(name)" "${@:2}"
}
grace() { docker compose --env-file "$room/all.env" config --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["services"]["app"]["stop_grace_period"])'; }
all=()
for name in "${documented[@]}"; do
  [[ $FIXED == *" $name "* ]] || all+=("$name")
done
check 'the documentation has a table of settings' [ "${#all[@]}" -gt 40 ]
check_equal 'all settings reach the app' '' "$(missing_in app "${all[@]}")"
check_equal 'the app is not killed while it drains' 1m5s "$(grace)"
check_equal 'nginx gets its URL and the trusted proxies' '' "$(missing_in reverseproxy CFFA_URL TRUSTED_PROXIES)"
compose_names() { grep -ohE '\$\{[A-Z0-9_]+' "$REPOSITORY/compose.yaml" "$REPOSITORY"/deploy/compose/*.yaml | sort -u | cut -c 3-; }
undocumented() {
  for name in $(compose_names); do
    grep -qF "\`$name\`" "$REPOSITORY/docs/admin/configuration.md" || echo "$name"
  done
}
check_equal 'every setting that compose.yaml reads is documented' '' "$(undocumented)"
in_example() {
  for name in $(compose_names); do
    case $name in *_FILE | OIDC_CALLBACK_URL | GOOGLE_BASE_URL | BACKEND_DBHOST | BACKEND_DBPORT | FRONT_IPV6) continue ;; esac
    grep -qE "^#?$name=" "$REPOSITORY/.env.example" || echo "$name"
  done
}
check_equal 'and in .env.example, except rare ones' '' "$(in_example)"
printf 'services: {app: {environment: {RUST_LOG: debug}}}\n' >compose.override.yaml
check 'Compose also reads compose.override.yaml' bash -c 'docker compose config | grep "RUST_LOG: debug"'
rm compose.override.yaml
