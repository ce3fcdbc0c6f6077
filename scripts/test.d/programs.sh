# shellcheck shell=bash
# Third-party programs that the tests use. They are installed in target/.

readonly AXE_VERSION=4.14.1
readonly IDP_VERSION=9.13.3
readonly FORGER_VERSION=8.2.3
readonly NODE_VERSION=24.21.0
readonly SCHEMATHESIS_VERSION=4.32.5
readonly PANDAS_VERSION=2.3.3
readonly REQUESTS_VERSION=2.32.5
readonly OPENPYXL_VERSION=3.1.5
readonly ICALENDAR_VERSION=7.3.2
readonly AIOSMTPD_VERSION=1.4.6
readonly CANAILLE_VERSION=0.3.6

# npm_install FOLDER PACKAGE...
npm_install() {
  mkdir -p "$1"
  npm install --prefix "$1" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "${@:2}"
}

# is_version FILE VERSION: whether this package.json has this version.
is_version() { grep -qs "\"version\": \"$2\"" "$1"; }

# axe-core checks the accessibility of pages.
need_axe() {
  have npm || return 0
  is_version target/axe/node_modules/axe-core/package.json "$AXE_VERSION" ||
    npm_install target/axe "axe-core@$AXE_VERSION" || missing axe-core 'the browser tests'
}

# Identity providers for the sign-in tests.
need_providers() {
  have npm || return 0
  is_version target/oidc/node_modules/oidc-provider/package.json "$IDP_VERSION" ||
    npm_install target/oidc "oidc-provider@$IDP_VERSION" "oauth2-mock-server@$FORGER_VERSION" ||
    missing 'oidc-provider' 'the sign-in tests'
  need_newer_node
}

# They need a newer Node.js than Debian 12 has.
need_newer_node() {
  local folder
  folder=target/node/node_modules/node-linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
  if have node && ! node -e 'process.exit(URL.parse ? 0 : 1)'; then
    [ -x "$folder/bin/node" ] || npm_install target/node "${folder##*/}@$NODE_VERSION" ||
      missing 'Node.js 20.19 or newer' 'the sign-in tests'
    export PATH="$PWD/$folder/bin:$PATH"
  fi
}

# need_mongod VERSION...: real servers. Without one, its tests fail with a message.
need_mongod() {
  local version
  for version in "$@"; do
    ./scripts/mongod "$version" || echo "MongoDB $version could not be fetched." >&2
  done
}

# python_install FOLDER PACKAGE...: installs into a virtual environment, unless it exists.
python_install() {
  [ "$(cat "$1/packages" 2>/dev/null)" != "${*:2}" ] || return 0
  python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv || true
  python3 -m venv --clear "$1" &&
    "$1/bin/pip" install --quiet --disable-pip-version-check "${@:2}" &&
    echo "${*:2}" >"$1/packages"
}

# Schemathesis compares the API with its document, docs/api/notebook.md needs pandas, openpyxl reads
# exported workbooks, icalendar reads calendar files, and aiosmtpd receives mail.
need_python_programs() {
  python_install target/python "schemathesis==$SCHEMATHESIS_VERSION" "pandas==$PANDAS_VERSION" \
    "requests==$REQUESTS_VERSION" "openpyxl==$OPENPYXL_VERSION" "icalendar==$ICALENDAR_VERSION" \
    "aiosmtpd==$AIOSMTPD_VERSION" ||
    missing 'Schemathesis, pandas, openpyxl, icalendar or aiosmtpd' \
      'tests of the API, the notebook, workbooks, calendars and mail'
}

# A second identity provider, independent of the first. Its libraries differ from those above, so it
# has a separate folder.
need_canaille() {
  python_install target/canaille "canaille[front,oidc,server,sqlite]==$CANAILLE_VERSION" ||
    missing canaille 'the sign-in tests with a second provider'
}
