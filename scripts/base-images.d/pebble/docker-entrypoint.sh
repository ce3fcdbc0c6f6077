#!/bin/sh
set -eu
pebble-challtestsrv -defaultIPv4 127.0.0.1 -defaultIPv6 '' -dnsserver 127.0.0.1:8053 \
  -http01 '' -https01 '' -tlsalpn01 '' -doh '' -management :8055 &
exec pebble -config /acme/pebble.json -dnsserver 127.0.0.1:8053
