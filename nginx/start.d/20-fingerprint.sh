#!/bin/sh
# Run by the image before nginx starts, and by the caretaker when the folder has changed:
# which fingerprint the stylesheets and scripts in the mounted folder have, as the app counts
# it (app/server/src/web/support/assets.rs). nginx serves the folder under that address alone; under another
# one the app answers, which knows whether its own files are meant.
set -eu

FOLDER=${1:-/opt/cffa/static}
OUT=${2:-/tmp/cffa/static.conf}

# Names and sums of all files, sorted by name; the sum of that. printf of a shell knows
# octal escapes alone.
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
