# shellcheck shell=bash disable=SC2154
# nginx serves the stylesheets and scripts from the folder.

begin 'static files'
page=$(visit /login)
addresses=$(grep -oE '/static/v-[0-9a-f]+/[a-z0-9/._-]+' <<<"$page" | sort -u)
check 'the page has some' [ "$(wc -l <<<"$addresses")" -ge 4 ]
is_from_folder() { cmp <(visit "$1") "app/server/static/${1#/static/v-*/}"; }
for address in $addresses; do
  check "${address##*/} is the one of the folder" is_from_folder "$address"
  check '  from nginx, for 30 days' header_has '^cache-control: max-age=2592000' "$address"
done
check 'stylesheets say their encoding' header_has '^content-type: text/css; charset=utf-8' "$(grep app.css <<<"$addresses")"
check 'by nginx' header_has '^server: nginx' "$(sed -n 1p <<<"$addresses")"
check 'compressed when wanted, too' header_has '^content-encoding: gzip' -H 'Accept-Encoding: gzip' "$(grep app.css <<<"$addresses")"
check 'nothing beside the folder' has_status 400 --path-as-is "/static/v-0/../../../etc/passwd"
check 'an address of another version is not answered from the folder' header_has '^cache-control: no-cache' "/static/v-0123456789ab/css/app.css"
# As when an update has brought the files, and the app is still the one before.
stylesheet=$(grep 'css/app.css' <<<"$addresses")
echo '/* newer */' >>app/server/static/css/app.css
is_of_app() { ! visit "$stylesheet" | grep -F '/* newer */' && header_has '^cache-control: .*immutable' "$stylesheet"; }
check "files of another version than the app's are not served under its addresses" wait_until 30 is_of_app
sed -i '$d' app/server/static/css/app.css
is_of_folder() { header_has '^cache-control: max-age=2592000' "$stylesheet"; }
check 'and those of its own are, again' wait_until 30 is_of_folder
