#!/bin/sh
# Run by the image before nginx starts: puts in place what depends on its version, so that
# one configuration works with 1.22 and with whatever is current, and on settings of .env.
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
# Where the container has IPv6, visitors who come by it keep their addresses.
listen_on() { # PORT [OPTION]
  echo "listen $1${2:-} default_server;"
  ! grep -qs . /proc/net/if_inet6 || echo "listen [::]:$1${2:-} default_server;"
}
listen_on 80 >/tmp/cffa/listen-80.conf
if at_least 1.25.1 "$nginx"; then # `listen ... http2` would be called outdated
  { listen_on 443 ' ssl' && echo 'http2 on;'; } >/tmp/cffa/listen-443.conf
else
  listen_on 443 ' ssl http2' >/tmp/cffa/listen-443.conf
fi
if at_least 3.5 "$openssl"; then
  choose groups groups-hybrid
else
  choose groups groups-classic
fi

# Another proxy in front of this one, which may be believed what it says of the visitor's
# address: TRUSTED_PROXIES of .env, addresses or networks with commas between them.
: >/tmp/cffa/real-ip.conf
for proxy in $(printf '%s' "${TRUSTED_PROXIES:-}" | tr ',' ' '); do
  case $proxy in
    *[!0-9a-fA-F.:/]*) echo "TRUSTED_PROXIES: $proxy is no address or network" >&2 && exit 1 ;;
  esac
  echo "set_real_ip_from $proxy;" >>/tmp/cffa/real-ip.conf
done
if [ -s /tmp/cffa/real-ip.conf ]; then
  printf 'real_ip_header X-Forwarded-For;\nreal_ip_recursive on;\n' >>/tmp/cffa/real-ip.conf
fi

# The port that people type, where it is not 443.
port=''
case ${CFFA_URL:-} in
  https://*:*[!0-9]*) ;;
  https://*:[0-9]*) port=:${CFFA_URL##*:} ;;
esac
echo "map '' \$public_port { default '$port'; }" >/tmp/cffa/public-port.conf
