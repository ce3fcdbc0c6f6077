# shellcheck shell=bash disable=SC2013,SC2016,SC2086,SC2154
# Every command block of docs/admin/raspberry-pi.md is valid, and is run here or by another subject, or
# has a reason why not. A new block without either fails.

begin 'the commands of the tutorial'
blocks=$STACK/blocks
mkdir -p "$blocks"
python3 - "$REPOSITORY/docs/admin/raspberry-pi.md" "$blocks" <<'PY'
import re, sys, textwrap
text = open(sys.argv[1]).read()
found = re.findall(r"^( *)```shell\n(.*?)^ *```", text, re.M | re.S)
for number, (indent, block) in enumerate(found):
    block = textwrap.dedent(block)
    open(f"{sys.argv[2]}/{number:02}", "w").write(block)
PY

# begins_with BLOCK: prints its first line.
begins_with() { sed -n 1p "$1"; }
as_it_stands() { bash -euo pipefail "$1"; }
# With this stack's own domain and address.
with_own() { bash -euo pipefail -c "$(sed "s/cffa\.example\.com/$DOMAIN/g; $2" "$1")"; }
set_up_link() { as_it_stands "$1" | grep "https://$DOMAIN.*/setup/"; }
the_gateway() { with_own "$1" "s/cffa_front/${COMPOSE_PROJECT_NAME}_front/" | grep -E '[0-9]+\.'; }

covered() { # BLOCK: prints how it is run, or why it is not
  case $(begins_with "$1") in
    # Commands for the machine itself, before CFFA is installed.
    'sudo apt update && sudo apt full-upgrade'*) echo 'not: upgrades and restarts the system' ;;
    'sudo nmcli connection modify'*) echo 'not: changes the address of this machine' ;;
    'sudo chmod 600 /etc/netplan/'*) echo 'not: changes the address of this machine' ;;
    'sudo apt remove -y docker.io'*) echo "not: Docker's own packages; scripts/docker-here uses Debian's" ;;
    'docker run --rm hello-world'*) echo 'not: needs an image registry' ;;
    'git clone ADDRESS cffa'*) echo 'not: the address depends on the repository' ;;
    # Run by other subjects.
    'scripts/deploy pi@'*) echo 'by: deploy' ;;
    'scripts/build'*) echo 'by: test-stack set-up' ;;
    'scripts/letsencrypt --staging'*) echo 'by: certbot' ;;
    'scripts/setup --domain cffa.example.com --auth0-domain'*) echo 'by: set-up signin' ;;
    'cd ~/cffa && docker compose down'*) echo 'by: moved-over' ;;
    'docker exec footballMongoDB'*) echo 'by: moved-over' ;;
    'docker compose up -d --wait'*) echo 'by: moved-over' ;;
    'docker compose --profile backup run --rm backup import'*) echo 'not: a new installation; app/cffa/tests/cli/importing.rs tests the same command' ;;
    'scripts/backup'*restore* | 'docker compose stop'*) echo 'by: other-mongodb' ;;
    'docker compose exec -e HOME=/tmp database mongosh'*) echo 'by: secrets' ;;
    'rsync -a pi@'*) echo 'not: from another computer' ;;
    'sudo rm -rf ~/cffa'*) echo 'not: removes everything' ;;
# Run here.
    'docker compose logs app | grep /setup/') echo 'run: set_up_link' ;;
    'docker network inspect'*) echo 'run: the_gateway' ;;
    'scripts/doctor') echo 'by: doctor' ;;
    'scripts/backup') [ "$(wc -l <"$1")" = 1 ] && echo 'run: as_it_stands' || echo 'by: other-mongodb' ;;
    *) echo 'nothing' ;;
  esac
}
is_there() { # PART...: named subjects
  local part
  for part in "$@"; do
    [ -e "$PARTS/$part.sh" ] || [ -e "$REPOSITORY/scripts/$part" ] || return 1
  done
}
count=0
for block in "$blocks"/*; do
  first=$(begins_with "$block")
  count=$((count + 1))
  check "valid: $first" bash -n "$block"
  how=$(covered "$block")
  case $how in
    'not: '?*) ;;
    'by: '*) check "  $how" is_there ${how#by: } ;;
    'run: '*) check '  runs' "${how#run: }" "$block" ;;
    *) check "  is run, or has a reason why not" false ;;
  esac
  # The scripts and options in the block exist.
  for script in $(grep -oE '\bscripts/[a-z-]+' "$block" | sort -u); do
    check "  $script exists" test -x "$script"
    # The line of the script, with continuation lines. scripts/deploy also accepts setup's options.
    for option in $(sed -e ':more' -e '/\\$/{N;s/\\\n//;bmore' -e '}' "$block" | grep -F "$script" | grep -oE -- ' --[a-z0-9-]+' | sort -u); do
      check "    and has the option ${option# }" bash -c "{ $script --help; [ $script != scripts/deploy ] || scripts/setup --help; } | grep -F -- '${option# }'"
    done
  done
done
check 'the tutorial has blocks' [ "$count" -ge 20 ]
