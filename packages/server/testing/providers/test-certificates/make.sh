#!/usr/bin/env bash
# Makes the certificates of the tests anew, with OpenSSL 3. They protect nothing: their keys are public, and only tests trust their root.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }

cat >"$work/openssl.cnf" <<'CNF'
[ca]
default_ca = own
[own]
new_certs_dir = $ENV::WORK
database = $ENV::WORK/index
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = none
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[leaf]
basicConstraints = critical,CA:FALSE
subjectAltName = $ENV::NAMES
CNF
export WORK=$work NAMES=DNS:unused.test
: >"$work/index"

# issue NAME EXTENSIONS ISSUER [START END]: a certificate for NAME, signed by ISSUER (or by itself), in NAME.pem; its key is KEY.
issue() {
  local name=$1 extensions=$2 issuer=$3 start=${4:-20260101000000Z} end=${5:-21251231000000Z}
  openssl req -new -key "$work/$name.key" -subj "/CN=Farebox test $name" -out "$work/$name.csr"
  local signer=(-cert "$work/$issuer.pem" -keyfile "$work/$issuer.key")
  [ "$issuer" = "$name" ] && signer=(-selfsign -keyfile "$work/$name.key")
  openssl ca -batch -notext -config "$work/openssl.cnf" -extensions "$extensions" "${signer[@]}" \
    -startdate "$start" -enddate "$end" -in "$work/$name.csr" -out "$work/$name.pem" 2>/dev/null
}

for name in root intermediate leaf; do key "$work/$name.key"; done
for name in other-name expired self-signed; do cp "$work/leaf.key" "$work/$name.key"; done
issue root authority root
issue intermediate authority root
NAMES=IP:127.0.0.1,DNS:localhost,DNS:provider.test issue leaf leaf intermediate
NAMES=DNS:other.test issue other-name leaf intermediate
NAMES=IP:127.0.0.1,DNS:localhost,DNS:provider.test issue expired leaf intermediate 20200101000000Z 20210101000000Z
NAMES=IP:127.0.0.1,DNS:localhost,DNS:provider.test issue self-signed leaf self-signed

cp "$work"/{root,intermediate,leaf,other-name,expired,self-signed}.pem "$work/leaf.key" .
