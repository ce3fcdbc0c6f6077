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
# In the world a name server says where the provider is.
cat >compose.override.yaml <<END
services:
  app:
    extra_hosts: ["$PROVIDER_NAME:$(front_gateway)"]
END
wants() { grep -qF -- "$1" <<<"$2" || { echo "$2" && return 1; }; }

check 'the app starts while the provider is away' start_stack
jar=$(jar_of cleo)
check 'and says so to who wants to sign in with it' has_status 503 /login/oidc
check 'the others sign in as always' sees 'the club' /login
check 'the provider comes' start_provider
# For some seconds it is not asked again.
check 'then the way to it opens, with nothing restarted' wait_until 30 has_status 303 /login/oidc
check 'and who goes it is greeted' wants 'Hello, cleo of the provider' "$(signs_in_at_provider cleo)"
check_equal 'the cookie is for this site alone and over https alone' '__Host-cffa TRUE' \
  "$(awk '$6 ~ /cffa$/ { print $6, $4; exit }' <(sed 's/^#HttpOnly_//' "$jar" | grep -F "$DOMAIN"))"
check 'a stranger is in no team' has_status 403 -b "$jar" /cffa
check 'a team of her own is opened' sends '^303 .*/cffa' /onboarding 'team_name=Wednesday Wanderers' 'currency=GBP' 'player_name=Cleo'
check 'and is not that of others' bash -c '! grep -qF "Tuesday Turf" <<<"$1"' - "$(browse /cffa)"

ends_at() { wants "$1" "$(browse -o /dev/null -w '%{url_effective}' "$2")"; }
check 'who is known over there is not asked again, and goes on to where it was going' \
  ends_at "$(setting CFFA_URL)/account" '/login/oidc?next=/account'
check 'a callback that nobody began here says so' body_has 'has expired' '/callback/oidc?state=x&code=y'
check 'with a way on' body_has '/login' '/callback/oidc?state=x&code=y'
check_not 'a code, a state or a secret stands in a log' \
  bash -c 'grep -rE "code=|state=|the-secret-of-cffa" log/nginx; docker compose logs --no-color app | grep -E "code=|the-secret-of-cffa"'

begin 'signing out of both'
stolen=$STACK/stolen.cookies
cp "$jar" "$stolen"
page=$(visit -b "$jar" -c "$jar" -H "Origin: https://$DOMAIN:$https_port" \
  --data-urlencode "form_key=$(form_key /account)" /logout)
over_there=$(grep -oE 'content="0;url=[^"]+"' <<<"$page" | sed 's/^content="0;url=//; s/"$//; s/&#x2F;/\//g; s/&amp;/\&/g; s/&#x3D;/=/g')
check 'here it is over at once' wants 'signed out here' "$page"
check 'a cookie that was stolen before opens nothing' has_status 303 -b "$stolen" /account
check 'the provider is next' wants "https://$PROVIDER_NAME:$PROVIDER_PORT/session/end" "$over_there"
asks=$(browse "$over_there" || :)
xsrf=$(grep -oE 'name="xsrf" value="[^"]+"' <<<"$asks" | sed 's/.*value="//; s/"$//')
check 'which sends home' wants "https://$DOMAIN" "$(browse -o /dev/null -w '%{url_effective}' -d "xsrf=$xsrf" -d 'logout=yes' "$(action_of <<<"$asks")")"
check 'and asks who it is the next time' wants 'Hello, dora of the provider' "$(signs_in_at_provider dora)"

begin 'what the doctor says of it'
doctor() { compose run --rm --no-deps -T app doctor; }
check 'inside the container all is well with the provider' wants "$PROVIDER_NAME" "$(doctor 2>&1)"
stop_provider
check 'and when it is away, that is named' bash -c 'grep -qiE "$1.*(can.t be resolved|is not responding)" <<<"$2" || { echo "$2"; exit 1; }' - \
  "$PROVIDER_NAME" "$(doctor 2>&1)"
jar=$(jar_of ann)
check 'who is signed in does not notice' sees 'Tuesday Turf' /cffa

begin 'signing in with Auth0, as docs/admin/auth.md says'
cp .env.before-provider .env
set_setting AUTH0_DOMAIN "$PROVIDER_NAME:$PROVIDER_PORT"
set_setting AUTH0_CLIENT_ID cffa
set_setting AUTH0_CLIENT_SECRET the-secret-of-cffa
set_setting AUTH0_CALLBACK_URL "$(setting CFFA_URL)/callback"
set_setting LOCAL_ACCOUNTS on
# Auth0's certificate is one that every machine trusts.
cat >>compose.override.yaml <<END
    environment:
      SSL_CERT_FILE: /run/secrets/provider-authority.crt
END
check 'a tenant that answers as Auth0 does' start_auth0
check 'the app starts' start_stack
jar=$(jar_of emma)
check 'whoever goes there is greeted' wants 'Hello, emma of the tenant' "$(signs_in_at_auth0 emma)"
check 'the id at Auth0 is on the account page' wants 'auth0|emma' "$(browse /account)"
signs_out_to() { # PATH
  local page url
  page=$(visit -b "$jar" -c "$jar" -H "Origin: https://$DOMAIN:$https_port" \
    --data-urlencode "form_key=$(form_key /account)" /logout)
  url=$(grep -oE 'content="0;url=[^"]+"' <<<"$page" | sed 's/^content="0;url=//; s/"$//; s/&#x2F;/\//g; s/&amp;/\&/g; s/&#x3D;/=/g')
  wants "https://$PROVIDER_NAME:$PROVIDER_PORT$1" "$url" &&
    wants "https://$DOMAIN" "$(browse -o /dev/null -w '%{url_effective}' "$url")"
}
check 'signing out leads to the standard address that it announces, and home' signs_out_to '/oidc/logout?'
check 'and Auth0 asks who it is the next time' wants 'Hello, flo of the tenant' "$(signs_in_at_auth0 flo)"
# An older tenant announces none. What it says is asked anew with the app.
set_tenant '{"end_session_in_discovery":false}'
check 'the app starts anew' compose restart app
check 'and is ready' wait_until 60 has_status 200 /readyz
check 'with an older tenant, signing out leads to the address of its own, and home' signs_out_to '/v2/logout?'
set_tenant '{"callbacks":["https://cffa.example.com/callback/"]}'
check 'a callback address that is not to the letter is named by Auth0' wants 'Callback URL mismatch' "$(browse /login/auth0)"
stop_provider
sed -i '/^    environment:/,$d' compose.override.yaml

mv .env.before-provider .env
jar=$(jar_of ann)
check 'without the provider all is as before' start_stack
