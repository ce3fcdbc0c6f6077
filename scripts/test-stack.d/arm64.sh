# shellcheck shell=bash disable=SC2154
# The image for a Raspberry Pi: cross-compiled with the Dockerfile. QEMU runs its program with the
# processors of a Pi 3 and 4 and this stack's MongoDB, with only the image's files as its file system.

begin 'the image for a Raspberry Pi'
command -v qemu-aarch64-static >/dev/null ||
  apt-get -qq install -y --no-install-recommends qemu-user-static >/dev/null
await_pi_image
check 'it is built here, without emulation' pi_image_is_built
check_equal 'it has the right platform' 'arm64 linux' "$(docker image inspect -f '{{.Architecture}} {{.Os}}' "$pi_image")"

pi=$STACK/pi
mkdir -p "$pi"
container=$(docker create --platform linux/arm64 "$pi_image")
docker export "$container" | tar -C "$pi" -x
docker rm "$container" >/dev/null
check_equal 'its program is for this processor' 183 "$(od -An -j18 -N2 -tu2 "$pi/usr/local/bin/cffa" | tr -d ' ')"
check_equal 'which is loaded at a random address' 3 "$(od -An -j16 -N2 -tu2 "$pi/usr/local/bin/cffa" | tr -d ' ')"
cp "$(command -v qemu-aarch64-static)" "$pi/qemu"
cp -r certs/app "$pi/certs"
on_pi() { # CPU ARGUMENT...: replaces the shell, so that signals reach the program
  exec env -i QEMU_CPU="$1" LISTEN_ADDR=127.0.0.1:25443 DATA_DIR=/data CFFA_CONTAINER=on \
    "CFFA_URL=https://$DOMAIN" "SECRET_KEY=$(setting SECRET_KEY)" \
    TLS_CERT=/certs/cffa.crt TLS_KEY=/certs/cffa.key TLS_CLIENT_CA=/certs/authority.crt \
    "BACKEND_DBHOST=$database" BACKEND_DBPORT=27017 "BACKEND_DBUSR=$(setting BACKEND_DBUSR)" \
    "BACKEND_DBPWD=$(setting BACKEND_DBPWD)" "BACKEND_DBNAME=$(setting BACKEND_DBNAME)" \
    /usr/sbin/chroot "$pi" /qemu /usr/local/bin/cffa "${@:2}"
}
database=$(docker inspect -f "{{(index .NetworkSettings.Networks \"${COMPOSE_PROJECT_NAME}_back\").IPAddress}}" "$(container_of database)")
ask_pi() {
  curl -sS --http1.1 --max-time 60 --cacert certs/nginx/authority.crt --cert certs/nginx/nginx-proxy.pem \
    --key certs/nginx/nginx-proxy.key --resolve app:25443:127.0.0.1 "https://app:25443$1"
}
pi_says() { ask_pi "$2" | grep -F -- "$1"; }
pi_answers() { wait_until 180 pi_says ok /healthz || { tail -n 20 "$STACK/pi.log" && return 1; }; }
for cpu in cortex-a53 cortex-a72; do
  on_pi "$cpu" serve >"$STACK/pi.log" 2>&1 &
  served_by=$!
  check "a $cpu runs it, with TLS" pi_answers
  check '  it reaches MongoDB' wait_until 90 pi_says ok /readyz
  check '  the sign-in page is there' pi_says 'User name' /login
  check '  its health check passes' on_pi "$cpu" healthcheck
  kill "$served_by"
  wait "$served_by" && ended=0 || ended=$?
  check_equal '  it stops cleanly' 0 "$ended"
done
docker image rm "$pi_image" >/dev/null
