#!/bin/sh
# Run by the image before nginx starts; stays behind and looks after four things, so that
# none needs a job on the host or a container that commands Docker:
# - a new certificate is taken in without dropping a connection,
# - one that should have been renewed long ago is told, once a day,
# - stylesheets and scripts that an update brought are served under their own address alone,
# - logs in the mounted folder are rotated before they fill the memory card.
set -eu

LOOK_EVERY=10          # seconds
ENDS_SOON=1382400      # seconds, 16 days: renewing, due 30 days before, has failed for two weeks
TOLD_EVERY=86400       # seconds
LARGEST=5000000        # bytes a log may have
KEPT=5                 # old logs kept of each
CONF=/etc/nginx/cffa/nginx.conf
CERTIFICATES='/etc/nginx/cert/front.pem /etc/nginx/cert/nginx-proxy.pem /etc/nginx/cert/nginx-proxy.key /etc/nginx/cert/authority.crt'
LOGS='/var/log/cffa/cffa_access.log /var/log/cffa/cffa_error.log'

sum_up() {
  # shellcheck disable=SC2086 # a list of files
  cksum $CERTIFICATES 2>/dev/null || :
}

take_in_certificates() {
  now=$(sum_up)
  [ "$now" != "$seen" ] || return 0
  seen=$now told=0
  # What can't be used is named once; the certificate before is used on.
  if nginx -c "$CONF" -t -q; then
    nginx -c "$CONF" -s reload
    echo 'caretaker: the certificates changed and are in use'
  else
    echo 'caretaker: the new certificates cannot be used' >&2
  fi
}

# What browsers are shown, if it ends soon.
tell_of_end() {
  now=$(date +%s)
  [ $((now - told)) -ge "$TOLD_EVERY" ] || return 0
  command -v openssl >/dev/null || return 0
  front=/etc/nginx/cert/front.pem
  if ! openssl x509 -in "$front" -noout -checkend "$ENDS_SOON" >/dev/null 2>&1; then
    told=$now
    echo "caretaker: the certificate that browsers are shown ends soon, or has: $(openssl x509 -in "$front" -noout -enddate 2>&1). It should have been renewed; scripts/doctor says more." >&2
  fi
}

# By when files were put there: what is unpacked has the dates of when it was written.
take_in_static() {
  [ -n "$(find /opt/cffa/static -cnewer /tmp/cffa/static.conf | head -n 1)" ] || return 0
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
  seen=$(sum_up) told=0
  while sleep "$LOOK_EVERY"; do
    take_in_certificates || :
    tell_of_end || :
    take_in_static || :
    rotate || :
  done
}

look_after &
