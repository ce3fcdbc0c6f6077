# shellcheck shell=bash disable=SC2154
# An image registry on this machine, to test updates from a registry.

# Debian's package, unpacked instead of installed, because its installation would start it.
registry=127.0.0.1:25000 # Docker uses no TLS for registries on this machine
shelf=$STACKS/registry
start_registry() {
  mkdir -p "$shelf" && (cd "$shelf" && apt-get -qq download docker-registry && dpkg -x ./*.deb .) || return
  printf '%s\n' 'version: 0.1' "storage: {filesystem: {rootdirectory: $shelf/images}}" \
    "http: {addr: $registry}" 'log: {level: error}' >"$shelf/config.yml"
  "$shelf/usr/bin/docker-registry" serve "$shelf/config.yml" >"$shelf/log" 2>&1 &
  echo $! >"$shelf/pid"
  wait_until 90 curl -sSf "http://$registry/v2/"
}
stop_registry() {
  [ ! -e "$shelf/pid" ] || { kill "$(cat "$shelf/pid")" && rm "$shelf/pid"; } 2>/dev/null || :
}
publish() { docker tag "$1" "$registry/cffa:stable" && docker push --quiet "$registry/cffa:stable"; }
