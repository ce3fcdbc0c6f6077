# shellcheck shell=bash
# Programs of others that tests run CFFA against. They stay under target/.

readonly AXE_VERSION=4.14.1
readonly IDP_VERSION=9.13.3
readonly FORGER_VERSION=8.2.3
readonly NODE_VERSION=24.21.0
readonly SCHEMATHESIS_VERSION=4.32.5
readonly PANDAS_VERSION=2.3.3
readonly REQUESTS_VERSION=2.32.5
readonly OPENPYXL_VERSION=3.1.5
readonly CANAILLE_VERSION=0.3.6

# npm_install FOLDER PACKAGE...
npm_install() {
  mkdir -p "$1"
  npm install --prefix "$1" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "${@:2}"
}

# is_version FILE VERSION: whether this package.json is of it.
is_version() { grep -qs "\"version\": \"$2\"" "$1"; }

# axe-core looks for what keeps people out of a page.
need_axe() {
  have npm || return 0
  is_version target/axe/node_modules/axe-core/package.json "$AXE_VERSION" ||
    npm_install target/axe "axe-core@$AXE_VERSION" || missing axe-core 'the browser tests'
}

# Identity providers for the tests of signing in.
need_providers() {
  have npm || return 0
  is_version target/oidc/node_modules/oidc-provider/package.json "$IDP_VERSION" ||
    npm_install target/oidc "oidc-provider@$IDP_VERSION" "oauth2-mock-server@$FORGER_VERSION" ||
    missing 'oidc-provider' 'the tests of signing in'
  need_newer_node
}

# They want a newer Node.js than Debian 12 has.
need_newer_node() {
  local folder
  folder=target/node/node_modules/node-linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
  if have node && ! node -e 'process.exit(URL.parse ? 0 : 1)'; then
    [ -x "$folder/bin/node" ] || npm_install target/node "${folder##*/}@$NODE_VERSION" ||
      missing 'Node.js 20.19 or newer' 'the tests of signing in'
    export PATH="$PWD/$folder/bin:$PATH"
  fi
}

# need_mongod VERSION...: real servers. Without one its tests fail and say so.
need_mongod() {
  local version
  for version in "$@"; do
    ./scripts/mongod "$version" || echo "MongoDB $version could not be fetched." >&2
  done
}

# python_install FOLDER PACKAGE...: into an environment of its own, unless it is there.
python_install() {
  [ "$(cat "$1/packages" 2>/dev/null)" != "${*:2}" ] || return 0
  python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv || true
  python3 -m venv --clear "$1" &&
    "$1/bin/pip" install --quiet --disable-pip-version-check "${@:2}" &&
    echo "${*:2}" >"$1/packages"
}

# Schemathesis tries the API against its document, the notebook of the documentation needs
# pandas, and openpyxl reads exported workbooks.
need_python_programs() {
  python_install target/python "schemathesis==$SCHEMATHESIS_VERSION" "pandas==$PANDAS_VERSION" \
    "requests==$REQUESTS_VERSION" "openpyxl==$OPENPYXL_VERSION" ||
    missing 'Schemathesis, pandas or openpyxl' 'tests of the API, the notebook and workbooks'
}

# A second identity provider, by other authors than the first. Its libraries are others than
# those above, so it has a folder of its own.
need_canaille() {
  python_install target/canaille "canaille[front,oidc,server,sqlite]==$CANAILLE_VERSION" ||
    missing canaille 'the tests of signing in with a second provider'
}
