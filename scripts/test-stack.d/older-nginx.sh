# shellcheck shell=bash disable=SC2034,SC2154
# The same with nginx from Debian 12, which finds the app in another way.

begin 'with nginx 1.22'
"$REPOSITORY/scripts/base-images" --nginx bookworm nginx
newest_image=$nginx_image nginx_image=nginx:stable-bookworm
set_setting NGINX_IMAGE "$nginx_image"
check 'it starts' start_stack
check 'nginx has the older version' bash -c "docker compose exec -T reverseproxy nginx -v 2>&1 | grep -F nginx/1.22"
QUIET_ROUNDS=2
for part in static-files outside problems mutual-tls replicas; do
  # shellcheck source=/dev/null
  source "$PARTS/$part.sh"
done
nginx_image=$newest_image
set_setting NGINX_IMAGE "$nginx_image"
check 'it starts with the newest version again' start_stack
