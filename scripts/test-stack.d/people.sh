# shellcheck shell=bash disable=SC2154
# What people do in their browsers. $jar is the cookie jar of the current person.

jar_of() { printf '%s' "$STACK/$1.cookies"; }
form_key() { visit -b "$jar" -c "$jar" "$1" | grep -oE 'name="form_key" value="[^"]*"' | sed 's/.*value="//; s/"$//' | sed -n 1p; }

# send [SHOWN_AT] PATH FIELDS...: fills in and submits a form; prints the status and the redirect.
send() {
  local shown=$1 path field options=()
  [[ ${2:-} != /* ]] || shift
  path=$1
  shift
  options=(--data-urlencode "form_key=$(form_key "$shown")")
  for field in "$@"; do options+=(--data-urlencode "$field"); done
  visit -b "$jar" -c "$jar" -o /dev/null -w '%{http_code} %{redirect_url}' \
    -H "Origin: https://$DOMAIN:$https_port" "${options[@]}" "$path"
}
sends() { # REGEX [SHOWN_AT] PATH FIELDS...: the response matches
  local regex=$1 answer
  shift
  answer=$(send "$@")
  grep -qE -- "$regex" <<<"$answer" || { echo "$answer" && return 1; }
}
sees() { body_has "$1" -b "$jar" "$2"; } # TEXT PATH

signs_in() { # USER_NAME PASSWORD
  sends '^303' /login "username=$1" "password=$2" 'next=/playerSummary'
}

# The id of a player, from the form for payments.
player_id() {
  visit -b "$jar" /transactions/new | grep -oE "value=\"[0-9a-f-]{36}\">$1( \\(|<)" | grep -oE '[0-9a-f-]{36}' | sed -n 1p
}

# The whole book with its history, as a manager downloads it: one change per line.
book() {
  visit -b "$jar" -o "$STACK/book.zip" -f /settings/export && unzip -p "$STACK/book.zip" changes.jsonl
}
