#!/bin/sh
# Run by the image before nginx starts: puts in place what depends on its version, so that
# one configuration works with 1.22 and with whatever is current.
set -eu

# at_least WANTED VERSION: compares three numbers.
at_least() {
  awk -v wanted="$1" -v version="$2" 'BEGIN {
    split(wanted, w, "."); split(version, v, ".")
    for (i = 1; i <= 3; i++) if (v[i] + 0 != w[i] + 0) exit !(v[i] + 0 > w[i] + 0)
  }'
}

choose() { # NAME VARIANT
  ln -sf "/etc/nginx/cffa/variants/$2.conf" "/tmp/cffa/$1.conf"
}

said=$(nginx -V 2>&1)
nginx=$(printf '%s\n' "$said" | sed -n 's#^nginx version: nginx/\([0-9.]*\).*#\1#p')
# "running with" is there when it is not the one nginx was built with.
openssl=$(printf '%s\n' "$said" | sed -n 's/.*OpenSSL \([0-9.]*\).*/\1/p' | tail -n 1)

mkdir -p /tmp/cffa
if at_least 1.27.3 "$nginx"; then
  choose find-app find-app-balanced
else
  choose find-app find-app-by-name
fi
if at_least 1.25.1 "$nginx"; then
  choose listen-443 listen-443-http2-on
else
  choose listen-443 listen-443-http2
fi
if at_least 3.5 "$openssl"; then
  choose groups groups-hybrid
else
  choose groups groups-classic
fi
