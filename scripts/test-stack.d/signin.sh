# shellcheck shell=bash disable=SC2016,SC2154
# Signing in with an identity provider, through nginx.

begin 'signing in with a provider'
cp .env .env.before-provider
make_provider_certificate
install -o 10001 -g 10001 -m 444 "$STACK/provider/authority.crt" secrets/app/provider-authority.crt
set_setting OIDC_ISSUER "https://$PROVIDER_NAME:$PROVIDER_PORT"
set_setting OIDC_CLIENT_ID cffa
set_setting OIDC_CLIENT_SECRET the-secret-of-cffa
set_setting OIDC_NAME 'the club'
set_setting OIDC_CA_FILE /run/secrets/provider-authority.crt
set_setting LOCAL_ACCOUNTS on
# Instead of a DNS record for the provider.
cat >compose.override.yaml <<END
services:
  app:
    extra_hosts: ["$PROVIDER_NAME:$(front_gateway)"]
END
wants() { grep -qF -- "$1" <<<"$2" || { echo "$2" && return 1; }; }

check 'the app starts while the provider is unavailable' start_stack
jar=$(jar_of cleo)
check 'a sign-in with it returns 503' has_status 503 /login/oidc
check 'the sign-in page works' sees 'the club' /login
check 'the provider starts' start_provider
# The app does not retry for some seconds.
check 'sign-in with it works without a restart' wait_until 90 has_status 303 /login/oidc
check 'a new person is greeted' wants 'Hello, cleo of the provider' "$(signs_in_at_provider cleo)"
check_equal 'the cookie is for this host only and Secure' '__Host-cffa TRUE' \
  "$(awk '$6 ~ /cffa$/ { print $6, $4; exit }' <(sed 's/^#HttpOnly_//' "$jar" | grep -F "$DOMAIN"))"
check 'a new person is in no team' has_status 403 -b "$jar" /cffa
check 'she creates her own team' sends '^303 .*/cffa' /onboarding 'team_name=Wednesday Wanderers' 'currency=GBP' 'player_name=Cleo'
check 'and does not see other teams' bash -c '! grep -qF "Tuesday Turf" <<<"$1"' - "$(browse /cffa)"

ends_at() { wants "$1" "$(browse -o /dev/null -w '%{url_effective}' "$2")"; }
check 'a person with a session at the provider is not asked again, and reaches the requested page' \
  ends_at "$(setting CFFA_URL)/account" '/login/oidc?next=/account'
check 'an unsolicited callback is rejected' body_has 'has expired' '/callback/oidc?state=x&code=y'
check 'with a link to sign in' body_has '/login' '/callback/oidc?state=x&code=y'
unsolicited=$(id_of_visit '/callback/oidc?state=x&code=y')
check 'nginx logs these requests' front_logged "request=$unsolicited"
check 'so does the app' logged "request=$unsolicited"
check_not 'a code, a state or a secret is in a log' \
  bash -c 'grep -rE "code=|state=|the-secret-of-cffa" log/nginx; docker compose logs --no-color app | grep -E "code=|the-secret-of-cffa"'

begin 'signing out of CFFA and the provider'
stolen=$STACK/stolen.cookies
cp "$jar" "$stolen"
page=$(visit -b "$jar" -c "$jar" -H "Origin: https://$DOMAIN:$https_port" \
  --data-urlencode "form_key=$(form_key /account)" /logout)
over_there=$(grep -oE 'content="0;url=[^"]+"' <<<"$page" | sed 's/^content="0;url=//; s/"$//; s/&#x2F;/\//g; s/&amp;/\&/g; s/&#x3D;/=/g')
check 'the session at CFFA ends immediately' wants 'signed out here' "$page"
check 'a cookie that was stolen before does not work' has_status 303 -b "$stolen" /account
check 'the browser continues to the provider' wants "https://$PROVIDER_NAME:$PROVIDER_PORT/session/end" "$over_there"
asks=$(browse "$over_there" || :)
xsrf=$(grep -oE 'name="xsrf" value="[^"]+"' <<<"$asks" | sed 's/.*value="//; s/"$//')
check 'which redirects back' wants "https://$DOMAIN" "$(browse -o /dev/null -w '%{url_effective}' -d "xsrf=$xsrf" -d 'logout=yes' "$(action_of <<<"$asks")")"
check 'the provider asks for a sign-in the next time' wants 'Hello, dora of the provider' "$(signs_in_at_provider dora)"

begin 'the doctor and the provider'
doctor() { compose run --rm --no-deps -T app doctor; }
check 'the doctor in the container reports no problem with the provider' wants "$PROVIDER_NAME" "$(doctor 2>&1)"
stop_provider
check 'and reports that it is unavailable' bash -c 'grep -qiE "$1.*(can.t be resolved|is not responding)" <<<"$2" || { echo "$2"; exit 1; }' - \
  "$PROVIDER_NAME" "$(doctor 2>&1)"
jar=$(jar_of ann)
check 'people who are signed in are not affected' sees 'Tuesday Turf' /cffa

begin 'signing in with Auth0, as in docs/admin/auth.md'
cp .env.before-provider .env
set_setting AUTH0_DOMAIN "$PROVIDER_NAME:$PROVIDER_PORT"
set_setting AUTH0_CLIENT_ID cffa
set_setting AUTH0_CLIENT_SECRET the-secret-of-cffa
set_setting AUTH0_CALLBACK_URL "$(setting CFFA_URL)/callback"
set_setting LOCAL_ACCOUNTS on
# Auth0 has a certificate that every machine trusts.
cat >>compose.override.yaml <<END
    environment:
      SSL_CERT_FILE: /run/secrets/provider-authority.crt
END
check 'a server that responds like Auth0 starts' start_auth0
check 'the app starts' start_stack
jar=$(jar_of emma)
check 'a new person is greeted' wants 'Hello, emma of the tenant' "$(signs_in_at_auth0 emma)"
check 'the account page shows the ID at Auth0' wants 'auth0|emma' "$(browse /account)"
signs_out_to() { # PATH
  local page url
  page=$(visit -b "$jar" -c "$jar" -H "Origin: https://$DOMAIN:$https_port" \
    --data-urlencode "form_key=$(form_key /account)" /logout)
  url=$(grep -oE 'content="0;url=[^"]+"' <<<"$page" | sed 's/^content="0;url=//; s/"$//; s/&#x2F;/\//g; s/&amp;/\&/g; s/&#x3D;/=/g')
  wants "https://$PROVIDER_NAME:$PROVIDER_PORT$1" "$url" &&
    wants "https://$DOMAIN" "$(browse -o /dev/null -w '%{url_effective}' "$url")"
}
check "signing out uses the provider's end_session_endpoint, and returns" signs_out_to '/oidc/logout?'
check 'Auth0 asks for a sign-in the next time' wants 'Hello, flo of the tenant' "$(signs_in_at_auth0 flo)"
# An older tenant has no end_session_endpoint. The app reads its metadata again after a restart.
set_tenant '{"end_session_in_discovery":false}'
check 'the app restarts' compose restart app
check 'and is ready' wait_until 90 has_status 200 /readyz
check "with an older tenant, signing out uses Auth0's own URL, and returns" signs_out_to '/v2/logout?'
set_tenant '{"callbacks":["https://cffa.example.com/callback/"]}'
check 'Auth0 rejects a callback URL that differs' wants 'Callback URL mismatch' "$(browse /login/auth0)"
stop_provider
sed -i '/^    environment:/,$d' compose.override.yaml

mv .env.before-provider .env
jar=$(jar_of ann)
check 'it starts without the provider' start_stack
