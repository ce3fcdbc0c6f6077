# shellcheck shell=bash disable=SC2154
# scripts/doctor reports a healthy stack as healthy, and reports each problem.

begin 'the doctor on the host'
# A local time server instead of a public one; the domain can't be resolved.
hour=3600
clock_off() { # SECONDS: serves a date with this difference
  python3 - "$1" "$STACK/clock.port" <<'PY' &
import email.utils, http.server, sys, time
class Clock(http.server.BaseHTTPRequestHandler):
    def date_time_string(self, timestamp=None):
        return email.utils.formatdate(time.time() + int(sys.argv[1]), usegmt=True)
    def do_HEAD(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Clock)
open(sys.argv[2], "w").write(str(server.server_port))
server.serve_forever()
PY
  clock=$!
  wait_until 90 test -s "$STACK/clock.port"
}
doctor() { DATE_FROM=http://127.0.0.1:$(cat "$STACK/clock.port") scripts/doctor "$@" 2>&1; }
doctor_says() { # REGEX
  doctor --host-only >"$STACK/doctor" || :
  grep -E -- "$1" "$STACK/doctor" || { cat "$STACK/doctor" && return 1; }
}
rm -f "$STACK/clock.port"
clock_off 0
scripts/backup >/dev/null
healthy() { doctor >"$STACK/doctor" || :; ! grep -E '^bad ' <(grep -v '^bad *domain' "$STACK/doctor"); }
check 'all is well, except that the domain of the test can not be resolved' healthy
for line in 'ok *settings' 'ok *containers *database is running' 'ok *containers *app is running' 'ok *certificate *the public certificate' \
  'ok *certificate *certs/nginx/nginx-proxy.pem' "ok *ports *port $http_port" "ok *ports *port $https_port" 'ok *disk' 'ok *backups' 'ok *clock' 'bad *domain'; do
  check "it prints: $line" grep -E "^$line" "$STACK/doctor"
done
check "and the app's own checks" grep -E '^ok +database' "$STACK/doctor"
kill "$clock"
rm -f "$STACK/clock.port"
clock_off "$hour"
check 'a clock that is an hour behind' doctor_says "^bad +clock .*3[56][0-9][0-9] seconds behind"
kill "$clock"
compose stop app >/dev/null 2>&1
check 'a stopped container' doctor_says '^bad +containers +app is exited'
check 'and the port that visitors use' doctor_says "^bad +ports +port $https_port: CFFA or its database is unavailable"
compose start app >/dev/null 2>&1
find backups -name '*.zip' -exec touch -d '9 days ago' {} +
check 'an old backup' doctor_says '^look +backups .* is 9 days old'
find backups -name '*.zip' -exec touch {} +
cp .env "$STACK/env.kept"
# shellcheck disable=SC2016
echo 'NOTE=p@$$w0rd' >>.env
check 'an ambiguous line in .env' doctor_says '^bad +settings .*NOTE: the value contains \$\$, which docker compose reads'
cp "$STACK/env.kept" .env
# front NAME DAYS_BEFORE DAYS_AFTER: a signed certificate of that age.
made_front() {
  docker run --rm --entrypoint python3 certbot/certbot:latest -c "
import datetime, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
key = ec.generate_private_key(ec.SECP256R1())
name = lambda text: x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])
day = datetime.timedelta(days=1)
now = datetime.datetime.now(datetime.timezone.utc)
crt = (x509.CertificateBuilder().subject_name(name('$DOMAIN')).issuer_name(name('$1')).public_key(key.public_key())
  .serial_number(1).not_valid_before(now - $2 * day).not_valid_after(now + $3 * day).sign(key, hashes.SHA256()))
sys.stdout.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).decode())
sys.stdout.write(crt.public_bytes(serialization.Encoding.PEM).decode())"
}
"$REPOSITORY/scripts/base-images" certbot >/dev/null
cp -p certs/nginx/front.pem "$STACK/front.kept"
show_front_of() {
  made_front "$@" >certs/nginx/.front && chmod 600 certs/nginx/.front && chown --reference=certs/nginx certs/nginx/.front &&
    mv certs/nginx/.front certs/nginx/front.pem && wait_until 90 new_is_served
}
certbot_health() { docker run --rm --entrypoint python3 -v "$STACK/certbot:/cffa:ro" -v "$STACK/certs/nginx:/certs:ro" certbot/certbot:latest /cffa/health.py /certs/front.pem; }
check 'certbot is healthy with a self-signed certificate' certbot_health
check 'a signed certificate' show_front_of authority 10 80
check '  is ok' doctor_says '^ok +certificate +the public certificate .*for (79|80) days'
check '  and certbot is healthy' certbot_health
check 'a certificate that was not renewed' show_front_of authority 80 10
check '  is reported' doctor_says '^look +certificate +the public certificate expires on .*, in (9|10) days'
check_not '  certbot is healthy' certbot_health
check 'an expired certificate' show_front_of authority 91 -1
check '  is bad' doctor_says '^bad +certificate +the public certificate expired'
front_said() { compose logs --no-color reverseproxy 2>&1 | grep -F 'caretaker: the certificate'; }
check '  and nginx reports it' wait_until 90 front_said
install -m 600 -o 10001 -g 10001 "$STACK/front.kept" certs/nginx/front.pem
check 'the previous certificate is restored' wait_until 90 new_is_served
