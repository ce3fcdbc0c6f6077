# shellcheck shell=bash disable=SC2154
# The stack of deploy/swarm, printed by `docker stack config`, in a copy of the folder.

# copy_swarm FOLDER: what deploy/swarm/start needs.
copy_swarm() {
  mkdir -p "$1"
  tar -c --exclude deploy/swarm/secrets --exclude deploy/swarm/settings.env \
    deploy nginx scripts app/server/static/img/favicon.svg | tar -C "$1" -x
}
# swarm_settings FOLDER NAME=VALUE...
swarm_settings() { printf '%s\n' "${@:2}" >"$1/deploy/swarm/settings.env"; }

begin 'Swarm: the stack'
SWARM=$WORK/swarm
copy_swarm "$SWARM"
prints() { "$SWARM/deploy/swarm/start" --print >"$WORK/stack.yaml.all" && sed -n '/^networks:\|^services:\|^version:/,$p' "$WORK/stack.yaml.all" >"$WORK/stack.yaml"; }
check 'without settings, nothing is started' fails_and_says 'Copy settings.env.example' prints
cp "$SWARM/deploy/swarm/settings.env.example" "$SWARM/deploy/swarm/settings.env"
check 'a placeholder is refused' fails_and_says 'APP_IMAGE is still the placeholder' prints
swarm_settings "$SWARM" 'CFFA_URL="https://cffa.example.test"'
check 'quotes are refused, because Docker would keep them' fails_and_says 'is in quotes' prints
swarm_settings "$SWARM" 'CFFA_URL=cffa.example.test'
check 'an address without https is refused' fails_and_says 'set CFFA_URL' prints
for wrong in DRAIN_SECONDS=30s APP_REPLICAS=two HTTP_PORT=eighty; do
  swarm_settings "$SWARM" CFFA_URL=https://cffa.example.test APP_IMAGE=registry.example.com/cffa:0.1.0 "$wrong"
  check "a value that Docker can't use is named: $wrong" fails_and_says "settings.env: ${wrong%=*} is '${wrong#*=}', but must be" prints
done
swarm_settings "$SWARM" CFFA_URL=https://cffa.example.test APP_IMAGE=registry.example.com/cffa:0.1.0 APP_REPLICAS=3 \
  DRAIN_SECONDS=20
check 'Docker prints the stack with the settings' prints
python_check swarm.py "$WORK/stack.yaml"

only_owner_reads() { ! find "$SWARM/deploy/swarm/secrets" -type f -perm /077 ! -name '*.crt' ! -name '*.pem' | grep .; }
check 'only the owner can read the secrets' only_owner_reads
names_of() { grep -oE '(secret_key|front|nginx_tls_conf|mongo_initiate)-[0-9a-f]{12}' "$WORK/stack.yaml" | sort -u; }
before=$(names_of)
check 'it is printed again' prints
check_equal 'unchanged files keep their names' "$before" "$(names_of)"
echo '# changed' >>"$SWARM/nginx/tls.conf"
check 'it is printed after a change' prints
check_equal 'only a changed part gets new names' nginx_tls_conf "$(comm -13 <(printf '%s\n' "$before") <(names_of) | sed 's/-.*//')"
