#!/bin/sh
# The image runs this before nginx starts. It stays in the background and does four things that
# would otherwise need a job on the host, or a container with access to Docker:
# - load a new certificate without dropping a connection
# - log a warning once a day if a renewal is long overdue
# - update the fingerprint of stylesheets and scripts after an update
# - rotate the logs in the mounted folder before they fill the memory card
set -eu

LOOK_EVERY=10          # seconds
ENDS_SOON=1382400      # seconds, 16 days: the renewal, due 30 days before, has failed for two weeks
WARN_EVERY=86400       # seconds
LARGEST=5000000        # bytes; larger logs are rotated
KEPT=5                 # number of old files kept for each log
CONF=/etc/nginx/cffa/nginx.conf
CERTIFICATES='/etc/nginx/cert/front.pem /etc/nginx/cert/nginx-proxy.pem /etc/nginx/cert/nginx-proxy.key /etc/nginx/cert/authority.crt'
LOGS='/var/log/cffa/cffa_access.log /var/log/cffa/cffa_error.log'

sum_up() {
  # shellcheck disable=SC2086 # a list of files
  cksum $CERTIFICATES 2>/dev/null || :
}

load_certificates() {
  now=$(sum_up)
  [ "$now" != "$seen" ] || return 0
  seen=$now warned=0
  # Reports invalid certificates once; nginx continues with the previous ones.
  if nginx -c "$CONF" -t -q; then
    nginx -c "$CONF" -s reload
    echo 'caretaker: loaded the new certificates'
  else
    echo 'caretaker: the new certificates are invalid; nginx still uses the previous ones' >&2
  fi
}

# Warns if the public certificate expires soon.
warn_of_expiry() {
  now=$(date +%s)
  [ $((now - warned)) -ge "$WARN_EVERY" ] || return 0
  command -v openssl >/dev/null || return 0
  front=/etc/nginx/cert/front.pem
  if ! openssl x509 -in "$front" -noout -checkend "$ENDS_SOON" >/dev/null 2>&1; then
    warned=$now
    echo "caretaker: the certificate for browsers expires soon, or has expired: $(openssl x509 -in "$front" -noout -enddate 2>&1). It should have been renewed; run scripts/doctor for details." >&2
  fi
}

# Compares change times (ctime), because unpacked files keep their original modification times.
update_static() {
  [ -n "$(find /opt/cffa/static -cnewer /tmp/cffa/static.conf)" ] || return 0
  sh /docker-entrypoint.d/20-fingerprint.sh
  touch /tmp/cffa/static.conf
  nginx -c "$CONF" -t -q && nginx -c "$CONF" -s reload
}

rotate() {
  moved=
  for log in $LOGS; do
    [ -f "$log" ] || continue
    [ "$(wc -c <"$log")" -gt "$LARGEST" ] || continue
    n=$KEPT
    while [ "$n" -gt 1 ]; do
      [ ! -f "$log.$((n - 1))" ] || mv "$log.$((n - 1))" "$log.$n"
      n=$((n - 1))
    done
    mv "$log" "$log.1"
    moved=yes
  done
  [ -z "$moved" ] || nginx -c "$CONF" -s reopen
}

look_after() {
  seen=$(sum_up) warned=0
  while sleep "$LOOK_EVERY"; do
    load_certificates || :
    warn_of_expiry || :
    update_static || :
    rotate || :
  done
}

look_after &
