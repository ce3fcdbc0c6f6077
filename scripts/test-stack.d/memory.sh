# shellcheck shell=bash disable=SC2154
# Memory use: a Raspberry Pi 3 has 1 GB for the stack and the system.

begin 'memory under load, of the 1 GB of a Raspberry Pi 3'
VISITORS=8 ROUNDS=25 AT_ONCE=20 # requests of each visitor in a round

# Visitors with different addresses, so that nginx does not limit them as one. They use curl from
# nginx's image. Each signs in first, because hashing passwords uses the most memory.
visitors_at_once() {
  local front=${COMPOSE_PROJECT_NAME}_front proxy pids=() n
  proxy=$(address_of "$(container_of reverseproxy)")
  for n in $(seq "$VISITORS"); do
    docker run --rm --network "$front" --user 10001 --name "$COMPOSE_PROJECT_NAME-visitor-$n" \
      --label "com.docker.compose.project=$COMPOSE_PROJECT_NAME" \
      -e "PASSWORD=$password" -v "$STACK/certs/nginx/nginx-selfsigned.crt:/front.crt:ro" \
      -v "$REPOSITORY/scripts/test-stack.d/visitor-in-a-container.sh:/visitor.sh:ro" \
      --entrypoint sh "$nginx_image" /visitor.sh "https://$DOMAIN" "$proxy" "$ROUNDS" "$AT_ONCE" \
      >"$STACK/load.$n" 2>"$STACK/load-said.$n" &
    pids+=("$!")
  done
  for n in "${pids[@]}"; do wait "$n" || return 1; done
}
all_were_served() {
  local answers
  answers=$(grep -hE '^[0-9]{3}$' "$STACK"/load.[0-9]* | sort | uniq -c)
  [ "$(awk '$2 == 200 { print $1 }' <<<"$answers")" = $((VISITORS * ROUNDS * AT_ONCE)) ] ||
    { echo "$answers" && tail -n 3 "$STACK"/load-said.* && return 1; }
}
# MiB of each container, without memory that the kernel can reclaim immediately.
memory_used() {
  compose ps --quiet | xargs docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' |
    awk '{ mib = $2 + 0; if ($2 ~ /GiB/) mib *= 1024; if ($2 ~ /[0-9]KiB/) mib /= 1024
           printf "     %-28s %4d MiB of %s\n", $1, mib, $4; sum += mib }
         END { printf "     %-28s %4d MiB\n", "together", sum }'
}
# As many simultaneous requests as nginx allows one address. Each wrong password is hashed like a
# right one.
sign_ins_at_once() {
  local pids=() n
  for n in $(seq 20); do
    status_of -H "Origin: https://$DOMAIN:$https_port" -d "username=nobody$n" -d 'password=no password of ours' /login \
      >"$STACK/sign-in.$n" &
    pids+=("$!")
  done
  for n in "${pids[@]}"; do wait "$n" || :; done
  # Rejected, rate-limited, or too many simultaneous sign-ins.
  ! grep -hvxE '422|429|503' "$STACK"/sign-in.* || return 1
}
restarts_before=$(for service in database app reverseproxy; do restarts_of "$service"; done)
check 'twenty simultaneous wrong passwords are rejected' sign_ins_at_once
start_payments
check 'eight visitors send requests at once' visitors_at_once
stop_payments
check "each of their $((VISITORS * ROUNDS * AT_ONCE)) requests was served" all_were_served
check 'each payment succeeded meanwhile' answered_only 303
used=$(memory_used)
say "$used"
# Half of the memory is for the system, Docker and the disk cache.
check 'the stack uses less than half of the memory' [ "$(awk '/together/ { print $2 }' <<<"$used")" -lt 512 ]
limits=$(for service in database app reverseproxy; do docker inspect -f '{{.HostConfig.Memory}}' "$(container_of "$service")"; done |
  awk '{ sum += $1 } END { print sum / 1048576 }')
check "the limits of all containers are at most 800 MiB" [ "$limits" -le 800 ]
check_equal 'no container restarted' "$restarts_before" \
  "$(for service in database app reverseproxy; do restarts_of "$service"; done)"
out_of_memory() { docker inspect -f '{{.State.OOMKilled}}' "$(container_of "$1")" | grep true; }
for service in database app reverseproxy; do
  check_not "$service ran out of its memory" out_of_memory "$service"
done
