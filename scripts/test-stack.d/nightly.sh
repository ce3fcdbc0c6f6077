# shellcheck shell=bash disable=SC2154
# Nightly backups, and the timers of systemd and cron.

begin 'nightly backups'
# zone_where HH:MM:SS: a time zone, in the format of TZ, in which it is this time now.
zone_where() {
  local off=$((($(date -u +%s) - $(date -u -d "1970-01-01 $1" +%s)) % 86400))
  printf '<here>%d:%02d:%02d' $((off / 3600)) $((off % 3600 / 60)) $((off % 60))
}
nightly_log() { compose logs --no-color --no-log-prefix backup 2>&1; }
has_backups() { # N
  equal "$1" "$(find backups -maxdepth 1 -name 'cffa-*.zip' | wc -l)"
}
rm -f backups/cffa-*.zip
echo kept >backups/of-mine.zip
chown 10001:10001 backups/of-mine.zip
set_setting BACKUP_KEEP 2
set_setting COMPOSE_PROFILES backup
nightly() { compose up -d --no-deps --force-recreate --wait backup; }
# scripts/update starts the profiles in .env.
check 'the profile starts' nightly
check 'without a backup from the last day, one is made immediately' wait_until 90 has_backups 1
first=$(find backups -maxdepth 1 -name 'cffa-*.zip')
check 'only its owner can read it' equal '600 10001' "$(stat -c '%a %u' "$first")"
set_setting TZ "$(zone_where 02:59:40)"
check 'it is twenty seconds to three' nightly
check_not 'a backup is made before three' has_backups 2
check 'at three, the next backup is made' wait_until 120 has_backups 2
set_setting TZ "$(zone_where 02:59:50)"
check 'it is ten seconds to three in the next night' nightly
oldest_is_gone() { [ ! -e "$first" ] && has_backups 2; }
check 'the third backup replaces the oldest' wait_until 120 oldest_is_gone
check 'other files are kept' test -e backups/of-mine.zip
compose stop database >/dev/null 2>&1
set_setting TZ "$(zone_where 02:59:50)"
check 'without MongoDB, it is ten seconds to three' nightly
no_backup() { nightly_log | grep -F 'the backup failed'; }
check 'the log says that the backup failed' wait_until 180 no_backup
compose up -d --no-deps --wait database >/dev/null 2>&1
check 'it stops immediately' compose stop --timeout 30 backup
check_equal 'and cleanly' 0 "$(docker inspect -f '{{.State.ExitCode}}' "$(compose ps --all --quiet backup)")"
compose --profile backup rm --stop --force backup >/dev/null 2>&1
rm -f backups/of-mine.zip

begin "the system's own timers"
set_setting COMPOSE_PROFILES ''
set_setting TZ UTC
# With another user and folder, as the comments in the files say.
units=$STACK/units
mkdir -p "$units"
for file in deploy/systemd/* deploy/cron/cffa; do
  sed "s#/home/pi/cffa#$STACK#; s#\bpi  \?/#root /#; s#^User=pi#User=root#" "$file" >"$units/${file##*/}"
done
check 'systemd accepts the units' systemd-analyze verify --man=no "$units"/*.service "$units"/*.timer
for timer in deploy/systemd/*.timer; do
  check "  and the time of ${timer##*/}" systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$timer")"
done
line_of() { grep -F "$1" "$units/cffa" | grep -v '^#'; }
# cron sets little more than HOME, and PATH and SHELL from the table.
as_cron() { # WORD
  local fields
  read -ra fields <<<"$(line_of "$1")"
  # After the five fields of the time, the user.
  equal root "${fields[5]}" &&
    env -i "HOME=$STACK" "COMPOSE_PROJECT_NAME=$COMPOSE_PROJECT_NAME" \
      "$(grep '^PATH=' "$units/cffa")" "$(sed -n 's/^SHELL=//p' "$units/cffa")" -c "${fields[*]:6}"
}
made=$(find backups -maxdepth 1 -name 'cffa-*.zip' | wc -l)
check "cron's backup job runs" as_cron scripts/backup
check 'and keeps the right number of backups' has_backups "$((made < 2 ? made + 1 : 2))"
check "cron's update job runs" as_cron scripts/update
set_setting BACKUP_KEEP ''
