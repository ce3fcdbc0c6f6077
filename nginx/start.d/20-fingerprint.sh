#!/bin/sh
# The image runs this before nginx starts, and the caretaker runs it when the folder has changed. It
# computes the fingerprint of the stylesheets and scripts in the mounted folder, in the same way as
# the app (app/server/src/web/support/assets.rs). nginx serves the folder only under the URL with this
# fingerprint. The app answers other URLs from its embedded files.
set -eu

FOLDER=${1:-/opt/cffa/static}
OUT=${2:-/tmp/cffa/static.conf}

# The checksum of the names and checksums of all files, sorted by name. The shell's printf has only
# octal escapes.
as_bytes() {
  awk '{
    for (i = 1; i < length($1); i += 2)
      printf "\\%03o", (index("0123456789abcdef", substr($1, i, 1)) - 1) * 16 + index("0123456789abcdef", substr($1, i + 1, 1)) - 1
  }'
}
names_and_sums() {
  cd "$FOLDER"
  find . -type f ! -name '.*' | sed 's#^\./##' | LC_ALL=C sort | while IFS= read -r name; do
    printf '%s' "$name"
    # shellcheck disable=SC2059 # the escapes are the point
    printf "$(sha256sum "$name" | as_bytes)"
  done
}
fingerprint=$(names_and_sums | sha256sum | cut -c 1-12)

# shellcheck disable=SC2016 # nginx fills it in
printf 'map $static_version $static_folder {\n  "v-%s" %s;\n  default /nowhere;\n}\n' "$fingerprint" "$FOLDER" >"$OUT.new"
if cmp -s "$OUT.new" "$OUT"; then
  rm "$OUT.new"
else
  mv "$OUT.new" "$OUT"
fi
