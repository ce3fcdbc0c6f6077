#!/bin/sh
# The image runs this before nginx starts. It writes the parts of the configuration that depend on
# settings in .env and on the version of nginx, so that one configuration works from 1.22 to the
# current version.
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
# nginx also prints "running with" if this is not the version that it was built with.
openssl=$(printf '%s\n' "$said" | sed -n 's/.*OpenSSL \([0-9.]*\).*/\1/p' | tail -n 1)

mkdir -p /tmp/cffa
if at_least 1.27.3 "$nginx"; then
  choose find-app find-app-balanced
else
  choose find-app find-app-by-name
fi
# Which server knows the addresses of the app: Docker's is always the same, Podman's is the gateway of the network.
resolver=$(awk '$1 == "nameserver" { print $2; exit }' /etc/resolv.conf)
case $resolver in *:*) resolver="[$resolver]" ;; esac
echo "resolver ${resolver:-127.0.0.11} valid=2s ipv6=off;" >/tmp/cffa/resolver.conf
# If the container has IPv6, IPv6 visitors keep their addresses.
listen_on() { # PORT [OPTION]
  echo "listen $1${2:-} default_server;"
  ! grep -qs . /proc/net/if_inet6 || echo "listen [::]:$1${2:-} default_server;"
}
listen_on 80 >/tmp/cffa/listen-80.conf
if at_least 1.25.1 "$nginx"; then # `listen ... http2` is deprecated
  { listen_on 443 ' ssl' && echo 'http2 on;'; } >/tmp/cffa/listen-443.conf
else
  listen_on 443 ' ssl http2' >/tmp/cffa/listen-443.conf
fi
if at_least 3.5 "$openssl"; then
  choose groups groups-hybrid
else
  choose groups groups-classic
fi

# Proxies in front of this one whose X-Forwarded-For is trusted: TRUSTED_PROXIES in .env, a
# comma-separated list of addresses or networks.
: >/tmp/cffa/real-ip.conf
for proxy in $(printf '%s' "${TRUSTED_PROXIES:-}" | tr ',' ' '); do
  case $proxy in
    *[!0-9a-fA-F.:/]*) echo "TRUSTED_PROXIES: $proxy is not an IP address or a network" >&2 && exit 1 ;;
  esac
  echo "set_real_ip_from $proxy;" >>/tmp/cffa/real-ip.conf
done
if [ -s /tmp/cffa/real-ip.conf ]; then
  printf 'real_ip_header X-Forwarded-For;\nreal_ip_recursive on;\n' >>/tmp/cffa/real-ip.conf
fi

# The public port, if it is not 443.
port=''
case ${CFFA_URL:-} in
  https://*:*[!0-9]*) ;;
  https://*:[0-9]*) port=:${CFFA_URL##*:} ;;
esac
echo "map '' \$public_port { default '$port'; }" >/tmp/cffa/public-port.conf
