# shellcheck shell=bash disable=SC2034,SC2154
# A backup of a stack in use.

begin 'a backup'
start_payments
check 'a backup is made during payments' scripts/backup
stop_payments
check 'which all succeed' answered_only 303
backup=$(find backups -maxdepth 1 -name 'cffa-*.zip' | sort | tail -n 1)
check_equal 'only its owner can read it' '600 10001' "$(stat -c '%a %u' "$backup")"
for kind in short changed none; do
  case $kind in
    short) head -c 1200 "$backup" >"$STACK/bad.zip" ;;
    changed) cp "$backup" "$STACK/bad.zip" && printf x | dd of="$STACK/bad.zip" bs=1 seek=$(($(stat -c %s "$backup") / 2)) conv=notrunc 2>/dev/null ;;
    none) echo 'no backup' >"$STACK/bad.zip" ;;
  esac
  runs=$(compose ps --quiet | sort)
  refuses_bad() {
    local said
    ! said=$(scripts/restore --replace "$STACK/bad.zip" 2>&1) &&
      grep -F "$STACK/bad.zip" <<<"$said" && ! grep -F .restored.zip <<<"$said"
  }
  check "an invalid backup ($kind) is refused with its name" refuses_bad
  check_equal '  and nothing was stopped' "$runs" "$(compose ps --quiet | sort)"
done
check 'a valid backup passes the check' scripts/restore --check "$backup"
# The backup is valid, but the database does not start with the new folder.
set_setting MONGO_IMAGE "$mongo_image-nowhere"
docker tag "$image" "$mongo_image-nowhere"
put_back() {
  local said
  ! said=$(scripts/restore --replace "$backup" 2>&1) && grep -F 'putting the previous data back' <<<"$said"
}
check 'if it can not be restored, the previous data is put back' put_back
set_setting MONGO_IMAGE "$mongo_image"
docker image rm "$mongo_image-nowhere" >/dev/null
check 'and starts' start_stack
check_equal 'with all data' 0 "$(find . -maxdepth 1 -name 'mongo-data-*' | wc -l)"
jar=$(jar_of ann)
check 'and people can sign in' signs_in ann "$password"
check_not 'a backup is restored into a stack with data' scripts/restore "$backup"
