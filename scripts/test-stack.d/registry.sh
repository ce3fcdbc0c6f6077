# shellcheck shell=bash disable=SC2154
# A registry of images on this machine, for updates to be pulled from.

# Debian's, unpacked and not installed: installing it would start it.
registry=127.0.0.1:25000 # Docker asks this machine's own without TLS
shelf=$STACKS/registry
start_registry() {
  mkdir -p "$shelf" && (cd "$shelf" && apt-get -qq download docker-registry && dpkg -x ./*.deb .) || return
  printf '%s\n' 'version: 0.1' "storage: {filesystem: {rootdirectory: $shelf/images}}" \
    "http: {addr: $registry}" 'log: {level: error}' >"$shelf/config.yml"
  "$shelf/usr/bin/docker-registry" serve "$shelf/config.yml" >"$shelf/log" 2>&1 &
  echo $! >"$shelf/pid"
  wait_until 30 curl -sSf "http://$registry/v2/"
}
stop_registry() {
  [ ! -e "$shelf/pid" ] || { kill "$(cat "$shelf/pid")" && rm "$shelf/pid"; } 2>/dev/null || :
}
publish() { docker tag "$1" "$registry/cffa:stable" && docker push --quiet "$registry/cffa:stable"; }
