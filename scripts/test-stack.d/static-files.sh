# shellcheck shell=bash disable=SC2154
# nginx serves the stylesheets and scripts from the folder.

begin 'static files'
page=$(visit /login)
addresses=$(grep -oE '/static/v-[0-9a-f]+/[a-z0-9/._-]+' <<<"$page" | sort -u)
check 'the page has static files' [ "$(wc -l <<<"$addresses")" -ge 4 ]
is_from_folder() { cmp <(visit "$1") "app/server/static/${1#/static/v-*/}"; }
for address in $addresses; do
  check "${address##*/} is the file in the folder" is_from_folder "$address"
  check '  cached for 30 days' header_has '^cache-control: max-age=2592000' "$address"
done
check 'stylesheets have their encoding' header_has '^content-type: text/css; charset=utf-8' "$(grep app.css <<<"$addresses")"
check 'nginx serves them' header_has '^server: nginx' "$(sed -n 1p <<<"$addresses")"
check 'compressed if requested' header_has '^content-encoding: gzip' -H 'Accept-Encoding: gzip' "$(grep app.css <<<"$addresses")"
check 'no files outside the folder' has_status 400 --path-as-is "/static/v-0/../../../etc/passwd"
check 'a URL of another version is not served from the folder' header_has '^cache-control: no-cache' "/static/v-0123456789ab/css/app.css"
# As during an update, when the files are new and the app is still the previous one.
stylesheet=$(grep 'css/app.css' <<<"$addresses")
echo '/* newer */' >>app/server/static/css/app.css
is_of_app() { ! visit "$stylesheet" | grep -F '/* newer */' && header_has '^cache-control: .*immutable' "$stylesheet"; }
check "new files are not served under the URLs of the app's version" wait_until 90 is_of_app
sed -i '$d' app/server/static/css/app.css
is_of_folder() { header_has '^cache-control: max-age=2592000' "$stylesheet"; }
check 'matching files are served again' wait_until 90 is_of_folder
