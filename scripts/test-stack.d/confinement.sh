# shellcheck shell=bash disable=SC2016,SC2154
# The permissions of each container, and the contents of the image.

begin 'permissions of the containers'
for service in database app reverseproxy; do
  container=$(container_of "$service")
  check "$service: read-only root, no capability, no new privileges, an ordinary user, a memory limit" \
    [ "$(docker inspect -f '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}} {{.HostConfig.SecurityOpt}} {{.Config.User}} {{gt .HostConfig.Memory 0}}' "$container")" \
    = 'true [ALL] [] [no-new-privileges:true] 10001:10001 true' ]
done
published=$(docker ps --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --format '{{.Ports}}' | grep -o '[0-9]*->[0-9]*' | sort -u)
check 'only nginx is published' [ "$published" = "$(printf '%s\n' "$https_port->443" "$http_port->80" | sort)" ]
check 'the image is at most 30 MB' [ "$(docker image inspect -f '{{.Size}}' "$image")" -le 30000000 ]
check_not 'the image has a shell' docker run --rm --entrypoint sh "$image" -c true
check 'the image has labels' bash -c '[ -n "$(docker image inspect -f "{{index .Config.Labels \"org.opencontainers.image.revision\"}}" '"$image"')" ]'

