# shellcheck shell=bash disable=SC2154
# Requests from outside, through ports 80 and 443.

# visit [OPTION...] PATH_OR_URL: a request that trusts the public certificate. The options are those of
# curl. With HTTP/1.1, because a reload of nginx may close an HTTP/2 connection before its first request;
# browsers then retry, but curl does not.
visit() {
  local url=${!#}
  case $url in
    /*) url=https://$DOMAIN:$https_port$url ;;
  esac
  curl -sS --http1.1 --max-time 20 --cacert "$STACK/certs/nginx/nginx-selfsigned.crt" \
    --connect-to "$DOMAIN:$https_port:127.0.0.1:$https_port" \
    --connect-to "$DOMAIN:80:127.0.0.1:$http_port" "${@:1:$#-1}" "$url"
}
status_of() { visit -o /dev/null -w '%{http_code}' "$@"; }
has_status() { # STATUS [OPTIONS] URL
  local wanted=$1 seen
  shift
  seen=$(status_of "$@")
  [ "$seen" = "$wanted" ] || { echo "status $seen" && return 1; }
}
header_has() { # REGEX [OPTIONS] URL: a header line matches
  local regex=$1
  shift
  visit -o /dev/null -D - "$@" | tr -d '\r' | grep -iE -- "$regex" || { visit -o /dev/null -D - "$@" && return 1; }
}
body_has() { # TEXT [OPTIONS] URL
  local text=$1 body
  shift
  body=$(visit "$@")
  grep -qF -- "$text" <<<"$body" || { echo "$body" && return 1; }
}

# A visitor who sends a few requests per second during an operation. Each line is the status of a
# response; 000 means no response.
VISITOR=''
start_visitor() { # [OPTIONS] URL
  : >"$STACK/visited"
  (while :; do
    printf '%s\n' "$(status_of "$@" 2>/dev/null)" >>"$STACK/visited"
    sleep 0.2
  done) &
  VISITOR=$!
}
# stop_visitor: stops the visitor after at least ten requests.
stop_visitor() {
  wait_until 120 came_often || :
  send_visitor_home
}
came_often() { [ "$(wc -l <"$STACK/visited")" -ge 10 ]; }
send_visitor_home() {
  [ -z "$VISITOR" ] || { kill "$VISITOR" && wait "$VISITOR"; } 2>/dev/null || :
  VISITOR=''
}
visitor_saw_only() { # STATUS...
  came_often || { echo "only $(wc -l <"$STACK/visited") visits" && return 1; }
  ! grep -vxF -e "$1" -e "${2:-$1}" "$STACK/visited" | sort | uniq -c | grep . || return 1
}

# The certificate that visitors get, and whether it is the one in the folder.
fingerprint_served() { openssl s_client -connect "127.0.0.1:$https_port" -servername "$DOMAIN" </dev/null 2>/dev/null | openssl x509 -noout -fingerprint; }
new_is_served() { [ "$(fingerprint_served)" = "$(openssl x509 -in certs/nginx/front.pem -noout -fingerprint)" ]; }
