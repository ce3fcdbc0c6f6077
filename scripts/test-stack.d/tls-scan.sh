# shellcheck shell=bash disable=SC2154
# The public TLS settings, compared with Mozilla's guideline.

begin 'TLS scan against Mozilla intermediate'
SSLYZE=6.3.1
scanner=$REPOSITORY/target/sslyze-$SSLYZE
fetch_scanner() {
  [ ! -d "$scanner" ] || return 0
  rm -rf "$scanner.new"
  python3 -m pip install --quiet --target "$scanner.new" "sslyze==$SSLYZE" && mv "$scanner.new" "$scanner"
}

# A certificate like those of Let's Encrypt: signed by an authority, for 90 days. The self-signed one is
# valid for longer than the guideline allows.
signed_certificate() {
  local work=$STACK/scan
  mkdir -p "$work"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj '/CN=An authority' \
    -addext 'keyUsage=critical,keyCertSign' -keyout "$work/authority.key" -out "$work/authority.crt"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$DOMAIN" \
    -keyout "$work/front.key" -out "$work/front.csr"
  printf '%s\n' "subjectAltName=DNS:$DOMAIN" 'authorityKeyIdentifier=keyid' 'basicConstraints=critical,CA:FALSE' \
    'keyUsage=critical,digitalSignature' 'extendedKeyUsage=serverAuth' >"$work/front.ext"
  openssl x509 -req -in "$work/front.csr" -CA "$work/authority.crt" -CAkey "$work/authority.key" \
    -set_serial "0x1$(openssl rand -hex 15)" -days 90 -extfile "$work/front.ext" -out "$work/front.crt"
  cat "$work/front.key" "$work/front.crt" >"$work/front.pem"
  show "$work/front.pem"
}
show() { # FILE: nginx loads it automatically
  install -m 600 "$1" certs/nginx/.front && chown --reference=certs/nginx certs/nginx/.front
  mv certs/nginx/.front certs/nginx/front.pem
  wait_until 90 new_is_served
}
scan() {
  PYTHONPATH=$scanner python3 -m sslyze --certinfo_ca_file "$STACK/scan/authority.crt" \
    --mozilla_config intermediate "$DOMAIN:$https_port{127.0.0.1}"
}
check 'sslyze is available' fetch_scanner
cp -p certs/nginx/front.pem "$STACK/front-before.pem"
check 'nginx uses a signed certificate' signed_certificate
check 'the scan has no findings' scan
check 'the previous certificate is restored' show "$STACK/front-before.pem"
