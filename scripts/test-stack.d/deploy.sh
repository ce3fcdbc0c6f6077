# shellcheck shell=bash disable=SC2154
# Deploys CFFA over SSH to another machine: this one, with a separate account that can use Docker, like
# `pi` on a Raspberry Pi.

begin 'deployment to another machine'
command -v sshd >/dev/null || [ -x /usr/sbin/sshd ] ||
  apt-get -qq install -y --no-install-recommends openssh-server >/dev/null
PI=cffa-pi there=$STACK/there pi_home=$STACK/there/home ssh_port=$((http_port + 1000))
deployed_http=$((http_port + 1)) deployed_https=$((https_port + 1))
id "$PI" >/dev/null 2>&1 && userdel "$PI"
mkdir -p "$there" /run/sshd
useradd --home-dir "$pi_home" --create-home --shell /bin/bash --password '*' --groups docker "$PI"
ssh-keygen -q -t ed25519 -N '' -f "$there/host_key"
ssh-keygen -q -t ed25519 -N '' -f "$there/key"
install -d -m 700 -o "$PI" "$pi_home/.ssh"
install -m 600 -o "$PI" "$there/key.pub" "$pi_home/.ssh/authorized_keys"
# Both use the same Docker, so the deployed stack needs a different name.
cat >"$there/sshd_config" <<SSHD
ListenAddress 127.0.0.1:$ssh_port
HostKey $there/host_key
PidFile $there/sshd.pid
UsePAM no
PasswordAuthentication no
StrictModes no
SetEnv COMPOSE_PROJECT_NAME=$COMPOSE_PROJECT_NAME-there
SSHD
# A user has this in ~/.ssh; ssh looks for it in the account's home instead of $HOME.
mkdir -p "$there/bin"
printf '#!/bin/sh\nexec /usr/bin/ssh -F %s "$@"\n' "$there/ssh_config" >"$there/bin/ssh"
chmod +x "$there/bin/ssh"
cat >"$there/ssh_config" <<SSH
IdentityFile $there/key
IdentitiesOnly yes
UserKnownHostsFile $there/known_hosts
SSH
echo "[127.0.0.1]:$ssh_port $(cut -d' ' -f1,2 "$there/host_key.pub")" >"$there/known_hosts"
/usr/sbin/sshd -f "$there/sshd_config"
deploy() { # OPTION...: without the environment of this stack
  env -u COMPOSE_PROJECT_NAME -u ENV_FILE PATH="$there/bin:$PATH" "$REPOSITORY/scripts/deploy" \
    --folder 'foot ball' "$@"
}
pi_setting() { ENV_FILE="$pi_home/foot ball/.env" setting "$1"; }
ask_there() {
  curl -sS --http1.1 --max-time 20 --cacert "$pi_home/foot ball/certs/nginx/nginx-selfsigned.crt" \
    --connect-to "$DOMAIN:443:127.0.0.1:$deployed_https" "$@"
}
is_served_there() { ask_there "https://$DOMAIN/login" | grep -F 'User name'; }
there_runs() { # PATTERN
  docker ps --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME-there" --format '{{.Image}}' | grep -xF -- "$1"
}
target=ssh://$PI@127.0.0.1:$ssh_port
deployed=cffa:$COMPOSE_PROJECT_NAME-deployed
printf 'FROM %s\nLABEL deployed=yes\n' "$image" | docker build --quiet --tag "$deployed" - >/dev/null

# To create this folder, setup needs root, and sudo would ask for a password.
check 'an error if sudo can not ask for a password' fails_and_says 'this requires root' deploy --image "$image" "$target" \
  --domain "$DOMAIN" --local-accounts --data /opt/cffa-of-nobody --http-port "$deployed_http" --https-port "$deployed_https"
check_not 'setup has continued' grep -q SECRET_KEY "$pi_home/foot ball/.env"
said=$STACK/deploy.said
deploys() { deploy "$@" >"$said" 2>&1 || { cat "$said" && return 1; }; }
check 'with another folder, it is deployed, set up and started' deploys --image "$image" "$target" --domain "$DOMAIN" --local-accounts \
  --data "$pi_home/mongo data" --mongo-image "$mongo_image" --http-port "$deployed_http" --https-port "$deployed_https"
check 'and responds' is_served_there
check 'the output has the URL for the first account' grep -E "^Create the first account at: https://$DOMAIN/setup/" "$said"
check_equal 'the containers run as the target user' "$(id -u "$PI")" "$(pi_setting APP_UID)"
check_not 'a file belongs to another user' bash -c "find '$pi_home' ! -user $PI | grep ."
kept=$(pi_setting SECRET_KEY)
as_pi() { setpriv --reuid "$PI" --regid "$PI" --init-groups "$@"; }
cd "$pi_home/foot ball" && as_pi bash -c 'echo "# mine" >>nginx/tls.conf
  printf "services: {app: {environment: {RUST_LOG: warn}}}\n" >compose.override.yaml'
cd "$STACK" || exit
check 'a second deployment with a new image updates it' deploys --image "$deployed" "$target"
check 'local changes are kept' grep -F '# mine' "$pi_home/foot ball/nginx/tls.conf.changed"
check 'and listed' grep -F 'nginx/tls.conf has local changes' "$said"
check_not 'and used' grep -F '# mine' "$pi_home/foot ball/nginx/tls.conf"
check 'compose.override.yaml is kept' grep -F 'RUST_LOG: warn' "$pi_home/foot ball/compose.override.yaml"
check 'the new image runs' there_runs "$deployed"
check 'and responds' is_served_there
check_equal 'with the same secrets' "$kept" "$(pi_setting SECRET_KEY)"

kill "$(cat "$there/sshd.pid")"
COMPOSE_PROJECT_NAME=$COMPOSE_PROJECT_NAME-there remove_containers
userdel "$PI"
docker image rm "$deployed" >/dev/null
