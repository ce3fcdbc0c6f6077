# shellcheck shell=bash disable=SC2016,SC2154
# Containers with IPv6: IPv6 visitors keep their addresses. Docker 27 and newer choose the network's
# addresses; for older versions they are set here.

begin 'IPv6'
cat >compose.override.yaml <<'END'
networks:
  front:
    ipam:
      config: [{ subnet: "fd5f:cffa:1::/64", gateway: "fd5f:cffa:1::1" }]
END
set_setting FRONT_IPV6 true
compose down >/dev/null 2>&1
check 'it starts' start_stack
six=$(docker inspect -f "{{(index .NetworkSettings.Networks \"${COMPOSE_PROJECT_NAME}_front\").GlobalIPv6Address}}" "$(container_of reverseproxy)")
visit_by_six() {
  curl -sS --http1.1 --max-time 20 --cacert certs/nginx/nginx-selfsigned.crt --connect-to "::[$six]:443" "$@"
}
check 'the sign-in page is there' bash -c 'grep -F "User name" <<<"$1"' - "$(visit_by_six "https://$DOMAIN/login?by-six")"
check "nginx's log has the visitor's address" front_logged 'fd5f:cffa:1::1 ['
check "so has the app's log" logged 'fd5f:cffa:1::1 "GET /login"'
check 'http redirects to https' bash -c '[ "$(curl -s -o /dev/null -w "%{http_code}" "http://[$1]/")" = 301 ]' - "$six"
compose down >/dev/null 2>&1
rm compose.override.yaml
unset_setting FRONT_IPV6
check 'it starts without IPv6' start_stack
